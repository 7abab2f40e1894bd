"""Which program this is: what it worked out before can be used again only by the very same one."""

import hashlib
import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from dateline import __version__

_ROOT = Path(__file__).parent.parent


@cache
def program() -> str:
    """Return a digest of the program as it is installed: its version, Python's, and each of its files."""
    summed = hashlib.blake2b(f"{__version__} {sys.version}".encode(), digest_size=16)
    for line in sorted(_files(str(_ROOT))):
        summed.update(line.encode("utf-8", "surrogateescape"))
    return summed.hexdigest()


@cache
def surroundings() -> str:
    """Return a digest of what is installed beside the program: another one when a package came, went or changed."""
    summed = hashlib.blake2b(digest_size=16)
    for line in sorted(line for folder in set(sys.path) if os.path.isdir(folder) for line in _packages(folder)):  # noqa: PTH112
        summed.update(line.encode("utf-8", "surrogateescape"))
    return summed.hexdigest()


def _packages(folder: str) -> Iterator[str]:
    """Yield a line for each package that is installed in a folder: its name with its version, when it was installed."""
    with os.scandir(folder) as places:
        for place in places:
            if place.name.endswith((".dist-info", ".egg-info", ".pth")):
                yield f"{place.path} {place.stat().st_mtime_ns}\n"


def _files(folder: str) -> Iterator[str]:
    """Yield a line for each file in a folder and in those in it: its place, how long it is, when it was written."""
    with os.scandir(folder) as places:
        for place in places:
            if place.is_dir():
                if place.name != "__pycache__":
                    yield from _files(place.path)
            elif not place.name.endswith(".pyc"):
                status = place.stat()
                yield f"{place.path} {status.st_size} {status.st_mtime_ns}\n"
