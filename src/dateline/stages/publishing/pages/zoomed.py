"""What the pages of both pictures share: where they stand among each other, and when one has to be made anew."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from dateline.domain.records import dataclass
from dateline.stages.publishing.pages.rendering import render, site_key
from dateline.stages.publishing.pictures.columns import Columns
from dateline.stages.publishing.pictures.zooming import Node, Value
from dateline.stages.publishing.site import Deferred, File, Site, Stamp, key_of

Lead = tuple[str, str]
"""A path from the top of the site, and what it leads to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where a page stands: its name, the pages above it and beside it, and the parts of its own list."""

    name: str
    count: str
    more: int
    above: Sequence[Lead]
    before: Lead | None
    after: Lead | None
    paths: Sequence[str]
    parted: bool


def deferred(
    site: Site, template: str, path: str, about: Sequence[object], values: Callable[[], dict[str, object]]
) -> File:
    """Return a page that is made only where something in `about` changed, from what `values` gives."""
    key = key_of(site_key(site), template, path, *about)
    return path, Deferred(key=key, make=lambda: (render(site, template, path, **values()),))


def newest(site: Site, entries: Iterable[str]) -> Stamp:
    """Return the latest edition in which one of the entries, by their ids, changed."""
    return max((site.stamp_of(entry) for entry in entries), key=lambda stamp: stamp.edition or 0, default=site.stamp)


def standing(
    node: Node[Value], folder: str, paths: Sequence[str], named: Callable[[Node[Value]], str], count: str, more: int
) -> Standing:
    """Return where a page stands; `named` says what a page is called."""

    def lead(other: Node[Value]) -> Lead:
        return other.path(folder), named(other)

    return Standing(
        name=named(node),
        count=count,
        more=more,
        above=[lead(each) for each in node.path_up],
        before=lead(node.before) if node.before else None,
        after=lead(node.after) if node.after else None,
        paths=paths,
        parted=bool(node.parts),
    )


def drawn_in(columns: Columns[Value] | None) -> Iterator[object]:
    """Yield what of the columns is seen on a page."""
    if columns is not None:
        yield columns.most
        yield columns.columns
