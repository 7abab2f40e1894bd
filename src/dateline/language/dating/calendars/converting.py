"""From a date of another calendar as written to what it says in ours."""

from dateline.domain.dates import Basis, Day, Precision
from dateline.language.dating.calendars.months import HIJRI, REPUBLICAN
from dateline.language.dating.calendars.reckoning import Span
from dateline.language.dating.calendars.written import Written
from dateline.language.dating.contexts import context_parts
from dateline.language.dating.edtf.reading import is_valid
from dateline.language.dating.rules import Reading, Rules

_SPOKEN = {"hijri": "Islamic", "hebrew": "Hebrew", "french republican": "French republican", "persian": "Persian"}
_PROCLAIMED, _ABOLISHED = Day(1792, 9, 22), Day(1805, 12, 31)
_MISSING = "its year is not given"


def convert(written: Written, rules: Rules) -> Reading | None:
    """Return what the written date says in our calendar, None where the other one has no such date."""
    if written.year is not None:
        if written.day is not None and not written.calendar.days(written.year, written.month, written.day):
            return _month_of(written)
        span = _span(written, written.year)
        if span and written.our_year is not None:
            return _in_both_years(written, span, written.our_year)
        return span and _reading(written, [span], "")
    year, reason = (written.our_year, "") if written.our_year is not None else _year_given(rules)
    if year is not None:
        own = written.calendar is HIJRI and year <= HIJRI.last  # under "1436", a heading of that calendar too
        spans = [span for span in (_span(written, year),) if span] if own else _spans_in(written, year)
        return _reading(written, spans, reason) if spans else None
    if rules.anchor is not None:
        return _last_before(written, rules.anchor)
    return _without_year(written)


def _month_of(written: Written) -> Reading | None:
    """Return the month of a day that it does not have."""
    reason = f"there is no day {written.day} in that month, so only the month is taken"
    month = convert(written._replace(day=None, until=None), Rules())
    return month and month._replace(reasons=(reason, *month.reasons))


def _in_both_years(written: Written, span: Span, year: int) -> Reading | None:
    """Return the days that lie in a year of theirs and one of ours: AH 1436/2015."""
    if not span.first.year <= year <= span.last.year:
        return None
    first, last = max(span.first, Day(year, 1, 1)), min(span.last, Day(year, 12, 31))
    return _reading(written, [span._replace(first=first, last=last)], "")


def _year_given(rules: Rules) -> tuple[int | None, str]:
    """Return the year of ours that the heading or the rules give, and why it is that one."""
    if rules.context:
        year = context_parts(rules.context, rules.language).year
        if year is not None:
            return year, f'year {year} from "{rules.context.strip()[:60]}"'
    return rules.year, f"year {rules.year} {rules.year_grounds}" if rules.year is not None else ""


def _span(written: Written, year: int) -> Span | None:
    """Return the days from the first to the last of the written date."""
    days = written.calendar.days
    first = days(year, written.month, written.day)
    if first is None or written.until is written.until_year is None:
        return first
    if written.until_year is not None:
        last = days(written.until_year, None, None)
    else:
        last = days(year, written.month, written.until)
    return last and first._replace(last=last.last)


def _spans_in(written: Written, year: int) -> list[Span]:
    """Return what the date can be in a year of ours: a year of the moon is shorter, so twice at times."""
    spans = (_span(written, near) for near in written.calendar.years_near(year))
    return [span for span in spans if span and span.first.year <= year <= span.last.year]


def _last_before(written: Written, anchor: Day) -> Reading | None:
    spans = [span for year in (anchor.year - 1, anchor.year) for span in _spans_in(written, year)]
    begun = [span for span in spans if span.first <= anchor]
    return _reading(written, [max(begun)], f"the last one before {anchor}") if begun else None


def _without_year(written: Written) -> Reading:
    """Return what a day without its year says: nothing of ours, but where the calendar was in use for a few years."""
    reading = Reading(edtf="XXXX", reasons=(_MISSING,), missing_year=True, calendar=written.calendar.name)
    if written.calendar is not REPUBLICAN:
        return reading
    reason = f"{_MISSING}, and that calendar was in use until 1805"
    return reading._replace(
        edtf=f"{_PROCLAIMED.year}/{_ABOLISHED.year}",
        earliest=_PROCLAIMED,
        latest=_ABOLISHED,
        precision=Precision.RANGE,
        reasons=(reason,),
    )


def _reading(written: Written, spans: list[Span], year_reason: str) -> Reading | None:
    edtf = _edtf(written, spans)
    if edtf is None:
        return None
    how = f"converted from the {_SPOKEN[written.calendar.name]} calendar: {spans[0].how}"
    twice = ("it fell twice in that year",) if len(spans) > 1 else ()
    return Reading(
        edtf=edtf,
        earliest=spans[0].first,
        latest=spans[-1].last,
        precision=_precision(written),
        basis=Basis.INFERRED if year_reason else Basis.STATED,
        reasons=tuple(filter(None, (year_reason, how, *twice))),
        calendar=written.calendar.name,
    )


def _precision(written: Written) -> Precision:
    if written.until is not None or written.until_year is not None:
        return Precision.RANGE
    if written.month is None:
        return Precision.YEAR
    return Precision.MONTH if written.day is None else Precision.DAY


def _edtf(written: Written, spans: list[Span]) -> str | None:
    """Return one of the days for a day, an interval for what lasts; None before years that EDTF can hold."""
    first, last = spans[0].first, spans[-1].last
    if first == last:
        return str(first)
    if len(spans) == 1 and _precision(written) is not Precision.DAY:
        edtf = f"{first}/{last}"
    else:
        each = (f"{span.first}..{span.last}" if span.first != span.last else f"{span.first}" for span in spans)
        edtf = f"[{','.join(each)}]"
    return edtf if is_valid(edtf) else None
