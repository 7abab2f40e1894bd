"""An expression in its surroundings: what the guards and the placing ask about the pieces in and around it."""

from typing import NamedTuple

from dateline.language.dating.tagging.kinds import KIND_OF
from dateline.language.dating.tagging.language import Lookalikes
from dateline.language.dating.tagging.meanings import Meaning
from dateline.language.dating.tagging.scanning import Scan, bare


class Surroundings(NamedTuple):
    """The pieces `first` to before `last` of a scan, read as an expression of `family`."""

    scanned: Scan
    first: int
    last: int
    family: str
    meaning: Meaning
    lookalikes: Lookalikes

    def word(self, index: int) -> str:
        """Return the piece at an index, nothing outside the text."""
        if not 0 <= index < len(self.scanned.pieces):
            return ""
        piece = self.scanned.pieces[index].rstrip()
        return bare(piece) if piece[:1] == "[" else piece

    def kind(self, index: int) -> str:
        """Return the kind of the piece at an index; outside the text it is a break."""
        return KIND_OF[self.scanned.shape[index]] if 0 <= index < len(self.scanned.shape) else "break_"

    def is_one_of(self, index: int, words: frozenset[str]) -> bool:
        """Return whether the piece at an index is one of the words."""
        return self.word(index).lower() in words

    def touches(self, index: int) -> bool:
        """Return whether no space stands behind the piece at an index."""
        return 0 <= index < len(self.scanned.pieces) and not self.scanned.pieces[index][-1].isspace()

    def is_supplied(self, index: int) -> bool:
        """Return whether the piece at an index is a word or a year in brackets, which was put in."""
        return self.scanned.pieces[index][0] == "["

    @property
    def opens_line(self) -> bool:
        """True where the expression is the first on its line."""
        return self.scanned.opens_line(self.first)

    @property
    def is_single(self) -> bool:
        """True where the expression is one piece."""
        return self.last - self.first == 1

    @property
    def head(self) -> str:
        """The kind of the first piece of the expression."""
        return self.kind(self.first)

    @property
    def before(self) -> str:
        """The kind of the piece before the expression."""
        return self.kind(self.first - 1)

    @property
    def behind(self) -> str:
        """The kind of the piece behind the expression."""
        return self.kind(self.last)
