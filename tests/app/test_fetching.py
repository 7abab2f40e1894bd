"""Addresses, feeds and sitemaps come in as reports; what does not come is named, and nothing is asked twice."""

import gzip
import io
import json
import os
import signal
import subprocess
import sys
import time
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from fastwarc.warc import ArchiveIterator
from loopback import Site, page

from dateline.app.adding import add_received, take_in
from dateline.app.archiving import archive_warc
from dateline.app.desk import Desk, open_desk, read_settings
from dateline.app.fetch_settings import FetchSettings, read_fetch
from dateline.app.fetching import FetchWishes, Wanted, fetch_missing, fetch_reports, would_fetch
from dateline.app.history import verify
from dateline.app.reports import add_report
from dateline.app.standing import held
from dateline.domain.errors import Invalid
from dateline.domain.problems import Problem, Severity
from dateline.domain.reports import Manner, Report, Snapshot
from dateline.stages.intake import GivenReport, Received
from dateline.stages.intake.received import Incoming

WISHES = FetchWishes(allow_hosts=("127.0.0.1",), minds_robots=False)
FERRY = page("The ferry", "The ferry Orla left Port Loe at dawn, the harbour office said on Saturday morning.")
FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>Loe Gazette</title><link>{0}</link>
<item><title>One</title><link>{0}one</link><author>a@b.example (Ada Quill)</author></item>
<item><title>Two</title><link>{0}two</link><source url="http://wire.example/">The Wire</source></item>
</channel></rss>"""
URLSET = "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>{}</urlset>"
INDEX = "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>{}</sitemapindex>"


@pytest.fixture
def hasty(desk: Desk) -> Desk:
    """A case that waits for nothing between two requests."""
    return replace(desk, settings=replace(desk.settings, fetch=FetchSettings(pause=0.0)))


def come(desk: Desk, *addresses: str, wishes: FetchWishes = WISHES, **more) -> list[Incoming]:
    return list(fetch_reports(desk, [Wanted(address=each) for each in addresses], replace(wishes, **more)))


def take(desk: Desk, *addresses: str, **more) -> list[Incoming]:
    coming = come(desk, *addresses, **more)
    add_received(desk, [each for each in coming if isinstance(each, Received)], reason="fetched")
    return coming


def test_what_was_fetched_and_not_yet_read_is_read_without_fetching_it(hasty: Desk, site: Site) -> None:
    site.page("/ferry", FERRY)
    take(hasty, site.url("/ferry"))
    assert held(hasty, Report)[0].title == ""
    assert len(list(take_in(hasty, come(hasty, site.url("/ferry")), reason="again"))) == 1
    assert held(hasty, Report)[0].title == "The ferry"
    assert len(held(hasty, Snapshot)) == 1
    [known] = come(hasty, site.url("/ferry"))
    assert isinstance(known, Received)
    assert known.content == b""
    assert site.paths == ["/ferry"]


def test_a_page_is_a_report_with_how_it_came(hasty: Desk, site: Site) -> None:
    site.redirect("/short", "/ferry")
    site.page("/ferry", FERRY)
    take(hasty, site.url("/short"))
    [snapshot] = held(hasty, Snapshot)
    assert (snapshot.how, snapshot.address, snapshot.redirects) == (
        Manner.FETCHED,
        site.url("/ferry"),
        (site.url("/short"),),
    )
    assert snapshot.media_type == "text/html"
    assert snapshot.exchange
    assert verify(hasty) == []


def test_what_is_held_is_not_fetched_again_unless_that_is_wished(hasty: Desk, site: Site) -> None:
    site.redirect("/short", "/ferry")
    site.page("/ferry", FERRY)
    take(hasty, site.url("/short"))
    for path in ("/short", "/ferry", "/ferry?utm_source=post#top"):
        [known] = take(hasty, site.url(path))
        assert isinstance(known, Received)
    assert len(site.paths) == 2
    assert len(held(hasty, Report)) == len(held(hasty, Snapshot)) == 1
    take(hasty, site.url("/ferry"), again=True)
    assert len(held(hasty, Report)) == len(held(hasty, Snapshot)) == 1


def test_an_address_that_once_led_to_a_report_cannot_put_a_page_under_it(hasty: Desk, site: Site) -> None:
    site.redirect("/forger", "/ferry")
    site.page("/ferry", FERRY)
    take(hasty, site.url("/forger"))
    site.page("/forger", FERRY.replace("dawn", "dusk"))
    take(hasty, site.url("/forger"), again=True)
    assert {each.address for each in held(hasty, Report)} == {site.url("/ferry"), site.url("/forger")}


def test_a_report_that_is_cited_by_an_address_is_where_that_leads(hasty: Desk, site: Site) -> None:
    cited = add_report(hasty, "Loe Gazette", reason="cited", address=site.url("/short"))
    site.redirect("/short", "/ferry")
    site.page("/ferry", FERRY)
    take(hasty, site.url("/short"))
    [snapshot] = held(hasty, Snapshot)
    assert (snapshot.report, snapshot.address) == (cited.id, site.url("/ferry"))


def test_the_same_address_twice_is_asked_once(hasty: Desk, site: Site) -> None:
    site.page("/ferry", FERRY)
    assert len(come(hasty, site.url("/ferry"), site.url("/ferry#part"))) == 1
    assert site.paths == ["/ferry"]


def test_the_exchange_goes_into_the_web_archive_as_it_was(hasty: Desk, site: Site, tmp_path: Path) -> None:
    sent = b"HTTP/1.1 200 Fine\r\nX-Odd:caf\xe9\r\nContent-Type:text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
    sent += b"%x\r\n%s\r\n0\r\n\r\n" % (len(FERRY.encode()), FERRY.encode())
    site.redirect("/short", "/ferry")
    site.raw("/ferry", [sent])
    take(hasty, site.url("/short"))
    assert archive_warc(hasty, tmp_path / "case.warc.gz").records == 2
    with (tmp_path / "case.warc.gz").open("rb") as opened:
        told = [(each.headers["WARC-Type"], each.reader.read()) for each in ArchiveIterator(opened, parse_http=False)]
    assert [kind for kind, _ in told] == ["warcinfo", "response", "request", "response", "request"]
    assert told[3][1] == sent


@pytest.mark.parametrize("status", [401, 402, 403, 404, 410, 451, 418])
def test_what_does_not_come_is_a_problem_with_its_name_and_the_next_step(hasty, site: Site, status: int) -> None:
    site.page("/ferry", "no", status=status)
    site.page("/other", FERRY)
    problem, other = sorted(come(hasty, site.url("/ferry"), site.url("/other")), key=lambda each: type(each).__name__)
    assert isinstance(other, Received)
    assert isinstance(problem, Problem)
    assert site.url("/ferry") in problem.message
    assert f"(status {status})" in problem.message
    assert problem.repair


@pytest.mark.parametrize("address", ["http://10.0.0.1/a", "http://[::1]/", "http://a b/", "https://ada:s@x.example/"])
def test_what_may_not_be_asked_is_a_problem_too(hasty: Desk, address: str) -> None:
    [problem] = come(hasty, address)
    assert isinstance(problem, Problem)
    assert problem.repair


def test_an_empty_page_and_one_that_leads_home_are_no_reports(hasty: Desk, site: Site) -> None:
    site.page("/empty", "  \n")
    site.redirect("/old", "/")
    site.page("/", FERRY)
    assert all(isinstance(each, Problem) for each in come(hasty, site.url("/empty"), site.url("/old")))
    assert isinstance(come(hasty, site.url("/"))[0], Received)


def test_a_dry_run_asks_nobody(hasty: Desk, site: Site) -> None:
    site.page("/ferry", FERRY)
    take(hasty, site.url("/ferry"))
    bare = [Received(name=path, content=b"", address=site.url(path)) for path in ("/ferry", "/a", "/b", "/c")]
    planned = list(would_fetch(hasty, bare, replace(WISHES, most=2)))
    told = [each.message.partition(": ")[2] for each in planned if isinstance(each, Problem)]
    assert told == ["would be fetched", "would be fetched", "not fetched, since --most allows no more"]
    assert all(each.severity is Severity.NOTE for each in planned if isinstance(each, Problem))
    assert [each.address for each in planned if isinstance(each, Received)] == [
        site.url(p) for p in ("/ferry", "/a", "/b")
    ]
    assert site.paths == ["/ferry"]


def test_what_comes_with_its_bytes_is_not_fetched_and_what_is_said_is_kept(hasty: Desk, site: Site) -> None:
    site.page("/ferry", FERRY)
    given = GivenReport(title="As the list has it")
    whole = Received(name="a.html", content=b"<p>Whole", address=site.url("/whole"))
    lost = Received(name="list.csv, line 3", content=b"", address=site.url("/lost"), given=given)
    bare = Received(name="list.csv, line 2", content=b"", address=site.url("/ferry"), given=given)
    coming = list(fetch_missing(hasty, [lost, whole, bare], WISHES))
    assert coming[0] == whole
    assert lost in coming
    [fetched] = [each for each in coming if isinstance(each, Received) and each.how is Manner.FETCHED]
    assert (fetched.address, fetched.given) == (site.url("/ferry"), given)
    assert "/whole" not in site.paths


class TestFeeds:
    @pytest.fixture
    def feed(self, site: Site) -> Site:
        site.page("/feed.xml", FEED.format(site.url("/")), content_type="application/rss+xml")
        site.page("/one", FERRY)
        site.page("/two", FERRY.replace("ferry", "tug"))
        return site

    def test_the_pages_of_its_items_come_with_what_the_feed_says(self, hasty: Desk, feed: Site) -> None:
        coming = {each.address: each for each in come(hasty, feed.url("/feed.xml")) if isinstance(each, Received)}
        assert coming.keys() == {feed.url("/one"), feed.url("/two")}
        assert coming[feed.url("/one")].given.publisher == "Loe Gazette"
        assert coming[feed.url("/two")].given.publisher == "The Wire"
        assert coming[feed.url("/two")].content == FERRY.replace("ferry", "tug").encode()

    def test_items_taken_before_are_skipped(self, hasty: Desk, feed: Site) -> None:
        take(hasty, feed.url("/one"))
        coming = take(hasty, feed.url("/feed.xml"))
        assert sorted(each.how for each in coming if isinstance(each, Received)) == [Manner.FETCHED, Manner.UPLOADED]
        assert feed.paths.count("/one") == 1

    def test_no_more_than_is_wished(self, hasty: Desk, feed: Site) -> None:
        coming = come(hasty, feed.url("/feed.xml"), most=2)
        assert sorted(type(each).__name__ for each in coming) == ["Problem", "Received"]

    def test_an_item_whose_page_does_not_come_is_what_the_feed_tells(self, hasty: Desk, site: Site) -> None:
        items = [{"id": "1", "url": site.url("/gone"), "title": "Gone", "content_html": "<p>All of it stands here."}]
        feed = {"version": "https://jsonfeed.org/version/1.1", "title": "Loe Gazette", "items": items}
        site.page("/feed.json", json.dumps(feed), content_type="application/feed+json")
        problem, instead = come(hasty, site.url("/feed.json"))
        assert isinstance(problem, Problem)
        assert isinstance(instead, Received)
        assert b"All of it stands here." in instead.content
        assert instead.address == site.url("/gone")

    def test_a_feed_that_names_itself_ends(self, hasty: Desk, site: Site) -> None:
        loop = FEED.format(site.url("/")).replace("one<", "feed.xml<").replace("two<", "more.xml<")
        for path in ("/feed.xml", "/more.xml"):
            site.page(path, loop, content_type="text/xml")
        assert come(hasty, site.url("/feed.xml")) == []
        assert sorted(site.paths) == ["/feed.xml", "/more.xml"]


def test_a_file_of_several_reports_gives_each_of_them(hasty: Desk, site: Site) -> None:
    site.page("/ferry", FERRY)
    site.page("/list.csv", f"url,title\n{site.url('/ferry')},Orla\n", content_type="text/csv")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as opened:
        opened.writestr("a.html", FERRY)
        opened.writestr("b.html", FERRY.replace("Orla", "Alba"))
    site.page("/pages.zip", packed.getvalue(), content_type="application/zip")
    [listed] = come(hasty, site.url("/list.csv"))
    assert isinstance(listed, Received)
    assert (listed.address, listed.given.title) == (site.url("/ferry"), "Orla")
    assert len([each for each in come(hasty, site.url("/pages.zip")) if isinstance(each, Received)]) == 2


class TestSitemaps:
    @pytest.fixture
    def mapped(self, site: Site) -> Site:
        pages = "".join(f"<url><loc>{site.url(path)}</loc></url>" for path in ("/one", "/two"))
        site.page("/pages.xml.gz", gzip.compress(URLSET.format(pages).encode()), content_type="application/gzip")
        site.page("/sitemap.xml", INDEX.format(f"<sitemap><loc>{site.url('/pages.xml.gz')}</loc></sitemap>"))
        site.page("/one", FERRY)
        site.page("/two", FERRY)
        return site

    def test_they_are_named_and_left_alone(self, hasty: Desk, mapped: Site) -> None:
        [note] = come(hasty, mapped.url("/sitemap.xml"))
        assert isinstance(note, Problem)
        assert note.severity is Severity.NOTE
        assert "names 1 addresses" in note.message
        assert "--follow" in note.repair

    def test_they_are_followed_where_that_is_wished(self, hasty: Desk, mapped: Site) -> None:
        coming = come(hasty, mapped.url("/sitemap.xml"), follow=True)
        assert {each.address for each in coming if isinstance(each, Received)} == {
            mapped.url("/one"),
            mapped.url("/two"),
        }

    @pytest.mark.parametrize(
        "body",
        [
            "<urlset><url><loc>http://x.example/a",
            "<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><urlset><url><loc>http://x.example/&b;</loc></url></urlset>",
            "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><urlset><url><loc>&a;</loc></url></urlset>",
            "<urlset/>",
        ],
    )
    def test_broken_ones_and_bombs_cost_a_problem_at_most(self, hasty: Desk, site: Site, body: str) -> None:
        site.page("/sitemap.xml", body)
        for each in come(hasty, site.url("/sitemap.xml"), follow=True):
            assert "root:" not in str(each)
            assert isinstance(each, Problem | Received)


class TestSettings:
    def test_they_are_read_from_case_toml(self, desk: Desk) -> None:
        path = desk.folder / "case.toml"
        path.write_text(path.read_text() + '\n[fetch]\ncontact = "desk@x.example"\nallow_hosts = ["wiki"]\npause = 2\n')
        assert read_settings(path).fetch == FetchSettings(contact="desk@x.example", allow_hosts=("wiki",), pause=2.0)

    @pytest.mark.parametrize(
        "table",
        [
            {"contact": 1},
            {"contact": "a\nb"},
            {"allow_hosts": "wiki"},
            {"pause": -1},
            {"pause": True},
            {"robots": 1},
            3,
        ],
    )
    def test_what_makes_no_sense_is_refused(self, table: object) -> None:
        with pytest.raises(Invalid):
            read_fetch(table)

    def test_hosts_of_case_toml_may_be_private(self, desk: Desk, site: Site) -> None:
        site.page("/ferry", FERRY)
        allowed = replace(desk, settings=replace(desk.settings, fetch=FetchSettings(allow_hosts=("127.0.0.1",))))
        assert isinstance(come(allowed, site.url("/ferry"), wishes=FetchWishes())[0], Received)
        assert isinstance(come(desk, site.url("/ferry"), wishes=FetchWishes())[0], Problem)


def test_whoever_stops_listening_stops_the_asking(hasty: Desk, site: Site) -> None:
    for at in range(60):
        site.page(f"/{at}", FERRY)
    coming = fetch_reports(hasty, [Wanted(address=site.url(f"/{at}")) for at in range(60)], WISHES)
    next(coming)
    coming.close()
    time.sleep(0.5)
    asked = len(site.paths)
    time.sleep(0.5)
    assert len(site.paths) == asked < 60


ADDING = """
import sys
from dataclasses import replace
from dateline.app.adding import add_received
from dateline.app.desk import open_desk
from dateline.app.fetching import FetchWishes, Wanted, fetch_reports
from dateline.stages.intake import Received
wishes = FetchWishes(allow_hosts=("127.0.0.1",), minds_robots=False)
with open_desk(sys.argv[1]) as desk:
    for coming in fetch_reports(desk, [Wanted(address=each) for each in sys.argv[2:]], wishes):
        if isinstance(coming, Received) and coming.how == "fetched":
            add_received(desk, [coming], reason="fetched")
            print("taken", flush=True)
