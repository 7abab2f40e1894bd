"""Drafting (with what it stands on: passages read, origins traced), accepting and building killed at each write."""

import os
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from dateline.app.acceptances import accept
from dateline.app.building import build
from dateline.app.chronologies import add_chronology
from dateline.app.desk import Desk, create, open_desk
from dateline.app.history import verify
from dateline.app.inbox import inbox_of
from dateline.app.proposing import draft
from dateline.app.reading_process import read_report
from dateline.app.standing import held
from dateline.app.texts import Texts, texts_of
from dateline.domain.chronologies import Entry
from dateline.domain.reports import Snapshot
from dateline.domain.texts import Text
from dateline.store import Kept
from dateline.store.sqlite import SqliteStore
from drafts_laid import COURIER, GAZETTE, HERALD, LANTERN, taken

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs forks and kills")

Work = Callable[[Desk], object]


@pytest.fixture(scope="module")
def laid(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case of four reports whose texts are read, two of which came after the last drafting."""
    folder = tmp_path_factory.mktemp("killed") / "case"
    with (
        pytest.MonkeyPatch.context() as patched,
        create(folder, title="The Tanker", author="Ada Quill") as desk,
    ):
        # A confined process takes long to start, and none of this is about reading.
        patched.setattr(Texts, "_read", read_here)
        add_chronology(desk, "The Tanker", reason="to begin with", order="mdy", year=2031, language="en")
        for told in (GAZETTE, HERALD):
            taken(desk, told)
        draft(desk)
        for told in (COURIER, LANTERN):
            taken(desk, told)
        list(texts_of(desk))
    return folder


def read_here(texts: Texts, snapshot: Snapshot) -> Text:
    return read_report(texts._archive.get(snapshot.digest), "report.txt")


def killed_cases(laid: Path, place: Path, work: Work, step: int = 1) -> Iterator[Path]:
    """Yield a copy of the case for each write of the work, killed right before it, and one killed right after it.

    Of many writes, each `step`-th of these moments is taken.
    """
    for at in count(0, step):
        folder = place / f"case-{at}"
        shutil.copytree(laid, folder)
        if not is_killed(folder, work, at):
            assert at > 1, "the work writes nothing"
            return
        yield folder


def is_killed(folder: Path, work: Work, at: int) -> bool:
    """Do the work in a process that is killed at a write, and return whether it came so far."""
    process = os.fork()
    if not process:
        try:
            with open_desk(folder) as desk:
                arm(at)
                work(desk)
            os._exit(0)
        finally:
            os._exit(1)
    _, status = os.waitpid(process, 0)
    assert os.WIFSIGNALED(status) or os.waitstatus_to_exitcode(status) == 0
    return os.WIFSIGNALED(status)


def arm(at: int) -> None:
    """Let the process be killed before the write `at // 2`, or right after it where `at` is odd."""
    writes = count()

    def deadly(write: Callable[..., object]) -> Callable[..., object]:
        def written(*given: object, **named: object) -> object:
            number = next(writes)
            if number == at // 2 and not at % 2:
                os.kill(os.getpid(), signal.SIGKILL)
            made = write(*given, **named)
            if number == at // 2:
                os.kill(os.getpid(), signal.SIGKILL)
            return made

        return written

    kept = ((Kept, each) for each in ("keep", "keep_all", "drop"))
    for owner, name in (*kept, (SqliteStore, "append"), (Path, "replace")):
        setattr(owner, name, deadly(getattr(owner, name)))


def entries_of(desk: Desk) -> list[tuple[object, ...]]:
    return [(each.id, each.when, each.text, each.citations, each.state) for each in held(desk, Entry)]


def test_a_drafting_that_was_killed_comes_to_the_same(laid: Path, tmp_path: Path) -> None:
    shutil.copytree(laid, tmp_path / "undisturbed")
    with open_desk(tmp_path / "undisturbed") as desk:
        undisturbed = draft(desk).drafts
    assert len(undisturbed) == 2
    for folder in killed_cases(laid, tmp_path, draft):
        with open_desk(folder) as desk:
            assert verify(desk) == []
            assert draft(desk).drafts == undisturbed


def test_an_acceptance_that_was_killed_is_whole_or_can_be_given_again(laid: Path, tmp_path: Path) -> None:
    drafted = tmp_path / "drafted"
    shutil.copytree(laid, drafted)
    with open_desk(drafted) as desk:
        draft(desk)
        first = inbox_of(desk).waiting[0].id

    def let_in(desk: Desk) -> None:
        inbox = inbox_of(desk)
        for each in inbox.waiting:
            if each.id == first:
                accept(desk, inbox, each)

    shutil.copytree(drafted, tmp_path / "undisturbed")
    with open_desk(tmp_path / "undisturbed") as desk:
        let_in(desk)
        undisturbed = entries_of(desk), inbox_of(desk).waiting
    assert len(undisturbed[0]) == 1
    for folder in killed_cases(drafted, tmp_path, let_in):
        with open_desk(folder) as desk:
            assert verify(desk) == []
            let_in(desk)
            assert (entries_of(desk), inbox_of(desk).waiting) == undisturbed


def test_a_build_that_was_killed_leaves_the_same_site_when_done_again(laid: Path, tmp_path: Path) -> None:
    def built(desk: Desk) -> None:
        list(build(desk, desk.folder / "site", jobs=1))

    def pages(desk: Desk) -> set[str]:
        site = desk.folder / "site"
        return {str(path.relative_to(site)) for path in site.rglob("*") if path.is_file()}

    shutil.copytree(laid, tmp_path / "undisturbed")
    with open_desk(tmp_path / "undisturbed") as desk:
        built(desk)
        undisturbed = pages(desk), len(inbox_of(desk).waiting)
    assert "index.html" in undisturbed[0]
    for folder in killed_cases(laid, tmp_path, built, step=23):
        with open_desk(folder) as desk:
            assert verify(desk) == []
            built(desk)
            assert (pages(desk), len(inbox_of(desk).waiting)) == undisturbed
