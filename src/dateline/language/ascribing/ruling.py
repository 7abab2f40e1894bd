"""Attributions by rules alone: fewer than the model finds, in four languages, and none of its weights needed."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from dateline.domain.accounts import Attribution, Stretch
from dateline.domain.records import dataclass
from dateline.language.attributing import find as find_sources
from dateline.language.sentences import Sentences, sentences

_SAYING = (
    r"(?:said|says|say|told|tells|added|adds|wrote|writes|argued|argues|claimed|claims|insisted|insists|warned|warns"
    r"|believes?|believed|thinks?|thought|denied|denies|explained|explains|announced|suggested|suggests|tweeted|noted"
    r"|acknowledged|acknowledges|admitted|asked|replied|continued|concluded|recalled|testified|predicted|complained)"
)
_PRONOUN = re.compile(
    rf"(?<![\w’'-])(?P<source>[Hh]e|[Ss]he|[Tt]hey|I|[Ww]e)\s+(?P<cue>(?:(?:has|have|had|also|later|then|now|\w{{2,16}}ly)\s+)"
    rf"{{0,2}}{_SAYING})(?![\w’'-])|(?<=[,”\"?!])\s+(?P<cue_before>{_SAYING})\s+(?P<source_behind>he|she|they)(?![\w’'-])"
)
# A name behind a quotation and a dash, at the end of a line; a name in capitals that begins the line of a transcript.
_SIGNED = re.compile(
    r"(?:^|(?<=\s))(?P<content>[“\"][^“”\"\n]{4,}[”\"])\s*(?P<cue>[―—–]|--)\s*"
    r"(?P<source>[A-Z][\w.’'-]+(?:\s+(?:[A-Z][\w.’'-]*|of|de|van|von)){0,5})\s*$",
    re.MULTILINE,
)
_TRANSCRIBED = re.compile(
    r"^[“\"]?(?P<source>(?:[A-Z]{2,}[.’'-]?\s){0,3}[A-Z]{2,}(?:[’'-][A-Z]+)?)(?P<cue>:)\s+(?P<content>[^\n]{8,})$",
    re.MULTILINE,
)
# A press office says whose words may be quoted: "Attributable to a spokesperson: “…”".
_LENT = re.compile(
    r"(?P<cue>[Aa]ttributable to|(?:[Ss]tatement|[Qq]uote|[Cc]omment) (?:from|by))\s+"
    r"(?P<source>[^:\n“”\"]{2,80}?)\s*:\s*(?P<content>[“\"][^“”\"\n]{4,}[”\"])"
)
_ASIDE = re.compile(
    r"(?:,\s)?(?:in|on|at|during|after|before|late|early|earlier|by|to|from|via|while|as|when)\b|\w+day\b",
    re.IGNORECASE,
)
_THAT = re.compile(
    r"(?:\s(?:on|in|at|during|late|early)\s[\w\s]{2,30}?(?=\sthat\b))?[\s,:]*(?:that\b|dass\b|daß\b|que\b|qu['’])?[\s,:]*",
    re.IGNORECASE,
)
_ADDRESSED = re.compile(
    r"\s+(?:reporters|journalists|aides|lawmakers|officials|supporters|parliament|him|her|them|us|me"
    r"|(?:the\s)?[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,4})(?=[\s,:])(?:\s(?:in|on|at|during|after)\s[^,.;:\n]{1,40}(?=\sthat\b|:))?"
)
_LEADING = re.compile(
    r"according|laut|nach|selon|d['’]après|según|de acuerdo|al decir|aux dires|citing|in the words|zufolge",
    re.IGNORECASE,
)
_QUOTE = re.compile(r"[“„«\"][^“”„«»\"\n]{2,}[”“»\"]")
_UNCLOSED = re.compile(r"[“„«][^“”„«»\n]{2,}(?=\n)")
_OPENED = re.compile(r"[\s“„«\"‘'(\[]*")
_CLOSED = re.compile(r"[\s,.;:–—-]*$")
_FEWEST = 3
_LONGEST = 1_500
"""How many characters a content may have on one side: what ends no sentence is no sentence."""


@dataclass(frozen=True, slots=True)
class Ruled:
    """What a rule joins: stretches of characters, and the manner where the rule knows it."""

    source: tuple[Stretch, ...]
    cue: tuple[Stretch, ...]
    content: tuple[Stretch, ...]


def find(text: str) -> list[Ruled]:
    """Return what the rules join in `text`, in order of the cues."""
    around = sentences(text)
    named = [(_parts(text, each)) for each in find_sources(text)]
    taken = sorted((min(source[0], cue[0]), max(source[1], cue[1])) for source, cue in named)
    pronouns = [pair for pair in _by_pronouns(text) if not _meets(pair, taken)]
    found = []
    for source, cue in sorted([*named, *pronouns], key=lambda pair: pair[1]):
        content = _content(text, around, source, cue)
        if content:
            found.append(Ruled((source,), (cue,), content))
    return sorted([*found, *_by_marks(text)], key=lambda ruled: ruled.cue)


def _by_marks(text: str) -> Iterator[Ruled]:
    """Yield what a dash or a colon ascribes."""
    for pattern in (_SIGNED, _TRANSCRIBED, _LENT):
        for found in pattern.finditer(text):
            yield Ruled((found.span("source"),), (found.span("cue"),), (_bare(text, *found.span("content")),))


def _parts(text: str, attribution: Attribution) -> tuple[Stretch, Stretch]:
    """Return where the source stands and where the words that ascribe to it do."""
    at = attribution.start + max(text[attribution.start : attribution.end].rfind(attribution.source), 0)
    source = (at, at + len(attribution.source))
    if source[0] - attribution.start > 1:
        return source, _bare(text, attribution.start, source[0])
    return source, _verb(text, source[1], attribution.end)


def _verb(text: str, start: int, end: int) -> Stretch:
    """Return the words of saying at the end of a stretch, without an aside before them."""
    aside = max(text.rfind(",", start, end), start - 1)
    return _bare(text, aside + 1, end)


def _by_pronouns(text: str) -> Iterator[tuple[Stretch, Stretch]]:
    for found in _PRONOUN.finditer(text):
        if found["source"]:
            yield found.span("source"), found.span("cue")
        else:
            yield found.span("source_behind"), found.span("cue_before")


def _meets(pair: tuple[Stretch, Stretch], taken: Sequence[Stretch]) -> bool:
    start, end = min(pair[0][0], pair[1][0]), max(pair[0][1], pair[1][1])
    at = bisect_right(taken, (end, end))
    return any(other > start for _, other in taken[max(at - 2, 0) : at])


def content_of(text: str, source: Stretch, cue: Stretch) -> tuple[Stretch, ...]:
    """Return what words of saying ascribe to a source."""
    return _content(text, sentences(text), source, cue)


def _content(text: str, around: Sentences, source: Stretch, cue: Stretch) -> tuple[Stretch, ...]:
    """Return what is ascribed: the sentence without the words that ascribe it, and quotations that go on behind it."""
    first, last = min(source[0], cue[0]), max(source[1], cue[1])
    start, end = _sentence(text, around.starts, first, last)
    before, behind = _bare(text, start, first), _behind(text, last, end)
    leads = cue[0] < source[0] and bool(_LEADING.match(text, cue[0]))
    if leads or _is_closed(text, start, first):
        whole = [before] if _counts(text, before) else []
        if behind and (leads or text[behind[0] - 1] in '“"„«') and not (whole and _is_aside(text, behind)):
            whole.append(behind)
        return (*whole, *going_on(text, end)) if whole else ()
    if behind and _counts(text, behind):
        return (behind, *(going_on(text, end) if text[behind[0] - 1] in '“"„«' else ()))
    return ()


def _sentence(text: str, starts: Sequence[int], first: int, last: int) -> Stretch:
    """Return the sentence that holds what stands from `first` to `last`, as far as a content may reach."""
    number = bisect_right(starts, first) - 1
    end = starts[number + 1] if number + 1 < len(starts) else len(text)
    begin, end = max(starts[number], first - _LONGEST), min(max(end, last), last + _LONGEST)
    return begin, max(begin + len(text[begin:end].rstrip()), last)


def _is_closed(text: str, start: int, at: int) -> bool:
    """True where what stands before the words that ascribe is closed off by a comma or a quotation mark."""
    before = text[start:at].rstrip()
    if before.endswith(("”", "»", '"', "“,", "“")):
        return True
    return len(before.split()) >= _FEWEST and before.endswith((",", "’", "?", "!"))


def _behind(text: str, at: int, end: int) -> Stretch | None:
    if text.endswith(("told", "tell", "tells"), max(at - 5, 0), at):
        addressed = _ADDRESSED.match(text, at, end)
        at = addressed.end() if addressed else at
    that = _THAT.match(text, at)
    found = _bare(text, that.end() if that else at, end)
    return found if found[0] < found[1] else None


def _is_aside(text: str, stretch: Stretch) -> bool:
    return bool(_ASIDE.match(text, stretch[0])) and len(text[slice(*stretch)].split()) <= 8


def _counts(text: str, stretch: Stretch) -> bool:
    opened = _OPENED.match(text, *stretch)
    return stretch[0] < stretch[1] and (opened is None or opened.end() < stretch[1])


def _bare(text: str, start: int, end: int) -> Stretch:
    """Return a stretch without blanks and opening marks before it, and without what closes it."""
    opened = _OPENED.match(text, start, end)
    start = opened.end() if opened else start
    while end > start and text[end - 1] in " \t\r\n,.;:–—-”\"»’'?!":
        end -= 1
    return start, end


def going_on(text: str, end: int) -> Iterator[Stretch]:
    """Yield the quotation that the next sentence of the paragraph is, without words that ascribe it anew."""
    at = _next(text, end)
    found = _QUOTE.match(text, at)
    unclosed = _UNCLOSED.match(text, at)
    if unclosed is not None:
        yield unclosed.start() + 1, unclosed.end()
    elif found is not None and "\n" not in text[end : found.start()]:
        stop = found.end()
        if not text[stop : stop + 2].strip() or text[stop : stop + 1] == "\n":
            yield found.start() + 1, stop - 1


def _next(text: str, at: int) -> int:
    while at < len(text) and text[at] in ' \t”"’»':
        at += 1
    return at
