"""How large a picture is, by its header alone: nothing is unpacked before that is known."""

import struct
from collections.abc import Iterator

from dateline.domain.errors import Unreadable

MOST_PIXELS = 100_000_000
MOST_PAGES = 500
_PNG, _JPEG, _GIF = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", (b"GIF87a", b"GIF89a")
_TIFF = {b"II*\x00": "<", b"MM\x00*": ">"}
_WIDTH, _HEIGHT = 256, 257
_SHORT, _LONG = 3, 4
_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
_BARE = frozenset({0x01, *range(0xD0, 0xDA)})

Size = tuple[int, int]


def is_picture(head: bytes) -> bool:
    """Return whether a file is a picture whose header is known here, by its first bytes."""
    return head.startswith((_PNG, _JPEG, *_GIF, *_TIFF)) or _is_webp(head)


def sizes_of(content: bytes, name: str) -> list[Size]:
    """Return the width and height of each page of a picture, in pixels.

    Unreadable where the header is not whole, or promises more pixels than anybody scans.
    """
    try:
        sizes = list(_sizes(content))
    except (struct.error, IndexError) as error:
        raise Unreadable(f"{name}: the picture is cut off in its header; get it again") from error
    for width, height in sizes:
        if not width or not height:
            raise Unreadable(f"{name}: the picture says of itself that it has no pixels; get it again")
        if width * height > MOST_PIXELS:
            raise Unreadable(
                f"{name}: the picture unpacks to {width} x {height} pixels, more than {MOST_PIXELS:,};"
                " give it in a lower resolution"
            )
    return sizes


def _sizes(content: bytes) -> Iterator[Size]:
    if content.startswith(_PNG):
        yield struct.unpack_from(">II", content, 16)
    elif content.startswith(_GIF):
        yield struct.unpack_from("<HH", content, 6)
    elif content.startswith(_JPEG):
        yield _size_of_jpeg(content)
    elif _is_webp(content):
        yield _size_of_webp(content)
    else:
        yield from _sizes_in_tiff(content, _TIFF[content[:4]])


def _is_webp(head: bytes) -> bool:
    return head.startswith(b"RIFF") and head[8:12] == b"WEBP"


def _size_of_jpeg(content: bytes) -> Size:
    """Walk from marker to marker up to the first that says how large the frame is."""
    at = 2
    while True:
        while content[at] != 0xFF or content[at + 1] in (0xFF, 0x00):
            at += 1
        marker = content[at + 1]
        if marker in _FRAMES:
            height, width = struct.unpack_from(">HH", content, at + 5)
            return width, height
        at += 2 if marker in _BARE else 2 + struct.unpack_from(">H", content, at + 2)[0]


def _size_of_webp(content: bytes) -> Size:
    kind = content[12:16]
    if kind == b"VP8X":
        width, height = (int.from_bytes(content[at : at + 3], "little") + 1 for at in (24, 27))
        return _whole(content, 30, width), height
    if kind == b"VP8L":
        bits = struct.unpack_from("<I", content, 21)[0]
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    width, height = struct.unpack_from("<HH", content, 26)
    return width & 0x3FFF, height & 0x3FFF


def _whole(content: bytes, least: int, size: int) -> int:
    """Return a size that was read from a header of at least so many bytes."""
    if len(content) < least:
        raise IndexError
    return size


def _sizes_in_tiff(content: bytes, order: str) -> Iterator[Size]:
    """Yield the size of each page; a chain of pages that bites its tail ends there."""
    seen: set[int] = set()
    at = struct.unpack_from(f"{order}I", content, 4)[0]
    while at and at not in seen and len(seen) < MOST_PAGES:
        seen.add(at)
        count = struct.unpack_from(f"{order}H", content, at)[0]
        told = dict(_numbers(content, at + 2, count, order))
        yield told.get(_WIDTH, 0), told.get(_HEIGHT, 0)
        at = struct.unpack_from(f"{order}I", content, at + 2 + 12 * count)[0]


def _numbers(content: bytes, at: int, count: int, order: str) -> Iterator[tuple[int, int]]:
    for place in range(at, at + 12 * count, 12):
        tag, kind = struct.unpack_from(f"{order}HH", content, place)
        if kind in (_SHORT, _LONG):
            yield tag, struct.unpack_from(f"{order}{'H' if kind == _SHORT else 'I'}", content, place + 8)[0]
