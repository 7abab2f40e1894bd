"""Snapshots as a WARC file (ISO 28500, version 1.1): exchanges as they happened, everything else as resources.

Each record is packed by itself with nothing in it that depends on the clock: the same snapshots give the same bytes.
"""

import base64
import gzip
import hashlib
import re
import uuid
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import BinaryIO

from dateline.domain.ids import digest
from dateline.domain.records import dataclass
from dateline.domain.reports import Snapshot

OWN = "urn:dateline:snapshot:"
"""What stands before the id of a snapshot where nobody knows an address."""
_NAMESPACE = uuid.UUID("5bd6f2a4-5f0c-5a7e-9a55-6c1f0b7d7f10")
_END = b"\r\n\r\n"
_LENGTH = re.compile(rb"^Content-Length:[ \t]*(\d+)", re.IGNORECASE | re.MULTILINE)
_FIELD = re.compile(rb"^([\w-]+):[ \t]*([^\r\n]*)", re.MULTILINE)
_NOTHING_MORE: Mapping[str, str] = MappingProxyType({})
_INDEXED = frozenset({"response", "resource", "revisit"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Archived:
    """A snapshot with its bytes, the records of its exchange, and its report's title.

    `exchange` is b"" where there was none, `screenshot` and `pdf` where no browser showed it.
    """

    snapshot: Snapshot
    content: bytes
    exchange: bytes
    title: str
    screenshot: bytes = b""
    pdf: bytes = b""

    @property
    def address(self) -> str:
        """Where it is replayed: its address, or one of ours."""
        return self.snapshot.address or f"{OWN}{self.snapshot.id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Indexed:
    """Where a record stands in a WARC file, and what it answers to; `digest` is that of its payload."""

    address: str
    date: str
    media_type: str
    status: str
    digest: str
    offset: int
    length: int
    record_digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What a WARC file says of itself: its name, its case, the program, and the moment of the last revision."""

    name: str
    title: str
    software: str
    date: str


def write_warc(out: BinaryIO, head: Head, archived: Iterable[Archived]) -> list[Indexed]:
    """Write a packed WARC file; return its index, in the order of the file. A record that came twice stands once."""
    offset = out.write(_packed(_warcinfo(head)))
    written: set[str] = set()
    index: list[Indexed] = []
    for record in (record for each in archived for record in _records(each)):
        fields = _fields(record)
        if fields.get("warc-record-id", "") in written:
            continue
        written.add(fields.get("warc-record-id", ""))
        packed = _packed(record)
        if fields.get("warc-type") in _INDEXED:
            index.append(_indexed(record, fields, packed, offset))
        offset += out.write(packed)
    return index


def split_exchange(exchange: bytes) -> list[bytes]:
    """Return the records of an exchange, each unpacked, without what stands between them; none where it is no WARC."""
    whole = gzip.decompress(exchange) if exchange.startswith(b"\x1f\x8b") else exchange
    records: list[bytes] = []
    at = 0
    while at < len(whole):
        header_end = whole.find(_END, at)
        length = _LENGTH.search(whole[at:header_end]) if header_end >= 0 else None
        if length is None or not whole.startswith(b"WARC/", at):
            return []
        end = header_end + len(_END) + int(length[1])
        records.append(whole[at:end])
        at = len(whole) - len(whole[end:].lstrip(b"\r\n"))
    return records


def _records(archived: Archived) -> Iterator[bytes]:
    snapshot = archived.snapshot
    records = split_exchange(archived.exchange) if archived.exchange else []
    yield from records or [_made(archived, "resource", archived.address, snapshot.media_type, archived.content)]
    if records and snapshot.rendering:
        yield _as_shown(archived, records)
    for name, media_type, content in (
        ("fullPage", "image/png", archived.screenshot),
        ("pdf", "application/pdf", archived.pdf),
    ):
        if content:
            yield _made(archived, "resource", f"urn:{name}:{archived.address}", media_type, content)


def _as_shown(archived: Archived, records: list[bytes]) -> bytes:
    """Return the page as its scripts had made it: a conversion of the answer that it is made of (ISO 28500, 6.8)."""
    told = [each for each in map(_fields, records) if each.get("warc-type") == "response"]
    of_page = [each for each in told if each.get("warc-target-uri") == archived.address] or told[-1:]
    refers = {"WARC-Refers-To": of_page[0]["warc-record-id"]} if of_page else {}
    return _made(archived, "conversion", archived.address, archived.snapshot.media_type, archived.content, refers)


def _made(
    archived: Archived,
    kind: str,
    address: str,
    media_type: str,
    content: bytes,
    more: Mapping[str, str] = _NOTHING_MORE,
) -> bytes:
    snapshot = archived.snapshot
    fields = {
        "WARC-Type": kind,
        "WARC-Record-ID": _record_id(f"{snapshot.id} {digest(content)}"),
        "WARC-Target-URI": address,
        "WARC-Date": snapshot.taken_at,
        **more,
        "WARC-Block-Digest": _sha1(content),
        "Content-Type": media_type,
    }
    return _record(fields, content)


def _warcinfo(head: Head) -> bytes:
    said = {
        "software": head.software,
        "format": "WARC File Format 1.1",
        "conformsTo": "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
        "isPartOf": " ".join(head.title.split()),
    }
    block = "".join(f"{name}: {value}\r\n" for name, value in said.items() if value).encode("utf-8", "replace")
    fields = {
        "WARC-Type": "warcinfo",
        "WARC-Record-ID": _record_id(f"{head.name} {head.date}"),
        "WARC-Filename": head.name,
        "WARC-Date": head.date,
        "WARC-Block-Digest": _sha1(block),
        "Content-Type": "application/warc-fields",
    }
    return _record(fields, block)


def _record(fields: dict[str, str], block: bytes) -> bytes:
    lines = "".join(f"{name}: {_one_line(value)}\r\n" for name, value in fields.items())
    return f"WARC/1.1\r\n{lines}Content-Length: {len(block)}\r\n\r\n".encode("utf-8", "replace") + block


def _one_line(value: str) -> str:
    """Return a value that cannot begin a header of its own."""
    return re.sub(r"[\x00-\x1f\x7f]+", "%20", value)


def _packed(record: bytes) -> bytes:
    return gzip.compress(record + _END, compresslevel=6, mtime=0)


def _record_id(words: str) -> str:
    return f"<urn:uuid:{uuid.uuid5(_NAMESPACE, words)}>"


def _sha1(content: bytes) -> str:
    # The digest that every player of web archives knows; the archive itself goes by SHA-256.
    return f"sha1:{base64.b32encode(hashlib.sha1(content, usedforsecurity=False).digest()).decode()}"


def _fields(record: bytes) -> dict[str, str]:
    header = record.partition(_END)[0]
    return {name.decode().lower(): value.decode("utf-8", "replace").strip() for name, value in _FIELD.findall(header)}


def _indexed(record: bytes, fields: dict[str, str], packed: bytes, offset: int) -> Indexed:
    block = record.partition(_END)[2]
    is_http = block.startswith(b"HTTP/")
    answer = _fields(block) if is_http else {}
    told = answer.get("content-type", "") if is_http else fields.get("content-type", "")
    media_type = "warc/revisit" if fields["warc-type"] == "revisit" else told.partition(";")[0].strip()
    status = block[:20].split(b" ")[1].decode("ascii", "replace") if is_http and b" " in block[:20] else "200"
    return Indexed(
        address=fields.get("warc-target-uri", "").strip("<>"),
        date=fields.get("warc-date", ""),
        media_type=media_type or "application/octet-stream",
        status=status,
        digest=fields.get("warc-payload-digest") or fields.get("warc-block-digest") or _sha1(block),
        offset=offset,
        length=len(packed),
        record_digest=f"sha256:{hashlib.sha256(packed).hexdigest()}",
    )
