"""Where in a text words stand that were quoted with a slip, and what the slip is."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

_WORD = re.compile(r"\w+(?:['’-]\w+)*|[^\w\s]+")
_ALIKE = 0.65
_LONGEST = 4000
_REPEATS = 4
_SLACK = 4


@dataclass(frozen=True, slots=True)
class Likeness:
    """The stretch of a text most like some words, and how they differ, in phrases that can be printed."""

    start: int
    end: int
    differences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it stands, without its case, and where it stands."""

    words: str
    plain: str
    start: int
    end: int


def nearest(words: str, text: str, standing: list[Word]) -> Likeness | None:
    """Return where nearly these words stand in `text`, whose words are `standing`; None when nothing is like them."""
    quoted = words_in(words)
    if not quoted or not standing:
        return None
    window = _window(quoted[:_LONGEST], standing)
    return _compare(quoted[:_LONGEST], window, text) if window else None


def words_in(text: str) -> list[Word]:
    """Return the words and marks of `text`, and where they stand."""
    return [Word(found[0], found[0].casefold(), *found.span()) for found in _WORD.finditer(text)]


def _window(quoted: list[Word], standing: list[Word]) -> list[Word]:
    """Return the words of the text among which most words of the quotation stand in step."""
    votes: Counter[int] = Counter()
    width = max(_SLACK, len(quoted) // 8)
    for offset in _offsets(quoted, standing):
        votes[offset // width] += 1
    if not votes:
        return []
    best = max(votes, key=lambda step: (votes[step] + votes[step + 1], -step))
    start = max(0, best * width - _SLACK)
    return standing[start : (best + 2) * width + len(quoted) + _SLACK]


def _offsets(quoted: list[Word], standing: list[Word]) -> Iterator[int]:
    """Yield, for each word of the text that the quotation has too, how far apart they stand."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for at, word in enumerate(quoted):
        if len(places[word.plain]) < _REPEATS:
            places[word.plain].append(at)
    for at, word in enumerate(standing):
        for place in places.get(word.plain, ()):
            yield at - place


def _compare(quoted: list[Word], window: list[Word], text: str) -> Likeness | None:
    """Return how the quoted words differ from those of the window, less what stands around them there."""
    from rapidfuzz.distance import Indel, Levenshtein  # noqa: PLC0415 not every command proves quotations

    steps = list(Levenshtein.opcodes([word.words for word in quoted], [word.words for word in window]))
    while steps and steps[0].tag == "insert":
        steps.pop(0)
    while steps and steps[-1].tag == "insert":
        steps.pop()
    if not steps or steps[0].dest_start == steps[-1].dest_end:
        return None
    start, end = window[steps[0].dest_start].start, window[steps[-1].dest_end - 1].end
    if Indel.normalized_similarity(_joined(quoted), text[start:end]) < _ALIKE:
        return None
    differences = (
        _difference(_joined(quoted[step.src_start : step.src_end]), _joined(window[step.dest_start : step.dest_end]))
        for step in steps
        if step.tag != "equal"
    )
    return Likeness(start, end, tuple(differences))


def _joined(words: list[Word]) -> str:
    """Return the words as they stand, spaces where there were any."""
    pieces = [word.words for word in words[:1]]
    for before, word in pairwise(words):
        pieces += (" " if before.end < word.start else "", word.words)
    return "".join(pieces)


def _difference(quoted: str, standing: str) -> str:
    if not standing:
        return f"“{quoted}” is not in the text here"
    if not quoted:
        return f"“{standing}” is left out without a mark"
    return f"“{quoted}” is quoted where the text has “{standing}”"
