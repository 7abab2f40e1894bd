"""Parts of a sentence that date what they stand beside, not it: "the treaty initialled on July 2 would lift it"."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dateline.language.attributing.cues import MANNERS
from dateline.language.claiming.contesting import TOLD
from dateline.language.happening.families import IRREGULAR
from dateline.language.vocabulary import words_of
from dateline.stages.drafting.clauses_french import clause_around

_HELPING = words_of(
    "is are was were be been has have had would will can could may might must should did does do am being to not",
)
_VERBS = (
    (frozenset(IRREGULAR) | words_of("hit cut set shut hurt burst spread cost"))
    - _HELPING
    - words_of("come run become beat felt lay shot found saw left")
)
_RELATIVE = re.compile(
    r"(?P<comma>,)?\s(?:(?:in|on|at|from|by|to|of|with|for|under) )?(?P<word>which|who|whom|whose|where|that)\s+"
)
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_STOP = re.compile(r"[,;:—–“”]|\.\s")
_ASKING = words_of(
    "asked ask asks asking know knew knows known say says see saw tell wonder wondered explain explained unclear clear",
    "about question whether decide decided discover found learn learned remember show showed shows and or but",
)
_DETERMINER = re.compile(
    r"\b(?:the|an?|this|these|those|its|his|her|their|our|some|two|three|four|five|six|seven|eight|nine|ten|\d+)\s",
    re.IGNORECASE,
)
_NAMED = re.compile(r"(?:[A-ZÀ-Þ][\w’'&.-]*(?:\s(?:of|the|and|&|de|von)\s(?=[A-ZÀ-Þ]))?\s*)+$")
_PRONOUN = re.compile(r"(?:\w+\s)?(?:he|she|it|they|we|I)\b")
_CLEFT = re.compile(r"\W*(?:it|this|that) (?:is|was)\b", re.IGNORECASE)
_GOES_ON = re.compile(
    r"\s+(?:would|will|is|was|were|are|has|had|have|could|can|may|must|did|does|should|remains?|became|began|contains?"
    r"|includes?|means|bans?|allows?|forbids?)\b"
)
# "Trade is barred under the treaty initialled on …", "is a copy made in …": the sentence has its verb already.
_OBJECT = re.compile(
    r"\b(?:is|are|was|were|been)\s+$|"
    r"\b(?:is|are|was|were|has|have|had|will|would)\b.*\b(?:in|on|to|at|about)\s+$"
    r"|\b(?:is|are|was|were|has|have|had|will|would|\w{3,}ed)\b.*\b(?:under|of|by|with|from|for|against|into|over|despite)\s+$"
)
_SUBJECT_OF = re.compile(r"\b(?:that|whether|if|when|because|as|who)\s+$", re.IGNORECASE)
_PASSIVE = re.compile(
    r"\s+(?:in|by|on|at|for|with|from|to|of|during|under|near|between|last|this|earlier|late|early)\b|\s*$"
)
_TOLD_OF = re.compile(rf"\b{TOLD}$", re.IGNORECASE)
_LONGEST = 12


class Clause(NamedTuple):
    """Where in a sentence a thing stands with what dates it: from `start`, the telling of it from `told` to `end`."""

    start: int
    told: int
    end: int


def clauses_in(words: str, dates: Sequence[tuple[int, int]]) -> Iterator[Clause]:
    """Yield for the dates of a sentence, each from where to where, the clauses that they belong to, each once.

    What is told with a pronoun ("where he died on Monday") is no such clause, nor what begins with its date.
    """
    end = 0
    for date in dates:
        found = _participle(words, date) or _relative(words, date) or _french(words, date)
        if found is not None and found.start >= end:
            yield found
            end = found.end


def _french(words: str, date: tuple[int, int]) -> Clause | None:
    found = clause_around(words, date)
    return Clause(*found) if found else None


def _relative(words: str, date: tuple[int, int]) -> Clause | None:
    """Return the relative clause that a date stands in."""
    if _CLEFT.match(words):
        return None
    found = [each for each in _RELATIVE.finditer(words, 0, date[0]) if not _STOP.search(words, each.end(), date[0])]
    if not found:
        return None
    relative = found[-1]
    inside, before = words[relative.end() : date[0]], words[: relative.start()]
    if not _is_clause(relative["word"], before, inside) or len(inside.split()) > _LONGEST:
        return None
    stop = _STOP.search(words, date[1])
    last = stop.start() if stop else len(words.rstrip(" .!?"))
    if not relative["comma"]:
        last = date[1]
        if not _goes_on(words, last) and not _has_verb(before):
            return None
        if words[last:].strip(' .!?”"') and not (stop and stop.start() == last) and not _goes_on(words, last):
            return None
    return Clause(_antecedent(before), relative.start(), last)


def _has_verb(words: str) -> bool:
    return any(each in _HELPING or _is_past(each) for each in _WORD.findall(words))


def _goes_on(words: str, at: int) -> bool:
    following = _WORD.match(words[at:].lstrip())
    return _GOES_ON.match(words, at) is not None or bool(following and _is_past(following[0]))


def _is_clause(word: str, before: str, inside: str) -> bool:
    """Return whether a word leads a relative clause: not a question, nor what is said ("said that the ship sank")."""
    preceding = _WORD.findall(before)[-1:]
    first = _WORD.findall(inside)[:1]
    if not preceding or not first or preceding[0].lower() in _ASKING or preceding[0] in MANNERS:
        return False
    if _PRONOUN.match(inside) or _TOLD_OF.search(before):
        return False
    if word == "that":
        return first[0] in _HELPING or _is_past(first[0])
    return _has_verb(inside)


def _is_past(word: str) -> bool:
    return word in _VERBS or (word.endswith("ed") and word.islower() and len(word) > len("need"))


def _participle(words: str, date: tuple[int, int]) -> Clause | None:
    """Return the participle that a date belongs to, with what it is said of.

    Only where the sentence has a verb of its own: right behind the date, or before what the participle is said of.
    """
    begins = [each.end() for each in _STOP.finditer(words, 0, date[0])]
    first = begins[-1] if begins else 0
    verbs = [each for each in _WORD.finditer(words, first, date[0]) if _is_past(each[0])]
    if not verbs or len(words[verbs[-1].start() : date[0]].split()) > _LONGEST:
        return None
    verb = verbs[-1]
    before = words[first : verb.start()]
    preceding = _WORD.findall(before)[-1:]
    if not preceding or preceding[0].lower() in _NO_NOUN or _TOLD_OF.search(before.rstrip()):
        return None
    if not _PASSIVE.match(words[verb.end() : date[0]]):
        return None
    determined = list(_DETERMINER.finditer(before))
    if not determined or len(before[determined[-1].start() :].split()) > _NEAR:
        return None
    start = determined[-1].start()
    leading = before[:start]
    is_subject = _GOES_ON.match(words, date[1]) is not None and not _SUBJECT_OF.search(leading)
    if not is_subject and not _OBJECT.search(leading):
        return None
    return Clause(first + start, verb.start() - 1, date[1])


_NEAR = 7
_NO_NOUN = _HELPING | words_of("who which that whom and or he she it they we i")


def _antecedent(before: str) -> int:
    """Return where what a clause tells of begins: with its article, or a name, behind the last mark."""
    marks = [each.end() for each in _STOP.finditer(before)]
    first = marks[-1] if marks else 0
    part = before[first:]
    named = _NAMED.search(part)
    determined = list(_DETERMINER.finditer(part))
    near = [each.start() for each in determined if len(part[each.start() :].split()) <= _NEAR]
    if named and (not near or near[-1] > named.start()):
        return first + named.start()
    if near:
        wider = [start for start in near[:-1] if part[: near[-1]].endswith(" of ")]
        return first + (wider or near)[-1]
    last = list(_WORD.finditer(part))
    return first + (last[-1].start() if last else 0)
