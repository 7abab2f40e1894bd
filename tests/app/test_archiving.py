"""Web archives of ours are read by others, their bytes hold, and the same case gives the same file."""

import gzip
import hashlib
import io
import json
import zipfile
from pathlib import Path

import pytest
from fastwarc.warc import ArchiveIterator, WarcRecordType
from hypothesis import given
from hypothesis import strategies as some

from dateline.app.adding import add_received, take_in
from dateline.app.archiving import archive_wacz, archive_warc
from dateline.app.custody import custody_of, log_end
from dateline.app.desk import ARCHIVE, Desk, create
from dateline.app.history import redact
from dateline.app.reports import add_report
from dateline.app.standing import held
from dateline.archive.blobs import Blobs
from dateline.archive.wacz import sort_key
from dateline.archive.warcs import split_exchange
from dateline.domain.errors import Invalid, NotFound
from dateline.domain.reports import Snapshot
from dateline.stages.intake import Handed, Received, unpack
from dateline.stages.vouching import custody_lines, custody_page

PAGE = b"<!doctype html><html><head><title>Ferry</title></head><body><p>The ferry was sold twice.</p></body></html>"
BODY = b"<!doctype html><html><head><title>Bell</title></head><body><p>The bell was sold.</p></body></html>"
EXCHANGE = (
    b"WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:0c6f2ac0-5f0c-4a7e-9a55-6c1f0b7d7f10>\r\n"
    b"WARC-Target-URI: https://loe.example/bell?b=2&a=1\r\nWARC-Date: 2031-05-04T08:00:00Z\r\n"
    b"Content-Type: application/http;msgtype=response\r\nContent-Length: %d\r\n\r\n"
    b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nX-Odd: yes\r\n\r\n%s\r\n\r\n"
) % (len(b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nX-Odd: yes\r\n\r\n") + len(BODY), BODY)


@pytest.fixture
def kept(desk: Desk) -> Desk:
    """A case with a page that was handed in and one that was fetched."""
    add_received(
        desk,
        [
            Received(name="ferry.html", content=PAGE, taken_at="2031-05-03T08:00:00Z"),
            Received(
                name="bell",
                content=BODY,
                address="https://loe.example/bell?b=2&a=1",
                taken_at="2031-05-04T08:00:00Z",
                exchange=EXCHANGE,
            ),
        ],
        reason="handed in",
    )
    return desk


def _records(content: bytes) -> list[tuple[object, str, bytes, bool]]:
    """The records of a file as an independent reader has them, each with whether its digest holds."""
    return [
        (
            record.record_type,
            record.headers.get("WARC-Target-URI") or "",
            record.reader.read(),
            "WARC-Block-Digest" not in record.headers or record.verify_block_digest(),
        )
        for record in ArchiveIterator(io.BytesIO(content), parse_http=False)
    ]


def test_an_independent_reader_has_every_record_and_its_digest(kept: Desk, tmp_path: Path) -> None:
    exported = archive_warc(kept, tmp_path / "case.warc.gz")
    assert (exported.snapshots, exported.records, exported.redacted) == (2, 2, 0)
    records = _records((tmp_path / "case.warc.gz").read_bytes())
    ferry, bell = held(kept, Snapshot)
    assert [(kind, address) for kind, address, _, _ in records] == [
        (WarcRecordType.warcinfo, ""),
        (WarcRecordType.resource, f"urn:dateline:snapshot:{ferry.id}"),
        (WarcRecordType.response, bell.address),
    ]
    assert records[1][2] == PAGE
    assert b"X-Odd: yes" in records[2][2]
    assert records[2][2].endswith(BODY)
    for record in ArchiveIterator(io.BytesIO((tmp_path / "case.warc.gz").read_bytes()), parse_http=False):
        if "WARC-Block-Digest" in record.headers:
            assert record.verify_block_digest()


def test_the_same_case_gives_the_same_bytes(kept: Desk, tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        archive_warc(kept, tmp_path / name / "case.warc.gz")
        archive_wacz(kept, tmp_path / name / "case.wacz")
    for file in ("case.warc.gz", "case.wacz"):
        assert (tmp_path / "a" / file).read_bytes() == (tmp_path / "b" / file).read_bytes()


def test_a_wacz_holds_what_its_package_says(kept: Desk, tmp_path: Path) -> None:
    archive_wacz(kept, tmp_path / "case.wacz")
    with zipfile.ZipFile(tmp_path / "case.wacz") as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
        assert {each.compress_type for each in archive.infolist()} == {zipfile.ZIP_STORED}
    package = json.loads(files["datapackage.json"])
    assert (package["wacz_version"], package["title"]) == ("1.1.1", "The Harbour Lease")
    for resource in package["resources"]:
        content = files[resource["path"]]
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        assert resource["bytes"] == len(content)
    told = json.loads(files["datapackage-digest.json"])
    assert told["hash"] == f"sha256:{hashlib.sha256(files['datapackage.json']).hexdigest()}"
    header, *pages = map(json.loads, files["pages/pages.jsonl"].splitlines())
    assert header["format"] == "json-pages-1.0"
    assert [page["ts"] for page in pages] == ["2031-05-03T08:00:00Z", "2031-05-04T08:00:00Z"]
    _check_index(files)


def _check_index(files: dict[str, bytes]) -> None:
    lines = gzip.decompress(files["indexes/index.cdx.gz"]).decode().splitlines()
    assert lines == sorted(lines)
    for line in lines:
        told = json.loads(line[line.index("{") :])
        at, length = int(told["offset"]), int(told["length"])
        packed = files[f"archive/{told['filename']}"][at : at + length]
        assert told["recordDigest"] == f"sha256:{hashlib.sha256(packed).hexdigest()}"
        assert told["url"].encode() in gzip.decompress(packed)
    assert files["indexes/index.idx"].startswith(b'!meta 0 {"format": "cdxj-gzip-1.0"')


def test_our_archives_come_back_whole(kept: Desk, tmp_path: Path) -> None:
    archive_wacz(kept, tmp_path / "case.wacz")
    with create(tmp_path / "other", author="Jon Marr") as other:
        list(take_in(other, unpack(Handed(name="case.wacz", path=tmp_path / "case.wacz")), reason="handed on"))
        mine, theirs = held(kept, Snapshot), held(other, Snapshot)
    assert [(each.digest, each.address, each.taken_at) for each in mine] == [
        (each.digest, each.address, each.taken_at) for each in theirs
    ]
    assert theirs[1].exchange == mine[1].exchange


def test_what_is_redacted_is_left_out_and_counted(kept: Desk, tmp_path: Path) -> None:
    redact(kept, held(kept, Snapshot)[0].digest, reason="a court said so")
    exported = archive_warc(kept, tmp_path / "case.warc.gz")
    assert (exported.snapshots, exported.redacted) == (1, 1)
    assert b"sold twice" not in (tmp_path / "case.warc.gz").read_bytes()


def test_an_empty_case_has_nothing_to_give(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(Invalid, match="dateline add"):
        archive_warc(desk, tmp_path / "case.warc.gz")
    assert list(tmp_path.glob("*.warc.gz")) == []
    assert list(tmp_path.glob(".dateline-*")) == []


def test_an_address_cannot_write_headers(desk: Desk, tmp_path: Path) -> None:
    evil = "https://loe.example/\r\nWARC-Type: revisit\r\n\r\nx"
    add_received(desk, [Received(name="evil", content=PAGE, address=evil)], reason="handed in")
    archive_warc(desk, tmp_path / "case.warc.gz")
    kinds = [kind for kind, *_ in _records((tmp_path / "case.warc.gz").read_bytes())]
    assert kinds == [WarcRecordType.warcinfo, WarcRecordType.resource]


@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("https://www.loe.example/Ferry/?b=2&a=1", "example,loe)/ferry?a=1&b=2"),
        ("http://loe.example:8080", "example,loe:8080)/"),
        ("http://loe.example:80/", "example,loe)/"),
        ("urn:dateline:snapshot:x", "urn:dateline:snapshot:x"),
    ],
)
def test_addresses_are_sorted_from_the_end_of_the_host(address: str, key: str) -> None:
    assert sort_key(address) == key


@given(some.lists(some.binary(max_size=40), max_size=5))
def test_exchanges_come_apart_where_they_were_put_together(blocks: list[bytes]) -> None:
    records = [b"WARC/1.1\r\nContent-Length: %d\r\n\r\n%s" % (len(block), block) for block in blocks]
    whole = b"".join(record + b"\r\n\r\n" for record in records)
    assert split_exchange(whole) == records


def test_custody_tells_everything_that_was_done(kept: Desk) -> None:
    _, bell = held(kept, Snapshot)
    [custody] = custody_of(kept, bell.id)
    assert custody.damage == ""
    assert custody.came_as == "bell"
    [step] = custody.steps
    assert (step.seq, step.author, step.act) == (2, "Ada Quill", "take snapshot")
    lines = "\n".join(custody_lines(custody, log_end(kept)))
    for words in (bell.digest, bell.exchange, bell.address, bell.taken_at, step.digest, kept.store.head().digest):
        assert words in lines
    page = custody_page([custody], log_end(kept)).decode()
    assert bell.digest in page
    assert "<script" not in page


def test_custody_names_bytes_that_are_not_those_that_came(kept: Desk) -> None:
    ferry, _ = held(kept, Snapshot)
    archive = Blobs(kept.folder / ARCHIVE)
    archive.redact(ferry.digest)
    [custody] = custody_of(kept, ferry.id)
    assert ferry.digest in custody.damage


def test_custody_of_a_report_without_a_snapshot_says_so(desk: Desk) -> None:
    report = add_report(desk, "Quill", reason="cited")
    with pytest.raises(NotFound, match="dateline add"):
        custody_of(desk, report.id)


def test_nothing_in_a_report_can_write_the_page(desk: Desk) -> None:
    evil = '"><script>x()</script>\u202e\x00'
    add_received(desk, [Received(name=f"{evil}.html", content=PAGE, address=f"https://x.example/{evil}")], reason=evil)
    [snapshot] = held(desk, Snapshot)
    page = custody_page(custody_of(desk, snapshot.id), log_end(desk)).decode()
    assert "<script" not in page
    assert "\x00" not in page
    assert "<bdi>https://x.example/" in page
