"""How well the day of a report is inferred from its text alone: `python bench/inferring.py`.

    python bench/inferring.py            the figures
    python bench/inferring.py --misses   also the reports whose day lies outside what was inferred, with the grounds

Each report of the corpora of dates in running text is read with its day hidden. Printed, corpus by corpus, beside the
usual shortcut (the latest full date in the text is the day):

- holds: share of the reports whose day lies within the bounds inferred (no bounds hold every day);
- bounded, closed: share with at least one bound, and with both; the median width in days of the closed ones;
- day: share whose very day was inferred, and of those the share that is right.

Then what it is good for: value F1 of the expressions of time in the same texts, dated without the report's day, with
the one inferred, and with the true one. CPU seconds a megabyte stand below. The invented texts of tests/quality are
measured too. The corpora stand in ../shared beside the checkout and are no part of the project.
"""

import argparse
import statistics
import sys
import time
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from dateline.domain.dates import Day
from dateline.language.dating import Inference, Rules, Timex, anchor_by, find, infer_written
from dating import corpora

NAMES = ("timebank", "aquaint", "meantime-dev")
INVENTED = Path(__file__).resolve().parents[1] / "tests" / "quality"


class Report(NamedTuple):
    """A text, the day it was written, its language, and where it stands."""

    name: str
    text: str
    day: Day
    language: str = "en"


class Row(NamedTuple):
    """The shares of one corpus, as fractions; None where nothing is there to share."""

    reports: int
    holds: float
    bounded: float
    closed: float
    width: float | None
    named: float
    right: float | None


def main() -> int:
    """Print the figures; 0 always, as this measures and does not judge."""
    wishes = parser().parse_args()
    print(f"{'':16}{'reports':>8}{'holds':>8}{'bounded':>9}{'closed':>8}{'width':>8}{'day':>8}{'right':>8}")
    known = measure_corpora(misses=wishes.misses)
    measure("invented", invented(), misses=wishes.misses)
    if known:
        print_use()
    measure_speed([report for name in known for report in corpus(name)] + invented())
    return 0


def parser() -> argparse.ArgumentParser:
    """Return what the command line takes."""
    wanted = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    wanted.add_argument("--misses", action="store_true", help="list the reports whose day was missed")
    return wanted


def measure_corpora(*, misses: bool) -> list[str]:
    """Print the figures of each corpus that is there, and return their names."""
    known = [name for name in NAMES if (corpora.TIME / name).is_dir()]
    if len(known) < len(NAMES):
        absent = ", ".join(name for name in NAMES if name not in known)
        print(f"Not at {corpora.TIME}: {absent}. They are not measured.")
    for name in known:
        measure(name, corpus(name), misses=misses)
    return known


def corpus(name: str) -> list[Report]:
    """Return the reports of a corpus."""
    read = corpora.scorer("timex_score").read_timeml
    texts = [read(str(path)) for path in sorted((corpora.TIME / name).glob("*.tml"))]
    return [Report(f"{name}/{each['doc']}", each["text"], Day.parse(each["dct"])) for each in texts]


def invented() -> list[Report]:
    """Return the project's own marked texts whose day is known to the day."""
    sys.path.insert(0, str(INVENTED))
    texts = import_module("reading").read_texts()
    marked = [each for each in texts if len(each.dct) >= len("2031-05-03")]
    return [Report(each.name, each.text, Day.parse(each.dct[:10]), each.language) for each in marked]


def measure(name: str, reports: Sequence[Report], *, misses: bool) -> None:
    """Print what is inferred of the reports, and what the shortcut makes of them."""
    inferred = [infer_written(each.text, Rules(language=each.language)) for each in reports]
    print_row(name, row_of(reports, [(each.earliest, each.latest) for each in inferred]))
    print_row("  latest date", row_of(reports, [latest_date(each) for each in reports]))
    for report, found in zip(reports, inferred, strict=True):
        if misses and not holds((found.earliest, found.latest), report.day):
            print_miss(report, found)


Bounds = tuple[Day | None, Day | None]


