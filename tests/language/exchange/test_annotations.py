"""Annotations point from entries to the words in the reports, as the W3C's model has them."""

import json

from hypothesis import given
from hypothesis import strategies as st
from rdflib import RDF, Namespace

from dateline.language.exchange import annotations

BASE = "https://desk.example/harbour/"
OA = Namespace("http://www.w3.org/ns/oa#")


def test_a_quotation_is_cut_where_its_writer_put_something_in(harbour):
    told, _ = annotations.annotations(harbour, BASE)
    assert [target["selector"]["exact"] for target in told["target"]] == [
        "The Minister boarded the night ferry",
        "in August",
    ]
    assert told["body"]["source"] == f"{BASE}entries/ferryaaaaa.html"
    assert told["body"]["selector"]["exact"].endswith("in August [sic]…")
    assert told["body"]["selector"]["prefix"] == '"'
    assert told["motivation"] == "linking"


def test_a_translation_points_to_what_the_report_has(harbour):
    _, told = annotations.annotations(harbour, BASE)
    assert told["target"]["selector"]["exact"] == "Die Fähre lief am 3. Juli aus, sagen zwei Hafenlotsen."
    assert told["target"]["source"] == "https://coastwire.example/ferry?a=1&b=2"
    assert told["body"]["selector"]["exact"] == "The ferry sailed on 3 July, two harbour pilots say."


def test_each_annotation_has_what_the_model_asks_for(harbour, triples):
    found = triples(annotations.page(harbour, BASE))
    told = list(found.subjects(RDF.type, OA.Annotation))
    assert sorted(len(list(found.objects(each, OA.hasTarget))) for each in told) == [1, 2]
    assert [len(list(found.objects(each, OA.hasBody))) for each in told] == [1, 1]
    exact = {str(each) for each in found.objects(None, OA.exact)}
    assert "The Minister boarded the night ferry" in exact


def test_every_annotation_stands_by_itself(harbour, triples):
    assert all(triples(each) for each in annotations.annotations(harbour, ""))


def test_ids_are_unlike_and_stay_put(harbour):
    ids = [each["id"] for each in annotations.annotations(harbour, "")]
    assert ids == [
        "urn:dateline:entry:ferryaaaaa:account-1-quotation-1-annotation",
        "urn:dateline:entry:ferryaaaaa:account-2-original-annotation",
    ]


@given(data=st.data())
def test_any_chronology_gives_annotations_that_can_be_read(any_shown, data, triples):
    shown = data.draw(any_shown)
    page = json.loads(json.dumps(annotations.page(shown, BASE)))
    assert len(page["dateline:chronology"]["entries"]) == len(shown.entries)
    triples(page)
