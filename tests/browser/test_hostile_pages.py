"""A chronology that attacks: nothing runs, nothing is asked for, nothing breaks the layout, nothing is lost."""

from browsing import FIXED, OVERFLOW, PLANTED, PROTOCOLS
from sites_to_look_at import ATTACKS, LINKS, MEGABYTE


def test_nothing_runs_and_nothing_leaves_the_page(visiting, served):
    with visiting(viewport={"width": 1024, "height": 900}) as page:
        for path in served.kinds("hostile"):
            page.goto(served.address("hostile", path))
            assert page.evaluate(PLANTED) == [], path
            assert set(page.evaluate(PROTOCOLS)) <= {"http:", "https:"}, path


def test_links_that_would_run_something_are_no_links(visiting, served):
    with visiting() as page:
        page.goto(served.address("hostile"))
        hrefs = page.locator("a:not([download])").evaluate_all("all => all.map(each => each.getAttribute('href'))")
        kept = page.locator("a[download]").evaluate_all("all => all.map(each => each.getAttribute('href'))")
        assert all(href.startswith("data:application/") for href in kept)
        assert not [href for href in hrefs if href.strip().lower().startswith(("javascript:", "data:", "//"))]
        assert page.locator(f"text={LINKS[0]}").count() > 0


def test_the_layout_holds(visiting, served):
    for width in (360, 1024):
        with visiting(viewport={"width": width, "height": 900}) as page:
            for path in served.kinds("hostile"):
                page.goto(served.address("hostile", path))
                assert page.evaluate(OVERFLOW) == [], f"{path} at {width}"
                assert page.evaluate(FIXED) == 0


def test_nothing_is_lost(visiting, served):
    with visiting() as page:
        page.goto(served.address("hostile"))
        told = page.locator("main").text_content()
        assert MEGABYTE.strip() in told
        for attack in ATTACKS[1:]:
            assert attack in told, attack[:40]
