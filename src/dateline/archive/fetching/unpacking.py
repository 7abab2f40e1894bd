"""Takes the content coding off a body (RFC 9110, 8.4), with bounds that bombs do not get around."""

import zlib
from collections.abc import Iterator

from dateline.archive.fetching.limits import Limits
from dateline.archive.fetching.wire import size
from dateline.domain.errors import Refused, Unreachable, Unsupported

UNDERSTOOD = "gzip, deflate"

_PLAIN = {"", "identity", "none"}
_GZIP = {"gzip", "x-gzip"}
_GZIP_MAGIC = b"\x1f\x8b"
_STEP = 256 * 1024
_BOMB_FROM = 16 * 1024 * 1024


def unpack(body: bytes, coding: str, name: str, limits: Limits) -> tuple[bytes, tuple[str, ...]]:
    """Return a body without its coding, and what is doubtful about it; `coding` is the Content-Encoding header."""
    coding = coding.strip().lower()
    if coding in _PLAIN or not body:
        return body, ()
    if coding in _GZIP and not body.startswith(_GZIP_MAGIC):
        return body, (f"it says to be packed as {coding} and is not; taken as it came",)
    if coding not in _GZIP | {"deflate"}:
        raise Unsupported(f"{name}: packed as {coding!r}, which was not asked for; save the page and add the file")
    try:
        return _bounded(body, coding, name, limits), ()
    except zlib.error as error:
        raise Unreachable(f"{name}: what came is no sound {coding} ({error}); try again later") from error


def _bounded(body: bytes, coding: str, name: str, limits: Limits) -> bytes:
    unpacked = bytearray()
    for piece in _pieces(body, coding):
        unpacked += piece
        if len(unpacked) > limits.unpacked or (
            len(unpacked) > _BOMB_FROM and len(unpacked) > len(body) * limits.growth
        ):
            raise Refused(
                f"{name}: {size(len(body))} unpack to more than {size(len(unpacked))}, as a bomb does; nothing was kept"
            )
    return bytes(unpacked)


def _pieces(body: bytes, coding: str) -> Iterator[bytes]:
    """Yield what is packed, never more than a step at a time; several gzip members follow one another."""
    rest = body
    while rest and (coding == "deflate" or rest.startswith(_GZIP_MAGIC)):
        unpacker = zlib.decompressobj(_window(rest, coding))
        while not unpacker.eof:
            piece = unpacker.decompress(rest, _STEP)
            rest = unpacker.unconsumed_tail
            if not piece and not rest and not unpacker.eof:
                raise zlib.error("it breaks off")
            yield piece
        if coding == "deflate":
            return
        rest = unpacker.unused_data


def _window(body: bytes, coding: str) -> int:
    """Deflate comes wrapped, as the standard has it, or bare, as some servers send it."""
    if coding in _GZIP:
        return zlib.MAX_WBITS | 16
    wrapped = len(body) > 1 and body[0] & 0x0F == zlib.DEFLATED and (body[0] << 8 | body[1]) % 31 == 0
    return zlib.MAX_WBITS if wrapped else -zlib.MAX_WBITS
