"""Web archives are read whole, by whoever they were written; a broken record costs itself."""

import gzip
import io
import sys
import time
import zipfile
import zlib
from functools import cache

import pytest
from fastwarc.warc import WarcRecord, WarcRecordType
from hypothesis import given, settings
from hypothesis import strategies as some
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from dateline.domain.problems import Problem, Severity
from dateline.domain.reports import Manner
from dateline.stages.intake import Handed, Received, unpack
from dateline.stages.intake.records import RawRecord, records_of
from dateline.stages.intake.warcs import read_warc


def _page(title: str) -> bytes:
    return (
        f"<!doctype html><html><head><title>{title}</title></head><body><p>{title} was sold.</p></body></html>".encode()
    )


class _Written:
    def __init__(self, *, packed: bool = True) -> None:
        self.out = io.BytesIO()
        self.writer = WARCWriter(self.out, gzip=packed)
        self.writer._create_temp_file = io.BytesIO  # the library's own is never closed
        self.writer.write_record(self.writer.create_warcinfo_record("made.warc", {"software": "somebody's"}))

    def response(self, address: str, body: bytes, *headers: tuple[str, str], status: str = "200 OK"):  # type: ignore[no-untyped-def]
        known = {name.lower() for name, _ in headers}
        said = [*headers, *([] if "content-type" in known else [("Content-Type", "text/html")])]
        http = StatusAndHeaders(status, said, protocol="HTTP/1.1")
        record = self.writer.create_warc_record(
            address,
            "response",
            payload=io.BytesIO(body),
            http_headers=http,
            warc_headers_dict={"WARC-Date": "2031-05-04T08:00:00Z"},
        )
        self.writer.write_record(record)
        return record

    def revisit(self, address: str, record) -> None:  # type: ignore[no-untyped-def]
        header = record.rec_headers.get_header
        self.writer.write_record(
            self.writer.create_revisit_record(
                address, header("WARC-Payload-Digest"), header("WARC-Target-URI"), header("WARC-Date")
            )
        )

    @property
    def content(self) -> bytes:
        return self.out.getvalue()


def _read(content: bytes, name: str = "w.warc") -> tuple[list[Received], list[Problem]]:
    found = list(unpack(Handed(name=name, content=content)))
    return (
        [each for each in found if isinstance(each, Received)],
        [each for each in found if isinstance(each, Problem) and each.severity is not Severity.NOTE],
    )


def _records(exchange: bytes) -> list[bytes]:
    return [each.content for each in records_of(exchange, "") if isinstance(each, RawRecord)]


def _kinds(plain: bytes, *marks: bytes) -> tuple[bytes, ...]:
    """Return the records that have the marks."""
    records = _records(plain)
    return tuple(next(each for each in records if mark in each) for mark in marks)


@pytest.mark.parametrize("order", ["before", "behind"])
def test_what_was_asked_comes_with_what_was_answered(order: str) -> None:
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=True)
    writer._create_temp_file = io.BytesIO  # the library's own is never closed
    dated = {"WARC-Date": "2031-05-04T08:00:00Z"}
    said = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
    moved = StatusAndHeaders("302 Found", [("Location", "/1")], protocol="HTTP/1.1")
    for path, http in (("/0", moved), ("/1", said), ("/2", said)):
        body = io.BytesIO(_page(f"Ship {path}")) if http is said else io.BytesIO()
        answer = writer.create_warc_record(
            f"https://loe.example{path}", "response", payload=body, http_headers=http, warc_headers_dict=dated
        )
        asked = StatusAndHeaders(f"GET {path} HTTP/1.1", [("Host", "loe.example")], is_http_request=True)
        request = writer.create_warc_record(
            f"https://loe.example{path}", "request", http_headers=asked, warc_headers_dict=dated
        )
        request.rec_headers.add_header("WARC-Concurrent-To", answer.rec_headers.get_header("WARC-Record-ID"))
        for record in (request, answer) if order == "before" else (answer, request):
            writer.write_record(record)
    plain = gzip.decompress(out.getvalue())
    marks = (b"GET /0", b"302 Found", b"GET /1", b"<title>Ship /1", b"GET /2", b"<title>Ship /2")
    records = _kinds(plain, *marks)
    received, problems = _read(out.getvalue())
    assert problems == []
    assert [each.exchange for each in received] == [
        b"".join(each + b"\r\n\r\n" for each in (records if order == "before" else _swapped(records))[chosen])
        for chosen in (slice(0, 4), slice(4, 6))
    ]


