"""Runs a finder as a child over JSON Lines, and counts the CPU seconds that it and its own children took."""

import json
import os
import signal
import subprocess
import tempfile
import threading
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from dating.peering import BENCH, Missing


class Text(NamedTuple):
    """One text to look for dates in; `kind` is news, posts, mixed or phrase."""

    doc: str
    dct: str | None
    text: str
    kind: str = "news"


class Run(NamedTuple):
    """What a finder answered, per text; CPU seconds without start-up, and of the start-up; characters read."""

    answers: Mapping[str, list[dict[str, Any]]]
    seconds: float
    start_up: float
    size: int

    @property
    def seconds_per_megabyte(self) -> float:
        """CPU seconds per million characters."""
        return self.seconds / self.size * 1e6

    @property
    def speed(self) -> float:
        """Million characters per CPU second."""
        return self.size / self.seconds / 1e6 if self.seconds else float("inf")


def run(words: Sequence[str], texts: Sequence[Text], *, limit: float = 1800) -> Run:
    """Let a command answer all texts; Missing when it fails or takes longer than `limit` seconds of the clock."""
    with tempfile.TemporaryDirectory(prefix="dating-") as scratch:
        folder = Path(scratch)
        _, start_up = served(words, [], folder, limit)
        answers, seconds = served(words, texts, folder, limit)
    return Run(answers, max(seconds - start_up, 1e-6), start_up, sum(len(text.text) for text in texts))


def served(
    words: Sequence[str], texts: Iterable[Text], folder: Path, limit: float
) -> tuple[dict[str, list[dict[str, Any]]], float]:
    """Return the answers of one run and its CPU seconds, those of its children included."""
    given, told, said = folder / "in.jsonl", folder / "out.jsonl", folder / "errors"
    given.write_text("".join(json.dumps(text._asdict()) + "\n" for text in texts), "utf-8")
    environment = {**os.environ, "PYTHONPATH": python_path(), "DATING_SCRATCH": str(folder), "TZ": "UTC"}
    with given.open("rb") as source, told.open("wb") as answers, said.open("wb") as errors:
        child = subprocess.Popen(
            words, stdin=source, stdout=answers, stderr=errors, env=environment, start_new_session=True
        )
        seconds, code = watched(child, limit)
    if code:
        last = said.read_text("utf-8", "replace").strip().splitlines()[-1:] or [f"exit code {code}"]
        raise Missing(f"stopped: {last[0][:160]}")
    lines = [json.loads(line) for line in told.read_text("utf-8").splitlines()]
    return {line["doc"]: line.get("timexes", []) for line in lines}, seconds


def watched(child: "subprocess.Popen[bytes]", limit: float) -> tuple[float, int]:
    """Wait for a child; return its CPU seconds and exit code, ending it and its group when time is up."""
    alarm = threading.Timer(limit, os.killpg, (child.pid, signal.SIGKILL))
    alarm.start()
    try:
        _, status, usage = os.wait4(child.pid, 0)
    finally:
        alarm.cancel()
    child.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_utime + usage.ru_stime, child.returncode


def python_path() -> str:
    """Return where children find this package, and Dateline where it runs from its checkout."""
    return os.pathsep.join(filter(None, (str(BENCH), os.environ.get("PYTHONPATH", ""))))
