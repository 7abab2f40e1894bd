"""Attributions that begin or end a sentence, with a source described at length: ", an official who asked … told X."."""

import re
from collections.abc import Iterator, Sequence

from dateline.domain.accounts import Stretch
from dateline.domain.records import dataclass
from dateline.language.attributing.tokens import ROLES
from dateline.language.sentences import sentences
from dateline.language.vocabulary import words_of

_END = re.compile(
    r"(?P<comma>,?)\s+(?P<cue>(?:(?:has|have|had|also|later)\s+)?(?:said|says|say|told|tells|confirmed|confirms|wrote"
    r"|testified|recalled|added))(?:\s+(?:reporters|journalists|me|us|the\scourt|parliament|(?:the\s|The\s)?[A-Z][\w.’'-]*"
    r"(?:\s[A-Z][\w.’'-]*){0,4}))?(?:\s+(?:on|in|at|late|early|during|after)\s[^,.;:“”\"\n]{1,60})?\s*[.!?]?[”\"’)\]]*\s*$"
)
_NAME = r"[A-ZÀ-ÖØ-Þ][\w.’'-]*(?:\s(?:de|da|van|von|der|al|el|bin|di|du|la))*(?:\s[A-ZÀ-ÖØ-Þ][\w.’'-]*){1,3}"
_ONE = (
    r"(?:(?:an?|the|one|two|three|four|five|six|seven|several|some|many|another|his|her|their|its|\d+)\s"
    r"|[A-Z][\w’-]*['’]s\s)"
)
_DESCRIBED = rf"{_ONE}(?:[^\s,;“”\"]+\s){{0,8}}?[^\s,;“”\"]+"
_RELATIVE = re.compile(rf",\s+(?P<source>(?P<role>{_DESCRIBED})\s(?:who|whose|whom)\s[^,;“”\"\n]{{2,140}})$")
_ASIDE = re.compile(rf",\s+(?P<source>(?P<role>{_DESCRIBED}),\s(?:who|whose|whom|speaking)\s[^,;“”\"\n]{{2,140}})$")
_APPOSED = re.compile(rf",\s+(?P<source>{_NAME},\s(?:an?|the|his|her|their)\s[^,;“”\"\n]{{2,80}})$")
_TITLED = re.compile(rf",\s+(?P<source>(?P<role>{_DESCRIBED}),\s{_NAME})$")
_SPEAKING = r"said|says|told|confirmed|wrote|testified"
_LEADING = (
    re.compile(
        rf"\s*(?P<cue>[Aa]ccording to)\s(?P<source>(?P<role>{_DESCRIBED})\s(?:who|whose)\s[^,;“”\"\n]{{2,140}}),\s"
    ),
    re.compile(rf"\s*(?P<cue>[Aa]ccording to)\s(?P<source>(?P<role>{_DESCRIBED}),\s{_NAME}),\s"),
    re.compile(
        rf"\s*(?P<source>(?P<role>{_DESCRIBED})\s(?:who|whose)\s[^,;“”\"\n]{{2,140}}?)\s(?P<cue>{_SPEAKING})"
        r"(?:\s[^,;“”\"\n]{2,60}?)?\sthat\s",
        re.IGNORECASE,
    ),
)
_CITED = re.compile(
    r",\s(?P<source>(?:[Tt]he\s)?[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,4})\s(?P<cue>reported)(?:\son\s\w+)?[.]?\s*$"
)
_ORDERS = words_of("order orders ordered instruct instructed direct directed command commanded authorised authorized")
_REACH = 320
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Ascribed:
    """The source at an end of a sentence, the words of saying beside it, and the rest, which they ascribe."""

    source: Stretch
    cue: Stretch
    content: Stretch


def find(text: str) -> Iterator[Ascribed]:
    """Yield what ascribes a sentence to somebody with a relative clause or an apposition, at its end or beginning."""
    starts = sentences(text).starts
    for start, end in zip(starts, (*starts[1:], len(text)), strict=True):
        cited = _CITED.search(text, max(start, end - _REACH), end)
        found: list[Ascribed | None] = []
        if cited is not None:
            found = [Ascribed(cited.span("source"), cited.span("cue"), _bare(text, start, cited.start()))]
        found.append(_at_end(text, start, end) or _at_beginning(text, start, cited.start() if cited else end))
        yield from (each for each in found if each is not None and _is_told(text[slice(*each.content)]))


def _at_end(text: str, start: int, end: int) -> Ascribed | None:
    found = _END.search(text, max(start, end - _REACH), end)
    source = _source(text, start, found) if found else None
    if found is None or source is None:
        return None
    return Ascribed(source, found.span("cue"), _bare(text, start, source[0]))


def _at_beginning(text: str, start: int, end: int) -> Ascribed | None:
    known = (pattern.match(text, start, end) for pattern in _LEADING)
    found = next((each for each in known if each and _has_role(each["role"])), None)
    if found is None:
        return None
    return Ascribed(found.span("source"), found.span("cue"), _bare(text, found.end(), end))


def _bare(text: str, start: int, end: int) -> Stretch:
    words = text[start:end]
    return end - len(words.lstrip()), start + len(words.rstrip(" ,.\n"))


def _source(text: str, start: int, found: re.Match[str]) -> Stretch | None:
    """Return where the source stands that the words of saying follow, None where it is described in no known way."""
    first = max(start, found.start() - _REACH)
    before = text[first : found.start()]
    for pattern in (_ASIDE, _APPOSED, _TITLED) if found["comma"] else (_RELATIVE,):
        known = pattern.search(before)
        if known and (pattern in {_APPOSED, _TITLED} or _has_role(known["role"])):
            return first + known.start("source"), first + known.end("source")
    return None


def _has_role(words: str) -> bool:
    return any(word.casefold() in ROLES for word in words.split())


def _is_told(words: str) -> bool:
    """Return whether words can be what is told: some of them, with each quotation in them closed."""
    return len(words.split()) >= _FEWEST and words.count("“") == words.count("”") and words.count('"') % 2 == 0


def is_order(cue: str) -> bool:
    """Return whether a cue is the giving of an order: what somebody did, where another tells of it."""
    return any(word in _ORDERS for word in cue.casefold().split())


def meets(one: Stretch, other: Stretch) -> bool:
    """Return whether two stretches share a character."""
    return one[0] < other[1] and other[0] < one[1]


def within(stretches: Sequence[Stretch], whole: Stretch) -> tuple[Stretch, ...]:
    """Return the stretches as far as they stand in `whole`."""
    cut = ((max(first, whole[0]), min(last, whole[1])) for first, last in stretches)
    return tuple((first, last) for first, last in cut if first < last)
