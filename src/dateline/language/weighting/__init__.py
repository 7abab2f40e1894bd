"""How much a word tells: the terms of a text, how rare each is, and how near texts are to one another by them."""

from dateline.language.weighting.kinds import Capitals, Kind, PlacedTerm, placed_terms
from dateline.language.weighting.terms import terms
from dateline.language.weighting.vectors import Rarity, SteppedRarity, Vector, centre, heaviest_of, nearness, unit

__all__ = [
    "Capitals",
    "Kind",
    "PlacedTerm",
    "Rarity",
    "SteppedRarity",
    "Vector",
    "centre",
    "heaviest_of",
    "nearness",
    "placed_terms",
    "terms",
    "unit",
]
