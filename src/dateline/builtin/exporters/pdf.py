"""Writes PDF through typst: tagged, with bookmarks, links and page numbers, and the chronology as data inside."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from dateline.builtin.exporters.layout import legible
from dateline.builtin.exporters.remarks import Remarks
from dateline.builtin.exporters.textpage import PageCell, PageRow, StyledParagraph, TextPage
from dateline.builtin.exporters.wishing import Bare, without_rest
from dateline.domain.errors import Unsupported
from dateline.domain.prose import Prose
from dateline.domain.shown import Shown
from dateline.language.notation import encode, note
from dateline.language.scripts import begins_leftward
from dateline.language.typesetting import language_tag

if TYPE_CHECKING:
    from types import ModuleType

_STANDARD = "ua-1"
"""PDF/UA-1 (ISO 14289-1): a file that screen readers can read."""
_SHOWING = b"""#set document(title: "signs")
#set text(font: "Libertinus Serif")
#for sign in json(bytes(sys.inputs.signs)) { par(text(sign)) }"""
_MOST_NAMED = 10
_WIDTH = 1_000
_BREAKS = 24
"""Words longer than this may break within: addresses would run into the next column."""
_GLOSS, _REMARK = "ChronologyGloss", "ChronologyRemark"
_SOURCES = frozenset({"ChronologySource", "ChronologyAccount"})
_AFTER = frozenset("/?&=._-:;,+#%")
_BREAK = "\u200b"


class PdfExporter(Bare):
    """Writes a table of Date, Event and Source to print, with everything else as an attached file."""

    name = "pdf"
    version = "1"
    suffixes: tuple[str, ...] = (".pdf",)

    def export(self, shown: Shown) -> bytes:
        page = json.dumps(_page(shown, bare=self._bare), ensure_ascii=False)
        inputs = {"page": page, "kept": "" if self._bare else encode(note(shown)).decode()}
        try:
            return _compiled(_template(), inputs, standard=_STANDARD)
        except _engine().TypstError:
            # The standard refuses words that no font can show; they are still worth a page with boxes in it.
            return _compiled(_template(), inputs)

    def left_out(self, shown: Shown) -> Sequence[str]:
        told = [*without_rest("PDF", bare=self._bare)]
        if missing := _unprintable(json.dumps(_page(shown, bare=self._bare), ensure_ascii=False)):
            signs = ", ".join(missing[:_MOST_NAMED]) + (
                f" and {len(missing) - _MOST_NAMED} more" * (len(missing) > _MOST_NAMED)
            )
            told.append(
                f"no font on this machine has {signs}: empty boxes stand for them; install fonts for their script."
            )
        if shown.chronology.head:
            told.append("PDF holds no record of revisions; `dateline dump` gives that.")
        return tuple(told)


def _engine() -> "ModuleType":
    try:
        import typst  # noqa: PLC0415  an extra of its own: 60 MB
    except ImportError as error:
        raise Unsupported("PDF needs typst: install it with `pip install 'dateline[publish]'`") from error
    return typst


def _compiled(source: bytes, inputs: dict[str, str], *, standard: str = "") -> bytes:
    standards = [standard] if standard else []
    made: bytes = _engine().compile(source, sys_inputs=inputs, format="pdf", pdf_standards=standards)
    return made


def _unprintable(page: str) -> list[str]:
    """Return the signs that no font on this machine can show, asked of the engine one by one."""
    signs = sorted({sign for sign in page if not sign.isascii() and sign.isprintable() and sign != _BREAK})
    try:
        _compiled(_SHOWING, {"signs": json.dumps(signs)}, standard=_STANDARD)
    except _engine().TypstError as error:
        return [
            sign for sign in signs if f'`"{sign}"`' in error.diagnostic or f"\\u{{{ord(sign):x}}}" in error.diagnostic
        ]
    return []


@cache
def _template() -> bytes:
    return files("dateline").joinpath("templates", "export", "chronology.typ").read_bytes()


