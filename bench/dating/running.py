"""Runs a finder as a child over JSON Lines, and counts the CPU seconds that it and its own children took."""

import json
import os
import re
import signal
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from dating.peering import BENCH, Missing

# Children find this package and Dateline in this checkout, and run with compiled modules, as installed ones do.
PYTHON_PATH = os.pathsep.join((str(BENCH), str(BENCH.parent / "src")))
PAUSE = 0.02
HELD = re.compile(r"VmHWM:\s+(\d+)")
STARTS = 2
LIMIT = 3600.0


class Text(NamedTuple):
    """One text to look for dates in; `kind` is news, posts, mixed or phrase."""

    doc: str
    dct: str | None
    text: str
    kind: str = "news"


class Run(NamedTuple):
    """What a finder answered, per text; CPU seconds, start-up apart; characters read; megabytes held."""

    answers: Mapping[str, list[dict[str, Any]]]
    seconds: float
    start_up: float
    size: int
    memory: float

    @property
    def seconds_per_megabyte(self) -> float:
        """CPU seconds per million characters."""
        return self.seconds / self.size * 1e6

    @property
    def speed(self) -> float:
        """Million characters per CPU second."""
        return self.size / self.seconds / 1e6 if self.seconds else float("inf")


class Served(NamedTuple):
    """Answers, CPU seconds, megabytes held at most by one process."""

    answers: dict[str, list[dict[str, Any]]]
    seconds: float
    memory: float


def run(words: Sequence[str], texts: Sequence[Text], *, starts: int = STARTS, limit: float = LIMIT) -> Run:
    """Let a command answer all texts; Missing when it fails or takes longer than `limit` seconds of the clock.

    Its start-up is measured so many times, and taken off.
    """
    with tempfile.TemporaryDirectory(prefix="dating-") as scratch:
        folder = Path(scratch)
        served(words, texts[:1], folder, limit)  # compiles what is imported for a text only
        start_up = min((served(words, [], folder, limit).seconds for _ in range(starts)), default=0.0)
        answers, seconds, memory = served(words, texts, folder, limit)
    return Run(answers, max(seconds - start_up, 1e-6), start_up, sum(len(text.text) for text in texts), memory)


def served(words: Sequence[str], texts: Iterable[Text], folder: Path, limit: float) -> Served:
    """Return the answers of one run and what it took, its children included."""
    given, told, said = folder / "in.jsonl", folder / "out.jsonl", folder / "errors"
    given.write_text("".join(json.dumps(text._asdict()) + "\n" for text in texts), "utf-8")
    with given.open("rb") as source, told.open("wb") as answers, said.open("wb") as errors:
        child = subprocess.Popen(
            words, stdin=source, stdout=answers, stderr=errors, env=environment_in(folder), start_new_session=True
        )
        seconds, memory = watched(child, limit)
    if code := child.returncode:
        last = said.read_text("utf-8", "replace").strip().splitlines()[-1:] or [f"exit code {code}"]
        raise Missing(f"stopped: {last[0][:160]}")
    lines = [json.loads(line) for line in told.read_text("utf-8").splitlines()]
    return Served({line["doc"]: line.get("timexes", []) for line in lines}, seconds, memory)


def environment_in(folder: Path) -> dict[str, str]:
    """Return the environment that children run in, their scratch files and compiled modules in a folder."""
    kept = {name: each for name, each in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    scratch = {"DATING_SCRATCH": str(folder), "PYTHONPYCACHEPREFIX": str(folder / "compiled")}
    return {**kept, **scratch, "PYTHONPATH": PYTHON_PATH, "TZ": "UTC"}


def watched(child: "subprocess.Popen[bytes]", limit: float) -> tuple[float, float]:
    """Wait for a child; return its CPU seconds and the megabytes it held; its group is ended when time is up.

    The system's own count of memory is not used: it begins with that of the process that started the child.
    """
    alarm = threading.Timer(limit, os.killpg, (child.pid, signal.SIGKILL))
    alarm.start()
    held = 0.0
    try:
        while (ended := os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT)) is None:
            held = max(held, megabytes_held(child.pid))
            time.sleep(PAUSE)
        _, status, usage = os.wait4(ended.si_pid, 0)
    finally:
        alarm.cancel()
    child.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_utime + usage.ru_stime, held


def megabytes_held(process: int | str) -> float:
    """Return the most megabytes that a process held so far, 0 where the system does not tell."""
    try:
        status = Path(f"/proc/{process}/status").read_text("ascii", "replace")
    except OSError:
        return 0.0
    found = HELD.search(status)
    return int(found[1]) / 1024 if found else 0.0
