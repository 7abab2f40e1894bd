"""When a quotation was said, where its own sentence tells that: what it tells of today counts from then."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from dateline.domain.dates import Basis, Day, Precision
from dateline.language.dating.calendar import is_day, month_span, year_span
from dateline.language.dating.rules import Reading
from dateline.language.dating.tagging.expressions import Expression
from dateline.language.dating.tagging.kinds import CODES, codes_of
from dateline.language.dating.tagging.meanings import Meaning, Point
from dateline.language.dating.tagging.placing import Placed, place
from dateline.language.dating.tagging.scanning import Scan
from dateline.language.dating.tagging.scenes import Scene

_QUOTED = re.compile(r"“[^“”]*”|``[^`]*?''|„[^„“”]*[“”]|«[^«»]*»|\"(?=\w)[^\"]*\"|(?:(?<=:\n)|(?<=:\n\n))[^\n“„«\"`]+")
"""What stands between marks, and a line that the one before leads to with a colon, as letters and edicts are set."""
_MARKS = re.compile(r"[“„«\"]|``|:\n")
_SENTENCE_ENDS, _DID = codes_of("stop break_ dot"), codes_of("did bade fixed")
_LEADS, _COMMA = codes_of("on in_ of"), CODES["comma"]
_NEAR, _LONGEST_TELLING = 5, 12
"""How many pieces before a date its verb can stand, and between two quotations who goes on to say the second."""


class Said(NamedTuple):
    """When something was said: the year, the first and the last day that it can have been, and the day where told."""

    year: int
    first: Day
    last: Day

    @property
    def day(self) -> Day | None:
        """The one day that it was said on, None where a month or a year is all that is told."""
        return self.first if self.first == self.last else None

    @property
    def is_month(self) -> bool:
        """True where the month is told."""
        return self.first.month == self.last.month


class _Quoted(NamedTuple):
    """A quotation as a range of pieces, and of the expressions in it."""

    first: int
    last: int
    begin: int
    end: int


def sayings(scanned: Scan, expressions: Sequence[Expression]) -> Mapping[int, Said]:
    """Return when the expressions were said that stand in quotations of a day or a year that their sentence gives.

    "On 3 May 1864 he wrote: “We left yesterday.”" and "“We left yesterday,” he wrote on 3 May 1864" are such.
    """
    if not any(isinstance(each.meaning, Point) and each.meaning.year for each in expressions):
        return {}
    if not _MARKS.search(scanned.text):
        return {}
    found: dict[int, Said] = {}
    before: tuple[_Quoted, Said] | None = None
    for quoted in _quotations(scanned, expressions):
        said = _said_beside(quoted, expressions, scanned.shape) or _goes_on(before, quoted, expressions)
        before = (quoted, said) if said else None
        if said:
            found.update((at, said) for at in range(quoted.begin, quoted.end) if not _said(expressions[at].meaning))
    return found


def as_said(scene: Scene, said: Said) -> Scene:
    """Return the scene that what was said then is read in."""
    if said.day:
        return replace(scene, written=said.day, narrative=False)
    return replace(scene, written=None, narrative=False, told=None, told_day=None, year=said.year, month=None)


def place_said(meaning: Meaning, scene: Scene, said: Said) -> Placed | None:
    """Return when a time is that was told then; from the first to the last day where that one is not known.

    Of months and days told in a year, that year is meant.
    """
    placed = place(meaning, as_said(scene, said))
    if placed is None or said.day or (placed.reading.earliest and not said.is_month):
        return placed
    ends = [place(meaning, replace(as_said(scene, said), written=day)) for day in (said.first, said.last)]
    low, high = (end.reading if end else Reading() for end in ends)
    if low.edtf == high.edtf and ends[0]:
        return ends[0]._replace(slot=None) if low.edtf else placed
    if not low.earliest or not high.latest:
        return placed
    reading = Reading(
        edtf=f"[{low.earliest}..{high.latest}]",
        earliest=low.earliest,
        latest=high.latest,
        precision=Precision.RANGE,
        basis=Basis.RELATIVE,
        reasons=(f"counted from a day between {said.first} and {said.last}, when it was said",),
    )
    return placed._replace(reading=reading)


def _said(meaning: Meaning) -> Said | None:
    """Return the day or the year that a date with its year names."""
    if not isinstance(meaning, Point) or meaning.year is None or meaning.span > 1 or meaning.era < 0 or meaning.event:
        return None
    year, month, day = meaning.year, meaning.month, meaning.day
    if month is None:
        return Said(year, *year_span(year, year))
    if day is None or not is_day(year, month, day):
        return Said(year, *month_span(year, month))
    return Said(year, Day(year, month, day), Day(year, month, day))


def _quotations(scanned: Scan, expressions: Sequence[Expression]) -> Iterator[_Quoted]:
    firsts = [each.first for each in expressions]
    for match in _QUOTED.finditer(scanned.text):
        first, last = bisect_left(scanned.starts, match.start()), bisect_left(scanned.starts, match.end())
        yield _Quoted(first, last, bisect_right(firsts, first), bisect_left(firsts, last))


def _said_beside(quoted: _Quoted, expressions: Sequence[Expression], shape: str) -> Said | None:
    """Return what the sentence of a quotation says of when it was said, before it or behind it."""
    if quoted.begin and (said := _said(expressions[quoted.begin - 1].meaning)):
        date = expressions[quoted.begin - 1]
        if _leads_to(shape[date.last : quoted.first], shape, date.first):
            return said
    if quoted.end < len(expressions) and (said := _said(expressions[quoted.end].meaning)):
        return said if _ends_with(shape[quoted.last : expressions[quoted.end].first]) else None
    return None


def _leads_to(gap: str, shape: str, first: int) -> bool:
    """On 3 May 1864 he wrote; he wrote to her on 3 May 1864: the date of the verb, with the quotation behind it."""
    if not _SENTENCE_ENDS.isdisjoint(gap):
        return False
    lead = first - (shape[first - 1 : first] in _LEADS)
    if (lead <= 0 or shape[lead - 1] in _SENTENCE_ENDS) and not _DID.isdisjoint(gap):
        return True
    near = shape[max(lead - _NEAR, 0) : lead]
    return _DID.isdisjoint(gap) and not _DID.isdisjoint(near) and _COMMA not in near


def _ends_with(gap: str) -> bool:
    """He wrote on 3 May 1864: nothing but who did it, the one verb and what leads to the date."""
    if gap[-1:] not in _LEADS or not _SENTENCE_ENDS.isdisjoint(gap) or _COMMA in gap:
        return False
    return sum(code in _DID for code in gap) == 1


def _goes_on(before: tuple[_Quoted, Said] | None, quoted: _Quoted, expressions: Sequence[Expression]) -> Said | None:
    """Return when the quotation before was said, where this one goes on with it: “…,” he wrote on that day. “…”"""
    if before is None or quoted.first - before[0].last > _LONGEST_TELLING:
        return None
    between = expressions[before[0].end : quoted.begin]
    return before[1] if all(_said(each.meaning) == before[1] for each in between) else None
