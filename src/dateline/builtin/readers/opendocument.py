"""The XML of an OpenDocument text as a page of HTML, which the walk over pages understands."""

from collections.abc import Iterable, Mapping
from html import escape

from lxml import etree

from dateline.builtin.readers.blocks.parsing import Element, tag_of

_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_XLINK = "{http://www.w3.org/1999/xlink}href"
_UNSEEN = frozenset(
    {"tracked-changes", "annotation", "annotation-end", "forms", "sequence-decls", "variable-decls", "frame"}
    | {"user-field-decls", "table-of-content", "alphabetical-index", "covered-table-cell", "soft-page-break"}
    | {
        "automatic-styles",
        "font-face-decls",
        "scripts",
        "styles",
        "note-citation",
        "shapes",
        "title",
        "desc",
        "object",
        "binary-data",
        "dde-source",
    }
)
_MOST_BLANKS, _MOST_REPEATED, _DEEPEST = 100, 1000, 16
_QUOTING = ("Quotations", "Quote")


def page_of(body: Element, styles: Iterable[Element]) -> str:
    """Return the page; `styles` are the parts that say how words look."""
    return _Writing(_Looks(styles)).write(body)


class _Looks:
    """What the styles of a text make of paragraphs and words."""

    def __init__(self, parts: Iterable[Element]) -> None:
        self._styles: dict[tuple[str, str], Element] = {}
        for part in parts:
            for style in part.iter(f"{_STYLE}style"):
                key = (style.get(f"{_STYLE}family") or "", style.get(f"{_STYLE}name") or "")
                self._styles.setdefault(key, style)
        self._tags: dict[str, tuple[str, ...]] = {}

    def named(self, style: str) -> str:
        """Return the name of the style that people chose: one that a program made stands for the one above it."""
        lines = self._line("paragraph", style)
        known = (each.get(f"{_STYLE}name") or "" for each in lines)
        return next((name for name in known if name in {"Title", "Subtitle", *_QUOTING}), "")

    def tags(self, style: str) -> tuple[str, ...]:
        """Return the elements of HTML that show words as the style does."""
        if style not in self._tags:
            looks: dict[str, str] = {}
            for each in self._line("text", style):
                for properties in each.iterfind(f"{_STYLE}text-properties"):
                    for key, value in properties.attrib.items():
                        looks.setdefault(str(key), str(value))
            self._tags[style] = tuple(_tags(looks))
        return self._tags[style]

    def _line(self, family: str, name: str) -> Iterable[Element]:
        for _ in range(_DEEPEST):
            style = self._styles.get((family, name))
            if style is None:
                return
            yield style
            name = style.get(f"{_STYLE}parent-style-name") or ""


def _tags(looks: Mapping[str, str]) -> Iterable[str]:
    if looks.get(f"{_FO}font-style") in {"italic", "oblique"}:
        yield "i"
    weight = looks.get(f"{_FO}font-weight", "")
    if weight == "bold" or (weight.isdecimal() and int(weight) >= 600):
        yield "b"
    if looks.get(f"{_STYLE}text-line-through-style", "none") != "none" or looks.get(
        f"{_STYLE}text-line-through-type", "none"
    ) not in {"none", ""}:
        yield "s"


