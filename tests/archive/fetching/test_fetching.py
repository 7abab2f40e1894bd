"""Pages come as they are, with all that went over the wire."""

import gzip
import io
import threading
import time
import zlib

import pytest
from fastwarc.warc import ArchiveIterator as FastIterator
from loopback import Site, found, http_date, message
from warcio.archiveiterator import ArchiveIterator

from dateline.archive.fetching import Conditions, Limits, Pacing
from dateline.domain.errors import Refused, Unreachable, Unsupported


def test_a_page_comes_with_who_asked_and_no_cookies(site: Site, fetcher) -> None:
    site.page("/a", "<p>The quay is closed.", set_cookie="who=you")
    fetch = fetcher().fetch
    fetched = fetch(site.url("/a"))
    fetch(site.url("/a"))
    assert fetched.content == b"<p>The quay is closed."
    assert (fetched.status, fetched.good, fetched.media_type) == (200, True, "text/html")
    assert fetched.final == fetched.address == site.url("/a")
    assert fetched.taken_at.endswith("Z")
    assert site.asked[0].headers["user-agent"] == "Dateline/9.9 (+desk@harbour.example)"
    assert site.asked[0].headers["host"] == f"127.0.0.1:{site.port}"
    assert not any("cookie" in asked.headers or "authorization" in asked.headers for asked in site.asked)


def test_who_asks_cannot_smuggle_headers(site: Site, fetcher) -> None:
    site.page("/a", "x")
    fetcher(contact="desk\r\nX-Evil: 1 (é)").fetch(site.url("/a"))
    assert "x-evil" not in site.asked[0].headers
    assert site.asked[0].headers["user-agent"] == "Dateline/9.9 (+deskX-Evil: 1 )"


def test_proxies_and_netrc_of_the_environment_are_not_used(site: Site, fetcher, monkeypatch, tmp_path) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    (tmp_path / ".netrc").write_text("machine 127.0.0.1 login ada password secret")
    monkeypatch.setenv("HOME", str(tmp_path))
    site.page("/a", "x")
    assert fetcher().fetch(site.url("/a")).good
    assert "authorization" not in site.asked[0].headers


@pytest.mark.parametrize("path", ["/zürich?q=ä b", "/a%2Fb", "/a|b[1]", '/"quoted"<x>'])
def test_addresses_as_people_paste_them_are_asked_for_in_ascii(site: Site, fetcher, path: str) -> None:
    fetched = fetcher().fetch(site.url(path) + "#part")
    assert fetched.status == 404
    assert site.asked[0].path.isascii()
    assert " " not in site.asked[0].path
    assert "#" not in site.asked[0].path


