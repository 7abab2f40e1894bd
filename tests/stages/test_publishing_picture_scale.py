"""Days, hours and centuries lie where they belong on a line, and the calendar parts into pages."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.domain.dates import Day
from dateline.language.interface import voice_of
from dateline.stages.publishing.pictures.breaking import gaps_in
from dateline.stages.publishing.pictures.periods import Period, Unit, bins, finest
from dateline.stages.publishing.pictures.scale import Scale
from dateline.stages.publishing.pictures.zooming import MOST_SHEETS, Crowd, Placed, grow

DAYS = st.integers(Day(-3000, 1, 1).ordinal, Day(12000, 1, 1).ordinal)
START = Day(2031, 1, 1).ordinal
ENGLISH = voice_of("en")


def labels(first, last):
    return [tick.label for tick in Scale.around(first.ordinal, last.ordinal).ticks(ENGLISH)]


@given(low=DAYS, span=st.integers(0, 5_000_000))
def test_scales_have_ticks_in_order_and_bins_that_cover_them(low, span):
    scale = Scale.around(low, low + span + 1)
    places = [tick.at for tick in scale.ticks(ENGLISH)]
    assert places == sorted(places)
    assert 0 < len(places) <= 20
    edges = bins(low, low + span + 1, 120)
    assert edges == sorted(set(edges))
    assert edges[0] <= low
    assert edges[-1] > low + span
    assert len(edges) <= 122


@given(low=DAYS, span=st.integers(1, 10_000), at=st.floats(-1, 2), mirrored=st.booleans())
def test_places_are_kept_within_the_picture_and_mirrored_as_asked(low, span, at, mirrored):
    scale = Scale(low=low, high=low + span, mirrored=mirrored)
    place = scale.at(low + at * span)
    assert 0 <= place <= 100
    plain = Scale(low=low, high=low + span).at(low + at * span)
    assert place == pytest.approx(100 - plain if mirrored else plain, abs=0.011)


def test_a_stretch_without_a_bound_reaches_to_the_edge():
    scale = Scale(low=0, high=100)
    assert scale.box(25, None) == (25, 75)
    assert scale.box(None, 25) == (0, 25)
    assert Scale(low=0, high=100, mirrored=True).box(25, None) == (0, 75)


def test_years_before_our_era_are_round_as_they_are_said():
    found = labels(Day(-2200, 1, 1), Day(1800, 1, 1))
    assert found[:4] == ["2000 BC", "1500 BC", "1000 BC", "500 BC"]
    assert found[-3:] == ["500", "1000", "1500"]


def test_an_hour_is_marked_in_minutes_and_days_are_named_once():
    minutes = Scale(low=START + 10 / 24, high=START + 11 / 24).ticks(ENGLISH)
    assert [tick.label for tick in minutes] == [
        "1 Jan, 10:00",
        *(f"10:{minute}" for minute in (10, 20, 30, 40, 50)),
    ]
    assert labels(Day(2031, 1, 28), Day(2031, 2, 3))[2:6] == ["30", "31", "1 Feb", "2"]
    assert labels(Day(2031, 3, 10), Day(2031, 8, 10))[:2] == ["Apr 2031", "May"]


@pytest.mark.parametrize(
    ("unit", "day", "name", "first", "last"),
    [
        (Unit.DAY, Day(2031, 7, 3), "2031-07-03", Day(2031, 7, 3), Day(2031, 7, 3)),
        (Unit.MONTH, Day(2031, 12, 3), "2031-12", Day(2031, 12, 1), Day(2031, 12, 31)),
        (Unit.YEAR, Day(-860, 7, 3), "bc0861", Day(-860, 1, 1), Day(-860, 12, 31)),
        (Unit.DECADE, Day(2031, 7, 3), "2030-2039", Day(2030, 1, 1), Day(2039, 12, 31)),
        (Unit.DECADE, Day(4, 7, 3), "0001-0009", Day(1, 1, 1), Day(9, 12, 31)),
        (Unit.CENTURY, Day(0, 7, 3), "bc0100-bc0001", Day(-99, 1, 1), Day(0, 12, 31)),
        (Unit.MILLENNIUM, Day(12031, 7, 3), "12000-12999", Day(12000, 1, 1), Day(12999, 12, 31)),
    ],
)
def test_periods(unit, day, name, first, last):
    period = Period.around(unit, day.ordinal)
    assert (period.name, period.first, period.last) == (name, first, last)


@given(ordinal=DAYS, unit=st.sampled_from(Unit))
def test_periods_follow_each_other_and_lie_within_longer_ones(ordinal, unit):
    period = Period.around(unit, ordinal)
    assert period.low <= ordinal < period.high
    assert Period.around(unit, period.high).low == period.high
    assert Period.around(unit, period.low - 1).high == period.low
    if unit > Unit.MILLENNIUM:
        around = Period.around(Unit(unit - 1), ordinal)
        assert around.low <= period.low < period.high <= around.high


def test_the_finest_unit_that_is_few_enough():
    assert finest(START, START + 30, 40) is Unit.DAY
    assert finest(START, START + 300, 40) is Unit.MONTH
    assert finest(Day(-1000, 1, 1).ordinal, Day(2000, 1, 1).ordinal, 40) is Unit.CENTURY


def test_bins_are_the_finest_that_are_few_enough():
    for span, length in ((100, 1), (300, 7), (3000, 30), (9000, 91), (40000, 365)):
        edges = bins(START, START + span, 120)
        assert abs((edges[2] - edges[1]) - length) <= 2


# The pages

PLACED = st.lists(
    st.tuples(DAYS, st.integers(1, 100_000), st.sampled_from(["", "start", "end", "both"])), min_size=1, max_size=60
)


def placed(spans):
    return [
        Placed(
            value=number,
            low=None if opened in {"start", "both"} else low,
            high=None if opened in {"end", "both"} else low + days,
        )
        for number, (low, days, opened) in enumerate(spans)
    ]


@given(spans=PLACED, most=st.integers(1, 8))
def test_each_thing_stands_on_one_page_that_holds_it_whole(spans, most):
    things = [*placed(spans), Placed(value=-1, low=START, high=START + 1)]
    root = grow(things, most)
    found = [(each, node) for node in root.walk() for each in node.own]
    assert sorted(each.value for each, _ in found) == sorted(each.value for each in things)
    for each, node in found:
        assert each.low is None or node.low <= each.low
        assert each.high is None or each.high <= node.high
    assert root.count == len(things)


@given(spans=PLACED, most=st.integers(1, 8))
def test_pages_lead_up_and_to_their_neighbours(spans, most):
    root = grow([*placed(spans), Placed(value=-1, low=START, high=START + 1)], most)
    names = [node.period.name for node in root.walk() if node.period]
    assert len(names) == len(set(names))
    for node in root.walk():
        assert all(part.above is node for part in node.parts)
        if node.after:
            assert node.after.before is node
            assert node.after.low >= node.high
            assert node.after.period.unit is node.period.unit
        assert node.period is None or node.path_up[0] is root


def test_pages_are_parted_until_few_things_stand_on_each():
    things = [Placed(value=day, low=START + day, high=START + day + 1) for day in range(1000)]
    root = grow(things, 150)
    assert [part.period.name for part in root.parts][:2] == ["2031-01", "2031-02"]
    wide = grow(
        [
            Placed(value=each.value, low=each.low * 10 - START * 9, high=each.low * 10 - START * 9 + 1)
            for each in things
        ],
        20,
    )
    assert wide.parts[0].parts[0].period.name == "2031-01"
    assert all(len(node.own) <= 20 for node in wide.walk())


def test_a_period_is_parted_into_days_only_where_it_takes_many_sheets():
    month = [Placed(value=n, low=START + n % 30, high=START + n % 30 + 1) for n in range(MOST_SHEETS * 10)]
    assert not grow(month, 10).parts
    assert [len(sheet) for sheet in grow(month, 10).sheets(10)] == [10] * MOST_SHEETS
    assert len(grow([*month, Placed(value=-1, low=START, high=START + 1)], 10).parts) == 30


def test_a_single_day_is_not_parted():
    root = grow([Placed(value=n, low=START, high=START + 1) for n in range(500)], 10)
    assert len(root.own) == 500
    assert not root.parts


@given(spans=PLACED, low=DAYS, days=st.integers(1, 100_000))
def test_a_crowd_counts_what_can_lie_in_a_stretch(spans, low, days):
    things = placed(spans)
    can = [
        each
        for each in things
        if (each.low is None or each.low < low + days) and (each.high is None or each.high > low)
    ]
    assert Crowd.of(things).touching(low, low + days) == len(can)


@given(st.lists(st.tuples(st.floats(0, 50_000), st.floats(0, 40)), min_size=1, max_size=30), st.booleans())
def test_a_broken_scale_keeps_the_order_and_breaks_where_nothing_begins_or_ends(told, mirrored):
    stretches = [(begin, begin + length) for begin, length in told]
    low, high = min(begin for begin, _ in stretches), max(end for _, end in stretches)
    gaps = gaps_in(stretches)
    scale = Scale.around(low, high, mirrored=mirrored, gaps=gaps)
    shares = [scale.share(moment) for moment in sorted({low, high, *(end for each in stretches for end in each)})]
    assert shares == sorted(shares)
    assert 0 <= shares[0] <= shares[-1] <= 1
    assert all(not begin < each < end for begin, end in gaps for stretch in stretches for each in stretch)
    assert all(begin < end for begin, end in scale.breaks)
    assert sum(high - low for low, high in scale.pieces) == pytest.approx(scale.days)


def test_gaps_are_left_out_only_for_a_crowd():
    crowd = [(float(day), day + 1.0) for day in range(20)]
    assert gaps_in([*crowd, (50_000.0, 50_001.0)]) == [(20.0, 50_000.0)]
    assert gaps_in([*crowd, (-90_000.0, -89_999.0), (50_000.0, 50_001.0)]) == [(-89_999.0, 0.0), (20.0, 50_000.0)]
    assert gaps_in(crowd) == gaps_in([]) == gaps_in([(0.0, 1.0), (50_000.0, 50_001.0)]) == []
    assert gaps_in([(1_000.0 * year, 1_000.0 * year + 1) for year in range(4)]) == []
    assert gaps_in([(0.0, 1.0), (0.0, 400.0)]) == []


@pytest.mark.parametrize(
    "far",
    [
        [(Day(1890, 1, 1), Day(1891, 1, 1))],
        [(Day(1801, 1, 1), Day(1901, 1, 1))],
        [(Day(1801, 1, 1), Day(1901, 1, 1)), (Day(1921, 6, 2), Day(1921, 6, 3)), (Day(1975, 1, 1), Day(1976, 1, 1))],
        [(Day(1890, 1, 1), Day(2033, 1, 1))],
    ],
)
def test_a_few_far_or_long_stretches_leave_a_crowd_most_of_the_width(far):
    crowd = [(float(START + 7 * week), START + 7 * week + 1.0) for week in range(50)]
    stretches = [*crowd, *((float(first.ordinal), float(end.ordinal)) for first, end in far)]
    low, high = min(begin for begin, _ in stretches), max(end for _, end in stretches)
    scale = Scale.around(low, high, gaps=gaps_in(stretches))
    assert scale.share(crowd[-1][1]) - scale.share(crowd[0][0]) > 0.5
    words = [tick.label for tick in scale.ticks(ENGLISH) if tick.label]
    assert words[0] == str(far[0][0].year)
    assert any("2031" in label for label in words)
    assert len(words) == len(set(words))


@given(low=DAYS, span=st.integers(1, 5_000_000), mirrored=st.booleans())
def test_words_on_an_axis_never_lie_on_one_another_and_a_phone_has_the_first_and_more(low, span, mirrored):
    ticks = [tick for tick in Scale.around(low, low + span, mirrored=mirrored).ticks(ENGLISH) if tick.label]
    for width, hidden in ((290, {"rare", "spare"}), (390, {"spare"}), (760, set())):
        boxes = sorted(tick.box(width) for tick in ticks if tick.sparing not in hidden)
        assert all(end <= start for (_, end), (start, _) in pairwise(boxes))
        assert len(boxes) >= min(2, len(ticks))
