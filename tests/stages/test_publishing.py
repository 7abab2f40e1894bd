"""The site says what is shown: honestly dated, disputes at both ends, nothing live, nothing secret."""

import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import PurePosixPath
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from dateline.domain.chronologies import Edition
from dateline.domain.dates import Day, When
from dateline.domain.events import Dispute, DisputeKind
from dateline.domain.ids import Digest
from dateline.domain.problems import Problem, Severity
from dateline.domain.shown import Conflict, Origins, Shown, ShownAccount, ShownChronology, ShownCitation, ShownEntry
from dateline.language.exchange import bibtex, ris
from dateline.language.interface import voice_of
from dateline.stages.publishing import Options, cited, publish
from dateline.stages.publishing.ordering import in_order, mark_of, pages, stretches
from dateline.stages.publishing.record import PastEdition, Record, Span
from dateline.stages.publishing.saying import bounds, glance, gloss

ENGLISH = voice_of("en")
CITED = (ShownAccount(citation=ShownCitation(label="Courier", kind="full")),)
EMPTY = Shown(chronology=ShownChronology(slug="", title="", status="", edition=None, head=""))


def day(n, iso, **more):
    when = When(words=iso, edtf=iso, earliest=iso, latest=iso)
    return ShownEntry(id=f"entry{n:05}", n=n, state="published", when=when, text=f"No. {n} happens.", **more)


def shown(*entries, sort="earliest"):
    head = ShownChronology(slug="x", title="X", status="work in progress", edition=1, head="sha256:0", sort=sort)
    return Shown(chronology=head, entries=entries)


def files(view, **options):
    return dict(publish(view, Options(**options)))


def words(content):
    return " ".join(html.fromstring(content.decode()).text_content().split())


@pytest.fixture(scope="module")
def site(harbour):
    return files(harbour, published_on="2031-09-01")


def test_the_files_of_the_site(site):
    assert set(site) == {
        "index.html",
        "how-to-read.html",
        "problems.html",
        "time/index.html",
        "chronology.json",
        "style.css",
        "search.html",
        "search.js",
        "search-data.js",
        "minisearch.js",
        "chronology.jsonld",
        "annotations.jsonld",
        "reports/index.html",
        "reports/r1.html",
        "reports/r2.html",
        "entries/earlieraaa.html",
        "entries/ferryaaaaa.html",
        "entries/denialaaaa.html",
    }


def test_the_same_chronology_gives_the_same_bytes(harbour, site):
    assert files(harbour, published_on="2031-09-01") == site


def test_the_home_page_is_the_table(site):
    page = html.fromstring(site["index.html"].decode())
    assert page.xpath("string(//h1)") == "The Harbour Lease"
    assert [" ".join(each.text_content().split()) for each in page.xpath("//tbody[@class='mark']")] == [
        "2031",
        "August 2031",
    ]
    assert page.xpath("//tbody[@class='entry']/@id") == ["e-earlieraaa", "e-ferryaaaaa", "e-denialaaaa"]
    assert page.xpath("//thead//th/text()") == ["Date", "Event", "Source"]


def test_the_foot_says_edition_status_day_and_log_head(site):
    said = words(site["index.html"])
    assert "edition 3 · published 1 September 2031" in said
    assert "work in progress" in said
    assert "sha256:" + "ab" * 32 in said


def test_every_page_leads_at_its_head_to_all_others_that_are_for_reading(site):
    leads = {"index.html", "time/index.html", "reports/index.html", "search.html", "how-to-read.html", "problems.html"}
    for path, content in site.items():
        if path.endswith(".html"):
            root = "../" * path.count("/")
            ways = html.fromstring(content.decode()).xpath("//nav[@class='ways']//a")
            assert {each.get("href").removeprefix(root) for each in ways} == leads, path


def test_the_head_marks_the_page_that_is_read_and_the_list_that_it_belongs_to(site):
    def marked(path):
        return html.fromstring(site[path].decode()).xpath("//nav[@class='ways']//a[@aria-current]/text()")

    assert marked("index.html") == ["The table"]
    assert marked("reports/index.html") == marked("reports/r1.html") == ["Reports"]
    assert marked("entries/ferryaaaaa.html") == []


