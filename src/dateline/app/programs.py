"""Which program this is: what it worked out before can be used again only by the very same one."""

import hashlib
import sys
from functools import cache
from pathlib import Path

from dateline import __version__

_ROOT = Path(__file__).parent.parent


@cache
def program() -> str:
    """Return a digest of the program as it is installed: its version, Python's, and each of its files."""
    files = sorted(path for path in _ROOT.rglob("*") if path.suffix not in {".pyc", ""})
    summed = hashlib.blake2b(f"{__version__} {sys.version}".encode(), digest_size=16)
    for path in files:
        status = path.stat()
        summed.update(f"{path} {status.st_size} {status.st_mtime_ns}\n".encode())
    return summed.hexdigest()
