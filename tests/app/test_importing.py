"""A table goes in once; edited, it proposes exactly what its writer did; exported, it comes back the same."""

from pathlib import Path

import pytest

import dateline
from dateline.app import importing
from dateline.app.desk import create
from dateline.app.differing import between_cases, between_moments
from dateline.app.entries import revise_entry, withdraw_entry, write_entry
from dateline.app.history import redact, verify
from dateline.app.importing import Wishes
from dateline.app.joining import merge_entries
from dateline.app.reports import revise_report
from dateline.app.viewing import chronologies, entries_of
from dateline.domain.chronologies import EntryState
from dateline.domain.errors import Invalid, NotFound, Unreadable, Unsupported

TABLE = """A work in progress

Date Event Source
Earlier in 2031 Talks between the two ministries begin
Reporting by Ana Ruiz and Tom Vance

3/14 A tanker leaves Port Selene at 6:50 a.m., a Friday
Reporting by Ana Ruiz and Tom Vance

3/16 The tanker is seen off Cape Orla “in calm water.” Id. Ruiz and Vance

3/20 The ministry denies that a tanker left “last week.”
Anonymous, “based on reporting by AP”

4/2 Parliament opens an inquiry

Leave a Reply

Fill in your details below or click an icon to log in
"""


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "table.txt"
    path.write_text(TABLE, "utf-8")
    return path


@pytest.fixture
def case(tmp_path: Path):
    with dateline.new(tmp_path / "case", author="Mara") as opened:
        yield opened


def test_a_table_becomes_entries_with_dates_sources_and_grounds(case, table: Path) -> None:
    case.take(table)
    assert [entry.when.words for entry in case] == ["Earlier in 2031", "3/14", "3/16", "3/20", "4/2"]
    assert [entry.when.edtf for entry in case][1:] == ["2031-03-14", "2031-03-16", "2031-03-20", "2031-04-02"]
    assert "Earlier in 2031" in case[2].when.grounds
    assert [len(entry.accounts) for entry in case] == [1, 1, 1, 1, 0]
    assert case[3].accounts[0].citation.kind == "id"
    assert case[3].accounts[0].citation.resolves_to == case[2].accounts[0].citation.report


def test_furniture_is_dropped_and_listed(table: Path) -> None:
    reading = importing.read_table(table)
    assert any("Leave a Reply" in dropped.words for dropped in reading.written.dropped)
    assert all(dropped.why for dropped in reading.written.dropped)


def test_the_same_file_again_changes_nothing(case, table: Path) -> None:
    case.take(table)
    before = case.desk.store.head()
    assert case.take(table).differences == ()
    assert case.desk.store.head() == before


def test_an_edited_file_proposes_exactly_the_differences(case, table: Path) -> None:
    case.take(table)
    words = TABLE.replace("Parliament opens an inquiry", "Parliament opens a public inquiry")
    table.write_text(words.replace("4/2", "3/28 A second tanker is chartered\n\n4/2"), "utf-8")
    proposed = case.plan(table)
    assert [(each.kind.value, (each.new or each.old).text) for each in proposed.differences] == [
        ("added", "A second tanker is chartered"),
        ("revised", "Parliament opens a public inquiry"),
    ]
    assert len(case) == 5, "a proposal writes nothing"
    case.take(table)
    assert [entry.when.words for entry in case] == ["Earlier in 2031", "3/14", "3/16", "3/20", "3/28", "4/2"]
    assert case[6].text == "Parliament opens a public inquiry"
    assert case.plan(table).differences == ()


def test_a_withdrawn_line_is_proposed_for_withdrawal(case, table: Path) -> None:
    case.take(table)
    table.write_text(TABLE.replace("4/2 Parliament opens an inquiry\n", ""), "utf-8")
    assert [each.kind.value for each in case.take(table).differences] == ["withdrawn"]
    assert len(case) == 4


def test_what_the_desk_revised_meanwhile_is_not_proposed_back(case, table: Path) -> None:
    case.take(table)
    revise_entry(case.desk, case[5].id, text="Parliament opens an inquiry by 40 votes", reason="the minutes are out")
    table.write_text(TABLE.replace("leaves Port Selene", "slips out of Port Selene"), "utf-8")
    assert [each.kind.value for each in case.take(table).differences] == ["revised"]
    assert case[5].text == "Parliament opens an inquiry by 40 votes"
    assert case[2].text.startswith("A tanker slips out of Port Selene")


