"""The published JSON: how a chronology is noted, field by field, and back.

The types are the schema: `docs/reference/chronology.schema.json` is made from them, and `docs/reference/json.md`
explains it. Fields keep their names and meanings within version 1; new ones may be added behind. Whatever is left
out has its default, so that a file written by hand needs little.
"""

from dateline.language.notation.holding import (
    citation_of,
    decode,
    entry_from,
    entry_of,
    held_part,
    when_of,
)
from dateline.language.notation.noting import encode, encode_in_pieces, note, note_entry, schema
from dateline.language.notation.nouns import (
    VERSION,
    Noted,
    NotedAccount,
    NotedChronology,
    NotedCitation,
    NotedDispute,
    NotedEntry,
    NotedWhen,
)

__all__ = [
    "VERSION",
    "Noted",
    "NotedAccount",
    "NotedChronology",
    "NotedCitation",
    "NotedDispute",
    "NotedEntry",
    "NotedWhen",
    "citation_of",
    "decode",
    "encode",
    "encode_in_pieces",
    "entry_from",
    "entry_of",
    "held_part",
    "note",
    "note_entry",
    "schema",
    "when_of",
]
