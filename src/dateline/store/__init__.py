"""Where the record is kept."""

from importlib.metadata import entry_points

from dateline.domain.errors import Unsupported
from dateline.store.library import engine_version
from dateline.store.port import Head, Store

__all__ = ["Head", "Store", "engine_version", "open_store"]


def open_store(url: str, *, create: bool = False) -> Store:
    """Return the store at `url`, whose scheme picks the entry point of group "dateline.stores".

    With `create` a new and empty one is made there. What follows "sqlite:///" is a path as it stands, not quoted.
    """
    scheme = url.partition(":")[0]
    points = entry_points(group="dateline.stores")
    if scheme not in points.names:
        known = ", ".join(sorted(points.names)) or "none"
        raise Unsupported(f"{scheme}: no store is kept by this name; there are {known}; install the plugin it needs")
    store: Store = points[scheme].load()(url, create=create)
    return store
