r"""How a table that people edit carries what it cannot show: one hint per entry, bound to the words beside it.

Markdown and HTML tables are written by `builtin/exporters` and come back through a reader, `stages/tabling` and
`stages/settling`. The visible cells are for people. Everything else that is held of an entry (bounds, the parts of
a citation, exact white space, its id) travels in one hint under the key `ENTRY`, with a digest of the visible
words. Whoever changes the words wins: the digest no longer fits, and the words are read as anyone's table is.

The hint holds the entry in the shape of the published JSON (`dateline.language.notation.NotedEntry`, without what
can be worked out again). `notation.entry_of` makes the held entry of it.

- Writing: `carry(entry, row_words(cells))`, the cells in the order of the row.
- Reading a row (tabling): keep the value under `ENTRY` in `WrittenEntry.hints` as it stands, quoted or unquoted, and
  add `hints[SEEN] = "\n".join(row_words(cells))` with the row's cells as they were read, before sources are split.
- Settling: `taken(hints[ENTRY], [hints[SEEN]])` gives the entry, or None when a person changed the words; then
  `named(hints[ENTRY])` still says which entry they revised.

How the words are cut into pieces does not matter, only their order; nor do white space, characters that cannot be
seen, and the Unicode form of accents, which programs on the way may alter without anybody's wish.
"""

import hashlib
import json
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from urllib.parse import parse_qsl, quote, unquote, urlencode

from dateline.domain.prose import Prose

ENTRY = "entry"
SEEN = "seen"
SOURCES = "sources"
"""The key of the words that give the sources, as a row shows them."""
COLUMNS = "columns"
"""The key of the names of the columns that the row has, one a line."""
STATE = "State"
"""The name of the column that shows the state of entries; it is empty for those that are published."""
COLUMN = "dateline"
"""How the column is named in which tables without markup keep the hints; what is said of the whole may follow."""

CARRIER = "urn:dateline:chronology:1"
"""The XML namespace of what office files keep beside their words."""
MARK = "_dateline"
"""How the bookmarks begin that tie rows of office files to what is kept for them; Word hides such names."""

_PLAIN = ":,[]/"
_DIGITS = 32


def carry(entry: Mapping[str, object], seen_words: Sequence[str], sources: Sequence[str] = ()) -> str:
    """Return the hint for an entry whose row shows `seen_words`, fit for comments, attributes and cells of tables.

    `sources` are those of the words that give its sources.
    """
    body = {"entry": entry, "seen": fingerprint(seen_words), "sources": fingerprint(sources)}
    text = json.dumps(body, ensure_ascii=False, separators=(",", ":"))
    return quote(text, safe=_PLAIN, errors="surrogatepass").replace("-", "%2D").replace("~", "%7E")


def taken(hint: str, seen_words: Sequence[str]) -> Mapping[str, object] | None:
    """Return the entry that a hint carries, None when it is damaged or was made for other words than `seen_words`."""
    body = _opened(hint)
    if body.get("seen") != fingerprint(seen_words):
        return None
    entry = body.get("entry")
    return entry if isinstance(entry, dict) else None


def taken_beside(hint: str, sources: Sequence[str]) -> tuple[Mapping[str, object] | None, bool]:
    """Return the entry that a hint carries, whatever became of the words, and whether those of its sources stand."""
    body = _opened(hint)
    entry = body.get("entry")
    return (entry if isinstance(entry, dict) else None), body.get("sources") == fingerprint(sources)


def named(hint: str) -> str:
    """Return the id of the entry that a hint was made for, whatever became of the words; "" when damaged."""
    entry = _opened(hint).get("entry")
    name = entry.get("id") if isinstance(entry, dict) else None
    return name if isinstance(name, str) else ""


def carry_facts(facts: Mapping[str, str]) -> str:
    """Return what a page says of the whole (title, status, order, year …) for one attribute; empty values go unsaid."""
    return urlencode({name: value for name, value in facts.items() if value})


def taken_facts(carried: str) -> Mapping[str, str]:
    """Return what `carry_facts` was given; nothing when it is none of its making."""
    return dict(parse_qsl(carried, max_num_fields=100)) if carried.count("&") < 100 else {}


def row_words(cells: Iterable[Prose]) -> tuple[str, ...]:
    """Return what a row shows, cell by cell: the words, and after them the addresses that they link to."""
    return tuple(piece for cell in cells for piece in _cell_words(cell))


def fingerprint(seen_words: Sequence[str]) -> str:
    """Return a digest of the words that holds however they are spaced, composed or cut into pieces."""
    shown = "".join(letter for letter in "".join(seen_words) if letter.isprintable() and letter != " ")
    return hashlib.sha256(unicodedata.normalize("NFC", shown).encode()).hexdigest()[:_DIGITS]


def _cell_words(cell: Prose) -> Iterator[str]:
    yield cell.words
    for link in cell.links:
        yield unquote(link.target)


def _opened(hint: str) -> Mapping[str, object]:
    """Return what the hint holds; readers may or may not have unquoted it before."""
    text = hint if hint.startswith("{") else unquote(hint, errors="replace")
    try:
        body = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return body if isinstance(body, dict) else {}
