"""Reads Markdown, with the HTML in it: it is rendered with marks of where each part came from, and read as a page."""

from collections.abc import Sequence
from html import escape

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

from dateline.builtin.readers.blocks import Places, blocks_of, parse
from dateline.builtin.readers.blocks.state import LINE
from dateline.builtin.readers.decoding import decode
from dateline.builtin.readers.html import first_heading, hidden_doubts
from dateline.builtin.readers.sniffing import kind_of
from dateline.builtin.readers.templates import without_template_code
from dateline.domain.roles import Sample
from dateline.domain.written import Page


class MarkdownReader:
    """Reads Markdown as GitHub shows it, with footnotes, definition lists and front matter."""

    name = "markdown"
    version = "1"

    def accepts(self, sample: Sample) -> bool:
        return kind_of(sample) == self.name

    def read(self, content: bytes, name: str) -> Page:
        decoded = decode(content, name)
        text, template_doubts = without_template_code(decoded.text)
        parser = _parser()
        env: dict[str, object] = {}
        tokens = parser.parse(text, env)
        facts = front_matter(tokens)
        rendered = parser.renderer.render(tokens, parser.options, env)
        root, doubts = parse(f"<html><body>{rendered}")
        found = blocks_of(root, Places.MARKS)
        return Page(
            blocks=tuple(found.blocks),
            title=facts.get("title", "") or first_heading(found),
            language=facts.get("lang", "") or facts.get("language", ""),
            notes=found.notes,
            facts=facts,
            doubts=decoded.doubts + template_doubts + doubts + hidden_doubts(found.hidden),
        )


def front_matter(tokens: Sequence[Token]) -> dict[str, str]:
    """Return the simple `key: value` lines of the front matter, keys in lower case."""
    content = next((token.content for token in tokens if token.type == "front_matter"), "")
    facts: dict[str, str] = {}
    for line in content.split("\n"):
        key, colon, value = line.partition(":")
        if colon and key and not key[0].isspace() and not key.startswith(("#", "-")):
            facts[key.strip().lower()] = _unquoted(value.strip())
    return {key: value for key, value in facts.items() if value}


def _unquoted(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        inner = value[1:-1]
        return inner.replace("''", "'") if value[0] == "'" else inner.replace('\\"', '"')
    return value


class _Parser(MarkdownIt):
    """Keeps addresses as they are written; the walk over the page leaves out those that would run."""

    def validateLink(self, url: str) -> bool:  # noqa: N802, ARG002
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802
        return link


def _parser() -> MarkdownIt:
    parser = _Parser("js-default", {"html": True, "breaks": True, "linkify": False, "typographer": False})
    parser.use(footnote_plugin).use(front_matter_plugin).use(deflist_plugin)
    parser.core.ruler.push("mark_lines", _mark_lines)
    parser.add_render_rule("html_block", _render_html_block)
    parser.add_render_rule("footnote_caption", _render_caption)
    return parser


def _mark_lines(state: StateCore) -> None:
    """Give every block the line of the file that it begins on."""
    for token in state.tokens:
        if token.map and token.nesting >= 0:
            token.attrSet(LINE, str(token.map[0] + 1))


def _render_html_block(
    _self: RendererHTML, tokens: Sequence[Token], at: int, _options: OptionsDict, _env: EnvType
) -> str:
    mapped = tokens[at].map
    line = mapped[0] + 1 if mapped else 0
    return f"<!--line {line}-->{tokens[at].content}"


def _render_caption(_self: RendererHTML, tokens: Sequence[Token], at: int, _options: OptionsDict, _env: EnvType) -> str:
    return f"[{escape(str(tokens[at].meta.get('label') or tokens[at].meta['id'] + 1))}]"
