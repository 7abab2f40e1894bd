"""Whether tellings in two languages are of one happening: by the names, the numbers and the deeds that both tell of."""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import groupby

from dateline.domain.events import Judgement
from dateline.language.attributing.offices import bodies_in, ministries_in
from dateline.language.happening.deeds import deeds_in, is_act
from dateline.language.happening.measures import Measure, folded, measures_in
from dateline.language.naming import names
from dateline.language.vocabulary import words_of
from dateline.language.wording import listed
from dateline.stages.drafting.likeness import Likeness
from dateline.stages.drafting.pile import Account
from dateline.stages.drafting.seeking import GIST, NAMES

PERSON = 2
"""A name of several words that stands for nobody's whereabouts counts for so many."""
CLEARLY = 3
_UNUSUAL = 10
_MOST_TOLD = 4
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Crossing:
    """How two tellings in two languages are judged, and what both have: names and numbers as written, and deeds.

    `weight` says how much that is. `is_near` holds where hardly any name or number is of one alone: that is enough
    where nothing else is told that it could be.
    """

    judgement: Judgement
    names: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    deeds: tuple[str, ...] = ()
    weight: float = 0.0
    is_near: bool = False

    @property
    def is_doubtful(self) -> bool:
        """True where it is not sure, but more than names agree."""
        return self.judgement is Judgement.UNSURE and bool(self.measures or self.deeds)

    def told(self) -> str:
        """Return what both have as a sentence says it: "Halcyon, Port Vauren, 14 passengers and a collision"."""
        return listed([*self.names[:_MOST_TOLD], *self.measures[:_MOST_TOLD], *self.deeds[:_MOST_TOLD]])


NOTHING_SHARED = Crossing(judgement=Judgement.DIFFERENT)


def language_of(account: Account) -> str:
    """Return the language that a telling is in, "" where that is not known."""
    return account.held.read.language.partition("-")[0]


def cross(one: Account, other: Account, likeness: Likeness) -> Crossing:
    """Return whether tellings of the same days in two languages are of one happening.

    They are where a deed is told in both, with two names, or one of a person, or a name and a number of one unit.
    Where both tell of deeds and of none together they are not, and where only one tells that somebody was arrested
    or the like it is not sure.
    """
    named = _Named(one, other, likeness)
    measures = _Measured(_measures(one), _measures(other))
    if not named.weight:
        return NOTHING_SHARED
    mine, its = (deeds_in(each.telling, language_of(each)) for each in (one, other))
    is_near = not measures.differ and likeness.near_in_gist(one.telling, other.telling, NAMES) >= GIST
    return Crossing(
        judgement=_judged(named, measures, mine, its),
        is_near=is_near and not (mine and its),
        names=tuple(dict.fromkeys((*(each.words for each in named.shared), *named.ministries))),
        measures=tuple(each.words for each in measures.shared),
        deeds=tuple(sorted(mine & its)),
        weight=named.weight + 2 * len(measures.shared) + 2 * len(mine & its) - len(mine ^ its) / 10,
    )


def ministries_of(account: Account) -> frozenset[str]:
    """Return the ministries that a telling is about, by what its passage calls them in full."""
    is_about = "ministry" in bodies_in(account.telling)
    return ministries_in(account.passage.words) if is_about else frozenset()


def are_in_two_languages(one: Account, other: Account) -> bool:
    """Return whether it is known that two tellings are not in one language."""
    mine, its = language_of(one), language_of(other)
    return bool(mine and its) and mine != its


def best_crossing(accounts: Sequence[Account], others: Sequence[Account], likeness: Likeness) -> Crossing:
    """Return how the two are judged, one of each side, that are surest to be the same; NOTHING_SHARED where none are."""
    found = (cross(one, other, likeness) for one in accounts for other in others if are_in_two_languages(one, other))
    return max(found, key=lambda each: (_SUREST.index(each.judgement), each.weight), default=NOTHING_SHARED)


_SUREST = (Judgement.DIFFERENT, Judgement.UNSURE, Judgement.SAME)


def _judged(named: "_Named", measures: "_Measured", mine: Set[str], its: Set[str]) -> Judgement:
    """Return how tellings are judged that share a name; where one tells of no deed that is known, none is sure."""
    if mine and its and mine.isdisjoint(its):
        return Judgement.DIFFERENT
    is_enough = named.weight >= NAMES or bool(measures.shared)
    is_clear = not measures.differ or named.weight >= CLEARLY
    if can_be_one(mine, its) and is_enough and is_clear and not named.are_others:
        return Judgement.SAME
    return Judgement.UNSURE if is_enough or mine & its else Judgement.DIFFERENT


