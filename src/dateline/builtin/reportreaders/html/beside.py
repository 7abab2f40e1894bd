"""What stands beside the report on its page, as labels say: comments, menus, teasers."""

from dateline.builtin.readers.blocks.markup import UNSEEN
from dateline.builtin.readers.blocks.parsing import Element, tag_of
from dateline.builtin.reportreaders.html.labels import kinds_of, label_of

_LARGEST_SHARE, _LARGEST_COMMENTS = 0.3, 0.9
_NO_PROSE = UNSEEN | {"a", ""}
_SENTENCE = 30
_NEVER = frozenset({"html", "body", "main", "head", ""})


def elements_beside(root: Element) -> dict[Element, bool]:
    """Return the outermost elements beside the report; True for those that hold comments."""
    found: dict[Element, bool] = {}
    inside: set[Element] = set()
    whole = 0
    for element in root.iter():
        if element.getparent() in inside:
            inside.add(element)
            continue
        kinds = kinds_of("" if tag_of(element) in _NEVER else label_of(element))
        if kinds.comments or kinds.beside:
            whole = whole or prose_size(root)
            if not _holds_report(element, whole, comments=kinds.comments):
                found[element] = kinds.comments
                inside.add(element)
    return found


def prose_size(element: Element) -> int:
    """Return how many characters an element holds in texts that are long enough to be prose and no links."""
    texts = (text for part in element.iter() if tag_of(part) not in _NO_PROSE for text in (part.text, part.tail))
    return sum(size for text in texts if text and (size := len(text.strip())) > _SENTENCE)


def _holds_report(element: Element, whole: int, *, comments: bool) -> bool:
    if element.find(".//h1") is not None:
        return True
    return prose_size(element) > (_LARGEST_COMMENTS if comments else _LARGEST_SHARE) * whole
