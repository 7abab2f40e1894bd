"""A page surveyed once: its lines in the order they are seen, and the elements whose labels tell something."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from dateline.builtin.readers.blocks.markup import UNSEEN
from dateline.builtin.readers.blocks.parsing import Element, tag_of
from dateline.builtin.reportreaders.html.labels import kinds_of, label_of
from dateline.language.vocabulary import words_of

_WHITE = re.compile(r"\s+")
_UNSEEN = UNSEEN - {"head", "noscript"} | {"button", "label", "title"}
_BREAKING = words_of(
    "address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure footer",
    "form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul",
)
_BESIDE_TAGS = frozenset({"nav", "footer", "aside", "form"})
_LONG_LABEL = 400
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


class _Walk:
    """Walks a tree without recursion; pieces of a line are held until an element breaks it."""

    def __init__(self, beside: Mapping[Element, bool]) -> None:
        self.survey = Survey()
        self._beside = beside
        self._pieces: list[str] = []
        self._linked = 0
        self._holder: Element | None = None
        self._zone = Zone()

    def begin(self, element: Element, tag: str, zone: Zone) -> Zone:
        """Enter an element; return the zone that it makes."""
        label = label_of(element)[:_LONG_LABEL]
        if tag in _BREAKING:
            self.end_line()
        if element in self._beside:
            zone = Zone(comments=self._beside[element], beside=True)
        elif tag in _BESIDE_TAGS and not zone.beside and element.find(".//h1") is None:
            zone = Zone(beside=True)
        if label or tag in _NOTED:
            self._note(element, tag, label, zone)
        return zone

    def lay(self, text: str | None, element: Element, zone: Zone, *, linked: bool) -> None:
        """Add words to the line."""
        if not text or (not self._pieces and not text.strip()):
            return
        if not self._pieces:
            self._holder, self._zone = element, zone
        self._pieces.append(text)
        self._linked += len(text.strip()) if linked else 0

    def end_line(self) -> None:
        """End the line, if there is one."""
        words = _WHITE.sub(" ", "".join(self._pieces)).strip()
        if words and self._holder is not None:
            self.survey.lines.append(Line(element=self._holder, words=words, zone=self._zone, linked=self._linked))
        self._pieces, self._linked, self._holder = [], 0, None

    def _note(self, element: Element, tag: str, label: str, zone: Zone) -> None:
        at = len(self.survey.lines)
        if tag in ("h1", "h2", "h3"):
            self.survey.headings.append(Labelled(element=element, label=label, zone=zone, at=at))
        if tag == "time":
            self.survey.dated.append(Labelled(element=element, label=label, zone=zone, at=at))
        kinds = kinds_of(label)
        for told, found in (
            (kinds.signing, self.survey.signing),
            (kinds.dated, self.survey.dated),
            (kinds.leading, self.survey.leading),
        ):
            if told:
                found.append(Labelled(element=element, label=label, zone=zone, at=at))


def survey_page(root: Element, beside: Mapping[Element, bool]) -> Survey:
    """Return the survey of a page."""
    walk = _Walk(beside)
    stack: list[tuple[Element, str, Zone, bool, bool]] = [(root, tag_of(root), Zone(), False, False)]
    while stack:
        element, tag, zone, linked, left = stack.pop()
        if left:
            _leave(walk, element, tag, zone, linked=linked)
        elif tag in _UNSEEN or not tag:
            _tail(walk, element, zone, linked=linked)
        else:
            inner = walk.begin(element, tag, zone)
            inside = linked or tag == "a"
            walk.lay(element.text, element, inner, linked=inside)
            stack.append((element, tag, zone, linked, True))
            stack.extend((child, tag_of(child), inner, inside, False) for child in reversed(element))
    walk.end_line()
    return walk.survey


def seen_words(element: Element) -> str:
    """Return the words of an element on one line, elements parted by spaces, without scripts and styles."""
    return _WHITE.sub(" ", " ".join(texts_of(element))).strip()


def texts_of(element: Element) -> list[str]:
    """Return the texts in an element, without scripts and styles."""
    if element.find(".//style") is None and element.find(".//script") is None:
        return [str(text) for text in element.itertext()]
    unseen = {text for part in element.iter("style", "script") for text in part.itertext()}
    return [str(text) for text in element.itertext() if text not in unseen]


def _leave(walk: _Walk, element: Element, tag: str, zone: Zone, *, linked: bool) -> None:
    if tag in _BREAKING:
        walk.end_line()
    _tail(walk, element, zone, linked=linked)


def _tail(walk: _Walk, element: Element, zone: Zone, *, linked: bool) -> None:
    around = element.getparent()
    if around is not None:
        walk.lay(element.tail, around, zone, linked=linked)
