"""Exporters that write their format in more than one way, by what is wished of them."""

from collections.abc import Mapping, Sequence
from typing import Self

_REST: Mapping[str, tuple[str, ...]] = {"rest": ("kept", "left-out")}


class Bare:
    """An exporter whose files keep unseen what their words do not show, or nothing but the words."""

    wishes: Mapping[str, tuple[str, ...]] = _REST

    def __init__(self, *, bare: bool = False) -> None:
        self._bare = bare

    def adjusted(self, wishes: Mapping[str, str]) -> Self:
        return type(self)(bare=_is_bare(wishes))


class Noted:
    """An exporter of documents: sources in a column, or as footnotes; with what is kept unseen, or bare."""

    wishes: Mapping[str, tuple[str, ...]] = {"sources": ("column", "footnotes"), **_REST}

    def __init__(self, *, noted: bool = False, bare: bool = False) -> None:
        self._noted, self._bare = noted, bare

    def adjusted(self, wishes: Mapping[str, str]) -> Self:
        return type(self)(noted=wishes.get("sources") == "footnotes", bare=_is_bare(wishes))


class Bounded:
    """An exporter of sheets: with the bounds (ISO 8601) behind the date or not; with what is kept unseen, or bare."""

    wishes: Mapping[str, tuple[str, ...]] = {"bounds": ("hidden", "shown"), **_REST}

    def __init__(self, *, bounded: bool = False, bare: bool = False) -> None:
        self._bounded, self._bare = bounded, bare

    def adjusted(self, wishes: Mapping[str, str]) -> Self:
        return type(self)(bounded=wishes.get("bounds") == "shown", bare=_is_bare(wishes))


def without_rest(kind: str, *, bare: bool) -> Sequence[str]:
    """Return a sentence on what a bare file of `kind` does without."""
    if not bare:
        return ()
    return (f"{kind} keeps nothing unseen, as you wished: it comes back as a table that people wrote.",)


def _is_bare(wishes: Mapping[str, str]) -> bool:
    return wishes.get("rest") == "left-out"
