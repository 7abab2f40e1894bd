"""Writes the formats of others; what each says is told by the modules of `dateline.language.exchange`."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dateline.builtin.readers.sheetform import cell_prose
from dateline.domain.shown import Shown
from dateline.language.carrying import row_words
from dateline.language.exchange import (
    annotations,
    bibtex,
    csl,
    followthemoney,
    icalendar,
    prov,
    ris,
    schema_org,
    timelinejs,
    timesketch,
    wikibase,
)


@dataclass(slots=True, kw_only=True)
class ExchangeExporter:
    """Writes one format by one pure function, and says by another what it leaves out."""

    name: str
    suffixes: tuple[str, ...]
    write: Callable[[Shown], bytes]
    tell: Callable[[Shown], Sequence[str]]
    version: str = "1"

    def export(self, shown: Shown) -> bytes:
        return self.write(shown)

    def left_out(self, shown: Shown) -> Sequence[str]:
        return self.tell(shown) if shown.entries else ()


def _seen(cells: Sequence[str]) -> Sequence[str]:
    """What our own reader of CSV sees in the cells of a row."""
    return row_words(cell_prose(cell) for cell in cells)


def _sheet(shown: Shown) -> bytes:
    return timelinejs.write_sheet(shown, _seen)


def _format(
    name: str, endings: str, write: Callable[[Shown], bytes], tell: Callable[[Shown], Sequence[str]]
) -> ExchangeExporter:
    return ExchangeExporter(name=name, suffixes=tuple(endings.split()), write=write, tell=tell)


EXCHANGE = (
    _format("timelinejs", ".timelinejs.json", timelinejs.write, timelinejs.left_out),
    _format("timelinejs-csv", ".timelinejs.csv", _sheet, timelinejs.left_out_of_sheet),
    _format("csl", ".csl.json", csl.write, csl.left_out),
    _format("bibtex", ".bib", bibtex.write, bibtex.left_out),
    _format("ris", ".ris", ris.write, ris.left_out),
    _format("followthemoney", ".ftm.jsonl .ftm.json .ijson", followthemoney.write, followthemoney.left_out),
    _format("timesketch", ".timesketch.csv", timesketch.write_csv, timesketch.left_out),
    _format("timesketch-jsonl", ".timesketch.jsonl", timesketch.write_lines, timesketch.left_out),
    _format("annotations", ".annotations.json .annotations.jsonld", annotations.write, annotations.left_out),
    _format("schema-org", ".jsonld", schema_org.write, schema_org.left_out),
    _format("prov", ".prov.json", prov.write_json, prov.left_out),
    _format("prov-turtle", ".prov.ttl .ttl", prov.write_turtle, prov.left_out),
    _format("icalendar", ".ics", icalendar.write, icalendar.left_out),
    _format("wikibase", ".wikibase.json", wikibase.write, wikibase.left_out),
)
