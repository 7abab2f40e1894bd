"""Which days a dispute contests and whether it can meet what it is about: the one place where that is judged."""

from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.domain.dates import When
from dateline.domain.events import Dispute, DisputeKind

if TYPE_CHECKING:
    from dateline.language.dating import Bounds, Extents

_OF_A_TIME = frozenset((DisputeKind.DENIES, DisputeKind.DOUBTS))


def is_of_a_time(kind: DisputeKind) -> bool:
    """Return whether a dispute can contest days: what corrects or retracts is of what was told, whatever its day."""
    return kind in _OF_A_TIME


def contested_days(
    kind: DisputeKind, scope: str, said: When | None, extents: "Extents", *, within: str = ""
) -> "Bounds | None":
    """Return the days that a scope covers, said on any of the days of `said`; None where it contests no time.

    The day of a report is no day of what it told: of "its article of March 14", and of a scope that is one `within`
    the words it is taken from.
    """
    if not scope or said is None or said.first is None or said.last is None or not is_of_a_time(kind):
        return None
    from dateline.language.claiming.reported_days import (  # noqa: PLC0415 - takes time to load, and tables do without
        is_of_a_report,
        without_days_of_reports,
    )
    from dateline.language.dating import Bounds, window  # noqa: PLC0415 - as above

    at = within.find(scope)
    words = "" if at >= 0 and is_of_a_report(within, at, at + len(scope)) else without_days_of_reports(scope)
    begins, ends = window(words, said.first, extents), window(words, said.last, extents)
    if begins.earliest is None and ends.latest is None:
        return None
    return Bounds(begins.earliest, ends.latest, begins.precision)


def missing(contested: "Bounds | None", told: "When | Bounds | None") -> bool | None:
    """Return whether days contested cannot meet those told, None where there are none, or it cannot be known."""
    from dateline.language.dating import overlaps  # noqa: PLC0415 - as above

    meets = overlaps(contested, told) if contested is not None and told is not None else None
    return None if meets is None else not meets


def weighed(dispute: Dispute) -> Dispute:
    """Return a dispute without days where its kind contests none, whatever was once recorded."""
    return dispute if is_of_a_time(dispute.kind) else replace(dispute, earliest=None, latest=None, misses=None)
