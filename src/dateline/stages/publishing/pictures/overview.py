"""Entries in one picture: each for itself where there are few, else as columns of how many fall where."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from dateline.domain.events import Dispute
from dateline.domain.records import dataclass
from dateline.domain.shown import ShownEntry
from dateline.stages.publishing.pictures.breaking import gaps_in
from dateline.stages.publishing.pictures.extents import Extent, extent_of
from dateline.stages.publishing.pictures.marks import (
    DOT,
    Mark,
    Shape,
    denied_shape,
    denied_windows,
    due_windows,
    mark_of,
)
from dateline.stages.publishing.pictures.scale import Scale, Stretch

MOST_MARKS = 150
MOST_NUMBERED = 40
MOST_LEVELS = 8
_LANE = 14
_TIGHT_LANE = 10
_LEVEL = 13
_ROOM = 0.55
_NUMBER = 2.3
_WHOLE = 100
_TOP = 8


class Room(NamedTuple):
    """How many lanes a picture has, and how many times as wide as usual letters and dots are in it."""

    lanes: int
    scale: float


WIDE = Room(lanes=24, scale=1.0)
NARROW = Room(lanes=40, scale=2.8)
"""A page of usual width, and that of a phone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """One entry in the picture, at the height `y` in pixels; its number stands "left" or "right" of it."""

    entry: ShownEntry
    mark: Mark
    y: int
    side: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Contest:
    """A line from the entry that contests to the one contested, by way of the height `y`; `denied` is its window."""

    dispute: Dispute
    start: float
    start_y: int
    end: float
    end_y: int
    y: int
    kind: str
    denied: Shape | None

    @property
    def span(self) -> tuple[float, float]:
        """From where to where the line runs along: to both entries, and up to the window that is denied."""
        ends = sorted((self.start, self.end))
        if self.denied is None:
            return ends[0], ends[1]
        near, far = self.denied.x, round(self.denied.x + self.denied.width, 2)
        return min(ends[0], far), max(ends[1], near)


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """Entries each for itself, above an axis at the height `axis`; `numbered` where their numbers stand beside them."""

    axis: int
    drawn: Sequence[Drawn]
    contests: Sequence[Contest]
    numbered: bool
    undrawn: int

    @property
    def kinds(self) -> set[str]:
        """What the key has to explain."""
        kinds = {kind for drawn in self.drawn for kind in drawn.mark.kinds}
        denied = {"denied" for contest in self.contests if contest.denied}
        return kinds | denied | {contest.kind for contest in self.contests}


def scale_of(entries: Iterable[ShownEntry], *, mirrored: bool) -> Scale | None:
    """Return a scale that holds all that is known of when the entries were, None where fewer than two are.

    What is foretold or denied far off would squeeze what happened: it widens the scale by half at most. A few entries
    far from most others would do so too: the scale is broken in between.
    """
    known: list[Stretch] = []
    further: list[float] = []
    for entry in entries:
        extent = extent_of(entry.when)
        ends = _ends([extent] if extent else [])
        known += [(min(ends), max(ends))] if ends else []
        further += _ends([*due_windows(entry), *denied_windows(entry)])
    if len(known) < 2:
        return None
    low, high = min(begin for begin, _ in known), max(end for _, end in known)
    gaps = gaps_in(known)
    most = (high - low - sum(end - begin for begin, end in gaps)) / 2
    near = [end for end in further if low - most <= end <= high + most]
    kept = [gap for gap in gaps if not any(gap[0] < end < gap[1] for end in near)]
    return Scale.around(min([low, *near]), max([high, *near]), mirrored=mirrored, gaps=kept)


def _ends(extents: Iterable[Extent]) -> list[float]:
    return [end for each in extents for end in (each.low, each.high) if end is not None]


def overview_of(entries: Sequence[ShownEntry], scale: Scale, room: Room = WIDE) -> Overview | None:
    """Return the picture of the entries, None when they are too many, or lie too close, to be told apart."""
    marks = [(entry, mark) for entry in entries if (mark := mark_of(entry, scale))]
    if len(marks) > MOST_MARKS:
        return None
    numbered = len(marks) <= MOST_NUMBERED
    upright = _upright(marks)
    sides = {entry.id: _side(mark, room, upright, mirrored=scale.mirrored) for entry, mark in marks}
    lanes = _lanes(marks, room, sides if numbered else {})
    if lanes is None:
        return None
    by_id = {entry.id: (mark, lanes[entry.id]) for entry, mark in marks}
    levels, undrawn = _levels(marks, by_id, scale)
    top = _TOP + _LEVEL * (1 + max((level for *_, level in levels), default=-1))
    lane = _LANE if numbered else _TIGHT_LANE
    axis = top + (max(lanes.values(), default=0) + 1) * lane + 4
    drawn = [
        Drawn(entry=entry, mark=mark, y=axis - 10 - lanes[entry.id] * lane, side=sides[entry.id])
        for entry, mark in marks
    ]
    heights = {each.entry.id: each.y for each in drawn}
    contests = [_contest(dispute, by_id, heights, level, shape) for dispute, shape, level in levels]
    return Overview(axis=axis, drawn=drawn, contests=contests, numbered=numbered, undrawn=undrawn)