def test_an_entry_leads_to_the_reports_that_it_cites(site):
    leads = {href for path in site if path.startswith("entries/") for href in _leads(site[path])}
    assert leads == {"../reports/r1.html", "../reports/r2.html"}


def _leads(content):
    page = html.fromstring(content.decode())
    return page.xpath("//section[@id='accounts']//a[starts-with(@href, '../reports/')]/@href")


def test_dates_stand_as_written_with_what_they_can_mean_and_why(site):
    page = html.fromstring(site["index.html"].decode())
    (date,) = page.xpath("//tbody[@id='e-ferryaaaaa']//th")
    assert date.xpath("string(.//time/@datetime)") == "2031-08-03"
    said = " ".join(date.text_content().split())
    assert said.startswith("8/3 3 August 2031")
    assert "fits it." in said
    (earlier,) = page.xpath("//tbody[@id='e-earlieraaa']//th")
    assert "between 1 January and 2 August 2031" in " ".join(earlier.text_content().split())


def test_a_dispute_is_shown_at_both_ends(site):
    page = html.fromstring(site["index.html"].decode())
    target = words_of(page, "e-ferryaaaaa")
    assert "Denied on 25 August 2031; the denial misses: “last week” is 18–24 August 2031." in target
    assert "the crossing is reported for 3 August 2031" in target
    assert page.xpath("//tbody[@id='e-ferryaaaaa']//a[@href='#e-denialaaaa']")
    denial = words_of(page, "e-denialaaaa")
    assert "Denies the entry of 3 August 2031, as to “last week”; the denial misses: “last week” is 18–24" in denial
    assert page.xpath("//tbody[@id='e-denialaaaa']//a[@href='#e-ferryaaaaa']")


def words_of(page, name):
    (entry,) = page.xpath(f"//tbody[@id='{name}']")
    return " ".join(entry.text_content().split())


def test_a_short_citation_is_found_by_what_it_stands_for(harbour):
    full = ShownCitation(label="Reporting by Ana Vallin, Post", title="The quay", kind="full")
    short = ShownCitation(label="Id.", kind="id", stands_for=full.label)
    cited = [
        replace(entry, accounts=(ShownAccount(citation=citation),))
        for entry, citation in zip(harbour.entries, (full, short), strict=False)
    ]
    content = files(replace(harbour, entries=tuple(cited)))["search-data.js"].decode()
    searched = json.loads(content.removeprefix("window.chronologyEntries=").rstrip(";\n"))
    assert [each[-1] for each in searched] == [
        "Reporting by Ana Vallin, Post The quay",
        "Id. Reporting by Ana Vallin, Post",
    ]


def test_conflicts_are_named_and_origins_counted_in_words(site):
    page = html.fromstring(site["index.html"].decode())
    ferry = words_of(page, "e-ferryaaaaa")
    assert "One account says August, another 3 July." in ferry
    assert "Two reports, two origins" in ferry
    assert "rests on Meridian and AP" in ferry


def test_what_is_known_of_a_report_besides_its_label_stands_on_the_page_of_the_entry():
    known = ShownCitation(
        label="Quill, The lease",
        kind="short",
        bylines=("Ada Quill", "Jon Marr"),
        title="The lease",
        publisher="Coastwire",
        published=When(words="", edtf="2031-05", earliest="2031-05-01", latest="2031-05-31"),
        locator="p. 4",
        resolution="Quill and Marr, as in entry 1",
    )
    entry = day(1, "2031-01-02", accounts=(ShownAccount(citation=known),))
    page = html.fromstring(files(shown(entry))["entries/entry00001.html"].decode())
    (account,) = page.xpath("//div[@class='account']")
    facts = {each.findtext("dt"): each.find("dd").text_content() for each in account.xpath(".//dl/div")}
    assert facts == {
        "By": "Ada Quill and Jon Marr",
        "Publisher": "Coastwire",
        "Published": "May 2031",
        "Place in it": "p. 4",
    }
    assert "Quill and Marr, as in entry 1" in account.text_content()


