"""How many origins a happening has: witnesses and documents count each, whoever leans on others counts for nothing."""

import json

import pytest
from made_affairs import AFFAIRS, held, read_affair

from dateline.app.policies import is_let_in
from dateline.app.regrouping import Waiting
from dateline.domain.drafts import Draft
from dateline.domain.shown import Origins, ShownEntry
from dateline.stages.drafting.descent import Descent, houses_by_word
from dateline.stages.drafting.pile import HeldReport
from dateline.stages.drafting.proposing import propose

BECK = "Three managers of Kell Stone met at the Stag inn in Brannock on 11 March, said Jon Beck, the innkeeper."
LORNE = "Managers of Kell Stone met at the Stag inn in Brannock on 11 March, waitress Mia Lorne said."
PLAIN = "On 11 March the Stag inn in Brannock had managers of Kell Stone at a table over a dish of pike."
SAID = "Three managers of Kell Stone met at the Stag inn in Brannock on 11 March, the Brannock Echo reported."
BECK_AGAIN = "“They met here at the Stag inn in Brannock on 11 March,” Jon Beck said of the managers of Kell Stone."
OFFICIALS = "Kell Stone of Brannock was fined two million crowns over dust on 10 March, two county officials said."
FINE = "The county fined Kell Stone of Brannock two million crowns over dust on 10 March, {}."
WIRE = "The mayor of Brannock, Ottilie Crane, resigned on 24 March after 1,412 days and {} sittings of the council."
QUIT = "Ottilie Crane quit as mayor of Brannock on 24 March, {} days and {} sittings after she took her chain."


COOKED = "Kell Stone's managers met on 11 March at the Stag inn in Brannock.\nA cook told Northgate Wire so."


def told(words: str, publisher: str, *, day: str = "2033-03-26", bylines: tuple[str, ...] = ()) -> HeldReport:
    paragraphs = words.split("\n")
    return held(f"{publisher} {day}", day, *paragraphs, publisher=publisher, bylines=bylines)


def of_one(*reports: HeldReport, descent: Descent | None = None) -> Draft:
    """Return the draft that all of the reports tell of."""
    drafts = propose(reports, most=50, descent=descent)
    return next(each for each in drafts if {one.report for one in each.tellings} == {one.report.id for one in reports})


@pytest.mark.parametrize(
    ("first", "second", "origins"),
    [
        ((BECK, "Brannock Echo"), (LORNE, "Brannock Echo"), 2),
        ((BECK, "Brannock Echo"), (BECK.replace("Three m", "M"), "Brannock Echo"), 1),
        ((BECK, "Brannock Echo"), (PLAIN, "Brannock Echo"), 1),
        ((f"{BECK}\n{LORNE}", "Brannock Echo"), (PLAIN, "Vale Tribune"), 3),
        ((BECK, "Brannock Echo"), (PLAIN[:-1] + ", the Brannock Echo reported.", "Vale Tribune"), 1),
        ((BECK, "Brannock Echo"), (PLAIN[:-1] + ", said Ida Sundt of the Echo tavern.", "Vale Tribune"), 2),
        ((f"{BECK}\n(Northgate Wire)", "Brannock Echo"), (f"{LORNE}\n(Northgate Wire)", "Vale Tribune"), 1),
        ((BECK, "Brannock Echo"), (f"{SAID}\n{BECK_AGAIN}", "Vale Tribune"), 1),
        (
            (f"{PLAIN}\nThe bill was paid in coins.", "Northgate Wire"),
            (COOKED, "Vale Tribune"),
            1,
        ),
        (
            (OFFICIALS, "Daily Lamp"),
            (FINE.format("said several county officials who briefed reporters"), "Vale Tribune"),
            1,
        ),
        ((OFFICIALS, "Daily Lamp"), (FINE.format("said three tax officials"), "Vale Tribune"), 2),
        (
            (FINE.format("the mill said in a statement"), "Daily Lamp"),
            (FINE.format("according to a statement of the mill"), "Vale Tribune"),
            1,
        ),
        (
            (f"(Northgate Wire) - {WIRE.format(2077)}", "Northgate Wire"),
            (QUIT.format("1,412", 2077), "Vale Tribune"),
            1,
        ),
        (
            (f"(Northgate Wire) - {WIRE.format(2077)}", "Northgate Wire"),
            (QUIT.format("1,400", 2070), "Vale Tribune"),
            2,
        ),
        ((WIRE.format(2077), "Upland Observer"), (QUIT.format("1,412", 2077), "Vale Tribune"), 2),
    ],
)
def test_each_who_tells_it_counts_and_who_leans_on_another_does_not(
    first: tuple[str, str], second: tuple[str, str], origins: int
) -> None:
    reports = told(*first), told(*second, day="2033-03-27")
    draft = of_one(*reports)
    assert draft.origins == origins, draft.grounds
    number = {1: "one origin", 2: "two origins", 3: "three origins"}[origins]
    assert draft.origins_grounds.startswith(f"Two citations, {number}: ")
    assert f"of {number} " in draft.grounds[0]


