"""HTML to blocks: one walk over the page, without recursion, for web pages, Markdown and Word alike."""

from collections.abc import Callable
from dataclasses import dataclass, field

from lxml import etree

from dateline.builtin.readers import markup
from dateline.builtin.readers.grids import Given, GivenRow, spread
from dateline.builtin.readers.ink import Ink
from dateline.builtin.readers.markup import Element
from dateline.domain.prose import Prose
from dateline.domain.written import Block, Heading, Item, Paragraph

LINE = "data-line"
"""The attribute in which Markdown carries the line an element came from."""


@dataclass(slots=True, kw_only=True)
class Found:
    """What a page holds: its blocks, its notes by label, and what is doubtful."""

    blocks: list[Block] = field(default_factory=list)
    notes: dict[str, Prose] = field(default_factory=dict)
    doubts: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)


@dataclass(slots=True, kw_only=True)
class _Frame:
    """What the walk is inside of.

    `role` is flow, item, cell, heading, term, description, quote, note, caption, table, row, list or layout.
    Those that gather words of their own hold the `outer` ink until they end.
    """

    role: str
    element: Element
    outer: Ink | None = None
    rows: list[GivenRow] = field(default_factory=list)
    cells: list[Given] = field(default_factory=list)
    caption: str = ""
    ordered: bool = False
    label: str = ""


_HOLDING = frozenset({"item", "cell", "heading", "term", "note", "caption"})


def blocks_of(root: Element | None, *, places: str = "lines") -> Found:
    """Return the blocks of a page in order.

    `places` is "lines" where lines of the page are those of the file, "marks" where elements carry theirs, "count"
    where there are no lines and blocks are counted.
    """
    if root is None:
        return Found()
    return _Walk(root, places).run()


def prose_of(html: str) -> Prose:
    """Return the words of a piece of HTML with its links and styles, paragraphs parted by empty lines."""
    root, _ = markup.parse(html)
    if root is None:
        return Prose(words="")
    holder = etree.Element("words")
    holder.append(root)
    return _Walk(holder, "count").gather()


