"""Which signs in a table's cell are HTML, and which are words that only look like it ("a<b", "<desk@wire.example>")."""

import re
from collections.abc import Iterable, Iterator

from dateline.builtin.readers.blocks import prose_of
from dateline.builtin.readers.blocks.markup import UNSEEN
from dateline.domain.prose import Prose

# Elements that stand without a closing tag; all others are elements only where the cell holds both of their tags.
_ALONE = frozenset(
    {"blockquote", "br", "col", "dd", "div", "dt", "embed", "hr", "img", "li", "p", "td", "th", "tr", "wbr"}
)
_PAIRED = frozenset(
    {"a", "abbr", "article", "b", "big", "caption", "center", "cite", "code", "del", "dfn", "dl", "em", "figcaption"}
    | {"figure", "font", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "i", "ins", "kbd", "label", "main"}
    | {"mark", "nav", "ol", "picture", "pre", "q", "s", "samp", "section", "small", "span", "strike", "strong", "sub"}
    | {"sup", "table", "tbody", "tfoot", "thead", "time", "tt", "u", "ul", "var"}
) | (UNSEEN - _ALONE)
_TAG = re.compile(r"<(?P<close>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]{0,11})(?P<more>\s[^<>]*|/)?>")
_ATTRIBUTES = re.compile(
    r"[\s/]*+(?:[\w:.-]+\s*=|(?:allowfullscreen|async|autoplay|controls|defer|hidden|loop|muted|nowrap|playsinline)\b|$)",
    re.IGNORECASE,
)
_TOLD = re.compile(r"""\balt\s*=\s*(?:"\s*[^"\s]|'\s*[^'\s]|[^\s"'])""", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{1,7}|#x[0-9a-fA-F]{1,6});")
_BREAKING = frozenset({"p", "br", "div", "li", "tr", "blockquote"})
_MOST_PLACES = 5


def marked_prose(words: str) -> Prose:
    """Return a cell's words; elements and entities of HTML are understood, every other sign stays as it is."""
    tags = _tags(words)
    if not tags and not _ENTITY.search(words):
        return Prose(words=words.strip())
    breaking = any(_name(tag) in _BREAKING for tag in tags)
    html = "".join(_pieces(words, tags))
    return prose_of(html if breaking else html.replace("\n", "<br>"))


def losses(cells: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """Return in sentences what is taken away with all it holds, from cells given as place and words."""
    found: dict[str, dict[str, None]] = {}
    for place, words in cells:
        for name in _lost(words):
            found.setdefault(name, {})[place] = None
    return tuple(_loss(name, list(places)) for name, places in found.items())


def _tags(words: str) -> list[re.Match[str]]:
    """Return the well-formed tags of known elements, in order."""
    if "<" not in words:
        return []
    tags = [tag for tag in _TAG.finditer(words) if _is_well_formed(tag)]
    opened, closed = ({_name(tag) for tag in tags if bool(tag["close"]) is closing} for closing in (False, True))
    known = _ALONE | (_PAIRED & opened & closed)
    return [tag for tag in tags if _name(tag) in known]


def _is_well_formed(tag: re.Match[str]) -> bool:
    more = tag["more"] or ""
    return not more.strip() if tag["close"] else _ATTRIBUTES.match(more) is not None


def _name(tag: re.Match[str]) -> str:
    return tag["name"].lower()


def _pieces(words: str, tags: Iterable[re.Match[str]]) -> Iterator[str]:
    at = 0
    for tag in tags:
        yield words[at : tag.start()].replace("<", "&lt;")
        yield tag[0]
        at = tag.end()
    yield words[at:].replace("<", "&lt;")


def _lost(words: str) -> Iterator[str]:
    for tag in _tags(words):
        if tag["close"]:
            continue
        name = _name(tag)
        if name in UNSEEN or (name == "img" and not _TOLD.search(tag["more"] or "")):
            yield name


def _loss(name: str, places: list[str]) -> str:
    more = len(places) - _MOST_PLACES
    where = ", ".join(places[:_MOST_PLACES]) + (f" and {more} more" if more > 0 else "")
    what = "an image that no words describe" if name == "img" else "an element that shows no words, with what it holds"
    return f"{where}: <{name}> was left out: {what}"
