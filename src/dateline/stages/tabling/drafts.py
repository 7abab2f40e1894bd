"""An entry of an outline while it is being gathered."""

from dataclasses import dataclass, field

from dateline.domain.prose import Prose
from dateline.stages.tabling.nodes import Node


@dataclass(slots=True, kw_only=True)
class Draft:
    """What opened an entry, and the nodes that belong to it.

    `title` is what follows the date where it stands, `pieces` everything after; `context` the dates of headings
    above, nearest first, `above` the blocks of headings that gave a date or the lane, `names` what headings say
    besides, with their blocks. `level` is that of the heading, or above all levels for a line. `link` is the address
    the entry's own date is linked to, `link_above` that of the date above. `record` is True where the entry is a
    record of labelled fields.
    """

    place: str
    date: str
    context: str
    title: Prose
    link: str
    link_above: str
    level: int
    opener: Node
    record: bool = False
    lane: str = ""
    names: tuple[tuple[int, str], ...] = ()
    above: frozenset[int] = frozenset()
    pieces: list[Node] = field(default_factory=list)

    @property
    def nodes(self) -> tuple[Node, ...]:
        """The nodes the entry is made of, in order."""
        return (self.opener, *(piece for piece in self.pieces if piece is not self.opener))

    @property
    def own(self) -> bool:
        """True when the date stands in the entry and not only above it."""
        return self.opener not in self.pieces
