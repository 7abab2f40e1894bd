"""Lets ReplayWeb.page show our WACZ, page by page, in a real browser: `python bench/replaying.py --package FOLDER`.

FOLDER is its unpacked npm package (`npm pack replaywebpage`, then unpack the file; AGPL-3.0, so it is no part of the
project). Prints one JSON line with how many pages it showed with their words; exit 1 where one is missing.
"""

import argparse
import json
import shutil
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import quote

from playwright.sync_api import Page, sync_playwright

from wacz import write_case

SNAPSHOTS = 12
PATIENCE = 20_000
"""Milliseconds until a page must be there."""
PAGE = """<!doctype html><meta charset="utf-8"><script src="/ui.js"></script>
<replay-web-page source="/case.wacz" url="{0}" replayBase="/replay/" embed="default"></replay-web-page>"""

BEGUN = "navigator.serviceWorker.getRegistrations().then(found => found.some(each => each.active))"


class _Files(SimpleHTTPRequestHandler):
    """Hands out files and says nothing."""

    def log_message(self, *told: object) -> None:
        """Say nothing."""


def main() -> int:
    """Write a WACZ, let the player show each of its pages, and print what it showed."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--package", type=Path, help="the unpacked npm package replaywebpage")
    asked.add_argument("--browser", default=shutil.which("chromium") or "", help="the browser's command")
    given = asked.parse_args()
    if not given.package or not given.browser:
        print(json.dumps({"skipped": "name the unpacked package with --package and a browser with --browser"}))
        return 0
    with tempfile.TemporaryDirectory(prefix="dateline-replay-") as place, sync_playwright() as playwright:
        folder = Path(place)
        pages = _laid_out(folder, given.package)
        browser = playwright.chromium.launch(executable_path=given.browser, args=["--no-sandbox"])
        with _served(folder) as address:
            page = browser.new_page()
            shown = [_is_shown(page, folder, address, url) for url in pages]
        browser.close()
    missing = [url for url, is_shown in zip(pages, shown, strict=True) if not is_shown]
    print(json.dumps({"pages": len(pages), "missing": missing, "shown": sum(shown), "player": _version(given.package)}))
    return 0 if pages and all(shown) else 1


def _laid_out(folder: Path, package: Path) -> list[str]:
    """Lay out the player and a WACZ of a case, and return the addresses of its pages."""
    write_case(folder, SNAPSHOTS)
    (folder / "replay").mkdir()
    shutil.copy(package / "ui.js", folder / "ui.js")
    shutil.copy(package / "sw.js", folder / "replay" / "sw.js")
    with zipfile.ZipFile(folder / "case.wacz") as packed:
        lines = packed.read("pages/pages.jsonl").decode().splitlines()
    return [json.loads(line)["url"] for line in lines[1:]]


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Files, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


def _is_shown(page: Page, folder: Path, address: str, url: str) -> bool:
    """Return whether the player shows the words of a page; its worker answers only once it has begun."""
    (folder / "index.html").write_text(PAGE.format(url), encoding="utf-8")
    page.goto(f"{address}?{quote(url)}")
    page.wait_for_function(BEGUN, timeout=PATIENCE)
    page.reload()
    return _says_sold(page, url)


def _says_sold(page: Page, url: str) -> bool:
    """Return whether a frame that shows this very address holds the words of its page."""
    waited = 0
    while waited < PATIENCE:
        for frame in page.frames:
            if frame.url.endswith(f"mp_/{url}") and "was sold." in frame.inner_text("body"):
                return True
        page.wait_for_timeout(200)
        waited += 200
    return False


def _version(package: Path) -> str:
    return f"ReplayWeb.page {json.loads((package / 'package.json').read_bytes())['version']}"


if __name__ == "__main__":
    sys.exit(main())
