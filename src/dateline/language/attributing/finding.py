"""Who is said to say so: a phrase for somebody beside a word of saying."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from dateline.domain.accounts import Attribution, Naming
from dateline.domain.patterns import compile_late
from dateline.language.attributing import cues
from dateline.language.attributing.bodies import is_body
from dateline.language.attributing.phrases import (
    SEVERAL,
    Phrase,
    counted,
    is_name_behind,
    name_from,
    naming_of,
    phrases,
)
from dateline.language.attributing.tokens import OPENERS, ROLES, Token, Tokens, is_determiner, tokens_in
from dateline.language.sentences import sentences
from dateline.language.spelled import words_spelled

_VERB = rf"(?P<verb>{'|'.join(sorted(cues.MANNERS, key=len, reverse=True))})(?![\w’'-])"
_BETWEEN = rf"(?:{'|'.join(sorted(cues.BETWEEN))}|\w{{2,16}}ly)"
_ASIDE = (
    r",\s(?:an?|the|who|whose|speaking|answering|asked|citing|in|at|on|der|die|das|ein|eine|un|une|le|la|el)"
    r"\s(?:[^;\n“”\"]|“[^”\n]{0,200}”){1,200}?(?:,|(?<=[,?!.]”))|,\s(?:however|though|meanwhile|too|moreover),"
    r"|\swho\s(?:asked|declined|spoke|requested|refused|wished|did not|was not|were not|is not)\s[^.;\n]{1,100}?"
    r"|,?\sspeaking\s[^.;,\n]{1,80}?|,?\son\s(?:the\s)?condition\sof\sanonymity"
    r"|\sque\s(?:pid|solicit|habl|prefiri|exigi|rechaz|no)\w*\s[^.;\n]{1,100}?"
    r"|\squi\s(?:ont?|a|avait|avaient|n['’](?:ont|a|avait|avaient))\s(?:requ|demand|souhait|refus|tenu|voulu|pas)\w*\s[^.;\n]{1,100}?"
    r"|,?\s(?:bajo|sous)\s[^.;,\n]{1,60}?\b(?:anonimato|anonymat)"
    r"|\s(?:quoted|cited|contacted|interviewed)\sby\s[^.;,\n]{1,60}?"
    r"|\s(?:citad|consultad)[oa]s?\spor\s[^.;,\n]{1,60}?|\s(?:cité|interrogé)e?s?\spar\s[^.;,\n]{1,60}?"
)
_WORD = compile_late(r"\w+")
_SAYS = compile_late(
    rf"[”\"’»]?(?:{_ASIDE})?\s+(?:(?:{_BETWEEN})\s+){{0,3}}?(?:(?P<hearsay>{cues.HEARSAY})(?!\w)|{_VERB})"
)
_TRAILED = compile_late(rf"\s+(?P<cue>{cues.TRAILING})(?!\w)", re.IGNORECASE)
_LED = compile_late(rf"(?<![\w])(?P<cue>{cues.LEADING})\s+[“„«\"‘]?$", re.IGNORECASE)
_INVERTED = compile_late(rf"(?:[,”\"’»«“]|[.!?…][”\"’»])\s+(?P<cue>(?:(?:a|ont|avait|ha|han|había)\s+)?{_VERB})\s+$")
_AGAIN = compile_late(rf"\b(?:and|but|und|et|y)\s+(?:(?:{_BETWEEN})\s+)?{_VERB}\s+(?:that|dass|que)\b")
_PLACE = compile_late(
    r"\s(?:in|at|from|inside|bei|aus|à|au|en)\s"
    r"((?:the\s|der\s|dem\s|la\s|el\s)?[^\s,.;”\"]+(?:\s[A-Z][\w-]*){0,4})"
)
_ENDS = compile_late(
    r"\s*(?:[.,;:!?()\[\]”»\"—–-]|$)|\s+(?:in|on|at|of|from|after|before|during|to|about|who|when|as|via|and|while|mit|am|im)\b"
)
_SAYING_WHAT = compile_late(r"\s*[:“„«\"]|\s+(?:that|it|there|dass|que)\b")
_ON = cues.DETERMINERS | cues.GOING_ON
_HELPING = (" will", " would", " did", " does", " do", " may", " might", " could", " should", " to")
_EXPLAINED = compile_late(r",\s(?:an?|the|der|die|ein|eine|un|une|le|la|el)\s([^,\n]{2,120}),")
_APPOSED = compile_late(r",\s(?:(?:the|an?|his|her|their|its)\s)?(?:[\w’'-]+\s){0,3}")
_CLOSERS = '”"’»'
_BEHIND_A_NAME = frozenset(",.;:")
_REACH = 80
_SECOND_VERB = 240
_RIGHT = 10


class _Sentence(NamedTuple):
    text: str
    start: int
    end: int
    tokens: Tokens


@lru_cache(maxsize=8)
def find(text: str) -> tuple[Attribution, ...]:
    """Return the attributions of `text` in order: who is said to say, believe or deny what stands beside them.

    Pronouns are left out, and so is whatever could as well be something else. The last few texts are kept in mind, as
    what they claim is told apart from who says so.
    """
    if cues.SPEAKING.isdisjoint(words_spelled(text)):
        return ()
    bounds = [*sentences(text).starts, len(text)]
    told = (
        _Sentence(text, start, end, tokens_in(text, start, end))
        for start, end in pairwise(bounds)
        if len(bounds) == _ONE or not cues.SPEAKING.isdisjoint(_WORD.findall(text, start, end))
    )
    return tuple(attribution for sentence in told for attribution in _in_sentence(sentence))


_ONE = 2
"""How many bounds a text of one sentence has."""


def describe(text: str, start: int, end: int, manner: str) -> Attribution | None:
    """Return who is described or named at `start` to `end` of `text`, None where nobody is; `manner` is the verb."""
    sentence = _Sentence(text, start, end, tokens_in(text, start, end))
    standing = list(phrases(sentence.tokens))
    if not standing:
        return None
    phrase = next((each for each in standing if each.head is not None), standing[0])
    return _built(sentence, _named_behind(sentence, replace(phrase, first=0), standing[-1]), start, end, end, manner)


def _named_behind(sentence: _Sentence, phrase: Phrase, other: Phrase) -> Phrase:
    """Return the phrase for one person with the name that stands behind it: "a spokesman for the port, Ann Lee"."""
    tokens = sentence.tokens
    if phrase.head is None or phrase.named or other.named is None or tokens[phrase.head].plain not in cues.ONE:
        return phrase
    if other.last != len(tokens) - 1 or other.first <= phrase.head:
        return phrase
    between = sentence.text[tokens.end(phrase.last) : tokens.starts[other.first]]
    is_apposed = other.head is not None and _APPOSED.fullmatch(between)
    is_behind = other.head is None and is_name_behind(sentence.text, tokens.starts[other.first], tokens.end(other.last))
    return replace(phrase, named=other.named) if is_apposed or is_behind else phrase


def _in_sentence(sentence: _Sentence) -> Iterator[Attribution]:
    """Yield the attributions of a sentence; what one tells of another's saying is at second hand."""
    reached, told = sentence.start, False
    for number, phrase in enumerate(phrases(sentence.tokens)):
        if sentence.tokens.starts[phrase.first] < reached:
            continue
        attribution = _attribution(sentence, phrase) or (None if number else _again(sentence, phrase))
        if attribution is None:
            continue
        reached = attribution.end
        yield replace(attribution, distance="hearsay") if told and not attribution.distance else attribution
        told = True


