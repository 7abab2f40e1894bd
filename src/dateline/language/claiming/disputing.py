"""Denials, doubts, corrections and retractions in a text: what they contest, and who contests it."""

import re
from collections.abc import Iterator
from functools import lru_cache

from dateline.domain.events import DisputeKind
from dateline.domain.patterns import compile_late
from dateline.language.claiming.contesting import BEGINNINGS, CUES, TOLD
from dateline.language.claiming.cues import DisputeCue
from dateline.language.sentences import Sentences, sentences
from dateline.language.spelled import matches_at

_NUMBERED = [(kind, pattern) for kind, patterns in CUES.items() for pattern in patterns]
_FIRST_WORDS = frozenset(re.split(r"\W", each)[0] for each in BEGINNINGS if re.search(r"\W", each))
_FIRST_LETTERS = tuple(each for each in BEGINNINGS if not re.search(r"\W", each))
_CUE = compile_late(
    r"(?<![\w’'-])(?:" + "|".join(f"(?P<k{n}>{pattern})" for n, (_, pattern) in enumerate(_NUMBERED)) + r")(?!\w)",
    re.IGNORECASE,
)

# "Denied bail", "denies the motion", "cannot deny": nothing reported is contested there.
_REFUSED = compile_late(
    r"\s+(?:(?:him|her|them|it|us|the|an?|any|his|their|its|further|[A-Z][\w’'.-]*)\s+"
    r"|(?:the|an?|him|her|them|any|new|its|their)\s+\w+\s+){0,3}?"
    r"(?:access|admission|appeals?|applications?|asylum|bail|benefits|care|clemency|coverage|custody|entry|exit|treatment"
    r"|licen[cs]es?|motions?|parole|passage|permi(?:ts?|ssion)|petitions?|requests?|services?|the right|visas?)\b"
)
_UNDENIED = compile_late(
    r"(?:\b(?:cannot|neither|never|nor|not|no one|nobody|hard to|(?:ca|could|did|does|do)n['’]t|nicht|ne|no) |n['’])"
    r"(?:\w+ )?$",
    re.IGNORECASE,
)
_SUPPOSED = compile_late(
    r"\b(?:(?:would|could|might) have|might|expected to|likely to|going to) (?:\w+ )?$", re.IGNORECASE
)
# Nor is it denied where it is left open: "declined to deny", "not confirm or deny", "stopped short of denying".
_LEFT_OPEN = compile_late(
    r"(?:\b(?:refus(?:e[sd]?|ing|al)|declin(?:e[sd]?|ing)|fail(?:s|ed|ing)?) to (?:either )?(?:(?:confirm|admit) or )?"
    r"|(?:\bnot|n['’]t) (?:either )?(?:confirm|admit) or |\bshort of |\bwithout )(?:\w{2,16}ly )?$",
    re.IGNORECASE,
)
_PASSIVE = compile_late(
    r"\b(?:is|are|was|were|been|being|be|wurden?|wird|werden|fue|fueron|est|sont|été)\s+(?:\w+ )?$", re.IGNORECASE
)
_BY = compile_late(r"\s+(?:by|von|durch|par|por)\s+")
_THAT = compile_late(
    r"\s*(?:,\s*)?(?:(?:that|dass|daß|que|che|having|an|on|to|about|of|sur|de|über)\b|qu['’])?[\s:,]*", re.IGNORECASE
)
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Januar|Februar|März|Mai"
    r"|Juni|Juli|Oktober|Dezember|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
    r"|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)"
)
_MOMENT = compile_late(
    r"\b(?:(?:in |on |at |during |earlier |early |late |since |until |by )?"
    r"(?:last|this|next|past|the past|the previous|the same)"
    rf" (?:night|week(?:end)?|month|year|spring|summer|autumn|fall|winter|{_WEEKDAY})"
    r"|yesterday|today|tonight|tomorrow"
    r"|(?:a few |several |two |three |four |five |six |\d{1,3} )?(?:days?|weeks?|months?|years?) (?:ago|earlier)"
    r"|(?:(?:in|on|since|until|by|early in|late in|during|im|am|en|le|el) )?"
    r"(?:(?:early|mid|late|Anfang|Mitte|Ende|début|mi|fin|(?:a )?(?:principios|mediados|finales) de)[ -])?"
    rf"(?:(?:the )?\d{{1,2}}(?:st|nd|rd|th|\.|er)? (?:of |de )?)?{_MONTH}\b"
    r"(?: \d{1,2}(?:st|nd|rd|th)?\b)?(?:,? (?:de )?\d{4})?"
    rf"|on {_WEEKDAY}|\d{{1,2}}/\d{{1,2}}(?:/\d{{2,4}})?|\d{{4}}-\d{{2}}-\d{{2}}|in (?:19|20)\d\d"
    r"|(?:vorige|letzte|vergangene|diese|nächste)[nrs]? (?:Woche|Monat|Jahr|Nacht|Wochenende|\w{2,10}tag)|gestern|heute"
    r"|la semaine (?:dernière|passée)|le mois dernier|l['’]an(?:née)? derni(?:er|ère)|hier|aujourd['’]hui"
    r"|la semana pasada|el mes pasado|el año pasado|ayer|hoy)\b"
)
_REPORTED = compile_late(
    rf"(?:\w+['’]?s? ){{0,4}}?(?:{TOLD}|Bericht\w*|Meldung\w*|Vorw[uü]rfe?n?|Behauptung\w*|Darstellung\w*"
    r"|informations?|dépêches?|noticias?"
    r"|informaci(?:ón|ones)|versi(?:ón|ones))\b",
    re.IGNORECASE,
)
# When it was said may stand behind the words that contest, and that somebody reported it, before what is contested:
# "denied on Wednesday that …", "rejected as false a report that …".
_SAID_ON = compile_late(
    rf"\s*(?:(?:on |late |early )*(?:{_WEEKDAY}|yesterday|today)(?: (?:morning|afternoon|evening|night))?"
    rf"|on (?:\d{{1,2}} {_MONTH}|{_MONTH} \d{{1,2}})(?:,? \d{{4}})?),?(?=\s)"
)
_OF_A_REPORT = compile_late(
    r"(?:as (?:\w+ly )?(?:false|untrue|wrong|baseless|unfounded|groundless|invented|fabricated|inaccurate)\s+)?"
    rf"(?:(?:an?|the|all|any|earlier|recent|media|press|newspaper)\s+)*{TOLD}\s+that\s+",
    re.IGNORECASE,
)
_GOES_ON = compile_late(r",\s*(?:(?:dass|daß|that)\b\s*)?(?=\w)")
_SHORT = 2_000
"""How long a text can be that is kept in mind, so that memory stays bounded."""
_LONGEST = 400
_LONGEST_WHO = 100
_PARTING = compile_late(r"[;:]\s|,\s(?=[A-Z“])|[”»]\s|\b(?:but|and|while|aber|und|mais|pero) (?=[A-Z])")
_HELPING = compile_late(
    r"(?:\s(?:has|have|had|is|are|was|were|also|again|once|could|would|will|may|might|to|\w{2,16}ly))+$"
)
_SAYING = compile_late(r"\s(?:says?|said|,).*$")
_CLOSING = " \t\r\n—–-,;:.!?"
_QUOTED = "”“„»«’\"'"


