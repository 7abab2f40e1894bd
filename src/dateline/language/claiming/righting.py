"""Texts that put right or take back what was told before them."""

from dateline.domain.events import DisputeKind
from dateline.language.claiming.opposing import opposed_in
from dateline.language.sentences import sentences

_PUT_RIGHT = frozenset((DisputeKind.CORRECTS, DisputeKind.RETRACTS))
_READ = 20_000


def puts_right(text: str) -> bool:
    """Return whether a text corrects or retracts something: it can be younger than the report in which it stands."""
    words = text[:_READ]
    starts = sentences(words).starts
    told = (words[start:end].strip() for start, end in zip(starts, (*starts[1:], len(words)), strict=True))
    return any(each.kind in _PUT_RIGHT for sentence in told for each in opposed_in(sentence))
