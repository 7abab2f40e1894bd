"""The programs that these formats are for take our files, whatever stands in them."""

import csv
import io
import json
import os
import re
import subprocess
import warnings
from dataclasses import replace
from pathlib import Path

import icalendar
import pytest
import rispy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from prov.model import ProvDocument
from pybtex.database import parse_string
from rdflib import RDF, Graph, Namespace

from dateline.domain.accounts import Claim, Modality, Property
from dateline.domain.dates import When
from dateline.domain.shown import ShownAccount, ShownCitation, ShownRevision
from dateline.language.carrying import fingerprint
from dateline.language.dating import parse
from dateline.language.exchange import icalendar as calendars
from dateline.language.exchange.bibliographies import reports_in
from dateline.plugins import load_plugins
from dateline.stages.recasting import own_style

PROV = Namespace("http://www.w3.org/ns/prov#")
LIBRARY = Path(__file__).parent / "followthemoney"
FEW = settings(max_examples=20)


def export(shown, form):
    return load_plugins().exporter_for("", form).export(shown)


def reports_of(shown):
    return reports_in(shown)


def one_line(words):
    return " ".join(re.sub(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]", " ", words).split())


# BibTeX, RIS, CSL


@FEW
@given(data=st.data())
def test_bibtex_is_read_by_pybtex_with_the_same_words(any_shown, data):
    shown = data.draw(any_shown)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = parse_string(export(shown, "bibtex").decode(), "bibtex")
    assert len(found.entries) == len(reports_of(shown))
    for report, entry in zip(reports_of(shown), found.entries.values(), strict=True):
        assert not re.search(r"(?<!\\)[$&#_^]", entry.fields.get("title", ""))
        assert len(entry.persons.get("author", ())) <= len(report.citation.bylines)


def test_nothing_in_bibtex_is_a_command(harbour):
    nasty = r"\input{/etc/passwd} \write18{rm} $x^2$ 50% {open @article{a, title = {x}}"
    citation = ShownCitation(label=nasty, kind="full", title=nasty, bylines=("Ada Lund", nasty), publisher=nasty)
    shown = replace(harbour, entries=(replace(harbour.entries[0], accounts=(ShownAccount(citation=citation),)),))
    content = export(shown, "bibtex").decode()
    (entry,) = parse_string(content, "bibtex").entries.values()
    assert r"\input" not in content
    assert entry.fields["title"].startswith(r"\textbackslash{}input\textbraceleft{}/etc/passwd\textbraceright{}")
    assert str(entry.persons["author"][0]) == "Lund, Ada"


@FEW
@given(data=st.data())
def test_ris_is_read_by_rispy_with_the_same_words(any_shown, data):
    shown = data.draw(any_shown)
    content = export(shown, "ris").decode()
    found = rispy.loads(content) if content else []
    assert len(found) == len(reports_of(shown))
    for report, entry in zip(reports_of(shown), found, strict=True):
        assert one_line(entry.get("notes", [""])[0]) == one_line(report.citation.label)
        assert len(entry.get("authors", ())) == sum(bool(one_line(name)) for name in report.citation.bylines)


@FEW
@given(data=st.data())
def test_csl_items_have_what_the_schema_asks_for(any_shown, data):
    items = json.loads(export(data.draw(any_shown), "csl"))
    assert len({item["id"] for item in items}) == len(items)
    for item in items:
        assert item["type"] in {"article-newspaper", "document"}
        assert set(item) <= {
            *("id", "type", "author", "title", "container-title", "URL", "archive_location", "issued", "note", "custom")
        }
        assert all(set(name) in ({"family", "given"}, {"literal"}) for name in item.get("author", ()))
        assert set(item.get("issued", {})) <= {"date-parts", "literal"}


def test_a_csl_processor_sets_the_csl_json(every_trait, tmp_path):
    pypandoc = pytest.importorskip("pypandoc")
    (references := tmp_path / "references.json").write_bytes(export(every_trait, "csl"))
    (path := tmp_path / "style.csl").write_bytes(own_style("apa").content)
    told = ["--citeproc", f"--bibliography={references}", f"--csl={path}", "--wrap=none", "--sandbox"]
    listed = pypandoc.convert_text("---\nnocite: '@*'\n---\n", "plain", "markdown", extra_args=told)
    assert "The Lease & the Guild" in listed
    assert "March 12" in listed
    assert len([line for line in listed.splitlines() if line.strip()]) == len(json.loads(references.read_bytes()))


@pytest.mark.parametrize(
    ("words", "issued"),
    [
        ("1984", {"date-parts": [[1984]]}),
        ("May 2031", {"date-parts": [[2031, 5]]}),
        ("3 May 2031", {"date-parts": [[2031, 5, 3]]}),
        ("about 1984", {"literal": "about 1984"}),
        ("3 to 5 May 2031", {"literal": "3 to 5 May 2031"}),
    ],
)
def test_a_date_of_publication_is_never_finer_than_its_words(harbour, words, issued):
    citation = ShownCitation(label="Post", kind="full", publisher="Post", published=parse(words))
    shown = replace(harbour, entries=(replace(harbour.entries[0], accounts=(ShownAccount(citation=citation),)),))
    assert json.loads(export(shown, "csl"))[0]["issued"] == issued
    assert "2031-01" not in export(shown, "bibtex").decode()
    assert ("DA  - " in export(shown, "ris").decode()) == (words in {"May 2031", "3 May 2031"})


# Timesketch


@FEW
@given(data=st.data())
def test_timesketch_finds_the_columns_it_asks_for_and_no_formula(any_shown, data):
    shown = data.draw(any_shown)
    rows = list(csv.DictReader(io.StringIO(export(shown, "timesketch").decode(), newline="")))
    lines = [json.loads(line) for line in export(shown, "timesketch-jsonl").splitlines()]
    assert len(rows) == len(lines)
    for row in (*rows, *lines):
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00\+00:00", row["datetime"])
        assert row["message"]
        assert re.match("Day|Earliest|Latest", row["timestamp_desc"])
        assert all(len(str(value).encode()) <= 32_766 for value in row.values())
    for row in rows:
        assert not any(re.match(r"[=+@\t\r\n]|-(?!\d)", value) for value in row.values())


def test_a_month_is_called_the_earliest_day_it_can_be(harbour):
    shown = replace(harbour, entries=(replace(harbour.entries[0], when=parse("May 2031")),))
    (line,) = map(json.loads, export(shown, "timesketch-jsonl").splitlines())
    assert line["datetime"] == "2031-05-01T00:00:00+00:00"
    assert line["timestamp_desc"].startswith("Earliest day")
    assert line["timestamp"] == 1_935_360_000_000_000
    assert line["date_words"] == "May 2031"


def test_a_megabyte_is_cut_and_the_cut_is_told(harbour):
    shown = replace(harbour, entries=(replace(harbour.entries[0], text="ü" * 1_000_000),))
    (line,) = map(json.loads, export(shown, "timesketch-jsonl").splitlines())
    assert len(line["message"].encode()) <= 32_766
    assert line["message"].endswith("…")
    assert any("cut" in told for told in load_plugins().exporter_for("", "timesketch").left_out(shown))


# iCalendar


def expecting(harbour, words="in May 2031", **bounds):
    claim = Claim(property=Property.WHEN, words=words, start=0, end=5, modality=Modality.EXPECTED, **bounds)
    entry = replace(harbour.entries[0], when=parse("3 April 2031"), claims=(claim,))
    revisions = tuple(
        ShownRevision(
            seq=n,
            act="write entry",
            author="Mara",
            at=f"2031-04-0{n}T10:11:12.131415Z",
            touches={"entry:earlieraaa": n},
        )
        for n in (1, 2)
    )
    return replace(harbour, entries=(entry,), revisions=revisions)


def test_what_is_due_is_a_tentative_window_of_whole_days(harbour):
    shown = expecting(harbour, earliest="2031-05-01", latest="2031-05-31")
    (event,) = icalendar.Calendar.from_ical(export(shown, "icalendar")).walk("VEVENT")
    assert (str(event["DTSTART"].dt), str(event["DTEND"].dt)) == ("2031-05-01", "2031-06-01")
    assert event["DTSTART"].params["VALUE"] == "DATE"
    assert event["STATUS"] == "TENTATIVE"
    assert event["DTSTAMP"].to_ical() == event["LAST-MODIFIED"].to_ical() == b"20310402T101112Z"
    assert event["SEQUENCE"] == 1


def test_what_is_expected_by_a_day_begins_with_the_day_it_was_said_on(harbour):
    shown = expecting(harbour, words="by 2032", latest="2032-12-31")
    (event,) = icalendar.Calendar.from_ical(export(shown, "icalendar")).walk("VEVENT")
    assert (str(event["DTSTART"].dt), str(event["DTEND"].dt)) == ("2031-04-03", "2033-01-01")
    assert "by 2032-12-31" in str(event["DESCRIPTION"])


def test_an_expectation_keeps_its_uid_when_its_bounds_are_worked_out_anew(harbour):
    def uid(**bounds):
        (event,) = icalendar.Calendar.from_ical(export(expecting(harbour, **bounds), "icalendar")).walk("VEVENT")
        return event["UID"]

    first = uid(earliest="2031-05-01", latest="2031-05-31")
    assert first == uid(earliest="2031-05-01", latest="2031-06-30")
    assert first != uid(words="in June", earliest="2031-05-01", latest="2031-05-31")


@given(words=st.text(max_size=300) | st.sampled_from(["x\r\nEND:VCALENDAR\r\nBEGIN:VEVENT", "a;b,c\\n\nd", "\u2028x"]))
def test_no_words_break_out_of_a_calendar(harbour, words):
    shown = expecting(harbour, earliest="2031-05-01", latest="2031-05-31")
    chronology = replace(shown.chronology, address="https://desk.example/x")
    shown = replace(shown, chronology=chronology, entries=(replace(shown.entries[0], text=words),))
    content = calendars.write(shown)
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    assert b"\n" not in content.replace(b"\r\n", b"")
    calendar = icalendar.Calendar.from_ical(content)
    (event,) = calendar.walk("VEVENT")
    kept = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]", "\ufffd", words)
    assert str(event["DESCRIPTION"]).startswith(re.sub(r"\r\n|[\r\n\u2028\u2029]", "\n", kept))
    assert len(calendar.subcomponents) == 1


