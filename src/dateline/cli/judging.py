"""`dispute`, `link`, `reading` and `silence`: what authors judge; `link` alone groups reports in JSON Lines."""

import sys

import click

from dateline.app import disputes, links, readings, silences
from dateline.app.desk import Desk
from dateline.cli.context import chronology_option, counted, note, reason_option, with_desk, write
from dateline.cli.errors import PROBLEMS_FOUND
from dateline.cli.words import plain
from dateline.domain.events import DisputeKind, Judgement
from dateline.language.wording import untold_window_of

grounds_option = click.option(
    "--grounds", default="", help="Why, for readers: it is published; the reason given with -m stays in the log."
)


@click.group("dispute")
def dispute_command() -> None:
    """Draw and lift disputes."""


@dispute_command.command("draw")
@click.argument("entry")
@click.argument("target")
@with_desk
@chronology_option
@click.option("--kind", type=click.Choice([kind.value for kind in DisputeKind]), required=True)
@click.option("--scope", default="", help="What is contested, in the words used (“last week”).")
@grounds_option
@reason_option
def dispute_draw(
    desk: Desk, entry: str, target: str, slug: str, kind: str, scope: str, grounds: str, reason: str
) -> None:
    """Record that ENTRY contests TARGET: another entry, or report:ID."""
    dispute = disputes.draw_dispute(
        desk, entry, target, DisputeKind(kind), reason=reason, scope=scope, grounds=grounds, chronology=slug or None
    )
    told = "  ".join(filter(None, (untold_window_of(dispute), dispute.grounds)))
    write(plain(f"{dispute.id}  {dispute.kind.value} {dispute.target}  {told}".rstrip()))


@dispute_command.command("lift")
@click.argument("dispute")
@with_desk
@reason_option
def dispute_lift(desk: Desk, dispute: str, reason: str) -> None:
    """Take DISPUTE (its id or the beginning of it) out of what is held; it stays in the record."""
    write(disputes.lift_dispute(desk, dispute, reason=reason).id)


@click.group("link", invoke_without_command=True)
@click.option("--mentions", "of_words", is_flag=True, help="Lines name words that tell of events; group these.")
@click.option("--explain", is_flag=True, help="Say what agrees and what does not between a report and those nearest.")
@click.pass_context
def link_command(context: click.Context, of_words: bool, explain: bool) -> None:
    """Draw and lift links: do two entries tell of the same happening? Without a verb: which reports do?

    Without a verb, lines from standard input hold {"doc", "published", "title", "text"}, one report each; "text" must
    be there. All are read, then each is answered in order by {"id", "cluster"}: reports of one happening share a
    cluster. With --mentions, lines hold {"doc", "text", "mentions": [{"id", "start", "end"}]}, and each of these is
    answered. Exit code 1 where a line was bad; it is answered by {"doc", "error"} and left out.
    """
    if context.invoked_subcommand:
        return
    if sys.stdin.isatty():
        click.echo(context.get_help())
        return
    from dateline.app.linking import link_lines, link_words  # noqa: PLC0415 who judges entries needs no piles

    lines = link_words(sys.stdin.buffer) if of_words else link_lines(sys.stdin.buffer, explain=explain)
    bad = 0
    for told in lines:
        bad += not told.good
        sys.stdout.buffer.write(told.line + b"\n")
    sys.stdout.buffer.flush()
    if bad:
        note(f"link: {counted(bad, 'line')} could not be read; each is answered by what is wrong with it")
        sys.exit(PROBLEMS_FOUND)


@link_command.command("draw")
@click.argument("entry")
@click.argument("other")
@with_desk
@chronology_option
@click.option("--judgement", type=click.Choice([each.value for each in Judgement]), default="same")
@reason_option
def link_draw(desk: Desk, entry: str, other: str, slug: str, judgement: str, reason: str) -> None:
    """Record whether ENTRY and OTHER tell of the same happening."""
    link = links.draw_link(desk, entry, other, Judgement(judgement), reason=reason, chronology=slug or None)
    write(f"{link.id}  {link.judgement.value}")


@link_command.command("lift")
@click.argument("link")
@with_desk
@reason_option
def link_lift(desk: Desk, link: str, reason: str) -> None:
    """Take LINK (its id or the beginning of it) out of what is held; it stays in the record."""
    write(links.lift_link(desk, link, reason=reason).id)


@click.group("reading")
def reading_command() -> None:
    """Choose which claim is held where accounts disagree."""


@reading_command.command("choose")
@click.argument("entry")
@click.argument("property_", metavar="PROPERTY")
@click.argument("claim")
@with_desk
@chronology_option
@click.option("--edtf", default="", help="For “when”: the date held, as EDTF.")
@grounds_option
@reason_option
def reading_choose(
    desk: Desk, entry: str, property_: str, claim: str, slug: str, edtf: str, grounds: str, reason: str
) -> None:
    """Hold one reading of a PROPERTY (what, when, where, who, how many) of ENTRY, in the words of one of its CLAIMs."""
    chosen = readings.choose_reading(
        desk, entry, property_, claim, reason=reason, edtf=edtf, grounds=grounds, chronology=slug or None
    )
    write(plain(f"{chosen.id}  {chosen.property}: {chosen.claim}"))


@reading_command.command("lift")
@click.argument("reading")
@with_desk
@reason_option
def reading_lift(desk: Desk, reading: str, reason: str) -> None:
    """Leave a property open again: READING is an id or the beginning of it."""
    write(readings.lift_reading(desk, reading, reason=reason).id)


@click.group("silence")
def silence_command() -> None:
    """Keep a check quiet about an entry, for a reason."""


@silence_command.command("check")
@click.argument("entry")
@click.argument("check")
@with_desk
@chronology_option
@reason_option
def silence_check(desk: Desk, entry: str, check: str, slug: str, reason: str) -> None:
    """Keep CHECK quiet about ENTRY."""
    silence = silences.silence_check(desk, entry, check, reason=reason, chronology=slug or None)
    write(plain(f"{silence.check} is quiet about {silence.entry}: {silence.reason}"))


@silence_command.command("lift")
@click.argument("entry")
@click.argument("check")
@with_desk
@chronology_option
@reason_option
def silence_lift(desk: Desk, entry: str, check: str, slug: str, reason: str) -> None:
    """Let CHECK speak about ENTRY again."""
    silence = silences.lift_silence(desk, entry, check, reason=reason, chronology=slug or None)
    write(plain(f"{silence.check} speaks about {silence.entry} again"))
