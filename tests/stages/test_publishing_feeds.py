"""Feeds, sitemap, structured data: well-formed whatever stands in them, dated by the record, the same every time."""

import json
import re
from dataclasses import replace

import feedparser
import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree, html

from dateline.domain.chronologies import Edition
from dateline.domain.dates import When
from dateline.domain.shown import Conflict, Shown, ShownAccount, ShownChronology, ShownCitation, ShownEntry
from dateline.language.exchange import annotations, schema_org, timelinejs
from dateline.stages.publishing import Options, publish
from dateline.stages.publishing.changes import MOST_ITEMS
from dateline.stages.publishing.record import ChangeKind, EntryChange, PastEdition, Record, spans_of

URL = "https://chronology.example/harbour/"
ATOM = "{http://www.w3.org/2005/Atom}"

# JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/
JSON_FEED = {
    "type": "object",
    "required": ["version", "title", "items"],
    "additionalProperties": False,
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        "title": {"type": "string"},
        "home_page_url": {"type": "string", "format": "uri"},
        "feed_url": {"type": "string", "format": "uri"},
        "description": {"type": "string"},
        "language": {"type": "string"},
        "authors": {
            "type": "array",
            "items": {"type": "object", "minProperties": 1, "properties": {"name": {"type": "string"}}},
        },
        "items": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id", "content_html"],
                "additionalProperties": False,
                "properties": {
                    "id": {"type": "string", "minLength": 1},
                    "url": {"type": "string", "pattern": "^https://"},
                    "title": {"type": "string"},
                    "content_html": {"type": "string", "minLength": 1},
                    "date_published": {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$"},
                    "date_modified": {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$"},
                    "tags": {"type": "array", "items": {"type": "string"}},
                },
            },
        },
    },
}


def edition(number):
    at = f"2031-09-{number:02}T08:00:00.000000Z"
    return Edition(
        id=f"c-{number}", chronology="c", number=number, seq=number, head="sha256:1", content="", published_at=at
    )


def past(*groups):
    """Editions, each with the ids it added, then those it changed and those it withdrew."""
    editions = tuple(
        PastEdition(edition=edition(number), changes=tuple(EntryChange(id=name, kind=kind) for name, kind in group))
        for number, group in enumerate(groups, start=1)
    )
    return Record(editions=editions, spans=spans_of(editions))


ADDED, REVISED, WITHDRAWN = ChangeKind.ADDED, ChangeKind.REVISED, ChangeKind.WITHDRAWN


def files(shown, record, url=URL):
    return dict(publish(shown, Options(published_on="2031-09-03", record=record, url=url)))


@pytest.fixture(scope="module")
def harbour_record():
    first = [(name, ADDED) for name in ("earlieraaa", "ferryaaaaa", "gone")]
    return past(first, [("ferryaaaaa", REVISED), ("denialaaaa", ADDED)], [("gone", WITHDRAWN)])


@pytest.fixture(scope="module")
def made(harbour, harbour_record):
    return files(harbour, harbour_record)


def test_the_atom_feed_is_one(made):
    feed = feedparser.parse(made["feed.xml"])
    assert not feed.bozo
    assert feed.version == "atom10"
    assert feed.feed.title == "The Harbour Lease"
    assert feed.feed.updated == "2031-09-03T08:00:00.000000Z"
    assert {link.rel: link.href for link in feed.feed.links} == {"alternate": URL, "self": URL + "feed.xml"}
    assert [each.link for each in feed.entries] == [
        f"{URL}entries/ferryaaaaa.html",
        f"{URL}entries/denialaaaa.html",
        f"{URL}entries/earlieraaa.html",
    ]
    assert [(each.published[8:10], each.updated[8:10]) for each in feed.entries] == [
        ("01", "02"),
        ("02", "02"),
        ("01", "01"),
    ]


