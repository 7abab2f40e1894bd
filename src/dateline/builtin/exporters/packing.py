"""Zipped office files: the same parts give the same bytes."""

import io
import zipfile
import zlib
from collections.abc import Iterable
from xml.sax.saxutils import escape

from dateline.builtin.exporters.layout import legible

Part = tuple[str, str]

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
_SMALL = 500_000
_MOST_TIGHTLY = 50
_PLAIN_FILE = 0o600 << 16
_QUOTES = {'"': "&quot;", "\n": "&#10;", "\t": "&#9;"}


def pack(parts: Iterable[Part]) -> bytes:
    """Return a zip of the parts in order; a part named "mimetype" stays unpacked, as OpenDocument wants it."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts:
            about = zipfile.ZipInfo(name, date_time=_FIRST_DAY)
            about.external_attr = _PLAIN_FILE
            about.create_system = 3
            packed = content.encode()
            stays = name == "mimetype" or _packs_like_a_bomb(packed)
            about.compress_type = zipfile.ZIP_STORED if stays else zipfile.ZIP_DEFLATED
            archive.writestr(about, packed)
    return held.getvalue()


def _packs_like_a_bomb(content: bytes) -> bool:
    """True for what packs so tightly (one word a million times) that careful readers refuse to unpack it."""
    return len(content) > _SMALL and len(zlib.compress(content, 1)) * _MOST_TIGHTLY < len(content)


def text(words: str) -> str:
    """Return the words as they may stand between tags."""
    return escape(legible(words))


def attribute(words: str) -> str:
    """Return the words as they may stand in an attribute between double quotes."""
    return escape(legible(words), _QUOTES)
