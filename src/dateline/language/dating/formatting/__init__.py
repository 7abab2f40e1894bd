"""Dates as houses and languages write them."""

from dateline.language.dating.formatting.saying import Style, format_bounds, format_when

__all__ = ["Style", "format_bounds", "format_when"]
