"""What the name of a day says in one year."""

from typing import NamedTuple

from dateline.domain.dates import Day
from dateline.language.dating.edtf.reading import is_valid


class Named(NamedTuple):
    """The first and the last day that a name can mean in one year.

    `days` are the days it can be where these are few and apart; `lasts` tells that it is all of the days and not one
    of them. `why` says what was taken, "" where nothing was.
    """

    first: Day
    last: Day
    days: tuple[Day, ...] = ()
    lasts: bool = False
    why: str = ""

    @property
    def edtf(self) -> str:
        """The EDTF value: a day, one of several, or an interval."""
        if self.first == self.last:
            return str(self.first)
        if self.lasts:
            edtf = f"{self.first}/{self.last}"
        else:
            edtf = f"[{','.join(map(str, self.days))}]" if self.days else f"[{self.first}..{self.last}]"
        return edtf if is_valid(edtf) else ""


def on(day: Day, why: str = "") -> Named:
    """Return the name of one day."""
    return Named(day, day, why=why)


def either(*days: Day, why: str = "") -> Named:
    """Return the name of one of the days."""
    ordered = tuple(sorted(set(days)))
    return Named(ordered[0], ordered[-1], days=ordered, why=why)


def over(first: Day, last: Day, why: str = "") -> Named:
    """Return the name of all the days from the first to the last."""
    return Named(first, last, lasts=True, why=why)