def test_words_that_the_entry_has_are_not_printed_again_under_their_source():
    told = "“The ferry Alba sank off Corran Head.”"
    citations = [ShownCitation(label=name, kind="full", report=name, resolves_to=name) for name in ("Wire", "Gazette")]
    accounts = (ShownAccount(citation=citations[0], text=told), ShownAccount(citation=citations[1], text="“She sank.”"))
    made = files(shown(replace(day(1, "2031-05-03", accounts=accounts), text=told)))
    [main] = html.fromstring(made["index.html"].decode()).xpath("//main")
    said = " ".join(main.text_content().split())
    assert (said.count(told), said.count("“She sank.”")) == (1, 1)


def test_an_entry_without_a_source_says_so_and_a_corrected_one_too(site):
    page = html.fromstring(site["index.html"].decode())
    assert "no source given" in words_of(page, "e-earlieraaa")
    assert "Corrected since" in words_of(page, "e-denialaaaa")
    assert "Quill and Marr, as in entry 2 (8/3)" in words_of(page, "e-denialaaaa")


def test_marks_in_quotations_are_explained(site):
    page = html.fromstring(site["index.html"].decode())
    assert page.xpath("//abbr[@class='sic']/@title") == ["so in the original"]
    assert page.xpath("string(//abbr[@class='bracket'])") == "[at Port Loe]"
    legend = {each.findtext("dt/span"): each.findtext("dd") for each in page.xpath("//section[@class='legend']//div")}
    assert legend["[sic]"] == "The word before it stands so in the original."
    assert set(legend) == {"[sic]", "[words]", "…"}


def test_the_page_of_an_entry_gives_the_reasons(site):
    page = html.fromstring(site["entries/ferryaaaaa.html"].decode())
    said = " ".join(page.text_content().split())
    for told in (
        "Year 2031 from “Earlier in 2031”; August 3, a Sunday, fits it.",
        "Neither of the two rests on the other.",
        "Denied on 25 August 2031; the denial misses: “last week” is 18–24 August 2031.",
    ):
        assert told in said
    facts = {each.findtext("dt"): each.find("dd").text_content() for each in reversed(page.xpath("//dl/div"))}
    assert facts == {
        "As written": "8/3",
        "Not before": "2031-08-03",
        "Not after": "2031-08-03",
        "EDTF": "2031-08-03",
        "Stands so since": "edition 3, 1 September 2031",
        "Log head": "sha256:" + "ab" * 32,
    }
    assert page.xpath("//mark/text()") == ["August", "3 July"]
    assert page.xpath("//a[@rel='prev']/@href") == ["earlieraaa.html"]
    assert page.xpath("//a[@rel='next']/@href") == ["denialaaaa.html"]


def test_problems_are_published_only_where_there_are_any(harbour, site):
    assert "Nothing says where this comes from." in words(site["problems.html"])
    assert "Nothing says where this comes from." in words(site["entries/earlieraaa.html"])
    quiet = files(replace(harbour, problems=()))
    assert "problems.html" not in quiet
    assert "problems.html" not in quiet["index.html"].decode()


def test_the_data_come_along(site):
    data = json.loads(site["chronology.json"])
    assert [entry["id"] for entry in data["entries"]] == ["earlieraaa", "ferryaaaaa", "denialaaaa"]


@pytest.mark.parametrize("state", ["draft", "withdrawn"])
def test_drafts_and_what_is_withdrawn_leave_no_trace(harbour, state):
    entries = tuple(replace(e, state=state) if e.id == "denialaaaa" else e for e in harbour.entries)
    made = files(replace(harbour, entries=entries))
    assert "entries/denialaaaa.html" not in made
    assert not [path for path, content in made.items() if b"Denied on" in content or b"denialaaaa" in content]


def test_what_nobody_decided_is_marked(harbour):
    denial = harbour.entries[2]
    undecided = replace(denial, disputes=tuple(replace(each, drawn=False) for each in denial.disputes))
    page = words(files(replace(harbour, entries=(*harbour.entries[:2], undecided)))["entries/denialaaaa.html"])
    assert "Not yet decided by an editor." in page


def test_a_dispute_with_a_report_needs_no_entry():
    dispute = Dispute(id="d", entry="entry00001", target="report:r", kind=DisputeKind.DOUBTS)
    page = words(files(shown(day(1, "2031-01-02", disputes=(dispute,))))["index.html"])
    assert "Doubts what was reported." in page


