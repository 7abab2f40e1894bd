"""Reads the rows of a grid into entries, once it is known what its columns are."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from itertools import takewhile

from dateline.domain.prose import Prose, Style, join
from dateline.domain.records import dataclass
from dateline.domain.written import Cell, Dropped, Row, WrittenEntry, WrittenSource
from dateline.language.carrying import COLUMNS, SOURCES, STATE, row_words
from dateline.stages.tabling.carried import hints_of, is_own, without_hints
from dateline.stages.tabling.columns import role_by_name
from dateline.stages.tabling.common import flat, is_empty
from dateline.stages.tabling.headers import Columns
from dateline.stages.tabling.leads import is_date, is_fine
from dateline.stages.tabling.precisions import coarser
from dateline.stages.tabling.sources import Notes, listed, noted, parted, running, unique, with_addresses, without_marks

NOTHING = Prose(words="")
_NUMBERS = re.compile(r"[\d\s,;]{1,60}")
_FIGURES = re.compile(r"\d{1,4}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What holds for all rows of a grid: its columns, the notes of the page, and what the heading above it says."""

    columns: Columns
    notes: Notes
    context: str = ""
    lane: str = ""


@dataclass(slots=True, kw_only=True)
class RowsRead:
    """What the rows gave, and where the reading stands: `context` and `lane` come from the subheading passed
    last, `date` and `year` from the row.
    """

    context: str = ""
    lane: str = ""
    date: str = ""
    year: str = ""
    entries: list[WrittenEntry] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)


def read_rows(rows: Sequence[Row], around: Surroundings) -> RowsRead:
    """Return the entries of the rows below the header; what is no entry stands in `dropped` with the reason."""
    read = RowsRead(context=around.context, lane=around.lane)
    header = {flat(name).casefold() for name in around.columns.names if name}
    for row in rows[: max(0, around.columns.header - 1)]:
        read.dropped.extend(_dropped(row, "it stands above the names of the columns"))
    below = rows[around.columns.header :]
    for at, row in enumerate(below):
        hints = _hints(below, at, around) if is_own(row) else {}
        _read_row(without_hints(row), hints, around, header, read)
    return read


def _hints(rows: Sequence[Row], at: int, around: Surroundings) -> Mapping[str, str]:
    """What is said of the entry that begins in a row, and what the column of states shows, where there is one."""
    below = (rows[other] for other in range(at + 1, len(rows)))
    others = list(takewhile(lambda row: _continues_entry(row, around.columns), below))
    hints = hints_of([rows[at], *others], around.notes)
    if not hints:
        return hints
    names = around.columns.names
    state = {STATE: _words(rows[at].cells, names.index(STATE))} if STATE in names else {}
    return {**hints, **state, COLUMNS: "\n".join(names), SOURCES: _source_words([rows[at], *others], around)}


def _source_words(rows: Sequence[Row], around: Surroundings) -> str:
    """What the rows show of sources, in their column or in notes."""
    cells = [cell.prose for row in rows for cell in _cells(_own(row).cells, around.columns, "source")]
    if not any(role == "source" for role in around.columns.roles):
        event = around.columns.of("event")
        marks = rows[0].cells[event].prose.styles if event is not None else ()
        cells = [around.notes[mark.target] for mark in marks if mark.kind == "note" and mark.target in around.notes]
    return "\n".join(row_words(cells))


def _read_row(row: Row, hints: Mapping[str, str], around: Surroundings, header: set[str], read: RowsRead) -> None:
    row = _told_once(row)
    own = [cell for cell in row.cells if not cell.continued and not is_empty(cell.prose.words)]
    if hints:
        read.entries.append(_entry(row, hints, around, read))
    elif not own:
        return
    elif header and all(flat(cell.prose.words).casefold() in header for cell in row.cells) and len(own) > 1:
        read.dropped.extend(_dropped(row, "it repeats the names of the columns"))
    elif len(own) == 1 and _is_subheading(row, own[0], around.columns):
        _take_subheading(flat(own[0].prose.words), read)
    elif _continues_entry(row, around.columns) and read.entries:
        read.entries[-1] = _widened(read.entries[-1], row, around)
    else:
        read.entries.append(_entry(row, hints, around, read))


