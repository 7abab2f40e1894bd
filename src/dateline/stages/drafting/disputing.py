"""Who contests what: the contests of a pile as happenings of their own, and the disputes between drafts and entries."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from dateline.domain.chronologies import Entry, EntryState
from dateline.domain.dates import Day
from dateline.domain.events import Dispute
from dateline.domain.ids import id_from
from dateline.domain.records import dataclass
from dateline.language.claiming.reported_days import is_of_a_report
from dateline.language.dating import Extents, same
from dateline.language.quoting.setting import in_marks
from dateline.language.reusing import words_in
from dateline.language.wording import clipped, listed, spoken_when, window_of
from dateline.stages.drafting.aiming import contests_among
from dateline.stages.drafting.contests import Contest, joined
from dateline.stages.drafting.likeness import Likeness
from dateline.stages.drafting.origins import called
from dateline.stages.drafting.pile import Account, Happening, HeldReport
from dateline.stages.weighing.disputes import proposed_disputes
from dateline.stages.weighing.phrases import Phrases
from dateline.stages.weighing.windows import contested_days, missing

_SCOPE_LENGTH = 120
_SHARED = 4


def contested(
    happenings: Sequence[Happening],
    denials: Sequence[Happening],
    accounts: Sequence[Account],
    reports: Sequence[HeldReport],
    likeness: Likeness,
) -> tuple[list[Happening], list[Contest]]:
    """Return the happenings with those of contesting behind them, and the contests.

    What contests a happening is no telling of it: it is taken out of it. Of `denials`, sayings that deny something,
    those of which one is aimed go with that.
    """
    contests = contests_among(happenings, accounts, reports, likeness)
    aimed_at = {each.account.spot: each.unit for each in contests}
    for number, happening in enumerate(happenings):
        happening.dated = [each for each in happening.dated if not _contests(each, number, aimed_at)]
        happening.others = [each for each in happening.others if not _contests(each, number, aimed_at)]
    standing = [each for each in contests if each.unit is None or happenings[each.unit].dated]
    own = [_happening(group) for group in joined(standing, likeness)]
    aimed = [
        replace(each, anchor=each.target if each.unit is None else happenings[each.unit].dated[0]) for each in standing
    ]
    return [*(each for each in happenings if each.dated), *own, *_left(denials, own)], aimed


def _left(denials: Sequence[Happening], own: Sequence[Happening]) -> Iterator[Happening]:
    """Yield the sayings of which none is aimed; what is told with one that is goes into the happening of that."""
    holding = {account.spot: each for each in own for account in each.dated}
    for denial in denials:
        into = next((holding[each.spot] for each in denial.accounts if each.spot in holding), None)
        dated = [each for each in denial.dated if each.spot not in holding]
        others = [each for each in denial.others if each.spot not in holding]
        if into is not None:
            into.dated = sorted((*into.dated, *dated), key=lambda account: account.place)
            into.others += others
        elif dated:
            yield Happening(dated, others)


def _contests(account: Account, number: int, aimed_at: Mapping[tuple[str, int], int | None]) -> bool:
    """Return whether an account is of a passage that contests: no telling of what it is aimed at, nor a second one."""
    if account.spot not in aimed_at:
        return False
    is_target = aimed_at[account.spot] == number
    return is_target or account.when is None or account.is_spoken or account.is_taken_back


def _happening(group: Sequence[Contest]) -> Happening:
    return Happening(sorted((each.account for each in group), key=lambda account: account.place))


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """A happening with the entry that a draft of it would be, or that tells of it already."""

    happening: Happening
    entry: Entry


def disputes_of(
    drafted: Sequence[Drafted],
    contests: Sequence[Contest],
    entries: Sequence[Entry],
    extents: Extents,
    quoting: Callable[[Account], Entry | None],
) -> list[Dispute]:
    """Return what drafts contest, in drafts and in entries, and what entries contest in drafts.

    `quoting` gives the entry that quotes what an account tells.
    """
    holding = {account.key: each for each in drafted for account in each.happening.accounts}
    found: dict[tuple[str, str], Dispute] = {}
    for contest in contests:
        held, anchor = holding.get(contest.account.key), holding.get(contest.anchor.key) if contest.anchor else None
        mine, its = held.entry if held else None, _aimed(contest, anchor, quoting) if anchor else None
        if mine is not None and its is not None and mine.id != its.id:
            dispute = _dispute(contest, mine, its, extents)
            known = found.setdefault((mine.id, its.id), dispute)
            if _fit(dispute, mine) > _fit(known, mine):
                found[mine.id, its.id] = dispute
    return [*found.values(), *_beside_entries(drafted, entries, {mine for mine, _ in found}, extents)]


def _aimed(contest: Contest, anchor: Drafted, quoting: Callable[[Account], Entry | None]) -> Entry | None:
    """Return the entry that a contest is of; where a day is put right, one that has that day or quotes what gave it."""
    if not contest.wrong:
        return anchor.entry
    told = words_in(contest.target.passage.words)
    alike = [each for each in anchor.happening.accounts if words_in(each.passage.words) == told]
    quoted = (entry for each in (contest.target, *alike) if (entry := quoting(each)) is not None)
    meets = any(same(each, anchor.entry.when) is not False for each in contest.wrong)
    return next(quoted, anchor.entry if meets else None)


def _fit(dispute: Dispute, mine: Entry) -> tuple[bool, bool]:
    """Return how well a dispute goes with its entry: where it bounds days, by words that the entry has."""
    return dispute.earliest is not None, dispute.scope in mine.text


def _dispute(contest: Contest, mine: Entry, its: Entry, extents: Extents) -> Dispute:
    scope = _scope(contest)
    denied = contested_days(contest.opposed.kind, scope, mine.when, extents)
    dispute = Dispute(
        id=id_from(f"{mine.id} {contest.opposed.kind} {its.id}"),
        entry=mine.id,
        target=f"entry:{its.id}",
        kind=contest.opposed.kind,
        scope=scope if denied else clipped(contest.opposed.content, _SCOPE_LENGTH),
        earliest=_iso(denied.earliest) if denied else None,
        latest=_iso(denied.latest) if denied else None,
        misses=missing(denied, its.when),
        drawn=False,
    )
    return replace(dispute, grounds=" ".join(_why(contest, dispute, its)))


def _scope(contest: Contest) -> str:
    """Return the words of time in what is contested, "" where there are none."""
    rest, content = contest.opposed.rest, contest.opposed.content
    datings = [each.when.words for each in contest.account.passage.datings if not each.is_spoken]
    of_time = [words for words in datings if not _is_of_a_report(rest, words)]
    alone = of_time[0] if len(of_time) == 1 and contest.opposed.plain else ""
    return next((words for words in of_time if words in content), alone)


def _is_of_a_report(rest: str, words: str) -> bool:
    at = rest.find(words)
    return at >= 0 and is_of_a_report(rest, at, at + len(words))


def _why(contest: Contest, dispute: Dispute, its: Entry) -> Iterator[str]:
    target = contest.target
    said = in_marks(clipped(target.passage.words, 2 * _SCOPE_LENGTH))
    day = spoken_when(target.when if contest.wrong and target.when else its.when)
    yield f"It {dispute.kind.value} what is told of {day} by {called(target.held.report)}: {said}"
    if contest.shared:
        yield f"Both have {listed(contest.shared[:_SHARED])}."
    if contest.opposed.points:
        yield "It speaks of what stands before it."
    if contest.house:
        yield f"It names {contest.house}."
    if shut := window_of(dispute):
        yield shut


def _iso(day: Day | None) -> str | None:
    return str(day) if day else None


def _beside_entries(
    drafted: Sequence[Drafted], entries: Sequence[Entry], contesting: set[str], extents: Extents
) -> Iterator[Dispute]:
    """Yield what entries contest in drafts, and drafts in entries that no report of the pile tells."""
    held = [entry for entry in entries if entry.state is not EntryState.WITHDRAWN]
    if not held:
        return
    written = {entry.id for entry in held}
    drafts = [each.entry for each in drafted if each.entry.id not in written]
    ordered = sorted([*held, *drafts], key=lambda entry: (entry.when.place, entry.text, entry.id))
    known = {entry.id: entry for entry in ordered}
    answered = [(name, "") for name in contesting]
    numbers = range(1, len(ordered) + 1)
    phrases = Phrases(extents=extents)
    found = proposed_disputes(ordered, numbers, answered=answered, same={}, spellings={}, phrases=phrases)
    for each in found:
        if (each.entry in written) != (each.target.removeprefix("entry:") in written):
            yield replace(each, grounds=_told(each, known))


def _told(dispute: Dispute, known: Mapping[str, Entry]) -> str:
    target = known[dispute.target.removeprefix("entry:")]
    said = f"It {dispute.kind.value} what is told of {spoken_when(target.when)}"
    return " ".join(part for part in (f"{said}: {target.text}", window_of(dispute)) if part)
