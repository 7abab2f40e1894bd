"""Which citations of one entry go back to one origin: asked of `origins_of`, so that there is one answer to it."""

from collections.abc import Sequence

from dateline.domain.chronologies import Citation
from dateline.domain.shown import Origins
from dateline.stages.weighing.lineage import Lineage
from dateline.stages.weighing.origins import origins_of

Meant = Sequence[tuple[Citation, Citation | None]]
_MOST = 60
"""So many are held against one another; further ones count as origins of their own."""


def groups_of(meant: Meant, found: Origins, lineage: Lineage | None = None) -> tuple[tuple[int, ...], ...]:
    """Return the places of citations that share an origin, those whose meaning is not known left out.

    `found` are the origins of all together, which settles most entries at once. `lineage` tells where the reports
    come from.
    """
    known = [place for place, (_, full) in enumerate(meant) if full is not None]
    if found.count >= len(known):
        return tuple((place,) for place in known)
    if found.count == 1:
        return (tuple(known),)
    groups: list[list[int]] = []
    for place in known:
        sharing = [group for group in groups[:_MOST] if _share(meant, group, place, lineage)]
        for group in sharing:
            groups.remove(group)
        groups.append(sorted([place, *(each for group in sharing for each in group)]))
    return tuple(sorted(tuple(group) for group in groups))


def _share(meant: Meant, group: Sequence[int], place: int, lineage: Lineage | None) -> bool:
    """Tell whether a citation adds no origin to those of a group."""
    return origins_of([meant[each] for each in (*group, place)], elsewhere={}, lineage=lineage).count == 1
