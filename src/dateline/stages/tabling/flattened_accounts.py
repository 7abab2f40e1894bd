"""Says which words of a row tell the event and which are accounts, and under which citation.

A citation with a colon leads: what follows is its account. Any other closes what stands before it. A row with one
closing citation tells the event in its own words; quotations set apart below these are that citation's account. Where
a leading citation is followed by a closing one, what lies between them is shared out at the widest gap.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from dateline.domain.prose import Prose, join
from dateline.domain.written import WrittenSource
from dateline.stages.tabling.flattened_paragraphs import Piece, PieceKind
from dateline.stages.tabling.sources import listed


@dataclass(slots=True, kw_only=True)
class Told:
    """What a row tells: its own words, and its citations with the paragraphs under each.

    `unsure` holds the places where a paragraph could belong to either of two citations.
    """

    text: list[Prose] = field(default_factory=list)
    citations: list[Piece] = field(default_factory=list)
    accounts: list[list[Prose]] = field(default_factory=list)
    unsure: list[str] = field(default_factory=list)

    def cite(self, citation: Piece, account: Sequence[Piece] = ()) -> None:
        self.citations.append(citation)
        self.accounts.append([piece.prose for piece in account])


def tell(pieces: Sequence[Piece]) -> Told:
    """Return the paragraphs of a row as its own words and its accounts."""
    told = Told()
    waiting: list[Piece] = []
    for piece in pieces:
        if piece.kind is not PieceKind.CITATION:
            waiting.append(piece)
            continue
        if not told.citations:
            _open(told, waiting, piece)
        else:
            _between(told, waiting, piece)
        waiting = []
    _close(told, waiting)
    return told


def sources_of(told: Told) -> tuple[WrittenSource, ...]:
    """Return the citations as sources, with their accounts; a line of several links gives several sources."""
    found: list[WrittenSource] = []
    for citation, account in zip(told.citations, told.accounts, strict=True):
        sources = _sources(citation)
        text = join(account) if account else sources[-1].text
        last = sources[-1]
        found.extend(sources[:-1])
        found.append(
            WrittenSource(
                label=last.label,
                url=last.url,
                archive_url=last.archive_url,
                text=text,
                place=citation.place,
                after=last.after,
            )
        )
    return tuple(found)


def _sources(citation: Piece) -> list[WrittenSource]:
    """The sources of a citation: its words as they stand, or its links where it has some."""
    if citation.prose.links:
        linked = listed(citation.prose, citation.place)
        if linked:
            return linked
    return [WrittenSource(label=citation.prose.words, place=citation.place)]


def _open(told: Told, before: Sequence[Piece], citation: Piece) -> None:
    """Take in the first citation: it closes quotations that stand apart from the event's own words, or leads."""
    own = len(before)
    if not citation.leads and any(piece.kind is PieceKind.TEXT for piece in before):
        while before[own - 1].kind is PieceKind.QUOTE:
            own -= 1
    told.text.extend(piece.prose for piece in before[:own])
    told.cite(citation, before[own:])


def _between(told: Told, waiting: Sequence[Piece], citation: Piece) -> None:
    """Share out what stands between the citation before and this one."""
    owed = told.citations[-1].leads
    if owed and citation.leads:
        told.accounts[-1].extend(piece.prose for piece in waiting)
        told.cite(citation)
    elif owed:
        at = _parting(told, waiting)
        told.accounts[-1].extend(piece.prose for piece in waiting[:at])
        told.cite(citation, waiting[at:])
    elif citation.leads:
        told.text.extend(piece.prose for piece in waiting)
        told.cite(citation)
    else:
        told.cite(citation, waiting)


def _parting(told: Told, waiting: Sequence[Piece]) -> int:
    """Return where the account of a leading citation ends: at the widest gap, else after its first paragraph."""
    if len(waiting) < 2:
        return len(waiting)
    gaps = [piece.gap for piece in waiting[1:]]
    widest = max(gaps)
    if gaps.count(widest) > 1 or (widest == min(gaps) and len(gaps) > 1):
        told.unsure.append(waiting[1].place)
    return gaps.index(widest) + 1


def _close(told: Told, rest: Sequence[Piece]) -> None:
    """Take in what stands after the last citation."""
    if not told.citations:
        told.text.extend(piece.prose for piece in rest)
    elif told.citations[-1].leads or _follows(told, rest):
        told.accounts[-1].extend(piece.prose for piece in rest)
    else:
        told.text.extend(piece.prose for piece in rest)


def _follows(told: Told, rest: Sequence[Piece]) -> bool:
    """True for quotations below a citation that closes nothing but the event's own words."""
    quoted = bool(rest) and all(piece.kind is PieceKind.QUOTE for piece in rest)
    return quoted and not told.accounts[-1] and bool(told.text) and len(told.citations) == 1
