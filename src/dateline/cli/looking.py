"""`show`, `check` and `why`."""

import shutil
import sys
import textwrap
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import click

from dateline.app import looks
from dateline.app.desk import Desk
from dateline.app.wanted import LARGE, Wanted
from dateline.cli.context import chronology_option, counted, encode, json_option, note, with_desk, write
from dateline.cli.errors import PROBLEMS_FOUND
from dateline.cli.words import plain
from dateline.domain.problems import Problem
from dateline.domain.shown import Shown

if TYPE_CHECKING:
    from dateline.language.dating.network import Question

PAGE = 50
_NARROWEST = 40


@click.command("show")
@click.argument("entry", default="")
@with_desk
@chronology_option
@click.option("--as-of", metavar="D", help="What the table said at D: a date, a time, #12 or “edition 2”.")
@click.option("--known-by", metavar="DAY", help="Only what reports published by DAY tell.")
@click.option("--format", "form", default="table", help="table, json, or another exporter's name (markdown, html).")
@click.option("--sort", type=click.Choice(["earliest", "latest", "written"]), help="The order of the table.")
@click.option("--from", "first", default=1, type=click.IntRange(1), help="The first entry to show.")
@click.option("--limit", type=click.IntRange(0), help=f"How many entries; {PAGE} on a terminal, else all.")
@click.option("--ids", is_flag=True, help="Show the entries' ids.")
@click.option("--drafts", is_flag=True, help="Show drafts too.")
@click.option("--withdrawn", is_flag=True, help="Show withdrawn entries too.")
@click.option("--sealed", is_flag=True, help="Show who sealed sources are.")
def show_command(
    desk: Desk,
    entry: str,
    slug: str,
    as_of: str | None,
    known_by: str | None,
    form: str,
    sort: str | None,
    first: int,
    limit: int | None,
    ids: bool,
    drafts: bool,
    withdrawn: bool,
    sealed: bool,
) -> None:
    """Show the chronology, or one ENTRY of it (its number or id).

    More than 2,000 entries at once are written one a line, parted by tabs.
    """
    if known_by and as_of:
        raise click.UsageError("give --as-of or --known-by, not both")
    if known_by:
        _show_known(desk, slug, known_by, form, sort=sort or "", ids=ids)
        return
    if form != "table":
        wanted = Wanted(slug=slug, as_of=as_of, withdrawn=withdrawn, drafts=drafts, sealed=sealed)
        _show_in(desk, form, wanted, entry, first, limit)
        return
    limit = PAGE if limit is None and sys.stdout.isatty() and not entry else limit
    wanted = Wanted(
        slug=slug,
        as_of=as_of,
        withdrawn=withdrawn,
        drafts=drafts,
        sort=sort or "",
        first=0 if entry else first - 1,
        limit=None if entry else limit,
        sealed=sealed,
    )
    if entry:
        _show_one(desk, wanted, entry, ids=ids)
    else:
        page = looks.page(desk, wanted)
        _print_table(page.shown, ids=ids, total=page.total)


def _show_in(desk: Desk, form: str, wanted: Wanted, entry: str, first: int, limit: int | None) -> None:
    """Write what is wanted, or one entry of it, in a format of files."""
    from dateline.app import exporting, viewing  # noqa: PLC0415 a table needs no plugins

    view = exporting.exportable(desk, wanted, form)
    view = viewing.only(view, viewing.find_shown(view, entry)) if entry else viewing.cut(view, first - 1, limit)
    sys.stdout.buffer.write(exporting.export(view, "-", form)[0])


def _show_one(desk: Desk, wanted: Wanted, name: str, *, ids: bool) -> None:
    from dateline.app import viewing  # noqa: PLC0415 a page that was shown before does without
    from dateline.stages.showing import Depth  # noqa: PLC0415

    view = viewing.shown(desk, wanted, Depth.TABLE)
    _print_table(viewing.only(view, viewing.find_shown(view, name)), ids=ids, total=1)


