"""An entry's accounts → of each property the claims side by side, and the reading that the grounds speak for."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from math import isinf

from dateline.domain.accounts import Property
from dateline.domain.dates import Day, Precision
from dateline.domain.events import Dispute
from dateline.domain.shown import ShownAccount, ShownEntry
from dateline.domain.watches import Watched
from dateline.domain.weighings import Amendment, Side, WeighedClaim, Weighing
from dateline.language.dating import Bounds, overlaps
from dateline.language.numerals import plain_number
from dateline.stages.weighing.balance import origins_in, verdict
from dateline.stages.weighing.claims import (
    Told,
    are_comparable,
    bounds_of,
    contested_told,
    dates_told,
    details_told,
    is_about,
    stretch_of,
)
from dateline.stages.weighing.reckoning import grounds_of, pointing_of
from dateline.stages.weighing.siding import Sided, accounts_of, common_to, sides_on_date, sides_on_detail
from dateline.stages.weighing.standing import Seen, weighed

_DATE = (Property.WHEN, "date")


def nothing_seen(_account: ShownAccount) -> Watched | None:
    """Return None: of no report more is known than what the entry says of it."""
    return None


def weigh(entry: ShownEntry, seen: Seen = nothing_seen) -> tuple[Weighing, ...]:
    """Return the weighing of each property of which at least two accounts of an entry claim something.

    `entry` has its origins grouped, its quotations proved and its grades; `seen` tells what became of reports since.
    """
    contested = list(contested_told(entry.accounts))
    readings = {conflict.property: conflict.reading for conflict in entry.conflicts}
    found = (_weighing(entry, about, sides, contested, seen) for about, sides in _topics(entry))
    return tuple(replace(each, reading=readings.get(each.property, "")) for each in found)


def _topics(entry: ShownEntry) -> Iterator[tuple[tuple[Property, str], Sequence[Sided]]]:
    """Yield each topic on which two accounts take sides, or the same one, the date first."""
    sides = sides_on_date(dates_told(entry.when, entry.text, entry.accounts))
    if _is_several(sides):
        yield _DATE, sides
    for about, tellers in details_told(entry.accounts).items():
        if len(tellers) > 1 and _is_several(sides := sides_on_detail(tellers)):
            yield about, sorted(sides, key=_order)


def _is_several(sides: Iterable[Sided]) -> bool:
    return len(accounts_of(one for side in sides for one in side)) > 1


def _order(side: Sided) -> tuple[float, float, str]:
    low, high = common_to(side) or (0.0, 0.0)
    return low, high, _closest(side).claim.value


def _weighing(
    entry: ShownEntry, about: tuple[Property, str], sides: Sequence[Sided], contested: Sequence[Told], seen: Seen
) -> Weighing:
    prop, topic = about
    denied = [one for one in contested if (one.claim.property, one.claim.topic) == about and _is_meant(entry, one)]
    made = _with_origins(_settled([_side(entry, sides, at, denied, seen) for at in range(len(sides))]))
    missing = [one for one in denied if not any(_meets(one, side) for side in sides)]
    told = tuple(weighed(one, entry.accounts, entry.origins, seen) for one in missing)
    unknown = entry.origins.unknown
    found = verdict(made, unknown=unknown)
    return Weighing(
        property=prop.value,
        topic=topic,
        sides=tuple(made),
        suggested="" if found.chosen is None else made[found.chosen].words,
        grounds=grounds_of(made, told, found, unknown=unknown),
        missing=told,
        pointing=pointing_of(found),
    )


def _is_meant(entry: ShownEntry, told: Told) -> bool:
    return told.claim.property is not Property.WHEN or is_about(entry.text, told.sentence)


def _side(entry: ShownEntry, sides: Sequence[Sided], at: int, denied: Sequence[Told], seen: Seen) -> Side:
    side = sides[at]
    elsewhere = accounts_of(one for place, other in enumerate(sides) if place != at for one in other)
    closest = _closest([one for one in side if one.account not in elsewhere] or side)
    return Side(
        words=closest.words,
        value=_value(side, closest),
        claims=tuple(weighed(one, entry.accounts, entry.origins, seen) for one in _once(side)),
        origins=0,
        against=tuple(weighed(one, entry.accounts, entry.origins, seen) for one in denied if _meets(one, side)),
        disputes=tuple(each.id for each in entry.disputed_by if _strikes(each, closest)),
    )


def _value(side: Sided, closest: Told) -> str:
    """Return what a side holds in a form to compare: a date, what its numbers share, a name."""
    common = common_to(side)
    if closest.claim.property is Property.WHEN or common is None:
        return closest.claim.edtf or closest.claim.value
    low, high = (".." if isinf(number) else plain_number(number) for number in common)
    return low if low == high else f"{low}/{high}"


def _once(side: Sided) -> list[Told]:
    """Return the closest claim of each account on a side."""
    accounts: dict[int, list[Told]] = {}
    for one in side:
        accounts.setdefault(one.account, []).append(one)
    return [_closest(accounts[account]) for account in sorted(accounts)]


def _closest(side: Sequence[Told]) -> Told:
    """Return the claim that says most exactly what the side holds."""
    return min(side, key=lambda one: (_length(one), one.words))


def _length(told: Told) -> float:
    low, high = stretch_of(told.claim) or (0.0, 0.0)
    return high - low


def _meets(denied: Told, side: Sided) -> bool:
    """Tell whether what is denied is what a side holds: the days or numbers that all its claims share."""
    ours, theirs = stretch_of(denied.claim), common_to(side)
    if not are_comparable(denied, side[0]):
        return False
    if ours is None or theirs is None:
        return any(denied.claim.value == one.claim.value for one in side)
    return ours[0] <= theirs[1] and theirs[0] <= ours[1]


def _strikes(dispute: Dispute, closest: Told) -> bool:
    """Tell whether a dispute that somebody drew contests the days of a side."""
    if not dispute.drawn or dispute.misses or closest.claim.property is not Property.WHEN:
        return False
    if dispute.earliest is None and dispute.latest is None:
        return False
    first = Day.parse(dispute.earliest) if dispute.earliest else None
    last = Day.parse(dispute.latest) if dispute.latest else None
    return overlaps(Bounds(first, last, Precision.RANGE), bounds_of(closest.claim)) is not False


def _settled(sides: Sequence[Side]) -> list[Side]:
    """Return the sides, on which claims are superseded where their very origin tells it otherwise since."""
    shared = [{claim.account for claim in side.claims} for side in sides]
    return [replace(side, claims=tuple(_told_since(claim, sides, shared) for claim in side.claims)) for side in sides]


def _told_since(claim: WeighedClaim, sides: Sequence[Side], shared: Sequence[set[int]]) -> WeighedClaim:
    rivals = (
        other
        for side, accounts in zip(sides, shared, strict=True)
        if claim.account not in accounts
        for other in side.claims
        if other.origin == claim.origin and claim.origin is not None
    )
    later = next((other for other in rivals if _is_later(other, claim)), None)
    if later is None or claim.amendment is not None:
        return claim
    clause = f"goes back to the same origin as {later.teller}, {_since(later)}"
    return replace(claim, amendment=Amendment.SUPERSEDED, amended=clause)


def _is_later(other: WeighedClaim, claim: WeighedClaim) -> bool:
    if other.amendment is Amendment.NOTED:
        return True
    return bool(other.published and claim.published and claim.published < other.published)


def _since(later: WeighedClaim) -> str:
    return "which has corrected it since" if later.amendment is Amendment.NOTED else "which tells it otherwise since"


def _with_origins(sides: Sequence[Side]) -> list[Side]:
    return [replace(side, origins=origins_in(side.claims)) for side in sides]
