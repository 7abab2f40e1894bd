"""An expression that was placed: what TIMEX3 says of it, and the reading that bounds it."""

from typing import NamedTuple

from dateline.domain.dates import Basis, Day, Precision
from dateline.language.dating.rules import Reading
from dateline.language.dating.tagging.slots import Slot, run_text


class Placed(NamedTuple):
    """The type, value and modifier of TIMEX3, the reading with its bounds, and the slot later dates follow from."""

    type: str
    value: str
    mod: str = ""
    reading: Reading = Reading()
    slot: Slot | None = None


class Found(NamedTuple):
    """A slot, why it is that one, and the day it was counted from; `reach` is what the words can cover beyond it."""

    slot: Slot
    basis: Basis = Basis.STATED
    reason: str = ""
    anchor: Day | None = None
    reach: tuple[Day, Day] | None = None


def reading_of(found: Found) -> Reading:
    """Return the reading of a slot."""
    slot = found.slot
    first, last = found.reach or (slot.first, slot.last)
    return Reading(
        edtf=run_text(first, last) if found.reach else slot.edtf,
        earliest=first,
        latest=last,
        precision=slot.precision,
        basis=found.basis,
        reasons=(found.reason,) if found.reason else (),
        anchor=found.anchor,
    )


def unknown_day() -> Found:
    """Return what is told from a day that is not known."""
    slot = Slot("XXXX-XX-XX", "", None, None, Precision.UNKNOWN)
    return Found(slot, Basis.RELATIVE, "relative to a day that is not known")
