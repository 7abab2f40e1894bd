"""Days and years that a clause behind them tells: the day police came, the week the mill closed."""

from dateline.language.dating.tagging.meanings import Point
from dateline.language.dating.tagging.surroundings import Surroundings
from dateline.language.dating.tagging.units import YEAR

_OPENERS = frozenset(("comma", "on", "since", "until", "dash", "break_", "stop", "dot", "open_"))
"""The kinds that the day of a clause can stand behind: on Tuesday, the day police came."""
_SUBJECTS = frozenset(("unknown", "the", "a", "this", "that", "small", "mid", "big", "count"))
"""The kinds that a clause can begin with."""
_NAMED = _SUBJECTS | {"of", "in_", "and_", "quote_s", "dash"}
"""The kinds that stand between the day of a clause and its verb."""
_VERBS = frozenset(("did", "had_been", "ended", "has", "is_", "will", "bade", "fixed", "deferred"))
_LONGEST_SUBJECT, _THE_DAY, _APPOSED = 6, 2, 5
"""How many pieces who did it, and the day, may take up, and part a year from the year that says more of it."""


def tells_clause(around: Surroundings) -> bool:
    """Return whether a clause says which day it is, without any that is known."""
    if not around.lookalikes.being or around.head != "the" or around.last - around.first != _THE_DAY:
        return False
    if around.behind not in _SUBJECTS or around.is_one_of(around.last, around.lookalikes.apart):
        return False
    return _is_led(around) and _has_verb(around) and not _says_more_of_year(around)


def _is_led(around: Surroundings) -> bool:
    """A noun follows what was ended and spent that way too: ended the day lower; there only "the" opens a clause."""
    if around.before in _OPENERS or around.is_one_of(around.first - 1, around.lookalikes.being):
        return True
    return around.before in _VERBS and around.behind in ("the", "that")


def _has_verb(around: Surroundings) -> bool:
    kinds = [around.kind(at) for at in range(around.last + 1, around.last + 1 + _LONGEST_SUBJECT)]
    return next((kind for kind in kinds if kind not in _NAMED), "") in _VERBS


def _says_more_of_year(around: Surroundings) -> bool:
    """It was 2011, the year that they met."""
    if not isinstance(around.meaning, Point) or around.meaning.unit != YEAR:
        return False
    return any(
        around.kind(at) == "year" and around.kind(at - 1) not in ("month", "low_month", "comma")
        for at in range(around.first - _APPOSED, around.first)
    )
