"""Bounds on real chronologies: does one exclude the truth, and how wide are they?

A gold entry lists every acceptable value, the best first. What all of them hold possible is the *core*: the days in
the bounds of every value (of the best alone where they have no day in common). A bound excludes the truth when it
cuts off a day of the core. Widths are days of ours over days of the best value, where both are closed. Entries whose
gold knows no year, or no date, are left out and counted.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from dateline.domain.dates import Day, When
from dateline.language.dating import DateCell, Hints, parse_edtf, settle

Sides = tuple[Day | None, Day | None]


class Bounded(NamedTuple):
    """One entry: its words, what is held, what the best value holds, and the core."""

    words: str
    ours: Sides
    best: Sides
    core: Sides

    @property
    def excludes(self) -> bool:
        """Whether a bound cuts off a day of the core."""
        (first, last), (core_first, core_last) = self.ours, self.core
        return (first is not None and (core_first is None or first > core_first)) or (
            last is not None and (core_last is None or last < core_last)
        )

    @property
    def ratio(self) -> float | None:
        """Days of ours over days of the best value; None where either is open."""
        widths = [last.ordinal - first.ordinal + 1 for first, last in (self.ours, self.best) if first and last]
        return widths[0] / widths[1] if len(widths) == 2 else None


def cells_of(gold: dict[str, Any]) -> list[DateCell]:
    """Return the date cells of a gold file, each with its context and what stands beside it."""
    return [
        DateCell(
            words=entry["date_text"],
            context=entry.get("date_context", ""),
            text=" ".join([entry.get("text_starts", ""), *(source["url"] for source in entry.get("sources", []))]),
        )
        for entry in gold["entries"]
    ]


def settled(gold: dict[str, Any], name: str) -> list[When]:
    """Return the dates of a gold file, settled as a table."""
    return list(settle(cells_of(gold), Hints(language=gold.get("language", ""), facts_text=name)).whens)


def bounded(folder: Path) -> Iterator[Bounded | None]:
    """Yield each entry of each chronology with its bounds; None where the gold bounds nothing."""
    for path in sorted(folder.glob("*.gold.json")):
        gold = json.loads(path.read_text("utf-8"))
        for entry, when in zip(gold["entries"], settled(gold, path.name.removesuffix(".gold.json")), strict=True):
            yield compared(entry, when)


def compared(entry: dict[str, Any], when: When) -> Bounded | None:
    """Return an entry with what is held of it beside what may be; None where the gold bounds nothing."""
    sides = [side for side in map(sides_of, filter(None, entry["edtf"])) if side != (None, None)]
    if not sides:
        return None
    return Bounded(entry["date_text"], (when.first, when.last), sides[0], core(sides))


def sides_of(value: str) -> Sides:
    """Return the first and last day of an EDTF value."""
    parsed = parse_edtf(value)
    return (parsed.earliest, parsed.latest) if parsed.year_known else (None, None)


def core(sides: list[Sides]) -> Sides:
    """Return the days that all values hold possible, those of the best where there are none."""
    first = max((first for first, _ in sides if first), default=None)
    last = min((last for _, last in sides if last), default=None)
    return sides[0] if first and last and first > last else (first, last)
