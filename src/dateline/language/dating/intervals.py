"""Dates as arrays and intervals, for NumPy and pandas."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, NamedTuple

from dateline.domain.dates import Day, When
from dateline.domain.errors import Invalid, Unsupported
from dateline.language.dating.edtf.value import Bounds

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

_EPOCH = Day(1970, 1, 1).ordinal
_SECONDS_PER_DAY = 86_400
_FARTHEST = 2**63 // _SECONDS_PER_DAY - 1


class Arrays(NamedTuple):
    """The first and the last days of dates, as datetime64[D]; NaT where a side is open."""

    earliest: "np.ndarray[Any, np.dtype[np.datetime64]]"
    latest: "np.ndarray[Any, np.dtype[np.datetime64]]"


def to_arrays(whens: Iterable[When | Bounds]) -> Arrays:
    """Return the bounds of the dates as two arrays of shape (n,), datetime64[D], any year; NaT is an open side."""
    numpy = _numpy()
    sides = [_sides(when) for when in whens]
    columns = (numpy.array([_count(side[at], numpy) for side in sides], dtype="datetime64[D]") for at in (0, 1))
    return Arrays(*columns)


def to_intervals(whens: Iterable[When | Bounds]) -> "pd.IntervalIndex":
    """Return the bounds of the dates as a pandas IntervalIndex of days, both ends within ("both").

    The ends are datetime64[s], which holds every year that history has. pandas has no intervals open on one side:
    such dates are missing (NaN) here; `to_arrays` keeps the side that is known.
    """
    pandas = _pandas()
    arrays = to_arrays(whens)
    left, right = (array.astype("datetime64[s]") for array in arrays)
    nothing = _numpy().datetime64("NaT", "s")
    is_open = _numpy().isnat(left) | _numpy().isnat(right)
    left[is_open] = right[is_open] = nothing
    index: pd.IntervalIndex = pandas.IntervalIndex.from_arrays(left, right, closed="both")
    return index


def _sides(when: When | Bounds) -> tuple[Day | None, Day | None]:
    return (when.first, when.last) if isinstance(when, When) else (when.earliest, when.latest)


def _count(day: Day | None, numpy: Any) -> Any:  # noqa: ANN401 - numpy is loaded when it is asked for
    """Return the day as NumPy counts days, from 1970 on."""
    if day is None:
        return numpy.datetime64("NaT", "D")
    days = day.ordinal - _EPOCH
    if abs(days) > _FARTHEST:
        raise Invalid(f"{day} is too far away for an array: leave out dates before or after 292 billion years.")
    return numpy.datetime64(days, "D")


def _numpy() -> Any:  # noqa: ANN401 - a module
    try:
        # Whoever wants arrays has it; nobody else should wait for it.
        import numpy  # noqa: PLC0415
    except ImportError as error:
        raise Unsupported("Arrays of dates need NumPy: install it with pip install numpy") from error
    return numpy


def _pandas() -> Any:  # noqa: ANN401 - a module
    try:
        import pandas  # noqa: PLC0415
    except ImportError as error:
        raise Unsupported("Intervals need pandas: install it with pip install pandas, or ask for to_arrays") from error
    return pandas
