"""What a text claims in comparable details, and what it contests."""

from dateline.language.claiming.disputing import DisputeCue, dispute_cues

__all__ = ["DisputeCue", "dispute_cues"]
