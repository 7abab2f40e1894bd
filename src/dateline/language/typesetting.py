"""Words with what was done to them, set as HTML: escaped, nested as HTML wants it, nothing live that should not be."""

import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from html import escape
from itertools import pairwise
from typing import NamedTuple
from urllib.parse import quote

from dateline.domain.chronologies import Quotation
from dateline.domain.prose import Style

_TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")
PARAGRAPH = re.compile(r"\n[ \t]*\n\s*")

_LINKABLE = ("http://", "https://", "mailto:")
_IN_ADDRESSES = "!#$%&'()*+,-./:;=?@[]_~"
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}")
_TAGS = {"italic": "em", "bold": "strong", "struck": "s", "note": "sup"}
MARKS = {
    "sic": "so in the original",
    "bracket": "put in by whoever quotes",
    "ellipsis": "words left out here",
    "emphasis": "emphasis put in by whoever quotes",
}
"""What each kind of mark in a quotation means."""


class Span(NamedTuple):
    """An element around the characters from `start` to `end`; `attributes` is ready to stand in a tag."""

    start: int
    end: int
    tag: str
    attributes: str = ""


@lru_cache(maxsize=8192)
def linkable(url: str | None) -> str:
    """Return the address as a link may carry it, "" when it is none that only leads to a page or a mailbox."""
    written = (url or "").strip()
    if not written.lower().startswith(_LINKABLE) or not written.isprintable():
        return ""
    return quote(written, safe=_IN_ADDRESSES, errors="replace")


def untwisted(words: str) -> str:
    """Return the words without signs that turn their direction: for titles, where nothing can isolate them."""
    return _TURNS.sub("", words)


def language_tag(language: str) -> str:
    """Return the language as an attribute may carry it, "" when it is no tag."""
    return language if _LANGUAGE.fullmatch(language) else ""


def style_spans(styles: Iterable[Style]) -> Iterator[Span]:
    """Yield the elements for links that are fit to follow, and for italics, bold, struck words and note marks."""
    for style in styles:
        if style.kind in _TAGS:
            yield Span(style.start, style.end, _TAGS[style.kind])
        elif style.kind == "link" and (address := linkable(style.target)):
            yield Span(style.start, style.end, "a", f' href="{escape(address)}"')


def quotation_spans(quotations: Iterable[Quotation], meanings: Mapping[str, str] = MARKS) -> Iterator[Span]:
    """Yield the elements for quotations, and for the marks in them with what each kind means."""
    for quotation in quotations:
        yield Span(
            quotation.start, quotation.end, "span", ' class="said"' if quotation.closed else ' class="said open"'
        )
        for mark in quotation.marks:
            at = quotation.start
            kind = mark.kind if mark.kind in MARKS else "bracket"
            attributes = f' class="{kind}" title="{escape(meanings[kind])}"'
            yield Span(at + mark.start, at + mark.end, "abbr", attributes)


def paragraphs(words: str, spans: Iterable[Span] = ()) -> list[str]:
    """Return the paragraphs of the words as HTML, none of them empty; line breaks within them are kept."""
    parts = _parts(words)
    ordered = sorted(spans, key=lambda span: (span.start, -span.end))
    if not ordered:
        return [_escaped(words[start:end]) for start, end in parts]
    return [_set(words, start, end, ordered) for start, end in parts]


def _parts(words: str) -> list[tuple[int, int]]:
    """Where each paragraph begins and ends, white space around it left out."""
    if "\n" not in words:
        return [(0, len(words))] if words.strip() else []
    found = []
    at = 0
    for gap in PARAGRAPH.finditer(words):
        found.append((at, gap.start()))
        at = gap.end()
    found.append((at, len(words)))
    return [(start, end) for start, end in found if words[start:end].strip()]


def _escaped(words: str) -> str:
    return escape(words.strip("\n")).replace("\n", "<br>")


def _set(words: str, start: int, end: int, spans: Sequence[Span]) -> str:
    """One paragraph with its elements; one that crosses another is closed and opened again."""
    inside = [span for span in spans if span.start < end and span.end > start and span.start < span.end]
    cuts = {start, end}.union(max(start, s.start) for s in inside).union(min(end, s.end) for s in inside)
    pieces: list[str] = []
    opened: list[Span] = []
    waiting = deque(inside)
    running: list[Span] = []
    for left, right in pairwise(sorted(cuts)):
        running = [span for span in running if span.end > left]
        while waiting and waiting[0].start <= left:
            running.append(waiting.popleft())
        active = _nested(running)
        kept = _common(opened, active)
        pieces.extend(f"</{span.tag}>" for span in reversed(opened[kept:]))
        pieces.extend(f"<{span.tag}{span.attributes}>" for span in active[kept:])
        pieces.append(escape(words[left:right]).replace("\n", "<br>"))
        opened = active
    pieces.extend(f"</{span.tag}>" for span in reversed(opened))
    return "".join(pieces)


def _nested(spans: Iterable[Span]) -> list[Span]:
    """The spans from the outermost, one link only: links do not nest."""
    kept: list[Span] = []
    for span in spans:
        if not any(other[2:] == span[2:] or other.tag == span.tag == "a" for other in kept):
            kept.append(span)
    return kept


def _common(opened: Sequence[Span], active: Sequence[Span]) -> int:
    shared = 0
    for one, other in zip(opened, active, strict=False):
        if one != other:
            break
        shared += 1
    return shared