def can_be_one(mine: Set[str], its: Set[str]) -> bool:
    """Return whether deeds that two tell of can be of one happening.

    "Arrested over the theft" and "the theft" share what was not done on the day: where only one tells what somebody
    did, they have to share that.
    """
    acts = [{deed for deed in deeds if is_act(deed)} for deeds in (mine, its)]
    return bool(acts[0] & acts[1]) if any(acts) else bool(mine & its)


def are_of_other_deeds(one: Account, other: Account) -> bool:
    """Return whether two tellings both tell of deeds that are known, and of none together."""
    mine, its = (deeds_in(each.telling, language_of(each)) for each in (one, other))
    return bool(mine and its) and mine.isdisjoint(its)


class _Measured:
    """The numbers with units that two tellings have: `shared` are those of both, as the first writes them.

    They `differ` where both count the same, and no two numbers of it are equal.
    """

    def __init__(self, mine: Sequence[Measure], its: Sequence[Measure]) -> None:
        self.shared = [each for each in mine if any(_is_equal(each, other) for other in its)]
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


def _measures(account: Account) -> Sequence[Measure]:
    return measures_in(account.telling, language_of(account))


@dataclass(frozen=True, slots=True)
class _Name:
    """A name as written, its words in their plain form, and whether it is no place: somebody's, or a ship's."""

    words: str
    parts: tuple[str, ...]
    is_person: bool


class _Named:
    """The names that two tellings share, by the words of the one that is not in German, which writes all nouns large.

    `weight` is how much they tell: PERSON for one of several words that is no place, else 1. They `are_others` where
    each tells of somebody whom the other does not name, and both of nobody.
    """

    def __init__(self, one: Account, other: Account, likeness: Likeness) -> None:
        if language_of(one) == "de":
            one, other = other, one
        mine, its = (_names(each.telling, likeness.names(each.telling)) for each in (one, other))
        holders = {part: number for number, each in enumerate(its) for part in each.parts}
        words = {folded(each) for each in _WORD.findall(other.telling)}
        self.shared = [part for each in mine for part in _shared(each, holders, words)]
        persons = [each for each in self.shared if each.is_person and len(each.parts) > 1]
        self.ministries = sorted(ministries_of(one) & ministries_of(other))
        self.weight = len(self.shared) + (PERSON - 1) * len(persons) + len(self.ministries)
        parts = {part for each in self.shared for part in each.parts}
        own = [[each for each in side if each.is_person and parts.isdisjoint(each.parts)] for side in (mine, its)]
        self.are_others = not persons and all(own)


def _shared(name: _Name, holders: Mapping[str, int], words: Set[str]) -> Iterator[_Name]:
    """Yield what another telling has of a name: as one where it is one there too, else each part of it.

    `holders` are the names of the other one by the words in them, `words` are all its words.
    """
    found = [each for each in _WORD.findall(name.words) if each[0].isupper()]
    held = [
        (word, part, holders.get(part, -2 if _is_spoken_of(part, words) else -1))
        for word, part in zip(found, name.parts, strict=True)
    ]
    for holder, group in groupby(held, key=lambda each: each[2]):
        told = list(group)
        if holder != -1:
            parts = tuple(part for _, part, _ in told)
            yield _Name(" ".join(word for word, _, _ in told), parts, name.is_person)


def _names(telling: str, known: Set[str]) -> list[_Name]:
    """Return the names in a telling: what is written as one, and each word alone that the pile knows as one."""
    found = [
        _Name(each.words, parts, _is_person(telling, each.start, each.words))
        for each in names(telling)
        if (parts := tuple(_plain(word) for word in _WORD.findall(each.words) if word[0].isupper()))
    ]
    inside = {part for each in found for part in each.parts}
    single = [word for word in _WORD.findall(telling) if word[0].isupper() and word.lower() in known]
    alone = {part: word for word in single if (part := _plain(word)) not in inside}
    return [*found, *(_Name(word, (part,), is_person=False) for part, word in alone.items())]


def _is_person(telling: str, at: int, words: str) -> bool:
    first, *others = words.split()
    return bool(others) and first.casefold() not in _PLACES and not _WHERE.search(telling[:at])


def _plain(word: str) -> str:
    """Return a word of a name without the marks on it, and without the ending that says whose something is."""
    return _OWNED.sub("", folded(word))


def _is_spoken_of(name: str, words: Set[str]) -> bool:
    """Return whether words hold one that says of what place somebody is: "tarnische", "tarnien" for Tarn."""
    stem = _FADING.sub("", name)
    return len(stem) >= _STEM and any(
        word.startswith(stem) and _OF_A_PLACE.fullmatch(word[len(stem) :]) for word in words
    )
