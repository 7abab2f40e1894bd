"""Out of the record into a file and back again: nothing is lost, and a person's changes win."""

import io
import zipfile
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from travelling import TABLES, back, changed, expected, export, found, read

import chronologies
from dateline.domain.chronologies import Chronology, EntryState
from dateline.language.citing import completed
from dateline.stages.comparing import differences
from dateline.stages.settling import SettlingHints, settle
from dateline.stages.showing import show
from dateline.stages.tabling import TablingHints, table

FORMS = [*TABLES, "json"]


@pytest.mark.parametrize("form", FORMS)
def test_a_chronology_comes_back_whole(harbour, form):
    proposal = back(export(harbour, form), form)
    assert found(proposal) == expected(harbour)
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
    assert found(back(export(shown, form), form)) == expected(shown)


@pytest.mark.parametrize("form", [*FORMS, "timelinejs"])
@given(table=chronologies.written(), order=st.sampled_from(["", "dmy"]))
@settings(max_examples=60)
def test_any_sources_come_back_as_they_were_held(form, table, order):
    proposal = settle(table, SettlingHints(order=order))
    head = Chronology(id="c", slug="ferry", title="The Ferry", order=proposal.order, year=proposal.year)
    shown = show(head, proposal.entries, reports=proposal.reports)
    again = back(export(shown, form), form)
    known = {report.id: report for report in proposal.reports}
    assert differences([completed(entry, known) for entry in proposal.entries], again.entries) == ()
    assert {report.id for report in again.reports} == {report.id for report in proposal.reports}
    assert [each for each in again.questions if "--order" in each.remedy] == []


@pytest.mark.parametrize("form", TABLES)
@pytest.mark.parametrize("title", ["14 May 2031", "2031", "The Harbour Lease"])
@pytest.mark.parametrize("preface", ["", "14 May 2031: talks begin", "2031-05-14\n\n15 May 2031: they end"])
def test_what_stands_around_no_entries_is_no_entry(harbour, form, title, preface):
    head = replace(harbour.chronology, title=title, preface=preface, status="2 June 2031")
    proposal = back(export(replace(harbour, chronology=head, entries=()), form), form)
    assert (proposal.entries, proposal.title, proposal.preface) == ((), title, preface)
    assert proposal.status == "2 June 2031"


@pytest.mark.parametrize("form", TABLES)
def test_words_changed_by_a_person_are_read_and_the_entry_keeps_its_id(harbour, form):
    content = changed(export(harbour, form), b"Talks begin over", b"Talks break off over")
    proposal = back(content, form)
    first, *others = found(proposal)
    assert first.id == harbour.entries[0].id
    assert first.text == "Talks break off over the harbour lease."
    assert first.state is EntryState.PUBLISHED
    assert others == expected(harbour)[1:]


@pytest.mark.parametrize("form", TABLES)
def test_columns_of_an_export_are_known_from_the_export(harbour, form):
    page = read(export(harbour, form), form)
    ours = {each.name: each.why for each in table(page, TablingHints()).columns}
    assert ours["Date"] == ours["Event"] == "our own export says so"
    wished = {each.name: each.why for each in table(page, TablingHints(columns={"Date": "date"})).columns}
    assert wished["Date"] == "you said so"


@pytest.mark.parametrize("form", TABLES)
def test_a_bare_file_holds_nothing_but_the_words_it_shows_and_comes_back_as_a_table(harbour, form):
    content = export(harbour, form, rest="left-out")
    told = b"".join(_parts(content))
    for entry in harbour.entries:
        assert entry.id.encode() not in told
    assert not any(sign in told.lower() for sign in (b"%22", b"very", b"dateline-entry", b"_dateline", b"grounds"))
    proposal = back(content, form)
    assert [entry.text.split() for entry in proposal.entries] == [entry.text.split() for entry in harbour.entries]


def _parts(content):
    """The bytes of a file, or those of each part of a zip."""
    if not content.startswith(b"PK"):
        return [content]
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return [package.read(name) for name in package.namelist()]
