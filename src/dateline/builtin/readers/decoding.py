"""Bytes to text: which encoding, and how sure that is."""

import codecs
import re
from dataclasses import replace

from dateline.domain.errors import Unreadable
from dateline.domain.records import dataclass

MAX_TEXT = 64 * 1024 * 1024
"""The most bytes of text that are read whole."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_PLAIN_CONTROLS = frozenset(b"\t\n\x0b\x0c\r\x1a\x1b\x1c\x1d\x1e\x1f\x85")
_SAMPLE = 256 * 1024
_GUESSED_FROM = 16 * 1024
_OLDER = (
    *("cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "koi8_r"),
    *("cp932", "euc_jp", "gb18030", "big5", "euc_kr", "mac_roman", "cp850"),
)
"""The encodings that old files are really in, the commonest first."""

_LATIN = {"latin-1": "cp1252", "iso8859-1": "cp1252", "ascii": "cp1252"}


_BLANK = b" \t\r\n\f\v\0"
_STRAY = 2
_SLACK = 0.1
_SURELY = 6
_BROKEN_WORD = re.compile(r"[^\W\d_][\x80-\xac\xae-\xb6\xb8-\xbf\xd7\xf7][^\W\d_]")
"""A sign inside a word, as letters of another encoding look."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """Text with line feeds as line ends and no byte order mark, its encoding, and what is doubtful about it."""

    text: str
    encoding: str
    doubts: tuple[str, ...] = ()


def decode(content: bytes, name: str, *, declared: str = "") -> Decoded:
    """Return the text of `content`; `declared` is the encoding the file names itself, or ""."""
    _refuse_size(content, name)
    mark, encoding = _by_mark(content)
    if not encoding:
        encoding = _known(declared) or wide_encoding(content[:_SAMPLE])
    body = content[len(mark) :]
    if not body.strip(_BLANK):
        raise Unreadable(f"{name}: the file is empty; check that it was saved and not only created")
    if not encoding.startswith("utf-16") and not encoding.startswith("utf-32"):
        _refuse_binary(body, name)
    if encoding and not mark and encoding == _known(declared):
        return _decode_as_declared(body, encoding)
    return _decode_as(body, encoding) if encoding else _detect(body)


def wide_encoding(sample: bytes) -> str:
    """Return "utf-16-le" or "utf-16-be" where every other byte is nearly always zero, else ""."""
    if len(sample) < 4:
        return ""
    half = len(sample) // 2
    even, odd = sample[0 : 2 * half : 2].count(0), sample[1 : 2 * half : 2].count(0)
    if odd > 0.7 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.7 * half and odd < 0.05 * half:
        return "utf-16-be"
    return ""


def peek(head: bytes) -> str:
    """Return the beginning of a text file well enough to see what kind it is; "" when it is no text."""
    mark, encoding = _by_mark(head)
    body = head[len(mark) :]
    encoding = encoding or wide_encoding(body)
    if not encoding and first_binary(body) >= 0:
        return ""
    return body.decode(encoding or "utf-8", errors="replace")


def first_binary(content: bytes) -> int:
    """Return the offset of the first byte that text does not hold, -1 when there is none.

    Stray ones are forgiven: two in all, or one in two hundred bytes.
    """
    rest = content.translate(None, _TEXT_BYTES)
    if len(rest) <= _STRAY or len(rest) * 200 < len(content):
        return -1
    return content.find(rest[:1])


def tidy(text: str) -> str:
    """Return `text` with line feeds as line ends and without NULs."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")


_TEXT_BYTES = bytes(b for b in range(256) if b >= 32 or b in _PLAIN_CONTROLS)


def _refuse_size(content: bytes, name: str) -> None:
    if len(content) > MAX_TEXT:
        size, limit = len(content) // (1024 * 1024), MAX_TEXT // (1024 * 1024)
        raise Unreadable(
            f"{name}: the file is {size} MB; a chronology of more than {limit} MB is not read whole: split it"
        )


def _by_mark(content: bytes) -> tuple[bytes, str]:
    return next(((mark, encoding) for mark, encoding in _MARKS if content.startswith(mark)), (b"", ""))


def _known(label: str) -> str:
    try:
        found = codecs.lookup(label.strip()).name if label.strip() else ""
    except LookupError:
        return ""
    return "" if found.startswith(("utf-16", "utf-32")) else _LATIN.get(found, found)


def _refuse_binary(body: bytes, name: str) -> None:
    at = first_binary(body)
    if at >= 0:
        raise Unreadable(
            f"{name}: not text: byte {body[at]:#04x} at offset {at}; save it as text, Markdown, HTML, .docx or .xlsx"
        )


def _decode_as_declared(body: bytes, encoding: str) -> Decoded:
    """Return the text as the file says it is written, unless the bytes say plainly that it is not."""
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError:
        if encoding != "utf-8" or _mostly_utf8(body):
            return _decode_as(body, encoding)
        found = _detect(body)
        doubt = f"the file calls itself utf-8, and is not; it was taken for {found.encoding}: look at the accents"
        return replace(found, doubts=(doubt,))
    # What is written otherwise is no UTF-8 by chance, but for a letter or two.
    if encoding == "utf-8" or len(body) - len(text) < _SURELY:
        return _decode_as(body, encoding)
    doubt = f"the file calls itself {encoding}, but is written in utf-8, as which it was read"
    return Decoded(text=tidy(text), encoding="utf-8", doubts=(doubt,))


def _decode_as(body: bytes, encoding: str) -> Decoded:
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError as error:
        text = body.decode(encoding, errors="replace")
        lost = text.count("\ufffd")
        doubt = (
            f"the file calls itself {encoding}, but {lost} places are not: the first is byte {error.start};"
            " they show as \ufffd"
        )
        return Decoded(text=tidy(text), encoding=encoding, doubts=(doubt,))
    except (LookupError, UnicodeError):
        return _detect(body)
    return Decoded(text=tidy(text), encoding=encoding)


def _detect(body: bytes) -> Decoded:
    try:
        return Decoded(text=tidy(body.decode("utf-8")), encoding="utf-8")
    except UnicodeDecodeError as error:
        broken = error
    if _mostly_utf8(body):
        return _decode_as(body, "utf-8")
    encoding = _guess(body[max(0, broken.start - 1000) : broken.start + _GUESSED_FROM])
    text = body.decode(encoding, errors="replace")
    doubt = f"the encoding is not named and was taken for {encoding}, from byte {broken.start} on; look at the accents"
    return Decoded(text=tidy(text), encoding=encoding, doubts=(doubt,))


def _mostly_utf8(body: bytes) -> bool:
    """Tell text in UTF-8 with some damage from text in an older encoding."""
    sample = body[:_SAMPLE]
    high = sum(1 for byte in sample if byte >= 0x80)
    broken = sample.decode("utf-8", errors="replace").count("\ufffd")
    return broken * 10 < high


def _guess(sample: bytes) -> str:
    """Return the likeliest older encoding; the commonest one where others do not fit better."""
    from charset_normalizer import from_bytes  # noqa: PLC0415 - takes time to load, and most files are UTF-8

    matches = from_bytes(sample, cp_isolation=list(_OLDER))
    best = matches.best()
    if best is None:
        return _OLDER[0]
    western = _OLDER[0]
    as_good = [m for m in matches if m.chaos <= best.chaos + _SLACK and m.coherence >= best.coherence - _SLACK]
    fits = any(western in match.could_be_from_charset for match in as_good)
    return western if fits and not _BROKEN_WORD.search(sample.decode(western, "replace")) else best.encoding
