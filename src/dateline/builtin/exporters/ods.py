"""Writes OpenDocument spreadsheets: one sheet to read, sort and filter, and a hidden one that keeps the rest."""

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

from dateline.builtin.exporters.facts import facts_of
from dateline.builtin.exporters.layout import left_out
from dateline.builtin.exporters.odt.body import line_of
from dateline.builtin.exporters.packing import Part, pack, text
from dateline.builtin.exporters.plaintable import PlainTable, cut_short, plain_table
from dateline.builtin.exporters.wishing import Bounded, without_rest
from dateline.domain.prose import Prose
from dateline.domain.shown import Shown
from dateline.language.carrying import COLUMN
from dateline.language.scripts import is_leftward
from dateline.language.typesetting import language_tag

LONGEST_CELL = 32_767
"""UTF-16 units: what Excel holds, which reads these files too."""

_PIECE = 32_000
_WIDTHS = {"Date": 3.4, "Earliest": 2.3, "Latest": 2.3, "Lane": 3.0, "Event": 11.0, "Source": 11.0, "State": 2.1}
"""Centimetres."""
_OTHER_WIDTH = 4.0
_HIDDEN_COLUMN = '<table:table-column table:visibility="collapse"/>'
_STRING = 'office:value-type="string"'


class OdsExporter(Bounded):
    """Writes a sheet of Date, Event and Source, all of it words; a hidden sheet keeps the rest."""

    name = "ods"
    version = "1"
    suffixes: tuple[str, ...] = (".ods",)

    def export(self, shown: Shown) -> bytes:
        return pack(_parts(shown, self._table(shown)))

    def left_out(self, shown: Shown) -> Sequence[str]:
        told = (*left_out(shown, "A spreadsheet"), *without_rest("A spreadsheet", bare=self._bare))
        return told + cut_short(self._table(shown))

    def _table(self, shown: Shown) -> PlainTable:
        return plain_table(shown, bounded=self._bounded, most=LONGEST_CELL, bare=self._bare)


def _parts(shown: Shown, table: PlainTable) -> Iterator[Part]:
    head = shown.chronology
    tag = language_tag(head.language)
    language, _, country = (tag or "en").partition("-")
    mode = "rl-tb" if is_leftward(head.language) else "lr-tb"
    said = {"dc:title": head.title, "dc:language": tag}
    told = "".join(f"<{name}>{text(value)}</{name}>" for name, value in said.items() if value.strip())
    yield "mimetype", "application/vnd.oasis.opendocument.spreadsheet"
    yield "META-INF/manifest.xml", _template("manifest.xml")
    yield "content.xml", _content(shown, table, mode)
    held = {"@language@": language, "@country@": country if len(country) == 2 else "none", "@mode@": mode}
    yield "styles.xml", _filled("styles.xml", held)
    yield "settings.xml", _template("settings.xml")
    yield "meta.xml", _filled("meta.xml", {"@told@": told})


def _content(shown: Shown, table: PlainTable, mode: str) -> str:
    kept, rows = [facts_of(shown)], []
    for number, row in enumerate(table.rows(), start=1):
        rows.append(_row([*row.cells, *(() if table.bare else (Prose(words=str(number)),))], "Cell"))
        kept += () if table.bare else (row.hint,)
    widths = [_WIDTHS.get(name, _OTHER_WIDTH) for name in table.columns]
    columns = "".join(f'<table:table-column table:style-name="Width{at}"/>' for at in range(len(widths)))
    key = () if table.bare else (COLUMN,)
    heading = _row([Prose(words=name) for name in (*table.columns, *key)], "Heading")
    sheet = (
        f'<table:table table:name="Chronology" table:style-name="Shown">{columns}'
        f"{_HIDDEN_COLUMN * len(key)}"
        f"<table:table-header-rows>{heading}</table:table-header-rows>{''.join(rows)}</table:table>"
    )
    styles = "".join(
        f'<style:style style:name="Width{at}" style:family="table-column">'
        f'<style:table-column-properties style:column-width="{width}cm"/></style:style>'
        for at, width in enumerate(widths)
    )
    sheets = sheet if table.bare else sheet + _hidden(kept)
    reach = f"Chronology.A1:Chronology.{_letters(len(widths) + len(key) - 1)}{len(rows) + 1}"
    # Words come last: what stands in them is never taken for a place to fill.
    return _filled(
        "content.xml",
        {
            "@mode@": mode,
            "@widths@": styles,
            "@range@": reach,
            "@tables@": sheets,
        },
    )


def _row(cells: Sequence[Prose], style: str) -> str:
    return f'<table:table-row table:style-name="Row">{"".join(_cell(each, style) for each in cells)}</table:table-row>'


def _cell(prose: Prose, style: str) -> str:
    """A cell of words, each line a paragraph; nothing in it is reckoned, whatever it looks like."""
    paragraphs, at = [], 0
    for line in prose.words.split("\n"):
        paragraphs.append(f"<text:p>{line_of(prose.cut(at, at + len(line)))}</text:p>" if line else "<text:p/>")
        at += len(line) + 1
    filled = f" {_STRING}>{''.join(paragraphs)}</table:table-cell>" if prose.words else "/>"
    return f'<table:table-cell table:style-name="{style}"{filled}'


def _hidden(told: Sequence[str]) -> str:
    """The hidden sheet: a row for the whole, then one for each key, in pieces that a cell can hold."""
    rows = ("".join(_kept(piece) for piece in (str(number), *_pieces(words))) for number, words in enumerate(told))
    shown = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    return f'<table:table table:name="{COLUMN}" table:style-name="Hidden"><table:table-column/>{shown}</table:table>'


def _pieces(words: str) -> Iterator[str]:
    return (words[at : at + _PIECE] for at in range(0, len(words), _PIECE))


def _kept(words: str) -> str:
    return f"<table:table-cell {_STRING}><text:p>{text(words)}</text:p></table:table-cell>"


def _letters(number: int) -> str:
    """The name of a column, from 0: A to Z, then AA."""
    before, last = divmod(number, 26)
    return (_letters(before - 1) if before else "") + chr(ord("A") + last)


def _filled(name: str, values: dict[str, str]) -> str:
    made = _template(name)
    for place, value in values.items():
        made = made.replace(place, value)
    return made


@cache
def _template(name: str) -> str:
    return files("dateline").joinpath("templates", "export", "ods", name).read_text("utf-8")
