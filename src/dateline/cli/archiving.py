"""`archive` and `custody`: what is kept, handed on and accounted for."""

import sys
from pathlib import Path
from typing import Any

import click

from dateline.cli.context import counted, encode, json_option, with_desk, write
from dateline.cli.errors import PROBLEMS_FOUND
from dateline.cli.words import plain


@click.command("archive")
@with_desk
@click.option("--warc", metavar="OUT", type=click.Path(path_type=Path), help="Write a WARC file, as “case.warc.gz”.")
@click.option("--wacz", metavar="OUT", type=click.Path(path_type=Path), help="Write a WACZ file, as “case.wacz”.")
@click.option("--sealed", is_flag=True, help="With those of sealed sources: for yourself, not to hand on.")
@click.option("--ask-time", metavar="OUT", type=click.Path(path_type=Path), help="Write a question, as “case.tsq”.")
@click.option("--keep-time", metavar="FILE", type=click.Path(path_type=Path), help="Take in the reply, as “case.tsr”.")
@click.option("--root", metavar="CERT", type=click.Path(path_type=Path), help="The certificate that proves the reply.")
@click.option("-m", "--reason", default="trusted time", help="Why; it stays in the log.")
def archive_command(desk: Any, warc: Path | None, wacz: Path | None, sealed: bool, **time: Any) -> None:
    """Write all snapshots as a web archive that standard players replay, with the exchanges as they happened.

    With --ask-time a question for a time-stamping authority (RFC 3161) is written, which holds a digest of the list of
    all snapshots; with --keep-time its reply is proved and kept.
    """
    from dateline.app import archiving  # noqa: PLC0415 the help needs none of it

    if not (warc or wacz or time["ask_time"] or time["keep_time"]):
        raise click.UsageError("say what to write: --warc OUT, --wacz OUT, or both")
    _tell_time(desk, **time)
    for out, give in ((warc, archiving.archive_warc), (wacz, archiving.archive_wacz)):
        if out is not None:
            exported = give(desk, out, sealed=sealed)
            told = f"{out}: {counted(exported.snapshots, 'snapshot')}, {counted(exported.records, 'record')}"
            if exported.redacted:
                told += f"; {counted(exported.redacted, 'snapshot')} left out, redacted"
            if exported.sealed:
                told += f"; {counted(exported.sealed, 'snapshot')} left out, sealed or not to be looked through"
            write(plain(told))


def _tell_time(desk: Any, ask_time: Path | None, keep_time: Path | None, root: Path | None, reason: str) -> None:
    from dateline.app import attesting  # noqa: PLC0415 an extra stands behind it

    if ask_time is not None:
        asked = counted(attesting.ask_for_time(desk, ask_time), "snapshot")
        write(plain(f"{ask_time}: a question about {asked}; send it to a time-stamping authority"))
    if keep_time is not None:
        if root is None:
            raise click.UsageError("give the certificate that proves the reply: --root CERT")
        kept = attesting.keep_time(desk, keep_time, root, reason=reason)
        write(
            plain(f"{kept.at}: {counted(kept.snapshots, 'snapshot')}, attested by {kept.authority or 'an authority'}")
        )


@click.command("custody")
@click.argument("name", metavar="REPORT|SNAPSHOT")
@with_desk
@click.option("-o", "--out", type=click.Path(path_type=Path), help="Write a page of HTML to print.")
@click.option("--sealed", is_flag=True, help="Of a sealed source too: for the court alone.")
@json_option
def custody_command(desk: Any, name: str, out: Path | None, sealed: bool, as_json: bool) -> None:
    """Tell the chain of custody of snapshots: who took them in, when, how, from where, and what was done since.

    Every byte is read again; exit code 1 where they are not those that came.
    """
    from dateline.app.custody import custody_of, log_end  # noqa: PLC0415 the help needs none of it
    from dateline.app.files import write_whole  # noqa: PLC0415
    from dateline.stages.vouching import custody_lines, custody_page  # noqa: PLC0415

    custodies, end = custody_of(desk, name, sealed=sealed), log_end(desk)
    if as_json:
        write(encode({"custodies": custodies, "log": end}))
    elif out is None:
        for custody in custodies:
            for line in custody_lines(custody, end):
                write(plain(line))
    if out is not None:
        write_whole(out, custody_page(custodies, end))
        write(plain(f"{out}: {counted(len(custodies), 'snapshot')}"))
    if any(custody.damage for custody in custodies):
        sys.exit(PROBLEMS_FOUND)
