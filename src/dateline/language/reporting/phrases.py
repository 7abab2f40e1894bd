"""What the data of a language holds about how its reports speak of themselves."""

import re
from collections.abc import Iterable

from dateline.domain.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """The set phrases of reports in one language, each as a regular expression; case is not looked at.

    `signing` stands before the names of those who wrote; `pointing` begins a line that points to another report,
    `closing` is a heading of what follows a report, `appealing` begins a line that asks readers to do something;
    `crediting` begins the credit of a picture. `noting` begin notes of the editors: corrections and the like.
    `offices` are words that make a signature one of an office instead of a person. `reporting`, `translating` and
    `appearing` stand before those whom a report credits.
    """

    language: str
    signing: tuple[str, ...]
    closers: tuple[str, ...]
    pointing: tuple[str, ...]
    closing: tuple[str, ...]
    appealing: tuple[str, ...]
    crediting: tuple[str, ...]
    offices: tuple[str, ...]
    reporting: tuple[str, ...]
    translating: tuple[str, ...]
    appearing: tuple[str, ...]
    corrections: tuple[str, ...]
    clarifications: tuple[str, ...]
    retractions: tuple[str, ...]
    updates: tuple[str, ...]
    editors_notes: tuple[str, ...]


def any_of(phrases: Iterable[str]) -> str:
    """Return a group in which the longest phrase that fits is taken."""
    return "(?:" + "|".join(sorted(phrases, key=len, reverse=True)) + ")"


def beginning(phrases: Iterable[str], after: str = r"(?!\w)") -> re.Pattern[str]:
    """Return a pattern for lines that begin with one of the phrases."""
    return re.compile(rf"\W{{0,4}}{any_of(phrases)}{after}", re.IGNORECASE)


def whole(phrases: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern for lines that hold one of the phrases and nothing else."""
    return re.compile(rf"\W*{any_of(phrases)}\W*", re.IGNORECASE)


def parted(*lines: str) -> tuple[str, ...]:
    """Return the phrases in `lines`, which semicolons part."""
    return tuple(phrase.strip() for line in lines for phrase in line.split(";") if phrase.strip())
