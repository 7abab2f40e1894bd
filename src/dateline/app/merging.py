"""Reports that are one: what is bound to the others goes to the one that is kept, in one revision."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from typing import Any

from dateline.app.desk import Desk
from dateline.app.reaiming import JUDGED, aim_of, reaim
from dateline.app.sealing import is_sealed
from dateline.app.standing import Standing, Touched, decision, find, standing, subject_of
from dateline.app.turns import one_at_a_time
from dateline.domain.chronologies import Entry
from dateline.domain.errors import Invalid, NotFound, Refused
from dateline.domain.events import Dispute
from dateline.domain.grades import AccountGrade, SourceGrade
from dateline.domain.ids import Subject, subject
from dateline.domain.records import dataclass
from dateline.domain.reports import Report, Snapshot
from dateline.domain.revisions import Act, Decision, Held
from dateline.domain.sealings import Sealing
from dateline.domain.watches import Watch
from dateline.language.citing.people import plain

FIELDS = (
    "title",
    "publisher",
    "bylines",
    "affiliation",
    "address",
    "archive_address",
    "published",
    "based_on",
    "language",
    "kind",
    "state",
)
"""What one report can lack and another have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """The report that was kept, and in sentences what the others said otherwise, which it did not take over.

    `citations` and `snapshots` count what came to it from the others.
    """

    report: Report
    citations: int = 0
    snapshots: int = 0
    differing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Merger:
    """Which reports become one: `others` go into `keep`.

    Where `citations` names some, by the id of their entry and their place in it, only these are bound to the kept
    report, and the others stand on.
    """

    keep: str
    others: tuple[str, ...]
    reason: str
    citations: Mapping[str, tuple[int, ...]] = field(default_factory=dict)


def merge_reports(desk: Desk, keep: str, others: Sequence[str], *, reason: str) -> Merged:
    """Make one report of several: citations, snapshots, sightings and judgements of `others` become those of `keep`.

    What the kept report lacks comes from the others, in their order; what they say otherwise is told and left.
    """
    names = [find(desk, Report, name).value.id for name in (keep, *others)]
    return merge_all(desk, [Merger(keep=names[0], others=tuple(names[1:]), reason=reason)])[0]


def merge_all(desk: Desk, mergers: Sequence[Merger]) -> list[Merged]:
    """Merge reports, all or none, with one revision for each merger; on disk when it returns."""
    with one_at_a_time(desk):
        _must_stay_sealed(desk, mergers)
        bound = _Bound(desk)
        made = [bound.merged(each) for each in mergers]
        desk.store.append([decided for _, decided in made], author=desk.author)
    return [merged for merged, _ in made]


def _must_stay_sealed(desk: Desk, mergers: Sequence[Merger]) -> None:
    """Refuse to make citations of a sealed source those of one that is not."""
    for name in (name for merger in mergers for name in merger.others if not is_sealed(desk, merger.keep)):
        if is_sealed(desk, name):
            raise Refused(f"report {name}: is sealed, and would be named by the other; keep {name}, or unseal it first")


