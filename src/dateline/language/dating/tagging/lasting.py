"""Lengths behind in and within that say how long something took, or was not: built in nine days, the worst in years."""

from dateline.language.dating.tagging.kinds import CODES, codes_of
from dateline.language.dating.tagging.language import Lookalikes
from dateline.language.dating.tagging.scanning import Scan
from dateline.language.dating.tagging.tenses import FUTURE, PAST

_LEADS = codes_of("in_ within")
_SENTENCE_ENDS = codes_of("stop break_ dot")
_AHEAD, _DID = codes_of("will arranged is_ bade"), codes_of("did fixed had_been ended deferred")
_TO, _TIME = CODES["to"], CODES["time_word"]
_BACK, _NEAR = 13, 6
"""How many pieces before the length its verb can stand, and what is the first or the worst in it."""


def took_so_long(scanned: Scan, first: int, tense: int, words: Lookalikes) -> bool:
    """Return whether the length that begins at a piece says how long something took or was not, and not when it is.

    The verb before it decides, where there is none the `tense` around it; what was said tells nothing of what it says.
    """
    if not first or scanned.shape[first - 1] not in _LEADS:
        return False
    for at in range(first - 2, max(first - 2 - _BACK, -1), -1):
        code, piece = scanned.shape[at], scanned.pieces[at].rstrip().lower()
        if code in _SENTENCE_ENDS:
            break
        if (at == first - 2 and code == _TIME) or (first - at <= _NEAR and piece in words.extreme):
            return True
        if code in _AHEAD or code == _TO:
            return False
        if piece in words.perfect:
            return scanned.shape[at + 1] != _TO
        if code in _DID and piece not in words.saying:
            return tense != FUTURE  # will be finished in six weeks
    return tense == PAST and not _says(scanned, first, words)


def _says(scanned: Scan, first: int, words: Lookalikes) -> bool:
    """Return whether the first verb of the sentence is one of saying, which has no tense of what it says."""
    around = range(max(first - _BACK, 0), min(first + _BACK, len(scanned.pieces)))
    verbs = (scanned.pieces[at].rstrip().lower() for at in around if scanned.shape[at] in _DID)
    return next(verbs, "") in words.saying
