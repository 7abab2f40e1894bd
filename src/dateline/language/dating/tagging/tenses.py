"""The tense of the sentence that an expression stands in."""

from dateline.language.dating.tagging.kinds import CODES, codes_of

PAST, UNSAID, FUTURE = -1, 0, 1
_SENTENCE_ENDS = codes_of("stop break_ dot")
_WILL, _DID, _DEFERRED = CODES["will"], codes_of("did bade fixed had_been ended deferred"), CODES["deferred"]
_FIXED, _ONE, _FOR_WHAT = CODES["fixed"], CODES["a"], codes_of("for_ unknown")
_HAS_JUST, _MONTHS = codes_of("has"), codes_of("month low_month slash isodate dotted")
_HAD_BEEN = CODES["had_been"]
_OWNS, _LEADS_TO_DAY = CODES["quote_s"], codes_of("in_ at before ahead_of for_ until by on from_ since")
_BADE, _TO = CODES["bade"], CODES["to"]
_LEADS = codes_of("until since starting onto by")
_BETWEEN, _UNTIL = codes_of("the onto"), codes_of("until onto")
_ARRANGED, _UNKNOWN = CODES["arranged"], CODES["unknown"]
_IS, _DAY_LEADS, _NO_SUBJECTS = CODES["is_"], codes_of("on at in_ clock ampm"), codes_of("deictic this that now")
"""What stands between "is" and the day of what is arranged, and what is not arranged but the day itself."""
_NEAR = 5
"""How many pieces behind its verb the day of what is arranged can stand."""
_PLACE = codes_of("on at in_ the unknown")
"""What tells where it is: meet in the old town on Friday."""
_PLAIN_LEADS, _UNFINISHED = codes_of("in_ on at between did ended"), codes_of("will is_ to")
_UNDONE = codes_of("will deferred stop break_ dot to until by that has is_ comma")
_CLOSE, _RIGHT_BEFORE = 6, 2
"""How many pieces before a month, and before a day, the verb stands that surely goes with it."""
_BACK, _AHEAD, _HELPER = 13, 12, 3
"""How many pieces before and behind an expression its verb may stand, and before a participle its helping verb."""


def tense_of(shape: str, first: int, last: int, before: int) -> int:
    """Return the tense around the pieces `first` to before `last`: the verb before decides, else the next one.

    What lasts until a day is not over, but for what lasted, and for a range, whose other end is the expression that
    ends `before` it; what has been since a day began in the past.
    """
    lead = first - 1 - (first > 1 and shape[first - 1] in _BETWEEN and shape[first - 2] in _LEADS)
    leading = shape[lead] if lead >= 0 else ""
    if leading in _UNTIL and lead != before and _is_put_off(shape, first, last):
        return FUTURE
    if leading == CODES["until"] and lead != before:
        lasted = _tense_before(shape, first) or (_tense_behind(shape, last) if _opens_sentence(shape, lead) else UNSAID)
        return PAST if lasted == PAST else FUTURE
    if leading == CODES["since"]:
        return PAST
    by = first > 0 and shape[first - 1] == CODES["by"]
    if (by and _is_bidden(shape, first - 1)) or _is_fixed(shape, first, last):
        return FUTURE
    tense = _tense_before(shape, first) or _tense_behind(shape, last)
    if tense == FUTURE and _names_what_was(shape, first, last):
        return UNSAID
    ahead = leading == CODES["starting"] or by
    return tense or (FUTURE if ahead or _is_arranged(shape, first, last) else UNSAID)


def _opens_sentence(shape: str, at: int) -> bool:
    return at <= 0 or shape[at - 1] in _SENTENCE_ENDS


def is_surely_past(shape: str, first: int, *, of_day: bool) -> bool:
    """Return whether a verb in the past goes with an expression: close before it, of a day right before "on".

    What was decided, asked or said to be done in July may be still to come: another verb, or "to" with one, stands
    between. What has been since a day began on it.
    """
    if first and shape[first - 1] == CODES["since"]:
        return True
    if first and shape[first - 1] not in _PLAIN_LEADS:
        return False
    for at in range(first - 1, max(first - (_RIGHT_BEFORE if of_day else _CLOSE) - 1, -1), -1):
        code = shape[at]
        if code in _DID and code != _DEFERRED:
            return _UNFINISHED.isdisjoint(shape[max(at - _HELPER, 0) : at])
        if code in _UNDONE:
            return False
    return False


def _is_put_off(shape: str, first: int, last: int) -> bool:
    """Return whether a verb of putting off stands in the sentence: wurde bis Montag vertagt."""
    before, behind = shape[max(first - _BACK, 0) : first], shape[last : last + _AHEAD]
    ends = [at for at, code in enumerate(before) if code in _SENTENCE_ENDS]
    starts = [at for at, code in enumerate(behind) if code in _SENTENCE_ENDS]
    return _DEFERRED in before[ends[-1] if ends else 0 :] or _DEFERRED in behind[: starts[0] if starts else None]


def _is_bidden(shape: str, first: int) -> bool:
    """Were told to leave by Wednesday: what somebody was to do by a day, nobody tells to have been done."""
    for at in range(first - 1, max(first - _BACK - 1, -1), -1):
        if shape[at] == _BADE:
            return _TO in shape[at + 1 : first]
        if shape[at] in _DID or shape[at] in _SENTENCE_ENDS:
            return False
    return False


def _is_fixed(shape: str, first: int, last: int) -> bool:
    """The court set 3 June for the hearing, set a 3 June hearing: a day that is fixed is to come.

    A record set Sunday is no such day: something must follow that it is for. What had been fixed may be over, and so
    may a weekday, unless it has been fixed by now.
    """
    at = first - 1 - (shape[first - 1 : first] == _ONE)
    if at < 0 or shape[at] != _FIXED or (at and shape[at - 1] in _DID):
        return False
    if not _HAS_JUST.issuperset(shape[max(at - 1, 0) : at]) and _MONTHS.isdisjoint(shape[first:last]):
        return False
    return at < first - 1 or shape[last : last + 1] in _FOR_WHAT


def _names_what_was(shape: str, first: int, last: int) -> bool:
    """They will appeal Wednesday's ruling: what has its day for a name was, unless the sentence leads to that day."""
    return shape[last : last + 1] == _OWNS and (not first or shape[first - 1] not in _LEADS_TO_DAY)


def _is_arranged(shape: str, first: int, last: int) -> bool:
    """The vote is on Friday, the court rules Thursday: told in the present of what is not yet.

    Today is Friday only says which day it is.

    An unknown word behind may be the rest of a verb: ist am Freitag gekommen.
    """
    at = first - 1
    while at > max(first - _NEAR - 1, 0) and shape[at] in _PLACE:
        at -= 1
    if at > 0 and shape[at] == _ARRANGED:
        return True
    at = first - 1
    if shape[last : last + 1] == _UNKNOWN:
        return False
    while at > first - _NEAR and at >= 0 and shape[at] in _DAY_LEADS:
        at -= 1
    return at > 0 and shape[at] == _IS and shape[at - 1] not in _NO_SUBJECTS and shape[at - 1] not in _SENTENCE_ENDS


def _tense_before(shape: str, first: int) -> int:
    """A participle is as future as what stands before it: will be signed; what had been due then is past."""
    for at in range(first - 1, max(first - _BACK - 1, -1), -1):
        code = shape[at]
        if code == _WILL:
            return PAST if at and shape[at - 1] == _HAD_BEEN else FUTURE
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
