"""What a file of our own says of its rows besides their words: hints, found in the row's data or in its cells."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from dateline.domain.prose import Prose
from dateline.domain.written import Row
from dateline.language.carrying import ENTRY, SEEN, row_words

_HINT = re.compile(r"([a-z]+)=(?:\"((?:[^\"\\]|\\.)*)\"|(\S+))")

_OWN_COLUMNS = {"Date": "date", "Lane": "lane", "Event": "event", "Source": "source"}


def own_columns(rows: Iterable[Row]) -> Mapping[str, str]:
    """Return the roles of the columns, by name, in a table that our own exporters wrote; nothing for anyone else's."""
    return _OWN_COLUMNS if any(ENTRY in hints_of(row) for row in rows) else {}


def hints_of(row: Row) -> Mapping[str, str]:
    """Return what is said of the row, with the words that the saying is bound to where it is bound to any."""
    found = {**_said(cell.prose for cell in row.cells), **row.data}
    if ENTRY in found:
        found[SEEN] = "\n".join(row_words(cell.prose for cell in row.cells))
    return found


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
