"""What holds several reports is opened in a process with limits: whatever is in it costs a problem, and no memory."""

import gzip
import io
import os
import resource
import struct
import sys
import zipfile
import zlib
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from dateline.app import opening as rooms
from dateline.app.opening import Opening, gather_safely
from dateline.domain.problems import Problem
from dateline.stages.intake import Handed, Incoming, Received, unpack
from dateline.stages.intake import handed as limits

PAGE = b"<!doctype html><html><title>Ferry</title><p>The ferry Orla was sold twice in May.</p></html>"
MAIL = b"From: ada@loe.example\nSubject: The ferry\nDate: Mon, 5 May 2031 10:00:00 +0200\n\nSold twice, %d.\n"
ENVELOPE = b"From ada@loe.example Mon May  5 10:00:00 2031\n"


@pytest.fixture(scope="module")
def opening() -> Iterator[Opening]:
    with Opening() as made:
        yield made


def _zip(names: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as archive:
        for name, content in names.items():
            archive.writestr(name, content)
    return made.getvalue()


def _opened(opening: Opening, content: bytes, name: str = "handed") -> tuple[list[Received], list[Problem]]:
    found = list(opening.unpack(Handed(name=name, content=content)))
    return [each for each in found if isinstance(each, Received)], [each for each in found if isinstance(each, Problem)]


def _record(address: str, body: bytes, length: int | None = None) -> bytes:
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + body
    head = f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2031-05-04T08:00:00Z\r\n"
    head += "Content-Type: application/http;msgtype=response\r\n"
    return f"{head}Content-Length: {len(http) if length is None else length}\r\n\r\n".encode() + http + b"\r\n\r\n"


FEED = b"""<rss version="2.0"><channel><title>Loe</title><item><link>https://loe.example/1</link>
<title>Ferry</title></item></channel></rss>"""
LIST = b"url,title\nhttps://loe.example/1,Ferry\nnot one,\n"
MHTML = (
    b"From: <Saved by a browser>\r\nSnapshot-Content-Location: https://loe.example/1\r\nSubject: Ferry\r\n"
    b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n"
    + PAGE
    + b"\r\n--x--\r\n"
)
WARC = _record("https://loe.example/1", PAGE) + _record("https://loe.example/2", PAGE, 9_999) + _record("x:y", PAGE)
WACZ = _zip({"datapackage.json": b"{}", "archive/a.warc": WARC + WARC + b"\n" * 2_000_000}, zipfile.ZIP_STORED)
KINDS = {
    "zip": _zip({"a.html": PAGE, "in.zip": _zip({"b.html": PAGE}), "c.eml": MAIL % 1}),
    "mail": MAIL % 1,
    "mbox": ENVELOPE + MAIL % 1 + b"\n" + ENVELOPE + MAIL % 2,
    "feed": FEED,
    "list": LIST,
    "saved page": MHTML,
    "WARC": WARC,
    "WACZ": WACZ,
    "packed": gzip.compress(PAGE),
    "page": PAGE,
    "damaged": b"PK\x03\x04" + bytes(60),
    "empty": b"",
}


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_found_is_what_would_be_found_here(opening: Opening, kind: str) -> None:
    handed = Handed(name=kind, content=KINDS[kind])
    found = list(opening.unpack(handed))
    assert found == list(unpack(handed))
    assert found


def test_a_list_names_files_of_its_own_folder_alone(tmp_path: Path) -> None:
    folder = tmp_path / "handed"
    folder.mkdir()
    (tmp_path / "secret.html").write_bytes(PAGE)
    (folder / "a.html").write_bytes(PAGE)
    (folder / "list.csv").write_text("file,title\na.html,Ferry\n../secret.html,No\n\x00a,No\n")
    found = list(gather_safely([str(folder / "list.csv")]))
    assert [each.given.title for each in found if isinstance(each, Received)] == ["Ferry"]
    problems = [each.message for each in found if isinstance(each, Problem)]
    assert len(problems) == 2
    assert "is no file in the folder of the list" in problems[0]


def test_a_list_in_a_web_archive_names_no_file_of_this_computer(opening: Opening, tmp_path: Path) -> None:
    rows = b"file,title\n" + os.fsencode(tmp_path) + b"/a.html,No\n"
    content = _zip({"archive/a.warc": rows + b",\n" * 600_000}, zipfile.ZIP_STORED)
    received, problems = _opened(opening, content)
    assert not received
    assert "the list stands in no folder" in problems[0].message


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED])
@pytest.mark.parametrize("lost", [10, 200, 400])
def test_of_a_zip_that_is_cut_off_the_files_before_are_kept(opening: Opening, method: int, lost: int) -> None:
    whole = _zip({f"{number}.html": PAGE + b"%d" % number for number in range(9)}, method)
    ends = [at for at in range(len(whole)) if whole.startswith((b"PK\x03\x04", b"PK\x01\x02"), at)][1:10]
    received, problems = _opened(opening, whole[:-lost] if lost == 10 else whole[: ends[3] + 7], "cut.zip")
    kept = 9 if lost == 10 else 4
    assert [each.content for each in received] == [PAGE + b"%d" % number for number in range(kept)]
    assert [f"{kept} whole files were taken" in each.message for each in problems] == [True]
    assert problems[0].message.startswith("cut.zip: the zip is damaged")
    assert problems[0].repair


