"""Expressions placed one after the other, each in the scene that those before it have set."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple, TypeGuard

from dateline.domain.dates import Day
from dateline.language.dating.rules import Rules
from dateline.language.dating.tagging.expressions import Expression
from dateline.language.dating.tagging.habits import habits
from dateline.language.dating.tagging.headings import headed_day, heads, next_heading
from dateline.language.dating.tagging.kinds import CODES, codes_of
from dateline.language.dating.tagging.language import Lookalikes
from dateline.language.dating.tagging.lasting import took_so_long
from dateline.language.dating.tagging.meanings import Meaning, Offset, Point, Span
from dateline.language.dating.tagging.ordering import explained
from dateline.language.dating.tagging.placing import Placed, place
from dateline.language.dating.tagging.placing.points import in_daypart
from dateline.language.dating.tagging.sayings import Said, place_said, sayings
from dateline.language.dating.tagging.scanning import Scan
from dateline.language.dating.tagging.scenes import Scene
from dateline.language.dating.tagging.slots import Slot
from dateline.language.dating.tagging.tales import first_scene
from dateline.language.dating.tagging.tenses import FUTURE, PAST, UNSAID, is_surely_past, tense_of
from dateline.language.dating.tagging.units import QUARTER, YEAR

_NEXT = 20
"""How many pieces behind a date told in passing what is years later counts from it."""
_PASSING = 10
"""How many years ahead a narrative may move by a year in passing."""
_JOINTS, _LONGEST_JOINT = codes_of("comma and_ or_ dash to until onto stroke on"), 3
"""What joins weekdays, and how many pieces of it at most: Friday, and on Saturday."""
_LEADS_TO_TIME = (CODES["at"], CODES["comma"] + CODES["at"], CODES["from_"])
"""What stands between a part of a day and a time in it: tonight, at 8:30."""
_ASIDES, _SENTENCE_ENDS = codes_of("open_ dash"), codes_of("dot stop break_")


class Sighting(NamedTuple):
    """An expression that was found: its first piece, the one behind its last, its meaning and when it is.

    `skipped` and `spared` are the characters at its start and its end that belong to another one.
    """

    first: int
    last: int
    meaning: Meaning
    placed: Placed
    skipped: int = 0
    spared: int = 0


def place_all(
    scanned: Scan, expressions: Sequence[Expression], rules: Rules, words: Lookalikes, *, tense: int = UNSAID
) -> Iterator[Sighting]:
    """Yield the expressions of a text that name a time, with when that is; `tense` is that of what has no verb.

    What comes again sets no scene for what follows.
    """
    shape, said = scanned.shape, sayings(scanned, expressions)
    again = habits(scanned, expressions, words.opening)
    scene = first_scene(expressions, rules, said)
    told_at, before, passed_at = 0, -1, -_NEXT
    beside: tuple[Expression, Placed] | None = None
    for at, found in enumerate(expressions):
        if at in again:
            yield Sighting(*found[:3], again[at], found.skipped, found.spared)
            before, beside = found.last, None
            continue
        expression = _of_day_behind(_in_part_told(beside, found, shape), expressions[at + 1 : at + 3], shape)
        scene.leads_on = at + 1 < len(expressions) and _leads_on(expression, expressions[at + 1], shape)
        scene.joined, scene.noted = _day_beside(beside, expression, shape)
        scene.tense = tense_of(shape, expression.first, expression.last, before) or tense
        scene.surely_past = scene.tense == PAST and (tense == PAST or _is_surely_past(scanned, expression))
        scene.distance, before = expression.first - told_at, expression.last
        if expression.first - passed_at > _NEXT:
            scene.passed = None
        placed = _place_told(scanned, expression, scene, said.get(at))
        if placed is None:
            continue
        if at + 1 < len(expressions):
            placed = _with_what_is_behind(placed, expression, expressions[at + 1], shape, scene)
        if beside is not None and (told := _told_by_what_is_before(beside, expression, shape, scene)):
            placed = told
        placed = explained(expression.meaning, placed, scene)
        beside = expression, placed
        if placed.slot is not None and _moves_on(expression, placed.slot, shape, scene):
            scene.tell(placed.slot, placed.value)
            told_at = expression.last
        elif placed.slot is not None and not _stands_in_aside(shape, expression.first):
            scene.passed, passed_at = placed.slot, expression.last
        meaning = _with_tense(scanned, expression, scene.tense, words)
        yield Sighting(expression.first, expression.last, meaning, placed, expression.skipped, expression.spared)


def _in_part_told(beside: tuple[Expression, Placed] | None, expression: Expression, shape: str) -> Expression:
    """Return an expression whose time of day is that of the part of the day before it: tonight at 8:30."""
    time = expression.meaning
    if beside is None or shape[beside[0].last : expression.first] not in _LEADS_TO_TIME:
        return expression
    day = beside[0].meaning
    if not isinstance(time, Point) or not isinstance(day, Point) or not time.clock or not day.daypart or day.clock:
        return expression
    if time.daypart or time.is_dated or time.half_day:
        return expression
    told = in_daypart(replace(time, daypart=day.daypart))
    return expression._replace(meaning=replace(told, daypart=0))


def _of_day_behind(time: Expression, following: Sequence[Expression], shape: str) -> Expression:
    """Return a time of day as that of the day behind the bracket that gives it in another zone.

    At 10:35 a.m. (0735 GMT) Friday both are of that day.
    """
    if not _is_bare_clock(time.meaning):
        return time
    if len(following) == _PAIR and shape[time.last : following[0].first] == CODES["open_"]:
        zoned, day = following
        is_led = _is_bare_clock(zoned.meaning) and shape[zoned.last : day.first] in _CLOSED
    else:
        day = following[0] if following else time
        is_led = shape[time.first - 1 : time.first] == CODES["open_"] and shape[time.last : day.first] in _CLOSED
    if not is_led or not isinstance(day.meaning, Point) or day.meaning.clock or not _tells_day(day.meaning):
        return time
    clock = time.meaning
    return time._replace(meaning=replace(day.meaning, clock=clock.clock, zone=clock.zone, half_day=clock.half_day))


_PAIR = 2
_CLOSED = (CODES["close"], CODES["close"] + CODES["on"])


def _is_bare_clock(meaning: Meaning) -> TypeGuard[Point]:
    if not isinstance(meaning, Point) or not meaning.clock or meaning.daypart:
        return False
    return not _tells_day(meaning)


def _tells_day(point: Point) -> bool:
    return point.is_dated or point.weekday is not None or point.shift is not None


_CLOSE = 3
"""How many days after a weekday the one that it is joined to can be."""


def _leads_on(expression: Expression, following: Expression, shape: str) -> bool:
    """Return whether a weekday is joined to one of the days right behind it: Friday and Saturday."""
    one, other = expression.meaning, following.meaning
    if not isinstance(one, Point) or not isinstance(other, Point) or one.weekday is None or other.weekday is None:
        return False
    if other.relation or other.day is not None or other.within or not 0 < (other.weekday - one.weekday) % 7 <= _CLOSE:
        return False
    return _joins(shape[expression.last : following.first])


_RANGED = codes_of("to until onto dash")


def _told_by_what_is_before(
    before: tuple[Expression, Placed], expression: Expression, shape: str, scene: Scene
) -> Placed | None:
    """Return when an expression is where the one before it tells that, None where it does not."""
    if _restates(before[0], expression, shape):
        return before[1]
    return _behind_its_start(before, expression, shape, scene)


def _restates(date: Expression, expression: Expression, shape: str) -> bool:
    """It ended in May 1923, eleven months later: what ends the sentence behind a date says of that how far on it is."""
    offset = expression.meaning
    if not isinstance(offset, Offset) or offset.deictic or offset.sign < 0 or not isinstance(date.meaning, Point):
        return False
    ends = shape[expression.last : expression.last + 1]
    return shape[date.last : expression.first] == CODES["comma"] and (not ends or ends in _SENTENCE_ENDS)


def _behind_its_start(start: tuple[Expression, Placed], end: Expression, shape: str, scene: Scene) -> Placed | None:
    """Return the end of a range in the year that lets it lie behind its start: from 5 November to 3 January."""
    one, other, slot = start[0].meaning, end.meaning, start[1].slot
    if slot is None or slot.first is None or not isinstance(one, Point) or not isinstance(other, Point):
        return None
    if other.month is None or other.year is not None or other.weekday is not None or other.relation or other.within:
        return None
    if one.month is None or not _is_range(shape, start[0], end):
        return None
    over = (other.month, other.day or 31) < (slot.first.month, slot.first.day)
    return place(replace(other, year=slot.first.year + over), scene)


def _is_range(shape: str, start: Expression, end: Expression) -> bool:
    gap, lead = shape[start.last : end.first], shape[start.first - 1 : start.first]
    return gap in _RANGED or (gap == CODES["and_"] and lead == CODES["between"])


def _with_what_is_behind(
    placed: Placed, expression: Expression, following: Expression, shape: str, scene: Scene
) -> Placed:
    """Return what was placed as the expression behind it tells once more when it is."""
    if _is_same_year(expression, following, shape):
        return _as_told_behind(placed, following.meaning, scene)
    if (verb := shape[expression.last : following.first]) in _ENDS:
        return _quarter_to(expression, following, scene, ended=verb[0] == CODES["ended"]) or placed
    return placed


_ENDS = frozenset(CODES[verb] + lead for verb in ("ended", "ending") for lead in ("", CODES["on"]))
_LAST_DAYS = 24
"""From which day of its last month on a quarter can end for houses that count in weeks."""


def _quarter_to(expression: Expression, end: Expression, scene: Scene, *, ended: bool) -> Placed | None:
    """Return the quarter ended September 30 as that quarter of the year, None where it is none of ours."""
    quarter, day = expression.meaning, end.meaning
    if not isinstance(quarter, Point) or quarter.unit != QUARTER or not isinstance(day, Point):
        return None
    if day.month is None or day.day is None or day.month % 3 or day.day < _LAST_DAYS:
        return None
    told = place(day, replace(scene, tense=PAST if ended else FUTURE, surely_past=ended))
    if told is None or told.slot is None or told.slot.first is None:
        return None
    return place(Point(season=_QUARTERS + day.month // 3, year=told.slot.first.year), scene)


_QUARTERS = 32
"""The code of a quarter of the year is its number behind this."""


def _is_same_year(offset: Expression, year: Expression, shape: str) -> bool:
    """Return whether what is counted in years is told once more by its number: 170 years later, in 1896."""
    if not isinstance(offset.meaning, Offset) or offset.meaning.unit < YEAR or not isinstance(year.meaning, Point):
        return False
    return year.meaning.year is not None and shape[offset.last : year.first] == CODES["comma"] + CODES["in_"]


def _as_told_behind(placed: Placed, year: Meaning, scene: Scene) -> Placed:
    """Return what was counted as the year that is told behind it, where that lies within what was counted."""
    told, reading = place(year, scene), placed.reading
    if told is None or None in (reading.earliest, reading.latest, told.reading.earliest, told.reading.latest):
        return placed
    if not reading.earliest <= told.reading.earliest <= told.reading.latest <= reading.latest:  # type: ignore[operator]
        return placed
    return placed._replace(value=told.value, reading=told.reading, slot=told.slot)


def _joins(gap: str) -> bool:
    return 0 < len(gap) <= _LONGEST_JOINT and _JOINTS.issuperset(gap)


def _day_beside(
    beside: tuple[Expression, Placed] | None, expression: Expression, shape: str
) -> tuple[Day | None, Day | None]:
    """Return the weekday that an expression is joined to, and the day that it says more of: 5 May (Mon)."""
    if beside is None or (slot := beside[1].slot) is None or slot.first is None or slot.first != slot.last:
        return None, None
    gap, point = shape[beside[0].last : expression.first], beside[0].meaning
    if gap == CODES["open_"] or (gap == CODES["comma"] and _is_weekday_of(expression.meaning, point, slot.first)):
        return None, slot.first
    is_weekday = isinstance(point, Point) and point.weekday is not None and point.day is None
    return (slot.first if is_weekday and _joins(gap) else None), None


def _is_weekday_of(meaning: Meaning, dated: Meaning, day: Day) -> bool:
    if not isinstance(meaning, Point) or not isinstance(dated, Point) or dated.day is None or dated.weekday is not None:
        return False
    return meaning.weekday == day.weekday and meaning.relation is None and meaning.day is None


def _is_surely_past(scanned: Scan, expression: Expression) -> bool:
    point = expression.meaning
    if not isinstance(point, Point) or point.month is None or point.year is not None:
        return False
    if scanned.opens_line(expression.first):
        return False
    return is_surely_past(scanned.shape, expression.first, of_day=point.day is not None)


def _with_tense(scanned: Scan, expression: Expression, tense: int, words: Lookalikes) -> Meaning:
    """Return the meaning of an expression; of a length whether it is that of something over."""
    meaning = expression.meaning
    if isinstance(meaning, Span) and took_so_long(scanned, expression.first, tense, words):
        return meaning._replace(over=True)
    return meaning


def _place_told(scanned: Scan, expression: Expression, scene: Scene, said: Said | None) -> Placed | None:
    """Return when an expression is: in a quotation from when that was said."""
    return place_said(expression.meaning, scene, said) if said else _place_headed(scanned, expression, scene)


def _place_headed(scanned: Scan, expression: Expression, scene: Scene) -> Placed | None:
    """Return when an expression is; a day that heads what follows is then the day that follows was written on."""
    if not heads(scanned, expression.first, expression.last):
        return place(expression.meaning, scene)
    placed = place(next_heading(expression.meaning, scene), scene)
    if placed and (day := headed_day(placed)):
        scene.head(day)
    return placed


def _moves_on(expression: Expression, slot: Slot, shape: str, scene: Scene) -> bool:
    """A year in brackets, or an earlier one in passing, does not move a narrative."""
    point, first = expression.meaning, expression.first
    if not isinstance(point, Point):
        return True
    if point.event or (scene.narrative and point.year is not None and _stands_in_aside(shape, first)):
        return False
    if point.is_dated or point.year is None or point.span > 1:
        return point.span == 1
    if (expression.family == "years" and point.until is None) or (first and shape[first - 1] in _ASIDES):
        return False
    if not scene.narrative or scene.year is None or slot.first is None:
        return True
    return 0 <= slot.first.year - scene.year <= _PASSING or _opens_sentence(shape, first)


_LONGEST_ASIDE = 12
"""How many pieces before a date the bracket can open that it stands in with other words."""


def _stands_in_aside(shape: str, first: int) -> bool:
    """Return whether a date stands in brackets with other words before it: (b. 1850), (printed in London in 1881)."""
    for at in range(first - 1, max(first - _LONGEST_ASIDE - 1, -1), -1):
        if shape[at] == CODES["close"] or shape[at] == CODES["break_"]:
            return False
        if shape[at] == CODES["open_"]:
            return at < first - 1
    return False


def _opens_sentence(shape: str, first: int) -> bool:
    """Return whether an expression is among the first words of its sentence."""
    return first < 3 or not _SENTENCE_ENDS.isdisjoint(shape[first - 3 : first])