"""


def test_killed_in_the_middle_it_goes_on_where_it_was(desk: Desk, site: Site) -> None:
    (desk.folder / "case.toml").write_text((desk.folder / "case.toml").read_text() + "\n[fetch]\npause = 0.05\n")
    addresses = []
    for at in range(24):
        site.page(f"/{at}", FERRY.replace("Orla", f"Orla {at}"))
        addresses.append(site.url(f"/{at}"))
    for _ in range(3):
        run = subprocess.Popen(
            [sys.executable, "-c", ADDING, str(desk.folder), *addresses],
            stdout=subprocess.PIPE,
            env={**os.environ, "DATELINE_AUTHOR": "Ada Quill"},
        )
        assert run.stdout
        for _ in range(3):
            run.stdout.readline()
        run.send_signal(signal.SIGKILL)
        run.wait()
        run.stdout.close()
    with open_desk(desk.folder) as opened:
        held_already = {each.address for each in held(opened, Snapshot)}
        assert 9 <= len(held_already) < 24
        before = len(site.paths)
        quick = replace(opened, settings=replace(opened.settings, fetch=FetchSettings(pause=0.0)))
        take(quick, *addresses)
        assert len(held(opened, Report)) == len(held(opened, Snapshot)) == 24
        assert not {f"{site.url('')}{path}" for path in site.paths[before:]} & held_already
        assert verify(opened) == []


class TestLeadingToOnePage:
    def test_addresses_that_end_at_one_stay_reports_of_their_own(self, hasty: Desk, site: Site) -> None:
        site.redirect("/a", "/consent")
        site.redirect("/b", "/consent")
        site.page("/consent", FERRY)
        coming = take(hasty, site.url("/a"), site.url("/b"))
        problems = [each for each in coming if isinstance(each, Problem)]
        assert {each.message.partition(": ")[0] for each in problems} == {site.url("/a"), site.url("/b")}
        assert all(f"it leads to {site.url('/consent')}" in each.message for each in problems)
        assert {each.address for each in held(hasty, Report)} == {site.url("/a"), site.url("/b")}
        assert held(hasty, Snapshot) == []

    @pytest.mark.parametrize("at_once", [True, False])
    def test_the_page_of_another_report_is_not_taken_for_it(self, hasty: Desk, site: Site, at_once: bool) -> None:
        site.redirect("/moved", "/ferry")
        site.page("/ferry", FERRY)
        first = [] if at_once else take(hasty, site.url("/ferry"))
        coming = take(hasty, *([site.url("/ferry")] if at_once else []), site.url("/moved"))
        [problem] = [each for each in [*first, *coming] if isinstance(each, Problem)]
        assert f"it leads to {site.url('/ferry')}" in problem.message
        of = {each.id: each.address for each in held(hasty, Report)}
        assert set(of.values()) == {site.url("/ferry"), site.url("/moved")}
        assert [of[each.report] for each in held(hasty, Snapshot)] == [site.url("/ferry")]

    def test_what_is_said_of_such_a_report_stays_said(self, hasty: Desk, site: Site) -> None:
        site.redirect("/moved", "/ferry")
        site.page("/ferry", FERRY)
        take(hasty, site.url("/ferry"))
        told = Received(
            name="list", content=b"", address=site.url("/moved"), given=GivenReport(publisher="Loe Gazette")
        )
        coming = list(fetch_missing(hasty, [told], WISHES))
        add_received(hasty, [each for each in coming if isinstance(each, Received)], reason="fetched")
        [moved] = [each for each in held(hasty, Report) if each.address == site.url("/moved")]
        assert moved.publisher == "Loe Gazette"