class _Walk:
    def __init__(self, root: Element, places: str) -> None:
        self.root = root
        self.places = places
        self.found = Found()
        self.survey = markup.survey(root)
        self.ink = Ink()
        self.frames: list[_Frame] = []
        self.depth = -1
        self.tables = 0
        self.furniture = 0
        self.line = 0
        self.base: tuple[int, int] | None = None
        self.place = ""
        self.id = ""
        self.kinds = ["text"]
        self.fresh_item = False
        self.note_targets: dict[Element, str] = {}
        self.preformatted = 0

    def run(self) -> Found:
        """Walk the page and return what it holds."""
        self._mark_notes()
        self._walk()
        self._flush()
        return self.found

    def gather(self) -> Prose:
        """Walk the page as if it were one cell and return its words."""
        self.frames.append(_Frame(role="cell", element=self.root))
        self._walk()
        return self.ink.take()

    def _mark_notes(self) -> None:
        """Find the elements that links shaped like note marks lead to."""
        taken: set[str] = set()
        for link in self.root.iter("a"):
            href = link.get("href") or ""
            target = self.survey.ids.get(href[1:]) if href.startswith("#") else None
            if target is None or target in self.note_targets or markup.is_back_link(link):
                continue
            label = markup.note_mark(link)
            if label and markup.tag_of(target) in ("li", "p", "div", "dd", "aside", "td"):
                self.note_targets[target] = label if label not in taken else href[1:]
                taken.add(label)

    def _walk(self) -> None:
        walk = etree.iterwalk(self.root, events=("start", "end", "comment", "pi"))
        for event, element in walk:
            if event == "start":
                if self._start(element):
                    self._text(element.text)
                else:
                    walk.skip_subtree()
                    self._text(element.tail if element is not self.root else None)
            elif event == "end":
                self._end(element)
                self._text(element.tail if element is not self.root else None)
            else:
                self._comment(element)
                self._text(element.tail)

    def _text(self, text: str | None) -> None:
        if not text:
            return
        if self.preformatted:
            self.ink.lay_as_is(text)
        else:
            self.ink.lay(text)

    def _comment(self, element: Element) -> None:
        text = (element.text or "").strip() if element.tag is etree.Comment else ""
        if text.startswith("dateline:"):
            self.ink.hint(text[9:].strip())
        elif text.startswith("line ") and text[5:].isdecimal():
            self.base = (int(text[5:]), element.sourceline or 0)

    def _start(self, element: Element) -> bool:
        """Take note of an element that begins; False when it and all in it are not shown."""
        tag = markup.tag_of(element)
        if tag in markup.UNSEEN or markup.is_hidden(element, tag):
            self._hide(element, tag)
            return False
        if tag in STARTS:
            return STARTS[tag](self, element)
        if tag in markup.PARTING:
            self._start_parting(element, tag)
        elif tag in markup.STYLES:
            self._part_classes(element)
            self.ink.open(markup.STYLES[tag])
        elif tag not in markup.TABLE_PARTS:
            self._part_classes(element)
        return True

    def _end(self, element: Element) -> None:
        tag = markup.tag_of(element)
        if tag in ENDS:
            ENDS[tag](self, element)
        elif tag in markup.PARTING:
            self._end_parting(element, tag)
        elif tag in markup.STYLES:
            self.ink.close()

    # Inside a line

    def _part_classes(self, element: Element) -> None:
        if markup.are_apart(element.getprevious(), element):
            self.ink.part("\t")

    def _start_link(self, element: Element) -> bool:
        if markup.is_back_link(element):
            return False
        self._part_classes(element)
        self._anchor(element)
        href = element.get("href") or ""
        label = self.note_targets.get(self.survey.ids.get(href[1:], element), "") if href.startswith("#") else ""
        target = markup.address(href)
        if label:
            self.ink.open("note", label)
        elif target:
            self.ink.open("link", target)
        else:
            self.ink.open("plain")
        return True

    def _end_link(self, _element: Element) -> None:
        self.ink.close()

    def _start_break(self, element: Element) -> bool:
        if self.preformatted:
            self.ink.lay_as_is("\n")
            return True
        if self.ink.gap == "\n" and not self._holding():
            self._flush()
            self._stand(element)
        self.ink.break_line()
        return True

    def _start_image(self, element: Element) -> bool:
        parent = element.getparent()
        if parent is not None and markup.tag_of(parent) == "a":
            self.ink.lay(element.get("alt") or "")
        return True

    # Blocks

    def _holding(self) -> bool:
        return bool(self.frames) and self.frames[-1].role in _HOLDING

    def _start_parting(self, element: Element, tag: str) -> None:
        if markup.is_furniture(element, tag) and element not in self.survey.content_forms:
            self._flush()
            self.furniture += 1
        if element in self.note_targets:
            self._hold("note", element).label = self.note_targets[element]
        elif self._holding():
            self.ink.part("\n\n")
            self._anchor(element)
        else:
            self._flush()
            self._stand(element)
            if tag == "details":
                self.kinds.append("description")
        self._hint(element)

    def _end_parting(self, element: Element, tag: str) -> None:
        if element in self.note_targets:
            self._end_note(element)
        elif self._holding():
            self.ink.part("\n\n")
        else:
            self._flush()
            if tag == "details" and len(self.kinds) > 1:
                self.kinds.pop()
        if markup.is_furniture(element, tag) and element not in self.survey.content_forms:
            self._flush()
            self.furniture -= 1

    def _start_heading(self, element: Element) -> bool:
        if self._holding():
            self.ink.part("\n\n")
            return True
        self._flush()
        self._stand(element)
        self._hold("heading", element)
        self._hint(element)
        return True

    def _end_heading(self, element: Element) -> None:
        if not self._ends("heading", element):
            self.ink.part("\n\n")
            return
        prose = self._release()
        level = markup.HEADINGS[markup.tag_of(element)]
        self._add(prose, lambda: Heading(level=level, prose=prose, place=self.place, id=self.id))

    def _start_quote(self, element: Element) -> bool:
        self._start_parting(element, "blockquote")
        if not self._holding():
            self.kinds.append("quote")
            self.frames.append(_Frame(role="quote", element=element))
        return True

    def _end_quote(self, element: Element) -> None:
        if self._ends("quote", element):
            self._flush()
            self.kinds.pop()
            self.frames.pop()
        self._end_parting(element, "blockquote")

    def _start_code(self, element: Element) -> bool:
        self._start_parting(element, "pre")
        self.preformatted += 1
        if not self._holding() and any(markup.tag_of(child) == "code" for child in element):
            self.kinds.append("code")
            self.frames.append(_Frame(role="code", element=element))
            self._stand(element[0])
        elif not self._holding():
            self.frames.append(_Frame(role="lines", element=element))
        return True

    def _end_code(self, element: Element) -> None:
        if self._ends("code", element):
            self._flush()
            self.kinds.pop()
            self.frames.pop()
        elif self._ends("lines", element):
            self._flush_lines()
            self.frames.pop()
        self.preformatted -= 1
        self._end_parting(element, "pre")

    def _start_rule(self, element: Element) -> bool:
        if self._holding():
            self.ink.part("\n\n")
            return True
        self._flush()
        self._stand(element)
        self.found.blocks.append(Paragraph(prose=Prose(words=""), place=self.place, kind="rule"))
        return True

    # Lists

    def _start_list(self, element: Element) -> bool:
        if self._holding() and self.frames[-1].role != "item":
            self.ink.part("\n\n")
            return True
        self._flush()
        self.depth += 1
        self.frames.append(_Frame(role="list", element=element, ordered=markup.tag_of(element) == "ol"))
        return True

    def _end_list(self, element: Element) -> None:
        if not self._ends("list", element):
            self.ink.part("\n\n")
            return
        self._flush()
        self.frames.pop()
        self.depth -= 1

    def _start_item(self, element: Element) -> bool:
        if element in self.note_targets:
            self._hold("note", element).label = self.note_targets[element]
            return True
        if self._holding() and self.frames[-1].role != "item":
            self.ink.part("\n")
            return True
        self._flush()
        self._stand(element)
        ordered = bool(self.frames) and self.frames[-1].ordered
        self.frames.append(_Frame(role="item", element=element, ordered=ordered))
        self.fresh_item = True
        self._hint(element)
        return True

    def _end_item(self, element: Element) -> None:
        if element in self.note_targets:
            self._end_note(element)
        elif self._ends("item", element):
            self._flush()
            self.frames.pop()
        else:
            self.ink.part("\n")

    def _start_term(self, element: Element) -> bool:
        if self._holding():
            self.ink.part("\n\n")
            return True
        self._flush()
        self._stand(element)
        self._hold("term", element).label = "description" if markup.tag_of(element) == "dd" else "term"
        self._hint(element)
        return True

    def _end_term(self, element: Element) -> None:
        if not self._ends("term", element):
            self.ink.part("\n\n")
            return
        kind = self.frames[-1].label
        prose = self._release()
        self._add(prose, lambda: Paragraph(prose=prose, place=self.place, kind=kind, id=self.id))

    def _end_note(self, element: Element) -> None:
        if self._ends("note", element):
            label = self.frames[-1].label
            self.found.notes.setdefault(label, self._release())

    # Tables

    def _start_table(self, element: Element) -> bool:
        if self._holding() and self.frames[-1].role != "item":
            self.ink.part("\n\n")
            return True
        self._flush()
        if element in self.survey.layouts or self.furniture:
            return True
        self._stand(element)
        self.tables += 1
        self._hold("table", element)
        self._hint(element)
        return True

    def _end_table(self, element: Element) -> None:
        if not self._ends("table", element):
            self._end_parting(element, "table")
            return
        frame = self.frames[-1]
        stray = self._release()
        place = f"table {self.tables}"
        self._add(stray, lambda: Paragraph(prose=stray, place=place))
        grid = spread(frame.rows, place=place, caption=frame.caption)
        if grid.rows:
            self.found.blocks.append(grid)

    def _start_row(self, element: Element) -> bool:
        if self.frames and self.frames[-1].role == "table":
            self.frames.append(_Frame(role="row", element=element))
        else:
            self._part_flat("\n")
        return True

    def _end_row(self, element: Element) -> None:
        if not self._ends("row", element):
            self._part_flat("\n")
            return
        frame = self.frames.pop()
        table = self.frames[-1]
        number = len(table.rows) + 1
        line = self._line_of(element) if self.places == "marks" else 0
        table.rows.append(
            GivenRow(
                cells=frame.cells,
                place=f"line {line}" if line else f"table {self.tables}, row {number}",
                id=element.get("id") or frame.label,
                data=markup.hint_of(element.attrib),
            )
        )

    def _start_cell(self, element: Element) -> bool:
        if self.frames and self.frames[-1].role == "row":
            self._hold("cell", element)
        else:
            self._part_flat("\t")
        return True

    def _end_cell(self, element: Element) -> None:
        if not self._ends("cell", element):
            self._part_flat("\t")
            return
        header = markup.tag_of(element) == "th"
        given = Given(
            prose=self._release(),
            across=_number(element.get("colspan"), 1000),
            down=_number(element.get("rowspan"), 65534, none=65534),
            header=header,
        )
        self.frames[-1].cells.append(given)

    def _part_flat(self, gap: str) -> None:
        if self._holding():
            self.ink.part(gap)
        else:
            self._flush()

    def _start_caption(self, element: Element) -> bool:
        if self.frames and self.frames[-1].role == "table":
            self._hold("caption", element)
        return True

    def _end_caption(self, element: Element) -> None:
        if self._ends("caption", element):
            words = self._release().words
            self.frames[-1].caption = words

    # Laying down

    def _hold(self, role: str, element: Element) -> _Frame:
        frame = _Frame(role=role, element=element, outer=self.ink)
        self.frames.append(frame)
        self.ink = Ink()
        return frame

    def _release(self) -> Prose:
        frame = self.frames.pop()
        prose = self.ink.take()
        self.ink = frame.outer or Ink()
        return prose

    def _ends(self, role: str, element: Element) -> bool:
        return bool(self.frames) and self.frames[-1].role == role and self.frames[-1].element is element

    def _add(self, prose: Prose, make: Callable[[], Block]) -> None:
        if not prose:
            for style in prose.styles:
                if style.kind == "hint":
                    self.ink.hint(style.target)
            return
        if self.furniture:
            self.found.blocks.append(Paragraph(prose=prose, place=self.place, kind="furniture", id=self.id))
        else:
            self.found.blocks.append(make())

    def _flush(self) -> None:
        """Make a block of the words laid down."""
        prose = self.ink.take()
        if self.frames and self.frames[-1].role == "item" and self.fresh_item:
            ordered = self.frames[-1].ordered
            self._add(
                prose,
                lambda: Item(depth=max(0, self.depth), prose=prose, place=self.place, ordered=ordered, id=self.id),
            )
            self.fresh_item = self.fresh_item and not prose
        else:
            kind = self.kinds[-1]
            self._add(prose, lambda: Paragraph(prose=prose, place=self.place, kind=kind, id=self.id))

    def _flush_lines(self) -> None:
        """Make a paragraph of each line of preformatted text, and a rule of each run of empty ones."""
        prose = self.ink.take()
        at = 0
        for number, line in enumerate(prose.words.split("\n")):
            place = f"{self.place}, line {number + 1}"
            words = prose.cut(at, at + len(line)) if prose.styles else Prose(words=line.strip())
            at += len(line) + 1
            if words or not self.found.blocks or _kind(self.found.blocks[-1]) != "rule":
                kind = "text" if words else "rule"
                self.found.blocks.append(Paragraph(prose=words, place=place, kind=kind))

    def _stand(self, element: Element) -> None:
        if self.places == "count":
            self.place = f"block {len(self.found.blocks) + 1}"
        elif line := self._line_of(element):
            self.place = f"line {line}"
        self.id = element.get("id") or ""

    def _line_of(self, element: Element) -> int:
        if self.places == "lines":
            return element.sourceline or 0
        written = element.get(LINE, "")
        if written.isdecimal():
            self.base = None
            self.line = int(written)
        elif self.base:
            self.line = self.base[0] + (element.sourceline or 0) - self.base[1]
        else:
            self.line = self.line or 0
        return self.line

    def _anchor(self, element: Element) -> None:
        name = element.get("id") or (element.get("name") if markup.tag_of(element) == "a" else "")
        if name and not self.ink:
            self.id = self.id or name
            if self.frames and self.frames[-1].role == "cell" and len(self.frames) > 1:
                self.frames[-2].label = self.frames[-2].label or name

    def _hint(self, element: Element) -> None:
        data = markup.hint_of(element.attrib)
        if data:
            self.ink.hint(" ".join(f"{key}={_quoted(value)}" for key, value in data.items()))

    def _hide(self, element: Element, tag: str) -> None:
        if tag in markup.UNSEEN:
            return
        words = " ".join("".join(element.itertext()).split())
        if words:
            self.found.hidden.append(words)


