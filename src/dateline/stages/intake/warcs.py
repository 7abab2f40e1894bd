"""Web archives (WARC, ISO 28500): every response that is a report, with the very bytes of its record."""

import base64
import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import field, replace
from io import BytesIO
from typing import Any
from urllib.parse import urljoin, urlsplit

from dateline.domain.problems import Problem, Severity
from dateline.domain.records import dataclass
from dateline.domain.reports import Manner
from dateline.stages.intake.asked import BETWEEN, Exchange, Redirects, exchanges_of
from dateline.stages.intake.bodies import Body, read_body
from dateline.stages.intake.handed import MOST, Bytes
from dateline.stages.intake.received import Incoming, Received, moment_of, trouble
from dateline.stages.intake.records import RawRecord, Where, record_at, records_of

OWN = "urn:dateline:"
"""What addresses in web archives of ours begin with where a report has none."""
_KINDS = ("response", "resource", "revisit")
_MADE = "conversion"
"""What an archive made of an answer: a page as a browser showed it is a report, another format of it is none."""
_CONTINUED = "continuation"
_READABLE = re.compile(
    r"text/(?:html|plain|markdown|rtf|vtt)|application/(?:xhtml\+xml|pdf|rtf|msword|vnd\.openxmlformats-officedocument"
    r"\.wordprocessingml|vnd\.oasis\.opendocument\.text|vnd\.ms-word)|message/rfc822|multipart/related",
    re.IGNORECASE,
)
_NO_REPORT = re.compile(r"/robots\.txt$|/favicon\.ico$", re.IGNORECASE)
_REDIRECTS = "redirects"
_FURNITURE = "pictures, scripts and the like"
_HASHES = {"sha1": hashlib.sha1, "sha256": hashlib.sha256, "sha512": hashlib.sha512, "md5": hashlib.md5}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Response:
    """What a record says: where it is from, when, its HTTP status ("" without HTTP), type, location and body.

    `unchunked` is the body with its coding and without its chunks; `lacks` says why it is not whole, "" where it is;
    `refused` why it cannot be unpacked.
    """

    kind: str
    address: str
    date: str
    identifier: str
    status: str
    media_type: str
    location: str
    body: bytes
    unchunked: bytes
    lacks: str
    refused: str
    headers: Any


@dataclass(slots=True)
class _Seen:
    """What was seen of a file before: by what later records may refer to it."""

    responses: dict[str, Where] = field(default_factory=dict)
    redirects: Redirects = field(default_factory=Redirects)
    passed: Counter[str] = field(default_factory=Counter)


def read_warc(mapped: Bytes, name: str) -> Iterator[Incoming]:
    """Yield a report for every response and resource that is one; revisits come with the body they refer to.

    Each record that cannot be trusted costs one problem. Scripts, pictures and the like are counted, not taken in.
    """
    seen = _Seen()
    for found in exchanges_of(records_of(mapped, name)):
        yield from [found] if isinstance(found, Problem) else _incoming(found, mapped, name, seen)
    seen.passed[_REDIRECTS] -= seen.redirects.kept
    seen.passed = +seen.passed
    if seen.passed:
        kinds = ", ".join(f"{count} {kind}" for kind, count in seen.passed.most_common(4))
        left = trouble(name, f"records that are no reports were left: {kinds}", "keep the file for what they show")
        yield replace(left, severity=Severity.NOTE)


def _incoming(exchange: Exchange, mapped: Bytes, name: str, seen: _Seen) -> Iterator[Incoming]:
    raw = exchange.record
    try:
        response = _parsed(raw)
        if response is None:
            return
        if complaint := _complaint(raw, response):
            yield trouble(raw.place, f"{response.address or 'a record'}: {complaint}", "crawl it again")
            return
        _note(response, exchange, seen)
        if not _is_report(response, seen):
            return
        yield from _received(response, exchange, mapped, name, seen)
    except _trouble_reading() as error:
        yield trouble(raw.place, f"this record cannot be read ({str(error)[:100]})", "crawl it again")


def _trouble_reading() -> tuple[type[Exception], ...]:
    from warcio.exceptions import ArchiveLoadFailed  # noqa: PLC0415 only web archives need it

    return ArchiveLoadFailed, ValueError, LookupError, OSError, EOFError, TypeError, AttributeError


def _parsed(raw: RawRecord) -> _Response | None:
    """Return what a record says, None where it is not of a kind that holds a report."""
    from warcio.recordloader import ArcWarcRecordLoader  # noqa: PLC0415 only web archives need it

    record = ArcWarcRecordLoader().parse_record_stream(BytesIO(raw.content), known_format="warc")
    header, http = record.rec_headers.get_header, record.http_headers
    is_page = record.rec_type == _MADE and (header("Content-Type") or "").lower().startswith("text/html")
    if record.rec_type not in (*_KINDS, _CONTINUED) and not is_page:
        return None
    if header("WARC-Segment-Number"):
        raise ValueError("it is one piece of a record that was written in several")
    body = _body(record.raw_stream.read(), http)
    return _Response(
        kind=record.rec_type,
        address=(header("WARC-Target-URI") or "").strip("<> "),
        date=header("WARC-Date") or "",
        identifier=header("WARC-Record-ID") or "",
        status=http.get_statuscode() if http else "",
        media_type=_media_type(record.rec_type, http, header),
        location=(http.get_header("Location") if http else "") or "",
        body=body.content,
        unchunked=body.payload,
        lacks=_lacks(header("WARC-Truncated"), body),
        refused=body.refused,
        headers=header,
    )


