"""Dates read as a whole, before the words around them: of other calendars, years of institutions, turns of years."""

from collections.abc import Iterable, Iterator

from dateline.language.dating.calendars import Found, Read, find_other_calendar
from dateline.language.dating.institutional import find_institutional_years
from dateline.language.dating.long_ago import find_long_ago
from dateline.language.dating.portions import find_portions
from dateline.language.dating.regnal import find_regnal
from dateline.language.dating.rules import Rules
from dateline.language.dating.terms import find_terms
from dateline.language.dating.turns import find_turns


def find_wholes(text: str, read: Read, rules: Rules) -> tuple[Found, ...]:
    """Return where such dates stand in the text and what they say, in order, none overlapping another.

    `read` reads words of our calendar that are a date from end to end. Texts without a telling word cost little.
    """
    found = (
        *find_other_calendar(text, read, rules),
        *find_institutional_years(text, rules),
        *find_turns(text, rules),
        *find_regnal(text, read),
    )
    return _in_order(found) if found else ()


def find_phrases(text: str, read: Read, rules: Rules) -> tuple[Found, ...]:
    """Return where dates stand in a cell that are read as a whole, in order: those of `find_wholes` and counted ones.

    The grammars of running text know the latter in their own way.
    """
    counted = (*find_portions(text, read), *find_terms(text, read), *find_long_ago(text, rules))
    found = find_wholes(text, read, rules)
    return _in_order((*counted, *found)) if counted else found


def _in_order(found: Iterable[Found]) -> tuple[Found, ...]:
    return tuple(_apart(sorted(found, key=lambda each: (each[0], -each[1]))))


def _apart(found: Iterable[Found]) -> Iterator[Found]:
    at = 0
    for each in found:
        if each[0] >= at:
            yield each
            at = each[1]
