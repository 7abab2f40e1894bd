"""Dates of the Julian calendar, where the words say so: 25 October 1917 (O.S.), 7 November [O.S. 25 October] 1917."""

import re
from collections.abc import Iterator
from functools import lru_cache

from dateline.domain.dates import Day, Precision
from dateline.language.dating.calendar import MONTH_LENGTHS, is_leap
from dateline.language.dating.calendars import Read
from dateline.language.dating.calendars.beside import one_day
from dateline.language.dating.calendars.reckoning import from_julian, julian_lag
from dateline.language.dating.edtf.reading import is_valid
from dateline.language.dating.lexicon import english
from dateline.language.dating.rules import Reading

_OLD = (
    r"O\.\s?S\.|o\.\s?s\.|\bOS\b|\b[Oo]ld [Ss]tyle\b|\bJulian (?:calendar|date|style)\b|\(Julian\)|\ba\.\s?St\.|"
    r"\b[Aa]lten Stils\b|"
    r"\bvieux style\b|\bv\.\s?st?\.|\bcalendrier julien\b|\bestilo antiguo\b|\bcalendario (?:juliano|giuliano)\b|"
    r"\bjulianisch(?:e[rn]?)?(?: Kalenders?)?\b|"
    r"\bст\.\s?ст\.|\bстарого стиля\b|\b(?:по )?старому стилю\b|\bюлианск\w+ календар\w+|"
    r"\b(?:за )?старим стилем\b|\bст\.\s?с\."
)
_NEW = (
    r"N\.\s?S\.|n\.\s?s\.|\bNS\b|\b[Nn]ew [Ss]tyle\b|\bGregorian(?: calendar| date)?\b|\bn\.\s?St\.|\b[Nn]euen Stils\b|"
    r"\bnouveau style\b|\bн\.\s?ст\.|\bнового стиля\b|\b(?:по )?новому стилю\b|\b(?:за )?новим стилем\b"
)
_BY = r"(?:(?:in|by|under|according to|of|im|nach dem|selon le) (?:the )?)?"
_OLD_MARK = re.compile(rf"{_BY}(?:{_OLD})")
_ANY_MARK = re.compile(rf"{_BY}(?:{_OLD}|{_NEW})")
_HOLLOW = re.compile(r"[(\[]\s*[,;:]?\s*[)\]]")
_DAY = re.compile(r"-?\d{4}-\d\d-\d\d")
_OF_DAYS = re.compile(
    rf"(?:\.\./)?[\[{{]?{_DAY.pattern}(?:T[\d:]+(?:Z|[+-][\d:]+)?)?[?~%]?(?:(?:/|,|\.\.){_DAY.pattern}[?~%]?)*[\]}}]?(?:/\.\.)?"
)
_YEARLESS_DAY = re.compile(r"XXXX-(\d\d)-(\d\d)")
_GREATEST_LAG = 13
_LAST_LADY_DAY = 1752
"""Until 1751 the English year began on 25 March, so that Old Style can be a year behind before that day."""
_LADY_DAY = (3, 25)
_FIRST_LADY_DAY = 1155
_LAST_IN_USE = 1923
_MOST_WORDS = 6
_REACH = 70
_EDGES = "()[],.;:"
_MOST_REMEMBERED = 512
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"\S+")
_FINE = frozenset((Precision.DAY, Precision.TIME, Precision.MONTH))


def read_julian(words: str, read: Read) -> Reading | None:
    """Return the date whose words say that it is of the Julian calendar, None where they do not or are no date."""
    if not (mark := _OLD_MARK.search(words)):
        return None
    rest = " ".join(_HOLLOW.sub(" ", _ANY_MARK.sub(" ", words)).split())
    reading = read(rest)
    if reading is None or not reading.edtf or reading.calendar == "julian":
        return reading if reading and reading.edtf else None
    if mark.group() == "OS" and reading.latest and reading.latest.year > _LAST_IN_USE:
        return None  # rather something else of that name
    return _named_twice(reading) or _leap_day(rest, reading) or _converted(_by_style(reading, mark.group()))


def is_marked(words: str) -> bool:
    """Return whether the words have a mark of the Julian calendar."""
    return _OLD_MARK.search(words) is not None


def find_julian(text: str, start: int, end: int, read: Read) -> Iterator[tuple[int, int, Reading]]:
    """Yield the dates beside each mark of the Julian calendar between two places of the text."""
    read_once = lru_cache(maxsize=_MOST_REMEMBERED)(lambda piece: read_julian(piece, read))
    for mark in _OLD_MARK.finditer(text, start, end):
        if found := _beside(text, mark, read_once):
            yield found


def _beside(text: str, mark: re.Match[str], read_once: Read) -> tuple[int, int, Reading] | None:
    """Return the fullest date in the words around a mark, in front of it, behind it or on both sides, in the fewest."""
    close = mark.end() + (text[mark.end() : mark.end() + 1] in _CLOSING)
    begins = [*_date_words(text, mark.start(), -1)[::-1], mark.start()]
    ends = [close, *_date_words(text, close, 1)]
    windows = sorted(((at, to) for at in begins for to in ends), key=lambda window: window[0] - window[1])
    tried = ((at, to, _read_between(text, at, to, read_once)) for at, to in windows)
    at, to, full = next((each for each in tried if each[2]), (0, 0, None))
    if full is None:
        return None
    shorter = ((at, end) for end in ends if end < to)
    to = next((end for at, end in shorter if _says(text, at, end, full, read_once)), to)
    at = next((begin for begin in begins[::-1] if begin > at and _says(text, begin, to, full, read_once)), at)
    return _read_between(text, at, to, read_once)


