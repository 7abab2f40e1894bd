"""Writes Markdown: front matter, a title, and a pipe table that people can edit."""

import re
from collections.abc import Iterator, Sequence

from dateline.builtin.exporters.layout import Layout, TableRow, head_facts, layout_of, left_out
from dateline.builtin.exporters.wishing import Bare, without_rest
from dateline.domain.prose import Prose, Style
from dateline.domain.shown import Shown, ShownChronology
from dateline.language.carrying import ENTRY

_SPECIAL = re.compile(r"[\\`*_\[\]|~]|<|&(?=#?\w+;)|\{")
_ENTITIES = {"<": "&lt;", "&": "&amp;", "{": "&#123;"}
_TEMPLATE = re.compile(r"\{(?=[{%:])")
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_BLOCK_START = re.compile(r"(?=[#>+=:-])|(\d{1,9})(?=[.)])")
_PLAIN_SCALAR = re.compile(r"[A-Za-z][\w ,()–]*")
_RESERVED = frozenset({"true", "false", "yes", "no", "on", "off", "null"})
_IN_ADDRESS = re.compile(r"[()*]|&(?=#?\w+;)")
_ADDRESS_SIGNS = {"(": "%28", ")": "%29", "*": "%2A", "&": "&amp;"}
_AROUND = {"italic": "*", "bold": "**", "struck": "~~"}


class MarkdownExporter(Bare):
    """Writes a table of Date, Event and Source, quotations under their citations; a hint in each row keeps the rest."""

    name = "markdown"
    version = "1"
    suffixes: tuple[str, ...] = (".md", ".markdown")

    def export(self, shown: Shown) -> bytes:
        layout = layout_of(shown)
        head = shown.chronology
        lines = [*_front_matter(head), *_opening(head), *_table_head(layout)]
        lines.extend(_row(layout.row(entry), bare=self._bare) for entry in shown.entries)
        return ("\n".join(lines) + "\n").encode()

    def left_out(self, shown: Shown) -> Sequence[str]:
        return (*left_out(shown, "Markdown"), *without_rest("Markdown", bare=self._bare))


def _front_matter(head: ShownChronology) -> Iterator[str]:
    values = {"title": head.title, **head_facts(head)}
    yield "---"
    yield from (f"{name}: {_scalar(value)}" for name, value in values.items() if value.strip())
    yield "---"
    yield ""


def _scalar(value: str) -> str:
    """The value on one line of YAML, quoted where it could be taken for something else."""
    flat = " ".join(_CONTROLS.sub(" ", value).split())
    if flat.isdecimal() or (_PLAIN_SCALAR.fullmatch(flat) and flat.lower() not in _RESERVED):
        return flat
    return "'" + _TEMPLATE.sub("{ ", flat.replace("'", "''")) + "'"


def _opening(head: ShownChronology) -> Iterator[str]:
    if head.title.strip():
        yield "# " + _escape(" ".join(head.title.split())).replace("#", "\\#")
        yield ""
    for line in head.preface.split("\n"):
        yield _BLOCK_START.sub(r"\1\\", _escape(line.strip()), count=1) if line.strip() else ""
    if head.preface.strip():
        yield ""


def _table_head(layout: Layout) -> Iterator[str]:
    yield f"| {' | '.join(_escape(name) for name in layout.columns)} |"
    yield "|" + " --- |" * len(layout.columns)


def _row(row: TableRow, *, bare: bool) -> str:
    cells = ["<br>".join(_inline(line) for line in cell) for cell in row.cells]
    if not bare:
        cells[-1] = f"{cells[-1]} <!-- dateline: {ENTRY}={row.hint} -->".lstrip()
    return f"| {' | '.join(cells)} |"


def _inline(line: Prose) -> str:
    pieces: list[str] = []
    at = 0
    for style in line.styles:
        if style.kind != "link" and not _can_carry(line.words, style, at):
            continue
        pieces.append(_escape(line.words[at : style.start], before_link=style.kind == "link"))
        pieces.append(_styled(_escape(line.words[style.start : style.end]), style))
        at = style.end
    pieces.append(_escape(line.words[at:]))
    return "".join(pieces)


def _can_carry(words: str, style: Style, at: int) -> bool:
    """True where the signs for a style are sure to be taken for it: letters or digits inside, none outside."""
    before, after = words[at : style.start][-1:], words[style.end : style.end + 1]
    inside = words[style.start].isalnum() and words[style.end - 1].isalnum()
    return inside and not before.isalnum() and not after.isalnum() and (bool(before) or style.start == 0)


def _styled(words: str, style: Style) -> str:
    if style.kind == "link":
        address = _IN_ADDRESS.sub(lambda found: _ADDRESS_SIGNS[found[0]], style.target)
        return f"[{words}]({address})"
    sign = _AROUND[style.kind]
    return f"{sign}{words}{sign}"


def _escape(words: str, *, before_link: bool = False) -> str:
    escaped = _SPECIAL.sub(lambda found: _ENTITIES.get(found[0], "\\" + found[0]), _CONTROLS.sub(" ", words))
    if before_link and escaped.endswith(("!", "^")):
        return f"{escaped[:-1]}\\{escaped[-1]}"
    return escaped
