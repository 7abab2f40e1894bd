"""What is wrong with content, as data."""

from enum import StrEnum

from dateline.domain.records import dataclass


class Severity(StrEnum):
    """How much a problem weighs: an error fails `dateline check`, the others only speak."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing wrong with content: where, what, and how to mend it.

    `entry` is an entry's id, or "" for the whole chronology or a file; `place` is where to look in words
    ("entry 3, 7/24", "table.txt, line 12"). `words` is the passage meant, as written.
    """

    check: str
    severity: Severity
    entry: str
    message: str
    repair: str
    place: str = ""
    words: str = ""
