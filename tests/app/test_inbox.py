"""Drafts wait in the inbox until they are answered, and every answer is one revision that can be undone."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.app import acceptances
from dateline.app.acceptances import Changes, accept
from dateline.app.answers import answers_of
from dateline.app.desk import DRAFTS, Desk, create, open_desk, read_settings
from dateline.app.disputes import draw_dispute
from dateline.app.entries import find_entry, revise_entry, withdraw_entry, write_entry
from dateline.app.groupings import merge, split
from dateline.app.history import dump, load, rebuild, redact, undo, verify
from dateline.app.inbox import Inbox, find_waiting, inbox_of, look_at
from dateline.app.listing import note_listed
from dateline.app.merging import merge_reports
from dateline.app.placing import place_among
from dateline.app.policies import accept_all
from dateline.app.proposing import DRAFTING, draft, last_drafting
from dateline.app.publishing import Wishes, publish
from dateline.app.reasons import why
from dateline.app.regrouping import without
from dateline.app.rejections import reject
from dateline.app.standing import held
from dateline.app.viewing import Wanted, entries_of, find_chronology, shown
from dateline.domain.chronologies import Chronology, Entry, EntryState
from dateline.domain.drafts import Grouping, Rejection, RejectionKind
from dateline.domain.errors import Conflict, DatelineError, Invalid, NotFound, Refused
from dateline.domain.events import Dispute, DisputeKind, Judgement
from dateline.domain.revisions import Act
from dateline.language.dating import parse
from dateline.stages.showing import Depth
from drafts_laid import (
    COURIER,
    GAZETTE,
    HERALD,
    LANTERN,
    MADE_AT,
    MADE_BY,
    MONITOR,
    again,
    drafted,
    key_of,
    lay,
    three,
)


@pytest.fixture
def laid(harbour_desk: Desk) -> Desk:
    """A case with a chronology and three drafts."""
    three(harbour_desk)
    return harbour_desk


def waiting(desk: Desk) -> list[int]:
    return [each.n for each in inbox_of(desk).waiting]


def named(desk: Desk, name: str, inbox: Inbox | None = None) -> tuple[Inbox, object]:
    inbox = inbox or inbox_of(desk)
    return inbox, find_waiting(desk, inbox, name)


def accepted(desk: Desk, name: str, **changes: object) -> Entry:
    inbox = inbox_of(desk)
    return accept(desk, inbox, find_waiting(desk, inbox, name), changes=Changes(**changes)).entry  # type: ignore[arg-type]


def test_what_was_drafted_waits_the_heaviest_first(laid: Desk) -> None:
    inbox = inbox_of(laid)
    assert [each.id for each in inbox.waiting] == ["departure2", "sighting22", "denia22222"]
    assert [each.n for each in inbox.waiting] == [1, 2, 3]
    assert inbox.waiting[0].origins.count == 2


def test_without_a_drafting_the_message_says_what_to_do(harbour_desk: Desk) -> None:
    with pytest.raises(NotFound, match="dateline draft"):
        inbox_of(harbour_desk)


def test_an_accepted_draft_is_an_entry_with_its_id_and_its_accounts(laid: Desk) -> None:
    entry = accepted(laid, "1")
    assert (entry.id, entry.state) == ("departure2", EntryState.PUBLISHED)
    assert find_entry(laid, "departure2") == entry
    assert [citation.publisher for citation in entry.citations] == ["Loe Gazette", "Cape Herald", "Tarn Courier"]
    assert waiting(laid) == [2, 3]
    [revision] = laid.store.log(acts=[Act.ACCEPT_DRAFT])
    note = laid.store.note_of(revision)
    assert (note["draft"], note["made_by"], note["made_at"]) == ("departure2", MADE_BY, MADE_AT)
    assert note["passages"].split() == [key_of(GAZETTE), key_of(HERALD), key_of(COURIER)]
    assert revision.author == "Ada Quill"


def test_it_is_placed_by_its_date_where_the_chronology_is_written_by_date(laid: Desk) -> None:
    for words in ("4/1", "4/5", "4/20"):
        write_entry(laid, words, f"Of {words}.", reason="noted")
    for name in ("denia22222", "departure2", "sighting22"):
        accepted(laid, name)
    ordered = [entry.when.edtf for entry in entries_of(laid, find_chronology(laid))]
    assert ordered == sorted(ordered)
    assert len(ordered) == 6


def test_it_is_placed_at_the_end_where_the_chronology_is_not_written_by_date(laid: Desk) -> None:
    for words in ("4/20", "4/5", "4/19", "4/3"):
        write_entry(laid, words, f"Of {words}.", reason="noted")
    accepted(laid, "1")
    assert entries_of(laid, find_chronology(laid))[-1].id == "departure2"
    assert accepted(laid, "2", after="2").id == entries_of(laid, find_chronology(laid))[2].id


@given(days=st.lists(st.integers(1, 28), max_size=12), own=st.integers(1, 28))
def test_an_entry_among_ordered_ones_keeps_the_order(days: list[int], own: int) -> None:
    ordered = [parse(f"2031-05-{day:02d}") for day in sorted(days)]
    place = place_among(ordered, parse(f"2031-05-{own:02d}"))
    assert sorted(days)[:place] == [day for day in sorted(days) if day <= own]


def test_an_entry_out_of_order_moves_none_of_the_others() -> None:
    days = [*range(1, 20), 28, *range(20, 27)]
    whens = [parse(f"2031-05-{day:02d}") for day in days]
    assert place_among(whens, parse("2031-05-10")) == 10
    assert place_among(whens, parse("2031-05-27")) == len(days)
    assert place_among(whens, parse("")) == len(days)


def test_a_draft_is_accepted_with_another_date_text_and_fewer_accounts(laid: Desk) -> None:
    entry = accepted(laid, "1", words="early in April", edtf="2031-04", text="The tanker sails.", left_out=(2,))
    assert (entry.when.words, entry.when.edtf, entry.text) == ("early in April", "2031-04", "The tanker sails.")
    assert [citation.publisher for citation in entry.citations] == ["Loe Gazette", "Tarn Courier"]
    answers = answers_of(laid, entry.chronology)
    assert (answers.left_out, set(answers.accepted.values())) == ({key_of(HERALD)}, {"departure2"})
    assert waiting(laid) == [2, 3]


def test_without_the_passage_it_was_told_by_it_is_told_by_another(laid: Desk) -> None:
    assert accepted(laid, "1", left_out=(1,)).text == "“Dockers say that the tanker left Port Selene on April 2.”"


@pytest.mark.parametrize("left_out", [(1, 2, 3), (4,)])
def test_what_cannot_be_left_out_is_refused(laid: Desk, left_out: tuple[int, ...]) -> None:
    with pytest.raises(Invalid, match="draft 1"):
        accepted(laid, "1", left_out=left_out)
    assert waiting(laid) == [1, 2, 3]


def test_a_draft_without_words_is_refused(laid: Desk) -> None:
    with pytest.raises(Invalid, match="says nothing"):
        accepted(laid, "1", text="  ")


def test_a_draft_that_adds_to_an_entry_brings_the_accounts_that_it_lacks(laid: Desk) -> None:
    entry = accepted(laid, "1", left_out=(2, 3))
    more = drafted(laid, "further222", "April 2", [HERALD, COURIER], adds_to=entry.id)
    lay(laid, again(more, citations=(*entry.citations, *more.entry.citations)))
    # The two were left out of the entry, so nothing new waits; a further report makes it wait.
    assert waiting(laid) == []
    lay(laid, drafted(laid, "further222", "April 2", [LANTERN], adds_to=entry.id))
    head = laid.store.head().seq
    grown = accepted(laid, "1")
    assert [citation.publisher for citation in grown.citations] == ["Loe Gazette", "The Lantern"]
    assert (grown.id, grown.text, grown.position) == (entry.id, entry.text, entry.position)
    assert laid.store.head().seq == head + 1
    assert waiting(laid) == []


def test_an_entry_that_changed_meanwhile_is_not_added_to(laid: Desk) -> None:
    entry = accepted(laid, "1", left_out=(2, 3))
    lay(laid, drafted(laid, "further222", "April 2", [LANTERN], adds_to=entry.id))
    inbox, further = named(laid, "1")
    revise_entry(laid, entry.id, text="Another text.", reason="better words")
    with pytest.raises(Conflict, match="changed meanwhile"):
        accept(laid, inbox, further)  # type: ignore[arg-type]
    inbox, further = named(laid, "1")
    withdraw_entry(laid, entry.id, reason="not ours")
    inbox, further = named(laid, "1")
    with pytest.raises(Conflict, match="withdrawn"):
        accept(laid, inbox, further)  # type: ignore[arg-type]
    assert accepted(laid, "1", own=True).id == "further222"


def test_date_and_text_of_an_entry_that_is_added_to_are_its_own(laid: Desk) -> None:
    entry = accepted(laid, "1", left_out=(2, 3))
    lay(laid, drafted(laid, "further222", "April 2", [LANTERN], adds_to=entry.id))
    with pytest.raises(Invalid, match="--new"):
        accepted(laid, "1", text="Another text.")


def test_nothing_accepted_is_touched_by_another_drafting(laid: Desk) -> None:
    entry = accepted(laid, "1", text="My words.")
    departure, sighting, denial = three(laid)
    lay(laid, again(departure, text="Other words."), sighting, denial)
    assert find_entry(laid, "departure2") == entry
    assert waiting(laid) == [2, 3]


def test_of_two_who_accept_one_draft_at_once_one_is_told(laid: Desk) -> None:
    inbox, departure = named(laid, "1")
    with open_desk(laid.folder, author="Jon Marr") as other:
        theirs, same = named(other, "1")
        accept(other, theirs, same)  # type: ignore[arg-type]
        with pytest.raises(Conflict, match="accepted meanwhile"):
            accept(laid, inbox, departure)  # type: ignore[arg-type]
        with pytest.raises(Conflict, match="accepted meanwhile"):
            reject(laid, inbox, departure, RejectionKind.MINOR)  # type: ignore[arg-type]
    assert len(held(laid, Entry)) == 1


def test_the_store_itself_refuses_the_second_acceptance(laid: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    inbox, departure = named(laid, "1")
    accept(laid, inbox, departure)  # type: ignore[arg-type]
    # As if both had looked before either wrote.
    monkeypatch.setattr("dateline.app.acceptances.check_unanswered", lambda *_: None)
    real = type(laid.store).state
    monkeypatch.setattr(
        type(laid.store), "state", lambda store, name: None if name == "entry:departure2" else real(store, name)
    )
    with pytest.raises(Conflict):
        accept(laid, inbox, departure)  # type: ignore[arg-type]
    assert len(held(laid, Entry)) == 1


def test_the_first_answer_opens_the_chronology_once(desk: Desk) -> None:
    three(desk)
    assert held(desk, Chronology) == []
    inbox, departure = named(desk, "1")
    with open_desk(desk.folder, author="Jon Marr") as other:
        theirs, sighting = named(other, "2")
        accept(other, theirs, sighting)  # type: ignore[arg-type]
    entry = accept(desk, inbox, departure).entry  # type: ignore[arg-type]
    [chronology] = held(desk, Chronology)
    assert (chronology.title, entry.chronology) == ("The Harbour Lease", chronology.id)
    assert waiting(desk) == [3]


def test_an_acceptance_is_undone_and_the_draft_waits_again(laid: Desk) -> None:
    accepted(laid, "1")
    seq = laid.store.head().seq
    undone = undo(laid, seq, reason="too soon")
    assert waiting(laid) == [1, 2, 3]
    assert held(laid, Entry) == []
    undo(laid, undone.seq, reason="after all")
    assert waiting(laid) == [2, 3]
    undo(laid, laid.store.head().seq, reason="no")
    assert accepted(laid, "1").id == "departure2"


def test_a_draft_that_was_turned_down_waits_no_more(laid: Desk) -> None:
    inbox, sighting = named(laid, "2")
    rejected = reject(laid, inbox, sighting, RejectionKind.MINOR, reason="a boat is a boat")  # type: ignore[arg-type]
    assert rejected.rejection.passages == (key_of(LANTERN),)
    assert (rejected.revision.act, rejected.revision.reason) == (Act.REJECT_DRAFT, "a boat is a boat")
    assert waiting(laid) == [1, 3]
    with pytest.raises(Conflict, match="turned down meanwhile"):
        accept(laid, inbox, sighting)  # type: ignore[arg-type]
    undo(laid, rejected.revision.seq, reason="it matters")
    assert waiting(laid) == [1, 2, 3]


def test_a_draft_that_grew_since_it_was_turned_down_waits_again(laid: Desk) -> None:
    inbox, sighting = named(laid, "2")
    reject(laid, inbox, sighting, RejectionKind.MINOR)  # type: ignore[arg-type]
    lay(laid, drafted(laid, "sighting22", "April 9", [LANTERN, MONITOR]))
    assert waiting(laid) == [1]


def test_merged_drafts_wait_as_one_and_become_one_entry(laid: Desk) -> None:
    inbox = inbox_of(laid)
    merge(laid, inbox, [inbox.waiting[1], inbox.waiting[0]], reason="the same voyage")
    inbox = inbox_of(laid)
    assert [(each.n, each.joined) for each in inbox.waiting] == [(1, (2,)), (3, ())]
    assert find_waiting(laid, inbox, "2") == inbox.waiting[0]
    [grouping] = held(laid, Grouping)
    assert grouping.judgement is Judgement.SAME
    assert (grouping.passages[0], grouping.others) == (key_of(GAZETTE), (key_of(LANTERN),))
    entry = accepted(laid, "2")
    assert entry.id == "departure2"
    assert [citation.publisher for citation in entry.citations][-1] == "The Lantern"
    assert waiting(laid) == [3]


def test_two_citations_of_one_report_become_one(laid: Desk) -> None:
    departure, _, _ = three(laid)
    second = drafted(laid, "second2222", "April 3", [GAZETTE])
    second = replace(second, tellings=(replace(second.tellings[0], key="other-words"),))
    second = again(second, citations=(replace(second.entry.citations[0], text="“Other words.”"),))
    lay(laid, departure, second)
    inbox = inbox_of(laid)
    merge(laid, inbox, list(inbox.waiting))
    texts = [citation.text for citation in accepted(laid, "1").citations if citation.publisher == "Loe Gazette"]
    assert texts == ["“The tanker left Port Selene on Wednesday.” “Other words.”"]


def test_a_merge_needs_two_drafts_that_add_to_one_entry(laid: Desk) -> None:
    inbox = inbox_of(laid)
    with pytest.raises(Invalid, match="two drafts"):
        merge(laid, inbox, [inbox.waiting[0], inbox.waiting[0]])
    first, second = (write_entry(laid, words, words, reason="noted").id for words in ("4/1", "4/2"))
    lay(
        laid,
        drafted(laid, "one2222222", "April 2", [GAZETTE], adds_to=first),
        drafted(laid, "two2222222", "April 2", [LANTERN], adds_to=second),
    )
    inbox = inbox_of(laid)
    with pytest.raises(Conflict, match="different entries"):
        merge(laid, inbox, list(inbox.waiting))


def test_passages_that_are_split_off_leave_the_draft(laid: Desk) -> None:
    inbox, departure = named(laid, "1")
    grouped = split(laid, inbox, departure, [2, 3], reason="another tanker")  # type: ignore[arg-type]
    assert grouped.grouping.judgement is Judgement.DIFFERENT
    assert grouped.grouping.passages == (key_of(HERALD), key_of(COURIER))
    inbox = inbox_of(laid)
    assert (len(inbox.waiting[0].draft.tellings), inbox.apart) == (1, 2)
    assert [citation.publisher for citation in accepted(laid, "1").citations] == ["Loe Gazette"]
    undo(laid, grouped.revision.seq, reason="the same tanker")
    assert inbox_of(laid).apart == 0


@pytest.mark.parametrize("passages", [[1, 2, 3], [], [9], [0]])
def test_a_split_takes_some_of_the_passages(laid: Desk, passages: list[int]) -> None:
    inbox, departure = named(laid, "1")
    with pytest.raises(Invalid, match="draft 1"):
        split(laid, inbox, departure, passages)  # type: ignore[arg-type]


def test_disputes_are_drawn_where_they_are_asked_for_between_what_stands(laid: Desk) -> None:
    departure, sighting, denial = three(laid)
    dispute = Dispute(
        id="d2", entry="denia22222", target="entry:departure2", kind=DisputeKind.DENIES, scope="last week", drawn=False
    )
    lay(laid, departure, sighting, replace(denial, disputes=(dispute,)))
    inbox, denying = named(laid, "3")
    assert accept(laid, inbox, denying, changes=Changes(disputes=True)).disputes == 0  # type: ignore[arg-type]
    undo(laid, laid.store.head().seq, reason="again")
    accepted(laid, "1")
    inbox, denying = named(laid, "3")
    done = accept(laid, inbox, denying, changes=Changes(disputes=True))  # type: ignore[arg-type]
    [drawn] = held(laid, Dispute)
    assert (done.disputes, drawn.entry, drawn.target, drawn.drawn) == (1, "denia22222", "entry:departure2", True)
    assert drawn.id != "d2"
    assert drawn.misses is (drawn.latest is not None and drawn.latest < "2031-04-02") or drawn.misses is False
    undo(laid, done.revision.seq, reason="both at once")
    assert held(laid, Dispute) == []
    with pytest.raises(NotFound):
        find_entry(laid, "denia22222")


def test_a_number_that_means_another_draft_than_was_listed_is_refused(laid: Desk) -> None:
    note_listed(laid, {1: "departure2", 2: "sighting22", 3: "denia22222"})
    departure, sighting, denial = three(laid)
    lay(laid, sighting, departure, denial)
    inbox = inbox_of(laid)
    with pytest.raises(Conflict, match="another one"):
        find_waiting(laid, inbox, "1")
    assert find_waiting(laid, inbox, "3").id == "denia22222"
    assert find_waiting(laid, inbox, "sight").id == "sighting22"
    with open_desk(laid.folder, author="Jon Marr") as other:
        assert find_waiting(other, inbox_of(other), "1").id == "sighting22"


@pytest.mark.parametrize("name", ["0", "4", "99999999", "nobody", ""])
def test_a_name_that_means_nothing_is_refused(laid: Desk, name: str) -> None:
    with pytest.raises(DatelineError, match="draft"):
        find_waiting(laid, inbox_of(laid), name)


def test_a_draft_of_a_report_that_was_taken_back_does_not_wait(laid: Desk) -> None:
    [revision] = laid.store.log(acts=[Act.TAKE_SNAPSHOT], after=3, until=4)
    undo(laid, revision.seq, reason="not ours")
    [state] = [each for each in revision.touches if each.startswith("report:")]
    assert laid.store.state(state).value is None  # type: ignore[union-attr]
    inbox = inbox_of(laid)
    gone = state.removeprefix("report:")
    assert all(telling.report != gone for each in inbox.waiting for telling in each.draft.tellings)
    assert all(citation.report != gone for each in inbox.waiting for citation in each.draft.entry.citations)
    assert sum(len(each.draft.tellings) for each in inbox.waiting) == 4


def test_redaction_takes_the_drafts_along(laid: Desk) -> None:
    report = inbox_of(laid).waiting[1].draft.tellings[0].report
    redact(laid, f"report:{report}", reason="the court says so", everywhere=True)
    assert last_drafting(laid) is None
    assert not (laid.folder / DRAFTS).exists() or b"fishing boat" not in (laid.folder / DRAFTS).read_bytes()
    assert verify(laid) == []


def test_answers_survive_dump_and_load(laid: Desk, tmp_path: Path) -> None:
    accepted(laid, "1")
    inbox, sighting = named(laid, "2")
    reject(laid, inbox, sighting, RejectionKind.OFF_TOPIC)  # type: ignore[arg-type]
    lay(
        laid, drafted(laid, "both222222", "April 12", [MONITOR, LANTERN]), drafted(laid, "more222222", "4/9", [MONITOR])
    )
    inbox = inbox_of(laid)
    split(laid, inbox, inbox.waiting[0], [1])
    lines = list(dump(laid))
    rebuild(laid)
    assert verify(laid) == []
    with create(tmp_path / "other", author="Jon Marr") as other:
        load(other, iter(lines))
        assert list(dump(other)) == lines
        assert held(other, Rejection) == held(laid, Rejection)
        assert held(other, Grouping) == held(laid, Grouping)
        chronology = find_chronology(laid).id
        assert answers_of(other, chronology) == answers_of(laid, chronology)


def test_a_rejection_that_is_redacted_is_none_any_more(laid: Desk) -> None:
    inbox, sighting = named(laid, "2")
    rejected = reject(laid, inbox, sighting, RejectionKind.WRONG, reason="Ann Hale lied")  # type: ignore[arg-type]
    redact(laid, f"#{rejected.revision.seq}", reason="a name")
    assert verify(laid) == []
    assert held(laid, Rejection) == []
    assert "lied" not in "".join(dump(laid))


def test_a_chronology_with_answers_cannot_be_undone_away(desk: Desk) -> None:
    three(desk)
    inbox, sighting = named(desk, "2")
    reject(desk, inbox, sighting, RejectionKind.MINOR)  # type: ignore[arg-type]
    [opening] = desk.store.log(acts=[Act.ADD_CHRONOLOGY])
    with pytest.raises(Conflict, match="rejection:"):
        undo(desk, opening.seq, reason="not needed")


def test_a_policy_lets_in_what_stands_on_several_origins_uncontested(laid: Desk) -> None:
    with pytest.raises(Refused, match=r"case\.toml"):
        list(accept_all(laid, inbox_of(laid)))
    (laid.folder / "case.toml").write_text('title = "x"\n[drafts]\naccept = "two origins"\n', "utf-8")
    with open_desk(laid.folder) as desk:
        done = list(accept_all(desk, inbox_of(desk)))
        assert [each.n for each, _ in done] == [1]
        revision = done[0][1].revision
        assert revision.author == "policy: two origins"
        assert "two origins" in (revision.reason or "")
        assert list(accept_all(desk, inbox_of(desk))) == []


def test_a_policy_leaves_what_is_contested_or_uncertain_to_people(laid: Desk) -> None:
    departure, _, denial = three(laid)
    dispute = Dispute(id="d2", entry="departure2", target="entry:denia22222", kind=DisputeKind.DENIES, drawn=False)
    lay(laid, replace(departure, disputes=(dispute,)), replace(denial, origins=1))
    (laid.folder / "case.toml").write_text('[drafts]\naccept = "two origins"\n', "utf-8")
    with open_desk(laid.folder) as desk:
        assert list(accept_all(desk, inbox_of(desk))) == []


@pytest.mark.parametrize("line", ['accept = "always"', "accept = 2", 'accepts = "never"'])
def test_a_policy_that_nobody_knows_is_refused(tmp_path: Path, line: str) -> None:
    (tmp_path / "case.toml").write_text(f"[drafts]\n{line}\n", "utf-8")
    with pytest.raises(Invalid, match=r"\[drafts\]"):
        read_settings(tmp_path / "case.toml")


def test_why_an_entry_names_the_draft_it_was(laid: Desk) -> None:
    accepted(laid, "1", left_out=(3,))
    section = next(each for each in why(laid, "departure2").sections if each.title == "Draft")
    [sentence] = section.sentences
    assert "Dateline 9.9 drafted it on 20 April 2031 from two passages" in sentence.text
    assert "Ada Quill accepted that on" in sentence.text
    assert "without one further one" in sentence.text
    assert "“The tanker left Port Selene on Wednesday.”" in sentence.passages


@pytest.mark.parametrize("name", ["draft 2", "sighting22", "sight"])
def test_why_a_draft_says_its_grounds_and_doubts(laid: Desk, name: str) -> None:
    sections = {section.title: section.sentences for section in why(laid, name).sections}
    assert [each.text for each in sections["Draft"]][1:] == ["Told by reports."]
    assert sections["Draft"][0].passages == (LANTERN[2],)
    assert [each.text for each in sections["What is weak about it"]] == ["One report tells it."]
    assert "Date" in sections


def test_why_of_what_is_neither_entry_nor_draft_says_so(laid: Desk) -> None:
    for name in ("nobody", "7", "draft 9"):
        with pytest.raises(NotFound):
            why(laid, name)


def test_drafts_are_shown_behind_the_entries_where_they_are_asked_for(laid: Desk) -> None:
    write_entry(laid, "4/20", "The inquiry ends.", reason="noted")
    assert [entry.state for entry in shown(laid, depth=Depth.TABLE).entries] == ["published"]
    view = shown(laid, Wanted(drafts=True), Depth.TABLE)
    assert [(entry.n, entry.state) for entry in view.entries] == [
        (1, "published"),
        (2, "draft"),
        (3, "draft"),
        (4, "draft"),
    ]
    accepted(laid, "1")
    states = [entry.state for entry in shown(laid, Wanted(drafts=True), Depth.TABLE).entries]
    assert sorted(states) == ["draft", "draft", "published", "published"]


def test_drafts_change_nothing_of_what_is_proposed_among_entries(laid: Desk) -> None:
    write_entry(laid, "4/2", "The tanker Orla Star leaves Port Selene.", reason="noted")
    write_entry(
        laid, "4/12", "The ministry denies that the tanker Orla Star left Port Selene last week.", reason="noted"
    )
    departure, sighting, denial = three(laid)
    lay(laid, again(departure, text="The tanker Orla Star leaves Port Selene for the cape."), sighting, denial)
    [alone] = [entry for entry in shown(laid, depth=Depth.TABLE).entries if entry.disputes]
    both = next(entry for entry in shown(laid, Wanted(drafts=True), Depth.TABLE).entries if entry.id == alone.id)
    assert both.disputes == alone.disputes


def test_drafts_alone_can_be_published_and_are_called_drafts(laid: Desk, tmp_path: Path) -> None:
    with pytest.raises(Invalid, match="no entry"):
        publish(laid, tmp_path / "site", reason="out")
    publish(laid, tmp_path / "site", reason="out", wishes=Wishes(drafts=True))
    page = (tmp_path / "site" / "index.html").read_text("utf-8")
    assert page.count("Nobody has decided on this entry yet.") == 3
    assert (tmp_path / "site" / "search-data.js").read_text("utf-8").count("· draft") == 3
    assert '"state":"draft"' in (tmp_path / "site" / "chronology.json").read_text("utf-8").replace(" ", "")
    accepted(laid, "1")
    publish(laid, tmp_path / "site", reason="out")
    page = (tmp_path / "site" / "index.html").read_text("utf-8")
    assert "Nobody has decided" not in page
    assert "fishing boat" not in page


HOSTILE = "<script>alert(1)</script> \x1b[31mred\x07 \u202egnihtemos [bold]x[/bold] {{ 7*7 }}"


def test_hostile_words_of_drafts_are_words_on_the_site(laid: Desk, tmp_path: Path) -> None:
    departure, _, _ = three(laid)
    lay(laid, replace(again(departure, text=HOSTILE), grounds=(HOSTILE,), doubts=(HOSTILE,)))
    publish(laid, tmp_path / "site", reason="out", wishes=Wishes(drafts=True))
    for page in (tmp_path / "site").rglob("*.html"):
        text = page.read_text("utf-8")
        assert "<script>alert(1)" not in text
        assert "\x1b" not in text
        assert "49" not in text.split("gnihtemos")[-1][:40]


def test_a_draft_can_be_looked_at_before_there_is_a_chronology(desk: Desk) -> None:
    three(desk)
    inbox = inbox_of(desk)
    looked = look_at(desk, inbox, inbox.waiting[0])
    assert (looked.id, looked.state, looked.n) == ("departure2", "draft", 1)
    assert why(desk, "draft 1").n == 1


def test_a_drawn_dispute_is_not_drawn_twice(laid: Desk) -> None:
    dispute = Dispute(id="d2", entry="denia22222", target="entry:departure2", kind=DisputeKind.DENIES, drawn=False)
    accepted(laid, "1")
    entry = accepted(laid, "3")
    draw_dispute(laid, entry.id, "departure2", DisputeKind.DENIES, reason="it does")
    further = drafted(laid, "further222", "April 12", [LANTERN], adds_to=entry.id)
    lay(laid, replace(further, disputes=(replace(dispute, entry="further222"),)))
    inbox, waits = named(laid, "1")
    assert accept(laid, inbox, waits, changes=Changes(disputes=True)).disputes == 0  # type: ignore[arg-type]
    assert len(held(laid, Dispute)) == 1


def test_kept_drafts_come_back_as_they_were(laid: Desk) -> None:
    drafts = three(laid)
    drafting = last_drafting(laid)
    assert drafting is not None
    assert drafting.drafts == drafts


def test_a_draft_read_before_a_redaction_brings_no_words_back(laid: Desk) -> None:
    inbox = inbox_of(laid)
    sighting = find_waiting(laid, inbox, "2")
    redact(laid, f"report:{sighting.draft.tellings[0].report}", reason="the court says so", everywhere=True)
    for number in ("1", "2"):
        with pytest.raises(Conflict, match=r"redacted since it was drafted; draft again: `dateline draft`"):
            accept(laid, inbox, find_waiting(laid, inbox, number))
    assert not list(laid.store.log(acts=[Act.ACCEPT_DRAFT]))


def test_a_draft_read_before_its_report_was_merged_cites_no_dead_report(laid: Desk) -> None:
    inbox = inbox_of(laid)
    departure, sighting = (find_waiting(laid, inbox, number) for number in ("1", "2"))
    kept, merged = departure.draft.tellings[0].report, sighting.draft.tellings[0].report
    merge_reports(laid, kept, [merged], reason="one report")
    with pytest.raises(Conflict, match=f"report {merged} it stands on stands no more; draft again"):
        accept(laid, inbox, sighting)


def test_a_report_that_is_merged_while_a_draft_is_accepted_is_a_conflict(
    laid: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    inbox = inbox_of(laid)
    departure, sighting = (find_waiting(laid, inbox, number) for number in ("1", "2"))
    kept, merged = departure.draft.tellings[0].report, sighting.draft.tellings[0].report

    def opened_late(desk: Desk, slug: str) -> Chronology:
        merge_reports(laid, kept, [merged], reason="one report")
        return find_chronology(desk, slug)

    monkeypatch.setattr(acceptances, "opened", opened_late)
    with pytest.raises(Conflict):
        accept(laid, inbox, sighting)
    assert [each.act for each in laid.store.log()][-1] is Act.MERGE_REPORTS


def test_what_was_read_before_a_redaction_is_not_kept(laid: Desk) -> None:
    report = inbox_of(laid).waiting[1].draft.tellings[0].report

    def told(step: str, done: int, of: int) -> None:
        if (step, done) == (DRAFTING, 0):
            redact(laid, f"report:{report}", reason="the court says so", everywhere=True)

    with pytest.raises(Conflict, match="redacted while reports were read"):
        draft(laid, told=told)
    held_on_disk = [
        each for each in laid.folder.rglob("*") if each.is_file() and b"saw the tanker" in each.read_bytes()
    ]
    assert (held_on_disk, last_drafting(laid)) == ([], None)


def test_the_reason_of_a_policy_says_how_many_origins_were_counted(laid: Desk) -> None:
    departure, _, _ = three(laid)
    lay(laid, replace(departure, origins=3))
    (laid.folder / "case.toml").write_text('[drafts]\naccept = "two origins"\n', "utf-8")
    with open_desk(laid.folder) as desk:
        [(_, done)] = accept_all(desk, inbox_of(desk))
    assert done.revision.reason == "the policy of the case: two origins; it stands on three origins"


def test_a_draft_that_was_joined_to_one_accepted_alone_waits_by_itself(laid: Desk) -> None:
    before = inbox_of(laid)
    both = [find_waiting(laid, before, number) for number in ("1", "2")]
    merge(laid, before, both)
    accept(laid, before, both[0])
    inbox = inbox_of(laid)
    assert [(each.n, each.joined, each.id) for each in inbox.waiting] == [(2, (), "sighting22"), (3, (), "denia22222")]
    assert accept(laid, inbox, inbox.waiting[0]).entry.id == "sighting22"


def test_a_citation_of_two_passages_gives_the_one_that_stays(laid: Desk) -> None:
    departure, sighting, _ = three(laid)
    one, other = departure.tellings[0], replace(sighting.tellings[0], report=departure.tellings[0].report)
    third = replace(other, key="third", passage=replace(other.passage, exact="It was seen again."))
    citation = replace(
        departure.entry.citations[0], text=f"“{one.passage.exact}” “{other.passage.exact}” “{third.passage.exact}”"
    )
    told = again(replace(departure, tellings=(one, other, third)), citations=(citation,))
    [left] = without(told, {other.key}).entry.citations
    assert left.text == f"“{one.passage.exact}” “{third.passage.exact}”"
