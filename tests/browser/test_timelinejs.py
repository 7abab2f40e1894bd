"""TimelineJS itself shows what we export for it: every dated entry, its words, its honest date, nothing live."""

import os
from dataclasses import replace
from pathlib import Path

import pytest
from browsing import needed

from dateline.language.dating import parse
from dateline.plugins import load_plugins

ADDRESS = "http://slides.test/"
FOLDERS = (os.environ.get("TIMELINEJS", ""), str(Path(__file__).parent / "node_modules/@knight-lab/timelinejs"))
PAGE = """<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="css/timeline.css"><div id="slides"></div>
<script src="js/timeline.js"></script>
<script>fetch("slides.json").then(r => r.json()).then(found => {
  window.shown = new TL.Timeline("slides", found, {hash_bookmark: false, font: "fonts.css"});
  window.shown.on("ready", () => { window.ready = true; });
});</script>"""


@pytest.fixture(scope="module")
def package() -> Path:
    """The built files of the package; `npm install @knight-lab/timelinejs` beside this file brings them."""
    found = next((Path(folder) / "dist" for folder in FOLDERS if folder and (Path(folder) / "dist").is_dir()), None)
    return needed("@knight-lab/timelinejs", found, "npm ci --prefix tests/browser, or name its folder in TIMELINEJS")


def look_at(browser, package: Path, shown):
    """Open a page that shows the slides, and return it with the addresses it asked other hosts for."""
    content, strange = load_plugins().exporter_for("", "timelinejs").export(shown), []

    def answer(route):
        name = route.request.url.removeprefix(ADDRESS).partition("?")[0]
        if not route.request.url.startswith(ADDRESS):
            strange.append(route.request.url)
            route.abort()
        elif name in ("", "slides.json"):
            kind = "application/json" if name else "text/html"
            route.fulfill(body=content if name else PAGE, content_type=f"{kind}; charset=utf-8")
        elif name == "fonts.css":  # the package's own fonts come from another host
            route.fulfill(body="", content_type="text/css")
        elif (package / name).is_file():
            route.fulfill(path=package / name)
        else:
            route.fulfill(status=404)

    page = browser.new_page()
    page.route("**/*", answer)
    page.goto(ADDRESS)
    page.wait_for_function("window.ready === true", timeout=30_000)
    return page, strange


def test_each_dated_entry_is_a_slide_with_its_date_as_written(browser, package, harbour):
    page, strange = look_at(browser, package, harbour)
    try:
        dates = [each.strip() for each in page.locator(".tl-timemarker").all_text_contents()]
        slides = page.locator(".tl-slide").all_text_contents()
        links = [each.get_attribute("href") for each in page.locator(".tl-slide a").all()]
    finally:
        page.close()
    assert len(dates) == 3
    assert len(slides) == 4, "the title and three entries"
    assert any("Earlier in 2031" in slide and "Talks begin over the harbour lease." in slide for slide in slides)
    assert any("The Minister boarded the night ferry [at Port Loe]" in slide for slide in slides)
    assert "https://coastwire.example/ferry?a=1&b=2" in links
    assert strange == []


def test_hostile_words_are_shown_and_not_run(browser, package, harbour):
    nasty = "<script>window.ran = 1</script><img src=x onerror='window.ran = 2'> & \u202e “x” </p>"
    entry = replace(harbour.entries[0], when=parse("44 BC"), text=nasty, lane=nasty)
    page, strange = look_at(browser, package, replace(harbour, entries=(entry, *harbour.entries[1:])))
    try:
        assert page.evaluate("window.ran") is None
        slides = page.locator(".tl-slide").all_text_contents()
    finally:
        page.close()
    assert any("<script>window.ran = 1</script>" in slide for slide in slides)
    assert strange == []
