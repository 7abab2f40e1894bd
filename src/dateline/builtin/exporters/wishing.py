"""Exporters that write their format in more than one way, by what is wished of them."""

from collections.abc import Mapping
from typing import Self


class Noted:
    """An exporter of documents: sources in a column, or as footnotes."""

    wishes: Mapping[str, tuple[str, ...]] = {"sources": ("column", "footnotes")}

    def __init__(self, *, noted: bool = False) -> None:
        self._noted = noted

    def adjusted(self, wishes: Mapping[str, str]) -> Self:
        return type(self)(noted=wishes.get("sources") == "footnotes")


class Bounded:
    """An exporter of sheets: the earliest and the latest day (ISO 8601) behind the date's words, or not."""

    wishes: Mapping[str, tuple[str, ...]] = {"bounds": ("hidden", "shown")}

    def __init__(self, *, bounded: bool = False) -> None:
        self._bounded = bounded

    def adjusted(self, wishes: Mapping[str, str]) -> Self:
        return type(self)(bounded=wishes.get("bounds") == "shown")
