"""The passages that a rewritten text stands on, and what of each it has to keep."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from dateline.domain.accounts import Attributed, Modality, Naming
from dateline.domain.dates import Day
from dateline.domain.records import dataclass
from dateline.language import ascribing, quoting
from dateline.language.assuring import Stance, assurances, chances
from dateline.language.attributing.cues import SPEAKING
from dateline.language.claiming import find as find_claims
from dateline.language.claiming import reserves_in
from dateline.language.dating import Rules
from dateline.language.vocabulary import words_of
from dateline.stages.rewriting.words import Stretch, Word, fits, words_in

_WORD = re.compile(r"[^\W\d_]+")
_EDGE = re.compile(r"[,;:—–()“”„«»\"]|\s-\s")
_LONGEST_PART = 20
_MODAL = words_of("will would shall should wird werden")
# What it says of a noun says nothing of the rest: "…, who denied it, …". ", which is not true" can be of all of it.
_OF_A_NOUN = re.compile(
    r",\s(?:who|whom|whose|(?:of|for|in|from|with|by|to|at|on|under|over|through|during|after|before) (?:which|whom))\b"
    r"[^,;:—–]*"
)
_AS = re.compile(r"^\W*(?:as|wie|comme|como)\b", re.IGNORECASE)
# They say no more than that somebody said it: one may stand for the other.
PLAIN_MANNERS = words_of("say tell add state report announce note write declare remark reply respond explain") | {
    "according to"
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A date in a sentence: where it stands, in which words, and the first and the last day it can be."""

    start: int
    end: int
    words: str
    bounds: tuple[str | None, str | None]

    def is_same(self, other: "Dated") -> bool:
        """Tell whether both are one date: the same words, or the same days."""
        return self.words.casefold() == other.words.casefold() or (any(self.bounds) and self.bounds == other.bounds)


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """That somebody says something: in which stretches a sentence tells it, who, and how it puts it.

    `cue` are those of the verb, `part` is all of the sentence that tells it, up to what is said or a comma.
    """

    stretches: tuple[Stretch, ...]
    cue: tuple[Stretch, ...]
    part: Stretch
    source: tuple[Word, ...]
    source_words: str
    manner: str
    modality: Modality
    naming: Naming | None

    def is_same(self, other: "Said") -> bool:
        """Tell whether this is what the other says, in as many words or fewer, and put no stronger."""
        same = self.manner == other.manner or {self.manner, other.manner} <= PLAIN_MANNERS
        return same and self.modality is other.modality and fits(self.source, other.source)


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """A sentence of a passage or of a rewritten text.

    `day` is that of its report, from which relative dates count. `known` are its dates and `saying` the stretches that
    say who says so, where these were read in the whole report.
    """

    words: str
    language: str
    day: Day | None = None
    known: tuple[Dated, ...] | None = None
    saying: tuple[Stretch, ...] = ()

    @cached_property
    def dates(self) -> tuple[Dated, ...]:
        """The dates in it, in order, each with the preposition before it."""
        if self.known is not None:
            return self.known
        rules = Rules(anchor=self.day, language=self.language if self.language != "en" else "")
        claims = find_claims(self.words, rules, dates_only=True)
        return tuple(
            Dated(start=each.start, end=each.end, words=each.words, bounds=(each.earliest, each.latest))
            for each in claims
        )

    @cached_property
    def said(self) -> tuple[Said, ...]:
        """To whom it ascribes what it tells."""
        return tuple(self._said(each) for each in ascribing.find(self.words, self.language) if each.source)

    def _said(self, each: Attributed) -> Said:
        stretches = (*each.source, *each.cue)
        source = words_in(self.words, self.language, apart=_outside(self.words, each.source))
        return Said(
            stretches=stretches,
            cue=each.cue,
            part=part_around(self.words, stretches, each.content),
            # "Jo Tal, the harbour master": who it is may be told without what they are.
            source=tuple(replace(word, heads=False) for word in source),
            source_words=" … ".join(self.words[start:end] for start, end in each.source),
            manner=each.manner,
            modality=each.modality,
            naming=each.naming,
        )

    @cached_property
    def cues(self) -> tuple[Stretch, ...]:
        """Where its words say that somebody says something."""
        found = [each.span() for each in _WORD.finditer(self.words) if each[0] in SPEAKING]
        found += [stretch for each in self.said for stretch in each.cue]
        # Known from the whole report alone: which word of it says so is not.
        return (*found, *(each for each in self.saying if not any(_meet(each, one) for one in self._told(found))))

    def _told(self, cues: Sequence[Stretch]) -> list[Stretch]:
        return [*cues, *(stretch for each in self.said for stretch in each.stretches)]

    @cached_property
    def parts(self) -> tuple[Stretch, ...]:
        """The parts that say who says so and may stand elsewhere: as they were read, and what commas cut off."""
        cut = (part_around(self.words, [cue], ()) for cue in self.cues if cue[0])
        whole = (0, len(self.words))
        found = (*(each.part for each in self.said), *(each for each in cut if self._is_apart(each)))
        return tuple(dict.fromkeys(each for each in found if each != whole))

    def _is_apart(self, part: Stretch) -> bool:
        """Tell whether a part between commas says who says so, and that alone: ", the harbour master said"."""
        words = self.words[part[0] : part[1]]
        first = _WORD.search(words)
        return part[0] > 0 and len(words.split()) <= _LONGEST_PART and first is not None and first[0] not in SPEAKING

    def is_spoken(self, date: Dated) -> bool:
        """Tell whether a date stands right beside words of saying, and so is that of the saying."""
        return any(
            not self.words[min(end, date.end) : max(start, date.start)].strip()
            for start, end in self._told(self.cues)
            if end <= date.start or date.end <= start
        )

    def reserves(self, start: int) -> bool:
        """Tell whether the word that begins at `start` holds back from what is told."""
        return any(first <= start < last for first, last in reserves_of(self.words))

    @cached_property
    def quotations(self) -> tuple[Stretch, ...]:
        """Where it quotes."""
        return tuple((each.start, each.end) for each in quoting.find(self.words) if each.closed)

    @cached_property
    def vouched(self) -> tuple[str, ...]:
        """The words outside quotations by which it vouches for what it tells."""
        return tuple(
            each.words
            for each in assurances(self.words)
            if each.stance is Stance.VOUCHING and not self.quotes(each.start, each.end)
        )

    def quotes(self, start: int, end: int) -> bool:
        """Tell whether a stretch stands within one of its quotations."""
        return any(first <= start and end <= last for first, last in self.quotations)

    def without(self, apart: Sequence[Stretch] = ()) -> list[Word]:
        """Return its words without its dates and these stretches; words of saying and all reserve stay."""
        dates = [(each.start, each.end) for each in self.dates]
        return words_in(self.words, self.language, apart=(*dates, *apart), staying=self._staying)

    @cached_property
    def _staying(self) -> tuple[Stretch, ...]:
        free = [each.span() for each in _OF_A_NOUN.finditer(self.words)]
        staying = (*reserves_of(self.words), *self.cues)
        return tuple(each for each in staying if not any(start <= each[0] < end for start, end in free))


