"""Who says so: named, unnamed and counted, in the words of a text."""

from typing import TYPE_CHECKING

from dateline.language.homes import at_home

if TYPE_CHECKING:
    from dateline.language.attributing.finding import describe, find

__all__ = ["describe", "find"]

__getattr__ = at_home(__name__, {"finding": ("describe", "find")})
