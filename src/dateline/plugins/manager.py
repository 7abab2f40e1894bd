"""Collects what plugins register: the built-in ones and those installed as entry points in group "dateline"."""

import importlib
from collections.abc import Iterable, Sequence
from functools import cache, cached_property
from itertools import chain
from pathlib import PurePath
from typing import TypeVar

import pluggy

from dateline.domain.errors import Invalid, Unreadable, Unsupported
from dateline.domain.roles import Check, Exporter, Reader, ReportReader, Sample
from dateline.plugins import hooks

BUILTIN = "dateline.builtin.registering"

Named = TypeVar("Named", Reader, ReportReader, Check, Exporter)
Reading = TypeVar("Reading", Reader, ReportReader)


class Plugins:
    """Everything registered, by kind, in a stable order; a kind is loaded when it is first asked for."""

    def __init__(self, manager: pluggy.PluginManager) -> None:
        self._hooks = manager.hook

    @cached_property
    def readers(self) -> tuple[Reader, ...]:
        return tuple(_unique("reader", chain.from_iterable(reversed(self._hooks.readers()))))

    @cached_property
    def report_readers(self) -> tuple[ReportReader, ...]:
        return tuple(_unique("reader of reports", chain.from_iterable(reversed(self._hooks.report_readers()))))

    @cached_property
    def checks(self) -> tuple[Check, ...]:
        return tuple(_unique("check", chain.from_iterable(reversed(self._hooks.checks()))))

    @cached_property
    def exporters(self) -> tuple[Exporter, ...]:
        return tuple(_unique("exporter", chain.from_iterable(reversed(self._hooks.exporters()))))

    def reader_for(self, sample: Sample) -> Reader:
        """Return the one reader that accepts the file."""
        return _accepting(
            self.readers, sample, "no reader knows this kind of file; save it as text, Markdown, HTML, .docx or .xlsx"
        )

    def report_reader_for(self, sample: Sample) -> ReportReader:
        """Return the one reader of reports that accepts the file."""
        known = "no reader knows this kind of report; save it as HTML, PDF, .docx or text"
        return _accepting(self.report_readers, sample, known)

    def exporter_for(self, name: str, form: str = "") -> Exporter:
        """Return the exporter named `form`, or the one for the ending of `name`: the longest ending decides."""
        endings = [PurePath(name).name.lower()[at:] for at, sign in enumerate(PurePath(name).name) if sign == "."]
        fitting = (
            [each for each in self.exporters if each.name == form]
            if form
            else [exporter for ending in endings for exporter in self.exporters if ending in exporter.suffixes]
        )
        if fitting:
            return fitting[0]
        known = ", ".join(f"{e.name} ({' '.join(e.suffixes)})" for e in self.exporters)
        raise Unsupported(f"{form or name}: no exporter for this; there are {known}")


@cache
def load_plugins() -> Plugins:
    """Return everything registered, looking for it on the first call."""
    manager = pluggy.PluginManager("dateline")
    manager.add_hookspecs(hooks)
    manager.register(importlib.import_module(BUILTIN), BUILTIN)
    manager.load_setuptools_entrypoints("dateline")
    return Plugins(manager)


def _accepting(readers: Sequence[Reading], sample: Sample, unknown: str) -> Reading:
    accepting = [reader for reader in readers if reader.accepts(sample)]
    if not accepting:
        raise Unsupported(f"{sample.name}: {unknown}")
    if len(accepting) > 1:
        names = ", ".join(reader.name for reader in accepting)
        raise Unreadable(f"{sample.name}: more than one reader accepts this file ({names}); uninstall one of them")
    return accepting[0]


def _unique(kind: str, registered: Iterable[Named]) -> Iterable[Named]:
    seen: set[str] = set()
    for plugin in registered:
        if plugin.name in seen:
            raise Invalid(f"two plugins register the {kind} {plugin.name!r}; uninstall one of them")
        seen.add(plugin.name)
        yield plugin
