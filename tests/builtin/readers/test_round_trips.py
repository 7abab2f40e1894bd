"""What our own exporters write, our own readers find again, row by row."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.builtin.exporters import all_exporters
from dateline.builtin.readers import all_readers
from dateline.domain.roles import Sample
from dateline.domain.written import Grid

EXPORTERS = {exporter.name: exporter for exporter in all_exporters()}


def _read_back(form, shown):
    exporter = EXPORTERS[form]
    content = exporter.export(shown)
    name = f"any{exporter.suffixes[0]}"
    sample = Sample(name=name, size=len(content), head=content[:65536])
    (reader,) = [reader for reader in all_readers() if reader.accepts(sample)]
    return reader.read(content, name)


def _hinted(page):
    """The rows of a page that carry a hint, whether in a comment or in an attribute."""
    rows = [row for block in page.blocks if isinstance(block, Grid) for row in block.rows]
    return [row for row in rows if row.data or any(s.kind == "hint" for cell in row.cells for s in cell.prose.styles)]


@pytest.mark.parametrize("form", ["markdown", "html"])
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_every_entry_is_a_row_with_its_hint(form, any_shown, data):
    shown = data.draw(any_shown)
    assert len(_hinted(_read_back(form, shown))) == len(shown.entries)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_every_entry_of_our_json_comes_back_in_its_words(any_shown, data):
    shown = data.draw(any_shown)
    found = _read_back("json", shown)
    assert [(e.date, e.text.words, e.hints["id"]) for e in found.entries] == [
        (entry.when.words, entry.text, entry.id) for entry in shown.entries
    ]
    assert [[source.label for source in e.sources] for e in found.entries] == [
        [account.citation.label for account in entry.accounts] for entry in shown.entries
    ]
