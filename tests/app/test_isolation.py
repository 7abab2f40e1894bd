"""Reading in a confined child."""

from dataclasses import fields

import msgspec
import pytest

from dateline.app import confinement
from dateline.app.confinement import Answer, Cover, pack, unpack
from dateline.app.isolation import read_isolated
from dateline.domain.errors import Unreadable, Unsupported
from dateline.domain.prose import Prose, Style
from dateline.domain.written import Page, WrittenChronology
from dateline.plugins import load_plugins

MARKDOWN = b"""---
title: Ferry
---
# Ferry
Sails[^1] {{ here }}

- one

| Date | Event |
|---|---|
| 7/24 | **sails** |

[^1]: Post
"""


def _reader(name):
    return next(reader for reader in load_plugins().readers if reader.name == name)


def test_a_page_comes_back_as_the_reader_made_it():
    page = read_isolated("markdown", MARKDOWN, "ferry.md")
    assert page == _reader("markdown").read(MARKDOWN, "ferry.md")
    assert {type(block).__name__ for block in page.blocks} == {"Heading", "Paragraph", "Item", "Grid"}
    assert page.notes
    assert page.doubts


def test_a_chronology_comes_back_as_the_reader_made_it():
    content = b'{"dateline": 1, "chronology": {"title": "Ferry"}, "entries": [{"id": "a", "when": {"words": "7/24"}}]}'
    found = read_isolated("json", content, "ferry.json")
    assert isinstance(found, WrittenChronology)
    assert found == _reader("json").read(content, "ferry.json")


@pytest.mark.parametrize(
    ("reader", "content", "error", "message"),
    [
        ("text", b"", Unreadable, "ferry: the file is empty"),
        ("json", b'{"a": 1}', Unsupported, "its keys are a"),
        ("docx", b"PK\x03\x04half", Unreadable, "the end of the file is missing"),
    ],
)
def test_what_the_reader_raises_is_raised_here(reader, content, error, message):
    with pytest.raises(error, match=message):
        read_isolated(reader, content, "ferry")


def test_too_little_memory_is_an_error_that_says_so():
    with pytest.raises(Unreadable, match=r"big\.csv: .*(250 MB of memory|crashed)"):
        read_isolated("csv", b"1,2,3\n" * 2_000_000, "big.csv", memory_mb=250)


def test_too_little_time_is_an_error_that_says_so():
    slow = ("| a | b |\n|---|---|\n" + "| *x* | [y](z) |\n" * 200_000).encode()
    with pytest.raises(Unreadable, match=r"slow\.md: reading took longer than 1 seconds and was stopped"):
        read_isolated("markdown", slow, "slow.md", seconds=1)


def test_a_child_that_dies_is_an_error(monkeypatch):
    monkeypatch.setattr("dateline.app.children.ORDER", "import os, signal; os.kill(os.getpid(), signal.SIGSEGV)")
    with pytest.raises(Unreadable, match=r"ferry\.txt: the text reader crashed \(signal SIGSEGV\)"):
        read_isolated("text", b"x", "ferry.txt")


def test_a_child_that_says_nonsense_is_an_error(monkeypatch):
    monkeypatch.setattr("dateline.app.children.ORDER", "print('nonsense')")
    with pytest.raises(Unreadable, match=r"broke off without an answer"):
        read_isolated("text", b"x", "ferry.txt")


@pytest.mark.parametrize(
    "attempt",
    [
        "import socket; socket.socket()",
        "import socket; socket.getaddrinfo('port.example', 80)",
        "import subprocess; subprocess.run(['true'])",
        "import os; os.fork()",
        "import os; os.system('true')",
        "open('stolen.txt', 'w')",
        "import os; os.open('stolen.txt', os.O_WRONLY | os.O_CREAT)",
        "import os; os.remove('kept.txt')",
        "import ctypes; ctypes.CDLL(None)",
    ],
)
def test_a_reader_reaches_nothing(monkeypatch, tmp_path, attempt):
    (tmp_path / "kept.txt").write_text("kept")
    monkeypatch.chdir(tmp_path)
    reader = (
        "import json, sys; sys.path[:] = json.loads(sys.argv[1])\n"
        "from dateline.app import confinement\n"
        "from dateline.builtin.readers.text import TextReader\n"
        f"def read(self, content, name): exec({attempt!r})\n"
        "TextReader.read = read\n"
        "confinement.main()"
    )
    monkeypatch.setattr("dateline.app.children.ORDER", reader)
    with pytest.raises(Unreadable, match=r"the text reader failed on it \(PermissionError"):
        read_isolated("text", b"x", "ferry.txt")
    assert [path.name for path in tmp_path.iterdir()] == ["kept.txt"]


def test_every_field_of_a_page_travels():
    assert {each.name for each in fields(Page)} == {each.name for each in msgspec.structs.fields(Cover)} | {"blocks"}
    page = Page(
        blocks=(),
        title="a",
        language="b",
        flattened=True,
        notes={"1": Prose(words="c", styles=(Style(kind="link", start=0, end=1, target="d"),))},
        facts={"e": "f"},
        doubts=("g",),
    )
    assert unpack(msgspec.msgpack.decode(pack(page), type=Answer)) == page


def test_the_answer_is_never_a_pickle():
    assert not hasattr(confinement, "pickle")
    assert msgspec.msgpack.decode(pack(Page(blocks=())))
