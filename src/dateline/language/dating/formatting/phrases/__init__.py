"""What stands around a date in words (about, before, between) and its seasons: a module for each language."""

from dateline.language.dating.formatting.phrases.phrases import Phrases, Said, phrases_of

__all__ = ["Phrases", "Said", "phrases_of"]
