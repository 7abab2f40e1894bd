"""The tense of the sentence that an expression stands in."""

from dateline.language.dating.tagging.kinds import CODES, codes_of

PAST, UNSAID, FUTURE = -1, 0, 1
_SENTENCE_ENDS = codes_of("stop break_ dot")
_WILL, _DID = CODES["will"], codes_of("did ended")
_BETWEEN = codes_of("the onto")
_BACK, _AHEAD, _HELPER = 13, 12, 3
"""How many pieces before and behind an expression its verb may stand, and before a participle its helping verb."""


def tense_of(shape: str, first: int, last: int, before: int) -> int:
    """Return the tense around the pieces `first` to before `last`: the verb before decides, else the next one.

    What lasts until a day is not over, but for a range, whose other end is the expression that ends `before` it; what
    has been since a day began in the past.
    """
    lead = first - 1 - (first > 1 and shape[first - 1] in _BETWEEN)
    leading = shape[lead] if lead >= 0 else ""
    if leading == CODES["until"] and lead != before:
        return FUTURE
    if leading == CODES["since"]:
        return PAST
    tense = _tense_before(shape, first) or _tense_behind(shape, last)
    ahead = leading == CODES["starting"] or (lead >= 0 and shape[first - 1] == CODES["by"])
    return tense or (FUTURE if ahead else UNSAID)


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
