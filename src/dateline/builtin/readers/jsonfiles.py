"""Reads JSON: our own, the formats of others, and lists of objects that hold a table."""

from importlib import import_module

import msgspec

from dateline.builtin.readers.decoding import decode
from dateline.builtin.readers.jsonshape import (
    ANNOTATIONS,
    CSL,
    FOLLOWTHEMONEY,
    NAMELESS,
    OURS,
    SCHEMA_ORG,
    TIMELINEJS,
    TIMESKETCH,
    WIKIBASE,
    lines_of,
    refuse,
    shape_of,
    shape_of_records,
    top_level,
)
from dateline.builtin.readers.sniffing import kind_of
from dateline.domain.errors import Unreadable, Unsupported
from dateline.domain.roles import Sample
from dateline.domain.written import Page, WrittenChronology

_GRAPHS = {SCHEMA_ORG: "schema_org", ANNOTATIONS: "annotations", WIKIBASE: "wikibase"}
_RECORDS = {FOLLOWTHEMONEY: "followthemoney", TIMESKETCH: "timesketch"}
"""The modules of `language.exchange` that read what is of these shapes, loaded when there is such a file."""


class JsonReader:
    """Reads a JSON file, or JSON lines, as what its keys say it is."""

    name = "json"
    version = "2"

    def accepts(self, sample: Sample) -> bool:
        return kind_of(sample) == self.name

    def read(self, content: bytes, name: str) -> Page | WrittenChronology:
        from dateline.builtin.readers import datelinejson, jsontables, timelinejs  # noqa: PLC0415 - take time to load

        decoded = decode(content, name)
        records = lines_of(decoded.text)
        if shape := shape_of_records(records):
            return _of_records(shape, records, name)
        found, doubts = top_level(decoded, name)
        shape = shape_of(found)
        if shape == OURS:
            return datelinejson.chronology_of(found, name)
        if shape in _GRAPHS:
            return _of_graph(shape, found, name)
        if shape == TIMELINEJS and not jsontables.is_strangers(found):
            return timelinejs.page_of(found, name, doubts)
        if shape := shape_of_records(_listed(found)):
            return _of_records(shape, _listed(found), name)
        return jsontables.page_of(found, doubts) or refuse(found, name)


def _of_records(shape: str, records: list[dict[str, object]], name: str) -> WrittenChronology:
    if shape == CSL:
        raise Unsupported(
            f"{name}: a bibliography (CSL-JSON) holds reports and no entries; `dateline report import` takes it in"
        )
    return _read(_RECORDS[shape], iter(records))


def _of_graph(shape: str, found: object, name: str) -> WrittenChronology:
    """Return what the graph holds; Unsupported where it holds nothing that happened."""
    try:
        graph = msgspec.json.decode(msgspec.json.encode(found), type=dict[str, object])
        written = _read(_GRAPHS[shape], graph)
    except (msgspec.MsgspecError, RecursionError) as error:
        raise Unreadable(f"{name}: not quite {shape} ({error}); export it again") from error
    if not written.entries:
        raise Unsupported(f"{name}: {shape} without any event or extension of ours; save a table of it as CSV")
    return written


def _read(vocabulary: str, told: object) -> WrittenChronology:
    written: WrittenChronology = import_module(f"dateline.language.exchange.{vocabulary}").read(told)
    return written


def _listed(found: object) -> list[dict[str, object]]:
    """Return the objects of a list that stands for itself, nothing for anything else."""
    raw = found.get(NAMELESS) if isinstance(found, dict) else None
    if raw is None:
        return []
    try:
        return msgspec.json.decode(raw, type=list[dict[str, object]])
    except (msgspec.MsgspecError, RecursionError):
        return []
