"""How fast a site is searched in Chromium: `python bench/search.py [--entries N] [--peers NODE_MODULES]`.

Publishes N invented entries and opens the search page: how much it loads (packed as servers do), how long until it can
be asked, how long an answer takes. With `--peers`, a folder in which `npm install lunr flexsearch` was run, the same
entries are put into those libraries in the same browser; without it they are left out, and that is said.
"""

import argparse
import gzip
import random
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.domain.dates import Day, When
from dateline.domain.shown import Shown, ShownAccount, ShownChronology, ShownCitation, ShownEntry
from dateline.stages.publishing import Options
from dateline.stages.publishing.pages.search import search
from dateline.stages.publishing.site import Deferred, Site

if TYPE_CHECKING:
    from playwright.sync_api import Page

READY_FLOOR = 3.0
ANSWER_FLOOR = 0.2
QUERIES = ("ferry", "harbour pilot", "ministr", "lees talks")
WORDS = """
    harbour ferry pilot ministry lease guild vessel tanker strait port spokesman officials talks night crossing channel
    treaty envoy station customs cargo crew denial inquiry council bridge winter signal convoy lighthouse
""".split()  # noqa: SIM905 - read as words

PEERS: Mapping[str, tuple[str, str, str]] = {
    "lunr": (
        "lunr/lunr.min.js",
        "lunr(function(){this.ref('0');this.field('3');this.field('4');docs.forEach(d=>this.add(d))})",
        "index.search(q)",
    ),
    "flexsearch": (
        "flexsearch/dist/flexsearch.bundle.min.js",
        "docs.reduce((i, d, n) => i.add(n, d[3] + ' ' + d[4]), new FlexSearch.Index({tokenize: 'forward'}))",
        "index.search(q,{limit:1e6})",
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What one library needed: seconds until it can be asked, and the longest answer; `found` entries, all queries."""

    name: str
    ready: float
    answer: float
    found: int


def main() -> int:
    """Print the table; return 1 where our own figures are below the floors."""
    options = _options()
    chromium = shutil.which("chromium")
    if chromium is None:
        print("no Chromium here: apt-get install chromium")
        return 2
    with tempfile.TemporaryDirectory() as folder:
        packed = _write(Path(folder), options.entries)
        print(f"{options.entries} entries; the search page loads {packed / 1000:.0f} kB, packed")
        figures = list(_measure(chromium, Path(folder), options.peers))
    for each in figures:
        print(f"{each.name:<22} ready {each.ready:6.2f} s   answer {each.answer * 1000:7.1f} ms   found {each.found}")
    if options.peers is None:
        print("peers left out: name a node_modules folder with --peers")
    ours = figures[0]
    return int(ours.ready > READY_FLOOR * options.entries / 10_000 or ours.answer > ANSWER_FLOOR)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--entries", type=int, default=10_000)
    parser.add_argument("--peers", type=Path)
    return parser.parse_args()


def _write(folder: Path, count: int) -> int:
    site = Site.of(_chronology(count), Options(published_on="2031-09-01"))
    packed = 0
    for path, content in search(site):
        made = b"".join(content.make()) if isinstance(content, Deferred) else content
        (folder / path).write_bytes(made)
        packed += len(gzip.compress(made))
    return packed


def _chronology(count: int) -> Shown:
    chance = random.Random(31)
    head = ShownChronology(slug="x", title="X", status="", edition=1, head="sha256:0")
    return Shown(chronology=head, entries=tuple(_entry(n, chance) for n in range(count)))


def _entry(n: int, chance: random.Random) -> ShownEntry:
    day = Day(2015, 1, 1).shift(chance.randrange(3_000))
    names = [f"{chance.choice(WORDS)}{chance.randrange(300)}" for _ in range(2)]
    text = " ".join([*(chance.choice(WORDS) for _ in range(25)), *names])
    source = ShownAccount(citation=ShownCitation(label=f"Reporting by {names[0].title()}", kind="full"))
    when = When(words=str(day), edtf=str(day), earliest=str(day), latest=str(day))
    return ShownEntry(id=f"e{n:06}", n=n, state="published", when=when, text=text, accounts=(source,) * 3)


def _measure(chromium: str, folder: Path, peers: Path | None) -> Iterator[Figures]:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only here

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        yield _ours(browser.new_page(), folder)
        for name, (script, build, ask) in PEERS.items() if peers else ():
            yield _peer(browser.new_page(), folder, name, (peers or folder) / script, build, ask)
        browser.close()


def _ours(page: "Page", folder: Path) -> Figures:
    page.goto(f"{folder.as_uri()}/search.html")
    page.wait_for_selector("#search[data-ready]", timeout=120_000)
    ready = page.evaluate("performance.now()") / 1000
    ask = "q => { const f = document.querySelector('#query'), b = document.querySelector('#search'); f.value = q;"
    ask += " const t = performance.now(); b.requestSubmit(); return [performance.now() - t,"
    ask += " +document.querySelector('#found').textContent.replace(/\\D/g, '')] }"
    told = [page.evaluate(ask, query) for query in QUERIES]
    return _figures("ours (MiniSearch)", ready, told)


def _peer(page: "Page", folder: Path, name: str, script: Path, build: str, ask: str) -> Figures:
    page.goto("about:blank")
    page.add_script_tag(path=script)
    page.add_script_tag(path=folder / "search-data.js")
    built = f"() => {{ const docs = window.chronologyEntries, t = performance.now(); window.index = {build};"
    built += " return performance.now() - t }"
    ready = page.evaluate(built) / 1000
    asked = f"q => {{ const t = performance.now(), n = {ask}.length; return [performance.now() - t, n] }}"
    return _figures(name, ready, [page.evaluate(asked, query) for query in QUERIES])


def _figures(name: str, ready: float, told: list[list[float]]) -> Figures:
    found = int(sum(count for _, count in told))
    return Figures(name=name, ready=ready, answer=max(spent for spent, _ in told) / 1000, found=found)


if __name__ == "__main__":
    sys.exit(main())
