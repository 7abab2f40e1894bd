"""How likely an attribution is right as a whole."""

from collections.abc import Sequence
from math import exp, log

from dateline.language.ascribing.learned.joined import Joined
from dateline.language.ascribing.learned.tables import Scores
from dateline.language.ascribing.texts import Words

_LEAST = 1e-4


def traits(joined: Joined, words: Words) -> list[float]:
    """Return what tells whether an attribution is right: how likely its parts are, and how they stand."""
    first, last = joined.cue
    content_first, content_last = joined.content[0][0], joined.content[-1][1]
    quoted = any(any(words.quoted[start:end]) for start, end in joined.content)
    inside = bool(words.quoted[first])
    source = joined.source[0] if joined.source else None
    pronoun = source is not None and source[1] - source[0] == 1 and words.words[source[0]].islower()
    return [
        1.0,
        *(_odds(share) for share in joined.shares),
        min(joined.shares),
        joined.shares[0] * joined.shares[1] * joined.shares[2],
        float(quoted),
        float(inside),
        float(source is None),
        float(pronoun),
        float(last - first > 3),
        float(content_last - content_first < 3),
        float(len(joined.content) > 1),
    ]


def _odds(share: float) -> float:
    held = min(max(share, _LEAST), 1 - _LEAST)
    return log(held / (1 - held))


def likelihood(weights: Scores, row: Sequence[float]) -> float:
    """Return how likely it is that an attribution of these traits is right."""
    return 1 / (1 + exp(-sum(float(weight) * value for weight, value in zip(weights, row, strict=True))))
