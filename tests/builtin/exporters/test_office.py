"""Files for office programs: what other programs read in them, what people do to them, what is at the edges."""

import csv
import io
import zipfile
from dataclasses import replace

import docx
import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from travelling import back, changed, expected, export, found, read

from chronologies import harbour as harbour_chronology
from dateline.domain.chronologies import EntryState
from dateline.domain.dates import When
from dateline.domain.shown import Shown, ShownAccount, ShownChronology, ShownCitation, ShownEntry
from dateline.language.disarming import disarm, rearm
from dateline.plugins import load_plugins

ZIPPED = ["xlsx", "ods", "docx", "odt"]
NOTED = ["docx", "odt"]


def shown(*texts: str) -> Shown:
    entries = tuple(
        ShownEntry(id=f"entry{n:05}", n=n, state="published", when=When(words=f"{n} May 2031"), text=text)
        for n, text in enumerate(texts, start=1)
    )
    head = ShownChronology(slug="some", title="Some", status="", edition=None, head="")
    return Shown(chronology=head, entries=entries)


def saved(document) -> bytes:
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


@pytest.mark.parametrize("form", NOTED)
@given(data=st.data())
@settings(max_examples=40)
def test_any_entry_comes_back_from_footnotes(any_shown, form, data):
    drawn = data.draw(any_shown)
    assert found(back(export(drawn, form, sources="footnotes"), form)) == expected(drawn)


@pytest.mark.parametrize("form", ["csv", "xlsx", "ods"])
@given(data=st.data())
@settings(max_examples=30)
def test_any_entry_comes_back_beside_its_bounds(any_shown, form, data):
    drawn = data.draw(any_shown)
    assert found(back(export(drawn, form, bounds="shown"), form)) == expected(drawn)


@pytest.mark.parametrize("form", NOTED)
@pytest.mark.parametrize("sources", ["column", "footnotes"])
def test_a_thousand_accounts_under_one_entry(harbour, form, sources):
    accounts = tuple(
        ShownAccount(citation=ShownCitation(label=f"Courier no. {n}", kind="full"), text=f"“Told {n} times.”")
        for n in range(1_000)
    )
    many = replace(harbour, entries=(replace(harbour.entries[1], accounts=accounts), harbour.entries[0]))
    assert found(back(export(many, form, sources=sources), form)) == expected(many)


