"""From whatever people have (files, mail, feeds, web archives) to what came in: bytes, and how they came."""

from dateline.stages.intake.files import receive
from dateline.stages.intake.gathering import gather
from dateline.stages.intake.handed import MOST, MOST_PACKED, Budget, Handed
from dateline.stages.intake.received import (
    HEAD,
    GivenReport,
    Incoming,
    Received,
    is_address,
    legible,
    moment_of,
    trouble,
)
from dateline.stages.intake.unpacking import unpack

__all__ = [
    "HEAD",
    "MOST",
    "MOST_PACKED",
    "Budget",
    "GivenReport",
    "Handed",
    "Incoming",
    "Received",
    "gather",
    "is_address",
    "legible",
    "moment_of",
    "receive",
    "trouble",
    "unpack",
]
