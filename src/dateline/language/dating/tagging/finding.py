"""Expressions of time in running text: scan first, understand after."""

from collections.abc import Iterator
from typing import NamedTuple

from dateline.domain.dates import Basis, When
from dateline.language.dating.parsing import bind
from dateline.language.dating.rules import NO_RULES, FoundDate, Reading, Rules
from dateline.language.dating.tagging.framing import Framed, Sighting, framed
from dateline.language.dating.tagging.grammar import Grammar, grammar
from dateline.language.dating.tagging.guards import Place, is_time
from dateline.language.dating.tagging.headings import headed_day, heads, next_heading
from dateline.language.dating.tagging.kinds import CODES, KIND_OF
from dateline.language.dating.tagging.meanings import Meaning, Point
from dateline.language.dating.tagging.ordering import explained, settle_figures
from dateline.language.dating.tagging.placing import Placed, place
from dateline.language.dating.tagging.reading import read
from dateline.language.dating.tagging.scanning import Scan, scan
from dateline.language.dating.tagging.scenes import Scene
from dateline.language.dating.tagging.tokens import Token


class Timex(NamedTuple):
    """An expression of time in a text: `start` to `end` of it, its TIMEX3 type, value and modifier, and when it is.

    `type` is DATE, TIME, DURATION or SET.
    """

    start: int
    end: int
    text: str
    type: str
    value: str
    mod: str
    when: When


class Expression(NamedTuple):
    """An expression in a scan: its first piece, the one behind its last, and what it means (see `Part`)."""

    first: int
    last: int
    meaning: Meaning
    family: str
    skipped: int = 0
    spared: int = 0


def find(text: str, rules: Rules = NO_RULES) -> list[Timex]:
    """Return the expressions of time in running text, in order, as TIMEX3 marks them up.

    Where the text is nothing but one date with the words that frame it ("by the end of the year"), it is that date.
    """
    words = grammar(rules.language)
    scanned, sightings = sight(text, words, rules)
    if len(text) <= _LONGEST_PHRASE and sightings and (phrase := _phrase(scanned, sightings, words, rules)):
        return [phrase]
    return [_timex(scanned, each, each.placed, each.placed.reading) for each in sightings]


def find_dates(text: str, rules: Rules = NO_RULES) -> tuple[FoundDate, ...]:
    """Return the dates in running text, in order, each with what frames it: since May, between 3 and 5 May."""
    words = grammar(rules.language)
    scanned, sightings = sight(text, words, rules)
    found = framed(scanned.shape, sightings, words.frames, rules)
    return tuple(_found(scanned, each) for each in found if _tells_when(each.reading) and not _is_mere_time(each))


def _is_mere_time(framed: Framed) -> bool:
    """Return whether only a time of day is told, which is no date."""
    point = framed.sightings[0].meaning
    if len(framed.sightings) > 1 or not isinstance(point, Point) or not (point.clock or point.daypart):
        return False
    return not point.is_dated and point.year is None and point.relation is None


def _tells_when(reading: Reading) -> bool:
    """Return whether a reading bounds something, or would if the day that it counts from were known."""
    return bool(reading.edtf or reading.earliest or reading.latest) or reading.basis is Basis.RELATIVE


def sight(text: str, words: Grammar, rules: Rules) -> tuple[Scan, list[Sighting]]:
    """Return the text in pieces, and the expressions in it with when they are."""
    scanned = scan(text, words.pieces, words.senses)
    expressions = _linked(list(_expressions(scanned, words)), scanned.shape)
    settle_figures(expressions, scanned, rules)
    scene = Scene(written=rules.anchor, rules=rules, narrative=_is_narrative(expressions, rules))
    return scanned, list(_sightings(scanned, expressions, scene))


_LONGEST_PHRASE = 120
_IDLE = frozenset(
    CODES[name]
    for name in ("in_", "on", "at", "the", "dot", "stop", "comma", "during", "maybe", "for_", "less", "break_")
)


def _phrase(scanned: Scan, sightings: list[Sighting], words: Grammar, rules: Rules) -> Timex | None:
    """Return the one date that the whole text is, None where it says anything else."""
    found = list(framed(scanned.shape, sightings, words.frames, rules))
    if len(found) != 1 or found[0].reading == found[0].sightings[0].placed.reading:
        return None
    only = found[0]
    if not _IDLE.issuperset(scanned.shape[: only.first] + scanned.shape[only.last :]):
        return None
    placed = only.sightings[0].placed
    if len(only.sightings) > 1:
        placed = placed._replace(value="/".join(each.placed.value for each in only.sightings))
    whole = only.sightings[0]._replace(last=only.sightings[-1].last)
    return _timex(scanned, whole, placed, only.reading)