def _told_once(row: Row) -> Row:
    """The row without the repetitions of a cell that is merged over some of its columns, but not over all of them."""
    cells = row.cells
    spans = [at > 0 and cell.continued and cell.prose == cells[at - 1].prose for at, cell in enumerate(cells)]
    if all(spans[1:]) or not any(spans):
        return row
    emptied = (replace(cell, prose=NOTHING) if over else cell for cell, over in zip(cells, spans, strict=True))
    return replace(row, cells=tuple(emptied))


def _is_subheading(row: Row, own: Cell, columns: Columns) -> bool:
    """True where one cell speaks for the whole row: it spans it, or stands in the date column and is no full date."""
    at = row.cells.index(own)
    if len(row.cells) > 1 and all(cell is own or (cell.continued and cell.prose == own.prose) for cell in row.cells):
        return True
    event = columns.of("event")
    if at == event and columns.of("date") is not None:
        return False
    return at == columns.of("date") and event is not None and not is_fine(flat(own.prose.words))


def _take_subheading(words: str, read: RowsRead) -> None:
    read.date = ""
    if is_date(words):
        read.context = words
    else:
        read.lane = words


def _continues_entry(row: Row, columns: Columns) -> bool:
    """True where the event's cell is merged with the one above, and the date's too or empty."""
    event, date = columns.of("event"), columns.of("date")
    if event is None or not row.cells[event].continued or not row.cells[event].prose:
        return False
    return date is None or row.cells[date].continued or is_empty(row.cells[date].prose.words)


def _entry(row: Row, hints: Mapping[str, str], around: Surroundings, read: RowsRead) -> WrittenEntry:
    columns, cells = around.columns, row.cells
    date, marks = _date(cells, columns)
    if not date and read.date and _shares_date(row, columns):
        date = read.date
    read.date = date or read.date
    read.year = _words(cells, columns.of("year")) or read.year
    at = columns.of("event")
    event = with_addresses(cells[at].prose) if at is not None and not is_empty(cells[at].prose.words) else NOTHING
    sources, text = _sources(row, event, marks, around)
    details = _details(row, columns)
    link = _date_link(cells, columns)
    if link and not sources:
        sources = (WrittenSource(label="", url=link, place=row.place),)
    elif link:
        details.setdefault("link", link)
    context = _context(cells, columns, read)
    return WrittenEntry(
        place=row.place,
        date=date or _words(cells, columns.of("year")),
        text=text,
        date_context=context if date else "",
        end_date=_end(cells, columns),
        sources=sources,
        lane=_lane(cells, columns) or read.lane,
        details=details,
        hints=hints or coarser(date, cells, columns),
    )


def _shares_date(row: Row, columns: Columns) -> bool:
    at = columns.of("date")
    return at is not None and row.cells[at].continued


def _date(cells: Sequence[Cell], columns: Columns) -> tuple[str, list[Style]]:
    """The words of the date as the cells show them, without note marks, and the marks that stood there."""
    at = columns.of("date")
    if at is None:
        return "", []
    cell = cells[at].prose
    marks = [style for style in cell.styles if style.kind == "note" or style.target.startswith("#")]
    words = flat(_without(cell.words, marks))
    if is_empty(words):
        return "", marks
    return _composed(words, cells, columns), marks


def _composed(words: str, cells: Sequence[Cell], columns: Columns) -> str:
    """The words of the date with those of the month's, day's and time's columns, where there are such."""
    date = words
    if role_of_date(columns) == "year":
        date = composed(words, _words(cells, columns.of("month")), _words(cells, columns.of("day")))
    time = _words(cells, columns.of("time"))
    return f"{date} {time}" if time and time not in date else date


def role_of_date(columns: Columns) -> str:
    """Return what the date's column is by its name: "date", or "year" where month and day have columns beside it."""
    if columns.of("month") is None and columns.of("day") is None:
        return "date"
    at = columns.of("date")
    return role_by_name(columns.names[at] if at is not None else "")[0]


def composed(year: str, month: str, day: str) -> str:
    """Return the date that three cells give, as they stand: "1943-7" of figures, "5 May 1943" of words."""
    if month and not month.isdigit():
        return " ".join(filter(None, (day, month, year)))
    if not month:
        return year
    return "-".join(filter(None, (year, month, day)))


def _without(words: str, marks: Iterable[Style]) -> str:
    for mark in sorted(marks, key=lambda mark: -mark.start):
        words = words[: mark.start] + words[mark.end :]
    return words


def _words(cells: Sequence[Cell], at: int | None) -> str:
    if at is None:
        return ""
    words = flat(cells[at].prose.words)
    return "" if is_empty(words) else words


