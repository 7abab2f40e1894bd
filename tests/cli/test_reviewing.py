"""`dateline review` answers drafts by single keys, tried at a pseudo-terminal."""

import os
import pty
import select
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from dateline.app.chronologies import add_chronology
from dateline.app.desk import create, open_desk
from dateline.app.inbox import inbox_of
from dateline.app.reviewing import Review
from dateline.app.standing import held
from dateline.cli import main
from dateline.cli.rewriting import changes_in
from dateline.domain.chronologies import Entry
from dateline.domain.drafts import Grouping, Rejection, RejectionKind
from dateline.domain.errors import Conflict, Invalid, NotFound
from dateline.domain.events import Judgement
from drafts_laid import GAZETTE, again, drafted, lay, three

FOOT = "q quit"
PATIENCE = 120


class Terminal:
    """A review that runs at a terminal of its own: what it writes is read up to what is waited for."""

    def __init__(self, case: Path, **environment: str) -> None:
        self._end, inner = pty.openpty()
        known = {
            **os.environ,
            "TERM": "xterm",
            "COLUMNS": "100",
            "LINES": "40",
            "DATELINE_AUTHOR": "Mara",
            **environment,
        }
        self._process = subprocess.Popen(
            [sys.executable, "-m", "dateline", "review", "-C", str(case)],
            stdin=inner,
            stdout=inner,
            stderr=inner,
            env={**known, **environment},
            start_new_session=True,
        )
        os.close(inner)

    def wait_for(self, words: str) -> str:
        """Return what was written until `words` stood there."""
        told = b""
        until = time.monotonic() + PATIENCE
        while words.encode() not in told and time.monotonic() < until:
            if select.select([self._end], [], [], 1)[0]:
                try:
                    told += os.read(self._end, 65536)
                except OSError:
                    break
        assert words.encode() in told, told.decode("utf-8", "replace")
        return told.decode("utf-8", "replace")

    def press(self, keys: str, words: str = FOOT) -> str:
        """Press keys and return what was written until `words` stood there."""
        os.write(self._end, keys.encode())
        return self.wait_for(words)

    def end(self) -> int:
        """Wait for the end and return the exit code."""
        code = self._process.wait(PATIENCE)
        os.close(self._end)
        return code


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A case with a chronology and three drafts."""
    with create(tmp_path / "case", title="The tanker", author="Mara") as desk:
        add_chronology(desk, "The tanker", reason="to begin with", year=2031, language="en")
        three(desk)
    return tmp_path / "case"


def answers(case: Path) -> tuple[list[str], list[RejectionKind], list[Judgement]]:
    with open_desk(case) as desk:
        kinds = [each.kind for each in held(desk, Rejection)]
        return [each.id for each in held(desk, Entry)], kinds, [each.judgement for each in held(desk, Grouping)]


def test_drafts_are_answered_by_single_keys_at_a_terminal(case: Path, tmp_path: Path) -> None:
    program = tmp_path / "program.sh"
    altered = "s/^Date: .*/Date: early April/; s/^EDTF: .*/EDTF: 2031-04/"
    program.write_text(f'#!/bin/sh\nsed \'{altered}\' "$1" > "$1.new" && mv "$1.new" "$1"\n')
    program.chmod(0o755)
    terminal = Terminal(case, EDITOR=str(program), VISUAL=str(program))
    first = terminal.wait_for(FOOT)
    assert "draft 1 · 1 of 3" in first
    assert "“Dockers say that the tanker left Port Selene on April 2.”" in first
    assert "draft 2 · 2 of 3" in terminal.press("j")
    assert "draft 1 · 1 of 3" in terminal.press("k")
    assert "this is the first one" in terminal.press("k")
    assert "is no key here" in terminal.press("x")
    assert "merge with other drafts" in terminal.press("?")
    assert "accepted as entry departure2" in terminal.press("e")
    assert answers(case)[0] == ["departure2"]
    terminal.press("r", "off topic")
    assert "rejected as minor" in terminal.press("m")
    assert answers(case)[1] == [RejectionKind.MINOR]
    assert "undone" in terminal.press("u")
    assert answers(case)[1] == []
    terminal.press("m", "merge with the drafts")
    assert "one with 3" in terminal.press("3\n")
    terminal.press("s", "which passages")
    assert "1 passage split off" in terminal.press("2\n")
    assert answers(case)[2] == [Judgement.SAME, Judgement.DIFFERENT]
    assert "3 answers given; 1 wait" in terminal.press("q", "`dateline log` has them")
    assert terminal.end() == 0
    with open_desk(case) as desk:
        [entry] = held(desk, Entry)
        assert (entry.when.words, entry.when.edtf) == ("early April", "2031-04")


def test_the_next_review_goes_on_where_the_last_one_stopped(case: Path) -> None:
    terminal = Terminal(case)
    terminal.wait_for(FOOT)
    # Typed fast, before a screen is there: no key is lost.
    terminal.press("jj", "draft 3 · 3 of 3")
    terminal.press("q", "0 answers given; 3 wait")
    assert terminal.end() == 0
    terminal = Terminal(case)
    assert "draft 3 · 3 of 3" in terminal.wait_for(FOOT)
    terminal.press("q", "0 answers given; 3 wait")
    assert terminal.end() == 0


def test_hostile_words_steer_no_terminal(case: Path) -> None:
    with open_desk(case) as desk:
        departure, _, _ = three(desk)
        lay(desk, replace(again(departure, text="a\x1b]0;owned\x07b \u202egnihtemos"), doubts=("\x1b[2J",)))
    terminal = Terminal(case)
    told = terminal.wait_for(FOOT)
    assert "\x1b]0;owned" not in told
    assert "\u202e" not in told
    assert "<1b>]0;owned<07>b" in told
    terminal.press("q", "given")
    terminal.end()


def test_without_a_terminal_the_message_names_another_way(case: Path) -> None:
    result = CliRunner().invoke(main, ["review", "-C", str(case)])
    assert result.exit_code == 2
    assert "dateline inbox" in result.output


def test_a_review_looks_at_the_next_draft_after_each_answer(case: Path) -> None:
    with open_desk(case) as desk:
        review = Review(desk)
        assert review.accept().entry.id == "departure2"
        assert review.current is not None
        assert review.current.n == 2
        review.reject(RejectionKind.WRONG)
        review.accept()
        assert review.current is None
        with pytest.raises(Conflict, match="no draft waits"):
            review.accept()
        review.undo()
        assert review.current is not None
        assert (review.current.n, review.place, review.answered) == (3, 1, 2)
        review.undo()
        review.undo()
        with pytest.raises(NotFound, match="nothing was answered"):
            review.undo()
        assert len(inbox_of(desk).waiting) == 3


def test_a_review_notices_what_others_answer_meanwhile(case: Path) -> None:
    with open_desk(case) as desk, open_desk(case, author="Jon Marr") as other:
        mine, theirs = Review(desk), Review(other)
        theirs.accept()
        with pytest.raises(Conflict, match="accepted meanwhile"):
            mine.accept()
        mine.refresh()
        assert mine.current is not None
        assert (mine.current.n, mine.place) == (2, 1)


def test_a_review_notices_a_drafting_meanwhile(case: Path) -> None:
    with open_desk(case) as desk:
        review = Review(desk)
        three_again = three(desk)
        lay(desk, drafted(desk, "other22222", "April 3", [GAZETTE]), *three_again[1:])
        accepted = review.accept()
        assert accepted.entry.id == "departure2"
        assert [each.id for each in review.inbox.waiting] == ["sighting22", "denia22222"]


@pytest.mark.parametrize(
    ("written", "words", "edtf", "text"),
    [
        ("Date: April 2\nEDTF: 2031-04-02\n\nIt sails.\n", None, "", "It sails."),
        ("Date: April 3\nEDTF: 2031-04-02\n\nWas.\n", "April 3", "", None),
        ("Date: April 2\nEDTF: 2031-04\n\nWas.\n", None, "2031-04", None),
        ("Date: April 2\nEDTF: \n\nWas.\n", "April 2", "", None),
        ("Date: spring\nEDTF: 2031-21\n\nWas.\nAnd was.\n", "spring", "2031-21", "Was.\nAnd was."),
    ],
)
def test_what_was_rewritten_is_what_differs(
    case: Path, written: str, words: str | None, edtf: str, text: str | None
) -> None:
    with open_desk(case) as desk:
        entry = replace(inbox_of(desk).waiting[0].draft.entry, text="Was.")
    changes = changes_in(entry, written)
    assert (changes.words, changes.edtf, changes.text) == (words, edtf, text)


def test_a_text_without_its_first_lines_alters_nothing(case: Path) -> None:
    with open_desk(case) as desk:
        entry = inbox_of(desk).waiting[0].draft.entry
    with pytest.raises(Invalid, match="first two lines"):
        changes_in(entry, "Only words.\n")
