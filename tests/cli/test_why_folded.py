"""Long sentences of `why` are folded on a terminal, and whole in a pipe."""

import os

import pytest

from dateline.cli import looking

LONG = "Seven citations, two origins: " + "; ".join(f"Paper {number}" for number in range(20)) + "."


def test_on_a_terminal_a_sentence_is_folded_between_words(monkeypatch: pytest.MonkeyPatch) -> None:
    assert looking._folded(LONG) == f"  {LONG}"
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.setattr("shutil.get_terminal_size", lambda: os.terminal_size((60, 24)))
    lines = looking._folded(LONG).split("\n")
    assert len(lines) > 2
    assert max(map(len, lines)) <= 60
    assert " ".join(line.strip() for line in lines) == LONG
