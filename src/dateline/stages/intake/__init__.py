"""From whatever people have (files, mail, feeds, web archives) to what came in: bytes, and how they came."""

from dateline.stages.intake.files import MOST, MOST_PACKED, receive
from dateline.stages.intake.received import HEAD, GivenReport, Received

__all__ = ["HEAD", "MOST", "MOST_PACKED", "GivenReport", "Received", "receive"]
