"""What a page asks for while a browser shows it is answered within limits, once, and only what it may read.

How it was shown is kept with it, told with it, handed on with it, and looked at again in the same way.
"""

import queue
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from loopback import Site

from dateline.app.adding import add_received
from dateline.app.archiving import archive_warc
from dateline.app.desk import ARCHIVE, Desk
from dateline.app.fetching import FetchWishes
from dateline.app.quoting import Prover
from dateline.app.rechecking import recheck
from dateline.app.rendering.answering import Answering, Budget
from dateline.app.rendering.messages import Answered, Asked
from dateline.app.standing import held
from dateline.archive.blobs import Blobs
from dateline.archive.fetching import Fetched
from dateline.archive.fetching.records import Exchange, records
from dateline.domain.errors import Refused
from dateline.domain.proofs import RENDERED
from dateline.domain.reports import Manner, Snapshot
from dateline.stages.intake import Handed, Received, Rendered, unpack

PAGE, OWN, OTHER = "https://loe.example/ferry", "https://loe.example", "https://tide.example"


def fetched(address: str, final: str = "", headers: Sequence[tuple[str, str]] = (), content: bytes = b"x") -> Fetched:
    return Fetched(
        address=address,
        final=final or address,
        hops=(),
        status=200,
        headers=tuple(headers),
        content=content,
        media_type="",
        taken_at="2031-05-04T08:00:00Z",
        exchange=f"<{address}>".encode(),
    )


class Answers:
    """Stands in for who fetches: answers as it was told, and notes what it was asked."""

    def __init__(self, *parts: Fetched) -> None:
        self.parts = {each.address: each for each in parts}
        self.asked: list[tuple[str, str]] = []

    def for_parts_of(self, _address: str, _limits: object) -> "Answers":
        return self

    def fetch(self, address: str, *, origin: str = "") -> Fetched:
        self.asked.append((address, origin))
        if address not in self.parts:
            raise Refused(f"{address}: is refused; try another")
        return self.parts[address]


Asking = Callable[..., tuple[Answering, Callable[..., Answered]]]


@pytest.fixture
def asking() -> Asking:
    """Make who answers for a page, and what asks it and waits for the answer."""

    def make(fetcher: Answers, budget: Budget | None = None) -> tuple[Answering, Callable[..., Answered]]:
        told: queue.Queue[Answered] = queue.Queue()
        answering = Answering(fetched(PAGE), fetcher, told.put, budget or Budget())

        def ask(address: str, origin: str = "") -> Answered:
            answering.answer(Asked(number=7, address=address, origin=origin))
            return told.get(timeout=10)

        return answering, ask

    return make


def test_the_page_is_not_fetched_again_and_each_part_once(asking: Asking) -> None:
    fetcher = Answers(fetched(f"{OWN}/a.js", headers=[("Content-Type", "text/javascript"), ("Set-Cookie", "a=b")]))
    answering, ask = asking(fetcher)
    assert ask(f"{PAGE}#place").content == b"x"
    assert [ask(f"{OWN}/a.js").headers for _ in range(3)] == [(("Content-Type", "text/javascript"),)] * 3
    assert fetcher.asked == [(f"{OWN}/a.js", "")]
    assert answering.end() == (f"<{PAGE}><{OWN}/a.js>".encode(), ())


def test_what_is_refused_is_answered_with_nothing_and_told(asking: Asking) -> None:
    answering, ask = asking(Answers())
    assert ask("http://10.0.0.1/") == ask("http://10.0.0.1/") == Answered(number=7)
    assert answering.end()[1] == ("not fetched: http://10.0.0.1/: is refused",)


@pytest.mark.parametrize(("lets", "given"), [("", False), ("*", True), (OWN, True), ("https://third.example", False)])
def test_scripts_read_of_other_hosts_only_what_those_let_them(asking: Asking, lets: str, given: bool) -> None:
    headers = [("Access-Control-Allow-Origin", lets)] if lets else []
    fetcher = Answers(fetched(f"{OTHER}/d", headers=headers), fetched(f"{OWN}/out", f"{OTHER}/d", headers))
    _, ask = asking(fetcher)
    assert bool(ask(f"{OTHER}/d", OWN).status) is given
    assert fetcher.asked == [(f"{OTHER}/d", OWN)]
    # A redirect that the browser does not see must not make another's answer the page's own.
    assert bool(ask(f"{OWN}/out").status) is given
    assert bool(ask(f"{OWN}/out", OWN).status) is given
    # A picture is shown and never read.
    assert ask(f"{OTHER}/d").status == 200


