"""Readings that run from one day to another, counted from a third."""

from dateline.domain.dates import Basis, Day, Precision
from dateline.language.dating.finishing import marked
from dateline.language.dating.rules import Reading
from dateline.language.dating.tagging.slots import day_slot, run_text

_APPROX = {1: "APPROX", 2: "MORE_THAN", 3: "LESS_THAN", 4: "APPROX", 5: "EQUAL_OR_MORE", 6: "EQUAL_OR_LESS"}


def mod_of(approx: int) -> str:
    """Return the TIMEX3 modifier of a word such as about or at least."""
    return _APPROX.get(approx, "")


def counted_from(
    anchor: Day, edtf: str, first: Day | None, last: Day | None, precision: Precision, what: str = ""
) -> Reading:
    """Return the reading of what was counted from a day; `what` says what of that day, where it is not the day."""
    return Reading(
        edtf=edtf,
        earliest=first,
        latest=last,
        precision=precision,
        basis=Basis.RELATIVE,
        reasons=(f"counted from {what}{anchor}",),
        anchor=anchor,
    )


def run_of_days(first: Day, last: Day, precision: Precision, anchor: Day, *, about: bool) -> Reading:
    """Return the reading of the days from `first` to `last`, both marked as approximate where they are only about."""
    if first == last:
        edtf = marked(day_slot(first).edtf, "~") if about else day_slot(first).edtf
    else:
        edtf = run_text(first, last, "~" if about else "")
    return counted_from(anchor, edtf, first, last, precision)
