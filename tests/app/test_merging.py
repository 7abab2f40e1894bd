"""Reports that are one: what is bound to the others comes to the one that is kept, and undo brings all back."""

import subprocess
import sys
from dataclasses import replace

import pytest

from dateline.app.adding import add_received
from dateline.app.citations import add_citation
from dateline.app.desk import Desk, open_desk
from dateline.app.disputes import draw_dispute
from dateline.app.entries import write_entry
from dateline.app.grading import grade_account, grade_report
from dateline.app.history import as_of, undo
from dateline.app.merging import Merger, completed, merge_all, merge_reports
from dateline.app.reports import add_report, published_on, revise_report
from dateline.app.sealing import seal_source
from dateline.app.standing import decide, fresh, held
from dateline.domain.chronologies import Entry
from dateline.domain.errors import Conflict, Invalid, NotFound
from dateline.domain.events import Dispute, DisputeKind
from dateline.domain.grades import AccountGrade, Credibility, Reliability, SourceGrade
from dateline.domain.reports import Report, Snapshot
from dateline.domain.revisions import Act
from dateline.domain.sealings import Sealing
from dateline.domain.watches import Saw, Sighting, Watch
from dateline.stages.intake import Received

PAGE = b"<!doctype html><title>Alba sold</title><p>The ferry Alba was sold twice, the harbour office said.</p>"


def cited(desk: Desk) -> Report:
    """A report that two entries cite."""
    first = write_entry(desk, "3 May 2031", "The Alba is sold.", reason="told")
    second = write_entry(desk, "4 May 2031", "The Alba is sold again.", reason="told")
    report = add_report(desk, "Corran Post", publisher="Corran Post", reason="cited")
    for entry in (first, second):
        add_citation(desk, entry.id, "Corran Post", report=report.id, reason="cited")
    return report


def taken_in(desk: Desk, content: bytes = PAGE, name: str = "alba.html") -> Report:
    [added] = add_received(desk, [Received(name=name, content=content)], reason="taken in")
    return added.report


def everything(desk: Desk) -> dict[str, object]:
    return {name: state.value for name, state in as_of(desk, desk.store.head().seq).items() if state.value is not None}


def cited_reports(desk: Desk) -> list[str | None]:
    return [citation.report for entry in held(desk, Entry) for citation in entry.citations]


def test_all_that_stood_on_the_other_stands_on_the_kept_one_in_one_revision(harbour_desk: Desk) -> None:
    other, kept = cited(harbour_desk), taken_in(harbour_desk)
    entry = held(harbour_desk, Entry)[0]
    draw_dispute(harbour_desk, entry.id, f"report:{other.id}", DisputeKind.DOUBTS, reason="it doubts it")
    before = harbour_desk.store.head().seq
    merged = merge_reports(harbour_desk, kept.id, [other.id], reason="the same page")
    assert harbour_desk.store.head().seq == before + 1
    assert harbour_desk.store.revision(before + 1).act is Act.MERGE_REPORTS
    assert cited_reports(harbour_desk) == [kept.id, kept.id]
    assert [dispute.target for dispute in held(harbour_desk, Dispute)] == [f"report:{kept.id}"]
    assert [report.id for report in held(harbour_desk, Report)] == [kept.id]
    assert (merged.citations, merged.report.publisher, merged.report.label) == (2, "Corran Post", kept.label)


def test_undo_brings_all_back(harbour_desk: Desk) -> None:
    other, kept = cited(harbour_desk), taken_in(harbour_desk)
    add_received(harbour_desk, [Received(name="b.html", content=PAGE + b"<p>more</p>")], reason="another")
    second = held(harbour_desk, Report)[-1]
    decide(harbour_desk, Act.WATCH_REPORT, [fresh(watch(second.id, "2031-05-03T00:00:00Z"))], reason="looked")
    before = everything(harbour_desk)
    merge_reports(harbour_desk, kept.id, [other.id, second.id], reason="the same page")
    assert {snapshot.report for snapshot in held(harbour_desk, Snapshot)} == {kept.id}
    undo(harbour_desk, harbour_desk.store.head().seq, reason="they are two")
    assert everything(harbour_desk) == before


def test_undo_after_a_further_snapshot_leaves_that_where_it_came_to(harbour_desk: Desk) -> None:
    other, kept = cited(harbour_desk), taken_in(harbour_desk)
    merge_reports(harbour_desk, kept.id, [other.id], reason="the same page")
    seq = harbour_desk.store.head().seq
    later = add_received(harbour_desk, [Received(name="c.html", content=PAGE + b"<p>c</p>")], reason="another")[0]
    undo(harbour_desk, seq, reason="they are two")
    assert cited_reports(harbour_desk) == [other.id, other.id]
    assert later.report.id in {report.id for report in held(harbour_desk, Report)}


