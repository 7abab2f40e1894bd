"""Reads Markdown, with the HTML in it: it is rendered with marks of where each part came from, and read as a page."""

import re

from dateline.builtin.readers.blocks import Places, blocks_of, parse
from dateline.builtin.readers.decoding import decode
from dateline.builtin.readers.html import first_heading, hidden_doubts
from dateline.builtin.readers.sniffing import kind_of
from dateline.builtin.readers.templates import without_template_code
from dateline.domain.roles import Sample
from dateline.domain.written import Page

_FACT = re.compile(r"([\w.-]+)[ \t]*[:=](.*)")


class MarkdownReader:
    """Reads Markdown as GitHub shows it, with footnotes, definition lists and front matter."""

    name = "markdown"
    version = "1"

    def accepts(self, sample: Sample) -> bool:
        return kind_of(sample) == self.name

    def read(self, content: bytes, name: str) -> Page:
        # Every file is offered to this reader, and few are read by it: only then is the parser loaded.
        from dateline.builtin.readers.mending import mended  # noqa: PLC0415
        from dateline.builtin.readers.rendering import render  # noqa: PLC0415

        decoded = decode(content, name)
        text, template_doubts = without_template_code(decoded.text)
        text, mending_doubts = mended(text)
        rendered, matter = render(text)
        facts = front_matter(matter)
        root, doubts = parse(rendered)
        found = blocks_of(root, Places.MARKS)
        return Page(
            blocks=tuple(found.blocks),
            title=facts.get("title", "") or first_heading(found),
            language=facts.get("lang", "") or facts.get("language", ""),
            notes=found.notes,
            facts=facts,
            doubts=decoded.doubts + template_doubts + mending_doubts + doubts + hidden_doubts(found.hidden),
        )


def front_matter(content: str) -> dict[str, str]:
    """Return the simple `key: value` and `key = value` lines of front matter, keys in lower case."""
    found = (_FACT.match(line) for line in content.split("\n"))
    facts = {match[1].lower(): _unquoted(match[2].strip()) for match in found if match}
    return {key: value for key, value in facts.items() if value}


def _unquoted(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        inner = value[1:-1]
        return inner.replace("''", "'") if value[0] == "'" else inner.replace('\\"', '"')
    return value
