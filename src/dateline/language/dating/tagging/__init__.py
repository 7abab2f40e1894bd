"""Expressions of time in running text: found, understood and placed, as TIMEX3 and as dates with bounds."""

from dateline.language.dating.tagging.finding import Timex, find, find_dates
from dateline.language.dating.tagging.grammar import has_grammar

__all__ = ["Timex", "find", "find_dates", "has_grammar"]
