"""How a case of many reports grows, from the shell: `python bench/growing.py --reports 100000 [--sentences 25]`.

Makes reports (those of bench/proposing.py, each filled up to so many sentences) in a folder, takes them into a case,
drafts from them, takes in one more and drafts again, and prints what each command took: seconds by the clock, CPU
seconds, and the memory of all its processes together, what they share counted once, as it is looked at ten times a
second. `--keep FOLDER` goes on with what an earlier run left there. Exit code 1 where a command took more than
`--room` megabytes.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from html import escape
from pathlib import Path

from proposing import Written, make

ROOM = 8000
"""So many megabytes a command may take: a laptop has no more."""
IN_A_FOLDER = 1000
_KILO = 1024
_EVERY = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Spent:
    """What a command took: seconds by the clock and of CPU, megabytes of all its processes at the most."""

    step: str
    wall: float
    cpu: float
    megabytes: float


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--reports", type=int, default=1000)
    asked.add_argument("--sentences", type=int, default=0, help="so many in each report, as in news: 25")
    asked.add_argument("--keep", type=Path, help="work in this folder and leave it there")
    asked.add_argument("--room", type=float, default=ROOM)
    given = asked.parse_args()
    with tempfile.TemporaryDirectory(prefix="dateline-growing-") as name_of_it:
        folder = given.keep or Path(name_of_it)
        spent = []
        for each in grown(folder, given.reports, given.sentences):
            spent.append(each)
            print(json.dumps(asdict(each)), flush=True)
    return int(any(each.megabytes > given.room for each in spent))


def grown(folder: Path, count: int, sentences: int) -> Iterator[Spent]:
    """Yield what each step took."""
    pile, case, one = folder / "pile", folder / "case", folder / "one"
    if not case.exists():
        write(pile, count, sentences)
        dateline("new", case, "--author", "Ada Quill")
        yield measured("add", "add", pile, "-C", case)
    yield measured("draft", "draft", "-C", case)
    yield measured("draft again", "draft", "-C", case)
    one.mkdir(exist_ok=True)
    (one / f"{time.time_ns()}.html").write_text(page(time.time_ns(), make(1).reports[0]), encoding="utf-8")
    yield measured("add one", "add", one, "-C", case)
    yield measured("draft with one more", "draft", "-C", case)


def write(pile: Path, count: int, sentences: int) -> None:
    """Write the reports as pages, a thousand in a folder."""
    for number, written in enumerate(make(count, sentences=sentences).reports):
        place = pile / f"{number // IN_A_FOLDER:04}"
        if number % IN_A_FOLDER == 0:
            place.mkdir(parents=True)
        (place / f"{number:06}.html").write_text(page(number, written), encoding="utf-8")


def page(number: int, written: Written) -> str:
    paragraphs = "\n".join(f"<p>{escape(each)}</p>" for each in written.sentences)
    return (
        f'<!doctype html><html lang="{written.language}"><head><title>Report {number}</title>'
        f'<meta property="article:published_time" content="{written.published}"></head>'
        f"<body><article><h1>Report {number}</h1>\n{paragraphs}\n</article></body></html>\n"
    )


def dateline(*words: object) -> None:
    subprocess.run(command(words), check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def command(words: Sequence[object]) -> list[str]:
    return [sys.executable, "-m", "dateline", *map(str, words)]


def measured(step: str, *words: object) -> Spent:
    """Run a command, and return what it took with all processes that it started."""
    begun, before = time.monotonic(), os.times()
    with subprocess.Popen(command(words), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
        watch = Watch(process.pid)
        watch.start()
        _, told = process.communicate()
        watch.ended.set()
    if process.returncode not in (0, 1):
        raise SystemExit(f"{step}: exit code {process.returncode}: {told.decode()[-2000:]}")
    after = os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return Spent(
        step=step, wall=round(time.monotonic() - begun, 1), cpu=round(cpu, 1), megabytes=round(watch.most / _KILO)
    )


class Watch(threading.Thread):
    """Looks at how much memory a process and those that it started take together, and keeps the most."""

    def __init__(self, process: int) -> None:
        super().__init__(daemon=True)
        self._process = process
        self.most = 0
        self.ended = threading.Event()

    def run(self) -> None:
        while not self.ended.wait(_EVERY):
            self.most = max(self.most, sum(map(proportional, family_of(self._process))))


def family_of(process: int) -> list[int]:
    """Return a process and all that descend from it."""
    children: dict[int, list[int]] = {}
    for place in Path("/proc").iterdir():
        if place.name.isdigit():
            with suppress(OSError, ValueError, IndexError):
                parent = int((place / "stat").read_text().rpartition(")")[2].split()[1])
                children.setdefault(parent, []).append(int(place.name))
    family = [process]
    for each in family:
        family += children.get(each, [])
    return family


def proportional(process: int) -> int:
    """Return the kilobytes that a process takes, of what it shares with others its part; 0 where it is no more."""
    with suppress(OSError, ValueError, IndexError):
        told = Path(f"/proc/{process}/smaps_rollup").read_text()
        return int(told.split("\nPss:")[1].split()[0])
    return 0


if __name__ == "__main__":
    sys.exit(main())
