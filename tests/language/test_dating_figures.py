"""The order of day and month in figures, and the century of two digits, over a whole text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.domain.dates import Basis, Day
from dateline.language.dating import Extents, Figure, Rules, find, find_dates, infer_century, infer_order, is_valid


def edtfs(text: str, rules: Rules | None = None) -> list[str]:
    return [each.when.edtf for each in find(text, rules or Rules())]


ORDERED = [
    ("He came on 7/24/2031 and left on 3/4/2031.", ["2031-07-24", "2031-03-04"]),
    ("He came on 24/7/2031 and left on 3/4/2031.", ["2031-07-24", "2031-04-03"]),
    ("He left on 3/4/2031, and came on 24/7/2031.", ["2031-04-03", "2031-07-24"]),
    ("He came on 24/7/31 and left on 3/4/31.", ["1931-07-24", "1931-04-03"]),
    ("He left on 3/4/2031. On April 3 he slept.", ["2031-04-03", "2031-04-03"]),
    ("He left on Thursday, 3/4/2031.", ["2031-04-03"]),
    ("He left on 24-7-2031, not on 3-4-2031.", ["2031-07-24", "2031-04-03"]),
    ("He left on 4/4/2031.", ["2031-04-04"]),
]


@pytest.mark.parametrize(("text", "values"), ORDERED)
def test_all_figures_of_a_text_are_in_one_order(text: str, values: list[str]) -> None:
    assert edtfs(text) == values


def test_figures_that_nothing_settles_hold_both_days() -> None:
    (found,) = find("He left on 3/4/2031.")
    assert found.when.edtf == "[2031-03-04,2031-04-03]"
    assert (found.when.earliest, found.when.latest) == ("2031-03-04", "2031-04-03")
    assert found.value == "2031-03-04"
    assert found.when.grounds == "day and month could be the other way round"


def test_figures_that_contradict_each_other_leave_the_rest_open() -> None:
    found = find("He came on 7/24/2031, fell on 24/8/2031 and left on 3/4/2031.")[2]
    assert found.when.edtf == "[2031-03-04,2031-04-03]"
    assert '"7/24/2031"' in found.when.grounds
    assert '"24/8/2031"' in found.when.grounds


def test_the_order_given_settles_it() -> None:
    assert edtfs("He left on 3/4/2031.", Rules(order="dmy")) == ["2031-04-03"]
    assert edtfs("He left on 3/4/2031.", Rules(order="mdy")) == ["2031-03-04"]


def test_the_language_and_the_day_of_the_report_settle_it() -> None:
    assert edtfs("Er kam am 3/4/2031.", Rules(language="de")) == ["2031-04-03"]
    assert edtfs("He left on 3/4/2031.", Rules(language="en-GB")) == ["2031-04-03"]
    assert edtfs("He left on 3/4/2031.", Rules(anchor=Day(2031, 4, 5))) == ["[2031-03-04,2031-04-03]"]
    assert edtfs("He left on 3/4/2031.", Rules(anchor=Day(2031, 3, 10))) == ["2031-03-04"]


def test_times_stand_beside_open_figures() -> None:
    (found,) = find_dates("He left at 10:05 on 3/4/2031.")
    assert is_valid(found.when.edtf)
    assert (found.when.earliest, found.when.latest) == ("2031-03-04", "2031-04-03")


def test_the_runner_up_has_its_grounds() -> None:
    figures = [Figure(7, 24, "7/24"), Figure(8, 20, "8/20"), Figure(24, 8, "24/8")]
    choice = infer_order(figures)
    assert choice.value == ""
    assert (choice.best.value, choice.best.weight) == ("mdy", 8)
    assert (choice.runner_up.value, choice.runner_up.weight) == ("dmy", 4)
    assert choice.runner_up.grounds == ('"24/8" can be read in no other way',)


def test_one_slip_among_many_is_outweighed() -> None:
    figures = [Figure(7, day, f"7/{day}") for day in range(13, 31)] + [Figure(24, 8, "24/8")]
    assert infer_order(figures).value == "mdy"


_figures = st.lists(
    st.builds(Figure, st.integers(1, 31), st.integers(1, 31), st.just("x"), st.sampled_from([None, 2031])), max_size=8
)


@given(figures=_figures, data=st.data())
def test_figures_count_in_any_order(figures: list[Figure], data: st.DataObject) -> None:
    one, other = infer_order(figures), infer_order(data.draw(st.permutations(figures)))
    assert one.value == other.value
    assert {one.best.weight, one.runner_up.weight} == {other.best.weight, other.runner_up.weight}


CENTURIES = [
    ("The war of 1916 and 1918. In '14 he sank.", None, "1914"),
    ("In '14 he sank.", None, "2014"),
    ("In '14 he sank.", Day(1918, 3, 1), "1914"),
    ("In '14 he sank.", Day(2031, 3, 1), "2014"),
    ("After the crash of '29", Day(1989, 3, 1), "1929"),
    ("By '95 it will stand.", Day(1989, 3, 1), "1995"),
    ("The mill of 1995 and 1999. In '98 it fell.", None, "1998"),
    ("From 1914 to 1918 they fought; by 1916, as in '14, all was lost.", Day(2031, 3, 1), "1914"),
]


@pytest.mark.parametrize(("text", "anchor", "year"), CENTURIES)
def test_the_century_of_two_digits(text: str, anchor: Day | None, year: str) -> None:
    found = next(each for each in find(text, Rules(anchor=anchor)) if each.text.startswith("'") or "'" in each.text)
    assert found.when.edtf == year


def test_decades_of_two_digits_follow_the_text() -> None:
    assert edtfs("The war of 1916 and 1918; the '20s were better.")[2] == "192X"


def test_a_century_that_the_text_tells_says_so() -> None:
    found = find("The war of 1916 and 1918. In '14 he sank.")[2]
    assert found.when.basis is Basis.INFERRED
    assert "1916, 1918 are told beside it" in found.when.grounds
    assert "else 2014" in found.when.grounds


@given(short=st.integers(0, 99), years=st.lists(st.integers(1000, 2999), max_size=6), anchor=st.integers(1000, 2900))
def test_a_century_ends_in_its_digits(short: int, years: list[int], anchor: int) -> None:
    for written in (None, Day(anchor, 6, 1)):
        choice = infer_century(short, years=years, written=written)
        assert int(choice.value) % 100 == short
        assert choice.runner_up.value != choice.value
        assert choice.best.weight >= choice.runner_up.weight


@pytest.mark.parametrize(
    ("text", "anchor", "decade"),
    [
        ("the '60s", Day(1914, 3, 1), "186X"),
        ("the '20s", Day(2015, 3, 1), "192X"),
        ("the '90s", Day(1998, 3, 1), "199X"),
    ],
)
def test_a_decade_is_told_once_it_has_begun(text: str, anchor: Day, decade: str) -> None:
    assert edtfs(f"They lived well in {text}.", Rules(anchor=anchor)) == [decade]


def test_a_pivot_that_was_set_decides_alone() -> None:
    rules = Rules(anchor=Day(1918, 3, 1), extents=Extents(pivot=2050))
    assert edtfs("In '14 he sank, as in 1916.", rules)[0] == "2014"
    assert edtfs("In '40 he sank.", rules) == ["2040"]
