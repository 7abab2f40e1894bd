"""What the dated rows around say of a row that is undated, or relative to them."""

import itertools
from collections.abc import Iterator
from typing import NamedTuple

from dateline.domain.dates import Basis, Day, Precision
from dateline.language.dating.edtf.reading import is_valid
from dateline.language.dating.rules import Reading
from dateline.language.dating.settling.cells import Hints, Question
from dateline.language.dating.settling.rows import Row, read_again


class Neighbour(NamedTuple):
    """A dated row, by its words and bounds."""

    words: str
    earliest: Day
    latest: Day


_MOST_YEARS = 4
"""Over how many years the dated rows around may lie that tell the year of one between them."""


def place_in_order(rows: list[Row]) -> list[Row]:
    """Return the rows with those of no known year in the one year that lets them stand between the dated rows around,
    in a table in date order: a few days before Easter, between 3 March and 12 May 2016.
    """
    direction = _direction(rows)
    if not direction:
        return rows
    before, after = _nearest(rows), _nearest(rows[::-1])[::-1]
    around = zip(rows, before, after, strict=True) if direction > 0 else zip(rows, after, before, strict=True)
    return [_in_year_between(row, earlier, later) if earlier and later else row for row, earlier, later in around]


def _in_year_between(row: Row, before: Neighbour, after: Neighbour) -> Row:
    years = range(before.earliest.year, after.latest.year + 1)
    if row.reading.earliest or row.reading.latest or not row.words.strip() or len(years) > _MOST_YEARS:
        return row
    grounds = f'as it stands between "{before.words}" and "{after.words}"'
    placed = [read_again(row, year=year, year_grounds=grounds) for year in years]
    fitting = [each for each in placed if _can_lie_between(each.reading, before, after)]
    return fitting[0] if len(fitting) == 1 else row


def _can_lie_between(reading: Reading, before: Neighbour, after: Neighbour) -> bool:
    if reading.earliest is None or reading.latest is None:
        return False
    return before.earliest <= reading.latest and reading.earliest <= after.latest


def anchor_relative(rows: list[Row], hints: Hints) -> list[Row]:
    """Return the rows with relative words ("the next day") counted from the row before them; the first row counts from
    the day the chronology was published.
    """
    anchored: list[Row] = []
    published = Reading(earliest=hints.published, latest=hints.published)
    words, start = "", published
    for row in rows:
        if row.reading.basis is Basis.RELATIVE and row.reading.anchor is None:
            row = _counted_from(row, words, start)  # noqa: PLW2901
        anchored.append(row)
        words, start = row.words, row.reading
    return anchored


def unanchored(rows: list[Row]) -> Iterator[Question]:
    """Yield what only the editor can tell: from which day words count that look back on none of the rows."""
    for row in rows:
        reading = row.reading
        if reading.basis is Basis.RELATIVE and reading.earliest is None and reading.latest is None:
            message = f'From which day "{row.words.strip()}" counts is not known.'
            yield Question(place=row.cell.place or row.name, message=message, remedy="Write its date, or bounds.")


def _counted_from(row: Row, words: str, start: Reading) -> Row:
    """Return a row counted from a day, or from both ends of what the words before it bound.

    What looks back is not counted from ends: "a few months ago" was said on a day of its own.
    """
    if start.earliest == start.latest:
        return read_again(row, anchor=start.earliest) if start.earliest else row
    first, last = (read_again(row, anchor=end).reading if end else None for end in (start.earliest, start.latest))
    if (first and not _is_ahead(first)) or (last and not _is_ahead(last)):
        return row
    return row._replace(reading=_stretched(first, last, f'counted from "{words}"'))


def _is_ahead(reading: Reading) -> bool:
    return reading.anchor is not None and reading.earliest is not None and reading.earliest >= reading.anchor


def _stretched(first: Reading | None, last: Reading | None, reason: str) -> Reading:
    """Return what the words mean that are one reading from the first day they can count from, another from the last."""
    earliest, latest = first and first.earliest, last and last.latest
    reading = first or last or Reading()
    value = f"{f'{earliest}~' if earliest else '..'}/{f'{latest}~' if latest else '..'}"
    counted = f"counted from {reading.anchor}"
    return reading._replace(
        edtf=value if is_valid(value) and (earliest or latest) else "",
        earliest=earliest,
        latest=latest,
        precision=Precision.RANGE,
        anchor=None,
        reasons=(*(each for each in reading.reasons if each != counted), reason),
    )


def bound_by_neighbours(rows: list[Row]) -> list[Row]:
    """Return the rows with those undated or "earlier in" bounded by the dated rows around, in a table in date order."""
    direction = _direction(rows)
    if not direction:
        return rows
    before = _nearest(rows)
    after = _nearest(rows[::-1])[::-1]
    if direction < 0:
        before, after = after, before
    return [_bounded(row, before[index], after[index]) for index, row in enumerate(rows)]


def _direction(rows: list[Row]) -> int:
    """Return 1 or -1 where the dated rows all run forward or backward in time, 0 where they do not."""
    known = [neighbour for row in rows if (neighbour := _neighbour(row))]
    pairs = list(itertools.pairwise(known))
    forward = sum(later.earliest > earlier.latest for earlier, later in pairs)
    backward = sum(later.latest < earlier.earliest for earlier, later in pairs)
    return 0 if bool(forward) == bool(backward) else 1 if forward else -1


def _neighbour(row: Row) -> Neighbour | None:
    earliest, latest = row.reading.earliest, row.reading.latest
    if earliest is None or latest is None or row.reading.beside:
        return None
    return Neighbour(row.words, earliest, latest)


def _nearest(rows: list[Row]) -> list[Neighbour | None]:
    """Return for each row the nearest dated one before it."""
    nearest: list[Neighbour | None] = []
    last: Neighbour | None = None
    for row in rows:
        nearest.append(last)
        last = _neighbour(row) or last
    return nearest


def _bounded(row: Row, before: Neighbour | None, after: Neighbour | None) -> Row:
    reading = row.reading
    if not reading.edtf and reading.earliest is None and reading.latest is None:
        # Figures may be a date that was not understood: what stands around it must not speak against it.
        says_nothing = reading.basis is not Basis.RELATIVE and not any(map(str.isdecimal, row.words))
        return _between(row, before, after) if before and after and says_nothing else row
    if reading.beside < 0 and after and _tightens(row, after):
        reason = f'no later than "{after.words}", the next dated entry'
        return _with(row, latest=after.latest, reason=reason)
    if reading.beside > 0 and before and _tightens(row, before):
        reason = f'no earlier than "{before.words}", the dated entry before'
        return _with(row, earliest=before.earliest, reason=reason)
    return row


def _tightens(row: Row, neighbour: Neighbour) -> bool:
    earliest, latest = row.reading.earliest, row.reading.latest
    return bool(earliest and latest and earliest <= neighbour.earliest and neighbour.latest <= latest)


def _with(row: Row, *, reason: str, earliest: Day | None = None, latest: Day | None = None) -> Row:
    reading = row.reading
    return row._replace(
        reading=reading._replace(
            earliest=earliest or reading.earliest, latest=latest or reading.latest, reasons=(*reading.reasons, reason)
        )
    )


def _between(row: Row, before: Neighbour, after: Neighbour) -> Row:
    reason = f'stands between "{before.words}" and "{after.words}" in a table in date order'
    return row._replace(
        reading=row.reading._replace(
            earliest=before.earliest,
            latest=after.latest,
            precision=Precision.UNKNOWN,
            basis=Basis.INFERRED,
            reasons=(*row.reading.reasons, reason),
        )
    )
