"""Our own words in the formats of others: what a format has no word for, and what brings our own file back whole.

Beside what it says in the format's words, a file carries for each entry an extension with the entry as held, bound to
the words beside it by their fingerprint (`dateline.language.carrying`): whoever changes those words wins.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

from dateline.domain.shown import ShownChronology, ShownEntry
from dateline.language.carrying import ENTRY, SEEN, fingerprint
from dateline.language.exchange.addresses import NAMESPACE
from dateline.language.notation import held_part, note_entry

if TYPE_CHECKING:
    from dateline.domain.written import WrittenChronology, WrittenEntry

ENTRY_WORD = "dateline:entry"
CHRONOLOGY_WORD = "dateline:chronology"

OWN_WORDS: Mapping[str, object] = {
    "dateline": NAMESPACE,
    ENTRY_WORD: {"@id": f"{NAMESPACE}entry", "@type": "@json"},
    CHRONOLOGY_WORD: {"@id": f"{NAMESPACE}chronology", "@type": "@json"},
}
"""The JSON-LD context of our words; what is carried is JSON to anybody else."""

_HEAD = ("slug", "title", "status", "language", "preface", "sort", "order", "year", "edition", "head")
_FIELDS = frozenset({"title", "status", "language", "preface"})

Json = dict[str, object]
Kind = TypeVar("Kind")


def entry_extension(entry: ShownEntry, seen: Sequence[str]) -> Json:
    """Return what is carried of an entry beside the words `seen`."""
    return {"n": entry.n, "seen": fingerprint(seen), "entry": held_part(note_entry(entry))}


def head_extension(head: ShownChronology) -> Json:
    """Return what is carried of the head of the chronology."""
    return {name: value for name in _HEAD if (value := getattr(head, name)) not in ("", None)}


def hints_of(extension: object, seen: Sequence[str]) -> dict[str, str]:
    """Return the hints that an extension found beside the words `seen` gives; none where it is none of ours."""
    if not isinstance(extension, Mapping) or not isinstance(extension.get("entry"), Mapping):
        return {}
    return {ENTRY: json.dumps(extension), SEEN: "\n".join(seen)}


def place_of(extension: object) -> int | None:
    """Return which entry, counted from 1, an extension was made for."""
    number = extension.get("n") if isinstance(extension, Mapping) else None
    return number if isinstance(number, int) else None


def in_written_order(given: Iterable[tuple[object, Kind]]) -> tuple[Kind, ...]:
    """Return what is given with its extensions in the order in which it was written; what is new keeps its place."""
    last = 0
    placed = []
    for extension, each in given:
        last = place_of(extension) or last
        placed.append((last, each))
    return tuple(each for _, each in sorted(placed, key=lambda pair: pair[0]))


def head_of(extension: object, form: str, entries: "Sequence[WrittenEntry]" = ()) -> "WrittenChronology":
    """Return the chronology with the head that an extension carries; `form` names the format."""
    from dateline.domain.written import WrittenChronology  # noqa: PLC0415 - what is written out needs no such types

    told = extension if isinstance(extension, Mapping) else {}
    head = {name: str(told[name]) for name in _HEAD if told.get(name)}
    return WrittenChronology(
        entries=tuple(entries),
        title=head.get("title", ""),
        status=head.get("status", ""),
        language=head.get("language", ""),
        preface=head.get("preface", ""),
        facts={"format": form} | {name: value for name, value in head.items() if name not in _FIELDS},
    )


def text_of(name: str, description: str) -> str:
    """Return what a stranger's name and description tell together; a name that only begins the description goes."""
    begun = " ".join(name.split()).removesuffix("…")
    if " ".join(description.split()).startswith(begun):
        return description or name
    return "\n\n".join(filter(None, (name, description)))
