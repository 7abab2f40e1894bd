"""How large chronologies fare from the shell: `python bench/scale.py [--rows N] [--huge]`.

Makes invented tables in a folder that goes away afterwards, runs `dateline` on them as an installed package runs
(modules compiled), and prints each figure beside its floor and beside a plain way of moving the same rows or bytes
in the same run. Seconds are CPU seconds of the command with its children, the least of several runs where it is
short, because machines are shared; wall-clock seconds stand beside them, and how long a plain loop took right before
and after, which says how much of a figure is the machine's. Exit code 1 where a floor is missed.
"""

import argparse
import csv
import gzip
import multiprocessing
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from dateline.app.chronologies import add_chronology
from dateline.app.desk import create
from dateline.domain.chronologies import Citation, Entry
from dateline.domain.dates import When
from dateline.domain.ids import new_id, subject
from dateline.domain.revisions import Act, Decision
from dateline.language.wording import MONTHS

ROWS, LARGE, SITE, WIDE, HUGE = 10_000, 50_000, 1_000, 10_000, 100_000
CITATIONS = 3
ROOM = 2_000.0
"""How many megabytes the largest chronology may take to publish."""
REPEATS = 7
LOOPS = 10_000_000
"""The plain loop that tells how fast the machine is at the moment: 0.4 s where nothing else runs."""
MEGABYTE = 1024

FIRST = (
    "Halden",
    "Mirren",
    "Pell",
    "Dana",
    "Oskar",
    "Tarik",
    "Lucia",
    "Ketil",
    "Anneke",
    "Joren",
    "Ruben",
    "Sanna",
    "Ivo",
    "Petra",
    "Nils",
    "Marta",
)
LAST = (
    "Voss",
    "Hale",
    "Arbour",
    "Whitlock",
    "Lund",
    "Benholm",
    "Ferro",
    "Orsolo",
    "Brandt",
    "Maas",
    "Halvard",
    "Quill",
    "Stroom",
    "Vantage",
    "Ekdal",
    "Rusk",
)
PLACES = ("Port Loe", "Varnes", "Ilmar", "Osmark", "Tarn", "Calder", "Sund", "the northern channel")
ROLES = ("transport minister", "harbour commissioner", "chief pilot", "union secretary", "customs broker")
VERBS = ("met", "denied seeing", "wrote to", "accused", "signed a lease with", "cut off talks with", "paid")
OUTLETS = ("Coastwire", "The Varnes Courier", "Port Loe Observer", "Strait Weekly", "AP", "Reuters")


@dataclass(frozen=True, slots=True, kw_only=True)
class Spent:
    """What a command took: CPU seconds with its children, seconds on the wall, megabytes at most."""

    cpu: float
    wall: float
    memory: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One line of the report: what was measured, the floor it has to keep, and a plain way beside it."""

    name: str
    measured: float
    floor: float
    unit: str
    beside: str

    @property
    def kept(self) -> bool:
        return self.measured <= self.floor


def main() -> int:
    """Measure, print, and say whether the floors are kept."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--rows", type=int, default=ROWS, help="how many rows are imported, checked and shown")
    asked.add_argument("--huge", action="store_true", help=f"publish {HUGE} entries too; takes several minutes")
    given = asked.parse_args()
    figures: list[Figure] = []
    print(_yardstick())
    with tempfile.TemporaryDirectory(prefix="dateline-scale-") as name:
        folder = Path(name)
        measures = [_start, lambda within: _table(within, given.rows), _opening, _publishing]
        for measure in [*measures, _huge] if given.huge else measures:
            for figure in measure(folder):
                figures.append(figure)
                print(_line(figure), flush=True)
            print(_yardstick(), flush=True)
    return 0 if all(figure.kept for figure in figures) else 1


def _yardstick() -> str:
    def loop() -> None:
        total = 0
        for number in range(LOOPS):
            total += number

    return f"(yardstick: a loop of {LOOPS:,} turns takes {_cpu(loop):.2f} s CPU at the moment)"


