"""`entry`: acts on entries."""

import click

from dateline.app import entries, joining
from dateline.app.desk import Desk
from dateline.cli.context import (
    chronology_option,
    given_only,
    reason_option,
    say_entry,
    with_desk,
)
from dateline.domain.chronologies import EntryState
from dateline.language.citing import read


@click.group("entry")
def entry_command() -> None:
    """Write, revise, withdraw, merge, split and move entries."""


@entry_command.command("write")
@click.argument("date")
@click.argument("text")
@with_desk
@chronology_option
@click.option("--edtf", default="", help="The date as EDTF, where its words alone do not do.")
@click.option("--after", default="", metavar="ENTRY", help="Which entry it stands behind; else at the end.")
@click.option("--source", "labels", multiple=True, help="A source, as it is to be cited; may be repeated.")
@click.option("--lane", default="", help="The group it stands under.")
@click.option("--draft", is_flag=True, help="A draft: shown only when asked for.")
@reason_option
def entry_write(
    desk: Desk,
    date: str,
    text: str,
    slug: str,
    edtf: str,
    after: str,
    labels: tuple[str, ...],
    lane: str,
    draft: bool,
    reason: str,
) -> None:
    """Write an entry: DATE in words, TEXT."""
    state = EntryState.DRAFT if draft else EntryState.PUBLISHED
    cited = tuple(read(label) for label in labels)
    entry = entries.write_entry(
        desk,
        date,
        text,
        reason=reason,
        chronology=slug,
        after=after,
        **given_only(edtf=edtf, lane=lane, citations=cited, state=state),
    )
    say_entry(entry)


@entry_command.command("revise")
@click.argument("entry")
@with_desk
@chronology_option
@click.option("--date", "words", help="The date in words.")
@click.option("--edtf", help="The date as EDTF.")
@click.option("--text", help="The text.")
@click.option("--lane", help="The group it stands under.")
@click.option("--state", type=click.Choice([s.value for s in EntryState if s is not EntryState.WITHDRAWN]))
@reason_option
def entry_revise(
    desk: Desk,
    entry: str,
    slug: str,
    words: str | None,
    edtf: str | None,
    text: str | None,
    lane: str | None,
    state: str | None,
    reason: str,
) -> None:
    """Give ENTRY another date, other words or another state."""
    given = given_only(words=words, edtf=edtf, text=text, lane=lane, state=EntryState(state) if state else None)
    say_entry(entries.revise_entry(desk, entry, reason=reason, chronology=slug or None, **given))


@entry_command.command("withdraw")
@click.argument("entry")
@with_desk
@chronology_option
@reason_option
def entry_withdraw(desk: Desk, entry: str, slug: str, reason: str) -> None:
    """Take ENTRY out of what is shown; it stays in the record."""
    say_entry(entries.withdraw_entry(desk, entry, reason=reason, chronology=slug or None))


@entry_command.command("merge")
@click.argument("keep")
@click.argument("others", nargs=-1, required=True)
@with_desk
@chronology_option
@reason_option
def entry_merge(desk: Desk, keep: str, others: tuple[str, ...], slug: str, reason: str) -> None:
    """Take OTHERS into the entry KEEP; what they tell becomes accounts of it."""
    say_entry(joining.merge_entries(desk, keep, others, reason=reason, chronology=slug or None))


@entry_command.command("split")
@click.argument("entry")
@with_desk
@chronology_option
@click.option("--at", type=int, help="The character of its text where the second entry begins.")
@click.option("--part", "parts", multiple=True, help="The text of each part; together they are the whole text.")
@reason_option
def entry_split(desk: Desk, entry: str, slug: str, at: int | None, parts: tuple[str, ...], reason: str) -> None:
    """Make several entries of ENTRY; the first keeps the id."""
    for part in joining.split_entry(desk, entry, reason=reason, at=at, parts=parts, chronology=slug or None):
        say_entry(part)


@entry_command.command("move")
@click.argument("entry")
@with_desk
@chronology_option
@click.option("--after", default="", metavar="OTHER", help="Put it directly behind OTHER.")
@click.option("--before", default="", metavar="OTHER", help="Put it directly before OTHER.")
@reason_option
def entry_move(desk: Desk, entry: str, slug: str, after: str, before: str, reason: str) -> None:
    """Put ENTRY elsewhere in the written order."""
    say_entry(entries.move_entry(desk, entry, reason=reason, after=after, before=before, chronology=slug or None))
