"""`dates`: dates in JSON Lines, in a file, in a phrase."""

import sys
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dateline.cli.context import counted, json_option, note, write
from dateline.cli.errors import PROBLEMS_FOUND
from dateline.cli.words import bounds, plain
from dateline.domain.dates import Basis, Day
from dateline.domain.errors import Invalid

if TYPE_CHECKING:
    from dateline.app.dates import Teller, View, Written
    from dateline.language.dating import Timex

SPANS = ("DURATION", "SET")


@click.command("dates")
@click.argument("what", metavar="[PHRASE|FILE|-]", default="")
@click.option(
    "--from",
    "written",
    metavar="DAY",
    default="",
    help="The day that relative words count from, as fine as it is known: 2015-07-24, 2015-07, 2015, “today”.",
)
@click.option("--language", metavar="CODE", default="", help="The language of the words: en, de, fr, …")
@click.option("--order", type=click.Choice(["dmy", "mdy"]), help="What 3/4 means: day first or month first.")
@click.option("--explain", is_flag=True, help="Say of each date why.")
@json_option
@click.option("--encoding", metavar="NAME", default="", help="How FILE is written; UTF-8, or else guessed.")
@click.option("--jobs", metavar="N", type=click.IntRange(1), default=1, help="Processes for JSON Lines.")
@click.pass_context
def dates_command(
    context: click.Context,
    what: str,
    written: str,
    language: str,
    order: str | None,
    explain: bool,
    as_json: bool,
    encoding: str,
    jobs: int,
) -> None:
    """Find and resolve dates: in a phrase, in a FILE, or in JSON Lines from standard input.

    JSON Lines hold {"doc", "dct", "text"}, one text a line; "dct" is the day a text is of, null where it is not
    known, and "language" may stand beside it; what is not given is told from the text where that tells it. Each line
    is answered by {"doc", "timexes"}, a bad or blank one by {"doc", "error"} with its number; offsets count
    characters. Exit code 1 where a line was bad, or where a phrase holds no date.
    """
    if not what and _at_terminal():
        click.echo(context.get_help())
        return
    from dateline.app.dates import Teller  # noqa: PLC0415 the help needs no words of dates
    from dateline.app.surmising import checked_language  # noqa: PLC0415
    from dateline.language.dating import Rules  # noqa: PLC0415

    teller = Teller(
        rules=Rules(language=checked_language(language), order=order or ""), written=_written(written), explain=explain
    )
    if what in ("", "-"):
        _answer_lines(teller, jobs)
    elif _is_file(what):
        _show_file(what, encoding, teller, as_json=as_json)
    else:
        _show_phrase(what, teller, as_json=as_json)


def _at_terminal() -> bool:
    """Return whether standard input is a person."""
    return sys.stdin.isatty()


def _written(words: str) -> "Written":
    """Return the days that --from leaves open, given as ISO date or in words."""
    from dateline.app.dates import UNKNOWN, Written, written_on  # noqa: PLC0415
    from dateline.language.dating import parse  # noqa: PLC0415

    if not words:
        return UNKNOWN
    if words == "today":
        now = datetime.now().astimezone()
        day = Day(now.year, now.month, now.day)
        return Written(day, day)
    try:
        return written_on(words)
    except Invalid as error:
        when = parse(words)
        if words[:4].isdecimal() or when.first is None or when.last is None:
            wanted = "write 2015-07-24, 2015-07, 2015 or today"
            raise Invalid(f"--from {words[:40]!r} is no date; {wanted}") from error
        return Written(when.first, when.last)


def _is_file(what: str) -> bool:
    """Return whether a file is meant; a name that could as well be a date is said to be read as a file."""
    path = Path(what)
    try:
        found = path.is_file()
        folder = path.is_dir()
    except (OSError, ValueError):
        return False
    if folder:
        raise Invalid(f"{what}: a folder; give the files in it one by one")
    if found and not path.suffix:
        note(f"{plain(what)}: read as the file of that name; for the words, put a space behind them")
    return found


def _answer_lines(teller: "Teller", jobs: int) -> None:
    from dateline.app.dates import AskedText  # noqa: PLC0415
    from dateline.app.jsonlines import Door  # noqa: PLC0415

    bad = lines = 0
    for told in Door(AskedText, teller).open(sys.stdin.buffer, jobs=jobs):
        lines += 1
        bad += not told.good
        sys.stdout.buffer.write(told.line + b"\n")
        sys.stdout.buffer.flush()
    if bad:
        note(f"dates: {bad} of {counted(lines, 'line')} could not be read; each is answered by what is wrong with it")
        sys.exit(PROBLEMS_FOUND)


