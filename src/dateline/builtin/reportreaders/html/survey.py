"""A page surveyed once: its lines in the order they are seen, and the elements whose labels tell something."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import NamedTuple

from lxml import etree

from dateline.builtin.readers.blocks.markup import UNSEEN
from dateline.builtin.readers.blocks.parsing import Element, tag_of
from dateline.builtin.reportreaders.html.labels import kinds_of, label_of
from dateline.domain.records import dataclass
from dateline.language.vocabulary import words_of

_WHITE = re.compile(r"\s+")
_UNSEEN = UNSEEN - {"head", "noscript"} | {"button", "label", "title"}
_BREAKING = words_of(
    "address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure footer",
    "form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul",
)
_BESIDE_TAGS = frozenset({"nav", "footer", "aside", "form"})
_LONG_LABEL = 400
_LARGE = 20_000
_NO_WORDS = frozenset({"script", "style"})
_NOTED = frozenset({"h1", "h2", "h3", "time"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone:
    """Where on the page: among comments, or beside the report (menus, teasers, footers)."""

    comments: bool = False
    beside: bool = False

    @property
    def main(self) -> bool:
        """Whether the report itself may stand here."""
        return not (self.comments or self.beside)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Words on one line of the page: the element that holds them, where, and how many characters are links."""

    element: Element
    words: str
    zone: Zone
    linked: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """An element whose label tells something; `at` is the number of the line that it begins on or before."""

    element: Element
    label: str
    zone: Zone
    at: int


@dataclass(slots=True)
class Survey:
    """What one walk over a page gives; `signing`, `dated` and `leading` are elements with labels of that kind."""

    lines: list[Line] = field(default_factory=list)
    signing: list[Labelled] = field(default_factory=list)
    dated: list[Labelled] = field(default_factory=list)
    leading: list[Labelled] = field(default_factory=list)
    headings: list[Labelled] = field(default_factory=list)
    large: set[Element] = field(default_factory=set)
    """Elements in one of these lists that hold far too much to be what their label says: their words are not read."""


class _Around(NamedTuple):
    """What holds for the words in an element, and for those behind the elements in it.

    `begins` is how much of the page was gone through before, where something was noted of the element, else -1.
    """

    element: Element
    zone: Zone
    linked: bool
    begins: int = -1


class _Walk:
    """Walks a tree without recursion; pieces of a line are held until an element breaks it."""

    def __init__(self, root: Element, beside: Mapping[Element, bool]) -> None:
        self.survey = Survey()
        self._beside = beside
        self._around = [_Around(root, Zone(), linked=False)]
        self._pieces: list[str] = []
        self._linked = 0
        self._passed = 0
        self._first = self._around[0]

    def enter(self, element: Element, tag: str) -> None:
        """Enter an element that is seen: it may break the line, be noted, and begin with words."""
        if tag in _BREAKING:
            self.end_line()
        around = self._around[-1]
        zone = self._zone_of(element, tag, around.zone)
        label = label_of(element)[:_LONG_LABEL]
        is_noted = bool(label or tag in _NOTED) and self._note(element, tag, label, zone)
        begins = self._passed if is_noted else -1
        self._around.append(_Around(element, zone, around.linked or tag == "a", begins))
        self._lay(element.text)

    def skip(self, element: Element, tag: str) -> None:
        """Pass over an element that is not seen."""
        if tag not in _NO_WORDS:
            self._passed += sum(map(len, texts_of(element)))

    def leave(self, element: Element, tag: str) -> None:
        """Leave an element, seen or not, for the words behind it."""
        if tag not in _UNSEEN:
            self._measure(self._around.pop())
            if tag in _BREAKING:
                self.end_line()
        self._lay(element.tail)

    def end_line(self) -> None:
        """End the line, if there is one."""
        if not self._pieces:
            return
        words = _WHITE.sub(" ", "".join(self._pieces)).strip()
        first = self._first
        self.survey.lines.append(Line(element=first.element, words=words, zone=first.zone, linked=self._linked))
        self._pieces, self._linked = [], 0

    def _measure(self, left: _Around) -> None:
        if 0 <= left.begins < self._passed - _LARGE:
            self.survey.large.add(left.element)

    def _lay(self, text: str | None) -> None:
        """Add words to the line."""
        self._passed += 1 + len(text) if text else 1
        if not text or (not self._pieces and not text.strip()):
            return
        around = self._around[-1]
        if not self._pieces:
            self._first = around
        self._pieces.append(text)
        self._linked += len(text.strip()) if around.linked else 0

    def _zone_of(self, element: Element, tag: str, around: Zone) -> Zone:
        """Return the zone that an element makes in that around it."""
        if element in self._beside:
            return Zone(comments=self._beside[element], beside=True)
        if tag in _BESIDE_TAGS and not around.beside and element.find(".//h1") is None:
            return Zone(beside=True)
        return around

    def _note(self, element: Element, tag: str, label: str, zone: Zone) -> bool:
        """Note an element where its label or tag tells something, and return whether it does."""
        kinds = kinds_of(label)
        if tag not in _NOTED and not (kinds.signing or kinds.dated or kinds.leading):
            return False
        noted = Labelled(element=element, label=label, zone=zone, at=len(self.survey.lines))
        if tag in ("h1", "h2", "h3"):
            self.survey.headings.append(noted)
        if tag == "time":
            self.survey.dated.append(noted)
        if kinds.signing:
            self.survey.signing.append(noted)
        if kinds.dated:
            self.survey.dated.append(noted)
        if kinds.leading:
            self.survey.leading.append(noted)
        return True


def survey_page(root: Element, beside: Mapping[Element, bool]) -> Survey:
    """Return the survey of a page."""
    walk = _Walk(root, beside)
    steps = etree.iterwalk(root, events=("start", "end"))
    for event, element in steps:
        tag = tag_of(element)
        if event == "end":
            walk.leave(element, tag)
        elif tag in _UNSEEN:
            walk.skip(element, tag)
            steps.skip_subtree()
        else:
            walk.enter(element, tag)
    walk.end_line()
    return walk.survey


def seen_words(element: Element) -> str:
    """Return the words of an element on one line, elements parted by spaces, without scripts and styles."""
    return _WHITE.sub(" ", " ".join(texts_of(element))).strip()


def texts_of(element: Element) -> list[str]:
    """Return the texts in an element, without scripts and styles."""
    if element.find(".//style") is None and element.find(".//script") is None:
        return [str(text) for text in element.itertext()]
    return list(_texts_outside_scripts(element))


def _texts_outside_scripts(root: Element) -> Iterator[str]:
    steps = etree.iterwalk(root, events=("start", "end"))
    for event, element in steps:
        if event == "start" and tag_of(element) in _NO_WORDS:
            steps.skip_subtree()
        elif event == "start" and element.text:
            yield str(element.text)
        elif event == "end" and element is not root and element.tail:
            yield str(element.tail)
