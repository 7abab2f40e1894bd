"""What the properties of a file say of the report in it."""

from collections.abc import Iterator, Sequence

from dateline.builtin.readers.blocks.parsing import Element, tag_of
from dateline.domain.texts import About, Clue, TextBlock

_LONGEST = 400
_SAID = {
    "title": (About.TITLE, "title of file"),
    "creator": (About.BYLINE, "meta author"),
    "initial-creator": (About.BYLINE, "meta author"),
    "creation-date": (About.PUBLISHED, "file properties"),
    "created": (About.PUBLISHED, "file properties"),
    "language": (About.LANGUAGE, "file properties"),
}
"""By the names that Dublin Core and OpenDocument give them."""


def property_clues(root: Element) -> Iterator[Clue]:
    """Yield what the part of an office file that holds its properties says."""
    for element in root.iter():
        found = _SAID.get(tag_of(element))
        words = " ".join((element.text or "").split())[:_LONGEST]
        if found and words:
            yield Clue(about=found[0], source=found[1], words=words)


def author_clues(author: str, head: Sequence[TextBlock]) -> Iterator[Clue]:
    """Yield what the author in a file's properties is a clue to; whom its first words show too is no mere typist."""
    shown = any(author in block.words for block in head)
    yield Clue(about=About.BYLINE, source="meta author", words=author, shown=shown)
    if shown:
        yield Clue(about=About.BYLINE, source="byline element", words=author, shown=True)
