"""Reads a TimelineJS sheet: columns for the parts of dates, a headline, a text, a medium with its credit."""

from collections.abc import Iterator, Mapping, Sequence

from dateline.domain.prose import Prose, join
from dateline.domain.records import dataclass
from dateline.domain.written import ColumnReading, Dropped, Grid, Page, Row, WrittenEntry, WrittenSource
from dateline.language.carrying import ENTRY, SEEN, row_words
from dateline.stages.tabling.assembling import with_links
from dateline.stages.tabling.columns import normal
from dateline.stages.tabling.common import Finding, flat, is_empty
from dateline.stages.tabling.rows import composed
from dateline.stages.tabling.sources import Notes, listed, noted, only_links, unique, with_addresses

_ROLES: Mapping[str, str] = {
    "year": "date",
    "month": "date",
    "day": "date",
    "time": "time",
    "end year": "end",
    "end month": "end",
    "end day": "end",
    "end time": "end",
    "display date": "date",
    "start date": "date",
    "end date": "end",
    "headline": "event",
    "text": "event",
    "media": "source",
    "media credit": "source",
    "group": "lane",
    "tag": "lane",
    "source": "source",
    "type": "ignored",
    "dateline": "ignored",
}
_STARTS = frozenset({"year", "start date"})
_FEWEST = 5
_WHY = "it is a column of a TimelineJS sheet"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """One row of a sheet, its cells by the normal form of their column's name."""

    row: Row
    cells: Mapping[str, Prose]

    def words(self, name: str) -> str:
        words = flat(self.cells[name].words) if name in self.cells else ""
        return "" if is_empty(words) else words

    def prose(self, name: str) -> Prose:
        return with_addresses(self.cells[name]) if self.words(name) else Prose(words="")


def is_sheet(names: Sequence[str]) -> bool:
    """True where the columns are those of a TimelineJS sheet."""
    known = {normal(name) for name in names}
    return "headline" in known and bool(known & _STARTS) and len(known & set(_ROLES)) >= _FEWEST


def read_sheet(page: Page, notes: Notes) -> Finding:
    """Return the chronology that the sheet holds; its title slide is the title, its eras are left out and named."""
    blocks = [at for at, block in enumerate(page.blocks) if isinstance(block, Grid) and block.rows]
    found = [_lines(block) for block in page.blocks if isinstance(block, Grid) and block.rows]
    lines = [line for sheet in found for line in sheet]
    titles = [line for line in lines if line.words("type").casefold() == "title"]
    eras = [line for line in lines if line.words("type").casefold() == "era"]
    entries = tuple(with_links(_entry(line, notes) for line in lines if line not in titles and line not in eras))
    dated = sum(bool(entry.date) for entry in entries)
    return Finding(
        shape="grid",
        entries=entries,
        units=len(entries),
        dated=dated,
        blocks=frozenset(blocks),
        why=f"its columns are those of a TimelineJS sheet: {dated} of {len(entries)} rows have a date",
        title=titles[0].words("headline") if titles else "",
        columns=tuple(_readings(page)),
        dropped=(*_title_words(titles), *_eras(eras)),
    )


def _lines(grid: Grid) -> list[_Line]:
    names = [normal(cell.prose.words) for cell in grid.rows[0].cells]
    return [
        _Line(row=row, cells=_by_name(names, row))
        for row in grid.rows[1:]
        if any(not is_empty(cell.prose.words) for cell in row.cells)
    ]


def _by_name(names: Sequence[str], row: Row) -> Mapping[str, Prose]:
    return {name: cell.prose for name, cell in zip(names, row.cells, strict=True)}


def _entry(line: _Line, notes: Notes) -> WrittenEntry:
    start, end = _date(line, ""), _date(line, "end ")
    shown = line.words("display date")
    text, linked = _text(line)
    named = listed(line.prose("source"), line.row.place) if line.words("source") else []
    sources = [*linked, *named, *_media(line), *noted(text, notes, line.row.place)]
    return WrittenEntry(
        place=line.row.place,
        date=shown or start,
        date_context=" – ".join(filter(None, (start, end))) if shown else "",
        end_date="" if shown else end,
        text=text,
        sources=unique(sources),
        lane=line.words("group") or line.words("tag"),
        details=_details(line),
        hints=_hints(line),
    )


def _hints(line: _Line) -> Mapping[str, str]:
    """What a file of our own says of the row: beside it, or in a column of the sheet."""
    if not line.words("dateline"):
        return line.row.data
    shown = row_words(prose for name, prose in line.cells.items() if name != "dateline")
    return {ENTRY: line.words("dateline"), SEEN: "\n".join(words.lstrip("'") for words in shown)}


def _date(line: _Line, prefix: str) -> str:
    year, month, day, time = (line.words(prefix + part) for part in ("year", "month", "day", "time"))
    if whole := line.words(f"{prefix or 'start '}date"):
        return whole
    return " ".join(filter(None, (composed(year, month, day), time)))


def _text(line: _Line) -> tuple[Prose, list[WrittenSource]]:
    """Headline and text as one, and the sources where the text is nothing but addresses."""
    headline, body = line.prose("headline"), line.prose("text")
    if body and only_links(body):
        return headline, listed(body, line.row.place)
    return join([piece for piece in (headline, body) if piece]), []


def _media(line: _Line) -> Iterator[WrittenSource]:
    """The medium, its credit as the label; a quotation set in as medium tells itself whom it quotes."""
    media, credit = line.prose("media"), line.prose("media credit")
    addresses = [link.target for link in media.links]
    label = flat(credit.words)
    if addresses and only_links(media):
        yield WrittenSource(label=label, url=addresses[0], place=line.row.place)
    elif media or label:
        yield WrittenSource(label=label, text=media, place=line.row.place)
    for link in credit.links:
        if link.target not in addresses:
            yield WrittenSource(label=flat(credit.words[link.start : link.end]), url=link.target, place=line.row.place)


def _details(line: _Line) -> Mapping[str, str]:
    """The columns that have no other place, by the names they have in the sheet."""
    found: dict[str, str] = {}
    for name, prose in line.cells.items():
        if name not in _ROLES and name and not is_empty(prose.words):
            found[name.title()] = prose.words
    return found


def _readings(page: Page) -> Iterator[ColumnReading]:
    grid = next(block for block in page.blocks if isinstance(block, Grid) and block.rows)
    for cell in grid.rows[0].cells:
        name = flat(cell.prose.words)
        if name:
            yield ColumnReading(name=name, role=_ROLES.get(normal(name), "detail"), why=_WHY)


def _title_words(titles: Sequence[_Line]) -> Iterator[Dropped]:
    for line in titles:
        text = line.words("text")
        if text:
            yield Dropped(words=text, place=line.row.place, why="it is the text of the title slide")


def _eras(eras: Sequence[_Line]) -> Iterator[Dropped]:
    for line in eras:
        words = " ".join(filter(None, (_date(line, ""), "–", _date(line, "end "), line.words("headline"))))
        yield Dropped(words=words, place=line.row.place, why="it is an era behind the entries, not an entry")
