"""Where in a text words stand that were quoted with a slip, and what the slip is."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dateline.domain.proofs import Difference
from dateline.language.quoting.differing import Word, differences
from dateline.language.quoting.folding import Folded, without_case
from dateline.language.quoting.variants import canonical

_WORD = re.compile(r"[^\W_]+(?:(?:['’‘´`]|[-‐‑](?:\s*\n\s*)?)[^\W_]+)*")
_LINE_END = re.compile(r"[-‐‑]\s*\n\s*")
_FORM = str.maketrans({**dict.fromkeys("’‘´`", "'"), **dict.fromkeys("‐‑", "-")})
_ALIKE = 0.65
_LONGEST = 4_000
_LONG = 5
_OFTEN = 200
_EDGES = 80
_HALF = 0.5
_MISSED, _OTHER = 2, 3


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
    found = [_compared(quoted, body, at) for at in _windows(quoted, body, start, end)]
    likely = [each for each in found if each is not None]
    return max(likely, key=lambda each: (each.alike, -each.first), default=None)


def words_in(text: str, shift: int = 0) -> list[Word]:
    """Return the words and signs of a text, each with a form that typesetting does not touch, and where they stand."""
    found: list[Word] = []
    at = 0
    for match in _WORD.finditer(text):
        found += _signs(text, at, match.start(), shift)
        form = _LINE_END.sub("", match[0]).translate(_FORM)
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
    """Yield the two likeliest stretches of letters: where most pairs of the words stand in step."""
    votes: Counter[int] = Counter()
    length = sum(len(_bare(word.form)) for word in quoted)
    width = max(24, length // 6)
    for offset in _offsets(quoted, body.small, start, end):
        votes[offset // width] += 1
    ranked = sorted(votes, key=lambda step: (-votes[step] - votes[step + 1], step))
    for step in ranked[:2]:
        yield max(start, step * width - width), min(end, (step + 3) * width + length)


def _offsets(quoted: Sequence[Word], small: str, start: int, end: int) -> Iterator[int]:
    """Yield, wherever two words on end or one long one stand in the text too, where the quotation would begin."""
    forms = [_bare(without_case(word.form)) for word in quoted]
    before = 0
    for number, form in enumerate(forms):
        pair = form + forms[number + 1] if number + 1 < len(forms) else ""
        for sought in {pair if form else "", form if len(form) >= _LONG or len(forms) == 1 else ""} - {""}:
            yield from (at - before for at in _found(sought, small, start, end))
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
    if alike < _ALIKE:
        return None
    told = differences([(quoted[ours], standing[theirs]) for tag, ours, theirs in steps])
    return Likeness(there[0].start, there[-1].end, alike, tuple(told))


def _tightened(quoted: Sequence[Word], standing: Sequence[Word]) -> Sequence[Word]:
    """Return the words of the window from the first that serves the quotation to the last."""
    ours, theirs = [word.form for word in quoted], [word.form for word in standing]
    start, end = _stretch(ours, theirs) if len(ours) <= _EDGES else _edges(ours, theirs)
    return standing[start:end]


def _stretch(ours: Sequence[str], theirs: Sequence[str]) -> tuple[int, int]:
    """Return the stretch of `theirs` that takes fewest changes to become `ours`, the shortest of equals.

    Sellers, The theory and computation of evolutionary distances, 1980: what stands around it costs nothing.
    """
    row = [(0, 0, -at) for at in range(len(theirs) + 1)]
    for number, word in enumerate(ours, 1):
        before = row
        row = [(number * _MISSED, 0, before[0][2])]
        for at, other in enumerate(theirs, 1):
            here = _plus(before[at - 1], *_unlikeness(word, other))
            row.append(min(here, _plus(before[at], _MISSED, 0), _plus(row[at - 1], _MISSED, 0)))
    end = min(range(len(row)), key=lambda at: (row[at], at))
    return -row[end][2], end


def _plus(cost: tuple[int, int, int], unlike: int, alike: int) -> tuple[int, int, int]:
    return cost[0] + unlike, cost[1] - alike, cost[2]


def _unlikeness(word: str, other: str) -> tuple[int, int]:
    """Return what it costs to take one word for the other, and 1 where they are alike at all."""
    if word == other:
        return 0, 1
    if word[0].casefold() != other[0].casefold() and word[-1] != other[-1]:
        return _OTHER, 0
    from rapidfuzz.distance import Indel  # noqa: PLC0415 not every command proves quotations

    alike = Indel.normalized_similarity(word.casefold(), other.casefold()) >= _HALF
    return (_MISSED, 1) if alike else (_OTHER, 0)


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
