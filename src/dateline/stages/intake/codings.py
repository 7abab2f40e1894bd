"""Bodies packed with Brotli (RFC 7932) and Zstandard (RFC 8878), where the libraries for them are installed."""

from collections.abc import Callable, Iterator, Mapping

from dateline.stages.intake.members import Flaw, Unpacked

_STEP = 1024 * 1024
_SLICE = 256
"""So few packed bytes are handed over at once that what comes of them stays small: a block of a few can be 128 KiB."""
_LARGEST_WINDOW = 8 * 1024 * 1024
"""What RFC 8878 allows on the web."""
_MOST_FRAMES = 10_000


class _Damaged(Exception):
    """The library finds the packed bytes broken."""


class _Cut(Exception):
    """The packed bytes end too early."""


def unpack_brotli(packed: bytes, most: int) -> Unpacked | None:
    """Return what is packed, no more than `most` bytes and one; None where no library is there."""
    return _bounded(_brotli, packed, most)


def unpack_zstandard(packed: bytes, most: int) -> Unpacked | None:
    """Return what is packed, no more than `most` bytes and one; None where no library is there."""
    return _bounded(_zstandard, packed, most)


UNPACKERS: Mapping[str, Callable[[bytes, int], Unpacked | None]] = {"br": unpack_brotli, "zstd": unpack_zstandard}


def _bounded(pieces_of: Callable[[bytes], Iterator[bytes]], packed: bytes, most: int) -> Unpacked | None:
    pieces: list[bytes] = []
    size, flaw = 0, Flaw.NONE
    try:
        for piece in pieces_of(packed):
            pieces.append(piece)
            size += len(piece)
            if size > most:
                flaw = Flaw.LARGE
                break
    except ImportError:
        return None
    except _Damaged:
        flaw = Flaw.DAMAGED
    except _Cut:
        flaw = Flaw.CUT
    return Unpacked(content=b"".join(pieces)[: most + 1], end=len(packed), flaw=flaw)


def _brotli(packed: bytes) -> Iterator[bytes]:
    import brotli  # noqa: PLC0415 an extra

    unpacker = brotli.Decompressor()
    waiting = packed
    try:
        while not unpacker.is_finished():
            piece = unpacker.process(waiting, output_buffer_limit=_STEP)
            waiting = b""
            if not piece and not unpacker.is_finished():
                raise _Cut
            yield piece
    except brotli.error as error:
        raise _Damaged from error


def _zstandard(packed: bytes) -> Iterator[bytes]:
    import zstandard  # noqa: PLC0415 an extra

    library = zstandard.ZstdDecompressor(max_window_size=_LARGEST_WINDOW)
    rest = packed
    for _ in range(_MOST_FRAMES):
        unpacker = library.decompressobj()
        at = 0
        try:
            while at < len(rest) and not unpacker.eof:
                yield unpacker.decompress(rest[at : at + _SLICE])
                at += _SLICE
        except zstandard.ZstdError as error:
            raise _Damaged from error
        if not unpacker.eof:
            raise _Cut
        rest = unpacker.unused_data + rest[at:]
        if not rest:
            return
    raise _Damaged
