"""The expressions of time in a scanned text: found by what tells of time, then read, then doubted."""

from collections.abc import Iterator, Sequence
from copy import copy
from dataclasses import replace
from typing import NamedTuple

from dateline.language.dating.tagging.grammar import Grammar
from dateline.language.dating.tagging.guards import is_time
from dateline.language.dating.tagging.kinds import CODES, KIND_OF, codes_of
from dateline.language.dating.tagging.meanings import Meaning, Offset, Point, Relation
from dateline.language.dating.tagging.reading import Part, read
from dateline.language.dating.tagging.scanning import Scan, bare
from dateline.language.dating.tagging.surroundings import Surroundings
from dateline.language.dating.tagging.tokens import Token
from dateline.language.dating.tagging.units import END, YEAR
from dateline.language.dating.tagging.unknowns import beside_happening

_REACH = 9
"""How many pieces before the one that tells of time an expression can begin."""


class Expression(NamedTuple):
    """An expression in a scan: its first piece, the one behind its last, and what it means (see `reading.Part`)."""

    first: int
    last: int
    meaning: Meaning
    family: str
    skipped: int = 0
    spared: int = 0


def find_expressions(scanned: Scan, words: Grammar) -> list[Expression]:
    """Return the expressions of time in a scan, in order, dates joined to a later one with its year."""
    return _share_years(list(_expressions(scanned, words)), scanned.shape)


def _expressions(scanned: Scan, words: Grammar) -> Iterator[Expression]:
    shape, done = scanned.shape, 0
    for trigger in words.triggers.finditer(shape):
        at = trigger.start()
        if at < done:
            continue
        for start in range(_leftmost(shape, at, done, words.leads), at + 1):
            found = _first_read(scanned, words, start, at)
            if found:
                yield from found
                done = max(expression.last for expression in found)
                break


def _leftmost(shape: str, at: int, done: int, leads: frozenset[str]) -> int:
    """Return where an expression that holds the piece `at` can begin, behind what is `done`."""
    start, least = at, max(done, at - _REACH)
    while start > least and shape[start - 1] in leads:
        start -= 1
    return start


def _first_read(scanned: Scan, words: Grammar, start: int, at: int) -> list[Expression]:
    """Return what the longest match means that starts at a piece, covers the piece `at` and means something."""
    for match in words.matches(scanned.shape, start):
        if match.end <= at:
            break
        if found := list(_read(scanned, words, match.name, start, match.end)):
            return found
    return []


def _read(scanned: Scan, words: Grammar, family: str, start: int, end: int) -> Iterator[Expression]:
    for part in _parts(scanned, words, family, start, end):
        first, last = start + part.first, start + part.last + 1
        meaning = part.meaning if part.skipped else _approximated(scanned, words, first, part.meaning)
        around = Surroundings(scanned, first, last, family, meaning, words.lookalikes)
        if is_time(around):
            yield Expression(first, last, beside_happening(around), family, part.skipped, part.spared)


def _parts(scanned: Scan, words: Grammar, family: str, start: int, end: int) -> Sequence[Part]:
    """Return what pieces mean, read once however often the same ones come; what is settled later is not shared."""
    asked = (family, *scanned.pieces[start:end])
    parts = words.readings.get(asked)
    if parts is None:
        if len(words.readings) > _MOST_READ:
            words.readings.clear()
        tokens = [_token(scanned, words, index) for index in range(start, end)]
        parts = words.readings[asked] = tuple(read(family, tokens))
    in_figures = not WRITTEN.isdisjoint(scanned.shape[start:end])
    return [_own(part) for part in parts] if in_figures or any(map(_is_short, parts)) else parts


def _is_short(part: Part) -> bool:
    return isinstance(part.meaning, Point) and part.meaning.short_year


def _own(part: Part) -> Part:
    return part._replace(meaning=copy(part.meaning)) if isinstance(part.meaning, Point) else part


WRITTEN = codes_of("slash dashed")
"""Days and months in figures, whose order the figures of the whole text settle (see `ordering`)."""
_MOST_READ = 20_000
"""How many readings are kept in mind; texts that never end may not fill the memory."""


def _token(scanned: Scan, words: Grammar, index: int) -> Token:
    piece = scanned.pieces[index]
    return Token(KIND_OF[scanned.shape[index]], words.senses.sense(piece).value, bare(piece.rstrip()))