def _found(scanned: Scan, found: Framed) -> FoundDate:
    start, end = _stretch(scanned, found.first, found.last)
    return FoundDate(start, end, bind(scanned.text[start:end], found.reading))


_REACH = 9


def _expressions(scanned: Scan, words: Grammar) -> Iterator[Expression]:
    shape, done = scanned.shape, 0
    for trigger in words.triggers.finditer(shape):
        at = trigger.start()
        if at < done:
            continue
        for start in range(_left(shape, at, done, words.leads), at + 1):
            found = _first_read(scanned, words, start, at)
            if found:
                yield from found
                done = max(expression.last for expression in found)
                break


def _first_read(scanned: Scan, words: Grammar, start: int, at: int) -> list[Expression]:
    """Return what the longest match means that starts at a piece, covers the piece `at` and means something."""
    for match in words.matches(scanned.shape, start):
        if match.end <= at:
            break
        if found := list(_read(scanned, words, match.family, start, match.end)):
            return found
    return []


def _left(shape: str, at: int, done: int, leads: str) -> int:
    start, least = at, max(done, at - _REACH)
    while start > least and shape[start - 1] in leads:
        start -= 1
    return start


def _read(scanned: Scan, words: Grammar, family: str, start: int, end: int) -> Iterator[Expression]:
    tokens = [_token(scanned, words, index) for index in range(start, end)]
    for part in read(family, tokens):
        first, last = start + part.first, start + part.last + 1
        _approximate(scanned, words, first, part.meaning)
        if is_time(Place(scanned, first, last, family, part.meaning, words.lookalikes)):
            yield Expression(first, last, part.meaning, family, part.skipped, part.spared)


def _approximate(scanned: Scan, words: Grammar, first: int, meaning: Meaning) -> None:
    """About, before a date, is no part of it, but says how it is meant."""
    if first and isinstance(meaning, Point) and scanned.shape[first - 1] == CODES["approx"]:
        meaning.approx = int(words.senses.sense(scanned.pieces[first - 1]).value[0])


def _token(scanned: Scan, words: Grammar, index: int) -> Token:
    piece = scanned.pieces[index]
    start = scanned.starts[index]
    return Token(KIND_OF[scanned.shape[index]], words.senses.sense(piece).value, start, piece.rstrip())


_JOINTS = frozenset(CODES[name] for name in ("to", "and_", "or_", "dash", "until", "the", "comma"))


def _linked(expressions: list[Expression], shape: str) -> list[Expression]:
    """Dates joined to a later one take over its year: from February to August 1964."""
    for at in range(len(expressions) - 2, -1, -1):
        first, second = expressions[at], expressions[at + 1]
        gap = shape[first.last : second.first]
        if 1 <= len(gap) <= 2 and _JOINTS.issuperset(gap) and gap != CODES["comma"]:
            _share_year(first.meaning, second.meaning)
    return expressions


def _share_year(first: Meaning, second: Meaning) -> None:
    if not isinstance(first, Point) or not isinstance(second, Point):
        return
    if first.year is not None and second.year is not None and not first.era:
        first.era = second.era if second.era < 0 and first.year >= second.year else 0
    if first.month is None or second.month is None or first.year is not None or first.relation or first.within:
        return
    first.within = second.within
    if second.year is not None:
        passes = (first.month, first.day or 0) > (second.month, second.day or 31)
        first.year, first.era = second.year - passes, second.era


_TOLD_LONG = 6
"""How much must be told of far years before a today is the writer's, looking back."""


def _is_narrative(expressions: list[Expression], rules: Rules) -> bool:
    """A text that tells of years far from its own day, and little of the days around it, is a narrative."""
    if rules.anchor is None:
        return True
    whole = years = around = near = 0
    for point in _points(expressions):
        if point.year is not None and point.span == 1:
            if abs(point.year - rules.anchor.year) <= 1 and point.era >= 0:
                around += 1
            elif point.is_dated:
                whole += 1
            else:
                years += 1
        elif point.shift == 0 and 2 * whole + years >= _TOLD_LONG and not near and not around:
            continue
        elif point.shift is not None:
            near += 2
        elif point.weekday is not None and point.relation is None and point.day is None:
            near += 3
    far = 2 * whole + years
    return far >= max(8, 2 * near + 1) or (far >= 4 and not near and not around)


def _points(expressions: list[Expression]) -> Iterator[Point]:
    return (expression.meaning for expression in expressions if isinstance(expression.meaning, Point))


