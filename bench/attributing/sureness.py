"""When an attribution is sure: how often those of its kind were right, told by halves that had not seen them."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from attributing.corpus import Relation, Report, Stretch
from dateline.language.ascribing.learned.joined import Joined
from dateline.language.ascribing.learned.sureness import likelihood, traits
from dateline.language.ascribing.texts import Words

WANTED = 0.885
"""How many of those marked sure must be right in training: a little more than is promised."""


def fit_sureness(found: Sequence[tuple[Report, Sequence[Joined]]]) -> tuple[NDArray[np.float32], float]:
    """Return weights for the traits of an attribution, and from which likelihood on it is sure."""
    rows = [traits(joined, report.words) for report, all_joined in found for joined in all_joined]
    right = np.array([each for report, all_joined in found for each in _right(report, all_joined)], dtype=np.float64)
    told = np.array(rows, dtype=np.float64)
    weights = np.zeros(told.shape[1])
    for _ in range(30):  # Newton's method
        share = 1 / (1 + np.exp(-told @ weights))
        slope = told.T @ (right - share) - 0.1 * weights
        curve = (told * (share * (1 - share))[:, None]).T @ told + 0.1 * np.eye(len(weights))
        weights += np.linalg.solve(curve, slope)
    shares = np.array([likelihood(weights.astype(np.float32), row) for row in rows])
    order = np.argsort(-shares)
    precision = np.cumsum(right[order]) / np.arange(1, len(order) + 1)
    last = int(np.flatnonzero(precision >= WANTED)[-1])
    print(f"sure: {last + 1} of {len(order)}, precision {precision[last]:.3f}; right at all {right.mean():.3f}")
    return weights.astype(np.float32), float(shares[order][last])


def _right(report: Report, found: Sequence[Joined]) -> Iterator[bool]:
    """Yield whether each has a gold relation of its own that it touches in every role."""
    left = list(report.relations)
    for joined in found:
        met = next((each for each in left if _touches(report.words, joined, each)), None)
        if met is not None:
            left.remove(met)
        yield met is not None


def _touches(words: Words, joined: Joined, relation: Relation) -> bool:
    pairs = (([joined.cue], [relation.cue]), (joined.source, relation.source), (joined.content, relation.content))
    return all(not (one or other) or bool(_places(words, one) & _places(words, other)) for one, other in pairs)


def _places(words: Words, stretches: Sequence[Stretch]) -> set[int]:
    """Return the words of the stretches, marks left out as the scorer leaves them."""
    return {at for first, last in stretches for at in range(first, last) if words.words[at][0].isalnum()}
