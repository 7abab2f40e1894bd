"""Words beside a date that are no part of it, and words that make another date of it."""

import pytest

from dateline.domain.dates import Precision
from dateline.language.dating import Rules, find_dates, looks_like_date, parse


@pytest.mark.parametrize("mark", ["[1]", "[a]", " (a)", " [12]", "[2][3]"])
def test_marks_of_notes_are_no_part_of_a_date(mark: str) -> None:
    when = parse(f"5 May 2015{mark}")
    assert (when.edtf, when.words) == ("2015-05-05", f"5 May 2015{mark}")
    assert looks_like_date(when.words)


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("5 May 2015, 3 p.m. to 5 p.m.", "2015-05-05"),
        ("5 May 2015, 6-7 p.m.", "2015-05-05"),
        ("5 May, 10 p.m. – 6 May, 2 a.m., 2015", "2015-05-05/2015-05-06"),
        ("before dawn 5 May 2015", "2015-05-05"),
        ("5 May 2015, before noon", "2015-05-05"),
        ("just before midnight on 5 May 2015", "2015-05-05"),
        ("5 May 2015 after midnight", "2015-05-05"),
        ("5 May 2015 11 p.m. EST", "2015-05-05T23:00:00-05:00"),
        ("5 May 2015 23:00 EST", "2015-05-05T23:00:00-05:00"),
        ("5 May 2015 11 p.m. CET", "2015-05-05T23:00:00+01:00"),
    ],
)
def test_times_of_the_day_are_no_dates(words: str, edtf: str) -> None:
    when = parse(words)
    assert when.edtf == edtf
    assert (when.earliest, when.latest) == ("2015-05-05", edtf[-10:] if "/" in edtf else "2015-05-05")


@pytest.mark.parametrize(
    "words", ["May 5-3, 2015", "between 5 May and 3 May 2015", "5–3 May 2015", "5 May 2015 – 3 May"]
)
def test_days_the_wrong_way_round_keep_their_month(words: str) -> None:
    when = parse(words)
    assert (when.edtf, when.precision) == ("2015-05", Precision.MONTH)
    assert "ends before it starts" in when.grounds


def test_range_may_still_pass_new_year() -> None:
    assert parse("28 December – 3 January 2015").edtf == "2014-12-28/2015-01-03"


@pytest.mark.parametrize(
    ("words", "earliest", "latest"),
    [
        ("between May and July, probably June 2015", "2015-05-01", "2015-07-31"),
        ("not on 5 May 2015", None, None),
        ("the eve of 5 May 2015", "2015-05-04", "2015-05-04"),
        ("5 May 2015 until further notice", "2015-05-05", None),
        ("before c. 2010", None, "2015-12-31"),
        ("after c. 2010", "2005-01-01", None),
        ("before about May 2015", None, "2015-06-30"),
        ("around 5–7 May 2015", "2015-05-02", "2015-05-10"),
        ("late 18th/early 19th century", "1750-01-01", "1849-12-31"),
        ("since at least 2012", None, "2012-12-31"),
        ("as early as 2012", None, "2012-12-31"),
        ("until at least May 2015", "2015-05-01", None),
        ("5 ± 2 May 2015", "2015-05-03", "2015-05-07"),
        ("5 May 2015 ±2 days", "2015-05-03", "2015-05-07"),
        ("2015 ± 2", "2013-01-01", "2017-12-31"),
    ],
)
def test_words_around_a_date_move_its_bounds(words: str, earliest: str | None, latest: str | None) -> None:
    when = parse(words)
    assert (when.earliest, when.latest) == (earliest, latest)
    assert when.grounds


@pytest.mark.parametrize("words", ["5 May 20l5", "5 May 2O15", "5 May 201O"])
def test_figures_misread_as_letters_make_no_year(words: str) -> None:
    when = parse(words)
    assert (when.edtf, when.earliest) == ("XXXX-05-05", None)


@pytest.mark.parametrize(("words", "year"), [("June War 1967", "1967"), ("the fall of Kabul 2021", "2021")])
def test_months_and_seasons_in_names_are_no_dates(words: str, year: str) -> None:
    assert parse(words).edtf == year
    assert parse(words, Rules(year=1950)).edtf == year


@pytest.mark.parametrize("piece", ["±", "1", " ", "not on ", "between ", "5 p.m. ", "1l", "late 18th/"])
def test_long_hostile_words_stay_undated(piece: str) -> None:
    assert parse(piece * 100_000).edtf == ""
    parse((piece * 400)[:399])


def test_estimated_year_stays_estimated() -> None:
    assert parse("2015 EST.").edtf == "2015~"


def test_years_alone_are_searched_to_their_end() -> None:
    assert find_dates('0000"' * 5) == ()
