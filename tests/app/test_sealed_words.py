"""What a sealed report says and when it was published is given out no more once the entries give it no more."""

from pathlib import Path

import pytest

from dateline.app import exporting
from dateline.app.chronologies import add_chronology
from dateline.app.citations import add_citation, take_citation
from dateline.app.desk import Desk
from dateline.app.editions import publish_edition
from dateline.app.entries import revise_entry, write_entry
from dateline.app.past_editions import past_editions
from dateline.app.publishing import publish
from dateline.app.reports import add_report
from dateline.app.sealing import seal_source
from dateline.app.standing import decide, fresh, held
from dateline.app.viewing import Wanted, find_chronology, shown
from dateline.domain.chronologies import Citation, Entry
from dateline.domain.dates import Basis, When
from dateline.domain.events import Assessment, Dispute, DisputeKind
from dateline.domain.grades import Likelihood
from dateline.domain.reports import Report
from dateline.domain.revisions import Act

TOLD = "The tanker Alba ran aground off Port Corran on Wednesday evening, spilling 400 tonnes of oil into the bay."
GROUNDS = "“on Wednesday evening” in a report of 4 April 2031; counted from 2031-04-04"
COUNTED = When(
    words="2 April 2031",
    edtf="2031-04-02",
    earliest="2031-04-02",
    latest="2031-04-02",
    basis=Basis.RELATIVE,
    anchor="2031-04-04",
    grounds=GROUNDS,
)


def on(iso: str) -> When:
    return When(words=iso, edtf=iso, earliest=iso, latest=iso)


@pytest.fixture
def open_case(desk: Desk) -> Desk:
    """A case in which one entry stands on a report that will be sealed, and one that denies it on another."""
    chronology = add_chronology(desk, "Alba", reason="to begin with", order="dmy", year=2031, language="en")
    sealed = add_report(desk, "What a confidant tells", reason="read", published=on("2031-04-04"))
    gazette = add_report(desk, "Port Gazette", reason="read", published=on("2031-04-13"))
    cited = (Citation(label=sealed.label, report=sealed.id, text=TOLD),)
    entry = Entry(id="aground222", chronology=chronology.id, position=1.0, when=COUNTED, text=TOLD, citations=cited)
    decide(desk, Act.WRITE_ENTRY, [fresh(entry)], reason="known")
    denial = write_entry(desk, "12 April 2031", "The ministry denies that it ran aground last week.", reason="known")
    add_citation(desk, denial.id, gazette.label, report=gazette.id, reason="cited")
    dispute = Dispute(
        id="denied2222",
        entry=denial.id,
        target="entry:aground222",
        kind=DisputeKind.DENIES,
        scope="last week",
        grounds=f"It denies what is told of 2 April 2031: “{TOLD}” “last week” is 31 March to 11 April 2031.",
    )
    decide(desk, Act.DRAW_DISPUTE, [fresh(dispute)], reason="drawn")
    return desk


@pytest.fixture
def case(open_case: Desk) -> Desk:
    """The same case once the report is sealed."""
    seal(open_case)
    return open_case


def seal(desk: Desk) -> None:
    [confidant] = [each.id for each in held(desk, Report) if each.label == "What a confidant tells"]
    seal_source(desk, confidant, "a person on the coast", reason="asked")


def cover(desk: Desk) -> None:
    """Reword the entry that stands on the sealed report, and take the citation from it."""
    revise_entry(desk, "aground222", text="The tanker ran aground.", reason="sealed")
    take_citation(desk, "aground222", 1, reason="sealed")


def given_out(desk: Desk, folder: Path) -> str:
    """Return all that the case gives out as JSON and as pages."""
    publish(desk, folder, reason="published")
    pages = [path.read_text("utf-8") for path in folder.rglob("*") if path.suffix in {".html", ".json", ".xml"}]
    return "".join([*pages, exporting.export(exporting.exportable(desk, Wanted(), "json"), "-", "json")[0].decode()])