@pytest.mark.parametrize("ending", ["md", "html", "json"])
def test_an_export_taken_in_anew_is_the_same_chronology(case, table: Path, tmp_path: Path, ending: str) -> None:
    case.take(table)
    export = tmp_path / f"export.{ending}"
    case.export(export)
    assert case.plan(export).differences == ()
    with dateline.new(tmp_path / "other", author="Tom") as other:
        other.take(export)
        assert between_cases(case.desk, other.desk) == ()


@pytest.mark.parametrize("ending", ["md", "html", "json", "csv", "xlsx", "docx", "odt", "txt"])
def test_an_export_says_nothing_of_the_drafts_that_it_leaves_out(case, table: Path, tmp_path: Path, ending) -> None:
    case.take(table)
    behind, at_the_end = (
        write_entry(case.desk, words, text, after=after, state=EntryState.DRAFT, reason="not yet sure")
        for words, text, after in (
            ("3/17", "The tanker is boarded", case[3].id),
            ("4/9", "The inquiry hears a pilot", ""),
        )
    )
    export = tmp_path / f"export.{ending}"
    case.export(export)
    assert case.plan(export).differences == ()
    case.take(export)
    drafts = {entry.id for entry in entries_of(case.desk, chronologies(case.desk)[0]) if entry.state == "draft"}
    assert drafts == {behind.id, at_the_end.id}


WHOLE = ["md", "html", "json", "csv", "xlsx", "ods", "docx", "odt"]


@pytest.mark.parametrize("ending", WHOLE)
def test_an_export_says_nothing_of_what_was_published_after_it(case, table: Path, tmp_path: Path, ending: str) -> None:
    case.take(table)
    draft = write_entry(case.desk, "4/9", "A pilot is heard", state=EntryState.DRAFT, reason="not yet sure")
    export = tmp_path / f"export.{ending}"
    case.export(export)
    write_entry(case.desk, "4/10", "The inquiry rests", reason="reported since")
    revise_entry(case.desk, draft.id, state=EntryState.PUBLISHED, reason="confirmed")
    assert case.plan(export).differences == ()


@pytest.mark.parametrize("ending", WHOLE)
def test_an_export_does_not_undo_what_the_desk_revised_after_it(case, table: Path, tmp_path: Path, ending: str) -> None:
    case.take(table)
    export = tmp_path / f"export.{ending}"
    case.export(export)
    revise_entry(case.desk, case[5].id, text="Parliament opens an inquiry by 40 votes", reason="the minutes are out")
    withdraw_entry(case.desk, case[4].id, reason="the ministry never said so")
    assert case.plan(export).differences == ()


def test_an_export_edited_where_the_desk_went_on_as_well_is_left_to_an_author(case, table, tmp_path: Path) -> None:
    case.take(table)
    export = tmp_path / "export.md"
    case.export(export)
    revise_entry(case.desk, case[5].id, text="Parliament opens an inquiry by 40 votes", reason="the minutes are out")
    edited = export.read_text("utf-8").replace("opens an inquiry", "opens a second inquiry").replace("slips", "leaves")
    export.write_text(edited.replace("A tanker leaves", "A tanker slips out of"), "utf-8")
    planned = case.plan(export)
    assert [each.new.id for each in planned.differences] == [case[2].id]
    assert len(planned.clashes) == 1
    assert "file and desk both revised its text" in planned.clashes[0]


def test_a_row_taken_out_of_an_export_is_withdrawn_whatever_was_published_after_it(case, table, tmp_path) -> None:
    case.take(table)
    export = tmp_path / "export.csv"
    case.export(export)
    write_entry(case.desk, "4/10", "The inquiry rests", reason="reported since")
    kept = [line for line in export.read_text("utf-8").splitlines() if "Parliament" not in line]
    export.write_text("\n".join(kept) + "\n", "utf-8")
    assert [each.old.text for each in case.plan(export).differences] == ["Parliament opens an inquiry"]


def test_a_row_taken_out_of_an_export_is_withdrawn_though_drafts_stay(case, table: Path, tmp_path: Path) -> None:
    case.take(table)
    write_entry(case.desk, "4/9", "The inquiry hears a pilot", state=EntryState.DRAFT, reason="not yet sure")
    export = tmp_path / "export.csv"
    case.export(export)
    kept = [line for line in export.read_text("utf-8").splitlines() if "Parliament" not in line]
    export.write_text("\n".join(kept) + "\n", "utf-8")
    assert [(each.kind.value, each.old.text) for each in case.plan(export).differences] == [
        ("withdrawn", "Parliament opens an inquiry")
    ]


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", Unreadable),
        (b"\x00\x01\x02\xff" * 300, (Unreadable, Unsupported)),
        (b"No dates here.\nNone at all.\n", Invalid),
    ],
)
def test_bad_files_cost_a_clear_message_and_nothing_else(case, tmp_path: Path, content: bytes, error) -> None:
    path = tmp_path / "bad.txt"
    path.write_bytes(content)
    before = case.desk.store.head()
    with pytest.raises(error, match=r"bad\.txt"):
        case.take(path)
    assert case.desk.store.head() == before


