"""All entries of a site in time: on which page each is drawn, and in how many places it can lie."""

from collections.abc import Iterable, Iterator

from dateline.domain.dates import When
from dateline.domain.records import dataclass
from dateline.domain.shown import ShownEntry
from dateline.stages.publishing.pictures.columns import Columns, columns_of
from dateline.stages.publishing.pictures.naming import count_of, name_of
from dateline.stages.publishing.pictures.overview import NARROW, Overview, overview_of, scale_of
from dateline.stages.publishing.pictures.scale import Scale
from dateline.stages.publishing.pictures.zooming import Crowd, Node, Placed, grow
from dateline.stages.publishing.site import Site

MOST_ROWS = 150
FOLDER = "time"
PATH = f"{FOLDER}/index.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """The page of the whole, with all below it; `undated` counts the entries that are drawn nowhere.

    What stands on the pages are places in the order shown: of many entries, only those asked for are in memory.
    """

    root: Node[int]
    crowd: Crowd
    scale: Scale
    undated: int

    def scale_of(self, node: Node[int]) -> Scale:
        """Return the scale of a page: that of its period, or one around all there is."""
        if node.period is None:
            return self.scale
        return Scale(low=node.low, high=node.high, mirrored=self.scale.mirrored)


def whole_of(site: Site) -> Whole | None:
    """Return the entries of a site in time, None when fewer than two are dated."""
    scale = scale_of(site.ordered, mirrored=site.voice.direction == "rtl")
    if scale is None:
        return None
    placed = [_placed(number, place.when) for number, place in enumerate(site.places.values())]
    dated = [each for each in placed if each.low is not None or each.high is not None]
    root = grow(placed, MOST_ROWS)
    return Whole(root=root, crowd=Crowd.of(dated), scale=scale, undated=len(placed) - len(dated))


def entries_of(site: Site, placed: Iterable[Placed[int]]) -> Iterator[ShownEntry]:
    """Yield the entries that stand in these places."""
    return (site.ordered[each.value] for each in placed)


def drawing_of(site: Site, whole: Whole) -> Overview | Columns[int] | None:
    """Return the picture of the whole: each entry for itself, else columns; None where a day cannot be parted."""
    root = whole.root
    drawn = None if root.parts else overview_of(list(entries_of(site, root.own)), whole.scale)
    if drawn is not None or root.high - root.low < 2:
        return drawn
    return columns_of(root, whole.crowd, whole.scale)


def narrow_of(site: Site, whole: Whole) -> Overview | None:
    """Return the entries each for itself as a narrow page has room for them, None where it has none."""
    return overview_of(list(entries_of(site, whole.root.own)), whole.scale, room=NARROW)


def part_of(site: Site, whole: Whole, part: Node[int]) -> tuple[str, str, str]:
    """Return the path, the name and the count of a part."""
    return part.path(FOLDER), name_of(site.voice, part), count_of(site.voice, part, whole.crowd)


def _placed(number: int, when: When) -> Placed[int]:
    first, last = when.first, when.last
    return Placed(value=number, low=first.ordinal if first else None, high=last.ordinal + 1 if last else None)
