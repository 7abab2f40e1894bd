"""Proofs of time by calendars and the Bitcoin chain (OpenTimestamps): read, written and checked without a network."""

from dateline.archive.calendars.headers import LEAST_WORK, Header, read_headers
from dateline.archive.calendars.proofs import (
    BITCOIN,
    PENDING,
    Leaf,
    Proof,
    Stamp,
    begin_proof,
    complete,
    leaves_of,
    pack_proof,
    read_proof,
    read_stamp,
)

__all__ = [
    "BITCOIN",
    "LEAST_WORK",
    "PENDING",
    "Header",
    "Leaf",
    "Proof",
    "Stamp",
    "begin_proof",
    "complete",
    "leaves_of",
    "pack_proof",
    "read_headers",
    "read_proof",
    "read_stamp",
]
