"""German words and shapes of time in running text, as data: `|` parts words, the numbers are what they stand for."""

from dateline.language.dating.tagging.languages.german.manners import (
    CAPITAL,
    ENDINGS,
    FIGURES,
    LEADS,
    LOOKALIKES,
    SMALL,
    SMALL_MONTHS,
    TRIGGERS,
)
from dateline.language.dating.tagging.languages.german.shapes import FRAMES, MACROS, SHAPES
from dateline.language.dating.tagging.languages.german.words import HOLIDAYS, WORDS

__all__ = [
    "CAPITAL",
    "ENDINGS",
    "FIGURES",
    "FRAMES",
    "HOLIDAYS",
    "LEADS",
    "LOOKALIKES",
    "MACROS",
    "SHAPES",
    "SMALL",
    "SMALL_MONTHS",
    "TRIGGERS",
    "WORDS",
]
