"""What is tried out on a case comes to what it would, and leaves the case as it was."""

import os
import signal
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.app.adding import Added, take_in
from dateline.app.desk import Desk
from dateline.app.history import verify
from dateline.app.importing import plan, read_table, write
from dateline.app.matching import count_matches
from dateline.app.rehearsing import rehearsed
from dateline.app.standing import held
from dateline.domain.reports import Report
from dateline.stages.intake import Received

ADDRESS = "https://loe.example/2031/ferry-sold"
PAGE = """<html lang="en"><head><title>Ferry sold twice</title><link rel="canonical" href="{address}">
<meta property="og:site_name" content="Loe Gazette"></head><body><article><h1>Ferry sold twice</h1>
<p>{words} has paid, and the ship has not moved from its berth at Port Loe since the winter of 2030.</p>
</article></body></html>"""
TABLE = """# The ferry

| Date | Event | Source |
|---|---|---|
| 3 May 2031 | The ferry is sold twice. | Loe Gazette, Ferry sold twice, https://loe.example/2031/ferry-sold |
"""


def page(words: str) -> Received:
    return Received(name=f"{words}.html", content=PAGE.format(address=ADDRESS, words=words).encode())


PAGES = [page("Neither buyer"), page("No buyer"), page("Neither buyer")]


def taken(desk: Desk, *pages: Received) -> list[tuple[bool, bool]]:
    told = list(take_in(desk, pages, reason="handed in", jobs=1))
    return [(each.new, each.version) for each in told if isinstance(each, Added)]


@pytest.fixture
def cited(desk: Desk, tmp_path: Path) -> Desk:
    table = tmp_path / "ferry.md"
    table.write_text(TABLE)
    write(desk, plan(desk, read_table(table)))
    return desk


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file() and path.suffix != ".db-shm"}


def test_what_is_tried_out_is_what_is_done_then(cited: Desk) -> None:
    before = bytes_of(cited.folder)
    with rehearsed(cited) as tried:
        foreseen = taken(tried, *PAGES)
        waiting = count_matches(tried)
        assert len(held(tried, Report)) == 2
    assert bytes_of(cited.folder) == before
    assert taken(cited, *PAGES) == foreseen == [(True, False), (True, True), (False, False)]
    assert count_matches(cited) == waiting == 1


def test_what_the_case_holds_is_known_to_who_tries_and_stays_whole(desk: Desk) -> None:
    taken(desk, PAGES[0])
    (desk.folder / "texts.db").unlink()
    before = bytes_of(desk.folder)
    with rehearsed(desk) as tried:
        assert tried.folder != desk.folder
        assert taken(tried, *PAGES) == [(False, False), (True, True), (False, False)]
        assert verify(tried) == []
        folder = tried.folder
    assert not folder.exists()
    assert bytes_of(desk.folder) == before
    assert verify(desk) == []


def test_what_a_kill_left_of_a_trial_goes_with_the_next_and_of_others_nothing(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with rehearsed(desk) as beside:
        killed = os.fork()
        if not killed:
            with rehearsed(desk):
                (tmp_path / "stands").touch()
                time.sleep(60)
        wait_for((tmp_path / "stands").exists)
        os.kill(killed, signal.SIGKILL)
        os.waitpid(killed, 0)
        with rehearsed(desk) as tried:
            left = {path.resolve() for path in tmp_path.glob("dateline-rehearsed-*")}
            assert left == {beside.folder.parent.resolve(), tried.folder.parent.resolve()}
    assert list(tmp_path.glob("dateline-rehearsed-*")) == []


def wait_for(is_so: Callable[[], bool]) -> None:
    until = time.monotonic() + 20
    while not is_so() and time.monotonic() < until:
        time.sleep(0.02)


def test_texts_that_are_damaged_are_read_again_where_something_is_tried_out(desk: Desk) -> None:
    taken(desk, PAGES[0])
    (desk.folder / "texts.db").write_bytes(b"no database" * 300)
    before = bytes_of(desk.folder)
    with rehearsed(desk) as tried:
        assert taken(tried, *PAGES) == [(False, False), (True, True), (False, False)]
    assert bytes_of(desk.folder) == before
