"""The published items that came in."""

from dataclasses import dataclass
from enum import StrEnum

from dateline.domain.dates import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One published item as far as it is known: from its address, or only from how a chronology cites it.

    `address` and `archive_address` are URLs or "". `label` is the fullest form in which it was cited.
    """

    id: str
    label: str
    title: str = ""
    publisher: str = ""
    bylines: tuple[str, ...] = ()
    affiliation: str = ""
    address: str = ""
    archive_address: str = ""
    published: When | None = None
    based_on: tuple[str, ...] = ()
    language: str = ""
    kind: str = ""


class DerivationKind(StrEnum):
    """How one report comes from another."""

    COPIES = "copies"
    QUOTES = "quotes"
    TRANSLATES = "translates"
    UPDATES = "updates"
    BASED_ON = "based on"


@dataclass(frozen=True, slots=True, kw_only=True)
class Derivation:
    """One report comes from another report or from a named agency; `grounds` are the words that say so."""

    report: str
    origin: str
    kind: DerivationKind
    grounds: str