class TestCodings:
    BODY = b"<p>" + b"The tanker left at 6:50 a.m. " * 50

    @pytest.mark.parametrize(
        ("coding", "packed"),
        [
            ("gzip", gzip.compress(BODY, mtime=0)),
            ("x-gzip", gzip.compress(BODY[:100], mtime=0) + gzip.compress(BODY[100:], mtime=0)),
            ("GZIP", gzip.compress(BODY, mtime=0) + b"\0\0trailing"),
            ("deflate", zlib.compress(BODY)),
            ("deflate", zlib.compress(BODY)[2:-4]),
            ("identity", BODY),
        ],
    )
    def test_a_packed_body_is_unpacked_and_recorded_as_it_came(self, site, fetcher, coding: str, packed: bytes) -> None:
        site.page("/a", packed, content_encoding=coding)
        fetched = fetcher().fetch(site.url("/a"))
        assert fetched.content == self.BODY
        assert packed in b"".join(record.content_stream().read() for record in raw(fetched.exchange))

    def test_a_body_that_only_claims_to_be_packed_is_taken_with_a_doubt(self, site: Site, fetcher) -> None:
        site.page("/a", self.BODY, content_encoding="gzip")
        fetched = fetcher().fetch(site.url("/a"))
        assert fetched.content == self.BODY
        assert "gzip" in fetched.doubts[0]

    def test_a_cut_off_packed_body_is_no_page(self, site: Site, fetcher) -> None:
        site.page("/a", gzip.compress(self.BODY)[:-20], content_encoding="gzip")
        with pytest.raises(Unreachable, match="no sound gzip"):
            fetcher().fetch(site.url("/a"))

    @pytest.mark.parametrize("coding", ["br", "zstd", "gzip, gzip", "x-unknown"])
    def test_a_coding_nobody_asked_for_is_not_guessed_at(self, site: Site, fetcher, coding: str) -> None:
        site.page("/a", gzip.compress(gzip.compress(self.BODY)), content_encoding=coding)
        with pytest.raises(Unsupported, match="save the page"):
            fetcher().fetch(site.url("/a"))

    @pytest.mark.parametrize("coding", ["gzip", "deflate"])
    def test_a_bomb_is_refused_before_it_goes_off(self, site: Site, fetcher, coding: str) -> None:
        pack = zlib.compressobj(9, zlib.DEFLATED, 31 if coding == "gzip" else 15)
        bomb = b"".join(pack.compress(bytes(1 << 20)) for _ in range(40)) + pack.flush()
        site.page("/a", bomb, content_encoding=coding)
        with pytest.raises(Refused, match="bomb"):
            fetcher().fetch(site.url("/a"))

    def test_a_page_of_many_like_lines_is_no_bomb(self, site: Site, fetcher) -> None:
        body = b"<tr><td>one</td><td>two</td></tr>\n" * 200_000
        site.page("/a", gzip.compress(body), content_encoding="gzip")
        assert fetcher().fetch(site.url("/a")).content == body


class TestRedirects:
    def test_they_are_followed_and_every_step_is_told_and_recorded(self, site: Site, fetcher) -> None:
        site.redirect("/a", "b?x=1", status=301)
        site.redirect("/b?x=1", site.url("/c"), status=307)
        site.page("/c", "there")
        fetched = fetcher().fetch(site.url("/a"))
        assert fetched.content == b"there"
        assert fetched.final == site.url("/c")
        assert [(hop.address, hop.status) for hop in fetched.hops] == [
            (site.url("/a"), 301),
            (site.url("/b?x=1"), 307),
            (site.url("/c"), 200),
        ]
        assert [r.rec_headers["WARC-Target-URI"] for r in raw(fetched.exchange)][::2] == [
            h.address for h in fetched.hops
        ]

    def test_a_circle_is_named(self, site: Site, fetcher) -> None:
        site.redirect("/a", "/b")
        site.redirect("/b", "/a")
        with pytest.raises(Refused, match="in a circle") as error:
            fetcher().fetch(site.url("/a"))
        assert site.url("/a") in str(error.value)
        assert site.paths == ["/a", "/b"]

    def test_an_endless_chain_ends(self, site: Site, fetcher) -> None:
        for at in range(30):
            site.redirect(f"/{at}", f"/{at + 1}")
        with pytest.raises(Refused, match="more than 10 times"):
            fetcher().fetch(site.url("/0"))
        assert len(site.paths) == 11

    @pytest.mark.parametrize(
        ("to", "kind"),
        [
            ("file:///etc/passwd", Unsupported),
            ("ftp://harbour.example/a", Unsupported),
            ("data:text/html,x", Unsupported),
            ("http://ada:secret@harbour.example/", Refused),
            ("http://10.0.0.1/", Refused),
            ("http://169.254.169.254/latest/meta-data/", Refused),
            ("http://[::1]:1/", Refused),
            ("http://0x7f000001/", Refused),
            ("http://2130706433/", Refused),
            ("http://0177.0.0.1/", Refused),
            ("http://localhost/", Refused),
        ],
    )
    def test_they_lead_nowhere_that_may_not_be_reached(self, site: Site, fetcher, to: str, kind: type) -> None:
        site.redirect("/a", to)
        with pytest.raises(kind) as error:
            fetcher().fetch(site.url("/a"))
        assert "secret" not in str(error.value)

    @pytest.mark.parametrize(("host", "stays"), [("127.0.0.1", True), ("localhost", False)])
    def test_what_one_server_said_is_not_told_to_another(self, site: Site, fetcher, host: str, stays: bool) -> None:
        site.redirect("/a", site.url("/b", host))
        site.page("/b", "there")
        known = Conditions(etag='"1"', modified="Sat, 03 May 2031 08:00:00 GMT")
        fetcher(hosts=("127.0.0.1", "localhost")).fetch(site.url("/a"), known=known)
        told = [{"if-none-match", "if-modified-since"} <= asked.headers.keys() for asked in site.asked]
        assert told == [True, stays]
        assert all("user-agent" in asked.headers for asked in site.asked)

    def test_a_redirect_without_a_goal_is_an_answer(self, site: Site, fetcher) -> None:
        site.page("/a", "nowhere", status=302)
        assert fetcher().fetch(site.url("/a")).status == 302


