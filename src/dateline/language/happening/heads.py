"""The word of an expression that says what happened, in a form that its tenses and numbers share."""

import re

from dateline.domain.records import dataclass
from dateline.language.happening.families import FAMILIES, IRREGULAR
from dateline.language.vocabulary import words_of

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_LIGHT = words_of(
    "be was is were are been being have has had do did take took make made go went get got give gave put to of",
    "the a an in on at up out off down over by with for from and his her its their into onto away through back aside",
    "across along around together upon toward towards under before after him them himself herself itself themselves",
)
_POINTING = words_of("it this that which these those one they what")
_COMMON = words_of(
    "say report tell accord claim make take go come get give be have do comment add announce confirm know think",
    "believe expect want plan see happen occur start begin end us use set hold call learn",
)
_NOUN_MADE = re.compile(r"(\w{4,}?)(?:e?ments?|at(?:ion)?|ion|anc|enc|ur|al)")
_DOUBLED = re.compile(r"([^aeiouylsz])\1$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What an expression says that happened.

    `base` is the form that tenses and numbers share; `families` are numbers that words have in common that can tell of
    the same. What `points` ("it", "this") says nothing itself; what is `common` ("said") is said of much.
    """

    base: str
    families: tuple[int, ...]
    points: bool
    common: bool


def head_of(words: str) -> Head:
    """Return the head of an expression: its last word that is more than a helping word or a preposition."""
    found = _WORD.findall(words.lower()) or [words.lower()]
    last = next((word for word in reversed(found) if word not in _LIGHT), found[-1])
    base = base_of(last)
    return Head(
        base=base,
        families=_FAMILIES.get(base, ()),
        points=len(found) == 1 and last in _POINTING,
        common=base in _COMMON_BASES,
    )


def base_of(word: str) -> str:
    """Return the form that an English verb and the nouns made of it share; it need not be a word itself.

    Tenses and numbers are taken off, then one of the endings that make nouns: announced and announcements are announc.
    """
    base = _inflected(IRREGULAR.get(word, word))
    made = _NOUN_MADE.fullmatch(base)
    return (made[1] if made else base).removesuffix("e")


def _inflected(word: str) -> str:
    if word.endswith(("ies", "ied")) and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith("s") and len(word) > 3 and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    for ending in ("ing", "ed"):
        stem = word[: -len(ending)]
        if word.endswith(ending) and len(stem) > 2:
            return _DOUBLED.sub(r"\1", stem).removesuffix("e")
    return word[:-1] if word.endswith("e") and len(word) > 3 else word


_COMMON_BASES = frozenset(map(base_of, _COMMON))
_FAMILIES: dict[str, tuple[int, ...]] = {}
for _number, _members in enumerate(FAMILIES):
    for _base in sorted(set(map(base_of, _members.split()))):
        _FAMILIES[_base] = (*_FAMILIES.get(_base, ()), _number)
