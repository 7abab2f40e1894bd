"""Reads pages whose structure was lost on the way: a table pasted as text, rows run together, furniture around it.

The lines are parted from the page's furniture, the names of the columns and the beginnings of rows are found, and
the lines of each row are told apart into the event's own words, citations, and accounts under them.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from dateline.domain.prose import join
from dateline.domain.records import dataclass
from dateline.domain.written import ColumnReading, Doubt, Dropped, Page, WrittenChronology, WrittenEntry
from dateline.stages.tabling import flattened_doubts as doubting
from dateline.stages.tabling.common import TablingHints
from dateline.stages.tabling.flattened_accounts import sources_of, tell
from dateline.stages.tabling.flattened_breaking import broken
from dateline.stages.tabling.flattened_cells import CellsRead, read_middle, read_parted, read_stacked
from dateline.stages.tabling.flattened_events import cells_in, events_in
from dateline.stages.tabling.flattened_furniture import is_furniture_phrase
from dateline.stages.tabling.flattened_header import Header, find_header, repeats
from dateline.stages.tabling.flattened_heads import read_head
from dateline.stages.tabling.flattened_lines import Line, lines_of, wrap_width
from dateline.stages.tabling.flattened_paragraphs import Piece, PieceKind
from dateline.stages.tabling.flattened_starts import Start, Starts, find_starts
from dateline.stages.tabling.flattened_sweeping import sweep

_HEADER = "it names the columns"
_REPEATED = "it names the columns once more"
_ROWS_TO_COMPARE = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """A row and its paragraphs."""

    start: Start
    place: str
    pieces: Sequence[Piece]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Body:
    """What was made of the lines below the header: entries, and the lines above and below them."""

    entries: tuple[WrittenEntry, ...] = ()
    above: tuple[Line, ...] = ()
    below: tuple[Piece, ...] = ()
    columns: tuple[ColumnReading, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    doubts: tuple[Doubt, ...] = ()


def read_flattened(page: Page, hints: TablingHints) -> WrittenChronology:
    """Return the chronology that the lines of a page hold; without entries, and with a doubt, where there is none."""
    lines, parted = broken(lines_of(page), hints.columns)
    header = find_header(lines, hints.columns)
    above = sweep(lines[: header.first] if header else ())
    below = sweep(lines[header.last + 1 :] if header else lines)
    named = lines[header.first : header.last + 1] if header else ()
    body = _read_body(header, named, below.lines, page, hints)
    head = read_head((*above.lines, *body.above), wrap_width(lines))
    preface = (head.preface, *(piece.prose.words for piece in body.below))
    return WrittenChronology(
        entries=body.entries,
        title=_named(page) or head.title,
        status=head.status,
        language=page.language or hints.language,
        preface="\n\n".join(filter(None, preface)),
        columns=body.columns or _columns(header),
        dropped=(*above.dropped, *head.dropped, *_header_lines(named, body), *body.dropped, *below.dropped),
        doubts=(
            *(Doubt(place="", message=message) for message in page.doubts),
            *doubting.run_together(parted),
            *body.doubts,
        ),
        facts=page.facts,
    )


def _named(page: Page) -> str:
    return "" if is_furniture_phrase(page.title) else page.title


def _read_body(
    header: Header | None, named: Sequence[Line], kept: Sequence[Line], page: Page, hints: TablingHints
) -> _Body:
    repeated = [header is not None and repeats(line, header) for line in kept]
    lines = [line for line, again in zip(kept, repeated, strict=True) if not again]
    dropped = [
        Dropped(words=line.words, place=line.place, why=_REPEATED)
        for line, again in zip(kept, repeated, strict=True)
        if again
    ]
    starts = find_starts(lines, 0, headed=header is not None)
    cells = _read_cells(header, named, lines, starts, page, hints)
    if cells:
        return _of_cells(cells, dropped)
    return _of_lines(starts, lines, dropped, stacked=_is_stacked(header, starts, lines))


def _read_cells(
    header: Header | None,
    named: Sequence[Line],
    lines: Sequence[Line],
    starts: Starts,
    page: Page,
    hints: TablingHints,
) -> CellsRead | None:
    if header and header.stacked:
        alone = bool(starts.rows) and all(start.alone for start in starts.rows)
        return read_stacked(header, starts.rows, lines, page) if alone and not header.told_in_order else None
    cells = read_parted(named, lines, page, hints.columns)
    if cells is None and header and header.date_at and len(starts.rows) * 2 < len(lines):
        return read_middle(header, lines, page)
    return cells


def _is_stacked(header: Header | None, starts: Starts, lines: Sequence[Line]) -> bool:
    """True where date, event and source have a line each: the header says so, or all rows are of that form."""
    if header is not None or len(starts.rows) < _ROWS_TO_COMPARE:
        return header is not None and header.stacked and header.told_in_order
    ends = [*(start.at for start in starts.rows[1:]), len(lines)]
    return all(start.alone and end - start.at == 3 for start, end in zip(starts.rows, ends, strict=True))


def _of_cells(cells: CellsRead, dropped: Sequence[Dropped]) -> _Body:
    return _Body(
        entries=tuple(cells.read.entries),
        above=cells.above,
        columns=cells.columns.readings,
        dropped=(*cells.read.dropped, *dropped),
    )


def _of_lines(starts: Starts, lines: Sequence[Line], dropped: Sequence[Dropped], *, stacked: bool) -> _Body:
    if not starts.rows:
        return _Body(above=tuple(lines), dropped=tuple(dropped), doubts=(doubting.nothing_found(lines),))
    rows, below = _without_afterword(_rows(starts, lines, stacked=stacked))
    entries, unsure = zip(*map(_entry, rows), strict=True)
    first = min((starts.rows[0].at, *starts.headings))
    return _Body(
        entries=entries,
        above=tuple(lines[:first]),
        below=tuple(below),
        dropped=tuple(dropped),
        doubts=(
            *doubting.refused(lines, [at for at in starts.refused if at > first]),
            *(doubt for places in unsure for doubt in doubting.uneven(places)),
            *doubting.crowded([row.place for row in rows if _is_crowded(row)]),
            *(doubting.below_table(piece.place) for piece in below[:1]),
        ),
    )


def _rows(starts: Starts, lines: Sequence[Line], *, stacked: bool) -> list[_Row]:
    """Return the rows with their paragraphs, each up to the next row or the next heading above rows."""
    width = wrap_width(lines)
    bounds = sorted({*(start.at for start in starts.rows), *starts.headings, len(lines)})
    end_of = dict(pairwise(bounds))
    rows: list[_Row] = []
    for start in starts.rows:
        line = lines[start.at]
        own = [replace(line, prose=start.rest)] if start.rest else []
        told = [*own, *lines[start.at + 1 : end_of[start.at]]]
        for event in (stacked and cells_in(told)) or events_in(told, width, listed=start.alone):
            place = event[0].place if start.alone and event else line.place
            rows.append(_Row(start=start, place=place, pieces=event))
    return rows


def _without_afterword(rows: list[_Row]) -> tuple[list[_Row], list[Piece]]:
    """Return the rows without what stands below the table: last paragraphs such as no other row has."""
    end = len(rows[-1].pieces)
    while end > 1 and _stands_loose(rows[-1].pieces[end - 1]):
        end -= 1
    below = list(rows[-1].pieces[end:])
    others = (piece for row in rows[:-1] for piece in row.pieces[1:])
    if not below or len(rows) < _ROWS_TO_COMPARE or any(_stands_loose(piece) for piece in others):
        return rows, []
    return [*rows[:-1], replace(rows[-1], pieces=rows[-1].pieces[:end])], below


def _is_crowded(row: _Row) -> bool:
    """True where several paragraphs under one date, none of them a quotation or cited, could be several events."""
    return row.start.alone and len(row.pieces) > 1 and all(piece.kind is PieceKind.TEXT for piece in row.pieces)


def _stands_loose(piece: Piece) -> bool:
    return piece.kind is PieceKind.TEXT and piece.gap > 0


def _entry(row: _Row) -> tuple[WrittenEntry, list[str]]:
    """Return the entry that a row makes, and the places where its accounts could be parted otherwise."""
    told = tell(row.pieces)
    entry = WrittenEntry(
        place=row.place,
        date=row.start.date,
        text=join(told.text),
        date_context=row.start.context,
        sources=sources_of(told),
    )
    return entry, told.unsure


def _header_lines(named: Sequence[Line], body: _Body) -> list[Dropped]:
    told = {dropped.place for dropped in body.dropped}
    return [Dropped(words=line.words, place=line.place, why=_HEADER) for line in named if line.place not in told]


def _columns(header: Header | None) -> tuple[ColumnReading, ...]:
    if header is None:
        return ()
    names = zip(header.names, header.roles, strict=True)
    return tuple(
        ColumnReading(name=name, role=role, why=f"the header says so ({header.place})") for name, role in names
    )
