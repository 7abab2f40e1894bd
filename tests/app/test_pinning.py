"""Citations are given the place where the words quoted under them stand, and nothing is guessed."""

import pytest

from dateline.app import history
from dateline.app.adding import add_received
from dateline.app.citations import add_citation
from dateline.app.desk import Desk
from dateline.app.entries import write_entry
from dateline.app.pinning import pin_cites
from dateline.app.standing import held
from dateline.domain.chronologies import Entry
from dateline.domain.errors import NotFound
from dateline.stages.intake import Received

PAGE = """<!doctype html><html lang="en"><head><title>Ferry sold twice</title></head><body><article>
<h1>Ferry sold twice</h1>
<p>The ferry Orla was sold twice on the same morning, three officials of the harbour said on Saturday.</p>
<p>“Neither buyer has paid,” the harbour master told reporters, and the ship has not moved from its berth.</p>
<p>She did not say who had signed; the ship has not moved from its berth, and nobody knows why it has not.</p>
</article></body></html>"""
TALK = """1
00:00:01,000 --> 00:00:04,000
VOSS: We stood there in the rain.

2
00:01:02,000 --> 00:01:05,000
RUIZ: It was sold.
"""


@pytest.fixture
def case(harbour_desk: Desk) -> Desk:
    """A case whose entries quote a page and a talk."""
    page, talk = add_received(
        harbour_desk,
        [
            Received(name="ferry.html", content=PAGE.encode(), address="https://loe.example/ferry"),
            Received(name="talk.srt", content=TALK.encode()),
        ],
        reason="handed in",
    )
    entries = [
        ("3 May 2031", "It is sold twice; “sold twice on the same morning”.", page, "“Neither buyer has paid”", ""),
        ("4 May 2031", "Nothing moves.", page, "“the ship has not moved from its berth”", ""),
        ("5 May 2031", "Nobody is named.", page, "“She did say who had signed”", ""),
        ("6 May 2031", "They talk: “It was sold.”", talk, "", ""),
        ("7 May 2031", "It was known.", page, "“Neither buyer has paid”", "p. 9"),
        ("8 May 2031", "Nothing is quoted.", page, "", ""),
    ]
    for date, text, added, account, locator in entries:
        entry = write_entry(harbour_desk, date, text, reason="known")
        given = {"text": account, "locator": locator, "report": added.report.id}
        add_citation(harbour_desk, entry.id, "The Loe Gazette", reason="its source", **given)
    return harbour_desk


def locators(desk: Desk) -> list[str]:
    return [entry.citations[0].locator for entry in held(desk, Entry)]


def test_what_stands_once_is_pinned_and_nothing_else(case: Desk) -> None:
    before = case.store.head().seq
    pinned = pin_cites(case, reason="for the reader")
    assert [(each.entry, each.citation, each.locator) for each in pinned] == [
        (1, 1, "para. 2, para. 1"),
        (4, 1, "00:01:02"),
    ]
    assert locators(case) == ["para. 2, para. 1", "", "", "00:01:02", "p. 9", ""]
    assert case.store.head().seq == before + 2
    assert pin_cites(case, reason="again") == []


def test_one_entry_alone_and_nothing_on_a_dry_run(case: Desk) -> None:
    assert [each.entry for each in pin_cites(case, "4", reason="x", dry_run=True)] == [4]
    assert locators(case)[3] == ""
    pin_cites(case, "4", reason="one alone")
    assert [bool(each) for each in locators(case)] == [False, False, False, True, True, False]
    history.undo(case, case.store.head().seq, reason="not wanted")
    assert locators(case)[3] == ""
    with pytest.raises(NotFound):
        pin_cites(case, "99", reason="nobody")
