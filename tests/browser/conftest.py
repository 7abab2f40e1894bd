"""A real browser, published sites served from loopback, and an eye on everything a page asks for."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import pytest

from dateline.stages.publishing import Options, publish

sys.path.append(str(Path(__file__).parent))  # tests are no package, and each file is imported by its path

from browsing import needed, serving, tool
from sites_to_look_at import crowded, hostile, mixed, right_to_left

ARGUMENTS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@dataclass
class Visit:
    """What happened while pages of one context were looked at."""

    asked: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)


@pytest.fixture(scope="session")
def browser():
    program = tool("chromium", "apt-get install chromium, or name another one in CHROMIUM")
    sync_api = needed("playwright", _imported("playwright.sync_api"), "install the dev group")
    with sync_api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=list(ARGUMENTS))
        yield started
        started.close()


def _imported(name):
    try:
        return __import__(name, fromlist=["any"])
    except ImportError:
        return None


@pytest.fixture(scope="session")
def served(tmp_path_factory) -> Iterator["Served"]:
    """Sites by name, each published when it is first asked for."""
    top = tmp_path_factory.mktemp("sites")
    with serving(top) as port:
        yield Served(top=top, base=f"http://127.0.0.1:{port}/")


@dataclass
class Served:
    """Published sites under one address."""

    top: Path
    base: str
    shown: dict = field(default_factory=dict)

    def site(self, name, shown):
        """Publish a chronology under this name, once; return its folder."""
        folder = self.top / name
        if name not in self.shown:
            self.shown[name] = shown
            for path, content in publish(shown, Options(published_on="2031-09-01")):
                target = folder / path
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(content)
        return folder

    def address(self, name, path="index.html"):
        """Return where a page is."""
        return f"{self.base}{name}/{path}"

    def kinds(self, name):
        """Return a page of each kind: all at the top, and the longest and the shortest in each folder.

        Of a crowded site only what other sites have not: the pictures.
        """
        folder = self.top / name
        if name == "crowded":
            return [f"{kind}/{page}.html" for kind in ("time", "reported") for page in ("index", "2031-03")]
        found = [path.relative_to(folder).as_posix() for path in sorted(folder.glob("*.html"))]
        for inner in sorted(each for each in folder.iterdir() if each.is_dir()):
            pages = sorted(inner.rglob("*.html"), key=lambda page: (page.stat().st_size, page.name))
            found += list(dict.fromkeys(page.relative_to(folder).as_posix() for page in (pages[0], pages[-1]) if pages))
        return found


@pytest.fixture(scope="session")
def sites(served, harbour):
    """All chronologies that the tests look at, published: name → folder."""
    chronologies = {
        "mixed": mixed(harbour),
        "crowded": crowded(),
        "hostile": hostile(),
        "arabic": right_to_left(harbour),
    }
    return {name: served.site(name, shown) for name, shown in chronologies.items()}


@pytest.fixture
def visiting(browser, served, sites):
    """Open a context in which no request leaves the site and nothing may go wrong unseen."""

    @contextmanager
    def visit(**options):
        context = browser.new_context(**{"timezone_id": "UTC", "locale": "en-US", **options})
        seen = Visit()
        context.route("**/*", partial(_let_through, seen, served.base))
        context.on("console", lambda told: seen.said.append(f"console {told.type}: {told.text}"))
        context.on("weberror", lambda error: seen.said.append(f"error: {error.error}"))
        context.on("dialog", lambda dialog: (seen.said.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        page = context.new_page()
        yield page
        context.close()
        outside = [address for address in seen.asked if not address.startswith(served.base)]
        assert outside == [], "a page asked another host for something"
        assert seen.said == []

    return visit


def _let_through(seen, base, route):
    address = route.request.url
    seen.asked.append(address)
    if address.startswith(base) and not address.endswith("/favicon.ico"):
        route.continue_()
    else:
        route.abort()
