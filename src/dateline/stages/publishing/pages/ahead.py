"""What is made of a new entry, all in one go: its page, its row in the table, and what machines read of it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

import msgspec

from dateline.stages.publishing.lines import Line
from dateline.stages.publishing.linked_data import tell, told_key
from dateline.stages.publishing.pages.rows import Rows
from dateline.stages.publishing.site import Site
from dateline.stages.understanding import Memory

Page = Callable[[int, Line, bytes], bytes]
"""Makes the page of the entry at a place, of the entry as it is set and of what is told of it to machines."""


class _New(NamedTuple):
    """An entry of which something is not remembered: its place, the rows it belongs to, the keys of what is made."""

    at: int
    rows: Rows
    row: bytes
    told: bytes


def made_ahead(site: Site, places: Sequence[int], paths: Mapping[str, str], page: Page) -> Iterator[bytes | None]:
    """Yield for each place the page of its entry, where its row or data is not remembered: these are from then on.

    `paths` are those of all reports. There are no pages where there is no memory.
    """
    memory = site.options.memory
    if memory is None:
        yield from (None for _ in places)
        return
    rows = {name: Rows(site, name) for name in site.pages}
    asked = [_asked(site, at, rows, paths) for at in places]
    new = [each for each in asked if memory.recall(each.row) is None or memory.recall(each.told) is None]
    made = zip(new, site.options.each(partial(_made, site, paths, page), new), strict=True)
    unmade = {each.at for each in new}
    yield from (_kept(memory, *next(made)) if each.at in unmade else None for each in asked)


def _kept(memory: Memory, new: _New, made: bytes) -> bytes:
    """Remember the row and the data that were made of a new entry; return its page."""
    row, told, page = _DECODER.decode(made)
    memory.keep(new.row, row)
    memory.keep(new.told, told)
    return page


def _asked(site: Site, at: int, rows: Mapping[str, Rows], paths: Mapping[str, str]) -> _New:
    entry = site.ordered[at]
    mine = rows[site.places[entry.id].page]
    return _New(at, mine, mine.key_of(entry), told_key(site, entry, paths))


def _made(site: Site, paths: Mapping[str, str], page: Page, new: _New) -> bytes:
    entry = site.ordered[new.at]
    line, told = new.rows.line(entry), tell(site, entry, paths)
    return msgspec.msgpack.encode((new.rows.set(line), told, page(new.at, line, told)))


_DECODER = msgspec.msgpack.Decoder(tuple[bytes, bytes, bytes])
