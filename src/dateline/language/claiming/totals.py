"""How many died in all, as a sentence tells it: totals of one happening that cannot all hold."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from heapq import heappop, heappush
from typing import TypeVar

from dateline.domain.patterns import compile_late
from dateline.domain.records import dataclass
from dateline.language.claiming.counting import counts
from dateline.language.naming import names
from dateline.language.numerals import NUMBER

_ANYBODY = compile_late(
    r"\b(?:people|persons?|dead|deaths|lives|Menschen|Personen|Tote|Todesopfer|personnes|morts|personas|muertos)\b",
    re.IGNORECASE,
)
_DIED = compile_late(
    r"\b(?:died|dead|deaths|killed|die|lost their lives|ums Leben|getötet|starben|Tote|Todesopfer|tuées?|tués|morts"
    r"|murieron|muertos|muertas)\b"
)
_SINCE = compile_late(
    r"\b(?:have|has|had) now\b|\bnow (?:stands|died|dead)\b|\btoll (?:rose|rises|has risen|climbed)\b|\bsince died\b"
    r"|\binzwischen\b|\bdésormais\b|\bya\b"
)
_NUMBER = compile_late(NUMBER, re.IGNORECASE)
_TOPICS = frozenset(("dead", "people"))

Moment = TypeVar("Moment", int, str)


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """How many died in all, between two bounds, as written; `is_later` where it says that it has grown by then."""

    low: float
    high: float
    words: str
    is_later: bool


def totals_in(sentence: str) -> Iterator[Total]:
    """Yield how many a sentence says died, of nobody in particular: "two guards died" tells of some, not of all."""
    if not _DIED.search(sentence):
        return
    for count in counts(sentence):
        words = sentence[count.start : count.end]
        if count.topic in _TOPICS and _ANYBODY.search(words):
            low, _, high = count.value.partition("/")
            yield Total(
                low=float(low) if low not in {"", ".."} else 0.0,
                high=float("inf") if high == ".." else float(high or low),
                words=_number(words, is_bounded="/" in count.value),
                is_later=bool(_SINCE.search(sentence)),
            )


def _number(words: str, *, is_bounded: bool) -> str:
    found = list(_NUMBER.finditer(words))
    return words[0 if is_bounded else found[0].start() : found[-1].end()].lower() if found else words


def can_hold(ours: Sequence[Total], theirs: Sequence[Total]) -> bool:
    """Return whether a total of the one can be a total of the other."""
    return any(one.low <= other.high and other.low <= one.high for one in ours for other in theirs)


def grows(before: Sequence[Total], later: Sequence[Total]) -> bool:
    """Return whether later totals say that there are more by then than before."""
    if not before or not later or not all(each.is_later for each in later):
        return False
    return max(one.low for one in before) < max(one.high for one in later)


def share_a_name(ours: Iterable[str], theirs: Iterable[str]) -> bool:
    """Return whether words name somebody or a place that other words name as well."""
    own = frozenset().union(*map(_named_in, ours))
    return any(not own.isdisjoint(_named_in(text)) for text in theirs)


@lru_cache(maxsize=8192)
def _named_in(text: str) -> frozenset[str]:
    return frozenset(word for name in names(text) for word in name.words.split())


def meeting(stretches: Sequence[tuple[Moment, Moment]]) -> Iterator[tuple[int, int]]:
    """Yield the places of each two stretches of time that share a moment, the lower one first, in no order.

    They are gone through by when they begin: what is over by then is looked at no more.
    """
    going_on: list[tuple[Moment, int]] = []
    for place in sorted(range(len(stretches)), key=lambda place: stretches[place][0]):
        first, last = stretches[place]
        while going_on and going_on[0][0] < first:
            heappop(going_on)
        yield from ((min(place, other), max(place, other)) for _, other in going_on)
        heappush(going_on, (last, place))