def _context(cells: Sequence[Cell], columns: Columns, read: RowsRead) -> str:
    year = read.year if columns.of("year") is not None else ""
    month = _words(cells, columns.of("month")) if role_of_date(columns) == "date" else ""
    return " ".join(filter(None, (month, year))) or read.context


def _end(cells: Sequence[Cell], columns: Columns) -> str:
    return _words(cells, columns.of("end"))


def _lane(cells: Sequence[Cell], columns: Columns) -> str:
    return _words(cells, columns.of("lane"))


def _sources(
    row: Row, event: Prose, marks: Sequence[Style], around: Surroundings
) -> tuple[tuple[WrittenSource, ...], Prose]:
    """The sources of a row and the words of its event: first those of their column, then notes, then links."""
    columns, cells, place = around.columns, row.cells, row.place
    own = [source for cell in _cells(cells, columns, "source") for source in _listed(cell.prose, place, around.notes)]
    text = event
    if not own:
        sourced = parted(event, place)
        own, text = list(sourced.sources), sourced.text or event
    if not own and _is_linked_whole(event):
        own = running(event, place)
    details = [cell for cell in _cells(cells, columns, "detail") if not cell.continued]
    own.extend(
        note for cell in (*_cells(cells, columns, "event"), *details) for note in noted(cell.prose, around.notes, place)
    )
    own.extend(noted(Prose(words="", styles=tuple(marks)), around.notes, place))
    own.extend(link for cell in details for link in running(cell.prose, place))
    return unique(own), without_marks(text, around.notes)


def _is_linked_whole(event: Prose) -> bool:
    """True where one link covers all words of the cell: it does not lead on from some of them, it gives the source."""
    links = event.links
    if len(links) != 1 or links[0].target.startswith("#"):
        return False
    return not (event.words[: links[0].start] + event.words[links[0].end :]).strip(" .\n")


def _listed(prose: Prose, place: str, notes: Notes) -> list[WrittenSource]:
    """The sources of a cell that holds them: its own words and links, and what the notes say that it marks."""
    from_notes = noted(prose, notes, place)
    if not from_notes and _NUMBERS.fullmatch(prose.words):
        from_notes = [source for label in _FIGURES.findall(prose.words) for source in _note(label, notes, place)]
        return from_notes or listed(prose, place)
    own = without_marks(prose, notes)
    beside = any(sign.isalnum() for sign in own.words)
    return [*(listed(own, place) if beside else ()), *from_notes]


def _note(label: str, notes: Notes, place: str) -> list[WrittenSource]:
    return listed(notes[label], place) if label in notes else []


def _cells(cells: Sequence[Cell], columns: Columns, role: str) -> list[Cell]:
    return [cells[at] for at in columns.all_of(role)]


def _date_link(cells: Sequence[Cell], columns: Columns) -> str:
    at = columns.of("date")
    links = cells[at].prose.links if at is not None else ()
    return next((link.target for link in links if "://" in link.target), "")


def _details(row: Row, columns: Columns) -> dict[str, str]:
    found: dict[str, str] = {}
    for at in sorted((*columns.all_of("detail"), *columns.all_of("number"))):
        words = row.cells[at].prose.words.strip()
        if not is_empty(words):
            name = columns.names[at] or f"column {at + 1}"
            found[name] = f"{found[name]}\n{words}" if name in found else words
    return found


def _widened(entry: WrittenEntry, row: Row, around: Surroundings) -> WrittenEntry:
    """The entry with what a further row under the same event adds: sources, accounts, details."""
    sources, _ = _sources(_own(row), NOTHING, [], around)
    details = dict(entry.details)
    for name, words in _details(_own(row), around.columns).items():
        details[name] = f"{details[name]}\n{words}" if name in details else words
    return replace(entry, sources=unique((*entry.sources, *sources)), details=details)


def _own(row: Row) -> Row:
    """The row with its merged cells emptied, so that nothing is said twice."""
    empty = Cell(prose=NOTHING, continued=True)
    kept = (empty if cell.continued else cell for cell in row.cells)
    return replace(row, cells=tuple(kept))


def _dropped(row: Row, why: str) -> Iterator[Dropped]:
    words = join([cell.prose for cell in row.cells if not cell.continued], " | ").words
    if words.strip(" |"):
        yield Dropped(words=words, place=row.place, why=why)
