"""Years of institutions, which start in no January: fiscal years with their quarters and halves, academic years."""

import math
import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from dateline.domain.dates import Basis, Day, Precision
from dateline.language.dating.calendar import month_span
from dateline.language.dating.rules import NO_RULES, Reading, Rules
from dateline.language.dating.vocabulary.english import MONTHS
from dateline.language.dating.windows import telling_windows

_FISCAL_STARTS = (1, 4, 7, 10)
_NORTHERN_STARTS, _SOUTHERN_STARTS = (8, 9, 10), (1, 2, 3)
_YEAR = r"(?P<year>\d{4})(?:\s?[-–/]\s?(?P<until>\d{4}|\d{2})(?!\d))?(?!\d)"
_SHORT = r"['’]?(?P<short>\d{2})(?:[-–/](?P<short_until>\d{2})(?!\d))?(?!\d)"
_FISCAL = (
    r"(?:[Ff]iscal|[Ff]inancial|[Bb]udget|[Tt]ax) (?:[Yy]ear|[Yy]r\.?)|[Ff]iscal|"
    r"(?:das |im )?Geschäftsjahr|Wirtschaftsjahr|Haushaltsjahr|[Ee]xercice(?: fiscal| budgétaire)?|[Aa]nnée fiscale|"
    r"[Ee]jercicio(?: fiscal)?|[Aa]ño fiscal"
)
_ACADEMIC = (
    r"(?:[Aa]cademic|[Ss]chool|[Uu]niversity|[Cc]ollege) [Yy]ear|Schuljahr|[Ss]tudienjahr|akademisches? Jahr|"
    r"[Aa]nnée (?:scolaire|universitaire|académique)|[Cc]urso (?:escolar|académico)|"
    r"[Aa]ño (?:escolar|académico|lectivo)|[Aa]nno (?:scolastico|accademico)|[Aa]no letivo|[Ss]choljaar"
)
_PART = (
    r"(?P<part>Q[1-4]|[1-4]Q|H[12]|[12]H|"
    r"(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|1st|2nd|3rd|4th)[ -](?:quarter|half)|(?:1|2|3|4)\. (?:Quartal|Halbjahr))"
)
_COUNTS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_OF = r"(?:,? (?:of |in |for |des |im )?(?:the )?|,?\s?)"
_SHARE = (
    r"(?:(?P<share>[Ee]arly|[Bb]eginning of|[Ss]tart of|[Mm]id|[Mm]iddle of|[Ll]ate|[Ee]nd of)[ -](?:in )?(?:the )?)?"
)
_SHARES = {"e": "early", "b": "early", "s": "early", "m": "mid", "l": "late"}
_LATER = _PART.replace("part", "later")
_OF_FISCAL = _PART.replace("[ -](?:quarter|half)", " fiscal (?:quarter|half)")
_HEAD = rf"(?P<head>{_FISCAL}|{_ACADEMIC})"
_PATTERNS = (
    rf"{_SHARE}(?:{_PART}{_OF})?(?P<head>FY|F\.Y\.)\s?(?:{_YEAR}|{_SHORT})(?:,?\s?{_LATER})?",
    rf"{_SHARE}(?:{_PART}{_OF})?{_HEAD} (?:of )?(?:{_YEAR}|(?=['’]){_SHORT})(?:,? {_LATER})?",
    rf"{_SHARE}(?:{_PART}{_OF})?(?:the )?{_YEAR} {_HEAD}",
    rf"(?P<head>[Ff]iscal) {_PART}(?:{_OF}{_YEAR})?",
    rf"{_OF_FISCAL}(?P<head>)(?:{_OF}{_YEAR})?",
)
_HALF = re.compile(r"H[12]|[12]H|half|Halbjahr")
_MONTHS = [names.split("|")[0].capitalize() for names in MONTHS]
_PRECISIONS = {12: Precision.YEAR, 6: Precision.SEASON, 3: Precision.QUARTER}
TELLING = (
    "FY", "F.Y.", "iscal", "inancial year", "udget year", "ax year", "äftsjahr", "tsjahr", "xercice", "jercicio",
    "cademic year", "chool year", "niversity year", "ollege year", "Schuljahr", "tudienjahr", "akademisch", "scolaire",
    "universitaire", "académique", "urso esc", "urso aca", "escolar", "académico", "lectivo", "scolastico",
    "accademico", "letivo", "choljaar",
)  # fmt: skip


@cache
def _finders() -> tuple[re.Pattern[str], ...]:
    """Return the patterns, which only texts with a telling word ask for."""
    return tuple(re.compile(rf"(?<!\w)(?:{pattern})(?!\w)") for pattern in _PATTERNS)


class Kept(NamedTuple):
    """How an institution keeps its year: the months it can start in, which year names it, and why that is assumed."""

    starts: tuple[int, ...]
    named_by_end: bool
    why: str


