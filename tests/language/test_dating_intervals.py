"""Dates as arrays of NumPy and intervals of pandas."""

import sys

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.domain.dates import Day, When
from dateline.domain.errors import Invalid, Unsupported
from dateline.language.dating import bounds, parse, to_arrays, to_intervals

DAYS = st.integers(-(10**9), 10**9).map(Day.from_ordinal)


@given(st.lists(st.tuples(st.one_of(st.none(), DAYS), st.one_of(st.none(), DAYS)), max_size=8))
def test_arrays_hold_the_bounds_of_any_year(spans) -> None:
    whens = [When(words="", earliest=first and str(first), latest=last and str(last)) for first, last in spans]
    arrays = to_arrays(whens)
    for array, side in ((arrays.earliest, 0), (arrays.latest, 1)):
        assert array.dtype == np.dtype("datetime64[D]")
        assert array.shape == (len(spans),)
        days = [span[side] for span in spans]
        assert list(np.isnat(array)) == [day is None for day in days]
        counted = array.astype("int64") + Day(1970, 1, 1).ordinal
        assert [int(each) for each, day in zip(counted, days, strict=True) if day] == [
            day.ordinal for day in days if day
        ]


def test_intervals_hold_both_ends() -> None:
    index = to_intervals([parse("24 July 2015"), parse("the 1980s"), parse("861 BC"), bounds("Y17E7")])
    assert isinstance(index, pd.IntervalIndex)
    assert index.closed == "both"
    assert index.left.dtype == np.dtype("datetime64[s]")
    assert pd.Timestamp("1984-05-03") in index[1]
    assert pd.Timestamp("1989-12-31") in index[1]
    assert list(index.overlaps(pd.Interval(pd.Timestamp("2015-07-24"), pd.Timestamp("2015-08-01"), closed="both"))) == [
        True,
        False,
        False,
        False,
    ]
    assert index[2].left.year == -860


def test_what_is_open_is_missing_among_intervals() -> None:
    index = to_intervals([parse("since 2011"), parse("undated"), parse("2015")])
    assert list(index.isna()) == [True, True, False]
    assert len(to_intervals([])) == 0


def test_a_day_beyond_what_numpy_counts_is_refused() -> None:
    with pytest.raises(Invalid, match="too far away"):
        to_arrays([bounds("Y17E16")])


@pytest.mark.parametrize(("library", "call"), [("pandas", to_intervals), ("numpy", to_arrays)])
def test_without_the_library_the_next_step_is_named(library, call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(Unsupported, match=rf"pip install {library}"):
        call([parse("2015")])
