"""Which of two reports that share text was there first."""

from collections.abc import Sequence
from math import inf

from dateline.language.citing.identity import publisher_key
from dateline.language.dating import parse
from dateline.stages.tracing.pile import Told
from dateline.stages.tracing.sketching import Sketch

_DAY = len("2031-05-03")
_LAST = "~"
"""What comes behind every time of day."""


def earlier_first(reports: Sequence[Told], sketches: Sequence[Sketch]) -> list[int]:
    """Return for each report its rank: lower where others more likely come from it.

    The day by which a report was surely published goes first; of one day, an agency's own report (one that credits
    its publisher, where the agency is not known), then one that credits nobody, then the one of the earlier time of
    day, then the longer. A report without a
    date ranks by the rest among those of the same pile, behind the dated ones.
    """
    days = {published: _surely_by(published) for published in {report.published for report in reports}}

    def key(number: int) -> tuple[float, bool, bool, str, int, bytes]:
        report, sketch = reports[number], sketches[number]
        credited = {*report.credited, *(credit.agency for credit in sketch.credits)}
        others = [name for name in credited if not report.is_by(name)]
        own = bool(report.agency) or len(others) < len(credited)
        return days[report.published], not own, bool(others), report.moment or _LAST, -sketch.length, sketch.digest

    ranks = [0] * len(reports)
    for rank, number in enumerate(sorted(range(len(reports)), key=key)):
        ranks[number] = rank
    return ranks


def is_later(mine: Told, other: Told, lengths: tuple[int, int]) -> bool | None:
    """Return whether the first of two reports of one house and day is the later version; None where they are not.

    What says that it was published at a later time is, else what was had on a later day; else the longer, since a
    version adds to the one before it.
    """
    is_of_house = bool(mine.publisher) and publisher_key(mine.publisher) == publisher_key(other.publisher)
    if not is_of_house or _surely_by(mine.published) != _surely_by(other.published) or lengths[0] == lengths[1]:
        return None
    if mine.moment and other.moment and mine.moment != other.moment:
        return mine.moment > other.moment
    days = mine.seen[:_DAY], other.seen[:_DAY]
    return days[0] > days[1] if all(days) and days[0] != days[1] else lengths[0] > lengths[1]


def _surely_by(published: str) -> float:
    """The last day that the date can mean, as a number of days; no number is greater where it means none."""
    last = parse(published).last if published else None
    return inf if last is None else last.ordinal
