"""A frame that runs from one day to another."""

from dateline.domain.dates import Basis, Day, Precision
from dateline.language.dating.rules import Reading
from dateline.language.dating.tagging.slots import run_text


def run(first: Day, last: Day, anchor: Day | None, reason: str) -> Reading:
    """Return the reading of the days from `first` to `last`, why it is those, and the day it was counted from."""
    return Reading(
        edtf=run_text(first, last),
        earliest=first,
        latest=last,
        precision=Precision.RANGE,
        basis=Basis.RELATIVE,
        reasons=(reason,),
        anchor=anchor,
    )
