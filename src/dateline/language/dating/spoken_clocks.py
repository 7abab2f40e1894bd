"""Times of day in words: four o'clock in the afternoon, shortly after midnight."""

import re
from functools import cache
from typing import NamedTuple

from dateline.domain.dates import Basis, Precision
from dateline.language.dating.rules import Reading, Rules
from dateline.language.dating.vocabulary.english import COUNTS, MONTHS

_NUMBERS = {word: number for number, word in enumerate(COUNTS.split("|"), 1)}
_HALVES = {"morning": 0, "afternoon": 12, "evening": 12, "night": 12}
_TIME_OF_DAY = r"(?:dawn|sunrise|noon|midday|sunset|dusk|nightfall|dark|midnight)"


@cache
def _o_clock() -> re.Pattern[str]:
    """Return the pattern, which only words that can hold one ask for."""
    return re.compile(
        rf"\b(?:(?:at|about|around|by)\s)?(?P<hour>\d{{1,2}}|{'|'.join(_NUMBERS)})\so['’]clock\b"
        rf"(?:,?\s(?:in\sthe|at|that|on\sthe)\s(?P<half>{'|'.join(_HALVES)})\b)?(?:\s(?:on|of)\b)?",
        re.IGNORECASE,
    )


@cache
def _minutes_beside() -> re.Pattern[str]:
    """Return the pattern, which only words that can hold one ask for."""
    return re.compile(
        rf"\b(?:(?:at|about|around|by)\s)?(?P<minutes>half|(?:a\s)?quarter|(?:\d{{1,2}}|{'|'.join(_NUMBERS)})\sminutes)"
        rf"\s(?P<side>past|to)\s(?P<hour>\d{{1,2}}|{'|'.join(_NUMBERS)})\b(?!\s(?:{'|'.join(MONTHS)})\b)"
        rf"(?:,?\s(?:in\sthe|at|that|on\sthe)\s(?P<half>{'|'.join(_HALVES)})\b)?(?:\s(?:on|of)\b)?",
        re.IGNORECASE,
    )


@cache
def _beside_time() -> re.Pattern[str]:
    """Return the pattern, which only words that can hold one ask for."""
    return re.compile(
        rf"\b(?:(?:just|shortly|soon|right)\s)?(?:before|after)\s{_TIME_OF_DAY}\b(?:\s(?:on|of)\b)?", re.IGNORECASE
    )


_MIDNIGHT = 12
_TELLING = (
    "half past",
    "Half past",
    "quarter ",
    "Quarter ",
    " minutes ",
    "clock",
    "dawn",
    "sun",
    "noon",
    "midday",
    "dusk",
    "nightfall",
    "dark",
    "midnight",
    "CLOCK",
    "MIDNIGHT",
)


class Spoken(NamedTuple):
    """Words with a time of day in figures, or without it, each letter in its place; why, where it is left out."""

    words: str
    reason: str = ""


def in_figures(words: str) -> Spoken:
    """Return the words with a time of day that they speak in figures; one that names no one hour is left out."""
    if not any(map(words.__contains__, _TELLING)):
        return Spoken(words)
    if match := _o_clock().search(words):
        clock, reason = _clock(match)
    elif match := _minutes_beside().search(words):
        clock, reason = _clock_beside(match)
    elif match := _beside_time().search(words):
        said = " ".join(match.group().split()[: -1 if match.group().endswith((" on", " of")) else None])
        clock, reason = "", f"“{said}” is held no finer than the day"
    else:
        return Spoken(words)
    start, end = match.span()
    return Spoken(words[:start] + clock.ljust(end - start) + words[end:], reason)


def _clock_beside(match: re.Match[str]) -> tuple[str, str]:
    """Return half past four in the afternoon in figures, or why it is left out."""
    told = match["minutes"].lower().split()
    minutes = {"half": 30, "quarter": 15}.get(told[-1]) or _number(told[0])
    if minutes >= _HOUR_MINUTES:
        return "", f"there is no “{match.group()}”"
    hour, reason = _clock(match)
    if not hour:
        return hour, reason
    told_in_minutes = int(hour[:2]) * _HOUR_MINUTES + (minutes if match["side"].lower() == "past" else -minutes)
    return "{:02d}:{:02d}".format(*divmod(told_in_minutes % (24 * _HOUR_MINUTES), _HOUR_MINUTES)), ""


_HOUR_MINUTES = 60


def _number(word: str) -> int:
    return int(word) if word.isdecimal() else _NUMBERS[word]


def _clock(match: re.Match[str]) -> tuple[str, str]:
    word, half = match["hour"].lower(), (match["half"] or "").lower()
    hour = _number(word)
    if not half and 1 <= hour <= _MIDNIGHT:
        said = " ".join(match.group().split()).removeprefix("at ").removesuffix(" on").removesuffix(" of")
        return "", f"{said} in the morning or the afternoon is not said, so only the day is taken"
    if half and hour <= _MIDNIGHT:
        # Ten at night is 22:00, four at night is 4:00.
        early = half == "night" and (hour < 6 or hour == _MIDNIGHT)
        hour = hour % 12 + (0 if early else _HALVES[half])
    return (f"{hour:02d}:00", "") if hour < 25 else ("", f"there is no {word} o'clock")


def of_the_day(spoken: Spoken, rules: Rules) -> Reading | None:
    """Return what a time of day alone says: the anchor's day; None where more is said, or where no time is."""
    if not spoken.reason or spoken.words.strip(" ,."):
        return None
    if rules.anchor is None:
        return Reading(basis=Basis.RELATIVE, reasons=("a time of day without its day", spoken.reason))
    day = rules.anchor
    reasons = (spoken.reason, f"counted from {day}")
    return Reading(str(day), day, day, Precision.DAY, Basis.RELATIVE, reasons, day)
