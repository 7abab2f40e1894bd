"""A page in a few lines of text, so that each test shows what it reads."""

import re
from collections.abc import Callable, Iterator
from itertools import groupby

import pytest

from dateline.domain.prose import Prose, Style
from dateline.domain.written import Block, Cell, Grid, Heading, Item, Page, Paragraph, Row

INLINE = re.compile(
    r"\[\^(?P<note>\w+)\]|\[(?P<label>[^\]]*)\]\((?P<url>[^)]*)\)|\*\*(?P<bold>[^*]+)\*\*|_(?P<italic>[^_]+)_"
)


def prose(text: str) -> Prose:
    """Words with [label](address), **bold**, _italic_ and [^1] for the mark of note 1."""
    words, styles, at = "", [], 0
    for found in INLINE.finditer(text):
        words += text[at : found.start()]
        kind = next(name for name, value in found.groupdict().items() if value is not None and name != "url")
        inner = found[kind]
        styles.append(
            Style(
                kind={"label": "link"}.get(kind, kind),
                start=len(words),
                end=len(words) + len(inner),
                target=found["url"] or (inner if kind == "note" else ""),
            )
        )
        words += inner
        at = found.end()
    return Prose(words=words + text[at:], styles=tuple(styles))


def cell(text: str) -> Cell:
    """A cell; "^ words" continues the one above or to the left, "! words" names a column."""
    mark, text = (text[0], text[1:].strip()) if text[:1] in {"^", "!"} else ("", text)
    return Cell(prose=prose(text.replace(" // ", "\n\n")), continued=mark == "^", header=mark == "!")


def grid(lines: list[str], number: int) -> Grid:
    rows = [
        [cell(part.strip()) for part in line.strip().removeprefix("|").removesuffix("|").split("|")] for line in lines
    ]
    width = max(map(len, rows))
    filled = [row + [Cell(prose=Prose(words=""))] * (width - len(row)) for row in rows]
    return Grid(
        rows=tuple(Row(cells=tuple(row), place=f"table {number}, row {at}") for at, row in enumerate(filled, 1)),
        place=f"table {number}",
    )


def blocks(text: str) -> Iterator[Block]:
    """Blocks parted by empty lines: # heading, * entry (** deeper), | cells |, = term, > quote, ~ code, ---, words."""
    numbered = [(at, line.strip()) for at, line in enumerate(text.strip("\n").split("\n"), 1)]
    for kind, run in groupby(numbered, key=lambda line: line[1][:1] if line[1][:1] in {"#", "*", "|", "="} else ""):
        lines = list(run)
        if kind == "|":
            yield grid([line for _, line in lines], lines[0][0])
        elif kind:
            yield from (one(kind, line, at) for at, line in lines)
        else:
            for empty, part in groupby(lines, key=lambda line: not line[1]):
                if not empty:
                    yield paragraph(list(part))


def one(kind: str, line: str, at: int) -> Block:
    marks = len(line) - len(line.lstrip(kind))
    words, place = prose(line[marks:].strip()), f"line {at}"
    if kind == "#":
        return Heading(level=marks, prose=words, place=place)
    if kind == "=":
        return Paragraph(prose=words, place=place, kind="term")
    if line.startswith("**") and not line.startswith(("** ", "*** ")):
        return Paragraph(prose=prose(line), place=place)
    return Item(depth=marks - 1, prose=words, place=place)


def paragraph(lines: list[tuple[int, str]]) -> Paragraph:
    text = "\n".join(line for _, line in lines)
    place = f"line {lines[0][0]}"
    if text == "---":
        return Paragraph(prose=Prose(words=""), place=place, kind="rule")
    kinds = {">": "quote", "~": "code", ":": "description"}
    kind = kinds.get(text[0], "text")
    return Paragraph(prose=prose(text[1:].strip() if kind != "text" else text), place=place, kind=kind)


@pytest.fixture
def page() -> Callable[..., Page]:
    def make(text: str, **more: object) -> Page:
        notes = {label: prose(words) for label, words in dict(more.pop("notes", {})).items()}  # type: ignore[call-overload]
        return Page(blocks=tuple(blocks(text)), notes=notes, **more)  # type: ignore[arg-type]

    return make
