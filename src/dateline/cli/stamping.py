"""`stamp`: time that the Bitcoin chain attests."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from dateline.cli.context import counted, encode, json_option, note, with_desk, write
from dateline.cli.errors import PROBLEMS_FOUND
from dateline.cli.words import plain
from dateline.domain.problems import Problem

_FILE = click.Path(path_type=Path)


@click.command("stamp")
@with_desk
@click.option("--calendar", "calendars", metavar="URL", multiple=True, help="Send a digest to this calendar.")
@click.option("--complete", is_flag=True, help="Ask the calendars that promised a block which one it is.")
@click.option("--list", "listed", metavar="OUT", type=_FILE, help="Write the list, for any program that stamps.")
@click.option("--keep", metavar="FILE", type=_FILE, help="Take in a proof of such a list, as “list.txt.ots”.")
@click.option("--headers", metavar="FILE", type=_FILE, help="Headers of blocks, 80 bytes each or in hexadecimal.")
@click.option("--allow-host", "allow_hosts", metavar="NAME", multiple=True, help="A calendar in a private network.")
@click.option("-m", "--reason", default="time by the Bitcoin chain", help="Why; it stays in the log.")
@json_option
def stamp_command(
    desk: Any,
    calendars: tuple[str, ...],
    complete: bool,
    listed: Path | None,
    keep: Path | None,
    headers: Path | None,
    allow_hosts: tuple[str, ...],
    reason: str,
    as_json: bool,
) -> None:
    """Have the list of all snapshots attested by the Bitcoin chain (OpenTimestamps).

    Calendars are sent a digest that says nothing, and promise a block; after some hours --complete asks which one.
    Nobody is asked but the calendars that you name, and that proofs of yours name. What a proof leads to is checked
    offline; when its block was made is known once its header is handed in. Exit code 1 where a calendar did not answer.
    """
    from dateline.app import calendars as proofs  # noqa: PLC0415 the help needs none of it
    from dateline.app.fetching import FetchWishes  # noqa: PLC0415
    from dateline.app.sealing import sealed_reports  # noqa: PLC0415

    if not (calendars or complete or listed or keep or headers):
        raise click.UsageError("say what to do: --calendar URL, --complete, --list OUT, --keep FILE or --headers FILE")
    wishes = FetchWishes(allow_hosts=allow_hosts)
    if listed is not None:
        write(plain(f"{listed}: a list of {counted(proofs.write_list(desk, listed), 'snapshot')}"))
        if sealed_reports(desk):
            note("the list holds the digests of sealed snapshots too: whoever has such a file can find it there")
    done: list[Any] = []
    if calendars:
        done += proofs.ask_calendars(desk, calendars, reason=reason)
    if complete:
        done += proofs.complete_proofs(desk, wishes, reason=reason)
    if keep is not None:
        done.append(proofs.keep_proof(desk, keep, headers, reason=reason))
    elif headers is not None:
        done += proofs.keep_headers(desk, headers, reason=reason)
    _tell(done, as_json=as_json)


def _tell(done: Iterable[Any], *, as_json: bool) -> None:
    problems = [each for each in done if isinstance(each, Problem)]
    attestations = [each for each in done if not isinstance(each, Problem)]
    for each in problems:
        note(plain(f"{each.severity}: {each.message}; {each.repair}"))
    if as_json:
        write(encode({"attestations": attestations, "problems": problems}))
    else:
        for each in attestations:
            when = each.at or "no moment proved yet"
            write(plain(f"{when}: {counted(each.snapshots, 'snapshot')}, {each.authority}"))
    if problems:
        sys.exit(PROBLEMS_FOUND)
