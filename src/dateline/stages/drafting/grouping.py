"""Which tellings are of one happening: those whose dates can meet and that share names, numbers and rare words."""

from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from functools import partial

from dateline.domain.records import dataclass
from dateline.language.weighting import terms
from dateline.stages.drafting.counted import counted_from_deeds
from dateline.stages.drafting.crossing import ALIKE, SAME_WORDS, Crosser
from dateline.stages.drafting.joining import join
from dateline.stages.drafting.likeness import Likeness
from dateline.stages.drafting.memory import Recalling
from dateline.stages.drafting.merging import merged
from dateline.stages.drafting.news import news_among
from dateline.stages.drafting.pile import Account, Happening
from dateline.stages.drafting.seeking import LOOKED_AT, NAMES, WIDER, Found
from dateline.stages.drafting.translating import translated
from dateline.stages.linking.neighbours import neighbours_among

_LEAST_EQUAL = 8
_MOST_SEEDS = 40
_BESIDE = 2


@dataclass(frozen=True, slots=True)
class _Parts:
    """Accounts in parts, each by the numbers of those that are of it."""

    numbers: tuple[tuple[int, ...], ...]


def group(accounts: Sequence[Account], likeness: Likeness, recalling: Recalling) -> list[Happening]:
    """Return the happenings that accounts, which come in order, tell of.

    What tells of reporting alone, looks back, or was retracted founds no happening.
    What denies, doubts or supposes something tells of none: `taken_back` is for that.
    """
    return _grouped([account for account in accounts if not account.is_taken_back], likeness, recalling)


def taken_back(accounts: Sequence[Account], likeness: Likeness, recalling: Recalling) -> list[Happening]:
    """Return the sayings that deny, doubt or suppose something: of the saying alone, never of what they are about."""
    denials = [each for each in accounts if each.is_taken_back and (each.days or each.passage.contests)]
    return _grouped(denials, likeness, recalling)


def set_against(
    found: Sequence[Happening],
    accounts: Sequence[Account],
    apart: Set[tuple[str, int]],
    likeness: Likeness,
) -> None:
    """Put what denies, doubts or supposes something without a day of its own beside the happening that it is about."""
    first = [(each, each.dated[0]) for each in found]
    happened = [each for each, told in first if not told.is_taken_back and told.spot not in apart]
    known = Found(happened, likeness)
    for account in accounts:
        if account.is_taken_back and not account.days and account.spot not in apart:
            happening = known.best(account)
            if happening is not None:
                happening.against.append(account)


def _grouped(accounts: Sequence[Account], likeness: Likeness, recalling: Recalling) -> list[Happening]:
    crosser = Crosser(likeness)
    accounts, days = _counted(accounts, crosser, recalling)
    telling = [account for account in accounts if account.founds]
    found = [Happening(each) for each in days]
    wide = [account for account in telling if not account.is_of_a_day]
    left = _attach(found, wide, likeness, dated=True)
    found += [Happening(each) for each in _joined(left, crosser, WIDER)]
    found = _misdated(_altered(merged(found, translated(found, crosser, recalling))), likeness)
    beside = [account for account in accounts if account.days and not account.founds]
    _attach(found, beside, likeness, dated=True)
    undated = [account for account in accounts if not account.days and not account.held.read.is_retracted]
    left = _attach(found, undated, likeness, dated=False)
    news = list(news_among(left, found, accounts, likeness))
    return [*found, *(Happening(each) for each in _joined(news, crosser, WIDER))]