def dispute_cues(text: str) -> tuple[DisputeCue, ...]:
    """Return the words of `text` that deny, doubt, correct or retract something, in order.

    The same entries are looked at for their dates, for disputes between them, for earlier days: what they contest is
    kept in mind.
    """
    return _kept_in_mind(text) if len(text) <= _SHORT else _cues(text)


@lru_cache(maxsize=32768)
def _kept_in_mind(text: str) -> tuple[DisputeCue, ...]:
    return _cues(text)


def _cues(text: str) -> tuple[DisputeCue, ...]:
    found = list(matches_at(_CUE, text, _may_contest))
    if not found:
        return ()
    around = sentences(text)
    return tuple(cue for each in found for cue in _cue(text, each, around))


@lru_cache(maxsize=16384)
def _may_contest(word: str) -> bool:
    """Return whether a cue can begin with the word."""
    small = word.lower()
    return small in _FIRST_WORDS or small.startswith(_FIRST_LETTERS)


def _cue(text: str, found: re.Match[str], around: Sentences) -> Iterator[DisputeCue]:
    kind = _NUMBERED[int(str(found.lastgroup)[1:])][0] if found.lastgroup else DisputeKind.DENIES
    start, end = around.around(found.start())
    before, after = text[max(start, found.start() - _LONGEST) : found.start()], text[found.end() : end][:_LONGEST]
    if _is_none(kind, before, after):
        return
    content, who = _content(found, before, after)
    moments = list(_MOMENT.finditer(content))
    yield DisputeCue(
        kind=kind,
        start=found.start(),
        end=found.end(),
        content=told_in(content),
        scope=moments[-1][0] if moments else "",
        who=who,
        at_reports=bool(_REPORTED.match(content)),
    )


