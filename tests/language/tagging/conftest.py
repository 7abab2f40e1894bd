"""What the tests of a language share: a table of sentences with the expression in brackets, and what it says."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from dateline.domain.dates import Day
from dateline.language.dating import Rules
from dateline.language.dating.tagging import Timex, find, find_dates

sys.path.append(str(Path(__file__).parent))  # tests are no package, and each file is imported by its path

WRITTEN = Day(2015, 7, 24)
"""A Friday."""


class Case(NamedTuple):
    """A sentence, the expression in it, its TIMEX3 type and value, and its first and last day ("" where open)."""

    sentence: str
    start: int
    end: int
    type: str
    value: str
    bounds: str

    @property
    def words(self) -> str:
        """The expression."""
        return self.sentence[self.start : self.end]


def read_cases(table: str) -> list[Case]:
    """Return the cases of a table: sentence with [the expression] | TYPE value | first..last."""
    return [_case(*(field.strip() for field in line.split("|"))) for line in table.splitlines() if line.strip()]


def _case(marked: str, told: str, bounds: str) -> Case:
    start, end = marked.index("["), marked.index("]") - 1
    kind, value = told.split()
    return Case(marked.replace("[", "").replace("]", ""), start, end, kind, value, bounds)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give each test that asks for a `case` one of those in the CASES of its module."""
    if "case" in metafunc.fixturenames:
        cases = read_cases(metafunc.module.CASES)
        metafunc.parametrize("case", cases, ids=[case.words for case in cases])


@pytest.fixture
def find_in() -> Callable[[str, str], list[Timex]]:
    def found(text: str, language: str) -> list[Timex]:
        return find(text, Rules(anchor=WRITTEN, language=language))

    return found


@pytest.fixture
def told_of() -> Callable[[Case, str], tuple[str, str, str, str]]:
    """What is found at the expression of a case: its words, type, value and bounds."""

    def told(case: Case, language: str) -> tuple[str, str, str, str]:
        found = find(case.sentence, Rules(anchor=WRITTEN, language=language))
        return next(_told(found, case), ("", "", "", ""))

    return told


def _told(found: list[Timex], case: Case) -> Iterator[tuple[str, str, str, str]]:
    for timex in found:
        if timex.start < case.end and case.start < timex.end:
            bounds = f"{timex.when.earliest or ''}..{timex.when.latest or ''}"
            yield timex.text, timex.type, timex.value, bounds


@pytest.fixture
def bounds_of() -> Callable[[str, str], list[str]]:
    """The dates of a text with the words that frame them, each as EDTF value: first..last."""

    def bounds(text: str, language: str) -> list[str]:
        whens = [found.when for found in find_dates(text, Rules(anchor=WRITTEN, language=language))]
        return [f"{when.edtf}: {when.earliest or ''}..{when.latest or ''}" for when in whens]

    return bounds
