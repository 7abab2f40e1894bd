"""What it costs to begin: CPU milliseconds and megabytes of a Python that imports something, beside a bare one."""

import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from dating.running import environment_in

BEGINNINGS = {
    "a bare Python": "pass",
    "import dateline.language.dating": "import dateline.language.dating",
    "the same, and one date found": "from dateline.language.dating import find; find('He came on 24 July 2015.')",
    "the same, and one German date read": "from dateline.language.dating import parse; parse('5. Dezember 2015')",
}
COST = "; import time; print(time.process_time(), open('/proc/self/status').read().partition('VmHWM:')[2].split()[0])"
ROUNDS = 9
TOTAL = re.compile(r"import time:\s+\d+ \|\s+(\d+) \|\s+dateline\.language\.dating$", re.MULTILINE)


class Beginning(NamedTuple):
    """The least of several rounds."""

    milliseconds: float
    megabytes: float


def beginnings() -> dict[str, Beginning]:
    """Return what each beginning costs, modules compiled."""
    with tempfile.TemporaryDirectory(prefix="dating-") as scratch:
        return {name: least(code, Path(scratch)) for name, code in BEGINNINGS.items()}


def least(code: str, folder: Path) -> Beginning:
    """Return the least that a beginning costs of several rounds."""
    rounds = [said(["-c", code + COST], folder).stdout.split() for _ in range(ROUNDS)]
    return Beginning(min(float(one[0]) for one in rounds) * 1000, min(int(one[1]) for one in rounds) / 1024)


def import_milliseconds() -> float:
    """Return the milliseconds of the clock that `-X importtime` counts for the import, the least of several rounds."""
    words = ["-X", "importtime", "-c", BEGINNINGS["import dateline.language.dating"]]
    with tempfile.TemporaryDirectory(prefix="dating-") as scratch:
        rounds = [TOTAL.search(said(words, Path(scratch)).stderr) for _ in range(ROUNDS)]
    return min(int(found[1]) / 1000 for found in rounds if found)


def said(words: list[str], folder: Path) -> "subprocess.CompletedProcess[str]":
    """Run this Python with some words."""
    return subprocess.run(
        [sys.executable, *words], env=environment_in(folder), capture_output=True, text=True, check=True
    )