def _show_file(name: str, encoding: str, teller: "Teller", *, as_json: bool) -> None:
    from dateline.app.dates import find_times, read_text, view_of  # noqa: PLC0415

    text, read_as = read_text(Path(name), encoding)
    if not encoding and not read_as.startswith("utf"):
        note(f"{plain(name)}: not UTF-8; read as {read_as}, which --encoding may say better")
    view = view_of(text, teller.rules, teller.written)
    found = find_times(text, view.rules, view.written)
    _note_view(plain(name), teller, view, found)
    if as_json:
        _write_line(teller, name, found, view)
    elif sys.stdout.isatty():
        from dateline.cli.marking import print_marked  # noqa: PLC0415 colours take long to load

        print_marked(text, found)
    else:
        write("".join(_marked(text, found)).removesuffix("\n"))
    if teller.explain and not as_json:
        write("\n" + "\n".join(_reasons(text, found)))


def _show_phrase(words: str, teller: "Teller", *, as_json: bool) -> None:
    from dateline.app.dates import resolve, view_of_phrase  # noqa: PLC0415

    view = view_of_phrase(words, teller.rules, teller.written)
    found = resolve(words, view.rules, view.written)
    _note_view(f"“{plain(words)}”", teller, view, ())
    if as_json:
        _write_line(teller, None, found, view)
    elif found:
        write("\n\n".join("\n".join(_told(timex, explain=teller.explain)) for timex in found))
    if not found:
        hint = "; there is no file of that name" if "." in words or "/" in words else ""
        note(f"“{plain(words)}”: no date is seen in it{hint}")
        sys.exit(PROBLEMS_FOUND)


def _note_view(name: str, teller: "Teller", view: "View", found: "Sequence[Timex]") -> None:
    """Say what was told from the text itself, and that relative dates stay open where its day was not."""
    from dateline.app.surmising import name_of  # noqa: PLC0415

    if view.rules.language != teller.rules.language:
        note(f"{name}: read as {name_of(view.rules.language)}, by its words; --language says otherwise")
    if view.surmised:
        note(f"{name}: {view.surmised.sentence}; --from says otherwise")
    elif view.written == teller.written and any(_is_open(timex) for timex in found):
        note(f"{name}: dates such as “yesterday” stay open; --from 2015-07-24 says what day it was written on")


def _is_open(timex: "Timex") -> bool:
    return timex.type not in SPANS and timex.when.basis == Basis.RELATIVE and not timex.when.known


def _write_line(teller: "Teller", doc: str | None, found: "Sequence[Timex]", view: "View") -> None:
    import msgspec  # noqa: PLC0415 only JSON needs it

    sys.stdout.flush()
    sys.stdout.buffer.write(msgspec.json.encode(teller.tell(doc, found, view)) + b"\n")


def value_of(timex: "Timex") -> str:
    """Return what an expression comes to in short: its EDTF value, its length or repetition, else its bounds."""
    if timex.type in SPANS and not timex.when.edtf:
        return timex.value
    return timex.when.edtf or (bounds(timex.when) if timex.when.known else timex.value or "?")


def _marked(text: str, found: "Sequence[Timex]") -> Iterator[str]:
    """Yield the text with each expression in brackets beside what it comes to."""
    at = 0
    for timex in found:
        yield plain(text[at : timex.start])
        yield f"[{plain(timex.text)} → {value_of(timex)}]"
        at = timex.end
    yield plain(text[at:])


def _told(timex: "Timex", *, explain: bool) -> Iterator[str]:
    """Yield the lines that tell of one expression."""
    when = timex.when
    yield plain(timex.text)
    yield f"  value    {value_of(timex)}"
    yield f"  bounds   {bounds(when)}"
    if when.grounds:
        yield f"  grounds  {plain(when.grounds)}"
    if explain:
        yield f"  TIMEX3   {' '.join(filter(None, (timex.type, timex.value, timex.mod)))}"
        yield f"  basis    {when.basis}, fine to the {when.precision}"
        yield f"  from     {when.anchor or 'no other day'}"


def _reasons(text: str, found: "Sequence[Timex]") -> Iterator[str]:
    """Yield a line for each expression: where it stands, what it comes to, why."""
    line, at = 1, 0
    for timex in found:
        line, at = line + text.count("\n", at, timex.start), timex.start
        parts = (plain(" ".join(timex.text.split())), value_of(timex), bounds(timex.when), plain(timex.when.grounds))
        yield f"{line:>5}  " + " | ".join(filter(None, parts))
