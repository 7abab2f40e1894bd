"""Excel workbooks (.xlsx), read from their XML: styles, links, rich text and all."""

import io
import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lxml import etree

from dateline.builtin.readers.blocks.ink import Ink
from dateline.builtin.readers.blocks.markup import address
from dateline.builtin.readers.blocks.parsing import Element
from dateline.builtin.readers.sheets.form import Area, Sheet
from dateline.builtin.readers.sheets.formats import BUILT_IN, display
from dateline.builtin.readers.zipguard import Parts, parse_part
from dateline.domain.errors import Unreadable
from dateline.domain.prose import Prose, Style
from dateline.language.typesetting import linkable

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT_RELATION = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
_REFERENCE = re.compile(r"\$?([A-Za-z]{1,3})\$?(\d{1,7})")
_HYPERLINK = re.compile(r'\s*(?:_xlfn\.)?HYPERLINK\(\s*"([^"]{1,4000})"(?:\s*[,;]\s*"([^"]{1,4000})")?', re.IGNORECASE)
_RICH = {"b": "bold", "i": "italic", "strike": "struck"}
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
"""How a workbook writes characters that XML does not hold (ECMA-376, part 1, 22.9.2.19)."""
_OFF = frozenset({"0", "false", "off"})
_LAST_ROW = 1_048_576


@dataclass(slots=True, kw_only=True)
class _Book:
    """What all sheets of a workbook share."""

    parts: Parts
    name: str
    from_1904: bool = False
    strings: Sequence[Prose] = ()
    formats: Sequence[str] = ()
    struck: Sequence[bool] = ()
    years: dict[str, set[int]] = field(default_factory=dict)


def read_xlsx(parts: Parts, name: str) -> list[Sheet]:
    """Return the sheets of a workbook."""
    path = next((path for path in parts if posixpath.basename(path).lower() == "workbook.xml"), "")
    if not path:
        raise Unreadable(f"{name}: xl/workbook.xml is missing inside; open it in its program and save it again")
    root = parse_part(parts[path], name)
    targets = _relations(parts, path, name)
    folder = posixpath.dirname(path)
    book = _Book(
        parts=parts,
        name=name,
        from_1904=any(each.get("date1904", "0") not in _OFF for each in root.iterfind("{*}workbookPr")),
        strings=_strings(parts.get(f"{folder}/sharedStrings.xml"), name),
    )
    book.formats, book.struck = _styles(parts.get(f"{folder}/styles.xml"), name)
    return list(_sheets(book, root, targets))


def _sheets(book: _Book, root: Element, targets: Mapping[str, str]) -> Iterator[Sheet]:
    for each in root.iterfind("{*}sheets/{*}sheet"):
        relation = each.get(_RELATION) or each.get(_STRICT_RELATION) or ""
        path = targets.get(relation, "")
        sheet = Sheet(name=each.get("name") or "", hidden=each.get("state", "visible") != "visible")
        if path in book.parts:
            _fill(book, sheet, path)
            yield sheet


def _fill(book: _Book, sheet: Sheet, path: str) -> None:
    targets = _relations(book.parts, path, book.name)
    links: list[tuple[Area, str]] = []
    row_number = 0
    try:
        for kind, element in _elements(book.parts[path]):
            if kind == "row":
                row_number = _row_number(element, row_number)
                _fill_row(book, sheet, element, row_number - 1)
                _let_go(element)
            elif kind == "mergeCell" and (area := _area(element.get("ref") or "")):
                sheet.merges.append(area)
            elif kind == "hyperlink" and (area := _area(element.get("ref") or "")):
                relation = element.get(_RELATION) or element.get(_STRICT_RELATION) or ""
                links.append((area, _target(targets.get(relation, ""), element)))
    except etree.XMLSyntaxError as error:
        raise Unreadable(f"{book.name}: sheet {sheet.name!r} is broken ({error}); save the file again") from error
    for area, target in links:
        _link(sheet, area, target)
    _annotate(book, sheet, targets)
    _doubt_years(book, sheet)


