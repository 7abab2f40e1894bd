"""Tells apart the events that stand below one date."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from dateline.stages.tabling.flattened_lines import BULLETS, Line, begins_small, finished, without_bullet
from dateline.stages.tabling.flattened_paragraphs import Piece, PieceKind, pieces_of

_NEARLY_EACH = 0.75


def events_in(lines: Sequence[Line], width: int, *, listed: bool) -> list[list[Piece]]:
    """Return the paragraphs of each event; `listed` when the date stands alone above the lines, like a heading.

    Below such a date each bullet is an event, and each paragraph where nearly every one closes with its own source.
    """
    bullets = [at for at, line in enumerate(lines) if line.words.startswith(BULLETS)] if listed else []
    if len(bullets) > 1:
        bounds = [0, *bullets[1:], len(lines)]
        return [pieces_of(map(without_bullet, lines[a:b]), width) for a, b in pairwise(bounds)]
    pieces = pieces_of(lines, width)
    return _by_source(pieces) if listed and _each_closes(pieces) else [pieces]


def cells_in(lines: Sequence[Line]) -> list[list[Piece]]:
    """Return the event and the source of a row where each has a line of its own; nothing where they have not."""
    if len(lines) != 2 or finished(lines[1].words) or begins_small(lines[1].words):
        return []
    pieces = pieces_of([replace(line, gap=1) for line in lines], 0)
    if len(pieces) != 2 or any(piece.kind is PieceKind.CITATION for piece in pieces):
        return []
    return [[pieces[0], replace(pieces[1], kind=PieceKind.CITATION)]]


def _each_closes(pieces: Sequence[Piece]) -> bool:
    """True when there are several paragraphs, and nearly each ends with a citation on its last line."""
    told = [at for at, piece in enumerate(pieces) if piece.kind is not PieceKind.CITATION]
    closed = sum(
        at + 1 < len(pieces) and pieces[at + 1].kind is PieceKind.CITATION and pieces[at + 1].place == pieces[at].place
        for at in told
    )
    return closed > 1 and closed >= _NEARLY_EACH * len(told)


def _by_source(pieces: Iterable[Piece]) -> list[list[Piece]]:
    events: list[list[Piece]] = []
    for piece in pieces:
        if piece.kind is not PieceKind.CITATION or not events:
            events.append([])
        events[-1].append(piece)
    return events
