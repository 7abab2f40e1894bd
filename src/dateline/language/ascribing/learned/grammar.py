"""What each word is in its sentence: its kind (a verb in the past, a name) and its relation (a subject, an object).

Both are guessed from the words around, one word at a time, by two linear tables.
"""

from collections.abc import Sequence

import numpy as np

from dateline.language.ascribing.learned.columns import Column, Columns, Features, Numbers, hashed
from dateline.language.ascribing.learned.tables import Table
from dateline.language.ascribing.texts import Words


def _listed(words: str) -> tuple[str, ...]:
    return tuple(words.split())


KINDS = _listed(
    "mark other conjunction number determiner there preposition adjective modal noun name nouns possessive pronoun"
    " possessor adverb particle to base past gerund participle present presents which who where"
)
RELATIONS = _listed(
    "root clause predicate adverbial adverb preposition adjective apposition complement helper passive mark"
    " conjunction content compound joined object determiner expletive marker subject undergone number inner governed"
    " owner particle relative open"
)
FINITE = tuple(KINDS.index(name) for name in ("past", "present", "presents", "modal"))
VERBS = tuple(KINDS.index(name) for name in ("base", "past", "gerund", "participle", "present", "presents"))
HELPERS = tuple(RELATIONS.index(name) for name in ("helper", "passive"))
SUBJECTS = tuple(RELATIONS.index(name) for name in ("subject", "undergone"))

_WORDS = (
    "word", "end3", "end2", "end1", "begin end2", "shape first", "word shape", "word-1", "word+1", "word-2", "word+2",
    "end3-1", "end3+1", "word-1 word", "word word+1", "word-1 end3", "end3 word+1", "end3-1 end3", "end3 end3+1",
    "word-2 word-1", "word+1 word+2", "word-1 word+1", "shape-1 shape shape+1",
)  # fmt: skip
_AROUND = (
    "kind-1", "kind+1", "kind-2 kind-1", "kind+1 kind+2", "kind-1 kind+1", "kind-1 word", "word kind+1", "kind word",
    "kind-1 kind kind+1", "kind-2 kind-1 kind kind+1", "kind-1 end3", "kind+1 end3", "kind-1 kind+1 word",
    "kind-3 kind-2 kind-1", "kind+1 kind+2 kind+3", "kind kind+1 kind+2",
)  # fmt: skip


def is_first(words: Words) -> Column:
    """Return 1 for the first word of each sentence, 0 for the others."""
    sentences = np.asarray(words.sentences, dtype=np.int64)
    first: Column = np.concatenate([[1], np.diff(sentences) != 0]).astype(np.uint64)[: len(words)]
    return first


def features_of_kinds(base: dict[str, Column], buckets: int) -> Features:
    """Return what the kinds of words are told by."""
    return hashed(_WORDS, Columns(base), buckets)


def features_of_relations(base: dict[str, Column], buckets: int) -> Features:
    """Return what the relations of words are told by, their kinds among it."""
    return hashed((*_WORDS, *_AROUND), Columns(base), buckets)


def likeliest(table: Table, features: Features) -> Column:
    """Return the number of the likeliest label of each row, counted from 1."""
    best: Column = (table.scores(features).argmax(1) + 1).astype(np.uint64)
    return best


def are(column: Column, labels: Sequence[int]) -> "np.ndarray[tuple[int], np.dtype[np.bool_]]":
    """Return a flag for each word whose label is one of `labels`."""
    return np.isin(column.astype(np.int64) - 1, labels)


def numbers_of(values: Sequence[int]) -> Numbers:
    """Return whole numbers as an array."""
    return np.asarray(values, dtype=np.int64)