def _elements(content: bytes) -> Iterator[tuple[str, Element]]:
    steps = etree.iterparse(
        io.BytesIO(content),
        events=("end",),
        tag=("{*}row", "{*}mergeCell", "{*}hyperlink"),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=True,
    )
    for _, element in steps:
        yield etree.QName(element).localname, element


def _row_number(row: Element, before: int) -> int:
    written = row.get("r") or ""
    return min(int(written), _LAST_ROW) if written.isdecimal() and len(written) < 9 else before + 1


def _let_go(row: Element) -> None:
    row.clear()
    around = row.getparent()
    if around is not None:
        while around[0] is not row:
            del around[0]


def _fill_row(book: _Book, sheet: Sheet, row: Element, number: int) -> None:
    column = -1
    for cell in row:
        found = _REFERENCE.fullmatch(cell.get("r") or "")
        column = _column(found.group(1)) if found else column + 1
        prose = _prose(book, sheet, cell)
        if prose.words:
            sheet.put(number, column, prose)


def _prose(book: _Book, sheet: Sheet, cell: Element) -> Prose:
    style = _index(cell.get("s"), len(book.formats))
    prose = _content(book, sheet, cell, book.formats[style] if style is not None else "General")
    if style is not None and book.struck[style] and prose.words:
        prose = _styled(prose, "struck", "")
    formula = cell.findtext("{*}f") or ""
    found = _HYPERLINK.match(formula) if "(" in formula else None
    if not found:
        return prose
    # Programs that write workbooks without computing them leave the words in the formula only.
    shown = prose if prose else Prose(words=found.group(2) or found.group(1))
    return _styled(shown, "link", found.group(1))


def _content(book: _Book, sheet: Sheet, cell: Element, code: str) -> Prose:
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        return _rich(cell.find("{*}is"))
    written = (cell.findtext("{*}v") or "").strip() if kind != "str" else cell.findtext("{*}v") or ""
    if kind == "s":
        index = _index(written, len(book.strings))
        return book.strings[index] if index is not None else Prose(words="")
    if kind == "b":
        return Prose(words="TRUE" if written == "1" else "FALSE")
    if kind == "d":
        return Prose(words=written.removesuffix("T00:00:00").replace("T", " "))
    return Prose(words=_unescaped(written).strip()) if kind != "n" else Prose(words=_number(book, sheet, written, code))


def _number(book: _Book, sheet: Sheet, written: str, code: str) -> str:
    try:
        value = float(written)
    except ValueError:
        return written
    if value - value != 0:
        return written
    shown = display(value, code, from_1904=book.from_1904)
    if shown.year is not None:
        book.years.setdefault(sheet.name, set()).add(shown.year)
    return shown.words


def _styled(prose: Prose, kind: str, target: str) -> Prose:
    kept = address(target) if kind == "link" else target
    if kind == "link" and not kept:
        return prose
    whole = Style(kind=kind, start=0, end=len(prose.words), target=kept)
    return Prose(words=prose.words, styles=(whole, *prose.styles))


def _target(address: str, element: Element) -> str:
    """The address of a link, with the place in the page that stands apart from it."""
    place = element.get("location") or ""
    return f"{address}#{place}" if address and place and "#" not in address else address


def _link(sheet: Sheet, area: Area, target: str) -> None:
    """Put a link on the first filled cell of an area, unless a line of the cell shows the address itself."""
    top, left, bottom, right = area
    for row in range(top, min(bottom, top + 50) + 1):
        for column, prose in sheet.rows.get(row, {}).items():
            if left <= column <= right and prose.words:
                if target not in map(linkable, prose.words.split("\n")):
                    sheet.put(row, column, _styled(prose, "link", target))
                return


