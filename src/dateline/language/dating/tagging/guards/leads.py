"""What several guards ask about: the kinds that lead to a time, and what ends a sentence; how short a post is."""

LEADING = frozenset(
    ("in_", "since", "of", "by", "from_", "until", "during", "before", "after", "to", "open_", "month", "comma")
)
"""Kinds that lead to a time."""
SENTENCE_ENDS = frozenset(("break_", "dot", "stop"))
SHORT_TEXT = 300
"""Texts of fewer characters are posts, where days and parts of days stand alone."""