def _swapped(records: tuple[bytes, ...]) -> list[bytes]:
    """Return pairs each the other way round."""
    return [each for one, other in zip(records[::2], records[1::2], strict=True) for each in (other, one)]


@pytest.mark.parametrize("packed", [True, False])
def test_every_response_that_is_a_report_comes_with_its_record(*, packed: bool) -> None:
    written = _Written(packed=packed)
    written.response("https://loe.example/old", b"", ("Location", "/ferry"), status="301 Moved")
    first = written.response("https://loe.example/ferry", _page("Orla"))
    written.response("https://loe.example/x.js", b"1", ("Content-Type", "text/javascript"))
    written.response("https://loe.example/gone", _page("Gone"), status="404 Not Found")
    written.response("https://loe.example/a.pdf", b"%PDF-1.7 ...", ("Content-Type", "application/pdf"))
    written.revisit("https://loe.example/again", first)
    received, problems = _read(written.content)
    assert problems == []
    assert [each.address for each in received] == [
        "https://loe.example/ferry",
        "https://loe.example/a.pdf",
        "https://loe.example/again",
    ]
    ferry, _, again = received
    assert (ferry.content, again.content) == (_page("Orla"), _page("Orla"))
    assert (ferry.taken_at, ferry.how) == ("2031-05-04T08:00:00Z", Manner.WEB_ARCHIVE)
    assert ferry.redirects == ("https://loe.example/old",)
    plain = gzip.decompress(written.content) if packed else written.content
    assert ferry.exchange in plain
    redirect, answer = _records(ferry.exchange)
    assert (redirect, answer) == _kinds(plain, b"301 Moved", b"<title>Orla")
    shared, revisit = _records(again.exchange)
    assert shared == answer
    assert revisit in plain


def test_bodies_come_unpacked_and_unchunked() -> None:
    written = _Written()
    body = gzip.compress(_page("Orla"))
    chunked = b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body)
    written.response(
        "https://loe.example/ferry", chunked, ("Content-Encoding", "gzip"), ("Transfer-Encoding", "chunked")
    )
    [received], problems = _read(written.content)
    assert received.content == _page("Orla")
    assert problems == []


def test_an_independent_writer_is_read_whole() -> None:
    out = io.BytesIO()
    for number in range(5):
        block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + _page(f"Ship {number}")
        record = WarcRecord()
        record.init_headers(record_type=WarcRecordType.response)
        record.headers["WARC-Target-URI"] = f"https://loe.example/{number}"
        record.headers["WARC-Date"] = "2031-05-04T08:00:00Z"
        record.set_bytes_content(block)
        record.write(out, checksum_data=True)
    received, problems = _read(out.getvalue())
    assert [each.content for each in received] == [_page(f"Ship {number}") for number in range(5)]
    assert problems == []


@cache
def _three(*, packed: bool) -> tuple[bytes, list[bytes]]:
    """A file of three responses, and the bytes of each as they stand in it."""
    parts = []
    for number in range(3):
        written = _Written(packed=packed)
        begun = len(written.content)
        written.response(f"https://loe.example/{number}", _page(f"Ship {number}"))
        parts.append(written.content[begun:])
    return b"".join(parts), parts


def _titles(received: list[Received]) -> list[int]:
    return [int(each.address.rpartition("/")[2]) for each in received]


