"""The picture of time draws what is known, as wide as it is uncertain."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from dateline.domain.dates import Day, When
from dateline.domain.events import Dispute, DisputeKind
from dateline.domain.shown import ShownEntry
from dateline.language.interface import voice_of
from dateline.stages.publishing.picture import MOST_BINS, MOST_LANES, MOST_MARKS, picture_of
from dateline.stages.publishing.scale import Scale

DAYS = st.integers(Day(-3000, 1, 1).ordinal, Day(12000, 1, 1).ordinal)


def entry(n, first, last=None):
    earliest = str(Day.from_ordinal(first)) if first is not None else None
    latest = str(Day.from_ordinal(last)) if last is not None else earliest
    when = When(words=f"day {n}", earliest=earliest, latest=latest)
    return ShownEntry(id=f"entry{n:05}", n=n, state="published", when=when, text="Something happens.")


ENGLISH = voice_of("en")
START = Day(2031, 1, 1).ordinal


def test_a_day_is_a_dot_and_bounds_are_a_bar_of_their_length():
    made = picture_of(ENGLISH, [entry(1, START), entry(2, START, START + 50), entry(3, START + 100)], {})
    dot, last, bar = sorted(made.marks, key=lambda mark: (mark.width, mark.at))
    assert (dot.width, last.width) == (0, 0)
    assert abs(bar.width / (last.at - dot.at) - 0.5) < 0.02


def test_marks_do_not_lie_on_each_other():
    made = picture_of(ENGLISH, [entry(n, START + n // 3) for n in range(30)], {})
    places = [(mark.at, mark.y) for mark in made.marks]
    assert len(set(places)) == 30


def test_what_has_no_date_is_not_drawn_and_said():
    undated = replace(entry(9, START), when=When(words="some day"))
    made = picture_of(ENGLISH, [entry(1, START), entry(2, START + 5), undated], {})
    assert len(made.marks) == 2
    assert "One entry without a date not drawn." in made.about


def test_one_dated_entry_makes_no_picture():
    assert picture_of(ENGLISH, [entry(1, START)], {}) is None
    assert picture_of(ENGLISH, [], {}) is None


def test_a_dispute_is_a_line_between_both_ends():
    dispute = Dispute(id="d", entry="entry00002", target="entry:entry00001", kind=DisputeKind.DENIES, misses=True)
    contesting = replace(entry(2, START + 40), disputes=(dispute,))
    made = picture_of(ENGLISH, [replace(entry(1, START), disputed_by=(dispute,)), contesting], {})
    (line,) = made.contests
    ends = {mark.middle for mark in made.marks}
    assert {line.start, line.end} == ends
    assert (line.kind, line.label) == ("misses", "Denied on 10 February 2031; the denial misses.")


def test_many_entries_become_columns_of_sure_and_possible_ones():
    sure = [entry(n, START + n % 90) for n in range(MOST_MARKS + 1)]
    made = picture_of(ENGLISH, [*sure, entry(999, START, START + 89)], {})
    assert not made.marks
    assert all(column.possible > column.sure for column in made.columns)
    assert made.columns[0].label.startswith("1 January 2031: two entries, 1 more")


def test_too_many_lanes_become_columns():
    made = picture_of(ENGLISH, [entry(n, START) for n in range(MOST_LANES + 1)] + [entry(99, START + 300)], {})
    assert made.columns
    assert not made.marks


@given(days=st.lists(st.tuples(DAYS, st.integers(0, 800_000)), min_size=2, max_size=12))
def test_everything_stays_inside_the_picture(days):
    made = picture_of(ENGLISH, [entry(n, first, first + more) for n, (first, more) in enumerate(days)], {})
    for mark in made.marks:
        assert 0 <= mark.at <= 100
        assert 0 < mark.y < made.axis
    assert len(made.ticks) <= 40


@given(low=DAYS, span=st.integers(0, 5_000_000))
def test_scales_have_ticks_in_order_and_bins_that_cover_them(low, span):
    scale = Scale.around(low, low + span)
    places = [tick.at for tick in scale.ticks()]
    assert places == sorted(places)
    assert len(places) <= 20
    edges = scale.bins(MOST_BINS)
    assert edges == sorted(set(edges))
    assert edges[0] <= scale.low
    assert edges[-1] > scale.high
    assert len(edges) <= MOST_BINS + 2


def test_bounds_narrower_than_a_dot_are_a_dot_of_their_own_kind():
    year = entry(2, Day(1500, 1, 1).ordinal, Day(1500, 12, 31).ordinal)
    made = picture_of(ENGLISH, [entry(1, Day(-800, 1, 1).ordinal), year, entry(3, START)], {})
    kinds = {mark.label: (mark.width, mark.kind.split()[0]) for mark in made.marks}
    assert kinds["day 2: Something happens."] == (0, "bounds")


def test_years_before_our_era_are_round_as_they_are_said():
    ticks = Scale.around(Day(-2200, 1, 1).ordinal, Day(1800, 1, 1).ordinal).ticks()
    assert [tick.label for tick in ticks] == [
        "2000 BC",
        "1500 BC",
        "1000 BC",
        "500 BC",
        "1",
        "500",
        "1000",
        "1500",
    ]


def test_bins_are_the_finest_that_are_few_enough():
    for span, length in ((100, 1), (300, 7), (3000, 30), (9000, 91), (40000, 365)):
        edges = Scale(low=START, high=START + span).bins(MOST_BINS)
        assert abs((edges[2] - edges[1]) - length) <= 2
