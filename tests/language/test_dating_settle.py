"""Dates of whole tables: the order of day and month, missing years, undated rows, each with its grounds."""

import pytest

from dateline.domain.dates import Basis, Day
from dateline.language.dating import DateCell, Extents, Hints, Rules, Settled, parse, settle


def table(*rows: str | tuple[str, str], **hints: object) -> Settled:
    """Settle rows given as words, or as words and the text beside them."""
    cells = [DateCell(words=row) if isinstance(row, str) else DateCell(words=row[0], text=row[1]) for row in rows]
    return settle(cells, Hints(**hints))  # type: ignore[arg-type]


def values(settled: Settled) -> list[str]:
    return [when.edtf for when in settled.whens]


def test_words_stay_and_rows_keep_their_order() -> None:
    settled = table("1990", "", "nonsense", "7/24")
    assert [when.words for when in settled.whens] == ["1990", "", "nonsense", "7/24"]


def test_an_empty_table_is_settled() -> None:
    assert settle([], Hints()) == Settled(whens=())


class TestOrder:
    def test_a_number_above_twelve_settles_the_house_order(self) -> None:
        settled = table("12-20-1937", "12-8-1938", "11-3-1939")
        assert values(settled) == ["1937-12-20", "1938-12-08", "1939-11-03"]
        assert settled.order == "mdy"
        assert '"12-20-1937" (entry 1)' in settled.order_grounds
        assert not settled.questions

    def test_the_hint_wins(self) -> None:
        settled = table("3/11/1939", order="dmy")
        assert (values(settled), settled.order) == (["1939-11-03"], "dmy")
        assert "given" in settled.order_grounds

    def test_a_weekday_settles_the_house_order(self) -> None:
        settled = table("Friday 3/11/1939", "5/11/1939")
        assert values(settled) == ["1939-11-03", "1939-11-05"]

    def test_a_weekday_of_one_row_settles_the_others(self) -> None:
        assert table("5/11/1939", "Friday 3/11/1939").whens[0].edtf == "1939-11-05"

    def test_a_year_first_column_settles_the_order(self) -> None:
        cells = [DateCell(words="3/11/1939", text="date: 1939-11-03"), DateCell(words="5/12/1939")]
        settled = settle(cells, Hints())
        assert [when.edtf for when in settled.whens] == ["1939-11-03", "1939-12-05"]
        assert "year-first" in settled.order_grounds

    def test_rows_in_date_order_settle_it(self) -> None:
        settled = table("1/2/1990", "3/2/1990", "2/3/1990", "4/3/1990", "1/4/1990")
        assert settled.order == "dmy"
        assert "date order" in settled.order_grounds

    def test_even_evidence_is_asked(self) -> None:
        settled = table("3/11/1939", "5/11/1939")
        assert settled.order == ""
        assert values(settled)[0] == "[1939-03-11,1939-11-03]"
        (question,) = settled.questions
        assert question.place == "entry 1"
        assert "--order" in question.remedy
        assert "3/11/1939" in question.message

    def test_rows_that_contradict_each_other_are_asked(self) -> None:
        settled = table("13/2/1990", "2/14/1990", "3/4/1990")
        assert values(settled) == ["1990-02-13", "1990-02-14", "[1990-03-04,1990-04-03]"]
        assert "different orders" in settled.questions[0].message

    def test_a_slip_among_many_is_named(self) -> None:
        settled = table(*(f"{day}/2/1990" for day in range(13, 25)), "2/14/1990", "3/4/1990")
        assert settled.order == "dmy"
        assert '"2/14/1990"' in settled.order_grounds

    def test_a_language_is_weak_evidence_and_asked(self) -> None:
        settled = table("3/11/1939", language="de")
        assert values(settled) == ["1939-11-03"]
        assert settled.questions