def _cut(method: int, *, spoil: bytes = b"", is_locked: bool = False) -> bytes:
    """Return a zip of four files without its end; the third one is damaged or protected."""
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", method) as archive:
        for number in range(4):
            archive.writestr(f"{number}.txt", f"Tug {number} sank off Loe.")
    whole = bytearray(memory.getvalue()[:-30])
    third = [at for at in range(len(whole)) if whole.startswith(b"PK\x03\x04", at)][2]
    whole[third + 6] |= is_locked
    name = whole.index(b"2.txt", third) + 5
    whole[name : name + len(spoil)] = spoil
    return bytes(whole)


@pytest.mark.parametrize(
    ("content", "numbers", "said"),
    [
        (_cut(zipfile.ZIP_STORED, spoil=b"Mud"), "013", "1 file inside: its bytes are not those"),
        (_cut(zipfile.ZIP_DEFLATED, spoil=b"\xff\xff"), "013", "1 file inside: what is packed here is damaged"),
        (_cut(zipfile.ZIP_DEFLATED, is_locked=True), "013", "1 file inside: protected with a password"),
        (_cut(zipfile.ZIP_BZIP2), "0123", "4 whole files were taken"),
        (_cut(zipfile.ZIP_BZIP2, spoil=b"\xff\xff"), "013", "the first is '2.txt'), 3 whole files were taken"),
        (_cut(zipfile.ZIP_LZMA), "0123", "4 whole files were taken"),
        (_cut(zipfile.ZIP_LZMA, spoil=b"\xff" * 12), "013", "the first is '2.txt'), 3 whole files were taken"),
    ],
)
def test_whole_files_behind_a_damaged_one_are_taken(opening: Opening, content: bytes, numbers: str, said: str) -> None:
    received, problems = _opened(opening, content, "cut.zip")
    taken = [each.content for each in received]
    assert taken == [f"Tug {number} sank off Loe.".encode() for number in numbers]
    assert [said in each.message for each in problems] == [True]


def test_a_zip_written_to_a_pipe_is_kept_before_the_cut_too(opening: Opening) -> None:
    class Pipe(io.RawIOBase):
        def __init__(self) -> None:
            self.written = bytearray()

        def writable(self) -> bool:
            return True

        def write(self, piece: bytes) -> int:  # type: ignore[override]
            self.written += piece
            return len(piece)

    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as archive:  # type: ignore[arg-type]
        for number in range(5):
            archive.writestr(f"{number}.html", PAGE + b"%d" % number)
    received, problems = _opened(opening, bytes(pipe.written[: pipe.written.index(b"PK\x01\x02")]))
    assert [each.content for each in received] == [PAGE + b"%d" % number for number in range(5)]
    assert len(problems) == 1


def test_a_zip_whose_files_lie_over_one_another_costs_one_problem(opening: Opening) -> None:
    whole = _zip({f"{number}.html": PAGE for number in range(9)}, zipfile.ZIP_STORED)
    at = [begins for begins in range(len(whole)) if whole.startswith(b"PK\x01\x02", begins)]
    over = bytearray(whole)
    for begins in at:
        over[begins + 42 : begins + 46] = bytes(4)
    received, problems = _opened(opening, bytes(over), "over.zip")
    assert not received
    assert [each.message.startswith("over.zip: 8 of its files lie over one another") for each in problems] == [True]


def test_a_zip_whose_byte_turned_keeps_all_else(opening: Opening) -> None:
    whole = _zip({f"{number}.html": PAGE + b"%d" % number for number in range(4)}, zipfile.ZIP_STORED)
    turned = whole.replace(PAGE + b"2", PAGE + b"7")
    received, problems = _opened(opening, turned[: turned.index(b"PK\x01\x02")])
    assert [each.content[-1:] for each in received] == [b"0", b"1", b"3"]
    assert "its bytes are not those that its checksum was made of" in problems[0].message


def test_a_zip_of_more_files_than_anybody_needs_costs_one_problem(opening: Opening) -> None:
    # In a WACZ only its web archives are taken: so the test need not wait for 50,000 files.
    received, problems = _opened(opening, _many(limits.MOST_FILES + 20_000), "many.zip")
    assert [each.content for each in received] == [b"ferry"] * 5
    assert [each.message for each in problems] == [
        "many.zip: 70,000 files inside, more than 50,000: those behind the first 50,000 were left"
    ]


