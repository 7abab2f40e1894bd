"""Makes paragraphs of the lines of one row: joins what was broken, parts citations from what they cite."""

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from dateline.domain.prose import Prose, join
from dateline.domain.records import dataclass
from dateline.language import citing, quoting
from dateline.language.citing import FoundCitation
from dateline.stages.tabling.flattened_closing import closing_source
from dateline.stages.tabling.flattened_lines import Line, begins_small, finished
from dateline.stages.tabling.sources import only_links, parted, unlabelled, with_addresses

_OPENING = tuple('“„«‹「『‘"')
_LEADING_SIGNS = " …[(.-–—"
_QUOTED_SHARE = 0.8
_SETTING_OFF = frozenset("([—–-")
_BETWEEN = " \t\n,;|/·•"
_SPACE = Prose(words=" ")
_DIVIDED = re.compile(r"[^\W\d_]-$")
_JOINING = re.compile(r"(?:and|or|und|oder|bis|et|ou|y|o|e|en|of|i|и|или)\b")
_TAIL = 4
_FULL = 0.8


class PieceKind(StrEnum):
    """What a paragraph of a row is: words of the event, a quotation by itself, or a citation."""

    TEXT = "text"
    QUOTE = "quote"
    CITATION = "citation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One paragraph, `gap` empty lines below the one before; a citation that `leads` stands before what it cites."""

    kind: PieceKind
    prose: Prose
    place: str
    gap: int = 0
    leads: bool = False


def pieces_of(lines: Iterable[Line], width: int) -> list[Piece]:
    """Return the paragraphs of a row; `width` is where a program broke the lines, 0 where none did."""
    return [piece for line in joined(lines, width) for piece in _parted(line)]


def joined(lines: Iterable[Line], width: int) -> list[Line]:
    """Return the lines with those that go on in the next one joined by a space."""
    whole: list[list[Line]] = []
    for line in lines:
        if whole and _goes_on(whole[-1], line, width):
            whole[-1].append(line)
        else:
            whole.append([line])
    return [_one(parts) for parts in whole]


def is_quotation(words: str) -> bool:
    """True when the words are quotations and hardly anything else."""
    begin = words.lstrip(_LEADING_SIGNS)
    if not begin.startswith(_OPENING):
        return False
    quoted = sum(found.end - found.start + 2 for found in quoting.find(words) if found.depth == 0)
    return quoted >= _QUOTED_SHARE * len(words.strip())


def is_apart(words: str) -> bool:
    """True for a line that no running text has: a quotation that opens a paragraph, a citation, mere addresses."""
    return words.startswith(_OPENING) or is_citation(words)


def _one(parts: Sequence[Line]) -> Line:
    first, *more = parts
    if not more:
        return first
    whole = [first.prose]
    for before, part in pairwise(parts):
        divided = _DIVIDED.search(before.words[-_TAIL:]) and part.words[:1].islower() and not _JOINING.match(part.words)
        whole += [part.prose] if divided else [_SPACE, part.prose]
    return Line(prose=join(whole, ""), place=first.place, gap=first.gap, level=first.level)


def _goes_on(parts: Sequence[Line], line: Line, width: int) -> bool:
    """True when `line` goes on with the sentence, quotation or citation that the lines before it began."""
    before = parts[-1].words.rstrip()
    if line.gap or not before or (line.words.startswith(_OPENING) and finished(before)) or is_citation(line.words):
        return False
    if width and len(before) >= _FULL * width:
        return True
    if is_citation(before):
        return begins_small(line.words) or _is_unclosed(before)
    return not finished(before) or begins_small(line.words)


def _is_unclosed(words: str) -> bool:
    return words.count("“") > words.count("”") or words.count("(") > words.count(")")


def is_citation(words: str) -> bool:
    """True for a line that is a citation, and nothing before it."""
    found = _citations_in(words)
    return bool(found) and not words[: found[0].start].strip()


def ends_cited(words: str) -> bool:
    """True for words that end with a citation."""
    found = _citations_in(words)
    return (bool(found) and found[-1].end >= len(words.rstrip())) or closing_source(words) is not None


@lru_cache(maxsize=4096)
def _citations_in(words: str) -> tuple[FoundCitation, ...]:
    return citing.find(words)


def _parted(line: Line) -> Iterator[Piece]:
    """Yield what a paragraph consists of: words, the citations they end with or that stand alone, what follows."""
    prose, at, gap = line.prose, 0, line.gap
    citations = _citations_in(prose.words)
    if not citations:
        yield from _closed(line)
        return
    for found in citations:
        before = prose.cut(at, found.start)
        if before.words.strip(_BETWEEN):
            yield _words(before, line.place, gap)
            gap = 0
        cited = _unbracketed(prose.cut(found.start, found.end), found)
        yield Piece(kind=PieceKind.CITATION, prose=cited, place=line.place, gap=gap, leads=found.leads)
        at, gap = found.end, 0
    after = prose.cut(at, len(prose.words))
    if after.words.strip(_BETWEEN):
        yield _words(after, line.place, 0)


def _unbracketed(cited: Prose, found: FoundCitation) -> Prose:
    """Return a citation without the brackets or the dash that set it off."""
    set_off = cited.words[:1] in _SETTING_OFF or cited.words.rstrip(" .")[-1:] in {")", "]"}
    at = cited.words.find(found.citation.label) if set_off else -1
    kept = cited.cut(at, at + len(found.citation.label)) if at >= 0 else cited
    return with_addresses(unlabelled(kept))


def _closed(line: Line) -> Iterator[Piece]:
    """Yield a paragraph and the source it closes with behind its last full stop."""
    at = closing_source(line.words)
    if at is None:
        yield from _with_links(line)
        return
    yield _words(line.prose.cut(0, at), line.place, line.gap)
    cited = with_addresses(line.prose.cut(at, len(line.words)))
    yield Piece(kind=PieceKind.CITATION, prose=cited, place=line.place)


def _with_links(line: Line) -> Iterator[Piece]:
    """Yield a paragraph and the links or the "Source: …" it closes with."""
    if only_links(line.prose):
        prose = with_addresses(line.prose)
        yield Piece(kind=PieceKind.CITATION, prose=prose, place=line.place, gap=line.gap)
        return
    sourced = parted(line.prose, line.place)
    if sourced.sources and sourced.text:
        yield _words(sourced.text, line.place, line.gap)
        rest = line.prose.cut(len(sourced.text.words), len(line.prose.words))
        yield Piece(kind=PieceKind.CITATION, prose=with_addresses(unlabelled(rest)), place=line.place)
    elif sourced.sources:
        yield Piece(
            kind=PieceKind.CITATION, prose=with_addresses(unlabelled(line.prose)), place=line.place, gap=line.gap
        )
    else:
        yield _words(line.prose, line.place, line.gap)


def _words(prose: Prose, place: str, gap: int) -> Piece:
    kind = PieceKind.QUOTE if is_quotation(prose.words) else PieceKind.TEXT
    return Piece(kind=kind, prose=prose, place=place, gap=gap)
