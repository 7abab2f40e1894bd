"""Texts with the time expressions marked in them, as they stand in `texts/` (see the README for the form)."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
TEXTS = HERE / "texts"
TYPES = ("DATE", "TIME", "DURATION", "SET")
MODS = (
    *("START", "MID", "END", "APPROX", "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER"),
    *("LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE"),
)
_MARK = re.compile(
    rf"\[\[(?P<type>{'|'.join(TYPES)}) (?P<values>[^ |{{\]]+)(?: (?P<mod>{'|'.join(MODS)}))?"
    r"(?: \{(?P<earliest>[\d-]*)\.\.(?P<latest>[\d-]*)\})?\|(?P<words>[^\[\]|]+)\]\]"
)
_PARTING = re.compile(r"^====\n", re.MULTILINE)


class Gold(NamedTuple):
    """One expression marked by hand: `values` holds each right way to write its value, the usual one first."""

    start: int
    end: int
    type: str
    values: tuple[str, ...]
    mod: str | None = None
    earliest: str | None = None
    latest: str | None = None


class GoldText(NamedTuple):
    """A text without its marks, and the marks with their offsets in it."""

    name: str
    kind: str
    dct: str
    language: str
    text: str
    marks: tuple[Gold, ...]


def read_texts(folder: Path = TEXTS) -> list[GoldText]:
    """Return every text of the folder, in the order of their names."""
    return [text for path in sorted(folder.glob("*.txt")) for text in read_file(path)]


def read_file(path: Path) -> Iterator[GoldText]:
    """Yield the texts of one file; where it holds several, their names are numbered."""
    parts = _PARTING.split(path.read_text(encoding="utf-8"))
    for number, part in enumerate(parts, 1):
        yield read_text(part, path.stem if len(parts) == 1 else f"{path.stem}-{number:03}")


def read_text(source: str, name: str) -> GoldText:
    """Return a text with its head read and its marks taken out; a broken mark is an error."""
    head, _, body = source.partition("\n\n")
    fields = dict(line.split(": ", 1) for line in head.splitlines())
    text, marks = take_marks(body.strip("\n"))
    if "[[" in text or "]]" in text:
        raise ValueError(f"{name}: a mark is not closed or not formed as the README says")
    return GoldText(name, fields["kind"], fields["dct"], fields.get("language", "en"), text, marks)


def take_marks(body: str) -> tuple[str, tuple[Gold, ...]]:
    """Return the text without marks, and the marks as they lie in it."""
    pieces: list[str] = []
    marks: list[Gold] = []
    length = last = 0
    for found in _MARK.finditer(body):
        pieces += [body[last : found.start()], found["words"]]
        start = length + found.start() - last
        length, last = start + len(found["words"]), found.end()
        values = tuple(found["values"].split("/"))
        marks.append(
            Gold(start, length, found["type"], values, found["mod"], found["earliest"] or None, found["latest"] or None)
        )
    return "".join([*pieces, body[last:]]), tuple(marks)


def write_text(gold: GoldText) -> str:
    """Return the source that `read_text` reads back as the same text."""
    language = f"language: {gold.language}\n" if gold.language != "en" else ""
    head = f"dct: {gold.dct}\nkind: {gold.kind}\n{language}\n"
    pieces, last = [], 0
    for mark in gold.marks:
        pieces += [gold.text[last : mark.start], _write_mark(mark, gold.text[mark.start : mark.end])]
        last = mark.end
    return head + "".join([*pieces, gold.text[last:]]) + "\n"


def _write_mark(mark: Gold, words: str) -> str:
    bounds = f"{{{mark.earliest or ''}..{mark.latest or ''}}}" if mark.earliest or mark.latest else None
    parts = [mark.type, "/".join(mark.values), mark.mod, bounds]
    return f"[[{' '.join(part for part in parts if part)}|{words}]]"