def _page(shown: Shown, *, bare: bool = False) -> Mapping[str, object]:
    """The page as plain data; a bare one has no word that the table has not."""
    page = TextPage(shown, noted=False)
    head = shown.chronology
    title = _plain(" ".join(head.title.split()))
    return {
        "name": title or "A chronology",
        "status": _plain(head.status.strip()),
        "preface": [_preface(words.strip()) for words in head.preface.split("\n\n") if words.strip()],
        "language": (language_tag(head.language) or "en").partition("-")[0].lower()[:3],
        "leftward": page.leftward,
        "lying": page.lying,
        "foot": _plain(page.foot()),
        "widths": page.widths(_WIDTH),
        "heading": [_cell(cell, page.heading()) for cell in page.heading().cells],
        "cells": [_cell(cell, row) for row in _rows(page, bare=bare) for cell in row.cells if cell.down],
    }


def _rows(page: TextPage, *, bare: bool) -> Iterator[PageRow]:
    """Yield the rows, on the first of each entry what is to be known of it besides its words."""
    remarks, entries = Remarks(page.shown), iter(page.shown.entries)
    event = page.columns.index("Event")
    for row in page.rows():
        if bare or not row.cells[0].down:
            yield row
            continue
        entry, cells = next(entries), list(row.cells)
        told = {
            0: (_GLOSS, remarks.of_date),
            event: (_REMARK, remarks.of_event),
            event + 1: (_GLOSS, remarks.of_sources),
        }
        for place, (style, say) in told.items():
            below = [StyledParagraph(style=style, lines=[Prose(words=words)]) for words in say(entry)]
            kept = [each for each in cells[place].paragraphs if each.lines or not below]
            cells[place] = replace(cells[place], paragraphs=(*kept, *below))
        yield replace(row, cells=cells)


def _preface(words: str) -> Mapping[str, object]:
    return {"words": _plain(words), "leftward": begins_leftward(words)}


def _cell(cell: PageCell, row: PageRow) -> Mapping[str, object]:
    whole = row.whole and cell.down == 1
    return {"down": cell.down, "whole": whole, "paragraphs": [_paragraph(each) for each in cell.paragraphs]}


def _paragraph(told: StyledParagraph) -> Mapping[str, object]:
    words = "".join(line.words for line in told.lines)
    lines = [list(_pieces(line)) for line in told.lines]
    if told.style in _SOURCES:
        lines += [[{"words": _plain(address), "kind": "address", "target": address}] for address in _unseen(told)]
    return {"style": told.style, "leftward": begins_leftward(words), "lines": lines}


def _unseen(told: StyledParagraph) -> Iterator[str]:
    """Yield where the links of a source lead, unless it says so itself: nobody can follow a link on paper."""
    links = [(style.target, line.words) for line in told.lines for style in line.styles if style.kind == "link"]
    yield from dict.fromkeys(target for target, words in links if target not in words)


def _pieces(line: Prose) -> Iterator[Mapping[str, str]]:
    at = 0
    for style in line.styles:
        yield {"words": _plain(line.words[at : style.start]), "kind": "", "target": ""}
        covered = _plain(line.words[style.start : style.end])
        yield {"words": covered, "kind": style.kind, "target": style.target}
        at = style.end
    yield {"words": _plain(line.words[at:]), "kind": "", "target": ""}


def _plain(words: str) -> str:
    """The words as they can be set: signs that no font has left out, long ones with places to break."""
    kept = legible(words)
    if all(len(word) <= _BREAKS for word in kept.split()):
        return kept
    return " ".join(_breaking(word) if len(word) > _BREAKS else word for word in kept.split(" "))


def _breaking(word: str) -> str:
    """A long word that breaks behind signs that part an address, and every few letters where it has none."""
    pieces: list[str] = []
    since = 0
    for sign in word:
        pieces.append(sign)
        since += 1
        if sign in _AFTER or since >= _BREAKS:
            pieces.append(_BREAK)
            since = 0
    return "".join(pieces)
