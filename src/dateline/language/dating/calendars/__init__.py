"""Dates of other calendars than ours, where the text says so: Islamic, Hebrew, French republican, Persian, Julian.

What a day of them is in ours is left to libraries where one is kept and free (hijridate, pyluach, persiantools).
"""

from collections.abc import Callable, Iterator, Sequence

from dateline.language.dating.calendars.triggers import may_hold_other_calendar, tells_of_calendar
from dateline.language.dating.rules import NO_RULES, Reading, Rules

__all__ = [
    "Found",
    "Read",
    "find_other_calendar",
    "may_hold_other_calendar",
    "read_other_calendar",
    "speaks_of_julian",
    "tells_of_calendar",
]

Found = tuple[int, int, Reading]
"""Where a date stands in a text, from its first letter to behind its last, and what it says."""
Read = Callable[[str], Reading | None]
"""What reads words of our calendar that are a date from end to end."""


def read_other_calendar(words: str, read: Read, rules: Rules = NO_RULES) -> Reading | None:
    """Return what `words` say where the whole of them is one date of another calendar, None where it is not.

    `read` reads words of our calendar that are a date from end to end: Julian dates are written in them.
    """
    if not may_hold_other_calendar(words):
        return None
    from dateline.language.dating.calendars.finding import read_whole  # noqa: PLC0415 - long patterns, seldom needed

    return read_whole(words, read, rules)


def speaks_of_julian(words: str) -> bool:
    """Return whether the words say that a date in them is of the Julian calendar."""
    if not may_hold_other_calendar(words):
        return False
    from dateline.language.dating.calendars.julian import is_marked  # noqa: PLC0415 - as above

    return is_marked(words)


def find_other_calendar(
    text: str, read: Read, rules: Rules = NO_RULES, places: Sequence[int] | None = None
) -> Iterator[Found]:
    """Yield the dates of other calendars in the text, in order, none overlapping another.

    It takes time in line with the length of the text, and next to none where no word in it tells of one. `places` are
    where such words stand, as `tells_of_calendar` says, None where the text was not cut into words before.
    """
    if places is None and not may_hold_other_calendar(text):
        return
    from dateline.language.dating.calendars.finding import find  # noqa: PLC0415 - as above

    yield from find(text, read, rules, places)