class TestLies:
    def test_more_than_announced_is_cut_and_doubted(self, site: Site, fetcher) -> None:
        site.raw("/a", [message(200, {"Content-Length": "4"}, b"trueand false")])
        fetched = fetcher().fetch(site.url("/a"))
        assert fetched.content == b"true"
        assert "after the length" in fetched.doubts[0]

    def test_less_than_announced_is_no_page(self, site: Site, fetcher, slept) -> None:
        site.raw("/a", [message(200, {"Content-Length": "4000"}, b"true")])
        with pytest.raises(Unreachable, match="cut off"):
            fetcher().fetch(site.url("/a"))
        assert len(site.paths) == 3
        assert slept == [2.0, 4.0]

    @pytest.mark.parametrize(
        "body",
        [b"4\r\ntrue\r\n", b"zz\r\ntrue\r\n0\r\n\r\n", b"ffffffffff\r\ntrue", b"", b"-4\r\n", b"4" * 100_000],
        ids=["no end", "no number", "too long", "empty", "negative", "endless number"],
    )
    def test_bad_chunks_are_no_page(self, site: Site, fetcher, body: bytes) -> None:
        site.raw("/a", [message(200, {"Transfer-Encoding": "chunked"}, body)])
        with pytest.raises(Unreachable):
            fetcher().fetch(site.url("/a"))

    def test_chunks_are_put_together_and_recorded_as_they_came(self, site: Site, fetcher) -> None:
        sent = message(
            200, {"Transfer-Encoding": "chunked", "Content-Type": "text/plain"}, b"2;x=y\r\ntr\r\n2\r\nue\r\n0\r\n\r\n"
        )
        site.raw("/a", [sent])
        fetched = fetcher().fetch(site.url("/a"))
        assert fetched.content == b"true"
        assert blocks(fetched.exchange)[0] == sent

    @pytest.mark.parametrize(
        "sent",
        [
            b"",
            b"\x16\x03\x01junk",
            b"HTTP/1.1 abc\r\n\r\n",
            b"SSH-2.0-x\r\n",
            b"HTTP/1.1 200 OK",
            b"<html>no head at all",
        ],
    )
    def test_what_is_not_http_is_named_so(self, site: Site, fetcher, sent: bytes) -> None:
        site.raw("/a", [sent])
        with pytest.raises(Unreachable) as error:
            fetcher().fetch(site.url("/a"))
        assert site.url("/a") in str(error.value)

    def test_headers_that_lie_in_letters_and_folds_harm_nothing(self, site: Site, fetcher) -> None:
        sent = (
            b"HTTP/1.1 200 \xff\r\nX-Odd:caf\xe9\r\n folded\r\nno colon here\r\nContent-Type:TEXT/HTML ; q\r\n\r\nfine"
        )
        site.raw("/a", [sent])
        fetched = fetcher().fetch(site.url("/a"))
        assert blocks(fetched.exchange)[0] == sent
        assert fetched.good