def test_a_missing_file_is_named(case, tmp_path: Path) -> None:
    with pytest.raises(NotFound, match=r"gone\.txt"):
        case.take(tmp_path / "gone.txt")


def test_the_year_can_be_said(case, tmp_path: Path) -> None:
    path = tmp_path / "bare.csv"
    path.write_text("Date,Event,Source\n3/14,One,A\n3/16,Two,B\n3/20,Three,C\n", "utf-8")
    assert importing.read_table(path).proposal.entries[0].when.edtf == "XXXX-03-14"
    assert importing.read_table(path, Wishes(year=1999)).proposal.entries[0].when.edtf == "1999-03-14"


def test_vague_dates_reach_as_far_as_the_case_says(case, tmp_path: Path) -> None:
    path = tmp_path / "vague.csv"
    path.write_text("Date,Event,Source\nearly 2031,One,A\nabout 1911,Two,B\n", "utf-8")
    case.take(path)
    assert [entry.when.latest for entry in case] == ["2031-06-30", "1916-12-31"]
    settings = case.desk.folder / "case.toml"
    settings.write_text(settings.read_text("utf-8").replace("[dates]\n", "[dates]\nearly = [0.0, 0.25]\n"), "utf-8")
    with dateline.open(case.desk.folder) as again:
        assert len(again.plan(path).differences) == 1
        again.take(path)
        assert [entry.when.latest for entry in again] == ["2031-03-31", "1916-12-31"]
        assert again.plan(path).differences == ()


OPEN = "Date,Event,Source\n3/4/2031,One,A\n5/6/2031,Two,B\n"


def test_an_order_said_late_proposes_the_dates_it_settles(case, tmp_path: Path) -> None:
    path = tmp_path / "open.csv"
    path.write_text(OPEN, "utf-8")
    case.take(path)
    assert case[1].when.edtf == "[2031-03-04,2031-04-03]"
    assert {problem.check for problem in case.problems} >= {"undecided-order"}
    assert len(case.plan(path, order="dmy").differences) == 2
    case.take(path, order="dmy")
    assert [entry.when.edtf for entry in case] == ["2031-04-03", "2031-06-05"]
    assert case.plan(path, order="dmy").differences == ()


def test_a_date_the_desk_decided_is_not_proposed_back_by_an_order(case, tmp_path: Path) -> None:
    path = tmp_path / "open.csv"
    path.write_text(OPEN, "utf-8")
    case.take(path)
    revise_entry(case.desk, case[1].id, edtf="2031-03-04", reason="the harbour log")
    assert [each.new.text for each in case.plan(path, order="dmy").differences] == ["Two"]


def test_case_settings_settle_what_a_table_leaves_open(case, tmp_path: Path) -> None:
    (case.desk.folder / "case.toml").write_text('order = "mdy"\nyear = 1999\n', "utf-8")
    path = tmp_path / "bare.csv"
    path.write_text("Date,Event,Source\n3/4,One,A\n5/6,Two,B\n", "utf-8")
    with dateline.open(case.desk.folder) as again:
        again.take(path)
        assert [entry.when.edtf for entry in again] == ["1999-03-04", "1999-05-06"]


TWO = "Date,Event,Source\n3 May 2031,The ferry Alba sails,A\n4 May 2031,She is seen off Corran,B\n"


def test_a_line_that_the_desk_merged_away_is_named_and_not_lost(case, tmp_path: Path) -> None:
    path = tmp_path / "two.csv"
    path.write_text(TWO, "utf-8")
    case.take(path)
    merge_entries(case.desk, case[1].id, [case[2].id], reason="one voyage")
    path.write_text(TWO.replace("off Corran", "off Port Corran"), "utf-8")
    proposed = case.plan(path)
    assert proposed.differences == ()
    [said] = proposed.clashes
    assert "merged" in said
    assert "Port Corran" in said
    assert case.plan(path).clashes == (said,), "it is said again until it is decided"


def test_what_file_and_desk_both_revised_is_left_to_the_author(case, tmp_path: Path) -> None:
    path = tmp_path / "two.csv"
    path.write_text(TWO, "utf-8")
    case.take(path)
    revise_entry(case.desk, case[1].id, text="The ferry Alba sails at noon", reason="the harbour log")
    path.write_text(TWO.replace("sails", "sails at dawn").replace("is seen", "was seen"), "utf-8")
    proposed = case.plan(path)
    assert [each.new.text for each in proposed.differences] == ["She was seen off Corran"]
    assert "both revised its text" in proposed.clashes[0]
    case.take(path)
    assert [entry.text for entry in case] == ["The ferry Alba sails at noon", "She was seen off Corran"]


