"""robots.txt is minded, and hosts are asked no faster than they wish."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from loopback import Site, found, http_date, message

from dateline.archive.fetching import Pacing
from dateline.archive.fetching.pacing import seconds_until
from dateline.archive.fetching.robots import read_robots
from dateline.domain.errors import Refused, Unreachable


def allows(rules: str, path: str) -> bool:
    return read_robots(rules.encode(), "Dateline").allows(path)


@pytest.mark.parametrize(
    ("rules", "path", "allowed"),
    [
        ("", "/a", True),
        ("User-agent: *\nDisallow: /", "/a", False),
        ("User-agent: *\nDisallow:", "/a", True),
        ("User-agent: *\nDisallow: /private", "/privateer", False),
        ("User-agent: *\nDisallow: /private/", "/private", True),
        ("User-agent: other\nDisallow: /", "/a", True),
        ("User-agent: *\nDisallow: /\n\nUser-agent: Dateline\nDisallow: /x", "/a", True),
        ("User-agent: dateline/1.0\nDisallow: /x", "/x", False),
        ("User-agent: other\nUser-agent: DATELINE\nDisallow: /x", "/x", False),
        ("User-agent: dateline\nDisallow: /x\nUser-agent: dateline\nDisallow: /y", "/x", False),
        ("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", True),
        ("User-agent: *\nAllow: /a/b\nDisallow: /a", "/a/c", False),
        ("User-agent: *\nAllow: /a\nDisallow: /a/b", "/a/b/c", False),
        ("User-agent: *\nDisallow: /same\nAllow: /same", "/same", True),
        ("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", False),
        ("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?x", True),
        ("User-agent: *\nDisallow: /a*b*c", "/a1b2c3", False),
        ("User-agent: *\nDisallow: /a*b$", "/ab1", True),
        ("User-agent: *\nDisallow: /a*bb$", "/abb", False),
        ("User-agent: *\nDisallow: *secret", "/top/secret/x", False),
        ("User-agent: *\nDisallow: /a$", "/a", False),
        ("User-agent: *\nDisallow: /a$", "/ab", True),
        ("User-agent: *\nDisallow: /%7Eada", "/~ada", False),
        ("User-agent: *\nDisallow: /ä", "/%C3%A4", False),
        ("User-agent: *\nDisallow: /a%2fb", "/a/b", True),
        ("User-agent: *\nDisallow: /a%2fb", "/a%2Fb", False),
        ("\ufeffuser-AGENT : * # all\r\nDISALLOW : /a # not this\r\n", "/a", False),
        ("Disallow: /", "/a", True),
        ("User-agent: *\nNonsense\nDisallow: /a\nSitemap: http://x.example/s.xml\nDisallow: /b", "/b", False),
    ],
)
def test_robots_is_read_as_the_standard_says(rules: str, path: str, allowed: bool) -> None:
    assert allows(rules, path) is allowed


def test_pauses_and_sitemaps_are_read() -> None:
    robots = read_robots(b"Sitemap: http://a.example/s.xml\nUser-agent: *\nCrawl-delay: 2.5\n", "Dateline")
    assert (robots.pause, robots.sitemaps) == (2.5, ("http://a.example/s.xml",))


@given(st.binary(max_size=400))
def test_no_robots_txt_is_too_odd(content: bytes) -> None:
    read_robots(b"User-agent: *\n" + content, "Dateline").allows("/a")


def test_no_rule_makes_it_slow() -> None:
    rules = "User-agent: *\n" + "Disallow: /" + "*a" * 4000 + "b\n" + "Disallow: /*a*a*a*a*a*a*a*a*a*b$\n" * 5000
    begun = time.process_time()
    assert allows(rules, "/" + "a" * 8000)
    assert time.process_time() - begun < 2


class TestMinding:
    def test_what_robots_forbids_is_not_asked_for(self, site: Site, fetcher) -> None:
        site.robots("User-agent: *", "Disallow: /private")
        site.page("/private/a", "x")
        site.page("/open", "x")
        fetch = fetcher(minds_robots=True).fetch
        with pytest.raises(Refused, match=r"robots\.txt asks .* --ignore-robots"):
            fetch(site.url("/private/a"))
        assert fetch(site.url("/open")).good
        assert [asked.path for asked in site.asked] == ["/robots.txt", "/open"]

    def test_unless_the_desk_says_so(self, site: Site, fetcher) -> None:
        site.robots("User-agent: *", "Disallow: /")
        site.page("/a", "x")
        assert fetcher(minds_robots=False).fetch(site.url("/a")).good
        assert [asked.path for asked in site.asked] == ["/a"]

    def test_redirects_do_not_get_around_it(self, site: Site, fetcher) -> None:
        site.robots("User-agent: *", "Disallow: /private")
        site.redirect("/open", "/private")
        with pytest.raises(Refused, match=r"robots\.txt"):
            fetcher(minds_robots=True).fetch(site.url("/open"))
        assert "/private" not in site.paths

    @pytest.mark.parametrize("status", [401, 403, 404, 410])
    def test_a_site_without_one_allows_all(self, site: Site, fetcher, status: int) -> None:
        site.page("/robots.txt", "User-agent: *\nDisallow: /", status=status)
        site.page("/a", "x")
        assert fetcher(minds_robots=True).fetch(site.url("/a")).good

    @pytest.mark.parametrize("status", [429, 500, 503])
    def test_a_site_whose_robots_fails_is_left_alone(self, site: Site, fetcher, status: int) -> None:
        site.page("/robots.txt", "", status=status)
        site.page("/a", "x")
        fetch = fetcher(minds_robots=True).fetch
        for _ in range(2):
            with pytest.raises(Unreachable, match=f"status {status}"):
                fetch(site.url("/a"))
        assert site.paths == []
        assert len(site.asked) == 2

    def test_robots_that_redirects_is_followed(self, site: Site, fetcher) -> None:
        site.redirect("/robots.txt", "/rules")
        site.page("/rules", "User-agent: *\nDisallow: /a")
        with pytest.raises(Refused):
            fetcher(minds_robots=True).fetch(site.url("/a"))

    def test_robots_that_leads_inside_is_not(self, site: Site, fetcher) -> None:
        site.redirect("/robots.txt", "http://10.0.0.1/")
        site.page("/a", "x")
        with pytest.raises(Unreachable, match=r"robots\.txt .*10\.0\.0\.1"):
            fetcher(minds_robots=True).fetch(site.url("/a"))

    def test_the_pause_it_wishes_is_kept(self, site: Site, fetcher) -> None:
        site.robots("User-agent: *", "Crawl-delay: 0.3")
        site.page("/a", "x")
        fetch = fetcher(minds_robots=True, pacing=Pacing(0.0)).fetch
        for _ in range(3):
            fetch(site.url("/a"))
        assert min(site.pauses[1:]) > 0.25

    def test_sitemaps_are_told(self, site: Site, fetcher) -> None:
        site.robots("Sitemap: " + site.url("/s.xml"))
        assert fetcher().sitemaps(site.url("/a")) == (site.url("/s.xml"),)


class TestPacing:
    def test_one_host_waits_and_another_does_not(self) -> None:
        now, slept = [0.0], []
        pacing = Pacing(1.0, clock=lambda: now[0], sleep=slept.append)
        for host in ("a", "a", "b", "a"):
            pacing.wait(host)
        assert slept == [1.0, 2.0]
        now[0] = 10.0
        pacing.wait("a")
        assert slept == [1.0, 2.0]

    def test_a_wish_is_kept_to_within_reason(self) -> None:
        slept: list[float] = []
        pacing = Pacing(1.0, clock=lambda: 0.0, sleep=slept.append)
        pacing.slow("a", 86400.0)
        pacing.slow("b", 0.01)
        for host in ("a", "a", "b", "b"):
            pacing.wait(host)
        assert slept == [60.0, 1.0]

    def test_a_busy_host_is_held_for_all(self, site: Site, fetcher, slept) -> None:
        site.in_turn("/a", message(503, {"Retry-After": "9"}), found("x"))
        fetcher().fetch(site.url("/a"))
        assert slept == [9.0]


@pytest.mark.parametrize("words", ["", "soon", "-5", "9" * 30, "Fri, 99 Foo 2031", "1.5"])
def test_a_wish_that_says_nothing_is_none(words: str) -> None:
    assert seconds_until(words) is None


def test_a_wish_may_be_a_moment() -> None:
    assert 50 < (seconds_until(http_date(60)) or 0) < 70
    assert seconds_until(http_date(-60)) == 0.0
