"""Who reported what when, drawn: a lane for each publisher, a dot for each report, joined to what it rests on.

A tail leads from when it happened to when it was reported: short ones were quick, one on the other side came before.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field

from dateline.domain.records import dataclass
from dateline.language.citing.identity import publisher_key
from dateline.stages.publishing.pictures.extents import Extent, extent_of
from dateline.stages.publishing.pictures.marks import DOT
from dateline.stages.publishing.pictures.reports import Reported, earliest_first, houses_of
from dateline.stages.publishing.pictures.scale import Scale

MOST_LANES = 24
MOST_DEEP = 5
_MOST_TAILS = 8
_LABEL = 17
_STEP = 9
_BELOW = 9
_ROOM = 0.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Tail:
    """From when it happened to when it was reported, in percent; `before` where the report came first."""

    start: float
    end: float
    before: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """One report, from `x` over `width` (0 for a day) in percent, at the height `y` in pixels."""

    report: Reported
    x: float
    width: float
    y: int
    tails: Sequence[Tail]

    @property
    def middle(self) -> float:
        """Where lines to it end."""
        return round(self.x + self.width / 2, 2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Join:
    """A line from a report to what it rests on, or to an earlier report of the same team (`kind` "rests", "team").

    `known` is False where what it rests on is no report shown here: then the line ends in the lane of its publisher.
    """

    start: tuple[float, int]
    end: tuple[float, int]
    kind: str
    known: bool = True


@dataclass(slots=True, kw_only=True)
class Lane:
    """One publisher, its name at the height `top`; `silent` where none of the reports shown is its own."""

    name: str
    top: int = 0
    base: int = 0
    silent: bool = True
    dots: list[Dot] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lanes:
    """All lanes, above an axis at `axis`; `undrawn` counts reports of publishers for which there is no lane left."""

    axis: int
    lanes: Sequence[Lane]
    joins: Sequence[Join]
    undrawn: int

    @property
    def dots(self) -> list[Dot]:
        """All reports drawn."""
        return [dot for lane in self.lanes for dot in lane.dots]

    @property
    def kinds(self) -> set[str]:
        """What the key has to explain."""
        dots = self.dots
        kinds = {"copy" if dot.report.rests else "origin" for dot in dots}
        kinds |= {f"join-{join.kind}" for join in self.joins}
        kinds |= {"ghost" for join in self.joins if not join.known}
        return kinds | {"tail-before" if tail.before else "tail" for dot in dots for tail in dot.tails}


def lanes_of(reports: Sequence[Reported], scale: Scale) -> Lanes:
    """Return the picture of the reports that have a day, known or bounded."""
    dated = [report for report in earliest_first(reports) if report.published]
    named = houses_of(dated)
    lanes = {publisher_key(house.name): Lane(name=house.name) for house in named[:MOST_LANES]}
    inside: dict[str, list[Reported]] = {}
    for report in dated:
        inside.setdefault(publisher_key(report.house), []).append(report)
    at = 4
    for key, lane in lanes.items():
        at = _fill(lane, inside.get(key, ()), scale, at)
    undrawn = sum(len(found) for key, found in inside.items() if key not in lanes)
    return Lanes(axis=at + 4, lanes=list(lanes.values()), joins=list(_joins(lanes)), undrawn=undrawn)


def _fill(lane: Lane, reports: Sequence[Reported], scale: Scale, top: int) -> int:
    """Put the reports into their lane, side by side where there is room, else above each other; return its end."""
    taken: list[float] = []
    placed: list[tuple[Reported, float, float, int]] = []
    for report in reports:
        if report.published is not None:
            x, width = scale.box(report.published.low, report.published.high)
            x, width = (round(x + width / 2, 2), 0) if report.published.day or width < 2 * DOT else (x, width)
            along = 100 - x - width if scale.mirrored else x
            placed.append((report, x, width, _deep(taken, along - DOT / 2, along + width + DOT / 2)))
    deep = max((row for *_, row in placed), default=0)
    lane.top, lane.silent = top + _LABEL - 6, not placed
    lane.base = top + _LABEL + deep * _STEP + 7
    lane.dots = [
        Dot(report=report, x=x, width=width, y=lane.base - row * _STEP, tails=list(_tails(report, scale)))
        for report, x, width, row in placed
    ]
    return lane.base + _BELOW


def _deep(taken: list[float], low: float, high: float) -> int:
    """The lowest row that is free from `low` on; the topmost where none is."""
    for row, end in enumerate(taken):
        if end + _ROOM <= low:
            taken[row] = high
            return row
    if len(taken) < MOST_DEEP:
        taken.append(high)
        return len(taken) - 1
    taken[-1] = max(taken[-1], high)
    return MOST_DEEP - 1


def _tails(report: Reported, scale: Scale) -> Iterator[Tail]:
    """From each entry told of, as far as it is certain that one came after the other."""
    published = report.published
    for day in report.days[:_MOST_TAILS]:
        happened = extent_of(day)
        if happened is not None and published is not None:
            ends = _apart(happened, published)
            if ends is not None:
                yield Tail(start=scale.at(ends[0]), end=scale.at(ends[1]), before=ends[0] > ends[1])


def _apart(happened: Extent, published: Extent) -> tuple[float, float] | None:
    """From the end of when it happened to the start of when it was published, or back; None where they may meet."""
    if happened.high is not None and published.low is not None and happened.high <= published.low:
        return happened.high - 0.5, published.low + 0.5
    if happened.low is not None and published.high is not None and published.high <= happened.low:
        return happened.low + 0.5, published.high - 0.5
    return None


def _joins(lanes: Mapping[str, Lane]) -> Iterator[Join]:
    teams: dict[str, Dot] = {}
    dots = sorted((dot for lane in lanes.values() for dot in lane.dots), key=_since)
    for dot in dots:
        if dot.report.team and not dot.report.rests:
            earlier = teams.get(dot.report.team)
            teams[dot.report.team] = dot
            if earlier is not None:
                yield Join(start=(dot.middle, dot.y), end=(earlier.middle, earlier.y), kind="team")
        for basis in dot.report.bases:
            lane = lanes.get(publisher_key(basis))
            if lane is not None and lane.name != dot.report.house:
                yield _rests(dot, lane)


def _rests(dot: Dot, lane: Lane) -> Join:
    """The line to the report of that publisher on the same matter, if it is shown; else to its lane."""
    same = [each for each in lane.dots if not set(dot.report.told).isdisjoint(each.report.told)]
    if same:
        return Join(start=(dot.middle, dot.y), end=(same[0].middle, same[0].y), kind="rests")
    return Join(start=(dot.middle, dot.y), end=(dot.middle, lane.base), kind="rests", known=False)


def _since(dot: Dot) -> float:
    published = dot.report.published
    return published.low if published and published.low is not None else float("-inf")