class TestLimits:
    def test_a_page_that_announces_too_much_is_not_read(self, site: Site, fetcher) -> None:
        site.raw("/a", [message(200, {"Content-Length": str(1 << 40)}, b"x")])
        with pytest.raises(Refused, match="announces 1048576 MB"):
            fetcher().fetch(site.url("/a"))

    def test_a_page_without_end_is_left(self, site: Site, fetcher) -> None:
        site.raw("/a", endless(message(200, {}), b"x" * 65536))
        with pytest.raises(Refused, match="a page of more than"):
            fetcher(limits=Limits(body=1 << 20)).fetch(site.url("/a"))

    @pytest.mark.parametrize(
        "line", [b"X-Flood: " + b"y" * 1000 + b"\r\n", b"y" * 1000, b"HTTP/1.1 100 Continue\r\n\r\n"]
    )
    def test_headers_without_end_are_left(self, site: Site, fetcher, line: bytes) -> None:
        site.raw("/a", endless(b"" if line.startswith(b"HTTP") else b"HTTP/1.1 200 OK\r\n", line))
        with pytest.raises((Refused, Unreachable), match=r"headers of more than|not HTTP as agreed"):
            fetcher().fetch(site.url("/a"))

    def test_a_server_that_says_nothing_is_not_waited_for(self, site: Site, fetcher) -> None:
        site.raw("/a", [b""], pause=5)
        begun = time.monotonic()
        with pytest.raises(Unreachable, match="too slow"):
            fetcher(limits=Limits(read=0.2, attempts=1)).fetch(site.url("/a"))
        assert time.monotonic() - begun < 3

    @pytest.mark.parametrize("start", [b"", b"HTTP/1.1 200 OK\r\nX: ", message(200, {"Content-Length": "99999"})])
    def test_a_drop_at_a_time_does_not_hold_us_for_ever(self, site: Site, fetcher, start: bytes) -> None:
        site.raw("/a", endless(start, b"y"), pause=0.05)
        begun = time.monotonic()
        with pytest.raises(Unreachable, match=r"not done after 0\.5 seconds"):
            fetcher(limits=Limits(read=5, whole=0.5)).fetch(site.url("/a"))
        assert time.monotonic() - begun < 3
        assert len(site.paths) == 1

    def test_a_closed_port_is_told_with_the_next_step(self, fetcher) -> None:
        with pytest.raises(Unreachable, match=r"takes no connection .* try again later"):
            fetcher(limits=Limits(attempts=1)).fetch("http://127.0.0.1:1/")


class TestAgain:
    def test_a_busy_server_is_asked_again_with_growing_pauses(self, site: Site, fetcher, slept) -> None:
        site.in_turn("/a", message(503, {}), message(500, {}), found("at last"))
        fetched = fetcher().fetch(site.url("/a"))
        assert fetched.content == b"at last"
        assert [hop.status for hop in fetched.hops] == [503, 500, 200]
        assert [pause for pause in slept if pause] == [2.0, 4.0]

    @pytest.mark.parametrize("as_date", [False, True])
    def test_it_says_when(self, site: Site, fetcher, slept, *, as_date: bool) -> None:
        said = http_date(90) if as_date else "90"
        site.in_turn("/a", message(429, {"Retry-After": said}), found("at last"))
        assert fetcher().fetch(site.url("/a")).content == b"at last"
        assert slept == [pytest.approx(90, abs=60)]

    def test_longer_than_our_patience_is_an_answer(self, site: Site, fetcher, slept) -> None:
        site.in_turn("/a", message(503, {"Retry-After": "86400"}), found("never asked"))
        assert fetcher().fetch(site.url("/a")).status == 503
        assert slept == []

    def test_the_last_no_is_the_answer(self, site: Site, fetcher) -> None:
        site.page("/a", "busy", status=503)
        fetched = fetcher().fetch(site.url("/a"))
        assert (fetched.status, fetched.good, len(fetched.hops)) == (503, False, 3)

    @pytest.mark.parametrize("status", [400, 401, 402, 403, 404, 410, 451])
    def test_a_plain_no_is_asked_once(self, site: Site, fetcher, status: int) -> None:
        site.page("/a", "no", status=status)
        assert fetcher().fetch(site.url("/a")).status == status
        assert len(site.paths) == 1

    def test_a_page_that_is_as_it_was_is_not_sent_again(self, site: Site, fetcher) -> None:
        site.versioned("/a", "<p>one", etag='"1"', modified=http_date(-9999))
        first = fetcher().fetch(site.url("/a"))
        second = fetcher().fetch(site.url("/a"), known=first.conditions)
        assert (second.status, second.unchanged, second.content) == (304, True, b"")
        assert site.asked[1].headers["if-modified-since"] == first.conditions.modified
        site.versioned("/a", "<p>two", etag='"2"')
        assert fetcher().fetch(site.url("/a"), known=first.conditions).content == b"<p>two"

    def test_conditions_cannot_smuggle_headers(self, site: Site, fetcher) -> None:
        site.page("/a", "x")
        fetcher().fetch(site.url("/a"), known=Conditions(etag='"1"\r\nX-Evil: 1', modified="é"))
        assert not site.asked[0].headers.keys() & {"x-evil", "if-none-match", "if-modified-since"}


