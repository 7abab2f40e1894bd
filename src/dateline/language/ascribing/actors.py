"""Who a source is: a pronoun, a surname or a title brought back to whom the text named before."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from dateline.domain.accounts import Attribution, Naming, Stretch
from dateline.language.attributing import describe
from dateline.language.attributing.bodies import is_body
from dateline.language.attributing.phrases import ROLES
from dateline.language.naming.finding import NameFound, names
from dateline.language.vocabulary import words_of

_PERSONAL = words_of("he she him her who")
_RELATIVE = words_of("who which that")
_PLURAL = words_of("they them we us our")
_FIRST = words_of("i me we us my our")
_NEUTRAL = words_of("it")
_FEMALE = re.compile(r"\b(?:Mrs|Ms|Miss|Madam|Lady|Dame|[Ss]pokeswoman|[Cc]ongresswoman|[Ss]he|[Hh]er)\b")
_MALE = re.compile(r"\b(?:Mr|Sir|Lord|[Ss]pokesman|[Cc]ongressman|[Hh]e|[Hh]is)\b")
_WORD = re.compile(r"[^\W\d_]+")
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
    """Where each source ended, who it is, and the words for him or her."""

    def who(self, source: Stretch | None, manner: str) -> Who:
        """Return who the source is, and remember it."""
        if source is None:
            return Who(None, None, "")
        words = self.text[slice(*source)]
        described = describe(self.text, *source, manner)
        actor = self._actor(source, described)
        naming = _naming_of(words, actor, described)
        if actor:
            self.said.append((source[1], actor, words))
        return Who(described, naming, actor)

    def _actor(self, source: Stretch, described: Attribution | None) -> str:
        words = self.text[slice(*source)]
        plain = words.casefold()
        if plain in _RELATIVE:
            return self._antecedent(source[0])
        if plain in _PERSONAL:
            return self._last_person(source[0], plain)
        if plain in _PLURAL | _FIRST | _NEUTRAL:
            return ""
        inside = [name for name in self.names if source[0] <= name.start and name.end <= source[1]]
        if not inside and described is not None and described.naming is Naming.NAMED:
            inside = [NameFound(words=" ".join(words.split()), start=source[0], end=source[1])]
        if inside and (described is None or described.naming is Naming.NAMED):
            return self._fullest(inside[0])
        if described is not None and described.naming is Naming.UNNAMED:
            return self._by_title(source, described)
        return " ".join(words.split()) if described is not None else ""

    def _fullest(self, name: NameFound) -> str:
        """Return the fullest name before it that ends alike, "" where two differ."""
        last = name.words.split()[-1]
        longer = {other.words for other in self.names if other.start < name.start and other.words.split()[-1] == last}
        fullest = {words for words in longer | {name.words} if len(words.split()) > 1}
        if len(name.words.split()) > 1:
            return name.words
        if len(fullest) > 1:
            return ""
        return next(iter(fullest), name.words)

    def _antecedent(self, at: int) -> str:
        """Return the name that "who" follows."""
        before = [name for name in self.names if name.end <= at and at - name.end <= 2]
        return self._fullest(before[-1]) if before else ""

    def _last_person(self, at: int, pronoun: str) -> str:
        """Return whom "he" or "she" means: who spoke last, unless another person was named since."""
        said = next(((end, actor, words) for end, actor, words in reversed(self.said) if end <= at), None)
        if said is None or at - said[0] > _REACH or not _fits(pronoun, self._told_of(said[1])):
            return ""
        since = {
            self._fullest(name)
            for name in self.names
            if said[0] <= name.start < at and len(name.words.split()) > 1 and not is_body(name.words)
        }
        return said[1] if not since - {said[1]} else ""

    def _told_of(self, actor: str) -> str:
        """Return the words around the places where an actor is named, by which a pronoun is known to fit."""
        last = actor.rsplit(maxsplit=1)[-1]
        near = (name for name in self.names if name.words.split()[-1] == last)
        return " ".join(self.text[max(name.start - 24, 0) : name.end] for name in near)

    def _by_title(self, source: Stretch, described: Attribution) -> str:
        """Return who bears a title that the text gave once before ("the minister"), else the words themselves."""
        words = " ".join(self.text[slice(*source)].split())
        if not words.casefold().startswith(("the ", "der ", "die ", "le ", "la ", "el ")):
            return words
        heads = {word for word in _WORD.findall(described.role.casefold()) if word in ROLES}
        bearers = {actor for end, actor, told in self.said if end <= source[0] and heads & _heads(told)}
        return next(iter(bearers)) if len(bearers) == 1 else words


def _heads(words: str) -> set[str]:
    return {word for word in _WORD.findall(words.casefold()) if word in ROLES}


def _fits(pronoun: str, told: str) -> bool:
    """True unless what is told of the actor speaks against the pronoun."""
    if pronoun in {"he", "him"}:
        return not _FEMALE.search(told)
    return pronoun not in {"she", "her"} or not _MALE.search(told)


def _naming_of(words: str, actor: str, described: Attribution | None) -> Naming | None:
    """Return how a source is named: by its own words, or by whom they mean where the text named them before."""
    if described is not None:
        known = described.naming is Naming.UNNAMED and actor not in {"", " ".join(words.split())}
        return Naming.NAMED if known else described.naming
    if actor:
        return Naming.NAMED
    return Naming.COLLECTIVE if words.casefold() in _PLURAL else None


def cast_of(text: str) -> Cast:
    """Return the cast of a text, nobody of whom has spoken yet."""
    return Cast(text, names(text))
