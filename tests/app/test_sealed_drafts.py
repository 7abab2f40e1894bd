"""Drafts that stand on sealed reports are shown to who asks for them, and answered as they are."""

from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from dateline.app.acceptances import accept
from dateline.app.desk import Desk
from dateline.app.inbox import find_shown_draft, find_waiting, inbox_of, openly
from dateline.app.reasons import why
from dateline.app.reviewing import Review
from dateline.app.sealing import seal_source
from dateline.app.standing import held
from dateline.cli import main
from dateline.domain.errors import Refused
from dateline.domain.events import Dispute, DisputeKind
from dateline.domain.reports import Report
from dateline.domain.revisions import Act
from drafts_laid import GAZETTE, LANTERN, MONITOR, drafted, lay


@pytest.fixture
def laid(harbour_desk: Desk) -> Desk:
    """A case with three drafts, the second of which stands on a sealed report and is denied by the third."""
    departure = drafted(harbour_desk, "departure2", "April 2", [GAZETTE])
    sighting = drafted(harbour_desk, "sighting22", "April 9", [LANTERN])
    denial = drafted(harbour_desk, "denia22222", "April 12", [MONITOR])
    dispute = Dispute(
        id="denied2222", entry="denia22222", target="entry:sighting22", kind=DisputeKind.DENIES, grounds=LANTERN[2]
    )
    lay(harbour_desk, departure, sighting, replace(denial, disputes=(dispute,)))
    [lantern] = [each.id for each in held(harbour_desk, Report) if each.publisher == LANTERN[0]]
    seal_source(harbour_desk, lantern, "a person at sea", reason="asked")
    return harbour_desk


def test_the_inbox_leaves_them_out_with_what_is_bound_to_them(laid: Desk) -> None:
    inbox = inbox_of(laid)
    assert [each.n for each in openly(laid, inbox).waiting] == [1, 3]
    assert LANTERN[2] not in repr(openly(laid, inbox).waiting)
    assert LANTERN[2] in repr(inbox.waiting)


def test_one_is_shown_and_explained_to_who_says_so(laid: Desk) -> None:
    inbox = inbox_of(laid)
    with pytest.raises(Refused, match="--sealed"):
        find_shown_draft(laid, inbox, "2", sealed=False)
    with pytest.raises(Refused, match="--sealed"):
        why(laid, "draft 2")
    assert find_shown_draft(laid, inbox, "2", sealed=True).id == "sighting22"
    assert LANTERN[2] in repr(why(laid, "draft 2", sealed=True))


def test_the_passages_an_entry_was_drafted_from_are_told_to_who_says_so(laid: Desk) -> None:
    inbox = inbox_of(laid)
    accept(laid, inbox, find_waiting(laid, inbox, "2"))
    hidden, whole = (why(laid, "sighting22", sealed=sealed).sections[-1] for sealed in (False, True))
    assert (hidden.title, whole.title) == ("Draft", "Draft")
    assert LANTERN[2] not in repr(hidden)
    assert LANTERN[2] in repr(whole)


def test_a_review_goes_past_them_and_answers_drafts_as_they_are(laid: Desk) -> None:
    review = Review(laid)
    assert [each.n for each in review.inbox.waiting] == [1, 3]
    assert [each.n for each in Review(laid, sealed=True).inbox.waiting] == [1, 2, 3]
    entry = review.accept().entry
    [drawn] = [each for each in inbox_of(laid).drafting.drafts if each.entry.id == entry.id]
    assert entry.when == drawn.entry.when
    assert [each.act for each in laid.store.log()][-1] == Act.ACCEPT_DRAFT


def test_the_commands_say_so(laid: Desk) -> None:
    def run(*words: str) -> str:
        return CliRunner().invoke(main, [*words, "--case", str(Path(laid.folder))]).output

    assert "fishing boat" not in run("inbox")
    assert "fishing boat" in run("inbox", "--sealed")
    assert "fishing boat" not in run("inbox", "show", "2")
    assert "fishing boat" in run("inbox", "show", "2", "--sealed")
    assert "fishing boat" not in run("why", "draft 2")
    assert "fishing boat" in run("why", "draft 2", "--sealed")


def test_what_is_accepted_is_told_without_its_words(laid: Desk) -> None:
    def accepted(draft: str) -> str:
        return CliRunner().invoke(main, ["inbox", "accept", draft, "--case", str(Path(laid.folder))]).output

    assert accepted("2") == "draft 2: entry sighting22, which stands on a sealed source\n"
    assert "April 2" in accepted("1")
