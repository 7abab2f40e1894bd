"""What looks like time and is none: names, ages, fractions, amounts, verbs."""

import re
from collections.abc import Callable, Mapping

from dateline.language.dating.tagging.kinds import CODES, KIND_OF
from dateline.language.dating.tagging.meanings import Meaning, Point, Reference, Span
from dateline.language.dating.tagging.scanning import Scan

_NUMBERS = frozenset(("small", "mid", "big", "amount", "decimal", "count", "year"))
_LEADING = frozenset(
    ("in_", "since", "of", "by", "from_", "until", "during", "before", "after", "to", "open_", "month", "comma")
)
_CONTINUING = frozenset(("before", "after"))


class Place:
    """An expression in its surroundings."""

    __slots__ = ("family", "first", "last", "lookalikes", "meaning", "scanned")

    def __init__(
        self,
        scanned: Scan,
        first: int,
        last: int,
        family: str,
        meaning: Meaning,
        lookalikes: Mapping[str, frozenset[str]],
    ) -> None:
        self.scanned, self.first, self.last, self.family, self.meaning = scanned, first, last, family, meaning
        self.lookalikes = lookalikes

    def word(self, index: int) -> str:
        """Return the piece at an index, nothing outside the text."""
        return self.scanned.pieces[index].rstrip() if 0 <= index < len(self.scanned.pieces) else ""

    def kind(self, index: int) -> str:
        """Return the kind of the piece at an index."""
        return KIND_OF[self.scanned.shape[index]] if 0 <= index < len(self.scanned.shape) else "break_"

    def is_like(self, index: int, name: str) -> bool:
        """Return whether the piece at an index is one of the words that the language lists under a name."""
        return self.word(index).lower() in self.lookalikes[name]

    def touches(self, index: int) -> bool:
        """Return whether no space stands behind the piece at an index."""
        return 0 <= index < len(self.scanned.pieces) and not self.scanned.pieces[index][-1].isspace()

    @property
    def before(self) -> str:
        """The kind of the piece before the expression."""
        return self.kind(self.first - 1)

    @property
    def behind(self) -> str:
        """The kind of the piece behind the expression."""
        return self.kind(self.last)


def is_time(place: Place) -> bool:
    """Return whether an expression is time, judged by what stands in and around it."""
    return not any(guard(place) for guard in _GUARDS)


def _is_glued(place: Place) -> bool:
    """A320, #5130, $1998, v2.5, 20-20: figures that letters or signs are part of."""
    if not place.touches(place.first - 1):
        return False
    mark = place.word(place.first - 1)
    if not place.word(place.first)[0].isdecimal():
        return mark[-1].isalnum() and place.word(place.first)[0].isalnum()
    return (mark[-1].isalnum() and place.kind(place.first - 1) != "ampm") or mark in (
        "#",
        "$",
        "£",
        "€",
        "_",
        "%",
        "=",
        "+",
        "&",
        ".",
    )


def _is_amount(place: Place) -> bool:
    """A bare year or number behind a sign or before a noun that is counted: $2000, 1998 votes."""
    if not isinstance(place.meaning, Point) or place.last - place.first > 1 or place.kind(place.first) != "year":
        return False
    if place.before in ("symbol", "number_sign", "approx", "over") and place.before != "approx":
        return True
    return place.word(place.last) == "%" or place.is_like(place.last, "counted") or _is_numbered(place)


def _is_numbered(place: Place) -> bool:
    """No. 1984, Sections 1341 and 1343, Suite 1776, AB 1907: what a word or letters before it number."""
    at, least = place.first - 1, place.first - _LISTED
    while at > least and place.kind(at) in ("and_", "comma", "or_", "year", "dot", "to"):
        at -= 1
    if place.is_like(at, "numbered"):
        return True
    word = place.word(at)
    lettered = at == place.first - 1 and 1 < len(word) <= _LETTERS and word.isalpha() and word.isupper()
    return lettered and not place.is_like(at, "acronym")


_LISTED = 24
"""How many pieces of a list may lie between a number and the word that says what it numbers."""
_LETTERS = 2
"""How many capital letters before a number make an identifier."""


def _is_count(place: Place) -> bool:
    """1800 men: four figures before a noun, with nothing before that leads to a year."""
    if not isinstance(place.meaning, Point) or place.last - place.first > 1 or place.kind(place.first) != "year":
        return False
    number = int(place.word(place.first))
    is_noun = place.word(place.last)[:1].isupper() or not place.lookalikes["nouns"]
    return (
        place.behind == "unknown"
        and is_noun
        and not 1900 <= number < 2030
        and place.before not in _LEADING
        and place.before != "the"
    )


def _is_surname(place: Place) -> bool:
    """Robert May, Jan Smit, the March Wind: a month's name between names."""
    if place.last - place.first > 1 or place.kind(place.first) not in place.lookalikes["surname kinds"]:
        return False
    previous, following = place.word(place.first - 1), place.word(place.last)
    opens = place.kind(place.first - 2) in ("break_", "dot", "stop")
    named_before = place.before == "unknown" and previous[:1].isupper() and not opens
    named_behind = place.behind == "unknown" and following[:1].isupper()
    return named_before or (named_behind and (place.before == "comma" or place.before not in _LEADING))


def _is_minutes(place: Place) -> bool:
    """Cabinet minutes are no time."""
    return (
        place.family == "duration"
        and place.last - place.first == 1
        and place.is_like(place.first, "minutes")
        and place.before in ("unknown", "the")
    )


