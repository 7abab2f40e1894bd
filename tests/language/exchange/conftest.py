"""Reads JSON-LD as strangers do, with the contexts kept here: no test asks the network."""

import json
import warnings
from collections.abc import Mapping

import pytest
from rdflib import Graph

SCHEMA_ORG = {
    "@vocab": "http://schema.org/",
    **{name: {"@id": f"http://schema.org/{name}", "@type": "@id"} for name in ("url", "archivedAt")},
    "startDate": {"@id": "http://schema.org/startDate", "@type": "http://schema.org/Date"},
    "datePublished": {"@id": "http://schema.org/datePublished", "@type": "http://schema.org/Date"},
}
_OA = "http://www.w3.org/ns/oa#"
ANNO = {
    "id": {"@id": "@id", "@type": "@id"},
    "type": {"@id": "@type", "@type": "@vocab"},
    **{
        name: f"{_OA}{name}"
        for name in ("Annotation", "SpecificResource", "TextQuoteSelector", "TimeState", "exact", "prefix", "suffix")
    },
    "linking": f"{_OA}linking",
    "motivation": {"@id": f"{_OA}motivatedBy", "@type": "@vocab"},
    "body": {"@id": f"{_OA}hasBody", "@type": "@id"},
    "target": {"@id": f"{_OA}hasTarget", "@type": "@id"},
    "source": {"@id": f"{_OA}hasSource", "@type": "@id"},
    "selector": {"@id": f"{_OA}hasSelector", "@type": "@id"},
    "state": {"@id": f"{_OA}hasState", "@type": "@id"},
    "cached": {"@id": f"{_OA}cachedSource", "@type": "@id"},
    "AnnotationPage": "http://www.w3.org/ns/activitystreams#OrderedCollectionPage",
    "items": {"@id": "http://www.w3.org/ns/activitystreams#items", "@type": "@id", "@container": "@list"},
    "startIndex": "http://www.w3.org/ns/activitystreams#startIndex",
}
_KNOWN = {"https://schema.org": SCHEMA_ORG, "http://www.w3.org/ns/anno.jsonld": ANNO}


def read_triples(content: bytes | Mapping[str, object]) -> Graph:
    """Return what the JSON-LD says; KeyError where it names a context that is not kept here."""
    found = json.loads(content) if isinstance(content, bytes) else dict(content)
    named = found["@context"] if isinstance(found["@context"], list) else [found["@context"]]
    found["@context"] = [_KNOWN[each] if isinstance(each, str) else each for each in named]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # rdflib's own, about itself
        return Graph().parse(data=json.dumps(found), format="json-ld")


@pytest.fixture(scope="session")
def triples():
    """What makes a graph of JSON-LD."""
    return read_triples
