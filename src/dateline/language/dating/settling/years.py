"""The year of dates without one: weighed over the whole table, with New Year counted where the rows pass it."""

import itertools
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from dateline.domain.dates import Day
from dateline.language.dating.calendar import SEASON_MONTHS, is_day
from dateline.language.dating.settling.cells import Hints, Question, RunnerUp
from dateline.language.dating.settling.evidence import (
    Evidence,
    WeekdayProof,
    evidence_of,
    weekday_proofs,
    years_told,
)
from dateline.language.dating.settling.rows import Row, read_again

_PLACE = re.compile(r"XXXX-(\d\d)(?:-(\d\d))?")
_LEAP_OF_MONTHS = 5
_MOST_EXAMINED = 400
_PLAUSIBLE = range(2029, 1990, -1)
_REMEDY = "--year YYYY"

Place = tuple[int, int]


class Years(NamedTuple):
    """The rows with their years, the one year where there is only one, why, and what is left to ask.

    `runner_up` is the closest second best year of any run, `first` the year that was taken there.
    """

    rows: list[Row]
    year: int | None = None
    grounds: str = ""
    questions: tuple[Question, ...] = ()
    first: int | None = None
    runner_up: RunnerUp | None = None


class Verdict(NamedTuple):
    """The year of a run's first row, why, and the second best year."""

    year: int
    why: str
    runner_up: RunnerUp | None


class Run(NamedTuple):
    """Rows without a year that follow each other: their indexes, places in the year, and years after the first."""

    indexes: list[int]
    places: list[Place]
    offsets: list[int]
    ordered: bool


def settle_years(rows: list[Row], hints: Hints) -> Years:
    """Return the rows with the years that the table tells, X left where it tells none."""
    if hints.year is not None:
        return Years(rows, hints.year, f"{hints.year} as given")
    direction = _direction(rows)
    settled, grounds, questions, years, verdicts = list(rows), [], [], set[int | None](), []
    for run in _runs(rows, direction):
        verdict = _verdict(rows, run, hints, direction)
        is_decided = all(rows[index].cell.decided for index in run.indexes)
        if isinstance(verdict, Question):
            questions += [] if is_decided else [verdict]
            years.add(None)
            continue
        verdicts += [] if is_decided else [verdict]
        year, why, _ = verdict
        grounds.append(f"year {year} {why}")
        for index, offset in zip(run.indexes, run.offsets, strict=True):
            years.add(year + offset)
            settled[index] = read_again(rows[index], year=year + offset, year_grounds=_with_offset(why, offset))
    only = years.pop() if len(years) == 1 else None
    closest = _closest(verdicts)
    first, runner_up = (closest.year, closest.runner_up) if closest else (None, None)
    return Years(settled, only, "; ".join(dict.fromkeys(grounds)), tuple(questions), first, runner_up)


def _closest(verdicts: list[Verdict]) -> Verdict | None:
    """Return the verdict whose second best year has most weight beside the best."""
    contested = [(each.runner_up.weight / each.runner_up.best_weight, each) for each in verdicts if each.runner_up]
    return max(contested, key=lambda pair: pair[0])[1] if contested else None


def _with_offset(why: str, offset: int) -> str:
    if not offset:
        return why
    passed = "New Year passed" if abs(offset) == 1 else f"New Year passed {abs(offset)} times"
    return f"{why}; {passed} since"


def _place(row: Row) -> Place | None:
    if not row.reading.missing_year or not (match := _PLACE.search(row.reading.edtf)):
        return None
    month = int(match[1])
    if month <= 12:
        return month, int(match[2] or 0)
    return (SEASON_MONTHS[month][0] % 12 + 1 if month < 33 else 0), 15


def _place_of_day(row: Row) -> Place | None:
    day = row.reading.earliest
    return (day.month, day.day) if day and day == row.reading.latest else None


def _direction(rows: list[Row]) -> int:
    """Return 1 for a table that runs forward in time, -1 for one that runs backward.

    Without dates of several years most steps tell, each the shorter way round the year.
    """
    days = [row.reading.earliest for row in rows if row.reading.earliest]
    steps = sum((later > earlier) - (later < earlier) for earlier, later in itertools.pairwise(days))
    if steps:
        return 1 if steps > 0 else -1
    places = [place for row in rows if (place := _place(row) or _place_of_day(row))]
    ways = [_way(a, b) for a, b in itertools.pairwise(places)]
    most = sum((way > 0) - (way < 0) for way in ways)
    return -1 if (most or sum(ways)) < 0 else 1


