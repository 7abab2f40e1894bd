"""Whether a text tells of a date as past or as ahead of its writer."""

import re

from dateline.language.dating.tagging.kinds import CODES, KIND_OF
from dateline.language.dating.tagging.scanning import Scan

_WILL = CODES["will"]
_DID = frozenset((CODES["did"], CODES["ended"]))
_VERBS = _DID | {_WILL}
_BREAKS = frozenset(CODES[name] for name in ("stop", "break_", "dot"))
_DEADLINES = frozenset(CODES[name] for name in ("by", "until"))
_BACK, _ON = 14, 10
_UNSURE = frozenset(
    (
        *("would", "could", "should", "might", "can", "must", "see", "seek", "want", "wants", "let"),
        *("planned", "expected", "anticipated", "forecast"),
    )
)
"""Words that look ahead from some time, though not surely from that of the writer."""
_BEEN = frozenset(["was", "were", "had", "been"])
_FORWARD = re.compile(
    r"\b(?:predict|forecast|project(?:ion|ed|ing)|estimat|outlook|matur|callable|puttable|beyond|onwards?|bids?\b|host|"
    r"budget|target|deadline|expir|prospect|version|model|campaign|guidance|goal|promis|vow|pledg|due\b|ending\b)",
    re.IGNORECASE,
)
"""Words by which a date may lie ahead though the verb is in the past."""


def tense_of(scanned: Scan, first: int, last: int) -> int:
    """Return -1 where the sentence tells of the pieces from `first` to before `last` as past, 1 as ahead, else 0.

    Only what leaves no doubt counts: "would" and "was to" look ahead from some day, which need not be the writer's.
    """
    if first and KIND_OF[scanned.shape[first - 1]] == "since":
        return -1
    around = scanned.text[scanned.starts[max(first - 6, 0)] : scanned.starts[min(last + 5, len(scanned.pieces))]]
    if _is_told_of_a_name(scanned, first, last) or _FORWARD.search(around):
        return max(0, _verb(scanned, first, last))
    return _verb(scanned, first, last)


def _verb(scanned: Scan, first: int, last: int) -> int:
    """The verb before decides, else the next one."""
    shape = scanned.shape
    for at in range(first - 1, max(first - _BACK, -1), -1):
        if shape[at] in _BREAKS:
            break
        if shape[at] in _VERBS:
            return _deadline(_says(scanned, at), shape, first)
    for at in range(last, min(last + _ON, len(shape))):
        if shape[at] in _BREAKS:
            break
        if shape[at] in _VERBS:
            return _deadline(_says(scanned, at), shape, first)
    return 0


def _deadline(tense: int, shape: str, first: int) -> int:
    """What was told to last until a day may go on after the report."""
    by = first > 0 and shape[first - 1] in _DEADLINES
    return 0 if by and tense < 0 else tense


def _says(scanned: Scan, at: int) -> int:
    """Return what the verb at a piece says: will be signed, was to be signed, could have been signed, signed."""
    shape, word = scanned.shape, _word(scanned, at)
    before = [_word(scanned, each) for each in range(max(at - 3, 0), at)]
    if word in _BEEN and shape[at + 1 : at + 2] == CODES["to"]:
        return 0
    if shape[at] in _DID:
        ahead = next((each for each in range(at - 1, max(at - 4, -1), -1) if shape[each] == _WILL), None)
        return _says(scanned, ahead) if ahead is not None else -1
    if word in _UNSURE or _BEEN.intersection(before):
        return 0
    return 1


def _word(scanned: Scan, at: int) -> str:
    return scanned.pieces[at].strip().lower()


def _is_told_of_a_name(scanned: Scan, first: int, last: int) -> bool:
    """The 2031 election, its 2031 budget: a year that belongs to a thing, which may lie ahead."""
    if last - first > 1 or KIND_OF[scanned.shape[first]] != "year":
        return False
    behind = KIND_OF[scanned.shape[last]] if last < len(scanned.shape) else "break_"
    before = KIND_OF[scanned.shape[first - 1]] if first else "break_"
    return behind == "unknown" and before not in ("in_", "of", "since", "from_", "month", "comma", "during")
