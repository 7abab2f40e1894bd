"""What looks like time and is none: names, ages, fractions, amounts, verbs."""

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from dateline.language.dating.tagging.meanings import Point, Span
from dateline.language.dating.tagging.renown import is_renowned
from dateline.language.dating.tagging.surroundings import Surroundings

_NUMBERS = frozenset(("small", "mid", "big", "amount", "decimal", "count", "year"))
_LEADING = frozenset(
    ("in_", "since", "of", "by", "from_", "until", "during", "before", "after", "to", "open_", "month", "comma")
)
"""Kinds that lead to a time."""
_SENTENCE_ENDS = frozenset(("break_", "dot", "stop"))
Guard = Callable[[Surroundings], bool]

_SHORT_TEXT = 300
"""Texts of fewer characters are posts, where days and parts of days stand alone."""


def is_time(around: Surroundings) -> bool:
    """Return whether an expression is time, judged by what stands in and around it."""
    for guard in guards_of(around.family, around.head, single=around.is_single):  # noqa: SIM110 - as fast as can be
        if guard(around):
            return False
    return True


@cache
def guards_of(family: str, head: str, *, single: bool) -> tuple[Guard, ...]:
    """Return the guards that know expressions of a family with a kind first: more of them where that is all."""
    return tuple(post.guard for post in _POSTS if post.knows(family, head, single=single))


class _Post(NamedTuple):
    """A guard, and what it knows: expressions of any of the families, with any of the kinds first; all where empty."""

    guard: Guard
    families: frozenset[str] = frozenset()
    heads: frozenset[str] = frozenset()
    single: bool = True

    def knows(self, family: str, head: str, *, single: bool) -> bool:
        """Return whether the guard has something to say of such an expression."""
        if self.single and not single:
            return False
        return (not self.families or family in self.families) and (not self.heads or head in self.heads)


# ------------------------------------------------------------------ figures


def _is_glued(around: Surroundings) -> bool:
    """A320, #5130, $1998, v2.5, 20-20: figures that letters or signs are part of."""
    if not around.touches(around.first - 1):
        return False
    mark, word = around.word(around.first - 1), around.word(around.first)
    if not word[0].isdecimal():
        return (mark[-1].isalnum() and word[0].isalnum()) or (mark in _QUOTES and around.head == "shortyear")
    return (mark[-1].isalnum() and around.before != "ampm") or mark in _GLUE


_QUOTES = frozenset("'’‘")
_GLUE = frozenset("#$£€_%=+&.")


def _is_amount(around: Surroundings) -> bool:
    """A bare year or number behind a sign or before a noun that is counted: $2000, over 2000, 1998 votes."""
    if not isinstance(around.meaning, Point):
        return False
    if around.before == "over" and _is_span_of_years(around):
        return False
    if around.before in ("symbol", "number_sign", "over") or around.word(around.last) == "%":
        return True
    return around.is_one_of(around.last, around.lookalikes.counted) or _is_numbered(around)


def _is_span_of_years(around: Surroundings) -> bool:
    """Since over 1900 … is one way to say it, over 2000–2050 another."""
    return around.kind(around.first - 2) in ("since", "until") or (
        around.behind == "dash" and around.kind(around.last + 1) == "year"
    )


def _is_numbered(around: Surroundings) -> bool:
    """No. 1984, Sections 1341 and 1343, Suite 1776, AB 1907: what a word or letters before it number."""
    at, least = around.first - 1, around.first - _MOST_LISTED
    while at > least and around.kind(at) in _LISTING:
        at -= 1
    if around.is_one_of(at, around.lookalikes.numbered):
        return True
    word = around.word(at)
    lettered = at == around.first - 1 and 1 < len(word) <= _LETTERS and word.isalpha() and word.isupper()
    return lettered and not around.is_one_of(at, around.lookalikes.acronym)


_LISTING = frozenset(("and_", "comma", "or_", "year", "dot", "to"))
_MOST_LISTED = 24
"""How many pieces of a list may lie between a number and the word that says what it numbers."""
_LETTERS = 2
"""How many capital letters before a number make an identifier."""


