"""How fast and how safe the record is, beside plain SQLite: `python bench/record.py`.

Prints one JSON line: revisions a second in batches and one by one, the same rows through plain SQLite, one edit
through the library, opening a large case from the shell, verify, redact, and one-bit changes found.
"""

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

from dateline.app.chronologies import add_chronology
from dateline.app.desk import Desk, create
from dateline.app.entries import revise_entry
from dateline.app.history import dump, load, redact, verify
from dateline.domain.chronologies import Citation, Entry
from dateline.domain.dates import When
from dateline.domain.errors import DatelineError
from dateline.domain.ids import new_id, subject
from dateline.domain.revisions import Act, Decision
from dateline.store import open_store
from dateline.store.library import sqlite_library

BATCH = 10_000
SINGLE = 500
EDITS = 50
LARGE = 50_000

FIRST_PAGE = """
from pathlib import Path
from dateline.app.desk import open_desk
with open_desk(Path({folder!r})) as desk:
    print(len(desk.store.states("entry", rule="earliest", limit=50)))
"""


def main() -> int:
    """Measure, print, and fail where a bit was missed."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--flips", type=int, default=1000)
    given = asked.parse_args()
    with tempfile.TemporaryDirectory(prefix="dateline-record-") as folder:
        figures = {**_writing(Path(folder)), **_large(Path(folder)), **_flips(Path(folder), given.flips)}
    print(json.dumps(figures))
    return 1 if figures["flips missed"] else 0


def _writing(folder: Path) -> dict[str, float]:
    with create(folder / "case", author="Ada Quill") as desk:
        chronology = add_chronology(desk, "Harbour", reason="to begin with", order="mdy", year=2031)
        batch = list(_decisions(BATCH, chronology.id))
        in_batch = _seconds(lambda: desk.store.append(batch, author="Ada Quill"))
        singles = list(_decisions(SINGLE, chronology.id))
        one_by_one = _seconds(lambda: [desk.store.append([each], author="Ada Quill") for each in singles])
        edits = sorted(_seconds(partial(_edit, desk, number)) for number in range(EDITS))
    plain = _plain(folder / "plain.db")
    return {
        "revisions/s in a batch of 10,000": round(BATCH / in_batch),
        "revisions/s one by one": round(SINGLE / one_by_one),
        "plain SQLite rows/s one by one": round(plain),
        "ms an edit (median)": round(1000 * edits[EDITS // 2], 1),
        "ms an edit (worst)": round(1000 * edits[-1], 1),
    }


def _edit(desk: Desk, number: int) -> None:
    revise_entry(desk, str(number + 1), text=f"Voss sails for the {number}th time.", reason="by ferry")


def _plain(path: Path) -> float:
    with closing(sqlite_library().connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("CREATE TABLE rows (seq INTEGER PRIMARY KEY, body TEXT)")

        def insert() -> None:
            for _ in range(SINGLE):
                connection.execute("INSERT INTO rows (body) VALUES (?)", ("x" * 800,))

        return SINGLE / _seconds(insert)


def _large(folder: Path) -> dict[str, float]:
    path = folder / "large"
    with create(path, author="Ada Quill") as desk:
        chronology = add_chronology(desk, "Harbour", reason="to begin with")
        for _ in range(LARGE // BATCH):
            desk.store.append(list(_decisions(BATCH, chronology.id)), author="Ada Quill")
        lines: list[str] = []
        figures = {
            "s to verify 50,000": _seconds(lambda: verify(desk)),
            "s to dump 50,000": _seconds(lambda: lines.extend(dump(desk))),
            "s to redact a revision of 50,000": _seconds(lambda: redact(desk, "7", reason="the court says so")),
        }
    with create(folder / "loaded", author="Ada Quill") as other:
        figures["s to load 50,000"] = _seconds(lambda: load(other, lines))
    figures |= _from_shell(path, folder / "bytecode")
    return {name: round(figure, 2) for name, figure in figures.items()}


def _from_shell(case: Path, bytecode: Path) -> dict[str, float]:
    """Measure with compiled modules, as an installed package has them."""
    settings = {name: text for name, text in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    settings["PYTHONPYCACHEPREFIX"] = str(bytecode)

    def run(code: str) -> float:
        command = [sys.executable, "-c", code]
        return _seconds(lambda: subprocess.run(command, env=settings, check=True, stdout=subprocess.DEVNULL))

    code = FIRST_PAGE.format(folder=str(case))
    run(code)
    return {
        "s to open 50,000 and list the first page, from the shell": min(run(code) for _ in range(7)),
        "s of that to start Python and SQLAlchemy": min(run("import sqlalchemy.dialects.sqlite") for _ in range(7)),
    }


def _flips(folder: Path, count: int) -> dict[str, float]:
    """Change one bit of what the file holds, again and again; a change that verify misses must change nothing."""
    chance = random.Random(2031)
    with create(folder / "sound", author="Ada Quill") as desk:
        chronology = add_chronology(desk, "Harbour", reason="to begin with")
        desk.store.append(list(_decisions(40, chronology.id)), author="Ada Quill")
        redact(desk, "5", reason="the court says so")
    sound = folder / "sound" / "case.db"
    truth, original = _contents(sound), sound.read_bytes()
    spoilt, found, missed = folder / "spoilt.db", 0, 0
    while found + missed < count:
        content = bytearray(original)
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        spoilt.write_bytes(content)
        if _is_found(spoilt):
            found += 1
        elif _contents(spoilt) != truth:
            missed += 1
    shutil.copyfile(sound, spoilt)
    return {"flips found": found, "flips missed": missed, "false alarms": int(_is_found(spoilt))}


def _is_found(path: Path) -> bool:
    try:
        with closing(open_store(f"sqlite:///{path}")) as store:
            return bool(store.verify())
    except DatelineError:
        return True


def _contents(path: Path) -> list[object]:
    with closing(sqlite_library().connect(path)) as connection:
        connection.text_factory = bytes
        tables = ("revisions", "touched", "states", "meta")
        return [connection.execute(f"SELECT * FROM {table}").fetchall() for table in tables]


def _decisions(count: int, chronology: str) -> Iterator[Decision]:
    for number in range(count):
        day = f"2031-{number % 12 + 1:02}-{number % 28 + 1:02}"
        entry = Entry(
            id=new_id(),
            chronology=chronology,
            position=float(number),
            when=When(words="8/3", edtf=day, earliest=day, latest=day) if number % 5 else When(words="later"),
            text="Minister Halden Voss crosses to Port Loe for talks with the Harbour Guild. " * 3,
            citations=(Citation(label="Reporting by Ada Quill, Coastwire", bylines=("Ada Quill",)),),
        )
        touched = subject("entry", entry.id)
        yield Decision(act=Act.WRITE_ENTRY, expects={touched: 0}, now={touched: entry}, reason="imported", note={})


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


if __name__ == "__main__":
    sys.exit(main())
