"""Out of the record into a file and back again: nothing is lost, and a person's changes win."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.domain.chronologies import EntryState
from dateline.domain.roles import Sample
from dateline.domain.written import WrittenChronology
from dateline.language.notation import entry_of, note_entry
from dateline.plugins import load_plugins
from dateline.stages.settling import SettlingHints, settle
from dateline.stages.tabling import TablingHints, table

FORMS = {"markdown": "md", "html": "html", "json": "json"}


def export(shown, form):
    return load_plugins().exporter_for("", form).export(shown)


def back(content, form):
    """What importing the file proposes."""
    name = f"table.{FORMS[form]}"
    reader = load_plugins().reader_for(Sample(name=name, size=len(content), head=content[: 1 << 16]))
    page = reader.read(content, name)
    written = page if isinstance(page, WrittenChronology) else table(page, TablingHints())
    return settle(written, SettlingHints())


def expected(shown):
    return [entry_of(note_entry(entry), chronology="", position=0) for entry in shown.entries]


def found(proposal):
    """The entries without what belongs to the case they come into."""
    return [replace(entry, chronology="", position=0) for entry in proposal.entries]


def bare(entries):
    """The entries without the ids of reports, which the case they come into may name anew."""
    return [replace(e, citations=tuple(replace(c, report=None) for c in e.citations)) for e in entries]


@pytest.mark.parametrize("form", FORMS)
def test_a_chronology_comes_back_whole(harbour, form):
    proposal = back(export(harbour, form), form)
    assert bare(found(proposal)) == bare(expected(harbour))
    positions = [entry.position for entry in proposal.entries]
    assert positions == sorted(positions)


@pytest.mark.parametrize("form", FORMS)
def test_disputes_come_back(harbour, form):
    (dispute,) = back(export(harbour, form), form).disputes
    assert dispute == harbour.entries[2].disputes[0]


@pytest.mark.parametrize("form", FORMS)
def test_the_head_comes_back(harbour, form):
    proposal = back(export(harbour, form), form)
    assert proposal.title == "The Harbour Lease"
    assert proposal.status == "work in progress"
    assert proposal.language == "en"
    assert (proposal.order, proposal.year) == ("mdy", 2031)
    assert proposal.preface.split() == harbour.chronology.preface.split()


@pytest.mark.parametrize("form", FORMS)
@given(data=st.data())
@settings(max_examples=60)
def test_any_entry_comes_back_whole(any_shown, form, data):
    shown = data.draw(any_shown)
    assert bare(found(back(export(shown, form), form))) == bare(expected(shown))


@pytest.mark.parametrize("form", ["markdown", "html"])
def test_words_changed_by_a_person_are_read_and_the_entry_keeps_its_id(harbour, form):
    content = export(harbour, form).replace(b"Talks begin over", b"Talks break off over")
    changed, *others = found(back(content, form))
    assert changed.id == harbour.entries[0].id
    assert changed.text == "Talks break off over the harbour lease."
    assert changed.state is EntryState.PUBLISHED
    assert bare(others) == bare(expected(harbour)[1:])


@pytest.mark.parametrize("form", ["markdown", "html"])
def test_columns_of_an_export_are_known_from_the_export(harbour, form):
    name = f"table.{FORMS[form]}"
    content = export(harbour, form)
    page = load_plugins().reader_for(Sample(name=name, size=len(content), head=content[: 1 << 16])).read(content, name)
    ours = {each.name: each.why for each in table(page, TablingHints()).columns}
    assert ours["Date"] == ours["Event"] == "our own export says so"
    wished = {each.name: each.why for each in table(page, TablingHints(columns={"Date": "date"})).columns}
    assert wished["Date"] == "you said so"
