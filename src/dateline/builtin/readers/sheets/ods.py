"""OpenDocument spreadsheets (.ods), read from their XML."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from lxml import etree

from dateline.builtin.readers.blocks.ink import Ink
from dateline.builtin.readers.blocks.markup import address
from dateline.builtin.readers.blocks.parsing import Element, tag_of
from dateline.builtin.readers.grids import MAX_CELLS
from dateline.builtin.readers.sheets.form import Sheet
from dateline.builtin.readers.sheets.formats import show_date
from dateline.builtin.readers.zipguard import Parts, parse_part
from dateline.domain.errors import Unreadable
from dateline.domain.prose import Prose, Style

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_LINK = "{http://www.w3.org/1999/xlink}href"
_FIELDS = {"year": "Y", "month": "M", "day": "D", "hours": "h", "minutes": "m", "seconds": "s"}
_MOST_REPEATED = 10_000


def read_ods(parts: Parts, name: str) -> list[Sheet]:
    """Return the sheets of a spreadsheet."""
    if "content.xml" not in parts:
        raise Unreadable(f"{name}: content.xml is missing inside; open it in its program and save it again")
    root = parse_part(parts["content.xml"], name)
    fields = _date_fields(root)
    hidden = _hidden_styles(root)
    return [_sheet(table, fields, hidden, name) for table in root.iter(f"{_TABLE}table")]


def _sheet(table: Element, fields: Mapping[str, str], hidden: set[str], name: str) -> Sheet:
    sheet = Sheet(name=table.get(f"{_TABLE}name") or "", hidden=table.get(f"{_TABLE}style-name") in hidden)
    defaults = _column_styles(table)
    number = cells = 0
    for row in table.iter(f"{_TABLE}table-row"):
        filled = list(_cells(row, sheet, number, fields, defaults))
        repeated = _count(row, "number-rows-repeated")
        cells += len(filled) * repeated
        if filled and (repeated > _MOST_REPEATED or cells > MAX_CELLS):
            raise Unreadable(f"{name}: sheet {sheet.name!r} repeats one row {repeated:,} times; clear the sheet's end")
        for copy in range(repeated if filled else 0):
            for column, prose in filled:
                sheet.put(number + copy, column, prose)
        number += repeated
    return sheet


def _cells(
    row: Element, sheet: Sheet, number: int, fields: Mapping[str, str], defaults: list[tuple[int, str]]
) -> Iterator[tuple[int, Prose]]:
    column = 0
    for cell in row.iterchildren(f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
        repeated = _count(cell, "number-columns-repeated")
        style = cell.get(f"{_TABLE}style-name") or _style_at(defaults, column)
        prose = _prose(cell, fields.get(style, ""))
        note = cell.find(f"{_OFFICE}annotation")
        if note is not None and (words := _words(note)):
            label = f"{column + 1}/{number + 1}"
            sheet.notes[label] = words
            mark = Style(kind="note", start=len(prose.words), end=len(prose.words), target=label)
            prose = Prose(words=prose.words, styles=(*prose.styles, mark))
        across, down = _count(cell, "number-columns-spanned"), _count(cell, "number-rows-spanned")
        if across > 1 or down > 1:
            sheet.merges.append((number, column, number + down - 1, column + across - 1))
        if prose.words or prose.styles:
            yield from ((column + copy, prose) for copy in range(min(repeated, _MOST_REPEATED)))
        column += repeated


def _prose(cell: Element, shown: str) -> Prose:
    written = cell.get(f"{_OFFICE}date-value") or ""
    if written and shown:
        try:
            moment = datetime.fromisoformat(written[:19])
        except ValueError:
            return _words(cell)
        return Prose(words=show_date(moment, shown).words)
    return _words(cell)


def _words(holder: Element) -> Prose:
    """Return the paragraphs of a cell or annotation as lines, with its links."""
    ink = Ink()
    steps = etree.iterwalk(holder, events=("start", "end"))
    for event, element in steps:
        tag = tag_of(element)
        if event == "end":
            _end(ink, element, tag)
        elif tag == "annotation" and element is not holder:
            steps.skip_subtree()
        else:
            _start(ink, element, tag)
    return ink.take()


def _end(ink: Ink, element: Element, tag: str) -> None:
    if tag == "p":
        ink.part("\n")
    elif tag == "a":
        ink.close()
    if tag in ("a", "span", "s", "tab", "line-break"):
        ink.lay(element.tail or "")


def _start(ink: Ink, element: Element, tag: str) -> None:
    if tag == "a":
        target = address(element.get(_LINK))
        ink.open("link" if target else "", target)
    if tag in ("s", "tab"):
        ink.part(" ")
    elif tag == "line-break":
        ink.break_line()
    elif tag in ("p", "a", "span"):
        ink.lay(element.text or "")


def _date_fields(root: Element) -> dict[str, str]:
    """Return for each cell style which fields of a date it shows."""
    shown = {
        style.get(f"{_STYLE}name") or "": "".join(_FIELDS.get(tag_of(part), "") for part in style)
        for style in root.iter("{urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0}date-style")
    }
    return {
        style.get(f"{_STYLE}name") or "": shown.get(style.get(f"{_STYLE}data-style-name") or "", "")
        for style in root.iter(f"{_STYLE}style")
    }


def _hidden_styles(root: Element) -> set[str]:
    return {
        style.get(f"{_STYLE}name") or ""
        for style in root.iter(f"{_STYLE}style")
        for part in style.iterfind(f"{_STYLE}table-properties")
        if part.get(f"{_TABLE}display") == "false"
    }


def _column_styles(table: Element) -> list[tuple[int, str]]:
    """Return the style that cells have by default, each with the column after the last one it is for."""
    styles: list[tuple[int, str]] = []
    end = 0
    for column in table.iter(f"{_TABLE}table-column"):
        end += _count(column, "number-columns-repeated")
        styles.append((end, column.get(f"{_TABLE}default-cell-style-name") or ""))
    return styles


def _style_at(styles: list[tuple[int, str]], column: int) -> str:
    return next((style for end, style in styles if column < end), "")


def _count(element: Element, attribute: str) -> int:
    written = element.get(_TABLE + attribute) or "1"
    return max(1, int(written)) if written.isdecimal() and len(written) < 8 else 1
