"""What a text claims in comparable details, and what it contests."""

from typing import TYPE_CHECKING

from dateline.language.homes import at_home

if TYPE_CHECKING:
    from dateline.language.claiming.cues import DisputeCue
    from dateline.language.claiming.disputing import dispute_cues
    from dateline.language.claiming.finding import EXPECTED, find
    from dateline.language.claiming.holding import modality_at, modality_of_sentence, reserves_in

__all__ = ["EXPECTED", "DisputeCue", "dispute_cues", "find", "modality_at", "modality_of_sentence", "reserves_in"]

__getattr__ = at_home(
    __name__,
    {
        "cues": ("DisputeCue",),
        "disputing": ("dispute_cues",),
        "finding": ("EXPECTED", "find"),
        "holding": ("modality_at", "modality_of_sentence", "reserves_in"),
    },
)