def _sightings(scanned: Scan, expressions: list[Expression], scene: Scene) -> Iterator[Sighting]:
    told_at, before = 0, -1
    if scene.narrative and scene.written:
        scene.year = _first_year(expressions)
    for expression in expressions:
        scene.tense = _tense(scanned.shape, expression.first, expression.last, before)
        before = expression.last
        scene.distance = expression.first - told_at
        heading = heads(scanned, expression.first, expression.last)
        placed = place(next_heading(expression.meaning, scene) if heading else expression.meaning, scene)
        if placed is None:
            continue
        if heading and (day := headed_day(placed)):
            scene.head(day)
        placed = explained(expression.meaning, placed, scene)
        if placed.slot is not None and _is_told(expression, placed, scanned, scene):
            scene.tell(placed.slot)
            scene.night = placed.value.endswith(("TNI", "T24:00"))
            scene.clock = placed.value.partition("T")[2][:5] if placed.value[-3:-2] == ":" else ""
            told_at = expression.last
        yield Sighting(*expression[:3], placed, expression.skipped, expression.spared)


def _first_year(expressions: list[Expression]) -> int | None:
    """The year that the dates before the first year of a narrative belong to."""
    for point in _points(expressions):
        if point.year is not None and point.span == 1:
            return 1 - point.year if point.era < 0 else point.year
    return None


def _is_told(expression: Expression, placed: Placed, scanned: Scan, scene: Scene) -> bool:
    """A year in brackets, or an earlier one in passing, does not move a narrative."""
    point = expression.meaning
    if not isinstance(point, Point) or point.is_dated or point.year is None or point.span > 1:
        return placed.slot is not None and (not isinstance(point, Point) or point.span == 1)
    if expression.family == "years" and point.until is None:
        return False
    if expression.first and KIND_OF[scanned.shape[expression.first - 1]] in ("open_", "dash"):
        return False
    if not scene.narrative or scene.year is None or placed.slot is None or placed.slot.first is None:
        return True
    return 0 <= placed.slot.first.year - scene.year <= _PASSING or _opens_sentence(scanned.shape, expression.first)


_PASSING = 10
"""How many years ahead a narrative may move by a year in passing."""


def _opens_sentence(shape: str, first: int) -> bool:
    """Return whether an expression is among the first words of its sentence."""
    return any(KIND_OF[shape[at]] in ("dot", "stop", "break_") for at in range(max(first - 3, 0), first)) or first < 3


_BREAKS = frozenset(CODES[name] for name in ("stop", "break_", "dot"))
_LED = (CODES["the"], CODES["onto"])
_WILL, _DID = CODES["will"], frozenset((CODES["did"], CODES["ended"]))


def _tense(shape: str, first: int, last: int, before: int) -> int:
    """Return -1 in the past, 1 in the future, 0 where it is not said: the verb before decides, else the next one.

    A participle is as future as what stands before it: will be signed. What lasts until a day is not over, but for a
    range, whose other end is the expression that ends `before` it; what has been since a day began in the past.
    """
    lead = first - 1 - (first > 1 and shape[first - 1] in _LED)
    if lead >= 0 and shape[lead] == CODES["until"] and lead != before:
        return 1
    if lead >= 0 and shape[lead] == CODES["since"]:
        return -1
    for at in range(first - 1, max(first - 14, -1), -1):
        code = shape[at]
        if code == _WILL:
            return 1
        if code in _DID:
            return 1 if _WILL in shape[max(at - 3, 0) : at] else -1
        if code in _BREAKS:
            break
    for at in range(last, min(last + 12, len(shape))):
        code = shape[at]
        if code in _BREAKS:
            break
        if code == _WILL or code in _DID:
            return 1 if code == _WILL else -1
    return int(lead >= 0 and (shape[first - 1] == CODES["by"] or shape[lead] == CODES["starting"]))


def _timex(scanned: Scan, sighting: Sighting, placed: Placed, reading: Reading) -> Timex:
    start, end = _stretch(scanned, sighting.first, sighting.last)
    start, end = start + sighting.skipped, end - sighting.spared
    words = scanned.text[start:end]
    return Timex(start, end, words, placed.type, placed.value, placed.mod, bind(words, reading))


def _stretch(scanned: Scan, first: int, last: int) -> tuple[int, int]:
    """Return where in the text the pieces from `first` to before `last` stand, without the space behind them."""
    return scanned.starts[first], scanned.starts[last - 1] + len(scanned.pieces[last - 1].rstrip())
