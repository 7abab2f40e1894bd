"""The passages that a rewritten text stands on, and what of each it has to keep."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from dateline.domain.accounts import Attributed, Modality, Naming
from dateline.domain.dates import Day
from dateline.language import ascribing, quoting
from dateline.language.assuring import Stance, assurances, chances
from dateline.language.claiming import find as find_claims
from dateline.language.claiming import reserves_in
from dateline.language.dating import Rules
from dateline.language.vocabulary import words_of
from dateline.stages.rewriting.words import Stretch, Word, fits, words_in

# They say no more than that somebody said it: one may stand for the other.
_PLAIN_MANNERS = words_of("say tell add state report announce note write declare remark reply respond explain") | {
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
        """Tell whether both are one date: the same days, or the same words where these name none."""
        if any(self.bounds) or any(other.bounds):
            return self.bounds == other.bounds
        return self.words.casefold() == other.words.casefold()


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """That somebody says something: in which stretches a sentence tells it, who, and how it puts it."""

    stretches: tuple[Stretch, ...]
    source: tuple[Word, ...]
    source_words: str
    manner: str
    modality: Modality
    naming: Naming | None

    def is_same(self, other: "Said") -> bool:
        """Tell whether this is what the other says, in as many words or fewer, and put no stronger."""
        same = self.manner == other.manner or {self.manner, other.manner} <= _PLAIN_MANNERS
        return same and self.modality is other.modality and fits(self.source, other.source)


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """A sentence of a passage or of a rewritten text; `day` is that of its report, `known` its dates where read before.

    Relative dates count from `day`.
    """

    words: str
    language: str
    day: Day | None = None
    known: tuple[Dated, ...] | None = None

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
        found = ascribing.find(self.words, self.language)
        return tuple(self._said(each.source, each) for each in found if each.source)

    def _said(self, source: Sequence[Stretch], each: Attributed) -> Said:
        words = " … ".join(self.words[start:end] for start, end in source)
        return Said(
            stretches=(*source, *each.cue),
            source=tuple(words_in(words, self.language)),
            source_words=words,
            manner=each.manner,
            modality=each.modality,
            naming=each.naming,
        )

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

    def in_place(self) -> list[Word]:
        """Return its words as they stand, without dates; those that say who says so stay, and so does all reserve."""
        cues = [stretch for each in self.said for stretch in each.stretches]
        return words_in(self.words, self.language, apart=self._dated, staying=(*self._reserves, *cues))

    def without(self, said: Sequence[Said]) -> list[Word]:
        """Return its words without dates and without who says so; all reserve stays."""
        apart = [*self._dated, *(stretch for each in said for stretch in each.stretches)]
        return words_in(self.words, self.language, apart=apart, staying=self._reserves)

    @property
    def _dated(self) -> list[Stretch]:
        return [(each.start, each.end) for each in self.dates]

    @cached_property
    def _reserves(self) -> tuple[Stretch, ...]:
        return tuple(_reserves(self.words))


def _reserves(words: str) -> Iterator[Stretch]:
    yield from reserves_in(words)
    yield from ((each.start, each.end) for each in assurances(words) if each.stance is Stance.HOLDING_BACK)
    yield from ((each.start, each.end) for each in chances(words))
