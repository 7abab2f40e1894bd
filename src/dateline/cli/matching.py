"""`report match` and `report merge`: cited reports and kept ones that are one."""

from collections.abc import Sequence

import click

from dateline.app.desk import Desk
from dateline.app.matching import ProposedMatch, accept_matches, count_matches, propose_matches
from dateline.app.merging import Merged, merge_reports
from dateline.cli.context import counted, encode, json_option, numbers_of, reason_option, with_desk, write
from dateline.cli.words import plain
from dateline.domain.events import Judgement


@click.command("merge")
@click.argument("keep")
@click.argument("others", metavar="OTHER…", nargs=-1, required=True)
@with_desk
@reason_option
def report_merge(desk: Desk, keep: str, others: tuple[str, ...], reason: str) -> None:
    """Make one report of KEEP and each OTHER: all that stands on the others stands on KEEP.

    What KEEP lacks comes from the others; what they say otherwise is told, and left. `dateline undo` parts them again.
    """
    _say_merged(merge_reports(desk, keep, others, reason=reason))


@click.command("match")
@click.argument("numbers", metavar="[N]…", nargs=-1, callback=numbers_of)
@with_desk
@click.option("--accept", is_flag=True, help="Make each report cited one with the report kept: those numbered N.")
@click.option("--all-sure", is_flag=True, help="Accept all that are the same.")
@click.option("--different", is_flag=True, help="List too what looks alike and is not.")
@click.option("-m", "--reason", metavar="WHY", default="", help="Why; unasked, the grounds go into the log.")
@json_option
def report_match(
    desk: Desk,
    numbers: tuple[int, ...],
    accept: bool,
    all_sure: bool,
    different: bool,
    reason: str,
    as_json: bool,
) -> None:
    """List which reports with a snapshot the cited ones without may be: same or unsure, and why; or accept that.

    Numbers stay with their matches. What is accepted is merged, one revision each; `dateline undo` takes it back.
    """
    if accept and not numbers:
        raise click.UsageError("say which: dateline report match --accept 1 3, or --all-sure")
    if accept or all_sure:
        for proposed, merged in accept_matches(desk, numbers if accept else (), all_sure=all_sure, reason=reason):
            write(plain(f"match {proposed.n}, {_name_cited(proposed)}:"))
            _say_merged(merged)
        return
    found = [each for each in propose_matches(desk) if not numbers or each.n in numbers]
    shown = [each for each in found if different or numbers or each.match.judgement is not Judgement.DIFFERENT]
    if as_json:
        write(encode([_told(each) for each in shown]))
    else:
        _say(shown)


def say_matches_waiting(desk: Desk, *, kept: Sequence[str] | None = None, foreseen: bool = False) -> None:
    """Write how many cited reports may be among those kept, or among these; nothing where none may be.

    `foreseen` holds where they are not kept yet, so that no list of them can be looked at.
    """
    count = count_matches(desk, kept=kept)
    if count:
        # Quoted words, which the list looks up too, may tell of more.
        told = f"at least {counted(count, 'cited report')} may be among"
        write(f"{told} these" if foreseen else f"{told} those held: dateline report match")


def _say(shown: Sequence[ProposedMatch]) -> None:
    for each in shown:
        write(plain(f"{each.n:>4}  {each.match.judgement.value}: {_name_cited(each)}"))
        twins = f" and {counted(len(each.match.twins), 'further page')} of it" if each.match.twins else ""
        write(plain(f"      is {each.kept.id}  {each.kept.title or each.kept.label}{twins}"))
        write(plain(f"      {each.match.grounds}"))
    sure = sum(each.is_sure for each in shown)
    told = f"{counted(len(shown), 'match', 'matches')}, {sure} sure"
    if (cited := len({each.cited.id for each in shown})) != len(shown):
        told = f"{told}, of {counted(cited, 'cited report')}"
    write(f"{told}; --accept N… or --all-sure makes them one" if shown else told)


def _name_cited(proposed: ProposedMatch) -> str:
    cited = proposed.cited.label or proposed.cited.title or proposed.cited.address
    times = sum(len(citing.places) for citing in proposed.match.citings)
    return cited if proposed.match.is_whole else f"{cited} (one of several, {counted(times, 'citation')})"


def _say_merged(merged: Merged) -> None:
    """Write the report that was kept in one line, what came to it, and what differed."""
    report = merged.report
    counts = ((merged.citations, "citation"), (merged.snapshots, "snapshot"))
    came = " and ".join(counted(count, name) for count, name in counts if count) or "nothing else"
    write(plain(f"{report.id}  {report.title or report.label}: {came} came to it"))
    for sentence in merged.differing:
        write(plain(f"    {sentence}"))


def _told(proposed: ProposedMatch) -> dict[str, object]:
    found = proposed.match
    return {
        "n": proposed.n,
        "judgement": found.judgement,
        "cited": proposed.cited.id,
        "kept": proposed.kept.id,
        "twins": found.twins,
        "grounds": found.grounds,
        "citations": [{"entry": entry, "place": place} for citing in found.citings for entry, place in citing.places],
        "whole": found.is_whole,
    }
