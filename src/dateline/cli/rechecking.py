"""`recheck`: looks at the addresses of reports again."""

import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from typing import Any

import click

from dateline.app.desk import Desk
from dateline.app.rechecking import Looked, recheck, would_recheck
from dateline.app.versions import VersionDifference
from dateline.cli.context import counted, encode, json_option, note, with_desk, write
from dateline.cli.errors import FAILED, PROBLEMS_FOUND
from dateline.cli.fetching import fetch_options, fetch_wishes
from dateline.cli.previews import marked
from dateline.cli.words import plain
from dateline.domain.reports import Report
from dateline.stages.watching import told_sightings

MOST = 12
"""How many paragraphs of a change are shown."""


@click.command("recheck")
@click.argument("names", metavar="[REPORT]…", nargs=-1)
@with_desk
@fetch_options
@click.option(
    "--rested", metavar="HOURS", type=click.FloatRange(0), default=0.0, help="Only those not seen for so long."
)
@click.option("--dry-run", is_flag=True, help="Say which would be looked at; ask nobody, write nothing.")
@json_option
def recheck_command(
    desk: Desk, names: tuple[str, ...], rested: float, dry_run: bool, as_json: bool, **wished: Any
) -> None:
    """Look at reports again: what changed, vanished or came back, word by word; exit 1 if anything did.

    Exit 3 if any report was not reached, whatever the others did.

    REPORT is an id or the beginning of one; without any, all reports with an address and a snapshot. Each different
    version is kept as a snapshot. Only what was seen is told, never when it changed.
    """
    pause = timedelta(hours=rested)
    if dry_run:
        _say_planned(would_recheck(desk, names, rested=pause))
        return
    counts = {"changed": 0, "unchanged": 0, "not reached": 0}
    told: list[Mapping[str, object]] = []
    for looked in recheck(desk, names, fetch_wishes(wished), rested=pause):
        counts["not reached" if looked.trouble else "changed" if looked.changed else "unchanged"] += 1
        if as_json:
            told.append(described(looked))
        else:
            _say(looked)
    if as_json:
        write(encode(told))
    if not any(counts.values()):
        note(_why_none(desk))
        return
    note(
        f"{counted(sum(counts.values()), 'report')}: " + ", ".join(f"{count} {name}" for name, count in counts.items())
    )
    if counts["not reached"]:
        note("dateline: some reports were not reached, and nothing was recorded of them; try again later")
        sys.exit(FAILED)
    if counts["changed"]:
        sys.exit(PROBLEMS_FOUND)


def described(looked: Looked) -> Mapping[str, object]:
    """Return a look as plain data for --json."""
    difference = looked.difference
    return {
        "report": looked.report.id,
        "address": looked.report.address,
        "state": looked.report.state,
        "changed": looked.changed,
        "sightings": looked.sightings,
        "before": looked.before.id if looked.before else None,
        "after": looked.after.id if looked.after else None,
        "paragraphs": difference.paragraphs if difference else (),
        "told": difference.told if difference else (),
        "trouble": looked.trouble,
    }


def say_paragraphs(difference: VersionDifference) -> None:
    """Write what differs between two snapshots, a paragraph a line: [-taken-] {+put+}."""
    if not difference.paragraphs:
        write("    the same words" + (", byte for byte" if difference.same_bytes else "; the bytes differ"))
    for about, before, after in difference.told:
        sides = (before and f"[-{before}-]", after and f"{{+{after}+}}")
        write(plain(f"    {about}: {''.join(filter(None, sides))}"))
    for parts in difference.paragraphs[:MOST]:
        write(f"    {marked(parts)}")
    if len(difference.paragraphs) > MOST:
        write(f"    … and {len(difference.paragraphs) - MOST} more; --json lists all")


def _say(looked: Looked) -> None:
    if looked.trouble:
        write(plain(f"{_name(looked.report)}: not reached: {looked.trouble}"))
        return
    told = "changed" if looked.changed else "unchanged"
    write(plain(f"{_name(looked.report)}: {told}: {told_sightings(looked.sightings)}"))
    if looked.doubt:
        note(plain(f"{looked.report.id}: {looked.doubt}"))
    if looked.difference is not None:
        say_paragraphs(looked.difference)


def _say_planned(reports: Iterable[Report]) -> None:
    planned: Sequence[Report] = list(reports)
    for report in planned:
        write(plain(f"{_name(report)}: {report.address}"))
    write(f"{counted(len(planned), 'report')} would be looked at; nobody was asked (--dry-run)")


def _why_none(desk: Desk) -> str:
    """Return why no report was looked at, and the next step."""
    if would_recheck(desk):
        return "0 reports: all were seen too short a time ago; leave --rested out to look at them all the same"
    return (
        "0 reports: none has both an address and a snapshot, so there is nothing to look at again;"
        " give a report its address with `dateline report revise REPORT --url URL -m WHY`, or take it in with"
        " `dateline add URL`"
    )


def _name(report: Report) -> str:
    return f"{report.id}  {report.label or report.title or report.address}"
