"""From a file to its bytes."""

import sys
from pathlib import Path
from typing import BinaryIO

from dateline.domain.errors import NotFound, Unreadable
from dateline.stages.intake.handed import MOST, MOST_PACKED, PACKED
from dateline.stages.intake.received import HEAD, Received

STANDARD_INPUT = "-"


def receive(source: str | Path) -> Received:
    """Return the file at `source`, or standard input for "-".

    No more is ever read than 64 MB, or 256 MB of a Word file or spreadsheet, which pictures make large.
    """
    if str(source) == STANDARD_INPUT:
        return Received(name="standard input", content=_read(sys.stdin.buffer, "standard input"))
    path = Path(source)
    if path.is_dir():
        raise Unreadable(f"{path}: this is a folder; name one file in it")
    if not path.exists():
        raise NotFound(f"{path}: there is no such file")
    if not path.is_file():
        raise Unreadable(f"{path}: not an ordinary file; pass its content on standard input with -")
    with path.open("rb") as opened:
        return Received(name=path.name, content=_read(opened, str(path)))


def _read(opened: BinaryIO, name: str) -> bytes:
    begun = opened.read(HEAD)
    most = MOST_PACKED if begun.startswith(PACKED) else MOST
    content = begun + opened.read(most + 1 - len(begun))
    if len(content) > most:
        raise Unreadable(f"{name}: larger than {most // 1024 // 1024} MB; split it into parts and import them in turn")
    if not content.strip():
        raise Unreadable(f"{name}: the file is empty; nothing was read")
    return content