def _meet(one: Stretch, other: Stretch) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def part_around(words: str, stretches: Sequence[Stretch], said: Sequence[Stretch]) -> Stretch:
    """Return the part of a sentence that holds the stretches: up to a comma, to what is said, or to an end."""
    first, last = min(start for start, _ in stretches), max(end for _, end in stretches)
    before = [each.end() for each in _EDGE.finditer(words, 0, first)]
    after = _EDGE.search(words, last)
    starts = [0, *before, *(end for _, end in said if end <= first)]
    ends = [len(words), *([after.start()] if after else []), *(start for start, _ in said if start >= last)]
    return max(starts), min(ends)


def _outside(words: str, stretches: Sequence[Stretch]) -> Iterator[Stretch]:
    """Yield all of a sentence but these stretches."""
    at = 0
    for start, end in sorted(stretches):
        yield at, start
        at = end
    yield at, len(words)


def reserves_of(words: str) -> Iterator[Stretch]:
    """Yield where a sentence holds back from what it tells; a bare "will" is kept by the words beside it."""
    yield from (each for each in reserves_in(words) if words[slice(*each)].casefold() not in _MODAL)
    yield from ((each.start, each.end) for each in assurances(words) if each.stance is Stance.HOLDING_BACK)
    yield from ((each.start, each.end) for each in chances(words))
    yield from (each.span() for each in _AS.finditer(words))