def test_grounds_of_a_dispute_repeat_no_sealed_words_that_the_entry_gives_no_more(case, tmp_path):
    assert "spilling" in shown(case).entries[1].disputes[0].grounds
    cover(case)
    told = given_out(case, tmp_path / "site")
    assert "The tanker ran aground." in told
    assert "spilling" not in told
    [dispute] = shown(case).entries[1].disputes
    assert (dispute.grounds, dispute.scope) == ("", "last week")
    [kept] = held(case, Dispute)
    assert "spilling" in kept.grounds


def test_changes_between_editions_give_no_words_from_before_the_sealing(open_case, tmp_path):
    publish_edition(open_case, reason="published")
    revise_entry(open_case, "aground222", text=f"{TOLD} It was loud.", reason="finer")
    write_entry(open_case, "14 April 2031", "The bay is closed to boats.", reason="known")
    publish_edition(open_case, reason="published")
    assert "It was loud" in repr(past_editions(open_case, find_chronology(open_case)))
    seal(open_case)
    cover(open_case)
    publish_edition(open_case, reason="published")
    told = past_editions(open_case, find_chronology(open_case))
    assert "spilling" not in repr(told)
    assert "The bay is closed to boats." in repr(told)
    assert [(each.kind.value, each.id) for each in told[2].changes if each.id == "aground222"] == [
        ("revised", "aground222")
    ]
    revise_entry(open_case, "aground222", text="The tanker ran aground at last.", reason="finer")
    publish_edition(open_case, reason="published")
    [late] = past_editions(open_case, find_chronology(open_case))[3].changes
    assert (late.before.text, late.after.text) == ("The tanker ran aground.", "The tanker ran aground at last.")
    assert "spilling" not in given_out(open_case, tmp_path / "site")


def test_other_judgements_repeat_no_sealed_words_either(case):
    cover(case)
    reading = Assessment(id="reading222", entry="aground222", property="amount", claim="400 tonnes of oil")
    likely = Likelihood(
        id="likely2222", entry="aground222", words="likely", grounds="It says “Alba ran aground off Port Corran”."
    )
    decide(case, Act.CHOOSE_READING, [fresh(reading)], reason="held")
    decide(case, Act.STATE_LIKELIHOOD, [fresh(likely)], reason="held")
    [entry, _] = shown(case).entries
    assert not entry.readings
    assert entry.likelihood is not None
    assert entry.likelihood.grounds == ""


def test_what_editors_say_in_their_own_words_stays(case):
    cover(case)
    likely = Likelihood(id="likely2222", entry="aground222", words="likely", grounds="Two ships saw it from afar.")
    decide(case, Act.STATE_LIKELIHOOD, [fresh(likely)], reason="held")
    likelihood = shown(case).entries[0].likelihood
    assert likelihood is not None
    assert likelihood.grounds == "Two ships saw it from afar."


@pytest.mark.parametrize("covered", [False, True])
def test_the_day_of_a_sealed_report_is_not_given_out_with_the_date(case, tmp_path, covered):
    if covered:
        cover(case)
    told = given_out(case, tmp_path / "site")
    assert "2031-04-04" not in told
    assert "4 April 2031" not in told
    when = shown(case).entries[0].when
    assert (when.edtf, when.earliest, when.anchor) == ("2031-04-02", "2031-04-02", None)
    assert [each.when for each in held(case, Entry) if each.id == "aground222"] == [COUNTED]
    assert shown(case, Wanted(sealed=True)).entries[0].when == COUNTED


def test_an_entry_that_never_cited_it_does_not_tell_its_day_either(case):
    chronology = held(case, Entry)[0].chronology
    parted = Entry(id="parted2222", chronology=chronology, position=3.0, when=COUNTED, text="It was dark.")
    decide(case, Act.WRITE_ENTRY, [fresh(parted)], reason="parted")
    assert shown(case).entries[2].when.anchor is None


def test_a_day_that_an_open_report_has_too_is_told_of_entries_that_stand_on_that(case):
    add_report(case, "Harbour Post", reason="read", published=on("2031-04-04"))
    chronology = held(case, Entry)[0].chronology
    other = Entry(id="parted2222", chronology=chronology, position=3.0, when=COUNTED, text="It was dark.")
    decide(case, Act.WRITE_ENTRY, [fresh(other)], reason="known")
    first, _, last = shown(case).entries
    assert (first.when.anchor, last.when.anchor) == (None, "2031-04-04")
