"""Which entries of two chronologies are the same line, and what differs between them, word by word."""

from dateline.stages.comparing.differing import Difference, DifferenceKind, FieldDifference, differences
from dateline.stages.comparing.matching import Pair, align
from dateline.stages.comparing.versions import compare_versions
from dateline.stages.comparing.wording import WordPart, WordPartKind, compare_words

__all__ = [
    "Difference",
    "DifferenceKind",
    "FieldDifference",
    "Pair",
    "WordPart",
    "WordPartKind",
    "align",
    "compare_versions",
    "compare_words",
    "differences",
]
