"""What a file of our own says of its rows besides their words: hints, found in the row's data or in its cells."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from dateline.domain.prose import Prose
from dateline.domain.written import Page, Row
from dateline.language.carrying import ENTRY, SEEN, STATE, row_words

_HINT = re.compile(r"([a-z]+)=(?:\"((?:[^\"\\]|\\.)*)\"|(\S+))")

_OWN_COLUMNS = {"Date": "date", "Lane": "lane", "Event": "event", "Source": "source"}
_WORKED_OUT = {"Earliest": "ignored", "Latest": "ignored", STATE: "ignored"}


def own_columns(rows: Iterable[Row]) -> Mapping[str, str]:
    """Return the roles of the columns, by name, in a table that our own exporters wrote; nothing for anyone else's."""
    return {**_OWN_COLUMNS, **_WORKED_OUT} if any(ENTRY in hints_of([row], {}) for row in rows) else {}


def is_own_page(page: Page) -> bool:
    """True for a page that our own exporter wrote: it says of itself how its entries are sorted."""
    return "sort" in page.facts


def is_own(row: Row) -> bool:
    """True where our own exporter said something of the row."""
    hinted = any(s.kind == "hint" for c in row.cells if not c.continued for s in c.prose.styles)
    return hinted or bool(row.data)


def hints_of(rows: Sequence[Row], notes: Mapping[str, Prose]) -> Mapping[str, str]:
    """Return what is said of an entry, with the words that the saying is bound to where it is bound to any.

    The first of `rows` is the entry's own; the others go on under its merged cells.
    """
    own = [[cell.prose for cell in row.cells if not cell.continued] for row in rows]
    found = {**_said(own[0]), **rows[0].data}
    if ENTRY in found:
        first = [cell.prose for cell in rows[0].cells]
        shown = chain(first, *own[1:])
        found[SEEN] = "\n".join(row_words(chain.from_iterable(_with_notes(prose, notes) for prose in shown)))
    return found


def _with_notes(prose: Prose, notes: Mapping[str, Prose]) -> Iterator[Prose]:
    """The words without the marks of notes, which count anew when notes move, and after them what the notes say."""
    marks = [style for style in prose.styles if style.kind == "note" and style.target in notes]
    words = prose.words
    for mark in sorted(marks, key=lambda mark: -mark.start):
        words = words[: mark.start] + words[mark.end :]
    yield replace(prose, words=words)
    yield from (notes[mark.target] for mark in marks)


def without_hints(row: Row) -> Row:
    """Return the row with nothing but what its writer put into it."""
    if not any(style.kind == "hint" for cell in row.cells for style in cell.prose.styles):
        return row
    return replace(row, cells=tuple(replace(cell, prose=_plain(cell.prose)) for cell in row.cells))


def _plain(prose: Prose) -> Prose:
    return Prose(words=prose.words, styles=tuple(style for style in prose.styles if style.kind != "hint"))


def _said(proses: Iterable[Prose]) -> dict[str, str]:
    targets = [style.target for prose in proses for style in prose.styles if style.kind == "hint"]
    return {
        found[1]: re.sub(r"\\(.)", r"\1", found[2]) if found[2] is not None else found[3]
        for target in targets
        for found in _HINT.finditer(target)
    }
