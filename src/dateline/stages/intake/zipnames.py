"""The names of the files in a zip, as its beginning shows them (APPNOTE.TXT, 4.3.7)."""

import struct
from collections.abc import Iterator

_SIGN = b"PK\x03\x04"
_HEADER = struct.Struct("<4s5H3I2H")
_SIZE_BEHIND = 0x8


def names_at_beginning(head: bytes) -> Iterator[str]:
    """Yield the names; what is packed in a file is passed over, so that no zip within it adds its own."""
    at = 0
    while (at := head.find(_SIGN, at)) >= 0 and at + _HEADER.size <= len(head):
        _, _, flags, *_, packed, _, named, more = _HEADER.unpack_from(head, at)
        begins = at + _HEADER.size + named
        yield head[at + _HEADER.size : begins].decode("utf-8", "replace")
        at = begins + more + (0 if flags & _SIZE_BEHIND else packed)