def _body(payload: bytes, http: Any) -> Body:  # noqa: ANN401 as the library has it
    if not http:
        return Body(content=payload, payload=payload)
    return read_body(payload, http.get_header, MOST)


def _lacks(truncated: str | None, body: Body) -> str:
    if truncated:
        return f"cut off by the crawler (WARC-Truncated: {truncated[:40]})"
    return body.lacks


def _media_type(kind: str, http: Any, header: Any) -> str:  # noqa: ANN401 as the library has them
    if http:
        return http.get_header("Content-Type") or ""
    # Of a revisit without HTTP this is the type of the record.
    return "" if kind == "revisit" else header("Content-Type") or ""


def _complaint(raw: RawRecord, response: _Response) -> str:
    block = raw.content[raw.block :]
    if not _fits(response.headers("WARC-Block-Digest"), block):
        return "its bytes are not those that its digest was made of"
    if len(response.body) > MOST:
        return f"larger than {MOST // 1024 // 1024} MB"
    if response.kind == "revisit":
        return ""
    payload = block.partition(BETWEEN)[2] if response.status else block
    digest = response.headers("WARC-Payload-Digest")
    if not (_fits(digest, payload) or _fits(digest, response.body) or _fits(digest, response.unchunked)):
        return "its body is not what its digest was made of"
    return ""


def _fits(digest: str | None, content: bytes) -> bool:
    """Return whether a digest ("sha1:" and base 32 or hexadecimal digits) is that of the content, or cannot tell."""
    name, sign, told = (digest or "").partition(":")
    make = _HASHES.get(name.lower().replace("-", ""))
    if make is None or not sign:
        return True
    made = make(content).digest()
    return told.strip().lower() in (made.hex(), base64.b32encode(made).decode().lower(), _base64(made).lower())


def _base64(made: bytes) -> str:
    return base64.b64encode(made).decode()


def _note(response: _Response, exchange: Exchange, seen: _Seen) -> None:
    if response.kind != "revisit":
        for key in _names(response):
            seen.responses.setdefault(key, exchange.record.where)
    if response.location and response.status.startswith("3"):
        seen.redirects.note(response.address, urljoin(response.address, response.location), exchange)


def _names(response: _Response) -> list[str]:
    """Return by what a later record may refer to this one, the most telling first."""
    named = [response.identifier, f"{response.address} {response.date}", response.headers("WARC-Payload-Digest") or ""]
    return [name for name in named if name.strip()]


def _is_report(response: _Response, seen: _Seen) -> bool:
    scheme = urlsplit(response.address).scheme.lower()
    if scheme not in ("http", "https", "file") and not response.address.startswith(OWN):
        kind = "of other kinds"
    elif response.status.startswith("3") and response.kind != "revisit":
        kind = _REDIRECTS
    elif response.status and not response.status.startswith("2") and response.status != "304":
        kind = "answers that say that nothing was there"
    elif _NO_REPORT.search(urlsplit(response.address).path) or not _is_readable(response):
        kind = _FURNITURE
    else:
        return True
    seen.passed[kind] += 1
    return False


def _is_readable(response: _Response) -> bool:
    if response.kind == "revisit" and not response.media_type:
        return True
    return bool(_READABLE.match(response.media_type)) or (
        not response.media_type and bool(response.body.strip() or response.refused)
    )


def _received(response: _Response, found: Exchange, mapped: Bytes, name: str, seen: _Seen) -> Iterator[Incoming]:
    raw, exchange, answer = found.record, found.content, response
    if response.kind == "revisit":
        referred = _referred(response, mapped, seen)
        if referred is None:
            yield trouble(
                raw.place, f"{response.address}: refers to a record that is not here", "hand in the file that has it"
            )
            return
        exchange, answer = referred.content + BETWEEN + exchange, _parsed(referred) or response
    if not _is_readable(answer):
        seen.passed[_FURNITURE] += 1
        return
    if refused := answer.refused or (answer.lacks if not answer.body.strip() else ""):
        yield trouble(raw.place, f"{response.address}: {refused}", "save the page from a browser and add that")
        return
    if not answer.body.strip():
        seen.passed["answers without a word"] += 1
        return
    if answer.lacks:
        cut = trouble(raw.place, f"{response.address}: kept, but {answer.lacks}", "crawl it again")
        yield replace(cut, severity=Severity.WARNING)
    if not (moment := moment_of(response.date)):
        undated = f"{response.address}: kept as handed in now, for its WARC-Date ({response.date[:40]!r}) is no moment"
        yield replace(trouble(raw.place, undated, "look when it was crawled"), severity=Severity.WARNING)
    redirects = seen.redirects.chain_to(response.address)
    yield Received(
        name=f"{name}, {response.address}",
        content=answer.body,
        address="" if response.address.startswith(OWN) else response.address,
        media_type=answer.media_type,
        taken_at=moment,
        how=Manner.WEB_ARCHIVE if moment else Manner.UPLOADED,
        exchange=seen.redirects.records_of(redirects, mapped) + exchange,
        redirects=redirects,
    )


def _referred(response: _Response, mapped: Bytes, seen: _Seen) -> RawRecord | None:
    """Return the record whose body a revisit shares."""
    header = response.headers
    target = f"{header('WARC-Refers-To-Target-URI') or response.address} {header('WARC-Refers-To-Date') or ''}"
    for key in (header("WARC-Refers-To"), target, header("WARC-Payload-Digest")):
        where = seen.responses.get(key or "")
        if where is not None:
            return next(each for each in records_of(record_at(mapped, where), "") if isinstance(each, RawRecord))
    return None
