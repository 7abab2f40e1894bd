"""What published pages weigh and how fast they are in a real browser: `python bench/pages.py [--peers FOLDER]`.

Publishes invented chronologies of 1,000 and 10,000 entries, counts the bytes and requests of the home page, and opens
it and the picture of time in Chromium, beside TimelineJS3 and vis-timeline with the same entries in the same run.
The peers are looked for in FOLDER (or $DATELINE_PEERS), into which `npm install @knight-lab/timelinejs vis-timeline
vis-data` was run; Chromium in $CHROMIUM or on the path. What is absent is said. Milliseconds are on the wall, the
least of three, from the start of navigation. Exit code 1 where a floor is missed.
"""

import argparse
import gzip
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from dateline.domain.shown import Shown
from dateline.stages.publishing import Options, publish
from paging.browsing import ARGUMENTS, Seen, look, serving, turn
from paging.inventing import Plan, invent
from paging.peers import Peer, missing, write_timelinejs, write_vis

SMALL, LARGE = 1_000, 10_000
REPEATS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One line of the report: what was measured, its floor (None where none is set), and what stands beside it."""

    name: str
    measured: float
    unit: str
    floor: float | None = None
    least: bool = False
    beside: str = ""

    @property
    def kept(self) -> bool:
        """True where the floor is kept; `least` says that the floor is the least, not the most."""
        if self.floor is None:
            return True
        return self.measured >= self.floor if self.least else self.measured <= self.floor

    def __str__(self) -> str:
        floor = f" (floor {self.floor:g}: {'kept' if self.kept else 'MISSED'})" if self.floor is not None else ""
        return f"{self.name}: {self.measured:.4g} {self.unit}{floor}{f'; {self.beside}' if self.beside else ''}"


def main() -> int:
    """Measure, print, and say whether the floors are kept."""
    asked = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    asked.add_argument("--peers", type=Path, default=os.environ.get("DATELINE_PEERS"), help="where npm installed them")
    peers = asked.parse_args().peers
    figures: list[Figure] = []
    with tempfile.TemporaryDirectory(prefix="dateline-pages-") as name:
        top = Path(name)
        for figure in _measured(top, Path(peers) if peers else None):
            figures.append(figure)
            print(figure, flush=True)
    return 0 if all(figure.kept for figure in figures) else 1


def _measured(top: Path, peers: Path | None) -> Iterator[Figure]:
    small, large = (invent(Plan(count=count, days=count)) for count in (SMALL, LARGE))
    for folder, shown in (("small", small), ("large", large)):
        _write(shown, top / folder)
    yield from _weighed(top / "small")
    program = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if program is None or find_spec("playwright") is None:
        print("Chromium or playwright is not here: how fast pages are is not measured")
        return
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - of the development group

    with sync_playwright() as playwright, serving(top) as base:
        browser = playwright.chromium.launch(executable_path=program, args=list(ARGUMENTS))
        yield from _ours(browser, base)
        yield from _theirs(browser, base, top, (small, large), peers)
        browser.close()


def _write(shown: Shown, out: Path) -> None:
    for path, content in publish(shown, Options(published_on="2031-09-01", per_page=SMALL)):
        target = out / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def _weighed(site: Path) -> Iterator[Figure]:
    """The home page and what it asks for, in bytes."""
    files = [site / "index.html", site / "style.css"]
    raw, packed = _bytes(files)
    time, time_packed = _bytes([site / "time" / "index.html"])
    yield Figure(
        name=f"home page of {SMALL} entries, compressed",
        measured=packed / 1000,
        unit="KB",
        floor=300,
        beside=f"{raw / 1000:.0f} KB as it is; the picture's own page {time_packed / 1000:.0f} of {time / 1000:.0f} KB",
    )


def _bytes(files: Sequence[Path]) -> tuple[int, int]:
    contents = [path.read_bytes() for path in files]
    return sum(map(len, contents)), sum(len(gzip.compress(content, 6)) for content in contents)


def _ours(browser: Any, base: str) -> Iterator[Figure]:  # noqa: ANN401 - untyped in CI
    home = _best(browser, f"{base}small/index.html")
    yield Figure(name="requests of it", measured=home.requests, unit="requests", floor=8)
    yield Figure(
        name=f"home page of {SMALL} entries ready",
        measured=home.ready,
        unit="ms",
        beside=f"first paint {home.painted:.0f} ms, {home.nodes} elements, {home.memory:.0f} MB",
    )
    yield Figure(name="frames a second while it scrolls", measured=home.fps, unit="fps", floor=50, least=True)
    for folder, count, floor in (("small", SMALL, 700.0), ("large", LARGE, 1533.0)):
        yield from _picture(browser, f"{base}{folder}/time/", count, floor)


def _picture(browser: Any, base: str, count: int, floor: float) -> Iterator[Figure]:  # noqa: ANN401 - untyped in CI
    """The picture's own page: floors are those of 1,000 entries, and for 10,000 a third of vis-timeline clustered."""
    seen = _best(browser, f"{base}index.html")
    turned = min(turn(browser, f"{base}index.html", ".stretches a") for _ in range(REPEATS))
    yield Figure(name=f"picture of {count} entries ready", measured=seen.ready, unit="ms", floor=floor)
    yield Figure(name="from it to a stretch", measured=turned, unit="ms", floor=floor)
    yield Figure(name="frames a second on it", measured=seen.fps, unit="fps", floor=50, least=True)
    yield Figure(name="elements of it", measured=seen.nodes, unit="elements", floor=3_000)
    yield Figure(name="memory of its process", measured=seen.memory, unit="MB", floor=250)


def _best(browser: Any, address: str) -> Seen:  # noqa: ANN401 - untyped in CI
    """The soonest ready of a few visits, with the most frames of any: other work on the machine only slows them."""
    visits = [look(browser, address) for _ in range(REPEATS)]
    soonest = min(visits, key=lambda found: found.ready)
    return replace(soonest, fps=max(found.fps for found in visits))


def _theirs(
    browser: Any,  # noqa: ANN401 - untyped in CI
    base: str,
    top: Path,
    shown: tuple[Shown, Shown],
    peers: Path | None,
) -> Iterator[Figure]:
    """The peers with the same entries; that they are not there is said."""
    absent = missing(peers) if peers else []
    if peers is None or absent:
        told = ", ".join(absent) or "the folder of --peers"
        print(f"peers not measured: {told} not given or not installed (npm install, see --help)")
        return
    out, modules = top / "peers", peers / "node_modules"
    out.mkdir()
    small, large = shown
    pages = (
        (SMALL, write_timelinejs(modules, small.entries, out)),
        (SMALL, write_vis(modules, small.entries, out, clustered=False)),
        (LARGE, write_vis(modules, large.entries, out, clustered=True)),
    )
    for count, peer in pages:
        yield _beside(browser, f"{base}peers/{peer.path}", count, peer)


def _beside(browser: Any, address: str, count: int, peer: Peer) -> Figure:  # noqa: ANN401 - untyped in CI
    seen = look(browser, address, ready="window.is_ready === true", move="drag")
    raw, packed = _bytes(peer.files)
    return Figure(
        name=f"{peer.name}, {count} entries ready",
        measured=seen.ready,
        unit="ms",
        beside=f"first paint {seen.painted:.0f} ms, {seen.fps:.1f} fps while dragged, {seen.nodes} elements, "
        f"{seen.memory:.0f} MB, {seen.requests} requests, {packed / 1000:.0f} of {raw / 1000:.0f} KB",
    )


if __name__ == "__main__":
    sys.exit(main())
