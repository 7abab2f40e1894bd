"""What short names of bodies stand for in a report: "the office" is the Harbour Safety Office there."""

import re
from collections.abc import Iterator
from functools import lru_cache

from dateline.language.attributing.cues import BODIES, MANY, ONE
from dateline.language.attributing.offices import speaks_for_a_house
from dateline.stages.drafting.pile import HeldReport

_SHORT = re.compile(r"\b[Tt]he (?P<noun>[^\W\d_]{4,})\b(?!\s[^\W\d_])")
_CAPITALS = r"(?:[A-ZÀ-ÖØ-Þ][\w’'&-]*\.?[^\S\n]+){1,4}"
_BODY = re.compile(rf"{_CAPITALS}(?:{'|'.join(sorted(each.capitalize() for each in BODIES))})")
_PEOPLE = ONE | MANY
_SMALL = frozenset(("the", "a", "an"))


def full_names(words: str, held: HeldReport) -> Iterator[str]:
    """Yield the full names of the bodies that words call "the office", where their report calls one alone so."""
    for found in _SHORT.finditer(words):
        noun = found["noun"].casefold()
        named = _called(noun, _told_by(held)) if noun not in _PEOPLE else frozenset[str]()
        if len(named) == 1:
            yield next(iter(named))


def _told_by(held: HeldReport) -> str:
    return "\n".join((held.report.publisher, *(each.words for each in held.read.passages)))


@lru_cache(maxsize=1024)
def _called(noun: str, words: str) -> frozenset[str]:
    """Return the names that end in a noun, as they are written: of a body that many are also "St Brede hospital"."""
    written = f"(?:{noun}|{noun.capitalize()})" if noun in BODIES else noun.capitalize()
    found = re.finditer(rf"{_CAPITALS}{written}\b(?!\s[A-ZÀ-ÖØ-Þ])", words)
    return frozenset(_two_words(each[0]) for each in found) - {""}


def body_of(words: str, held: HeldReport) -> str:
    """Return the full name of the body that those are, or speak for, who are said to say something; "" for others."""
    whole = bare_name(words)
    if _BODY.fullmatch(whole):
        return whole
    is_itself = " " not in whole
    return next(full_names(words, held), "") if is_itself or speaks_for_a_house(words) else ""


def bare_name(name: str) -> str:
    """Return a name without "the" before it."""
    first, _, rest = name.partition(" ")
    return " ".join((rest if first.casefold() in _SMALL else name).split())


def _two_words(name: str) -> str:
    """Return a name without "the", "" where it has no word more than one then."""
    plain = bare_name(name)
    return plain if " " in plain else ""