def _annotate(book: _Book, sheet: Sheet, targets: Mapping[str, str]) -> None:
    """Take comments on cells as notes, marked at the end of the cell's words."""
    for path in targets.values():
        if "comment" not in path.lower() or path not in book.parts:
            continue
        for comment in parse_part(book.parts[path], book.name).iter("{*}comment"):
            area, words = _area(comment.get("ref") or ""), _rich(comment.find("{*}text"))
            if not area or not words:
                continue
            label = comment.get("ref") or ""
            prose = sheet.rows.get(area[0], {}).get(area[1], Prose(words=""))
            mark = Style(kind="note", start=len(prose.words), end=len(prose.words), target=label)
            sheet.put(area[0], area[1], Prose(words=prose.words, styles=(*prose.styles, mark)))
            sheet.notes[label] = words


def _doubt_years(book: _Book, sheet: Sheet) -> None:
    years = sorted(book.years.get(sheet.name, ()))
    if years:
        held = f"{years[0]}" if len(years) == 1 else f"{years[0]} to {years[-1]}"
        sheet.doubts.append(
            f"sheet {sheet.name!r}: some cells show a date without its year and were read as shown;"
            f" the file holds {held} behind them"
        )


def _relations(parts: Parts, path: str, name: str) -> dict[str, str]:
    """Return the targets of a part's relations by id: paths inside the file, or addresses outside."""
    folder, base = posixpath.split(path)
    content = parts.get(f"{folder}/_rels/{base}.rels")
    if not content:
        return {}
    targets = {}
    for relation in parse_part(content, name):
        target = relation.get("Target") or ""
        if relation.get("TargetMode") != "External":
            target = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"{folder}/{target}")
        targets[relation.get("Id") or ""] = target
    return targets


def _strings(content: bytes | None, name: str) -> Sequence[Prose]:
    return [_rich(each) for each in parse_part(content, name).iterfind("{*}si")] if content else ()


def _rich(element: Element | None) -> Prose:
    """Return text in runs as prose, white space as it stands."""
    ink = Ink()
    for part in element if element is not None else ():
        tag = etree.QName(part).localname
        if tag == "t":
            ink.lay_as_is(_unescaped(part.text or ""))
        elif tag == "r":
            kinds = [kind for key, kind in _RICH.items() if _is_on(part.find(f"{{*}}rPr/{{*}}{key}"))]
            for kind in kinds:
                ink.open(kind)
            ink.lay_as_is(_unescaped(part.findtext("{*}t") or ""))
            for _ in kinds:
                ink.close()
    prose = ink.take()
    return prose.cut(0, len(prose.words))


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


def _styles(content: bytes | None, name: str) -> tuple[Sequence[str], Sequence[bool]]:
    """Return for each cell style its number format, and whether it strikes words out."""
    if not content:
        return (), ()
    root = parse_part(content, name)
    codes = dict(BUILT_IN)
    for each in root.iterfind("{*}numFmts/{*}numFmt"):
        if (number := each.get("numFmtId") or "").isdecimal():
            codes[int(number)] = each.get("formatCode") or "General"
    struck = [_is_on(font.find("{*}strike")) for font in root.iterfind("{*}fonts/{*}font")]
    styles = list(root.iterfind("{*}cellXfs/{*}xf"))
    formats = [codes.get(_index(style.get("numFmtId"), 1 << 31) or 0, "General") for style in styles]
    fonts = [_index(style.get("fontId"), len(struck)) for style in styles]
    return formats, [font is not None and struck[font] for font in fonts]


def _is_on(element: Element | None) -> bool:
    return element is not None and (element.get("val") or "1") not in _OFF


def _index(written: str | None, most: int) -> int | None:
    text = written or ""
    return int(text) if text.isdecimal() and len(text) < 10 and int(text) < most else None


def _area(written: str) -> Area | None:
    first, _, last = written.partition(":")
    start, end = _REFERENCE.fullmatch(first), _REFERENCE.fullmatch(last or first)
    if not start or not end:
        return None
    return int(start.group(2)) - 1, _column(start.group(1)), int(end.group(2)) - 1, _column(end.group(1))


def _column(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number - 1
