"""`build`: all of it in one go."""

import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dateline.cli.context import counted, note, write
from dateline.cli.words import plain
from dateline.language.vocabulary import words_of
from dateline.language.wording import clipped

if TYPE_CHECKING:
    from dateline.app.building import Built, Joined
    from dateline.app.desk import Desk
    from dateline.domain.problems import Problem

MOST_JOBS, MOST_TOLD, MOST_WORDS = 8, 3, 240


@click.command("build")
@click.argument("reports", metavar="REPORT…", nargs=-1)
@click.option("-o", "--out", required=True, type=click.Path(path_type=Path), help="The folder for the site.")
@click.option(
    "--table", "tables", multiple=True, metavar="TABLE", help="A chronology that somebody wrote; may be repeated."
)
@click.option("--title", default="", help="The title, where no table gives one.")
@click.option("--keep", metavar="CASE", type=click.Path(path_type=Path), help="Keep the case, in this new folder.")
@click.option("--order", type=click.Choice(["dmy", "mdy"]), help="What 3/4 means in tables: day first, or month first.")
@click.option("--year", type=int, help="The year of dates in tables that give none.")
@click.option("--jobs", metavar="N", type=click.IntRange(1), help="Reports read at a time; up to 8 unasked.")
def build_command(
    reports: tuple[str, ...],
    out: Path,
    tables: tuple[str, ...],
    title: str,
    keep: Path | None,
    order: str | None,
    year: int | None,
    jobs: int | None,
) -> None:
    """Take in each REPORT, draft a chronology, check and publish it, in one go; no case is kept unless asked for.

    A REPORT is what `dateline add` takes: files, folders, addresses, mail, zips, web archives, feeds, lists. What it
    holds is read as reports. A chronology, a table of dates, events and sources that somebody wrote, is named with
    --table: its entries stand beside the drafts. Drafts are marked as drafts wherever they are shown.
    """
    if not reports and not tables:
        raise click.UsageError("name a report, or a chronology with --table")
    from dateline.app import building, importing  # noqa: PLC0415 the help needs none of it
    from dateline.cli.progress import telling  # noqa: PLC0415

    many = jobs or min(MOST_JOBS, os.cpu_count() or 1)
    with _case(keep, title or ("" if tables else title_of(reports))) as desk:
        with telling() as told:
            taken = building.take_reports(desk, reports, jobs=many, told=told)
        for problem in taken.problems:
            note(plain(f"{problem.severity}: {problem.message}; {problem.repair}"))
        with telling() as told:
            building.take_tables(desk, tables, importing.Wishes(order=order or "", year=year))
            joined = building.join_reports(desk)
            built = list(building.build(desk, out, jobs=many, told=told))
        if reports:
            write(f"{counted(taken.reports, 'report')} taken in")
        _say_joined(joined, keep)
        for each in built:
            _say(each)
        if keep:
            write(f"{keep}: the case; `dateline inbox -C {keep}` lists its drafts")


@contextmanager
def _case(keep: Path | None, title: str) -> "Iterator[Desk]":
    """Give a new case: one that stands at `keep` once the site is built, else one that goes when it was used."""
    from dateline.app.desk import create, creating  # noqa: PLC0415 the help needs no database

    if keep is not None:
        with creating(keep, title=title) as desk:
            yield desk
        return
    with tempfile.TemporaryDirectory(prefix="dateline-") as folder, create(Path(folder) / "case", title=title) as desk:
        yield desk


def title_of(reports: Sequence[str]) -> str:
    """Return what a chronology without a title is called: as the folder or file that its first report came from.

    A name that says nothing of what is in it is none.
    """
    first = next((each for each in reports if "://" not in each and each != "-"), "")
    named = Path(first).resolve().stem.replace("-", " ").replace("_", " ").strip() if first else ""
    says_nothing = named.casefold() in _SAYING_NOTHING or sum(map(str.isalpha, named)) < _FEWEST_LETTERS
    return "Chronology" if says_nothing else named.capitalize()


_FEWEST_LETTERS = 3
_SAYING_NOTHING = words_of(
    "input inputs output outputs data folder folders files report reports source sources text texts temp test tests",
    "new old misc stuff download downloads inbox upload uploads untitled desktop home pages case site",
)


def _say_joined(joined: "Joined", keep: Path | None) -> None:
    """Write how many cited reports are held ones, and how to look at those that may be."""
    if joined.joined:
        write(f"{counted(joined.joined, 'cited report is', 'cited reports are')} among those taken in")
    if joined.unsure:
        looked_at = f"dateline report match -C {keep}" if keep else "dateline report match, in a case kept with --keep"
        few = counted(joined.unsure, "cited report")
        write(f"{few} may be among those taken in, and count{'s' * (joined.unsure == 1)} apart until then: {looked_at}")


def _say(built: "Built") -> None:
    from dateline.app.building import told_origins, worth_reading  # noqa: PLC0415 loaded already

    entries = len(built.shown.entries) - built.drafts
    of_table = f"{counted(entries, 'entry', 'entries')} and " if entries else ""
    name = built.chronology.title or built.chronology.slug
    write(plain(f"{name}: {of_table}{counted(built.drafts, 'draft')}. {told_origins(built)}"))
    names = {
        entry.id: f"draft of {entry.when.words}" if entry.state == "draft" else f"entry {entry.n}"
        for entry in built.shown.entries
    }
    for heading, problems in worth_reading(built):
        write(f"{heading}: {len(problems)}")
        for problem in problems[:MOST_TOLD]:
            write(plain(f"  {_place(problem, names)}: {clipped(problem.message, MOST_WORDS)}"))
        if len(problems) > MOST_TOLD:
            write(f"  … and {len(problems) - MOST_TOLD} more")
    write(f"{built.place / 'index.html'}: {counted(built.written, 'file')} written")


def _place(problem: "Problem", names: dict[str, str]) -> str:
    return names.get(problem.entry) or problem.place or "the whole"
