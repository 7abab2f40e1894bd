"""What an EDTF string says."""

from dataclasses import dataclass
from typing import NamedTuple

from dateline.domain.dates import Day, Precision


class Bounds(NamedTuple):
    """The first and the last day something can have been, None where open, and how fine that is known."""

    earliest: Day | None
    latest: Day | None
    precision: Precision


@dataclass(frozen=True, slots=True, kw_only=True)
class Edtf:
    """One EDTF expression.

    `kind` is date, time, season, year (long years), interval, all (`{…}`), one (`[…]`), run (`a..b` in a set),
    open (`..`) or blank (an interval's unknown side). `text` is its canonical notation. `begins` is the earliest
    day read with X as low as it goes, `ends_from` the first day of its last possible reading: an interval whose
    end can only begin before its start is no interval.
    """

    kind: str
    text: str
    earliest: Day | None = None
    latest: Day | None = None
    precision: Precision = Precision.UNKNOWN
    begins: Day | None = None
    ends_from: Day | None = None
    approximate: bool = False
    uncertain: bool = False
    members: tuple["Edtf", ...] = ()

    @property
    def bounds(self) -> Bounds:
        """The days it can mean."""
        return Bounds(self.earliest, self.latest, self.precision)

    @property
    def year_known(self) -> bool:
        """False where all four digits of a year are left open, here or in a member."""
        return "XXXX" not in self.text