def _approximated(scanned: Scan, words: Grammar, first: int, meaning: Meaning) -> Meaning:
    """About and at least, by and until, before a date, are no part of it, but say how it is meant."""
    if not first or not isinstance(meaning, Point):
        return meaning
    lead = scanned.shape[first - 1]
    is_limit = lead in _LIMITS or (
        lead == _AFTER and meaning.holiday is None
    )  # of feasts of the moon the day is in doubt
    if meaning.edge and meaning.part == END and is_limit:
        return replace(meaning, due=True)
    if scanned.shape[first - 1] not in _ROUGHLY:
        return meaning
    sense = int(words.senses.sense(scanned.pieces[first - 1]).value[0])
    over = scanned.shape[first - 1] == CODES["over"] and sense != _AT_LEAST
    return meaning if over else replace(meaning, approx=sense)


_LIMITS, _AFTER = codes_of("by until before"), CODES["after"]
_ROUGHLY, _AT_LEAST = codes_of("approx over"), 5


_JOINTS = codes_of("to and_ or_ onto dash until the comma stroke")
_OPEN, _CLOSED = CODES["open_"], codes_of("close comma of")


def _share_years(expressions: list[Expression], shape: str) -> list[Expression]:
    """Dates joined to a later one take over its year: from February to August 1964."""
    for at in range(len(expressions) - 2, -1, -1):
        first, second = expressions[at], expressions[at + 1]
        gap = shape[first.last : second.first]
        if not gap and (told := _in_year_told(first.meaning, second.meaning)):
            expressions[at] = first._replace(meaning=told)
        elif 1 <= len(gap) <= 2 and _JOINTS.issuperset(gap) and gap != CODES["comma"]:
            expressions[at] = first._replace(meaning=_with_year(first.meaning, second.meaning))
        elif gap == _OPEN and at + 2 < len(expressions):
            _share_behind_brackets(expressions, at, shape)
    return expressions


def _in_year_told(first: Meaning, second: Meaning) -> Point | None:
    """Return 3 May last year, July two years ago, as of that year."""
    if not isinstance(first, Point) or first.year is not None or first.relation or first.within or first.until:
        return None
    if first.month is None and first.season is None:
        return None
    year = _years_away(second)
    return replace(first, within=(year, YEAR)) if year else None


def _years_away(meaning: Meaning) -> Relation | None:
    """Return which year is told from that of the report, None where none is."""
    if isinstance(meaning, Point):
        relation = meaning.relation if meaning.unit == YEAR and not (meaning.part or meaning.earlier) else None
        return relation if relation and relation.word in _PLACING and not relation.told else None
    if not isinstance(meaning, Offset) or meaning.unit != YEAR or not meaning.deictic or meaning.sign > 0:
        return None
    is_plain = not (meaning.vague or meaning.approx or meaning.low % 1) and meaning.low == meaning.high
    return Relation("last", times=int(meaning.low)) if is_plain else None


_PLACING = ("last", "this", "next")


def _share_behind_brackets(expressions: list[Expression], at: int, shape: str) -> None:
    """Give the year behind brackets to the day in them and the one before them: 3 May (Friday 4 May) 1917."""
    held, year = expressions[at + 1], expressions[at + 2].meaning
    gap = shape[held.last : expressions[at + 2].first]
    if not gap.startswith(CODES["close"]) or not _CLOSED.issuperset(gap):
        return
    if isinstance(year, Point) and year.year is not None and not year.is_dated and year.span == 1:
        for each in (at, at + 1):
            meaning = expressions[each].meaning
            if isinstance(meaning, Point) and meaning.month is not None and meaning.year is None:
                expressions[each] = expressions[each]._replace(meaning=replace(meaning, year=year.year, era=year.era))


def _is_bare_weekday(point: Point) -> bool:
    return point.weekday is not None and not point.is_placed and point.within is None


def _with_year(first: Meaning, second: Meaning) -> Meaning:
    """Return the first of two dates with the year and the era that it leaves to the second."""
    if not isinstance(first, Point) or not isinstance(second, Point):
        return first
    if first.year is not None and second.year is not None:
        before = not first.era and second.era < 0 and first.year >= second.year
        return replace(first, era=second.era) if before else first
    if _is_bare_weekday(first) and second.weekday is not None and second.within is not None:
        return replace(first, within=second.within)
    return first if first.relation or first.within else _completed(first, second)


def _completed(first: Point, second: Point) -> Point:
    """Return a season, a month or a day of one with the year of the later one."""
    if first.year is not None:
        return first
    if first.season is not None and second.season is not None and second.year is not None:
        return replace(first, year=second.year, era=second.era)
    if first.month is None or second.month is None:
        return first
    if second.year is None:
        return replace(first, within=second.within)
    over_new_year = (first.month, first.day or 0) > (second.month, second.day or 31)
    return replace(first, within=second.within, year=second.year - over_new_year, era=second.era)
