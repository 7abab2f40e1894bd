"""What differs between quoted words and those of a text, each difference told by what it is."""

import unicodedata
from collections.abc import Iterator, Sequence

from dateline.domain.proofs import Difference, DifferenceKind
from dateline.domain.records import dataclass
from dateline.language.quoting.deriving import is_denial

_SWAPPED = 3
_ONE_LETTER = 0.6

Pair = tuple[Sequence["Word"], Sequence["Word"]]
"""Words of a quotation, and the words that stand in their place in the text."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word or sign as it stands, its form whatever the typesetting, and where it stands."""

    words: str
    form: str
    start: int
    end: int


def differences(pairs: Sequence[Pair]) -> Iterator[Difference]:
    """Yield what differs in the pairs, which follow one another in the quotation and in the text."""
    for quoted, standing in _swaps_joined(pairs):
        if _forms(quoted) != _forms(standing):
            yield _difference(quoted, standing)


def _swaps_joined(pairs: Sequence[Pair]) -> Iterator[Pair]:
    """Yield the pairs, those made one between which words only changed their places."""
    at = 0
    while at < len(pairs):
        end = next((stop for stop in range(min(len(pairs), at + 5), at + 1, -1) if _is_swap(pairs[at:stop])), at + 1)
        yield _one(pairs[at:end])
        at = end


def _is_swap(pairs: Sequence[Pair]) -> bool:
    if _forms(pairs[0][0]) == _forms(pairs[0][1]) or _forms(pairs[-1][0]) == _forms(pairs[-1][1]):
        return False
    between = [quoted for quoted, standing in pairs if _forms(quoted) == _forms(standing)]
    if sum(map(len, between)) > _SWAPPED:
        return False
    quoted, standing = _one(pairs)
    return sorted(_forms(quoted)) == sorted(_forms(standing))


def _one(pairs: Sequence[Pair]) -> Pair:
    return [word for quoted, _ in pairs for word in quoted], [word for _, standing in pairs for word in standing]


def _forms(words: Sequence[Word]) -> list[str]:
    return [word.form for word in words]


def _difference(quoted: Sequence[Word], standing: Sequence[Word]) -> Difference:
    kind = _kind(quoted, standing)
    ours, theirs = _said(quoted), _said(standing)
    return Difference(kind=kind, quoted=ours, standing=theirs, sentence=_sentence(kind, ours, theirs))


def _said(words: Sequence[Word]) -> str:
    pieces: list[str] = []
    for number, word in enumerate(words):
        pieces += (" " if number and words[number - 1].end < word.start else "", word.words)
    return " ".join("".join(pieces).split())


def _kind(quoted: Sequence[Word], standing: Sequence[Word]) -> DifferenceKind:
    ours, theirs = _forms(quoted), _forms(standing)
    if not any(letter.isalnum() for form in (*ours, *theirs) for letter in form):
        return DifferenceKind.BOUNDARY if ('"' in ours) != ('"' in theirs) else DifferenceKind.PUNCTUATION
    if sorted(ours) == sorted(theirs):
        return DifferenceKind.ORDER
    return _weighty(ours, theirs) or _kind_of_words("".join(ours), "".join(theirs))


def _weighty(ours: Sequence[str], theirs: Sequence[str]) -> DifferenceKind | None:
    """Return what turns the sense most, None where neither a denial nor a number differs."""
    if any(map(is_denial, ours)) != any(map(is_denial, theirs)):
        return DifferenceKind.NEGATION
    return DifferenceKind.NUMBER if any(map(_has_figure, (*ours, *theirs))) else None


def _kind_of_words(ours: str, theirs: str) -> DifferenceKind:
    from rapidfuzz.distance import Indel  # noqa: PLC0415 not every command proves quotations

    if not ours or not theirs:
        return DifferenceKind.LEFT_OUT if theirs else DifferenceKind.ADDED
    if ours.casefold() == theirs.casefold():
        return DifferenceKind.CAPITAL
    if _scripts(ours) != _scripts(theirs):
        return DifferenceKind.LOOKALIKE
    alike = Indel.normalized_similarity(ours, theirs)
    return DifferenceKind.LETTER if alike >= _ONE_LETTER else DifferenceKind.WORD


def _has_figure(form: str) -> bool:
    return any(letter.isdigit() for letter in form)


def _scripts(form: str) -> set[str]:
    """Return the scripts of a word's letters, as the names of its characters begin."""
    return {unicodedata.name(letter, "").partition(" ")[0] for letter in form if letter.isalpha()}


def _sentence(kind: DifferenceKind, quoted: str, standing: str) -> str:
    if not standing:
        return f"“{quoted}” is not in the text here"
    if not quoted:
        return f"“{standing}” is left out without a mark"
    told = f"“{quoted}” is quoted where the text has “{standing}”"
    if kind is DifferenceKind.CAPITAL:
        return f"{told}: only capitals differ"
    if kind is DifferenceKind.ORDER:
        return f"{told}: the same words in another order"
    if kind is DifferenceKind.LOOKALIKE:
        return f"{told}: {_lookalikes(quoted, standing)}"
    return told


def _lookalikes(quoted: str, standing: str) -> str:
    """Return which letters of another script stand in the quotation, by their numbers in Unicode."""
    for one, other in zip(quoted, standing, strict=False):
        if one != other:
            return f"its letters are of another script (U+{ord(one):04X} for U+{ord(other):04X})"
    return "its letters are of another script"
