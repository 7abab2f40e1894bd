"""Years of other calendars without a month, and dates of theirs in figures: 1436 AH, AH 1436–37, 15/9/1436 H."""

import re
from collections.abc import Iterator

from dateline.language.dating.calendars.months import HEBREW, HIJRI, PERSIAN, REPUBLICAN, Calendar
from dateline.language.dating.calendars.spelling import read_number
from dateline.language.dating.calendars.written import Written

_NUMBER = r"\d{1,4}"
_AND_ON = rf"(?:\s?[-–/]\s?(?P<until>{_NUMBER})(?!\d))?"
_ALONE = r"(?<![\w:/-])(?<!\d[.,])"
_HIJRI = r"A\.\s?H\.|AH|a\.\s?h\.|[Hh]ijri(?:y?yah?)?|هـ|ه|هجري[ةه]?"
_PERSIAN = r"S\.?H\.?|A\.?P\.?|هـ?\.?\s?ش|(?:هجری )?شمسی"
_MUNDI = r"A\.\s?M\.|AM|anno mundi|Anno Mundi"
_ROMAN = r"[IVX]{1,5}"
_CENTURY = r"(?:c\.|cent(?:ury|\.)|centuries)"
_BARE_H = range(1200, 1500)
_PERSIAN_YEARS = range(1200, 1500)
_WORDS = (
    "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth"
)


def _compiled(calendar: Calendar, *patterns: str) -> tuple[tuple[Calendar, re.Pattern[str]], ...]:
    return tuple((calendar, re.compile(pattern)) for pattern in patterns)


_YEARS = (
    *_compiled(
        HIJRI,
        rf"{_ALONE}(?:(?:the )?year )?(?P<year>{_NUMBER}){_AND_ON}\s?\(?(?:{_HIJRI})\)?(?!\w)",
        r"^\s*(?P<bare>\d{4})\s?[Hh]\.?\s*$",  # in a text, 1430H is a time of day
        rf"(?<!\w)(?:A\.\s?H\.|AH|[Aa]nno [Hh]egirae|(?:Hijri|Islamic|Muslim) year)\s?"
        rf"(?P<year>{_NUMBER})(?!\d){_AND_ON}",
        rf"{_ALONE}(?:the )?year (?P<year>{_NUMBER}) of the (?:Hij?ra|Hegira|Hijri calendar|Islamic calendar)(?!\w)",
        rf"(?<!\w)(?:the )?(?P<nth>\d{{1,2}}(?:st|nd|rd|th)|{_WORDS}) {_CENTURY} (?:{_HIJRI}|of the Hij?ra)(?!\w)",
    ),
    *_compiled(
        HEBREW,
        rf"{_ALONE}(?:(?:the )?year )?(?P<year>\d{{4}}){_AND_ON}\s?(?:{_MUNDI})(?!\w)",
        rf"(?<!\w)(?:{_MUNDI}|(?:the )?(?:Hebrew|Jewish) year)\s?(?P<year>\d{{4}})(?!\d){_AND_ON}",
        rf"{_ALONE}(?:the )?year (?P<year>\d{{4}}) of the (?:Hebrew|Jewish) (?:calendar|era)(?!\w)",
    ),
    *_compiled(PERSIAN, rf"{_ALONE}(?P<year>\d{{4}}){_AND_ON}\s?\(?(?:{_PERSIAN})\)?(?!\w)"),
    *_compiled(
        REPUBLICAN,
        rf"(?<!\w)(?:l['’])?[Aa]n\s(?P<roman>{_ROMAN}|\d{{1,2}}) de la (?:[Rr]épublique)(?: française)?",
        rf"(?<!\w)(?:the )?[Yy]ear (?P<roman>{_ROMAN}|\d{{1,2}}) of the "
        r"(?:French )?(?:Republic|republican calendar)(?!\w)",
    ),
)
_FIGURES = re.compile(
    rf"{_ALONE}(?P<a>{_NUMBER})\u200f?(?P<mark>[-/.])(?P<b>\d{{1,2}})\u200f?(?P=mark)(?P<c>{_NUMBER})\s?"
    rf"(?P<era>(?P<hijri>{_HIJRI}|H)|(?P<persian>{_PERSIAN}))(?!\w)\.?"
)


def era_dates(text: str) -> Iterator[Written]:
    """Yield the dates of other calendars that an era tells; the text is as written, since AH is no ah."""
    yield from (written for match in _FIGURES.finditer(text) if (written := _in_figures(match)))
    for calendar, pattern in _YEARS:
        for match in pattern.finditer(text):
            if written := _of_years(match, calendar):
                yield written


def _in_figures(match: re.Match[str]) -> Written | None:
    """Read three figures, the day first or the year first: so other calendars than ours are written."""
    numbers = int(match["a"]), int(match["b"]), int(match["c"])
    first_is_year = len(match["a"]) > 2
    year, month, day = numbers if first_is_year else numbers[::-1]
    calendar = HIJRI if match["hijri"] else PERSIAN
    if not (1 <= month <= 12 and 1 <= day <= 31 and calendar.least <= year <= calendar.last) or year < 100:
        return None
    return Written(*match.span(), calendar, year=year, month=month, day=day)


def _of_years(match: re.Match[str], calendar: Calendar) -> Written | None:
    given = match.groupdict()
    if nth := given.get("nth"):
        count = int(nth[:-2]) if nth[0].isdecimal() else _WORDS.split("|").index(nth) + 1
        return Written(*match.span(), calendar, year=count * 100 - 99, until_year=count * 100)
    year = read_number((given.get("year") or given.get("bare") or given["roman"]).lower())
    if year is None or not _is_likely(match, calendar, year):
        return None
    until = _until(year, given.get("until"))
    if until is not None and until > calendar.last:
        return Written(*match.span(), calendar, year=year, our_year=until)
    return Written(*match.span(), calendar, year=year, until_year=until)


def _is_likely(match: re.Match[str], calendar: Calendar, year: int) -> bool:
    if calendar is PERSIAN:
        return year in _PERSIAN_YEARS
    return year in _BARE_H if "bare" in match.groupdict() else calendar.least <= year <= calendar.last


def _until(year: int, digits: str | None) -> int | None:
    """Return the year meant by the last digits of a range: 37 behind 1436 is 1437."""
    if not digits:
        return None
    scale: int = 10 ** len(digits)
    last = year // scale * scale + int(digits)
    return last if last > year else None