def _again(sentence: _Sentence, subject: Phrase) -> Attribution | None:
    """Return the attribution by a second verb of the subject that the sentence begins with ("… and states that")."""
    tokens = sentence.tokens
    if subject.first > 1 or any(token.is_word for token in tokens[: subject.first]):
        return None
    source_end = tokens.end(subject.last)
    found = _AGAIN.search(sentence.text, source_end, min(sentence.end, source_end + _SECOND_VERB))
    if found is None:
        return None
    manner = cues.MANNERS[found["verb"]]
    return _built(sentence, subject, tokens.starts[subject.first], source_end, found.end("verb"), manner)


def _attribution(sentence: _Sentence, phrase: Phrase) -> Attribution | None:
    """Return what ascribes something to the phrase: a cue before it, a verb behind it, or none."""
    before = sentence.tokens[phrase.first - 1] if phrase.first else None
    led = _led(sentence, phrase) if before and before.may_lead else None
    found = led or _behind(sentence, phrase)
    return _inverted(sentence, phrase) if found is None and before and before.says else found


def _led(sentence: _Sentence, phrase: Phrase) -> Attribution | None:
    """Return the attribution by a cue before the phrase."""
    tokens = sentence.tokens
    if not _may_be_led(tokens, phrase.first):
        return None
    start = max(sentence.start, tokens.starts[phrase.first] - _REACH)
    led = _LED.search(sentence.text[start : tokens.starts[phrase.first]])
    if led is None:
        return None
    cue = " ".join(led["cue"].casefold().split())
    is_noun = cue.endswith((" by", " from", " of"))
    last = phrase.last if is_noun else _rightmost(sentence, phrase)
    phrase = _with_name(sentence, phrase, last)
    end = tokens.end(max(phrase.last, last))
    return _built(sentence, phrase, start + led.start(), end, end, cue)