def find_institutional_years(
    text: str, rules: Rules = NO_RULES, windows: Sequence[tuple[int, int]] | None = None
) -> Iterator[tuple[int, int, Reading]]:
    """Yield the fiscal and academic years of the text and their parts, in order, none overlapping another.

    `windows` are the stretches of the text that can hold one, None where that is not known.
    """
    telling = telling_windows(text, TELLING, windows)
    matches = [match for stretch in telling for finder in _finders() for match in finder.finditer(text, *stretch)]
    at = 0
    for match in sorted(matches, key=lambda each: (each.start(), -each.end())):
        if match.start() >= at and (reading := _read(match, rules)):
            yield *match.span(), reading
            at = match.end()


def _read(match: re.Match[str], rules: Rules) -> Reading | None:
    given = match.groupdict()
    first, last, reason = _years(given, rules)
    if first is None:
        return Reading("XXXX", missing_year=True, reasons=("the year that it is of is not given",))
    if last is not None and last <= first:
        return None
    kept = _kept(given["head"] or "", rules, double=last == first + 1)
    part, length = _part(given.get("part") or given.get("later") or "")
    if part * length > 12:
        return None
    before, months = _months_of(given.get("share") or "", part, length, rules)
    span = _span(first, last, kept, before, months)
    precision = _PRECISIONS[length] if last is None or last == first + 1 else Precision.RANGE
    reading = _reading(span, precision, kept)
    if not reason:
        return reading
    return reading._replace(basis=Basis.INFERRED, reasons=(reason, *reading.reasons))


def read_fiscal_year(year: int, rules: Rules, *, part: int = 1, months: int = 12) -> Reading:
    """Return the reading of the fiscal year called `year`, or of a part of it, counted from 1, with so many months."""
    kept = _kept("", rules, double=False)
    return _reading(_span(year, None, kept, (part - 1) * months, months), _PRECISIONS[months], kept)


def _reading(span: tuple[Day, Day], precision: Precision, kept: Kept) -> Reading:
    earliest, latest = span
    edtf = f"{str(earliest)[:-3]}/{str(latest)[:-3]}"
    return Reading(edtf=edtf, earliest=earliest, latest=latest, precision=precision, reasons=(kept.why,))


def _months_of(share: str, part: int, length: int, rules: Rules) -> tuple[int, int]:
    """Return how many months of the year lie before what is meant, and how many that has."""
    low, high = 0.0, 1.0
    if share:
        name = "late" if share.lower().startswith("end") else _SHARES[share[0].lower()]
        low, high = getattr(rules.extents, name)
    first = int(length * low)
    return (part - 1) * length + first, max(math.ceil(length * high) - first, 1)


def _span(first: int, last: int | None, kept: Kept, before: int, months: int) -> tuple[Day, Day]:
    """Return the first and the last day that so many months of the year can have, by every month it can start in."""
    double = last == first + 1
    begun = [_begin(month, first, kept, double=double) for month in kept.starts]
    ended = begun if double or last is None else [_begin(month, last, kept, double=False) for month in kept.starts]
    starts = (begin.year * 12 + begin.month + before for begin in begun)
    ends = (begin.year * 12 + begin.month + before + months - 1 for begin in ended)
    return month_span(0, min(starts))[0], month_span(0, max(ends))[1]


def _kept(head: str, rules: Rules, *, double: bool) -> Kept:
    extents = rules.extents
    usual: tuple[int, ...] = _FISCAL_STARTS[double:]
    if re.fullmatch(_ACADEMIC, head):
        usual = _SOUTHERN_STARTS if extents.hemisphere == "south" else _NORTHERN_STARTS
        month, by_end, what = extents.academic_year_month, extents.academic_year_name == "end", "an academic year"
    else:
        month, by_end, what = extents.fiscal_year_month, extents.fiscal_year_name == "end", "a fiscal year"
    name = f"{what} is named by the year it {'ends' if by_end else 'starts'} in"
    if month:
        return Kept((month,), by_end, f"{name} and starts in {_MONTHS[month - 1]}")
    *months, last = (_MONTHS[start - 1] for start in usual)
    return Kept(usual, by_end, f"{name}; it can start in {', '.join(months)} or {last}")


def _years(given: dict[str, str | None], rules: Rules) -> tuple[int | None, int | None, str]:
    """Return the first and the last year written, the last one None where one stands alone, and why they are those."""
    if year := given.get("year"):
        return int(year), _until(int(year), given.get("until")), ""
    if short := given.get("short"):
        pivot = rules.extents.pivot
        first = pivot - (pivot - int(short)) % 100
        return first, _until(first, given.get("short_until")), ""
    return rules.year, None, f"year {rules.year} {rules.year_grounds}"


def _until(year: int, digits: str | None) -> int | None:
    if not digits:
        return None
    scale: int = 10 ** len(digits)
    return year // scale * scale + int(digits)


def _begin(month: int, year: int, kept: Kept, *, double: bool) -> Day:
    """Return the day on which the year begins, if in that month; "2014-15" begins in 2014, whatever its name is by."""
    before = kept.named_by_end and month != 1 and not double
    return Day(year - before, month, 1)


def _part(words: str) -> tuple[int, int]:
    """Return which part of the year is meant, counted from 1, and how many months it has; the whole is one of 12."""
    if not words:
        return 1, 12
    length = 6 if _HALF.search(words) else 3
    digits = next((int(each) for each in words if each.isdecimal()), 0)
    return digits or _COUNTS[words.lower().replace("-", " ").split()[0]], length
