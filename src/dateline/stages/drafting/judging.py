"""Whether two passages tell of one happening, and why; what authors judged of passages outranks it."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace

from dateline.domain.drafts import Grouping
from dateline.domain.events import Judgement
from dateline.domain.records import dataclass
from dateline.language.wording import listed, verb_for
from dateline.stages.drafting.crossing import ALIKE, Crosser, are_in_two_languages
from dateline.stages.drafting.likeness import Likeness
from dateline.stages.drafting.pile import Account, Happening
from dateline.stages.drafting.seeking import WIDER

UNSURE = 0.7
"""A pair that is less near than the threshold, but not less than so much of it, is unsure."""

_TOLD = 4
_LOOKED_AT = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """Whether two passages tell of one happening, and what agrees and what does not, in sentences."""

    judgement: Judgement
    grounds: str


def judge(
    one: Account,
    other: Account,
    likeness: Likeness,
    names: tuple[str, str] = ("the first", "the second"),
) -> Judged:
    """Return whether two tellings are of one happening, by themselves alone; `names` are what sentences call them."""
    grounds = " ".join(_grounds(one, other, likeness, names))
    if one.days and other.days and not _meet(one.days, other.days):
        return Judged(judgement=Judgement.DIFFERENT, grounds=grounds)
    least = ALIKE if one.is_of_a_day and other.is_of_a_day else WIDER
    if are_in_two_languages(one, other):
        return Judged(judgement=Crosser(likeness).cross(one, other).judgement, grounds=grounds)
    near = likeness.near(one.telling, other.telling)
    if near >= least:
        return Judged(judgement=Judgement.SAME, grounds=grounds)
    unsure = near >= UNSURE * least
    return Judged(judgement=Judgement.UNSURE if unsure else Judgement.DIFFERENT, grounds=grounds)


def unsure_of(
    lead: Account, accounts: Sequence[Account], likeness: Likeness, names: Mapping[str, str]
) -> Iterator[str]:
    """Yield a sentence for each report of which it is not sure that it tells of the same as the others.

    One that is told of another day is a matter of its own; `names` is how a sentence calls each report.
    """
    dated = [account for account in accounts if account.days][:_LOOKED_AT]
    best: dict[str, Judged] = {}
    for account in accounts:
        report = account.held.report.id
        if report == lead.held.report.id or (best.get(report) and best[report].judgement is Judgement.SAME):
            continue
        others = [judge(other, account, likeness) for other in dated if other.held is not account.held]
        if any(each.judgement is Judgement.SAME for each in others) or _lies_apart(lead, account):
            best[report] = Judged(judgement=Judgement.SAME, grounds="")
        else:
            called = (names[lead.held.report.id], names[report])
            best[report] = replace(judge(lead, account, likeness, called), judgement=Judgement.UNSURE)
    for report, judged in best.items():
        if judged.judgement is Judgement.UNSURE:
            verb = verb_for(names[report], "tells", "tell")
            yield f"Whether {names[report]} {verb} of the same is not sure. {judged.grounds}"


def _lies_apart(one: Account, other: Account) -> bool:
    return bool(one.days and other.days) and not _meet(*(account.days for account in (one, other) if account.days))


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _grounds(one: Account, other: Account, likeness: Likeness, names: tuple[str, str]) -> Iterator[str]:
    if one.days and other.days:
        yield "Their dates can meet." if _meet(one.days, other.days) else "Their dates lie apart."
    mine, its = _telling(one, likeness), _telling(other, likeness)
    shared = likeness.written(one.telling, mine & its)
    yield f"Both have {listed(shared[:_TOLD])}." if shared else "They share no name and no number."
    for own, account, whose in ((mine - its, one, names[0]), (its - mine, other, names[1])):
        written = likeness.written(account.telling, own)
        if written:
            yield f"Only {whose} has {listed(written[:_TOLD])}."


def _telling(account: Account, likeness: Likeness) -> Set[str]:
    return likeness.names(account.telling) | likeness.numbers(account.telling)


def grouped(found: Sequence[Happening], groupings: Sequence[Grouping], likeness: Likeness) -> list[Happening]:
    """Return the happenings as authors judged that passages belong: a later judgement outranks an earlier one."""
    happenings = list(found)
    for grouping in groupings:
        mine, others = frozenset(grouping.passages), frozenset(grouping.others)
        if grouping.judgement is Judgement.SAME:
            happenings = _together(happenings, mine | others)
        elif grouping.judgement is Judgement.DIFFERENT:
            happenings = [part for each in happenings for part in _apart(each, mine, others, likeness)]
    return happenings


def _together(happenings: Sequence[Happening], keys: Set[str]) -> list[Happening]:
    """Return the happenings, those that hold one of the passages as one: the first of them takes in the others."""
    holding = [each for each in happenings if any(account.key in keys for account in each.accounts)]
    if len(holding) < 2:
        return list(happenings)
    first = holding[0]
    joined = Happening(
        sorted((account for each in holding for account in each.dated), key=lambda account: account.place),
        [account for each in holding for account in each.others],
    )
    return [joined if each is first else each for each in happenings if each is first or each not in holding]


def _apart(happening: Happening, mine: Set[str], others: Set[str], likeness: Likeness) -> list[Happening]:
    """Return a happening, in two where it holds passages of both sides: the rest goes with the nearer side."""
    held = happening.accounts
    seeds = [[account for account in held if account.key in side] for side in (mine, others)]
    if not all(seeds):
        return [happening]
    sides: list[list[Account]] = [[], []]
    for account in held:
        sides[_side(account, seeds, mine, others, likeness)].append(account)
    parts = [
        Happening([account for account in side if account.days], [account for account in side if not account.days])
        for side in sides
    ]
    return [part for part in parts if part.dated]


def _side(
    account: Account, seeds: Sequence[Sequence[Account]], mine: Set[str], others: Set[str], likeness: Likeness
) -> int:
    if account.key in mine or account.key in others:
        return int(account.key not in mine)
    near = [max(likeness.near(account.telling, seed.telling) for seed in side) for side in seeds]
    return int(near[1] > near[0])
