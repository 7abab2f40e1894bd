"""What changed between editions comes out of the log, and nothing that was never published or was redacted since."""

import pytest

from dateline.app import history
from dateline.app.desk import Desk
from dateline.app.disputes import draw_dispute
from dateline.app.editions import publish_edition
from dateline.app.entries import revise_entry, withdraw_entry, write_entry
from dateline.app.past_editions import past_editions
from dateline.app.viewing import find_chronology, standing_states
from dateline.domain.chronologies import EntryState
from dateline.stages.publishing.record import spans_of


def publish(desk: Desk, note: str = ""):
    return publish_edition(desk, reason="the lawyer said so", note=note)


def told(desk: Desk):
    """What comes out is the same where what stands was read before."""
    found = past_editions(desk, find_chronology(desk))
    assert past_editions(desk, find_chronology(desk), standing_states(desk)) == found
    return found


def kinds(past) -> list[tuple[str, str]]:
    return [(change.kind.value, change.id) for change in past.changes]


def written(desk: Desk, when: str, text: str, **more):
    return write_entry(desk, when, text, reason="known", **more)


def everything(editions) -> str:
    return repr(editions)


def test_each_edition_says_what_changed_since_the_one_before(harbour_desk: Desk) -> None:
    ferry = written(harbour_desk, "8/3", "The ferry sails.")
    pact = written(harbour_desk, "8/5", "The pact is signed.")
    publish(harbour_desk, "for the Tuesday meeting")
    revise_entry(harbour_desk, ferry.id, text="The ferry sails at dawn.", reason="finer")
    withdraw_entry(harbour_desk, pact.id, reason="wrong")
    late = written(harbour_desk, "8/9", "The harbour closes.")
    publish(harbour_desk, "after the call")
    first, second = told(harbour_desk)
    assert (first.edition.number, first.edition.note) == (1, "for the Tuesday meeting")
    assert kinds(first) == [("added", ferry.id), ("added", pact.id)]
    assert kinds(second) == [("revised", ferry.id), ("withdrawn", pact.id), ("added", late.id)]
    revised = second.changes[0]
    assert (revised.before.text, revised.after.text) == ("The ferry sails.", "The ferry sails at dawn.")
    spans = spans_of((first, second))
    assert (spans[ferry.id].first.number, spans[ferry.id].last.number) == (1, 2)


def test_what_lay_between_two_editions_never_comes_out(harbour_desk: Desk) -> None:
    ferry = written(harbour_desk, "8/3", "The ferry sails.")
    publish(harbour_desk)
    revise_entry(harbour_desk, ferry.id, text="The SECRET ferry sails.", reason="a slip")
    revise_entry(harbour_desk, ferry.id, text="The ferry sails at dawn.", reason="mended")
    draft = written(harbour_desk, "8/4", "A HIDDEN draft.", state=EntryState.DRAFT)
    publish(harbour_desk)
    assert "SECRET" not in everything(told(harbour_desk))
    assert "HIDDEN" not in everything(told(harbour_desk))
    revise_entry(harbour_desk, draft.id, text="An open matter.", state=EntryState.PUBLISHED, reason="sure now")
    publish(harbour_desk)
    assert kinds(told(harbour_desk)[2]) == [("added", draft.id)]
    assert "HIDDEN" not in everything(told(harbour_desk))


def test_what_goes_back_to_draft_is_withdrawn_for_readers(harbour_desk: Desk) -> None:
    ferry = written(harbour_desk, "8/3", "The ferry sails.")
    written(harbour_desk, "8/5", "The pact is signed.")
    publish(harbour_desk)
    revise_entry(harbour_desk, ferry.id, state=EntryState.DRAFT, text="The SECRET ferry.", reason="in doubt")
    publish(harbour_desk)
    assert kinds(told(harbour_desk)[1]) == [("withdrawn", ferry.id)]
    assert "SECRET" not in everything(told(harbour_desk))


def test_a_revision_taken_back_before_the_next_edition_is_no_change(harbour_desk: Desk) -> None:
    ferry = written(harbour_desk, "8/3", "The ferry sails.")
    publish(harbour_desk)
    revise_entry(harbour_desk, ferry.id, text="The boat sails.", reason="a try")
    history.undo(harbour_desk, harbour_desk.store.head().seq, reason="back")
    written(harbour_desk, "8/9", "The harbour closes.")
    publish(harbour_desk)
    assert [kind for kind, _ in kinds(told(harbour_desk)[1])] == ["added"]


def test_a_dispute_changes_what_stands_around_both_its_ends(harbour_desk: Desk) -> None:
    ferry = written(harbour_desk, "8/3", "The ferry sails.")
    word = written(harbour_desk, "8/5", "The ministry has no comment.")
    publish(harbour_desk)
    draw_dispute(harbour_desk, word.id, ferry.id, kind="denies", reason="it does")
    publish(harbour_desk)
    assert kinds(told(harbour_desk)[1]) == [("around", ferry.id), ("around", word.id)]


@pytest.mark.parametrize("everywhere", [False, True])
def test_no_word_of_an_edition_older_than_a_redaction_comes_out(harbour_desk: Desk, everywhere: bool) -> None:
    named = written(harbour_desk, "8/3", "Witness Ola Ren saw the ferry from the north pier.")
    other = written(harbour_desk, "8/5", "Ola Ren tells of the north pier.")
    publish(harbour_desk)
    revise_entry(harbour_desk, named.id, text="A witness saw the ferry.", reason="to protect a person")
    revise_entry(harbour_desk, other.id, text="A witness tells of it.", reason="to protect a person")
    publish(harbour_desk)
    assert "Ola Ren" in everything(told(harbour_desk))
    history.redact(harbour_desk, "#2", reason="to protect a person", everywhere=everywhere)
    assert "Ola Ren" not in everything(told(harbour_desk))
    revise_entry(harbour_desk, other.id, text="A witness told of it.", reason="plainer")
    publish(harbour_desk)
    first, second, third = told(harbour_desk)
    assert first.withheld
    assert second.withheld
    assert third.withheld
    assert "Ola Ren" not in everything((first, second, third))
    revise_entry(harbour_desk, other.id, text="A witness told of it all.", reason="fuller")
    publish(harbour_desk)
    fourth = told(harbour_desk)[3]
    assert not fourth.withheld
    assert fourth.changes[0].before.text == "A witness told of it."


def test_a_redacted_entry_is_told_as_such_and_not_as_new(harbour_desk: Desk) -> None:
    named = written(harbour_desk, "8/3", "Witness Ola Ren saw the ferry from the north pier.")
    written(harbour_desk, "8/5", "The pact is signed.")
    publish(harbour_desk)
    history.redact(harbour_desk, named.id, reason="to protect a person")
    written(harbour_desk, "8/9", "The harbour closes.")
    publish(harbour_desk)
    assert ("redacted", named.id) in kinds(told(harbour_desk)[1])
    assert "Ola Ren" not in everything(told(harbour_desk))
