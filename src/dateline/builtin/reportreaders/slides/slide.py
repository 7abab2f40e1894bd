"""One slide, whichever program made it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from dateline.domain.texts import BlockKind, TextBlock


@dataclass(slots=True, kw_only=True)
class Slide:
    """What a slide says, paragraph by paragraph; `number` counts from 1, hidden slides too, as programs number them."""

    number: int
    is_hidden: bool = False
    is_missing: bool = False
    title: str = ""
    said: list[tuple[BlockKind, str]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    furniture: list[str] = field(default_factory=list)

    def add_row(self, cells: Iterable[str]) -> None:
        """Add a row of a table, where a cell of it holds words."""
        words = " | ".join(cells)
        if words.strip(" |"):
            self.said.append((BlockKind.ROW, words))

    def blocks(self) -> Iterator[TextBlock]:
        """Yield the title, what stands below it, and what the speaker noted."""
        place = f"slide {self.number}"
        if self.title:
            yield TextBlock(kind=BlockKind.HEADING, words=self.title, place=place)
        for kind, words in self.said:
            yield TextBlock(kind=kind, words=words, place=place)
        for words in self.notes:
            yield TextBlock(kind=BlockKind.PARAGRAPH, words=words, place=f"{place}, notes")

    def asides(self) -> Iterator[TextBlock]:
        """Yield what stands on each slide: its number, the day, a foot."""
        for words in self.furniture:
            yield TextBlock(kind=BlockKind.FURNITURE, words=words, place=f"slide {self.number}")
