"""What a text claims in comparable details, and what it contests."""

from dateline.language.claiming.disputing import DisputeCue, dispute_cues
from dateline.language.claiming.finding import find

__all__ = ["DisputeCue", "dispute_cues", "find"]
