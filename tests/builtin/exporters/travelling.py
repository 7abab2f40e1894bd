"""Out of the record into a file and back: what the tests of exporters share."""

import io
import zipfile
from dataclasses import replace

from dateline.domain.roles import AdjustableExporter, Sample
from dateline.domain.written import WrittenChronology
from dateline.language.notation import entry_of, note_entry
from dateline.plugins import load_plugins
from dateline.stages.settling import SettlingHints, settle
from dateline.stages.tabling import TablingHints, table

TABLES = {"markdown": "md", "html": "html", "csv": "csv", "xlsx": "xlsx", "ods": "ods", "docx": "docx", "odt": "odt"}
"""The formats that carry a whole chronology as a table, with their endings."""
READERS = {"xlsx": "spreadsheet", "ods": "spreadsheet", "timelinejs": "json"}


def export(shown, form, **wishes):
    exporter = load_plugins().exporter_for("", form)
    if wishes:
        assert isinstance(exporter, AdjustableExporter)
        exporter = exporter.adjusted(wishes)
    return exporter.export(shown)


def read(content, form):
    name = f"table.{TABLES.get(form, READERS.get(form, form))}"
    reader = load_plugins().reader_for(Sample(name=name, size=len(content), head=content[: 1 << 16]))
    assert reader.name == READERS.get(form, form)
    return reader.read(content, name)


def back(content, form):
    """What importing the file proposes."""
    page = read(content, form)
    return settle(page if isinstance(page, WrittenChronology) else table(page, TablingHints()), SettlingHints())


def changed(content, old, new):
    """The file with some bytes replaced, wherever in a zip they stand; they must be there."""
    if not content.startswith(b"PK"):
        assert old in content
        return content.replace(old, new)
    held = io.BytesIO()
    found = False
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(held, "w") as after:
        for part in before.infolist():
            inside = before.read(part)
            # What is carried for the way back is no place where people write.
            touched = not part.filename.startswith(("customXml", "dateline.rdf", "xl/worksheets/sheet2"))
            found = found or (touched and old in inside)
            after.writestr(part, inside.replace(old, new) if touched else inside)
    assert found
    return held.getvalue()


def expected(shown):
    """The entries as they are held, without what the case they come into may name anew."""
    return bare([entry_of(note_entry(entry), chronology="", position=0) for entry in shown.entries])


def found(proposal):
    return bare([replace(entry, chronology="", position=0) for entry in proposal.entries])


def bare(entries):
    return [replace(e, citations=tuple(replace(c, report=None) for c in e.citations)) for e in entries]
