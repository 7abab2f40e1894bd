"""Which passages contest what others tell: each aimed at the telling that it is about, or at none."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dateline.domain.events import DisputeKind
from dateline.language.citing.identity import publisher_key
from dateline.language.claiming import Opposed
from dateline.language.claiming.contesting import TOLD
from dateline.language.numerals import with_figures
from dateline.language.weighting import Vector, terms, unit
from dateline.stages.drafting.contests import Contest, contesting, covered
from dateline.stages.drafting.grouping import SAME_WORDS
from dateline.stages.drafting.likeness import Likeness
from dateline.stages.drafting.passages import ToldPassage
from dateline.stages.drafting.pile import Account, Happening, HeldReport

# Set on three invented affairs and on the examples. How much of what is contested a telling has to have; how much that
# and what stands around it weigh together; by how much the best has to be ahead of what tells of something else.
LEAST, PLAIN, ENOUGH, AHEAD = 0.34, 0.5, 0.62, 1.08
AROUND, TITLE, HOUSE, DAY, OWN = 0.5, 0.25, 0.35, 0.2, 0.15
NAMES_ALONE, UNKNOWN, SPOKEN, WHOLE = 0.7, 0.4, 0.3, 0.9

_SOUGHT, _MOST_HOLDERS = 14, 80
_BEFORE, _BEHIND = 2, 1
_SEVERAL, _SCANT = 2, 2
_PUT_RIGHT = frozenset((DisputeKind.CORRECTS, DisputeKind.RETRACTS))


@dataclass(frozen=True, kw_only=True, eq=False)
class _Aim:
    """What a passage contests, as vectors: itself, what stands around it, the title of its report.

    `whole` is itself with the words that no telling has at their full weight.
    """

    held: HeldReport
    passage: ToldPassage
    opposed: Opposed
    content: Vector
    whole: Vector
    around: Vector
    title: Vector
    houses: frozenset[str]
    pointed: ToldPassage | None = None
    is_of_version: bool = False

    @property
    def is_said(self) -> bool:
        """True where somebody says it, rather than a report."""
        return any(terms(_REPORTING.sub(" ", sayer.words)) for sayer in self.passage.sayers)

    @property
    def is_own(self) -> bool:
        """True where a house puts right or takes back what it told itself."""
        return self.opposed.kind in _PUT_RIGHT


def contests_among(
    happenings: Sequence[Happening], accounts: Sequence[Account], reports: Iterable[HeldReport], likeness: Likeness
) -> list[Contest]:
    """Return the passages of the reports, which come in order, that contest what one of the happenings is told by.

    Among `accounts` are those that tell of none by themselves: what stands right behind the telling of a happening
    tells more of it.
    """
    ordered = list(reports)
    known = _Told(happenings, accounts, ordered, likeness)
    passages = ((held, passage) for held in ordered for passage in (*held.read.passages, *held.read.notes))
    return [each for held, passage in passages if (each := known.contest(held, passage)) is not None]


class _Told:
    """What is told of happenings, looked up by its rare words."""

    def __init__(
        self,
        happenings: Sequence[Happening],
        accounts: Sequence[Account],
        reports: Sequence[HeldReport],
        likeness: Likeness,
    ) -> None:
        self._likeness = likeness
        unit_of = {account: unit for unit, each in enumerate(happenings) for account in each.accounts}
        told = [*unit_of.items(), *_going_on(accounts, unit_of)]
        self._told = sorted((pair for pair in told if _is_plain(pair[0])), key=lambda pair: pair[0].place)
        self._unit_of = dict(self._told)
        self._reports = [len({account.held.report.id for account in each.accounts}) for each in happenings]
        self._places = [account.held.place for account, _ in self._told]
        self._holders: defaultdict[str, list[int]] = defaultdict(list)
        self._by_report: defaultdict[str, list[int]] = defaultdict(list)
        for number, (account, _) in enumerate(self._told):
            self._by_report[account.held.report.id].append(number)
            for term in likeness.vector(account.telling):
                self._holders[term].append(number)
        self._houses = {name: publisher_key(name) for held in reports for name in _houses(held)}
        self._contests: defaultdict[str, list[Contest]] = defaultdict(list)

    def contest(self, held: HeldReport, passage: ToldPassage) -> Contest | None:
        """Return what a passage contests; None where it contests nothing, or it is not clear what."""
        account = contesting(held, passage) if passage.opposed else None
        for opposed in passage.opposed if account else ():
            if opposed.plain and any(each.is_held and not each.is_spoken for each in passage.datings):
                continue
            aim = self._aim(held, passage, opposed)
            target = self._contested_before(aim) or self._pointed_at(aim) or self._best(aim) or self._own(aim)
            if account and target:
                contest = self._made(account, aim, target)
                for house in {publisher_key(name) for name in _houses(held)}:
                    self._contests[house].append(contest)
                return contest
        return None

    def _made(self, account: Account, aim: _Aim, target: Account) -> Contest:
        return Contest(
            account=account,
            opposed=aim.opposed,
            target=target,
            unit=self._unit_of.get(target),
            shared=self._shared(aim, target),
            by_house=not aim.houses.isdisjoint(map(publisher_key, _houses(target.held))),
        )

    def _contested_before(self, aim: _Aim) -> Account | None:
        """Return what a house contested before, where its version is contested without words of its own."""
        if not aim.is_of_version:
            return None
        before = [each for house in sorted(aim.houses) for each in self._contests.get(house, ())]
        others = [each.account for each in before if each.account.held is not aim.held]
        return max(others, key=lambda each: covered(aim.around, self._read(each.telling)), default=None)

    def _pointed_at(self, aim: _Aim) -> Account | None:
        """Return what the passage right before it tells, where it speaks of that: "This is not true."."""
        if not aim.opposed.points or aim.pointed is None:
            return None
        numbers = self._by_report.get(aim.held.report.id, ())
        told = [account for account, _ in (self._told[number] for number in numbers)]
        return next((each for each in told if each.passage.start == aim.pointed.start), None)

    def _aim(self, held: HeldReport, passage: ToldPassage, opposed: Opposed) -> _Aim:
        before, behind = _beside(held, passage)
        puts_right = opposed.kind in _PUT_RIGHT
        pointed = next((each for each in reversed(before) if puts_right or not each.opposed), None)
        named = {name: key for name, key in self._houses.items() if _is_named(name, opposed.rest)}
        bare = _without(_undated(opposed.content, passage), named)
        is_of_version = bool(named) and not opposed.plain and len(terms(bare)) < _SCANT
        content = f"{bare} {pointed.words if pointed else held.report.title}" if opposed.points else bare
        if is_of_version:
            content = " ".join((content, *(each.words for each in before)))
        # A letter says "we": who that is stands beneath it.
        beside = (*(each.words for each in (*before, *behind)), held.read.signature)
        around = " ".join((_undated(opposed.rest, passage), *beside))
        return _Aim(
            held=held,
            passage=passage,
            opposed=opposed,
            content=self._read(content),
            whole=self._likeness.read(with_figures(content)),
            around=self._read(around),
            title=self._read(held.report.title),
            houses=frozenset(named.values()),
            pointed=pointed if before[-1:] == [pointed] else None,
            is_of_version=is_of_version,
        )

    def _read(self, words: str) -> Vector:
        """Return words as a vector; those that no telling has weigh a part."""
        vector = self._likeness.read(with_figures(words))
        known = self._holders
        return unit({term: weight * (1.0 if term in known else UNKNOWN) for term, weight in vector.items()})

    def _own(self, aim: _Aim) -> Account | None:
        """Return what a note of its editors puts right in a report: what shares most words with it.

        What is taken back whole is what the report tells first.
        """
        own = [self._told[number][0] for number in self._by_report.get(aim.held.report.id, ())]
        if not own or aim.passage not in aim.held.read.notes:
            return None
        if aim.opposed.kind is DisputeKind.RETRACTS:
            return min(own, key=lambda each: (not each.founds, each.place))
        words = _telling_words(aim.passage.words)
        shared = {each: len(words & _telling_words(each.passage.words)) for each in own}
        best = max(own, key=lambda each: shared[each])
        return best if shared[best] >= _SEVERAL or (shared[best] and len(own) == 1) else None

    def _best(self, aim: _Aim) -> Account | None:
        """Return the telling that fits best, None where none does, or one of another happening does nearly as well."""
        best: dict[int, tuple[float, Account]] = {}
        for number in self._within_reach(aim):
            account, unit = self._told[number]
            score = self._score(aim, account)
            if score >= ENOUGH and (unit not in best or score > best[unit][0]):
                best[unit] = score, account
        hits = sorted(best.values(), key=lambda hit: (-hit[0], hit[1].place))
        rivals = [account for score, account in hits if score * AHEAD > hits[0][0]]
        if not rivals or any(not self._are_alike(aim, rivals[0], other) for other in rivals[1:]):
            return None
        return max(rivals, key=lambda each: self._reports[self._unit_of[each]])

    def _are_alike(self, aim: _Aim, one: Account, other: Account) -> bool:
        """Return whether two tellings tell the same, of other days perhaps, or both all that is contested."""
        if self._likeness.near(one.telling, other.telling) >= SAME_WORDS:
            return True
        return all(covered(aim.content, self._likeness.vector(each.telling)) >= WHOLE for each in (one, other))

    def _within_reach(self, aim: _Aim) -> list[int]:
        """Return the tellings that share a rare word with what is contested, those published last before it."""
        upto = bisect_right(self._places, aim.held.place) if aim.held.published is not None else len(self._told)
        sought = {*_heaviest(aim.content, _SOUGHT), *_heaviest(aim.around, _SOUGHT // 2)}
        found: set[int] = set()
        for term in sought:
            holders = self._holders.get(term, [])
            end = bisect_right(holders, upto - 1)
            found.update(holders[max(0, end - _MOST_HOLDERS) : end])
        found.update(self._by_report.get(aim.held.report.id, ()))
        return sorted(found)

    def _score(self, aim: _Aim, account: Account) -> float:
        """Return how well a telling fits what is contested, 0 where too little of it does."""
        if account.passage is aim.passage or (account.held is aim.held and account.passage.start == aim.passage.start):
            return 0.0
        vector = self._likeness.vector(account.telling)
        cover = covered(aim.content, vector)
        is_of_house = not aim.houses.isdisjoint(map(publisher_key, _houses(account.held)))
        is_own = account.held is aim.held or _is_of_house(account.held, aim.held)
        if aim.is_own and not is_own and not is_of_house:
            return 0.0
        if aim.is_of_version and not is_of_house:
            return 0.0
        if cover < (PLAIN if aim.opposed.plain else LEAST) or not self._tells_the_same(aim, vector):
            return 0.0
        score = cover + AROUND * covered(aim.around, vector) + TITLE * covered(aim.title, vector)
        score += HOUSE * (is_of_house or (aim.is_own and is_own)) + DAY * _names_day(aim, account)
        return score - OWN * (account.held is aim.held and not aim.is_own) - SPOKEN * account.is_spoken

    def _tells_the_same(self, aim: _Aim, vector: Vector) -> bool:
        """Return whether a telling shares what happened with what is contested, and a name with it or around it.

        What is merely said not to be so has to name somebody or a number, or somebody has to say it.
        """
        shared = [term for term in aim.content if term in vector]
        names = [term for term in shared if _is_name(term)]
        others = [term for term in shared if not _is_name(term)]
        if aim.opposed.plain and not aim.is_said and len(names) + sum(map(str.isdigit, shared)) == 0:
            return False
        if not others:
            return len(names) >= _SEVERAL and covered(aim.whole, vector) >= NAMES_ALONE
        return bool(names) or aim.is_own or any(term in vector for term in (*aim.around, *aim.title) if _is_name(term))

    def _shared(self, aim: _Aim, account: Account) -> tuple[str, ...]:
        vector = self._likeness.vector(account.telling)
        terms_shared = {term.lstrip("~") for term in aim.content if term in vector and term[0] not in "=#"}
        words = dict.fromkeys(word for word in account.passage.words.split() if _bare(word) in terms_shared)
        return tuple(word.strip(".,;:“”\"'()") for word in words)


def _beside(held: HeldReport, passage: ToldPassage) -> tuple[Sequence[ToldPassage], Sequence[ToldPassage]]:
    """Return the passages of a report that stand before and behind one of it."""
    passages = held.read.passages
    at = bisect_right(passages, passage.start, key=lambda each: each.start)
    before = [each for each in passages[max(0, at - _BEFORE - 1) : at] if each.start < passage.start]
    return before[-_BEFORE:], passages[at : at + _BEHIND]


def _going_on(accounts: Sequence[Account], unit_of: Mapping[Account, int]) -> Iterator[tuple[Account, int]]:
    """Yield what stands without a day right behind the telling of a happening, with that: it tells more of it."""
    last: Account | None = None
    for account in accounts:
        if account in unit_of and account.days:
            last = account
        elif (
            last is not None
            and account not in unit_of
            and account.held is last.held
            and not account.days
            and 0 < account.passage.number - last.passage.number <= _BEHIND_IT
        ):
            yield account, unit_of[last]


_BEHIND_IT = 2


def _without(words: str, houses: Iterable[str]) -> str:
    """Return what is contested without the words for reporting, and without those whose reporting it is."""
    for house in sorted(houses, key=len, reverse=True):
        for part in (house, house.split()[0], house.split()[-1]):
            words = words.replace(part, " ")
    return _REPORTING.sub(" ", words)


def _undated(words: str, passage: ToldPassage) -> str:
    """Return words without those that date something: when it was is asked of the days."""
    for each in passage.datings:
        words = words.replace(each.when.words, " ")
    return words


_REPORTING = re.compile(
    rf"\b(?:{TOLD}|numbers?|figures?|given|my client|clients?|newspapers?|papers?)\b", re.IGNORECASE
)


def _telling_words(words: str) -> frozenset[str]:
    return frozenset(terms(_REPORTING.sub(" ", words)))


def _heaviest(vector: Vector, most: int) -> list[str]:
    return sorted(vector, key=lambda term: (-vector[term], term))[:most]


def _is_name(term: str) -> bool:
    return term[0] not in "~=#" and not term[0].isdigit()


def _bare(word: str) -> str:
    return next(iter(terms(word)), "")


def _houses(held: HeldReport) -> Iterator[str]:
    if held.report.publisher:
        yield held.report.publisher
    yield from held.read.agencies


def _is_of_house(held: HeldReport, other: HeldReport) -> bool:
    own = publisher_key(other.report.publisher)
    return bool(own) and own in map(publisher_key, _houses(held))


def _is_named(house: str, words: str) -> bool:
    """Return whether words name a house: in full, or as "Brandmeer's version" or "the Chronicle's story"."""
    parts = house.split()
    first, last = parts[0], parts[-1]
    owning = [f"{first}{s}" for s in _OWNING] if len(first) >= _LEAST_LETTERS else []
    owning += [f"{the} {last}{s}" for s in _OWNING for the in ("the", "The")] if len(last) >= _LEAST_LETTERS else []
    return house in words or any(each in words for each in owning)


_OWNING = ("'s ", "’s ")
_LEAST_LETTERS = 5


def _names_day(aim: _Aim, account: Account) -> bool:
    days = account.days
    return days is not None and any(
        each.when.first is not None
        and each.when.last is not None
        and each.when.first.ordinal <= days[1]
        and days[0] <= each.when.last.ordinal
        for each in aim.passage.datings
        if not each.is_spoken
    )


def _is_plain(account: Account) -> bool:
    """Return whether a passage neither contests something, so that it is no telling of that, nor tells of reports."""
    return not account.passage.is_of_reporting and all(each.plain for each in account.passage.opposed)