class TestYears:
    def test_a_stated_year_before_and_a_weekday_in_the_text(self) -> None:
        settled = table(
            "Earlier in 2015",
            "7/14",
            ("7/24", "Quell landed at 6:50 a.m. on July 24, a Friday."),
            "8/14",
        )
        assert values(settled) == ["2015", "2015-07-14", "2015-07-24", "2015-08-14"]
        when = settled.whens[1]
        assert when.basis is Basis.INFERRED
        assert '"Earlier in 2015" (entry 1)' in when.grounds
        assert "a Friday" in when.grounds
        assert settled.year == 2015
        assert '"Earlier in 2015"' in settled.year_grounds

    def test_earlier_in_a_year_ends_with_the_next_dated_row(self) -> None:
        settled = table("Earlier in 2015", "7/14", "7/24")
        assert (settled.whens[0].edtf, settled.whens[0].latest) == ("2015", "2015-07-14")

    def test_nothing_tells_the_year(self) -> None:
        settled = table("7/14", "7/24")
        assert values(settled) == ["XXXX-07-14", "XXXX-07-24"]
        assert settled.year is None
        assert "--year" in settled.questions[0].remedy

    def test_a_weekday_alone_narrows_but_does_not_settle(self) -> None:
        settled = table(("7/24", "It was July 24, a Friday."))
        assert values(settled) == ["XXXX-07-24"]
        assert "2015" in settled.questions[0].message
        assert "2014" not in settled.questions[0].message

    def test_new_year_is_passed_in_ordered_rows(self) -> None:
        settled = table("Nov 3, 2014", "Dec 20", "Jan 5", "Feb 1", "Dec 30", "Jan 2")
        assert values(settled)[1:] == ["2014-12-20", "2015-01-05", "2015-02-01", "2015-12-30", "2016-01-02"]
        assert "New Year" in settled.whens[2].grounds
        assert settled.year is None

    def test_newest_first_passes_new_year_backward(self) -> None:
        settled = table("March 3, 2015", "Feb 1", "Jan 5", "Dec 20", "Nov 3")
        assert values(settled)[1:] == ["2015-02-01", "2015-01-05", "2014-12-20", "2014-11-03"]

    @pytest.mark.parametrize(
        ("rows", "wanted"),
        [
            (("24 July 2015", "25 July", "24 July", "26 July"), ["2015-07-25", "2015-07-24", "2015-07-26"]),
            (("24 July 2015", "23 July", "25 July"), ["2015-07-23", "2015-07-25"]),
            (("28 December 2015", "2 January", "31 December", "3 January"), ["2016-01-02", "2015-12-31", "2016-01-03"]),
            (("3 May 2015", "24 July 2015", "23 July", "5 August"), ["2015-07-24", "2015-07-23", "2015-08-05"]),
            (("1 January 2016", "31 December"), ["2015-12-31"]),
        ],
    )
    def test_a_row_filed_a_day_late_unsettles_nothing(self, rows: tuple[str, ...], wanted: list[str]) -> None:
        settled = table(*rows)
        assert values(settled)[1:] == wanted
        assert not settled.questions

    def test_rows_far_out_of_order_are_asked_about(self) -> None:
        assert table("3 May 2015", "24 July", "30 June", "21 July", "20 August").questions

    def test_a_later_stated_year_reaches_back(self) -> None:
        assert values(table("Nov 3", "Dec 20", "Jan 5, 2015")) == ["2014-11-03", "2014-12-20", "2015-01-05"]

    def test_the_heading_gives_the_year(self) -> None:
        cells = [DateCell(words="July.", context="1988"), DateCell(words="May 7, 8, 9.", context="1990")]
        assert values(settle(cells, Hints())) == ["1988-07", "{1990-05-07,1990-05-08,1990-05-09}"]

    def test_addresses_give_the_year_in_rows_without_order(self) -> None:
        rows = [
            ("June 2", "https://gazette.example/2020/06/03/ferry"),
            ("May 30", "https://gazette.example/2020/05/31/mill"),
            ("June 1", ""),
        ]
        settled = table(*rows)
        assert values(settled) == ["2020-06-02", "2020-05-30", "2020-06-01"]
        assert "2020/06/03" in settled.year_grounds

    def test_the_file_gives_the_year(self) -> None:
        settled = table("June 2", "May 30", facts_text="Ferries of the bay, 2020")
        assert values(settled) == ["2020-06-02", "2020-05-30"]

    def test_publication_gives_the_last_year_that_fits(self) -> None:
        settled = table("Dec 20", "Jan 5", published=Day(2015, 3, 1))
        assert values(settled) == ["2014-12-20", "2015-01-05"]

    def test_years_merely_mentioned_do_not_count(self) -> None:
        settled = table(("June 2", "As in the flood of 1953, and since 1960."), ("June 3", "Founded in 1953."))
        assert values(settled) == ["XXXX-06-02", "XXXX-06-03"]

    def test_even_evidence_is_asked(self) -> None:
        settled = table(
            ("June 2", "https://gazette.example/2019/06/03/a"), ("June 2", "https://gazette.example/2020/06/03/b")
        )
        assert values(settled) == ["XXXX-06-02", "XXXX-06-02"]
        assert "even" in settled.questions[0].message

    def test_the_given_year_wins(self) -> None:
        settled = table("Earlier in 2015", "7/14", year=2014)
        assert values(settled) == ["2015", "2014-07-14"]


