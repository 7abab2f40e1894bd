"""Writes one HTML file that needs nothing else: a table, its style in it, no script."""

import base64
import hashlib
import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from markupsafe import Markup

from dateline.builtin.exporters.layout import Lines, TableRow, head_facts, layout_of, left_out
from dateline.builtin.exporters.wishing import Bare, without_rest
from dateline.domain.shown import Shown
from dateline.language.carrying import carry_facts
from dateline.language.typesetting import language_tag, paragraphs, style_spans

if TYPE_CHECKING:
    from jinja2 import Environment

_DATETIME = re.compile(r"\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d)?)?)?")


class HtmlExporter(Bare):
    """Writes a table of Date, Event and Source, quotations under their citations; attributes keep the rest."""

    name = "html"
    version = "1"
    suffixes: tuple[str, ...] = (".html", ".htm")

    def export(self, shown: Shown) -> bytes:
        layout = layout_of(shown)
        environment = _environment()
        style = _style()
        page = environment.get_template("table.html").render(
            head=shown.chronology,
            language=language_tag(shown.chronology.language),
            facts="" if self._bare else carry_facts(head_facts(shown.chronology)),
            bare=self._bare,
            preface=_set_lines(shown.chronology.preface),
            style=Markup(style),  # noqa: S704 - our own file
            style_digest=base64.b64encode(hashlib.sha256(style.encode()).digest()).decode(),
            columns=layout.columns,
            rows=(_row(layout.row(entry), bare=self._bare) for entry in shown.entries),
        )
        return page.encode()

    def left_out(self, shown: Shown) -> Sequence[str]:
        return (*left_out(shown, "HTML"), *without_rest("HTML", bare=self._bare))


def _row(row: TableRow, *, bare: bool) -> dict[str, object]:
    edtf = row.entry.when.edtf
    return {
        "id": row.entry.id,
        "hint": "" if bare else row.hint,
        "datetime": edtf if _DATETIME.fullmatch(edtf) else "",
        "date": _set(row.cells[0]),
        "cells": [_set(cell) for cell in row.cells[1:]],
    }


def _set(lines: Lines) -> Markup:
    return _joined("".join(paragraphs(line.words, style_spans(line.styles))) for line in lines)


def _set_lines(words: str) -> list[Markup]:
    return [Markup(piece) for piece in paragraphs(words)]  # noqa: S704 - `paragraphs` escapes


def _joined(pieces: Iterator[str]) -> Markup:
    return Markup("<br>".join(pieces))  # noqa: S704 - `paragraphs` escapes


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, PackageLoader, StrictUndefined  # noqa: PLC0415 exporters are registered unused

    return Environment(
        loader=PackageLoader("dateline", "templates/export"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def _style() -> str:
    source = _environment().loader
    if source is None:
        return ""
    return source.get_source(_environment(), "table.css")[0]
