"""Whose report a report is: its publisher and the agencies that it credits, and which of them words name."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from dateline.language.citing.identity import publisher_key
from dateline.stages.drafting.pile import HeldReport

_OWNING = ("'s ", "’s ")
_LEAST_LETTERS = 5
_AND = re.compile(r"\s*(?:,|/|;|&|\band\b|\bund\b|\bet\b|\by\b)\s*")


def credited(held: HeldReport) -> Iterator[str]:
    """Yield each house that a report credits as what it stands on."""
    for agencies in held.read.agencies:
        yield from (name for name in _AND.split(agencies) if name)


def houses_of(held: HeldReport) -> Iterator[str]:
    """Yield who published a report, and each house that it credits."""
    if held.report.publisher:
        yield held.report.publisher
    yield from credited(held)


def is_of_house(held: HeldReport, other: HeldReport) -> bool:
    """Return whether a report is of the house that published another one, or has it from there."""
    own = publisher_key(other.report.publisher)
    return bool(own) and own in map(publisher_key, houses_of(held))


def is_named(house: str, words: str) -> bool:
    """Return whether words name a house: in full, or as "Brandmeer's version", "the Chronicle's story", "the Ledger".

    "Told the Ledger" names it as who was told.
    """
    parts = house.split()
    first, last = parts[0], parts[-1]
    if house in words or (len(first) >= _LEAST_LETTERS and any(f"{first}{s}" in words for s in _OWNING)):
        return True
    return len(last) >= _LEAST_LETTERS and f"he {last}" in words and bool(_short(last).search(words))


@lru_cache(maxsize=4096)
def _short(last: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!told )(?<!tells )(?<!to )(?<!with )\b[Tt]he {re.escape(last)}\b(?! [A-Z])")


def without_houses(words: str, houses: Iterable[str]) -> str:
    """Return words without those that name any of the houses."""
    for house in sorted(houses, key=len, reverse=True):
        for part in (house, house.split()[0], house.split()[-1]):
            words = words if part.lower() in _SMALL else words.replace(part, " ")
    return words


_SMALL = frozenset(("the", "der", "die", "das", "le", "la", "el"))
