"""What the dates of a text tell of its own day: it was not written before what it tells as past, nor after what it
tells as ahead; and days without a year lie near it.
"""

from collections.abc import Iterator

from dateline.language.dating.inferring.calendars import fitting_years, spans_of
from dateline.language.dating.inferring.grounds import Ground, Stretch, days, merged
from dateline.language.dating.inferring.layout import dates_of_report
from dateline.language.dating.inferring.survey import Survey, Told
from dateline.language.dating.tagging.meanings import Point

_NEAR = 300
"""How many days before a report a date may lie that it tells without its year."""
_LOOSELY_NEAR = 200
_SLACK = 7
"""By how many days the tense may mislead: the meeting set for Monday, told on Sunday in the past tense."""


def told_grounds(seen: Survey) -> Iterator[Ground]:
    """Yield what each date tells that stands by itself in the calendar."""
    own = dates_of_report(seen)
    yield from _latest(seen, own)
    for each in seen.told:
        point = each.point
        if point is None or each in own:
            continue
        if point.year is not None:
            yield from _with_year(each, point)
        elif seen.is_news and seen.years and point.season is None:
            yield from _without_year(seen, each, point)


def _latest(seen: Survey, own: list[Told]) -> Iterator[Ground]:
    """A report that gives its day without the year is mostly of the year that follows the latest month it tells of."""
    day = next((each for each in own if each.point is not None and each.point.year is None), None)
    months = [(first, each) for each in seen.told if each not in own and (first := _month_told(each))]
    if day is None or not months:
        return
    first, latest = max(months, key=lambda month: month[0])
    sentence = f'"{latest.words}" is the latest month told of, and "{day.words}" needs no year beside it'
    yield _ground(latest, "latest", sentence, ((first, first + _YEAR - 1),))


_YEAR = 365


def _month_told(each: Told) -> int | None:
    """Return the first day, as an ordinal, of a month or a day that is told with its year and not as ahead."""
    point = each.point
    if point is None or point.year is None or point.month is None or each.tense > 0:
        return None
    spans = list(spans_of(point, ()))
    return min(spans)[0].ordinal if spans else None


def _with_year(each: Told, point: Point) -> Iterator[Ground]:
    spans = list(spans_of(point, ()))
    if not spans:
        return
    first, last = min(spans)[0], max(spans)[1]
    if each.tense < 0:
        yield _ground(each, "past", f'"{each.words}" is told as past', ((first.ordinal, None),))
    elif each.tense > 0:
        yield _ground(each, "ahead", f'"{each.words}" is told as ahead', ((None, last.ordinal),))
    else:
        yield _ground(each, "told", f'"{each.words}" is told of, and not as ahead', ((first.ordinal, None),))


def _without_year(seen: Survey, each: Told, point: Point) -> Iterator[Ground]:
    """A report tells a date without its year where the year goes without saying."""
    low, high = {-1: (-_SLACK, _NEAR), 1: (-_NEAR, _SLACK)}.get(each.tense, (-_LOOSELY_NEAR, _LOOSELY_NEAR))
    strong = each.tense != 0
    fits = point.weekday is not None and point.day is not None
    stretches = merged(days(first.shift(low), last.shift(high)) for first, last in spans_of(point, seen.years))
    if not stretches:
        return
    told = {-1: "told as past", 1: "told as ahead"}.get(each.tense, "told")
    if fits:
        years = ", ".join(map(str, fitting_years(point, seen.years)[:4]))
        yield _ground(each, "weekday", f'"{each.words}" fits {years}, and is {told} without its year', stretches)
    elif strong:
        yield _ground(each, "near", f'"{each.words}" is {told} without its year, so it lay near', stretches)
    else:
        yield _ground(each, "told", f'"{each.words}" is told without its year, so it lay near', stretches)


def _ground(each: Told, kind: str, sentence: str, stretches: tuple[Stretch, ...]) -> Ground:
    return Ground(kind, sentence, each.words, each.start, each.end, stretches, each.is_yearly)
