"""Dates in tables: gold chronologies cell by cell, bounds against the truth, EDTF vectors, cells a second."""

import json
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from dateline.domain.errors import Invalid
from dateline.language.dating import DateCell, Hints, Rules, canonical, looks_like_date, parse, parse_edtf, settle
from dateline.language.dating.parsing import _understood
from dating.chronologies import Bounded, bounded, cells_of, settled
from dating.corpora import CHRONOLOGIES, VECTORS

ACCEPTABLE, JUDGED, MICROSECONDS = 0.94, 0.98, 20.0


def score_tables(*, misses: bool) -> bool:
    """Print the scores of chronologies, their bounds and the EDTF vectors; return whether the floors are met."""
    return all([score_chronologies(CHRONOLOGIES, misses=misses), score_bounds(CHRONOLOGIES), score_vectors(VECTORS)])


def score_chronologies(folder: Path, *, misses: bool) -> bool:
    """Score the date of each gold entry, read alone (its context given) and settled with its table."""
    print(f"{'chronology':42} {'entries':>7} {'alone':>7} {'settled':>7} {'too exact':>9} {'seen':>7}")
    totals = [0, 0, 0, 0, 0]
    for path in sorted(folder.glob("*.gold.json")):
        gold, name = json.loads(path.read_text(encoding="utf-8")), path.name.removesuffix(".gold.json")
        row = score_chronology(gold, name, misses=misses)
        totals = [total + figure for total, figure in zip(totals, row, strict=True)]
        print_row(name, row)
    print_row("all", totals)
    return totals[2] >= ACCEPTABLE * totals[0] and totals[3] == 0


def score_chronology(gold: dict[str, Any], name: str, *, misses: bool) -> list[int]:
    """Return entries, right alone, right settled, too exact, recognised as dates."""
    entries, language = gold["entries"], gold.get("language", "")
    cells = cells_of(gold)
    alone = [parse(cell.words, Rules(context=cell.context, language=language)).edtf for cell in cells]
    values = [when.edtf for when in settled(gold, name)]
    accepted = [accepted_values(entry) for entry in entries]
    if misses:
        show_misses(entries, values, accepted)
    return [
        len(entries),
        sum(value in right for value, right in zip(alone, accepted, strict=True)),
        sum(value in right for value, right in zip(values, accepted, strict=True)),
        sum(is_too_exact(value, right) for value, right in zip(values, accepted, strict=True)),
        sum(looks_like_date(cell.words) for cell in cells),
    ]


def accepted_values(entry: dict[str, Any]) -> set[str]:
    """Return the acceptable values in canonical notation."""
    return {canonical(value) if value else "" for value in entry["edtf"]}


def is_too_exact(value: str, accepted: set[str]) -> bool:
    """Return whether a value has more known digits than any acceptable one."""
    return known_digits(value) > max(known_digits(right) for right in accepted)


def known_digits(value: str) -> int:
    """Count the digits of a value."""
    return sum(character.isdigit() for character in value)


def show_misses(entries: list[dict[str, Any]], values: list[str], accepted: list[set[str]]) -> None:
    """Print what was read otherwise than the gold has it."""
    for entry, value, right in zip(entries, values, accepted, strict=True):
        if value not in right:
            print(f"  {entry['date_text']!r}: {value!r}, gold {entry['edtf']}")


def print_row(name: str, row: list[int]) -> None:
    """Print one line of the table of scores."""
    entries, alone, settled, exact, seen = row
    shares = [100 * figure / max(entries, 1) for figure in (alone, settled, seen)]
    print(f"{name[:42]:42} {entries:7} {shares[0]:6.1f}% {shares[1]:6.1f}% {exact:9} {shares[2]:6.1f}%")