# PROV


@FEW
@given(data=st.data())
def test_prov_json_and_turtle_say_the_same(any_shown, data):
    shown = data.draw(any_shown)
    found = ProvDocument.deserialize(content=export(shown, "prov").decode(), format="json")
    graph = Graph().parse(data=export(shown, "prov-turtle"), format="turtle")
    kinds = [record.get_type().localpart for record in found.get_records()]
    assert kinds.count("Entity") == len(set(graph.subjects(RDF.type, PROV.Entity)))
    assert kinds.count("Agent") == len(set(graph.subjects(RDF.type, PROV.Agent)))
    derived = (PROV.wasDerivedFrom, PROV.hadPrimarySource, PROV.wasQuotedFrom, PROV.wasRevisionOf)
    assert kinds.count("Derivation") == sum(len(list(graph.subject_objects(each))) for each in derived)


def test_prov_carries_the_log_as_far_as_it_was_told(harbour):
    shown = expecting(harbour)
    graph = Graph().parse(data=export(shown, "prov-turtle"), format="turtle")
    assert len(set(graph.subjects(RDF.type, PROV.Activity))) == 2
    assert [str(each) for each in graph.objects(None, PROV.wasRevisionOf)] == ["urn:dateline:entry:earlieraaa:v1"]
    assert len(list(graph.objects(None, PROV.endedAtTime))) == 2


