"""What an entry tells of, in words that can be looked up: the names in it, its other words, the kind of happening."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from math import sqrt

from dateline.domain.records import dataclass
from dateline.language.vocabulary import words_of

_WORD = re.compile(r"[^\W_]+(?:[-'’](?!s\b)[^\W_]+)*")
_CAPITAL = re.compile(r"\b[^\W\d_a-zß-öø-ÿ][^\W_]*(?:[-'’](?!s\b)[^\W_]+)*")
_SHORTEST = 3
_LONGEST_TEXT = 4000
_MOST_TELLINGS = 10_000
"""So many are kept in mind: what is asked of a text is asked of those near it, and of the next ones soon after."""

KINDS = {
    "a visit": words_of(
        "arrive arrives arrived arrival come comes came depart departs departed departure flew flies fly flight go",
        "goes journey land landed leave leaves left return returned travel traveled travelled travels trip trips visit",
        "visited visiting visits went",
    ),
    "a meeting": words_of("meet meeting meetings meets met negotiations summit talk talked talks"),
    "an attack": words_of(
        "airstrike airstrikes attack attacked attacks bomb bombed bombing bombs explosion fire fired raid raided raids",
        "shell shelled shelling shoot shooting shot strike strikes struck",
    ),
    "a death": words_of("dead death deaths died dies kill killed killing kills murder murdered"),
    "an arrest": words_of("arrest arrested arrests charged detain detained detention jailed"),
    "a deal": words_of("accord agree agreed agreement agrees contract deal pact signed signs treaty"),
    "a payment": words_of("bribe bribed bribes loan paid pay payment payments pays transfer transferred"),
    "a supply": words_of("arms deliver delivered delivery ship shipment shipped supplied supplies supply weapons"),
    "a departure from office": words_of("dismissed fired resign resignation resigned resigns sacked"),
}
_KIND_OF = {word: kind for kind, words in KINDS.items() for word in words}
_PRESENCE = re.compile(r"\b(?:was|were|been|being|is|are)\s+(?:ever\s+)?in\s+(?=[A-Z])")
_UTTERANCE = words_of(
    "accuse accused accuses acknowledge acknowledged acknowledges announce announced announces argue argued",
    "argues ask asked asks claim claimed claims comment comments concern concerned confirm confirmed confirms",
    "declare declared declares defend defends denied denies deny denying dispute disputes doubt doubts insist",
    "insisted insists mention mentions question questions raise raised raises reject rejected rejects reply said",
    "say saying says sceptical skeptical spokesman spokesperson spokeswoman state stated states tell tells",
    "testified testifies testify told warn warned warns",
)
_EMPTY = words_of(
    "about after again against all also and any april are august because been before being but can could day",
    "december did does down during each eight february five for four friday from had has have her here him his",
    "how into its january july june just last later many march may might monday month more most must next nine",
    "not november now october off one only other our out over own same saturday september seven several she",
    "should six some such sunday ten than that the their them then there these they this those three through",
    "thursday today too tuesday two under until upon very via was wednesday week were what when where which while",
    "who whom whose why will with would year yesterday you your",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """The words of a text by what they do: `names` and `words` in lower case, `kinds` of happening.

    `spoken` is True when the text leads with somebody saying something, so that it tells of an utterance first.
    """

    names: frozenset[str]
    words: frozenset[str]
    kinds: frozenset[str]
    spoken: bool = False


class Vocabulary:
    """Which words are names in the texts of one chronology, how rare each is, and where each stands."""

    def __init__(self, texts: Sequence[str], spellings: Mapping[str, str], apart: Collection[int]) -> None:
        """Count words over all texts once; `spellings` gives for a word of a name the one it is a spelling of.

        The texts at the places `apart` are counted, but not found.
        """
        self._spellings = spellings
        self._texts = texts
        self._tellings: dict[int, Telling] = {}
        self._rarities: dict[str, float] = {}
        capitals = [_capitals(text) for text in texts]
        self._written = Counter(chain.from_iterable(map(_words, texts)))
        capital = Counter(chain.from_iterable(capitals))
        self._names = {word: spellings.get(word, word) for word, count in capital.items() if self._is_name(word, count)}
        self._places = self._named(written if place not in apart else () for place, written in enumerate(capitals))
        self._holding: dict[str, frozenset[int]] = {}

    def _is_name(self, word: str, count: int) -> bool:
        """True for a word that the texts write, in lower case, less often than `count` times with a capital."""
        return word not in _EMPTY and 2 * count > self._written[word]

    def _named(self, texts: Iterable[Iterable[str]]) -> Mapping[str, Sequence[int]]:
        """Return for each name the places of the texts that hold it, each text being its words with a capital."""
        places: dict[str, list[int]] = {}
        for place, words in enumerate(texts):
            for name in {self._names[word] for word in words if word in self._names}:
                places.setdefault(name, []).append(place)
        return places

    def rarity(self, word: str) -> float:
        """Return how much it tells that two texts share the word: less the more often it is written; 0 to 1."""
        if word not in self._rarities:
            others = max(len(self._places.get(word, ())), self._written[word]) or 1
            self._rarities[word] = 1.0 / (1.0 + (others - 1) / sqrt(len(self._texts) or 1))
        return self._rarities[word]

    def places(self, name: str) -> Sequence[int]:
        """Return which texts hold the name, in order, those apart left out."""
        return self._places.get(name, ())

    def holding(self, name: str) -> frozenset[int]:
        """Return which texts hold the name, in no order, for looking up whether many do."""
        if name not in self._holding:
            self._holding[name] = frozenset(self.places(name))
        return self._holding[name]

    def telling(self, place: int) -> Telling:
        """Return what the text at `place` tells of."""
        if place not in self._tellings:
            if len(self._tellings) >= _MOST_TELLINGS:
                self._tellings.clear()
            self._tellings[place] = self.read(self._texts[place])
        return self._tellings[place]

    def read(self, text: str) -> Telling:
        """Return what a text tells of."""
        words = [word for word in _words(text) if len(word) >= _SHORTEST]
        written = frozenset(word for word in _capitals(text, _SHORTEST) if word in self._names)
        names = frozenset(map(self._names.__getitem__, written))
        rest = frozenset(words) - written - _EMPTY
        return Telling(names=names, words=rest, kinds=kinds_in(text), spoken=_leads_with_saying(words))


@lru_cache(maxsize=4096)
def kinds_in(text: str) -> frozenset[str]:
    """Return the kinds of happening that the words of a text name; being somewhere is a visit."""
    kinds = {_KIND_OF[word] for word in _words(text) if word in _KIND_OF}
    if _PRESENCE.search(text[:_LONGEST_TEXT]):
        kinds.add("a visit")
    return frozenset(kinds)


@lru_cache(maxsize=4096)
def capitals_in(text: str) -> frozenset[str]:
    """Return the words with a capital, in lower case, without those that begin many sentences."""
    return frozenset(_capitals(text, _SHORTEST)) - _EMPTY


@lru_cache(maxsize=16384)
def _words(text: str) -> tuple[str, ...]:
    """Return the words of a text in lower case, a possessive s left out."""
    return tuple(_WORD.findall(text[:_LONGEST_TEXT].casefold()))


def _capitals(text: str, shortest: int = 1) -> list[str]:
    """Return the words of a text with a capital, in lower case."""
    return [word.casefold() for word in _CAPITAL.findall(text[:_LONGEST_TEXT]) if len(word) >= shortest]


def words_that_count(text: str) -> frozenset[str]:
    """Return the words that a text adds to a `Vocabulary`, and all by which it can be found there, in lower case."""
    return frozenset((*_words(text), *_capitals(text)))


def is_empty(word: str) -> bool:
    """Return True for a word, in lower case, that tells nothing of a happening, or only that somebody said it."""
    return word in _EMPTY or word in _UTTERANCE


def _leads_with_saying(words: Iterable[str]) -> bool:
    """True when a word of saying comes before the first word that tells of a happening."""
    for word in words:
        if word in _UTTERANCE:
            return True
        if word in _KIND_OF:
            return False
    return False
