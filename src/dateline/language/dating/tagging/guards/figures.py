"""Figures that are no time: amounts, fractions, numbers of flights and sections."""

from dateline.language.dating.tagging.guards.leads import LEADING
from dateline.language.dating.tagging.meanings import Point
from dateline.language.dating.tagging.renown import is_renowned
from dateline.language.dating.tagging.surroundings import Surroundings

_NUMBERS = frozenset(("small", "mid", "big", "amount", "decimal", "count", "year"))


def is_glued(around: Surroundings) -> bool:
    """A320, #5130, $1998, v2.5, 20-20: figures that letters or signs are part of."""
    if not around.touches(around.first - 1):
        return False
    mark, word = around.word(around.first - 1), around.word(around.first)
    if not word[0].isdecimal():
        return (mark[-1].isalnum() and word[0].isalnum()) or (mark in _QUOTES and around.head == "shortyear")
    return (mark[-1].isalnum() and around.before != "ampm") or mark in _GLUE


_QUOTES = frozenset("'’‘")
_GLUE = frozenset("#$£€_%=+&.")


def is_amount(around: Surroundings) -> bool:
    """A bare year or number behind a sign or before a noun that is counted: $2000, over 2000, 1998 votes."""
    if not isinstance(around.meaning, Point):
        return False
    if around.before == "over" and _is_span_of_years(around):
        return False
    if around.before in ("symbol", "number_sign", "over") or around.word(around.last) in ("%", "+"):
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


def is_count(around: Surroundings) -> bool:
    """1800 men: four figures before a noun, with nothing before that leads to a year."""
    if not isinstance(around.meaning, Point) or around.behind != "unknown":
        return False
    if 1900 <= int(around.word(around.first)) < 2030 or around.before in LEADING or around.before == "the":
        return False
    if around.is_one_of(around.last, around.lookalikes.uncounted) or _is_of_year(around):
        return False
    if around.is_supplied(around.last):
        return False
    return around.word(around.last)[:1].isupper() or not around.lookalikes.nouns_are_capital


def _is_of_year(around: Surroundings) -> bool:
    """The government's 1829 ban, this 1833 map: one thing of that year; what is counted is many."""
    return around.before in _POINTING and not around.word(around.last).lower().endswith("s")


_POINTING = frozenset(("quote_s", "this", "that"))


def is_fraction(around: Surroundings) -> bool:
    """42 7/8, 1/2 of: two figures with a stroke are a date only where they stand alone; 24/7 is none at all."""
    word = around.word(around.first)
    if word.count("/") != 1 or is_renowned(around):
        return False
    if word == "24/7" or around.word(around.last) == "%":
        return True
    if around.opens_line and _begins_sentence(around.word(around.last)):
        return False
    if around.is_one_of(around.first - 1, around.lookalikes.moved) and _is_of_shares(word):
        return True
    if around.before in _NUMBERS or around.behind in ("of", "dash"):
        return True
    return around.behind == "unknown" and around.before != "on" and "0" not in (word[0], word[word.index("/") + 1])


def _is_of_shares(word: str) -> bool:
    """Shares are told in halves, quarters, eighths, sixteenths: they fell 7/8 on Thursday."""
    part, _, whole = word.partition("/")
    return whole in _SHARES and int(part) < int(whole) and int(part) % 2 == 1


_SHARES = ("2", "4", "8", "16", "32")


def _begins_sentence(word: str) -> bool:
    return word[:1].isupper() or word[:1] in _OPENING_QUOTES


_OPENING_QUOTES = frozenset('“„«‘"')


def is_ancient(around: Surroundings) -> bool:
    """Three figures are a year only in a text that tells of such years, and no number before a small word."""
    if not isinstance(around.meaning, Point) or around.meaning.clock or around.family == "years":
        return False
    return not around.scanned.tells_of_far_years or (
        around.behind == "unknown" and not around.word(around.last)[:1].isupper()
    )


def is_part_of_ancient(around: Surroundings) -> bool:
    """Late 406, in a text that tells of such years."""
    return around.kind(around.last - 1) == "big" and not around.scanned.tells_of_far_years


def are_ancient(around: Surroundings) -> bool:
    """(837–908) behind a name are the years of a life; elsewhere three figures and three count something.

    What runs backwards is years only before the word for an era: 431–404 BC.
    """
    born, _, died = around.word(around.first).replace("–", "-").partition("-")
    if not len(born) == len(died) == _FIGURES:
        return False
    if int(born) > int(died) or around.behind == "era":
        return around.behind != "era"
    opens = around.first - 1 - (around.before == "approx")
    named = around.word(opens - 1)
    return (around.kind(opens), around.behind) != ("open_", "close") or named.islower() or not named.isalpha()


_FIGURES = 3


def are_pages(around: Surroundings) -> bool:
    """92 (6): 1087–1101, as the pages of a volume are told."""
    return around.before == "symbol" and around.kind(around.first - 2) in _VOLUMES


_VOLUMES = frozenset(("close", "small", "mid", "big"))
"""The kinds that a volume or an issue ends with before the pages in it."""


def is_floor(around: Surroundings) -> bool:
    """On the 18th floor: a number behind "on" is a day before a pronoun alone: on the 18th he left."""
    if around.last - around.first != _THE_NTH or around.behind != "unknown" or around.kind(around.last - 1) != "suffix":
        return False
    return not around.is_one_of(around.last, around.lookalikes.uncounted)


_THE_NTH = 3
"""How many pieces the 18th has."""


def is_possessive(around: Surroundings) -> bool:
    """Vision 2030's goals: a year that belongs to a name owns what follows; decades are led otherwise."""
    if around.kind(around.last - 1) != "quote_s" or around.before != "unknown" or around.head != "year":
        return False
    return around.word(around.first - 1)[:1].isupper()
