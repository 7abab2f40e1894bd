"""Published pages in a real browser: accessible, laid out, readable without script, on paper and from right to left."""

import subprocess
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import pytest
from browsing import FOCUSED, OVERFLOW, OVERLAPS, needed, tool

ONCE = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}}
VALIDATOR = Path(__file__).parent / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


def axe():
    found = find_spec("axe_playwright_python")
    folder = needed("axe-playwright-python", found and found.origin, "install the dev group")
    return Path(folder).with_name("axe.min.js").read_text("utf-8")


@pytest.mark.parametrize("name", ["mixed", "crowded", "arabic"])
def test_no_page_violates_what_axe_knows_of_accessibility(visiting, served, name):
    script = axe()
    # The policy of the page forbids scripts of any kind: the examiner alone is let in.
    with visiting(bypass_csp=True) as page:
        found = {}
        for path in served.kinds(name):
            page.goto(served.address(name, path))
            page.evaluate(script)
            for scheme in ("light", "dark"):
                page.emulate_media(color_scheme=scheme)
                asked = ONCE if scheme == "light" else {"runOnly": ["color-contrast"]}
                told = page.evaluate("async asked => (await axe.run(asked)).violations", asked)
                found |= {(path, scheme, each["id"]): each["nodes"][0]["html"][:200] for each in told}
    assert found == {}


@pytest.mark.parametrize("width", [360, 1024, 1920])
def test_pages_fit_their_window_and_no_text_lies_on_another(visiting, served, width):
    with visiting(viewport={"width": width, "height": 900}) as page:
        for name in ("mixed", "crowded", "arabic"):
            for path in served.kinds(name):
                page.goto(served.address(name, path))
                assert page.evaluate(OVERFLOW) == [], f"{name}/{path}"
                assert page.evaluate(OVERLAPS) == [], f"{name}/{path}"


def test_marks_of_time_stay_in_sight_while_their_entries_pass(visiting, served):
    with visiting(viewport={"width": 1024, "height": 700}) as page:
        page.goto(served.address("crowded"))
        page.locator(".entry").nth(60).evaluate("each => each.scrollIntoView({block: 'center'})")
        tops = page.locator(".mark th").evaluate_all("marks => marks.map(each => each.getBoundingClientRect().top)")
        assert any(abs(top) < 1 for top in tops)
        page.goto(served.address("crowded", "time/2031-03.html"))
        page.mouse.wheel(0, 1500)
        page.wait_for_function("scrollY > 500")
        assert abs(page.locator(".ruler").evaluate("each => each.getBoundingClientRect().top")) < 1


@pytest.mark.parametrize("width", [360, 400])
@pytest.mark.parametrize("name", ["mixed", "arabic"])
def test_on_a_phone_every_way_is_in_sight(visiting, served, name, width):
    with visiting(viewport={"width": width, "height": 600}) as page:
        page.goto(served.address(name))
        boxes = [each.bounding_box() for each in page.locator(".ways a").all()]
        assert len(boxes) > 3
        assert all(each["x"] >= 0 and each["x"] + each["width"] <= width and each["y"] < 150 for each in boxes)
        assert page.locator(".ways ul").evaluate("each => each.scrollWidth <= each.clientWidth")


DATES = (
    "9 September 2021",
    "12/10/2021",
    "mid-November 2021",
    "Thursday, 3 May 2023",
    "2022-02-03",
    "Mittwoch, 30. Juli",
)
PAPERS = {"Letter": 695, "A4": 673}
"""How wide paper is between its margins, in pixels of 1/96 inch."""
BROKEN = """() => [...document.querySelectorAll('.date .words')].flatMap(each => {
  const told = document.createTreeWalker(each, NodeFilter.SHOW_TEXT), broken = []
  while (told.nextNode()) for (const found of told.currentNode.data.matchAll(/[\\p{L}\\d\\/.,-]+/gu)) {
    const range = document.createRange()
    range.setStart(told.currentNode, found.index)
    range.setEnd(told.currentNode, found.index + found[0].length)
    const lines = new Set([...range.getClientRects()].map(box => Math.round(box.top)))
    if (lines.size > 1) broken.push(found[0])
  }
  return broken
})"""


@pytest.mark.parametrize("paper", PAPERS)
def test_on_paper_no_date_breaks_within_a_word(visiting, served, harbour, paper):
    dated = [replace(entry, when=replace(entry.when, words=words)) for entry, words in _numbered(harbour, DATES)]
    served.site("dates", replace(harbour, entries=tuple(dated)))
    with visiting(viewport={"width": PAPERS[paper], "height": 900}) as page:
        page.goto(served.address("dates"))
        page.emulate_media(media="print")
        assert page.locator(".date .words").count() == len(DATES)
        assert page.evaluate(BROKEN) == []


def _numbered(harbour, dates):
    """The first entry of the harbour under a number and a name of its own for each date."""
    for at, words in enumerate(dates, start=101):
        yield replace(harbour.entries[0], id=f"dated{at:05}", n=at), words


def test_words_that_run_the_other_way_stand_at_the_edge_of_their_column(visiting, served, harbour):
    arabic = replace(harbour, chronology=replace(harbour.chronology, language="ar"))
    served.site("foreign", arabic)
    with visiting(viewport={"width": 1280, "height": 900}) as page:
        page.goto(served.address("foreign"))
        far = """cells => cells.flatMap(cell => {
          const words = document.createRange()
          words.selectNodeContents(cell.querySelector('p, cite'))
          const edge = cell.getBoundingClientRect().right - parseFloat(getComputedStyle(cell).paddingRight)
          const lines = new Set([...words.getClientRects()].map(box => Math.round(box.top)))
          return lines.size > 1 ? [] : [edge - words.getBoundingClientRect().right]
        })"""
        found = page.locator(".event:has(> p), .source:has(cite)").evaluate_all(far)
        assert found
        assert all(abs(each) < 2 for each in found)


