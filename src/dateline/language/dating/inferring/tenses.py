"""Whether a text tells of a date as past or as ahead of its writer."""

import re
from collections.abc import Iterable

from dateline.language.dating.tagging.kinds import CODES, KIND_OF
from dateline.language.dating.tagging.scanning import Scan

_WILL, _TO = CODES["will"], CODES["to"]
_DID = frozenset(CODES[name] for name in ("did", "had_been", "ended", "ending"))
_VERBS = _DID | {_WILL}
_BREAKS = frozenset(CODES[name] for name in ("stop", "break_", "dot"))
_CLAUSES = _BREAKS | frozenset(CODES[name] for name in ("comma", "open_", "close", "symbol"))
_DEADLINES = frozenset(CODES[name] for name in ("by", "until", "to", "not_before"))
_QUOTES = frozenset('"“”„«»‘')
_BACK, _ON = 16, 12
_UNSURE = frozenset(
    (
        *("would", "could", "should", "might", "can", "must", "see", "seek", "want", "wants", "let"),
        *("planned", "expected", "anticipated", "forecast"),
    )
)
"""Words that look ahead from some time, though not surely from that of the writer."""
_SAID = frozenset(("said", "says", "say", "told", "announced", "reported", "added", "claimed", "stated", "noted"))
"""Verbs that tell of the telling: only a date right beside them is theirs."""
_ALIKE = frozenset(
    ("cut", "put", "hit", "set", "shut", "cost", "let", "read", "spread", "split", "beat", "bet", "quit")
)
"""Verbs whose past is their infinitive."""
_BEEN = frozenset(("was", "were", "had", "been", "had been"))
_FORWARD = re.compile(
    r"\b(?:predict|forecast|project(?:ion|ed|ing)|estimat|outlook|matur|callable|puttable|beyond|onwards?|bids?\b|host|"
    r"budget|target|deadline|expir|prospect|version|model|campaign|guidance|goal|promis|vow|pledg|due\b|ending\b|"
    r"through\b|summon|effective\b|hearing\b)",
    re.IGNORECASE,
)
"""Words by which a date may lie ahead though the verb is in the past."""


def tense_of(scanned: Scan, first: int, last: int) -> int:
    """Return -1 where the sentence tells of the pieces from `first` to before `last` as past, 1 as ahead, else 0.

    Only what leaves no doubt counts: "would" and "was to" look ahead from some day, which need not be the writer's.
    """
    if first and KIND_OF[scanned.shape[first - 1]] == "since":
        return -1
    tense = _verb(scanned, first, last)
    return max(0, tense) if tense < 0 and _may_lie_ahead(scanned, first, last) else tense


def _may_lie_ahead(scanned: Scan, first: int, last: int) -> bool:
    around = scanned.text[scanned.starts[max(first - 6, 0)] : scanned.starts[min(last + 5, len(scanned.pieces))]]
    until = first > 0 and scanned.shape[first - 1] in _DEADLINES
    return until or _belongs_to_a_thing(scanned, first, last) or _FORWARD.search(around) is not None


def _belongs_to_a_thing(scanned: Scan, first: int, last: int) -> bool:
    """The 2031 election, its 2031 budget: a year that belongs to a thing, which may lie ahead."""
    if last - first > 1 or KIND_OF[scanned.shape[first]] != "year":
        return False
    behind = KIND_OF[scanned.shape[last]] if last < len(scanned.shape) else "break_"
    before = KIND_OF[scanned.shape[first - 1]] if first else "break_"
    return behind == "unknown" and before not in ("in_", "of", "since", "from_", "month", "comma", "during")


def _verb(scanned: Scan, first: int, last: int) -> int:
    """The verb of the clause decides, the one before sooner than the one behind; else those of the clauses around."""
    before, behind = range(first - 1, max(first - _BACK, -1), -1), range(last, min(last + _ON, len(scanned.shape)))
    for stops in (_CLAUSES, _BREAKS):
        for places in (before, behind):
            at = _nearest(scanned, places, stops)
            if at is not None and (tense := _says(scanned, at, first, last)) is not None:
                return tense
    return 0


def _nearest(scanned: Scan, places: Iterable[int], stops: frozenset[str]) -> int | None:
    for at in places:
        if scanned.shape[at] in stops or scanned.pieces[at][0] in _QUOTES:
            return None
        if scanned.shape[at] in _VERBS:
            return at
    return None


def _says(scanned: Scan, at: int, first: int, last: int) -> int | None:
    """Return what the verb at a piece says of a date: will be signed, was to be signed, could have been signed, signed.

    None where it says nothing: he said that it opens in 2031.
    """
    word = _word(scanned, at)
    if word in _SAID:
        return -1 if 0 < first - at <= _BESIDE or 0 <= at - last < _BESIDE else None
    if scanned.shape[at] == _WILL:
        before = (_word(scanned, each) for each in range(max(at - 3, 0), at))
        return 0 if word in _UNSURE or not _BEEN.isdisjoint(before) else 1
    return 0 if _is_followed_by_aim(scanned, at, first) else _past(scanned, at, word)


_BESIDE = 3


def _past(scanned: Scan, at: int, word: str) -> int | None:
    """Will be signed is no past, nor is will sell and cut."""
    reach = 9 if word in _ALIKE else 3
    for each in range(at - 1, max(at - reach - 1, -1), -1):
        if scanned.shape[each] in _BREAKS:
            break
        if scanned.shape[each] == _WILL:
            return _says(scanned, each, each, each)
    return -1


def _is_followed_by_aim(scanned: Scan, at: int, first: int) -> bool:
    """Agreed to meet, was ordered to appear: what was to be may lie ahead still."""
    for each in range(at + 1, min(first, at + 12)):
        if scanned.shape[each] == _TO and each + 1 < first:
            following = scanned.pieces[each + 1]
            return following[0].islower() and KIND_OF[scanned.shape[each + 1]] not in ("the", "a", "this", "that")
    return False


def _word(scanned: Scan, at: int) -> str:
    return scanned.pieces[at].strip().lower()
