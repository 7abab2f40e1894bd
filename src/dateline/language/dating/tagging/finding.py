"""Expressions of time in running text: scan first, understand after."""

from typing import NamedTuple

from dateline.domain.dates import Basis, When
from dateline.language.dating.binding import bind
from dateline.language.dating.rules import NO_RULES, FoundDate, Reading, Rules
from dateline.language.dating.tagging.expressions import find_expressions
from dateline.language.dating.tagging.framing import Framed, framed
from dateline.language.dating.tagging.grammar import Grammar, grammar
from dateline.language.dating.tagging.kinds import codes_of
from dateline.language.dating.tagging.meanings import Point, Reference
from dateline.language.dating.tagging.ordering import settle_figures
from dateline.language.dating.tagging.placing import Placed
from dateline.language.dating.tagging.scanning import Scan, scan
from dateline.language.dating.tagging.sightings import Sighting, place_all
from dateline.language.dating.tagging.slots import coarser_value, day_slot
from dateline.language.dating.tagging.tenses import PAST, UNSAID

_LONGEST_PHRASE = 120
"""How many characters a text can have that is nothing but one date."""
_IDLE = codes_of("in_ on at the dot stop comma during over maybe for_ less break_")
"""The kinds that may stand around a date in a text that is nothing but that."""


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


def find(text: str, rules: Rules = NO_RULES) -> list[Timex]:
    """Return the expressions of time in running text, in order, as TIMEX3 marks them up.

    Where the text is nothing but one date with the words that frame it ("by the end of the year"), it is that date.
    """
    return find_in(cut(text, rules), rules)


def find_in(scanned: Scan, rules: Rules) -> list[Timex]:
    """Return the expressions of time in a text that was cut into pieces, as `find` does."""
    words = grammar(rules.language)
    sightings = _sight_text(scanned, words, rules)
    if len(scanned.text) <= _LONGEST_PHRASE and sightings and (phrase := _phrase(scanned, sightings, words, rules)):
        return [phrase]
    return [_timex(scanned, each, each.placed, each.placed.reading) for each in sightings]


def find_dates(text: str, rules: Rules = NO_RULES) -> tuple[FoundDate, ...]:
    """Return the dates in running text, in order, each with what frames it: since May, between 3 and 5 May."""
    return find_dates_in(cut(text, rules), rules)


def find_dates_in(scanned: Scan, rules: Rules) -> tuple[FoundDate, ...]:
    """Return the dates in a text that was cut into pieces, as `find_dates` does."""
    words = grammar(rules.language)
    sightings = _sight_text(scanned, words, rules)
    found = framed(scanned.shape, sightings, words, rules)
    return tuple(_found(scanned, each) for each in found if _tells_when(each.reading) and not _is_mere_time(each))


def read_whole(text: str, rules: Rules) -> Reading | None:
    """Return the one date that a text is with the words that frame it, None where it says anything else.

    What does not say on which side of the report it lies was before it.
    """
    if len(text) > _LONGEST_PHRASE:
        return None
    scanned, words = cut(text, rules), grammar(rules.language)
    only = _only(scanned, sight(scanned, words, rules, tense=PAST), words, rules)
    return only.reading if only and _tells_when(only.reading) and not _is_mere_time(only) else None


def cut(text: str, rules: Rules) -> Scan:
    """Return a text cut into pieces by the words of its language."""
    words = grammar(rules.language)
    return scan(text, words.pieces, words.senses)


def _sight_text(scanned: Scan, words: Grammar, rules: Rules) -> list[Sighting]:
    """Return the expressions in a text with when they are.

    Of a text that is nothing but a date made of two with a weekday (Friday or Saturday), they are as in a cell; days
    and months made of two ("between 3 and 5 Oct") are in the year that one alone would be in.
    """
    sightings = sight(scanned, words, rules)
    if len(scanned.text) > _LONGEST_PHRASE or len(sightings) < _PAIR:
        return sightings
    only = _only(scanned, sightings, words, rules)
    is_pair = only is not None and len(only.sightings) == _PAIR and not all(map(_tells_month, sightings))
    return sight(scanned, words, rules, tense=PAST) if is_pair else sightings


_PAIR = 2


def _tells_month(sighting: Sighting) -> bool:
    return isinstance(sighting.meaning, Point) and sighting.meaning.month is not None


