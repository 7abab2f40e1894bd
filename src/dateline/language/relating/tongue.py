"""What has to be known of a language to read how its entries lie to each other in time, all of it data."""

from collections.abc import Mapping
from typing import NamedTuple

Days = tuple[int | None, int | None]
"""The least and the most days that a happening lies after another one, None where open."""


class Tongue(NamedTuple):
    """How a language puts a happening beside another one, as regular expressions in which case does not count.

    `numbers` are its small numbers, `units` its words for days, weeks, fortnights, months and years. `lead` may stand
    before what counts from the entry before, `counted_on` is a count from it. `beside` names another happening: with
    groups `eve`, `same`, `next`, `night`, `hours`, `after` and `before` for how it lies, `given`, `noun` and `of` for
    what it is called. `{count}`, `{unit}` and `{noun}` stand for those of the language. `small` words tell no two
    happenings apart. `happenings` are its nouns with the words that first tell of one; `introduced` is a noun told of
    in its own right, `not_yet` what before it shows that it is not.
    """

    code: str
    numbers: Mapping[str, int]
    units: tuple[str, str, str, str, str]
    lead: str
    from_entry_before: tuple[tuple[str, Days], ...]
    counted_on: str
    beside: str
    small: frozenset[str]
    happenings: Mapping[str, str]
    introduced: str
    not_yet: str


def numbered(*words: str) -> dict[str, int]:
    """Return the words by their number, the first is one; `|` parts words of one number."""
    return {word: number for number, joined in enumerate(words, 1) for word in joined.split("|")}


def listed(words: str) -> frozenset[str]:
    """Return the words that `|` parts."""
    return frozenset(words.split("|"))