_CLOSING = (")", "]")


def _says(text: str, at: int, to: int, full: tuple[int, int, Reading], read_once: Read) -> bool:
    found = _read_between(text, at, to, read_once)
    return found is not None and found[2].edtf == full[2].edtf


def _read_between(text: str, at: int, to: int, read_once: Read) -> tuple[int, int, Reading] | None:
    piece = text[at:to].rstrip(" ,;:")
    piece = piece if _balanced(piece) else piece.rstrip(".)]")
    if not _balanced(piece) or not _DIGIT.search(piece):
        return None
    reading = read_once(piece)
    return (at, at + len(piece), reading) if reading and reading.precision in _FINE else None


def _date_words(text: str, at: int, step: int) -> list[int]:
    """Return where the words beside a place begin (in front of it) or end (behind it), up to one that tells no date.

    A word that is not known may be a month in another language where a number stands beyond it or before it.
    """
    near = text[max(at - _REACH, 0) : at] if step < 0 else text[at : at + _REACH]
    shift = max(at - _REACH, 0) if step < 0 else at
    words = [match for match in list(_WORD.finditer(near))[::step] if match.group().strip(_EDGES)][: _MOST_WORDS + 1]
    places: list[int] = []
    for index, match in enumerate(words[:_MOST_WORDS]):
        beside = words[max(index - 1, 0) : index + 2]
        if not _tells_date(match.group()) and not any(_DIGIT.search(each.group()) for each in beside):
            break
        places.append(shift + (match.start() if step < 0 else match.end()))
    return places


def _tells_date(word: str) -> bool:
    bare, ours = word.strip(_EDGES).lower(), english()
    return bare in ours.words or bare in ours.phrases


def _balanced(piece: str) -> bool:
    return piece.count("(") == piece.count(")") and piece.count("[") == piece.count("]")


def _named_twice(reading: Reading) -> Reading | None:
    days = sorted({Day.parse(day) for day in _DAY.findall(reading.edtf)})
    return one_day(*days) if len(days) == 2 else None


def _leap_day(words: str, reading: Reading) -> Reading | None:
    """Return 29 February of a year like 1900, which has that day by the Julian calendar only."""
    day = reading.earliest
    if day is None or reading.precision is not Precision.MONTH or day.month != 2 or day.year % 100 or day.year % 4:
        return None
    if is_leap(day.year) or not re.search(r"(?<!\d)29(?!\d)", words):
        return None
    ours = from_julian(day.year, 2, 29)
    reason = f"29 February {day.year} by the Julian calendar is {ours} by ours"
    return Reading(str(ours), ours, ours, Precision.DAY, reasons=(reason,), calendar="julian")


def _by_style(reading: Reading, mark: str) -> Reading:
    """Hold the next year too for an Old Style date before 25 March of the years that began on that day."""
    if "style" not in mark.lower() and "S" not in mark:
        return reading
    day = reading.earliest
    if day is None or day != reading.latest or reading.precision is not Precision.DAY or len(reading.edtf) != 10:
        return reading
    if not _FIRST_LADY_DAY <= day.year < _LAST_LADY_DAY or (day.month, day.day) >= _LADY_DAY:
        return reading
    later = day._replace(year=day.year + 1, day=min(day.day, MONTH_LENGTHS[day.month]))
    return reading._replace(
        edtf=f"[{day},{later}]",
        latest=later,
        reasons=(*reading.reasons, "the year may have begun on 25 March"),
    )


def _converted(reading: Reading) -> Reading:
    """Return the reading, made of words of the Julian calendar, in ours."""
    if reading.missing_year:
        return _without_year(reading)
    earliest = reading.earliest and from_julian(*reading.earliest)
    latest = reading.latest and from_julian(*reading.latest)
    lags = {julian_lag(day) for day in (reading.earliest, reading.latest) if day}
    lag = " or ".join(map(str, sorted(lags)))
    return reading._replace(
        edtf=_converted_edtf(reading, earliest, latest),
        earliest=earliest,
        latest=latest,
        calendar="julian",
        reasons=(*reading.reasons, f"converted from the Julian calendar, then {lag} days behind ours"),
    )


def _without_year(reading: Reading) -> Reading:
    """A day without its year lies between where it stands and thirteen days on: the calendars part slowly."""
    match = _YEARLESS_DAY.fullmatch(reading.edtf)
    if not match:
        return reading._replace(calendar="julian")
    last = Day(2000, int(match[1]), int(match[2])).shift(_GREATEST_LAG)
    return reading._replace(
        edtf=f"{reading.edtf}/XXXX-{last.month:02d}-{last.day:02d}",
        calendar="julian",
        reasons=(*reading.reasons, "of the Julian calendar, which is converted once the year is known"),
    )


def _converted_edtf(reading: Reading, earliest: Day | None, latest: Day | None) -> str:
    """Return the EDTF value with each day converted; of coarser dates the days that they cover."""
    edtf = reading.edtf
    if _OF_DAYS.fullmatch(edtf):
        edtf = _DAY.sub(lambda day: str(from_julian(*Day.parse(day.group()))), edtf)
        return edtf if is_valid(edtf) else ""
    mark = edtf[-1] if edtf[-1] in "?~%" else ""
    if earliest is None or latest is None:
        edtf = f"{earliest or '..'}/{latest or '..'}" if earliest or latest else ""
    else:
        edtf = f"{earliest}{mark}/{latest}{mark}" if earliest != latest else f"{earliest}{mark}"
    return edtf if is_valid(edtf) else ""
