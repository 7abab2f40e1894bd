"""Grades of sources and of what they tell, and likelihoods: given, shown, carried elsewhere, taken back."""

import json
from pathlib import Path
from typing import Any

import pytest

from dateline.app.chronologies import add_chronology
from dateline.app.citations import add_citation
from dateline.app.desk import Desk, create
from dateline.app.entries import revise_entry, withdraw_entry, write_entry
from dateline.app.exporting import export, exportable
from dateline.app.grading import grade_account, grade_publisher, grade_report, lift_grade
from dateline.app.history import dump, load, undo
from dateline.app.importing import plan, read_table, write
from dateline.app.joining import merge_entries
from dateline.app.likelihoods import lift_likelihood, state_likelihood
from dateline.app.readings import choose_reading
from dateline.app.reasons import why
from dateline.app.redacting import redact
from dateline.app.reports import add_report
from dateline.app.sealing import seal_source
from dateline.app.viewing import ALL, Wanted, shown
from dateline.domain.errors import Conflict, Invalid, NotFound
from dateline.domain.grades import Credibility, Reliability
from dateline.domain.revisions import Act


def held(desk: Desk, kind: str) -> list[Any]:
    return [state.value for state in desk.store.states(kind)]


@pytest.fixture
def sunk(harbour_desk: Desk) -> Desk:
    """A case with two entries, of one source each."""
    return sinking(harbour_desk)


def sinking(desk: Desk) -> Desk:
    lund = add_report(
        desk, "Reporting by Ada Lund, Corran Post", reason="noted", publisher="Corran Post", bylines=("Ada Lund",)
    )
    carr = add_report(
        desk, "Reporting by Bo Carr, Norpress", reason="noted", publisher="Norpress", bylines=("Bo Carr",)
    )
    first = write_entry(desk, "3 May 2031", "The ferry Alba sinks", reason="noted")
    account = "“The Alba sank off Corran Head on 3 May.”"
    add_citation(desk, first.id, lund.label, reason="noted", text=account, report=lund.id)
    second = write_entry(desk, "4 May 2031", "Divers find the Alba", reason="noted")
    add_citation(desk, second.id, carr.label, reason="noted", report=carr.id)
    return desk


def written(desk: Desk, form: str) -> bytes:
    return export(exportable(desk, ALL, form), "-", form)[0]


def report_of(desk: Desk, number: int) -> str:
    report = shown(desk).entries[number - 1].accounts[0].citation.resolves_to
    assert report
    return report


def test_a_report_has_one_grade_and_a_second_takes_its_place(sunk: Desk) -> None:
    report = report_of(sunk, 1)
    first = grade_report(sunk, report[:6], Reliability.C, reason="new to us")
    second = grade_report(sunk, f"report:{report}", Reliability.B, reason="right twice", grounds="it was right twice")
    assert held(sunk, "reliability") == [second]
    assert (second.id, second.source) == (first.id, f"report:{report}")
    assert shown(sunk).entries[0].accounts[0].reliability == (second,)
    assert shown(sunk).entries[1].accounts[0].reliability == ()


def test_the_grade_of_a_publisher_stands_behind_that_of_the_report(sunk: Desk) -> None:
    general = grade_publisher(sunk, "corran post", Reliability.D, reason="often wrong")
    own = grade_report(sunk, report_of(sunk, 1), Reliability.B, reason="this one is right")
    assert general.source == "publisher:Corran Post"
    assert shown(sunk).entries[0].accounts[0].reliability == (own, general)
    with pytest.raises(NotFound, match="Tidende"):
        grade_publisher(sunk, "Tidende", Reliability.A, reason="unknown here")


def test_what_a_source_tells_is_graded_apart_from_it(sunk: Desk) -> None:
    whole = grade_account(sunk, "1", "1", Credibility.POSSIBLY_TRUE, reason="nobody else")
    about = grade_account(sunk, "1", report_of(sunk, 1)[:6], Credibility.DOUBTFUL, reason="a slip", prop="when")
    account = shown(sunk).entries[0].accounts[0]
    assert (account.credibility, account.reliability) == ((whole, about), ())
    again = grade_account(sunk, "1", "1", Credibility.IMPROBABLE, reason="looked again")
    assert held(sunk, "credibility") == [again, about]


