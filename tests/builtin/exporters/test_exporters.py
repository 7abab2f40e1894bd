"""What is exported can be read by people, by browsers that run nothing, and by our own readers."""

from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from travelling import TABLES, changed, export, read

from dateline.domain.shown import Shown, ShownAccount, ShownChronology, ShownCitation
from dateline.domain.written import Grid, Row
from dateline.language.carrying import ENTRY, row_words, taken
from dateline.language.notation import decode, held_part, note, note_entry
from dateline.plugins import load_plugins

EMPTY = Shown(chronology=ShownChronology(slug="", title="", status="", edition=None, head=""))
FORMS = [form for form in TABLES if form not in {"docx", "odt"}]
"""Those with one row for each entry; in the others accounts have rows of their own (test_round_trip, test_office)."""


def rows_of(page) -> list[Row]:
    (grid,) = [block for block in page.blocks if isinstance(block, Grid)]
    return [row for row in grid.rows if not row.cells[0].header]


def hint_of(row: Row) -> str:
    found = [style.target for cell in row.cells for style in cell.prose.styles if style.kind == "hint"]
    found = [target.removeprefix(f"{ENTRY}=") for target in found if target.startswith(f"{ENTRY}=")]
    return row.data.get(ENTRY) or found[0]


def back_of(content, form):
    """What each row carries, None where its words no longer fit."""
    rows = rows_of(read(content, form))
    return [taken(hint_of(row), row_words(cell.prose for cell in row.cells)) for row in rows]


@pytest.mark.parametrize("form", [*TABLES, "json"])
def test_the_same_chronology_gives_the_same_bytes(harbour, form):
    assert export(harbour, form) == export(replace(harbour), form)


@pytest.mark.parametrize("form", FORMS)
def test_what_was_exported_comes_back_whole(harbour, form):
    assert back_of(export(harbour, form), form) == [held_part(note_entry(entry)) for entry in harbour.entries]


@pytest.mark.parametrize("form", FORMS)
@given(data=st.data())
@settings(max_examples=80)
def test_any_chronology_comes_back_whole(any_shown, form, data):
    shown = data.draw(any_shown)
    if not shown.entries:
        return
    assert back_of(export(shown, form), form) == [held_part(note_entry(entry)) for entry in shown.entries]


@given(data=st.data())
def test_any_chronology_comes_back_from_json(any_shown, data):
    shown = data.draw(any_shown)
    assert decode(export(shown, "json")) == note(shown)


@pytest.mark.parametrize("form", FORMS)
def test_a_word_changed_by_a_person_wins_in_its_row_only(harbour, form):
    content = changed(export(harbour, form), b"Talks begin over", b"Talks end over")
    assert [entry is None for entry in back_of(content, form)] == [True, False, False]


@pytest.mark.parametrize("form", FORMS)
def test_an_address_changed_by_a_person_wins(harbour, form):
    content = changed(export(harbour, form), b"//coastwire.example", b"//atlas.example")
    assert [entry is None for entry in back_of(content, form)] == [False, True, False]


@pytest.mark.parametrize("form", FORMS)
def test_a_chronology_without_entries_has_no_rows(form):
    assert b"entry" not in export(EMPTY, form)


@pytest.mark.parametrize("form", FORMS)
def test_a_thousand_accounts_under_one_entry(harbour, form):
    entry = harbour.entries[1]
    accounts = tuple(
        ShownAccount(citation=ShownCitation(label=f"Courier no. {n}", kind="full"), text=f"“Told {n} times.”")
        for n in range(1_000)
    )
    shown = replace(harbour, entries=(replace(entry, accounts=accounts),))
    assert back_of(export(shown, form), form) == [held_part(note_entry(shown.entries[0]))]


def test_markdown_reads_well(harbour):
    lines = export(harbour, "markdown").decode().splitlines()
    assert lines[:3] == ["---", "title: The Harbour Lease", "status: work in progress"]
    assert "year: 2031" in lines
    assert "# The Harbour Lease" in lines
    assert "Corrections are welcome." in lines
    (row,) = [line for line in lines if line.startswith("| 8/3 ")]
    assert "Minister *Halden Voss* crosses to [Port Loe](https://maps.example/port_loe)<br><br>for talks" in row
    assert 'Reporting by Ada Quill and Jon Marr<br>"The Minister' in row
    assert '\\[sic\\]…"<br><br>[Reporting by Ines Toll' in row
    assert "[Reporting by Ines Toll, Coastwire](https://coastwire.example/ferry?a=1&b=2)<br>The ferry sailed" in row


@pytest.mark.parametrize("form", TABLES)
def test_the_head_comes_back(harbour, form):
    page = read(export(harbour, form), form)
    expected = {"status": "work in progress", "language": "en", "order": "mdy", "year": "2031"}
    assert expected.items() <= page.facts.items()
    assert page.title == "The Harbour Lease"


@pytest.mark.parametrize("form", FORMS)
def test_what_has_no_title_and_no_language_comes_back_without(harbour, form):
    bare = replace(harbour, chronology=replace(harbour.chronology, title="", language=""))
    page = read(export(bare, form), form)
    assert (page.title, page.facts.get("language", ""), page.language) == ("", "", "")


@pytest.mark.parametrize("title", ["yes", "A: B", "'quoted'", "{{ x }} {% y %}", "two\nlines", '"', "- x", "#", "\\"])
def test_titles_that_mean_something_to_yaml(title):
    shown = replace(EMPTY, chronology=replace(EMPTY.chronology, title=title))
    page = read(export(shown, "markdown"), "markdown")
    assert "".join(page.facts["title"].split()) == "".join(title.split())


class Live(HTMLParser):
    """Collects what could run or reach out."""

    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attrs):
        for name, value in attrs:
            live = name.startswith("on") or name == "style" or "javascript:" in (value or "")[:20]
            if (live and not name.startswith("data-")) or (name in {"src", "srcset", "action", "data", "poster"}):
                self.found.append((tag, name, value))
            if name == "href" and not (value or "").startswith(("http://", "https://", "mailto:", "#")):
                self.found.append((tag, name, value))
        if tag in {"script", "iframe", "object", "embed", "base", "form", "link", "svg", "img"}:
            self.found.append((tag, "", ""))


@given(data=st.data())
def test_nothing_in_the_html_runs_or_reaches_out(any_shown, data):
    page = export(data.draw(any_shown), "html").decode()
    live = Live()
    live.feed(page)
    assert live.found == []
    assert page.count("<style>") == 1
    assert "default-src 'none'" in page


def test_what_is_left_out_is_said(harbour):
    exporters = {exporter.name: exporter for exporter in load_plugins().exporters}
    assert any("problems" in told for told in exporters["markdown"].left_out(harbour))
    assert any("revisions" in told for told in exporters["json"].left_out(harbour))
    assert [exporter.left_out(EMPTY) for exporter in exporters.values()] == [()] * len(exporters)
