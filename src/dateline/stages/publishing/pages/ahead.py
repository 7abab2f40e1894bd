"""What is made of a new entry, all in one go: its page, its row in the table, and what machines read of it."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import NamedTuple

import msgspec

from dateline.stages.publishing.lines import Line
from dateline.stages.publishing.linked_data import tell, told_key
from dateline.stages.publishing.pages.rows import Rows
from dateline.stages.publishing.site import Site

Page = Callable[[int, Line, bytes], bytes]
"""Makes the page of the entry at a place, of the entry as it is set and of what is told of it to machines."""


class _New(NamedTuple):
    """An entry of which something is not remembered: its place, the rows it belongs to, the keys of what is made."""

    at: int
    rows: Rows
    row: bytes
    told: bytes


def made_ahead(site: Site, places: Sequence[int], paths: Mapping[str, str], page: Page) -> Mapping[int, bytes]:
    """Return the pages of those entries whose row or data is not remembered, by place: these are remembered then.

    `paths` are those of all reports. There are none where there is no memory.
    """
    memory = site.options.memory
    if memory is None:
        return {}
    rows = {name: Rows(site, name) for name in site.pages}
    asked = (_asked(site, at, rows, paths) for at in places)
    new = [each for each in asked if memory.recall(each.row) is None or memory.recall(each.told) is None]
    pages = {}
    for each, made in zip(new, site.options.each(partial(_made, site, paths, page), new), strict=True):
        row, told, pages[each.at] = _DECODER.decode(made)
        memory.keep(each.row, row)
        memory.keep(each.told, told)
    return pages


def _asked(site: Site, at: int, rows: Mapping[str, Rows], paths: Mapping[str, str]) -> _New:
    entry = site.ordered[at]
    mine = rows[site.places[entry.id].page]
    return _New(at, mine, mine.key_of(entry), told_key(site, entry, paths))


def _made(site: Site, paths: Mapping[str, str], page: Page, new: _New) -> bytes:
    entry = site.ordered[new.at]
    line, told = new.rows.line(entry), tell(site, entry, paths)
    return msgspec.msgpack.encode((new.rows.set(line), told, page(new.at, line, told)))


_DECODER = msgspec.msgpack.Decoder(tuple[bytes, bytes, bytes])
