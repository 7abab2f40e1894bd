"""Chronologies as lines of text: date | event | source :: what it tells | source :: what it tells."""

import sys
from collections.abc import Callable
from dataclasses import replace
from types import FrameType

import pytest

from dateline.domain.chronologies import Chronology, Citation, CitationKind, Entry
from dateline.language import citing
from dateline.language.dating import Rules, parse

RULES = Rules(year=2031, order="dmy", language="en")


def read_source(cell: str) -> Citation:
    label, _, account = cell.partition("::")
    citation = replace(citing.read(label.strip()), text=account.strip())
    report = citing.key(citation) if citation.kind is CitationKind.FULL else None
    return replace(citation, report=report)


def read_entry(number: int, line: str) -> Entry:
    date, text, *sources = (cell.strip() for cell in line.split("|"))
    return Entry(
        id=f"e{number}",
        chronology="c",
        position=float(number),
        when=parse(date, RULES),
        text=text,
        citations=tuple(read_source(cell) for cell in sources if cell),
    )


@pytest.fixture
def chronology() -> Chronology:
    return Chronology(id="c", slug="alba", title="The Alba", year=2031, order="dmy", language="en")


@pytest.fixture
def entries() -> Callable[[str], list[Entry]]:
    def read(table: str) -> list[Entry]:
        return [read_entry(n, line) for n, line in enumerate(table.strip().splitlines(), start=1)]

    return read


@pytest.fixture
def calls_of() -> Callable[[Callable[[], object]], int]:
    """How many calls, of Python's own functions too, some work takes: no load of the machine changes that."""

    def calls(work: Callable[[], object]) -> int:
        counted = 0

        def count(_frame: FrameType, event: str, _argument: object) -> None:
            nonlocal counted
            counted += event in ("call", "c_call")

        before = sys.getprofile()
        sys.setprofile(count)
        try:
            work()
        finally:
            sys.setprofile(before)
        return counted

    return calls
