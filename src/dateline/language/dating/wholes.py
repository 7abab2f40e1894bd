"""Dates read as a whole, before the words around them: of other calendars, years of institutions, turns of years."""

from collections.abc import Iterator

from dateline.language.dating.calendars import Found, Read, find_other_calendar
from dateline.language.dating.institutional import find_institutional_years
from dateline.language.dating.rules import Rules
from dateline.language.dating.turns import find_turns


def find_wholes(text: str, read: Read, rules: Rules) -> tuple[Found, ...]:
    """Return where such dates stand in the text and what they say, in order, none overlapping another.

    `read` reads words of our calendar that are a date from end to end. Texts without a telling word cost little.
    """
    found = (
        *find_other_calendar(text, read, rules),
        *find_institutional_years(text, rules),
        *find_turns(text, rules),
    )
    return tuple(_apart(sorted(found, key=lambda each: each[:2]))) if found else ()


def _apart(found: list[Found]) -> Iterator[Found]:
    at = 0
    for each in found:
        if each[0] >= at:
            yield each
            at = each[1]
