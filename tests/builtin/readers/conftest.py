"""Reading as the rest of the house does it: by the one reader that accepts the file."""

from collections.abc import Callable

import pytest

from dateline.builtin.readers import all_readers
from dateline.domain.errors import Unsupported
from dateline.domain.roles import Sample
from dateline.domain.written import Grid, Page, WrittenChronology

Read = Callable[[bytes | str, str], Page | WrittenChronology]


@pytest.fixture(scope="session")
def accepting() -> Callable[[bytes, str], list[str]]:
    """Names of the readers that accept a file."""
    readers = all_readers()

    def names(content: bytes, name: str) -> list[str]:
        sample = Sample(name=name, size=len(content), head=content[:65536])
        return [reader.name for reader in readers if reader.accepts(sample)]

    return names


@pytest.fixture(scope="session")
def read(accepting) -> Read:
    """Read a file by the one reader that accepts it."""
    readers = {reader.name: reader for reader in all_readers()}

    def read_one(content: bytes | str, name: str) -> Page | WrittenChronology:
        content = content.encode() if isinstance(content, str) else content
        names = accepting(content, name)
        if not names:
            raise Unsupported(name)
        (only,) = names
        return readers[only].read(content, name)

    return read_one


@pytest.fixture(scope="session")
def cells() -> Callable[[Grid], list[list[str]]]:
    """The words of a grid, row by row."""

    def words(grid: Grid) -> list[list[str]]:
        return [[cell.prose.words for cell in row.cells] for row in grid.rows]

    return words


@pytest.fixture(scope="session")
def outline() -> Callable[[Page], list[tuple[str, str]]]:
    """The blocks of a page, each as its kind and its words; a grid as its words, cells parted by " | "."""

    def one(block) -> tuple[str, str]:
        if isinstance(block, Grid):
            return "grid", "\n".join(" | ".join(cell.prose.words for cell in row.cells) for row in block.rows)
        kind = getattr(block, "kind", "")
        level = getattr(block, "level", getattr(block, "depth", ""))
        return kind or f"{type(block).__name__.lower()} {level}", block.prose.words

    return lambda page: [one(block) for block in page.blocks]
