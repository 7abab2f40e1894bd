"""`new` and `doctor`."""

from pathlib import Path

import click

from dateline.cli.context import write
from dateline.cli.words import plain


@click.command("new")
@click.argument("case", type=click.Path(path_type=Path))
@click.option("--title", default="", help="What the chronology is called.")
@click.option("--author", default="", help="Who writes; DATELINE_AUTHOR or the login name when not given.")
def new_command(case: Path, title: str, author: str) -> None:
    """Make a case folder: case.toml, case.db, archive/."""
    from dateline.app.desk import create  # noqa: PLC0415

    with create(case, title=title, author=author) as desk:
        write(plain(f"{desk.folder}: a new case, kept by {desk.author}. Next: dateline import TABLE -C {desk.folder}"))


@click.command("doctor")
def doctor_command() -> None:
    """Name the versions of what Dateline stands on, and what is amiss with them."""
    from dateline.app.health import findings  # noqa: PLC0415

    for finding in findings():
        write(f"{finding.name:<12} {finding.version:<12} {finding.remark}".rstrip())
