"""Words laid down one piece after another, with white space as a reader sees it, and styles along the way."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from dateline.domain.prose import Prose, Style

_WHITE = re.compile(r"[ \t\n\r\f]+")
_STRENGTH = {"": 0, " ": 1, "\t": 2, "\n": 3, "\n\n": 4}


@dataclass(slots=True)
class _Opened:
    """A style still open.

    It was begun as `named`; its kind is "" when it leaves no trace. `start` is -1 until words follow, and `used` is
    True once a prose has taken some.
    """

    kind: str
    named: str
    target: str
    start: int = -1
    used: bool = False


class Ink:
    """Prose in the making.

    White space between pieces is a gap: nothing, a space, a tab, a line break or an empty line. The stronger gap
    wins, and gaps at either end leave no trace. With `tabs`, tabs in the text part words; else they are spaces.
    """

    def __init__(self, *, tabs: bool = False) -> None:
        self._tabs = tabs
        self._pieces: list[str] = []
        self._length = 0
        self._gap = ""
        self._styles: list[Style] = []
        self._opened: list[_Opened] = []
        self._waiting: list[_Opened] = []
        self._depths: Counter[str] = Counter()

    def __bool__(self) -> bool:
        return self._length > 0

    @property
    def gap(self) -> str:
        """What parts the words laid down so far from the next ones."""
        return self._gap

    def lay(self, text: str) -> None:
        """Add text in which any run of white space is one gap."""
        if not (self._tabs and "\t" in text):
            self._lay(text)
            return
        for number, piece in enumerate(text.split("\t")):
            if number:
                self.part("\t")
            self._lay(piece)

    def lay_as_is(self, text: str) -> None:
        """Add text whose white space stays."""
        if text:
            self._put(text)

    def part(self, gap: str) -> None:
        """Part what stands from what comes by `gap`, unless it is parted more strongly already."""
        if _STRENGTH[gap] > _STRENGTH[self._gap]:
            self._gap = gap

    def break_line(self) -> None:
        """Begin a new line; twice in a row begins a new paragraph."""
        self._gap = "\n\n" if _STRENGTH[self._gap] >= _STRENGTH["\n"] else "\n"

    def open(self, kind: str, target: str = "") -> None:
        """Begin a style with the next words; kind "" leaves no trace."""
        # Italics within italics add nothing, and a page can nest them a thousand deep.
        again = kind != "link" and self._depths[kind] > 0
        self._depths[kind] += 1
        opened = _Opened(kind="" if again else kind, named=kind, target=target)
        self._opened.append(opened)
        self._waiting.append(opened)

    def close(self) -> None:
        """End the style begun last; a link around nothing stays as a style without words."""
        if not self._opened:
            return
        opened = self._opened.pop()
        self._depths[opened.named] -= 1
        if self._waiting and self._waiting[-1] is opened:
            self._waiting.pop()
        if opened.start >= 0:
            self._keep(opened)
        elif opened.kind == "link" and not opened.used:
            opened.start = self._length
            self._keep(opened)

    def hint(self, target: str) -> None:
        """Note what our own exporter left here for the way back."""
        self._styles.append(Style(kind="hint", start=self._length, end=self._length, target=target))

    def trim(self) -> None:
        """Take line ends back that were laid down last."""
        while self._pieces and self._pieces[-1].endswith("\n"):
            kept = self._pieces[-1].rstrip("\n")
            self._length -= len(self._pieces.pop()) - len(kept)
            self._pieces.extend([kept] if kept else [])
        self._styles = [replace(style, end=min(style.end, self._length)) for style in self._styles]

    def take(self) -> Prose:
        """Return the prose laid down and begin again; styles still open go on in the next."""
        for opened in self._opened:
            if opened.start >= 0:
                self._keep(opened)
                opened.start, opened.used = -1, True
        styles = sorted(self._styles, key=lambda style: (style.start, -style.end))
        prose = Prose(words="".join(self._pieces), styles=tuple(styles))
        self._pieces, self._length, self._gap, self._styles = [], 0, "", []
        self._waiting = list(self._opened)
        return prose

    def _keep(self, opened: _Opened) -> None:
        if opened.kind:
            style = Style(kind=opened.kind, start=opened.start, end=self._length, target=opened.target)
            self._styles.append(style)

    def _lay(self, text: str) -> None:
        # Most pieces hold single spaces only; the pattern costs more than all the rest.
        plain = not ("\n" in text or "  " in text or "\t" in text or "\r" in text or "\f" in text)
        words = text if plain else _WHITE.sub(" ", text)
        if words.startswith(" "):
            self.part(" ")
        if inner := words.strip(" "):
            self._put(inner)
            if words.endswith(" "):
                self.part(" ")

    def _put(self, text: str) -> None:
        if self._length and self._gap:
            self._pieces.append(self._gap)
            self._length += len(self._gap)
        self._gap = ""
        for opened in self._waiting:
            opened.start = self._length
        self._waiting.clear()
        self._pieces.append(text)
        self._length += len(text)


def lines_of(prose: Prose) -> Iterator[Prose]:
    """Yield the lines of a prose, stripped, with the styles that each has."""
    at = next_style = 0
    running: list[Style] = []
    for line in prose.words.split("\n"):
        end = at + len(line)
        while next_style < len(prose.styles) and prose.styles[next_style].start < end:
            running.append(prose.styles[next_style])
            next_style += 1
        running = [style for style in running if style.end > at]
        yield Prose(words=prose.words, styles=tuple(running)).cut(at, end)
        at = end + 1
