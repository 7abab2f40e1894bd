"""Where in a text words stand that were quoted with a slip, and what the slip is."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from heapq import nlargest
from itertools import pairwise

from dateline.domain.proofs import Difference
from dateline.domain.records import dataclass
from dateline.language.quoting.deriving import is_denial
from dateline.language.quoting.differing import Word, differences
from dateline.language.quoting.folding import Folded, without_case
from dateline.language.quoting.variants import canonical

_WORD = re.compile(r"[^\W_]+(?:(?:['’‘´`]|[-‐‑](?:\s*\n\s*)?)[^\W_]+)*")
_LINE_END = re.compile(r"[-‐‑]\s*\n\s*")
_BETWEEN_FIGURES = re.compile(r"(?<=\d)([-‐‑])\s*\n\s*(?=\d)")
_FORM = str.maketrans({**dict.fromkeys("’‘´`", "'"), **dict.fromkeys("‐‑", "-")})
_ALIKE = 0.65
_LONGEST = 4_000
_LONG = 5
_OFTEN = 200
_MOST_SOUGHT = 24
_EDGES = 80
_HALF = 0.5
_PART = 5
_STEP = 16
_SLACK = 80
_ENOUGH = 0.3
_CLOSE = 0.8
_SURE = 4
_FEW = 6
_ON_END = 2

# Costs in one number: changes first, then how many words are alike, then where the stretch begins.
_ALIKENESS = 1 << 20
_MISSED, _OTHER, _NEVER = 2 << 40, 2 << 40, 3 << 40


@dataclass(frozen=True, slots=True)
class Likeness:
    """The stretch of plain text most like some words, and how they differ."""

    first: int
    last: int
    alike: float
    differences: tuple[Difference, ...]


def nearest(words: str, body: Folded, start: int = 0, end: int | None = None) -> Likeness | None:
    """Return where nearly these words stand among the letters `start` to `end`; None when nothing is like them."""
    quoted = words_in(words)[:_LONGEST]
    end = len(body.letters) if end is None else end
    best: Likeness | None = None
    for window in _windows(quoted, body, start, end):
        found = _compared(quoted, body, window)
        if found and (best is None or found.alike > best.alike):
            best = found
        if best and best.alike > _CLOSE:
            break
    return best


def words_in(text: str, shift: int = 0) -> list[Word]:
    """Return the words and signs of a text, each with a form that typesetting does not touch, and where they stand."""
    found: list[Word] = []
    at = 0
    for match in _WORD.finditer(text):
        found += _signs(text, at, match.start(), shift)
        form = _LINE_END.sub("", _BETWEEN_FIGURES.sub(r"\1", match[0])).translate(_FORM)
        found.append(Word(match[0], form, match.start() + shift, match.end() + shift))
        at = match.end()
    return [*found, *_signs(text, at, len(text), shift)]


def _signs(text: str, start: int, end: int, shift: int) -> Iterator[Word]:
    """Yield the signs between two words, those that mean the same as one."""
    gap = text[start:end]
    if not gap.strip():
        return
    for sign in re.findall(r'"|[^\s"]', canonical(gap)):
        place = gap.find(sign) if sign in gap else len(gap) - len(gap.lstrip())
        yield Word(sign, sign, start + place + shift, start + place + 1 + shift)


def _windows(quoted: Sequence[Word], body: Folded, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the likeliest stretches of letters, at most two: where most of the words stand in step."""
    forms = [_bare(without_case(word.form)) for word in quoted]
    length = sum(map(len, forms))
    width = max(_STEP, length // _PART)
    sought = nlargest(_MOST_SOUGHT, _sought(forms), key=lambda each: len(each[1]))
    votes = Counter((at - before) // width for before, words in sought for at in _found(words, body.small, start, end))
    ranked = sorted(votes, key=lambda step: (-votes[step] - votes[step + 1], step))
    slack = max(_SLACK, length // 2)
    # Of three words, one with a slip leaves little to be found by.
    enough = _ENOUGH * len(sought) if len(sought) > _FEW else 1
    for step in ranked[:2]:
        if votes[step] + votes[step + 1] >= enough:
            yield max(start, step * width - slack), min(end, (step + 2) * width + length + slack)


def _sought(forms: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield two words on end and long ones, each with the letters before it."""
    before = 0
    for number, form in enumerate(forms):
        if form and number + 1 < len(forms) and forms[number + 1]:
            yield before, form + forms[number + 1]
        if len(form) >= _LONG:
            yield before, form
        before += len(form)


def _bare(form: str) -> str:
    return form if form.isalnum() else "".join(letter for letter in form if letter.isalnum())


def _found(sought: str, small: str, start: int, end: int) -> Iterator[int]:
    at, count = small.find(sought, start, end), 0
    while at >= 0 and count < _OFTEN:
        yield at
        count += 1
        at = small.find(sought, at + 1, end)


def _compared(quoted: Sequence[Word], body: Folded, window: tuple[int, int]) -> Likeness | None:
    """Return how the quoted words differ from those of the window, less what stands around them there."""
    from rapidfuzz.distance import Indel, Levenshtein  # noqa: PLC0415 not every command proves quotations

    first, last = body.plain_span(*window)
    standing = _tightened(quoted, words_in(body.plain[first:last], first))
    opcodes = Levenshtein.opcodes([word.form for word in quoted], [word.form for word in standing])
    steps = [(step.tag, slice(step.src_start, step.src_end), slice(step.dest_start, step.dest_end)) for step in opcodes]
    while steps and steps[0][0] == "insert":
        steps.pop(0)
    while steps and steps[-1][0] == "insert":
        steps.pop()
    if not steps or steps[0][2].start == steps[-1][2].stop:
        return None
    there = standing[steps[0][2].start : steps[-1][2].stop]
    alike = Indel.normalized_similarity(joined(quoted), joined(there))
    if alike < _ALIKE and not _only_lacks_words(steps):
        return None
    told = differences([(quoted[ours], standing[theirs]) for tag, ours, theirs in steps])
    return Likeness(there[0].start, there[-1].end, alike, tuple(told))


def _only_lacks_words(steps: Sequence[tuple[str, slice, slice]]) -> bool:
    """Return whether words of the text were left out in one place, between words on end that are as they stand."""
    kept = [ours for tag, ours, _ in steps if tag == "equal"]
    return [tag for tag, _, _ in steps] == ["equal", "insert", "equal"] and all(
        ours.stop - ours.start >= _ON_END for ours in kept
    )


def _tightened(quoted: Sequence[Word], standing: Sequence[Word]) -> Sequence[Word]:
    """Return the words of the window from the first that serves the quotation to the last."""
    ours, theirs = [word.form for word in quoted], [word.form for word in standing]
    sure = _between_edges(ours, theirs)
    start, end = sure or (_stretch(ours, theirs) if len(ours) <= _EDGES else _edges(ours, theirs))
    return standing[start:end]


def _between_edges(ours: Sequence[str], theirs: Sequence[str]) -> tuple[int, int] | None:
    """Return the stretch from the quotation's first two words to its last two, where each stand once in the text."""
    if len(ours) < _SURE:
        return None
    pairs = list(pairwise(theirs))
    first, last = (ours[0], ours[1]), (ours[-2], ours[-1])
    if pairs.count(first) != 1 or pairs.count(last) != 1:
        return None
    start, end = pairs.index(first), pairs.index(last) + 2
    return (start, end) if start + _SURE <= end else None


def _stretch(ours: Sequence[str], theirs: Sequence[str]) -> tuple[int, int]:
    """Return the stretch of `theirs` that takes fewest changes to become `ours`, the longest of equals.

    Sellers, The theory and computation of evolutionary distances, 1980: what stands around it costs nothing.
    """
    row = list(range(len(theirs) + 1))
    for number, word in enumerate(ours, 1):
        before = row
        row = [number * _MISSED]
        for at, other in enumerate(theirs, 1):
            here = before[at - 1] + _unlikeness(word, other)
            row.append(min(here, before[at] + _MISSED, row[at - 1] + _MISSED))
    end = min(range(len(row)), key=lambda at: (row[at], -at))
    return row[end] % _ALIKENESS, end


@lru_cache(maxsize=10_000)
def _unlikeness(word: str, other: str) -> int:
    """Return what it costs to take one word for the other; of equal costs, alike words make the lesser."""
    if word == other:
        return -_ALIKENESS
    if word[0].casefold() != other[0].casefold() and word[-1] != other[-1]:
        return _OTHER if word.isalnum() == other.isalnum() and not is_denial(word) else _NEVER
    from rapidfuzz.distance import Indel  # noqa: PLC0415 not every command proves quotations

    alike = Indel.normalized_similarity(word.casefold(), other.casefold()) >= _HALF
    return _MISSED - _ALIKENESS if alike else _OTHER if not is_denial(word) else _NEVER


def _edges(ours: Sequence[str], theirs: Sequence[str]) -> tuple[int, int]:
    """Return the same for long stretches, of which only the edges are in doubt."""
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415 not every command proves quotations

    ends = range(max(1, len(theirs) - _EDGES), len(theirs) + 1)
    end = min(ends, key=lambda end: (Levenshtein.distance(ours, theirs[:end]), end), default=0)
    starts = range(min(end, _EDGES))
    start = min(starts, key=lambda start: (Levenshtein.distance(ours, theirs[start:end]), -start), default=0)
    return start, end


def joined(words: Sequence[Word]) -> str:
    """Return the words as they stand, spaces where there were any."""
    pieces = [word.words for word in words[:1]]
    for before, word in pairwise(words):
        pieces += (" " if before.end < word.start else "", word.words)
    return "".join(pieces)
