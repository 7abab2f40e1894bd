"""Prints figures beside their floors."""

from collections.abc import Mapping, Sequence
from typing import Any

from reporting.pages import HALVES, half
from reporting.running import Run
from reporting.scoring import shares

FLOORS: Mapping[str, float] = {
    "title": 82,
    "title loose": 92,
    "byline": 65,
    "byline any": 70,
    "date": 91,
    "certain right": 97,
    "certain": 70,
    "snippets": 93.5,
    "whole text": 95.7,
}
CEILINGS: Mapping[str, float] = {"invented": 15, "leak": 6}
PAGES_A_SECOND = 10.0
NAMES = (
    *("title", "title loose", "byline", "byline any", "invented", "date", "certain right", "certain"),
    *("snippets", "leak", "whole text"),
)


def print_all(pages: Sequence[dict[str, Any]], runs: Mapping[str, Run], missing: Mapping[str, str]) -> bool:
    """Print the figures of all pages, then ours by halves; return whether every floor is met."""
    print(f"{len(pages)} pages\n{'':14}" + "".join(f"{name:>14}" for name in (*NAMES, "pages/CPU s", "slowest s")))
    for reader, run in runs.items():
        print_row(reader, shares(pages, run.answers), run)
    print_floors()
    ours = runs["dateline"]
    for name in HALVES:
        print_row(name, shares([page for page in pages if half(page) == name], ours.answers))
    for reader, why in missing.items():
        print(f"left out: {reader}: {why}")
    return are_met(shares(pages, ours.answers), ours.speed)


def print_row(name: str, figures: Mapping[str, float], run: Run | None = None) -> None:
    """Print the figures of one reader; a dash where it gives nothing of the kind."""
    cells = [f"{figures[each]:14.1f}" if figures[each] else f"{'–':>14}" for each in NAMES]
    costs = "" if run is None else f"{run.speed:14.1f}" + ("" if run.slowest is None else f"{run.slowest:14.1f}")
    print(f"{name:14}" + "".join(cells) + costs)


def print_floors() -> None:
    """Print what must be reached, or not passed."""
    told = [f"≤ {CEILINGS[each]}" if each in CEILINGS else f"{FLOORS[each]}" for each in NAMES]
    print(f"{'floor':14}" + "".join(f"{each:>14}" for each in (*told, str(PAGES_A_SECOND))))


def are_met(figures: Mapping[str, float], speed: float) -> bool:
    """Return whether every floor is met, naming those that are not."""
    missed = [f"{name} {figures[name]:.1f} (floor {floor})" for name, floor in FLOORS.items() if figures[name] < floor]
    missed += [
        f"{name} {figures[name]:.1f} (at most {most})" for name, most in CEILINGS.items() if figures[name] > most
    ]
    missed += [f"{speed:.1f} pages a CPU second (floor {PAGES_A_SECOND})"] if speed < PAGES_A_SECOND else []
    for each in missed:
        print(f"missed: {each}")
    return not missed
