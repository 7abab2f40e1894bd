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


@pytest.mark.parametrize(
    ("affair", "right"),
    [
        ("quarry", {"blasting", "warned", "resigned", "Stag inn", "trial", "900 crowns"}),
        (
            "dairy",
            {"recalled", "died on Sunday", "closed", "drains", "arrested", "pleaded", "reopened", "positive result"},
        ),
        ("quay", {"closed session", "Belvedere", "inquiry", "resigned", "searched", "20 January"}),
    ],
)
def test_the_origins_of_affairs_that_were_written_before_their_rules(affair: str, right: set[str]) -> None:
    truth = json.loads((AFFAIRS / f"{affair}.json").read_text("utf-8"))
    drafts = propose(read_affair(affair))
    found = {
        each["says"]
        for each in truth
        for draft in drafts
        if draft.entry.when.earliest[:10] == draft.entry.when.latest[:10] == each["day"]
        and each["says"] in draft.entry.text
        and draft.origins == each["origins"]
    }
    assert found >= right


def test_reports_that_name_one_another_all_round_are_one_origin() -> None:
    first = told(f"{PLAIN[:-1]}, a paper of the firm shows.", "Daily Lamp")
    second = told(f"{PLAIN[:-1]}, the Daily Lamp reported.", "Vale Tribune", day="2033-03-27")
    third = told(f"The Vale Tribune reported that {PLAIN}", "Upland Observer", day="2033-03-28")
    fourth = told(f"{PLAIN[:-1]}, according to the Upland Observer.", "Daily Lamp", day="2033-03-29")
    draft = of_one(first, second, third, fourth)
    assert draft.origins == 1
    assert "Upland Observer has it from Vale Tribune." in draft.origins_grounds
    assert "Daily Lamp of 29 March 2033 has it from Upland Observer." in draft.origins_grounds


@pytest.mark.parametrize(
    "said",
    ["a waiter told Northgate.", "a waiter told the Northgate agency.", "dijo un camarero a la agencia Northgate."],
)
def test_an_agency_is_named_without_its_kind(said: str) -> None:
    wire = told(BECK, "Northgate News Agency")
    assert of_one(wire, told(f"{PLAIN[:-1]}, {said}", "Vale Tribune", day="2033-03-27")).origins == 1


def test_a_town_that_an_agency_is_called_after_is_none() -> None:
    wire = told(BECK, "Northgate News Agency")
    other = told(f"{PLAIN[:-1]}, according to Northgate officials.", "Vale Tribune", day="2033-03-27")
    assert "has it from Northgate" not in of_one(wire, other).origins_grounds


SHUT = "The Harbour Safety Office closed the mill of Kell Stone in Brannock on 11 March, {}."
TAPE = "“They put tape across the gate and sent us home,” said {}."


def test_who_speaks_for_a_body_and_its_own_statement_are_one_origin() -> None:
    short = told(SHUT.format("the office said"), "Brannock Echo")
    words = (
        "Inspectors shut the mill of Kell Stone in Brannock on 11 March, a spokeswoman for the office, Ida Lund, said."
    )
    spoken = told(f"{words}\nThe Harbour Safety Office looks after mills.", "Vale Tribune")
    own = told("We closed the mill of Kell Stone in Brannock on 11 March and keep the key.", "Harbour Safety Office")
    draft = of_one(short, spoken)
    assert draft.origins == 1
    assert "those who speak for one house, Harbour Safety Office" in draft.origins_grounds
    assert of_one(short, own).origins == 1


@pytest.mark.parametrize(
    ("behind", "origins"),
    [
        (TAPE.format("Jens Adler, a miller"), 2),
        ("Lotte Amann, a baker, saw them come.\n“Eight men,” she said.", 2),
        (TAPE.format("a miller"), 1),
        (TAPE.format("Jens Adler, a spokesman for the office"), 1),
        ("Jens Adler, a miller, said that it was a shame.", 1),
        ("Lotte Amann, a baker, saw them come.\nThe road was shut.", 1),
        (TAPE.format("Jens Adler, a miller, of a visit on 2 March"), 1),
    ],
)
def test_who_saw_it_and_is_named_right_behind_counts_beside_the_body_that_tells_it(behind: str, origins: int) -> None:
    body = SHUT.format("the office said")
    report = told(f"{body}\n{behind}", "Brannock Echo")
    assert of_one(report).origins == origins


def test_what_the_press_told_counts_for_nothing_beside_others() -> None:
    draft = of_one(told(BECK, "Brannock Echo"), told(f"{PLAIN[:-1]}, local media reported.", "Vale Tribune"))
    assert (draft.origins, draft.origins_unknown) == (1, True)
    alone = of_one(told(f"{PLAIN[:-1]}, local media reported.", "Vale Tribune"))
    assert (alone.origins, alone.origins_unknown) == (1, True)


LOST = "16 days after her party lost its majority"


@pytest.mark.parametrize(
    ("words", "origins"),
    [
        (f"Brannock's mayor Ottilie Crane went home for good and resigned on 24 March, {LOST}.", 1),
        ("Brannock's mayor Ottilie Crane went home for good and resigned on 24 March, days after her party fell.", 2),
        (f"“I quit on 24 March and slept,” Ottilie Crane of Brannock told me, {LOST}.", 2),
    ],
)
def test_a_number_told_in_the_words_of_an_agency_is_its_own(words: str, origins: int) -> None:
    wire = told(f"(Northgate Wire) - Ottilie Crane of Brannock quit on 24 March, {LOST}.", "Northgate Wire")
    assert of_one(wire, told(words, "Vale Tribune", day="2033-03-27", bylines=("Kit Sorrel",))).origins == origins


def test_whoever_signs_a_report_has_it_from_the_agency_named_in_it_with_several_of_its_figures() -> None:
    wire = told("Inspectors in Brannock found dust in 12 of 40 homes on 11 March, the county said.", "Northgate Wire")
    words = "Dust lay in {} of the homes where inspectors looked in Brannock on 11 March.\nA cook told Northgate Wire."
    for found, origins in (("12 out of 40", 1), ("a quarter", 2)):
        own = told(words.format(found), "Vale Tribune", day="2033-03-27", bylines=("Kit Sorrel",))
        assert of_one(wire, own).origins == origins
