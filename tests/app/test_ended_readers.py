"""Whoever reads or opens and is ended by somebody else is begun again: no report is lost to a busy machine."""

import os
import signal
import sys
import threading
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

import msgspec
import pytest

from dateline.app import reading_process
from dateline.app.adding import take_in
from dateline.app.desk import Desk
from dateline.app.opening import Opening
from dateline.app.reading import Reading
from dateline.app.reading_process import Children, ReadingAnswer, ReadingOrder
from dateline.app.standing import held
from dateline.domain.errors import Unreadable
from dateline.domain.problems import Problem
from dateline.domain.reports import Report
from dateline.stages.intake import Handed, Received

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="children are found in /proc")

PAGE = b"<html><head><title>Ferry sold</title></head><body><h1>Ferry sold</h1><p>It left at dawn.</p></body></html>"
KILLED_EACH_TIME = (
    "import json, os, signal, sys; sys.path[:] = json.loads(sys.argv[1]); "
    "from dateline.app import reading_process as process; "
    "process._told = lambda *_: os.kill(os.getpid(), signal.SIGKILL); process.main()"
)


@pytest.fixture
def reading() -> Iterator[Reading]:
    with Reading() as begun:
        begun.read(PAGE, "ferry.html")
        yield begun


def children_of(process: int) -> list[int]:
    told = Path(f"/proc/{process}/task/{process}/children")
    return [int(each) for each in told.read_text().split()] if told.exists() else []


@contextmanager
def killed_at_work(process: int) -> Iterator[None]:
    """Have a process answer nothing, and end it while it is asked, as a system does that has no memory left."""
    os.kill(process, signal.SIGSTOP)
    timer = threading.Timer(0.1, os.kill, (process, signal.SIGKILL))
    timer.start()
    try:
        yield
    finally:
        timer.join()


def test_a_report_whose_child_is_killed_is_read_again(reading: Reading) -> None:
    serving = reading._serving
    assert serving is not None
    (child,) = children_of(serving.pid)
    with killed_at_work(child):
        assert reading.read(PAGE, "ferry.html").title == "Ferry sold"
    assert children_of(serving.pid) != [child]


def test_a_process_that_is_lost_while_it_reads_is_begun_again(reading: Reading) -> None:
    serving = reading._serving
    assert serving is not None
    with killed_at_work(serving.pid):
        assert reading.read(PAGE, "ferry.html").title == "Ferry sold"
    assert reading._serving is not serving


def test_a_child_that_is_killed_each_time_costs_one_error_that_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dateline.app.children.ORDER", KILLED_EACH_TIME)
    with Reading() as reading, pytest.raises(Unreadable) as raised:
        reading.read(PAGE, "ferry.html")
    assert str(raised.value) == (
        "ferry.html: somebody else ended the process that read it (signal SIGKILL); give it again when the machine "
        "has room"
    )


def test_where_no_process_can_be_begun_the_next_report_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    order = ReadingOrder(name="ferry.html", size=len(PAGE), seconds=5, wall=60, memory_mb=1500)
    told = iter([OSError(11, "no room"), OSError(11, "no room")])
    fork = os.fork

    def forked() -> int:
        if (error := next(told, None)) is not None:
            raise error
        return fork()

    monkeypatch.setattr(reading_process, "_PAUSES", (0.0,))
    monkeypatch.setattr(os, "fork", forked)
    children = Children()
    refused = msgspec.msgpack.decode(children.answer(order, PAGE), type=ReadingAnswer)
    assert refused.error.startswith("ferry.html: no process could be begun to read it (no room); give it again")
    # This process holds more than one that only reads, so that nothing is asked of what the child tells.
    assert b"no process could be begun" not in children.answer(order, PAGE)
    children.end()


def test_a_report_that_was_not_read_is_read_when_it_is_given_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    page = Received(name="ferry.html", content=PAGE)
    with monkeypatch.context() as patched:
        patched.setattr("dateline.app.children.ORDER", "import os, signal; os.kill(os.getpid(), signal.SIGKILL)")
        patched.setattr("dateline.app.reading._PAUSES", (0.0,))
        told = list(take_in(desk, [page], reason="handed in", jobs=1))
    (problem,) = (each for each in told if isinstance(each, Problem))
    assert problem.message.endswith("but not read: the process that reads broke off each time")
    list(take_in(desk, [page], reason="handed in", jobs=1))
    assert [each.title for each in held(desk, Report)] == ["Ferry sold"]


def test_whoever_opens_and_is_killed_goes_on_where_it_was(tmp_path: Path) -> None:
    path = tmp_path / "many.zip"
    with zipfile.ZipFile(path, "w") as packed:
        for number in range(3_000):
            packed.writestr(f"{number}.txt", f"The ferry {number} left at dawn. " * 40)
    with Opening() as opening:
        found = opening.unpack(Handed(name="many.zip", path=path))
        first = list(islice(found, 5))
        child = opening._child
        assert child is not None
        for each in children_of(child.pid):
            os.kill(each, signal.SIGKILL)
        rest = list(found)
    names = [each.name for each in (*first, *rest) if isinstance(each, Received)]
    assert names == [f"many.zip, {number}.txt" for number in range(3_000)]
    assert len(first) + len(rest) == 3_000
