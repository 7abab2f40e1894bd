"""The date of a drafted entry as a chronology writes it: the days themselves, not "on Friday"."""

from dataclasses import replace

from dateline.domain.dates import Day, Precision, When
from dateline.language.wording import spoken_day, spoken_when

_UNSURE = frozenset("~%")


def written(when: When, published: int | None) -> When:
    """Return a date with words that mean the same wherever they stand; `grounds` tell those of the report.

    `published` is the day of the report, as `Day.ordinal` counts it. A date without words of its own gets those alone.
    """
    said = _said(when)
    if not when.words:
        return replace(when, words=said)
    told = f"“{when.words}”" + (f" in a report of {spoken_day(Day.from_ordinal(published))}" if published else "")
    grounds = "; ".join(filter(None, (told, when.grounds))) if said != when.words else when.grounds
    return replace(when, words=said, grounds=grounds)


def _said(when: When) -> str:
    said = spoken_when(when)
    if when.precision is Precision.TIME and when.first == when.last and (clock := when.edtf.partition("T")[2][:5]):
        return f"{said}, {clock}"
    return f"about {said}" if _UNSURE & set(when.edtf) else said
