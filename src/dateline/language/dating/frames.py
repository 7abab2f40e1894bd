"""Words around a date that turn it into another one: not on, the eve of, since at least, ± two days."""

import re
from collections.abc import Callable
from functools import cache

from dateline.domain.dates import Precision
from dateline.language.dating.calendar import move
from dateline.language.dating.extents import Extents
from dateline.language.dating.finishing import marked
from dateline.language.dating.rules import Reading
from dateline.language.dating.spans import from_on, shortly_beside, up_to
from dateline.language.dating.spoken_clocks import in_figures

Read = Callable[[str], Reading]
"""What reads the words within the frame."""

_SHORTLY = re.compile(
    r"\s*(?:very\s)?(?:shortly|soon|just|right|immediately)\s(?P<side>before|after|prior\sto|following)\s|"
    r"\s*(?:peu(?:\sde\stemps)?|juste)\s(?P<french>avant|après)\s",
    re.IGNORECASE,
)
_BEFORE = ("before", "prior to", "avant")
_AFTER_END = re.compile(
    r"\s*after\s(?:the\s)?(?:very\s)?(?:end|close)\sof\s|\s*après\sla\sfin\sd(?:e\s(?:la\s|l[’'])?|u\s)", re.IGNORECASE
)
_NOT = re.compile(r"\s*not\s(?:on|in|at|during)\b", re.IGNORECASE)
_NOT_BARE = re.compile(r"\s*not\s(?!(?:before|after|later|earlier|until|till)\b)", re.IGNORECASE)


@cache
def _said_twice_pattern() -> re.Pattern[str]:
    """Return the pattern, which only words that can hold one ask for."""
    return re.compile(
        r"\s*(?P<bound>(?:before|prior\sto|by|until|till|up\sto|no\slater\sthan|not\slater\sthan|on\sor\sbefore)\s.*?),?\s"
        r"at\s(?:the\s(?:very\s)?)?latest\s*|"
        r"\s*(?P<start>(?:after|since|from|no\searlier\sthan|not\searlier\sthan|not\sbefore|on\sor\safter)\s.*?),?\s"
        r"at\s(?:the\s(?:very\s)?)?earliest\s*",
        re.IGNORECASE,
    )