class _Writing:
    """One walk over the text; notes go to the end of the page."""

    def __init__(self, looks: _Looks) -> None:
        self._looks = looks
        self._pieces: list[str] = []
        self._open: list[tuple[Element, str]] = []
        self._notes: list[str] = []
        self._page: list[list[str]] = []

    def write(self, body: Element) -> str:
        """Return the page."""
        steps = etree.iterwalk(body, events=("start", "end"))
        for event, element in steps:
            tag = tag_of(element)
            if event == "end":
                self._end(element)
            elif tag in _UNSEEN:
                steps.skip_subtree()
                self._pieces.append(escape(element.tail or ""))
            else:
                self._start(element, tag)
        notes = f'<section class="footnotes"><ol>{"".join(self._notes)}</ol></section>' if self._notes else ""
        return "".join(self._pieces) + notes

    def _start(self, element: Element, tag: str) -> None:
        opening, closing = self._around(element, tag)
        self._pieces.append(opening)
        if tag in _HOLDS_WORDS:
            self._pieces.append(escape(element.text or ""))
        self._open.append((element, closing))

    def _end(self, element: Element) -> None:
        if not self._open or self._open[-1][0] is not element:
            return
        _, closing = self._open.pop()
        if tag_of(element) == "note-body":
            body = "".join(self._pieces)
            self._pieces = self._page.pop()
            number = len(self._notes) + 1
            self._notes.append(f'<li id="note-{number}">{body}</li>')
            self._pieces.append(f'<sup><a href="#note-{number}" role="doc-noteref">[{number}]</a></sup>')
        else:
            self._pieces.append(closing)
        around = element.getparent()
        if around is not None and tag_of(around) in _HOLDS_WORDS:
            self._pieces.append(escape(element.tail or ""))

    def _around(self, element: Element, tag: str) -> tuple[str, str]:
        """What stands before and behind the words of an element."""
        if tag == "note-body":
            self._page.append(self._pieces)
            self._pieces = []
            return "", ""
        if tag in {"p", "h"}:
            return self._paragraph(element, tag)
        if tag == "span":
            tags = self._looks.tags(element.get(f"{_TEXT}style-name") or "")
            return "".join(f"<{each}>" for each in tags), "".join(f"</{each}>" for each in reversed(tags))
        if tag == "a":
            return f'<a href="{escape(element.get(_XLINK) or "")}">', "</a>"
        if tag in {"table-cell", "s", "bookmark", "bookmark-start"}:
            return _single(element, tag)
        return _PLAIN.get(tag, ("", ""))

    def _paragraph(self, element: Element, tag: str) -> tuple[str, str]:
        named = self._looks.named(element.get(f"{_TEXT}style-name") or "")
        if tag == "h" or named == "Title":
            level = element.get(f"{_TEXT}outline-level") or "1"
            made = f"h{min(int(level), 6)}" if level.isdecimal() and len(level) < 3 and int(level) else "h1"
            return f"<{made}>", f"</{made}>"
        if named in _QUOTING:
            return "<blockquote><p>", "</p></blockquote>"
        return "<p>", "</p>"


_HOLDS_WORDS = frozenset({"p", "h", "span", "a", "ruby-base", "meta", "meta-field"}) | {
    *("page-number", "date", "time", "bookmark-ref", "reference-ref", "sequence", "text-input", "placeholder"),
    *("user-field-get", "variable-get", "variable-set", "expression", "author-name", "file-name", "database-display"),
}
_PLAIN = {
    "table": ("<table>", "</table>"),
    "table-header-rows": ("<thead>", "</thead>"),
    "table-row": ("<tr>", "</tr>"),
    "list": ("<ul>", "</ul>"),
    "list-item": ("<li>", "</li>"),
    "list-header": ("<li>", "</li>"),
    "line-break": ("<br>", ""),
    "tab": ("\t", ""),
}


def _single(element: Element, tag: str) -> tuple[str, str]:
    if tag == "table-cell":
        spans = (("colspan", "number-columns-spanned"), ("rowspan", "number-rows-spanned"))
        over = "".join(f' {name}="{_count(element, _TABLE + key)}"' for name, key in spans)
        return f"<td{over}>", "</td>" + "<td></td>" * (_count(element, f"{_TABLE}number-columns-repeated") - 1)
    if tag == "s":
        return " " * min(_count(element, f"{_TEXT}c"), _MOST_BLANKS), ""
    return f'<a id="{escape(element.get(f"{_TEXT}name") or "")}"></a>', ""


def _count(element: Element, attribute: str) -> int:
    written = element.get(attribute) or "1"
    return max(1, min(int(written), _MOST_REPEATED)) if written.isdecimal() and len(written) < 8 else 1