def is_undenied(before: str) -> bool:
    """Return whether what stands before words that contest says that nobody does, or only supposes it."""
    return bool(_UNDENIED.search(before) or _SUPPOSED.search(before))


def _is_none(kind: DisputeKind, before: str, after: str) -> bool:
    """True where something was refused rather than denied, or where it is left open or said that nobody does."""
    if is_undenied(before) or (kind is DisputeKind.DENIES and _LEFT_OPEN.search(before)):
        return True
    if kind is not DisputeKind.DENIES:
        return False
    return bool(_REFUSED.match(after)) or bool(_PASSIVE.search(before) and not _BY.match(after))


def _content(found: re.Match[str], before: str, after: str) -> tuple[str, str]:
    """Return what is contested and by whom; where it was contested by somebody, it stands before the cue."""
    inside = next((words for name, words in found.groupdict().items() if name.startswith("content") and words), "")
    if inside:
        # "Den Vorwurf zurück, die Fähre sei verkauft worden": what it says stands behind.
        goes_on = _REPORTED.fullmatch(_bare(inside)) and _GOES_ON.match(after)
        return _bare(after[goes_on.end() :] if goes_on else inside), _who(before)
    by = _BY.match(after)
    if by is not None and _PASSIVE.search(before):
        return _bare(_PASSIVE.sub("", before)), _bare(after[by.end() :])
    said_on = _SAID_ON.match(after)
    after = after[said_on.end() :] if said_on else after
    that = _THAT.match(after)
    content = _bare(after[that.end() if that else 0 :])
    if any(character.isalnum() for character in content):
        return content, _who(before)
    said, _, who = _bare(before).rpartition(",")
    return _bare(said), _who(who)


def told_in(content: str) -> str:
    """Return what is contested without the words that say that somebody reported it: "a report that …"."""
    reported = _OF_A_REPORT.match(content)
    return content[reported.end() :] if reported else content


def _bare(words: str) -> str:
    """Return the words without what stops them; a quotation mark stays when its partner is there."""
    words = words.strip(_CLOSING)
    if words[:1] in _QUOTED and not any(mark in words[1:] for mark in _QUOTED):
        words = words[1:]
    if words[-1:] in _QUOTED and not any(mark in words[:-1] for mark in _QUOTED):
        words = words[:-1].rstrip(_CLOSING)
    return words


def _who(before: str) -> str:
    """Return the subject before the cue: what follows whatever could part it from something else."""
    words = _PARTING.split(_bare(before))[-1]
    who = _HELPING.sub("", _SAYING.sub("", words.strip(_CLOSING + _QUOTED)))
    return who if len(who) <= _LONGEST_WHO else ""
