"""Our own JSON, the way back: words into the written chronology, all the rest into its hints."""

from collections.abc import Mapping
from typing import TypeVar

import msgspec

from dateline.domain.errors import Unreadable, Unsupported
from dateline.domain.prose import Prose, Style
from dateline.domain.written import WrittenChronology, WrittenEntry, WrittenSource

SCHEMA = 1
_HINTED = ("edtf", "earliest", "latest", "precision", "calendar", "basis", "anchor", "grounds")


class _When(msgspec.Struct):
    words: str = ""
    edtf: str = ""
    earliest: str | None = None
    latest: str | None = None
    precision: str = ""
    calendar: str = ""
    basis: str = ""
    anchor: str | None = None
    grounds: str = ""


class _Citation(msgspec.Struct):
    label: str = ""
    url: str | None = None
    archive_url: str | None = None


class _Account(msgspec.Struct):
    citation: _Citation
    text: str = ""
    styles: tuple[Style, ...] = ()


class _Entry(msgspec.Struct):
    when: _When
    id: str = ""
    state: str = ""
    text: str = ""
    styles: tuple[Style, ...] = ()
    accounts: tuple[_Account, ...] = ()
    lane: str = ""
    details: dict[str, str] = {}
    merged_into: str | None = None


class _Head(msgspec.Struct):
    slug: str = ""
    title: str = ""
    status: str = ""
    edition: int | None = None
    head: str = ""
    language: str = ""
    preface: str = ""
    sort: str = ""
    order: str = ""
    year: int | None = None


_Kind = TypeVar("_Kind")


def chronology_of(found: Mapping[str, msgspec.Raw], name: str) -> WrittenChronology:
    """Return the chronology that the file holds; each entry's own JSON goes along as its hint "entry"."""
    schema = _decoded(found, "dateline", int, name) or SCHEMA
    if schema > SCHEMA:
        raise Unsupported(
            f"{name}: written in version {schema} of our JSON, and this Dateline knows {SCHEMA}; update Dateline"
        )
    head = _decoded(found, "chronology", _Head, name) or _Head()
    entries = _decoded(found, "entries", list[msgspec.Raw], name) or []
    return WrittenChronology(
        entries=tuple(_entry(raw, number, name) for number, raw in enumerate(entries, start=1)),
        title=head.title,
        status=head.status,
        language=head.language,
        preface=head.preface,
        facts=_facts(head),
    )


def _decoded(found: Mapping[str, msgspec.Raw], key: str, kind: type[_Kind], name: str) -> _Kind | None:
    if key not in found:
        return None
    try:
        return msgspec.json.decode(found[key], type=kind)
    except msgspec.MsgspecError as error:
        raise _unlike(name, key, error) from error


def _unlike(name: str, where: str, error: Exception) -> Unreadable:
    return Unreadable(f"{name}: {where} is not as our JSON has it ({error}); docs/reference/json.md describes it")


def _entry(raw: msgspec.Raw, number: int, name: str) -> WrittenEntry:
    try:
        entry = msgspec.json.decode(raw, type=_Entry)
    except msgspec.MsgspecError as error:
        raise _unlike(name, f"entry {number}", error) from error
    return WrittenEntry(
        place=f"entry {number}",
        date=entry.when.words,
        text=Prose(words=entry.text, styles=entry.styles),
        sources=tuple(_source(account, f"entry {number}") for account in entry.accounts),
        lane=entry.lane,
        details=entry.details,
        hints=_hints(entry, bytes(raw).decode("utf-8")),
    )


def _source(account: _Account, place: str) -> WrittenSource:
    citation = account.citation
    return WrittenSource(
        label=citation.label,
        url=citation.url or "",
        archive_url=citation.archive_url or "",
        text=Prose(words=account.text, styles=account.styles),
        place=place,
    )


def _hints(entry: _Entry, written: str) -> dict[str, str]:
    hints = {key: getattr(entry.when, key) or "" for key in _HINTED}
    hints |= {"id": entry.id, "state": entry.state, "merged_into": entry.merged_into or "", "entry": written}
    return {key: value for key, value in hints.items() if value}


def _facts(head: _Head) -> dict[str, str]:
    """Return what the head says that a written chronology has no field for."""
    said = {key: getattr(head, key) for key in ("slug", "edition", "head", "sort", "order", "year")}
    return {"format": "dateline"} | {key: str(value) for key, value in said.items() if value not in (None, "")}
