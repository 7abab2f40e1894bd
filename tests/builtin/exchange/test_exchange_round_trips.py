"""Out into the formats of others and back: what our own extension carries comes back as it was."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.domain.roles import Sample
from dateline.domain.written import WrittenChronology
from dateline.language.notation import entry_of, note_entry
from dateline.plugins import load_plugins
from dateline.stages.settling import SettlingHints, settle
from dateline.stages.tabling import TablingHints, table

WHOLE = {
    "timelinejs": "timelinejs.json",
    "followthemoney": "ftm.jsonl",
    "annotations": "annotations.json",
    "schema-org": "jsonld",
    "wikibase": "wikibase.json",
}
BOUND = {"timesketch": "timesketch.csv", "timesketch-jsonl": "timesketch.jsonl"}
WITHOUT_UNDATED = {"timelinejs-csv": "timelinejs.csv"}


def export(shown, form):
    return load_plugins().exporter_for("", form).export(shown)


def back(content, ending):
    """What importing the file proposes."""
    name = f"table.{ending}"
    reader = load_plugins().reader_for(Sample(name=name, size=len(content), head=content[: 1 << 16]))
    page = reader.read(content, name)
    written = page if isinstance(page, WrittenChronology) else table(page, TablingHints())
    return settle(written, SettlingHints())


def bare(entries):
    """The entries without what belongs to the case they come into: its name, positions, ids of reports."""
    return [
        replace(e, chronology="", position=0, citations=tuple(replace(c, report=None) for c in e.citations))
        for e in entries
    ]


def expected(shown, *, undated=True):
    kept = [entry for entry in shown.entries if undated or entry.when.known]
    return bare(entry_of(note_entry(entry), chronology="", position=0) for entry in kept)


@pytest.mark.parametrize("form", WHOLE)
@given(data=st.data())
@settings(max_examples=30)
def test_any_chronology_comes_back_whole(any_shown, form, data):
    shown = data.draw(any_shown)
    if shown.entries:
        assert bare(back(export(shown, form), WHOLE[form]).entries) == expected(shown)


@pytest.mark.parametrize("form", WITHOUT_UNDATED)
@given(data=st.data())
@settings(max_examples=30)
def test_any_dated_entry_comes_back_whole(any_shown, form, data):
    shown = data.draw(any_shown)
    if wanted := expected(shown, undated=False):
        assert bare(back(export(shown, form), WITHOUT_UNDATED[form]).entries) == wanted


def _is_bound(entry):
    days = [day for day in (entry.when.first, entry.when.last) if day is not None]
    return any(1678 <= day.year <= 2261 for day in days)


@pytest.mark.parametrize("form", BOUND)
@given(data=st.data())
@settings(max_examples=30)
def test_any_entry_with_a_bound_comes_back_whole(any_shown, form, data):
    shown = data.draw(any_shown)
    kept = replace(shown, entries=tuple(entry for entry in shown.entries if _is_bound(entry)))
    if kept.entries:
        assert bare(back(export(shown, form), BOUND[form]).entries) == expected(kept)


@pytest.mark.parametrize("form", WHOLE)
def test_the_head_comes_back(harbour, form):
    proposal = back(export(harbour, form), WHOLE[form])
    assert (proposal.title, proposal.status, proposal.language) == ("The Harbour Lease", "work in progress", "en")
    assert proposal.preface.split() == harbour.chronology.preface.split()


@pytest.mark.parametrize("form", WHOLE)
def test_disputes_come_back(harbour, form):
    assert back(export(harbour, form), WHOLE[form]).disputes == (harbour.entries[2].disputes[0],)


@pytest.mark.parametrize(("form", "ending"), (WHOLE | WITHOUT_UNDATED | BOUND).items())
def test_words_changed_by_a_person_win_and_the_entry_keeps_its_id(harbour, form, ending):
    content = export(harbour, form).replace(b"Talks begin over", b"Talks break off over")
    changed, *others = back(content, ending).entries
    assert changed.id == harbour.entries[0].id
    assert "Talks break off over" in changed.text
    assert bare(others) == expected(harbour)[1:]
