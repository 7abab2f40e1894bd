"""`add`: takes reports in."""

import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import click

from dateline.cli.context import counted, encode, json_option, note, with_desk, write
from dateline.cli.errors import PROBLEMS_FOUND
from dateline.cli.fetching import fetch_options, fetch_wishes
from dateline.cli.words import plain
from dateline.domain.problems import Problem, Severity

MOST_JOBS = 8


@click.command("add")
@click.argument("reports", metavar="REPORT…", nargs=-1, required=True)
@with_desk
@click.option("--match", "patterns", multiple=True, metavar="PATTERN", help="Of folders, only such files, as “*.pdf”.")
@click.option("--address", default="", metavar="URL", help="Where REPORT is from, when it is one.")
@fetch_options
@click.option("--again", is_flag=True, help="Fetch addresses anew of which there is a snapshot.")
@click.option("--follow", is_flag=True, help="Fetch all pages that a sitemap names.")
@click.option("--render", is_flag=True, help="Show each page in a browser; keep what it shows, and pictures of it.")
@click.option("--no-fetch", is_flag=True, help="Ask nobody: of an address keep the address alone.")
@click.option("--dry-run", is_flag=True, help="Say what would be taken in and fetched; ask nobody, write nothing.")
@click.option("--jobs", metavar="N", type=click.IntRange(1), help="Reports read at a time; up to 8 unasked.")
@click.option("-m", "--reason", metavar="WHY", default="", help="Why: it goes into the log.")
@json_option
def add_command(
    desk: Any,
    reports: tuple[str, ...],
    patterns: tuple[str, ...],
    address: str,
    again: bool,
    follow: bool,
    render: bool,
    no_fetch: bool,
    dry_run: bool,
    jobs: int | None,
    reason: str,
    as_json: bool,
    **wished: Any,
) -> None:
    """Take in each REPORT: files, folders, addresses, mail, zips, saved pages, WARC, WACZ, feeds, lists.

    A - reads standard input. Addresses are fetched, and of feeds the pages of items that have not all of their text.
    Every report is kept as a snapshot that nothing alters. What is there already is not taken twice: after an
    interruption, the same call finishes the work. Exit code 1 where something could not be had.
    """
    from dateline.app.adding import take_in  # noqa: PLC0415 the help needs none of it
    from dateline.app.fetching import fetch_missing, would_fetch  # noqa: PLC0415
    from dateline.app.opening import gather_safely  # noqa: PLC0415
    from dateline.app.rehearsing import rehearsed  # noqa: PLC0415

    if render and no_fetch:
        raise click.UsageError("--render shows pages that are fetched; leave --no-fetch out")
    with rehearsed(desk) if dry_run else nullcontext(desk) as case:
        incoming = _at(address, gather_safely(reports, patterns), reports)
        if not no_fetch:
            fetch = would_fetch if dry_run else fetch_missing
            incoming = fetch(case, incoming, fetch_wishes(wished, again=again, follow=follow, render=render))
        taken = take_in(
            case,
            incoming,
            reason=reason or f"taken in from {', '.join(map(_bare, reports))}"[:200],
            jobs=jobs or min(MOST_JOBS, os.cpu_count() or 1),
        )
        added, problems = _sorted(taken)
        if as_json:
            write(encode({"reports": [_told(each) for each in added], "problems": problems, "dry_run": dry_run}))
        else:
            _say(added, problems, dry_run=dry_run)
            _say_matches(case, added, dry_run=dry_run)
    if any(each.severity is not Severity.NOTE for each in problems):
        sys.exit(PROBLEMS_FOUND)


def _sorted(taken: Iterator[Any]) -> tuple[list[Any], list[Problem]]:
    """Return what came in and what was wrong, which is told as it comes."""
    added: list[Any] = []
    problems: list[Problem] = []
    for each in _watched(taken):
        if isinstance(each, Problem):
            problems.append(each)
            note(plain(f"{each.severity}: {each.message}; {each.repair}"))
        else:
            added.append(each)
    return added, problems


def _say_matches(desk: Any, added: list[Any], *, dry_run: bool) -> None:
    """Tell of cited reports that may be among those that came in."""
    came = sorted({each.report.id for each in added if each.new and each.snapshot})
    if came:
        from dateline.cli.matching import say_matches_waiting  # noqa: PLC0415 only where something came in

        say_matches_waiting(desk, kept=came, foreseen=dry_run)


def _at(address: str, incoming: Iterable[Any], reports: tuple[str, ...]) -> Iterator[Any]:
    """Give the one report that comes its address."""
    from dataclasses import replace  # noqa: PLC0415

    if not address:
        yield from incoming
        return
    if len(reports) > 1:
        raise click.UsageError("--address is that of one report; give several in a list (CSV with a column url)")
    for each in incoming:
        yield each if isinstance(each, Problem) or each.address else replace(each, address=address)


def _bare(report: str) -> str:
    """Return what a report is called, without where it stands on this computer."""
    from dateline.stages.intake import is_address  # noqa: PLC0415

    return report if is_address(report) else Path(report).resolve().name if report != "-" else "standard input"


def _watched(taken: Iterator[Any]) -> Iterator[Any]:
    """Yield what is taken in, with a bar at the terminal."""
    if not sys.stderr.isatty():
        yield from taken
        return
    from rich.console import Console  # noqa: PLC0415 only at a terminal
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn  # noqa: PLC0415

    columns = (TextColumn("taking in"), BarColumn(), TextColumn("{task.completed} reports"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=None)
        for each in taken:
            progress.advance(task, 0 if isinstance(each, Problem) else 1)
            yield each


def _told(added: Any) -> dict[str, object]:
    snapshot = added.snapshot
    return {
        "name": added.name,
        "new": added.new,
        "report": added.report.id,
        "snapshot": snapshot.id if snapshot else "",
        "digest": snapshot.digest if snapshot else "",
    }


def _say(added: list[Any], problems: list[Problem], *, dry_run: bool) -> None:
    count = Counter("version" if each.version else "new" if each.new else "known" for each in added)
    bare = sum(each.new and each.snapshot is None for each in added)
    wrong = sum(each.severity is not Severity.NOTE for each in problems)
    told = f"{counted(count['new'], 'report')} new, {count['known']} known before, {counted(wrong, 'problem')}"
    if versions := count["version"]:
        told += (
            f"; {versions} {'is another version' if versions == 1 else 'are other versions'} of what was known before"
        )
    if bare:
        told += f"; {bare} by {'its address' if bare == 1 else 'their addresses'} alone"
    write(told + ("; nothing was written (--dry-run)" if dry_run else ""))
