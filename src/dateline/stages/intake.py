"""From a file to its bytes."""

import sys
from dataclasses import dataclass
from pathlib import Path

from dateline.domain.errors import NotFound, Unreadable
from dateline.domain.roles import Sample

MOST = 256 * 1024 * 1024
HEAD = 64 * 1024
STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """A file as it came: its name without folders, and its bytes."""

    name: str
    content: bytes

    @property
    def sample(self) -> Sample:
        """What readers may look at before one accepts the file."""
        return Sample(name=self.name, size=len(self.content), head=self.content[:HEAD])


def receive(source: str | Path) -> Received:
    """Return the file at `source`, or standard input for "-"; no more than 256 MB is ever read."""
    if str(source) == STANDARD_INPUT:
        return Received(name="standard input", content=_bounded(sys.stdin.buffer.read(MOST + 1), "standard input"))
    path = Path(source)
    if path.is_dir():
        raise Unreadable(f"{path}: this is a folder; name one file in it")
    if not path.exists():
        raise NotFound(f"{path}: there is no such file")
    if not path.is_file():
        raise Unreadable(f"{path}: not an ordinary file; pass its content on standard input with -")
    with path.open("rb") as opened:
        content = _bounded(opened.read(MOST + 1), str(path))
    return Received(name=path.name, content=content)


def _bounded(content: bytes, name: str) -> bytes:
    if len(content) > MOST:
        raise Unreadable(f"{name}: larger than {MOST // 1024 // 1024} MB; split it into parts and import them in turn")
    if not content.strip():
        raise Unreadable(f"{name}: the file is empty; nothing was read")
    return content
