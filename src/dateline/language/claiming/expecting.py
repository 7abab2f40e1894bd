"""What is expected, and the day by which it should have happened."""

from dateline.domain.accounts import Claim, Modality, Property
from dateline.domain.dates import Day, Precision, When
from dateline.language.dating import Rules, parse

_STEMS = (
    *("will", "shall", "would", "is to", "are to", "was to", "were to", "due", "expect", "planned", "scheduled"),
    *("plan to", "plans to", "is set to", "slated", "wird", "werden", "soll", "geplant", "erwartet", "prévu", "doit"),
    *("doivent", "sera", "seront", "previst", "será", "serán"),
)
"""One of these stands in all words that `EXPECTED` finds, and they are quick to look for."""
_OTHER_LETTERS = ("ı", "İ")
"""These are an i where case does not count, and no i in small letters."""
_PATIENCE = {
    Precision.TIME: 1,
    Precision.DAY: 14,
    Precision.WEEK: 91,
    Precision.MONTH: 730,
    Precision.YEAR: 3653,
}
"""How many days an open "in days", "in weeks", "in months" can mean before somebody should look."""


def may_expect(text: str) -> bool:
    """Return whether `find` may find an expectation in a text; where it cannot, no date of it is one."""
    low = text.casefold()
    return any(map(low.__contains__, _STEMS)) or any(map(text.__contains__, _OTHER_LETTERS))


def due_day(claim: Claim, said: When) -> Day | None:
    """Return the last day on which an expectation can still be met; None for what is no expectation with a time.

    `said` is when the words were said: what was due before is no expectation, it tells of what came.
    """
    due = _last_day(claim, said)
    return due if due is not None and (said.last is None or due > said.last) else None


def first_day(claim: Claim, said: When) -> Day | None:
    """Return the first day on which an expectation can be met, None where neither it nor the day of saying tells."""
    return Day.parse(claim.earliest) if claim.earliest else said.first


def _last_day(claim: Claim, said: When) -> Day | None:
    if claim.modality is not Modality.EXPECTED or claim.property is not Property.WHEN:
        return None
    if claim.latest:
        return Day.parse(claim.latest)
    if not claim.earliest:
        return None
    precision = parse(claim.words, Rules(anchor=said.first or said.last)).precision
    start = max(Day.parse(claim.earliest), said.last or Day.parse(claim.earliest))
    return start.shift(_PATIENCE[precision]) if precision in _PATIENCE else None
