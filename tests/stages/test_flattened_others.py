"""Rows whose dates are of another form than those around them; all invented."""

import pytest

from dateline.domain.prose import Prose
from dateline.domain.written import Page, Paragraph, WrittenChronology
from dateline.stages.tabling import table


def read(text: str) -> WrittenChronology:
    blocks = [
        Paragraph(prose=Prose(words=line), place=f"line {at}")
        for at, line in enumerate(text.strip().split("\n"), 1)
        if line.strip()
    ]
    return table(Page(blocks=tuple(blocks), flattened=True))


OTHER_FORMS = (
    "The next day",
    "Same day",
    "Later that day",
    "Two days later",
    "On August 2, 2031",
    "About August 2, 2031",
    "On or about August 2, 2031",
    "Between 2 and 5 August 2031",
    "No later than 9 August 2031",
    "Night of 2-3 August 2031",
    "Christmas 2031",
    "1990s",
)


@pytest.mark.parametrize("opening", OTHER_FORMS)
@pytest.mark.parametrize("source", [" Reporting by Ada Holm", ""])
def test_a_date_of_another_form_opens_a_row_below_one_that_is_at_an_end(opening: str, source: str) -> None:
    written = read(
        f"3/14/2031 A barge leaves.{source}\n{opening} The barge sinks.{source}\n"
        f"9/14/2031 A tug leaves.{source}\n9/15/2031 The tug returns.{source}"
    )
    assert [entry.date for entry in written.entries] == ["3/14/2031", opening, "9/14/2031", "9/15/2031"]
    assert written.entries[1].text.words == "The barge sinks."
    assert [len(entry.sources) for entry in written.entries] == [1 if source else 0] * 4
    assert written.doubts == ()


def test_a_sentence_that_may_be_a_row_stays_and_is_doubted() -> None:
    written = read(
        "3/14/2031 A barge leaves.\nThe next day the barge sinks.\n9/14/2031 A tug leaves.\n9/15/2031 It docks."
    )
    assert len(written.entries) == 3
    assert "The next day the barge sinks." in written.entries[0].text.words
    (doubt,) = written.doubts
    assert doubt.place == "line 2"


def test_a_sentence_with_a_source_of_its_own_is_a_row_where_rows_have_one_each() -> None:
    written = read(
        "3/14/2031 A barge leaves. Reporting by Ada Holm\nOn August 2, 2031, the barge sinks. Reporting by Ada Holm\n"
        "9/14/2031 A tug leaves. Reporting by Ada Holm"
    )
    assert [entry.date for entry in written.entries] == ["3/14/2031", "On August 2, 2031", "9/14/2031"]
    assert written.entries[1].text.words == "On August 2, 2031, the barge sinks."


def test_words_that_go_on_open_no_row() -> None:
    written = read("3/14/2031 A barge leaves for the fair of\nChristmas 2031 The tug follows.\n9/14/2031 A tug leaves.")
    assert [entry.date for entry in written.entries] == ["3/14/2031", "9/14/2031"]


@pytest.mark.parametrize(
    "dates", [("Monday, August 4, 2031", "Tuesday, August 5, 2031"), ("Mon., Aug. 4, 2031", "Tue., Aug. 5, 2031")]
)
def test_a_weekday_lends_no_sentence_to_its_date(dates: tuple[str, str]) -> None:
    written = read("\n".join(f"{date} The barge sinks. Reporting by Ada Holm" for date in dates))
    assert tuple(entry.date for entry in written.entries) == dates
    assert {entry.text.words for entry in written.entries} == {"The barge sinks."}
    assert all(entry.sources[0].label == "Reporting by Ada Holm" for entry in written.entries)


def test_a_clock_time_that_is_about_right_is_part_of_the_date() -> None:
    written = read("\n".join(f"Aug. {day}, ca. 3:40 am The lock opens." for day in (4, 5, 6)))
    assert [entry.date for entry in written.entries] == [f"Aug. {day}, ca. 3:40 am" for day in (4, 5, 6)]
    assert {entry.text.words for entry in written.entries} == {"The lock opens."}


def test_bullets_with_a_comma_behind_the_date_are_rows() -> None:
    written = read("\n".join(f"- {day} May 2027, the board meets. Reporting by Ada Holm" for day in range(3, 8)))
    assert [entry.date for entry in written.entries] == [f"{day} May 2027" for day in range(3, 8)]
    assert {entry.text.words for entry in written.entries} == {"the board meets."}
    assert written.title == ""


def test_whole_rows_below_a_source_of_another_kind_are_parted_and_all_others_are_named() -> None:
    rows = [
        "12 May 2031 The ferry is launched Reporting by Ada Lund",
        "3 June 2031 The ferry leaves Reporting by Ada Lund",
        "8 July 2031 A court sits Port Gazette no. 41, p. 3",
        "a week later The pilot speaks Reporting by Bo Carr",
        "1 August 2031 A notice is put up Notice at the quay",
        "n.d. A letter is found Reporting by Bo Carr",
        "9 September 2031 It is over Reporting by Bo Carr",
    ]
    written = read("\n".join(["Date Event Source", *rows]))
    dates = [entry.date for entry in written.entries]
    assert dates == ["12 May 2031", "3 June 2031", "8 July 2031", "a week later", "1 August 2031", "9 September 2031"]
    [doubt] = written.doubts
    assert "“n.d. A letter" in doubt.message
