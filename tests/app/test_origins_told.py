"""How many origins something has is told as one number, in the same words, wherever it is told."""

import json
from pathlib import Path

import pytest

from dateline.app.acceptances import accept
from dateline.app.adding import add_received
from dateline.app.checking import found
from dateline.app.desk import Desk
from dateline.app.groupings import merge, split
from dateline.app.inbox import find_waiting, inbox_of
from dateline.app.proposing import draft
from dateline.app.publishing import publish
from dateline.app.reasons import why
from dateline.app.regrouping import Waiting
from dateline.app.viewing import shown
from dateline.app.wanted import Wanted
from dateline.cli.draft_tables import told_origins
from dateline.domain.shown import ShownEntry
from dateline.stages.intake import GivenReport, Received
from dateline.stages.showing import Depth

INN = (
    ("Brannock Echo", "2033-03-26", "Three managers of Kell Stone met at the Stag inn on 11 March, Jon Beck said."),
    (
        "Brannock Echo",
        "2033-03-28",
        "Mia Lorne, a waitress, said that she served managers of Kell Stone when they met at the Stag inn on 11 March.",
    ),
    (
        "Vale Tribune",
        "2033-03-29",
        "Managers of Kell Stone met at the Stag inn on 11 March, according to the Brannock Echo.",
    ),
)
FINE = (
    (
        "Daily Lamp",
        "2033-03-20",
        "Kell Stone was fined two million crowns on 10 March, two county officials with knowledge of the matter said.",
    ),
    (
        "Upland Observer",
        "2033-03-20",
        "The county fined Kell Stone two million crowns on 10 March, said two county officials who briefed reporters.",
    ),
)
COOK = (
    "The Ledger",
    "2033-04-01",
    "Managers of Kell Stone met at the Stag inn on 11 March and ate pike, its cook Ida Sundt told The Ledger.",
)

COUNTED = {1: "one origin", 2: "two origins", 3: "three origins"}


def take(desk: Desk, told: tuple[str, str, str]) -> None:
    publisher, published, words = told
    given = GivenReport(title=words[:30], publisher=publisher, published=published, language="en")
    list(add_received(desk, [Received(name=f"{published}.txt", content=words.encode(), given=given)], reason="came in"))


def about(desk: Desk, words: str) -> Waiting:
    return next(each for each in inbox_of(desk).waiting if words in each.draft.entry.text)


def told_of_entry(desk: Desk, words: str, out: Path | None = None) -> set[tuple[int, str]]:
    """Return each way in which the origins of a held entry are told: their number, and the sentences on them."""
    views = [shown(desk, Wanted(), depth) for depth in (Depth.CHECKS, Depth.WHOLE)]
    entry = next(each for each in views[0].entries if words in each.text)
    told = {
        (each.origins.count, each.origins.grounds) for view in views for each in view.entries if each.id == entry.id
    }
    sentences = {section.title: section.sentences for section in why(desk, entry.id).sections}
    told.add((entry.origins.count, sentences["Origins"][0].text))
    if out is not None:
        told |= _published(desk, entry, out)
    for problem in found(desk, today="2033-05-01").problems:
        if problem.check == "single-origin" and problem.entry == entry.id:
            assert problem.message.endswith(entry.origins.grounds)
    return told


def _published(desk: Desk, entry: ShownEntry, out: Path) -> set[tuple[int, str]]:
    publish(desk, out, reason="published")
    published = json.loads((out / "chronology.json").read_text("utf-8"))["entries"]
    [same] = [each["origins"] for each in published if each["id"] == entry.id]
    _must_stand_on_the_page(entry, out)
    return {(same["count"], same["grounds"])}


def _must_stand_on_the_page(entry: ShownEntry, out: Path) -> None:
    pages = [each.read_text("utf-8") for each in out.rglob("*.html")]
    count = COUNTED[entry.origins.count]
    reports = {2: "Two reports", 3: "Three reports", 4: "Four reports"}[len(entry.accounts)]
    assert any(f"{reports}, {count}" in page for page in pages)


def told_of_draft(desk: Desk, words: str) -> tuple[int, str]:
    """Return the number and the sentences of a draft that waits, the same in the inbox, in `why` and among entries."""
    waiting = about(desk, words)
    assert waiting.origins is not None
    count = waiting.origins.count
    assert f"{count} origin" in told_origins(waiting)
    sections = {section.title: section.sentences for section in why(desk, f"draft {waiting.n}").sections}
    assert sections["Origins"][0].text == waiting.origins.grounds
    assert any(f"of {COUNTED[count]}" in each.text for each in sections["Draft"])
    among = [each for each in shown(desk, Wanted(drafts=True), Depth.CHECKS).entries if each.id == waiting.id]
    assert [(each.origins.count, each.origins.grounds) for each in among] == [(count, waiting.origins.grounds)]
    return count, waiting.origins.grounds


@pytest.fixture
def case(harbour_desk: Desk) -> Desk:
    for each in (*INN, *FINE):
        take(harbour_desk, each)
    draft(harbour_desk)
    return harbour_desk


def accepted(desk: Desk, words: str) -> None:
    inbox = inbox_of(desk)
    accept(desk, inbox, find_waiting(desk, inbox, str(about(desk, words).n)))


def test_before_and_after_it_is_accepted_and_when_a_report_comes(case: Desk, tmp_path: Path) -> None:
    before = {words: told_of_draft(case, words) for words in ("Stag inn", "fined")}
    assert [count for count, _ in before.values()] == [2, 1]
    assert "Jon Beck in Brannock Echo of 26 March 2033" in before["Stag inn"][1]
    for words, told in before.items():
        accepted(case, words)
        assert told_of_entry(case, words) == {told}
    take(case, COOK)
    draft(case)
    more = about(case, "pike")
    assert more.draft.adds_to
    assert more.origins is not None
    assert (more.origins.count, more.draft.grounds[0]) == (
        1,
        "Told by four reports of three origins between 26 March 2033 and 1 April 2033.",
    )
    accepted(case, "pike")
    [(count, grounds)] = told_of_entry(case, "Stag inn", tmp_path / "more")
    assert count == 3
    assert grounds.startswith("Four citations, three origins: ")


def test_of_drafts_that_were_merged_and_one_that_was_split(case: Desk, tmp_path: Path) -> None:
    inbox = inbox_of(case)
    merge(case, inbox, [about(case, "Stag inn"), about(case, "fined")])
    merged = next(each for each in inbox_of(case).waiting if each.joined)
    words = merged.draft.entry.text[1:30]
    assert (len(merged.draft.entry.citations), told_of_draft(case, words)[0]) == (5, 3)
    tellings = merged.draft.tellings
    split(
        case,
        inbox_of(case),
        merged,
        [
            n
            for n, each in enumerate(tellings, start=1)
            if "Tribune" in each.passage.exact or "Lorne" in each.passage.exact
        ],
    )
    told = told_of_draft(case, words)
    assert told[0] == 2
    accepted(case, words)
    assert told_of_entry(case, words, tmp_path / "site") == {told}
