"""Feeds: each item is a report with an address of its own."""

import html
import json
from collections.abc import Iterator, Mapping
from typing import Any

from dateline.stages.intake.received import GivenReport, Incoming, Received, trouble

_PAGE = '<!doctype html>\n<html><head><meta charset="utf-8"><title>{title}</title></head>\n<body>{body}</body></html>\n'
_MOST_ITEMS = 20_000


def read_feed(content: bytes, name: str) -> Iterator[Incoming]:
    """Yield the items of RSS, Atom or JSON Feed, the whole text as a page where the feed gives it.

    The publisher is who `source` names, the feed itself otherwise.
    """
    is_json = content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")
    try:
        items = list(_of_json(content) if is_json else _of_xml(content))
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        yield trouble(name, f"the feed cannot be read ({type(error).__name__})", "get it again")
        return
    if not items:
        yield trouble(name, "no items in this feed", "get it again when it has some")
    for number, item in enumerate(items[:_MOST_ITEMS], start=1):
        place = f"{name}, item {number}"
        yield (
            _received(item, place)
            if item["address"] or item["body"]
            else trouble(place, "neither an address nor a text", "nothing of it can be kept")
        )


def _received(item: Mapping[str, Any], place: str) -> Received:
    page = _PAGE.format(title=html.escape(item["title"]), body=item["body"]).encode("utf-8", "replace")
    given = GivenReport(
        title=item["title"],
        bylines=item["bylines"],
        publisher=item["publisher"],
        published=item["published"],
        language=item["language"],
    )
    return Received(
        name=place,
        content=page if item["body"] else b"",
        address=item["address"],
        media_type="text/html",
        given=given,
    )


def _of_xml(content: bytes) -> Iterator[Mapping[str, Any]]:
    import feedparser  # noqa: PLC0415 only feeds need it

    # Kept as the feed has it: whoever shows it makes it inert.
    read = feedparser.parse(content, sanitize_html=False, resolve_relative_uris=False)
    feed = read.feed
    for entry in read.entries:
        content_parts = [part.get("value", "") for part in entry.get("content", ())]
        names = [author.get("name", "") for author in entry.get("authors", ())] or [entry.get("author", "")]
        yield {
            "address": _address(entry.get("link", "") or entry.get("id", "")),
            "title": _plain(entry.get("title", "")),
            "bylines": tuple(name.strip() for name in names if name.strip()),
            "publisher": _plain(entry.get("source", {}).get("title", "") or feed.get("title", "")),
            "published": _day(entry.get("published_parsed")),
            "language": _tongue(entry.get("language", "") or feed.get("language", "")),
            "body": max(content_parts, key=len, default=""),
        }


def _of_json(content: bytes) -> Iterator[Mapping[str, Any]]:
    feed = json.loads(content)
    for item in feed["items"]:
        people = item.get("authors") or [item.get("author") or {}]
        body = item.get("content_html") or ""
        words = item.get("content_text") or ""
        yield {
            "address": _address(item.get("url") or item.get("external_url") or str(item.get("id", ""))),
            "title": str(item.get("title") or ""),
            "bylines": tuple(str(each["name"]) for each in people if each.get("name")),
            "publisher": str((item.get("source") or {}).get("title") or feed.get("title") or ""),
            "published": str(item.get("date_published") or "")[:10],
            "language": _tongue(str(item.get("language") or feed.get("language") or "")),
            "body": str(body) or "".join(f"<p>{html.escape(line)}</p>\n" for line in str(words).split("\n\n") if line),
        }


def _day(parsed: Any) -> str:  # noqa: ANN401 - a struct_time, or nothing
    return f"{parsed.tm_year:04d}-{parsed.tm_mon:02d}-{parsed.tm_mday:02d}" if parsed else ""


def _address(words: str) -> str:
    return words.strip() if words.strip().lower().startswith(("http://", "https://")) else ""


def _tongue(words: str) -> str:
    return words.partition("-")[0].lower()


def _plain(words: str) -> str:
    return " ".join(html.unescape(words).split())
