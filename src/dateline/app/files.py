"""Files of ours: whole or not at all."""

import os
import tempfile
from pathlib import Path

HALF = ".dateline-"
"""What the names of files begin with that are not whole yet."""


def write_whole(path: Path, content: bytes, *, lasting: bool = True) -> bool:
    """Write `content` to `path`, all of it or nothing; return False when it stands there already.

    `lasting` waits until it is on the disk; what can be made again, such as a page, need not.
    """
    if path.is_file() and path.stat().st_size == len(content) and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=HALF)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(content)
            out.flush()
            if lasting:
                os.fsync(out.fileno())
        Path(temporary).chmod(0o644)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    return True