_EVE = re.compile(r"\s*(?:on\s)?(?:the\s)?(?:eve\sof|(?P<night>night|evening)\sbefore)\s", re.IGNORECASE)
_STARTED = re.compile(r"\s*(?:since\sat\sleast|(?:at\sleast\s)?as\searly\sas|at\sleast\ssince)\s", re.IGNORECASE)
_LASTED = re.compile(r"\s*(?:(?:until|till)\sat\sleast|at\sleast\s(?:until|till)|as\slate\sas)\s", re.IGNORECASE)
_WITHOUT_END = re.compile(r",?\suntil\sfurther\snotice\s*$", re.IGNORECASE)
_MISSES = re.compile(r"\s?(?:±|\+/-)\s?(\d{1,3})\b(?:\s?(day|week|month|year)s?\b)?", re.IGNORECASE)
_GUESSED = re.compile(
    r"\s*(between\s[^,]{1,60}\sand\s[^,]{1,60}),\s(?:most\slikely|probably|possibly|perhaps|likely)\s(.{1,60})",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b[12]\d{3}\b")
_PARTED_CENTURIES = re.compile(
    r"\s*((?:early|mid|late)[\s-]\d{1,2}(?:st|nd|rd|th))(\s?(?:/|–|—|-|\bto\b)\s?"
    r"(?:early|mid|late)[\s-]\d{1,2}(?:st|nd|rd|th)\s(?:century|c\.))\s*",
    re.IGNORECASE,
)
ONLY_NOT = "the words say only when it was not"
_UNITS = {"day": (1, 0), "week": (7, 0), "month": (0, 1), "year": (0, 12)}
_OWN_UNITS = {
    Precision.TIME: "day",
    Precision.DAY: "day",
    Precision.WEEK: "week",
    Precision.MONTH: "month",
    Precision.YEAR: "year",
}


def read_framed(words: str, read: Read, extents: Extents) -> Reading | None:
    """Return what the frame makes of the date in it, None where no frame stands around one."""
    if found := _shortly(words, read, extents):
        return found
    if _NOT.match(words):
        return Reading(reasons=(ONLY_NOT,))
    for reader in (
        _not_then,
        _said_twice,
        _over,
        _eve,
        _open_start,
        _open_end,
        _missing_by,
        _guessed,
        _parted_centuries,
    ):
        if found := reader(words, read):
            return found
    return None


def _shortly(words: str, read: Read, extents: Extents) -> Reading | None:
    match = _SHORTLY.match(words)
    date = read(words[match.end() :]) if match else None
    if match is None or date is None or not date.edtf or date.precision is Precision.TIME:
        return None
    if in_figures(words).words != words:
        return None
    before = (match["side"] or match["french"]).lower() in _BEFORE
    opened = up_to(date, included=False) if before else from_on(date, included=False)
    return shortly_beside(opened, date, extents)


def _over(words: str, read: Read) -> Reading | None:
    """Read "after the end of May" as from June on, unless days of the moon leave its end in doubt."""
    match = _AFTER_END.match(words)
    date = read(words[match.end() :]) if match else None
    return from_on(date, included=False) if date and date.edtf and date.calendar == "gregorian" else None


def _not_then(words: str, read: Read) -> Reading | None:
    match = _NOT_BARE.match(words)
    return Reading(reasons=(ONLY_NOT,)) if match and read(words[match.end() :]).edtf else None


def _said_twice(words: str, read: Read) -> Reading | None:
    """Read "before 1850 at the latest" as before 1850."""
    if "est" not in words:
        return None
    match = _said_twice_pattern().fullmatch(words)
    return read(match["bound"] or match["start"]) if match else None


def _eve(words: str, read: Read) -> Reading | None:
    if not (match := _EVE.match(words)):
        return None
    reading = read(words[match.end() :])
    if reading.precision is not Precision.DAY or reading.earliest is None or reading.earliest != reading.latest:
        return None
    eve = reading.earliest.shift(-1)
    if (match["night"] or "").lower() == "night":
        reasons = (*reading.reasons, "the night that ends on that day")
        return reading._replace(edtf=f"{eve}/{reading.edtf}", earliest=eve, reasons=reasons)
    return reading._replace(edtf=str(eve), earliest=eve, latest=eve, reasons=(*reading.reasons, "the day before it"))


def _open_start(words: str, read: Read) -> Reading | None:
    if not (match := _STARTED.match(words)):
        return None
    reading = read(words[match.end() :])
    return _reasoned(up_to(reading, included=True), "it may have begun earlier") if reading.edtf else None


def _open_end(words: str, read: Read) -> Reading | None:
    if match := _LASTED.match(words):
        rest = words[match.end() :]
    elif match := _WITHOUT_END.search(words):
        rest = words[: match.start()]
    else:
        return None
    reading = read(rest)
    return _reasoned(from_on(reading, included=True), "no end is stated") if reading.edtf else None


def _missing_by(words: str, read: Read) -> Reading | None:
    if not (match := _MISSES.search(words)):
        return None
    reading = read(f"{words[: match.start()]} {words[match.end() :]}")
    unit = (match[2] or _OWN_UNITS.get(reading.precision, "")).lower()
    if unit not in _UNITS or not reading.edtf:
        return None
    days, months = (int(match[1]) * each for each in _UNITS[unit])
    moved = reading._replace(
        edtf=marked(reading.edtf, "~"),
        earliest=reading.earliest and move(reading.earliest, -days, -months),
        latest=reading.latest and move(reading.latest, days, months),
    )
    return _reasoned(moved, f"give or take {match[1]} {unit}s")


def _guessed(words: str, read: Read) -> Reading | None:
    """Read "between May and July, probably June 2015" as the bounds that it states."""
    if not (match := _GUESSED.fullmatch(words)):
        return None
    year = _YEAR.search(match[2])
    bounds = match[1] if _YEAR.search(match[1]) or not year else f"{match[1]} {year.group()}"
    reading = read(bounds)
    return _reasoned(reading, f'within it "{match[2].strip()}" is held likely') if reading.edtf else None


def _parted_centuries(words: str, read: Read) -> Reading | None:
    """Read "late 18th/early 19th century", where the first century lends its word from the second."""
    match = _PARTED_CENTURIES.fullmatch(words)
    return read(f"{match[1]} century {match[2]}") if match else None


def _reasoned(reading: Reading, reason: str) -> Reading:
    return reading._replace(reasons=(*reading.reasons, reason))
