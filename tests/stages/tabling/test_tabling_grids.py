"""Chronologies kept as tables."""

import pytest

from dateline.domain.prose import Prose
from dateline.domain.written import Cell, Grid, Page, Row
from dateline.stages.tabling import TablingHints, table
from dateline.stages.tabling.columns import role_by_name


def dates(written):
    return [entry.date for entry in written.entries]


def words(written):
    return [entry.text.words for entry in written.entries]


def roles(written):
    return {column.name: column.role for column in written.columns}


def test_the_columns_are_told_by_their_names(page):
    written = table(
        page("""
| !Fecha | !Hecho | !Fuente |
| 3 de mayo de 1998 | El concejo se reúne | [El Faro](https://faro.example/1) |
| 9 de mayo de 1998 | El alcalde dimite | El Faro |
""")
    )
    assert dates(written) == ["3 de mayo de 1998", "9 de mayo de 1998"]
    assert words(written) == ["El concejo se reúne", "El alcalde dimite"]
    assert written.entries[0].sources[0].url == "https://faro.example/1"
    assert written.entries[1].sources[0].label == "El Faro"
    assert roles(written) == {"Fecha": "date", "Hecho": "event", "Fuente": "source"}


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("Datum", "date"),
        ("Event date", "date"),
        ("дата", "date"),
        ("التاريخ", "date"),
        ("End Date", "end"),
        ("bis", "end"),
        ("Was geschah?", "event"),
        ("Событие", "event"),
        ("Beschreibung", "text"),
        ("Source(s)", "source"),
        ("Einzelnachweise", "source"),
        ("Catégorie", "lane"),
        ("#", "number"),
        ("Blood pressure", ""),
    ],
)
def test_names_of_columns_in_many_languages(name, role):
    assert role_by_name(name)[0] == role


def test_columns_without_names_are_told_by_what_stands_in_them(page):
    written = table(
        page("""
| 1 | 12/31/1999 | The party is planned at length | https://hall.example/1 |
| 2 | 1/1/2000 | The party takes place in the hall | https://hall.example/2 |
| 3 | 1/2/2000 | Nobody can say who was there | https://hall.example/3 |
""")
    )
    assert dates(written) == ["12/31/1999", "1/1/2000", "1/2/2000"]
    assert words(written)[0] == "The party is planned at length"
    assert written.entries[2].sources[0].url == "https://hall.example/3"


def test_the_date_a_person_wrote_goes_before_the_one_a_machine_wrote(page):
    written = table(
        page("""
| !event | !event_date | !comment | !date |
| Keel laid | 12-20-1937 | NA | 1937-12-20 00:00:00 |
| Launched | 12-8-1938 | Exact day unknown | 1938-12-08 00:00:00 |
""")
    )
    assert dates(written) == ["12-20-1937", "12-8-1938"]
    assert written.entries[0].details == {"date": "1937-12-20 00:00:00"}
    assert written.entries[1].details["comment"] == "Exact day unknown"


def test_the_name_is_the_event_and_further_texts_are_details(page):
    written = table(
        page("""
| !Name | !Date | !Root cause | !Link to details |
| Brightwater | 2014, May | A key left in a public folder for anyone to find | [Notice](https://b.example) |
| Oldmill | 2017, Unknown | N/A | [Post](https://o.example) |
""")
    )
    assert words(written) == ["Brightwater", "Oldmill"]
    assert dates(written) == ["2014, May", "2017, Unknown"]
    assert written.entries[0].details == {"Root cause": "A key left in a public folder for anyone to find"}
    assert written.entries[1].details == {}


def test_start_and_end_make_a_range_and_a_group_makes_a_lane(page):
    written = table(
        page("""
| !start | !end | !label | !era |
| 3300 BC | 1300 BC | First towns | Bronze |
| 1438 | 1463 | Expansion | Empire |
| 1526 |  | Landing | Empire |
| 1532 |  | Capture | Empire |
""")
    )
    assert [(entry.date, entry.end_date) for entry in written.entries][:3] == [
        ("3300 BC", "1300 BC"),
        ("1438", "1463"),
        ("1526", ""),
    ]
    assert [entry.lane for entry in written.entries] == ["Bronze", "Empire", "Empire", "Empire"]


def test_columns_of_year_month_and_day_make_one_date(page):
    written = table(
        page("""
| Chronology of the strike |
| No. | Day | Month | Year | What | URL |
| 1 | 3 | May | 1926 | Strike begins | https://s.example/1 |
| 2 |  | May | 1926 | Talks | |
""")
    )
    assert dates(written) == ["3 May 1926", "May 1926"]
    assert written.entries[0].details == {"No.": "1"}


