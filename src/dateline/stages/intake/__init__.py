"""From whatever people have (files, mail, feeds, web archives) to what came in: bytes, and how they came."""

from typing import TYPE_CHECKING

from dateline.language.homes import at_home

if TYPE_CHECKING:
    from dateline.stages.intake.files import receive
    from dateline.stages.intake.gathering import gather
    from dateline.stages.intake.handed import MOST, MOST_PACKED, Budget, Handed, Named
    from dateline.stages.intake.received import (
        HEAD,
        GivenReport,
        Incoming,
        Received,
        Rendered,
        is_address,
        legible,
        moment_of,
        told_of,
        trouble,
    )
    from dateline.stages.intake.unpacking import get_all, is_single, take_apart, unpack
    from dateline.stages.intake.zips import Spool

__all__ = [
    "HEAD",
    "MOST",
    "MOST_PACKED",
    "Budget",
    "GivenReport",
    "Handed",
    "Incoming",
    "Named",
    "Received",
    "Rendered",
    "Spool",
    "gather",
    "get_all",
    "is_address",
    "is_single",
    "legible",
    "moment_of",
    "receive",
    "take_apart",
    "told_of",
    "trouble",
    "unpack",
]

__getattr__ = at_home(
    __name__,
    {
        "files": ("receive",),
        "gathering": ("gather",),
        "handed": (
            "MOST",
            "MOST_PACKED",
            "Budget",
            "Handed",
            "Named",
        ),
        "received": (
            "HEAD",
            "GivenReport",
            "Incoming",
            "Received",
            "Rendered",
            "is_address",
            "legible",
            "moment_of",
            "told_of",
            "trouble",
        ),
        "unpacking": (
            "get_all",
            "is_single",
            "take_apart",
            "unpack",
        ),
        "zips": ("Spool",),
    },
)
"""Loaded when they are first used: what takes mail and archives apart takes time to load, and most need neither."""
