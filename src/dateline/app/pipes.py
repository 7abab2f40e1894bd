"""Messages through pipes, within a time."""

import os
import select
import time

_PIECE = 1 << 12  # no more than a pipe takes at once when it is ready
_LARGE_PIECE = 1 << 20


def taken(source: int, size: int) -> bytes:
    """Return so many bytes from a pipe; fewer where it ends."""
    pieces: list[bytes] = []
    while size and (piece := os.read(source, min(size, _LARGE_PIECE))):
        pieces.append(piece)
        size -= len(piece)
    return b"".join(pieces)


def put(out: int, message: bytes, until: float) -> bool:
    """Write a message to a pipe; return whether all of it was taken in time."""
    left = memoryview(message)
    while left:
        if until < float("inf") and not _is_ready([], [out], until):
            return False
        left = left[os.write(out, left[:_PIECE]) :]
    return True


def gathered(source: int, size: int, until: float, *, most: int = _LARGE_PIECE) -> bytes | None:
    """Return so many bytes from a pipe, None when they do not come in time, or are more than anybody has to tell."""
    if size > most:
        return None
    pieces: list[bytes] = []
    while size:
        if not _is_ready([source], [], until):
            return None
        piece = os.read(source, min(size, _LARGE_PIECE))
        if not piece:
            return None
        pieces.append(piece)
        size -= len(piece)
    return b"".join(pieces)


def _is_ready(sources: list[int], outs: list[int], until: float) -> bool:
    """Return whether a pipe can be read or written before a moment of the monotonic clock."""
    left = until - time.monotonic()
    return left > 0 and any(select.select(sources, outs, [], left))
