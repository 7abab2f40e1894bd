"""`inbox`: the drafts that wait, and the answers to them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from dateline.app import acceptances, groupings, policies, rejections
from dateline.app.acceptances import Accepted, Changes
from dateline.app.desk import Desk, open_desk
from dateline.app.draft_names import labels_of, names_in
from dateline.app.inbox import (
    Inbox,
    find_shown_draft,
    find_waiting,
    inbox_of,
    is_covered,
    look_at,
    openly,
)
from dateline.app.listing import note_listed
from dateline.app.regrouping import Waiting
from dateline.app.rewriting import rewriting_of, rewritings_of
from dateline.app.sealing import veil_of
from dateline.cli.context import (
    case_folder,
    case_option,
    chronology_option,
    counted,
    encode,
    json_option,
    note,
    parted,
    with_desk,
    write,
)
from dateline.cli.words import plain
from dateline.domain.drafts import RejectionKind
from dateline.domain.rewritings import Rewriting

REJECTIONS = {kind.value.replace(" ", "-"): kind for kind in RejectionKind}

why_option = click.option("-m", "--reason", metavar="WHY", default="", help="Why: it goes into the log.")
drafts_argument = click.argument("drafts", metavar="DRAFT…", nargs=-1, required=True, callback=parted)
sealed_option = click.option("--sealed", is_flag=True, help="With drafts that stand on sealed sources.")
draft_argument = click.argument("draft", metavar="DRAFT")


@click.group("inbox", invoke_without_command=True)
@case_option
@chronology_option
@sealed_option
@json_option
@click.pass_context
def inbox_command(context: click.Context, case: Path | None, slug: str, sealed: bool, as_json: bool) -> None:
    """List the drafts that wait for an answer, the heaviest first; show, accept, reject, merge and split them.

    DRAFT is a draft's number in the list, or its id. Numbers are those of the last drafting: one that would mean
    another draft than when it was listed to you is refused.
    """
    if context.invoked_subcommand is not None:
        given = {name: value for name, value in (("case", case), ("slug", slug), ("sealed", sealed)) if value}
        context.default_map = {context.invoked_subcommand: given}
        return
    with open_desk(case_folder(case)) as desk:
        inbox = inbox_of(desk, slug) if sealed else openly(desk, inbox_of(desk, slug))
        note_listed(desk, {n: each.entry.id for n, each in enumerate(inbox.drafting.drafts, start=1)})
        if as_json:
            rewritten = rewritings_of(desk, [each.draft for each in inbox.waiting])
            write(encode([_told(each, rewritten) for each in inbox.waiting]))
        else:
            _list(desk, inbox)


@inbox_command.command("show")
@draft_argument
@with_desk
@chronology_option
@sealed_option
@json_option
def inbox_show(desk: Desk, draft: str, slug: str, sealed: bool, as_json: bool) -> None:
    """Show everything about DRAFT: its passages, what dates each, grounds, doubts, conflicts, disputes."""
    inbox = inbox_of(desk, slug)
    waiting = find_shown_draft(desk, inbox, draft, sealed=sealed)
    if as_json:
        rewritten = rewritings_of(desk, [waiting.draft])
        write(encode({**_told(waiting, rewritten), "shown": look_at(desk, inbox, waiting)}))
        return
    from dateline.cli.draft_tables import draft_lines  # noqa: PLC0415 only where people read
    from dateline.cli.tables import console  # noqa: PLC0415

    write(f"draft {waiting.n} of {len(inbox.drafting.drafts)}  {waiting.id}\n")
    shown = look_at(desk, inbox, waiting)
    rewriting = rewritings_of(desk, [waiting.draft]).get(waiting.id)
    console().print(draft_lines(waiting, shown, names_in(desk, inbox), labels_of(desk, waiting), rewriting))


@inbox_command.command("accept")
@click.argument("drafts", metavar="DRAFT…", nargs=-1, callback=parted)
@with_desk
@chronology_option
@click.option("--date", "words", help="The date in other words.")
@click.option("--edtf", default="", help="The date as EDTF.")
@click.option("--text", help="Another text.")
@click.option("--rewritten", is_flag=True, help="The text that a language model wrote, where one was proved.")
@click.option("--without", "left_out", multiple=True, type=click.IntRange(1), metavar="K", help="Leave out passage K.")
@click.option("--after", default="", metavar="ENTRY", help="Which entry it stands behind; else where its date puts it.")
@click.option("--disputes", is_flag=True, help="Draw the disputes that it brings.")
@click.option("--new", "own", is_flag=True, help="Make an entry of its own of what would add to one.")
@click.option("--policy", is_flag=True, help="Accept what the policy in case.toml lets in, in the name of that policy.")
@why_option
def inbox_accept(
    desk: Desk, drafts: tuple[str, ...], slug: str, policy: bool, rewritten: bool, reason: str, **given: Any
) -> None:
    """Make an entry of each DRAFT, with the id it has, or add its accounts to the entry it tells of.

    It stands where its date puts it, where the chronology is written by date, else at the end.
    """
    if bool(drafts) == policy:
        raise click.UsageError("name the drafts, or give --policy")
    if rewritten and policy:
        raise click.UsageError("a policy takes drafts as they are; name the drafts, or leave --rewritten out")
    changes = Changes(**given)
    if len(drafts) != 1 and (changes.words is not None or changes.edtf or changes.text is not None or changes.left_out):
        raise click.UsageError("--date, --edtf, --text and --without are for one draft; accept it alone")
    inbox, veil = inbox_of(desk, slug), veil_of(desk)
    if policy:
        count = 0
        for waiting, accepted in policies.accept_all(desk, inbox):
            _say_accepted(waiting, accepted, covered=is_covered(veil, waiting))
            count += 1
        write(f"{counted(count, 'draft')} accepted by the policy: {desk.settings.accepting}")
        return
    found = _found(desk, inbox, drafts)
    texts = {each.id: rewriting_of(desk, each) for each in found if rewritten}
    for each in found:
        wished = replace(changes, rewriting=texts.get(each.id))
        accepted = acceptances.accept(desk, inbox, each, reason=reason, changes=wished)
        _say_accepted(each, accepted, covered=is_covered(veil, each))


@inbox_command.command("reject")
@drafts_argument
@with_desk
@chronology_option
@click.option("--as", "kind", type=click.Choice(list(REJECTIONS)), required=True, help="What speaks against it.")
@why_option
def inbox_reject(desk: Desk, drafts: tuple[str, ...], slug: str, kind: str, reason: str) -> None:
    """Turn each DRAFT down; later draftings learn from the kind."""
    inbox = inbox_of(desk, slug)
    for each in _found(desk, inbox, drafts):
        rejected = rejections.reject(desk, inbox, each, REJECTIONS[kind], reason=reason)
        write(f"draft {each.n}: turned down as {kind} (#{rejected.revision.seq})")


@inbox_command.command("merge")
@drafts_argument
@with_desk
@chronology_option
@why_option
def inbox_merge(desk: Desk, drafts: tuple[str, ...], slug: str, reason: str) -> None:
    """Tell that each DRAFT tells of one happening; they wait as one, under the number of the heaviest."""
    inbox = inbox_of(desk, slug)
    several = _found(desk, inbox, drafts)
    grouped = groupings.merge(desk, inbox, several, reason=reason)
    numbers = sorted(each.n for each in several)
    write(f"draft {numbers[0]}: is one with {', '.join(map(str, numbers[1:]))} (#{grouped.revision.seq})")


@inbox_command.command("split")
@draft_argument
@with_desk
@chronology_option
@click.option("--passages", required=True, metavar="K,L", help="The passages that tell of another happening.")
@why_option
def inbox_split(desk: Desk, draft: str, slug: str, passages: str, reason: str) -> None:
    """Tell that some passages of DRAFT tell of another happening: `dateline draft` drafts that one anew."""
    inbox = inbox_of(desk, slug)
    waiting = find_waiting(desk, inbox, draft)
    grouped = groupings.split(desk, inbox, waiting, numbers_in(passages), reason=reason)
    told = counted(len(grouped.grouping.passages), "passage is", "passages are")
    write(f"draft {waiting.n}: {told} left out (#{grouped.revision.seq}); `dateline draft` drafts what they tell")


def numbers_in(words: str) -> list[int]:
    """Return the numbers in "2,3" or "2 3"."""
    parts = words.replace(",", " ").split()
    if not parts or not all(part.isascii() and part.isdecimal() and len(part) < 7 for part in parts):
        raise click.BadParameter(f"{words!r}: give numbers, as 2,3")
    return [int(part) for part in parts]


def _found(desk: Desk, inbox: Inbox, names: Sequence[str]) -> list[Waiting]:
    """Return the drafts named, each once, before anything is done with one of them."""
    return list({each.id: each for each in (find_waiting(desk, inbox, name) for name in names)}.values())


def _say_accepted(waiting: Waiting, accepted: Accepted, *, covered: bool) -> None:
    """Tell what became of a draft; of one that stands on a sealed source, neither its words nor its day."""
    entry = accepted.entry
    how = f"added to entry {entry.id}" if waiting.id != entry.id else f"entry {entry.id}"
    edtf = f" [{entry.when.edtf}]" if entry.when.edtf else ""
    drawn = f"; {counted(accepted.disputes, 'dispute')} drawn" if accepted.disputes else ""
    if covered:
        write(plain(f"draft {waiting.n}: {how}, which stands on a sealed source{drawn}"))
        return
    write(plain(f"draft {waiting.n}: {how}  {entry.when.words}{edtf}  {entry.text}{drawn}"))


def _list(desk: Desk, inbox: Inbox) -> None:
    from dateline.cli.draft_tables import inbox_table  # noqa: PLC0415 only where people read
    from dateline.cli.tables import console  # noqa: PLC0415

    name = inbox.chronology.title or inbox.chronology.slug if inbox.chronology else desk.settings.title
    all_drafts = counted(len(inbox.drafting.drafts), "draft")
    parts = (plain(name or desk.folder.name), f"{len(inbox.waiting)} of {all_drafts} wait", f"drafted {_day(inbox)}")
    write(" · ".join(parts) + "\n")
    if inbox.waiting:
        target = console()
        rewritten = rewritings_of(desk, [each.draft for each in inbox.waiting])
        target.print(inbox_table(inbox.waiting, target.width, rewritten))
    if inbox.apart:
        told = counted(inbox.apart, "passage belongs", "passages belong")
        note(f"{told} to other drafts since they were split off; `dateline draft` drafts them")
    if not inbox.waiting:
        note("nothing waits; `dateline draft` drafts from the reports of the case")
        return
    note(
        "`dateline inbox show N` shows one, `accept N` and `reject N --as KIND` answer it; `dateline review` does both"
    )


def _day(inbox: Inbox) -> str:
    return inbox.drafting.made_at[:10]


def _told(waiting: Waiting, rewritten: Mapping[str, Rewriting]) -> dict[str, object]:
    draft = waiting.draft
    told = {
        "n": waiting.n,
        "joined": waiting.joined,
        "draft": draft,
        "origins": waiting.origins,
    }
    return {**told, "rewriting": rewritten[waiting.id]} if waiting.id in rewritten else told
