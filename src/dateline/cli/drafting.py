"""`draft`: entries proposed from the reports of a case, or a chronology in JSON Lines without one."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dateline.cli.context import case_folder, case_option, chronology_option, counted, note, write
from dateline.cli.errors import PROBLEMS_FOUND
from dateline.cli.words import plain

if TYPE_CHECKING:
    from dateline.app.desk import Desk
    from dateline.app.proposing import Drafting

MOST_TOLD = 20


@click.command("draft")
@case_option
@chronology_option
@click.option("--most", metavar="N", type=click.IntRange(1), help="At most so many drafts, the heaviest ones.")
@click.option("--jsonl", is_flag=True, help="Read reports as JSON Lines from standard input; no case is needed.")
@click.option(
    "--dates", metavar="N", type=click.IntRange(1), help="With --jsonl, how many days; else those above the mean."
)
@click.option(
    "--sentences",
    metavar="K",
    type=click.IntRange(1),
    default=2,
    show_default=True,
    help="With --jsonl, how many a day.",
)
@click.option("--explain", is_flag=True, help="With --jsonl, why each day and each sentence was taken.")
@click.option("--jobs", metavar="N", type=click.IntRange(1), help="Reports read at a time.")
@click.option("--rewrite", is_flag=True, help="Ask the model of case.toml to rewrite the texts of drafts.")
@click.option("--accounts", is_flag=True, help="Ask the model of case.toml for accounts that rules missed.")
@click.option("--send-to", metavar="HOST", default="", help="Send passages to the model at HOST without asking first.")
def draft_command(
    case: Path | None,
    slug: str,
    most: int | None,
    jsonl: bool,
    dates: int | None,
    sentences: int,
    explain: bool,
    jobs: int | None,
    rewrite: bool,
    accounts: bool,
    send_to: str,
) -> None:
    """Propose entries from the reports of a case; they wait in its inbox, and nothing is written into the record.

    Each draft is told in the words of its reports, with what weighs for it and what is weak about it. What was
    answered before is not drafted again; new reports update the drafts that wait, and what changed is told.

    With --jsonl, lines hold {"doc", "published", "text"}, or "sentences" in place of "text", one report each. All are
    read; then the days that matter come in order, each as {"date", "sentences", "docs"}: "docs" names the report of
    each sentence. A bad line is answered by {"doc", "error"} and left out; exit code 1 where one was.

    A language model is asked only where case.toml names one and --rewrite or --accounts asks for it. It may propose:
    texts stand beside the drafts' own, accounts behind them, each proved in its report or refused.
    """
    if jsonl and (rewrite or accounts or send_to):
        raise click.UsageError("--rewrite, --accounts and --send-to are for a case")
    if jsonl:
        _draft_lines(dates, sentences, explain=explain, jobs=jobs or 1)
        return
    from dateline.app.desk import open_desk  # noqa: PLC0415 lines need no case

    with open_desk(case_folder(case)) as desk:
        if rewrite or accounts:
            _draft_asking(desk, slug, most, jobs, send_to, rewrite=rewrite, accounts=accounts)
        else:
            say_drafting(desk, _drafted(desk, slug, most, jobs), slug)


def _drafted(desk: "Desk", slug: str, most: int | None, jobs: int | None) -> "Drafting":
    from dateline.app.proposing import draft  # noqa: PLC0415 lines need no case
    from dateline.cli.progress import telling  # noqa: PLC0415

    with telling() as told:
        return draft(desk, slug, most=most, jobs=jobs, told=told)


def _draft_asking(
    desk: "Desk", slug: str, most: int | None, jobs: int | None, send_to: str, *, rewrite: bool, accounts: bool
) -> None:
    """Draft, and ask the model for what is wished; exit code 1 where it was no good."""
    from dateline.app import pointing, rewriting  # noqa: PLC0415 most drafts ask no model
    from dateline.app.proposing import last_drafting  # noqa: PLC0415
    from dateline.cli import asking  # noqa: PLC0415
    from dateline.cli.progress import telling  # noqa: PLC0415

    model = asking.leave_to_ask(desk, send_to)
    before = last_drafting(desk, slug)
    drafting = _drafted(desk, slug, most, jobs)
    good = True
    if model and accounts:
        with telling() as told:
            drafting, offers = pointing.point(desk, drafting, before, model, told=told)
        good = asking.say_accounts(offers) and good
    if model and rewrite:
        with telling() as told:
            offers = rewriting.rewrite(desk, slug, model, told=told)
        good = asking.say_texts(offers) and good
    say_drafting(desk, drafting, slug)
    if not good:
        sys.exit(PROBLEMS_FOUND)


def say_drafting(desk: "Desk", drafting: "Drafting", slug: str) -> None:
    """Write what was drafted, what changed since the last time, and what to do next."""
    from dateline.app.inbox import inbox_of  # noqa: PLC0415 lines need no inbox

    waiting = inbox_of(desk, slug).waiting
    adding = sum(bool(each.draft.adds_to) for each in waiting)
    told = f"{counted(drafting.reports, 'report')} read: {counted(len(waiting), 'draft waits', 'drafts wait')}"
    write(told + (f", {adding} of them with further accounts of entries" if adding else ""))
    for problem in drafting.unread:
        note(plain(f"{problem.severity}: {problem.message}; {problem.repair}"))
    for sentence in drafting.changes[:MOST_TOLD]:
        write("  " + plain(sentence))
    if len(drafting.changes) > MOST_TOLD:
        write(f"  … and {counted(len(drafting.changes) - MOST_TOLD, 'change')} more")
    if waiting:
        write("Next: `dateline inbox` lists them, `dateline review` goes through them one by one.")
    elif not drafting.reports:
        write("Next: `dateline add REPORT…` takes reports in.")


def _draft_lines(dates: int | None, sentences: int, *, explain: bool, jobs: int) -> None:
    from dateline.app.drafting import draft_lines  # noqa: PLC0415 the help needs no dates

    bad = 0
    for told in draft_lines(sys.stdin.buffer, dates=dates, sentences=sentences, explain=explain, jobs=jobs):
        bad += not told.good
        sys.stdout.buffer.write(told.line + b"\n")
    sys.stdout.buffer.flush()
    if bad:
        note(f"draft: {counted(bad, 'line')} could not be read; each is answered by what is wrong with it")
        sys.exit(PROBLEMS_FOUND)
