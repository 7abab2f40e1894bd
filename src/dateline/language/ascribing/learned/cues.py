"""Words of saying, thinking and wanting in a text: which of them ascribe something to somebody."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from dateline.language.ascribing.learned.columns import (
    Column,
    Columns,
    Features,
    Numbers,
    distance,
    hashed,
    nearest_before,
    offered,
)
from dateline.language.ascribing.learned.grammar import SUBJECTS, are
from dateline.language.ascribing.learned.tables import Chain
from dateline.language.ascribing.texts import Words

OTHER, BEGINS, GOES_ON = 0, 1, 2
LONGEST = 300
_MOST = 40
_LONGEST_HEADING = 30

_TEMPLATES = (
    "word", "stem", "stem kind", "word relation", "stem kind relation", "word quoted", "end3 kind",
    "kind relation quoted", "word-3", "word-2", "word-1", "word+1", "word+2", "word+3", "kind-3 relation-3",
    "kind-2 relation-2", "kind-1 relation-1", "kind+1 relation+1", "kind+2 relation+2", "kind+3 relation+3",
    "stem kind-3", "stem kind-2", "stem kind-1", "stem kind+1", "stem kind+2", "stem kind+3", "stem word-2",
    "stem word-1", "stem word+1", "stem word+2", "kind word-2", "kind word-1", "kind word+1", "kind word+2",
    "kind kind-2 relation-2", "kind kind-1 relation-1", "kind kind+1 relation+1", "kind kind+2 relation+2",
    "stem kind+1 kind+2", "stem kind-1 kind-2", "stem kind-1 kind+1", "kind kind+1 kind+2 kind+3",
    "kind kind-1 kind-2 kind-3", "kind kind-1 kind+1", "word word+1 word+2", "word word-1 word-2", "word-1 word+1",
    "word+1 word+2", "word-1 word-2", "stem relation+1", "stem relation-1", "relation relation-1 relation+1",
    "relation relation-2 relation-1", "relation relation+1 relation+2", "stem relation relation+1 relation+2",
    "left quoted kind", "right quoted kind", "stem left", "stem right quoted", "left right quoted kind", "stem that",
    "before kind", "after kind", "stem before", "stem after", "before after kind relation", "subject kind",
    "subject stem", "whose stem", "subject before", "place kind", "place stem", "stem quoting",
    "kind relation quoting", "stem quoted-1 quoted+1", "stem mark+1 mark+2", "stem mark-1 mark-2 mark-3",
    "heading kind relation", "heading stem",
)  # fmt: skip


def stretches(words: Words) -> list[tuple[int, int]]:
    """Return the paragraphs as stretches of words, overlong ones in parts."""
    if not len(words):
        return []
    edges = np.flatnonzero(np.diff(np.asarray(words.paragraphs))) + 1
    bounds = [0, *edges.tolist(), len(words)]
    return [(at, min(at + LONGEST, end)) for start, end in pairwise(bounds) for at in range(start, end, LONGEST)]


def features(words: Words, base: dict[str, Column], buckets: int) -> Features:
    """Return what cues are told by."""
    columns = Columns(base)
    paragraphs, sentences = np.asarray(words.paragraphs), np.asarray(words.sentences)
    marked = np.asarray(words.marks) > 0
    columns["left"] = distance(marked, paragraphs, 8, ahead=False)
    columns["right"] = distance(marked, paragraphs, 8, ahead=True)
    thats = np.array([word.lower() in {"that", "whether"} for word in words.words], dtype=np.bool_)
    columns["that"] = distance(thats, sentences, 5, ahead=True)
    subjects = are(base["relation"], SUBJECTS)
    columns["before"] = distance(subjects, sentences, 7, ahead=False)
    columns["after"] = distance(subjects, sentences, 5, ahead=True)
    nearest = nearest_before(subjects, sentences)
    columns["subject"] = np.where(nearest >= 0, base["word"][nearest], 0).astype(np.uint64)
    columns["whose"] = np.where(nearest >= 0, base["kind"][nearest], 0).astype(np.uint64)
    columns["place"] = _places(sentences)
    holding = np.unique(paragraphs[marked])
    columns["quoting"] = np.isin(paragraphs, holding).astype(np.uint64) + np.uint64(1)
    columns["heading"] = _in_heading(paragraphs).astype(np.uint64) + np.uint64(1)
    return hashed(_TEMPLATES, columns, buckets)


def _in_heading(paragraphs: Numbers) -> NDArray[np.bool_]:
    """Return a flag for each word of the first paragraph, where it is short and others follow."""
    first = paragraphs == 0
    return first if first.sum() <= _LONGEST_HEADING and not first.all() else np.zeros_like(first)


def _places(sentences: Numbers) -> Column:
    """Return the place of each word in its sentence, up to the seventh."""
    places = np.arange(len(sentences))
    first = np.concatenate([[True], np.diff(sentences) != 0])[: len(sentences)]
    begun = np.maximum.accumulate(np.where(first, places, 0)) if len(places) else places
    return offered(places - begun, 0, 6)


def find(chain: Chain, words: Words, base: dict[str, Column]) -> list[tuple[int, int, float]]:
    """Return the cues as first word, word behind the last, and how likely each is one."""
    parts = stretches(words)
    if not parts:
        return []
    reads = chain.read(features(words, base, chain.table.buckets), [end - start for start, end in parts])
    found = []
    for (start, _), read in zip(parts, reads, strict=True):
        likely = 1 - read.shares[:, OTHER]
        here = [(first, last, float(likely[first:last].min())) for first, last in runs(read.labels.tolist())]
        kept = sorted(sorted(here, key=lambda cue: -cue[2])[:_MOST])
        found += [(start + first, start + last, share) for first, last, share in kept]
    return found


def runs(labels: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the stretches that begin with BEGINS and go on with GOES_ON."""
    at = 0
    while at < len(labels):
        end = at + 1
        if labels[at] == BEGINS:
            while end < len(labels) and labels[end] == GOES_ON:
                end += 1
            yield at, end
        at = end


__all__ = ["BEGINS", "GOES_ON", "OTHER", "features", "find", "runs", "stretches"]