class TestNeighbours:
    def test_an_undated_row_lies_between_its_neighbours(self) -> None:
        when = table("3 May 2014", "", "9 May 2014").whens[1]
        assert (when.edtf, when.earliest, when.latest) == ("", "2014-05-03", "2014-05-09")
        assert when.basis is Basis.INFERRED
        assert '"3 May 2014"' in when.grounds
        assert '"9 May 2014"' in when.grounds

    def test_newest_first_works_as_well(self) -> None:
        when = table("9 May 2014", "undated", "3 May 2014").whens[1]
        assert (when.earliest, when.latest) == ("2014-05-03", "2014-05-09")

    def test_rows_out_of_order_bound_nothing(self) -> None:
        assert not table("3 May 2014", "", "9 May 2014", "1 May 2014").whens[1].known

    def test_the_first_and_the_last_row_stay_open(self) -> None:
        settled = table("", "3 May 2014", "9 May 2014", "")
        assert not settled.whens[0].known
        assert not settled.whens[3].known

    def test_relative_words_count_from_the_row_before(self) -> None:
        settled = table("3 May 2014", "later that day", "the next day")
        assert values(settled) == ["2014-05-03", "2014-05-03", "2014-05-04"]
        assert settled.whens[1].basis is Basis.RELATIVE
        assert settled.whens[1].anchor == "2014-05-03"

    def test_relative_words_count_from_both_ends_of_the_row_before(self) -> None:
        settled = table("Early March 2019", "a few weeks later", "the next day", "am nächsten Tag")
        bounds = [(when.earliest, when.latest) for when in settled.whens[1:]]
        assert bounds == [("2019-03-12", "2019-04-23"), ("2019-03-13", "2019-04-24"), ("2019-03-14", "2019-04-25")]
        assert {when.basis for when in settled.whens[1:]} == {Basis.RELATIVE}
        assert settled.whens[1].edtf == "2019-03-12~/2019-04-23~"
        assert settled.whens[2].grounds == 'counted from "a few weeks later"'
        assert not settled.questions

    def test_what_counts_from_an_open_date_is_open(self) -> None:
        settled = table("after 3 May 2014", "the next day")
        assert (settled.whens[1].edtf, settled.whens[1].latest) == ("2014-05-05~/..", None)
        settled = table("before 3 May 2014", "the next day")
        assert (settled.whens[1].edtf, settled.whens[1].earliest) == ("../2014-05-03~", None)

    def test_what_looks_back_from_no_known_day_stays_open_and_is_asked(self) -> None:
        settled = table("the next day", "March 2019", "a few months ago", "two days later")
        assert [when.known for when in settled.whens] == [False, True, False, False]
        assert settled.whens[2].grounds == "relative to a day that is not known"
        assert [(each.place, each.message) for each in settled.questions] == [
            ("entry 1", 'From which day "the next day" counts is not known.'),
            ("entry 3", 'From which day "a few months ago" counts is not known.'),
            ("entry 4", 'From which day "two days later" counts is not known.'),
        ]


