"""HTML to blocks: one walk over the page, without recursion, for web pages, Markdown and Word alike."""

from dateline.builtin.readers.blocks.parsing import Element, parse
from dateline.builtin.readers.blocks.walking import Found, Places, blocks_of, prose_of

__all__ = ["Element", "Found", "Places", "blocks_of", "parse", "prose_of"]