def test_the_page_of_an_entry_gives_grounds_of_a_dispute_once():
    window = {"scope": "last month", "earliest": "2030-12-01", "latest": "2030-12-31"}
    for grounds, kept in (("", []), ("“last month” is December 2030. He named it.", ["He named it."])):
        denial = Dispute(id="d", entry="x", target="report:r", kind=DisputeKind.DENIES, grounds=grounds, **window)
        page = html.fromstring(files(shown(day(1, "2031-01-02", disputes=(denial,))))["entries/entry00001.html"])
        assert page.text_content().count("“last month” is December 2030.") == 1
        assert page.xpath("//p[@class='grounds']/text()") == kept


def test_an_empty_chronology_is_a_page_too():
    made = files(EMPTY)
    assert "Nothing is published yet." in words(made["index.html"])
    assert "svg" not in made["index.html"].decode()


def test_where_all_was_withdrawn_the_table_says_so_and_leads_to_the_editions():
    edition = Edition(
        id="c-1",
        chronology="c",
        number=1,
        seq=3,
        head="sha256:00",
        content=Digest("sha256:00"),
        published_at="2031-08-01T00:00:00Z",
    )
    record = Record(editions=(PastEdition(edition=edition),), spans={"e": Span(first=edition, last=edition)})
    made = files(EMPTY, record=record)
    page = html.fromstring(made["index.html"].decode())
    assert "all that were published have been withdrawn" in page.xpath("string(//p[@class='empty'])")
    assert page.xpath("//p[@class='empty']/a/@href") == ["editions/index.html"]


def test_titles_of_pages_are_not_turned_by_what_stands_in_them(harbour):
    head = replace(harbour.chronology, title="The \u202eHarbour\u2066 Lease")
    made = files(replace(harbour, chronology=head))
    titles = [html.fromstring(made[path].decode()).xpath("string(//title)") for path in made if path.endswith(".html")]
    assert titles
    assert not any(sign in title for title in titles for sign in "\u202e\u2066")
    assert "The \u202eHarbour\u2066 Lease" in words(made["index.html"]), "what is written stays as it is written"


def test_an_entry_can_be_cited_by_programs_that_keep_references(harbour):
    told = replace(harbour.entries[1], text="Voss {crosses} & “waits” \\input{x}\r\nTY  - BOOK")
    view = replace(harbour, entries=(told,))
    made = files(view, published_on="2031-09-01", url="https://case.example/")
    page = html.fromstring(made[f"entries/{told.id}.html"].decode())
    found = {link.get("download"): unquote(link.get("href").partition(",")[2]) for link in page.xpath("//a[@download]")}
    assert set(found) == {f"{told.id}.{ending}" for ending in ("csl.json", "bib", "ris")}
    (item,) = json.loads(found[f"{told.id}.csl.json"])
    assert item["title"].startswith("3 August 2031: Voss {crosses} & “waits”")
    assert (item["container-title"], item["URL"]) == (
        "The Harbour Lease",
        f"https://case.example/entries/{told.id}.html",
    )
    assert item["issued"] == {"date-parts": [[2031, 9, 1]]}
    (record,) = bibtex.read(found[f"{told.id}.bib"], "entry.bib")
    assert (record.title, record.url) == (item["title"], item["URL"])
    (reference,) = ris.read(found[f"{told.id}.ris"], "entry.ris")
    assert (reference.title, reference.url) == (item["title"], item["URL"])


def test_where_reports_share_pages_the_data_name_them_where_they_are(monkeypatch, harbour):
    monkeypatch.setattr(cited, "MOST_PAGES", 0)
    made = files(harbour, url="https://case.example/")
    graph = json.loads(made["chronology.jsonld"])["@graph"]
    reports = [node["@id"] for node in graph if node["@type"] in ("NewsArticle", "CreativeWork")]
    assert reports
    paged = [address for address in reports if address.startswith("https:")]
    assert paged
    for address in paged:
        path, _, anchor = address.removeprefix("https://case.example/").partition("#")
        assert anchor in html.fromstring(made[path].decode()).xpath("//@id")
    named = [each["@id"] for node in graph for each in node.get("subjectOf", [])]
    assert set(named) <= set(reports)
    page = html.fromstring(made[f"entries/{harbour.entries[1].id}.html"].decode())
    own = json.loads(page.xpath("//script[@type='application/ld+json']/text()")[0])["@graph"]
    assert {each["@id"] for node in own for each in node.get("subjectOf", [])} <= set(reports)


