"""A WARC file with its index and the list of its pages in one zip (WACZ 1.1.1)."""

import gzip
import hashlib
import json
import re
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, quote, urlsplit

from dateline.archive.warcs import Archived, Head, Indexed
from dateline.domain.records import dataclass

VERSION = "1.1.1"
_CDX, _IDX = "indexes/index.cdx.gz", "indexes/index.idx"
_PAGES = "pages/pages.jsonl"
_BLOCK = 3_000
"""So many lines of the index are packed together, as other writers do."""
_CHUNK = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A line of the list of pages."""

    id: str
    url: str
    ts: str
    title: str
    size: int


def page_of(archived: Archived) -> Page:
    """Return the line for a snapshot in the list of pages."""
    snapshot = archived.snapshot
    return Page(id=snapshot.id, url=archived.address, ts=snapshot.taken_at, title=archived.title, size=snapshot.size)


def write_wacz(out: Path, head: Head, warc: Path, index: Sequence[Indexed], pages: Iterable[Page]) -> None:
    """Write a WACZ around a WARC file that is written already; the same snapshots give the same bytes."""
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        cdx, idx = _index_files(index, head.name)
        listed = _page_lines(pages)
        resources = [
            _stored(archive, head, _CDX, cdx),
            _stored(archive, head, _IDX, idx),
            _stored_file(archive, head, f"archive/{head.name}", warc),
            _stored(archive, head, _PAGES, listed),
        ]
        package = _json(_package(head, resources))
        _stored(archive, head, "datapackage.json", package)
        digest = {"path": "datapackage.json", "hash": f"sha256:{hashlib.sha256(package).hexdigest()}"}
        _stored(archive, head, "datapackage-digest.json", _json(digest))


def sort_key(address: str) -> str:
    """Return an address as indexes of web archives are sorted by (SURT): the host from its end, then the path."""
    parts = urlsplit(address)
    if parts.scheme.lower() not in ("http", "https") or not parts.netloc:
        return quote(address.lower(), safe=":/?#[]@!$&'()*+,;=%")
    host = re.sub(r"^www\d*\.", "", (parts.hostname or "").rstrip("."))
    port = _port(parts.netloc)
    reversed_host = ",".join(reversed(host.split(".")))
    query = "&".join(sorted(f"{name}={value}" for name, value in parse_qsl(parts.query, keep_blank_values=True)))
    path = parts.path.lower().rstrip("/") or "/"
    key = f"{reversed_host}{port}){path}{'?' if query else ''}{query.lower()}"
    return quote(key, safe=":/?#[]@!$&'()*+,;=%")


def _port(netloc: str) -> str:
    found = re.search(r":(\d+)$", netloc)
    return f":{found[1]}" if found and found[1] not in ("80", "443") else ""


def _index_files(index: Sequence[Indexed], name: str) -> tuple[bytes, bytes]:
    """Return the index, packed in blocks, and the index of the blocks."""
    lines = sorted(_line(each, name) for each in index)
    meta = f"!meta 0 {json.dumps({'format': 'cdxj-gzip-1.0', 'filename': 'index.cdx.gz'})}\n"
    packed, blocks, offset = [], [meta], 0
    for at in range(0, len(lines), _BLOCK):
        some = lines[at : at + _BLOCK]
        block = gzip.compress("".join(some).encode(), mtime=0)
        told = {"offset": offset, "length": len(block), "digest": f"sha256:{hashlib.sha256(block).hexdigest()}"}
        blocks.append(f"{some[0].partition(' {')[0]} {json.dumps(told)}\n")
        packed.append(block)
        offset += len(block)
    return b"".join(packed) or gzip.compress(b"", mtime=0), "".join(blocks).encode()


def _line(indexed: Indexed, name: str) -> str:
    told = {
        "url": indexed.address,
        "mime": indexed.media_type,
        "status": indexed.status,
        "digest": indexed.digest,
        "length": str(indexed.length),
        "offset": str(indexed.offset),
        "filename": name,
        "recordDigest": indexed.record_digest,
    }
    stamp = re.sub(r"\D", "", indexed.date)[:14].ljust(14, "0")
    return f"{sort_key(indexed.address)} {stamp} {json.dumps(told)}\n"


def _page_lines(pages: Iterable[Page]) -> bytes:
    header = {"format": "json-pages-1.0", "id": "pages", "title": "All Pages", "hasText": False}
    told = ({"id": p.id, "url": p.url, "ts": p.ts, "title": p.title, "size": p.size} for p in pages)
    return "".join(f"{json.dumps(each, ensure_ascii=False)}\n" for each in (header, *told)).encode("utf-8", "replace")


def _package(head: Head, resources: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "profile": "data-package",
        "resources": resources,
        "created": head.date,
        "wacz_version": VERSION,
        "software": head.software,
        **({"title": head.title} if head.title else {}),
    }


def _stored(archive: zipfile.ZipFile, head: Head, path: str, content: bytes) -> dict[str, Any]:
    archive.writestr(_entry(head, path), content)
    return _resource(path, hashlib.sha256(content).hexdigest(), len(content))


def _stored_file(archive: zipfile.ZipFile, head: Head, path: str, file: Path) -> dict[str, Any]:
    summed, size = hashlib.sha256(), 0
    entry = _entry(head, path)
    entry.file_size = file.stat().st_size
    with file.open("rb") as opened, archive.open(entry, "w") as out:
        while piece := opened.read(_CHUNK):
            summed.update(piece)
            size += len(piece)
            out.write(piece)
    return _resource(path, summed.hexdigest(), size)


def _entry(head: Head, path: str) -> zipfile.ZipInfo:
    year, month, day, hour, minute, second = (int(part) for part in re.findall(r"\d+", head.date)[:6])
    return zipfile.ZipInfo(path, (max(year, 1980), month, day, hour, minute, second))


def _resource(path: str, digest: str, size: int) -> dict[str, Any]:
    return {"name": path.rpartition("/")[2].lower(), "path": path, "hash": f"sha256:{digest}", "bytes": size}


def _json(value: object) -> bytes:
    return json.dumps(value, indent=2, ensure_ascii=False).encode("utf-8", "replace")