def _is_count(around: Surroundings) -> bool:
    """1800 men: four figures before a noun, with nothing before that leads to a year."""
    if not isinstance(around.meaning, Point) or around.behind != "unknown":
        return False
    if 1900 <= int(around.word(around.first)) < 2030 or around.before in _LEADING or around.before == "the":
        return False
    if around.is_one_of(around.last, around.lookalikes.uncounted) or _is_of_year(around):
        return False
    return around.word(around.last)[:1].isupper() or not around.lookalikes.nouns_are_capital


def _is_of_year(around: Surroundings) -> bool:
    """The government's 1829 ban, this 1833 map: one thing of that year; what is counted is many."""
    return around.before in _POINTING and not around.word(around.last).lower().endswith("s")


_POINTING = frozenset(("quote_s", "this", "that"))


def _is_fraction(around: Surroundings) -> bool:
    """42 7/8, 1/2 of: two figures with a stroke are a date only where they stand alone; 24/7 is none at all."""
    word = around.word(around.first)
    if word.count("/") != 1 or is_renowned(around):
        return False
    if word == "24/7" or around.word(around.last) == "%":
        return True
    if around.opens_line and _begins_sentence(around.word(around.last)):
        return False
    return around.before in _NUMBERS or around.behind in ("of", "unknown", "dash")


def _begins_sentence(word: str) -> bool:
    return word[:1].isupper() or word[:1] in _OPENING_QUOTES


_OPENING_QUOTES = frozenset('“„«‘"')


def _is_ancient(around: Surroundings) -> bool:
    """Three figures are a year only in a text that tells of such years, and no number before a small word."""
    if not isinstance(around.meaning, Point) or around.family == "years":
        return False
    return not around.scanned.tells_of_far_years or (
        around.behind == "unknown" and not around.word(around.last)[:1].isupper()
    )


def _are_ancient(around: Surroundings) -> bool:
    """(837–908) behind a name are the years of a life; elsewhere three figures and three count something."""
    born, _, died = around.word(around.first).replace("–", "-").partition("-")
    if not len(born) == len(died) == _FIGURES:
        return False
    opens = around.first - 1 - (around.before == "approx")
    named = around.word(opens - 1)
    return (around.kind(opens), around.behind) != ("open_", "close") or named.islower() or not named.isalpha()


_FIGURES = 3


# ------------------------------------------------------------------ names


def _is_surname(around: Surroundings) -> bool:
    """Robert May, Jan Smit, the March Wind: a month's name between names; May said, where a name opens the sentence."""
    if around.head not in around.lookalikes.surnames:
        return False
    previous, following = around.word(around.first - 1), around.word(around.last)
    opens = around.kind(around.first - 2) in _SENTENCE_ENDS and around.behind not in _VERBS
    named_before = around.before == "unknown" and previous[:1].isupper() and not opens
    named_behind = around.behind == "unknown" and following[:1].isupper() and not _is_only_i(around)
    return named_before or (named_behind and (around.before == "comma" or around.before not in _LEADING))


_VERBS = frozenset(("did", "bade", "deferred", "will", "has", "is_"))


def _is_only_i(around: Surroundings) -> bool:
    """In September I came: a letter alone is no name; May I come in is a question."""
    return len(around.word(around.last)) == 1 and not around.is_one_of(around.first, around.lookalikes.modal)


def _is_march(around: Surroundings) -> bool:
    """The March on Rome, the March of the Lamps: what is done on something, or is of some, is no month."""
    of = around.behind == "of" and around.before == "the" and around.kind(around.last + 1) in ("the", "unknown")
    if not (of or around.behind == "on") or around.before in _LEADING:
        return False
    return around.is_one_of(around.first, around.lookalikes.deeds)


def _is_tagged(around: Surroundings) -> bool:
    """#Friday, @june_marr: a word behind such a sign is the name of what, or who, is talked about."""
    named = around.before == "number_sign" or around.word(around.first - 1) == "@"
    return named and around.touches(around.first - 1)


def _is_compound(around: Surroundings) -> bool:
    """The now-cancelled deal, a soon-to-open terminal: words that a hyphen binds to others are no time."""
    return around.behind == "dash" and around.touches(around.last - 1) and around.touches(around.last)