def score_bounds(folder: Path) -> bool:
    """Print whether a bound excludes the truth, and how wide bounds are; return whether none does."""
    rows = list(bounded(folder))
    kept: list[Bounded] = [row for row in rows if row]
    wrong = [row for row in kept if row.excludes]
    ratios = [row.ratio for row in kept if row.ratio is not None]
    exact = sum(row.ours == row.best for row in kept)
    print(
        f"bounds: {len(wrong)} of {len(kept)} exclude the truth (floor 0); {len(rows) - len(kept)} without a gold bound"
    )
    print(f"  as the best value has them: {100 * exact / len(kept):.1f} %", end="; ")
    print(f"mean width {sum(ratios) / len(ratios):.3f} of the best value's, widest {max(ratios):.1f}")
    for row in wrong:
        print(f"  excluded: {row.words!r}: ours {sides(row.ours)}, the truth {sides(row.core)}")
    return not wrong


def sides(both: tuple[object, object]) -> str:
    """Return two sides as words."""
    return "..".join("" if side is None else str(side) for side in both)


def score_vectors(path: Path) -> bool:
    """Score yes and no, and bounds where they are given, over the core vectors; return whether the floors are met."""
    vectors = [vector for vector in json.loads(path.read_text(encoding="utf-8")) if vector["core"]]
    agreed = sum(is_edtf(vector["edtf"]) == vector["agreed"] for vector in vectors)
    bounded = [vector for vector in vectors if vector.get("bounds_python_edtf") and vector["agreed"]]
    bounds_right = sum(has_bounds(vector) for vector in bounded)
    texts = [vector["edtf"] for vector in vectors]
    seconds = least_seconds(lambda: parse_all(texts), rounds=5)
    share, micros = agreed / len(vectors), seconds / len(texts) * 1e6
    print(f"EDTF: {agreed} of {len(vectors)} judged right ({100 * share:.1f} %, floor {100 * JUDGED:.0f} %)", end="; ")
    print(f"bounds {bounds_right} of {len(bounded)}; {micros:.1f} µs a parse (floor {MICROSECONDS:.0f})")
    return share >= JUDGED and micros <= MICROSECONDS


def is_edtf(text: str) -> bool:
    """Return whether the parser takes the text."""
    try:
        parse_edtf.__wrapped__(text)
    except Invalid:
        return False
    return True


def has_bounds(vector: dict[str, Any]) -> bool:
    """Return whether the bounds are the strict or the widened ones; open sides may be given as any day."""
    bounds, value = vector["bounds_python_edtf"], parse_edtf(vector["edtf"])
    for low, high in (("lower", "upper"), ("lower_fuzzy", "upper_fuzzy")):
        first = value.earliest is None or str(value.earliest) == bounds.get(low)
        last = value.latest is None or str(value.latest) == bounds.get(high)
        if first and last:
            return True
    return False


def parse_all(texts: Iterable[str]) -> None:
    """Parse each text without a cache."""
    for text in texts:
        is_edtf(text)


def measure_speed() -> None:
    """Print cells a second for common forms, none seen twice, and the time to settle ten thousand."""
    months = ("January", "May", "Oct")
    cells = [f"{day} {month} {year}" for year in range(1900, 2000) for month in months for day in (1, 12, 25)]
    cells += [f"{month} {day}, {year}" for year in range(1900, 2000) for month in months for day in (1, 12, 25)]
    cells += [f"{year}-{month:02d}-{day:02d}" for year in range(1900, 2000) for month in (1, 5, 12) for day in (1, 28)]
    cells += [f"{month}/{day}/{year}" for year in range(1900, 2000) for month in (1, 5, 12) for day in (13, 28)]
    cells += [str(year) for year in range(1000, 2000)] + [f"{year}–{year + 3}" for year in range(1000, 2000)]
    seconds = least_seconds(lambda: read_all(cells), rounds=3)
    print(f"cells: {len(cells) / seconds:,.0f} a second, {seconds / len(cells) * 1e6:.1f} µs each, nothing cached")
    table = [DateCell(words=f"{number // 30 % 12 + 1}/{number % 28 + 1}") for number in range(10_000)]
    _understood.cache_clear()
    print(f"settle: {least_seconds(lambda: settle(table, Hints(facts_text='1990')), rounds=1):.2f} s for 10,000 cells")


def read_all(cells: Iterable[str]) -> None:
    """Read each cell anew."""
    _understood.cache_clear()
    for cell in cells:
        parse(cell)


def least_seconds(work: Callable[[], object], *, rounds: int) -> float:
    """Return the least CPU time that a round of the work took."""
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best
