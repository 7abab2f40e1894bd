"""How German tells time in running text."""

from dateline.language.dating.tagging.language import Language
from dateline.language.dating.tagging.languages.feasts import feasts
from dateline.language.dating.tagging.languages.german import manners, shapes, words
from dateline.language.dating.vocabulary.feasts.german import FEASTS, NO_FEASTS

_FEASTS = feasts(FEASTS, words.HOLIDAYS)

LANGUAGE = Language(
    words=words.WORDS,
    holidays=_FEASTS.names,
    no_holidays=NO_FEASTS,
    macros=shapes.MACROS,
    shapes=shapes.SHAPES,
    frames=shapes.FRAMES,
    triggers=manners.TRIGGERS,
    leads=manners.LEADS,
    figures=manners.FIGURES,
    endings=manners.ENDINGS,
    lookalikes=manners.LOOKALIKES,
    capital=manners.CAPITAL | _FEASTS.capital,
    small=manners.SMALL,
)
