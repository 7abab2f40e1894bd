"""Serves a reader of web pages over JSON Lines, in the environment of that reader. Standard library only.

A line in is a path. A line out holds what the reader makes of the page, the CPU seconds that took, and where it raised
or took longer than a minute, nothing more: the page counts as read without any words.
"""

import gzip
import json
import signal
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import TypedDict

LIMIT = 60


class Made(TypedDict, total=False):
    """What a reader makes of a page; `date` is an ISO day; what a reader does not look for is left out."""

    title: str | None
    bylines: list[str]
    date: str | None
    text: str | None


def serve(read: Callable[[bytes], Made]) -> None:
    """Answer each line of standard input."""
    warnings.simplefilter("ignore")
    signal.signal(signal.SIGALRM, _stop)
    for line in sys.stdin:
        path = line.rstrip("\n")
        content = gzip.decompress(Path(path).read_bytes())
        begun = time.process_time()
        made: Made = {}
        signal.alarm(LIMIT)
        try:
            made = read(content)
        except Exception as error:
            sys.stderr.write(f"{path}: {type(error).__name__}: {str(error)[:200]}\n")
        finally:
            signal.alarm(0)
        told = {"doc": path, "seconds": time.process_time() - begun, **made}
        sys.stdout.write(json.dumps(told, ensure_ascii=False) + "\n")
        sys.stdout.flush()


def decode(content: bytes) -> str:
    """Return the text of a page for readers that take no bytes: as it says of itself, else as UTF-8."""
    from charset_normalizer import from_bytes  # noqa: PLC0415 it is there where it is needed

    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return str(from_bytes(content).best() or content.decode("utf-8", "replace"))


def _stop(signal_number: int, frame: object) -> None:  # noqa: ARG001 as signal wants it
    raise TimeoutError(f"over {LIMIT} seconds")