def _line(figure: Figure) -> str:
    verdict = "kept" if figure.kept else "MISSED"
    measured = f"{figure.measured:.2f} {figure.unit} (floor {figure.floor:g}: {verdict})"
    return f"{figure.name}: {measured}; {figure.beside}"


def _start(folder: Path) -> Iterator[Figure]:
    bare = _least(folder, ["-c", "pass"])
    helped = _least(folder, ["-m", "dateline", "--help"])
    yield Figure(
        name="dateline --help",
        measured=helped.cpu,
        floor=0.2,
        unit="s CPU",
        beside=f"wall {helped.wall:.2f} s; `python -c pass` {bare.cpu:.2f} s",
    )


def _table(folder: Path, count: int) -> Iterator[Figure]:
    """Import, check and show a CSV table."""
    table, case = folder / "table.csv", folder / "case"
    _write_table(table, count)
    plain = _cpu(lambda: _plain(table, folder / "plain.db"))
    _dateline(folder, "new", str(case))
    steps = {
        "imported": _dateline(folder, "import", str(table), "-C", str(case)),
        "checked": _dateline(folder, "check", "-C", str(case)),
        "shown": _dateline(folder, "show", "-C", str(case)),
    }
    again = _dateline(folder, "check", "-C", str(case))
    parts = ", ".join(f"{name} {spent.cpu:.2f} s (wall {spent.wall:.2f})" for name, spent in steps.items())
    yield Figure(
        name=f"{count} rows imported, checked, shown",
        measured=sum(spent.cpu for spent in steps.values()),
        floor=10.0 * count / ROWS,
        unit="s CPU",
        beside=f"{parts}; checked again, nothing changed {again.cpu:.2f} s; "
        f"csv.DictReader and sqlite3 executemany {plain:.2f} s",
    )
    yield Figure(
        name="memory of that",
        measured=max(spent.memory for spent in steps.values()),
        floor=400,
        unit="MB",
        beside=", ".join(f"{name} {spent.memory:.0f} MB" for name, spent in steps.items()),
    )


def _opening(folder: Path) -> Iterator[Figure]:
    """Open a large case and show its first page."""
    case = folder / "large"
    _hold(case, LARGE, citations=1)
    words = ["-m", "dateline", "show", "--limit", "50", "-C", str(case)]
    page = _least(folder, words)
    (case / "looks.db").unlink()
    anew = _run(folder, words)
    bare = _least(folder, ["-c", "import sqlalchemy.dialects.sqlite"])
    raw = _cpu(lambda: _first_page(case))
    yield Figure(
        name=f"case of {LARGE} entries opened, first page shown, start included",
        measured=page.cpu,
        floor=0.35,
        unit="s CPU",
        beside=f"wall {page.wall:.2f} s; the first time after a change {anew.cpu:.2f} s; "
        f"Python with SQLAlchemy alone {bare.cpu:.2f} s; "
        f"the page in plain SQL {raw:.3f} s",
    )


def _publishing(folder: Path) -> Iterator[Figure]:
    """Publish chronologies of several sizes, once one of a single entry has had modules and templates compiled."""
    compiling, _ = _published(folder, "single", 1)
    for name, count, floor in (("small", SITE, 5.0), ("wide", WIDE, 40.0)):
        spent, out = _published(folder, name, count)
        yield Figure(
            name=f"{count} entries with {CITATIONS} citations each published",
            measured=spent.cpu,
            floor=floor,
            unit="s CPU",
            beside=f"wall {spent.wall:.2f} s; {spent.memory:.0f} MB; {_rewritten(out, folder / 'copied')}; "
            f"a single entry, modules and templates not compiled yet, {compiling.cpu:.2f} s CPU",
        )
    yield _one_changed(folder)
    yield _home_page(folder / "small-site" / "index.html")


def _huge(folder: Path) -> Iterator[Figure]:
    """Publish a chronology that nobody would hold in memory."""
    spent, out = _published(folder, "huge", HUGE)
    size = sum(path.stat().st_size for path in out.rglob("*")) / 1e6
    yield Figure(
        name=f"{HUGE} entries with {CITATIONS} citations each published",
        measured=spent.memory,
        floor=ROOM,
        unit="MB",
        beside=f"{spent.cpu:.0f} s CPU, wall {spent.wall:.0f} s; the site itself {size:.0f} MB",
    )


