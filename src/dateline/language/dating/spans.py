"""Readings put together: from one to another, up to one, from one on, several at once."""

import re

from dateline.domain.dates import Basis, Day, Precision
from dateline.language.dating.calendar import month_span, move
from dateline.language.dating.edtf.reading import is_valid
from dateline.language.dating.edtf.writing import write_span
from dateline.language.dating.extents import Extents
from dateline.language.dating.rules import Reading

_ONE_OF = re.compile(r"\[([\d-]+)\.\.([\d-]+)\]")
_ABOUT = frozenset("~%")
_PLAIN = frozenset((Precision.DAY, Precision.MONTH, Precision.YEAR))


def up_to(reading: Reading, *, included: bool) -> Reading:
    """Return what lies before the reading, or no later than its end where it is `included`."""
    included = included or reading.precision is Precision.TIME  # what is before 14:30 may be of that day
    latest = reading.latest if included else reading.earliest and reading.earliest.shift(-1)
    return reading._replace(
        edtf=_open_interval("", reading.edtf),
        earliest=_not_yet(reading, latest) if included else None,
        latest=latest,
        precision=Precision.RANGE,
    )


def _not_yet(reading: Reading, latest: Day | None) -> Day | None:
    """What is to be by the end of the year has not been when that is said."""
    if reading.basis is not Basis.RELATIVE or reading.anchor is None or latest is None:
        return None
    return reading.anchor if reading.anchor <= latest else None


def from_on(reading: Reading, *, included: bool) -> Reading:
    """Return what lies after the reading, or no earlier than its start where it is `included`."""
    included = included or reading.precision is Precision.TIME
    earliest = reading.earliest if included else reading.latest and reading.latest.shift(1)
    return reading._replace(
        edtf=_open_interval(reading.edtf, ""), earliest=earliest, latest=None, precision=Precision.RANGE
    )


_LONG = frozenset((Precision.YEAR, Precision.DECADE, Precision.CENTURY))


def shortly_beside(opened: Reading, date: Reading, extents: Extents) -> Reading:
    """Return what is before or after a date, open on its far side, closed where shortly before or after that ends."""
    first, last = opened.earliest, opened.latest
    days, months = (0, 12 * extents.about_year) if date.precision in _LONG else (extents.shortly, 0)
    if last is not None:
        far = move(last.shift(1), -days, -months)
        first = max(first or far, far)
    elif first is not None:
        last = move(first.shift(-1), days, months)
    else:
        return opened
    reasons = (*opened.reasons, f"shortly is {f'{extents.about_year} years' if months else f'{days} days'} at most")
    return opened._replace(edtf=write_span(first, last), earliest=first, latest=last, reasons=reasons)


def span_of(start: Reading, end: Reading) -> Reading:
    """Return the first reading, up to the end of the second one where that is another."""
    if start.edtf == end.edtf and start.latest == end.latest:
        return start
    edtf = f"{_first(start.edtf)}/{_last(end.edtf)}" if start.edtf and end.edtf else ""
    reasons = tuple(dict.fromkeys((*start.reasons, *end.reasons)))
    return start._replace(edtf=edtf if is_valid(edtf) else "", latest=end.latest, anchor=None, reasons=reasons)


def _open_interval(start: str, end: str) -> str:
    """Return an interval open on the empty side; nothing where the other side is itself several dates."""
    side = (start or end).partition("T")[0]
    if days := _ONE_OF.fullmatch(side):
        return f"{days[1]}/.." if start else f"../{days[2]}"
    if not side or side[0] in "[{Y":
        return ""
    if "/" in side:
        side = side.split("/")[0 if start else 1]
    return f"{side}/.." if start else f"../{side}"


