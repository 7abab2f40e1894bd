"""Zips that were cut or damaged: whole files are taken, whatever says where they end; damaged ones are told once."""

import io
import zipfile
from typing import IO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.stages.intake.salvaging import salvage

MOST = 1 << 20
WORDS = [f"The ferry {number} left Port Loe at dawn on {number} May. ".encode() * 30 for number in range(5)]
INNER = "the office file"


class Stream(io.RawIOBase):
    """What a zip is written to that goes on and never back, so that sizes stand behind each file."""

    def __init__(self) -> None:
        self.written = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, piece: bytes) -> int:  # type: ignore[override]
        self.written += piece
        return len(piece)


def _zip(out: IO[bytes], method: int, files: dict[str, bytes]) -> None:
    with zipfile.ZipFile(out, "w", method) as packed:
        for name, content in files.items():
            packed.writestr(name, content)


def streamed(method: int = zipfile.ZIP_DEFLATED, **more: bytes) -> bytes:
    """Return a zip without its list of files, written by streaming."""
    stream = Stream()
    _zip(stream, method, {**{f"{number}.txt": words for number, words in enumerate(WORDS)}, **more})  # type: ignore[arg-type]
    return bytes(stream.written[: stream.written.find(b"PK\x01\x02")])


def salvaged(content: bytes) -> tuple[dict[str, bytes], list[str]]:
    found = list(salvage(content, MOST))
    return dict(each for each in found if isinstance(each, tuple)), [each for each in found if isinstance(each, str)]


def place_of(content: bytes, number: int) -> int:
    """Return where the bytes of a file begin."""
    return content.find(f"{number}.txt".encode()) + len("0.txt")


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_all_files_of_a_stream_that_only_lost_its_list_are_whole(method: int) -> None:
    files, said = salvaged(streamed(method))
    assert list(files.values()) == WORDS
    assert said == []


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2])
def test_a_damaged_file_of_a_stream_costs_itself_alone(method: int) -> None:
    content = bytearray(streamed(method))
    at = place_of(content, 2) + 20
    content[at : at + 3] = bytes(byte ^ 0xFF for byte in content[at : at + 3])
    files, said = salvaged(bytes(content))
    assert list(files) == ["0.txt", "1.txt", "3.txt", "4.txt"]
    assert len(said) == 1
    assert "1 file inside: " in said[0]
    assert "the first is '2.txt'" in said[0]


def test_behind_a_damaged_header_the_next_files_are_found() -> None:
    content = streamed()
    at = content.find(b"2.txt") - 30
    files, said = salvaged(content[:at] + b"\0\0\0\0" + content[at + 4 :])
    assert list(files) == ["0.txt", "1.txt", "3.txt", "4.txt"]
    assert said == ["1 file inside: its header is damaged"]


def test_the_files_of_an_office_file_are_no_files_of_the_zip_around_it() -> None:
    inner = io.BytesIO()
    _zip(inner, zipfile.ZIP_DEFLATED, {"word/document.xml": WORDS[0], "word/styles.xml": WORDS[1]})
    stream = Stream()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as packed:  # type: ignore[arg-type]
        packed.writestr("0.txt", WORDS[0])
        packed.writestr("letter.docx", inner.getvalue())
        packed.writestr("4.txt", WORDS[4])
    content = bytes(stream.written[: stream.written.rfind(b"4.txt") - 46])
    at = content.find(b"letter.docx") - 30
    files, said = salvaged(content[:at] + b"\0\0\0\0" + content[at + 4 :])
    assert list(files) == ["0.txt", "4.txt"]
    assert said == ["1 file inside: its header is damaged"]
    whole, none = salvaged(content)
    assert whole["letter.docx"] == inner.getvalue()
    assert none == []


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_whatever_is_spoilt_or_cut_nothing_but_whole_files_is_taken(data: st.DataObject) -> None:
    content = bytearray(streamed(data.draw(st.sampled_from([zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED]))))
    for _ in range(data.draw(st.integers(0, 3))):
        content[data.draw(st.integers(0, len(content) - 1))] ^= data.draw(st.integers(1, 255))
    cut = data.draw(st.integers(len(content) // 2, len(content)))
    files, _ = salvaged(bytes(content[:cut]))
    assert set(files.values()) <= set(WORDS)


@pytest.mark.parametrize(("spoilt", "cut"), [((165, 185, 49, 21), 477), ((139, 186, 366, 166), 421)])
def test_bytes_that_end_by_chance_before_their_checksum_are_not_taken(spoilt: tuple[int, ...], cut: int) -> None:
    content = bytearray(streamed())
    for place, flip in zip(spoilt[::2], spoilt[1::2], strict=True):
        content[place] ^= flip
    files, said = salvaged(bytes(content[:cut]))
    assert files
    assert set(files.values()) <= set(WORDS)
    assert said


class Counted(bytes):
    """Bytes that count how often the mark of an end is looked for in them."""

    ends = 0

    def find(self, *sought: object) -> int:
        Counted.ends += sought[0] == b"PK\x05\x06"
        return super().find(*sought)  # type: ignore[arg-type]


def test_where_a_zip_ends_is_not_looked_for_behind_each_header_that_is_none() -> None:
    assert list(salvage(Counted(b"PK\x03\x04" * 3_000), 1_000))
    assert Counted.ends < 10
