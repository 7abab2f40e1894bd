"""Citation styles: those that come with Dateline, and files of the writer's own, looked at before they are used."""

from collections.abc import Mapping
from importlib import resources
from typing import TYPE_CHECKING

from dateline.domain.errors import Invalid, Unreadable, Unsupported
from dateline.domain.records import dataclass

if TYPE_CHECKING:
    from lxml import etree

STYLES: Mapping[str, str] = {
    "chicago-notes": "chicago-notes.csl",
    "bluebook": "bluebook-law-review.csl",
    "apa": "apa.csl",
}
_SPACE = "{http://purl.org/net/xbiblio/csl}"
_LARGEST = 2_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class CslStyle:
    """A style in the Citation Style Language; `notes` is True where it writes notes, `lists` where bibliographies."""

    name: str
    content: bytes
    notes: bool
    lists: bool


def own_style(name: str) -> CslStyle:
    """Return the style that comes with Dateline under this name."""
    if name not in STYLES:
        raise Invalid(f"{name}: there is no such style of citation; there are {', '.join(STYLES)}")
    return read_style((resources.files("dateline.templates") / "csl" / STYLES[name]).read_bytes(), name)


def read_style(content: bytes, name: str) -> CslStyle:
    """Return the style that a file holds; Unreadable where it holds none, Unsupported where it leans on another file.

    Nothing that the file names is fetched, and entities of its own are refused.
    """
    from lxml import etree  # noqa: PLC0415 - a third of a megabyte that only these styles need

    if len(content) > _LARGEST:
        raise Unreadable(f"{name}: {len(content):,} bytes are more than any style has; name a .csl file")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise Unreadable(f"{name}: not well-formed XML ({error}); download the style again") from error
    if root.getroottree().docinfo.doctype:
        raise Unreadable(f"{name}: a style needs no document type; take the DOCTYPE out")
    if root.tag != f"{_SPACE}style":
        raise Unreadable(f"{name}: no style of the Citation Style Language; name a .csl file")
    if root.find(f"{_SPACE}citation") is None:
        raise Unsupported(f"{name}: it only points to another style; name the file of the style that it depends on")
    if circle := _circle(root):
        raise Unreadable(f"{name}: its macro {circle!r} calls itself; download the style again")
    lists = root.find(f"{_SPACE}bibliography") is not None
    return CslStyle(name=name, content=content, notes=root.get("class") == "note", lists=lists)


def _circle(root: "etree._Element") -> str:
    """Return the name of a macro that comes to call itself, "" where none does."""
    calls = {
        str(macro.get("name")): {str(each.get("macro")) for each in macro.iter(f"{_SPACE}text", f"{_SPACE}key")}
        for macro in root.iter(f"{_SPACE}macro")
    }
    while calls:
        ending = [name for name, called in calls.items() if not called & calls.keys()]
        if not ending:
            return min(calls)
        for name in ending:
            del calls[name]
    return ""
