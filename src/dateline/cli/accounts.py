"""`accounts`: who says what, in JSON Lines and in files."""

import sys
from typing import TYPE_CHECKING

import click

from dateline.cli.context import counted, json_option, note, write
from dateline.cli.errors import PROBLEMS_FOUND
from dateline.cli.words import plain

if TYPE_CHECKING:
    from dateline.app.accounts import Extractor, ReadAccounts


@click.command("accounts")
@click.argument("files", metavar="[FILE…]", nargs=-1)
@click.option("--claims", is_flag=True, help="Tell the claims of each content: dates, numbers, names, clocks.")
@click.option("--rules", "rules_alone", is_flag=True, help="By rules alone: faster, finds less, is sure of nothing.")
@json_option
@click.option("--jobs", metavar="N", type=click.IntRange(1), default=1, help="Processes for JSON Lines.")
@click.pass_context
def accounts_command(
    context: click.Context, files: tuple[str, ...], claims: bool, rules_alone: bool, as_json: bool, jobs: int
) -> None:
    """Find who says what: in reports, or in JSON Lines from standard input.

    JSON Lines hold {"doc", "dct", "text"}, one text a line. Each is answered by {"doc", "attributions"}: "source",
    "cue" and "content" as stretches of characters, whether it is sure, who the source is, and how it is put. A bad
    line is answered by {"doc", "error"}; exit code 1 where one was. Reports in FILEs are read as `dateline read`
    reads them, and shown with source, cue and content marked; with --json they are answered as lines are.
    """
    if not files and sys.stdin.isatty():
        click.echo(context.get_help())
        return
    from dateline.app.accounts import Extractor, what_is_missing  # noqa: PLC0415 the help needs no words of saying

    extractor = Extractor(claims=claims, rules_alone=rules_alone)
    if not rules_alone and (missing := what_is_missing()):
        note(f"accounts: {missing}")
    if files:
        _show_files(files, extractor, as_json=as_json)
    else:
        _answer_lines(extractor, jobs)


def _answer_lines(extractor: "Extractor", jobs: int) -> None:
    from dateline.app.dates import AskedText  # noqa: PLC0415
    from dateline.app.jsonlines import Door  # noqa: PLC0415

    bad = lines = 0
    for told in Door(AskedText, extractor).open(sys.stdin.buffer, jobs=jobs):
        lines += 1
        bad += not told.good
        sys.stdout.buffer.write(told.line + b"\n")
        sys.stdout.buffer.flush()
    if bad:
        note(
            f"accounts: {bad} of {counted(lines, 'line')} could not be read; each is answered by what is wrong with it"
        )
        sys.exit(PROBLEMS_FOUND)


def _show_files(files: tuple[str, ...], extractor: "Extractor", *, as_json: bool) -> None:
    from dateline.app.accounts import read_accounts  # noqa: PLC0415

    bad = 0
    for number, read in enumerate(read_accounts(files, extractor)):
        bad += bool(read.error)
        if as_json:
            _write_line(read)
        elif read.error:
            note(f"{plain(read.doc)}: {read.error}")
        else:
            _show(read, heading=len(files) > 1, first=not number)
    if bad:
        sys.exit(PROBLEMS_FOUND)


def _write_line(read: "ReadAccounts") -> None:
    import msgspec  # noqa: PLC0415 only JSON needs it

    told = {"doc": read.doc, "error": read.error} if read.error else read.told
    sys.stdout.flush()
    sys.stdout.buffer.write(msgspec.json.encode(told) + b"\n")
    sys.stdout.buffer.flush()


def _show(read: "ReadAccounts", *, heading: bool, first: bool) -> None:
    from dateline.cli.attributions import lines_of, marked, print_marked  # noqa: PLC0415

    if heading:
        write(("" if first else "\n") + plain(read.doc))
    if sys.stdout.isatty():
        print_marked(read.text, read.found)
    else:
        write(marked(read.text, read.found))
    write("")
    write("\n".join(lines_of(read.text, read.found)) or "nobody is said to say anything")
