"""Citations that stand in lines of text: whole lines, and what lines end with."""

import re
from collections.abc import Iterator
from dataclasses import replace

from dateline.domain.chronologies import Citation, CitationKind
from dateline.domain.records import dataclass
from dateline.language.citing import cues
from dateline.language.citing.addresses import links_in
from dateline.language.citing.agencies import houses, is_known_publisher
from dateline.language.citing.papers import names_publisher
from dateline.language.citing.people import is_dated, is_publisher, read_names
from dateline.language.citing.reading import Reading, is_placed, read, read_words, unbracketed

_LINE = re.compile(r"[^\r\n]+")
_LIST_MARK = re.compile(r"\s*(?:[-*•–—]\s+|\[?\^?\d{1,3}[\].)]:?\s*)?")
_TAIL = re.compile(
    rf"(?<=\s)(?=[A-ZÀ-Þ])(?=(?i:{cues.ID.pattern}|{cues.SURE_LEAD.pattern}|{cues.SURE_SOURCE.pattern}"
    rf"|{cues.ANONYMOUS.pattern}[“«„]?based on)"
    r"|(?:See |Vgl\. |Cf\. )?[A-ZÀ-Þ][\w’'-]+(?:,? (?:and|&|und|et|y) [A-ZÀ-Þ][\w’'-]+)*, (?:supra|a\. ?a\. ?O))"
)
_LEADING = re.compile(
    rf"(?:^|(?<=\s))(?=[A-ZÀ-Þ])(?i:{cues.SURE_LEAD.pattern})[^:“”„«»\"\r\n]{{2,160}}:(?=\s{{0,4}}[“„«\"])"
)
# Quoted to the end, or never closed, or with words of prose behind: a title in quotation marks has its publisher there.
_QUOTED_ON = re.compile(
    r"\s*[“„«\"](?:.*[”“»\"][.,)]*\s*|[^”“»\"]*|.*[.,!?…]?[”“»\"] (?!(?:in|en|dans|aus)\b)[^\W\dA-ZÀ-Þ_].*[.!?…]\s*)"
)
_BEGINNING = re.compile(
    "|".join(f"(?:{cue.pattern})" for cue in (cues.ID, cues.LEAD, cues.SOURCE, cues.ANONYMOUS, cues.BASIS)),
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"[(\[]([^()\[\]]{2,120})[)\]]\s*[.]?\s*$")
_CLOSED = re.compile(r"[)\]]\s*[.]?\s*$")
_DASHED = re.compile(r"(?:^|\s)(?:[—–]|--?)\s*([^\s—–-][^—–]{0,60}?)\s*[.]?\s*$")
_SENTENCE_END = re.compile(r"[.!?…。][”»\"’)\]]*\s+(?=[^\W\d_])")
_SEVERAL = re.compile(cues.SURE_SOURCE.pattern, re.IGNORECASE)
_BY_SEMICOLON = re.compile(r"\s*;\s+")
_BY_STROKE = re.compile(r"\s+/\s+")
_LONGEST = 400
_MOST_TAILS = 12
_FEW = 10
_LONGEST_BYLINE = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundCitation:
    """A citation at `start` to `end` of the text; one that `leads` stands before what it cites, else it closes it."""

    start: int
    end: int
    citation: Citation
    leads: bool = False


def find(text: str) -> tuple[FoundCitation, ...]:
    """Return the citations that are a line of `text`, or that a line of it ends with, in order.

    Running prose about reporting is none: a citation must be understood to its end.
    """
    return tuple(found for line in _LINE.finditer(text) for found in _in_line(text, *line.span()))


def find_leading(line: str) -> tuple[FoundCitation, ...]:
    """Return the citations that stand in a line each before what it quotes from them; one alone before nothing else."""
    found = _leading(line, 0, len(line))
    if len(found) == 1 and _QUOTED_ON.fullmatch(line, found[0].end) is None:
        return ()
    return tuple(found)


def _in_line(text: str, start: int, end: int) -> Iterator[FoundCitation]:
    line = text[start:end]
    begin = start + len(line) - len(line.lstrip())
    end = start + len(line.rstrip())
    if begin >= end:
        return
    links = _only_links(text, begin, end)
    if links:
        yield from links
        return
    leading = _leading(text, begin, end)
    if len(leading) > 1:
        yield from leading
        return
    found = _phrase(text, begin, end) or _tail(text, begin, end) or _closing(text, begin, end)
    if found is not None:
        yield from _each_source(text, found)


def _only_links(text: str, start: int, end: int) -> list[FoundCitation]:
    """Return one citation for each address when the line holds nothing else."""
    line = text[start:end]
    links = links_in(line)
    bare = "".join(
        line[a:b] for a, b in zip([0, *(b for _, b in links)], [*(a for a, _ in links), len(line)], strict=True)
    )
    if not links or any(c.isalpha() for c in _LIST_MARK.sub("", bare, count=1)):
        return []
    return [FoundCitation(start=start + a, end=start + b, citation=read(line[a:b])) for a, b in links]


def _leading(text: str, start: int, end: int) -> list[FoundCitation]:
    """Return the citations that stand each before a quotation from it: "Reporting by A: “…” Reporting by B: “…”"."""
    marks = _LEADING.finditer(text, start, end)
    return [_found(text, *mark.span()) for mark in marks if _is_citation(mark[0], whole_line=False)]


def _phrase(text: str, start: int, end: int) -> FoundCitation | None:
    """Return the citation when the whole line is one."""
    line = text[start:end]
    if len(line) > _LONGEST:
        return None
    mark = cues.NOTE_MARK.match(line)
    words = unbracketed(line[mark.end() if mark else 0 :])
    return _found(text, start, end) if _may_cite(words) and _is_citation(words, whole_line=True) else None


