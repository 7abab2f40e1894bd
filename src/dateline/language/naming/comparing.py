"""Spellings of one name: what they sound like, how many letters part them, and what keeps them apart."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from dateline.domain.records import dataclass
from dateline.language.countries import countries
from dateline.language.vocabulary import words_of

_LETTERS = re.compile(r"[^a-z0-9]")
_DIGRAPHS = {
    "tsch": "c", "dsch": "j", "sch": "s", "tch": "c", "dzh": "j", "dj": "j", "kh": "h", "ck": "k", "gh": "g", "ph": "f",
    "zh": "s", "sh": "s", "ch": "c", "th": "t", "dh": "d", "ts": "s", "tz": "s", "qu": "k", "ks": "x",
}  # fmt: skip
_SOUNDS = str.maketrans(dict(zip("qcgwvzjxßıøł", "kkkvvsyksiol", strict=True)))
_VOWELS = re.compile(r"[aeiouy]|(?<!^)h(?![aeiouy])")
_INFLECTIONS = words_of(
    "s es n an ian ean ese ish i in er en ic ia y a o ist ists ism ans ians ed ing isch ische ischen ischer ns is as",
    "os ie ne nes ien ienne ais ois",
)
_SHORTEST = 5
_SLIP_SHORTEST = 7
_ALIKE = 0.7
_FREQUENT = 3
_FULLEST = 60
_LONGEST = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class VariantPair:
    """Two spellings that may be of one name, the one met more often first; `why` is a printable phrase."""

    a: str
    b: str
    why: str


@dataclass(frozen=True, slots=True)
class _Name:
    """A name and how often it was met, with its words folded and what they sound like."""

    words: str
    count: int
    parts: tuple[str, ...]
    sounds: tuple[str, ...]

    @property
    def whole(self) -> str:
        return " ".join(self.parts)


def variants(counted: Mapping[str, int]) -> tuple[VariantPair, ...]:
    """Return the pairs of names in `counted` (how often each was met) that may be one name, by name.

    A program may only propose: inflections, countries and names whose bearers differ are left out.
    """
    read = [_read(words, count) for words, count in sorted(counted.items()) if len(words) <= _LONGEST]
    known = [name for name in read if name.parts]
    bearers = _bearers(known)
    found: dict[tuple[str, str], VariantPair] = {}
    for one, other in _near(known):
        pair = _pair(one, other, bearers)
        if pair is not None:
            found.setdefault((pair.a, pair.b), pair)
    return tuple(found[key] for key in sorted(found))


def _read(words: str, count: int) -> _Name:
    parts = tuple(part for part in (_plain(word) for word in re.split(r"[\s.]+", words)) if part)
    return _Name(words, count, parts, tuple(sound(part) for part in parts))


def _plain(word: str) -> str:
    """Return the letters of a word without accents and case."""
    bare = re.sub(r"['’]s$", "", word.casefold())
    letters = unicodedata.normalize(
        "NFKD", bare.replace("ß", "ss").replace("ø", "o").replace("ł", "l").replace("ı", "i")
    )
    return _LETTERS.sub("", letters) or "".join(c for c in bare if c.isalpha())


def sound(word: str) -> str:
    """Return what a word sounds like across transliterations: its consonants, each once in a row."""
    for written, spoken in _DIGRAPHS.items():
        word = word.replace(written, spoken)
    return re.sub(r"(.)\1+", r"\1", _VOWELS.sub("", word.translate(_SOUNDS)))


def _near(known: list[_Name]) -> Iterator[tuple[_Name, _Name]]:
    """Yield the pairs worth comparing: one spelling but for marks, one sound, or one letter apart."""
    shelves: defaultdict[str, list[_Name]] = defaultdict(list)
    for name in known:
        for key in _keys(name):
            shelves[key].append(name)
    seen: set[tuple[str, str]] = set()
    for shelf in shelves.values():
        for one, other in combinations(shelf[:_FULLEST], 2):
            if (one.words, other.words) not in seen:
                seen.add((one.words, other.words))
                yield one, other


def _keys(name: _Name) -> Iterable[str]:
    """Return under what a name is shelved: its letters, its sound, the sound of its surname, itself less a letter."""
    letters = "".join(name.parts)
    keys = {f"={letters}", f"~{'|'.join(name.sounds)}"}
    if len(name.sounds[-1]) > 2:
        keys.add(f"~{name.sounds[-1]}" if len(name.parts) == 1 else f"…{name.sounds[-1]}")
    if len(name.parts) == 1:
        keys.add(f"…{name.sounds[-1]}")
    if len(letters) >= _SLIP_SHORTEST:
        keys.add(f"-{letters}")
        # Another vowel leaves the sound as it is, so that only consonants need to be left out here.
        keys.update(f"-{letters[:at]}{letters[at + 1 :]}" for at, c in enumerate(letters) if c not in "aeiou")
    return keys


def _bearers(known: list[_Name]) -> Mapping[str, frozenset[str]]:
    """Return the first names met with each surname."""
    bearers: defaultdict[str, set[str]] = defaultdict(set)
    for name in known:
        if len(name.parts) > 1:
            bearers[name.parts[-1]].add(name.parts[0])
    return {surname: frozenset(firsts) for surname, firsts in bearers.items()}


def _pair(one: _Name, other: _Name, bearers: Mapping[str, frozenset[str]]) -> VariantPair | None:
    first, second = sorted((one, other), key=lambda name: (-name.count, name.words))
    why = _why(first, second, bearers)
    return VariantPair(a=first.words, b=second.words, why=why) if why else None


def _why(one: _Name, other: _Name, bearers: Mapping[str, frozenset[str]]) -> str:
    """Return what makes the two one name, "" when they are not."""
    if "".join(one.parts) == "".join(other.parts):
        return "the same letters; only capitals, marks or blanks differ"
    if len(one.parts) != len(other.parts):
        return _why_surname(one, other, bearers)
    differing = [(a, b) for a, b in zip(one.parts, other.parts, strict=True) if a != b]
    if len(differing) > 1 and not all(sound(a) == sound(b) for a, b in differing):
        return ""
    reasons = [_why_words(a, b) for a, b in differing]
    if not all(reasons) or _are_apart(one, other, bearers) or not _is_slip_or_sound(one, other, differing):
        return ""
    return "; ".join(dict.fromkeys(reasons))


def _why_surname(one: _Name, other: _Name, bearers: Mapping[str, frozenset[str]]) -> str:
    """Return why a bare surname may be that of a full name spelt otherwise ("Ali Orram" and "Oram")."""
    if min(len(one.parts), len(other.parts)) > 1 or one.parts[-1] == other.parts[-1]:
        return ""
    bare, full = sorted((one, other), key=lambda name: len(name.parts))
    if bare.words.casefold() in countries():
        return ""
    if bearers.get(bare.parts[-1], frozenset()) - {full.parts[0]}:
        return ""
    a, b = one.parts[-1], other.parts[-1]
    return _why_words(a, b) if sound(a) == sound(b) else ""


def _why_words(a: str, b: str) -> str:
    """Return how two words are near one another, "" when they are not."""
    if a[0] != b[0] and sound(a)[:1] != sound(b)[:1]:
        return ""
    if _is_inflected(a, b) or min(len(a), len(b)) < _SHORTEST:
        return ""
    from rapidfuzz.distance import OSA  # noqa: PLC0415 takes time to load, and few names come this far

    distance = OSA.distance(a, b)
    if sound(a) == sound(b) and (len(sound(a)) > 2 or _undoubled(a) == _undoubled(b)):
        return "they sound alike" if 1 - distance / max(len(a), len(b)) >= _ALIKE else ""
    if min(len(a), len(b)) >= _SLIP_SHORTEST and distance == 1:
        return "one letter differs"
    return ""


def _undoubled(word: str) -> str:
    return re.sub(r"(.)\1+", r"\1", word)


def _is_inflected(a: str, b: str) -> bool:
    """True when one is the other with an ending: a plural, a genitive, a people of a country."""
    short, long = sorted((a, b), key=len)
    if long.startswith(short):
        ending = long[len(short) :]
        return ending in _INFLECTIONS and ending != short[-1]
    stem = short.rstrip("aeiouy")
    return len(stem) > 2 and len(long) > len(short) and long.startswith(stem) and long[len(stem) :] in _INFLECTIONS


def _are_apart(one: _Name, other: _Name, bearers: Mapping[str, frozenset[str]]) -> bool:
    """True for two countries, and for two surnames met often with other first names."""
    if one.words.casefold() in countries() and other.words.casefold() in countries():
        return True
    firsts, others = bearers.get(one.parts[-1], frozenset()), bearers.get(other.parts[-1], frozenset())
    if one.parts[-1] != other.parts[-1] and firsts and others and not _share(firsts, others):
        return True
    return min(one.count, other.count) >= _FREQUENT and len(one.parts) == 1 and not (firsts & others)


def _share(firsts: frozenset[str], others: frozenset[str]) -> bool:
    return bool(firsts & others) or bool({sound(name) for name in firsts} & {sound(name) for name in others})


def _is_slip_or_sound(one: _Name, other: _Name, differing: list[tuple[str, str]]) -> bool:
    """True unless both are met often and only a letter tells them apart, which is then no slip."""
    if all(sound(a) == sound(b) for a, b in differing):
        return True
    return min(one.count, other.count) < _FREQUENT
