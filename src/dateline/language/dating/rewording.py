"""Phrases that say a date in other words, and are read by those: the morrow of 1 March, the weekend of March 1-2."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from dateline.domain.dates import Basis, Day, Precision
from dateline.language.dating.calendars import Found, Read
from dateline.language.dating.rules import Reading, Rules
from dateline.language.dating.vocabulary.english import MONTHS
from dateline.language.dating.windows import Window, telling_windows

_TELLING = (
    ("morrow",),
    ("weekend of",),
    ("austral", "southern", "boreal", "northern"),
    ("lendemain d", "veille d"),
)
"""What tells of each pattern of `_texts`, in small letters."""
TELLING = tuple(piece for pieces in _TELLING for piece in pieces)
_MONTH = rf"(?:{'|'.join(name for names in MONTHS for name in names.split('|'))})\b\.?"
_DAY = rf"(?:\d{{1,2}}\s{_MONTH}|{_MONTH}\s\d{{1,2}}(?!\d))(?:,?\s\d{{4}})?"
_FRENCH_DAY = r"\d{1,2}(?:er)?\s[^\W\d_]{3,9}\.?(?:\s\d{4})?"


@cache
def _texts() -> tuple[re.Pattern[str], ...]:
    """Return the patterns of the morrow, the weekend and the season, which only words that can hold one ask for."""
    told = (
        rf"(?<!\w)(?:the\s|on\sthe\s)?(?P<morrow>morrow)\sof\s(?P<said>{_DAY})(?!\w)",
        (
            rf"(?<!\w)(?:the\s|over\sthe\s)?weekend\sof\s(?P<said>{_MONTH}\s\d{{1,2}}\s?[-–]\s?\d{{1,2}}(?!\d)"
            r"(?:,?\s\d{4})?)(?!\w)"
        ),
        (
            r"(?<!\w)(?P<said>(?:austral|southern|boreal|northern)\s(?:spring|summer|autumn|fall|winter)\s(?:of\s)?\d{4})"
            r"(?!\w)"
        ),
        rf"(?<!\w)(?:(?:au|le|à la|la)\s)?(?:(?P<lendemain>lendemain)|veille)\sd(?:u|e)\s(?P<said>{_FRENCH_DAY})(?!\w)",
    )
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in told)


def find_reworded(text: str, read: Read, windows: Sequence[Window] | None = None) -> Iterator[Found]:
    """Yield such phrases in the text; `read` reads the date that they hold.

    `windows` are the stretches of the text that can hold one, None where that is not known.
    """
    for match in _matches(text, windows):
        reading = read(match["said"])
        if reading and reading.edtf:
            given = match.groupdict()
            step = 1 if "morrow" in given or given.get("lendemain") else -1 if "lendemain" in given else 0
            yield *match.span(), _beside(reading, step) if step else reading


def _matches(text: str, windows: Sequence[Window] | None) -> Iterator[re.Match[str]]:
    for first, last in telling_windows(text, TELLING, windows, small=True):
        held = text[first:last].lower()
        for pieces, pattern in zip(_TELLING, _texts(), strict=True):
            if any(map(held.__contains__, pieces)):
                yield from pattern.finditer(text, first, last)


def _beside(reading: Reading, step: int) -> Reading:
    if reading.earliest is None or reading.earliest != reading.latest:
        return reading._replace(edtf="", earliest=None, latest=None, reasons=("beside no one day",))
    day = reading.earliest.shift(step)
    reasons = (*reading.reasons, f"the day {'after' if step > 0 else 'before'} {reading.earliest}")
    return reading._replace(edtf=str(day), earliest=day, latest=day, reasons=reasons, weekday_fits=None)


_OVER = re.compile(
    r"\b(?:(?:just|well)\s)?over\s"
    r"(?=(?:\d{1,2}|an?|[a-z]+(?:-[a-z]+)?)\s(?:\w+\s)?(?:day|week|month|year|decade)s?\sago\b)"
)
_LAST_NIGHT = re.compile(r"\b(?:late\s|early\s)?last night\b", re.IGNORECASE)


def with_more_than(words: str) -> str:
    """Return words with "more than a year ago" for "over a year ago", where "over" by itself looks ahead."""
    return _OVER.sub("more than ", words) if "over" in words else words


def find_last_night(text: str, rules: Rules) -> Iterator[Found]:
    """Yield last night, from yesterday into the day of the report, which running text is read for in its own way."""
    if rules.anchor and (match := _LAST_NIGHT.search(text)):
        yield *match.span(), _night_before(rules.anchor)


def _night_before(today: Day) -> Reading:
    return Reading(
        edtf=f"{today.shift(-1)}/{today}",
        earliest=today.shift(-1),
        latest=today,
        precision=Precision.RANGE,
        basis=Basis.RELATIVE,
        reasons=(f"the night before {today}",),
        anchor=today,
    )
