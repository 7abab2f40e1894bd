"""Who says what in a running text: source, cue and content of each attribution, and what their words tell."""

from dateline.language.ascribing.finding import find, has_model

__all__ = ["find", "has_model"]
