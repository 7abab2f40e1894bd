"""An exchange as WARC records (WARC/1.1, ISO 28500:2017), byte for byte as it went over the wire.

Writers that take headers apart and put them together again lose how they were written, so the blocks are written here.
"""

import base64
import gzip
import hashlib
import re
import uuid
from collections.abc import Sequence

from dateline.domain.records import dataclass

_HEAD_END = re.compile(rb"\n\r?\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """One request and its answer as they went over the wire; `at` is UTC, ISO 8601 with "Z"."""

    address: str
    number: str
    at: str
    status: int
    request: bytes
    response: bytes


def records(exchanges: Sequence[Exchange]) -> bytes:
    """Return a response record and a request record for each exchange, every record a gzip member of its own."""
    return b"".join(_pair(each) for each in exchanges)


def _pair(exchange: Exchange) -> bytes:
    response, request = _record_id(), _record_id()
    return _record("response", response, exchange, exchange.response, concurrent=request) + _record(
        "request", request, exchange, exchange.request, concurrent=response
    )


def _record(kind: str, identifier: str, exchange: Exchange, block: bytes, *, concurrent: str) -> bytes:
    headers = {
        "WARC-Type": kind,
        "WARC-Record-ID": identifier,
        "WARC-Date": exchange.at,
        "WARC-Target-URI": exchange.address,
        "WARC-IP-Address": exchange.number,
        "WARC-Concurrent-To": concurrent,
        "WARC-Block-Digest": _digest(block),
        "WARC-Payload-Digest": _digest(_payload(block)),
        "Content-Type": f"application/http; msgtype={kind}",
        "Content-Length": str(len(block)),
    }
    head = "WARC/1.1\r\n" + "".join(f"{name}: {value}\r\n" for name, value in headers.items()) + "\r\n"
    return gzip.compress(head.encode() + block + b"\r\n\r\n", mtime=0)


def _record_id() -> str:
    return f"<urn:uuid:{uuid.uuid4()}>"


def _digest(content: bytes) -> str:
    """Return a digest as archives write it, in base 32; snapshots and records are kept by SHA-256 besides."""
    return "sha1:" + base64.b32encode(hashlib.sha1(content, usedforsecurity=False).digest()).decode()


def _payload(block: bytes) -> bytes:
    return block[body_start(block) :]


def body_start(message: bytes | bytearray) -> int:
    """Return where the head of a message ends: its length where it has no end."""
    found = _HEAD_END.search(message)
    return found.end() if found else len(message)


def has_whole_head(message: bytes | bytearray) -> bool:
    """Tell whether the head of a message comes to its end."""
    return _HEAD_END.search(message) is not None
