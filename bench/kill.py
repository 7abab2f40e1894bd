"""Kills writers at random moments and looks at what they leave: `python bench/kill.py --rounds 200`.

Every writer keeps a ledger of what was acknowledged, on disk before it goes on. After each kill the case must open
and verify, with every acknowledged revision in it. Prints one JSON line of figures; exit 1 when anything was lost.
"""

import argparse
import json
import os
import random
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import NoReturn

from dateline.app.desk import create, open_desk
from dateline.app.history import verify
from dateline.domain.chronologies import Entry
from dateline.domain.dates import When
from dateline.domain.ids import Subject, new_id, subject
from dateline.domain.revisions import Act, Decision, Revision
from dateline.store import Store

SHORTEST_SECONDS, LONGEST_SECONDS = 0.02, 0.5
CASE_ROUNDS = 20

Ledger = Callable[[str], None]


def main() -> int:
    """Run the rounds and print the figures."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--rounds", type=int, default=200)
    asked.add_argument("--seed", type=int, default=2031)
    given = asked.parse_args()
    chance = random.Random(given.seed)
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="dateline-kill-") as folder:
        kills = [_round(Path(folder), number, chance) for number in range(given.rounds)]
    troubles = [trouble for found in kills for trouble in found[1]]
    figures = {
        "rounds": len(kills),
        "acknowledged": sum(found[0] for found in kills),
        "troubles": troubles[:20],
        "seconds": round(time.monotonic() - began, 1),
    }
    print(json.dumps(figures))
    return 1 if troubles else 0


def _round(folder: Path, number: int, chance: random.Random) -> tuple[int, list[str]]:
    """Start a writer, kill it, and return how much it had acknowledged and what is wrong with what it left."""
    ledger = folder / f"ledger-{number}"
    work, look = (_make, _look_at_made) if number % 10 == 9 else (_write, _look_at_written)
    case = folder / f"case-{number // CASE_ROUNDS}"
    if work is _write and not case.exists():
        create(case, author="Ada Quill").close()
    killed = _start(work, case, ledger, chance.random())
    time.sleep(chance.uniform(SHORTEST_SECONDS, LONGEST_SECONDS))
    os.kill(killed, signal.SIGKILL)
    _, status = os.waitpid(killed, 0)
    # What stands behind the last line end was cut off by the kill.
    lines = ledger.read_text().split("\n")[:-1] if ledger.exists() else []
    troubles = look(case, lines)
    if not os.WIFSIGNALED(status):
        troubles.append("the writer gave up by itself before it was killed")
    return len(lines), [f"round {number}: {trouble}" for trouble in troubles]


def _start(work: Callable[[Path, Ledger, random.Random], NoReturn], case: Path, ledger: Path, seed: float) -> int:
    # Forked, so that no round waits for Python to start; no record is open at this moment.
    process = os.fork()
    if process:
        return process
    try:
        descriptor = os.open(ledger, os.O_CREAT | os.O_WRONLY | os.O_APPEND)

        def acknowledge(lines: str) -> None:
            os.write(descriptor, lines.encode())
            os.fsync(descriptor)

        work(case, acknowledge, random.Random(seed))
    except BaseException as error:
        print(f"writer: {error!r}", file=sys.stderr)
    finally:
        os._exit(1)


def _write(case: Path, acknowledge: Ledger, chance: random.Random) -> NoReturn:
    with open_desk(case) as desk:
        while True:
            acknowledge("".join(f"{revision.seq} {revision.digest}\n" for revision in _act(desk.store, chance)))


def _act(store: Store, chance: random.Random) -> list[Revision]:
    """Write one entry, a batch, a revision of an entry, or redact one."""
    choice = chance.random()
    if choice < 0.5:
        return store.append([_fresh()], author="Ada Quill")
    if choice < 0.7:
        return store.append([_fresh() for _ in range(chance.randrange(2, 200))], author="Ada Quill")
    if choice < 0.75 and store.head().seq:
        return [store.redact([_unredacted(store)], reason="the court says so", author="Jon Marr")]
    standing = store.states("entry", limit=1)
    if not standing or not isinstance(standing[0].value, Entry):
        return []
    seen = standing[0]
    value = replace(standing[0].value, text=new_id() * 20)
    return store.append([_decision(seen.subject, seen.version, value)], author="Ada Quill")


def _unredacted(store: Store) -> int:
    return next(each.seq for each in store.log() if not each.redacted and each.act is not Act.REDACT)


def _fresh() -> Decision:
    identifier = new_id()
    entry = Entry(
        id=identifier,
        chronology="harbour",
        position=time.time(),
        when=When(words="8/3", earliest="2031-08-03"),
        text="Voss crosses to Port Loe. " * 10,
    )
    return _decision(subject("entry", identifier), 0, entry)


def _decision(name: Subject, version: int, entry: Entry) -> Decision:
    act = Act.REVISE_ENTRY if version else Act.WRITE_ENTRY
    return Decision(act=act, expects={name: version}, now={name: entry}, reason="noted", note={})


def _look_at_written(case: Path, lines: list[str]) -> list[str]:
    with open_desk(case) as desk:
        troubles = verify(desk)
        held = {revision.seq: revision.digest for revision in desk.store.log()}
    lost = [line for line in lines if held.get(int(line.split()[0])) != line.split()[1]]
    return troubles + [f"acknowledged and lost: {line}" for line in lost]


def _make(case: Path, acknowledge: Ledger, _: random.Random) -> NoReturn:
    for number in count():
        made = case.with_name(f"{case.name}-made-{number}-{os.getpid()}")
        create(made, author="Ada Quill").close()
        acknowledge(f"{made.name}\n")
    raise AssertionError


def _look_at_made(case: Path, lines: list[str]) -> list[str]:
    made = list(case.parent.glob(f"{case.name}-made-*"))
    troubles = [f"acknowledged and lost: {line}" for line in lines if not (case.parent / line).is_dir()]
    for folder in made:
        with open_desk(folder) as desk:
            troubles += verify(desk)
    return troubles


if __name__ == "__main__":
    sys.exit(main())
