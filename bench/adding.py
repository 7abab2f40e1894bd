"""Kills `dateline add` at random moments: `python bench/adding.py --rounds 50 --reports 2000`.

Each round takes a folder of invented reports into a case and kills the process. After each kill the case must open and
verify, with every report that was told as taken in it; a file that the killed process was just writing may lie there,
and be told, until the next run. When all rounds are over, one more run has to finish the work: every report in it once
and read, none double, none lost, nothing half-written. Prints one JSON line of figures; exit 1 where any was amiss.
"""

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from dateline.app.desk import create, open_desk
from dateline.app.history import verify
from dateline.app.standing import held
from dateline.domain.ids import digest
from dateline.domain.reports import Report, Snapshot

LONGEST_SECONDS = 8.0
HALF_WRITTEN = "half-written by a process that was killed"
PAGE = """<!doctype html><html lang="en"><head><title>The ship {number}</title></head><body><article>
<h1>The ship {number}</h1><p>By Ada Quill</p>
<p>The ship {number} was sold twice on the same morning, three officials of the harbour said on 3 May 2031.</p>
<p>Neither buyer has paid, and ship {number} has not moved from its berth at Port Loe since the winter.</p>
</article></body></html>
"""


def main() -> int:
    """Run the rounds and print the figures."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--rounds", type=int, default=50)
    asked.add_argument("--reports", type=int, default=2000)
    asked.add_argument("--longest", type=float, default=LONGEST_SECONDS, help="seconds until the latest kill")
    asked.add_argument("--seed", type=int, default=2031)
    given = asked.parse_args()
    chance = random.Random(given.seed)
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="dateline-adding-") as place:
        folder, case = Path(place, "reports"), Path(place, "case")
        digests = _write_reports(folder, given.reports)
        create(case, author="Ada Quill").close()
        troubles, steps = [], []
        for number in range(given.rounds):
            # Every other kill waits for the work itself: beginning takes a while, and nothing can be lost by then.
            taken, found = _round(case, folder, chance.uniform(0, given.longest), waiting=number % 2 == 1)
            steps.append(taken)
            troubles += [f"round {number}: {trouble}" for trouble in found]
        troubles += _finish(case, folder, digests)
    figures = {
        "rounds": given.rounds,
        "reports": given.reports,
        "taken after each kill": steps,
        "troubles": troubles[:20],
        "seconds": round(time.monotonic() - began, 1),
    }
    print(json.dumps(figures))
    return 1 if troubles else 0


def _write_reports(folder: Path, count: int) -> set[str]:
    folder.mkdir()
    digests: set[str] = set()
    for number in range(count):
        content = PAGE.format(number=number).encode()
        (folder / f"{number:05}.html").write_bytes(content)
        digests.add(digest(content))
    return digests


def _add(case: Path, folder: Path) -> list[str]:
    return [sys.executable, "-m", "dateline", "add", str(folder), "-C", str(case), "--jobs", "1"]


def _round(case: Path, folder: Path, seconds: float, *, waiting: bool) -> tuple[int, list[str]]:
    """Kill one run, with all its children; return how many snapshots stand after it and what is wrong."""
    with subprocess.Popen(
        _add(case, folder), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    ) as adding:
        try:
            if waiting:
                _wait_for_work(case, adding)
            adding.wait(seconds)
        except subprocess.TimeoutExpired:
            os.killpg(adding.pid, signal.SIGKILL)
    with open_desk(case) as desk:
        return len(held(desk, Snapshot)), [trouble for trouble in verify(desk) if HALF_WRITTEN not in trouble]


def _wait_for_work(case: Path, adding: subprocess.Popen[bytes]) -> None:
    """Wait until the run has kept something that was not kept before it, or is over."""
    began = _kept(case)
    while adding.poll() is None and _kept(case) == began:
        time.sleep(0.05)


def _kept(case: Path) -> tuple[int, int]:
    log = case / "case.db-wal"
    return sum(1 for _ in (case / "archive").glob("??/??/*")), log.stat().st_size if log.exists() else 0


def _finish(case: Path, folder: Path, digests: set[str]) -> list[str]:
    ran = subprocess.run(_add(case, folder), capture_output=True, text=True, check=False)
    troubles = [] if ran.returncode == 0 else [f"the last run failed: {ran.stderr[-500:]}"]
    with open_desk(case) as desk:
        troubles += verify(desk)
        snapshots, reports = held(desk, Snapshot), held(desk, Report)
    if sorted(each.digest for each in snapshots) != sorted(digests):
        troubles.append(f"{len(snapshots)} snapshots of {len(digests)} reports")
    if len(reports) != len(digests) or {each.report for each in snapshots} != {each.id for each in reports}:
        troubles.append(f"{len(reports)} reports stand for {len(digests)}")
    if any(not each.title for each in reports):
        troubles.append(f"{sum(not each.title for each in reports)} reports without a title")
    return troubles


if __name__ == "__main__":
    sys.exit(main())