class TestRanges:
    def test_two_cells_make_a_range(self) -> None:
        cells = [
            DateCell(words="1438", end_words="1463"),
            DateCell(words="3300 BC", end_words="1300 BC"),
            DateCell(words="1943-7", end_words="1946"),
            DateCell(words="1990", end_words="1990"),
            DateCell(words="1990", end_words=""),
            DateCell(words="5 May 2014", end_words="5 April 2014"),
        ]
        settled = settle(cells, Hints())
        expected = ["1438/1463", "-3299/-1299", "1943-07/1946", "1990", "1990", "2014-05-05"]
        assert values(settled) == expected
        assert settled.whens[0].words == "1438 – 1463"
        assert "before the start" in settled.whens[5].grounds

    def test_other_rows_tell_what_a_hyphen_means(self) -> None:
        assert values(table("2010-06", "1911-12", "2012-03-04")) == ["2010-06", "1911-12", "2012-03-04"]
        assert values(table("1984-5", "1911-12", "1880")) == ["1984/1985", "1911/1912", "1880"]


@pytest.mark.parametrize("words", ["7/24", "July 24", "3/4"])
def test_a_long_table_is_settled(words: str) -> None:
    assert len(settle([DateCell(words=words)] * 3000, Hints(facts_text="1990")).whens) == 3000


class TestRunnersUp:
    def test_a_close_year_is_doubted(self) -> None:
        settled = table(("7/24", "Quell landed on 24 July 2015."), ("8/3", "It was 5 August 2014."))
        assert (settled.year, settled.whens[0].edtf) == (2015, "2015-07-24")
        runner_up = settled.year_runner_up
        assert runner_up is not None
        assert (runner_up.value, runner_up.weight, runner_up.best_weight) == ("2014", 2, 4)
        (doubt,) = settled.doubts
        assert "2015 was taken" in doubt.message
        assert '"5 August 2014" (entry 2)' in doubt.message
        assert doubt.remedy == "--year 2014"
        assert "2014" in settled.year_grounds

    def test_a_far_year_is_held_and_not_doubted(self) -> None:
        settled = table(("7/24", "Quell landed on 24 July 2015, and was born in 1998."), "8/3")
        assert settled.year_runner_up is not None
        assert settled.year_runner_up.value == "1998"
        assert not settled.doubts
        assert "1998" not in settled.year_grounds

    def test_even_years_are_asked_with_both_their_grounds(self) -> None:
        settled = table(("7/24", "Quell landed on 24 July 2015."), ("8/3", "It was 3 August 2014."))
        (question,) = settled.questions
        assert '2015 from "24 July 2015" (entry 1)' in question.message
        assert '2014 from "3 August 2014" (entry 2)' in question.message

    def test_the_other_order_is_held_with_its_rows(self) -> None:
        settled = table(*(f"{day}/2/1990" for day in range(13, 25)), "2/14/1990", "3/4/1990")
        runner_up = settled.order_runner_up
        assert runner_up is not None
        assert (runner_up.value, runner_up.weight, runner_up.best_weight) == ("mdy", 4, 48)
        assert '"2/14/1990" (entry 13)' in runner_up.grounds
        assert not settled.doubts

    def test_a_close_order_is_doubted(self) -> None:
        settled = table("13/2/2031", ("Tuesday, 3/4/2031", ""))
        assert settled.order == "dmy"
        assert settled.order_runner_up is not None
        (doubt,) = settled.doubts
        assert doubt.remedy == "--order mdy"
        assert doubt.place == "entry 2"

    def test_what_is_given_has_no_runner_up(self) -> None:
        settled = table("13/2", "2/14", order="dmy", year=1990)
        assert settled.order_runner_up is settled.year_runner_up is None


