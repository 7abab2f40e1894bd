"""What stands beside a date and is no part of it: marks of notes, times of the day, figures misread as letters."""

import re

from dateline.language.dating.rules import Reading

_HOUR = r"\d{1,2}(?:[:.]\d\d)?"
_HALF_DAY = r"\s?[aApP]\.?\s?[mM]\b\.?"
_NOTE = re.compile(r"(?<=\b[12]\d{3})(?:\s?\[(?:\d{1,3}|[a-z])\]|\s?\((?:[abd-z])\))+\s*$")
_HOURS = re.compile(
    rf"(?<=\b[12]\d{{3}}),?\s+(?:from\s|between\s)?{_HOUR}(?:{_HALF_DAY})?\s?(?:[-–—]|to|until|and)\s?{_HOUR}{_HALF_DAY}"
)
_HOUR_BEHIND_COMMA = re.compile(rf",\s?{_HOUR}{_HALF_DAY},?")
_CLOCK = rf"(?:\d{{1,2}}[:.]\d\d(?:{_HALF_DAY})?|\d{{1,2}}{_HALF_DAY})"
_HOURS_IN_FRONT = re.compile(
    rf"^\s*(?:(?:from|between)\s)?(?:{_CLOCK}|\d{{1,2}}(?=\s?[-–—]))\s?(?:[-–—]|to|until|and)\s?{_CLOCK}"
    r"(?:,|\s(?:on|of)\b)?(?=\s)",
    re.IGNORECASE,
)
_MISREAD = re.compile(r"\b(?:\d{1,4}[lIO]\d{0,3}|\d{1,4}o\d{1,3}|[lIO]\d{1,3})\b")


def blank_asides(words: str) -> str:
    """Return the words with what is no part of the date blanked out, every other letter in its place.

    Letters among figures ("20l5") become an unknown word: no part of them is a number to rely on.
    """
    for pattern in (_NOTE, _HOURS, _HOURS_IN_FRONT):
        words = pattern.sub(_blank, words)
    if len(_HOUR_BEHIND_COMMA.findall(words)) > 1:
        words = _HOUR_BEHIND_COMMA.sub(_blank, words)
    return _MISREAD.sub(lambda match: "x" * len(match.group()), words)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def passed_over(reading: Reading, words: str, kept: str) -> Reading:
    """Return the reading with a reason where words were blanked out of what is `kept`."""
    if words == kept or reading.passed_over:
        return reading
    left = "".join(old if old != new else " " for old, new in zip(words, kept, strict=True))
    return reading._replace(reasons=(*reading.reasons, f'passed over: "{" ".join(left.split()).strip(", ")[:80]}"'))