class _Bound:
    """What stands on the reports of a case, kept up to date by the mergers that were worked out."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._standing: dict[Subject, Standing[Any]] = {}
        self._on: dict[str, dict[Subject, None]] = {}
        for kind in (Report, Snapshot, Watch, Entry, *JUDGED):
            for each in standing(desk, kind):
                self._hold(subject_of(each.value), each)

    def merged(self, merger: Merger) -> tuple[Merged, Decision]:
        """Return what becomes of a merger, and the revision that says so."""
        kept, others = self._reports(merger)
        touched = list(self._rebound(merger)) if merger.citations else list(self._moved(kept.value, others))
        citations = sum(_rebound_in(self._standing.get(each.subject), each.now) for each in touched)
        snapshots = sum(isinstance(each.now, Snapshot) for each in touched)
        report, differing = completed(kept.value, [each.value for each in others])
        if report != kept.value:
            touched.insert(0, kept.becomes(report))
        told = Merged(report=report, citations=citations, snapshots=snapshots, differing=differing)
        act = Act.REVISE_ENTRY if merger.citations else Act.MERGE_REPORTS
        touched = _headed(touched, kept, act)
        for each in touched:
            self._put(each)
        note = {"kept": merger.keep, "merged": " ".join(merger.others)}
        return told, decision(act, touched, reason=merger.reason, note=note)

    def _reports(self, merger: Merger) -> tuple[Standing[Report], list[Standing[Report]]]:
        names = (merger.keep, *merger.others)
        if not merger.others or len(set(names)) != len(names):
            raise Invalid(f"report {merger.keep}: name the reports to merge into it, each once and not itself")
        found = [self._find(subject("report", name)) for name in names]
        return found[0], found[1:]

    def _moved(self, kept: Report, others: Sequence[Standing[Report]]) -> Iterator[Touched]:
        """Yield what becomes of all that stands on the others, and that they stand no longer."""
        gone = {each.value.id for each in others}
        bound = dict.fromkeys(name for each in others for name in self._on.get(each.value.id, ()))
        standing_bound = [each for name in bound if (each := self._standing.get(name)) is not None]
        yield from (each.lifted() for each in others)
        watches = [each for each in standing_bound if isinstance(each.value, Watch)]
        yield from self._watched(kept, watches)
        judged = [each for each in standing_bound if isinstance(each.value, JUDGED)]
        yield from reaim(judged, [each for each in self._bound_to(kept.id) if isinstance(each.value, JUDGED)], kept.id)
        for each in standing_bound:
            match each.value:
                case Snapshot() as snapshot:
                    yield each.becomes(replace(snapshot, report=kept.id))
                case Entry() as entry:
                    yield each.becomes(_cited_anew(entry, gone, kept.id, range(len(entry.citations))))

    def _watched(self, kept: Report, watches: Sequence[Standing[Watch]]) -> Iterator[Touched]:
        """Yield one watch of the kept report, with all that was seen of each in the order in which it was seen."""
        if not watches:
            return
        yield from (each.lifted() for each in watches)
        own = [each for each in self._bound_to(kept.id) if isinstance(each.value, Watch)]
        seen = [sighting for each in (*own, *watches) for sighting in each.value.sightings]
        watch = Watch(id=kept.id, sightings=tuple(sorted(seen, key=lambda each: (each.first, each.last))))
        before = self._desk.store.state(subject_of(watch))
        version = own[0].version if own else before.version if before else 0
        yield Touched(subject_of(watch), version, watch)

    def _rebound(self, merger: Merger) -> Iterator[Touched]:
        """Yield the entries some of whose citations mean the kept report."""
        for entry, places in merger.citations.items():
            held = self._find(subject("entry", entry))
            after = _cited_anew(held.value, set(merger.others), merger.keep, places)
            if after == held.value:
                raise Invalid(f"entry {entry}: cites these reports no longer; `dateline report match` lists what is")
            yield held.becomes(after)

    def _find(self, name: Subject) -> Standing[Any]:
        if name not in self._standing:
            raise NotFound(f"{name}: stands no more; `dateline log {name}` says why")
        return self._standing[name]

    def _bound_to(self, report: str) -> Iterator[Standing[Any]]:
        return (self._standing[name] for name in self._on.get(report, ()) if name in self._standing)

    def _put(self, touched: Touched) -> None:
        if touched.now is None:
            self._standing.pop(touched.subject, None)
        else:
            self._hold(touched.subject, Standing(touched.version + 1, touched.now))

    def _hold(self, name: Subject, held: Standing[Any]) -> None:
        self._standing[name] = held
        for report in _reports_behind(held.value):
            self._on.setdefault(report, {})[name] = None


def completed(kept: Report, others: Iterable[Report]) -> tuple[Report, tuple[str, ...]]:
    """Return a report with what it lacks taken from others, and in sentences what they say otherwise."""
    differing: list[str] = []
    for other in others:
        said = {name: value for name in FIELDS if (value := getattr(other, name))}
        differing += [_difference(kept, name, value) for name, value in said.items() if _differs(kept, name, value)]
        lacked = {name: value for name, value in said.items() if not getattr(kept, name)}
        kept = replace(kept, label=kept.label or other.label, **lacked)
    return kept, tuple(dict.fromkeys(differing))


def _differs(kept: Report, name: str, value: object) -> bool:
    own = getattr(kept, name)
    return bool(own) and plain(_words(own)) != plain(_words(value))


def _difference(kept: Report, name: str, value: object) -> str:
    return f"{name.replace('_', ' ')}: “{_words(getattr(kept, name))}” is kept, “{_words(value)}” is not"


def _words(value: Any) -> str:  # noqa: ANN401 - whatever a report holds
    if isinstance(value, tuple):
        return ", ".join(value)
    return value.edtf or value.words if hasattr(value, "edtf") else str(value)


def _cited_anew(entry: Entry, gone: set[str], keep: str, places: Iterable[int]) -> Entry:
    wanted = set(places)
    citations = tuple(
        replace(citation, report=keep) if at in wanted and citation.report in gone else citation
        for at, citation in enumerate(entry.citations)
    )
    return replace(entry, citations=citations)


def _rebound_in(before: Standing[Any] | None, after: Held | None) -> int:
    """Return how many citations of an entry mean another report than before."""
    if before is None or not isinstance(after, Entry):
        return 0
    pairs = zip(before.value.citations, after.citations, strict=True)
    return sum(one.report != other.report for one, other in pairs)


def _reports_behind(value: Held) -> Iterator[str]:
    """Yield the reports that a value stands on."""
    match value:
        case Entry():
            yield from (citation.report for citation in value.citations if citation.report)
        case Snapshot():
            yield value.report
        case Watch():
            yield value.id
        case Dispute() | SourceGrade() | AccountGrade() | Sealing():
            yield from aim_of(value)


def _headed(touched: Sequence[Touched], kept: Standing[Report], act: Act) -> list[Touched]:
    """Return what is touched with the subject first under which the revision is filed: the kept report, or an entry."""
    if act is Act.REVISE_ENTRY:
        return sorted(touched, key=lambda each: not each.subject.startswith("entry:"))
    named = subject_of(kept.value)
    if any(each.subject == named for each in touched):
        return sorted(touched, key=lambda each: each.subject != named)
    # A report that lacks nothing is touched all the same: the log tells under it what came to it.
    return [kept.becomes(kept.value), *touched]
