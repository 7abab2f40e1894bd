from dataclasses import replace

import pytest

from dateline.domain.errors import NotFound
from dateline.domain.events import Assessment
from dateline.domain.revisions import GENESIS, Act, Revision
from dateline.domain.texts import Text
from dateline.language.quoting import prove
from dateline.stages.explaining import why
from dateline.stages.proving import answer_of, best_of, prove_entries
from dateline.stages.showing import show

LUND = "Reporting by Ada Lund :: “She arrived in Port Corran on May 3.”"
CARR = "Reporting by Bo Carr and Cy Dow :: “Orr arrived in Port Corran in June.”"
TABLE = f"""
Earlier in 2031 | Minister Orr writes to the mayor | Reporting by Ada Lund :: Two officials in the town said so.
3 May | Minister Orr arrives in Port Corran | {LUND} | {CARR}
5 May | Orr leaves | Id. Lund
30 May | A spokesman denies that Orr was in Port Corran “last week” | Reporting by Cy Dow
no date | The harbour is dredged
"""


def asking(texts):
    def ask(words, reports):
        answers = [
            answer_of(prove(words, texts[name]), Text(words=texts[name]), report=name)
            for name in reports
            if name in texts
        ]
        return best_of(answers)

    return ask


@pytest.fixture
def explain(chronology, entries):
    def run(n: int, *, revisions=(), snapshots=None, **given) -> dict[str, str]:
        held = entries(TABLE)
        proofs = {held[1].citations[0].report: snapshots} if snapshots else {}
        shown = show(chronology, held, **given)
        shown = replace(shown, entries=tuple(prove_entries(shown.entries, asking(proofs)))) if proofs else shown
        sections = why(shown, f"e{n}", revisions=revisions).sections
        return {section.title: " ".join(sentence.text for sentence in section.sentences) for section in sections}

    return run


def test_the_date_says_how_its_bounds_came_about(explain):
    assert "It is dated 3 May 2031 (2031-05-03). A part of it is inferred." in explain(2)["Date"]
    assert "2031" in explain(2)["Date"].partition("inferred.")[2]
    assert "It is not known when this happened." in explain(5)["Date"]


def test_accounts_say_who_gives_them_and_to_whom_they_ascribe_it(explain):
    assert "Lund gives an account of it." in explain(1)["Accounts"]
    assert "“Two officials in the town” (without a name, two people)" in explain(1)["Accounts"]
    assert "Carr and Dow give an account of it." in explain(2)["Accounts"]
    assert "Lund is cited for it." in explain(3)["Accounts"]
    assert "entry 2" in explain(3)["Accounts"]
    assert explain(5)["Accounts"] == "No source is given."


def test_names_are_kept_as_they_are_written(chronology, entries):
    held = entries("3 May 2031 | The Alba is lost | dpa\n5 May 2031 | Divers come | DPA")
    shown = show(chronology, held)
    told = [why(shown, f"e{n}").sections for n in (1, 2)]
    words = [sentence.text for sections in told for section in sections for sentence in section.sentences]
    assert "dpa is cited for it." in words
    assert "DPA is cited for it." in words


def test_conflicts_are_told_with_the_reading_chosen(explain):
    assert "Nobody has chosen a reading yet." in explain(2)["Accounts"]
    chosen = Assessment(id="a", entry="e2", property="when", claim="May 3", grounds="the log has it")
    told = explain(2, assessments=[chosen])["Accounts"]
    assert "The editor holds “May 3”, because the log has it." in told
    assert "Nobody has chosen" not in told


def test_proofs_are_told_where_there_is_a_snapshot(explain):
    told = explain(2, snapshots="She arrived in Port Corran on May 3.")["Accounts"]
    assert "“She arrived in Port Corran on May 3.” stands word for word" in told
    assert "word for word" not in explain(2)["Accounts"]


def test_origins_and_disputes_are_told_both_ways(explain):
    assert explain(2)["Origins"].startswith("Two citations, two origins: Lund; Carr and Dow.")
    assert "This entry denies entry 2 (3 May)." in explain(4)["Disputes"]
    assert "Entry 4 (30 May) denies this entry." in explain(2)["Disputes"]
    assert "This is a proposal; nobody has decided it." in explain(2)["Disputes"]
    assert "Disputes" not in explain(5)


def test_sentences_stand_on_passages(chronology, entries):
    sections = {s.title: s.sentences for s in why(show(chronology, entries(TABLE)), "e2").sections}
    assert sections["Date"][0].passages == ("3 May",)
    assert ("“Orr arrived in Port Corran in June.”",) in [s.passages for s in sections["Accounts"]]


def revision(seq: int, reason: str | None, body: str | None) -> Revision:
    return Revision(
        seq=seq,
        subject="entry:e5",
        version=seq,
        act=Act.REVISE_ENTRY,
        touches={"entry:e5": seq},
        author="Eve Fay",
        at="2031-06-01T10:00:00.000000Z",
        reason=reason,
        body=body,
        salt=None,
        seal=GENESIS,
        previous=GENESIS,
        digest=GENESIS,
    )


def test_revisions_are_told_in_order_and_redacted_ones_as_such(explain):
    told = explain(5, revisions=[revision(1, "Read again.", "{}"), revision(2, None, None)])["Revisions"]
    assert told == (
        "2031-06-01, Eve Fay: revise entry (Read again.). 2031-06-01, Eve Fay: revise entry (its words were redacted)."
    )


def test_an_entry_that_is_not_shown_cannot_be_explained(chronology):
    with pytest.raises(NotFound, match="e9"):
        why(show(chronology, []), "e9")


def test_other_entries_and_reports_say_more_of_the_date_than_is_held(chronology, entries):
    table = """
3 May | The crew votes to strike | Reporting by Ada Lund
May 2031 | Two days after the vote, the Alba is lost | Tidende, 2031-05-20
9 May | The day after the vote, divers come
"""
    shown = show(chronology, entries(table))
    told = [{section.title: section.sentences for section in why(shown, f"e{n}").sections} for n in (1, 2, 3)]
    counted = "“Two days after the vote” in entry 2 (May 2031) counts from entry 1 (3 May)."
    assert [sentence.text for sentence in told[1]["Other dates"]] == [
        "With what other entries and reports say, it is inferred to be 5 May 2031:",
        "Entry 1 (3 May) cannot be before 3 May 2031: entry 1 (3 May) is dated 3 May 2031.",
        f"Entry 2 (May 2031) cannot be before 5 May 2031: {counted}",
        "Entry 1 (3 May) cannot be after 3 May 2031: entry 1 (3 May) is dated 3 May 2031.",
        f"Entry 2 (May 2031) cannot be after 5 May 2031: {counted}",
    ]
    (contradiction,) = told[0]["Other dates"]
    assert told[2]["Other dates"] == (contradiction,)
    assert contradiction.text.startswith("These cannot all hold, they miss each other by five days: ")
    assert shown.entries[1].when.latest == "2031-05-31"
