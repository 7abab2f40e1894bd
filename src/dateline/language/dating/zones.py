"""Zones beside times of day: an offset where the words give one, nothing where their letters leave it open."""

import re
from functools import cache
from typing import NamedTuple

from dateline.domain.dates import Precision
from dateline.language.dating.edtf.reading import is_valid
from dateline.language.dating.rules import Reading

_HOURS = {
    "Z": 0, "UTC": 0, "GMT": 0, "UT": 0, "WET": 0, "WEST": 1, "BST": 1, "CET": 1, "CEST": 2, "MEZ": 1, "MESZ": 2,
    "WAT": 1, "CAT": 2, "SAST": 2, "EET": 2, "EEST": 3, "MSK": 3, "TRT": 3, "EAT": 3, "PKT": 5, "NPT": 5.75, "HKT": 8,
    "SGT": 8, "AWST": 8, "JST": 9, "KST": 9, "ACST": 9.5, "ACDT": 10.5, "AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13,
    "BRT": -3, "ART": -3, "EDT": -4, "EST": -5, "CDT": -5, "CST": -6, "MDT": -6, "MST": -7, "PDT": -7, "PST": -8,
    "AKDT": -8, "AKST": -9, "HST": -10,
}  # fmt: skip
"""How many hours each is ahead of UTC; those of the United States as RFC 2822 (4.3) has them."""
_SHARED = {
    "BST": "British Summer Time",
    **dict.fromkeys(("CST", "CDT", "EST", "EDT", "MST", "MDT", "PST", "PDT"), "that of North America"),
}
"""Letters that are used elsewhere too, and what they are taken as."""
_OPEN = ("IST", "AST", "GST", "ET", "CT", "MT", "PT")
"""Letters of several zones, or of one that moves with the season."""
_HALF_DAY = r"[aApP]\.?\s?[mM]\b\.?"
_CLOCK = rf"(?:\d{{1,2}}(?::\d\d){{1,2}}(?:[.,]\d+)?(?:\s?{_HALF_DAY})?|\d{{1,2}}\s?{_HALF_DAY}|\d{{1,2}}[hH]\d\d)"
_OFFSET = r"[+\-−]\s?\d{1,2}(?::?\d\d)?"


@cache
def _zone_pattern() -> re.Pattern[str]:
    """Return the pattern, which only words with a time of day ask for."""
    return re.compile(
        rf"(?<![\d:]){_CLOCK}(?P<zone>\s?\(?(?:(?:UTC|GMT)\s?(?P<from_utc>{_OFFSET})|"
        rf"(?P<letters>{'|'.join(sorted((*_HOURS, *_OPEN), key=len, reverse=True))})(?![\w-])|"
        r"(?P<plain>\+\d\d:?\d\d|[-−]\d{4})(?!\d)|(?<=\d:\d\d:\d\d)(?P<behind_seconds>[-−]\d\d:\d\d))\)?)"
    )


_TELLING = (":", "am", "pm", "AM", "PM", "a.m", "p.m", "A.M", "P.M", "a. m", "p. m")


class Zone(NamedTuple):
    """The zone beside a time: its offset as EDTF writes it, "" where the letters leave it open, and what is said."""

    offset: str
    reason: str = ""


def take_zone(words: str) -> tuple[str, Zone | None]:
    """Return the words with the zone of their time blanked out, and that zone, None where none is stated."""
    if not any(piece in words for piece in _TELLING):
        return words, None
    match = _zone_pattern().search(words)
    if match is None:
        return words, None
    start, end = match.span("zone")
    return words[:start] + " " * (end - start) + words[end:], _zone(match)


def _zone(match: re.Match[str]) -> Zone:
    letters = match["letters"]
    if letters in _OPEN:
        return Zone("", f"{letters} can be several zones, so none is taken")
    if letters:
        taken = f"{letters} is taken as {_SHARED[letters]}" if letters in _SHARED else ""
        return Zone(_written(round(_HOURS[letters] * 60)), taken)
    offset = match["from_utc"] or match["plain"] or match["behind_seconds"]
    figures = "".join(each for each in offset if each.isdecimal())
    hours, minutes = (figures, "0") if len(figures) < 3 else (figures[:-2], figures[-2:])
    return Zone(_written((int(hours) * 60 + int(minutes)) * (1 if offset[0] == "+" else -1)))


def _written(minutes: int) -> str:
    if not minutes:
        return "Z"
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"


def with_zone(reading: Reading, zone: Zone | None) -> Reading:
    """Return a time of day in its zone; other readings, and offsets that no place has, stay without."""
    if zone is None or reading.precision is not Precision.TIME:
        return reading
    if "T" not in reading.edtf:
        return reading._replace(reasons=(*reading.reasons, *filter(None, (zone.reason,))))
    reasons = (*reading.reasons, *filter(None, (zone.reason,)))
    if not is_valid(edtf := reading.edtf + zone.offset):
        return reading._replace(reasons=(*reasons, f"there is no zone {zone.offset}"))
    return reading._replace(edtf=edtf, reasons=reasons)
