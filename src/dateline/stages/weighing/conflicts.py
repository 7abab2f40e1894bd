"""Where the accounts of one entry cannot all be right."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, islice
from math import inf

from dateline.domain.accounts import Claim, Modality, Property
from dateline.domain.dates import Day, Precision, When
from dateline.domain.shown import Conflict, ShownAccount
from dateline.language.dating import Bounds, overlaps
from dateline.language.wording import capitalised, clipped, credit, listed, verb_for
from dateline.stages.weighing.telling import capitals_in, kinds_in

_AROUND = 160
_ENDS = ".!?\n"
_ENOUGH_NAMES = 2
_MOST_TELLERS = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """One claim, who makes it, in which words, and the sentence it stands in."""

    claim: Claim
    teller: str
    words: str
    sentence: str


def conflicts(
    when: When, text: str, accounts: Sequence[ShownAccount], *, readings: Mapping[str, str]
) -> tuple[Conflict, ...]:
    """Return where the accounts of an entry disagree, on its date first, then on times, numbers, names and places.

    A part does not contradict the whole (July, 24 July), nor one topic another. `readings` gives for a property the
    reading that the editor holds, in a sentence.
    """
    found = [*_on_date(when, text, accounts), *_on_details(accounts)]
    return tuple(
        Conflict(property=c.property, sides=c.sides, grounds=c.grounds, reading=readings.get(c.property, ""))
        for c in found
    )


def _on_date(when: When, text: str, accounts: Sequence[ShownAccount]) -> Iterator[Conflict]:
    """Yield a conflict when an account gives dates of this happening and none of them can be the entry's."""
    agreeing: list[_Told] = []
    differing: list[_Told] = []
    for account in accounts:
        dated = [claim for claim in account.claims if _is_date(claim)]
        fitting = [claim for claim in dated if overlaps(bounds_of(claim), when) is not False]
        if fitting:
            agreeing.append(_told(account, min(fitting, key=_length)))
            continue
        about = [claim for claim in dated if _is_about(text, _around(account.text, claim))]
        if about:
            differing.append(_told(account, about[0]))
    if differing:
        yield _date_conflict(when, agreeing, differing)


def _date_conflict(when: When, agreeing: Sequence[_Told], differing: Sequence[_Told]) -> Conflict:
    say = [f"{told.teller} {verb_for(told.teller, 'says', 'say')} “{told.words}”" for told in (*agreeing, *differing)]
    grounds = (
        f"The accounts do not agree on the date: {listed(say)}; the entry holds {when.words.strip() or when.edtf}."
    )
    return Conflict(property="when", sides=_sides((*agreeing, *differing)), grounds=grounds)


def _sides(told: Sequence[_Told]) -> tuple[str, ...]:
    return tuple(f"{one.words}: {one.teller}" for one in told)


def _told(account: ShownAccount, claim: Claim) -> _Told:
    return _Told(
        claim=claim,
        teller=credit(account.citation),
        words=_date_words(account, claim) if claim.property is Property.WHEN else claim.words,
        sentence=_around(account.text, claim),
    )


def _date_words(account: ShownAccount, claim: Claim) -> str:
    """Return the words of a date without the time of day before it, which is a claim of its own."""
    times = [one.end for one in account.claims if one.property is Property.WHAT and one.start == claim.start]
    return account.text[max(times) : claim.end].strip(" ,.") if times else claim.words.rstrip(" ,.")


def _is_date(claim: Claim) -> bool:
    dated = claim.property is Property.WHEN and (claim.earliest is not None or claim.latest is not None)
    return dated and _is_held(claim)


def bounds_of(claim: Claim) -> Bounds:
    """Return the days that a claim of a date covers."""
    earliest = Day.parse(claim.earliest) if claim.earliest else None
    return Bounds(earliest, Day.parse(claim.latest) if claim.latest else None, Precision.RANGE)


def _length(claim: Claim) -> int:
    """Return how many days a claim covers, so that the tightest comes first; open ones come last."""
    bounds = bounds_of(claim)
    if bounds.earliest is None or bounds.latest is None:
        return 10**9
    return bounds.latest.ordinal - bounds.earliest.ordinal


def _around(text: str, claim: Claim) -> str:
    """Return the sentence that a claim stands in, at most a few lines of it."""
    before, after = text[max(claim.start - _AROUND, 0) : claim.start], text[claim.end : claim.end + _AROUND]
    start = max(before.rfind(mark) for mark in _ENDS) + 1
    ends = [at for at in (after.find(mark) for mark in _ENDS) if at >= 0]
    return before[start:] + claim.words + after[: min(ends, default=len(after))]


def _is_about(entry: str, sentence: str) -> bool:
    """True when a sentence tells of the entry's happening: a name and the kind shared, or names enough."""
    shared = capitals_in(entry) & capitals_in(sentence)
    ours, theirs = kinds_in(entry), kinds_in(sentence)
    if ours and theirs:
        return bool(shared and ours & theirs)
    return len(shared) >= _ENOUGH_NAMES


def _on_details(accounts: Sequence[ShownAccount]) -> Iterator[Conflict]:
    """Yield a conflict for each topic on which two accounts give values that have nothing in common.

    Numbers are compared where the sentences they stand in tell of one thing: five officials need not be the five.
    """
    topics: dict[tuple[Property, str], dict[str, list[_Told]]] = {}
    for account in accounts:
        for claim in account.claims:
            if claim.property is not Property.WHEN and claim.topic and claim.value and _is_held(claim):
                told = _told(account, claim)
                topics.setdefault((claim.property, claim.topic), {}).setdefault(told.teller, []).append(told)
    for (prop, topic), tellers in topics.items():
        apart = next(
            (pair for pair in combinations(islice(tellers.values(), _MOST_TELLERS), 2) if not _agree(*pair)), None
        )
        if apart:
            yield _detail_conflict(prop, topic, [told[0] for told in tellers.values()])


def _is_held(claim: Claim) -> bool:
    return claim.modality in {Modality.ASSERTED, Modality.ALLEGED}


def _agree(ours: Sequence[_Told], theirs: Sequence[_Told]) -> bool:
    return any(
        _same(one.claim.value, other.claim.value) or not _comparable(one, other) for one in ours for other in theirs
    )


def _comparable(one: _Told, other: _Told) -> bool:
    return one.claim.property is not Property.HOW_MANY or _is_about(one.sentence, other.sentence)


def _same(ours: str, theirs: str) -> bool:
    """True for equal values, and for ranges ("1200/1500", open as "1200/..") that share a number."""
    if ours == theirs:
        return True
    one, other = _range(ours), _range(theirs)
    return one is not None and other is not None and one[0] <= other[1] and other[0] <= one[1]


def _range(value: str) -> tuple[float, float] | None:
    low, _, high = value.partition("/")
    try:
        first = float(low) if low not in {"", ".."} else -inf
        return first, (float(high) if high not in {"", ".."} else inf) if "/" in value else first
    except ValueError:
        return None


def _detail_conflict(prop: Property, topic: str, told: Sequence[_Told]) -> Conflict:
    say = [f"{one.teller} {verb_for(one.teller, 'says', 'say')} “{clipped(one.words)}”" for one in told]
    grounds = capitalised(f"the accounts do not agree on {topic}: {listed(say)}.")
    return Conflict(property=prop.value, sides=_sides(told), grounds=grounds)
