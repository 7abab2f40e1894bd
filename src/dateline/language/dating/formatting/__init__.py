"""Dates as houses and languages write them."""

from dateline.language.dating.formatting.saying import Style, format_bounds, format_when, writer_of
from dateline.language.dating.formatting.writing import Fineness, Writer

__all__ = ["Fineness", "Style", "Writer", "format_bounds", "format_when", "writer_of"]