def _published(folder: Path, name: str, count: int) -> tuple[Spent, Path]:
    case, out = folder / name, folder / f"{name}-site"
    _hold(case, count, citations=CITATIONS)
    return _dateline(folder, "publish", str(out), "-C", str(case)), out


def _home_page(path: Path) -> Figure:
    """Say what a reader waits for: the page, compressed as servers do, and what it asks for besides."""
    content = path.read_bytes()
    style = (path.parent / "style.css").read_bytes()
    sizes = [len(gzip.compress(each, 6)) / 1000 for each in (content, style)]
    return Figure(
        name=f"the home page of {SITE} entries, compressed",
        measured=sum(sizes),
        floor=300.0,
        unit="KB",
        beside=f"{len(content) / 1000:.0f} KB plain; 2 requests, of which the style sheet {sizes[1]:.1f} KB",
    )


def _one_changed(folder: Path) -> Figure:
    case, out = folder / "small", folder / "small-site"
    runs = []
    for number in range(3):
        text = f"Orsolo sails for the {number}th time."
        _dateline(folder, "entry", "revise", "7", "--text", text, "-m", "it sailed", "-C", str(case))
        runs.append(_dateline(folder, "publish", str(out), "-C", str(case)))
    least = min(runs, key=lambda spent: spent.cpu)
    return Figure(
        name=f"one entry of {SITE} changed and published again",
        measured=least.cpu,
        floor=1.0,
        unit="s CPU",
        beside=f"wall {least.wall:.2f} s; {_rewritten(out, folder / 'copied')}",
    )


def _rewritten(site: Path, out: Path) -> str:
    """Say what it takes to write the bytes of a site file by file."""
    files = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}

    def write() -> None:
        out.mkdir(exist_ok=True)
        for number, content in enumerate(files.values()):
            (out / str(number)).write_bytes(content)

    size = sum(map(len, files.values())) / 1e6
    return f"writing its {len(files)} files, {size:.1f} MB, and no more {_cpu(write):.2f} s"


def _dateline(folder: Path, *words: str) -> Spent:
    return _run(folder, ["-m", "dateline", *words])


def _least(folder: Path, words: Sequence[str]) -> Spent:
    _run(folder, words)
    return min((_run(folder, words) for _ in range(REPEATS)), key=lambda spent: spent.cpu)