def test_a_year_beside_the_date_is_its_context_and_goes_on_below(page):
    written = table(
        page("""
| !Year | !Date | !Event |
| 1916 | 24 April (Easter Monday) | Rising begins |
|  | 29 April | Surrender |
| 1917 | — | Release |
""")
    )
    assert [(entry.date, entry.date_context) for entry in written.entries] == [
        ("24 April (Easter Monday)", "1916"),
        ("29 April", "1916"),
        ("1917", ""),
    ]


def test_times_of_their_own_column_stand_behind_the_date(page):
    written = table(
        page("""
| !Date | !Time | !Event |
| 3 June 2005 | 21:40 | First alarm |
| 3 June 2005 |  | Crew arrives |
""")
    )
    assert dates(written) == ["3 June 2005 21:40", "3 June 2005"]


def test_a_merged_date_is_shared_and_a_merged_event_gathers_accounts(page):
    written = table(
        page("""
| !When | !What happened | !Source |
| March 6 | Ferry leaves port | Log |
| ^March 6 | Ferry capsizes | [News](https://news.example/1) |
| March 7 | Inquiry announced | Reporting by Ann Holt: // “An inquiry will be held.” |
| ^March 7 | ^Inquiry announced | The Harbour Post |
""")
    )
    assert dates(written) == ["March 6", "March 6", "March 7"]
    accounts = written.entries[2].sources
    assert [source.label for source in accounts] == ["Reporting by Ann Holt:", "The Harbour Post"]
    assert accounts[0].text.words == "“An inquiry will be held.”"


def test_subheadings_date_or_name_the_rows_below_them(page):
    written = table(
        page("""
| !When | !What happened | !Source |
| 1987 | ^1987 | ^1987 |
| March 6 | Ferry leaves port | Log |
| !When | !What happened | !Source |
| Northern line | ^Northern line | ^Northern line |
| April 1–3; June 5 | Hearings | Record |
""")
    )
    assert [(entry.date, entry.date_context, entry.lane) for entry in written.entries] == [
        ("March 6", "1987", ""),
        ("April 1–3; June 5", "1987", "Northern line"),
    ]
    assert [drop.why for drop in written.dropped] == ["it repeats the names of the columns"]


def test_tables_of_like_columns_are_one_chronology_and_others_stay_out(page):
    written = table(
        page("""
# Losses

| !Tag | !Meaning |
| mill | the mill |

## Reported by owners

| !Name | !Date | !Cause |
| Arden | May 2014 | Fire in the store |
| Boro | June 2014 | Flood in the yard |

## Reported by insurers

| !Report | !Date | !Cause |
| Cale | July 2015 | Storm over the bay |
""")
    )
    assert words(written) == ["Arden", "Boro", "Cale"]
    assert [entry.lane for entry in written.entries] == ["Reported by owners"] * 2 + ["Reported by insurers"]
    assert any("mill" in drop.words for drop in written.dropped)


def test_a_heading_gives_the_year_of_the_table_below(page):
    written = table(
        page("""
## 2014

| !Date | !Event |
| 5 May | One |
| 7 May | Two |

## 2015

| !Date | !Event |
| 1 Jan | Three |
""")
    )
    assert [(entry.date, entry.date_context) for entry in written.entries] == [
        ("5 May", "2014"),
        ("7 May", "2014"),
        ("1 Jan", "2015"),
    ]


def test_notes_marked_in_cells_are_sources_and_their_marks_are_no_words(page):
    written = table(
        page(
            """
| !Date | !Event |
| 7 May 2019[^2] | Second strike, killing 14[^1] |
| 9 May 2019 | Truce |
""",
            notes={"1": "The Gazette, 8 May 2019.", "2": "[Diary](https://d.example)"},
        )
    )
    first = written.entries[0]
    assert (first.date, first.text.words) == ("7 May 2019", "Second strike, killing 14")
    assert [(source.label, source.url) for source in first.sources] == [
        ("The Gazette, 8 May 2019.", ""),
        ("Diary", "https://d.example"),
    ]


def test_a_linked_event_is_a_source_where_nothing_else_is(page):
    written = table(
        page("""
| !Date | !Event | !Notes |
| 9/11/2001 | [Towers fall](https://x.example/1) | |
| ?? | [Letter leaks](https://x.example/2) | approx. |
| Oct-06 | [Report is out](https://x.example/3) | |
""")
    )
    assert dates(written) == ["9/11/2001", "??", "Oct-06"]
    assert words(written)[1] == "Letter leaks"
    assert [entry.sources[0].url for entry in written.entries] == [f"https://x.example/{n}" for n in (1, 2, 3)]


def test_the_link_of_a_row_that_names_sources_stays_a_link(page):
    written = table(
        page("""
| !Date | !Event | !Source |
| 3 May 2001 | The [council](https://c.example) met | Record of the council |
| 4 May 2001 | It met again | Record of the council |
""")
    )
    assert [source.label for source in written.entries[0].sources] == ["Record of the council"]
    assert written.entries[0].text.links[0].target == "https://c.example"