def join_spans(start: Reading, end: Reading) -> Reading | None:
    """Return the reading from one date to another, None where the end lies before the start."""
    if start.missing_year != end.missing_year or _ends_too_early(start, end):
        return None
    edtf = f"{_first(start.edtf)}/{_last(end.edtf)}" if start.edtf and end.edtf else ""
    if "Y" in edtf:
        edtf = ""  # years of five digits have no place in EDTF intervals; the bounds hold them
    if start.edtf == end.edtf:
        edtf = start.edtf
    elif _may_be_reversed(start, end, edtf):
        return None
    return Reading(
        edtf=edtf,
        earliest=start.earliest,
        latest=end.latest,
        precision=Precision.RANGE if start.edtf != end.edtf else start.precision,
        basis=max((start.basis, end.basis), key=(Basis.STATED, Basis.INFERRED, Basis.RELATIVE).index),
        reasons=tuple(dict.fromkeys((*start.reasons, *end.reasons))),
        anchor=start.anchor or end.anchor,
        missing_year=start.missing_year or end.missing_year,
        open_order=start.open_order or end.open_order,
        weekday_fits=_all_fit([start.weekday_fits, end.weekday_fits]),
        calendar=start.calendar if start.calendar == end.calendar else "gregorian",
    )


def _ends_too_early(start: Reading, end: Reading) -> bool:
    """Return whether the end begins before the start; where either is only about right, whether it ends before."""
    about = not _ABOUT.isdisjoint(start.edtf + end.edtf)
    last = end.latest if about else end.earliest
    return bool(start.earliest and last and last < start.earliest)


def month_of_slip(start: Reading, end: Reading) -> Reading | None:
    """Return the month of two days of it that stand the wrong way round: which of them is wrong is not known."""
    if not {start.precision, end.precision} <= {Precision.DAY} or start.earliest is None or end.earliest is None:
        return None
    if start.earliest[:2] != end.earliest[:2] or end.earliest > start.earliest:
        return None
    year, month, _ = start.earliest
    first, last = month_span(year, month)
    return start._replace(
        edtf=str(first)[:-3],
        earliest=first,
        latest=last,
        precision=Precision.MONTH,
        reasons=(*start.reasons, "the range ends before it starts, so only the month is taken"),
        weekday_fits=None,
    )


def _may_be_reversed(start: Reading, end: Reading, edtf: str) -> bool:
    """Return whether the interval runs backward; plain sides of one precision were compared by their days."""
    if start.precision == end.precision in _PLAIN and start.earliest and "~" not in edtf and "%" not in edtf:
        return False
    if start.earliest and end.latest and end.latest < start.earliest:
        return True
    return bool(edtf) and not is_valid(edtf)


def _all_fit(answers: list[bool | None]) -> bool | None:
    known = [fits for fits in answers if fits is not None]
    return all(known) if known else None


def _first(edtf: str) -> str:
    """Return the first date of an EDTF string, for the start of an interval; times have no place there."""
    if edtf[0] in "[{":
        return edtf[1:-1].split(",", maxsplit=1)[0].split("..", maxsplit=1)[0]
    return edtf.split("/", maxsplit=1)[0].partition("T")[0]


def _last(edtf: str) -> str:
    if edtf[0] in "[{":
        return edtf[1:-1].rsplit(",", maxsplit=1)[-1].rsplit("..", maxsplit=1)[-1]
    return edtf.rsplit("/", maxsplit=1)[-1].partition("T")[0]


def together(readings: list[Reading], *, either: bool) -> Reading | None:
    """Return all of the readings, or `either` of them; None where EDTF has no set of them."""
    texts = [reading.edtf.partition("T")[0].replace("/", "..") for reading in readings]
    if any(not text or text[0] in "[{" for text in texts) or len({reading.missing_year for reading in readings}) != 1:
        return None
    edtf = f"[{','.join(texts)}]" if either else f"{{{','.join(texts)}}}"
    if not is_valid(edtf):
        return None
    earliest = [reading.earliest for reading in readings if reading.earliest]
    latest = [reading.latest for reading in readings if reading.latest]
    return Reading(
        edtf=edtf,
        earliest=min(earliest) if len(earliest) == len(readings) else None,
        latest=max(latest) if len(latest) == len(readings) else None,
        precision=readings[0].precision if either else Precision.RANGE,
        basis=readings[0].basis,
        reasons=tuple(dict.fromkeys(reason for reading in readings for reason in reading.reasons)),
        missing_year=any(reading.missing_year for reading in readings),
        open_order=any(reading.open_order for reading in readings),
    )


def two_seasons(readings: list[Reading]) -> Reading | None:
    """Winter and spring of one year: the winter may be the one before or the one after."""
    if any(reading.precision != Precision.SEASON for reading in readings):
        return None
    return together(readings, either=False)
