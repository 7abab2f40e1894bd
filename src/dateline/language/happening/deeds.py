"""Which deeds words tell of, in the languages that deeds are known in: so that reports in two can be compared."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from dateline.domain.records import dataclass
from dateline.language.happening.acts import ACTS
from dateline.language.happening.events import EVENTS

LANGUAGES = ("en", "de", "fr", "es")
_STEM = 3
"""How many letters the words that stand for all that begin so have in common with them, at least."""
# The fire service comes to floods too.
_NO_DEED = re.compile(
    r"\bfire[ -](?:service|brigade|department|station|engine|crew|chief|officer|safety)s?\b", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class _Lexicon:
    """Deeds by their words, by the beginnings of words, and by two words of which the second comes later."""

    words: Mapping[str, tuple[str, ...]]
    stems: Mapping[str, tuple[tuple[str, str], ...]]
    pairs: Mapping[str, tuple[tuple[str, str], ...]]

    def told_by(self, word: str) -> Iterator[str]:
        """Yield the deeds that a word in small letters tells of by itself."""
        yield from self.words.get(word, ())
        yield from (deed for stem, deed in self.stems.get(word[:_STEM], ()) if word.startswith(stem))


def deeds_in(words: str, language: str) -> frozenset[str]:
    """Return the deeds that words in a language tell of ("an arrest", "a fire"); none in languages without a list."""
    return _deeds_in(words, language) if language in LANGUAGES else frozenset()


@lru_cache(maxsize=16384)
def _deeds_in(words: str, language: str) -> frozenset[str]:
    lexicon = _LEXICONS[language]
    told = [each.casefold() for each in _WORD.findall(_NO_DEED.sub(" ", words))]
    return frozenset((*(deed for word in told for deed in lexicon.told_by(word)), *_of_pairs(told, lexicon)))


def _of_pairs(told: Sequence[str], lexicon: _Lexicon) -> Iterator[str]:
    """Yield the deeds that two words tell of, one behind the other: "nahm … fest"."""
    for number, word in enumerate(told):
        for second, deed in lexicon.pairs.get(word, ()):
            if second in told[number + 1 :]:
                yield deed


def is_act(deed: str) -> bool:
    """Return whether a deed is what somebody decides or does, and not what befalls people or things."""
    return deed in ACTS


def _lexicon(place: int) -> _Lexicon:
    words: dict[str, tuple[str, ...]] = {}
    stems: dict[str, tuple[tuple[str, str], ...]] = {}
    pairs: dict[str, tuple[tuple[str, str], ...]] = {}
    for deed, told in (ACTS | EVENTS).items():
        for each in map(str.casefold, told[place].split()):
            first, _, second = each.partition("+")
            if second:
                pairs[first] = (*pairs.get(first, ()), (second, deed))
            elif each.endswith("-"):
                stem = each.rstrip("-")
                stems[stem[:_STEM]] = (*stems.get(stem[:_STEM], ()), (stem, deed))
            else:
                words[each] = (*words.get(each, ()), deed)
    return _Lexicon(words, stems, pairs)


_LEXICONS = {language: _lexicon(place) for place, language in enumerate(LANGUAGES)}