def test_roles_wished_for_go_before_names(page):
    text = """
| !Date | !Filed | !Event |
| 3 May 2001 | 4 May 2001 | Met |
| 5 May 2001 | 6 May 2001 | Left |
"""
    written = table(page(text), TablingHints(columns={"filed": "date", "Date": "detail"}))
    assert dates(written) == ["4 May 2001", "6 May 2001"]
    assert written.entries[0].details == {"Date": "3 May 2001"}
    assert next(column.why for column in written.columns if column.name == "Filed") == "you said so"


def test_hints_of_our_own_rows_come_back_with_the_words_they_are_bound_to(page):
    made = page("""
| !Date | !Event |
| 3 May 2001 | Met |
| 4 May 2001 | Left |
""")
    (block,) = made.blocks
    assert isinstance(block, Grid)
    rows = (block.rows[0], *(Row(cells=row.cells, place=row.place, data={"entry": "%7B"}) for row in block.rows[1:]))
    written = table(Page(blocks=(Grid(rows=rows, place="table 1"),)))
    assert written.entries[0].hints == {
        "entry": "%7B",
        "seen": "3 May 2001\nMet",
        "sources": "",
        "columns": "Date\nEvent",
    }


def test_a_sheet_of_timelinejs(page):
    written = table(
        page("""
| !Year | !Month | !Day | !End Year | !Display Date | !Headline | !Text | !Media | !Media Credit | !Type | !Group |
|  |  |  |  |  | The Works | What this is about | | | title | |
| 1943 | 7 |  | 1946 |  | A machine | It is built | https://m.example/1 | City Museum | | North |
| 1948 | 3 | 14 |  | mid-March 1948 | A letter | https://l.example/2 | | | | North |
| 1950 |  |  | 1960 |  | The long decade | | | | era | |
""")
    )
    assert written.title == "The Works"
    first, second = written.entries
    assert (first.date, first.end_date, first.lane) == ("1943-7", "1946", "North")
    assert first.text.words == "A machine\n\nIt is built"
    assert [(source.label, source.url) for source in first.sources] == [("City Museum", "https://m.example/1")]
    assert (second.date, second.date_context) == ("mid-March 1948", "1948-3-14")
    assert (second.text.words, second.sources[0].url) == ("A letter", "https://l.example/2")
    assert any("The long decade" in drop.words for drop in written.dropped)


def test_empty_rows_go_and_ragged_ones_stay():
    def row(number: int, *cells: str) -> Row:
        return Row(cells=tuple(Cell(prose=Prose(words=words)) for words in cells), place=f"line {number}")

    rows = (row(1, "Date", "Event", ""), row(2, "1999", "Made", ""), row(3, "", "", ""), row(4, "2001", "Sold", "dear"))
    written = table(Page(blocks=(Grid(rows=rows, place="table 1"),)))
    assert words(written) == ["Made", "Sold"]
    assert written.entries[1].details == {"column 3": "dear"}


def test_words_above_the_names_of_the_columns_are_named_as_left_out(page):
    written = table(
        page("""
| Losses of the port | | |
| Date | Event | Source |
| 3 May 1999 | Fire | Sun |
| 4 May 1999 | Flood | Sun |
""")
    )
    assert words(written) == ["Fire", "Flood"]
    assert [(drop.words, drop.why) for drop in written.dropped] == [
        ("Losses of the port |  | ", "it stands above the names of the columns")
    ]


def test_bare_numbers_in_the_column_of_sources_point_into_the_references(page):
    written = table(
        page("""
| !Date | !Event | !Ref |
| 3 May 1999 | Fire | 2, 1 |
| 4 May 1999 | Flood | 9 |

## References

[1] The Post, 4 May 1999

[2] The Sun, 4 May 1999
""")
    )
    assert [source.label for source in written.entries[0].sources] == ["The Sun, 4 May 1999", "The Post, 4 May 1999"]
    assert [source.label for source in written.entries[1].sources] == ["9"]


def test_columns_without_rows_are_a_chronology_without_entries(page):
    written = table(page("# Talks of 2031\n\nsince 14 May 2031\n\n| Date | Event | Source |"))
    assert (written.entries, written.title, written.preface) == ((), "Talks of 2031", "since 14 May 2031")
    assert "Date, Event, Source" in written.doubts[0].message


def test_columns_without_rows_hide_no_entries_that_stand_elsewhere(page):
    written = table(page("| Date | Event |\n\n* 14 May 2031: talks begin\n\n* 15 May 2031: they end"))
    assert dates(written) == ["14 May 2031", "15 May 2031"]
