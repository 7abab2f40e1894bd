"""`chronology`: acts on whole chronologies."""

import click

from dateline.app import chronologies, viewing
from dateline.app.desk import Desk
from dateline.cli.context import chronology_option, given_only, reason_option, with_desk, write
from dateline.cli.words import plain
from dateline.domain.chronologies import SortRule


@click.group("chronology")
def chronology_command() -> None:
    """Add and revise chronologies."""


@chronology_command.command("add")
@click.argument("title")
@with_desk
@click.option("--slug", default="", help="Its short name; made of the title when not given.")
@click.option("--status", default="", help="As “a work in progress”.")
@reason_option
def chronology_add(desk: Desk, title: str, slug: str, status: str, reason: str) -> None:
    """Open a chronology called TITLE."""
    made = chronologies.add_chronology(desk, title, reason=reason, **given_only(slug=slug, status=status))
    write(plain(f"{made.slug}  {made.title}"))


@chronology_command.command("revise")
@with_desk
@chronology_option
@click.option("--title")
@click.option("--status")
@click.option("--sort", type=click.Choice([rule.value for rule in SortRule]), help="The order it is shown in.")
@click.option("--order", type=click.Choice(["dmy", "mdy"]), help="What 3/4 means in entries written from now on.")
@click.option("--year", type=int, help="The year of dates that give none, in entries written from now on.")
@reason_option
def chronology_revise(
    desk: Desk,
    slug: str,
    title: str | None,
    status: str | None,
    sort: str | None,
    order: str | None,
    year: int | None,
    reason: str,
) -> None:
    """Give a chronology another title, status or other rules."""
    given = given_only(title=title, status=status, sort=SortRule(sort) if sort else None, order=order, year=year)
    revised = chronologies.revise_chronology(desk, slug, reason=reason, **given)
    write(plain(f"{revised.slug}  {revised.title}  {revised.status}"))


@chronology_command.command("list")
@with_desk
def chronology_list(desk: Desk) -> None:
    """List the chronologies of the case."""
    for each in viewing.chronologies(desk):
        write(plain(f"{each.slug}  {each.title}  {each.status}"))