KEPT = (
    "data:application/vnd.citationstyles.csl+json;",
    "data:application/x-bibtex;",
    "data:application/x-research-info-systems;",
)


class Reached(HTMLParser):
    """Collects what could run or reach another host, and every address within the site."""

    def __init__(self, path):
        super().__init__()
        self.folder = PurePosixPath(path).parent
        self.searches = path == "search.html"
        self.live, self.inner, self.names = [], set(), set()

    def handle_starttag(self, tag, attrs):
        known = dict(attrs)
        if tag == "script" and known == {"type": "application/ld+json"}:
            return
        if self.searches and tag == "script" and set(known) == {"src", "defer"}:
            self.inner.add(known["src"])
            return
        if self.searches and tag == "form" and "action" not in known:
            return
        if tag == "a" and "download" in known and known["href"].startswith(KEPT):
            return  # a file that stands in the page itself, and is kept rather than shown
        for name, value in attrs:
            if name.startswith("on") or name in {"style", "src", "srcset", "action", "data", "xlink:href"}:
                self.live.append((tag, name, value))
            elif name == "href" and not self.leads_out(tag, value or ""):
                self.inner.add(value)
            elif name == "id":
                self.names.add(value)
        if tag in {"script", "iframe", "object", "embed", "base", "form", "img", "foreignobject"}:
            self.live.append((tag, "", ""))

    @staticmethod
    def leads_out(tag, value):
        return tag == "a" and value.startswith(("http://", "https://", "mailto:"))


@given(data=st.data())
@settings(max_examples=40)
def test_nothing_runs_reaches_out_or_leads_nowhere(any_shown, data):
    made = files(data.draw(any_shown))
    reached = {path: Reached(path) for path in made if path.endswith(".html")}
    for path, parser in reached.items():
        content = made[path].decode()
        parser.feed(content)
        assert parser.live == []
        assert content.count("default-src 'none'; style-src 'self'") == 1
    for path, parser in reached.items():
        for address in parser.inner:
            target, _, name = address.partition("#")
            led = _resolved(parser.folder, target) if target else path
            assert led in made, f"{path} leads to {address}"
            assert not name or name in reached[led].names, f"{path} leads to {address}"


def _resolved(folder, target):
    if target.startswith("../"):
        return target.removeprefix("../")
    return target if str(folder) == "." else f"{folder}/{target}"


def test_names_of_files_are_ours():
    odd = ["../../etc/passwd", "", "a/b", "CON", "x" * 300, "é", ".hidden", "ok-name_1"]
    entries = [replace(day(n, "2031-01-02"), id=name) for n, name in enumerate(odd, start=1)]
    paths = [path for path in files(shown(*entries)) if path.startswith("entries/")]
    assert len(set(paths)) == len(odd)
    assert all(re.fullmatch(r"entries/[a-z0-9][a-z0-9_-]{0,63}\.html", path) for path in paths)
    assert "entries/ok-name_1.html" in paths


def test_a_long_chronology_is_cut_into_pages_that_lead_to_each_other():
    denial = Dispute(id="d", entry="entry00007", target="entry:entry00001", kind=DisputeKind.DENIES)
    first = day(1, "2031-01-02", disputed_by=(denial,))
    middle = [day(n, f"2031-0{n}-02") for n in range(2, 7)]
    made = files(shown(first, *middle, day(7, "2031-07-02", disputes=(denial,))), per_page=3)
    assert {"index.html", "page-2.html", "page-3.html"} <= set(made)
    home = html.fromstring(made["index.html"].decode())
    assert home.xpath("//header/nav/a/@href") == ["index.html", "page-2.html", "page-3.html"]
    assert home.xpath("//tbody[@id='e-entry00001']//a[@href='page-3.html#e-entry00007']")
    last = html.fromstring(made["page-3.html"].decode())
    assert last.xpath("//tbody[@id='e-entry00007']//a[@href='index.html#e-entry00001']")
    assert not last.xpath("//svg")


