"""How well and how fast reports are read, beside everything else that installs: `python bench/reading.py`.

    python bench/reading.py               all of it; each peer is installed in an environment of its own on first use
    python bench/reading.py --quick       Dateline alone
    python bench/reading.py --peers A,B   these peers alone (`--peers list` names them)

What is measured, on saved pages with gold marks: title, byline, date, text (see reporting/scoring.py for what counts),
pages a CPU second with everything read, and the slowest page. Dateline answers through `dateline read`, as anybody's
pipeline would have it, start-up and child processes counted; of peers, the reading alone is counted. No reader is told
the address that a page was saved from. Peers are kept in a cache folder (--cache, else $XDG_CACHE_HOME/dateline-bench).

The pages are looked for in ../shared, beside the checkout, and are no part of the project. Half of the sites were
looked at when the rules were written; the other half was for confirming: both halves are printed, so that one sees
whether the rules hold on sites that nobody looked at.

Floors stand beside the figures. Exit code 1 where one is missed.
"""

import argparse
import os
import sys
from pathlib import Path

from reporting import pages, running
from reporting.printing import print_all
from reporting.running import PEERS, Run


def main() -> int:
    """Print the figures; 1 where a floor is missed."""
    wishes = parser().parse_args()
    if wishes.peers == "list":
        print("\n".join(f"{peer.name:14} {', '.join(peer.packages)}" for peer in PEERS))
        return 0
    if not pages.PAGES.is_dir():
        print(f"No pages at {pages.PAGES}: nothing is measured.")
        return 0
    runs, missing = run_all(wishes)
    return 0 if print_all(pages.gold(), runs, missing) else 1


def run_all(wishes: argparse.Namespace) -> tuple[dict[str, Run], dict[str, str]]:
    """Run Dateline and each peer over all pages; return the runs, and why others are missing."""
    paths = [str(pages.PAGES / page["file"]) for page in pages.gold()]
    runs = {"dateline": running.run_dateline(paths)}
    missing: dict[str, str] = {}
    names = set(filter(None, wishes.peers.split(",")))
    for peer in () if wishes.quick else PEERS:
        if not names or peer.name in names:
            sys.stderr.write(f"running {peer.name}\n")
            try:
                runs[peer.name] = running.run_peer(peer, paths, wishes.cache)
            except running.Missing as why:
                missing[peer.name] = str(why)
    return runs, missing


def parser() -> argparse.ArgumentParser:
    """Return what the command takes."""
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "dateline-bench"
    made = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    made.add_argument("--quick", action="store_true", help="Dateline alone")
    made.add_argument("--peers", default="", metavar="A,B", help="these peers alone; `list` names them")
    made.add_argument("--cache", type=Path, default=cache, help=f"where peers are installed ({cache})")
    return made


if __name__ == "__main__":
    sys.exit(main())