def _is_sorting(around: Surroundings) -> bool:
    """Future earnings: of which kind, not when."""
    if around.behind != "unknown" or around.before == "in_" or len(around.scanned.text) < _SHORT_TEXT:
        return False
    return around.is_one_of(around.first, around.lookalikes.sorting)


def _is_beside_an_event(around: Surroundings) -> bool:
    """The day after his death is not the day of the report."""
    if around.behind not in ("before", "after"):
        return False
    if around.head == "the":
        return around.last - around.first == _THE_DAY
    return around.head == "unit" and around.is_single and around.before == "the"


_THE_DAY = 2
"""How many pieces the day, the week and the like are."""


def _is_paper(around: Surroundings) -> bool:
    """The Sunday Times, the Saturday Evening Herald: weekdays that name what is printed on them."""
    if around.last - around.first > 2:
        return False
    at = around.last + (around.behind == "daypart")
    return around.word(at)[:1].isupper() and around.is_one_of(at, around.lookalikes.papers)


def _is_titled(around: Surroundings) -> bool:
    """Mr. Noon, Ministerin Freitag: days, months and parts of the day behind a title are names."""
    at = around.first - 1 - (around.before == "dot")
    return around.word(at).rstrip(".").lower() in around.lookalikes.title


def _is_shouted(around: Surroundings) -> bool:
    """LEON MARCH, MR JUSTICE SUMMERS: months and parts of the day that are names."""
    if around.head not in around.lookalikes.shouted:
        return False
    word = around.word(around.first)
    if not word[0].isupper() or around.before in _LEADING or len(around.scanned.text) < _SHORT_TEXT:
        return False
    if word.isupper():
        return True
    return around.head != "month" and around.before not in ("weekday", "symbol", *_SENTENCE_ENDS)


def _is_name(around: Surroundings) -> bool:
    """Ferrymen's Day, VOA Today, "This Week": units and days with capitals where a sentence does not begin."""
    last, kind = around.word(around.last - 1), around.kind(around.last - 1)
    if kind not in around.lookalikes.names or not last[:1].isupper() or last.isupper():
        return False
    if around.behind in ("small", "mid"):
        return False
    if not around.is_single:
        return around.family in ("relative", "duration") and around.word(around.first)[:1].isupper()
    if kind == "deictic":
        return around.word(around.first - 1)[:1].isupper() and around.before == "unknown"
    return around.before not in _SENTENCE_ENDS


def _names_event(around: Surroundings) -> bool:
    """The Winter Carnival, the 2004 Summer Olympic Games: seasons in the name of something."""
    season, following = around.word(around.last - 1), around.word(around.last)
    if around.kind(around.last - 1) != "season" or around.lookalikes.nouns_are_capital or season[1:].isupper():
        return False
    led = around.is_single and around.before in _LEADING
    return not led and around.behind == "unknown" and season[:1].isupper() and following[:1].isupper()


# ------------------------------------------------------------------ lengths


def _is_minutes(around: Surroundings) -> bool:
    """Cabinet minutes are no time."""
    return around.before in ("unknown", "the", "just") and around.is_one_of(around.first, around.lookalikes.minutes)


def _is_anniversary(around: Surroundings) -> bool:
    """A year to the day; day after day."""
    word, first, last = around.word(around.last - 1).lower(), around.first, around.last
    led = "to" in (around.before, around.kind(first - 2)) and around.kind(last - 2) in ("the", "to")
    if led and word in around.lookalikes.to_day:
        return True
    if around.before == "after" and around.word(first - 2).lower() == word:
        return True
    return around.behind == "after" and around.word(last + 1).lower() == word


def _is_share(around: Surroundings) -> bool:
    """A quarter of the troops, a quarter have."""
    return around.last - around.first == 2 and around.is_one_of(around.first + 1, around.lookalikes.share)


def _is_half_of_something(around: Surroundings) -> bool:
    """The first half of my term, which is no date."""
    return around.behind == "of" and around.kind(around.last - 1) == "half"


def _is_part_count(around: Surroundings) -> bool:
    """Three-quarters is a share."""
    dashed = around.word(around.last - 2) == "-" or around.before == "dash"
    return dashed and around.is_one_of(around.last - 1, around.lookalikes.part)