def test_right_to_left(harbour):
    made = files(replace(harbour, chronology=replace(harbour.chronology, language="he", title="הסכם הנמל")))
    page = html.fromstring(made["index.html"].decode())
    assert page.xpath("//table/@dir") == ["rtl"]
    assert page.xpath("//table/@lang") == ["he"]
    assert page.xpath("//html/@lang") == ["en"]


# The order, and what dates are said to be


def test_entries_go_by_their_earliest_bound_and_those_without_stay_put():
    view = shown(day(1, "2031-05-01"), day(2, "2031-03-01"), replace(day(3, "2031-01-01"), when=When(words="?")))
    assert [entry.n for entry in in_order(view.entries, "earliest")] == [2, 3, 1]
    assert [entry.n for entry in in_order(view.entries, "written")] == [1, 2, 3]


def test_pages_are_even_and_lose_nobody():
    assert [len(page) for page in pages(list(range(10)), 4)] == [4, 3, 3]
    assert [list(page) for page in pages([], 4)] == [[]]


def test_an_undated_entry_stands_under_the_mark_before_it():
    undated = replace(day(3, "2031-01-01"), when=When(words="later"))
    found = stretches(ENGLISH, [day(1, "2031-05-01"), undated, day(2, "2032-03-01")])
    assert [(run.mark, len(run.entries)) for run in found] == [("May 2031", 2), ("March 2032", 1)]
    assert stretches(ENGLISH, [undated])[0].mark == "Undated"


@pytest.mark.parametrize(
    ("earliest", "latest", "mark"),
    [
        ("2031-05-02", "2031-05-30", "May 2031"),
        ("2031-05-02", "2031-06-01", "2031"),
        ("2031-05-02", "2033-06-01", "2031–2033"),
        ("-0860-01-01", "-0860-12-31", "861 BC"),
        ("2031-05-02", None, "May 2031"),
        (None, None, ""),
    ],
)
def test_marks(earliest, latest, mark):
    assert mark_of(ENGLISH, When(words="", earliest=earliest, latest=latest)) == mark


@pytest.mark.parametrize(
    ("earliest", "latest", "unit", "mark"),
    [
        ("2031-05-02", "2031-05-30", "year", "2031"),
        ("2031-05-02", "2033-06-01", "decade", "2030s"),
        ("2031-05-02", "2033-06-01", "century", "21st century"),
        ("-0860-01-01", "-0860-12-31", "century", "9th century BC"),
        ("0000-01-01", "0001-12-31", "century", "1st century BC – 1st century"),
        ("1112-01-01", "1112-12-31", "century", "12th century"),
    ],
)
def test_coarser_marks(earliest, latest, unit, mark):
    assert mark_of(ENGLISH, When(words="", earliest=earliest, latest=latest), unit) == mark


def test_marks_are_as_fine_as_leaves_several_entries_under_each():
    yearly = [day(n, f"{1900 + n}-05-01") for n in range(40)]
    assert [run.mark for run in stretches(ENGLISH, yearly)] == ["1900s", "1910s", "1920s", "1930s"]
    monthly = [day(n, f"2031-{1 + n // 10:02}-01") for n in range(80)]
    assert stretches(ENGLISH, monthly)[0].mark == "January 2031"


def test_further_columns_stand_with_the_event():
    page = html.fromstring(files(shown(day(1, "2031-01-02", details={"Cause": "fog <b>"})))["index.html"].decode())
    assert page.xpath("string(//td[@class='event']//dl)").split() == ["Cause", "fog", "<b>"]


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest", "said"),
    [
        ("2031-05-02", "2031-05-02", "2031-05-02", "2 May 2031"),
        ("2031-05", "2031-05-01", "2031-05-31", "May 2031"),
        ("2031-05~", "2031-05-01", "2031-05-31", "about May 2031"),
        ("2031?", "2031-01-01", "2031-12-31", "possibly 2031"),
        ("2031-05-03~", "2031-05-01", "2031-05-05", "between 1 and 5 May 2031"),
        ("2031-05-02/2031-05-06", "2031-05-02", "2031-05-06", "2–6 May 2031"),
        ("[2031-05-02..2031-05-06]", "2031-05-02", "2031-05-06", "between 2 and 6 May 2031"),
        ("", None, None, "date unknown"),
        ("2031-05-02/..", "2031-05-02", None, "not before 2 May 2031"),
    ],
)
def test_bounds_are_said_as_they_are(edtf, earliest, latest, said):
    when = When(words="w", edtf=edtf, earliest=earliest, latest=latest)
    assert bounds(ENGLISH, when) == said


