"""Who a source is: a pronoun, a surname or a title brought back to whom the text named before."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import field
from itertools import islice

from dateline.domain.accounts import Attribution, Naming, Stretch
from dateline.domain.records import dataclass
from dateline.language.ascribing.reserves import is_nobody
from dateline.language.attributing import describe
from dateline.language.attributing.bodies import is_body
from dateline.language.attributing.phrases import is_name_behind
from dateline.language.attributing.tokens import ROLES
from dateline.language.naming.finding import NameFound, names
from dateline.language.vocabulary import words_of

_PERSONAL = words_of("he she him her who")
_RELATIVE = words_of("who which that")
_PLURAL = words_of("they them we us our")
_FIRST = words_of("i me we us my our")
_NEUTRAL = words_of("it")
_FEMININE = words_of("she her")
_MASCULINE = words_of("he him")
_PRONOUNS = _PERSONAL | _RELATIVE | _PLURAL | _FIRST | _NEUTRAL
_FEMALE = re.compile(r"\b(?:Mrs|Ms|Miss|Madam|Lady|Dame|[Ss]pokeswoman|[Cc]ongresswoman|[Ss]he|[Hh]er)\b")
_MALE = re.compile(r"\b(?:Mr|Sir|Lord|[Ss]pokesman|[Cc]ongressman|[Hh]e|[Hh]is)\b")
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST_NAME = 200
_REACH = 600
"""How many characters back a pronoun reaches: about a paragraph and the one before it."""


@dataclass(frozen=True, slots=True)
class Who:
    """A source as it is described where it stands, and who it is; `actor` is "" where that is not clear."""

    described: Attribution | None
    naming: Naming | None
    actor: str


@dataclass(slots=True)
class Cast:
    """Those of whom a text has spoken so far, in order."""

    text: str
    names: Sequence[NameFound]
    said: list[tuple[int, str, str]] = field(default_factory=list)
    """Where each source ended, who it is ("" where that is not clear), and the words for him or her."""
    bearers: dict[str, dict[str, int]] = field(default_factory=dict)
    """For each title, who bore it, and where each was first said to."""
    known: dict[str, Naming] = field(default_factory=dict)
    """How each of those who spoke was named first."""
    starts: list[int] = field(init=False)
    alike: dict[str, dict[str, int]] = field(init=False)
    """For each last name, the names of several words that end in it, and where each stands first."""
    ending: dict[str, list[NameFound]] = field(init=False)
    """For each last name, all names that end in it."""
    fits: dict[str, tuple[bool, bool]] = field(default_factory=dict)
    """For each last name, whether the words around it tell of a man, and whether of a woman."""

    def __post_init__(self) -> None:
        self.starts = [name.start for name in self.names]
        self.alike, self.ending = {}, {}
        for name in self.names:
            self.ending.setdefault(_last(name.words), []).append(name)
            if len(name.words.split()) > 1:
                self.alike.setdefault(_last(name.words), {}).setdefault(name.words, name.start)

    def who(self, source: Stretch | None, manner: str) -> Who:
        """Return who the source is, and remember it."""
        if source is None:
            return Who(None, None, "")
        words = self.text[slice(*source)]
        if is_nobody(words):
            return Who(None, None, "")
        described = describe(self.text, *source, manner)
        actor = self._actor(source, described)
        naming = _naming_of(words, actor, described) if described or not actor else self.known.get(actor, Naming.NAMED)
        if actor and naming is not None:
            self.known.setdefault(actor, naming)
        if actor or words.casefold() not in _PRONOUNS:
            self._remember(source[1], actor, words)
        return Who(described, naming, actor)

    def _remember(self, end: int, actor: str, words: str) -> None:
        self.said.append((end, actor, words))
        for head in _heads(words) if actor else ():
            self.bearers.setdefault(head, {}).setdefault(actor, end)

    def _between(self, start: int, end: int) -> list[NameFound]:
        """Return the names that begin from `start` to before `end`."""
        return list(self.names[bisect_left(self.starts, start) : bisect_left(self.starts, end)])

    def _actor(self, source: Stretch, described: Attribution | None) -> str:
        words = self.text[slice(*source)]
        plain = words.casefold()
        if plain in _RELATIVE:
            return self._antecedent(source[0])
        if plain in _PERSONAL:
            return self._last_person(source[0], plain)
        if plain in _PLURAL | _FIRST | _NEUTRAL:
            return ""
        inside = [name for name in self._between(*source) if name.end <= source[1]]
        if described is not None and described.naming is Naming.NAMED:
            inside = _appended(self.text, source, inside) or inside
        if not inside and described is not None and described.naming is Naming.NAMED:
            inside = [NameFound(words=" ".join(words.split()), start=source[0], end=source[1])]
        if inside and (described is None or described.naming is Naming.NAMED):
            return self._fullest(inside[0])
        if described is not None and described.naming is Naming.UNNAMED:
            return self._by_title(source, described)
        return " ".join(words.split()) if described is not None else ""

    def _fullest(self, name: NameFound) -> str:
        """Return the fullest name before it that ends alike, "" where two differ."""
        if len(name.words.split()) > 1:
            return name.words
        alike = self.alike.get(_last(name.words), {})
        before = [words for words, start in islice(alike.items(), 2) if start < name.start]
        if len(before) > 1:
            return ""
        return next(iter(before), name.words)

    def _antecedent(self, at: int) -> str:
        """Return the name that "who" follows."""
        before = [name for name in self._between(at - _LONGEST_NAME, at) if name.end <= at and at - name.end <= 2]
        return self._fullest(before[-1]) if before else ""

    def _last_person(self, at: int, pronoun: str) -> str:
        """Return whom "he" or "she" means: who spoke last, unless another person was named since."""
        said = next((each for each in reversed(self.said) if each[0] <= at), None)
        if said is None or not said[1] or at - said[0] > _REACH or not self._fits(pronoun, said[1], said[2]):
            return ""
        since = {
            self._fullest(name)
            for name in self._between(said[0], at)
            if len(name.words.split()) > 1 and not is_body(name.words)
        }
        return said[1] if not since - {said[1]} else ""

    def _fits(self, pronoun: str, actor: str, words: str) -> bool:
        """Return True unless what is told of the actor speaks against the pronoun."""
        if pronoun not in _FEMININE | _MASCULINE:
            return True
        against = _FEMALE if pronoun in _MASCULINE else _MALE
        return not against.search(words) and not self._told_of(_last(actor))[pronoun in _MASCULINE]

    def _told_of(self, last: str) -> tuple[bool, bool]:
        """Return whether the words around the places of a last name tell of a man, and whether of a woman."""
        if last not in self.fits:
            near = self.ending.get(last, ())
            told = " ".join(self.text[max(name.start - 24, 0) : name.end] for name in near)
            self.fits[last] = bool(_MALE.search(told)), bool(_FEMALE.search(told))
        return self.fits[last]

    def _by_title(self, source: Stretch, described: Attribution) -> str:
        """Return who bears a title that the text gave once before ("the minister"), else the words themselves."""
        words = " ".join(self.text[slice(*source)].split())
        if not words.casefold().startswith(("the ", "der ", "die ", "le ", "la ", "el ")):
            return words
        heads = {word for word in _WORD.findall(described.role.casefold()) if word in ROLES}
        known = (islice(self.bearers.get(head, {}).items(), 2) for head in heads)
        bearers = {actor for each in known for actor, end in each if end <= source[0]}
        return next(iter(bearers)) if len(bearers) == 1 else words


def _last(words: str) -> str:
    return words.rsplit(maxsplit=1)[-1]


def _appended(text: str, source: Stretch, inside: Sequence[NameFound]) -> list[NameFound]:
    """Return the name that a description ends with, behind a comma: "a spokesman for the ministry, Aldo Ferenc"."""
    return [name for name in inside[-1:] if name.start > source[0] + 1 and is_name_behind(text, name.start, name.end)]


def _heads(words: str) -> set[str]:
    return {word for word in _WORD.findall(words.casefold()) if word in ROLES}


def _naming_of(words: str, actor: str, described: Attribution | None) -> Naming | None:
    """Return how a source is named: by its own words, or by whom they mean where the text named them before."""
    if described is not None:
        known = described.naming is Naming.UNNAMED and actor not in {"", " ".join(words.split())}
        return Naming.NAMED if known else described.naming
    return Naming.COLLECTIVE if words.casefold() in _PLURAL else None


def cast_of(text: str) -> Cast:
    """Return the cast of a text, nobody of whom has spoken yet."""
    return Cast(text, names(text))
