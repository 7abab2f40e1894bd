"""The saved pages with gold marks, and which half of the sites each is of."""

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

PAGES = Path(__file__).resolve().parents[3] / "shared" / "corpora" / "pages"
HALVES = ("looked at", "confirming")


@cache
def gold() -> list[dict[str, Any]]:
    """Return the gold marks of every page."""
    marks: list[dict[str, Any]] = json.loads((PAGES / "gold.json").read_text("utf-8"))
    return marks


def half(page: dict[str, Any]) -> str:
    """Return the half that the site of a page is in: a quarter of all sites is for confirming alone."""
    digest = hashlib.sha256(f"s{site(page)}".encode()).hexdigest()
    return HALVES[int(digest, 16) % 4 == 2]


def site(page: dict[str, Any]) -> str:
    """Return the site of a page; a page whose address nobody knows is a site of its own."""
    host = (urlsplit(page["url"]).hostname or "").removeprefix("www.")
    return page["file"] if host in ("", "fakehost") else host