def latest_date(report: Report) -> Bounds:
    """Return the latest full date in the text as the day, unknown where there is none."""
    found = find(report.text, Rules(language=report.language))
    latest = max((day for each in found if (day := full_day(each))), default=None)
    return latest, latest


def full_day(found: Timex) -> Day | None:
    """Return the day of an expression that names it in full, its year too."""
    day = found.when.first
    stated = day is not None and day == found.when.last and str(day.year) in found.text
    return day if stated else None


def holds(bounds: Bounds, day: Day) -> bool:
    """Return whether a day lies within bounds."""
    first, last = bounds
    return (first is None or first <= day) and (last is None or day <= last)


def row_of(reports: Sequence[Report], found: Sequence[Bounds]) -> Row:
    """Return the shares of one corpus."""
    closed = [(first, last) for first, last in found if first and last]
    days = [
        (first, report.day) for report, (first, last) in zip(reports, found, strict=True) if first and first == last
    ]
    count = len(reports)
    return Row(
        reports=count,
        holds=sum(holds(each, report.day) for report, each in zip(reports, found, strict=True)) / count,
        bounded=sum(first is not None or last is not None for first, last in found) / count,
        closed=len(closed) / count,
        width=statistics.median(last.ordinal - first.ordinal + 1 for first, last in closed) if closed else None,
        named=len(days) / count,
        right=sum(day == truth for day, truth in days) / len(days) if days else None,
    )


def print_row(name: str, row: Row) -> None:
    """Print one line of the table."""
    shares = f"{100 * row.holds:>7.1f}%{100 * row.bounded:>8.1f}%{100 * row.closed:>7.1f}%"
    width = "–" if row.width is None else f"{row.width:,.0f}"
    right = "–" if row.right is None else f"{100 * row.right:.1f}%"
    print(f"{name:16}{row.reports:>8}{shares}{width:>8}{100 * row.named:>7.1f}%{right:>8}")


def print_miss(report: Report, found: Inference) -> None:
    """Print a report whose day lies outside, with what spoke for that."""
    print(f"    {report.name}: {report.day}, inferred {found.earliest or '..'} to {found.latest or '..'}")
    for ground in found.best.grounds:
        print(f"      {ground.sentence}")


def print_use() -> None:
    """Print value F1 of the expressions in the texts, by which day of the report they are dated with."""
    print(f"\n{'value F1, with':16}{'no day':>10}{'inferred':>10}{'the day':>10}")
    for name in NAMES:
        if (corpora.TIME / name).is_dir():
            scores = [value_f1(name, kind) for kind in ("none", "inferred", "true")]
            print(f"{name:16}" + "".join(f"{score:>10.1f}" for score in scores))


def value_f1(name: str, kind: str) -> float:
    """Return value F1 in per cent of the expressions found in a corpus, dated with the day of a kind."""
    scorer = corpora.scorer("timex_score")
    gold = scorer.read_gold(str(corpora.TIME / name))
    predicted = {
        report.name.rpartition("/")[2]: [
            {"start": each.start, "end": each.end, "type": each.type, "value": each.value}
            for each in find(report.text, rules_of(report, kind))
        ]
        for report in corpus(name)
    }
    return 100 * float(scorer.score(gold, predicted)["value"]["f1"])


def rules_of(report: Report, kind: str) -> Rules:
    """Return the rules that a text is read by."""
    plain = Rules(language=report.language)
    if kind == "true":
        return Rules(language=report.language, anchor=report.day)
    return anchor_by(infer_written(report.text, plain), plain) if kind == "inferred" else plain


def measure_speed(reports: Sequence[Report]) -> None:
    """Print CPU seconds a megabyte to infer the day, beside finding the expressions alone."""
    size = sum(len(each.text.encode()) for each in reports) / 1e6
    started = time.process_time()
    for each in reports:
        find(each.text, Rules(language=each.language))
    found = time.process_time()
    for each in reports:
        infer_written(each.text, Rules(language=each.language))
    inferred = time.process_time()
    print(
        f"\n{size:.2f} MB: find {(found - started) / size:.2f}, infer_written {(inferred - found) / size:.2f} CPU s/MB"
    )


if __name__ == "__main__":
    sys.exit(main())
