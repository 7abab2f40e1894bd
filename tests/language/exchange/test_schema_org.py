"""schema.org says what is known and no more, and any reader of linked data can take it in."""

import json
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import RDF, Namespace, URIRef

from dateline.domain.dates import When
from dateline.language.dating import parse
from dateline.language.exchange import schema_org

BASE = "https://desk.example/harbour"
SCHEMA = Namespace("http://schema.org/")


def nodes_of(shown, base=BASE, **how):
    return {node["@id"]: node for node in schema_org.graph(shown, base, **how)["@graph"]}


def test_each_entry_is_an_event_told_of_by_its_reports(harbour, triples):
    found = triples(schema_org.graph(harbour, BASE))
    events = set(found.subjects(RDF.type, SCHEMA.Event))
    assert events == {URIRef(f"{BASE}/entries/{entry.id}.html") for entry in harbour.entries}
    ferry = URIRef(f"{BASE}/entries/ferryaaaaa.html")
    reports = list(found.objects(ferry, SCHEMA.subjectOf))
    assert len(reports) == 2
    addresses = {str(found.value(report, SCHEMA.url)) for report in reports} - {"None"}
    assert addresses == {"https://coastwire.example/ferry?a=1&b=2"}


@pytest.mark.parametrize(
    ("words", "start"),
    [
        ("1984", "1984"),
        ("May 2031", "2031-05"),
        ("3 May 2031", "2031-05-03"),
        ("3 to 5 May 2031", "2031-05"),
        ("before May 2031", None),
        ("about 1984", None),
        ("1920s", None),
        ("44 BC", "-0043"),
        ("no date", None),
    ],
)
def test_a_date_is_never_finer_than_its_words(harbour, words, start):
    entry = replace(harbour.entries[0], when=parse(words))
    node = nodes_of(replace(harbour, entries=(entry,)))[f"{BASE}/entries/earlieraaa.html"]
    assert node.get("startDate") == start
    assert "endDate" not in node
    assert node["dateline:words"] == words


def test_nobody_is_given_a_rating_that_nobody_made(harbour):
    told = json.dumps(schema_org.graph(harbour, BASE, whole=True))
    assert "ating" not in told.replace("dating", "")
    assert "ClaimReview" not in told


def test_without_a_site_things_have_names_that_stay_put(harbour, triples):
    found = triples(schema_org.graph(harbour, ""))
    assert URIRef("urn:dateline:entry:ferryaaaaa") in set(found.subjects(RDF.type, SCHEMA.Event))
    assert schema_org.graph(harbour, "") == schema_org.graph(replace(harbour), "")


@given(data=st.data())
def test_any_chronology_is_linked_data_that_nothing_breaks(any_shown, data, triples):
    shown = data.draw(any_shown)
    content = schema_org.encode(schema_org.graph(shown, BASE, whole=True))
    assert len(set(triples(content).subjects(RDF.type, SCHEMA.Event))) == len(shown.entries)


class Scripts(HTMLParser):
    """Collects the elements of a page, and what stands in its scripts."""

    def __init__(self):
        super().__init__()
        self.tags, self.words = [], []

    def handle_starttag(self, tag, attrs):  # noqa: ARG002 - the parser's
        self.tags.append(tag)

    def handle_data(self, data):
        self.words.append(data)


@given(data=st.data())
def test_nothing_in_it_ends_the_script_it_stands_in(any_shown, data):
    shown = data.draw(any_shown)
    content = schema_org.encode(schema_org.graph(shown, BASE)).decode()
    page = Scripts()
    page.feed(f'<script type="application/ld+json">{content}</script>')
    assert page.tags == ["script"]
    assert json.loads("".join(page.words)) == schema_org.graph(shown, BASE)


def test_what_its_words_do_not_say_is_told(harbour):
    undated = replace(harbour.entries[0], when=When(words="?"))
    assert schema_org.left_out(replace(harbour, entries=(undated,)))[0].startswith("One entry with a date that no")
