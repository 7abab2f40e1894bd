"""Acts on entries, one at a time."""

import pytest

from dateline.app.citations import add_citation, take_citation
from dateline.app.desk import Desk
from dateline.app.disputes import draw_dispute
from dateline.app.entries import find_entry, move_entry, revise_entry, withdraw_entry, write_entry
from dateline.app.joining import merge_entries, split_entry
from dateline.app.links import draw_link
from dateline.app.placing import window
from dateline.domain.chronologies import Citation, Entry, EntryState
from dateline.domain.errors import Conflict, Invalid, NotFound
from dateline.domain.events import DisputeKind, Judgement
from dateline.domain.prose import Style
from dateline.domain.revisions import Act


def order(desk: Desk) -> list[str]:
    chronology = find_entry(desk, "1").chronology
    return [entry.value.text for entry in window(desk, chronology, 0, 1000)]


def write(desk: Desk, *texts: str) -> list[Entry]:
    return [write_entry(desk, f"8/{n}", text, reason="noted") for n, text in enumerate(texts, start=1)]


def test_an_entry_is_written_with_its_date_understood(harbour_desk: Desk) -> None:
    entry = write_entry(harbour_desk, "8/3", "Voss crosses to Port Loe.", reason="seen in the Gazette")
    assert entry.when.edtf == "2031-08-03"
    assert find_entry(harbour_desk, "1") == entry
    [revision] = harbour_desk.store.log(after=1)
    assert (revision.act, revision.author, revision.reason) == (Act.WRITE_ENTRY, "Ada Quill", "seen in the Gazette")


def test_an_entry_can_be_dated_by_edtf_where_its_words_do_not_do(harbour_desk: Desk) -> None:
    entry = write_entry(harbour_desk, "at the turn of the tide", "The ferry sails.", reason="noted", edtf="2031-08~")
    assert (entry.when.words, entry.when.edtf) == ("at the turn of the tide", "2031-08~")
    with pytest.raises(Invalid):
        write_entry(harbour_desk, "x", "Text.", reason="noted", edtf="no date")


def test_an_act_without_a_reason_is_refused_and_leaves_no_trace(harbour_desk: Desk) -> None:
    with pytest.raises(Invalid, match="reason"):
        write_entry(harbour_desk, "8/3", "Voss crosses.", reason=" ")
    assert harbour_desk.store.head().seq == 1


def test_an_entry_that_says_nothing_is_refused(harbour_desk: Desk) -> None:
    with pytest.raises(Invalid, match="says nothing"):
        write_entry(harbour_desk, "8/3", " ", reason="noted")


def test_entries_are_found_by_number_id_and_beginning_of_id(harbour_desk: Desk) -> None:
    first, second, third = write(harbour_desk, "one", "two", "three")
    withdraw_entry(harbour_desk, second.id, reason="wrong")
    assert find_entry(harbour_desk, "2") == third
    assert find_entry(harbour_desk, first.id[:7]) == first
    with pytest.raises(NotFound, match="has 2"):
        find_entry(harbour_desk, "3")
    with pytest.raises(NotFound):
        find_entry(harbour_desk, "0")
    with pytest.raises(NotFound):
        find_entry(harbour_desk, "nobody")


def test_a_beginning_that_several_ids_share_is_refused(harbour_desk: Desk) -> None:
    entries = write(harbour_desk, *(f"entry {n}" for n in range(40)))
    letters = [entry.id[0] for entry in entries]
    shared = next(letter for letter in letters if letters.count(letter) > 1)
    if shared.isdecimal():
        shared = next(letter for letter in letters if letters.count(letter) > 1 and letter.isalpha())
    with pytest.raises(Invalid, match="give more of it"):
        find_entry(harbour_desk, shared)


def test_revising_keeps_what_is_not_named(harbour_desk: Desk) -> None:
    [entry] = write(harbour_desk, "Voss crosses to Port Loe.")
    dated = revise_entry(harbour_desk, entry.id, words="August 2031", reason="the Gazette corrects the day")
    assert (dated.when.edtf, dated.text) == ("2031-08", entry.text)
    said = revise_entry(harbour_desk, "1", text="Voss sails to Port Loe.", lane="Harbour", reason="by ferry")
    assert (said.when, said.text, said.lane) == (dated.when, "Voss sails to Port Loe.", "Harbour")
    with pytest.raises(Invalid, match="stays as it is"):
        revise_entry(harbour_desk, "1", lane="Harbour", reason="again")