@pytest.mark.parametrize("form", ZIPPED)
def test_parts_have_no_time_of_their_own(harbour, form):
    with zipfile.ZipFile(io.BytesIO(export(harbour, form))) as archive:
        assert {part.date_time for part in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize("form", ["csv", "xlsx", "docx", "odt", "markdown", "html"])
def test_what_stands_beside_changed_words_is_kept(harbour, form):
    content = changed(export(harbour, form), b"for talks with the Harbour Guild", b"for talks with the Port Guild")
    first, second, third = found(back(content, form))
    was = expected(harbour)
    assert second.text.endswith("for talks with the Port Guild")
    assert (second.when, second.citations, second.state) == (was[1].when, was[1].citations, was[1].state)
    assert (first, third) == (was[0], was[2])


@pytest.mark.parametrize("form", ["csv", "xlsx", "docx", "odt", "markdown", "html"])
def test_a_draft_whose_words_are_changed_stays_a_draft(harbour, form):
    draft = replace(harbour, entries=(replace(harbour.entries[0], state="draft"),))
    (entry,) = found(back(changed(export(draft, form), b"Talks begin over", b"Talks end over"), form))
    assert entry.state is EntryState.DRAFT
    assert "State" not in entry.details


def test_rows_added_taken_out_and_moved_in_word(harbour):
    document = docx.Document(io.BytesIO(export(harbour, "docx")))
    table = document.tables[0]
    rows = list(table.rows)
    added = table.add_row()
    added.cells[0].text, added.cells[2].text = "8/30", "The Guild meets."
    table._tbl.remove(rows[1]._tr)
    table._tbl.insert(table._tbl.index(rows[2]._tr), rows[4]._tr)
    entries = found(back(saved(document), "docx"))
    was = expected(harbour)
    assert [entry.when.words for entry in entries] == ["8/25", "8/3", "8/30"]
    assert entries[0] == was[2]
    assert entries[1] == was[1]
    assert entries[2].id not in {entry.id for entry in was}
    assert entries[2].text == "The Guild meets."


def test_the_title_changed_in_word_wins(harbour):
    document = docx.Document(io.BytesIO(export(harbour, "docx")))
    document.paragraphs[0].runs[0].text = "The Harbour Lease, second part"
    proposal = back(saved(document), "docx")
    assert proposal.title == "The Harbour Lease, second part"
    assert proposal.status == "work in progress"


def test_word_shows_real_styles_and_a_header_that_repeats(harbour):
    document = docx.Document(io.BytesIO(export(harbour, "docx")))
    assert [p.style.name for p in document.paragraphs[:3]] == ["Title", "Subtitle", "Chronology Preface"]
    table = document.tables[0]
    assert table.style.name == "Chronology"
    assert table.rows[0]._tr.trPr.find(docx.oxml.ns.qn("w:tblHeader")) is not None
    used = {p.style.name for row in table.rows[1:] for cell in row.cells for p in cell.paragraphs}
    assert {"Chronology Date", "Chronology Event", "Chronology Source", "Chronology Account"} <= used
    assert table.cell(2, 2).text == table.cell(3, 2).text


def test_footnotes_are_real_ones(harbour):
    content = export(harbour, "docx", sources="footnotes")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        words, notes = archive.read("word/document.xml").decode(), archive.read("word/footnotes.xml").decode()
    assert words.count("<w:footnoteReference ") == 3
    assert "Source" not in [cell.text for cell in docx.Document(io.BytesIO(content)).tables[0].rows[0].cells]
    assert notes.count("<w:footnote ") == 2 + 3
    page = read(content, "docx")
    assert page.notes["1"].words.startswith("Reporting by Ada Quill and Jon Marr")


@pytest.mark.parametrize("form", NOTED)
def test_a_note_changed_by_a_person_wins(harbour, form):
    content = changed(export(harbour, form, sources="footnotes"), b"Reporting by Ada Quill", b"Reporting by Ada Lund")
    entries, was = found(back(content, form)), expected(harbour)
    assert [entry == old for entry, old in zip(entries, was, strict=True)] == [True, False, True]
    assert entries[1].citations[0].label == "Reporting by Ada Lund and Jon Marr"
    assert entries[1].when == was[1].when


def test_workbooks_hold_words_only_and_hide_the_rest(harbour):
    book = openpyxl.load_workbook(io.BytesIO(export(harbour, "xlsx")))
    sheet = book["Chronology"]
    assert book["dateline"].sheet_state == "veryHidden"
    assert [cell.value for cell in sheet[1]][:4] == ["Date", "Lane", "Event", "Source"]
    assert {cell.data_type for row in sheet.iter_rows(min_row=2) for cell in row if cell.value is not None} == {"s"}
    assert sheet["A3"].value == "8/3"
    assert sheet.freeze_panes == "A2"
    assert sheet.print_title_rows == "$1:$1"


def test_bounds_are_days_in_words(harbour):
    rows = list(csv.reader(io.StringIO(export(harbour, "csv", bounds="shown").decode("utf-8-sig"))))
    assert rows[0][:3] == ["Date", "Earliest", "Latest"]
    assert rows[1][:3] == ["Earlier in 2031", "2031-01-01", "2031-08-02"]


FORMULAS = ["=1+1", "+1", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠x", " =1", "'=1", "''=1"]


@pytest.mark.parametrize("words", FORMULAS)
def test_formulas_are_disarmed_and_come_back(words):
    assert disarm(words).startswith("'")
    assert rearm(disarm(words)) == words


@given(st.text())
def test_whatever_is_disarmed_comes_back(words):
    assert rearm(disarm(words)) == words
    assert not disarm(words).startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"))


@pytest.mark.parametrize("words", FORMULAS)
def test_no_cell_of_a_csv_begins_like_a_formula(words):
    content = export(shown(words), "csv").decode("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(content, newline="")) for cell in row]
    assert not [
        cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"))
    ]
    (entry,) = found(back(content.encode(), "csv"))
    assert entry.text == words


@pytest.mark.parametrize("form", ["csv", "xlsx", "docx", "odt"])
def test_a_cell_of_a_megabyte_is_not_lost(form):
    long = shown("word " * 200_000 + "end", "short")
    assert found(back(export(long, form), form)) == expected(long)


def test_a_workbook_says_which_cells_go_on():
    exporter = load_plugins().exporter_for("", "xlsx")
    assert exporter.left_out(shown("short")) == ()
    (told,) = exporter.left_out(shown("😀" * 20_000, "x" * 32_767, "x" * 32_768))
    assert told.startswith("2 cells hold more than 32,767 characters")


@pytest.mark.parametrize("form", ["csv", "xlsx", "docx", "odt"])
def test_what_the_format_carries_is_not_told_as_left_out(form):
    draft = replace(harbour_chronology(), problems=())
    plain = replace(
        draft,
        chronology=replace(draft.chronology, head=""),
        entries=tuple(
            replace(entry, conflicts=(), origins=ShownEntry(id="", n=0, state="", when=When(words=""), text="").origins)
            for entry in draft.entries
        ),
    )
    assert load_plugins().exporter_for("", form).left_out(plain) == ()


def test_plain_text_comes_back_in_its_words(harbour):
    proposal = back(export(harbour, "text"), "text")
    assert (proposal.title, proposal.status) == ("The Harbour Lease", "work in progress")
    assert [entry.when.words for entry in proposal.entries] == ["Earlier in 2031", "8/3", "8/25"]
    assert [entry.text for entry in proposal.entries] == [entry.text for entry in harbour.entries]
    first, *_ = proposal.entries[1].citations
    assert first.label == "Reporting by Ada Quill and Jon Marr"
    assert first.text.startswith('"The Minister boarded')
    assert proposal.entries[1].citations[1].label == "Reporting by Ines Toll, Coastwire"
    assert proposal.entries[2].details == {"Lane": "Denials", "State": "corrected", "Place": "Port Loe"}


@pytest.mark.parametrize(
    ("label", "quoted"),
    [("Visnyk", ""), ("“The Lease”, Post", "“She went down.”"), ("Ada Lund, AP", "“She left,” he said.")],
)
def test_plain_text_gives_a_source_back_with_its_address_and_what_is_quoted_from_it(harbour, label, quoted):
    told = ShownCitation(label=label, kind="full", url="https://visnyk.example/a")
    accounts = (
        ShownAccount(citation=told, text=quoted),
        ShownAccount(citation=ShownCitation(label="Courier", kind="full")),
    )
    entry = replace(harbour.entries[0], accounts=accounts)
    first, second = back(export(replace(harbour, entries=(entry,)), "text"), "text").entries[0].citations
    assert (first.label, first.url, first.text) == (label, told.url, quoted)
    assert (second.label, second.url) == ("Courier", "")


def test_what_is_quoted_below_the_address_of_a_copy_is_kept():
    copy = "https://web.archive.org/web/2031/https://visnyk.example/a"
    words = f"Date: 3 May 2031\nEvent: A\nSource: Visnyk\n  https://visnyk.example/a\n  {copy}\n  “She went down.”\n"
    ((one,),) = [entry.citations for entry in back(words.encode(), "text").entries]
    assert (one.label, one.url, one.archive_url) == ("Visnyk", "https://visnyk.example/a", copy)
    assert one.text == "“She went down.”"


@given(data=st.data())
@settings(max_examples=40)
def test_plain_text_keeps_every_date_and_never_breaks(any_shown, data):
    drawn = data.draw(any_shown)
    if drawn.entries:
        read(export(drawn, "text"), "text")


def test_plain_text_shows_control_characters_by_their_pictures(harbour):
    strange = replace(harbour, chronology=replace(harbour.chronology, status="\x19\x08 in work", preface="\x19" * 9))
    content = export(strange, "text")
    assert "␙␈ in work" in content.decode()
    assert "␙" * 9 in str(read(content, "text"))


def test_plain_text_says_what_it_loses(harbour):
    told = " ".join(load_plugins().exporter_for("", "text").left_out(harbour))
    for thing in (
        "dates as words only",
        "no links",
        "citations as written",
        "were drawn",
        "lanes and states",
        "no ids",
    ):
        assert thing in told
