"""Which passages contest what others tell: each aimed at the telling that it is about, or at none."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import chain

from dateline.domain.events import DisputeKind
from dateline.language.citing.identity import publisher_key
from dateline.language.numerals import with_figures
from dateline.language.weighting import heaviest_of, terms
from dateline.stages.drafting.aims import REPORTING, Aim, Aims, is_name, is_of_same
from dateline.stages.drafting.contests import Contest, contesting, covered
from dateline.stages.drafting.crossing import SAME_WORDS
from dateline.stages.drafting.holders import Holders
from dateline.stages.drafting.houses import houses_of, is_of_house
from dateline.stages.drafting.likeness import Likeness, deeds_of, held_at_hand
from dateline.stages.drafting.passages import ToldPassage
from dateline.stages.drafting.pile import Account, Happening, HeldReport

# Set on three invented affairs and on the examples. How much of what is contested a telling has to have; how much that
# and what stands around it weigh together; by how much the best has to be ahead of what tells of something else.
LEAST, PLAIN, ENOUGH, AHEAD = 0.34, 0.5, 0.62, 1.08
AROUND, TITLE, HOUSE, DAY, OWN, NOTE = 0.5, 0.25, 0.35, 0.2, 0.15, 0.4
NAMES_ALONE, SPOKEN, WHOLE, NEARLY_WHOLE = 0.7, 0.3, 0.9, 0.8
OTHER_DEED, OLD = 0.6, 0.7

_SOUGHT = 14
_SEVERAL, _MANY = 2, 3
_MOST_OF_HOUSES, _LATE = 400, 10
_LONG = 400


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
        unit_of = {account: unit for unit, each in enumerate(happenings) for account in (*each.dated, *each.others)}
        told = [*unit_of.items(), *_going_on(accounts, unit_of)]
        self._told = sorted((pair for pair in told if _is_plain(pair[0])), key=lambda pair: pair[0].place)
        self._unit_of = dict(self._told)
        self._places = [account.held.place for account, _ in self._told]
        self._happenings = happenings
        self._context: dict[int, frozenset[str]] = {}
        self._holders = Holders((account.telling for account, _ in self._told), likeness)
        self._by_report: defaultdict[str, list[int]] = defaultdict(list)
        for number, (account, _) in enumerate(self._told):
            self._by_report[account.held.report.id].append(number)
        houses = {name: publisher_key(name) for held in reports for name in houses_of(held)}
        self._aims = Aims(likeness, houses, self._holders.are_known)
        self._contests: defaultdict[str, list[Contest]] = defaultdict(list)

    def _named_in(self, unit: int) -> frozenset[str]:
        """Return the names in all tellings of a happening, and in the titles of their reports."""
        known = self._context.get(unit)
        if known is None:
            accounts = self._happenings[unit].accounts
            titles = (self._likeness.names_in(each.held.report.title) for each in accounts)
            named = frozenset().union(*titles, *(self._likeness.names(each.telling) for each in accounts))
            known = held_at_hand(self._context, unit, named)
        return known

    def contest(self, held: HeldReport, passage: ToldPassage) -> Contest | None:
        """Return what a passage contests; None where it contests nothing, or it is not clear what."""
        account = contesting(held, passage) if passage.opposed else None
        for opposed in passage.opposed if account else ():
            if opposed.plain and any(each.is_held and not each.is_spoken for each in passage.datings):
                continue
            aim = self._aims.aim(held, passage, opposed)
            target = (
                self._contested_before(aim)
                or self._pointed_at(aim)
                or self._best(aim)
                or self._own(aim)
                or self._of_house(aim)
                or self._of_teller(aim)
            )
            if account and target:
                contest = self._made(account, aim, target)
                for house in {publisher_key(name) for name in houses_of(held)}:
                    self._contests[house].append(contest)
                return contest
        return None

    def _made(self, account: Account, aim: Aim, target: Account) -> Contest:
        return Contest(
            account=account,
            opposed=aim.opposed,
            target=target,
            unit=self._unit_of.get(target),
            shared=self._shared(aim, target),
            wrong=aim.wrong,
            house=next((each for each in houses_of(target.held) if publisher_key(each) in aim.houses), ""),
        )

    def _contested_before(self, aim: Aim) -> Account | None:
        """Return what a house contested before, where its version is contested without words of its own."""
        if not aim.is_of_version:
            return None
        before = [each for house in sorted(aim.houses) for each in self._contests.get(house, ())]
        others = [each.account for each in before if each.account.held is not aim.held]
        return max(others, key=lambda each: covered(aim.around, self._aims.read(each.telling)), default=None)

    def _pointed_at(self, aim: Aim) -> Account | None:
        """Return what the passage right before it tells, where it speaks of that: "This is not true."."""
        if not aim.opposed.points or aim.pointed is None:
            return None
        numbers = self._by_report.get(aim.held.report.id, ())
        told = [account for account, _ in (self._told[number] for number in numbers)]
        return next((each for each in told if each.passage.start == aim.pointed.start), None)

    def _own(self, aim: Aim) -> Account | None:
        """Return what a note of its editors puts right in a report: what shares most words with it.

        What is taken back whole is what the report tells first.
        """
        own = [self._told[number][0] for number in self._by_report.get(aim.held.report.id, ())]
        if not own or aim.passage not in aim.held.read.notes:
            return None
        if aim.opposed.kind is DisputeKind.RETRACTS:
            return min(own, key=lambda each: (not each.founds, each.place))
        whole = self._likeness.read(with_figures(REPORTING.sub(" ", aim.passage.words)))
        kin = {term: deeds_of(term) for term in whole}
        shared = {each: self._count_shared(kin, each) for each in own}
        best = max(own, key=lambda each: shared[each])
        return best if shared[best] >= _SEVERAL or (shared[best] and len(own) == 1) else None

    def _count_shared(self, words: Mapping[str, frozenset[int]], account: Account) -> int:
        vector, deeds = self._likeness.vector(account.telling), self._likeness.deeds(account.telling)
        return sum(term[0] not in "=#" and (term in vector or not kin.isdisjoint(deeds)) for term, kin in words.items())

    def _of_house(self, aim: Aim) -> Account | None:
        """Return what a house told, on the day that is named or of late, where its reporting is contested as a whole.

        Of several happenings it is the one that what stands around, or the title, is about; else what it told first.
        """
        if not aim.is_of_version or not aim.houses:
            return None
        upto = bisect_right(self._places, aim.held.place) if aim.held.published is not None else len(self._told)
        told = [number for number in range(max(0, upto - _MOST_OF_HOUSES), upto) if self._is_told_by(aim, number)]
        accounts = [self._told[number][0] for number in told]
        days = {each.held.published for each in accounts if aim.names_day(each.held.published)}
        day = max(days or {each.held.published for each in accounts}, key=lambda each: each or 0, default=None)
        own = [each for each in accounts if each.held.published == day and each.founds]
        if not own or (not days and not self._is_late(aim, day)):
            return None
        near = {each: self._topic(aim, each) for each in own}
        return min(own, key=lambda each: (-near[each], each.place))

    def _of_teller(self, aim: Aim) -> Account | None:
        """Return what somebody told last, where that is contested by their name alone: "doubts Morn's account"."""
        names = {term for term in aim.content if is_name(term)}
        if aim.opposed.plain or aim.opposed.points or len(names) != 1 or not REPORTING.search(aim.opposed.content):
            return None
        upto = bisect_right(self._places, aim.held.place) if aim.held.published is not None else len(self._told)
        told = (self._told[number][0] for number in range(upto - 1, max(0, upto - _MOST_OF_HOUSES) - 1, -1))
        said = (each for each in told if each.held is not aim.held and names <= _speaking(each))
        return next(said, None) if len(terms(aim.opposed.content)) <= _SEVERAL else None

    def _is_told_by(self, aim: Aim, number: int) -> bool:
        held = self._told[number][0].held
        return held is not aim.held and not aim.houses.isdisjoint(map(publisher_key, houses_of(held)))

    def _is_late(self, aim: Aim, day: int | None) -> bool:
        published = aim.held.published
        return day is not None and published is not None and published - day <= _LATE

    def _topic(self, aim: Aim, account: Account) -> float:
        """Return how near what stands around and the title are to the names and words of a telling."""
        terms_told = self._likeness.vector(account.telling).keys() | self._named_in(self._unit_of[account])
        return round(covered(aim.around, terms_told) + covered(aim.title, terms_told), 6)

    def _best(self, aim: Aim) -> Account | None:
        """Return the telling that fits best, None where none does, or one of another happening does nearly as well."""
        best: dict[int, tuple[float, Account]] = {}
        least = PLAIN if aim.opposed.plain else LEAST
        covers = self._covers(aim, self._within_reach(aim))
        for number in sorted(number for number, cover in covers.items() if cover >= least):
            account, unit = self._told[number]
            score = self._score(aim, account, covers[number])
            if score >= ENOUGH and (unit not in best or score > best[unit][0]):
                best[unit] = score, account
        hits = sorted(best.values(), key=lambda hit: (-hit[0], hit[1].place))
        rivals = [account for score, account in hits if score * AHEAD > hits[0][0]]
        if not rivals or any(not self._are_alike(aim, rivals[0], other) for other in rivals[1:]):
            return None
        return max(rivals, key=self._count_reports)

    def _count_reports(self, account: Account) -> int:
        """Return how many reports tell of the happening that an account tells of."""
        return len({each.held.report.id for each in self._happenings[self._unit_of[account]].accounts})

    def _are_alike(self, aim: Aim, one: Account, other: Account) -> bool:
        """Return whether two tellings tell the same, of other days perhaps, or both all that is contested."""
        if self._likeness.near(one.telling, other.telling) >= SAME_WORDS:
            return True
        return all(covered(aim.content, self._likeness.vector(each.telling)) >= WHOLE for each in (one, other))

    def _within_reach(self, aim: Aim) -> set[int]:
        """Return the tellings that share a rare word with what is contested, those published last before it."""
        upto = bisect_right(self._places, aim.held.place) if aim.held.published is not None else len(self._told)
        sought = {*heaviest_of(aim.content)[:_SOUGHT], *heaviest_of(aim.around)[: _SOUGHT // 2]}
        return {*self._holders.before(upto, chain(sought, aim.deeds)), *self._by_report.get(aim.held.report.id, ())}

    def _covers(self, aim: Aim, reached: Set[int]) -> Mapping[int, float]:
        """Return how much of what is contested each telling has, in the same words or in others for the same deeds.

        A telling of other deeds has less of it, and nothing of what is merely said not to be so.
        """
        covers = dict.fromkeys(reached, 0.0)
        for term, weight, kin in aim.weighed:
            for number in self._holders.among(reached, (term, *kin)):
                covers[number] += weight
        if not aim.deeds:
            return covers
        part = 0.0 if aim.opposed.plain else OTHER_DEED
        others = reached - self._holders.among(reached, aim.deeds)
        return covers | {number: covers[number] * part for number in others}

    def _score(self, aim: Aim, account: Account, cover: float) -> float:
        """Return how well a telling fits what is contested, of which it has so much; 0 where it does not."""
        if account.held is aim.held and account.start == aim.passage.start:
            return 0.0
        is_of_that_house = bool(aim.houses) and not aim.houses.isdisjoint(map(publisher_key, houses_of(account.held)))
        is_own = aim.is_own and (account.held is aim.held or is_of_house(account.held, aim.held))
        if aim.is_own and not is_own and not is_of_that_house and not _speaking(account) & aim.around.keys():
            return 0.0
        if (aim.is_of_version and not is_of_that_house) or aim.is_of_other_report(account.held):
            return 0.0
        if aim.is_right(account.when) or not self._tells_the_same(aim, account) or self._grants(aim, account):
            return 0.0
        vector = self._likeness.vector(account.telling)
        score = cover + AROUND * covered(aim.around, vector) + TITLE * covered(aim.title, vector)
        score += HOUSE * (is_of_that_house or is_own) + DAY * aim.names_days(account.days)
        score -= OLD * _is_long_past(aim.held, account)
        score += NOTE * (account.held is aim.held and aim.passage in aim.held.read.notes)
        return score - OWN * (account.held is aim.held and not aim.is_own) - SPOKEN * account.is_spoken

    def _tells_the_same(self, aim: Aim, account: Account) -> bool:
        """Return whether a telling shares what happened with what is contested, and a name with it or around it.

        What is merely said not to be so has to name somebody or a number, or somebody has to say it. Names may stand
        in other tellings of the happening.
        """
        vector, deeds = self._likeness.vector(account.telling), self._likeness.deeds(account.telling)
        done = {term for term, kin in aim.kin.items() if not kin.isdisjoint(deeds)}
        shared = (aim.content.keys() & vector.keys()) | done
        names = (shared & aim.own_names) - done
        others = shared - names
        if aim.opposed.plain and not aim.is_said and not names and not any(map(str.isdigit, shared)):
            return False
        if not others:
            return len(names) >= _SEVERAL and covered(aim.whole, vector) >= NAMES_ALONE
        if (
            aim.is_said
            and not aim.opposed.plain
            and len(others) >= _MANY
            and covered(aim.whole, shared) >= NEARLY_WHOLE
        ):
            return True
        return bool(names) or aim.is_own or not aim.names.isdisjoint(self._named_in(self._unit_of[account]))

    def _grants(self, aim: Aim, account: Account) -> bool:
        """Return whether what is merely said not to be so is nothing that a telling tells, however much it shares.

        The telling says so itself; or it has nothing of how, why or with whom it is said not to have been; or those
        who tell it in the report say this as well.
        """
        if not aim.opposed.plain:
            return False
        if aim.bearing is not None and aim.bearing.isdisjoint(
            (*terms(account.telling), *account.telling.casefold().split())
        ):
            return True
        denied = [each for each in account.passage.opposed if each.plain]
        if any(covered(aim.content, self._aims.denied(each)) >= NEARLY_WHOLE for each in denied):
            return True
        return account.held is aim.held and is_of_same(aim.passage, account.passage)

    def _shared(self, aim: Aim, account: Account) -> tuple[str, ...]:
        vector = self._likeness.vector(account.telling)
        terms_shared = {term.lstrip("~") for term in aim.content if term in vector and term[0] not in "=#"}
        words = dict.fromkeys(word for word in account.passage.words.split() if _bare(word) in terms_shared)
        return tuple(word.strip(".,;:“”\"'()") for word in words)


def _going_on(accounts: Sequence[Account], unit_of: Mapping[Account, int]) -> Iterator[tuple[Account, int]]:
    """Yield what stands without a day right behind the telling of a happening, with that: it tells more of it."""
    last: Account | None = None
    founding = {(each.spot, each.telling) for each in unit_of}
    for account in accounts:
        if account in unit_of and account.days:
            last = account
        elif (
            last is not None
            and (account.spot, account.telling) not in founding
            and account.held is last.held
            and not account.days
            and 0 < account.number - last.number <= _BEHIND_IT
        ):
            yield account, unit_of[last]


_BEHIND_IT = 2


def _speaking(account: Account) -> frozenset[str]:
    return frozenset(term for sayer in account.passage.sayers for term in terms(sayer.words))


def _is_long_past(held: HeldReport, account: Account) -> bool:
    """Return whether what is told was long over when a report appeared: what is contested is news as a rule."""
    return account.days is not None and held.published is not None and held.published - account.days[1] > _LONG


def _bare(word: str) -> str:
    return next(iter(terms(word)), "")


def _is_plain(account: Account) -> bool:
    """Return whether a passage neither contests something, so that it is no telling of that, nor tells of reports."""
    return not account.is_of_reporting and all(each.plain for each in account.passage.opposed)