class TestCenturies:
    def test_two_digits_follow_the_rows_around(self) -> None:
        settled = table("12 May 1915", "3/4/16", "July 1917", "12/24/18")
        assert values(settled) == ["1915-05-12", "1916-03-04", "1917-07", "1918-12-24"]
        assert settled.whens[1].basis is Basis.INFERRED
        assert "1915, 1917 are told beside it; else 2016" in settled.whens[1].grounds

    def test_common_use_holds_where_the_rows_tell_nothing(self) -> None:
        assert values(table("3/14/16", "12/24/98")) == ["2016-03-14", "1998-12-24"]

    def test_a_table_over_many_years_keeps_common_use_near_its_own(self) -> None:
        assert values(table("12 May 1915", "3/14/95", "July 1999", "2002"))[1] == "1995-03-14"

    def test_the_title_tells_the_century(self) -> None:
        assert values(table("3/14/16", facts_text="The war of 1914\nand until 1918"))[0] == "1916-03-14"

    def test_an_author_who_set_the_pivot_decides(self) -> None:
        settled = table("12 May 1915", "3/14/16", "July 1917", extents=Extents(pivot=2050))
        assert values(settled)[1] == "2016-03-14"


class TestDots:
    @pytest.mark.parametrize("order", ["", "dmy", "mdy"])
    def test_a_dot_is_day_first_whatever_the_order_of_other_figures(self, order: str) -> None:
        settled = table("8.5.2024", "3. 4. 2024", "9.5.24", order=order)
        assert values(settled) == ["2024-05-08", "2024-04-03", "2024-05-09"]
        assert parse("8.5.", Rules(order=order)).edtf == "XXXX-05-08"

    def test_dots_and_strokes_stand_in_one_table(self) -> None:
        settled = table("7/24/2024", "8/5/2024", "8.5.2024")
        assert values(settled) == ["2024-07-24", "2024-08-05", "2024-05-08"]

    def test_a_table_that_proves_month_first_with_dots_is_read_so(self) -> None:
        settled = table("8.5.2024", "8.25.2024", "9.1.24")
        assert values(settled) == ["2024-08-05", "2024-08-25", "2024-09-01"]
        assert '"8.25.2024" (entry 2)' in settled.whens[0].grounds

    def test_a_table_that_proves_both_stays_day_first(self) -> None:
        assert values(table("8.5.2024", "8.25.2024", "25.8.2024"))[0] == "2024-05-08"


@pytest.mark.parametrize("language", ["", "own"])
@pytest.mark.parametrize(
    ("own", "words", "bounds"),
    [
        ("de", "am Dienstag darauf", "2024-06-18..2024-06-18"),
        ("de", "am Montag zuvor", "2024-06-10..2024-06-10"),
        ("de", "eine Woche später", "2024-06-18..2024-06-24"),
        ("de", "drei Tage danach", "2024-06-17..2024-06-17"),
        ("es", "el martes siguiente", "2024-06-18..2024-06-18"),
        ("es", "una semana después", "2024-06-18..2024-06-24"),
        ("es", "dos días antes", "2024-06-12..2024-06-12"),
        ("es", "un mes más tarde", "2024-07-01..2024-07-31"),
        ("en", "two days after", "2024-06-16..2024-06-16"),
        ("en", "a week later", "2024-06-18..2024-06-24"),
    ],
)
def test_relative_words_count_from_the_row_before(own: str, words: str, bounds: str, language: str) -> None:
    when = table("2024-06-14", words, language=own if language else "").whens[1]
    assert f"{when.earliest}..{when.latest}" == bounds
    assert when.anchor == "2024-06-14"