def _run(folder: Path, words: Sequence[str]) -> Spent:
    """Run Python with its modules compiled; exit codes 0 and 1 (problems found) are both fine."""
    settings = {name: text for name, text in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    settings["PYTHONPYCACHEPREFIX"] = str(folder / "bytecode")
    began = time.perf_counter()
    with (folder / "output").open("wb") as output:
        process = subprocess.Popen([sys.executable, *words], env=settings, stdout=output, stderr=output)
        _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in {0, 1}:
        raise SystemExit(f"{' '.join(words)}: exit code {process.returncode}")
    wall = time.perf_counter() - began
    return Spent(cpu=used.ru_utime + used.ru_stime, wall=wall, memory=used.ru_maxrss / MEGABYTE)


def _cpu(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def _plain(table: Path, database: Path) -> None:
    """Move the same rows without understanding any, and read them back."""
    with closing(sqlite3.connect(database)) as connection, table.open(encoding="utf-8", newline="") as lines:
        connection.execute("CREATE TABLE entries (date TEXT, event TEXT, source TEXT)")
        rows = list(csv.DictReader(lines))
        connection.executemany("INSERT INTO entries VALUES (:Date, :Event, :Source)", rows)
        connection.commit()
        connection.execute("SELECT * FROM entries ORDER BY date").fetchall()


def _first_page(case: Path) -> None:
    with closing(sqlite3.connect(f"file:{case / 'case.db'}?mode=ro", uri=True)) as connection:
        connection.execute("SELECT value FROM states WHERE kind = 'entry' ORDER BY earliest LIMIT 50").fetchall()


def _write_table(path: Path, count: int) -> None:
    chance = random.Random(2031)
    with path.open("w", encoding="utf-8", newline="") as lines:
        rows = csv.writer(lines)
        rows.writerow(("Date", "Event", "Source"))
        rows.writerows((_date(chance, number, count), _event(chance), _source(chance)) for number in range(count))


def _date(chance: random.Random, number: int, count: int) -> str:
    """Write a date as people do, later from row to row."""
    months = 240 * number // count
    year, month, day = 1999 + months // 12, MONTHS[months % 12], 1 + 28 * (240 * number % count) // count
    forms = (
        f"{month} {day}, {year}",
        f"{day} {month} {year}",
        f"{month} {year}",
        f"c. {month} {year}",
        f"early {year}",
    )
    return chance.choices(forms, weights=(60, 20, 10, 5, 5))[0]


def _event(chance: random.Random) -> str:
    one, other = _person(chance), _person(chance)
    place, role, verb = chance.choice(PLACES), chance.choice(ROLES), chance.choice(VERBS)
    told = f"The {role} {one} {verb} {other} in {place}, {chance.choice(ROLES)}s there say."
    kinds = (
        told,
        f"{told} “The talks […] lasted {chance.randint(2, 90)} hours,” said {other}.",
        f"{told} At {chance.randint(1, 12)}:{chance.randint(10, 59)} a.m. some {chance.randint(3, 900)} people waited.",
        f"{one} denies that {other} was in {place} last week.",
    )
    return chance.choices(kinds, weights=(50, 25, 20, 5))[0]


def _source(chance: random.Random) -> str:
    outlet, number = chance.choice(OUTLETS), chance.randint(1, 10**6)
    kinds = (
        f"Reporting by {_person(chance)} and {_person(chance)}, {outlet}",
        f"{_person(chance)}, “The quays of {chance.choice(PLACES)}”, {outlet}",
        f"{outlet} https://news.example/{number}",
        "Id.",
        "",
    )
    return chance.choices(kinds, weights=(50, 20, 20, 5, 5))[0]


def _person(chance: random.Random) -> str:
    return f"{chance.choice(FIRST)} {chance.choice(LAST)}"


def _hold(case: Path, count: int, *, citations: int) -> None:
    """Make a case with so many entries, in a process of its own: what it holds must not count for what comes after."""
    making = multiprocessing.get_context("spawn").Process(target=_fill, args=(case, count, citations))
    making.start()
    making.join()
    if making.exitcode:
        raise SystemExit(f"{case}: could not be made")


def _fill(case: Path, count: int, citations: int) -> None:
    with create(case, author="Ada Quill") as desk:
        chronology = add_chronology(desk, "Harbour", reason="to begin with", order="mdy")
        desk.store.append(list(_decisions(chronology.id, count, citations)), author="Ada Quill")


def _decisions(chronology: str, count: int, citations: int) -> Iterator[Decision]:
    chance = random.Random(2031)
    for number in range(count):
        year, month, day = 1999 + 20 * number // count, number % 12 + 1, number % 28 + 1
        iso = f"{year}-{month:02}-{day:02}"
        entry = Entry(
            id=new_id(),
            chronology=chronology,
            position=float(number),
            when=When(words=f"{MONTHS[month - 1]} {day}, {year}", edtf=iso, earliest=iso, latest=iso),
            text=_event(chance),
            citations=tuple(_citation(chance) for _ in range(citations)),
        )
        touched = subject("entry", entry.id)
        yield Decision(act=Act.WRITE_ENTRY, expects={touched: 0}, now={touched: entry}, reason="imported", note={})


def _citation(chance: random.Random) -> Citation:
    names, outlet = (_person(chance), _person(chance)), chance.choice(OUTLETS)
    label = f"Reporting by {names[0]} and {names[1]}, {outlet}"
    url = f"https://news.example/{chance.randint(1, 10**9)}"
    return Citation(label=label, bylines=names, publisher=outlet, url=url, text=_event(chance))


if __name__ == "__main__":
    sys.exit(main())
