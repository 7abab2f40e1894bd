"""Passages that contest what others tell: when each was said, and which of them tell of one and the same contesting."""

from collections import defaultdict
from collections.abc import Container, Sequence
from dataclasses import dataclass

from dateline.domain.dates import When
from dateline.domain.events import DisputeKind
from dateline.language.claiming import Opposed
from dateline.language.naming import names
from dateline.language.weighting import Vector, terms
from dateline.stages.drafting.crossing import SAME_WORDS
from dateline.stages.drafting.likeness import Likeness
from dateline.stages.drafting.passages import ToldPassage
from dateline.stages.drafting.pile import Account, HeldReport

_DAYS_APART = 3
_OPENING = 24


@dataclass(frozen=True, kw_only=True, eq=False)
class Contest:
    """A passage that contests a telling: `account` is the contesting as a happening of its own, dated when it was said.

    `unit` numbers the happening that the target is of, None where that is a contesting itself. `shared` are the words
    that both have; `house` is the house of the target that it names. `anchor` is an account of what it aims at, `wrong`
    are the days that it puts right.
    """

    account: Account
    opposed: Opposed
    target: Account
    unit: int | None
    shared: tuple[str, ...]
    house: str = ""
    anchor: Account | None = None
    wrong: tuple[When, ...] = ()


def contesting(held: HeldReport, passage: ToldPassage) -> Account | None:
    """Return the contesting of a passage as a happening: of the day that it was said, else of its report."""
    said = next((each.when for each in passage.datings if each.is_spoken and each.is_held), None)
    when = said or _of_note(held, passage) or held.appeared
    if when is None:
        return None
    return Account(held=held, passage=passage, telling=passage.words, when=when, is_spoken=True)


def _of_note(held: HeldReport, passage: ToldPassage) -> When | None:
    """Return the day that a note of the editors begins with: "Correction, May 9: …"."""
    if passage not in held.read.notes:
        return None
    return next((each.when for each in passage.datings if each.start - passage.start < _OPENING), None)


def covered(part: Vector, whole: Container[str]) -> float:
    """Return how much of what a vector tells another one, or some terms, have as well, 0 to 1."""
    return sum(weight * weight for term, weight in part.items() if term in whole)


def joined(contests: Sequence[Contest], likeness: Likeness) -> list[list[Contest]]:
    """Return contests that tell of one contesting together: of one target, kind and speaker, within days."""
    by_target: defaultdict[tuple[object, DisputeKind], list[list[Contest]]] = defaultdict(list)
    for each in contests:
        groups = by_target[each.target.spot if each.unit is None else each.unit, each.opposed.kind]
        group = next((group for group in groups if any(_are_one(each, other, likeness) for other in group)), None)
        if group is None:
            groups.append([each])
        else:
            group.append(each)
    return [group for groups in by_target.values() for group in groups]


def _are_one(one: Contest, other: Contest, likeness: Likeness) -> bool:
    """Return whether two contests are one and the same: of one report, or said by the same people within days."""
    if one.account.held is other.account.held:
        return True
    days = [each.account.days or (0, 0) for each in (one, other)]
    if abs(days[0][0] - days[1][0]) > _DAYS_APART:
        return False
    speakers = [_speakers(each) for each in (one, other)]
    shared = speakers[0] & speakers[1]
    if speakers[0] and speakers[1]:
        return 2 * len(shared) >= min(map(len, speakers))
    return covered(likeness.read(one.opposed.content), likeness.read(other.opposed.content)) >= SAME_WORDS


def _speakers(contest: Contest) -> frozenset[str]:
    """Return the words for who contests something; where nobody is known to say it, the names around what it is."""
    said = frozenset(term for sayer in contest.account.passage.sayers for term in terms(sayer.words))
    around = contest.opposed.rest.replace(contest.opposed.content, " ") if contest.opposed.content else ""
    return said or frozenset(term for each in names(around) for term in terms(each.words))
