"""What a telling can share with one in another language: its names, its numbers with units, the ministries it names."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import groupby

from dateline.domain.records import dataclass
from dateline.language.attributing.offices import bodies_in, ministries_in
from dateline.language.happening import deeds_in
from dateline.language.happening.measures import Measure, folded, measures_in
from dateline.language.naming import names
from dateline.language.vocabulary import words_of
from dateline.stages.drafting.likeness import Likeness
from dateline.stages.drafting.pile import Account

PERSON = 2
"""A name of several words that stands for nobody's whereabouts counts for so many."""
_UNUSUAL, _SMALL = 10, 2
_STEM = 5
_OWNED = re.compile(r"(?<=\w\w\w\w)s$")
_FADING = re.compile(r"[aeio]+$")
_OF_A_PLACE = re.compile(
    r"(?:an|ian|ans|ians|ese|ish|isch|ische|ischen|ischer|isches|er|ern|ers|ais|aise|aises|ois|oise|oises|ien|ienne"
    r"|iens|iennes|ain|aine|ano|ana|anos|anas|es|esa|eses|esas|ense|enses|eno|ena)"
)
_WHERE = re.compile(
    r"\b(?:in|at|near|off|from|to|on|of|bei|vor|nach|aus|von|à|au|aux|du|en|dans|vers|desde|hacia|frente a)\s+"
    r"(?:the\s+|el\s+|la\s+|le\s+)?$",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
_PLACES = words_of("port saint san santa sankt mount lake cape")
_REACH = 24


def language_of(account: Account) -> str:
    """Return the language that a telling is in, "" where that is not known."""
    return account.held.read.language.partition("-")[0]


@dataclass(frozen=True, slots=True)
class Name:
    """A name as written, its words in their plain form, and whether it is no place: somebody's, or a ship's."""

    words: str
    parts: tuple[str, ...]
    is_person: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a telling has that can stand in another language too.

    `holders` are its names, by their numbers, by the words in them; `beginnings` all its words by their first letters.
    """

    language: str
    names: Sequence[Name]
    holders: Mapping[str, int]
    beginnings: Mapping[str, Sequence[str]]
    measures: Sequence[Measure]
    deeds: frozenset[str]
    ministries: frozenset[str]


def facts_of(account: Account, likeness: Likeness) -> Facts:
    """Return what a telling has that can stand in another language too."""
    telling, language = account.telling, language_of(account)
    own = _names(telling, likeness.names(telling))
    beginnings: defaultdict[str, list[str]] = defaultdict(list)
    for word in map(folded, _WORD.findall(telling)):
        beginnings[word[:_STEM]].append(word)
    return Facts(
        language=language,
        names=own,
        holders={part: number for number, each in enumerate(own) for part in each.parts},
        beginnings=beginnings,
        measures=measures_in(telling, language),
        deeds=deeds_in(telling, language),
        ministries=ministries_of(account),
    )


def ministries_of(account: Account) -> frozenset[str]:
    """Return the ministries that a telling is about, by what its passage calls them in full."""
    is_about = "ministry" in bodies_in(account.telling)
    return ministries_in(account.passage.words) if is_about else frozenset()


class Named:
    """The names that two tellings share, by the words of the one that is not in German, which writes all nouns large.

    `weight` is how much they tell: PERSON for one of several words that is no place, else 1. They `are_others` where
    each tells of as many people whom the other does not name as of those that both do, `are_elsewhere` where each has
    as many names of its own as both share.
    """

    def __init__(self, one: Facts, other: Facts) -> None:
        mine, its = (other, one) if one.language == "de" else (one, other)
        self.shared = [part for each in mine.names for part in _shared(each, its)]
        persons = [each for each in self.shared if each.is_person and len(each.parts) > 1]
        self.ministries = sorted(mine.ministries & its.ministries)
        self.weight = len(self.shared) + (PERSON - 1) * len(persons) + len(self.ministries)
        parts = {part for each in self.shared for part in each.parts}
        own = [[each for each in side.names if parts.isdisjoint(each.parts)] for side in (mine, its)]
        self.are_others = all(len(persons) <= sum(each.is_person for each in side) > 0 for side in own)
        clear = own[:1] if its.language == "de" else own
        self.are_elsewhere = all(len(self.shared) <= len(side) for side in clear)

    def written(self) -> Iterator[str]:
        """Yield the names that both have, as they are written."""
        yield from dict.fromkeys((*(each.words for each in self.shared), *self.ministries))


def _shared(name: Name, its: Facts) -> Iterator[Name]:
    """Yield what another telling has of a name: as one where it is one there too, else each part of it."""
    found = [each for each in _WORD.findall(name.words) if each[0].isupper()]
    held = [(word, part, _holder(part, its)) for word, part in zip(found, name.parts, strict=True)]
    for holder, group in groupby(held, key=lambda each: each[2]):
        told = list(group)
        if holder is not None:
            parts = tuple(part for _, part, _ in told)
            yield Name(" ".join(word for word, _, _ in told), parts, name.is_person)


def _holder(part: str, its: Facts) -> int | None:
    """Return the number of the name that has a word, -1 where words say so of a place ("tarnische"), else None."""
    if part in its.holders:
        return its.holders[part]
    stem = _FADING.sub("", part)
    words = its.beginnings.get(stem[:_STEM], ()) if len(stem) >= _STEM else ()
    is_said = any(word.startswith(stem) and _OF_A_PLACE.fullmatch(word, len(stem)) for word in words)
    return -1 if is_said else None


def _names(telling: str, known: Set[str]) -> list[Name]:
    """Return the names in a telling: what is written as one, and each word alone that the pile knows as one."""
    found = [
        Name(each.words, parts, _is_person(telling, each.start, each.words))
        for each in names(telling)
        if (parts := tuple(_plain(word) for word in _WORD.findall(each.words) if word[0].isupper()))
    ]
    inside = {part for each in found for part in each.parts}
    single = [word for word in _WORD.findall(telling) if word[0].isupper() and word.lower() in known]
    alone = {part: word for word in single if (part := _plain(word)) not in inside}
    return [*found, *(Name(word, (part,), is_person=False) for part, word in alone.items())]


def _is_person(telling: str, at: int, words: str) -> bool:
    first, *others = words.split()
    return bool(others) and first.casefold() not in _PLACES and not _WHERE.search(telling[max(0, at - _REACH) : at])


def _plain(word: str) -> str:
    """Return a word of a name without the marks on it, and without the ending that says whose something is."""
    return _OWNED.sub("", folded(word))


class Measured:
    """The numbers with units that two tellings have: `shared` are those of both, as the first writes them.

    They `tell` much where one is no small one, or there are several, and `differ` where both count the same, and no
    two numbers of it are equal.
    """

    def __init__(self, mine: Sequence[Measure], its: Sequence[Measure]) -> None:
        self.shared = [each for each in mine if any(_is_equal(each, other) for other in its)]
        self.tell = len(self.shared) > 1 or any(each.value > _SMALL for each in self.shared)
        units = {each.unit for each in mine if each.is_known} & {each.unit for each in its if each.is_known}
        self.differ = any(
            {each.value for each in mine if each.unit == unit}.isdisjoint(
                {each.value for each in its if each.unit == unit}
            )
            for unit in units
        )


def _is_equal(one: Measure, other: Measure) -> bool:
    """Return whether two numbers are one, of one unit; a small one of a unit that is not known says little."""
    is_telling = one.value > 1 if one.is_known and other.is_known else one.value >= _UNUSUAL
    return is_telling and one.value == other.value and one.unit == other.unit