def _may_be_led(tokens: Tokens, first: int) -> bool:
    """True where the words before a phrase can be the last ones of a cue: looked at before the cue is looked for."""
    at = first - 2 if first and tokens[first - 1].words in OPENERS else first - 1
    if at < 0:
        return False
    if at and tokens[at].plain.endswith(cues.LEADING_JOINTS) and tokens[at - 1].plain.endswith(cues.BEFORE_JOINTS):
        return True
    return tokens[at].plain.endswith(cues.LEADING_ENDS)


def _inverted(sentence: _Sentence, phrase: Phrase) -> Attribution | None:
    """Return the attribution by a verb right before the phrase, behind what was said."""
    tokens = sentence.tokens
    start = max(sentence.start, tokens.starts[phrase.first] - _REACH)
    inverted = _INVERTED.search(sentence.text[start : tokens.starts[phrase.first]])
    if inverted is None:
        return None
    last = _rightmost(sentence, phrase)
    phrase = _with_name(sentence, phrase, last)
    end = tokens.end(max(phrase.last, last))
    if not _ENDS.match(sentence.text, end):
        return None
    return _built(sentence, phrase, start + inverted.start("cue"), end, end, cues.MANNERS[inverted["verb"]])


def _behind(sentence: _Sentence, phrase: Phrase) -> Attribution | None:
    """Return the attribution by a verb behind the phrase, at whose end the source ends."""
    tokens = sentence.tokens
    for last in range(phrase.last, min(len(tokens), phrase.last + _RIGHT)):
        if last > phrase.last and not _leads_on(tokens, phrase, last):
            return None
        if not _may_say(tokens, last + 1) or tokens[last].plain in _ON:
            continue
        end = tokens.end(last)
        named = _with_name(sentence, phrase, last)
        if named is not phrase and (told := _says(sentence, named, tokens.end(named.last), tokens.end(named.last + 1))):
            return told
        if told := _says(sentence, phrase, end, end):
            return told
        trailed = _TRAILED.match(sentence.text, end, sentence.end)
        if trailed is not None:
            return _built(sentence, phrase, tokens.starts[phrase.first], end, trailed.end(), trailed["cue"])
    return None


def _says(sentence: _Sentence, phrase: Phrase, end: int, behind: int) -> Attribution | None:
    """Return the attribution by a verb right behind a place, of a source that ends at `end`."""
    says = _SAYS.match(sentence.text, behind, sentence.end)
    if says is None or not _agrees(sentence, phrase, says):
        return None
    manner = "quoted as saying" if says["hearsay"] else cues.MANNERS[says["verb"]]
    return _built(sentence, phrase, sentence.tokens.starts[phrase.first], end, says.end(), manner)


def _with_name(sentence: _Sentence, phrase: Phrase, last: int) -> Phrase:
    """Return the phrase for one person, described up to a word, with the name between commas behind it."""
    tokens = sentence.tokens
    if phrase.head is None or phrase.named or tokens[phrase.head].plain not in cues.ONE:
        return phrase
    if last + 2 >= len(tokens) or tokens[last + 1].words != ",":
        return phrase
    name = name_from(tokens, last + 2)
    if name is None or (name[1] + 1 < len(tokens) and tokens[name[1] + 1].words not in _BEHIND_A_NAME):
        return phrase
    start, end = tokens.starts[name[0]], tokens.end(name[1])
    if not is_name_behind(sentence.text, start, end) or is_body(sentence.text[start:end]):
        return phrase
    return replace(phrase, last=name[1], named=name)


def _may_say(tokens: Tokens, at: int) -> bool:
    """True where the words from `at` on can say that somebody says so: looked at before these are looked for."""
    if at < len(tokens) and tokens[at].words in _CLOSERS:
        at += 1
    return at < len(tokens) and tokens[at].may_say


def _agrees(sentence: _Sentence, phrase: Phrase, says: re.Match[str]) -> bool:
    """True when the verb fits the phrase in number, and is no noun ("the Islamic state group", "U.S. reports on")."""
    verb = says["verb"]
    if sentence.text[says.start() - 2 : says.start()] in {"'s", "’s"}:
        return False
    if verb is None:
        return True
    if verb in cues.AMBIGUOUS and not _SAYING_WHAT.match(sentence.text, says.end()):
        return False
    helped = sentence.text[says.start() : says.start("verb")].rstrip().endswith(_HELPING)
    several = phrase.head is not None and sentence.tokens[phrase.head].plain in SEVERAL
    return verb not in cues.PLURAL or several or helped


