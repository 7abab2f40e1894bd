"""Puts together what is held into what is shown."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, TypedDict, TypeVar

from dateline.app.desk import Desk
from dateline.app.editions import last_edition
from dateline.app.moments import states_at
from dateline.app.sealing import veil_of
from dateline.app.standing import held
from dateline.app.wanted import ALL, LARGE, Wanted
from dateline.domain.actors import Actor
from dateline.domain.chronologies import Chronology, Edition, Entry
from dateline.domain.errors import Invalid, NotFound
from dateline.domain.events import Assessment, Dispute, Link, Silence
from dateline.domain.folding import State
from dateline.domain.ids import Subject, subject
from dateline.domain.reports import Report, Snapshot
from dateline.domain.revisions import KINDS
from dateline.domain.shown import Shown, ShownEntry
from dateline.stages.showing import Counting, Depth, Holding, show, uncounted
from dateline.stages.understanding import Each, Memory

if TYPE_CHECKING:
    from dateline.stages.weighing.lineage import Lineage

Kind = TypeVar("Kind")


def chronologies(desk: Desk) -> list[Chronology]:
    """Return the chronologies of the case in the order in which they were added."""
    return held(desk, Chronology)


def find_chronology(desk: Desk, slug: str = "") -> Chronology:
    """Return the chronology called `slug`, or the only one of the case."""
    return choose_among(chronologies(desk), slug, desk.folder.name)


def entries_of(desk: Desk, chronology: Chronology) -> list[Entry]:
    """Return all entries of a chronology in written order, the withdrawn ones too."""
    states = desk.store.states("entry", chronology=chronology.id)
    return [state.value for state in states if isinstance(state.value, Entry)]


def shown(  # noqa: PLR0913 - one keyword for each thing that a caller may have at hand
    desk: Desk,
    wanted: Wanted = ALL,
    depth: Depth = Depth.WHOLE,
    part: slice | None = None,
    *,
    memory: Memory | None = None,
    each: Each = map,
    hold: Holding = tuple,
    states: Mapping[Subject, State] | None = None,
) -> Shown:
    """Return a chronology of the case with what is worked out from it to that depth, but for problems.

    `memory` remembers what texts tell, `each` reads many of them; `hold` keeps the entries, which come one by one;
    `states` are those of the moment wanted, where they were read already. Sealed sources are shown as outsiders see
    them, unless `wanted` says otherwise; who hands on what is shown must look it through (`sealing.must_not_tell`).
    """
    states = _with_drafts(desk, wanted, states or _states(desk, wanted))
    snapshots = snapshots_at(desk, states, wanted) if depth > Depth.TABLE else []
    chronology = choose_among(standing_of(states, Chronology), wanted.slug, desk.folder.name)
    entries = [entry for entry in standing_of(states, Entry) if entry.chronology == chronology.id]
    lineage = lineage_for(desk, states, snapshots, entries)
    if depth > Depth.TABLE:
        from dateline.app.weighing import SeenReports, weighed  # noqa: PLC0415 a table does without

        seen = SeenReports(desk, snapshots)
        hold = _proved(desk, snapshots, _veiled(desk, wanted, weighed(states, seen, depth, memory, hold)))
    return show(
        chronology,
        entries,
        **_bound(states),
        head=_head(desk, states, wanted),
        edition=_edition(states, chronology),
        withdrawn=wanted.withdrawn,
        drafts=wanted.drafts,
        depth=depth,
        page=part,
        extents=desk.settings.extents,
        memory=memory,
        each=each,
        hold=hold,
        lineage=lineage,
        counting=counting_for(desk, states, snapshots, lineage),
    )


class _Bound(TypedDict):
    reports: list[Report]
    disputes: list[Dispute]
    links: list[Link]
    assessments: list[Assessment]
    actors: list[Actor]
    silences: list[Silence]


def _bound(states: Mapping[Subject, State]) -> _Bound:
    """Return what is held besides entries and bears on them."""
    return _Bound(
        reports=standing_of(states, Report),
        disputes=standing_of(states, Dispute),
        links=standing_of(states, Link),
        assessments=standing_of(states, Assessment),
        actors=standing_of(states, Actor),
        silences=standing_of(states, Silence),
    )


def _edition(states: Mapping[Subject, State], chronology: Chronology) -> int | None:
    """Return the number of the edition published last, None where there is none."""
    numbers = [each.number for each in standing_of(states, Edition) if each.chronology == chronology.id]
    return numbers[-1] if numbers else None


def _veiled(desk: Desk, wanted: Wanted, hold: Holding) -> Holding:
    """Return what keeps entries that count no sealed source as independent of another."""
    veil = None if wanted.sealed else veil_of(desk)
    return hold if veil is None else lambda entries: hold(veil.entries(entries))


def snapshots_at(desk: Desk, states: Mapping[Subject, State], wanted: Wanted = ALL) -> list[Snapshot]:
    """Return the snapshots of the moment wanted, without those of sealed sources unless they are wanted."""
    if not desk.store.count("snapshot"):
        return []
    snapshots = held(desk, Snapshot) if wanted.as_of is None else standing_of(states, Snapshot)
    veil = None if wanted.sealed else veil_of(desk)
    return snapshots if veil is None else [each for each in snapshots if each.id not in veil.snapshots]


def lineage_for(
    desk: Desk, states: Mapping[Subject, State], snapshots: Sequence[Snapshot], entries: Sequence[Entry]
) -> "Lineage | None":
    """Return where the reports come from whose snapshots there are."""
    if not snapshots:
        return None
    from dateline.app.deriving import lineage_of  # noqa: PLC0415 a case without snapshots traces nothing

    return lineage_of(desk, standing_of(states, Report), snapshots, entries)


def counting_for(
    desk: Desk, states: Mapping[Subject, State], snapshots: Sequence[Snapshot], lineage: "Lineage | None"
) -> Counting:
    """Return what counts the origins of entries made of drafts, where reports that are cited have snapshots."""
    if lineage is None:
        return uncounted
    from dateline.app.draft_origins import OriginsCount  # noqa: PLC0415 a case without snapshots has no drafts

    derivations = [each for several in lineage.derivations.values() for each in several]
    return OriginsCount(desk, standing_of(states, Report), snapshots, derivations).of


def _proved(desk: Desk, snapshots: Sequence[Snapshot], hold: Holding) -> Holding:
    """Return what keeps entries once their quotations are proved against the snapshots, where there are any."""
    if not snapshots:
        return hold
    from dateline.app.quoting import Prover  # noqa: PLC0415 a case without snapshots proves nothing

    def hold_proved(entries: Iterable[ShownEntry]) -> Sequence[ShownEntry]:
        with Prover(desk, snapshots) as prover:
            return hold(prover.prove(entries))

    return hold_proved


def page(desk: Desk, wanted: Wanted) -> tuple[Shown, int]:
    """Return the page wanted, and how many entries there are in all.

    Of a large chronology only the page itself is read, and disputes are proposed among its entries alone; `check`
    looks at the whole. On a page of more than `LARGE` entries, a line each, there are none.
    """
    chronology = find_chronology(desk, wanted.slug)
    # A page by itself cannot tell which short citations mean a sealed source.
    veiled = not wanted.sealed and veil_of(desk) is not None
    plain = wanted.as_of is None and not (wanted.withdrawn or wanted.drafts or veiled)
    total = desk.store.count("entry", chronology=chronology.id, in_force=True)
    shows = min(total - wanted.first, total if wanted.limit is None else wanted.limit)
    depth = Depth.LINES if plain and shows > LARGE else Depth.TABLE
    if plain and wanted.limit is not None and total > LARGE:
        return _page_alone(desk, chronology, wanted, depth), total
    view = sort(shown(desk, wanted, depth), wanted.sort)
    return cut(view, wanted.first, wanted.limit), len(view.entries)


def _page_alone(desk: Desk, chronology: Chronology, wanted: Wanted, depth: Depth) -> Shown:
    rule = wanted.sort or chronology.sort.value
    states = desk.store.states(
        "entry", chronology=chronology.id, offset=wanted.first, limit=wanted.limit, rule=rule, in_force=True
    )
    entries = [state.value for state in states if isinstance(state.value, Entry)]
    names = {entry.id: subject("entry", entry.id) for entry in entries}
    numbers = desk.store.numbers(chronology.id, list(names.values()))
    edition = last_edition(desk, chronology)
    view = show(
        chronology,
        entries,
        disputes=held(desk, Dispute),
        head=desk.store.head().digest,
        edition=edition.number if edition else None,
        depth=depth,
        numbers={identifier: numbers[name] for identifier, name in names.items()},
        extents=desk.settings.extents,
    )
    places = {entry.id: place for place, entry in enumerate(entries)}
    return replace(view, entries=tuple(sorted(view.entries, key=lambda entry: places[entry.id])))


def find_shown(view: Shown, name: str) -> ShownEntry:
    """Return the entry called `name`: its number, its id, or the beginning of its id."""
    if name.isdigit() and len(name) < 7:
        found = [entry for entry in view.entries if entry.n == int(name)]
    else:
        found = [entry for entry in view.entries if entry.id.startswith(name)]
    if not found:
        raise NotFound(f"no entry {name!r}; `dateline show` lists numbers and `dateline show --ids` ids")
    if len(found) > 1:
        raise Invalid(f"{name!r} begins {len(found)} ids; give more of it")
    return found[0]


def sort(view: Shown, rule: str = "") -> Shown:
    """Return the entries by `rule` (the chronology's own when not given): earliest or latest bound, or as written.

    An entry that is open on that side stands with the one written before it; ties keep the written order.
    """
    rule = rule or view.chronology.sort
    if rule == "written":
        return view
    keys: dict[str, int] = {}
    before = -(10**9)
    for entry in view.entries:
        day = entry.when.first if rule == "earliest" else entry.when.last
        before = keys[entry.id] = before if day is None else day.ordinal
    return replace(view, entries=tuple(sorted(view.entries, key=lambda entry: keys[entry.id])))


def cut(view: Shown, first: int, limit: int | None) -> Shown:
    """Return the entries from place `first`, counted from 0, and at most `limit` of them."""
    return replace(view, entries=view.entries[first:] if limit is None else view.entries[first : first + limit])


def only(view: Shown, entry: ShownEntry) -> Shown:
    """Return the view with one entry, and the problems that are its own."""
    problems = tuple(problem for problem in view.problems if problem.entry == entry.id)
    return replace(view, entries=(entry,), problems=problems)


def choose_among(known: list[Chronology], slug: str, case: str) -> Chronology:
    """Return the chronology called `slug`, or the only one there is."""
    if not known:
        raise NotFound(
            f"{case}: the case has no chronology yet; `dateline import TABLE` takes one in, "
            "`dateline draft` and `dateline inbox` make one of its reports"
        )
    found = [chronology for chronology in known if slug in ("", chronology.slug)]
    slugs = ", ".join(chronology.slug for chronology in known)
    if not found:
        raise NotFound(f"{case}: no chronology {slug!r}; there is {slugs}")
    if len(found) > 1:
        raise Invalid(f"{case}: the case has several chronologies; name one with --chronology: {slugs}")
    return found[0]


def _states(desk: Desk, wanted: Wanted) -> Mapping[Subject, State]:
    if wanted.as_of is None:
        return standing_states(desk, sealed=wanted.sealed)
    states = states_at(desk, wanted.as_of, wanted.slug)
    # What is sealed now was not sealed for nothing then.
    return states if wanted.sealed else through_veil(desk, states)


def standing_states(desk: Desk, *, sealed: bool = False) -> Mapping[Subject, State]:
    """Return everything that stands and can be shown, by kind and in the order of `Store.states`.

    Snapshots, watches and what was answered to drafts are not shown, and there may be very many. Sealed sources are as
    outsiders see them, unless `sealed` says otherwise.
    """
    unseen = {"snapshot", "watch", "attestation", "sealing", "rejection", "grouping"}
    states = {state.subject: state for kind in KINDS if kind not in unseen for state in desk.store.states(kind)}
    return states if sealed else through_veil(desk, states)


def through_veil(desk: Desk, states: Mapping[Subject, State]) -> Mapping[Subject, State]:
    """Return states as outsiders see them."""
    veil = veil_of(desk)
    return states if veil is None else veil.states(states)


def _with_drafts(desk: Desk, wanted: Wanted, states: Mapping[Subject, State]) -> Mapping[Subject, State]:
    """Return states with the drafts of the inbox, where wanted, as if they were held, with the disputes they bring."""
    if not wanted.drafts or wanted.as_of is not None:
        return states
    from dateline.app.drafted import drafted_states  # noqa: PLC0415 what is held is shown without them

    drafted = drafted_states(desk, wanted.slug)
    veil = None if wanted.sealed else veil_of(desk)
    return {**states, **(drafted if veil is None else veil.drafts(drafted))}


def _head(desk: Desk, states: Mapping[Subject, State], wanted: Wanted) -> str:
    if wanted.as_of is None:
        return desk.store.head().digest
    return desk.store.revision(max(state.seq for state in states.values())).digest


def standing_of(states: Mapping[Subject, State], kind: type[Kind]) -> list[Kind]:
    """Return the values of one kind among some states, in their order."""
    return [state.value for state in states.values() if isinstance(state.value, kind)]
