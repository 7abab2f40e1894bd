"""How much a happening matters: independent origins, how long it is told, who contests it, what the pile is about."""

from collections.abc import Collection, Sequence
from math import log2

from dateline.domain.drafts import Rejection, RejectionKind
from dateline.domain.records import dataclass
from dateline.language.happening.consequences import consequence_in
from dateline.stages.drafting.likeness import Likeness
from dateline.stages.drafting.origins import Origins
from dateline.stages.drafting.pile import Account, Happening

# Set on made affairs and on the examples (bench/proposing.py), in origins: what each doubling of the days on which it
# is told adds, each doubling of the outlets that have it from nobody else, each one that contests it, and that it has
# consequences for somebody.
DAYS, OUTLETS, CONTESTED = 0.5, 0.5, 0.75
CONSEQUENCE = 0.75
FEWEST_NEAR = 0.3
MONTH, LONGER = 0.75, 0.5
SPOKEN = 0.8
LIKE_REJECTED = 0.8

_ALIKE = 0.35
_MOST_CONTESTING = 4
_TEACHING = frozenset((RejectionKind.OFF_TOPIC, RejectionKind.NO_HAPPENING, RejectionKind.MINOR))


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """How far a happening is told by reports that have it from nobody: how many, on how many later days and outlets.

    `has_consequences` holds where it is an arrest, a death or the like.
    """

    reports: int
    days: int
    outlets: int
    has_consequences: bool


def reach_of(happening: Happening, origins: Origins) -> Reach:
    """Return how far a happening is told; copies and what leans on others count for nothing."""
    own = [
        account for account in (*happening.dated, *happening.others) if account.held.report.id not in origins.leaning
    ]
    published = {account.held.published for account in own if account.held.published is not None}
    outlets = {account.held.report.publisher or account.held.report.id for account in own}
    reports = {account.held.report.id for account in own}
    return Reach(
        reports=len(reports),
        days=max(0, len(published) - 1),
        outlets=len(outlets),
        has_consequences=bool(consequence_of(happening)),
    )


def weigh(
    happening: Happening, origins: Origins, reach: Reach, nearness: float, contesting: int, likeness_to_rejected: float
) -> float:
    """Return what a happening weighs."""
    told = origins.count + DAYS * log2(1 + reach.days) + OUTLETS * log2(max(1, reach.outlets))
    told += CONTESTED * min(contesting, _MOST_CONTESTING) + CONSEQUENCE * reach.has_consequences
    first, last = happening.days
    coarse = 1.0 if last - first < 8 else MONTH if last - first < 32 else LONGER
    spoken = SPOKEN if all(account.is_spoken for account in happening.dated) else 1.0
    taught = 1 - LIKE_REJECTED * likeness_to_rejected
    return round(told * (FEWEST_NEAR + nearness) * coarse * spoken * taught, 9)


def consequence_of(happening: Happening) -> str:
    """Return what a happening is that has consequences ("an arrest"), as any of its dated tellings has it, else ""."""
    told = (consequence_in(account.telling) for account in happening.dated if not account.is_aside)
    return next(filter(None, told), "")


class Rejected:
    """What authors turned down, as far as the pile still tells it: what is like it weighs less."""

    def __init__(self, rejections: Collection[Rejection], accounts: Sequence[Account], likeness: Likeness) -> None:
        self.keys = frozenset(key for each in rejections for key in each.passages)
        teaching = frozenset(key for each in rejections if each.kind in _TEACHING for key in each.passages)
        taught = (account.telling for account in accounts if account.key in teaching) if teaching else ()
        self._tellings = sorted(set(taught))
        self._likeness = likeness

    def nearness(self, telling: str) -> float:
        """Return how much a passage is like what was turned down as off topic, minor or no happening."""
        nearest = max((self._likeness.near(telling, each) for each in self._tellings), default=0.0)
        return nearest if nearest >= _ALIKE else 0.0
