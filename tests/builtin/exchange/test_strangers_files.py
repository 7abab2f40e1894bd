"""Files that other programs wrote in these formats, and files that somebody wrote to hurt."""

import json
from dataclasses import replace

import pytest

from dateline.builtin.exporters.exchange import EXCHANGE
from dateline.domain.errors import DatelineError, Unsupported
from dateline.domain.roles import Sample
from dateline.domain.written import WrittenChronology
from dateline.plugins import load_plugins
from dateline.stages.settling import SettlingHints, settle
from dateline.stages.tabling import TablingHints, table


def entries_of(content, name):
    content = content if isinstance(content, bytes) else content.encode()
    page = load_plugins().reader_for(Sample(name=name, size=len(content), head=content[: 1 << 16])).read(content, name)
    written = page if isinstance(page, WrittenChronology) else table(page, TablingHints())
    return settle(written, SettlingHints()).entries


def test_followthemoney_of_others() -> None:
    lines = [
        {"id": "e", "schema": "Event", "properties": {"name": ["Lease"], "date": ["2031-05"], "proof": ["d"]}},
        {"id": "f", "schema": "Event", "properties": {"name": ["Talks"], "startDate": ["2031"], "endDate": ["2032"]}},
        {"id": "d", "schema": "Document", "properties": {"title": ["The lease"], "sourceUrl": ["https://a.example/1"]}},
    ]
    lease, talks = entries_of("\n".join(map(json.dumps, lines)), "x.json")
    assert (lease.text, lease.when.edtf) == ("Lease", "2031-05")
    assert (lease.citations[0].label, lease.citations[0].url) == ("The lease", "https://a.example/1")
    assert (talks.when.earliest, talks.when.latest) == ("2031-01-01", "2032-12-31")


def test_schema_org_of_others() -> None:
    event = {
        "@type": "Event",
        "name": "Lease",
        "startDate": "2031-05-03",
        "subjectOf": {"name": "A", "url": "https://a.example/"},
    }
    (entry,) = entries_of(json.dumps({"@context": "https://schema.org", "@graph": [event]}), "x.jsonld")
    assert (entry.text, entry.when.edtf, entry.citations[0].url) == ("Lease", "2031-05-03", "https://a.example/")


def test_wikibase_of_others() -> None:
    def time(stamp, precision, rank="normal", calendar="Q1985727"):
        value = {"time": stamp, "precision": precision, "calendarmodel": f"http://www.wikidata.org/entity/{calendar}"}
        snak = {"snaktype": "value", "property": "P585", "datavalue": {"type": "time", "value": value}}
        return {"mainsnak": snak, "rank": rank, "type": "statement"}

    def item(name, *statements):
        return {"labels": {"en": {"language": "en", "value": name}}, "claims": {"P585": list(statements)}}

    items = {
        "Q1": item("A", time("+1984-00-00T00:00:00Z", 9)),
        "Q2": item("B", time("+2031-05-00T00:00:00Z", 10), time("+2031-06-02T00:00:00Z", 11, "preferred")),
        "Q3": item("C", time("-0044-03-15T00:00:00Z", 11)),
        "Q4": item("D", time("+1925-00-00T00:00:00Z", 8), time("+1900-00-00T00:00:00Z", 9, "deprecated")),
        "Q5": item("E", time("+1616-04-23T00:00:00Z", 11, calendar="Q1985786")),
        "Q6": item("F", time("+1616-04-00T00:00:00Z", 10, calendar="Q1985786")),
    }
    found = entries_of(json.dumps({"entities": items}), "x.json")
    dates = ["1984", "2031-06-02", "-0043-03-15", "192X", "1616-05-03", "1616-04-11/1616-05-10"]
    assert [entry.when.edtf for entry in found] == dates
    assert found[4].when.calendar == "julian"


def test_timesketch_of_others() -> None:
    rows = """message,datetime,timestamp_desc,host
log in,2031-05-03T10:11:12+00:00,Last Login,a
log out,2031-05-04T00:00:00+00:00,x,b
"""
    found = [(entry.text, entry.when.edtf) for entry in entries_of(rows, "x.csv")]
    assert found == [("log in", "2031-05-03"), ("log out", "2031-05-04")]


def test_annotations_of_others_are_no_chronology() -> None:
    page = {"@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationPage", "items": []}
    with pytest.raises(Unsupported, match="annotations without any event"):
        entries_of(json.dumps(page), "x.json")


@pytest.mark.parametrize("ending", ["json", "jsonld", "jsonl"])
@pytest.mark.parametrize(
    "content",
    [
        '{"@context": "https://schema.org", "@graph": [1, {"@type": "Event"}, {"@type": ["Event"], "subjectOf": 3}]}',
        '{"entities": {"Q1": {"labels": 7, "claims": {"P585": [3, {"rank": "normal", "mainsnak": []}]}}}}',
        (
            '{"entities": {"Q1": {"claims": {"P585": [{"rank": "normal", "mainsnak": {"datavalue": {"value":'
            ' {"time": "+x--", "precision": 11}}}}]}}}}'
        ),
        '{"id": 1, "schema": "Event", "properties": 3}\n{"id": 2, "schema": "Event", "properties": {"proof": [2, {}]}}',
        '{"message": null, "datetime": 4, "timestamp_desc": {}, "dateline": "%7B"}',
        '{"@context": "http://www.w3.org/ns/anno.jsonld", "dateline:chronology": {"entries": [{"when": 3}]}}',
        (
            '{"events": [{"start_date": {"year": 2031}, "dateline:entry": {"n": "x", "entry": {"id": []}}}],'
            ' "dateline:chronology": 3}'
        ),
        '{"a":' * 5_000,
    ],
)
def test_what_is_not_quite_the_format_is_read_or_refused_with_reasons(content, ending) -> None:
    try:
        entries_of(content, f"x.{ending}")
    except DatelineError as error:
        told = str(error)
    else:
        told = "x."
    assert told.startswith(("x.", "json"))


@pytest.mark.parametrize("form", EXCHANGE, ids=lambda form: form.name)
def test_a_megabyte_in_every_field_is_written_whole(harbour, form) -> None:
    entry, words = harbour.entries[1], "long <b> \\ \u202e, " * 60_000
    account = replace(
        entry.accounts[0], text=words, citation=replace(entry.accounts[0].citation, label=words, title=words)
    )
    shown = replace(harbour, entries=(replace(entry, text=words, accounts=(account,), lane=words),))
    assert form.export(shown)
    assert form.export(shown) == form.export(shown)
