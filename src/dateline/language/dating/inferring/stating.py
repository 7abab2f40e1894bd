"""Days that were inferred, stated as a date: EDTF no finer than they are, bounds, and a printable reason."""

from collections.abc import Iterable, Sequence

from dateline.domain.dates import Basis, Day, Precision, When
from dateline.language.dating.calendar import days_in
from dateline.language.dating.edtf.reading import is_valid
from dateline.language.dating.inferring.grounds import Ground, Stretch

_MOST_PARTS = 4
"""How many stretches are named one by one."""
_MOST_GROUNDS = 3


def hull(stretches: Iterable[Stretch]) -> tuple[Day | None, Day | None]:
    """Return the first and the last day of all stretches together, None where a side is open."""
    listed = list(stretches)
    firsts, lasts = [first for first, _ in listed], [last for _, last in listed]
    first = None if None in firsts or not firsts else min(day for day in firsts if day is not None)
    last = None if None in lasts or not lasts else max(day for day in lasts if day is not None)
    return _day(first), _day(last)


def when_of(stretches: Sequence[Stretch], grounds: Sequence[Ground], *, uncertain: bool) -> When:
    """Return the one day that lies in the stretches as a date; `uncertain` marks it as no more than likely."""
    first, last = hull(stretches)
    edtf = _edtf(stretches, uncertain=uncertain)
    return When(
        words="",
        edtf=edtf if is_valid(edtf) else "",
        earliest=str(first) if first else None,
        latest=str(last) if last else None,
        precision=_precision(edtf),
        basis=Basis.INFERRED,
        grounds="; ".join(ground.sentence for ground in grounds[:_MOST_GROUNDS]) or "nothing tells when it was written",
    )


def _day(ordinal: int | None) -> Day | None:
    return Day.from_ordinal(ordinal) if ordinal is not None else None


def _precision(edtf: str) -> Precision:
    plain = edtf.rstrip("?")
    if not plain:
        return Precision.UNKNOWN
    if plain[0] == "[":
        return Precision.RANGE
    return {0: Precision.YEAR, 1: Precision.MONTH, 2: Precision.DAY}[plain[1:].count("-")]


def _edtf(stretches: Sequence[Stretch], *, uncertain: bool) -> str:
    """One of several days is a set with [ ]; a set of one whole month or year is that month or year."""
    mark = "?" if uncertain else ""
    if len(stretches) > _MOST_PARTS:
        if yearly := _yearly(stretches):
            return yearly
        first, last = hull(stretches)
        return f"[{_end(first)}..{_end(last)}]" if first or last else ""
    parts = [_part(_day(first), _day(last), mark) for first, last in stretches]
    if parts in ([], [".."]):
        return ""
    if len(parts) == 1 and ".." not in parts[0]:
        return parts[0]
    return f"[{','.join(parts)}]"


def _yearly(stretches: Sequence[Stretch]) -> str:
    """Return the day or month that all stretches are, be it in whatever year."""
    spans = [(_day(first), _day(last)) for first, last in stretches if first is not None and last is not None]
    places = {(first[1:], last[1:]) for first, last in spans if first and last and first.year == last.year}
    if len(places) != 1 or len(spans) < len(stretches) - 2:
        return ""
    first, last = places.pop()
    if first == last:
        return f"XXXX-{first[0]:02d}-{first[1]:02d}"
    return f"XXXX-{first[0]:02d}" if first[0] == last[0] else ""


def _end(day: Day | None) -> str:
    return str(day) if day else ""


def _part(first: Day | None, last: Day | None, mark: str) -> str:
    whole = _unit(first, last)
    if whole:
        return whole + mark
    start, end = (str(day) if day else "" for day in (first, last))
    if (first is None or first[1:] == (1, 1)) and (last is None or last[1:] == (12, 31)):
        start, end = start[:-6], end[:-6]
    elif (first is None or first.day == 1) and (last is None or last.day == days_in(last.year, last.month)):
        start, end = start[:-3], end[:-3]
    return f"{start}{mark if start else ''}..{end}{mark if end else ''}"


def _unit(first: Day | None, last: Day | None) -> str:
    """Return the day, month or year that the days from the first to the last are."""
    if first is None or last is None:
        return ""
    if first == last:
        return str(first)
    if first.year != last.year or first.day != 1 or last.day != days_in(last.year, last.month):
        return ""
    if first.month == last.month:
        return str(first)[:-3]
    return str(first)[:-6] if (first.month, last.month) == (1, 12) else ""