def _upright(entries: Iterable[tuple[ShownEntry, Mark]]) -> list[float]:
    """Return where lines of disputes go up and down: at the middle of both of their ends."""
    middles = {entry.id: (entry, mark.middle) for entry, mark in entries}
    pairs = ((dispute.entry, target_of(dispute)) for entry, _ in middles.values() for dispute in entry.disputes)
    return [middles[name][1] for pair in pairs if middles.keys() >= set(pair) for name in pair]


def _side(mark: Mark, room: Room, upright: Sequence[float], *, mirrored: bool) -> str:
    """At which side the number of a mark stands: behind it as words run, or before it where that is outside.

    Where both have room it stands where no line of a dispute goes through it.
    """
    low, high = mark.reach
    number = room.scale * _NUMBER
    boxes = {"left": (low - number, low), "right": (high, high + number)}
    usual = ("left", "right") if mirrored else ("right", "left")
    inside = [side for side in usual if boxes[side][0] >= 0 and boxes[side][1] <= _WHOLE] or usual
    clear = (side for side in inside if not any(boxes[side][0] < at < boxes[side][1] for at in upright))
    return next(clear, inside[0])


def _lanes(marks: Sequence[tuple[ShownEntry, Mark]], room: Room, sides: Mapping[str, str]) -> dict[str, int] | None:
    """The lane of each mark, the narrow ones next to the axis; None when there are not enough.

    `sides` say where the numbers stand, of those that have one.
    """
    taken: list[list[tuple[float, float]]] = []
    lanes: dict[str, int] = {}
    for entry, mark in sorted(marks, key=_by_width):
        low, high = mark.reach
        half, number = room.scale * DOT / 2, room.scale * _NUMBER
        before, behind = (number if sides.get(entry.id) == side else 0 for side in ("left", "right"))
        lane = _free(taken, low - half - before, high + half + behind, room.scale * _ROOM)
        if lane >= room.lanes:
            return None
        lanes[entry.id] = lane
    return lanes


def _by_width(pair: tuple[ShownEntry, Mark]) -> tuple[float, float]:
    low, high = pair[1].reach
    return high - low, low


def _free(taken: list[list[tuple[float, float]]], low: float, high: float, air: float = _ROOM) -> int:
    """The lowest lane with room from `low` to `high`, which is taken."""
    for number, lane in enumerate(taken):
        if all(high + air <= left or low - air >= right for left, right in lane):
            lane.append((low, high))
            return number
    taken.append([(low, high)])
    return len(taken) - 1


def _levels(
    marks: Iterable[tuple[ShownEntry, Mark]], by_id: Mapping[str, tuple[Mark, int]], scale: Scale
) -> tuple[list[tuple[Dispute, Shape | None, int]], int]:
    """The disputes between entries drawn, each with its window and level; and how many found no level."""
    taken: list[list[tuple[float, float]]] = []
    found: list[tuple[Dispute, Shape | None, int]] = []
    undrawn = 0
    for entry, mark in marks:
        for dispute in (each for each in entry.disputes if {each.entry, target_of(each)} <= by_id.keys()):
            shape = denied_shape(dispute, scale)
            ends = [mark.middle, by_id[target_of(dispute)][0].middle]
            ends += [shape.x, shape.x + shape.width] if shape else []
            level = _free(taken, min(ends), max(ends))
            if level < MOST_LEVELS:
                found.append((dispute, shape, level))
            undrawn += level >= MOST_LEVELS
    return found, undrawn


def _contest(
    dispute: Dispute,
    by_id: Mapping[str, tuple[Mark, int]],
    heights: Mapping[str, int],
    level: int,
    shape: Shape | None,
) -> Contest:
    target = target_of(dispute)
    return Contest(
        dispute=dispute,
        start=by_id[dispute.entry][0].middle,
        start_y=heights[dispute.entry] - 6,
        end=by_id[target][0].middle,
        end_y=heights[target] - 6,
        y=_TOP + level * _LEVEL,
        kind=_kind(dispute),
        denied=replace(shape, kind="denied") if shape else None,
    )


def _kind(dispute: Dispute) -> str:
    """Whether it meets is open only where it contests some days: without them there is nothing to weigh."""
    if dispute.misses:
        return "misses"
    is_open = dispute.misses is None and (dispute.earliest or dispute.latest)
    return "open-contest" if is_open else "meets"


def target_of(dispute: Dispute) -> str:
    """Return the id of the entry that a dispute contests."""
    return dispute.target.removeprefix("entry:")
