"""Names of a package that are imported from their modules when they are first used: who needs few starts fast."""

import sys
from collections.abc import Callable, Iterable, Mapping
from importlib import import_module


def at_home(package: str, modules: Mapping[str, Iterable[str]]) -> Callable[[str], object]:
    """Return what stands as `__getattr__` in a package, the names of which are given by their modules (PEP 562)."""
    homes = {name: module for module, names in modules.items() for name in names}

    def found(name: str) -> object:
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value: object = getattr(import_module(f"{package}.{homes[name]}"), name)
        setattr(sys.modules[package], name, value)
        return value

    return found
