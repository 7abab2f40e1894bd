"""Reads records of labelled lines as a table: "Date: …", "Event: …", "Source: …", lines that go on indented."""

import re
from collections.abc import Sequence
from dataclasses import field

from dateline.domain.prose import Prose, Style
from dateline.domain.records import dataclass
from dateline.domain.written import Cell, Grid, Row
from dateline.language.records import LABEL

_FIRST, _SOURCE = "Date", "Source"
_ADDRESS = re.compile(r"https?://\S+")
_QUOTES = ('"', "“", "„", "«", "‘", "「")
_CLOSING = ('"', "”", "“", "»", "’", "」", "…")
_NEEDED = frozenset({"Event", _SOURCE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Records:
    """The table that records make, and the line on which the first begins, from 0."""

    grid: Grid
    begin: int


@dataclass(slots=True, kw_only=True)
class _Record:
    """One record: the line it begins on, and the lines of its fields by their labels."""

    line: int
    fields: dict[str, list[str]] = field(default_factory=dict)
    last: str = ""


def read_records(lines: Sequence[str]) -> Records | None:
    """Return the records that all lines from the first "Date:" on are part of, None where any is not."""
    begin = next((at for at, line in enumerate(lines) if _label(line) == _FIRST), None)
    if begin is None:
        return None
    records: list[_Record] = []
    for at, line in enumerate(lines[begin:], start=begin):
        if not _take(records, at, line):
            return None
    if not all(_NEEDED & record.fields.keys() for record in records):
        return None
    names = list(dict.fromkeys(name for record in records for name in record.fields))
    rows = (_row([_words(record, name) for name in names], record.line) for record in records)
    header = Row(cells=tuple(Cell(prose=Prose(words=name), header=True) for name in names), place=f"line {begin + 1}")
    return Records(grid=Grid(rows=(header, *rows), place=f"line {begin + 1}"), begin=begin)


def _label(line: str) -> str:
    found = LABEL.match(line)
    return found["name"] if found else ""


def _take(records: list[_Record], at: int, line: str) -> bool:
    """Add a line to the records; False when it is part of none."""
    name = _label(line)
    if name == _FIRST:
        records.append(_Record(line=at))
    record = records[-1]
    if name:
        told = record.fields.setdefault(name, [])
        told.extend([""] if told else [])
        told.append(line[len(name) + 1 :].strip())
        record.last = name
    elif not line.strip() or line[0] in " \t":
        told = record.fields[record.last]
        # What a source is quoted with is no further source: an empty line before it says so.
        told.extend([""] if line.strip()[:1] in _QUOTES and told[-1] else [])
        told.append(line.strip())
    else:
        return False
    return True


def _words(record: _Record, name: str) -> Prose:
    lines = record.fields.get(name, ())
    return _linked(lines) if name == _SOURCE else Prose(words="\n".join(lines).strip())


def _linked(lines: Sequence[str]) -> Prose:
    """Return sources, each linked to the address that stands alone in the line below it."""
    words = ""
    styles: list[Style] = []
    for line in lines:
        begun = words.rpartition("\n")[2]
        if begun and _ADDRESS.fullmatch(line) and not _ADDRESS.search(begun) and not _is_quotation(begun):
            style = Style(kind="link", start=len(words) - len(begun), end=len(words), target=line)
            if styles[-1:] != [style]:
                styles.append(style)
                continue
        words = f"{words}\n{line}" if words else line
    return Prose(words=words, styles=tuple(styles)).cut(0, len(words))


def _is_quotation(line: str) -> bool:
    """True for a line that is a quotation, not for a title in quotation marks with its paper."""
    return line.startswith(_QUOTES) and line.endswith(_CLOSING)


def _row(proses: Sequence[Prose], line: int) -> Row:
    return Row(cells=tuple(Cell(prose=prose) for prose in proses), place=f"line {line + 1}")