def _way(earlier: Place, later: Place) -> int:
    """Return how many days lie between two places in the year, below zero backward, the shorter way round."""
    one, other = (Day(_LEAP_YEAR, month or 1, day or 15).ordinal for month, day in (earlier, later))
    if earlier[0] == later[0] and 0 in (earlier[1], later[1]):
        return 0
    return (other - one + _HALF_YEAR) % _YEAR - _HALF_YEAR


_LEAP_YEAR, _YEAR, _HALF_YEAR = 2000, 366, 183
"""A year in which every day of the calendar exists, and how many days it and its half have."""


def _is_slip(earlier: Place, later: Place, direction: int) -> bool:
    against = later < earlier if direction > 0 else later > earlier
    # A month without a day may hold a neighbouring day on either side.
    same_month = later[0] == earlier[0] and 0 in (later[1], earlier[1])
    return against and not same_month and abs(later[0] - earlier[0]) < _LEAP_OF_MONTHS


_SHAKEN = 7
"""By how many days a row may stand against the direction without unsettling it: news are filed as they come in."""


def _is_shaken(earlier: Place, later: Place, direction: int) -> bool:
    """Return whether two days lie so near to each other, against the direction, that either may stand first."""
    return 0 not in (earlier[1], later[1]) and 0 < -_way(earlier, later) * direction <= _SHAKEN


def _new_years(earlier: Place, later: Place, direction: int) -> int:
    """Return how many New Years the rows pass: one on the way, or one back where a day stands a little too late."""
    if _is_shaken(earlier, later, direction):
        return -int(abs(later[0] - earlier[0]) >= _LEAP_OF_MONTHS)
    return int((earlier[0] - later[0]) * direction >= _LEAP_OF_MONTHS)


def _runs(rows: list[Row], direction: int) -> Iterator[Run]:
    """Yield the rows without a year between rows whose year is known."""
    indexes: list[int] = []
    for index, row in enumerate(rows):
        if _place(row):
            indexes.append(index)
        elif row.reading.earliest and indexes:
            yield _run(rows, indexes, direction)
            indexes = []
    if indexes:
        yield _run(rows, indexes, direction)


def _run(rows: list[Row], indexes: list[int], direction: int) -> Run:
    places = [place for index in indexes if (place := _place(rows[index]))]
    slips = sum(_is_slip(a, b, direction) and not _is_shaken(a, b, direction) for a, b in itertools.pairwise(places))
    ordered = slips <= len(places) // 20
    offsets = [0]
    for earlier, later in itertools.pairwise(places):
        offsets.append(offsets[-1] + direction * (ordered and _new_years(earlier, later, direction)))
    return Run(indexes, places, offsets, ordered)


def _verdict(rows: list[Row], run: Run, hints: Hints, direction: int) -> Verdict | Question:
    """Return the year of the run's first row and why, or the question that is left."""
    evidence = [*_from_neighbours(rows, run, direction), *_from_texts(rows, run), *_from_file(run, hints)]
    proofs = [proof for at in _examined(run) for proof in weekday_proofs(rows[run.indexes[at]], at)]
    scores: dict[int, int] = defaultdict(int)
    for piece in evidence:
        scores[piece.year] += piece.weight
    for year in scores:
        scores[year] += sum(3 if _fits(proof, year + run.offsets[proof.row]) else -3 for proof in proofs)
    positive = sorted((year for year in scores if scores[year] > 0), key=lambda year: -scores[year])
    row = rows[run.indexes[0]]
    strong = {piece.year for piece in evidence if piece.weight > 1}
    ranked = [year for year in positive if year in strong]
    if not ranked:
        return _question(row, _nothing_tells(row, proofs))
    if len(ranked) > 1 and scores[ranked[0]] == scores[ranked[1]]:
        both = "; ".join(f"{year} {_grounds(year, evidence, proofs, run)}" for year in ranked[:2])
        years = f"{ranked[0]} or {ranked[1]}"
        message = f'The year of "{row.words}" ({row.name}) may be {years}: the evidence is even ({both})'
        return _question(row, message)
    best, second = ranked[0], next((year for year in positive if year != ranked[0]), None)
    why = {year: _grounds(year, evidence, proofs, run) for year in (best, second) if year is not None}
    runner_up = _runner_up(best, second, scores, why[second], row) if second is not None else None
    helps = f"; {second} {why[second]} weighs less" if second is not None and runner_up and runner_up.is_close else ""
    return Verdict(best, why[best] + helps, runner_up)