def test_links_stay_on_the_words_that_stay(harbour_desk: Desk) -> None:
    text = "Voss crosses to Port Loe for talks."
    styles = (
        Style(kind="link", start=0, end=4, target="https://voss.example/"),
        Style(kind="italic", start=5, end=12),
        Style(kind="bold", start=16, end=24),
    )
    write_entry(harbour_desk, "8/3", text, reason="noted", styles=styles)
    revised = revise_entry(harbour_desk, "1", text="Voss sails over to Port Loe for talks.", reason="by ferry")
    assert [(style.kind, revised.text[style.start : style.end]) for style in revised.styles] == [
        ("link", "Voss"),
        ("bold", "Port Loe"),
    ]


def test_withdrawing_twice_is_a_conflict(harbour_desk: Desk) -> None:
    write(harbour_desk, "one", "two")
    gone = withdraw_entry(harbour_desk, "1", reason="doubtful")
    assert gone.state is EntryState.WITHDRAWN
    with pytest.raises(Conflict, match="withdrawn already"):
        withdraw_entry(harbour_desk, gone.id, reason="again")


def test_entries_move_before_and_behind_others(harbour_desk: Desk) -> None:
    one, two, three = write(harbour_desk, "one", "two", "three")
    move_entry(harbour_desk, one.id, after=two.id, reason="later that day")
    assert order(harbour_desk) == ["two", "one", "three"]
    move_entry(harbour_desk, three.id, before=two.id, reason="first of all")
    assert order(harbour_desk) == ["three", "two", "one"]
    move_entry(harbour_desk, "1", after="3", reason="last after all")
    assert order(harbour_desk) == ["two", "one", "three"]
    with pytest.raises(Invalid):
        move_entry(harbour_desk, "1", reason="nowhere")
    with pytest.raises(Invalid):
        move_entry(harbour_desk, "1", after="1", reason="behind itself")


def test_there_is_always_room_between_two_entries(harbour_desk: Desk) -> None:
    first, *_, last = write(harbour_desk, "first", "a", "b", "last")
    wanted = ["first", "a", "b", "last"]
    for n in range(70):
        write_entry(harbour_desk, "8/2", f"new {n}", reason="noted", after=first.id)
        wanted.insert(1, f"new {n}")
    assert order(harbour_desk) == wanted
    for _ in range(40):
        move_entry(harbour_desk, last.id, after=first.id, reason="up")
        move_entry(harbour_desk, last.id, before=first.id, reason="and up")
    assert order(harbour_desk) == ["last", "first", *wanted[1:-1]]
    assert harbour_desk.store.verify() == []


def test_merging_makes_accounts_of_what_the_others_tell(harbour_desk: Desk) -> None:
    kept, other = write(harbour_desk, "Voss crosses.", "Voss was seen on the ferry.")
    add_citation(harbour_desk, kept.id, "Reporting by Ada Quill", reason="her piece")
    add_citation(harbour_desk, other.id, "Reporting by Jon Marr", reason="his piece")
    merged = merge_entries(harbour_desk, "1", ["2"], reason="one crossing")
    assert [(citation.label, citation.text) for citation in merged.citations] == [
        ("Reporting by Ada Quill", ""),
        ("Reporting by Jon Marr", "Voss was seen on the ferry."),
    ]
    gone = find_entry(harbour_desk, other.id)
    assert (gone.state, gone.merged_into) == (EntryState.WITHDRAWN, kept.id)
    with pytest.raises(Conflict):
        merge_entries(harbour_desk, kept.id, [other.id], reason="again")
    with pytest.raises(Invalid):
        merge_entries(harbour_desk, kept.id, [kept.id], reason="itself")


def test_merging_unsourced_words_gives_them_no_source(harbour_desk: Desk) -> None:
    kept, other = write(harbour_desk, "Voss crosses.", "Nobody saw him.")
    add_citation(harbour_desk, kept.id, "Reporting by Ada Quill", reason="her piece")
    merged = merge_entries(harbour_desk, kept.id, [other.id], reason="one crossing")
    assert merged.text == "Voss crosses.\n\nNobody saw him."
    assert [citation.text for citation in merged.citations] == ["Voss crosses."]


