"""Dates as people write them: understood, bounded, settled, compared, reckoned with, formatted; EDTF in and out."""

from typing import TYPE_CHECKING

from dateline.language.homes import at_home

if TYPE_CHECKING:
    from dateline.language.dating.arithmetic import (
        Count,
        age,
        anniversary,
        days_between,
        duration_between,
        shift,
        shift_back,
        weekday_after,
        weekday_before,
    )
    from dateline.language.dating.compare import after, before, overlaps, same, window, within
    from dateline.language.dating.durations import Duration, exactly, read_duration
    from dateline.language.dating.edtf.fuzzy import fuzzy_bounds
    from dateline.language.dating.edtf.reading import bounds, canonical, is_valid, parse_edtf
    from dateline.language.dating.edtf.value import Bounds, Edtf, Part, write_parts
    from dateline.language.dating.extents import DEFAULT_EXTENTS, Extents, differing, read_extents
    from dateline.language.dating.finding import leading_date, looks_like_date, trailing_date
    from dateline.language.dating.formatting import Style, format_bounds, format_when
    from dateline.language.dating.inferring.answers import Inference, Verdict, anchor_by, infer_written
    from dateline.language.dating.inferring.figures import Choice, Figure, Supported, infer_century, infer_order
    from dateline.language.dating.inferring.grounds import Ground
    from dateline.language.dating.intervals import Arrays, to_arrays, to_intervals
    from dateline.language.dating.parsing import parse, weekday_agrees, weekday_name, weekday_of
    from dateline.language.dating.rules import AnchorBounds, FoundDate, Rules
    from dateline.language.dating.settling.cells import DateCell, Hints, Question, RunnerUp, Settled
    from dateline.language.dating.settling.settle import settle
    from dateline.language.dating.tagging import Timex
    from dateline.language.dating.texts import find, find_dates

__all__ = [
    "DEFAULT_EXTENTS",
    "AnchorBounds",
    "Arrays",
    "Bounds",
    "Choice",
    "Count",
    "DateCell",
    "Duration",
    "Edtf",
    "Extents",
    "Figure",
    "FoundDate",
    "Ground",
    "Hints",
    "Inference",
    "Part",
    "Question",
    "Rules",
    "RunnerUp",
    "Settled",
    "Style",
    "Supported",
    "Timex",
    "Verdict",
    "after",
    "age",
    "anchor_by",
    "anniversary",
    "before",
    "bounds",
    "canonical",
    "days_between",
    "differing",
    "duration_between",
    "exactly",
    "find",
    "find_dates",
    "format_bounds",
    "format_when",
    "fuzzy_bounds",
    "infer_century",
    "infer_order",
    "infer_written",
    "is_valid",
    "leading_date",
    "looks_like_date",
    "overlaps",
    "parse",
    "parse_edtf",
    "read_duration",
    "read_extents",
    "same",
    "settle",
    "shift",
    "shift_back",
    "to_arrays",
    "to_intervals",
    "trailing_date",
    "weekday_after",
    "weekday_agrees",
    "weekday_before",
    "weekday_name",
    "weekday_of",
    "window",
    "within",
    "write_parts",
]

__getattr__ = at_home(
    __name__,
    {
        "arithmetic": (
            "Count",
            "age",
            "anniversary",
            "days_between",
            "duration_between",
            "shift",
            "shift_back",
            "weekday_after",
            "weekday_before",
        ),
        "compare": ("after", "before", "overlaps", "same", "window", "within"),
        "durations": ("Duration", "exactly", "read_duration"),
        "edtf.fuzzy": ("fuzzy_bounds",),
        "edtf.reading": ("bounds", "canonical", "is_valid", "parse_edtf"),
        "edtf.value": ("Bounds", "Edtf", "Part", "write_parts"),
        "extents": ("DEFAULT_EXTENTS", "Extents", "differing", "read_extents"),
        "finding": ("leading_date", "looks_like_date", "trailing_date"),
        "formatting": ("Style", "format_bounds", "format_when"),
        "inferring.answers": ("Inference", "Verdict", "anchor_by", "infer_written"),
        "inferring.figures": ("Choice", "Figure", "Supported", "infer_century", "infer_order"),
        "inferring.grounds": ("Ground",),
        "intervals": ("Arrays", "to_arrays", "to_intervals"),
        "parsing": ("parse", "weekday_agrees", "weekday_name", "weekday_of"),
        "rules": ("AnchorBounds", "FoundDate", "Rules"),
        "settling.cells": ("DateCell", "Hints", "Question", "RunnerUp", "Settled"),
        "settling.settle": ("settle",),
        "tagging": ("Timex",),
        "texts": ("find", "find_dates"),
    },
)
