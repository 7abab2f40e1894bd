"""Figures by which one day goes: after 9/11, the 9/11 attacks; which year that was, `ordering` settles."""

from dateline.language.dating.named_days import event_day
from dateline.language.dating.tagging.surroundings import Surroundings

_LEADS = frozenset(("during", "since", "after", "before", "of", "the"))
"""The kinds that lead to what happened; a day of the year stands behind "on", or alone."""


def is_renowned(around: Surroundings) -> bool:
    """Return whether figures without a year stand for what happened on that day of one year."""
    if around.kind(around.last) == "stroke" or event_day(around.word(around.first)) is None:
        return False
    if around.is_one_of(around.last + (around.behind == "dash"), around.lookalikes.happening):
        return True
    dashed = around.before == "dash" and around.kind(around.first - 2) in ("pre", "post")
    return (dashed or around.before in _LEADS) and not around.opens_line