def test_what_cannot_be_graded_is_refused(sunk: Desk) -> None:
    add_citation(sunk, "2", "The Gazette no. 4", reason="noted")
    with pytest.raises(Invalid, match="bound to no report"):
        grade_account(sunk, "2", "2", Credibility.OPEN, reason="why")
    with pytest.raises(NotFound, match="no source '2'"):
        grade_account(sunk, "1", "2", Credibility.OPEN, reason="why")
    with pytest.raises(Invalid, match="colour"):
        grade_account(sunk, "1", "1", Credibility.OPEN, reason="why", prop="colour")
    with pytest.raises(NotFound):
        grade_report(sunk, "nobody", Reliability.A, reason="why")
    with pytest.raises(NotFound):
        lift_grade(sunk, "nobody", reason="why")


def test_a_likelihood_is_a_word_of_either_scale(sunk: Desk) -> None:
    state_likelihood(sunk, "1", "Very  Likely", reason="two divers")
    stated = state_likelihood(sunk, "1", "nearly certain", reason="the wreck was found", grounds="the wreck was found")
    assert (stated.words, stated.band.low, stated.band.high) == ("nearly certain", 95, 99)
    assert [entry.likelihood for entry in shown(sunk).entries] == [stated, None]
    with pytest.raises(Invalid, match="almost no chance or remote"):
        state_likelihood(sunk, "1", "80 %", reason="why")
    lift_likelihood(sunk, "1", reason="open again")
    assert held(sunk, "likelihood") == []
    with pytest.raises(NotFound, match="nothing to lift"):
        lift_likelihood(sunk, "1", reason="again")


def test_why_tells_grades_and_likelihood_with_their_grounds(sunk: Desk) -> None:
    grade_report(sunk, report_of(sunk, 1), Reliability.B, reason="x", grounds="it was right twice.")
    grade_account(sunk, "1", "1", Credibility.DOUBTFUL, reason="x", prop="when")
    state_likelihood(sunk, "1", "roughly even chance", reason="x")
    told = [sentence.text for section in why(sunk, "1").sections for sentence in section.sentences]
    assert "The editor grades the report B: usually reliable, because it was right twice." in told
    assert "The editor grades what it tells as to when 4: doubtful." in told
    assert "The editor holds it to be a roughly even chance (45 to 55 per cent)." in told


def test_what_is_graded_does_not_go_before_its_grade(sunk: Desk) -> None:
    written = write_entry(sunk, "5 May 2031", "The Alba is raised", reason="noted")
    state_likelihood(sunk, written.id, "likely", reason="x")
    with pytest.raises(Conflict, match="likelihood:"):
        undo(sunk, sunk.store.head().seq - 1, reason="never mind")
    undo(sunk, sunk.store.head().seq, reason="never mind")
    assert held(sunk, "likelihood") == []


def test_grades_are_lifted_by_the_beginning_of_their_ids(sunk: Desk) -> None:
    source = grade_report(sunk, report_of(sunk, 1), Reliability.B, reason="x")
    account = grade_account(sunk, "1", "1", Credibility.DOUBTFUL, reason="x")
    assert lift_grade(sunk, source.id[:6], reason="x") == source
    assert lift_grade(sunk, account.id[:6], reason="x") == account
    assert held(sunk, "reliability") == held(sunk, "credibility") == []
    assert [each.act for each in sunk.store.log()][-2:] == [Act.LIFT_GRADE, Act.LIFT_GRADE]


def test_merging_takes_grades_and_likelihood_along(sunk: Desk) -> None:
    keep, gone = shown(sunk).entries
    told = grade_account(sunk, "2", "1", Credibility.PROBABLY_TRUE, reason="x")
    state_likelihood(sunk, "2", "likely", reason="x")
    merge_entries(sunk, keep.id, [gone.id], reason="one happening")
    assert [each.entry for each in held(sunk, "credibility")] == [keep.id]
    assert [each.entry for each in held(sunk, "likelihood")] == [keep.id]
    merged = shown(sunk).entries[0].accounts[1].credibility
    assert [each.id for each in merged] == [told.id]


@pytest.fixture
def judged(sunk: Desk) -> Desk:
    """The case with one of each judgement."""
    grade_report(sunk, report_of(sunk, 1), Reliability.B, reason="x", grounds="right twice")
    grade_publisher(sunk, "Norpress", Reliability.F, reason="x")
    grade_account(sunk, "1", "1", Credibility.DOUBTFUL, reason="x", prop="when", grounds="a slip")
    state_likelihood(sunk, "2", "remote", reason="x", grounds="a long way off")
    choose_reading(sunk, "1", "when", "3 May 2031", reason="x", edtf="2031-05-03", grounds="the log has it")
    return sunk


