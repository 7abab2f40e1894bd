"""How one entry is drawn on a line of time: ink for what is sure, pale for what is possible, no edge where no bound is.

A dot is a day; a dark bar goes on all the while; a pale bar says once within it, between the edges it has.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from dateline.domain.accounts import Modality, Property
from dateline.domain.events import Dispute
from dateline.domain.records import dataclass
from dateline.domain.shown import ShownEntry
from dateline.stages.publishing.pictures.extents import Extent, extent_of, window_of
from dateline.stages.publishing.pictures.scale import Scale

DOT = 0.9
"""The width of a dot in percent of a picture of usual width."""
_DAY_IS_A_DOT = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """A piece of a mark from `x` on, in percent; a dot, an edge or a ring has no width.

    `fade` says at which side the piece has no hard bound: "left", "right", "both", or "".
    """

    kind: str
    x: float
    width: float = 0
    fade: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """All pieces of what is drawn for one entry; `traits` say what else is true of it ("unsourced contested")."""

    shapes: tuple[Shape, ...]
    traits: str
    left: float
    right: float

    @property
    def middle(self) -> float:
        """Where a line to it ends: the middle of what it is itself, without what it foretells or denies."""
        return round((self.left + self.right) / 2, 2)

    @property
    def reach(self) -> tuple[float, float]:
        """From where to where anything is drawn."""
        edges = [(shape.x, shape.x + shape.width) for shape in self.shapes]
        return min(min(edge) for edge in edges), max(max(edge) for edge in edges)

    @property
    def kinds(self) -> set[str]:
        """What the key has to explain."""
        pale = (shape.fade for shape in self.shapes if shape.kind == "possible" and shape.fade)
        faded = {"open" if fade != "both" else "about" for fade in pale}
        return {shape.kind for shape in self.shapes} | faded | set(self.traits.split())


def mark_of(entry: ShownEntry, scale: Scale, *, denials: bool = False) -> Mark | None:
    """Return how an entry is drawn, None when nothing is known of when it was; `denials` adds what is denied of it."""
    extent = extent_of(entry.when)
    if extent is None:
        return None
    own = tuple(_drawn(extent, scale, unsure="?" in entry.when.edtf or "%" in entry.when.edtf))
    left, right = min(shape.x for shape in own), max(shape.x + shape.width for shape in own)
    denied = tuple(_denied(entry, scale)) if denials else ()
    return Mark(shapes=(*denied, *_foretold(entry, scale, extent), *own), traits=_traits(entry), left=left, right=right)


def due_windows(entry: ShownEntry) -> Iterator[Extent]:
    """Yield the windows in which something that an entry foretells is due."""
    said = entry.when.last
    for claim in chain(entry.claims, *(account.claims for account in entry.accounts)):
        if claim.modality is Modality.EXPECTED and claim.property is Property.WHEN and claim.earliest:
            window = window_of(claim.earliest, claim.latest)
            if window is not None and (said is None or window.high is None or window.high > said.ordinal + 1):
                yield window


def denied_windows(entry: ShownEntry) -> Iterator[Extent]:
    """Yield the windows that an entry contests."""
    for dispute in entry.disputes:
        window = window_of(dispute.earliest, dispute.latest)
        if window is not None:
            yield window


def denied_shape(dispute: Dispute, scale: Scale) -> Shape | None:
    """Return the stretch that a dispute contests, None where it names none or one that lies elsewhere."""
    window = window_of(dispute.earliest, dispute.latest)
    return _window("denied", window, scale) if window else None


def _traits(entry: ShownEntry) -> str:
    traits = (
        ("unsourced", not entry.accounts),
        ("contested", bool(entry.disputed_by)),
        ("draft", entry.state == "draft"),
        ("withdrawn", entry.state == "withdrawn"),
    )
    return " ".join(name for name, holds in traits if holds)


def _drawn(extent: Extent, scale: Scale, *, unsure: bool) -> Iterator[Shape]:
    x, width = scale.box(extent.low, extent.high)
    if width < DOT or (extent.day and (extent.is_moment or scale.days > _DAY_IS_A_DOT)):
        kind = "day" if extent.day and not unsure else "sure-dot" if extent.sure else "within"
        yield Shape(kind=kind, x=round(x + width / 2, 2))
        return
    yield _piece("possible", extent, scale)
    if extent.sure:
        start, wide = scale.box(*extent.sure)
        yield Shape(kind="sure", x=start, width=wide)
    if not extent.approximate:
        yield from (Shape(kind="edge", x=scale.at(side)) for side in (extent.low, extent.high) if side is not None)


def _piece(kind: str, extent: Extent, scale: Scale) -> Shape:
    x, width = scale.box(extent.low, extent.high)
    return Shape(kind=kind, x=x, width=width, fade=_fade(extent, scale))


def _window(kind: str, window: Extent, scale: Scale) -> Shape | None:
    """A window as far as it lies within the picture, None where no part of it does."""
    shape = _piece(kind, window, scale)
    return replace(shape, width=max(shape.width, DOT)) if shape.width else None


def _fade(extent: Extent, scale: Scale) -> str:
    if extent.approximate or (extent.low is None and extent.high is None):
        return "both"
    if extent.is_open:
        return "left" if (extent.low is None) != scale.mirrored else "right"
    return ""


def _foretold(entry: ShownEntry, scale: Scale, said: Extent) -> Iterator[Shape]:
    """The due windows, each with the line that leads to it from the day it was foretold."""
    for window in due_windows(entry):
        x, width = scale.box(said.high, window.low)
        shape = _window("due", window, scale)
        if width:
            yield Shape(kind="lead", x=x, width=width)
        if shape is not None:
            yield shape


def _denied(entry: ShownEntry, scale: Scale) -> Iterator[Shape]:
    for dispute in (*entry.disputes, *entry.disputed_by):
        shape = denied_shape(dispute, scale)
        if shape is not None:
            yield shape