def _many(count: int) -> bytes:
    """Return a zip with many files, quicker than zipfile writes it."""
    body, digest = b"ferry", zlib.crc32(b"ferry")
    local, central = bytearray(), bytearray()
    for number in range(count):
        name = b"datapackage.json" if number == 5 else b"archive/%d.warc%s" % (number, b"" if number < 5 else b"x")
        shared = struct.pack("<5H3I2H", 20, 0, 0, 0, 33, digest, len(body), len(body), len(name), 0)
        central += b"PK\x01\x02\x14\x00" + shared + struct.pack("<3H2I", 0, 0, 0, 0, len(local)) + name
        local += b"PK\x03\x04" + shared + name + body
    end = b"PK\x06\x06" + struct.pack("<Q2H2I4Q", 44, 45, 45, 0, 0, count, count, len(central), len(local))
    end += b"PK\x06\x07" + struct.pack("<IQI", 0, len(local) + len(central), 1)
    tail = b"PK\x05\x06" + struct.pack("<4H2IH", 0, 0, 65535, 65535, len(central), len(local), 0)
    return bytes(local + central) + end + tail


def test_a_bomb_is_named_and_what_stands_around_it_is_kept(opening: Opening) -> None:
    received, problems = _opened(opening, _zip({"a.html": PAGE, "bomb.html": bytes(9_000_000), "b.html": PAGE}), "z")
    assert [each.content for each in received] == [PAGE, PAGE]
    assert ["z, bomb.html: packed so tightly" in each.message for each in problems] == [True]


@pytest.mark.skipif(sys.platform != "linux", reason="the unit of the figure is that of Linux")
def test_a_bomb_takes_no_memory_here(opening: Opening) -> None:
    packer = zlib.compressobj(1, zlib.DEFLATED, zlib.MAX_WBITS | 16)
    bomb = b"".join([packer.compress(bytes(1_000_000)) for _ in range(300)]) + packer.flush()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    received, problems = _opened(opening, bomb, "bomb.gz")
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 30_000
    assert not received
    assert [each.message for each in problems] == ["bomb.gz: unpacks to more than 256 MB"]
    assert problems[0].repair == "it looks made to fill memory"


def test_envelopes_in_envelopes_end(opening: Opening) -> None:
    received, problems = _opened(opening, ENVELOPE * 20_000 + MAIL % 1)
    assert len(received) + len(problems) == 1


def test_what_takes_too_long_is_stopped_and_what_was_found_is_kept(tmp_path: Path) -> None:
    whole = tmp_path / "slow.warc"
    whole.write_bytes(b"".join(_record(f"https://loe.example/{number}", PAGE) for number in range(30_000)))
    order_seconds = rooms.SECONDS_A_MB
    try:
        rooms.SECONDS_A_MB = 0
        with Opening(seconds=0) as hasty:
            found = list(hasty.unpack(Handed(name="slow.warc", path=whole)))
            again = list(hasty.unpack(Handed(name="z", content=KINDS["zip"])))
    finally:
        rooms.SECONDS_A_MB = order_seconds
    assert isinstance(found[-1], Problem)
    assert (
        "slow.warc: opening it took longer than 0 seconds and was stopped; what was found before" in found[-1].message
    )
    assert len(found) > 10
    assert len(again) == 3


def test_whoever_crashes_costs_one_problem(opening: Opening, tmp_path: Path) -> None:
    cut = tmp_path / "cut.warc"
    record = _record("https://loe.example/1", PAGE + bytes(200))
    cut.write_bytes(record * 20_000)
    found = opening.unpack(Handed(name="cut.warc", path=cut))
    first: list[Incoming] = list(islice(found, 5))
    # A file that shrinks while it is looked at ends whoever has it mapped.
    os.truncate(cut, 10)
    rest = list(found)
    assert all(isinstance(each, Received) for each in first)
    assert isinstance(rest[-1], Problem)
    assert "cut.warc: " in rest[-1].message
    assert rest[-1].repair
    assert _opened(opening, KINDS["mbox"])[0]


def test_whoever_stops_listening_can_ask_again(opening: Opening) -> None:
    several = _zip({f"{number}.html": PAGE for number in range(500)})
    assert len(list(islice(opening.unpack(Handed(name="z", content=several)), 3))) == 3
    assert len(_opened(opening, KINDS["zip"])[0]) == 3


def test_names_that_hold_no_letters_are_made_legible(opening: Opening, tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xe9t\xe9.eml"))
    path.write_bytes(MAIL % 1)
    (received,) = opening.unpack(Handed(name=path.name, path=path))
    assert isinstance(received, Received)
    assert received.name == "\N{REPLACEMENT CHARACTER}t\N{REPLACEMENT CHARACTER}.eml"
