"""Reads running lines whose date stands inside them, because the table had another column before its dates."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from dateline.domain.prose import Prose, join
from dateline.domain.records import dataclass
from dateline.domain.written import Cell, Row
from dateline.language.dating import leading_date
from dateline.stages.tabling.flattened_header import Header
from dateline.stages.tabling.flattened_leads import shape
from dateline.stages.tabling.flattened_lines import Line

_WORD = re.compile(r"(?<!\S)\S")
_REACH = 80
_MOST_WORDS = 400
_TELLING = ("event", "text", "title")
_EDGES = " \t–—-:|,;"
_NOTHING = Prose(words="")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Split:
    """A line parted at the date inside it."""

    line: Line
    before: Prose
    date: Prose
    after: Prose


def middle_rows(header: Header, lines: Sequence[Line]) -> list[Row]:
    """Return a row for each line that holds a date of the usual form; lines without one go on with their neighbours."""
    found = [list(_dates_in(line.words)) for line in lines]
    usual = Counter(form for dates in found for form in {shape(words[2]) for words in dates}).most_common(1)
    if not usual:
        return []
    splits = [_split(line, dates, usual[0][0]) for line, dates in zip(lines, found, strict=True)]
    return [_row(header, split) for split in _gathered(lines, splits)]


def _dates_in(words: str) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and words of each date in a line."""
    at = 0
    for count, found in enumerate(_WORD.finditer(words)):
        if count == _MOST_WORDS:
            return
        if found.start() < at:
            continue
        date = leading_date(words[found.start() : found.start() + _REACH])
        if date is not None and any(sign.isdigit() for sign in words[found.start() : found.start() + date.end]):
            start, at = found.start() + date.start, found.start() + date.end
            yield start, at, words[start:at]


def _split(line: Line, dates: Sequence[tuple[int, int, str]], usual: str) -> _Split | None:
    """Return the line parted at its last date of the usual form, None where it holds none."""
    fitting = [(start, end) for start, end, words in dates if shape(words) == usual]
    if not fitting:
        return None
    start, end = fitting[-1]
    before = line.prose.cut(0, len(line.words[:start].rstrip(_EDGES)))
    rest = end + len(line.words[end:]) - len(line.words[end:].lstrip(_EDGES))
    after = line.prose.cut(rest, len(line.words))
    return _Split(line=line, before=before, date=line.prose.cut(start, end), after=after)


def _gathered(lines: Sequence[Line], splits: Sequence[_Split | None]) -> list[_Split]:
    """Return the rows; a line without a date ends the row above it where it stands close, else begins the next."""
    rows: list[_Split] = []
    waiting: list[Prose] = []
    for line, split in zip(lines, splits, strict=True):
        if split is not None:
            rows.append(_with_before(split, waiting))
            waiting = []
        elif rows and line.gap == 0 and not waiting:
            rows[-1] = _with_after(rows[-1], line.prose)
        else:
            waiting.append(line.prose)
    if rows and waiting:
        rows[-1] = _with_after(rows[-1], join(waiting, " "))
    return rows


def _with_before(split: _Split, words: Sequence[Prose]) -> _Split:
    before = join([*words, *([split.before] if split.before else [])], " ")
    return _Split(line=split.line, before=before, date=split.date, after=split.after)


def _with_after(split: _Split, words: Prose) -> _Split:
    after = join([split.after, words], " ") if split.after else words
    return _Split(line=split.line, before=split.before, date=split.date, after=after)


def _row(header: Header, split: _Split) -> Row:
    cells = [_NOTHING] * len(header.roles)
    cells[header.date_at] = split.date
    cells[_told(header.roles[: header.date_at], 0)] = split.before
    if header.date_at + 1 < len(cells):
        cells[_told(header.roles[header.date_at + 1 :], header.date_at + 1)] = split.after
    return Row(cells=tuple(Cell(prose=prose) for prose in cells), place=split.line.place)


def _told(roles: Sequence[str], first: int) -> int:
    """Return the column on one side of the date that running words most likely belong to."""
    return first + next((at for at, role in enumerate(roles) if role in _TELLING), 0)