def test_bounds_that_say_nothing_new_are_not_said_again():
    when = When(words="2 May, 2031", edtf="2031-05-02", earliest="2031-05-02", latest="2031-05-02")
    assert gloss(ENGLISH, when) == ""
    assert gloss(ENGLISH, replace(when, words="Friday, May 2, 2031")) == ""
    assert gloss(ENGLISH, replace(when, words="5/2")) == "2 May 2031"


@pytest.mark.parametrize(
    ("reaches", "said"),
    [
        ((("2031-05-02", "2031-05-02"), ("2031-08-07", "2031-08-07")), "Two entries, 2 May – 7 August 2031."),
        ((("2031-05-01", "2031-05-31"), ("2031-08-07", "2031-08-07")), "Two entries, May–August 2031."),
        ((("1850-01-01", "1850-12-31"), ("2031-08-07", "2031-08-07")), "Two entries, 1850–2031."),
        ((("2031-01-01", "2031-07-14"), ("2031-08-07", "2031-08-07")), "Two entries, 2031."),
        ((("2031-05-01", "2031-05-31"), ("2031-05-01", "2031-05-01")), "Two entries, May 2031."),
        ((("2031-05-02", None), ("2031-08-07", "2031-08-07")), "Two entries, 2 May – 7 August 2031."),
        (((None, None), (None, None)), "Two entries."),
    ],
)
def test_the_whole_at_a_glance_is_no_finer_than_what_is_first_and_last(reaches, said):
    entries = [
        replace(day(n, ""), when=When(words="w", edtf="", earliest=earliest, latest=latest), accounts=CITED)
        for n, (earliest, latest) in enumerate(reaches, start=1)
    ]
    assert glance(ENGLISH, entries) == said


@pytest.mark.parametrize(
    ("edtf", "said"),
    [("2031-05-02/2031-08-07", "2 May – 7 August 2031"), ("2031-05/2031-08-07", "May–August 2031")],
)
def test_the_ends_of_what_went_on_all_the_while_are_known_as_they_are_written(edtf, said):
    first, last = "2031-05-02" if "-02/" in edtf else "2031-05-01", "2031-08-07"
    entry = replace(day(1, ""), when=When(words="w", edtf=edtf, earliest=first, latest=last), accounts=CITED)
    assert glance(ENGLISH, [entry]) == f"One entry, {said}."


def test_large_counts_are_grouped():
    assert ENGLISH.ngettext("%(figure)s report", "%(figure)s reports", 12_000) == "12,000 reports"
    assert [voice_of(language).figure(12_000) for language in ("de", "fr", "es")] == ["12.000", "12\u202f000", "12.000"]
    assert ENGLISH.figure(9_999) == "9999"


def test_tellers_with_papers_are_parted_by_semicolons():
    sides = ("in May: Lund, AP", "in May: Carr, Sund Radio", "in June: Hale")
    entry = day(1, "2031-01-02", accounts=CITED, conflicts=(Conflict(property="when", sides=sides, grounds="g"),))
    assert "“in May” (Lund, AP; Carr, Sund Radio); “in June” (Hale)" in words(files(shown(entry))["index.html"])


def test_no_source_is_told_once():
    grounds = Origins(count=0, unknown=False, grounds="No source is given.")
    page = words(files(shown(day(1, "2031-01-02", origins=grounds)))["entries/entry00001.html"])
    assert page.count("No source is given") == 1


def test_what_an_entry_quotes_has_single_marks_in_the_title_it_is_cited_by():
    entry = replace(day(1, "2031-01-02"), text="“Iron ore” is what they carry")
    page = html.fromstring(files(shown(entry))["entries/entry00001.html"].decode())
    assert "“2 January 2031: ‘Iron ore’ is what they carry”" in page.xpath("string(//p[@class='citation'])")