def test_undo_names_what_moved_on_since(harbour_desk: Desk) -> None:
    other, kept = cited(harbour_desk), taken_in(harbour_desk)
    merge_reports(harbour_desk, kept.id, [other.id], reason="the same page")
    seq = harbour_desk.store.head().seq
    revise_report(harbour_desk, kept.id, title="Another", reason="mended")
    with pytest.raises(Conflict, match=f"report:{kept.id}"):
        undo(harbour_desk, seq, reason="they are two")


def watch(report: str, *moments: str) -> Watch:
    return Watch(id=report, sightings=tuple(Sighting(saw=Saw.PRESENT, first=each, last=each) for each in moments))


def test_watches_become_one_in_the_order_in_which_things_were_seen(harbour_desk: Desk) -> None:
    other, kept = cited(harbour_desk), taken_in(harbour_desk)
    decide(harbour_desk, Act.WATCH_REPORT, [fresh(watch(kept.id, "2031-05-03T00:00:00Z"))], reason="looked")
    seen = watch(other.id, "2031-05-01T00:00:00Z", "2031-05-09T00:00:00Z")
    decide(harbour_desk, Act.WATCH_REPORT, [fresh(seen)], reason="looked")
    merge_reports(harbour_desk, kept.id, [other.id], reason="the same page")
    [one] = held(harbour_desk, Watch)
    assert one.id == kept.id
    assert [each.first[:10] for each in one.sightings] == ["2031-05-01", "2031-05-03", "2031-05-09"]


def test_a_watch_comes_to_a_report_that_had_one_before_and_none_now(harbour_desk: Desk) -> None:
    other, kept = cited(harbour_desk), taken_in(harbour_desk)
    decide(harbour_desk, Act.WATCH_REPORT, [fresh(watch(other.id, "2031-05-03T00:00:00Z"))], reason="looked")
    merge_reports(harbour_desk, kept.id, [other.id], reason="the same page")
    undo(harbour_desk, harbour_desk.store.head().seq, reason="no")
    assert [each.id for each in held(harbour_desk, Watch)] == [other.id]
    merge_reports(harbour_desk, kept.id, [other.id], reason="yet the same")
    assert [each.id for each in held(harbour_desk, Watch)] == [kept.id]


def test_a_dispute_that_both_have_is_one(harbour_desk: Desk) -> None:
    other, kept = cited(harbour_desk), taken_in(harbour_desk)
    entry = held(harbour_desk, Entry)[0]
    for report in (other, kept):
        draw_dispute(harbour_desk, entry.id, f"report:{report.id}", DisputeKind.DOUBTS, reason="it doubts it")
    merge_reports(harbour_desk, kept.id, [other.id], reason="the same page")
    assert len(held(harbour_desk, Dispute)) == 1


def test_what_is_lacking_comes_over_and_what_differs_is_told(harbour_desk: Desk) -> None:
    day, another = (published_on(harbour_desk, words) for words in ("2031-05-03", "2031-05-04"))
    kept = Report(id="k", label="", title="Alba sold", published=day)
    other = Report(id="o", label="Post", title="ALBA  SOLD", publisher="Post", bylines=("Ada Lund",), published=another)
    report, differing = completed(kept, [other, replace(other, id="p", publisher="The Mail")])
    assert (report.id, report.label, report.publisher, report.bylines) == ("k", "Post", "Post", ("Ada Lund",))
    assert report.published == day
    assert differing == (
        "published: “2031-05-03” is kept, “2031-05-04” is not",
        "publisher: “Post” is kept, “The Mail” is not",
    )


@pytest.mark.parametrize("names", [["k", "k"], ["k", "o", "o"], ["k"]])
def test_a_report_is_not_merged_with_itself(harbour_desk: Desk, names: list[str]) -> None:
    ids = {"k": taken_in(harbour_desk).id, "o": cited(harbour_desk).id}
    keep, *others = (ids[name] for name in names)
    before = harbour_desk.store.head().seq
    with pytest.raises(Invalid, match="each once and not itself"):
        merge_reports(harbour_desk, keep, others, reason="one")
    assert harbour_desk.store.head().seq == before


def test_a_report_that_is_no_more_is_not_merged_again(harbour_desk: Desk) -> None:
    other, kept = cited(harbour_desk), taken_in(harbour_desk)
    merge_reports(harbour_desk, kept.id, [other.id], reason="the same page")
    with pytest.raises(NotFound):
        merge_reports(harbour_desk, kept.id, [other.id], reason="again")


