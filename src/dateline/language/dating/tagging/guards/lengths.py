"""Lengths that are ages and shares, and words that have another sense."""

from dateline.language.dating.tagging.guards.leads import LEADING, SENTENCE_ENDS, SHORT_TEXT
from dateline.language.dating.tagging.meanings import Point, Span
from dateline.language.dating.tagging.surroundings import Surroundings
from dateline.language.dating.tagging.units import MONTH


def is_minutes(around: Surroundings) -> bool:
    """Cabinet minutes are no time."""
    return around.before in ("unknown", "the", "just") and around.is_one_of(around.first, around.lookalikes.minutes)


def is_pace(around: Surroundings) -> bool:
    """The day-to-day work, the day to day work, a year-on-year rise: how something goes on, not when."""
    last, dashed = around.last - 1, around.behind == "dash"
    joint = around.last + dashed
    if around.kind(last) != "unit" or around.kind(joint) not in _PACES:
        return False
    if around.head not in ("the", "a") if not dashed else around.kind(joint + 1) != "dash":
        return False
    return around.word(joint + 1 + dashed).lower() == around.word(last).lower()


_PACES = frozenset(("to", "on", "by", "over", "after", "in_"))


def is_lasting(around: Surroundings) -> bool:
    """The talks will last three days, and did not last two."""
    return around.before in ("will", "to") or around.word(around.first - 1).lower() in around.lookalikes.negation


def is_any_fiscal(around: Surroundings) -> bool:
    """A fiscal year is any, and a financial week none at all."""
    if not isinstance(around.meaning, Point) or around.meaning.year is not None:
        return False
    return around.before == "a" or around.meaning.unit < MONTH


def is_anniversary(around: Surroundings) -> bool:
    """A year to the day; day after day."""
    word, first, last = around.word(around.last - 1).lower(), around.first, around.last
    led = "to" in (around.before, around.kind(first - 2)) and around.kind(last - 2) in ("the", "to")
    if led and word in around.lookalikes.to_day:
        return True
    if around.before == "after" and around.word(first - 2).lower() == word:
        return True
    return around.behind == "after" and around.word(last + 1).lower() == word


def is_share(around: Surroundings) -> bool:
    """A quarter of the troops, a quarter have, more than a quarter of them."""
    at = around.first + (around.head in ("approx", "over"))
    return around.last - at == 2 and around.kind(at) == "a" and around.is_one_of(at + 1, around.lookalikes.share)


def is_half_of_something(around: Surroundings) -> bool:
    """The first half of my term, the first half-hour, which are no dates."""
    if around.kind(around.last - 1) != "half":
        return False
    return around.behind == "of" or (around.behind == "dash" and around.kind(around.last + 1) == "unit")


def is_part_count(around: Surroundings) -> bool:
    """Three-quarters is a share."""
    dashed = around.word(around.last - 2) == "-" or around.before == "dash"
    return dashed and around.is_one_of(around.last - 1, around.lookalikes.part)


def is_age(around: Surroundings) -> bool:
    """44-year-old, 37 years old."""
    if not isinstance(around.meaning, Span):
        return False
    return around.is_one_of(around.last + (around.behind == "dash"), around.lookalikes.age)


def is_bare(around: Surroundings) -> bool:
    """A bare second, quarter or minute is seldom a length of time."""
    if around.head == "unit" and len(around.scanned.text) >= SHORT_TEXT:
        return True
    return around.is_one_of(around.first, around.lookalikes.bare) or "dash" in (around.before, around.behind)


def continues(around: Surroundings) -> bool:
    """Soon after, shortly before, as soon as, the foreseeable future; soon became, which is over."""
    if not around.is_one_of(around.first, around.lookalikes.soon):
        return around.is_one_of(around.first - 1, around.lookalikes.foreseeable)
    if around.behind in ("before", "after"):
        return True
    if around.behind in _OVER:
        return all(around.kind(at) != "will" for at in range(around.first - _HELPER, around.first))
    return any(around.is_one_of(at, around.lookalikes.alike) for at in (around.first - 1, around.last))


_OVER, _HELPER = frozenset(("did", "bade", "fixed")), 3
"""The kinds of verbs in the past, and how many pieces before them a helping verb can stand."""


def is_verb(around: Surroundings) -> bool:
    """A bare fall or spring is a verb or a name as often as a season; may before a verb is no month.

    Nor is [May], whom the words before it leave unnamed.
    """
    if around.family == "season":
        led = around.before in _SEASON_LEADS and (around.before != "to" or around.kind(around.first - 2) in _RANGED)
        return not led and not _is_telling_season(around)
    if around.before in SENTENCE_ENDS and around.is_one_of(around.last, around.lookalikes.uncounted):
        return around.is_one_of(around.first, around.lookalikes.modal)
    if around.is_supplied(around.first):
        return around.before not in LEADING and around.is_one_of(around.first, around.lookalikes.modal)
    if around.before not in ("unknown", "break_") or around.behind != "unknown":
        return False
    return around.is_one_of(around.first, around.lookalikes.modal)


def _is_telling_season(around: Surroundings) -> bool:
    """Winter and summer are seasons without a word to lead them, in a post spring too."""
    if around.is_one_of(around.first, around.lookalikes.telling):
        return True
    return len(around.scanned.text) < SHORT_TEXT and around.is_one_of(around.first, around.lookalikes.posted)


def is_decade_of_life(around: Surroundings) -> bool:
    """In her 80s, in her mid- to late 80s: an age."""
    if around.kind(around.last - 1) not in ("decade", "s_letter"):
        return False
    at, least = around.first - 1, around.first - _MOST_PARTS
    while at > least and around.kind(at) in ("part", "dash"):
        at -= 1
    return around.is_one_of(at, around.lookalikes.owner)


_MOST_PARTS = 6
"""How many words and dashes may part a decade of life from whose it is."""


_RANGED = frozenset(("season", "month", "year", "holiday", "deictic"))
"""Kinds that a season can follow as the end of a range; elsewhere "to fall" is a verb."""
_SEASON_LEADS = frozenset(("in_", "since", "by", "until", "during", "of", "and_", "or_", "from_", "to", "between"))