def _counted(
    accounts: Sequence[Account], crosser: Crosser, recalling: Recalling
) -> tuple[Sequence[Account], list[list[Account]]]:
    """Return the accounts, dated where they count from what others tell, and those of one day in their groups."""
    telling = [account for account in accounts if account.founds]
    days = list(_of_days(telling, crosser, recalling))
    counted = counted_from_deeds(accounts, telling)
    if not counted:
        return accounts, days
    changed = {each.days for each in counted.values() if each.is_of_a_day}
    told = [counted.get(account, account) for account in accounts]
    again = _of_days([each for each in told if each.founds and each.days in changed], crosser, recalling)
    kept = (each for each in days if each[0].days not in changed)
    return told, sorted([*kept, *again], key=lambda members: members[0].days or (0, 0))


def _of_days(accounts: Sequence[Account], crosser: Crosser, recalling: Recalling) -> Iterator[list[Account]]:
    days: defaultdict[int, list[Account]] = defaultdict(list)
    for account in accounts:
        if account.days and account.is_of_a_day:
            days[account.days[0]].append(account)
    for day in sorted(days):
        told = days[day]
        if len(told) == 1:
            yield told
            continue
        parts = recalling.of("of a day", [told], _Parts, partial(_parts, told, crosser))
        yield from ([told[number] for number in part] for part in parts.numbers)


def _parts(told: Sequence[Account], crosser: Crosser) -> _Parts:
    numbers = {account: number for number, account in enumerate(told)}
    return _Parts(tuple(tuple(numbers[each] for each in members) for members in _of_a_day(told, crosser)))


def _of_a_day(told: Sequence[Account], crosser: Crosser) -> Iterator[list[Account]]:
    for joined in _joined(told, crosser, ALIKE):
        for members in _by_report(joined, crosser):
            is_spoken = all(account.is_spoken for account in members)
            yield from _by_speaker(members, crosser.likeness) if is_spoken else [members]


def _joined(accounts: Sequence[Account], crosser: Crosser, threshold: float) -> Iterator[list[Account]]:
    """Yield the accounts that belong together by their wording; those of other days stay apart."""
    wordings: dict[tuple[str, tuple[int, int] | None], list[Account]] = {}
    for account in sorted(accounts, key=lambda account: (account.telling, account.days, account.place)):
        wordings.setdefault((account.telling, account.days), []).append(account)
    held = list(wordings.values())
    met = neighbours_among([crosser.likeness.vector(each[0].telling) for each in held])
    near = {
        (other, number): crosser.near(held[number][0], held[other][0])
        for number, others in enumerate(met)
        for other in others
        if _meet(held[number][0], held[other][0])
    }
    for members in join(len(held), near, threshold):
        yield sorted((account for number in members for account in held[number]), key=lambda account: account.place)


def _meet(one: Account, other: Account) -> bool:
    if one.days is None or other.days is None:
        return False
    return one.days[0] <= other.days[1] and other.days[0] <= one.days[1]


def _by_report(accounts: Sequence[Account], crosser: Crosser) -> Iterator[list[Account]]:
    """Yield what is of one happening: one report that dates two sentences to a day tells of two, unless much alike."""
    by_report: dict[str, list[Account]] = {}
    for account in accounts:
        by_report.setdefault(account.held.report.id, []).append(account)
    seeds: list[Account] = []
    for account in max(by_report.values(), key=len) if by_report else ():
        if len(seeds) == _MOST_SEEDS:
            break
        if all(crosser.near(account, seed) < SAME_WORDS for seed in seeds):
            seeds.append(account)
    if len(seeds) < 2:
        yield list(accounts)
        return
    parts: list[list[Account]] = [[] for _ in seeds]
    for account in accounts:
        near = [crosser.near(account, seed) for seed in seeds]
        parts[near.index(max(near))].append(account)
    yield from parts


def _by_speaker(accounts: Sequence[Account], likeness: Likeness) -> list[list[Account]]:
    """Return what was said, by who said it: two who say something of one matter on one day say two things."""
    parts: list[list[Account]] = []
    for account in accounts:
        part = next((part for part in parts if any(_may_be_one(account, other, likeness) for other in part)), None)
        if part is None:
            parts.append([account])
        else:
            part.append(account)
    return parts