def test_the_same_words_stand_there_without_script(visiting, served):
    paths = served.kinds("mixed")
    told = {}
    for script in (True, False):
        with visiting(java_script_enabled=script) as page:
            for path in paths:
                page.goto(served.address("mixed", path))
                told[script, path] = " ".join(page.locator("body").text_content().split())
    assert [path for path in paths if told[True, path] != told[False, path]] == []
    assert all(len(told[False, path]) > 100 for path in paths)


def test_paper_holds_every_word_and_no_empty_page(visiting, served, tmp_path):
    reader = tool("pdftotext", "apt-get install poppler-utils")
    with visiting() as page:
        for path in ("index.html", "time/index.html", "reported/index.html", "entries/ferryaaaaa.html"):
            page.goto(served.address("mixed", path))
            page.emulate_media(media="print")
            words = page.locator("main").inner_text().split()
            page.pdf(path=tmp_path / "page.pdf", prefer_css_page_size=True, format="A4")
            printed = subprocess.run(
                [reader, "-layout", tmp_path / "page.pdf", "-"], capture_output=True, check=True, text=True
            ).stdout
            flat = "".join(printed.split())
            assert [word for word in words if word not in flat] == [], path
            assert all(sheet.strip() for sheet in printed.split("\f")[:-1]), path


def test_right_to_left_the_first_is_on_the_right(visiting, served):
    with visiting(viewport={"width": 1024, "height": 900}) as page:
        page.goto(served.address("arabic"))
        assert page.locator("html").get_attribute("dir") == "rtl"
        heads = page.locator("thead th").evaluate_all("all => all.map(each => each.getBoundingClientRect().left)")
        assert heads == sorted(heads, reverse=True)
        marks = page.locator(".picture .wide [role=listitem] .mark")
        lefts = marks.evaluate_all("all => all.map(each => each.getBoundingClientRect().left)")
        assert lefts == sorted(lefts, reverse=True)
        assert len(lefts) == 3


def test_the_keyboard_reaches_everything_in_order_and_shows_where_it_is(visiting, served):
    with visiting(viewport={"width": 1024, "height": 700}) as page:
        page.goto(served.address("mixed"))
        page.keyboard.press("Tab")
        first = page.evaluate(FOCUSED)
        assert first["seen"]
        assert page.evaluate("document.activeElement.className") == "skip"
        walked = [first]
        for _ in range(25):
            page.keyboard.press("Tab")
            walked.append(page.evaluate(FOCUSED))
        orders = [each["order"] for each in walked]
        assert orders == list(range(orders[0], orders[0] + len(orders)))
        assert [each["name"] for each in walked if not (each["seen"] and each["marked"] and each["name"])] == []
        page.locator(".skip").focus()
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("document.querySelector('#main').contains(document.activeElement)")


def test_reasons_open_by_the_keyboard(visiting, served):
    with visiting() as page:
        page.goto(served.address("mixed"))
        reasons = page.locator("details").first
        reasons.locator("summary").focus()
        assert not reasons.locator(":scope > :not(summary)").first.is_visible()
        page.keyboard.press("Enter")
        assert reasons.locator(":scope > :not(summary)").first.is_visible()


def test_columns_lead_to_finer_pages_down_to_an_entry(visiting, served):
    with visiting() as page:
        page.goto(served.address("crowded"))
        link = page.locator(".picture a:has(.area)").nth(2)
        assert link.locator("title").text_content().startswith("March 2031: ")
        link.focus()
        page.keyboard.press("Enter")
        page.wait_for_url("**/time/2031-03.html")
        assert page.locator("h1").inner_text() == "March 2031"
        page.get_by_role("link", name="April 2031 →").click()
        page.wait_for_url("**/time/2031-04.html")
        page.locator(".rows a").first.click()
        page.wait_for_url("**/entries/*.html")


def test_marks_are_links_with_names_in_a_list_of_their_own(visiting, served):
    with visiting() as page:
        page.goto(served.address("mixed"))
        items = page.get_by_role("list", name="When it happened").get_by_role("listitem")
        assert items.count() == 10
        link = page.get_by_role("link", name="3 August 2031: Minister Halden Voss crosses to Port Loe")
        assert link.first.get_attribute("href") == "#e-ferryaaaaa"


def test_a_phone_shows_the_number_of_each_mark(visiting, served):
    with visiting(viewport={"width": 360, "height": 800}) as page:
        page.goto(served.address("mixed"))
        numbers = page.locator(".picture .number").locator("visible=true").all_text_contents()
        assert sorted(map(int, numbers)) == list(range(1, 11))
        years = page.locator(".picture .axis text").locator("visible=true").all_text_contents()
        assert any("2031" in words for words in years)


def test_html_is_valid(served, sites):
    java = tool("java", "install a Java runtime, or name it in JAVA")
    jar = needed("vnu-jar", VALIDATOR.is_file() and VALIDATOR, "npm ci --prefix tests/browser")
    pages = [str(sites[name] / path) for name in sites for path in served.kinds(name)]
    told = subprocess.run(
        [java, "-Xss2m", "-jar", jar, "--stdout", "--format", "gnu", "--errors-only", *pages],
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.stdout == ""
    assert told.returncode == 0, told.stderr[:500]