@click.command("check")
@with_desk
@chronology_option
@click.option("--today", metavar="DAY", default="", help="Look at it as on this day.")
@click.option("--ask", is_flag=True, help="Say too which answers would date most entries.")
@click.option("--sealed", is_flag=True, help="Look at what sealed sources gave too, and name them.")
@json_option
def check_command(desk: Desk, slug: str, today: str, ask: bool, sealed: bool, as_json: bool) -> None:
    """Find problems, as a compiler does; exit 1 if any is an error."""
    outcome = looks.outcome(desk, Wanted(slug=slug, sealed=sealed), today=today)
    problems = outcome.problems
    questions = _questions(desk, slug) if ask else []
    if as_json:
        asked = {"questions": questions} if ask else {}
        write(encode({"problems": problems, "silenced": outcome.silenced, **asked}))
    else:
        for problem in problems:
            write(_line(problem, outcome.names))
        write(_summary(problems, outcome.silenced, outcome.entries))
        if ask:
            write("Worth finding out:" if questions else "No answer would date any entry more finely.")
        for question in questions:
            write("    " + plain(question.sentence))
    if outcome.failed:
        sys.exit(PROBLEMS_FOUND)


@click.command("why")
@click.argument("entry")
@with_desk
@chronology_option
@click.option("--sealed", is_flag=True, help="Show who sealed sources are.")
@json_option
def why_command(desk: Desk, entry: str, slug: str, sealed: bool, as_json: bool) -> None:
    """Say why ENTRY (its number or id) stands as it does: bounds, accounts, origins, disputes, revisions."""
    from dateline.app.reasons import why  # noqa: PLC0415

    explanation = why(desk, entry, slug, sealed=sealed)
    if as_json:
        write(encode(explanation))
        return
    for section in explanation.sections:
        write(section.title)
        for sentence in section.sentences:
            write(_folded(plain(sentence.text)))
            for passage in sentence.passages:
                write("    | " + plain(passage).replace("\n", "\n    | "))


def _folded(words: str) -> str:
    """Return a sentence set in, folded between words where it is read on a terminal that is narrower."""
    if not sys.stdout.isatty():
        return f"  {words}"
    width = max(_NARROWEST, shutil.get_terminal_size().columns)
    return textwrap.fill(words, width, initial_indent="  ", subsequent_indent="    ", break_on_hyphens=False)


def _questions(desk: Desk, slug: str) -> "Sequence[Question]":
    from dateline.app.reasons import worth_asking  # noqa: PLC0415

    return worth_asking(desk, slug)


def _show_known(desk: Desk, slug: str, day: str, form: str, *, sort: str, ids: bool) -> None:
    """Write what was known by a day, and on standard error how much of it cannot be told."""
    from dateline.app import exporting, looking_back, viewing  # noqa: PLC0415 a plain table needs none of them

    view, known = looking_back.known_by(desk, day, slug)
    view = viewing.sort(view, sort)
    if form == "table":
        _print_table(view, ids=ids, total=len(view.entries))
    else:
        sys.stdout.buffer.write(exporting.export(view, "-", form)[0])
    if known.undecided:
        told = counted(len(known.undecided), "entry cites", "entries cite")
        note(f"{told} no report with a date: whether that was known by {day} cannot be told")


def _print_table(view: Shown, *, ids: bool, total: int) -> None:
    from dateline.cli.tables import chronology_lines, chronology_table, console  # noqa: PLC0415

    head = view.chronology
    edition = f"edition {head.edition}" if head.edition else "no edition yet"
    parts = (plain(head.title or head.slug), plain(head.status), counted(total, "entry", "entries"), edition)
    write(" · ".join(parts) + "\n")
    if len(view.entries) > LARGE:
        write("\n".join(chronology_lines(view.entries, ids=ids)))
    else:
        console().print(chronology_table(view.entries, ids=ids))
    if len(view.entries) < total:
        note(f"{len(view.entries)} of {total} entries; --from and --limit show others")


def _line(problem: Problem, names: Mapping[str, str]) -> str:
    place = problem.place or names[problem.entry]
    return plain(f"{place}: {problem.severity.value}: {problem.message} [{problem.check}]\n    {problem.repair}")


def _summary(problems: tuple[Problem, ...], silenced: int, entries: int) -> str:
    counts = Counter(problem.severity.value for problem in problems)
    found = ", ".join(counted(counts[name], name) for name in ("error", "warning", "note"))
    quiet = f"; {silenced} silenced" if silenced else ""
    return f"{counted(entries, 'entry', 'entries')}: {found}{quiet}"
