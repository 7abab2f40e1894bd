"""Renders Markdown as a page whose elements carry the lines of the file that they came from."""

import re
from collections.abc import Sequence
from html import escape

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_block.table import escapedSplit
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

from dateline.builtin.readers.blocks.state import LINE

_MARK = re.compile(r"[\\`~*_\[\]!<&^\n]")
"""The characters at which one of the parser's rules for words may begin."""
_MOST_UNCLOSED = 500
_MONTH_AND_YEAR = re.compile(r"[^\W\d_]{3,12}\.? \d{3,4}\b")


def render(text: str) -> tuple[str, str]:
    """Return a page of Markdown as HTML, and its front matter as it stands."""
    parser = _parser()
    env: dict[str, object] = {}
    tokens = parser.parse(text, env)
    matter = next((token.content for token in tokens if token.type == "front_matter"), "")
    return f"<html><body>{parser.renderer.render(tokens, parser.options, env)}", matter


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
    parser.core.ruler.after("block", "keep_numbers", _keep_numbers)
    parser.core.ruler.after("block", "keep_cells", _keep_cells)
    parser.core.ruler.at("inline", _parse_inline)
    parser.core.ruler.push("mark_lines", _mark_lines)
    parser.add_render_rule("html_block", _render_html_block)
    parser.add_render_rule("code_block", _render_indented)
    parser.add_render_rule("footnote_caption", _render_caption)
    parser.add_render_rule("footnote_block_open", _render_notes_open)
    return parser


def _keep_numbers(state: StateCore) -> None:
    """Keep the numbers of lists that do not count: "1865. Founded" and "24. Juli 1816" hold dates, not numbers."""
    open_lists: list[list[int]] = []
    for at, token in enumerate(state.tokens):
        if token.type in ("ordered_list_open", "bullet_list_open"):
            open_lists.append([])
        elif token.type == "list_item_open" and token.info:
            open_lists[-1].append(at)
        elif token.type in ("ordered_list_close", "bullet_list_close"):
            _keep_numbers_of(state.tokens, open_lists.pop())


def _keep_numbers_of(tokens: list[Token], items: list[int]) -> None:
    numbers = [int(tokens[at].info) for at in items]
    firsts = [next((t for t in tokens[at + 1 : at + 3] if t.type == "inline"), None) for at in items]
    counts = numbers in (list(range(1, len(numbers) + 1)), list(range(len(numbers))), [1] * len(numbers))
    if counts and not any(first and _MONTH_AND_YEAR.match(first.content) for first in firsts):
        return
    for at, first in zip(items, firsts, strict=True):
        if first:
            first.content = f"{tokens[at].info}\\{tokens[at].markup} {first.content}"


def _keep_cells(state: StateCore) -> None:
    """Keep the cells of a row that is longer than its header, which other renderers throw away."""
    lines: list[str] = []
    kept: list[Token] = []
    begins, width = 0, 0
    for token in state.tokens:
        if token.type == "tr_open" and token.map:
            begins, width = token.map[0], 0
        elif token.type in ("td_open", "th_open"):
            width += 1
        elif token.type == "tr_close":
            lines = lines or state.src.split("\n")
            kept.extend(_extra_cells(lines[begins], width, begins))
        kept.append(token)
    state.tokens = kept


def _extra_cells(line: str, width: int, number: int) -> list[Token]:
    cells = escapedSplit(line.lstrip(" \t>").rstrip())
    cells = cells[1:] if cells and not cells[0].strip() else cells
    extra = [cell.strip() for cell in cells[width:]]
    if not any(extra):
        return []
    tokens = []
    for words in extra:
        inline = Token("inline", "", 0, content=words, map=[number, number + 1], children=[])
        tokens += [Token("td_open", "td", 1), inline, Token("td_close", "td", -1)]
    return tokens


def _parse_inline(state: StateCore) -> None:
    """Parse what stands inside blocks; words without a single mark, as in most cells, are taken as they are."""
    for token in state.tokens:
        if token.type != "inline" or token.children is None:
            continue
        if _MARK.search(token.content) and not _is_bracket_trap(token.content):
            state.md.inline.parse(token.content, state.md, state.env, token.children)
        elif token.content:
            token.children.append(Token("text", "", 0, content=token.content))


def _is_bracket_trap(content: str) -> bool:
    """Tell words that make the parser look for the end of a link over and over from words that people write."""
    return content.count("[") > content.count("]") + _MOST_UNCLOSED


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


def _render_indented(
    _self: RendererHTML, tokens: Sequence[Token], at: int, _options: OptionsDict, _env: EnvType
) -> str:
    """Show indented lines as lines: who indents a chronology does not mean code."""
    return f'<pre {LINE}="{tokens[at].attrGet(LINE)}">{escape(tokens[at].content)}</pre>'


def _render_caption(_self: RendererHTML, tokens: Sequence[Token], at: int, _options: OptionsDict, _env: EnvType) -> str:
    return f"[{escape(str(tokens[at].meta.get('label') or tokens[at].meta['id'] + 1))}]"


def _render_notes_open(*_unused: object) -> str:
    return '<section class="footnotes"><ol>'
