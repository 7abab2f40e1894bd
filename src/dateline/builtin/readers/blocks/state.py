"""Where a walk over a page stands, and what it has found: the few moves that every handler is made of."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from dateline.builtin.readers.blocks import markup
from dateline.builtin.readers.blocks.ink import Ink
from dateline.builtin.readers.blocks.parsing import Element, tag_of
from dateline.builtin.readers.blocks.surveying import survey
from dateline.builtin.readers.grids import Given, GivenRow
from dateline.domain.prose import Prose
from dateline.domain.written import Block, Item, Paragraph

LINE = "data-line"
"""The attribute in which a page made from another format carries the line an element came from."""


class Places(StrEnum):
    """How a place is named: by the page's own lines, by lines that elements carry, or by counting."""

    LINES = "lines"
    MARKS = "marks"
    COUNT = "count"


class Role(StrEnum):
    """What a part of the page is to its reader."""

    WORDS = "words"
    CELL = "cell"
    HEADING = "heading"
    TERM = "term"
    NOTE = "note"
    CAPTION = "caption"
    ITEM = "item"
    DESCRIPTION = "description"
    QUOTE = "quote"
    DETAILS = "details"
    CODE = "code"
    LINES = "lines"
    LIST = "list"
    TABLE = "table"
    ROW = "row"


_CLOSED = frozenset({Role.WORDS, Role.CELL, Role.HEADING, Role.TERM, Role.NOTE, Role.CAPTION})
_GATHERING = _CLOSED | {Role.ITEM, Role.DESCRIPTION}
_PARAGRAPHS = {Role.DESCRIPTION: "description", Role.DETAILS: "description", Role.QUOTE: "quote", Role.CODE: "code"}


@dataclass(slots=True, kw_only=True)
class Found:
    """What a page holds: its blocks, its notes by label, and words that it does not show."""

    blocks: list[Block] = field(default_factory=list)
    notes: dict[str, Prose] = field(default_factory=dict)
    hidden: list[str] = field(default_factory=list)


@dataclass(slots=True, kw_only=True)
class Frame:
    """One element that the walk is inside of; `outer` is the ink that goes on once the element ends."""

    role: Role
    element: Element
    kind: str
    outer: Ink | None = None
    rows: list[GivenRow] = field(default_factory=list)
    cells: list[Given] = field(default_factory=list)
    words: str = ""
    anchor: str = ""
    ordered: bool = False
    fresh: bool = True


class Walk:
    """The state of one walk: what is open around the present element, and the words laid down so far."""

    def __init__(self, root: Element, places: Places) -> None:
        self.root = root
        self.places = places
        self.survey = survey(root)
        self.found = Found()
        self.ink = self._new_ink()
        self.frames: list[Frame] = []
        self.furniture = 0
        self.preformatted = 0
        self.lists = 0
        self.tables = 0
        self.place = ""
        self.anchor = ""
        self._line = 0
        self._base: tuple[int, int] | None = None

    @property
    def role(self) -> Role | None:
        """What the innermost open part is."""
        return self.frames[-1].role if self.frames else None

    @property
    def closed(self) -> bool:
        """True inside parts that gather all words into one prose, whatever elements they hold."""
        return self.role in _CLOSED

    @property
    def gathering(self) -> bool:
        """True inside parts in which paragraphs follow one another in one prose."""
        return self.role in _GATHERING

    def enter(self, role: Role, element: Element) -> Frame:
        """Open a part; closed parts get ink of their own."""
        kind = _PARAGRAPHS.get(role, self.frames[-1].kind if self.frames else "text")
        frame = Frame(role=role, element=element, kind=kind)
        if role in _CLOSED or role is Role.TABLE:
            outer, self.ink = self.ink, self._new_ink()
            frame.outer = outer
            if role in (Role.HEADING, Role.TERM):
                self._hint_again(outer.take())
        self.frames.append(frame)
        return frame

    def leaves(self, role: Role, element: Element) -> bool:
        """Tell whether the element that ends is the innermost part, and plays this role."""
        return bool(self.frames) and self.frames[-1].role is role and self.frames[-1].element is element

    def leave(self) -> Prose:
        """Close the innermost part and return the words laid down in it, none when they were not its own."""
        frame = self.frames.pop()
        if frame.outer is None:
            return Prose(words="")
        prose, self.ink = self.ink.take(), frame.outer
        return prose

    def stand(self, element: Element) -> None:
        """Make the element's place and anchor those of the next block."""
        if self.places is Places.COUNT:
            self.place = f"paragraph {len(self.found.blocks) + 1}"
        elif line := self.line_of(element):
            self.place = f"line {line}"
        self.anchor = element.get("id") or ""

    def line_of(self, element: Element) -> int:
        """Return the line of the file that an element stands on, 0 when it cannot be told."""
        if self.places is Places.LINES:
            return element.sourceline or 0
        written = element.get(LINE, "")
        if written.isdecimal() and len(written) < 10:
            self._base = None
            self._line = int(written)
        elif self._base:
            self._line = self._base[0] + (element.sourceline or 0) - self._base[1]
        return self._line

    def count_from(self, line: int, element: Element) -> None:
        """Count lines from here on: what follows stood at `line` of the file."""
        self._base = (line, element.sourceline or 0)

    def hint(self, element: Element) -> None:
        """Carry over what our own exporter wrote into the element's attributes."""
        hints = markup.hints_of(element)
        if hints:
            self.ink.hint(markup.hint_words(hints))

    def name(self, element: Element) -> None:
        """Let an anchor at the beginning of a block name the block."""
        anchor = element.get("id") or (element.get("name") if tag_of(element) == "a" else "") or ""
        if self.ink or not anchor:
            return
        self.anchor = self.anchor or anchor
        if self.role is Role.CELL and len(self.frames) > 1:
            self.frames[-2].anchor = self.frames[-2].anchor or anchor

    def add(self, prose: Prose, make: Callable[[], Block]) -> None:
        """Add a block if it has words; hints without words wait for the next block."""
        if not prose:
            self._hint_again(prose)
        elif self.furniture:
            block = Paragraph(prose=prose, place=self.place, kind="furniture", id=self.anchor)
            self.found.blocks.append(block)
        else:
            self.found.blocks.append(make())

    def flush(self) -> None:
        """Make a block of the words laid down."""
        prose = self.ink.take()
        frame = self.frames[-1] if self.frames else None
        if frame and frame.role is Role.ITEM and frame.fresh:
            self.add(prose, lambda: self._item(prose, ordered=frame.ordered))
            frame.fresh = not prose
        else:
            kind = frame.kind if frame else "text"
            self.add(prose, lambda: self.paragraph(prose, kind))

    def paragraph(self, prose: Prose, kind: str) -> Paragraph:
        """Return a paragraph at the present place."""
        return Paragraph(prose=prose, place=self.place, kind=kind, id=self.anchor)

    def _hint_again(self, prose: Prose) -> None:
        for style in prose.styles:
            if style.kind == "hint":
                self.ink.hint(style.target)

    def _item(self, prose: Prose, *, ordered: bool) -> Item:
        return Item(depth=max(0, self.lists - 1), prose=prose, place=self.place, ordered=ordered, id=self.anchor)

    def _new_ink(self) -> Ink:
        return Ink(tabs=self.places is Places.COUNT)
