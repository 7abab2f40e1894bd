"""Reads JSON: our own, TimelineJS, and lists of objects that hold a table."""

from dateline.builtin.readers import datelinejson, jsontables, timelinejs
from dateline.builtin.readers.jsonshape import OURS, TIMELINEJS, refuse, shape_of, top_level
from dateline.builtin.readers.sniffing import kind_of
from dateline.domain.roles import Sample
from dateline.domain.written import Page, WrittenChronology


class JsonReader:
    """Reads a JSON file as what its keys say it is."""

    name = "json"
    version = "1"

    def accepts(self, sample: Sample) -> bool:
        return kind_of(sample) == self.name

    def read(self, content: bytes, name: str) -> Page | WrittenChronology:
        found, doubts = top_level(content, name)
        shape = shape_of(found)
        if shape == OURS:
            return datelinejson.chronology_of(found, name)
        if shape == TIMELINEJS and not jsontables.is_strangers(found):
            return timelinejs.page_of(found, name, doubts)
        return jsontables.page_of(found, doubts) or refuse(found, name)