def test_a_problem_of_the_whole_is_named_by_its_title_and_one_of_an_entry_by_its_number():
    problems = (
        Problem(check="single-origin", severity=Severity.NOTE, entry="", message="one team", repair="", place="x"),
        Problem(
            check="any",
            severity=Severity.NOTE,
            entry="entry00001",
            message="other",
            repair="",
            place="entry 1 (2031-01-02)",
        ),
    )
    page = html.fromstring(
        files(replace(shown(day(1, "2031-01-02")), problems=problems), language="de")["problems.html"].decode()
    )
    assert page.xpath("//ol[@class='problems']//bdi/text()") == ["X", "Eintrag 1 (2031-01-02)"]


def test_origins_that_cannot_be_told():
    told = (ShownAccount(citation=ShownCitation(label="Courier", kind="full")),)
    entry = day(1, "2031-01-02", accounts=told, origins=Origins(count=1, unknown=True, grounds=""))
    page = words(files(shown(entry))["entries/entry00001.html"])
    assert "One report; how many origins cannot be told" in page


def test_days_of_any_year_can_be_shown():
    entries = [day(n, str(Day(year, 1, 1))) for n, year in enumerate((-9999, -860, 0, 12031), start=1)]
    said = words(files(shown(*entries))["index.html"])
    assert "861 BC" in said
    assert "12031" in said


def test_a_blank_date_is_not_filled_with_what_was_worked_out(harbour):
    bounded = When(words="", edtf="2031-05-02/2031-05-06", earliest="2031-05-02", latest="2031-05-06")
    entries = [replace(harbour.entries[0], when=bounded), replace(harbour.entries[1], when=When(words=""))]
    page = html.fromstring(files(replace(harbour, entries=tuple(entries)))["index.html"].decode())
    assert [cell.text_content().strip() for cell in page.xpath("//th[@class='date']/a[@class='words']")] == [
        "undated",
        "undated",
    ]
    assert "2–6 May 2031" in page.xpath("string((//th[@class='date']//summary)[1])")
    assert len(page.xpath("//th[@class='date']//summary")) == 1


def test_entries_bear_the_numbers_that_notes_call_them_by(harbour, site):
    page = html.fromstring(site["index.html"].decode())
    numbers = {f"e-{entry.id}": str(entry.n) for entry in harbour.entries}
    found = {
        body.get("id"): body.xpath("string(.//th/a[@class='n']/@data-n)")
        for body in page.xpath("//tbody[@class='entry']")
    }
    assert found == {name: numbers[name] for name in found}


def test_the_page_of_an_entry_has_nothing_to_fold_away(site):
    pages = [html.fromstring(content.decode()) for name, content in site.items() if name.startswith("entries/")]
    assert pages
    assert not any(page.xpath("//details[@open]") for page in pages)


@pytest.mark.parametrize("name", ["index", "page-2", "index-2", "part-1", "nul", "com1", "../../up", "A", "", "a/b"])
def test_no_id_takes_the_place_of_another_page(name):
    view = shown(replace(day(1, "2031-08-01"), id=name), *(day(n, "2031-08-02") for n in range(2, 13)))
    made = [path for path, _ in publish(view, Options(per_page=10, url="https://site.example/"))]
    assert len(made) == len(set(made))
    assert {"embed/index.html", "embed/page-2.html"} <= set(made)
    assert not [path for path in made if ".." in path or path.rpartition("/")[2] in {"nul.html", "com1.html"}]


def test_signs_that_pages_cannot_hold_are_shown_as_such():
    nasty = "a\x00b\x07c\x1bd\re\x9f\ufffe"
    entry = replace(day(1, "2031-08-01"), text=nasty, lane=nasty, details={nasty: nasty})
    made = files(shown(entry), url="https://site.example/")
    for path, content in made.items():
        if path.endswith(".html"):
            assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe]", content.decode()), path
    assert "a\ufffdb\ufffdc\ufffdd\ufffde\ufffd\ufffd" in made["entries/entry00001.html"].decode()


def test_a_dispute_of_an_entry_that_is_not_drawn_is_left_out_of_the_picture():
    stray = Dispute(id="d", entry="another", target="entry:entry00002", kind=DisputeKind.DENIES)
    assert "time/index.html" in files(shown(day(1, "2031-08-01", disputes=(stray,)), day(2, "2031-08-09")))
