"""Who says so: named, unnamed and counted, in the words of a text."""

from dateline.language.attributing.finding import describe, find

__all__ = ["describe", "find"]
