"""What a kind of page is."""

from collections.abc import Callable, Iterable, Iterator

from dateline.domain.records import dataclass
from dateline.stages.publishing.site import File, Link, Site


def no_links(_: Site) -> Iterable[Link]:
    """Return no link: for pages that others lead to."""
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of page: `make` yields its files, `links` are what every page of the site bears to them."""

    make: Callable[[Site], Iterator[File]]
    links: Callable[[Site], Iterable[Link]] = no_links