def test_what_is_bound_to_a_merged_entry_is_bound_to_the_kept_one(harbour_desk: Desk) -> None:
    kept, other, denial = write(harbour_desk, "Voss crosses.", "Voss arrives.", "The Ministry denies it.")
    dispute = draw_dispute(harbour_desk, denial.id, other.id, DisputeKind.DENIES, reason="it says so")
    link = draw_link(harbour_desk, kept.id, other.id, Judgement.SAME, reason="one crossing")
    merge_entries(harbour_desk, kept.id, [other.id], reason="one crossing")
    held = harbour_desk.store.state(f"dispute:{dispute.id}")
    assert held is not None
    assert held.value is not None
    assert held.value.target == f"entry:{kept.id}"
    lifted = harbour_desk.store.state(f"link:{link.id}")
    assert lifted is not None
    assert lifted.value is None


def test_entries_that_dispute_one_another_are_not_merged(harbour_desk: Desk) -> None:
    crossing, denial, other = write(harbour_desk, "Voss crosses.", "The Ministry denies it.", "Voss stays.")
    draw_dispute(harbour_desk, denial.id, crossing.id, DisputeKind.DENIES, reason="it says so")
    draw_link(harbour_desk, crossing.id, other.id, Judgement.DIFFERENT, reason="two journeys")
    with pytest.raises(Conflict, match="lift that dispute"):
        merge_entries(harbour_desk, crossing.id, [denial.id], reason="one crossing")
    with pytest.raises(Conflict, match="lift that link"):
        merge_entries(harbour_desk, crossing.id, [other.id], reason="one crossing")


def test_splitting_parts_the_words_and_keeps_the_sources(harbour_desk: Desk) -> None:
    text = "Voss crosses. He returns at night."
    style = Style(kind="bold", start=14, end=16)
    write_entry(harbour_desk, "8/3", text, reason="noted", styles=(style,), citations=(Citation(label="The Gazette"),))
    write(harbour_desk, "last")
    first, second = split_entry(harbour_desk, "1", at=13, reason="two happenings")
    assert (first.text, second.text) == ("Voss crosses.", "He returns at night.")
    assert second.styles == (Style(kind="bold", start=0, end=2),)
    assert first.citations == second.citations
    assert order(harbour_desk) == ["Voss crosses.", "He returns at night.", "last"]


def test_splitting_into_parts_loses_no_word(harbour_desk: Desk) -> None:
    write(harbour_desk, "One. Two. Three.")
    with pytest.raises(Invalid, match="Three"):
        split_entry(harbour_desk, "1", parts=["One.", "Two."], reason="two happenings")
    with pytest.raises(Invalid, match="does not go on"):
        split_entry(harbour_desk, "1", parts=["One.", "Three."], reason="two happenings")
    with pytest.raises(Invalid):
        split_entry(harbour_desk, "1", at=0, reason="nothing before it")
    parts = split_entry(harbour_desk, "1", parts=["One.", "Two.", "Three."], reason="three happenings")
    assert [part.text for part in parts] == ["One.", "Two.", "Three."]
    assert order(harbour_desk) == ["One.", "Two.", "Three."]


def test_citations_are_read_out_of_their_labels_and_taken_by_number_or_label(harbour_desk: Desk) -> None:
    write(harbour_desk, "Voss crosses.")
    entry = add_citation(harbour_desk, "1", "Reporting by Ada Quill and Jon Marr", reason="their piece")
    assert entry.citations[0].bylines == ("Ada Quill", "Jon Marr")
    add_citation(harbour_desk, "1", "The Gazette", text="He was seen.", reason="theirs")
    with pytest.raises(Conflict):
        add_citation(harbour_desk, "1", "The Gazette", text="He was seen.", reason="twice")
    with pytest.raises(NotFound, match="1 Reporting by Ada"):
        take_citation(harbour_desk, "1", 3, reason="there is none")
    left = take_citation(harbour_desk, "1", "The Gazette", reason="it was another ferry")
    assert [citation.label for citation in left.citations] == ["Reporting by Ada Quill and Jon Marr"]
    assert take_citation(harbour_desk, "1", 1, reason="retracted").citations == ()
