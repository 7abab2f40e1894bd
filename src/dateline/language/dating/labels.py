"""Dates among words that are no dates: feasts, other calendars, notes, damage."""

import re
from collections.abc import Iterator

from dateline.domain.dates import Basis, Precision
from dateline.language.dating import kinds as k
from dateline.language.dating.building import Work, build
from dateline.language.dating.calendars.beside import compare_beside
from dateline.language.dating.edtf.reading import is_valid
from dateline.language.dating.rules import Reading, Rules
from dateline.language.dating.shapes import plan
from dateline.language.dating.spans import from_on, up_to
from dateline.language.dating.tokens import Tokens

_RUN = re.compile(f"[^{k.UNKNOWN}{k.OTHER_CALENDAR}]+")
_PASSED_OVER = frozenset((k.UNKNOWN, k.OTHER_CALENDAR, k.UNIT))
_TELLING = frozenset((k.MONTH, k.YEAR, k.MASKED, k.DECADE, k.CENTURY, k.STAMP, k.SEASON, k.ERA, k.HOLIDAY, k.READ))
_MARKS = ",;:./&-–—i"
_BARE = frozenset((k.YEAR, k.HUNDREDS, k.SMALL, k.DAY, k.SHORT, k.NUMBER))
_NAMING = frozenset((k.MONTH, k.SEASON))
_MOST_UNKNOWN = 12
_MOST_TOKENS = 40
_LEAST_YEAR, _LAST_YEAR = 1000, 2200
_FIRST_SHARED_YEAR = 1600  # the Islamic calendar has not come so far
_LED_BY_BOUND = frozenset(bound + unknown for bound in (k.BEFORE, k.AFTER) for unknown in (k.UNKNOWN, k.UNKNOWN * 2))
_WORD = re.compile(r"[^\W\d_]+|\d+")

Found = tuple[int, int, Reading]
"""A date among words: its first token, the token after its last, what it says."""


def read_among(words: str, tokens: Tokens, rules: Rules) -> Reading | None:
    """Return the date that stands among unknown words, None where there is none or they are too many."""
    unknown = sum(kind in _PASSED_OVER for kind in tokens.shape)
    if not (0 < unknown <= _MOST_UNKNOWN or k.READ in tokens.shape) or len(tokens.shape) > _MOST_TOKENS:
        return None
    if proved := _closed_up(words, tokens, rules):
        return proved
    found = [piece for run in _RUN.finditer(tokens.shape) for piece in _dates_in(tokens, run.start(), run.end(), rules)]
    ours = [piece for piece in found if not _is_read(tokens, piece)]
    dated = _without_names(tokens, ours or found)
    kept = [piece for piece in dated if not _is_stray(tokens, piece, dated)]
    if not kept or _leaves_telling(tokens, found):
        return None
    pieces, found = found, kept
    distinct = {reading.edtf: reading for _, _, reading in found}
    left_over = _left_over(words, tokens, [(start, end) for start, end, _ in found])
    reading = next(iter(distinct.values())) if len(distinct) == 1 else _several(list(distinct.values()))
    if reading and len(found) == 1:
        reading = _bounded(tokens, found[0][0], reading)
    if reading and ours and len(ours) < len(pieces) and len(kept) == 1:
        reading = compare_beside(reading, [piece[2] for piece in pieces if _is_read(tokens, piece)])
    return reading and _passing_over(reading, left_over)


def _is_read(tokens: Tokens, piece: Found) -> bool:
    return k.READ in tokens.shape[piece[0] : piece[1]]


def _without_names(tokens: Tokens, found: list[Found]) -> list[Found]:
    """Return the year alone where a month or season parted from it by other words is part of a name: June War 1967."""
    names = [piece for piece in found if tokens.shape[piece[0] : piece[1]].strip(_MARKS) in _NAMING]
    years = [piece for piece in found if tokens.shape[piece[0] : piece[1]].strip(_MARKS) == k.YEAR]
    return years if names and len(years) == 1 and len(found) == len(names) + 1 else found


def _leaves_telling(tokens: Tokens, found: list[Found]) -> bool:
    """Return whether a month, a year or the like stays outside the dates: then the whole is not understood."""
    covered = {index for start, end, _ in found for index in range(start, end)}
    return any(kind in _TELLING for index, kind in enumerate(tokens.shape) if index not in covered)