def test_some_citations_can_mean_another_report_and_the_rest_stay(harbour_desk: Desk) -> None:
    other, kept = cited(harbour_desk), taken_in(harbour_desk)
    first, _ = held(harbour_desk, Entry)
    merger = Merger(keep=kept.id, others=(other.id,), reason="this one", citations={first.id: (0,)})
    [merged] = merge_all(harbour_desk, [merger])
    assert (merged.citations, cited_reports(harbour_desk)) == (1, [kept.id, other.id])
    with pytest.raises(Invalid, match="no longer"):
        merge_all(harbour_desk, [merger])
    undo(harbour_desk, harbour_desk.store.head().seq, reason="no")
    assert cited_reports(harbour_desk) == [other.id, other.id]
    assert {report.id for report in held(harbour_desk, Report)} == {other.id, kept.id}


def test_several_mergers_build_on_one_another_or_none_is_made(harbour_desk: Desk) -> None:
    other, kept = cited(harbour_desk), taken_in(harbour_desk)
    third = add_report(harbour_desk, "A third", language="en", reason="cited")
    first = Merger(keep=third.id, others=(other.id,), reason="one")
    with pytest.raises(NotFound):
        merge_all(harbour_desk, [first, Merger(keep=kept.id, others=(other.id,), reason="gone by then")])
    assert cited_reports(harbour_desk) == [other.id, other.id]
    merge_all(harbour_desk, [first, Merger(keep=kept.id, others=(third.id,), reason="two")])
    assert cited_reports(harbour_desk) == [kept.id, kept.id]
    assert held(harbour_desk, Report)[0].publisher == "Corran Post"


_ADDING = """
import sys
from pathlib import Path
from dateline.app.adding import add_received
from dateline.app.desk import open_desk
from dateline.stages.intake import Received
with open_desk(Path(sys.argv[1])) as desk:
    for number in range(25):
        page = f"<title>Alba sold</title><p>Version {number} of the page about the ferry.</p>".encode()
        add_received(desk, [Received(name="a.html", content=page, address=sys.argv[2])], reason="another version")
"""


def test_no_snapshot_is_lost_to_a_report_that_another_process_merges_meanwhile(harbour_desk: Desk) -> None:
    address = "https://post.example/alba"
    other = add_report(harbour_desk, "Corran Post", address=address, reason="cited")
    kept = taken_in(harbour_desk)
    command = [sys.executable, "-c", _ADDING, str(harbour_desk.folder), address]
    with subprocess.Popen(command) as adding:
        while not harbour_desk.store.count("snapshot") > 3 and adding.poll() is None:
            pass
        merge_reports(harbour_desk, kept.id, [other.id], reason="the same page")
        assert adding.wait(60) == 0
    with open_desk(harbour_desk.folder) as desk:
        assert [report.id for report in held(desk, Report)] == [kept.id]
        assert {snapshot.report for snapshot in held(desk, Snapshot)} == {kept.id}
        assert len(held(desk, Snapshot)) == 26


def test_grades_go_with_the_report_and_the_kept_ones_own_count(harbour_desk: Desk) -> None:
    other, kept = cited(harbour_desk), taken_in(harbour_desk)
    grade_report(harbour_desk, other.id, Reliability.B, reason="known")
    entry = held(harbour_desk, Entry)[0]
    grade_account(harbour_desk, entry.id, "1", Credibility.DOUBTFUL, reason="doubtful")
    merge_reports(harbour_desk, kept.id, [other.id], reason="the same page")
    assert [each.source for each in held(harbour_desk, SourceGrade)] == [f"report:{kept.id}"]
    assert [each.report for each in held(harbour_desk, AccountGrade)] == [kept.id]
    third = add_report(harbour_desk, "A third", reason="cited")
    grade_report(harbour_desk, third.id, Reliability.E, reason="known")
    merge_reports(harbour_desk, kept.id, [third.id], reason="and this")
    assert [each.reliability for each in held(harbour_desk, SourceGrade)] == [Reliability.B]


def test_two_sealed_sources_stay_apart(harbour_desk: Desk) -> None:
    other, kept = cited(harbour_desk), taken_in(harbour_desk)
    seal_source(harbour_desk, f"report:{kept.id}", "a paper of the coast", reason="asked for")
    seal_source(harbour_desk, f"report:{other.id}", "another paper", reason="asked for")
    with pytest.raises(Conflict, match="both are sealed"):
        merge_reports(harbour_desk, kept.id, [other.id], reason="the same page")
    assert len(held(harbour_desk, Sealing)) == 2