# FollowTheMoney


def dated_properties(lines):
    return [day for line in lines for name in ("date", "publishedAt") for day in line["properties"].get(name, ())]


@FEW
@given(data=st.data())
def test_followthemoney_dates_are_prefixes_and_nothing_points_into_the_void(any_shown, data):
    lines = [json.loads(line) for line in export(data.draw(any_shown), "followthemoney").splitlines()]
    ids = [line["id"] for line in lines]
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", day) for day in dated_properties(lines))
    for line in lines:
        named = [name for key in ("proof", "document", "entity") for name in line["properties"].get(key, ())]
        assert set(named) <= set(ids)


@pytest.fixture(scope="module")
def library():
    """Ask the followthemoney library what it takes of a line; another Python has it, with libraries of its own."""
    python = os.environ.get("FOLLOWTHEMONEY") or LIBRARY / ".venv/bin/python"
    if not Path(python).is_file():
        told = f"followthemoney is not here: python3 -m venv {LIBRARY}/.venv and install its requirements.lock"
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(told)
    # Without our own path: it is to see its own libraries.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    with subprocess.Popen(
        [python, LIBRARY / "reading.py"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment
    ) as reading:

        def ask(line):
            reading.stdin.write(line + b"\n")
            reading.stdin.flush()
            return json.loads(reading.stdout.readline())

        yield ask
        reading.stdin.close()


