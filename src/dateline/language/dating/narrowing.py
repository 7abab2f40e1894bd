"""Early, mid and late: which days of a month, a year, a decade or a century the words can mean."""

from dateline.domain.dates import Day, Precision
from dateline.language.dating.calendar import month_span
from dateline.language.dating.rules import Reading, Rules

EARLY, MID, LATE, SOMETIME, EARLIER, LATER, BEGINNING, END = range(8)
_WORDS = {EARLY: "early", MID: "mid", LATE: "late", BEGINNING: "beginning", END: "end"}


def narrow(reading: Reading, part: int, last: int, rules: Rules) -> Reading:
    """Return the reading with its bounds drawn in to the parts from `part` to `last`; the EDTF value stays whole."""
    if reading.earliest is None or reading.latest is None:
        return reading
    if part in _WORDS and last in _WORDS:
        words = _WORDS[part] if part == last else f"{_WORDS[part]} to {_WORDS[last]}"
        low, high = (rules.extents.share(_WORDS[each]) for each in (part, last))
        return take_share(reading, low[0], high[1], f'"{words}"')
    return _beside_anchor(reading, reading.earliest, reading.latest, part, rules.anchor)


def take_share(reading: Reading, low: float, high: float, words: str) -> Reading:
    """Return the reading with its bounds drawn in to a share of it, 0.0 to 1.0; days are not shared out."""
    if reading.earliest is None or reading.latest is None or reading.precision in (Precision.DAY, Precision.TIME):
        return reading
    first, last = _drawn_in(reading.earliest, reading.latest, low, high)
    reason = f"{words} is taken as {first} to {last}"
    return reading._replace(earliest=first, latest=last, reasons=(*reading.reasons, reason))


def _drawn_in(earliest: Day, latest: Day, low: float, high: float) -> tuple[Day, Day]:
    """Return the share of the days; of a year or more in whole months."""
    months = (latest.year - earliest.year) * 12 + latest.month - earliest.month + 1
    if months < 12:
        days = latest.ordinal - earliest.ordinal + 1
        skipped = int(days * low)
        return earliest.shift(skipped), earliest.shift(max(round(days * high) - 1, skipped))
    first = month_span(earliest.year, earliest.month + int(months * low))[0]
    return first, month_span(earliest.year, earliest.month + round(months * high) - 1)[1]


def _beside_anchor(reading: Reading, earliest: Day, latest: Day, part: int, anchor: Day | None) -> Reading:
    """Earlier and later this year end and begin at the anchor."""
    reading = reading._replace(beside={EARLIER: -1, LATER: 1}.get(part, 0))
    if anchor is None or not earliest <= anchor <= latest or part == SOMETIME:
        return reading
    if part == EARLIER:
        return reading._replace(
            latest=anchor, anchor=anchor, reasons=(*reading.reasons, f"no later than {anchor}, when it was written")
        )
    return reading._replace(
        earliest=anchor, anchor=anchor, reasons=(*reading.reasons, f"no earlier than {anchor}, when it was written")
    )
