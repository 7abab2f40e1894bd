"""What a text claims in comparable details, and what it contests."""

from typing import TYPE_CHECKING

from dateline.language.homes import at_home

if TYPE_CHECKING:
    from dateline.language.claiming.cues import DisputeCue
    from dateline.language.claiming.disputing import dispute_cues
    from dateline.language.claiming.finding import EXPECTED, find
    from dateline.language.claiming.holding import modality_at, modality_of_sentence, reserves_in
    from dateline.language.claiming.opposing import Opposed, opposed_in

__all__ = [
    "EXPECTED",
    "DisputeCue",
    "Opposed",
    "dispute_cues",
    "find",
    "modality_at",
    "modality_of_sentence",
    "opposed_in",
    "reserves_in",
]

__getattr__ = at_home(
    __name__,
    {
        "cues": ("DisputeCue",),
        "disputing": ("dispute_cues",),
        "finding": ("EXPECTED", "find"),
        "holding": ("modality_at", "modality_of_sentence", "reserves_in"),
        "opposing": ("Opposed", "opposed_in"),
    },
)