@settings(FEW, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.data())
def test_the_followthemoney_library_takes_every_value(any_shown, library, data):
    for line in export(data.draw(any_shown), "followthemoney").splitlines():
        known, taken = json.loads(line)["properties"], library(line)
        assert {name: {fingerprint([each]) for each in told} for name, told in known.items()} == {
            name: {fingerprint([each]) for each in told} for name, told in taken.items()
        }


def test_the_followthemoney_library_refuses_what_it_does_not_know(library):
    assert "error" in library(b'{"id": "a", "schema": "Event", "properties": {"name": ["A"], "date": ["soon"]}}')
    assert "error" in library(b'{"id": "a", "schema": "Happening", "properties": {"name": ["A"]}}')


def test_one_honest_prefix_stands_for_a_date(harbour):
    def dates(words):
        shown = replace(harbour, entries=(replace(harbour.entries[0], when=parse(words)),))
        return dated_properties([json.loads(line) for line in export(shown, "followthemoney").splitlines()])

    assert dates("1984") == ["1984"]
    assert dates("3 to 5 May 2031") == ["2031-05"]
    assert dates("1983 to 1985") == dates("before 1985") == dates("44 BC") == []


# Wikibase


def statements(harbour, words):
    shown = replace(harbour, entries=(replace(harbour.entries[0], when=parse(words) if words else When(words="")),))
    ((item,),) = [list(json.loads(export(shown, "wikibase"))["entities"].values())]
    return item["claims"]["P585"]


@pytest.mark.parametrize(
    ("words", "time", "precision"),
    [
        ("1984", "+1984-00-00T00:00:00Z", 9),
        ("May 2031", "+2031-05-00T00:00:00Z", 10),
        ("3 May 2031", "+2031-05-03T00:00:00Z", 11),
        ("44 BC", "-0044-00-00T00:00:00Z", 9),
        ("3 to 5 May 2031", "+2031-05-00T00:00:00Z", 10),
    ],
)
def test_wikibase_times_have_the_precision_of_the_words(harbour, words, time, precision):
    (statement,) = statements(harbour, words)
    value = statement["mainsnak"]["datavalue"]["value"]
    assert (value["time"], value["precision"]) == (time, precision)
    assert value["calendarmodel"].endswith("Q1985727")


def test_bounds_and_doubts_are_qualifiers(harbour):
    (statement,) = statements(harbour, "about 1984")
    assert statement["mainsnak"]["snaktype"] == "somevalue"
    assert set(statement["qualifiers"]) == {"P1319", "P1326", "P1480"}
    (statement,) = statements(harbour, "before May 2031")
    assert set(statement["qualifiers"]) == {"P1326"}


def test_rival_dates_stand_beside_the_one_that_is_held(harbour):
    entry = harbour.entries[1]
    claim = replace(entry.accounts[1].claims[0], earliest="2031-07-03", latest="2031-07-03")
    accounts = (entry.accounts[0], replace(entry.accounts[1], claims=(claim,)))
    shown = replace(harbour, entries=(replace(entry, accounts=accounts),))
    ferry = json.loads(export(shown, "wikibase"))["entities"]["ferryaaaaa"]["claims"]["P585"]
    assert [each["rank"] for each in ferry] == ["preferred", "normal"]
    assert len(ferry[1]["references"]) == 1
    assert "P1310" in ferry[0]["qualifiers"]
    assert len(ferry[0]["references"]) == 2
