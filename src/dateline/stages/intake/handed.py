"""Something handed in, whole: a file on disk, or bytes that came in another one."""

import mmap
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import field
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from dateline.domain.errors import Unreadable
from dateline.domain.records import dataclass
from dateline.stages.intake.received import HEAD, Received

MOST = 64 * 1024 * 1024
MOST_PACKED = 256 * 1024 * 1024
MOST_FILES = 50_000
MOST_WHOLE = 4 * 1024**3
PACKED = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")

Bytes = bytes | mmap.mmap


@dataclass(slots=True, kw_only=True)
class Budget:
    """How many files and bytes may still be unpacked from one thing that was handed in, however deep they are in it.

    `told` holds once somebody was told that nothing is left.
    """

    files: int = MOST_FILES
    size: int = MOST_WHOLE
    told: bool = False

    def spend(self, size: int) -> bool:
        """Take a file of `size` bytes from what is left, and return whether there was enough."""
        self.files -= 1
        self.size -= size
        return self.files >= 0 and self.size >= 0


SPENT = f"more than {MOST_FILES:,} files or {MOST_WHOLE // 1024**3} GB are packed in what was handed in"


@dataclass(frozen=True, slots=True, kw_only=True)
class Handed:
    """A file by its path, or bytes where there is none; `name` says where it was found.

    `depth` counts the files around it that had to be opened; `is_beside_others` holds where it may name files beside
    it. All that come from one file share its `budget`.
    """

    name: str
    path: Path | None = None
    content: bytes = b""
    is_beside_others: bool = False
    depth: int = 0
    budget: Budget = field(default_factory=Budget, compare=False)

    @property
    def head(self) -> bytes:
        """The first 64 KiB."""
        if self.path is None:
            return self.content[:HEAD]
        with self.path.open("rb") as opened:
            return opened.read(HEAD)

    def within(self, name: str, content: bytes = b"", path: Path | None = None) -> "Handed":
        """Return something that was found in this file, under its own name."""
        return Handed(name=name, content=content, path=path, depth=self.depth + 1, budget=self.budget)

    def whole(self) -> bytes:
        """Return all bytes; Unreadable where there are none, or more than a report has."""
        if self.path is None:
            return _checked(self.name, self.content)
        with self.path.open("rb") as opened:
            return _checked(self.name, opened.read(MOST_PACKED + 1))

    @contextmanager
    def opened(self) -> Iterator[BinaryIO]:
        """Give the bytes as a file that can be read anywhere."""
        with self.path.open("rb") if self.path else BytesIO(self.content) as opened:
            yield opened

    @contextmanager
    def mapped(self) -> Iterator[Bytes]:
        """Give the bytes for looking at any part of them, however many there are."""
        if self.path is None or not self.path.stat().st_size:
            yield self.content
            return
        with self.path.open("rb") as opened, mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ) as mapped:
            yield mapped


def _checked(name: str, content: bytes) -> bytes:
    most = MOST_PACKED if content.startswith(PACKED) else MOST
    if len(content) > most:
        raise Unreadable(f"{name}: larger than {most // 1024 // 1024} MB; split it into parts and hand them in in turn")
    if not content.strip():
        raise Unreadable(f"{name}: the file is empty; nothing was read")
    return content


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A file that a line of a list names, in its words, with what is known of it; `place` is the line."""

    words: str
    place: str
    known: Received