def _runner_up(best: int, second: int, scores: Mapping[int, int], why: str, row: Row) -> RunnerUp:
    return RunnerUp(
        value=str(second),
        weight=scores[second],
        best_weight=scores[best],
        grounds=why,
        place=row.cell.place or row.name,
    )


def _nothing_tells(row: Row, proofs: list[WeekdayProof]) -> str:
    message = f'No year is given for "{row.words}" ({row.name}) and nothing in the table tells it'
    if not proofs:
        return message
    fitting = [str(year) for year in _PLAUSIBLE if all(_fits(proof, year) for proof in proofs)]
    return f'{message}; "{proofs[0].words}" fits {", ".join(fitting)}' if fitting else message


def _question(row: Row, message: str) -> Question:
    return Question(place=row.cell.place or row.name, message=f"{message}.", remedy=_REMEDY)


def _fits(proof: WeekdayProof, year: int) -> bool:
    return is_day(year, proof.month, proof.day) and Day(year, proof.month, proof.day).weekday == proof.weekday


def _grounds(year: int, evidence: list[Evidence], proofs: list[WeekdayProof], run: Run) -> str:
    reasons = sorted((piece for piece in evidence if piece.year == year), key=lambda piece: -piece.weight)
    named = list(dict.fromkeys(piece.why for piece in reasons))[:2]
    fitting = [proof for proof in proofs if _fits(proof, year + run.offsets[proof.row])]
    words = list(dict.fromkeys(f'"{proof.words}" fits {year + run.offsets[proof.row]}' for proof in fitting))[:2]
    return "; ".join([f"from {' and '.join(named)}", *words])


def _examined(run: Run) -> range:
    """Long tables are judged by their first rows."""
    return range(min(len(run.indexes), _MOST_EXAMINED))


def _from_texts(rows: list[Row], run: Run) -> Iterator[Evidence]:
    for at in _examined(run):
        for piece in evidence_of(rows[run.indexes[at]], at, run.places[at]):
            yield piece._replace(year=piece.year - run.offsets[at])


def _from_neighbours(rows: list[Row], run: Run, direction: int) -> Iterator[Evidence]:
    """A row in date order falls on or after the dated row before it, and on or before the one after it."""
    before = next((row for row in reversed(rows[: run.indexes[0]]) if row.reading.earliest), None)
    after = next((row for row in rows[run.indexes[-1] + 1 :] if row.reading.earliest), None)
    weight = 4 if run.ordered else 1
    if before and (day := before.reading.earliest):
        passed = _new_years_from(before, day, run.places[0], direction)
        yield Evidence(0, day.year + direction * passed, weight, f'"{before.words}" ({before.name})')
    if after and (day := after.reading.earliest):
        passed = _new_years_from(after, day, run.places[-1], -direction)
        year = day.year - direction * passed - run.offsets[-1]
        yield Evidence(0, year, weight, f'"{after.words}" ({after.name})')


def _new_years_from(known: Row, day: Day, place: Place, direction: int) -> int:
    """Return how many New Years lie between a row that begins with a known day and a place."""
    if known.reading.latest is None or known.reading.latest.ordinal - day.ordinal > 31:
        return 0
    if known.reading.latest == day and _is_shaken((day.month, day.day), place, direction):
        return _new_years((day.month, day.day), place, direction)
    beyond = (place[0] - day.month) * direction < 0
    if place[0] == day.month and place[1] != 0 and known.reading.latest == day:
        beyond = (place[1] - day.day) * direction < 0
    return int(beyond)


def _from_file(run: Run, hints: Hints) -> Iterator[Evidence]:
    told = years_told(hints)
    for year, weight in told.items():
        yield Evidence(0, year, weight if len(told) == 1 else 1, f'the file itself ("{year}")')
    if hints.published is not None:
        yield Evidence(0, _before_publication(run, hints.published), 2, f"the day it was published ({hints.published})")


def _before_publication(run: Run, published: Day) -> int:
    """Return the first year that lets the run's last date fall on or before publication."""
    offset, place = max(zip(run.offsets, run.places, strict=True))
    return published.year - offset - (place > (published.month, published.day))
