"""Dates as they stand in citations."""

import re

from dateline.domain.dates import When
from dateline.language.citing.people import is_dated
from dateline.language.dating.parsing import parse
from dateline.language.dating.rules import Rules

_NUMERIC = re.compile(r"\d{1,4}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{1,4}|(?:1[4-9]|20)\d\d(?:-\d{1,2})?")
_FILLING = re.compile(
    r"(?:\d{1,2}(?:st|nd|rd|th|er|\.|º)?|(?:1[4-9]|20)\d\d|of|de|del|den|le|the|am|vom)\b\.?|[,.]", re.IGNORECASE
)
_FOUR_DIGITS = re.compile(r"(?<!\d)\d{4}(?!\d)")
_LONGEST = 60
# Months that are people's names as well; beside a number they are months.
_NAMES_TOO = frozenset({"may", "mai"})


def is_date(words: str) -> bool:
    """Return whether `words` are a date and nothing else."""
    bare = words.strip(" ()")
    if len(bare) > _LONGEST or not any(character.isdigit() for character in bare):
        return False
    if _NUMERIC.fullmatch(bare):
        return True
    left = _FILLING.sub(" ", bare).split()
    return bool(left) and len(left) <= 2 and all(is_dated(word) or word.casefold() in _NAMES_TOO for word in left)


def read_date(words: str, rules: Rules) -> When | None:
    """Return the date that `words` state by `rules`, None when they leave the year out."""
    when = parse(words.strip(" ()"), rules)
    return when if when.known and _FOUR_DIGITS.search(words) else None