def _leads_on(tokens: Tokens, phrase: Phrase, at: int) -> bool:
    """True when the word may belong to the description of the source: "officials in the region"."""
    if phrase.head is None:
        return False
    token = tokens[at]
    if not token.is_word or (token.plain in cues.MANNERS and not is_determiner(tokens, at - 1)):
        return False
    if at == phrase.last + 1:
        return token.plain in cues.GOING_ON or (phrase.named is None and _is_foreign_adjective(tokens, phrase, token))
    return token.plain not in cues.NOT_BEFORE or token.plain in cues.GOING_ON or is_determiner(tokens, at)


def _is_foreign_adjective(tokens: Tokens, phrase: Phrase, token: Token) -> bool:
    """True for an adjective behind a role, as French and Spanish have it ("fuentes diplomáticas")."""
    head = tokens[phrase.head or phrase.last].plain
    return head in cues.ADJECTIVE_BEHIND and token.words.islower() and token.plain not in cues.NOT_BEFORE


def _rightmost(sentence: _Sentence, phrase: Phrase) -> int:
    """Return the last word of the phrase and what describes it."""
    last = phrase.last
    while (
        last + 1 < len(sentence.tokens) and last < phrase.last + _RIGHT and _leads_on(sentence.tokens, phrase, last + 1)
    ):
        last += 1
    while last > phrase.last and sentence.tokens[last].plain in cues.GOING_ON:
        last -= 1
    return last


def _built(
    sentence: _Sentence, phrase: Phrase, start: int, source_end: int, end: int, manner: str
) -> Attribution | None:
    text, tokens = sentence.text, sentence.tokens
    source = text[tokens.starts[phrase.first] : source_end]
    naming = naming_of(tokens, phrase)
    if phrase.head is None and is_body(source):
        naming = Naming.COLLECTIVE
    place = _PLACE.search(text[tokens.starts[phrase.last] : source_end]) if naming is Naming.UNNAMED else None
    start = _opened(text, start, end)
    return Attribution(
        words=text[start:end],
        start=start,
        end=end,
        source=source,
        naming=naming,
        manner=manner,
        count=_count(tokens, phrase, naming),
        role=_role(text, tokens, phrase, source_end) or _explained(text, source_end),
        place=place[1] if place else "",
        distance=_distance(tokens, phrase, manner),
    )


def _opened(text: str, start: int, end: int) -> int:
    """Take in the mark before the source when its partner stands inside the words."""
    if start and text[start - 1] in OPENERS and any(mark in text[start:end] for mark in "”\"»“’'"):
        return start - 1
    return start


def _count(tokens: Tokens, phrase: Phrase, naming: Naming) -> int | None:
    """Return how many they are: the number in the words, one where a single person is described."""
    if naming is not Naming.UNNAMED or phrase.head is None:
        return None
    numbers = (token for token in tokens[phrase.first : phrase.head] if token.is_number)
    number = next(numbers, tokens[phrase.first])
    if number.is_number or (phrase.first < phrase.head and counted(number) is not None):
        return counted(number)
    return 1 if tokens[phrase.head].plain in cues.ONE else None


def _role(text: str, tokens: Tokens, phrase: Phrase, source_end: int) -> str:
    """Return what they are, without article and number, and without the name."""
    if phrase.head is None:
        return ""
    first = phrase.first
    if phrase.named is not None and phrase.named[0] == phrase.first:
        first = phrase.named[1] + 2
    while first < phrase.head and (tokens[first].is_number or is_determiner(tokens, first)):
        first += 1
    if phrase.named is not None and phrase.named[0] > phrase.head + 1 and tokens[phrase.named[0] - 1].words == ",":
        return text[tokens.starts[first] : tokens.end(phrase.named[0] - 2)]
    if phrase.named is not None and phrase.named[0] > phrase.head:
        return text[tokens.starts[first] : tokens.end(phrase.head)]
    ending = _PLACE.search(text[tokens.starts[phrase.head] : source_end]) if phrase.named is None else None
    end = tokens.starts[phrase.head] + ending.start() if ending else source_end
    return text[tokens.starts[first] : max(end, tokens.end(phrase.head))]


def _explained(text: str, name_end: int) -> str:
    """Return what stands between commas behind a name: "Ann Lee, a spokesman for the ministry, says"."""
    found = _EXPLAINED.match(text, name_end)
    words = {word.casefold() for word in re.findall(r"\w+", found[1])} if found else set()
    return found[1] if found and words & ROLES else ""


def _distance(tokens: Tokens, phrase: Phrase, manner: str) -> str:
    if manner == "quoted as saying":
        return "hearsay"
    if manner == "testify" or (phrase.head is not None and tokens[phrase.head].plain in cues.FIRST_HAND):
        return "first-hand"
    return ""
