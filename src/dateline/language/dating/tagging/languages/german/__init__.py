"""How German tells time in running text."""

from dateline.language.dating.tagging.language import Language
from dateline.language.dating.tagging.languages.german import manners, shapes, words

LANGUAGE = Language(
    words=words.WORDS,
    holidays=words.HOLIDAYS,
    macros=shapes.MACROS,
    shapes=shapes.SHAPES,
    frames=shapes.FRAMES,
    triggers=manners.TRIGGERS,
    leads=manners.LEADS,
    figures=manners.FIGURES,
    endings=manners.ENDINGS,
    lookalikes=manners.LOOKALIKES,
    capital=manners.CAPITAL,
    small=manners.SMALL,
)