KINDS = ("reliability", "credibility", "likelihood", "assessment")


@pytest.mark.parametrize("form", ["json", "csv"])
def test_a_file_of_our_own_takes_judgements_elsewhere_without_loss(judged: Desk, tmp_path: Path, form: str) -> None:
    content = written(judged, form)
    (tmp_path / f"back.{form}").write_bytes(content)
    with create(tmp_path / "back", author="Bo Carr") as back:
        write(back, plan(back, read_table(tmp_path / f"back.{form}")))
        assert [held(back, kind) for kind in KINDS] == [held(judged, kind) for kind in KINDS]
        again = written(back, "json")
    if form == "json":
        assert json.loads(again)["entries"] == json.loads(content)["entries"]


def test_a_grade_that_is_none_is_doubted_and_the_words_are_read(judged: Desk, tmp_path: Path) -> None:
    content = written(judged, "json")
    (tmp_path / "x.json").write_bytes(content.replace(b'"reliability": "B"', b'"reliability": "Z"'))
    reading = read_table(tmp_path / "x.json")
    assert len(reading.proposal.entries) == 2
    assert any("Z" in doubt.message for doubt in reading.proposal.doubts)


def test_a_source_graded_here_keeps_its_grade(judged: Desk, tmp_path: Path) -> None:
    content = written(judged, "json")
    (tmp_path / "x.json").write_bytes(content)
    with create(tmp_path / "other", author="Bo Carr") as other:
        add_chronology(other, "First", reason="to begin with", year=2031)
        sinking(other)
        mine = grade_report(other, report_of(other, 1), Reliability.D, reason="mine")
        write(other, plan(other, read_table(tmp_path / "x.json"), "second"))
        assert mine in held(other, "reliability")
        assert len(held(other, "reliability")) == 2


def test_dump_and_load_carry_judgements(judged: Desk, tmp_path: Path) -> None:
    with create(tmp_path / "loaded", author="Bo Carr") as loaded:
        load(loaded, dump(judged))
        assert [held(loaded, kind) for kind in KINDS] == [held(judged, kind) for kind in KINDS]
        assert loaded.store.verify() == []


def test_redacting_an_act_holds_the_grade_on_unless_its_words_are_meant(judged: Desk) -> None:
    [likelihood] = held(judged, "likelihood")
    redact(judged, f"likelihood:{likelihood.id}", reason="by order")
    assert held(judged, "likelihood") == []
    assert judged.store.verify() == []
    graded = next(each for each in judged.store.log() if each.act is Act.GRADE_ACCOUNT)
    redact(judged, str(graded.seq), reason="by order")
    assert judged.store.verify() == []


def test_a_withdrawn_entry_keeps_what_was_judged(judged: Desk) -> None:
    withdraw_entry(judged, "2", reason="wrong")
    assert len(held(judged, "likelihood")) == 1


def test_outsiders_see_no_grade_of_a_sealed_source_and_no_origin_of_it_is_counted(judged: Desk) -> None:
    rival = add_report(judged, "Reporting by Cy Dow, Tidende", reason="noted", publisher="Tidende")
    told = "The Alba sank off Corran Head in June."
    add_citation(judged, "1", rival.label, reason="noted", text=told, report=rival.id)
    add_citation(judged, "1", "Reporting by Ed Fox", reason="noted", text="The Alba sank off Corran Head on 3 May.")
    revise_entry(judged, "1", text="The ferry Alba sinks off Corran Head", reason="where")
    assert shown(judged).entries[0].weighings[0].suggested == "on 3 May"
    seal_source(judged, report_of(judged, 1), "a person close to the harbour guild", reason="to protect her")
    outside, inside = shown(judged).entries[0], shown(judged, Wanted(sealed=True)).entries[0]
    assert (outside.accounts[0].reliability, outside.accounts[0].credibility) == ((), ())
    assert inside.accounts[0].reliability
    assert inside.accounts[0].credibility
    assert inside.weighings[0].suggested == "on 3 May"
    assert outside.weighings[0].suggested == ""
    assert "Lund" not in outside.weighings[0].grounds