def _is_age(around: Surroundings) -> bool:
    """44-year-old, 37 years old."""
    if not isinstance(around.meaning, Span):
        return False
    return around.is_one_of(around.last + (around.behind == "dash"), around.lookalikes.age)


def _is_bare(around: Surroundings) -> bool:
    """A bare second, quarter or minute is seldom a length of time."""
    if around.head == "unit" and len(around.scanned.text) >= _SHORT_TEXT:
        return True
    return around.is_one_of(around.first, around.lookalikes.bare) or "dash" in (around.before, around.behind)


# ------------------------------------------------------------------ words with another sense


def _continues(around: Surroundings) -> bool:
    """Soon after, shortly before, as soon as, the foreseeable future."""
    if not around.is_one_of(around.first, around.lookalikes.soon):
        return around.is_one_of(around.first - 1, around.lookalikes.foreseeable)
    if around.behind in ("before", "after"):
        return True
    return any(around.is_one_of(at, around.lookalikes.alike) for at in (around.first - 1, around.last))


def _is_verb(around: Surroundings) -> bool:
    """A bare fall or spring is a verb or a name as often as a season; may before a verb is no month."""
    if around.family == "season":
        led = around.before in _SEASON_LEADS and (around.before != "to" or around.kind(around.first - 2) in _RANGED)
        return not led and not _is_telling_season(around)
    if around.before not in ("unknown", "break_") or around.behind != "unknown":
        return False
    return around.is_one_of(around.first, around.lookalikes.modal)


def _is_telling_season(around: Surroundings) -> bool:
    """Winter and summer are seasons without a word to lead them, in a post spring too."""
    if around.is_one_of(around.first, around.lookalikes.telling):
        return True
    return len(around.scanned.text) < _SHORT_TEXT and around.is_one_of(around.first, around.lookalikes.posted)


def _is_decade_of_life(around: Surroundings) -> bool:
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

_YEAR, _MONTH = frozenset(("year",)), frozenset(("month",))
_LENGTHS = frozenset(("duration",))
_LASTING = frozenset(("duration", "window", "relative", "whole_unit", "length_word", "seconds"))
"""The families that mean a length."""
_NAMES = frozenset(("month", "low_month", "season", "seasons", "weekday", "short_weekday", "daypart", "dayparts"))
"""The kinds that are names of people too, or verbs."""
_POSTS: tuple[_Post, ...] = (
    _Post(_is_glued, single=False),
    _Post(_is_paper, heads=frozenset(("weekday",)), single=False),
    _Post(_is_name, single=False),
    _Post(_names_event, frozenset(("season",)), single=False),
    _Post(_is_anniversary, frozenset(("relative", "quarter_meant", "duration", "repeat")), single=False),
    _Post(_is_share, _LENGTHS, frozenset(("a",)), single=False),
    _Post(_is_half_of_something, frozenset(("quarter",)), single=False),
    _Post(_is_part_count, frozenset(("duration", "window")), single=False),
    _Post(_is_age, _LASTING, single=False),
    _Post(_is_decade_of_life, frozenset(("decade", "share")), single=False),
    _Post(_continues, frozenset(("reference",)), single=False),
    _Post(_is_compound, frozenset(("reference",)), single=False),
    _Post(_is_beside_an_event, frozenset(("relative", "duration")), single=False),
    _Post(_is_sorting, frozenset(("reference",))),
    _Post(_is_tagged, heads=_NAMES | {"holiday"}),
    _Post(_is_amount, heads=_YEAR),
    _Post(_is_count, heads=_YEAR),
    _Post(_is_fraction, frozenset(("point",)), frozenset(("slash",))),
    _Post(_is_ancient, heads=frozenset(("big",))),
    _Post(_are_ancient, heads=frozenset(("years",))),
    _Post(_is_surname, heads=_NAMES),
    _Post(_is_march, heads=_MONTH),
    _Post(_is_titled, heads=frozenset(("weekday", "month", "season", "seasons", "daypart", "dayparts"))),
    _Post(_is_shouted, heads=_NAMES),
    _Post(_is_minutes, _LENGTHS),
    _Post(_is_bare, _LENGTHS),
    _Post(_is_verb, heads=_NAMES),
)