def _kind(block: Block) -> str:
    return block.kind if isinstance(block, Paragraph) else ""


def _quoted(value: str) -> str:
    if value and not any(character in " \t\n\"'" for character in value):
        return value
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _number(written: str | None, most: int, none: int = 1) -> int:
    text = (written or "1").strip()[:6]
    number = int(text) if text.isdecimal() and text.isascii() else 1
    return min(most, number) if number else none


Handler = Callable[[_Walk, Element], bool]
Ender = Callable[[_Walk, Element], None]

STARTS: dict[str, Handler] = {
    "a": _Walk._start_link,
    "br": _Walk._start_break,
    "img": _Walk._start_image,
    "hr": _Walk._start_rule,
    "blockquote": _Walk._start_quote,
    "pre": _Walk._start_code,
    "li": _Walk._start_item,
    "dt": _Walk._start_term,
    "dd": _Walk._start_term,
    "summary": _Walk._start_term,
    "table": _Walk._start_table,
    "tr": _Walk._start_row,
    "td": _Walk._start_cell,
    "th": _Walk._start_cell,
    "caption": _Walk._start_caption,
    **dict.fromkeys(markup.LISTS, _Walk._start_list),
    **dict.fromkeys(markup.HEADINGS, _Walk._start_heading),
}
ENDS: dict[str, Ender] = {
    "a": _Walk._end_link,
    "blockquote": _Walk._end_quote,
    "pre": _Walk._end_code,
    "li": _Walk._end_item,
    "dt": _Walk._end_term,
    "dd": _Walk._end_term,
    "summary": _Walk._end_term,
    "table": _Walk._end_table,
    "tr": _Walk._end_row,
    "td": _Walk._end_cell,
    "th": _Walk._end_cell,
    "caption": _Walk._end_caption,
    **dict.fromkeys(markup.LISTS, _Walk._end_list),
    **dict.fromkeys(markup.HEADINGS, _Walk._end_heading),
}