@pytest.mark.parametrize("packed", [True, False])
def test_a_file_cut_off_gives_what_is_whole(*, packed: bool) -> None:
    whole, parts = _three(packed=packed)
    received, problems = _read(whole[: -len(parts[2]) // 2])
    assert _titles(received) == [0, 1]
    assert len(problems) == 1
    assert "cut off" in problems[0].message


@pytest.mark.parametrize("told", [1, 90_000, 10**17])
def test_a_lying_length_costs_its_record(told: int) -> None:
    _, parts = _three(packed=False)
    true = f"Content-Length: {_length(parts[1])}".encode()
    lying = parts[1].replace(true, f"Content-Length: {told}".encode())
    received, problems = _read(parts[0] + lying + parts[2])
    assert _titles(received) == [0, 2]
    assert len(problems) == 1


def _length(part: bytes) -> int:
    return int(part.partition(b"Content-Length: ")[2].partition(b"\r\n")[0])


def test_a_bad_digest_costs_its_record() -> None:
    _, parts = _three(packed=False)
    received, problems = _read(parts[0] + parts[1].replace(b"was sold", b"was lost") + parts[2])
    assert _titles(received) == [0, 2]
    assert "digest" in problems[0].message


@pytest.mark.parametrize("at", [0.1, 0.5, 0.9])
def test_a_damaged_packed_record_costs_itself(at: float) -> None:
    _, parts = _three(packed=True)
    damaged = bytearray(parts[1])
    place = int(len(damaged) * at)
    damaged[place : place + 4] = b"\xff\x00\xff\x00"
    received, problems = _read(parts[0] + bytes(damaged) + parts[2])
    assert _titles(received) == [0, 2]
    assert len(problems) == 1


def test_a_revisit_of_nothing_is_named() -> None:
    written, other = _Written(), _Written()
    other.revisit("https://loe.example/again", written.response("https://loe.example/1", _page("Orla")))
    received, problems = _read(other.content)
    assert received == []
    assert "not here" in problems[0].message


def test_a_body_made_to_fill_memory_costs_its_record() -> None:
    written = _Written()
    written.response("https://loe.example/bomb", gzip.compress(bytes(200_000_000)), ("Content-Encoding", "gzip"))
    written.response("https://loe.example/1", _page("Orla"))
    received, problems = _read(written.content)
    assert _titles(received) == [1]
    assert "larger than" in problems[0].message


def _record(body: bytes, *http: str, warc: str = "", date: str = "2031-05-04T08:00:00Z") -> bytes:
    block = "\r\n".join(["HTTP/1.1 200 OK", "Content-Type: text/html", *http, "", ""]).encode() + body
    header = (
        "WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
        f"WARC-Target-URI: https://loe.example/1\r\nWARC-Date: {date}\r\n{warc}"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return header.encode() + block + b"\r\n\r\n"


_SHIP = _page("Ship")
_DEFLATED = zlib.compress(_SHIP)


@pytest.mark.parametrize(
    "record",
    [
        _record(_DEFLATED, "Content-Encoding: deflate"),
        _record(_DEFLATED[2:-4], "Content-Encoding: deflate"),
        _record(gzip.compress(_DEFLATED), "Content-Encoding: deflate, gzip"),
        _record(gzip.compress(_SHIP[:9]) + gzip.compress(_SHIP[9:]), "Content-Encoding: x-gzip"),
        _record(_SHIP, "Content-Encoding: br", "Transfer-Encoding: chunked", "Content-Length: 7"),
        _record(_SHIP, f"Content-Length: {len(_SHIP)}"),
        _record(b"%x;a=b\r\n%s\r\n0\r\nTrailer: x\r\n\r\n" % (len(_SHIP), _SHIP), "Transfer-Encoding: chunked"),
    ],
)
def test_every_coding_comes_off_a_body_also_one_that_its_writer_took_off(record: bytes) -> None:
    [received], problems = _read(record)
    assert received.content == _SHIP
    assert problems == []


@pytest.mark.parametrize("coding", ["br", "zstd", "gzip, br"])
def test_a_body_that_nothing_unpacks_costs_itself_with_a_clear_sentence(
    coding: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for library in ("brotli", "zstandard"):
        monkeypatch.setitem(sys.modules, library, None)
    script = _record(b"\x8b\x02\x80abc", f"Content-Encoding: {coding}").replace(b"text/html", b"text/jsss")
    received, problems = _read(_record(b"\x8b\x02\x80abc", f"Content-Encoding: {coding}") + script + _record(_SHIP))
    assert [each.content for each in received] == [_SHIP]
    assert len(problems) == 1
    assert "https://loe.example/1: its body is packed with" in problems[0].message
    assert coding.rsplit(maxsplit=1)[-1] in problems[0].message


_CHUNKED = b"%x\r\n%s\r\n" % (len(_SHIP), _SHIP)


@pytest.mark.parametrize(
    ("record", "told", "kept"),
    [
        (_record(_SHIP, "Content-Length: 99999"), f"{len(_SHIP)} of 99,999 bytes", _SHIP),
        (_record(_SHIP, "Content-Length: 9"), f"longer than it says: {len(_SHIP)} bytes are there", _SHIP),
        (_record(_SHIP, warc="WARC-Truncated: length\r\n"), "WARC-Truncated: length", _SHIP),
        (_record(gzip.compress(_SHIP)[:-8], "Content-Encoding: gzip"), "ends too early", _SHIP),
        (_record(gzip.compress(_SHIP)[:-4] + b"oops", "Content-Encoding: gzip"), "damaged", b""),
        (_record(_CHUNKED, "Transfer-Encoding: chunked"), "last chunk is missing", _SHIP),
        (_record(_CHUNKED[:-6], "Transfer-Encoding: chunked"), "4 bytes of its last chunk", _SHIP[:-4]),
        (_record(_CHUNKED + b"zz\r\nmore", "Transfer-Encoding: chunked"), "broken", _SHIP + b"zz\r\nmore"),
    ],
)
def test_a_body_that_is_not_whole_is_kept_and_named(record: bytes, told: str, kept: bytes) -> None:
    received, problems = _read(record)
    assert [each.content for each in received] == [kept] * bool(kept)
    assert [each.severity for each in problems] == [Severity.WARNING if kept else Severity.ERROR]
    assert told in problems[0].message


def test_many_small_members_are_walked_once() -> None:
    content = gzip.compress(_record(_SHIP)) + gzip.compress(b"") * 60_000 + gzip.compress(_record(_SHIP))
    began = time.process_time()
    received, problems = _read(content)
    assert time.process_time() - began < 5
    assert len(received) == 2
    assert problems == []


@pytest.mark.parametrize("date", ["9999-99-99T99", "0001-01-01T00:00:00+14:00", "soon", ""])
def test_a_date_that_is_none_is_named_and_no_moment_of_a_crawl_is_made_up(date: str) -> None:
    [received], problems = _read(_record(_SHIP, date=date))
    assert (received.taken_at, received.how) == ("", Manner.UPLOADED)
    assert [each.severity for each in problems] == [Severity.WARNING]
    assert repr(date) in problems[0].message


@pytest.mark.parametrize("kind", [b"response", b"continuation"])
def test_a_piece_of_a_record_is_named_and_not_taken(kind: bytes) -> None:
    piece = _record(_SHIP, warc="WARC-Segment-Number: 1\r\n").replace(b"Type: response", b"Type: " + kind)
    received, problems = _read(piece + _record(_SHIP))
    assert len(received) == 1
    assert "one piece of a record" in problems[0].message


def test_a_wacz_gives_what_its_warcs_hold_and_not_its_lists() -> None:
    whole, _ = _three(packed=True)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("archive/data.warc.gz", whole)
        archive.writestr("datapackage.json", b"{}")
        archive.writestr("pages/pages.jsonl", b'{"format": "json-pages-1.0"}')
    received, problems = _read(made.getvalue(), "made.wacz")
    assert _titles(received) == [0, 1, 2]
    assert problems == []


@given(some.data())
@settings(max_examples=60, deadline=None)
def test_whatever_is_broken_the_reader_ends_and_gives_only_whole_records(data: some.DataObject) -> None:
    whole, _ = _three(packed=data.draw(some.booleans()))
    broken = bytearray(whole)
    places = data.draw(some.integers(1, 4))
    for _ in range(places):
        at = data.draw(some.integers(0, len(broken) - 1))
        broken[at : at + data.draw(some.integers(0, 9))] = data.draw(some.binary(max_size=9))
    received = [each for each in read_warc(bytes(broken), "broken") if isinstance(each, Received)]
    pages = {_page(f"Ship {number}") for number in range(3)}
    # Whoever alters a body and what its digest is named by in two places is not found out.
    assert places > 1 or all(each.content in pages for each in received)
    assert all(
        isinstance(each, Problem) or (isinstance(each, RawRecord) and each.content.startswith(b"WARC/"))
        for each in records_of(bytes(broken), "broken")
    )
