"""Headers of blocks of the Bitcoin chain: 80 bytes each, which say when, and what it took to make them."""

import hashlib
import re
from collections.abc import Sequence
from datetime import UTC, datetime

from dateline.domain.errors import Invalid
from dateline.domain.records import dataclass

LEAST_WORK = 66
"""Powers of two: so many tries every block has taken since OpenTimestamps began (2016), and no forger has spent."""
_SIZE = 80
_ROOT, _TIME, _BITS = slice(36, 68), slice(68, 72), slice(72, 76)
_HEXADECIMAL = re.compile(rb"[0-9A-Fa-f\s]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """A header that its own digest proves to have taken the work it says."""

    content: bytes

    @property
    def root(self) -> bytes:
        """The root of the tree of what is in the block."""
        return self.content[_ROOT]

    @property
    def at(self) -> str:
        """The moment that whoever made the block wrote into it: UTC, ISO 8601 with "Z"; right to about two hours."""
        moment = datetime.fromtimestamp(int.from_bytes(self.content[_TIME], "little"), UTC)
        return moment.isoformat(timespec="seconds").replace("+00:00", "Z")

    @property
    def work(self) -> float:
        """How many tries such a header takes, as a power of two."""
        return 256 - _target(self.content).bit_length()


def read_headers(content: bytes) -> Sequence[Header]:
    """Return the headers in a file, as bytes or in hexadecimal digits; Invalid where one did not take its work."""
    raw = bytes.fromhex(content.decode("ascii")) if _HEXADECIMAL.fullmatch(content) else content
    if not raw or len(raw) % _SIZE:
        raise Invalid(f"headers of blocks have {_SIZE} bytes each, and this has {len(raw):,}; get them from a node")
    headers = [Header(content=raw[at : at + _SIZE]) for at in range(0, len(raw), _SIZE)]
    for each in headers:
        _check(each)
    return headers


def _check(header: Header) -> None:
    digest = int.from_bytes(hashlib.sha256(hashlib.sha256(header.content).digest()).digest(), "little")
    if digest > _target(header.content) or header.work < LEAST_WORK:
        raise Invalid(f"the header of {header.at} has not taken the work of the Bitcoin chain; get it from a node")


def _target(content: bytes) -> int:
    """Return what the digest of a header may be at most, from its compact form."""
    bits = int.from_bytes(content[_BITS], "little")
    size, digits = bits >> 24, bits & 0x7FFFFF
    return digits << 8 * (size - 3) if size >= 3 else digits >> 8 * (3 - size)
