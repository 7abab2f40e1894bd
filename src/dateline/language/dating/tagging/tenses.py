"""The tense of the sentence that an expression stands in."""

from dateline.language.dating.tagging.kinds import CODES, codes_of

PAST, UNSAID, FUTURE = -1, 0, 1
_SENTENCE_ENDS = codes_of("stop break_ dot")
_WILL, _DID = CODES["will"], codes_of("did ended")
_BACK, _AHEAD, _HELPER = 13, 12, 3
"""How many pieces before and behind an expression its verb may stand, and before a participle its helping verb."""


def tense_of(shape: str, first: int, last: int) -> int:
    """Return the tense around the pieces `first` to before `last`: the verb before decides, else the next one."""
    if first and shape[first - 1] == CODES["until"]:
        return FUTURE
    tense = _tense_before(shape, first) or _tense_behind(shape, last)
    return tense or (FUTURE if first and shape[first - 1] == CODES["by"] else UNSAID)


def _tense_before(shape: str, first: int) -> int:
    """A participle is as future as what stands before it: will be signed."""
    for at in range(first - 1, max(first - _BACK - 1, -1), -1):
        code = shape[at]
        if code == _WILL:
            return FUTURE
        if code in _DID:
            return FUTURE if _WILL in shape[max(at - _HELPER, 0) : at] else PAST
        if code in _SENTENCE_ENDS:
            break
    return UNSAID


def _tense_behind(shape: str, last: int) -> int:
    for code in shape[last : last + _AHEAD]:
        if code in _SENTENCE_ENDS:
            break
        if code == _WILL:
            return FUTURE
        if code in _DID:
            return PAST
    return UNSAID
