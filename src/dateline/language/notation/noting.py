"""From what is shown to what is published."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

import msgspec

from dateline.domain.shown import Shown, ShownEntry
from dateline.language.notation.nouns import (
    VERSION,
    Noted,
    NotedAccount,
    NotedChronology,
    NotedDispute,
    NotedEntry,
    NotedProblem,
)

_ENTRY = "entry:"
_NO_ENTRIES = b' "entries": [],'

Kind = TypeVar("Kind")


def note(shown: Shown) -> Noted:
    """Return the chronology as it is published."""
    return Noted(
        dateline=VERSION,
        chronology=_like(shown.chronology, NotedChronology),
        entries=tuple(note_entry(entry) for entry in shown.entries),
        problems=_like(shown.problems, tuple[NotedProblem, ...]),
    )


def note_entry(entry: ShownEntry) -> NotedEntry:
    """Return one entry as it is published."""
    noted = _like(entry, NotedEntry)
    if any(account.citation.derived for account in noted.accounts):
        noted = msgspec.structs.replace(noted, accounts=tuple(map(_with_bases, noted.accounts)))
    if not noted.disputes and not noted.disputed_by:
        return noted
    return msgspec.structs.replace(
        noted, disputes=_to_entries(noted.disputes), disputed_by=_to_entries(noted.disputed_by)
    )


def encode(noted: Noted) -> bytes:
    """Return the JSON text, indented for people and for comparing, with a line end."""
    return msgspec.json.format(msgspec.json.encode(noted), indent=1) + b"\n"


def encode_in_pieces(shown: Shown) -> Iterator[bytes]:
    """Yield what `encode` returns for what is shown, one entry after another, so that the whole is never in memory."""
    empty = encode(note(replace(shown, entries=())))
    before, _, after = empty.partition(_NO_ENTRIES)
    if not shown.entries:
        yield empty
        return
    yield before + b' "entries": [\n'
    for at, entry in enumerate(shown.entries):
        lines = msgspec.json.format(msgspec.json.encode(note_entry(entry)), indent=1).replace(b"\n", b"\n  ")
        yield (b",\n  " if at else b"  ") + lines
    yield b"\n ]," + after


def schema() -> Mapping[str, object]:
    """Return the JSON Schema of the published JSON."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Dateline chronology, version {VERSION}",
        **msgspec.json.schema(Noted),
    }


def _with_bases(account: NotedAccount) -> NotedAccount:
    """Return the account with all that its report comes from named as its basis, what is written marked as such."""
    citation = account.citation
    derived = tuple(msgspec.structs.replace(each, written=each.told in citation.based_on) for each in citation.derived)
    strong = (each.told for each in derived if each.is_strong)
    based_on = tuple(dict.fromkeys((*citation.based_on, *strong)))
    return msgspec.structs.replace(
        account, citation=msgspec.structs.replace(citation, based_on=based_on, derived=derived)
    )


def _like(value: object, kind: type[Kind]) -> Kind:
    """Return the value with the fields, and in the order, of another type that names them alike."""
    return msgspec.convert(value, kind, from_attributes=True)


def _to_entries(disputes: tuple[NotedDispute, ...]) -> tuple[NotedDispute, ...]:
    return tuple(msgspec.structs.replace(dispute, target=dispute.target.removeprefix(_ENTRY)) for dispute in disputes)