def test_the_atom_feed_keeps_to_its_rules(made):
    """RFC 4287: each needs exactly one id, title and updated; ids are absolute and never twice the same."""
    feed = etree.fromstring(made["feed.xml"])
    for each in (feed, *feed.findall(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert len(each.findall(f"{ATOM}{name}")) == 1, name
    ids = [each.text for each in feed.iter(f"{ATOM}id")]
    assert len(set(ids)) == len(ids)
    assert all(each.startswith("urn:uuid:") for each in ids)


def test_what_was_withdrawn_is_told_without_a_word_of_it(made):
    feed = etree.fromstring(made["feed.xml"])
    (gone,) = feed.findall("{http://purl.org/atompub/tombstones/1.0}deleted-entry")
    assert gone.get("when") == "2031-09-03T08:00:00.000000Z"
    assert gone.get("ref").startswith("urn:uuid:")
    assert len(gone) == 0


def test_the_json_feed_is_one(made):
    feed = json.loads(made["feed.json"])
    jsonschema.validate(feed, JSON_FEED)
    assert feed["home_page_url"] == URL
    assert feed["items"][0]["url"] == f"{URL}entries/ferryaaaaa.html"
    assert feed["items"][1]["tags"] == ["corrected"]


def test_both_feeds_name_an_entry_alike_and_always(harbour, made):
    atom = [each.id for each in feedparser.parse(made["feed.xml"]).entries]
    assert atom == [each["id"] for each in json.loads(made["feed.json"])["items"]]
    later = files(harbour, past([(name, ADDED) for name in ("earlieraaa", "ferryaaaaa", "denialaaaa")]), url="")
    assert set(atom) == {each["id"] for each in json.loads(later["feed.json"])["items"]}


def test_without_an_address_links_are_relative_and_the_rest_is_left_out(harbour, harbour_record):
    made = files(harbour, harbour_record, url="")
    feed = json.loads(made["feed.json"])
    jsonschema.validate(feed, JSON_FEED)
    assert not {"home_page_url", "feed_url"} & feed.keys()
    atom = etree.fromstring(made["feed.xml"])
    assert [link.get("href") for link in atom.iter(f"{ATOM}link")][:2] == ["index.html", "entries/ferryaaaaa.html"]
    assert "sitemap.xml" not in made
    assert not any(path.startswith("embed") for path in made)
    assert b"canonical" not in made["index.html"]


def test_a_feed_tells_of_the_newest_and_of_no_more_than_it_says():
    entries = tuple(
        ShownEntry(id=f"e{n:04}", n=n, state="published", when=When(words=f"day {n}"), text="x")
        for n in range(MOST_ITEMS + 50)
    )
    head = ShownChronology(slug="x", title="X", status="", edition=2, head="sha256:0")
    record = past([(each.id, ADDED) for each in entries], [(each.id, REVISED) for each in entries[-10:]])
    feed = json.loads(files(Shown(chronology=head, entries=entries), record)["feed.json"])
    assert len(feed["items"]) == MOST_ITEMS
    assert [each["date_modified"][8:10] for each in feed["items"][:11]] == ["02"] * 10 + ["01"]


def test_every_page_leads_to_the_feeds_and_to_its_own_address(made):
    for path in ("index.html", "entries/ferryaaaaa.html", "reports/r2.html"):
        page = html.fromstring(made[path].decode())
        types = page.xpath("//link[@rel='alternate']/@type")
        assert {"application/atom+xml", "application/feed+json", "application/json", "application/ld+json"} <= set(
            types
        )
        assert page.xpath("//link[@rel='canonical']/@href") == [URL + path.replace("index.html", "")]


def test_the_sitemap_names_every_entry_with_the_day_it_changed(made):
    found = etree.fromstring(made["sitemap.xml"])
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    addresses = [each.text for each in found.iter(f"{space}loc")]
    assert URL in addresses
    assert {f"{URL}entries/{name}.html" for name in ("ferryaaaaa", "denialaaaa", "earlieraaa")} <= set(addresses)
    inside = {each.removeprefix(URL) or "index.html" for each in addresses}
    assert inside <= made.keys()


def test_json_ld_stands_in_pages_and_claims_no_rating(made):
    page = html.fromstring(made["entries/ferryaaaaa.html"].decode())
    (block,) = page.xpath("//script[@type='application/ld+json']/text()")
    data = json.loads(block)
    kinds = [node["@type"] for node in data["@graph"]]
    assert "Event" in kinds
    assert not any("ItemList" in kind for kind in kinds)
    assert not any(word in block for word in ("ClaimReview", "reviewRating", "aggregateRating"))


def test_annotations_come_as_a_file(made):
    told = json.loads(made["annotations.jsonld"])
    assert told["type"] == "AnnotationPage"
    assert told["items"]


@given(data=st.data())
@settings(max_examples=60)
def test_feeds_and_data_are_well_formed_whatever_they_hold(any_shown, data):
    shown = data.draw(any_shown)
    record = past([(each.id, ADDED) for each in shown.entries])
    made = files(shown, record)
    assert made == files(shown, record)
    feed = etree.fromstring(made["feed.xml"])
    public = [each for each in shown.entries if each.state in {"published", "corrected"}]
    assert len(feed.findall(f"{ATOM}entry")) == min(len({each.id for each in public}), MOST_ITEMS)
    jsonschema.validate(json.loads(made["feed.json"]), JSON_FEED)
    etree.fromstring(made["sitemap.xml"])
    json.loads(made["chronology.jsonld"])
    for path, content in made.items():
        if path.startswith("entries/"):
            blocks = html.fromstring(content.decode()).xpath("//script")
            assert [block.get("type") for block in blocks] == ["application/ld+json"]
            json.loads(blocks[0].text)


@pytest.mark.parametrize(
    "words", ["\x00\x01\x0b", "]]>", "<script>alert(1)</script>", "\u202eevil", "\ufffe", "a\x1bb", "x" * 1_000_000]
)
def test_hostile_words_stand_in_feeds_as_words(words):
    entry = ShownEntry(id="e1", n=1, state="published", when=When(words=words), text=words)
    head = ShownChronology(slug="x", title=words, status=words, edition=1, head="sha256:0")
    made = files(Shown(chronology=head, entries=(entry,)), past([("e1", ADDED)]))
    content = etree.fromstring(made["feed.xml"]).find(f"{ATOM}entry/{ATOM}content").text
    kept = html.fromstring(content).text_content()
    for sign in set(words) - set("\x00\x01\x0b\x1b\ufffe"):
        assert sign in kept
    assert html.fromstring(content).xpath("//script") == []


def with_pages_of(made, told):
    """The same, but that reports without a page of their own go by their names."""

    def named(found):
        return found[0] if f"reports/{found[1]}.html" in made else f"urn:dateline:report:{found[1]}"

    return json.loads(re.sub(re.escape(URL) + r"reports/(\w+)\.html", named, json.dumps(told)))


def test_the_whole_as_json_ld_says_what_the_graph_of_all_entries_does(harbour, made):
    """It is written entry by entry; only the list of entries stays out."""
    written = json.loads(made["chronology.jsonld"])
    whole = schema_org.graph(harbour, URL)
    lists = {"numberOfItems", "itemListElement"}
    expected = [{name: value for name, value in node.items() if name not in lists} for node in whole["@graph"]]
    assert written["@context"] == whole["@context"]
    told = {node["@id"]: node for node in with_pages_of(made, expected)}
    assert {node["@id"]: node for node in written["@graph"]} == told
    assert len(written["@graph"]) == len(expected)


def test_the_annotations_are_those_of_all_entries(harbour, made):
    items = json.loads(made["annotations.jsonld"])["items"]
    assert items == with_pages_of(made, annotations.page(harbour, URL)["items"])


def test_a_short_citation_is_given_in_full_wherever_an_entry_stands_alone(harbour):
    """What the table, which has the other entries beside it, gives as it is written."""
    stands_for = {
        "resolution": "“Id.” points to “Lund, Coastwire” of entry 1: it is the one before.",
        "stands_for": "Lund, Coastwire:",
    }
    short = ShownCitation(label="Id.", kind="id", locator="p. 4", resolves_to="r", **stands_for)
    sides = ("two men: Lund, Coastwire", "nine men: Hale, Sund Radio")
    told = ShownAccount(citation=short, text="Nine men came.")
    conflict = Conflict(property="how many", sides=sides, grounds="They differ.")
    entry = replace(harbour.entries[1], accounts=(told,), conflicts=(conflict,))
    made = files(replace(harbour, entries=(harbour.entries[0], entry)), past([(entry.id, ADDED)]))
    content = json.loads(made["feed.json"])["items"][0]["content_html"]
    atom = feedparser.parse(made["feed.xml"]).entries[0].content[0].value
    card = html.fromstring(made[f"embed/{entry.id}.html"].decode()).xpath("//article")[0]
    slide = json.loads(timelinejs.write(Shown(chronology=harbour.chronology, entries=(entry,))))["events"][0]
    assert "<p>Lund, Coastwire, p. 4</p>" in slide["text"]["text"]
    for page in (html.fromstring(content), html.fromstring(atom), card):
        words = " ".join(page.text_content().split())
        assert "Lund, Coastwire, p. 4" in words
        assert "Id." not in words
        assert "The accounts do not agree." in words
        assert "“nine men” (Hale, Sund Radio)" in words
        assert page.xpath("string(.//blockquote)") == "Nine men came."
    assert "Id." in html.fromstring(made["index.html"].decode()).xpath("//cite/text()")
