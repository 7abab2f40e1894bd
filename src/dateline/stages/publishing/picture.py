"""The picture of time: entries where they can have happened, uncertainty as extent, disputes as lines between them."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from dateline.domain.dates import Day
from dateline.domain.shown import ShownEntry
from dateline.language.interface import Voice
from dateline.language.wording import capitalised, clipped, counted, spoken_stretch
from dateline.stages.publishing.contesting import contested, with_outcome
from dateline.stages.publishing.saying import day_of, glance
from dateline.stages.publishing.scale import Scale, Tick

MOST_MARKS = 150
MOST_LANES = 12
MOST_BINS = 120
_LANE = 13
_LEVEL = 11
_ROOM = 1.1
_DOT = 0.9
_COLUMNS = 96
_BELOW = 26
_GAP = 0.12


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """One entry in the picture: a bar, or a dot where `width` is 0; places in percent, heights in pixels."""

    at: float
    width: float
    y: int
    kind: str
    href: str
    label: str

    @property
    def middle(self) -> float:
        """Where a line to it ends."""
        return round(self.at + self.width / 2, 2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contest:
    """A line between an entry that contests and the one contested, at height `y`."""

    start: float
    start_y: int
    end: float
    end_y: int
    y: int
    kind: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """Many entries in one stretch of time: how many can have happened in it, and how many surely did."""

    at: float
    width: float
    possible: float
    sure: float
    href: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """All that is drawn; either marks and contests, or columns."""

    height: int
    axis: int
    ticks: Sequence[Tick]
    title: str
    about: str
    marks: Sequence[Marked] = ()
    contests: Sequence[Contest] = ()
    columns: Sequence[Column] = ()

    @property
    def kinds(self) -> set[str]:
        """The kinds of marks that the key has to explain."""
        marks = {kind for mark in self.marks for kind in mark.kind.split()}
        unsure = {"possible" for column in self.columns if column.possible > column.sure}
        return marks | unsure | {"contest" for _ in self.contests}


def picture_of(voice: Voice, entries: Sequence[ShownEntry], hrefs: Mapping[str, str]) -> Picture | None:
    """Return the picture of the entries, None when fewer than two can be dated; `hrefs` leads to each by its id."""
    dated = [entry for entry in entries if entry.when.known]
    if len(dated) < 2:
        return None
    scale = _scale(dated)
    if len(dated) <= MOST_MARKS:
        drawn = _marked(voice, dated, scale, hrefs)
        if drawn is not None:
            return _with_marks(voice, drawn, dated, scale, entries)
    return _with_columns(voice, dated, scale, hrefs, entries)


def _scale(dated: Iterable[ShownEntry]) -> Scale:
    days = [day.ordinal for entry in dated for day in (entry.when.first, entry.when.last) if day]
    return Scale.around(min(days), max(days))


def _reach(entry: ShownEntry, scale: Scale) -> tuple[int, int]:
    """First and last ordinal at which the entry can have happened; an open side reaches to the edge."""
    first, last = entry.when.first, entry.when.last
    return (first.ordinal if first else scale.low), (last.ordinal if last else scale.high)


def _marked(
    voice: Voice, dated: Sequence[ShownEntry], scale: Scale, hrefs: Mapping[str, str]
) -> dict[str, Marked] | None:
    """Each entry's mark by its id, no two in each other's way; None when that takes too many lanes."""
    lanes: list[list[tuple[float, float]]] = []
    marks: dict[str, Marked] = {}
    for entry in sorted(dated, key=lambda entry: _by_width(entry, scale)):
        first, last = _reach(entry, scale)
        width = round(scale.at(last + 1) - scale.at(first), 2)
        dot = width < 2 * _DOT or first == last
        at, width = (scale.at((first + last + 1) / 2), 0.0) if dot else (scale.at(first), width)
        lane = _free_lane(lanes, at - (_DOT if dot else 0), at + (_DOT if dot else width))
        if lane >= MOST_LANES:
            return None
        marks[entry.id] = Marked(
            at=at,
            width=width,
            y=lane,
            kind=_kind(entry, day=first == last),
            href=hrefs.get(entry.id, ""),
            label=f"{day_of(voice, entry.when)}: {clipped(entry.text, 90)}",
        )
    return marks


def _by_width(entry: ShownEntry, scale: Scale) -> tuple[int, int]:
    first, last = _reach(entry, scale)
    return last - first, first


def _kind(entry: ShownEntry, *, day: bool) -> str:
    kinds = ["day" if day else "bounds"]
    if not entry.accounts:
        kinds.append("unsourced")
    if entry.disputed_by:
        kinds.append("contested")
    return " ".join(kinds)


def _free_lane(lanes: list[list[tuple[float, float]]], start: float, end: float) -> int:
    """The lowest lane with room from `start` to `end`, which is taken."""
    for number, lane in enumerate(lanes):
        if all(end + _ROOM / 2 <= left or start - _ROOM / 2 >= right for left, right in lane):
            lane.append((start, end))
            return number
    lanes.append([(start, end)])
    return len(lanes) - 1


def _with_marks(
    voice: Voice,
    drawn: Mapping[str, Marked],
    dated: Sequence[ShownEntry],
    scale: Scale,
    entries: Sequence[ShownEntry],
) -> Picture:
    pairs = [(entry, dispute) for entry in dated for dispute in entry.disputes if _target(dispute.target) in drawn]
    top = len(pairs) * _LEVEL + (10 if pairs else 6)
    axis = top + (max(mark.y for mark in drawn.values()) + 1) * _LANE + 4
    placed = {name: _lifted(mark, axis) for name, mark in drawn.items()}
    contests_ = [
        Contest(
            start=placed[_target(dispute.target)].middle,
            start_y=placed[_target(dispute.target)].y - 6,
            end=placed[entry.id].middle,
            end_y=placed[entry.id].y - 6,
            y=6 + level * _LEVEL,
            kind="misses" if dispute.misses else "meets",
            label=with_outcome(voice, dispute, contested(voice, dispute, day_of(voice, entry.when))),
        )
        for level, (entry, dispute) in enumerate(pairs)
    ]
    return Picture(
        height=axis + _BELOW,
        axis=axis,
        ticks=scale.ticks(),
        title="When it happened",
        about=_about(voice, entries, dated),
        marks=list(placed.values()),
        contests=contests_,
    )


def _lifted(mark: Marked, axis: int) -> Marked:
    y = axis - 9 - mark.y * _LANE
    return Marked(at=mark.at, width=mark.width, y=y, kind=mark.kind, href=mark.href, label=mark.label)


def _target(subject: str) -> str:
    return subject.removeprefix("entry:")


def _with_columns(
    voice: Voice, dated: Sequence[ShownEntry], scale: Scale, hrefs: Mapping[str, str], entries: Sequence[ShownEntry]
) -> Picture:
    edges = scale.bins(MOST_BINS)
    tallies = _tallies(dated, scale, edges)
    most = max(tally.possible for tally in tallies)
    axis = _COLUMNS + 8
    return Picture(
        height=axis + _BELOW,
        axis=axis,
        ticks=scale.ticks(),
        title="When it happened",
        about=_about(voice, entries, dated),
        columns=[
            _column(scale, edge, tally, most, hrefs)
            for edge, tally in zip(pairwise(edges), tallies, strict=True)
            if tally.possible
        ],
    )


@dataclass(slots=True)
class _Tally:
    """How many entries can have happened in a bin, how many surely did, and the first of those."""

    possible: int = 0
    sure: int = 0
    first: str = ""


def _tallies(dated: Iterable[ShownEntry], scale: Scale, edges: Sequence[int]) -> list[_Tally]:
    tallies = [_Tally() for _ in edges[1:]]
    steps = [0] * len(edges)
    for entry in dated:
        start, end = (max(bisect_right(edges, day) - 1, 0) for day in _reach(entry, scale))
        steps[start] += 1
        steps[min(end + 1, len(edges) - 1)] -= 1
        if start == end:
            tallies[start].sure += 1
            tallies[start].first = tallies[start].first or entry.id
    for tally, possible in zip(tallies, accumulate(steps[:-1]), strict=True):
        tally.possible = possible
    return tallies


def _column(scale: Scale, edge: tuple[int, int], tally: _Tally, most: int, hrefs: Mapping[str, str]) -> Column:
    at, end = scale.at(edge[0]), scale.at(edge[1])
    stretch = spoken_stretch(Day.from_ordinal(edge[0]), Day.from_ordinal(edge[1] - 1))
    more = tally.possible - tally.sure
    return Column(
        at=at,
        width=max(round(end - at - _GAP, 2), _GAP),
        possible=round(tally.possible / most * _COLUMNS, 1),
        sure=round(tally.sure / most * _COLUMNS, 1),
        href=hrefs.get(tally.first, ""),
        label=f"{stretch}: {counted(tally.sure, 'entry', 'entries')}" + (f", {more} more possibly" if more else ""),
    )


def _about(voice: Voice, entries: Sequence[ShownEntry], dated: Sequence[ShownEntry]) -> str:
    missing = len(entries) - len(dated)
    undated = f" {capitalised(counted(missing, 'entry', 'entries'))} without a date not drawn." if missing else ""
    return glance(voice, entries) + undated
