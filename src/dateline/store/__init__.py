"""Where the record is kept."""

from importlib.metadata import entry_points

from dateline.domain.errors import Unsupported
from dateline.store.port import Head, Store

__all__ = ["Head", "Store", "open_store"]


def open_store(url: str, *, create: bool = False) -> Store:
    """Return the store at `url`, whose scheme picks the entry point of group "dateline.stores".

    With `create` a new and empty one is made there. What follows "sqlite:///" is a path as it stands, not quoted.
    """
    scheme = url.partition(":")[0]
    found = {point.name: point for point in entry_points(group="dateline.stores")}
    if scheme not in found:
        known = ", ".join(sorted(found)) or "none"
        raise Unsupported(f"{scheme}: no store is kept by this name; there are {known}; install the plugin it needs")
    store: Store = found[scheme].load()(url, create=create)
    return store