def test_no_more_is_fetched_than_a_page_may_cost(asking: Asking) -> None:
    parts = [fetched(f"{OWN}/{number}", content=b"x" * 10) for number in range(9)]
    for budget, most in ((Budget(requests=4), 4), (Budget(size=25), 3)):
        fetcher = Answers(*parts)
        answering, ask = asking(fetcher, budget)
        assert [ask(each.address).status for each in parts] == [200] * most + [0] * (9 - most)
        assert len(fetcher.asked) == most
        assert answering.end()[1] == ("it asked for more than a page may; the rest was not fetched",)


def test_nothing_is_fetched_once_it_is_over(asking: Asking) -> None:
    fetcher = Answers(fetched(f"{OWN}/a"))
    answering, ask = asking(fetcher)
    assert ask(PAGE).status == 200
    answering.end()
    answering.answer(Asked(number=8, address=f"{OWN}/a"))
    assert fetcher.asked == []


def _shown(content: bytes, picture: bytes) -> Received:
    rendered = Rendered(browser="Chromium 1", window=(800, 600), screenshot=picture, pdf=picture + b"2")
    return Received(
        name=PAGE, content=content, address=PAGE, how=Manner.RENDERED, exchange=picture + b"3", rendered=rendered
    )


def test_the_same_page_rendered_twice_is_one_snapshot_with_its_first_pictures(desk: Desk) -> None:
    page = b"<!doctype html><title>Ferry</title><p>The ferry was sold twice.</p>"
    for picture in (b"first", b"second"):
        add_received(desk, [_shown(page, picture)], reason="rendered")
    [snapshot] = held(desk, Snapshot)
    archive = Blobs(desk.folder / ARCHIVE)
    assert snapshot.rendering
    assert archive.get(snapshot.rendering.screenshot) == b"first"
    assert {archive.get(each) for each in archive.digests()} == {page, b"first", b"first2", b"first3"}


def test_how_a_page_was_rendered_is_in_the_log(desk: Desk) -> None:
    add_received(desk, [_shown(b"<!doctype html><p>Ferry", b"p")], reason="rendered")
    [snapshot] = held(desk, Snapshot)
    assert snapshot.rendering
    assert (snapshot.rendering.browser, snapshot.rendering.window) == ("Chromium 1", (800, 600))
    assert desk.store.verify() == []


def test_a_quotation_says_that_a_browser_showed_what_bears_it_out(desk: Desk) -> None:
    page = b"<!doctype html><title>Ferry</title><p>The ferry was sold twice on one morning, officials said.</p>"
    add_received(desk, [_shown(page, b"p")], reason="rendered")
    [snapshot] = held(desk, Snapshot)
    with Prover(desk, [snapshot]) as prover:
        answer = prover.ask("sold twice on one morning", [snapshot.report])
    assert answer.evidence
    [note] = answer.evidence.notes
    assert note.startswith(f"{RENDERED}rendered by Chromium 1 on ")


def test_another_case_takes_in_the_answer_and_what_a_browser_made_of_it(desk: Desk, tmp_path: Path) -> None:
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<!doctype html><p>Wait."
    exchange = Exchange(
        address=PAGE,
        number="192.0.2.1",
        at="2031-05-04T08:00:00Z",
        status=200,
        request=b"GET / HTTP/1.1\r\n\r\n",
        response=http,
    )
    made = b"<!doctype html><p>The ferry was sold twice."
    add_received(desk, [replace(_shown(made, b"p"), exchange=records([exchange]))], reason="rendered")
    archive_warc(desk, tmp_path / "case.warc.gz")
    came = unpack(Handed(name="case.warc.gz", content=(tmp_path / "case.warc.gz").read_bytes()))
    pages = [(each.address, each.content) for each in came if isinstance(each, Received)]
    assert pages == [(PAGE, b"<!doctype html><p>Wait."), (PAGE, made)]


def test_what_was_rendered_is_not_held_against_what_is_only_fetched(
    desk: Desk, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.page("/ferry", "<!doctype html><p>Wait.")
    site.page("/plain", "<!doctype html><p>Plain.")
    shown = replace(_shown(b"<!doctype html><p>The ferry was sold twice.", b"p"), address=site.url("/ferry"))
    plain = Received(name="p", content=b"<!doctype html><p>Plain.", address=site.url("/plain"), how=Manner.FETCHED)
    add_received(desk, [shown, plain], reason="fetched")
    monkeypatch.setenv("DATELINE_CHROMIUM", "no-such-browser")
    looks = list(recheck(desk, wishes=FetchWishes(allow_hosts=("127.0.0.1",), minds_robots=False)))
    assert [(each.report.address, "no-such-browser" in each.trouble, each.changed) for each in looks] == [
        (site.url("/ferry"), True, False),
        (site.url("/plain"), False, False),
    ]
    assert site.paths == ["/plain"]
    assert len(held(desk, Snapshot)) == 2
