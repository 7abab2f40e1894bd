"""What real pages do to a table or a list, each in a few lines."""

from dateline.domain.prose import Prose, Style
from dateline.domain.written import Cell, Grid, Item, Page, Paragraph, Row
from dateline.stages.tabling import table


def cell(words: str, link: str = "", **kinds: bool) -> Cell:
    styles = (Style(kind="link", start=0, end=len(words), target=link),) if link else ()
    return Cell(prose=Prose(words=words, styles=styles), **kinds)


def grid(*rows: list[Cell], place: str = "table 1") -> Grid:
    return Grid(rows=tuple(Row(cells=tuple(row), place=f"row {n}") for n, row in enumerate(rows, 1)), place=place)


HEADER = [cell("Date"), cell("Event"), cell("Source")]


def told(written):
    return [(entry.date, entry.text.words) for entry in written.entries]


def test_event_merged_over_the_column_of_sources_is_no_source():
    event = cell("The mill closes")
    rows = [
        HEADER,
        [cell("1901"), event, Cell(prose=event.prose, continued=True)],
        [cell("1902"), cell("It burns"), cell("Gazette")],
    ]
    first, second = table(Page(blocks=(grid(*rows),))).entries
    assert first.sources == ()
    assert [source.label for source in second.sources] == ["Gazette"]


def test_link_beside_a_note_mark_is_kept_with_the_note():
    words = "Gazette[4]"
    styles = (
        Style(kind="link", start=0, end=7, target="https://gazette.example/1"),
        Style(kind="note", start=7, end=10, target="4"),
    )
    rows = [
        HEADER,
        [cell("1901"), cell("The mill closes"), Cell(prose=Prose(words=words, styles=styles))],
        [cell("1902"), cell("It burns"), cell("")],
    ]
    written = table(Page(blocks=(grid(*rows),), notes={"4": Prose(words="Mill papers, box 2")}))
    sources = written.entries[0].sources
    assert [(source.label, source.url) for source in sources] == [
        ("Gazette", "https://gazette.example/1"),
        ("Mill papers, box 2", ""),
    ]


def test_link_over_the_whole_event_is_its_source():
    rows = [
        HEADER,
        [cell("1901"), cell("The mill closes", "https://mill.example/1"), cell("")],
        [cell("1902"), cell("It burns"), cell("Gazette")],
        [cell("1903"), cell("It is rebuilt"), cell("Gazette")],
    ]
    written = table(Page(blocks=(grid(*rows),)))
    assert written.entries[0].sources[0].url == "https://mill.example/1"


def test_frame_of_a_spreadsheet_is_taken_off():
    rows = [
        [cell("", header=True), cell("A", header=True), cell("B", header=True)],
        [cell("1", header=True), cell("Date"), cell("Event")],
        [cell("2", header=True), cell("3 May 1901"), cell("The mill closes")],
        [cell("3", header=True), cell("4 May 1901"), cell("It burns")],
    ]
    assert told(table(Page(blocks=(grid(*rows),)))) == [("3 May 1901", "The mill closes"), ("4 May 1901", "It burns")]


def test_tables_with_other_columns_are_read_where_their_names_tell():
    mills = grid(
        [cell("Date"), cell("Mill"), cell("What happened")],
        [cell("1901"), cell("Upper"), cell("Closes")],
        [cell("1902"), cell("Lower"), cell("Burns")],
    )
    strikes = grid(
        [cell("When"), cell("Event"), cell("Source")],
        [cell("May 1903"), cell("Lock-out"), cell("Gazette")],
        place="table 2",
    )
    tons = grid(
        [cell("Year"), cell("Tons")],
        *([cell(str(year)), cell("12,000")] for year in range(1890, 1900)),
        place="table 3",
    )
    written = table(Page(blocks=(mills, strikes, tons)))
    assert told(written) == [("1901", "Closes"), ("1902", "Burns"), ("May 1903", "Lock-out")]


def test_day_is_no_finer_than_the_column_of_precisions_says():
    rows = [
        [cell("date"), cell("precision"), cell("event")],
        [cell("1984-01-09"), cell("year"), cell("A council is founded")],
        [cell("1984-06-01"), cell("month"), cell("A report is written")],
        [cell("1984-06-17"), cell("day"), cell("It leaks")],
    ]
    written = table(Page(blocks=(grid(*rows),)))
    assert [entry.hints.get("edtf", "") for entry in written.entries] == ["1984", "1984-06", ""]
    assert [entry.date for entry in written.entries] == ["1984-01-09", "1984-06-01", "1984-06-17"]


def test_little_pictures_before_dates_are_passed_over(page):
    written = table(
        page("""
# 🔥 1999

* 🐛 **3 May** – The first worm
* :fire: **4 May** – The second
* **5 May** – The third
""")
    )
    assert [entry.date for entry in written.entries] == ["3 May", "4 May", "5 May"]
    assert {entry.date_context for entry in written.entries} == {"1999"}


def test_table_of_contents_makes_no_entries(page):
    contents = tuple(
        Item(
            depth=0,
            prose=Prose(words=words, styles=(Style(kind="link", start=0, end=4, target=f"#{words}"),)),
            place="line 1",
        )
        for words in ("1999", "2000")
    )
    blocks = page("""
# 1999

* **3 May** – The first worm

# 2000

* **4 May** – The second
""").blocks
    written = table(Page(blocks=(*contents, *blocks)))
    assert len(written.entries) == 2
    assert [drop.words for drop in written.dropped] == ["1999", "2000"]


def test_last_line_without_a_date_keeps_its_words(page):
    written = table(
        page("""
* **1901** – The mill closes
* **1902** – It burns
* **1903** – It is rebuilt
* The owner dies
""")
    )
    assert written.entries[-1].text.words == "The owner dies"


def test_entries_under_a_heading_without_date_look_like_those_before(page):
    written = table(
        page("""
# 1793

**3 May** The club meets.

**4 May** It is closed.

**5 May** It meets again.

# The second year

**14 frimaire an II (4 décembre 1793)** A law is passed.
""")
    )
    assert written.entries[-1].date == "14 frimaire an II (4 décembre 1793)"


def test_days_below_a_month_keep_what_is_said_of_them(page):
    written = table(
        page("""
# 1887

## May

* 5th: The ship lands.
* Friday 6: Rain.
* about the 20th: Fever.
* 30 (night): Fire.
""")
    )
    assert [entry.date for entry in written.entries] == ["5th", "Friday 6", "about the 20th", "30 (night)"]


def test_title_above_lines_of_parted_cells_is_no_cell():
    lines = ("The Dale Railway", "", "1834        Surveyors come", "1836        Act passed", "1837        First sod")
    blocks = tuple(
        Paragraph(prose=Prose(words=words), place=f"line {at}", kind="text" if words else "rule")
        for at, words in enumerate(lines, 1)
    )
    written = table(Page(blocks=blocks, flattened=True))
    assert written.title == "The Dale Railway"
    assert told(written)[0] == ("1834", "Surveyors come")
