import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.domain.chronologies import Citation
from dateline.domain.dates import Day, When
from dateline.language.dating import parse
from dateline.language.wording import (
    clipped,
    counted,
    credit,
    entry_name,
    listed,
    spoken_stretch,
    spoken_when,
    surname,
    verb_for,
)


def day(text: str) -> Day | None:
    return Day.parse(text) if text else None


@pytest.mark.parametrize(
    ("first", "last", "spoken"),
    [
        ("2031-05-03", "2031-05-03", "3 May 2031"),
        ("2031-05-03", "2031-05-05", "3 to 5 May 2031"),
        ("2031-05-03", "2031-06-05", "3 May to 5 June 2031"),
        ("2031-05-03", "2032-01-05", "3 May 2031 to 5 January 2032"),
        ("2031-05-01", "2031-05-31", "May 2031"),
        ("2031-02-01", "2031-02-28", "February 2031"),
        ("2031-01-01", "2031-12-31", "2031"),
        ("2031-01-01", "2033-12-31", "2031 to 2033"),
        ("-0860-01-01", "-0860-12-31", "861 BC"),
        ("2031-05-03", "", "not before 3 May 2031"),
        ("", "2031-05-03", "not after 3 May 2031"),
        ("", "", "an unknown date"),
    ],
)
def test_stretches_are_said_as_people_say_them(first, last, spoken):
    assert spoken_stretch(day(first), day(last)) == spoken


@pytest.mark.parametrize(
    ("words", "spoken"),
    [
        ("6 or 7 October 2026", "6 or 7 October 2026"),
        ("31 October or 1 November 2026", "31 October or 1 November 2026"),
        ("[2026-12-31,2027-01-01]", "31 December 2026 or 1 January 2027"),
        ("[2026-10-05,2026-10-12,2026-10-19]", "5, 12 or 19 October 2026"),
        ("May or June 2026", "May or June 2026"),
        ("[2014,2016]", "2014 or 2016"),
        ("[2014,2015-05]", "2014 or May 2015"),
        ("[2026-10-06..2026-10-08]", "6 to 8 October 2026"),
        ("{2026-10-06,2026-10-07}", "6 to 7 October 2026"),
        ("6 to 7 October 2026", "6 to 7 October 2026"),
    ],
)
def test_a_choice_of_dates_is_said_with_or(words, spoken):
    assert spoken_when(parse(words)) == spoken


def test_a_choice_that_is_bounded_more_tightly_is_said_by_its_bounds():
    when = When(words="6 or 7 October", edtf="[2026-10-06,2026-10-07]", earliest="2026-10-07", latest="2026-10-07")
    assert spoken_when(when) == "7 October 2026"


def test_lists_and_counts():
    assert [listed(list("abc")[:n]) for n in range(4)] == ["", "a", "a and b", "a, b and c"]
    assert [counted(n, "entry", "entries") for n in (0, 1, 2, 31)] == [
        "no entries",
        "one entry",
        "two entries",
        "31 entries",
    ]


@pytest.mark.parametrize(
    ("citation", "name"),
    [
        (Citation(label="x", bylines=("Ada Lund", "Karen de Young")), "Lund and de Young"),
        (Citation(label="x", bylines=("Ada Lund",), publisher="AP"), "Lund, AP"),
        (Citation(label="x", publisher="Corran Post"), "Corran Post"),
        (Citation(label="The harbour log"), "The harbour log"),
        (Citation(label="Anonymous, “How the port was lost”", anonymous=True), "an anonymous report"),
        (Citation(label="Article by Anonymous", anonymous=True), "an anonymous report"),
        (Citation(label="“Anonymous letters”, 3 May 2031", anonymous=True), "“Anonymous letters”, 3 May 2031"),
        (Citation(label="3 May 2031", anonymous=True), "a report of 3 May 2031"),
        (Citation(label="", anonymous=True), "a source without a name"),
        (Citation(label=""), "a source without a name"),
    ],
)
def test_sources_have_short_names(citation, name):
    assert credit(citation) == name


def test_verbs_agree_with_who_they_are_said_of():
    assert verb_for("Lund and Carr, AP", "says", "say") == "say"
    assert verb_for("Lund, Stone and Sons", "says", "say") == "says"


@pytest.mark.parametrize(
    ("name", "family"), [("Ada Lund", "Lund"), ("Lund", "Lund"), ("", ""), ("Jan van der Loe", "van der Loe")]
)
def test_family_names_keep_their_particles(name, family):
    assert surname(name) == family


def test_entries_are_named_by_number_and_date():
    assert (entry_name(3, "7/24"), entry_name(3, " ")) == ("entry 3 (7/24)", "entry 3")


@given(st.text(max_size=400), st.integers(2, 90))
def test_clipped_words_fit_on_a_line(words, length):
    line = clipped(words, length)
    assert len(line) <= length
    assert "\n" not in line
