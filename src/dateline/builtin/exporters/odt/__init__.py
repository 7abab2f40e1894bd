"""Writes OpenDocument texts: a table of Date, Event and Source in styles of its own, or notes instead of sources."""

from collections.abc import Sequence

from dateline.builtin.exporters.layout import left_out
from dateline.builtin.exporters.odt.body import Body
from dateline.builtin.exporters.odt.parts import parts_of
from dateline.builtin.exporters.packing import pack
from dateline.builtin.exporters.textpage import TextPage
from dateline.builtin.exporters.wishing import Noted, without_rest
from dateline.domain.shown import Shown

__all__ = ["OdtExporter"]


class OdtExporter(Noted):
    """Writes a table of Date, Event and Source, or of Date and Event with the sources as footnotes."""

    name = "odt"
    version = "1"
    suffixes: tuple[str, ...] = (".odt",)

    def export(self, shown: Shown) -> bytes:
        return pack(parts_of(Body(TextPage(shown, noted=self._noted, bare=self._bare))))

    def left_out(self, shown: Shown) -> Sequence[str]:
        return (*left_out(shown, "OpenDocument"), *without_rest("OpenDocument", bare=self._bare))