def test_redacting_a_merge_takes_the_words_everywhere_and_no_innocent_entry(case, tmp_path: Path) -> None:
    path = tmp_path / "two.csv"
    secret = "Jon Petersen of four Mill Lane was seen at the old inn"
    path.write_text(TWO.replace("She is seen off Corran", secret), "utf-8")
    case.take(path)
    merge_entries(case.desk, case[1].id, [case[2].id], reason="one voyage")
    seq = case.desk.store.head().seq
    redact(case.desk, str(seq), reason="to protect him", everywhere=True)
    assert [entry.text for entry in case] == ["The ferry Alba sails"]
    assert not any("Petersen" in line for line in case.desk.store.dump())
    assert verify(case.desk) == []


def test_the_title_of_the_case_goes_before_what_stands_above_the_table(tmp_path):
    path = tmp_path / "table.md"
    path.write_text("# Harbour works\n\n* 3 May 2031: The Alba sank.\n* 4 May 2031: Divers came.\n", "utf-8")
    for title, named in (("The Alba", "The Alba"), ("", "Harbour works")):
        with create(tmp_path / f"case {title}", title=title, author="Mara") as desk:
            plan = importing.plan(desk, importing.read_table(path))
        assert plan.chronology.title == named


def test_the_order_that_the_chronology_holds_settles_a_file_that_comes_again(tmp_path):
    rows = "Date,Event,Source\n7/3/2031,The Alba sank.,Toll\n8/4/2031,Divers came to her.,Toll\n"
    path = tmp_path / "table.csv"
    path.write_text(rows, "utf-8")
    with create(tmp_path / "case", author="Mara") as desk:
        importing.write(desk, importing.plan(desk, importing.read_table(path, Wishes(order="mdy"))))
        again = importing.read_table(path)
        assert any("--order" in each.remedy for each in again.proposal.questions)
        settled = importing.settled_as_held(desk, again)
    assert not any("--order" in each.remedy for each in settled.proposal.questions)
    assert [entry.when.edtf for entry in settled.proposal.entries] == ["2031-07-03", "2031-08-04"]
    assert settled.wishes.order == ""


@pytest.mark.parametrize("ending", WHOLE)
def test_what_is_corrected_of_a_report_goes_out_and_comes_back_as_no_news(case, table, tmp_path, ending) -> None:
    case.take(table)
    known = {"publisher": "The Harbour Post", "address": "https://post.example/1", "based_on": ("Ferro Wire",)}
    revise_report(case.desk, case[2].accounts[0].citation.report, reason="found the print edition", **known)
    for n in (1, 2):
        shown = case[n].accounts[0].citation
        assert (shown.publisher, shown.url, shown.based_on) == tuple(known.values())
    export = tmp_path / f"export.{ending}"
    case.export(export)
    assert b"post.example/1" in export.read_bytes() or ending in {"docx", "odt", "ods", "xlsx"}
    assert case.plan(export).differences == ()
    with dateline.new(tmp_path / "other", author="Tom") as other:
        other.take(export)
        assert between_cases(case.desk, other.desk) == ()


def test_what_is_corrected_of_a_report_differs_between_moments(case, table) -> None:
    case.take(table)
    before = case.desk.store.head().seq
    revise_report(case.desk, case[2].accounts[0].citation.report, reason="it says so", based_on=("Ferro Wire",))
    found = between_moments(case.desk, before, None)
    assert {each.field for one in found for each in one.fields} == {"citations.1.based_on"}


@pytest.mark.parametrize("ending", WHOLE)
def test_an_export_of_a_case_whose_order_was_said_is_no_news_and_asks_nothing(case, tmp_path, ending) -> None:
    path = tmp_path / "table.csv"
    rows = "Date,Event,Source\n3 May 2031,The Alba leaves,"
    path.write_text(f'{rows}"Reporting by Ana Ruiz, Ferro Wire, 4 May 2031"\n6/5/2031,She is lost,Id.\n', "utf-8")
    case.take(path, order="dmy")
    export = tmp_path / f"export.{ending}"
    case.export(export)
    again = case.plan(export)
    assert (again.differences, again.reading.proposal.questions) == ((), ())
    with dateline.new(tmp_path / "other", author="Tom") as other:
        other.take(export)
        assert between_cases(case.desk, other.desk) == ()
