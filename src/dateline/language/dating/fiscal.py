"""Years that begin in another month than January: fiscal and academic ones, as far as the extents say."""

import re
from collections.abc import Callable

from dateline.domain.dates import Day, Precision
from dateline.language.dating.calendar import month_span
from dateline.language.dating.edtf import write_span
from dateline.language.dating.extents import Extents
from dateline.language.dating.rules import Reading

Span = tuple[Day, Day]

_YEAR = r"(?P<year>[12]\d{3})(?:\s?[-–/]\s?(?P<until>\d{2}|\d{4}))?"
_QUARTER = r"(?:(?:Q\s?(?P<q>[1-4])|(?P<nth>first|second|third|fourth|1st|2nd|3rd|4th)\squarter)(?:\sof)?\s)?(?:the\s)?"
_FISCAL = re.compile(
    rf"\s*(?:the\s)?{_QUARTER}(?:(?:fiscal|financial|tax)(?:\syears?)?\s|FY[\s-]?){_YEAR}\s*", re.IGNORECASE
)
_FISCAL_QUARTER = re.compile(
    rf"\s*(?:the\s)?fiscal\s(?:Q\s?(?P<q>[1-4])|(?P<nth>first|second|third|fourth)\squarter)(?:\sof)?\s{_YEAR}\s*",
    re.IGNORECASE,
)
_ACADEMIC = re.compile(rf"\s*(?:the\s)?(?:academic|school)\syear\s(?:of\s)?{_YEAR}\s*", re.IGNORECASE)
_BEHIND = re.compile(rf"\s*(?:the\s)?{_YEAR}\s(?P<kind>fiscal|financial|tax|academic|school)\syear\s*", re.IGNORECASE)
_HINT = re.compile(r"f(?:iscal|inancial|y)|tax|academic|school", re.IGNORECASE)
_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def fiscal_span(year: int, extents: Extents) -> Span:
    """Return the first and the last day of the fiscal year called `year`."""
    return _twelve_months(year, extents.fiscal_year_month, extents.fiscal_year_name)


def academic_span(year: int, extents: Extents) -> Span:
    """Return the first and the last day of the academic year called `year`."""
    return _twelve_months(year, extents.academic_year_month, extents.academic_year_name)


def _twelve_months(year: int, month: int, name: str) -> Span:
    """A year that begins in January is named in one way only."""
    start = year - (name == "end" and month > 1)
    return month_span(start, month)[0], month_span(start, month + 11)[1]


def read_fiscal(words: str, extents: Extents) -> Reading | None:
    """Return what "fiscal 2015", "Q3 FY2015" or "the 2015–16 academic year" says, None of other words."""
    if not _HINT.search(words):
        return None
    for pattern in (_FISCAL, _FISCAL_QUARTER, _ACADEMIC, _BEHIND):
        if match := pattern.fullmatch(words):
            academic = pattern is _ACADEMIC or match.groupdict().get("kind", "").lower() in ("academic", "school")
            return _read(match, extents, academic=academic)
    return None


def _read(match: re.Match[str], extents: Extents, *, academic: bool) -> Reading | None:
    year, until = int(match["year"]), match["until"]
    span_of: Callable[[int, Extents], Span] = academic_span if academic else fiscal_span
    if until is None:
        span = span_of(year, extents)
    elif int(until) in (year + 1, (year + 1) % 100):
        named_by_end = (extents.academic_year_name if academic else extents.fiscal_year_name) == "end"
        span = span_of(year + named_by_end, extents)
    else:
        return None
    return reading_of_span(_quarter(match.groupdict(), span), "academic" if academic else "fiscal", extents)


def _quarter(groups: dict[str, str | None], span: Span) -> Span:
    nth = groups.get("nth")
    number = int(groups.get("q") or 0) or (_NTH[nth.lower()] if nth else 0)
    return quarter_of(span, number) if number else span


def quarter_of(span: Span, number: int) -> Span:
    """Return the quarter, 1 to 4, of twelve months."""
    year, month, _ = span[0]
    return month_span(year, month + 3 * number - 3)[0], month_span(year, month + 3 * number - 1)[1]


def reading_of_span(span: Span, kind: str, extents: Extents) -> Reading:
    """Return the reading of months of a fiscal or an academic year, with what was taken for its start."""
    month = extents.academic_year_month if kind == "academic" else extents.fiscal_year_month
    return Reading(
        edtf=write_span(*span),
        earliest=span[0],
        latest=span[1],
        precision=Precision.RANGE,
        reasons=(f"the {kind} year is taken to start in {_MONTHS[month - 1]}",),
    )
