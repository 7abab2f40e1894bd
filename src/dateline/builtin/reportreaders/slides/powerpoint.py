"""The slides of a PowerPoint file."""

import posixpath
from collections.abc import Iterator, Mapping, Sequence

from lxml import etree

from dateline.builtin.readers.blocks.parsing import Element, tag_of
from dateline.builtin.readers.zipguard import Parts, parse_part
from dateline.builtin.reportreaders.slides.slide import Slide
from dateline.domain.errors import Unreadable
from dateline.domain.texts import BlockKind

_PRESENTATION = "ppt/presentation.xml"
_LINK = "}id"
"""The end of the attribute that leads on; what stands before it differs in files saved as Strict Open XML."""
_TITLES = frozenset({"title", "ctrTitle"})
_FURNITURE = frozenset({"dt", "ftr", "hdr", "sldNum"})
_LISTED = frozenset({"body", "obj"})
_GAPS = {"br": "\n", "tab": " "}
_ALTERNATIVE = "fallback"
"""What older programs show in the place of what stands before it: the same words again."""


def slides_in(parts: Parts, name: str) -> Sequence[Slide]:
    """Return the slides in their order; Unreadable where the file names none that is there."""
    if _PRESENTATION not in parts:
        raise Unreadable(f"{name}: {_PRESENTATION} is missing inside; open it and save it again as .pptx")
    links = _links(parts, _PRESENTATION, name)
    listed = (each for each in parse_part(parts[_PRESENTATION], name).iter() if tag_of(each) == "sldid")
    paths = [links.get(link, ("", ""))[1] for each in listed for link in _link(each)]
    return [_slide(parts, path, number, name) for number, path in enumerate(paths, start=1)]


def _link(listed: Element) -> Iterator[str]:
    """Yield by what name a slide is led to; lists of sections name slides once more, and lead nowhere."""
    yield from (str(value) for key, value in listed.attrib.items() if str(key).endswith(_LINK))


def _slide(parts: Parts, path: str, number: int, name: str) -> Slide:
    if path not in parts:
        return Slide(number=number, is_missing=True)
    root = parse_part(parts[path], name)
    slide = Slide(number=number, is_hidden=root.get("show") in ("0", "false"))
    for element in _seen(root):
        _lay(slide, element)
    for kind, target in _links(parts, path, name).values():
        if kind == "diagramData" and target in parts:
            drawn = parse_part(parts[target], name)
            slide.said += [(BlockKind.ITEM, words) for words in _paragraphs(drawn)]
        if kind == "notesSlide" and target in parts:
            slide.notes += _noted(parse_part(parts[target], name))
    return slide


def _lay(slide: Slide, element: Element) -> None:
    """Put the words of a body of text, or of a row of a table, where they belong on its slide."""
    if tag_of(element) == "tr":
        slide.add_row(" ".join(_paragraphs(cell)) for cell in element if tag_of(cell) == "tc")
    if tag_of(element) != "txbody" or _stands_in_table(element):
        return
    place, words = _placeholder(element), list(_paragraphs(element))
    if place in _FURNITURE:
        slide.furniture += words
    elif place in _TITLES and not slide.title:
        slide.title = " ".join(words)
    else:
        kind = BlockKind.ITEM if place in _LISTED else BlockKind.PARAGRAPH
        slide.said += [(kind, each) for each in words]


def _stands_in_table(body: Element) -> bool:
    cell = body.getparent()
    return cell is not None and tag_of(cell) == "tc"


def _noted(root: Element) -> Iterator[str]:
    """Yield what stands on a page of notes, be it in the place kept for them or beside it."""
    for element in _seen(root):
        if tag_of(element) == "txbody" and _placeholder(element) not in _FURNITURE:
            yield from _paragraphs(element)


def _placeholder(body: Element) -> str:
    """Return what the layout keeps the place of a body for, "" where it is drawn freely."""
    shape = body.getparent()
    if shape is None or tag_of(shape) != "sp":
        return ""
    found = next((each for each in shape.iter() if tag_of(each) == "ph"), None)
    return "" if found is None else found.get("type", "obj")


def _seen(root: Element) -> Iterator[Element]:
    """Yield the elements of a part, without what stands in the place of others."""
    steps = etree.iterwalk(root, events=("start",))
    for _, element in steps:
        if tag_of(element) == _ALTERNATIVE:
            steps.skip_subtree()
        else:
            yield element


def _paragraphs(root: Element) -> Iterator[str]:
    """Yield the words of each paragraph that has any."""
    for element in root.iter():
        if tag_of(element) == "p":
            words = " ".join("".join(_pieces(element)).split())
            if words:
                yield words


def _pieces(paragraph: Element) -> Iterator[str]:
    for element in paragraph.iter():
        tag = tag_of(element)
        yield (element.text or "") if tag == "t" else _GAPS.get(tag, "")


def _links(parts: Parts, path: str, name: str) -> Mapping[str, tuple[str, str]]:
    """Return what a part leads to by the names it uses: the kind of each, and the path of the part."""
    folder, _, file = path.rpartition("/")
    links = parts.get(f"{folder}/_rels/{file}.rels")
    if links is None:
        return {}
    return {
        each.get("Id", ""): (each.get("Type", "").rpartition("/")[2], _joined(folder, each.get("Target", "")))
        for each in parse_part(links, name).iter()
        if tag_of(each) == "relationship" and each.get("TargetMode") != "External"
    }


def _joined(folder: str, target: str) -> str:
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