class TestRecords:
    @pytest.fixture
    def exchange(self, site: Site, fetcher) -> bytes:
        site.redirect("/a", "/b")
        site.page("/b", gzip.compress(b"<p>one"), content_encoding="gzip")
        return fetcher().fetch(site.url("/a")).exchange

    def test_warcio_reads_them_and_finds_the_digests_right(self, exchange: bytes) -> None:
        iterator = ArchiveIterator(io.BytesIO(exchange), check_digests="raise")
        kinds = []
        for record in iterator:
            kinds.append((record.rec_type, record.http_headers.statusline.split()[0]))
            record.content_stream().read()
        assert kinds == [("response", "302"), ("request", "/a"), ("response", "200"), ("request", "/b")]

    def test_fastwarc_reads_them_and_finds_the_digests_right(self, exchange: bytes) -> None:
        told = []
        for record in FastIterator(io.BytesIO(exchange), parse_http=False):
            assert record.verify_block_digest()
            record.parse_http()
            told.append((record.headers["WARC-Type"], record.headers["WARC-Target-URI"][-2:]))
            assert record.verify_payload_digest()
        assert told == [("response", "/a"), ("request", "/a"), ("response", "/b"), ("request", "/b")]

    def test_a_digest_that_is_wrong_is_noticed(self, exchange: bytes) -> None:
        spoilt = gzip.compress(gzip.decompress(exchange).replace(b"Status", b"STATUS"))
        records = FastIterator(io.BytesIO(spoilt), parse_http=False)
        assert not next(iter(records)).verify_block_digest()

    def test_they_belong_together_and_tell_whom_they_came_from(self, exchange: bytes) -> None:
        response, request, *_ = [record.rec_headers for record in raw(exchange)]
        assert response["WARC-Concurrent-To"] == request["WARC-Record-ID"]
        assert request["WARC-Concurrent-To"] == response["WARC-Record-ID"]
        assert response["WARC-IP-Address"] == "127.0.0.1"


def test_one_host_is_asked_in_turn_whoever_asks(site: Site, fetcher) -> None:
    site.page("/a", "x")
    fetch = fetcher(pacing=Pacing(0.15)).fetch
    threads = [threading.Thread(target=fetch, args=(site.url("/a"),)) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(site.asked) == 5
    assert min(site.pauses) > 0.1


def endless(start: bytes, piece: bytes):
    yield start
    while True:
        yield piece


def raw(exchange: bytes):
    return list(iterate(exchange))


def iterate(exchange: bytes):
    for record in ArchiveIterator(io.BytesIO(exchange), no_record_parse=True):
        content = io.BytesIO(record.content_stream().read())
        record.content_stream = lambda content=content: content
        yield record


def blocks(exchange: bytes) -> list[bytes]:
    return [record.reader.read() for record in FastIterator(io.BytesIO(exchange), parse_http=False)]
