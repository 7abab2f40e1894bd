"""Feeds: each item is a report with an address of its own."""

import html
import json
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urljoin

from dateline.language.reporting.publishers import house_of_feed
from dateline.stages.intake.received import GivenReport, Incoming, Received, is_address, legible, trouble

_PAGE = '<!doctype html>\n<html><head><meta charset="utf-8"><title>{title}</title></head>\n<body>{body}</body></html>\n'
_MOST_ITEMS = 20_000
_LONGEST_TITLE, _LONGEST_NAME, _MOST_NAMES, _LONGEST_TONGUE, _LONGEST_ADDRESS = 600, 200, 20, 20, 8_000
"""Each item has what the feed says of itself: what no feed says would be kept thousands of times."""


class _Unsound(ValueError):
    """What is wrong with a feed, in words for people."""


def read_feed(content: bytes, name: str) -> Iterator[Incoming]:
    """Yield the items of RSS, Atom or JSON Feed, the whole text as a page where the feed gives it.

    The publisher is who `source` names, the feed itself otherwise.
    """
    is_json = content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")
    try:
        items = list(_of_json(content) if is_json else _of_xml(content))
    except _Unsound as error:
        yield trouble(name, f"the feed cannot be read: {error}", "get it again")
        return
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        yield trouble(name, "the feed cannot be read: it breaks the rules of its format", "get it again")
        return
    if not items:
        yield trouble(name, "no items in this feed", "get it again when it has some")
    for number, item in enumerate(items[:_MOST_ITEMS], start=1):
        place = f"{name}, item {number}"
        if item is None:
            yield trouble(place, "what stands there is no item", "nothing of it can be kept; the others were read")
        elif item["address"] or item["body"]:
            yield _received(item, place)
        else:
            yield trouble(place, "neither an address nor a text", "nothing of it can be kept")


def _received(item: Mapping[str, Any], place: str) -> Received:
    page = _PAGE.format(title=html.escape(item["title"]), body=item["body"]).encode("utf-8", "replace")
    given = GivenReport(
        title=item["title"][:_LONGEST_TITLE],
        bylines=tuple(name[:_LONGEST_NAME] for name in item["bylines"][:_MOST_NAMES]),
        publisher=item["publisher"][:_LONGEST_NAME],
        published=item["published"],
        language=item["language"][:_LONGEST_TONGUE],
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
    own = (link.get("href", "") for link in feed.get("links", ()) if link.get("rel") == "self")
    base = _base(*own, feed.get("link", ""))
    house = house_of_feed(_plain(feed.get("title", "")), _authors(feed), feed.get("link", ""))
    for entry in read.entries:
        content_parts = [part.get("value", "") for part in entry.get("content", ())]
        yield {
            "address": _address(entry.get("link", ""), base) or _address(entry.get("id", "")),
            "title": _plain(entry.get("title", "")),
            "bylines": tuple(_authors(entry)),
            "publisher": _plain(entry.get("source", {}).get("title", "")) or house,
            "published": _day(entry.get("published_parsed")),
            "language": _tongue(entry.get("language", "") or feed.get("language", "")),
            "body": max(content_parts, key=len, default=""),
        }


def _authors(told: Mapping[str, Any]) -> list[str]:
    """Return who wrote a feed or an item."""
    return list(_names([each.get("name", "") for each in told.get("authors", ())] or [told.get("author", "")]))


def _of_json(content: bytes) -> Iterator[Mapping[str, Any] | None]:
    feed = json.loads(content)
    if not isinstance(feed.get("items"), list):
        raise _Unsound("it has no list of items")
    home = _words(feed.get("home_page_url"))
    base = _base(_words(feed.get("feed_url")), home)
    authors = list(_names(feed.get("authors") or [feed.get("author")]))
    house = house_of_feed(_words(feed.get("title")), authors, home)
    tongue = _words(feed.get("language"))
    for item in feed["items"]:
        yield _of_json_item(item, base, house, tongue) if isinstance(item, dict) else None


def _of_json_item(item: Mapping[str, Any], base: str, house: str, tongue: str) -> Mapping[str, Any]:
    link = _words(item.get("url")) or _words(item.get("external_url"))
    source = item.get("source")
    body, words = _words(item.get("content_html")), _words(item.get("content_text"))
    return {
        "address": _address(link, base) or _address(_words(item.get("id"))),
        "title": _words(item.get("title")),
        "bylines": tuple(_names(item.get("authors") or [item.get("author")])),
        "publisher": _words(source.get("title") if isinstance(source, dict) else "") or house,
        "published": _words(item.get("date_published"))[:10],
        "language": _tongue(_words(item.get("language")) or tongue),
        "body": body or "".join(f"<p>{html.escape(line)}</p>\n" for line in words.split("\n\n") if line),
    }


def _names(people: object) -> Iterator[str]:
    """Yield the names of authors, also where they stand alone and not, as they ought to, in objects."""
    for person in people if isinstance(people, list) else [people]:
        name = _words(person.get("name") if isinstance(person, dict) else person).strip()
        if name:
            yield name


def _words(value: object) -> str:
    """Return words as every file can hold them, a number as its digits, "" for whatever else stands there."""
    return legible(str(value)) if isinstance(value, str | int | float) and not isinstance(value, bool) else ""


def _base(*addresses: str) -> str:
    return next((each for each in addresses if _address(each)), "")


def _day(parsed: Any) -> str:  # noqa: ANN401 - a struct_time, or nothing
    return f"{parsed.tm_year:04d}-{parsed.tm_mon:02d}-{parsed.tm_mday:02d}" if parsed else ""


def _address(words: str, base: str = "") -> str:
    """Return an address on the web, a relative one joined with that of the feed; "" where it is none, or too long."""
    address = words.strip()
    try:
        joined = urljoin(base, address) if base and address else address
    except ValueError:
        joined = address
    return legible(joined) if is_address(joined) and len(joined) <= _LONGEST_ADDRESS else ""


def _tongue(words: str) -> str:
    return words.partition("-")[0].lower()


def _plain(words: str) -> str:
    return legible(" ".join(html.unescape(words).split()))
