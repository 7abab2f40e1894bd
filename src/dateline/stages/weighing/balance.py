"""Sides against one another, ground by ground: which way each points, and whether all that point at all agree.

Nothing is added up. A side is suggested where something speaks for it and nothing for another one; where grounds point
different ways, or none does, the editor has to see more than this.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from dateline.domain.accounts import Naming
from dateline.domain.records import dataclass
from dateline.domain.weighings import Amendment, Ground, Side, WeighedClaim

_GONE = frozenset({Amendment.CORRECTED, Amendment.RETRACTED, Amendment.SUPERSEDED})
_DISTANCES = {"first-hand": 2, "": 1, "hearsay": 0}
_NAMINGS = {Naming.NAMED: 2, None: 1, Naming.COLLECTIVE: 1, Naming.UNNAMED: 0}
_PROOFS = {"exact": 2, "marked": 2, "translated": 2, "": 1, "altered": 0}
_RELIABILITIES = "EDCBA"
_CREDIBILITIES = "54321"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The side that is suggested, by its place, None where none is; `grounds` speak for it.

    Where none is, `pointing` gives for each ground that points at all the side it points to.
    """

    chosen: int | None = None
    grounds: tuple[Ground, ...] = ()
    pointing: tuple[tuple[Ground, int], ...] = ()


def stands(claim: WeighedClaim) -> bool:
    """Tell whether a claim still counts: its report says so, and has not taken it back."""
    return claim.amendment not in _GONE and claim.proof != "missing"


def origins_in(claims: Iterable[WeighedClaim]) -> int:
    """Return how many independent origins still bear out some claims."""
    return len({claim.origin for claim in claims if stands(claim) and claim.origin is not None})


def verdict(sides: Sequence[Side], *, unknown: bool) -> Verdict:
    """Return which side the grounds speak for; with `unknown` nobody can tell how many origins are independent."""
    levels = [_levels(side, claims, unknown=unknown) for side, claims in zip(sides, _own(sides), strict=True)]
    for place, ours in enumerate(levels):
        for_it = [_pointing(ours, theirs) for at, theirs in enumerate(levels) if at != place]
        if for_it and all(better and not worse for better, worse in for_it):
            found = {ground for better, _ in for_it for ground in better}
            return Verdict(chosen=place, grounds=tuple(ground for ground in Ground if ground in found))
    return Verdict(pointing=tuple(_best(levels)))


Levels = dict[Ground, int | None]


def _pointing(ours: Levels, theirs: Levels) -> tuple[list[Ground], list[Ground]]:
    """Return the grounds that speak for one side, and those that speak for the other; unknown ones for neither."""
    both = [(ground, ours[ground], theirs[ground]) for ground in Ground]
    known = [(ground, one, other) for ground, one, other in both if one is not None and other is not None]
    return [ground for ground, one, other in known if one > other], [
        ground for ground, one, other in known if one < other
    ]


def _best(levels: Sequence[Levels]) -> Iterable[tuple[Ground, int]]:
    """Yield the grounds on which one side alone is best."""
    for ground in Ground:
        known = {at: level for at, each in enumerate(levels) if (level := each[ground]) is not None}
        best = [at for at, level in known.items() if level == max(known.values())]
        if len(best) == 1 and len(known) == len(levels):
            yield ground, best[0]


def _own(sides: Sequence[Side]) -> list[list[WeighedClaim]]:
    """Return for each side the claims that still count and stand on no other: the rest tell nothing of which holds."""
    met = Counter(account for side in sides for account in {claim.account for claim in side.claims})
    own = [[claim for claim in side.claims if met[claim.account] == 1] or list(side.claims) for side in sides]
    return [[claim for claim in claims if stands(claim)] for claims in own]


def _levels(side: Side, claims: Sequence[WeighedClaim], *, unknown: bool) -> Levels:
    """Return how far each ground reaches on a side: ranks that can be compared, and are never added."""
    return {
        Ground.STANDING: int(bool(claims)),
        Ground.ORIGINS: None if unknown else origins_in(claims),
        Ground.DISTANCE: _highest(_DISTANCES[claim.distance] for claim in claims),
        Ground.NAMING: _highest(_NAMINGS[claim.naming] for claim in claims),
        Ground.PROOF: _highest(_PROOFS[claim.proof] for claim in claims),
        Ground.UNDISPUTED: int(not (side.against or side.disputes)),
        Ground.UNCORRECTED: _highest(int(claim.amendment is None) for claim in claims),
        Ground.RELIABILITY: _grade(_RELIABILITIES, (claim.reliability for claim in claims)),
        Ground.CREDIBILITY: _grade(_CREDIBILITIES, (claim.credibility for claim in claims)),
    }


def _highest(levels: Iterable[int]) -> int:
    return max(levels, default=-1)


def _grade(order: str, grades: Iterable[str]) -> int | None:
    """Return the best grade given, None where nobody gave one that judges."""
    return max((order.index(grade) for grade in grades if grade and grade in order), default=None)