def sight(scanned: Scan, words: Grammar, rules: Rules, *, tense: int = UNSAID) -> list[Sighting]:
    """Return the expressions in a text that was cut into pieces, with when they are.

    The `tense` holds where no verb tells one.
    """
    expressions = find_expressions(scanned, words)
    if not expressions:
        return []
    settle_figures(expressions, scanned, rules)
    return list(place_all(scanned, expressions, rules, words.lookalikes, tense=tense))


def _is_mere_time(framed: Framed) -> bool:
    """Return whether only a time of day is told, which is no date."""
    point = framed.sightings[0].meaning
    if len(framed.sightings) > 1 or not isinstance(point, Point) or not (point.clock or point.daypart):
        return False
    return not point.is_dated and point.year is None and point.relation is None


def _tells_when(reading: Reading) -> bool:
    """Return whether a reading bounds something, or would if the day that it counts from were known."""
    return bool(reading.edtf or reading.earliest or reading.latest) or reading.basis is Basis.RELATIVE


def _phrase(scanned: Scan, sightings: list[Sighting], words: Grammar, rules: Rules) -> Timex | None:
    """Return the one date that the whole text is, None where it says anything else."""
    only = _only(scanned, sightings, words, rules)
    if only is None:
        return None
    if all(map(_tells_month, sightings)):
        only = only._replace(sightings=tuple(sightings))  # the days of "3-5 October" are one piece of text
    if only.reading == only.sightings[0].placed.reading:
        return None
    placed = only.sightings[0].placed
    if len(only.sightings) > 1:
        placed = placed._replace(type=_type_of(only), value=_value_of(only))
    whole = only.sightings[0]._replace(last=only.sightings[-1].last, spared=only.sightings[-1].spared)
    return _timex(scanned, whole, placed, only.reading)


def _only(scanned: Scan, sightings: list[Sighting], words: Grammar, rules: Rules) -> Framed | None:
    """Return the one date in its frame that a text is, None where anything else is said."""
    found = list(framed(scanned.shape, sightings, words, rules))
    if len(found) != 1 or not _IDLE.issuperset(scanned.shape[: found[0].first] + scanned.shape[found[0].last :]):
        return None
    return found[0]


def _type_of(framed: Framed) -> str:
    types = {each.placed.type for each in framed.sightings}
    return types.pop() if len(types) == 1 else "DATE"


def _value_of(framed: Framed) -> str:
    """Return both values of a range; what is counted from a date is worth the days that this gives."""
    if not any(map(_is_counted, framed.sightings)):
        return "/".join(each.placed.value for each in framed.sightings if not isinstance(each.meaning, Reference))
    first, last = framed.reading.earliest, framed.reading.latest
    if first is None or last is None:
        return framed.sightings[-1].placed.value
    return day_slot(first).value if first == last else coarser_value(first, last)


def _is_counted(sighting: Sighting) -> bool:
    is_step = isinstance(sighting.meaning, Reference) and sighting.meaning.step is not None
    return is_step or sighting.placed.type == "DURATION"


def _found(scanned: Scan, found: Framed) -> FoundDate:
    start, end = _stretch(scanned, found.first, found.last)
    return FoundDate(start, end, bind(scanned.text[start:end], found.reading))


def _timex(scanned: Scan, sighting: Sighting, placed: Placed, reading: Reading) -> Timex:
    start, end = _stretch(scanned, sighting.first, sighting.last)
    start, end = start + sighting.skipped, end - sighting.spared
    words = scanned.text[start:end]
    return Timex(start, end, words, placed.type, placed.value, placed.mod, bind(words, reading))


_DOTS = "..."
"""What a dot belongs to that is not the one of a short name: in Dec..."""


def _stretch(scanned: Scan, first: int, last: int) -> tuple[int, int]:
    """Return where in the text the pieces from `first` to before `last` stand, without the space behind them.

    The brackets of a single piece that was put in are none of it.
    """
    end = scanned.starts[last - 1] + len(scanned.pieces[last - 1].rstrip())
    if scanned.text.startswith(_DOTS, end - 1):
        end -= 1
    supplied = last - first == 1 and scanned.pieces[first][0] == "["
    return scanned.starts[first] + supplied, end - supplied