def _may_cite(words: str) -> bool:
    """True when the words begin as citations do, or are so few that they may be a publisher or a short form."""
    few = words.count(" ") < _FEW
    return few or _BEGINNING.match(words) is not None


def _tail(text: str, start: int, end: int) -> FoundCitation | None:
    """Return the citation that the line ends with: "… departs Id.  Griffin and Tomlinson:"."""
    begin = max(start, end - _LONGEST)
    for tried, mark in enumerate(_TAIL.finditer(text, begin, end)):
        if tried == _MOST_TAILS:
            return None
        if mark.start() > start and _is_citation(text[mark.start() : end], whole_line=False):
            return _found(text, mark.start(), end)
    return None


def _closing(text: str, start: int, end: int) -> FoundCitation | None:
    """Return the publishers that close a line: "(Business Insider / CBS News)", "— AP", "Port Gazette no. 41, p. 3"."""
    begin = max(start, end - 160)
    closing = text[begin:end]
    for pattern in (_BRACKETED, _DASHED):
        found = pattern.search(closing)
        if found is not None and (_names_publishers(found[1]) or _points_or_places(found[1])):
            at = begin + found.start() + len(found[0]) - len(found[0].lstrip())
            return FoundCitation(start=at, end=end, citation=read(found[1]))
    sentences = (begin + found.end() for found in _SENTENCE_END.finditer(closing))
    placed = next((at for at in sentences if is_placed(text[at:end])), None)
    return None if placed is None else _found(text, placed, end)


def _points_or_places(words: str) -> bool:
    """True for a bracket that holds "Id. at 4", or issues of papers and publishers beside them."""
    if cues.ID.match(words):
        return read(words).kind is CitationKind.ID
    parts = _BY_SEMICOLON.split(words)
    return any(map(is_placed, parts)) and all(is_placed(part) or names_publisher(part) for part in parts)


def _names_publishers(words: str) -> bool:
    parts = re.split(r"\s*/\s*|,\s+|\s+(?:via|and|und|et|y|e)\s+|;\s*", words)
    if all(is_known_publisher(part) for part in parts):
        return True
    names = [read_names(part) for part in parts]
    whole = all(len(read) == 1 and at == len(part) for (read, at), part in zip(names, parts, strict=True))
    return whole and len(parts) > 1 and any(map(is_known_publisher, parts)) and "/" in words


def _found(text: str, start: int, end: int) -> FoundCitation:
    label = text[start:end]
    citation = replace(read(unbracketed(label)), label=label)
    return FoundCitation(start=start, end=end, citation=citation, leads=label.endswith(":"))


def _is_citation(words: str, *, whole_line: bool) -> bool:
    """True when the words are a citation to their end, and nothing of running prose."""
    bare = words.removesuffix(":").strip()
    if cues.SURE_SOURCE.match(bare) or (whole_line and is_placed(bare)):
        return True
    citation = read(bare)
    if citation.kind is CitationKind.ID:
        return bool(cues.ID.match(bare)) and bare[:1].isupper()
    if citation.kind is CitationKind.SHORT:
        return cues.find_short(bare) is not None and (whole_line or bool(citation.bylines))
    reading = read_words(bare)
    if reading.left.strip(" .,;:“”\"'«»()"):
        return False
    if cues.ANONYMOUS.match(bare):
        return bool(reading.based_on) or (whole_line and len(bare.split()) < 4)
    return _is_led(bare, reading, whole_line=whole_line)


def _is_led(bare: str, reading: Reading, *, whole_line: bool) -> bool:
    """True when somebody or an agency is named after "Reporting by", "By" or "avec"."""
    if cues.SURE_LEAD.match(bare):
        return bool(reading.bylines or reading.publisher)
    if not whole_line or len(bare.split()) > _LONGEST_BYLINE:
        return False
    if cues.LEAD.match(bare):
        return reading.led and _people(reading)
    if cues.BASIS.match(bare):
        return bool(reading.based_on) and not (reading.bylines or reading.title)
    return is_known_publisher(bare) or len(houses(reading.publisher)) > 1


def _people(reading: Reading) -> bool:
    """True when the bylines are those of people: two words or more, or beside a publisher."""
    return any(len(name.split()) > 1 and not is_dated(name) for name in reading.bylines) or bool(
        reading.publisher and is_publisher(reading.publisher, after_people=False)
    )


def _each_source(text: str, found: FoundCitation) -> Iterator[FoundCitation]:
    """Yield one citation for each source where several stand behind "Sources:" or in one bracket."""
    words = text[found.start : found.end]
    several = _SEVERAL.match(words)
    listed = _BRACKETED.match(words)
    by_semicolon = several or (listed is not None and _points_or_places(listed[1]))
    stops = list((_BY_SEMICOLON if by_semicolon else _BY_STROKE).finditer(words))
    if not stops or not (several or words[0] in "(["):
        yield found
        return
    for begin, end in _between(stops, len(words)):
        label = words[begin:end] if several and not begin else _CLOSED.sub("", words[begin:end]).strip("()[] ")
        yield FoundCitation(start=found.start + begin, end=found.start + end, citation=read(label))


def _between(stops: list[re.Match[str]], length: int) -> Iterator[tuple[int, int]]:
    begins = [0, *(stop.end() for stop in stops)]
    ends = [*(stop.start() for stop in stops), length]
    yield from zip(begins, ends, strict=True)
