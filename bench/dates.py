"""How well and how fast dates are understood, beside everything else that installs: `python bench/dates.py`.

    python bench/dates.py               all of it; each peer is installed in an environment of its own on first use
    python bench/dates.py --quick       Dateline alone, under a minute
    python bench/dates.py --peers A,B   these peers alone (`--peers list` names them and those left out)
    python bench/dates.py --misses      list the cells of tables that were read otherwise than the gold has them

What is measured:

- running text: extents (strict, relaxed), type and value F1 by the scorers beside the corpora, and earliest and latest
  days where a corpus states them; Dateline answers through `dateline dates`, as anybody's pipeline would have it;
- phrases of the peers' own tables, and what counts as right there: see dating/phrases.py;
- tables: the date column of real chronologies, their bounds against the truth (dating/chronologies.py), EDTF vectors;
- speed and memory: CPU seconds of a child process and of its children, user and system, without what it took to
  begin; start-up; beside the peers in the same run.

How the answers of peers become TIMEX3, to their favour, is told in dating/refining.py and dating/peers/. Peers are
kept in a cache folder (--cache, else $XDG_CACHE_HOME/dateline-bench). The corpora and scorers stand in ../shared,
beside the checkout, and are no part of the project; without them only speed in tables is measured.

Floors stand beside the figures. Exit code 1 where one is missed.
"""

import argparse
import os
import sys
from pathlib import Path

from dating import cells, corpora, printing
from dating.measuring import measure
from dating.peering import LEFT_OUT, PEERS, Peer


def main() -> int:
    """Print the figures; 1 where a floor is missed."""
    wishes = parser().parse_args()
    if wishes.peers == "list":
        print_peers()
        return 0
    met = True
    if corpora.SHARED.is_dir():
        met &= cells.score_tables(misses=wishes.misses)
        measures = measure(chosen(wishes), wishes.cache)
        met &= printing.print_measures(measures)
    else:
        print(f"No corpora at {corpora.SHARED}: quality and speed in running text are not measured.")
    met &= printing.print_beginnings()
    cells.measure_speed()
    return 0 if met else 1


def parser() -> argparse.ArgumentParser:
    """Return what the command takes."""
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "dateline-bench"
    made = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    made.add_argument("--quick", action="store_true", help="Dateline alone")
    made.add_argument("--peers", default="", metavar="A,B", help="these peers alone; `list` names them")
    made.add_argument("--cache", type=Path, default=cache, help=f"where peers are installed ({cache})")
    made.add_argument("--misses", action="store_true", help="list the cells read otherwise than the gold")
    return made


def chosen(wishes: argparse.Namespace) -> tuple[Peer, ...]:
    """Return the peers to run."""
    if wishes.quick:
        return ()
    names = set(filter(None, wishes.peers.split(",")))
    unknown = names - {peer.name for peer in PEERS}
    if unknown:
        sys.exit(f"no peer {', '.join(sorted(unknown))}; `--peers list` names them")
    return tuple(peer for peer in PEERS if not names or peer.name in names)


def print_peers() -> None:
    """Print the peers, and those that cannot be had."""
    for peer in PEERS:
        print(f"{peer.name:14} {peer.version:8} {', '.join(peer.packages)}")
    for name, why in LEFT_OUT.items():
        print(f"left out: {name}: {why}")


if __name__ == "__main__":
    sys.exit(main())
