"""Writes Word documents: a table of Date, Event and Source in styles of its own, notes where they are wished for."""

from collections.abc import Sequence

from dateline.builtin.exporters.docx.body import Body
from dateline.builtin.exporters.docx.parts import parts_of
from dateline.builtin.exporters.layout import left_out
from dateline.builtin.exporters.packing import pack
from dateline.builtin.exporters.textpage import TextPage
from dateline.builtin.exporters.wishing import Noted, without_rest
from dateline.domain.shown import Shown

__all__ = ["DocxExporter"]


class DocxExporter(Noted):
    """Writes a table of Date, Event and Source, or of Date and Event with the sources as footnotes.

    The file is written from templates of our own: python-docx writes neither footnotes nor custom XML, and takes
    minutes for ten thousand rows.
    """

    name = "docx"
    version = "1"
    suffixes: tuple[str, ...] = (".docx",)

    def export(self, shown: Shown) -> bytes:
        return pack(parts_of(Body(TextPage(shown, noted=self._noted, bare=self._bare))))

    def left_out(self, shown: Shown) -> Sequence[str]:
        return (*left_out(shown, "Word"), *without_rest("Word", bare=self._bare))
