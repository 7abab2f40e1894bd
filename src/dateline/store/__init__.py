"""Where the record is kept."""

from collections.abc import Callable
from importlib import import_module

from dateline.domain.errors import Unsupported
from dateline.store.keeping import Kept
from dateline.store.library import engine_version
from dateline.store.port import Head, Store
from dateline.store.remembering import Remembered

__all__ = ["Head", "Kept", "Remembered", "Store", "engine_version", "open_store"]

OWN = {"sqlite": ("dateline.store.sqlite", "open_sqlite")}


def open_store(url: str, *, create: bool = False) -> Store:
    """Return the store at `url`, whose scheme picks our own or the entry point of group "dateline.stores".

    With `create` a new and empty one is made there. What follows "sqlite:///" is a path as it stands, not quoted.
    """
    scheme = url.partition(":")[0]
    opened = _own(scheme) if scheme in OWN else _installed(scheme)
    store: Store = opened(url, create=create)
    return store


def _own(scheme: str) -> Callable[..., Store]:
    module, name = OWN[scheme]
    opening: Callable[..., Store] = getattr(import_module(module), name)
    return opening


def _installed(scheme: str) -> Callable[..., Store]:
    from importlib.metadata import entry_points  # noqa: PLC0415 a search of all that is installed, felt at every start

    points = entry_points(group="dateline.stores")
    if scheme not in points.names:
        known = ", ".join(sorted({*OWN, *points.names}))
        raise Unsupported(f"{scheme}: no store is kept by this name; there are {known}; install the plugin it needs")
    opening: Callable[..., Store] = points[scheme].load()
    return opening
