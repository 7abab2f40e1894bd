"""Claims of one topic → the sides they stand on: what can hold together stands together."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from dateline.domain.accounts import Property
from dateline.language.naming.comparing import variants
from dateline.stages.weighing.claims import Told, ToldDates, agree, are_comparable, is_same, stretch_of
from dateline.stages.weighing.conflicts import MOST_TELLERS

Sided = tuple[Told, ...]

_NAMED = frozenset({Property.WHO, Property.WHERE})


def sides_on_date(dates: ToldDates) -> list[Sided]:
    """Return the side of those whom the entry's date fits, then those of the others; a part stands with its whole."""
    others = _parted(dates.differing)
    if not dates.agreeing:
        return others
    whole = [(*side, *(one for one in dates.agreeing if all(is_same(one, each) for each in side))) for side in others]
    return _rivals([dates.agreeing, *whole])


def sides_on_detail(tellers: Mapping[str, Sequence[Told]]) -> list[Sided]:
    """Return the sides of one topic: several where two tellers cannot both be right, else the one that most stand on.

    What is of other things (five officials, five ships) stands on none.
    """
    chosen = list(tellers.values())[:MOST_TELLERS]
    pairs = [pair for pair in combinations(chosen, 2) if not agree(*pair)]
    told = [one for each in chosen for one in each]
    if not pairs:
        return sorted(_alike(told), key=_weight)[:1]
    contested = [one for pair in pairs for each in pair for one in each]
    return _rivals(_parted(_of_one_thing(told, contested)))


def _weight(side: Sided) -> tuple[int, str, str]:
    return -len(accounts_of(side)), side[0].claim.value, side[0].words


def _alike(told: Sequence[Told]) -> list[Sided]:
    """Return the sides on which at least two accounts of one thing stand."""
    sides = (tuple(one for one in side if are_comparable(side[0], one)) for side in _parted(told))
    return [side for side in sides if len(accounts_of(side)) > 1]


def common_to(side: Sided) -> tuple[float, float] | None:
    """Return the days or numbers that all claims of a side share, None where they are of another kind."""
    stretches = [stretch for one in side if (stretch := stretch_of(one.claim)) is not None]
    if len(stretches) < len(side):
        return None
    return max(low for low, _ in stretches), min(high for _, high in stretches)


def accounts_of(side: Iterable[Told]) -> frozenset[int]:
    """Return the places of the accounts that stand on a side."""
    return frozenset(one.account for one in side)


def _of_one_thing(told: Sequence[Told], contested: Sequence[Told]) -> list[Told]:
    """Return the claims that are of the thing on which two disagree."""
    return [one for one in told if any(are_comparable(one, other) for other in contested)]


def _parted(told: Sequence[Told]) -> list[Sided]:
    """Return all largest sets of claims that have a value in common, each in the order given."""
    stretches = [stretch_of(one.claim) for one in told]
    if not told or any(stretch is None for stretch in stretches):
        return _by_value(told)
    return list(_by_stretch(told, [stretch for stretch in stretches if stretch is not None]))


def _by_stretch(told: Sequence[Told], stretches: Sequence[tuple[float, float]]) -> Iterator[Sided]:
    """Yield the largest sets of stretches that share a point: each is found where one of its stretches ends."""
    found: list[frozenset[int]] = []
    for end in sorted({high for _, high in stretches}):
        holding = frozenset(at for at, (low, high) in enumerate(stretches) if low <= end <= high)
        if not any(holding <= other for other in found):
            found = [other for other in found if not other <= holding] + [holding]
    yield from (tuple(told[at] for at in sorted(holding)) for holding in found)


def _by_value(told: Sequence[Told]) -> list[Sided]:
    """Return the claims by their values; spellings of one name are one value."""
    same = _spellings(told)
    sides: dict[str, list[Told]] = {}
    for one in told:
        sides.setdefault(same.get(one.claim.value, one.claim.value), []).append(one)
    return [tuple(side) for _, side in sorted(sides.items())]


def _spellings(told: Sequence[Told]) -> dict[str, str]:
    """Return for a name the one that it is a spelling of, where the claims are of names."""
    if not any(one.claim.property in _NAMED for one in told):
        return {}
    same: dict[str, str] = {}
    for pair in variants(dict.fromkeys(sorted({one.claim.value for one in told}), 1)):
        root = same.get(pair.a, pair.a)
        same = {name: root if meant == pair.b else meant for name, meant in same.items()}
        same[pair.b] = root
    return same


def _rivals(sides: Sequence[Sided]) -> list[Sided]:
    """Return the sides but those whose accounts all stand on another one too: they take no side of their own."""
    kept: list[Sided] = []
    for at, side in enumerate(sides):
        ours = accounts_of(side)
        theirs = [(place, accounts_of(other)) for place, other in enumerate(sides) if place != at]
        if not any(ours < other or (ours == other and place < at) for place, other in theirs):
            kept.append(side)
    return kept
