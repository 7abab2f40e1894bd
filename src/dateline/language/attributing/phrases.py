"""Phrases for those who can say something: a role, a body, a name, or a name with a role."""

import re
from collections.abc import Iterator

from dateline.domain.accounts import Naming
from dateline.domain.records import dataclass
from dateline.language.attributing import cues
from dateline.language.attributing.tokens import Token, Tokens, is_determiner
from dateline.language.citing.people import PARTICLES, is_dated
from dateline.language.numerals import value_of
from dateline.language.vocabulary import words_of

SEVERAL = cues.BODIES | cues.MANY
_BESIDE = words_of(
    "affairs aid air anti-terror arms armed communications eu forces gas human-rights intelligence-services law",
    "news oil operations rights sales services sports tax top tv un unidentified unnamed united retired experienced",
    "high-ranking well-placed so-called concerned involved",
)
_ANYBODY = frozenset({"people", "person", "persons"})
_QUALIFIED = frozenset({"briefed", "familiar", "close", "involved"})
"""What makes a source of a person: "a person briefed on the plan"."""
_OF_SEVERAL = {"einer": 1, "eine": 1, "eines": 1, "zweier": 2, "dreier": 3}
_PLACED = re.compile(r"\b(?:of|in|from|at|near|for|,)\s(?:[A-Z][\w.’'-]*\s?)+,\s$")
"""What is followed by where that lies, and by nobody's name: "of Aldwick, North Shire"."""
_TITLE = re.compile(r"(?:(?:Dr|Prof|Mr|Mrs|Ms|Rev|Fr|Gen|Col|Capt|Sgt|Lt)\.?\s)+$")
_LONGEST_LEFT = 7
_LONGEST_RIGHT = 10
_LONGEST_NAME = 8
_NEAR = 4
_WITHIN_NUMBERS = frozenset("/-–.,:#")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens `first` to `last` (inclusive) that stand for somebody.

    `head` is the place of the role word, None for a bare name; `named` the tokens of the name, empty when there is
    none.
    """

    first: int
    last: int
    head: int | None
    named: tuple[int, int] | None


def phrases(tokens: Tokens) -> Iterator[Phrase]:
    """Yield the phrases of a sentence in order, none of which overlaps the one before."""
    reached = 0
    for at, token in enumerate(tokens):
        if at < reached or not (token.is_capital or token.is_role):
            continue
        phrase = _phrase(tokens, at)
        if phrase is not None:
            yield phrase
            reached = phrase.last + 1


def _phrase(tokens: Tokens, at: int) -> Phrase | None:
    """Return the phrase whose role word or name is at `at`."""
    token = tokens[at]
    if _owns(tokens, at):
        return None
    if token.is_role and token.is_small:
        return _of_role(tokens, _last_role(tokens, at))
    if token.is_capital and token.plain not in cues.NOT_BEFORE and not is_determiner(tokens, at):
        return _of_name(tokens, at)
    return None


def _owns(tokens: Tokens, at: int) -> bool:
    """Return whether several own what is named behind them: "Guards" in "the Guards' Union"."""
    mark = tokens[at + 1] if at + 2 < len(tokens) and tokens[at + 2].is_word else None
    is_mark = mark is not None and mark.words in {"'", "’"} and tokens.starts[at + 1] == tokens.end(at)
    return is_mark and tokens[at].words.endswith("s") and tokens[at + 2].is_role


def _last_role(tokens: Tokens, at: int) -> int:
    """Return which of several words for a role in a row they are: "a ministry official", "the union's lawyer"."""
    while at + 1 < len(tokens) and tokens[at].plain not in cues.MANY and _is_bare_role(tokens[at + 1]):
        at += 1
    return at


def _is_bare_role(token: Token) -> bool:
    return token.is_role and token.is_small and token.plain not in cues.MANNERS


def _of_role(tokens: Tokens, head: int) -> Phrase | None:
    first = _leftmost(tokens, head)
    if tokens[head].plain in _ANYBODY and not (
        any(token.is_number for token in tokens[first:head]) or _is_qualified(tokens, head)
    ):
        return None
    name = name_from(tokens, head + 1)
    if name is not None and tokens[head].plain not in SEVERAL:
        return Phrase(first, name[1], head, name)
    before = _name_before(tokens, first)
    if before is not None:
        return Phrase(before[0], head, head, before)
    return Phrase(first, head, head, None)


def _is_qualified(tokens: Tokens, head: int) -> bool:
    return head + 1 < len(tokens) and tokens[head + 1].plain in _QUALIFIED


def _leftmost(tokens: Tokens, head: int) -> int:
    """Return where the words that belong to a role begin: "three senior intelligence officials"."""
    first = head
    while first > max(0, head - _LONGEST_LEFT) and _belongs(tokens, first - 1):
        first -= 1
        if is_determiner(tokens, first):
            return _of_several(tokens, first)
        if tokens[first].plain in {"zweier", "dreier"}:
            break
    return first


def _of_several(tokens: Tokens, first: int) -> int:
    """Return where the words begin that pick some out of several: "one of the officials", "einer der Beamten"."""
    if first and tokens[first].plain in {"der", "des"} and tokens[first - 1].plain in _OF_SEVERAL:
        return first - 1
    if first > 1 and tokens[first - 1].plain == "of" and tokens[first - 2].is_number:
        return first - 2
    return first


def counted(token: Token) -> int | None:
    """Return how many a word says that there are, as a number or as German has it ("zweier Beamter")."""
    if token.is_number:
        number = value_of(token.words)
        return int(number) if number is not None else None
    return _OF_SEVERAL.get(token.plain)


def is_name_behind(text: str, start: int, end: int) -> bool:
    """Return whether a name at `start` to `end`, behind a description and a comma, is that of whom it describes."""
    before = _TITLE.sub("", text[max(start - 80, 0) : start])
    return before.endswith(", ") and len(text[start:end].split()) > 1 and not _PLACED.search(before)


def _belongs(tokens: Tokens, at: int) -> bool:
    """True for a word that may stand before a role and is no verb as far as its form tells."""
    token = tokens[at]
    word = token.plain
    if word in {"'", "’"} and at > 0 and _owns(tokens, at - 1):
        return True
    if token.is_apart:
        return False
    if token.is_number and at > 0 and tokens[at - 1].words in _WITHIN_NUMBERS:
        return False
    if token.is_capital or is_determiner(tokens, at) or token.is_number or word in _BESIDE:
        return word not in cues.NOT_BEFORE or is_determiner(tokens, at)
    is_counted = at > 0 and (tokens[at - 1].is_number or is_determiner(tokens, at - 1))
    if word in cues.NOT_BEFORE or len(word) < (3 if is_counted else 4) or word.endswith(("ed", "ing", "ly")):
        return False
    return is_counted or not word.endswith("s")


def _of_name(tokens: Tokens, at: int) -> Phrase | None:
    """Return the name that begins at `at`, with the role that stands within or behind it."""
    last, end = at, min(len(tokens), at + _LONGEST_NAME)
    while last + 1 < end and _goes_on(tokens, last + 1):
        last += 1
    while last > at and tokens[last].plain in PARTICLES:
        last -= 1
    head = _role_behind(tokens, at, last)
    if head is not None:
        return _of_role(tokens, head)
    return None if is_dated(tokens[at].words) else Phrase(at, last, None, (at, last))


def _role_behind(tokens: Tokens, first: int, last: int) -> int | None:
    """Return the role word within a run of capitals or a few words behind it: "Iraqi military", "U.S. officials"."""
    for at in range(last + 1, min(len(tokens), last + _NEAR)):
        if tokens[at].is_role and tokens[at].is_small:
            return at
        if not _belongs(tokens, at):
            break
    for at in range(last, first - 1, -1):
        if tokens[at].is_role:
            return at
    return None


def _goes_on(tokens: Tokens, at: int) -> bool:
    token = tokens[at]
    if not token.is_word or tokens[at - 1].words.endswith(("'s", "’s")):
        return False
    return token.is_capital or (token.plain in PARTICLES and at + 1 < len(tokens) and tokens[at + 1].is_capital)


def name_from(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """Return the name that begins at `at`, None when none does."""
    last, end = at - 1, min(len(tokens), at + _LONGEST_NAME)
    while (
        last + 1 < end
        and tokens[last + 1].is_word
        and (tokens[last + 1].is_capital or (last >= at and _goes_on(tokens, last + 1)))
    ):
        last += 1
    return (at, last) if last >= at else None


def _name_before(tokens: Tokens, first: int) -> tuple[int, int] | None:
    """Return the name that a role explains: "Nasir Nouri Mohammed, a spokesman"."""
    if first < 3 or tokens[first - 1].words != ",":
        return None
    begin = first - 1
    while (
        begin > 0
        and begin > first - _LONGEST_NAME
        and tokens[begin - 1].is_word
        and (tokens[begin - 1].is_capital or (begin < first - 1 and tokens[begin - 1].plain in PARTICLES))
    ):
        begin -= 1
    return (begin, first - 2) if first - 1 - begin >= 2 and tokens[begin].is_capital else None


def naming_of(tokens: Tokens, phrase: Phrase) -> Naming:
    """Return whether the phrase names a person, describes some, or stands for a body."""
    if phrase.head is None:
        return Naming.NAMED
    if phrase.named is not None:
        return Naming.NAMED
    return Naming.COLLECTIVE if tokens[phrase.head].plain in cues.BODIES else Naming.UNNAMED
