"""What was known by a day → the chronology as it could be shown then, with all that is worked out from it anew."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from dateline.domain.chronologies import Citation, Entry
from dateline.domain.dates import Day
from dateline.domain.events import Dispute
from dateline.domain.shown import Shown, ShownEntry
from dateline.language.wording import entry_name
from dateline.stages.looking_back.held import Held
from dateline.stages.looking_back.knowing import Known, Reported, known_by
from dateline.stages.showing import answered_by, same_happenings, spelt_words
from dateline.stages.weighing.conflicts import conflicts
from dateline.stages.weighing.disputes import proposed_disputes
from dateline.stages.weighing.grouping import Meant, groups_of
from dateline.stages.weighing.lineage import Lineage
from dateline.stages.weighing.origins import origins_of, standing_behind
from dateline.stages.weighing.phrases import Phrases
from dateline.stages.weighing.weighing import weigh
from dateline.stages.weighing.windows import weighed


def show_known(
    held: Held,
    told: Sequence[Reported],
    present: Shown,
    find: Callable[[str], ShownEntry],
    day: Day,
    *,
    only: frozenset[str] | None = None,
) -> tuple[Shown, Known]:
    """Return what was known by a day as it is shown, and what can be said of it.

    Conflicts, disputes, origins and bounds are worked out from what was known then; what the words themselves say
    (citations, claims, quotations), head and numbers are as in `present`, of which `find` gives an entry by its id.
    What the editor judged later (readings, grades, problems) is left out. `only` limits what is shown and counted to
    these entries; disputes are then those of `present`.
    """
    known = known_by(told, day, held.rules, only=only)
    whole = {entry.id: find(entry.id) for entry in known.entries}
    full = {each.entry.id: each.full for each in told if each.entry.id in known.kept}
    disputes = list(_disputes(held, known, whole) if only is None else _found(whole.values()))
    struck = _struck([each for each in disputes if _both_known(each, held, known)], known, whole)
    teams = standing_behind((_name(whole[name]), _kept(full[name], places)) for name, places in known.kept.items())
    shown = tuple(_entry(entry, whole[entry.id], full[entry.id], known, teams, held) for entry in known.entries)
    return replace(present, entries=tuple(_with_disputes(entry, *struck) for entry in shown), problems=()), known


def _entry(
    entry: Entry,
    whole: ShownEntry,
    full: Sequence[Citation | None],
    known: Known,
    teams: Mapping[str, Sequence[str]],
    held: Held,
) -> ShownEntry:
    places = known.kept[entry.id]
    accounts = tuple(replace(whole.accounts[place], reliability=(), credibility=()) for place in places)
    meant = list(zip(entry.citations, _kept(full, places), strict=True))
    shown = replace(
        whole,
        when=entry.when,
        accounts=accounts,
        conflicts=conflicts(entry.when, entry.text, accounts, readings={}),
        origins=held.counting(entry) or origins_of(meant, elsewhere=teams, here=_name(whole), lineage=held.lineage),
        weighings=(),
        readings=(),
        likelihood=None,
    )
    return _weighed(shown, meant, held.lineage) if whole.weighings else shown


def _weighed(entry: ShownEntry, meant: Meant, lineage: Lineage | None) -> ShownEntry:
    """Return the entry with its accounts weighed as far as they were known; nothing is known of what came after."""
    groups = entry.origins.groups or groups_of(meant, entry.origins, lineage)
    grouped = replace(entry, origins=replace(entry.origins, groups=groups))
    return replace(grouped, weighings=weigh(grouped))


def _kept(full: Sequence[Citation | None], places: Sequence[int]) -> list[Citation | None]:
    return [full[place] for place in places]


def _name(entry: ShownEntry) -> str:
    return entry_name(entry.n, entry.when.words)


def _disputes(held: Held, known: Known, whole: Mapping[str, ShownEntry]) -> Iterator[Dispute]:
    """The disputes drawn, and those that the words of the entries known propose."""
    yield from map(weighed, held.disputes)
    yield from proposed_disputes(
        known.entries,
        [whole[entry.id].n for entry in known.entries],
        answered=answered_by(held.disputes, ()),
        same=same_happenings(held.links),
        spellings=spelt_words(held.actors),
        phrases=Phrases(extents=held.extents),
    )


def _found(entries: Iterable[ShownEntry]) -> Iterable[Dispute]:
    """The disputes that the entries have today, the ones nobody decided yet too."""
    found = (dispute for entry in entries for dispute in (*entry.disputes, *entry.disputed_by))
    return {dispute.id: dispute for dispute in found}.values()


def _both_known(dispute: Dispute, held: Held, known: Known) -> bool:
    kind, _, name = dispute.target.partition(":")
    if kind == "entry":
        return dispute.entry in known.names and name in known.names
    dated = (report.published for report in held.reports if report.id == name and report.published)
    return dispute.entry in known.names and any(when.last and when.last <= known.day for when in dated)


def _struck(
    disputes: Iterable[Dispute], known: Known, whole: Mapping[str, ShownEntry]
) -> tuple[Mapping[str, list[Dispute]], Mapping[str, list[Dispute]]]:
    """The disputes by the entry that contests, and by those contested: one named, or all that cite the report named."""
    made: dict[str, list[Dispute]] = {}
    met: dict[str, list[Dispute]] = {}
    for dispute in disputes:
        made.setdefault(dispute.entry, []).append(dispute)
        kind, _, name = dispute.target.partition(":")
        for struck in [name] if kind == "entry" else _citing(name, known, whole):
            if struck != dispute.entry:
                met.setdefault(struck, []).append(dispute)
    return made, met


def _citing(report: str, known: Known, whole: Mapping[str, ShownEntry]) -> list[str]:
    return [
        name
        for name, places in known.kept.items()
        if any(whole[name].accounts[place].citation.resolves_to == report for place in places)
    ]


def _with_disputes(
    entry: ShownEntry, made: Mapping[str, list[Dispute]], met: Mapping[str, list[Dispute]]
) -> ShownEntry:
    return replace(entry, disputes=tuple(made.get(entry.id, ())), disputed_by=tuple(met.get(entry.id, ())))
