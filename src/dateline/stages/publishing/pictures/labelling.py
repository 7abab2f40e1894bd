"""Which marks of an axis bear their words: as many as have room, on a phone, on half a screen and on a whole one."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dateline.domain.records import dataclass

_LETTER = 6.8
"""How wide a letter or figure is in pixels, more or less."""
_BETWEEN = 7.0
_EDGE = 6.0
_WIDTHS = (("", 290.0), ("rare", 390.0), ("spare", 760.0))
"""How wide a picture is at least in pixels, and how words are called that want so much."""
_STRIDES = (6, 4, 2, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A mark on the axis, `at` in percent of its width; `major` where a greater stretch of time begins.

    `broken` where time is left out. `sparing` says on which pictures its words have room: "" on all, "rare" on none as
    narrow as a phone's, "spare" on wide ones alone. `anchor` says which way they run from it: "left" where they begin
    there, "right" where they end, "" where it is their middle. `fuller` are the words with all that those before it say
    of a greater stretch, for where these have no room.
    """

    at: float
    label: str
    major: bool = False
    broken: bool = False
    sparing: str = ""
    anchor: str = ""
    fuller: str = ""

    def box(self, width: float) -> tuple[float, float]:
        """Return from where to where its words reach in a picture of this width, in pixels, with air behind them."""
        place, wide = self.at / 100 * width, len(self.label) * _LETTER
        start = place if self.anchor == "left" else place - wide if self.anchor == "right" else place - wide / 2
        return start, start + wide + _BETWEEN


def labelled(pieces: Iterable[Sequence[Tick]]) -> list[Tick]:
    """Return the marks of the pieces of an axis; words that have room nowhere are left out.

    The first words of each piece, and the major ones, come before the others, and may run to either side.
    """
    ticks = [(at, tick) for piece in pieces for at, tick in enumerate(piece)]
    told: dict[int, Tick] = {}
    for name, width in _WIDTHS:
        for place in (each for each in _order(ticks) if each not in told):
            _tell(told, place, (replace(tick, sparing=name) for tick in _ways(*ticks[place])), width)
        if not name:
            _fill(told, ticks, width)
    return [told.get(place) or replace(tick, label="") for place, (_, tick) in enumerate(ticks)]


def _tell(told: dict[int, Tick], place: int, ways: Iterable[Tick], width: float) -> None:
    """Put the first of these that has room at a place, where one has."""
    others = [tick for at, tick in told.items() if at != place]
    tick = next((each for each in ways if _has_room(each, others, width)), None)
    if tick is not None:
        told[place] = tick


def _fill(told: dict[int, Tick], ticks: Sequence[tuple[int, Tick]], width: float) -> None:
    """Give the first words of a piece that are told all that the first of all would say, where these have no room."""
    begun = True
    for place, (at, tick) in enumerate(ticks):
        begun = place in told if at == 0 else begun
        if at and not begun and place in told and tick.fuller:
            _tell(told, place, _ways(0, replace(tick, label=tick.fuller)), width)
            begun = True


def _ways(at: int, tick: Tick) -> Iterator[Tick]:
    """Yield the mark with the ways in which its words may run, the best first."""
    usual = "left" if tick.at < _EDGE else "right" if tick.at > 100 - _EDGE else ""
    yield replace(tick, anchor=usual)
    if not usual and (at == 0 or tick.major):
        yield replace(tick, anchor="left")
        yield replace(tick, anchor="right")


def _order(ticks: Sequence[tuple[int, Tick]]) -> Iterator[int]:
    """Yield the places of the marks with words as they come: by strides within a piece."""
    worded = [place for place, (_, tick) in enumerate(ticks) if tick.label]
    yield from (place for place in worded if ticks[place][0] == 0)
    yield from (place for place in worded if ticks[place][1].major)
    for stride in _STRIDES:
        yield from (place for place in worded if not ticks[place][0] % stride)


def _has_room(tick: Tick, taken: Iterable[Tick], width: float) -> bool:
    start, end = tick.box(width)
    boxes = (other.box(width) for other in taken)
    return all(end <= other_start or start >= other_end for other_start, other_end in boxes)
