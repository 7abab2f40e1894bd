"""Runs one check over a chronology written as lines: date | event | source :: what it tells | …."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

import pytest

from dateline.domain.chronologies import Chronology, Citation, CitationKind, Entry
from dateline.domain.problems import Problem
from dateline.domain.roles import Check, Examined
from dateline.domain.shown import Shown
from dateline.domain.texts import Text
from dateline.language import citing
from dateline.language.dating import Rules, parse
from dateline.language.quoting import prove
from dateline.stages.proving import Answer, answer_of, best_of, prove_entries
from dateline.stages.proving.entries import Ask
from dateline.stages.showing import show

RULES = Rules(year=2031, language="en")


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


def read_table(table: str) -> list[Entry]:
    return [read_entry(n, line) for n, line in enumerate(table.strip("\n").split("\n"), start=1)]


@pytest.fixture
def shown() -> Callable[..., Shown]:
    def run(table: str | Sequence[Entry], *, snapshots: Mapping[str, str] | None = None, **given) -> Shown:
        entries = read_table(table) if isinstance(table, str) else table
        chronology = Chronology(id="c", slug="alba", title="The Alba", year=2031, language="en")
        view = show(chronology, entries, **given)
        return replace(view, entries=tuple(prove_entries(view.entries, asking(snapshots)))) if snapshots else view

    return run


def asking(snapshots: Mapping[str, str]) -> Ask:
    """Ask texts, by the ids of reports, as a case asks its snapshots."""

    def ask(words: str, reports: Sequence[str]) -> Answer:
        answers = [
            answer_of(prove(words, snapshots[report]), Text(words=snapshots[report]), report=report)
            for report in reports
            if report in snapshots
        ]
        return best_of(answers)

    return ask


@pytest.fixture
def entries() -> Callable[[str], list[Entry]]:
    return read_table


@pytest.fixture
def problems(shown) -> Callable[..., list[Problem]]:
    def run(check: Check, table: str | Sequence[Entry], *, today: str = "2031-12-31", actors=(), **given):
        found = list(check.run(Examined(shown=shown(table, **given), today=today, actors=actors)))
        assert all(problem.check == check.name for problem in found)
        return found

    return run
