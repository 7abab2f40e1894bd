"""Fuzzy bounds: what an EDTF string can mean where ~ and % are taken to reach as far as the extents say."""

from dateline.domain.dates import Day, Precision
from dateline.language.dating.calendar import add_months, move
from dateline.language.dating.edtf.reading import parse_edtf
from dateline.language.dating.edtf.single import precision_of, season_precision
from dateline.language.dating.edtf.value import Bounds, Edtf, Part, write_parts
from dateline.language.dating.extents import DEFAULT_EXTENTS, Extents, tolerance

Span = tuple[Day, Day]


def fuzzy_bounds(text: str, extents: Extents = DEFAULT_EXTENTS) -> Bounds:
    """Return the days that the EDTF string `text` can mean, approximate parts taken as far as `extents` say.

    A mark "?" leaves the bounds alone. What is exact stays so: the day may miss within its month, not beyond it.
    """
    value = parse_edtf(text)
    earliest, latest = _fuzzy(value, extents) if value.approximate else (value.earliest, value.latest)
    return Bounds(earliest, latest, value.precision)


def _fuzzy(value: Edtf, extents: Extents) -> tuple[Day | None, Day | None]:
    if value.kind in ("date", "season"):
        return _widened(value, extents)
    if value.kind in ("interval", "run"):
        first, last = value.members[0], value.members[-1]
        earliest = None if value.earliest is None else _fuzzy(first, extents)[0]
        return earliest, None if value.latest is None else _fuzzy(last, extents)[1]
    if not value.members:
        return value.earliest, value.latest
    spans = [_fuzzy(member, extents) for member in value.members]
    firsts, lasts = [first for first, _ in spans if first], [last for _, last in spans if last]
    return None if value.earliest is None else min(firsts), None if value.latest is None else max(lasts)


def _widened(value: Edtf, extents: Extents) -> tuple[Day | None, Day | None]:
    """Widen by each run of approximate parts, the finest first, within the exact part in front of it."""
    if value.earliest is None or value.latest is None:
        return value.earliest, value.latest
    span, parts = (value.earliest, value.latest), value.parts
    for start, stop in reversed(_runs(parts)):
        span = _moved(span, tolerance(_precision(parts[:stop]), extents, value.earliest.year))
        if start:
            whole = parse_edtf(write_parts(tuple(part._replace(mark="") for part in parts[:start])))
            span = _within(span, whole)
    return span


def _runs(parts: tuple[Part, ...]) -> list[tuple[int, int]]:
    """Return where approximate parts that stand together begin and end."""
    about = [part.mark in ("~", "%") for part in parts]
    starts = [at for at, is_about in enumerate(about) if is_about and not (at and about[at - 1])]
    return [(at, next((end for end in range(at, len(about)) if not about[end]), len(about))) for at in starts]


def _precision(parts: tuple[Part, ...]) -> Precision:
    digits = [part.digits for part in parts]
    if len(digits) == 2 and digits[1].isdigit() and int(digits[1]) > 12:
        return season_precision(int(digits[1]))
    found = precision_of(*digits, *[""] * (3 - len(digits)))
    return Precision.CENTURY if found is Precision.UNKNOWN else found


def _moved(span: Span, missed: tuple[int, int]) -> Span:
    days, months = missed
    return add_months(span[0], -months).shift(-days), move(span[1], days, months)


def _within(span: Span, whole: Edtf) -> Span:
    first = max(span[0], whole.earliest) if whole.earliest else span[0]
    last = min(span[1], whole.latest) if whole.latest else span[1]
    return first, last
