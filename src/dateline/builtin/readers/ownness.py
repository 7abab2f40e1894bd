"""What our own exporters leave in tables for the way back: a column of hints, words disarmed, what the whole is."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import field, replace

from dateline.builtin.readers.blocks import Found
from dateline.domain.prose import Prose
from dateline.domain.records import dataclass
from dateline.domain.written import Block, Cell, Grid, Heading, Page, Paragraph, Row
from dateline.language.carrying import COLUMN, ENTRY, MARK, named, taken_facts


def own_column(names: Sequence[str]) -> int | None:
    """Return the place of the column that our exporters keep the rest in, None in anyone else's table."""
    return next((at for at, name in enumerate(names) if name.partition(" ")[0] == COLUMN), None)


def own_facts(names: Sequence[str]) -> Mapping[str, str]:
    """Return what the name of that column says of the whole."""
    at = own_column(names)
    return taken_facts(names[at].partition(" ")[2]) if at is not None else {}


def own_grid(rows: Sequence[Row], place: str, hints: Mapping[str, str] | None = None) -> Grid:
    """Return the table without the column of hints, each hint with its row; the first row names the columns.

    Where the column holds keys, `hints` says what each stands for.
    """
    at = own_column([cell.prose.words for cell in rows[0].cells])
    if at is None:
        return Grid(rows=tuple(rows), place=place)
    header = replace(rows[0], cells=tuple(replace(cell, header=True) for cell in _without(rows[0].cells, at)))
    below = (_hinted(row, at, hints) for row in rows[1:])
    return Grid(rows=(header, *below), place=place)


def own_page(grid: Grid, facts: Mapping[str, str], doubts: Sequence[str]) -> Page:
    """Return the page of an exported table: its title and preface as they were, then the table."""
    title, preface = facts.get("title", ""), facts.get("preface", "")
    place = "before the table"
    blocks: list[Block] = [Heading(level=1, prose=Prose(words=title), place=place)] if title.strip() else []
    blocks.extend(
        Paragraph(prose=Prose(words=words.strip()), place=place) for words in preface.split("\n\n") if words.strip()
    )
    kept = {name: value for name, value in facts.items() if name != "preface"}
    language = facts.get("language", "")
    return Page(blocks=(*blocks, grid), title=title, language=language, facts=kept, doubts=tuple(doubts))


def _hinted(row: Row, at: int, hints: Mapping[str, str] | None) -> Row:
    said = row.cells[at].prose.words.strip() if at < len(row.cells) else ""
    hint = said if hints is None else hints.get(said, "")
    data = {**row.data, ENTRY: hint} if named(hint) else row.data
    return replace(row, cells=_without(row.cells, at), data=data)


def _without(cells: Sequence[Cell], at: int) -> tuple[Cell, ...]:
    return (*cells[:at], *cells[at + 1 :])


_MARKED = re.compile(rf'<a id="({MARK}\d+)"></a>')


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """What an office file keeps beside its words: hints by the marks of rows, and what is said of the whole."""

    hints: Mapping[str, str] = field(default_factory=dict)
    facts: Mapping[str, str] = field(default_factory=dict)

    def told(self, html: str) -> str:
        """Return a page made of the file with each hint where the mark of its row stood."""
        return _MARKED.sub(self._hint, html) if self.hints else html

    def page(self, found: Found, doubts: Sequence[str]) -> Page:
        """Return the page: what its title and its words say now goes before what the file says of them."""
        kept = {name: value for name, value in self.facts.items() if name not in {"title", "preface"}}
        blocks = without_status(found.blocks, self.facts)
        title = next((b.prose.words for b in blocks if isinstance(b, Heading) and b.level == 1), "")
        return Page(
            blocks=tuple(blocks),
            title=" ".join(title.split()),
            language=kept.get("language", ""),
            notes=found.notes,
            facts=kept,
            doubts=tuple(doubts),
        )

    def _hint(self, mark: re.Match[str]) -> str:
        hint = self.hints.get(mark[1], "")
        return f"<!-- dateline: {ENTRY}={hint} -->" if _HINT.fullmatch(hint) else ""


_HINT = re.compile(r"[\w%.,:\[\]/]+", re.ASCII)


def without_status(blocks: Sequence[Block], facts: Mapping[str, str]) -> list[Block]:
    """Return the blocks but for the paragraph that shows the status, which the facts of the file hold as such."""
    status = facts.get("status", "").split()
    return [block for block in blocks if not (isinstance(block, Paragraph) and _says(block, status))]


def _says(paragraph: Paragraph, words: Sequence[str]) -> bool:
    return bool(words) and paragraph.prose.words.split() == words
