"""The scripts of a site in a real browser: search in any writing, and frames in other sites that tell their height."""

import pytest
from browsing import serving

from dateline.domain.dates import When
from dateline.domain.shown import Shown, ShownAccount, ShownChronology, ShownCitation, ShownEntry
from dateline.stages.publishing import Options, publish

TEXTS = {
    "naive": "The naïve envoy leaves Port-Élise.",
    "german": "Die Fähre legt in Großhafen an.",
    "arabic": "وصل الوزير إلى الميناء في المساء",
    "hebrew": "השר הגיע לנמל",
    "chinese": "部长乘夜间渡轮抵达港口",
    "japanese": "大臣は夜の船で港に着いた",
    "thai": "รัฐมนตรีเดินทางถึงท่าเรือ",
    "live": "<img src=x onerror=alert(1)> </script><script>alert(2)</script>",
}


def chronology():
    head = ShownChronology(slug="x", title="X", status="", edition=1, head="sha256:0")
    source = ShownAccount(citation=ShownCitation(label="Reporting by Ada Quill", kind="full"))
    entries = tuple(
        ShownEntry(id=name, n=n, state="published", when=When(words=f"day {n}"), text=text, accounts=(source,))
        for n, (name, text) in enumerate(TEXTS.items(), start=1)
    )
    return Shown(chronology=head, entries=entries)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    out = tmp_path_factory.mktemp("site")
    for path, content in publish(chronology(), Options(published_on="2031-09-01", url="http://site.example/")):
        (out / path).parent.mkdir(parents=True, exist_ok=True)
        (out / path).write_bytes(content)
    return out


@pytest.fixture(scope="module")
def addresses(folder):
    with serving(folder) as port:
        yield {"http": f"http://127.0.0.1:{port}", "file": folder.as_uri()}


@pytest.fixture
def looking(browser):
    """A page on which nothing may go wrong, and nothing may be asked of another host."""
    page, wrong = browser.new_page(), []
    page.on("console", lambda told: wrong.append(told.text))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("dialog", lambda dialog: (wrong.append(f"dialog {dialog.message}"), dialog.dismiss()))
    page.on("request", lambda asked: wrong.append(asked.url) if not _is_local(asked.url) else None)
    yield page
    page.close()
    assert [each for each in wrong if "favicon" not in each and "404" not in each] == []


def _is_local(url):
    return url.startswith(("http://127.0.0.1:", "http://localhost:", "file:", "data:"))


def search(page, address, words):
    page.goto(f"{address}/search.html")
    page.wait_for_selector("#search[data-ready]")
    page.fill("#query", words)
    page.press("#query", "Enter")
    return [
        href.split("/")[-1].removesuffix(".html")
        for href in page.locator("#results a").evaluate_all("all => all.map(one => one.href)")
    ]


@pytest.mark.parametrize("way", ["http", "file"])
@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("naive elise", ["naive"]),
        ("NAÏVE", ["naive"]),
        ("fahre grosshafen", ["german"]),
        ("الوزير", ["arabic"]),
        ("לנמל", ["hebrew"]),
        ("渡轮", ["chinese"]),
        ("大臣", ["japanese"]),
        ("ท่าเรือ", ["thai"]),
        ("envoi", ["naive"]),
        ("day 3", ["arabic"]),
        ("nothing-like-it", []),
    ],
)
def test_search_finds_words_however_they_are_spelt(looking, addresses, way, words, found):
    assert search(looking, addresses[way], words) == found


def test_all_entries_are_found_by_what_they_share_and_counted(looking, addresses):
    assert len(search(looking, addresses["http"], "quill")) == len(TEXTS)
    assert looking.text_content("#found") == f"Entries found: {len(TEXTS)}"


def test_hostile_words_are_found_as_words(looking, addresses):
    assert search(looking, addresses["http"], "onerror") == ["live"]
    assert looking.locator("#results img").count() == 0
    assert "<img src=x onerror=alert(1)>" in looking.text_content("#results")


def test_a_search_can_be_linked_to(looking, addresses):
    looking.goto(f"{addresses['http']}/search.html#q=port")
    looking.wait_for_selector("#results li")
    assert looking.input_value("#query") == "port"


def test_without_script_the_page_leads_to_the_table(browser, addresses):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{addresses['http']}/search.html")
    assert not page.locator("#search").is_visible()
    assert page.locator("#without-script a").evaluate_all("all => all.map(one => one.getAttribute('href'))") == [
        "index.html"
    ]
    context.close()


@pytest.fixture
def host(tmp_path, addresses):
    """Another site, at another origin, that shows an entry and the table."""
    (tmp_path / "index.html").write_text(
        f'<!DOCTYPE html><meta charset="utf-8"><title>Host</title><script src="{addresses["http"]}/embed.js"></script>'
        '<dateline-embed entry="arabic"><a href="#">An entry</a></dateline-embed><dateline-embed></dateline-embed>'
        '<dateline-embed entry="../../etc"></dateline-embed>',
        "utf-8",
    )
    with serving(tmp_path) as port:
        yield f"http://localhost:{port}/"


HEIGHTS = "[...document.querySelectorAll('dateline-embed')].map(one => one.getBoundingClientRect().height)"


def test_an_embedded_entry_is_as_tall_as_what_it_shows(looking, host):
    looking.goto(host)
    looking.wait_for_timeout(1_200)
    frames = [frame for frame in looking.frames[1:] if "/embed/" in frame.url]
    assert sorted(frame.url.split("/embed/")[1] for frame in frames) == ["arabic.html", "index.html"]
    tall = [frame.evaluate("Math.ceil(document.body.getBoundingClientRect().height)") for frame in frames]
    assert sorted(looking.evaluate(HEIGHTS)[:2]) == sorted(tall)


def test_a_frame_has_no_origin_and_cannot_reach_its_host(looking, host):
    looking.goto(host)
    looking.wait_for_timeout(600)
    (frame,) = [frame for frame in looking.frames if frame.url.endswith("arabic.html")]
    assert frame.evaluate("self.origin") == "null"
    reached = "() => { try { return parent.document.title } catch (error) { return error.name } }"
    assert frame.evaluate(reached) == "SecurityError"


def test_only_the_frame_itself_says_how_tall_it_is(looking, host):
    looking.goto(host)
    looking.wait_for_timeout(1_000)
    before = looking.evaluate(HEIGHTS)
    looking.evaluate("window.postMessage({dateline: 'height', height: 9000}, '*')")
    looking.wait_for_timeout(200)
    assert looking.evaluate(HEIGHTS) == before
    (frame,) = [frame for frame in looking.frames if frame.url.endswith("arabic.html")]
    frame.evaluate("parent.postMessage({dateline: 'height', height: 1e9}, '*')")
    looking.wait_for_timeout(200)
    assert max(looking.evaluate(HEIGHTS)) <= 20_000
