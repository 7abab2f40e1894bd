"""Which claims of an entry's accounts can be held against one another, and whether they agree."""

from collections.abc import Iterator, Sequence
from math import inf

from dateline.domain.accounts import Claim, Modality, Property
from dateline.domain.dates import Day, Precision, When
from dateline.domain.records import dataclass
from dateline.domain.shown import ShownAccount
from dateline.language.claiming.counting import BEFALLEN
from dateline.language.dating import Bounds, overlaps
from dateline.language.relating import find_relations
from dateline.language.wording import credit
from dateline.stages.weighing.deeds import (
    are_counted_alike,
    can_be_of_one_year,
    counted_in,
    is_of_one_deed,
    share_a_matter,
)
from dateline.stages.weighing.retelling import is_retold
from dateline.stages.weighing.telling import capitals_in, kinds_in

_AROUND = 160
_ENDS = ".!?\n"
_ENOUGH_NAMES = 2
_HELD = frozenset({Modality.ASSERTED, Modality.ALLEGED})
_CONTESTED = frozenset({Modality.DENIED, Modality.DOUBTED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One claim, the place of its account among the entry's, who makes it, in which words, and in which sentence."""

    claim: Claim
    account: int
    teller: str
    words: str
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldDates:
    """What accounts say of the date: those that the entry's own date fits, those that it does not."""

    agreeing: tuple[Told, ...]
    differing: tuple[Told, ...]


Topic = tuple[Property, str]


def dates_told(when: When, text: str, accounts: Sequence[ShownAccount]) -> ToldDates:
    """Return for each account its closest date that fits the entry's, else the first it gives of this happening."""
    agreeing: list[Told] = []
    differing: list[Told] = []
    for at, account in enumerate(accounts):
        dated = list(_dated(account.claims))
        fitting = [claim for claim in dated if overlaps(bounds_of(claim), when) is not False]
        if fitting:
            agreeing.append(told(at, account, min(fitting, key=_length)))
            continue
        about = [
            claim for claim in dated if _is_dated_alike(text, account, claim) and not is_retold(account.text, claim)
        ]
        if about:
            differing.append(told(at, account, about[0]))
    return ToldDates(agreeing=tuple(agreeing), differing=tuple(differing))


def _is_dated_alike(entry: str, account: ShownAccount, claim: Claim) -> bool:
    """Tell whether what a claim dates is the entry's happening."""
    sentence = _around(account.text, claim)
    return is_about(entry, sentence) or is_of_one_deed(entry, sentence, claim.words)


def _dated(claims: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the claims of dates in order, without those that count from a day that the account does not tell."""
    is_anchored = False
    for claim in claims:
        if _is_date(claim):
            is_anchored = is_anchored or find_relations(claim.words, dated=True) is None
            if is_anchored:
                yield claim


def details_told(accounts: Sequence[ShownAccount]) -> dict[Topic, dict[str, list[Told]]]:
    """Return for each topic who claims a value of it: times, numbers, names and places."""
    topics: dict[Topic, dict[str, list[Told]]] = {}
    for at, account in enumerate(accounts):
        for claim in account.claims:
            if _is_detail(claim) and claim.modality in _HELD:
                one = told(at, account, claim)
                topics.setdefault((claim.property, claim.topic), {}).setdefault(one.teller, []).append(one)
    return topics


def contested_told(accounts: Sequence[ShownAccount]) -> Iterator[Told]:
    """Yield the claims that deny or doubt a value."""
    for at, account in enumerate(accounts):
        for claim in account.claims:
            if claim.modality in _CONTESTED and (_is_detail(claim) or _is_bounded(claim)):
                yield told(at, account, claim)


def told(at: int, account: ShownAccount, claim: Claim) -> Told:
    """Return a claim of the account at a place, with who makes it."""
    return Told(
        claim=claim,
        account=at,
        teller=credit(account.citation),
        words=_date_words(account, claim) if claim.property is Property.WHEN else claim.words,
        sentence=_around(account.text, claim),
    )


def agree(ours: Sequence[Told], theirs: Sequence[Told]) -> bool:
    """Tell whether what two tell of one topic can hold together, or is of different things."""
    return any(is_same(one, other) or not are_comparable(one, other) for one in ours for other in theirs)


def are_comparable(one: Told, other: Told) -> bool:
    """Tell whether two claims of one topic are of one thing: five officials need not be the five."""
    if one.claim.property is not Property.HOW_MANY or is_about(one.sentence, other.sentence):
        return True
    if not can_be_of_one_year(one.sentence, other.sentence):
        return False
    sentences = one.sentence, one.claim.words, other.sentence, other.claim.words
    if one.claim.topic in BEFALLEN:
        return _are_of_one_group(one, other) and share_a_matter(*sentences)
    return are_counted_alike(*sentences)


def _are_of_one_group(one: Told, other: Told) -> bool:
    """Tell whether those whom two count can be the same: nine miners can be nine of twelve people."""
    ours, theirs = counted_in(one.claim.words), counted_in(other.claim.words)
    if bool(ours) == bool(theirs):
        return not ours or bool(ours & theirs)
    part, whole = (one, other) if ours else (other, one)
    low, high = stretch_of(part.claim), stretch_of(whole.claim)
    return low is None or high is None or low[0] > high[1]


def is_same(one: Told, other: Told) -> bool:
    """Tell whether two values are equal, or stretches that share a day or a number."""
    ours, theirs = stretch_of(one.claim), stretch_of(other.claim)
    if ours is None or theirs is None:
        return one.claim.value == other.claim.value
    return ours[0] <= theirs[1] and theirs[0] <= ours[1]


def stretch_of(claim: Claim) -> tuple[float, float] | None:
    """Return the days or numbers that a claim covers ("1200/1500", open as "1200/.."), None for any other value."""
    if claim.property is Property.WHEN:
        bounds = bounds_of(claim)
        first, last = bounds.earliest, bounds.latest
        return (first.ordinal if first else -inf), (last.ordinal if last else inf)
    low, _, high = claim.value.partition("/")
    try:
        first_number = float(low) if low not in {"", ".."} else -inf
        return first_number, (float(high) if high not in {"", ".."} else inf) if "/" in claim.value else first_number
    except ValueError:
        return None


def bounds_of(claim: Claim) -> Bounds:
    """Return the days that a claim of a date covers."""
    earliest = Day.parse(claim.earliest) if claim.earliest else None
    return Bounds(earliest, Day.parse(claim.latest) if claim.latest else None, Precision.RANGE)


def is_about(entry: str, sentence: str) -> bool:
    """Tell whether a sentence tells of the entry's happening: a name and the kind shared, or names enough."""
    shared = capitals_in(entry) & capitals_in(sentence)
    ours, theirs = kinds_in(entry), kinds_in(sentence)
    if ours and theirs:
        return bool(shared and ours & theirs)
    return len(shared) >= _ENOUGH_NAMES


def _is_date(claim: Claim) -> bool:
    return _is_bounded(claim) and claim.modality in _HELD


def _is_bounded(claim: Claim) -> bool:
    return claim.property is Property.WHEN and (claim.earliest is not None or claim.latest is not None)


def _is_detail(claim: Claim) -> bool:
    return claim.property is not Property.WHEN and bool(claim.topic and claim.value)


def _date_words(account: ShownAccount, claim: Claim) -> str:
    """Return the words of a date without the time of day before it, which is a claim of its own."""
    times = [one.end for one in account.claims if one.property is Property.WHAT and one.start == claim.start]
    return account.text[max(times) : claim.end].strip(" ,.") if times else claim.words.rstrip(" ,.")


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