def _may_be_one(one: Account, other: Account, likeness: Likeness) -> bool:
    mine, others = _speakers(one), _speakers(other)
    if not mine or not others or 2 * len(mine & others) >= min(len(mine), len(others)):
        return True
    return likeness.near(one.telling, other.telling) >= SAME_WORDS


def _speakers(account: Account) -> frozenset[str]:
    return frozenset(term for sayer in account.passage.sayers for term in terms(sayer.words))


def _altered(found: Sequence[Happening]) -> list[Happening]:
    """Return the happenings, those as one that differ in the date alone: told word for word, but of another day.

    Only where the words that date them differ ("on Monday" again is another Monday), and where each of the reports
    can have told of either day.
    """
    wordings: dict[str, list[tuple[Account, int]]] = {}
    for number, happening in enumerate(found):
        for account in happening.dated:
            if len(account.telling.split()) >= _LEAST_EQUAL:
                wordings.setdefault(account.telling, []).append((account, number))
    pairs = [
        (told[0][1], number)
        for told in wordings.values()
        for account, number in told[1:]
        if number != told[0][1] and account.held is not told[0][0].held and _are_put_otherwise(account, told[0][0])
    ]
    return merged(found, pairs)


def _misdated(found: Sequence[Happening], likeness: Likeness) -> list[Happening]:
    """Return the happenings, those as one that are told of days beside one another and of nothing else than the same.

    They share names and a number, neither has a name or a number of its own, and their words are much alike.
    """
    by_day: defaultdict[int, list[int]] = defaultdict(list)
    for number, happening in enumerate(found):
        first, last = happening.days
        if first == last and not happening.is_spoken:
            by_day[first].append(number)
    pairs = []
    for day in sorted(by_day):
        beside = [number for ahead in range(1, _BESIDE + 1) for number in by_day.get(day + ahead, ())]
        holders: defaultdict[str, list[int]] = defaultdict(list)
        for number in beside:
            for term in likeness.numbers(found[number].dated[0].telling):
                holders[term].append(number)
        for number in by_day[day]:
            numbers = likeness.numbers(found[number].dated[0].telling)
            others = {other for term in numbers for other in holders.get(term, ())}
            pairs += [
                (number, other) for other in sorted(others) if _tell_the_same(found[number], found[other], likeness)
            ]
    return merged(found, pairs)


def _tell_the_same(one: Happening, other: Happening, likeness: Likeness) -> bool:
    return any(
        _share_all(mine, its, likeness) and likeness.near(mine.telling, its.telling) >= SAME_WORDS
        for mine in one.dated[:LOOKED_AT]
        for its in other.dated[:LOOKED_AT]
    )


def _share_all(one: Account, other: Account, likeness: Likeness) -> bool:
    names = likeness.names(one.telling), likeness.names(other.telling)
    numbers = likeness.numbers(one.telling), likeness.numbers(other.telling)
    apart = any(mine - its and its - mine for mine, its in (names, numbers))
    return len(names[0] & names[1]) >= NAMES and bool(numbers[0] & numbers[1]) and not apart


def _are_put_otherwise(one: Account, other: Account) -> bool:
    if one.when is None or other.when is None or one.when.words.casefold() == other.when.words.casefold():
        return False
    told_by = min(
        (account.held.published for account in (one, other) if account.held.published is not None), default=None
    )
    return told_by is None or all(account.days and account.days[0] <= told_by for account in (one, other))


def _attach(
    found: Sequence[Happening], accounts: Sequence[Account], likeness: Likeness, *, dated: bool
) -> list[Account]:
    """Add each account to the happening that it tells of, and return those that tell of none of them."""
    if not accounts:
        return []
    known, left = Found(found, likeness), []
    for account in accounts:
        happening = known.best(account)
        if happening is None:
            left.append(account)
        else:
            (happening.dated if dated else happening.others).append(account)
    return left
