"""Reports that come in: kept once, found again, taken back, taken away."""

from dataclasses import replace

import pytest

from dateline.app.adding import add_received
from dateline.app.desk import ARCHIVE, TEXTS, Desk, create
from dateline.app.history import dump, load, missing_blobs, rebuild, redact, undo, verify
from dateline.app.reports import add_report, revise_report
from dateline.app.snapshots import find_snapshots
from dateline.app.standing import held
from dateline.app.texts import text_of, texts_of
from dateline.archive.blobs import Blobs
from dateline.domain.errors import Conflict, Invalid, NotFound
from dateline.domain.ids import digest
from dateline.domain.reports import Manner, Report, Snapshot
from dateline.domain.revisions import Act
from dateline.stages.intake import GivenReport, Received

FERRY = b"""<!doctype html><html lang="en"><head><title>Ferry sold twice</title></head><body><article>
<h1>Ferry sold twice</h1><p class="byline">By Ada Quill</p><time datetime="2031-05-03">3 May 2031</time>
<p>The ferry Orla was sold twice on the same morning, three officials of the harbour said on Saturday.</p>
<p>Neither buyer has paid, and the ship has not moved from its berth at Port Loe since the winter.</p>
</article></body></html>"""
ADDRESS = "https://loe-gazette.example/ferry"


def _page(content: bytes = FERRY, **how: object) -> Received:
    return Received(name="ferry.html", content=content, **how)  # type: ignore[arg-type]


def _add(desk: Desk, *received: Received) -> list[object]:
    return list(add_received(desk, received, reason="handed in"))


def test_a_report_is_kept_with_its_bytes_and_how_they_came(desk: Desk) -> None:
    [added] = add_received(
        desk, [_page(address=ADDRESS, taken_at="2031-05-04T10:00:00+02:00", how=Manner.FETCHED)], reason="handed in"
    )
    snapshot = added.snapshot
    assert added.new
    assert added.new_report
    assert snapshot is not None
    assert (snapshot.report, snapshot.address, snapshot.how) == (added.report.id, ADDRESS, Manner.FETCHED)
    assert (snapshot.taken_at, snapshot.media_type) == ("2031-05-04T08:00:00Z", "text/html")
    assert (snapshot.digest, snapshot.size) == (digest(FERRY), len(FERRY))
    assert Blobs(desk.folder / ARCHIVE).get(snapshot.digest) == FERRY
    [revision] = desk.store.log()
    assert revision.act is Act.TAKE_SNAPSHOT
    assert desk.store.note_of(revision) == {"name": "ferry.html", "blob": snapshot.digest}
    assert verify(desk) == []


def test_a_moment_that_is_none_is_refused_and_not_made_up(desk: Desk) -> None:
    with pytest.raises(Invalid, match="'soon' is no moment"):
        _add(desk, _page(taken_at="soon"))
    assert list(desk.store.log()) == []


def test_adding_sweeps_what_a_killed_process_left(desk: Desk) -> None:
    left = desk.folder / ARCHIVE / ".incoming-left"
    left.write_bytes(FERRY[:9])
    assert [sentence for sentence in verify(desk) if "half-written" in sentence]
    _add(desk, _page())
    assert not left.exists()
    assert verify(desk) == []


def test_the_same_bytes_twice_are_one_snapshot(desk: Desk) -> None:
    [first, again] = add_received(desk, [_page(), _page()], reason="handed in")
    [later] = add_received(desk, [_page()], reason="handed in again")
    assert first.snapshot == again.snapshot == later.snapshot
    assert [first.new, again.new, later.new] == [True, False, False]
    assert len(list(desk.store.log())) == 1


def test_bytes_from_two_addresses_are_two_reports_that_share_a_blob(desk: Desk) -> None:
    _add(desk, _page(address=ADDRESS), _page(address="https://copyist.example/ferry"))
    assert len(held(desk, Report)) == len(held(desk, Snapshot)) == 2
    assert len(list(Blobs(desk.folder / ARCHIVE).digests())) == 1


def test_an_address_given_later_completes_the_report(desk: Desk) -> None:
    _add(desk, _page())
    _add(desk, _page(address=ADDRESS))
    [report] = held(desk, Report)
    assert report.address == ADDRESS
    assert len(held(desk, Snapshot)) == 1


def test_new_bytes_from_one_address_are_a_new_snapshot_of_one_report(desk: Desk) -> None:
    cited = add_report(desk, "Quill, Loe Gazette", reason="cited", address=f"{ADDRESS}?utm_source=post")
    _add(desk, _page(address=ADDRESS), _page(FERRY.replace(b"twice", b"three times"), address=ADDRESS))
    assert [each.id for each in held(desk, Report)] == [cited.id]
    report, snapshots = find_snapshots(desk, cited.id[:6])
    assert report.label == "Quill, Loe Gazette"
    assert [each.report for each in snapshots] == [cited.id, cited.id]


def test_what_is_given_fills_only_what_is_empty(desk: Desk) -> None:
    given = GivenReport(title="Ferry sold", publisher="Loe Gazette", published="3 May 2031", bylines=("Ada Quill",))
    report = add_report(desk, "Quill", reason="cited", address=ADDRESS, title="The ferry affair")
    _add(desk, _page(address=ADDRESS, given=given))
    [filled] = held(desk, Report)
    assert (filled.id, filled.title, filled.publisher) == (report.id, "The ferry affair", "Loe Gazette")
    assert filled.published is not None
    assert filled.published.edtf == "2031-05-03"


