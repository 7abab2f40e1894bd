"""Held entries → the chronology as it is shown, with all that is worked out from it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from dateline.domain.actors import Actor
from dateline.domain.chronologies import Chronology, Entry, EntryState
from dateline.domain.events import Assessment, Dispute, Link, Silence
from dateline.domain.reports import Report
from dateline.domain.shown import Shown, ShownChronology, ShownEntry
from dateline.language.dating import DEFAULT_EXTENTS, Extents
from dateline.stages.showing.contests import answered_by, proposed, proposing, same_happenings, spelt_words
from dateline.stages.showing.entries import entries_at
from dateline.stages.showing.whole import Counting, Depth, Way, uncounted, whole_of
from dateline.stages.understanding import Each, Memory
from dateline.stages.weighing.windows import weighed

if TYPE_CHECKING:
    from dateline.stages.weighing.lineage import Lineage

__all__ = ["Counting", "Depth", "Holding", "answered_by", "same_happenings", "show", "spelt_words", "uncounted"]

Holding = Callable[[Iterable[ShownEntry]], Sequence[ShownEntry]]
"""Keeps entries that come one by one."""


def show(  # noqa: PLR0913 - one keyword for each kind of thing that is held
    chronology: Chronology,
    entries: Iterable[Entry],
    *,
    reports: Iterable[Report] = (),
    disputes: Iterable[Dispute] = (),
    links: Iterable[Link] = (),
    assessments: Iterable[Assessment] = (),
    actors: Iterable[Actor] = (),
    silences: Iterable[Silence] = (),
    head: str = "",
    edition: int | None = None,
    page: slice | None = None,
    withdrawn: bool = False,
    drafts: bool = False,
    depth: Depth = Depth.WHOLE,
    numbers: Mapping[str, int] | None = None,
    extents: Extents = DEFAULT_EXTENTS,
    memory: Memory | None = None,
    each: Each = map,
    hold: Holding = tuple,
    lineage: "Lineage | None" = None,
    counting: Counting = uncounted,
) -> Shown:
    """Return the chronology with its entries in written order, numbered from 1 where `numbers` does not say otherwise.

    Drafts and withdrawn ones, left out unless asked for, come last in number, so that none moves. `page` limits what
    is shown: numbers, short citations and disputes are those of the whole. `each` reads many texts, `hold` keeps the
    entries, which come one by one; the rest is told at `Way`.
    """
    kept = [entry for entry in _in_order(entries) if _is_wanted(entry, withdrawn=withdrawn, drafts=drafts)]
    numbered = [numbers[entry.id] for entry in kept] if numbers else _numbers(kept)
    way = Way(depth=depth, extents=extents, memory=memory, lineage=lineage, counting=counting)
    disputes = [weighed(dispute) for dispute in disputes]
    if depth > Depth.LINES:
        propose = proposing(chronology.id, links, actors, way)
        disputes += proposed(kept, numbered, answered_by(disputes, silences), propose)
    whole = whole_of(chronology, kept, disputes, assessments, reports, numbered, way)
    told = entries_at(whole, range(len(kept))[page or slice(None)], each)
    return Shown(chronology=_heading(chronology, head, edition), entries=hold(told))


def _in_order(entries: Iterable[Entry]) -> list[Entry]:
    return sorted(entries, key=lambda entry: (entry.position, entry.id))


def _is_wanted(entry: Entry, *, withdrawn: bool, drafts: bool) -> bool:
    return {EntryState.WITHDRAWN: withdrawn, EntryState.DRAFT: drafts}.get(entry.state, True)


def _numbers(entries: Sequence[Entry]) -> list[int]:
    """Return the number of each entry: those in force first, each in written order."""
    order = sorted(range(len(entries)), key=lambda place: not entries[place].in_force)
    numbers = [0] * len(entries)
    for number, place in enumerate(order, start=1):
        numbers[place] = number
    return numbers


def _heading(chronology: Chronology, head: str, edition: int | None) -> ShownChronology:
    return ShownChronology(
        slug=chronology.slug,
        title=chronology.title,
        status=chronology.status,
        edition=edition,
        head=head,
        language=chronology.language,
        preface=chronology.preface,
        sort=chronology.sort.value,
        order=chronology.order,
        year=chronology.year,
    )