def _is_anniversary(place: Place) -> bool:
    """A year to the day; day after day."""
    if place.family not in ("relative", "quarter_meant", "duration", "repeat"):
        return False
    word = place.word(place.last - 1).lower()
    if (
        place.is_like(place.last - 1, "to the day")
        and "to" in (place.before, place.kind(place.first - 2))
        and place.kind(place.last - 2) in ("the", "to")
    ):
        return True
    return (
        place.before == "after"
        and place.word(place.first - 2).lower() == word
        or (place.behind == "after" and place.word(place.last + 1).lower() == word)
    )


def _is_share(place: Place) -> bool:
    """A quarter of the troops, a quarter have."""
    if place.family != "duration" or place.last - place.first != 2:
        return False
    return place.kind(place.first) == "a" and place.is_like(place.first + 1, "share")


def _is_age(place: Place) -> bool:
    """44-year-old, 37 years old."""
    if not isinstance(place.meaning, Span):
        return False
    at = place.last + (place.behind == "dash")
    return place.is_like(at, "age")


def _is_titled(place: Place) -> bool:
    """Mr. Noon, Ministerin Freitag: days, months and parts of the day behind a title are names."""
    if place.last - place.first > 1 or place.kind(place.first) not in _TITLED:
        return False
    return place.is_like(place.first - 1 - (place.before == "dot"), "title")


_TITLED = frozenset(("weekday", "month", "season", "seasons", "daypart", "dayparts"))


def _is_shouted(place: Place) -> bool:
    """LEON MARCH, MR JUSTICE SUMMERS: months and parts of the day that are names."""
    if place.last - place.first > 1 or place.kind(place.first) not in place.lookalikes["shouted kinds"]:
        return False
    word = place.word(place.first)
    if not word[0].isupper() or place.before in _LEADING or len(place.scanned.text) < _SHORT:
        return False
    if word.isupper():
        return True
    return place.kind(place.first) != "month" and place.before not in ("dot", "stop", "break_", "weekday", "symbol")


_SHORT = 300
"""Texts of fewer characters are posts, where days and parts of days stand alone."""


def _is_fraction(place: Place) -> bool:
    """42 7/8, 1/2 of: two figures with a stroke are a date only where they stand alone."""
    if place.family != "point" or place.last - place.first > 1 or place.kind(place.first) != "slash":
        return False
    word = place.word(place.first)
    if word.count("/") != 1:
        return False
    if word == "24/7":
        return True
    return place.before in _NUMBERS or place.behind in ("of", "unknown", "dash") or place.word(place.last) == "%"


def _is_name(place: Place) -> bool:
    """Women's Day, VOA Today, "This Week": units and days with capitals where a sentence does not begin."""
    last = place.word(place.last - 1)
    if place.kind(place.last - 1) not in place.lookalikes["name kinds"] or not last[:1].isupper() or last.isupper():
        return False
    if place.kind(place.last) in ("small", "mid"):
        return False
    if place.last - place.first > 1:
        return place.family in ("relative", "duration") and place.word(place.first)[:1].isupper()
    previous = place.word(place.first - 1)
    if place.kind(place.last - 1) == "deictic":
        return previous[:1].isupper() and place.before == "unknown"
    return place.before not in ("break_", "dot", "stop")


def _continues(place: Place) -> bool:
    """Soon after, shortly before, as soon as."""
    if not isinstance(place.meaning, Reference):
        return False
    if place.is_like(place.first, "soon"):
        return place.behind in _CONTINUING or place.is_like(place.first - 1, "as") or place.is_like(place.last, "as")
    return place.is_like(place.first - 1, "foreseeable")


def _is_bare(place: Place) -> bool:
    """A bare second, quarter or minute is seldom a length of time."""
    if place.family != "duration" or place.last - place.first > 1:
        return False
    if place.kind(place.first) == "unit" and len(place.scanned.text) >= _SHORT:
        return True
    return place.is_like(place.first, "bare") or "dash" in (place.before, place.behind)


def _is_part_count(place: Place) -> bool:
    """Three-quarters is a share."""
    return (
        place.family in ("duration", "window")
        and place.is_like(place.last - 1, "part")
        and (place.word(place.last - 2) == "-" or place.before == "dash")
    )


def _is_verb(place: Place) -> bool:
    """A bare fall or spring is a verb or a name as often as a season; may before a verb is no month."""
    if place.last - place.first > 1:
        return False
    if place.family == "season":
        led = place.before in ("in_", "since", "by", "until", "during", "of", "and_", "or_", "from_", "to", "between")
        return not place.is_like(place.first, "telling") and not led
    return place.is_like(place.first, "verb") and place.before in ("unknown", "break_") and place.behind == "unknown"


def _is_ancient(place: Place) -> bool:
    """Three figures are a year only in a text that tells of such years."""
    return (
        isinstance(place.meaning, Point)
        and place.last - place.first == 1
        and place.kind(place.first) == "big"
        and not _ANCIENT.search(place.scanned.shape)
    )


_ANCIENT = re.compile(
    f"[{CODES['big']}{CODES['small']}{CODES['mid']}]{CODES['era']}|{CODES['era']}[{CODES['big']}{CODES['small']}{CODES['mid']}]|{CODES['month']}{CODES['big']}(?!{CODES['unknown']})"
)

_GUARDS: tuple[Callable[[Place], bool], ...] = (
    _is_glued,
    _is_amount,
    _is_count,
    _is_surname,
    _is_minutes,
    _is_anniversary,
    _is_share,
    _is_age,
    _is_fraction,
    _is_name,
    _continues,
    _is_bare,
    _is_part_count,
    _is_titled,
    _is_shouted,
    _is_verb,
    _is_ancient,
)
