"""What all commands share: which case, which chronology, why, and how output is written."""

import functools
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from dateline.cli.words import plain
from dateline.domain.chronologies import Entry
from dateline.domain.errors import NotFound

if TYPE_CHECKING:
    pass

Command = TypeVar("Command", bound=Callable[..., Any])

case_option = click.option(
    "-C",
    "--case",
    "case",
    metavar="CASE",
    envvar="DATELINE_CASE",
    type=click.Path(path_type=Path),
    help="The case folder; not needed inside one.",
)
chronology_option = click.option(
    "--chronology", "slug", metavar="SLUG", default="", help="Which chronology, where a case has several."
)
reason_option = click.option("-m", "--reason", metavar="WHY", required=True, help="Why: it goes into the log.")
json_option = click.option("--json", "as_json", is_flag=True, help="Write JSON.")


def case_folder(case: Path | None) -> Path:
    """Return the case named, or the one that the present folder is in."""
    if case is not None:
        if not (case / "case.toml").is_file():
            raise NotFound(f"{case}: there is no case here; `dateline new {case}` makes one")
        return case
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / "case.toml").is_file():
            return folder
    raise NotFound(f"{here}: not inside a case; name one with -C CASE, or make one with `dateline new CASE`")


def with_desk(function: Command) -> Command:
    """Open the case that -C names and hand the desk to the command as its first argument."""

    @case_option
    @functools.wraps(function)
    def command(*arguments: Any, case: Path | None, **options: Any) -> Any:
        from dateline.app.desk import open_desk  # noqa: PLC0415 opening a case loads the database library

        with open_desk(case_folder(case)) as desk:
            return function(desk, *arguments, **options)

    return command  # type: ignore[return-value]


def revision_number(words: str) -> int:
    """Return a revision's number, written as the log writes it ("#12") or bare."""
    bare = words.removeprefix("#")
    if not (bare.isascii() and bare.isdecimal()):
        raise click.BadParameter(f"{words!r} is no revision; `dateline log` numbers them, as #12")
    return int(bare)


def parted(_: click.Context, __: click.Parameter, given: Iterable[str]) -> tuple[str, ...]:
    """Return each of the things given, also where commas part them: "1,2 3" names three."""
    return tuple(name for words in given for each in words.split(",") if (name := each.strip()))


def numbers_of(context: click.Context, parameter: click.Parameter, given: Iterable[str]) -> tuple[int, ...]:
    """Return the numbers given, also where commas part them; a usage error where one is none."""
    names = parted(context, parameter, given)
    for name in (each for each in names if not (each.isascii() and each.isdecimal())):
        raise click.BadParameter(f"{name!r} is no number; give those of the list, as 1 3 or 1,3")
    return tuple(map(int, names))


def write(text: str) -> None:
    """Write `text` and a line end to standard output, in UTF-8 whatever the locale says."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", "replace") + b"\n")


def note(text: str) -> None:
    """Write a line for the person at the terminal, to standard error."""
    click.echo(text, err=True)


def given_only(**options: Any) -> dict[str, Any]:
    """Return the options that were given."""
    return {name: option for name, option in options.items() if option not in (None, "", ())}


def say_entry(entry: Entry) -> None:
    """Write an entry in one line: id, date, text."""
    edtf = f" [{entry.when.edtf}]" if entry.when.edtf else ""
    write(plain(f"{entry.id}  {entry.when.words}{edtf}  {entry.text}"))


def encode(value: object) -> str:
    """Return `value` as indented JSON."""
    import msgspec  # noqa: PLC0415 not every command writes JSON

    return msgspec.json.format(msgspec.json.encode(value), indent=2).decode()


def counted(count: int, one: str, many: str = "") -> str:
    """Return "1 entry" or "3 entries"."""
    return f"{count} {one if count == 1 else many or one + 's'}"