def _dates_in(tokens: Tokens, start: int, end: int, rules: Rules) -> Iterator[Found]:
    """Yield the dates of a run of known words, the longest first at each place."""
    while start < end:
        for stop in range(end, start, -1):
            if reading := _read_run(tokens, start, stop, rules):
                yield start, stop, reading
                start = stop - 1
                break
        start += 1


def _read_run(tokens: Tokens, start: int, end: int, rules: Rules) -> Reading | None:
    """Read known words; relative words and mere figures among unknown ones are no dates."""
    shape = tokens.shape[start:end]
    if shape[0] == k.YEAR and k.MONTH in shape and tokens.shape[end : end + 1] == k.YEAR:
        return None  # the year in front belongs to what stands before it: 1099 (7 January 1688)
    placed = plan(shape)
    reading = build(placed, Work(tokens, rules, start)) if placed else None
    if reading is None or not reading.edtf or reading.basis is Basis.RELATIVE:
        return None
    return reading if _TELLING.intersection(shape) else None


def _is_stray(tokens: Tokens, piece: Found, found: list[Found]) -> bool:
    """A bare year beside another calendar's words, or beside other numbers, need not be a year of ours."""
    start, end, _ = piece
    if tokens.shape[start:end].strip(_MARKS) not in _BARE:
        return False
    if (
        _of_other_calendar(tokens, tokens.values[start])
        or len(found) > 1
        or not _LEAST_YEAR <= tokens.values[start] <= _LAST_YEAR
    ):
        return True
    return any(kind in _BARE for at, kind in enumerate(tokens.shape) if not start <= at < end)


def _of_other_calendar(tokens: Tokens, year: int) -> bool:
    """A year beside another calendar's words is one of it, unless the word stands beside years of ours as well."""
    said = [value for kind, value in zip(tokens.shape, tokens.values, strict=True) if kind == k.OTHER_CALENDAR]
    return bool(said) and (0 in said or year < _FIRST_SHARED_YEAR)


def _bounded(tokens: Tokens, start: int, reading: Reading) -> Reading:
    """Return what "before" and "after" make of the year of something not known: it may lie at either end of it."""
    if reading.precision is not Precision.YEAR or tokens.shape[:start] not in _LED_BY_BOUND:
        return reading
    if tokens.shape[0] == k.BEFORE:
        return up_to(reading, included=True)
    return from_on(reading, included=True)


def _several(readings: list[Reading]) -> Reading | None:
    """Two different dates among the words: both are kept, neither preferred."""
    texts = [reading.edtf.partition("T")[0].replace("/", "..") for reading in readings]
    edtf = f"{{{','.join(texts)}}}"
    if not is_valid(edtf):
        return None
    firsts = [reading.earliest for reading in readings if reading.earliest]
    lasts = [reading.latest for reading in readings if reading.latest]
    complete = len(firsts) == len(lasts) == len(readings)
    return readings[0]._replace(
        edtf=edtf,
        earliest=min(firsts) if complete else None,
        latest=max(lasts) if complete else None,
        reasons=(*readings[0].reasons, "several dates stand here"),
    )


def _closed_up(words: str, tokens: Tokens, rules: Rules) -> Reading | None:
    """Read a date that other words broke in two, if its weekday proves that the halves belong together."""
    kept = [index for index, kind in enumerate(tokens.shape) if kind != k.UNKNOWN]
    closed = Tokens(
        "".join(tokens.shape[index] for index in kept),
        [tokens.values[index] for index in kept],
        [tokens.starts[index] for index in kept],
        [tokens.ends[index] for index in kept],
        tokens.read,
    )
    placed = plan(closed.shape)
    reading = build(placed, Work(closed, rules, 0)) if placed else None
    if reading is None or not reading.weekday_fits:
        return None
    return _passing_over(reading, _left_over(words, tokens, [(index, index + 1) for index in kept]))


def _passing_over(reading: Reading, left_over: str) -> Reading:
    if not left_over:
        return reading
    return reading._replace(passed_over=left_over, reasons=(*reading.reasons, f'passed over: "{left_over}"'))


def _left_over(words: str, tokens: Tokens, taken: list[tuple[int, int]]) -> str:
    """Return the words outside the tokens taken."""
    spans = [(tokens.starts[start], tokens.ends[end - 1]) for start, end in taken]
    rest = [
        match.group()
        for match in _WORD.finditer(words)
        if not any(start <= match.start() < end for start, end in spans)
    ]
    return " ".join(rest)[:80]
