"""What stands beside the report on its page, as labels say: comments, menus, teasers."""

from bisect import bisect
from itertools import accumulate

from lxml import etree

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
    measure: _Measure | None = None
    steps = etree.iterwalk(root, events=("start",))
    for _, element in steps:
        kinds = kinds_of("" if tag_of(element) in _NEVER else label_of(element))
        if kinds.comments or kinds.beside:
            measure = measure or _Measure(root)
            if not measure.holds_report(element, comments=kinds.comments):
                found[element] = kinds.comments
                steps.skip_subtree()
    return found


class _Measure:
    """How much prose stands in each element of a page, and where h1 are: the page is gone through once for all."""

    def __init__(self, root: Element) -> None:
        elements = list(root.iter())
        self._places = {element: place for place, element in enumerate(elements)}
        self._before = [0, *accumulate(map(_own_prose, elements))]
        self._headings = [place for place, element in enumerate(elements) if element.tag == "h1"]

    def holds_report(self, element: Element, *, comments: bool) -> bool:
        """Return whether so much of the page stands in an element that the report is in it."""
        first, last = self._places[element], self._places[_last_in(element)]
        if bisect(self._headings, first) < bisect(self._headings, last):
            return True
        share = _LARGEST_COMMENTS if comments else _LARGEST_SHARE
        return self._before[last + 1] - self._before[first] > share * self._before[-1]


def _last_in(element: Element) -> Element:
    """Return the last of an element and all that stand in it."""
    while len(element):
        element = element[-1]
    return element


def _own_prose(element: Element) -> int:
    """Return how many characters stand in and behind an element in texts long enough to be prose and no links."""
    if tag_of(element) in _NO_PROSE:
        return 0
    return sum(size for text in (element.text, element.tail) if text and (size := len(text.strip())) > _SENTENCE)
