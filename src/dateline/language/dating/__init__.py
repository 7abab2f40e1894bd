"""Dates as people write them: understood, bounded, settled over a whole table, compared; EDTF in and out."""

from dateline.language.dating.compare import before, overlaps, window, within
from dateline.language.dating.edtf import (
    Bounds,
    Edtf,
    Part,
    bounds,
    canonical,
    fuzzy_bounds,
    is_valid,
    parse_edtf,
    write_parts,
)
from dateline.language.dating.extents import DEFAULT_EXTENTS, Extents, differing, read_extents
from dateline.language.dating.finding import leading_date, looks_like_date, trailing_date
from dateline.language.dating.parsing import parse, weekday_agrees, weekday_name, weekday_of
from dateline.language.dating.rules import FoundDate, Rules
from dateline.language.dating.settling import DateCell, Hints, Question, Settled, settle
from dateline.language.dating.tagging import Timex
from dateline.language.dating.texts import find, find_dates

__all__ = [
    "DEFAULT_EXTENTS",
    "Bounds",
    "DateCell",
    "Edtf",
    "Extents",
    "FoundDate",
    "Hints",
    "Part",
    "Question",
    "Rules",
    "Settled",
    "Timex",
    "before",
    "bounds",
    "canonical",
    "differing",
    "find",
    "find_dates",
    "fuzzy_bounds",
    "is_valid",
    "leading_date",
    "looks_like_date",
    "overlaps",
    "parse",
    "parse_edtf",
    "read_extents",
    "settle",
    "trailing_date",
    "weekday_agrees",
    "weekday_name",
    "weekday_of",
    "window",
    "within",
    "write_parts",
]