def test_two_who_tell_it_in_one_report_are_two_origins_of_one_report() -> None:
    draft = of_one(told(f"{BECK}\n{LORNE}", "Brannock Echo"))
    assert draft.origins_grounds == (
        "One citation, two origins: Jon Beck in Brannock Echo; Mia Lorne in Brannock Echo. "
        "Jon Beck in Brannock Echo and Mia Lorne in Brannock Echo tell it each by name, and count each."
    )
    assert draft.doubts == ("It stands on one report.",)


def test_no_policy_lets_in_what_one_report_tells_alone() -> None:
    for reports, is_let in (
        ([told(f"{BECK}\n{LORNE}", "Brannock Echo")], False),
        ([told(BECK, "Brannock Echo"), told(LORNE, "Brannock Echo", day="2033-03-27")], True),
    ):
        draft = of_one(*reports)
        origins = Origins(count=draft.origins, unknown=draft.origins_unknown, grounds=draft.origins_grounds)
        entry = ShownEntry(id="e", n=1, state="draft", when=draft.entry.when, text=draft.entry.text, origins=origins)
        assert draft.origins == 2
        assert is_let_in(Waiting(n=1, draft=draft), entry, 2) is is_let


def test_what_was_made_from_another_report_as_a_whole_is_none_of_its_own() -> None:
    reports = told(PLAIN, "Brannock Echo"), told(BECK, "Vale Tribune", day="2033-03-27")
    made = Descent(made_from={reports[1].report.id: {reports[0].report.id: "translates"}})
    draft = of_one(*reports, descent=made)
    assert draft.origins_grounds == (
        "Two citations, one origin: Brannock Echo and Vale Tribune. Vale Tribune translates Brannock Echo."
    )


def test_reports_that_nobody_names_leave_open_where_it_comes_from() -> None:
    draft = of_one(told(PLAIN, "Brannock Echo"), told(f"{PLAIN[:-1]}, local media reported.", "Vale Tribune"))
    assert draft.origins_unknown
    assert "Vale Tribune has it from “local media”: whose they are cannot be told." in draft.origins_grounds


def test_texts_may_name_the_houses_by_word_which_they_have_a_word() -> None:
    houses = houses_by_word(told(PLAIN, name).report for name in ("Brannock Echo", "Vale Tribune", "Daily Lamp"))
    assert Descent(houses=houses).named_in(["so the Echo’s report,", "“TRIBUNE” had it"]) == (
        "Brannock Echo",
        "Vale Tribune",
    )


def test_a_town_is_no_name_for_a_paper_and_a_manager_with_a_name_is_nobody_without_one() -> None:
    town = told(f"{PLAIN[:-1]}, according to the Brannock Echo.", "Vale Tribune")
    draft = of_one(town, told(LORNE, "Radio Brannock"))
    assert "has it from Radio Brannock" not in draft.origins_grounds
    charged = "The manager of Kell Stone, Per Aske, went on trial at Brannock court on 11 March, charged with neglect."
    named = of_one(told(charged, "Brannock Echo"), told(f"{charged[:-1]} in the slide.", "Vale Tribune"))
    assert "unnamed" not in named.origins_grounds
    assert not any("Nobody is named" in each for each in named.doubts)


def test_the_origins_of_an_affair_that_was_written_before_its_rules() -> None:
    truth = json.loads((AFFAIRS / "quarry.json").read_text("utf-8"))
    drafts = propose(read_affair("quarry"))
    right = {
        each["says"]
        for each in truth
        for draft in drafts
        if draft.entry.when.earliest == draft.entry.when.latest == each["day"]
        and each["says"] in draft.entry.text
        and draft.origins == each["origins"]
    }
    assert right >= {"blasting", "warned", "resigned", "Stag inn", "900 crowns"}