def test_an_address_alone_is_a_report_without_a_snapshot(desk: Desk) -> None:
    wanted = Received(name="list.csv, line 2", content=b"", address=ADDRESS)
    [added] = add_received(desk, [wanted], reason="listed")
    assert added.new
    assert added.snapshot is None
    assert [each.act for each in desk.store.log()] == [Act.ADD_REPORT]
    [again] = add_received(desk, [wanted], reason="listed")
    assert not again.new


def test_a_snapshot_taken_can_be_undone_and_taken_again(desk: Desk) -> None:
    _add(desk, _page())
    undo(desk, 1, reason="the wrong file")
    assert held(desk, Snapshot) == held(desk, Report) == []
    assert verify(desk) == []
    _add(desk, _page())
    assert len(held(desk, Snapshot)) == 1


def test_a_report_with_snapshots_cannot_be_taken_out_under_them(desk: Desk) -> None:
    add_report(desk, "Quill", reason="cited", address=ADDRESS)
    _add(desk, _page(address=ADDRESS))
    with pytest.raises(Conflict, match="snapshot:"):
        undo(desk, 1, reason="not ours")


def test_log_and_archive_make_the_same_case_again(desk: Desk, tmp_path) -> None:
    _add(desk, _page(address=ADDRESS, exchange=b"WARC/1.1\r\n"))
    rebuild(desk)
    assert len(held(desk, Snapshot)) == 1
    with create(tmp_path / "other") as other:
        load(other, dump(desk))
        assert held(other, Snapshot) == held(desk, Snapshot)
        assert len(missing_blobs(other)) == 2


def test_verify_names_what_is_damaged_and_what_is_missing(desk: Desk) -> None:
    [added] = add_received(desk, [_page(exchange=b"WARC/1.1\r\n")], reason="handed in")
    assert added.snapshot is not None
    archive = Blobs(desk.folder / ARCHIVE)
    archive.redact(added.snapshot.exchange)
    path = next(archive.folder.glob("*/*/*"))
    path.write_bytes(FERRY + b" ")
    found = " ".join(verify(desk))
    assert f"{added.snapshot.exchange}: the blob is missing" in found
    assert f"{added.snapshot.digest}: " in found
    assert found.count(f"(snapshot {added.snapshot.id} of “ferry.html”)") == 2


@pytest.mark.parametrize("aim", ["snapshot", "report", "content", "exchange"])
def test_redaction_takes_bytes_and_exchange_together(desk: Desk, aim: str) -> None:
    [added] = add_received(desk, [_page(address=ADDRESS, exchange=b"WARC/1.1\r\n" + FERRY)], reason="handed in")
    snapshot = added.snapshot
    assert snapshot is not None
    text_of(desk, snapshot)
    names = {
        "snapshot": snapshot.id,
        "report": added.report.id,
        "content": snapshot.digest,
        "exchange": snapshot.exchange,
    }
    redact(desk, names[aim], reason="a court said so")
    assert list(Blobs(desk.folder / ARCHIVE).digests()) == []
    assert not (desk.folder / TEXTS).exists()
    assert verify(desk) == []
    assert len(held(desk, Snapshot)) == (0 if aim in ("snapshot", "report") else 1)
    assert len(held(desk, Report)) == (0 if aim == "report" else 1)


def test_redaction_leaves_bytes_that_another_report_stands_on(desk: Desk) -> None:
    _add(desk, _page(address=ADDRESS), _page(address="https://copyist.example/ferry"))
    [first, second] = held(desk, Snapshot)
    redact(desk, first.id, reason="a court said so")
    assert held(desk, Snapshot) == [second]
    assert list(Blobs(desk.folder / ARCHIVE).digests()) == [second.digest]
    assert verify(desk) == []


def test_texts_are_read_once_and_remembered(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    _add(desk, _page(), Received(name="nothing.png", content=b"\x89PNG\r\n\x1a\n" + bytes(50)))
    [(snapshot, text)] = list(texts_of(desk))
    assert text.title == "Ferry sold twice"
    assert text.digest == snapshot.digest
    monkeypatch.setattr("dateline.app.reading.Reading.read", lambda *_: pytest.fail("read again"))
    assert text_of(desk, snapshot) == text
    assert len(list(desk.store.log())) == 2


def test_names_say_what_is_not_there(desk: Desk) -> None:
    with pytest.raises(NotFound):
        find_snapshots(desk, "nobody")


def test_a_state_is_data_of_a_report(desk: Desk) -> None:
    _add(desk, _page(address=ADDRESS))
    [report] = held(desk, Report)
    assert report.state is None
    revise_report(desk, report.id, reason="asked for money", state="paywalled")
    assert held(desk, Report)[0].state == "paywalled"


def test_new_bytes_of_an_address_are_another_version_and_a_first_snapshot_of_a_cited_report_is_none(desk: Desk) -> None:
    cited = add_report(desk, "Loe Gazette", address="https://loe.example/cited", reason="cited")
    coming = [
        Received(name="a.html", address="https://loe.example/a", content=b"<p>The ferry left at dawn.</p>"),
        Received(name="a.html", address="https://loe.example/a", content=b"<p>The ferry left at noon.</p>"),
        Received(name="b.html", address=cited.address, content=b"<p>The ferry never left.</p>"),
    ]
    added = add_received(desk, coming, reason="handed in")
    assert [(each.new, each.new_report, each.version) for each in added] == [
        (True, True, False),
        (True, False, True),
        (True, False, False),
    ]
    [again] = add_received(desk, [replace(coming[0], content=b"<p>The ferry left.</p>")], reason="once more")
    assert (again.report.id, again.version) == (added[0].report.id, True)
