"""Looks again at the addresses of reports: what is there now, kept and told beside what was there before."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from dateline.app.adding import add_received
from dateline.app.desk import ARCHIVE, Desk
from dateline.app.fetching import (
    PLAIN_WISHES,
    FetchWishes,
    fetcher_for,
    is_page,
    received,
    rendered,
    renderer_for,
    told_status,
)
from dateline.app.leading import owners_held, told_apart
from dateline.app.rendering import Renderer
from dateline.app.standing import Standing, Touched, decide, find, fresh, held, standing
from dateline.app.texts import Texts
from dateline.app.versions import VersionDifference, difference_of
from dateline.archive.blobs import Blobs
from dateline.archive.fetching import Conditions, Fetched, Fetcher, abreast, conditions_in
from dateline.domain.errors import DatelineError, Invalid
from dateline.domain.records import dataclass
from dateline.domain.reports import Manner, Report, ReportState, Snapshot
from dateline.domain.revisions import Act
from dateline.domain.watches import Saw, Sighting, Watch
from dateline.stages.watching import asks_to_pay, leads_elsewhere, saw_at, sightings_with, state_after, with_look

NOTHING_KNOWN = Conditions()


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What a look at a report showed.

    `sightings` are all of it, the new one last; `before` is the snapshot seen last time and `after` the one seen now,
    None where nothing was. `changed` is whether something else was seen than last time, or than what is held where
    nobody looked before: other bytes that read the same are no change. `difference` is what differs between `before`
    and `after`, and `doubt` says why that cannot be told. `trouble` says why there was nothing to see, and then nothing
    was put into the record.
    """

    report: Report
    sightings: Sequence[Sighting] = ()
    before: Snapshot | None = None
    after: Snapshot | None = None
    changed: bool = False
    difference: VersionDifference | None = None
    doubt: str = ""
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class _Look:
    """A report to look at: what is held of it, and what to ask with."""

    report: Standing[Report]
    watch: Standing[Watch] | None
    snapshots: Mapping[str, Snapshot]
    sightings: tuple[Sighting, ...]
    known: Conditions

    @property
    def last(self) -> Snapshot | None:
        """The snapshot that was seen last, or handed in last where none was seen."""
        return self._last(self.sightings)

    @property
    def was_rendered(self) -> bool:
        """True where the snapshot seen last is what a browser showed: only another such one can be held against it."""
        return self.last is not None and self.last.how is Manner.RENDERED

    @property
    def last_open(self) -> Snapshot | None:
        """The same, without what was behind a paywall."""
        return self._last([each for each in self.sightings if each.saw is Saw.PRESENT])

    def _last(self, sightings: Sequence[Sighting]) -> Snapshot | None:
        seen = [each.snapshot for each in sightings if each.snapshot in self.snapshots]
        if seen:
            return self.snapshots[seen[-1]]
        return max(self.snapshots.values(), key=lambda each: each.taken_at, default=None)


def recheck(
    desk: Desk,
    names: Sequence[str] = (),
    wishes: FetchWishes = PLAIN_WISHES,
    *,
    rested: timedelta = timedelta(0),
    fetcher: Fetcher | None = None,
) -> Iterator[Looked]:
    """Look at reports again and yield what each look showed, once it is in the record.

    Without names, at every report that has an address and a snapshot, and that nobody looked at for so long. Each
    different version is kept as a new snapshot. A page that was shown in a browser last time is shown in one again;
    where none can be shut in here, nothing is seen of it.
    """
    looks = list(_looks(desk, names, rested))[: wishes.most]
    asking = fetcher or fetcher_for(desk, wishes)
    renderer: Renderer | None = None
    if any(each.was_rendered for each in looks):
        try:
            renderer = renderer_for(asking, wishes)
        except DatelineError as error:
            yield from (_nothing_seen(each, str(error)) for each in looks if each.was_rendered)
            looks = [each for each in looks if not each.was_rendered]
    answers = abreast(looks, _address, lambda each: asking.fetch(_address(each), known=each.known))
    with Texts(desk) as texts:
        for look, outcome, shared in told_apart(answers, lambda each: each.report.value.id, owners_held(desk)):
            try:
                looked = _seen(desk, look, outcome, renderer if look.was_rendered else None, shared=shared)
            except DatelineError as error:
                # Another look was quicker, or something kept is damaged: the other reports are looked at all the same.
                looked = _nothing_seen(look, str(error))
            yield _compared(texts, looked)


def would_recheck(desk: Desk, names: Sequence[str] = (), *, rested: timedelta = timedelta(0)) -> list[Report]:
    """Return the reports that `recheck` would look at."""
    return [look.report.value for look in _looks(desk, names, rested)]


def _address(look: _Look) -> str:
    return look.report.value.address


def _looks(desk: Desk, names: Sequence[str], rested: timedelta) -> Iterator[_Look]:
    snapshots: dict[str, dict[str, Snapshot]] = {}
    for snapshot in held(desk, Snapshot):
        snapshots.setdefault(snapshot.report, {})[snapshot.id] = snapshot
    watches = {each.value.id: each for each in standing(desk, Watch)}
    archive = Blobs(desk.folder / ARCHIVE)
    since = (datetime.now(UTC) - rested).isoformat(timespec="seconds").replace("+00:00", "Z")
    for report in _chosen(desk, names, snapshots):
        own = snapshots.get(report.value.id, {})
        watch = watches.get(report.value.id)
        sightings = sightings_with(watch.value.sightings if watch else (), own.values())
        if rested and sightings and sightings[-1].last > since:
            continue
        look = _Look(report, watch, own, sightings, NOTHING_KNOWN)
        yield replace(look, known=_known(archive, look))


def _chosen(desk: Desk, names: Sequence[str], snapshots: Mapping[str, object]) -> list[Standing[Report]]:
    if not names:
        return [each for each in standing(desk, Report) if _may_be_seen(each.value) and each.value.id in snapshots]
    named = [find(desk, Report, name.removeprefix("report:")) for name in dict.fromkeys(names)]
    for report in named:
        if not _may_be_seen(report.value):
            raise Invalid(f"report {report.value.id}: has no address to look at, or is private; name another one")
    return named


def _may_be_seen(report: Report) -> bool:
    return report.address.startswith(("http://", "https://")) and report.state is not ReportState.PRIVATE


def _known(archive: Blobs, look: _Look) -> Conditions:
    """Return what the server said of the version that was seen last, so that it need not send it again."""
    last = look.last
    present = bool(look.sightings) and look.sightings[-1].saw is Saw.PRESENT
    if last is None or not present or last.how is not Manner.FETCHED or not last.exchange:
        return NOTHING_KNOWN
    try:
        return conditions_in(archive.get(last.exchange))
    except DatelineError:
        return NOTHING_KNOWN


def _seen(
    desk: Desk, look: _Look, outcome: Fetched | DatelineError, renderer: Renderer | None, *, shared: bool
) -> Looked:
    if isinstance(outcome, DatelineError):
        return _nothing_seen(look, str(outcome))
    saw = Saw.PRESENT if outcome.good or outcome.unchanged else saw_at(outcome.status)
    if saw is None or (outcome.good and not outcome.content):
        said, repair = told_status(outcome.status)
        return _nothing_seen(look, f"{look.report.value.address}: {said}; {repair}")
    if shared or (outcome.good and leads_elsewhere(look.report.value.address, outcome.final)):
        return _recorded(desk, look, outcome, Saw.ELSEWHERE, None)
    if outcome.good:
        return _seen_page(desk, look, outcome, renderer)
    kept = look.last if outcome.unchanged else None
    return _recorded(desk, look, outcome, saw, kept)


def _nothing_seen(look: _Look, trouble: str) -> Looked:
    return Looked(report=look.report.value, sightings=look.sightings, before=look.last, trouble=trouble)


def _seen_page(desk: Desk, look: _Look, fetched: Fetched, renderer: Renderer | None) -> Looked:
    report = look.report.value
    reason = "looked at again"
    if renderer is not None and is_page(fetched):
        page = rendered(report.address, fetched, renderer)
    else:
        page = received(report.address, fetched)
    [added] = add_received(desk, [page], reason=reason)
    paywalled = asks_to_pay(fetched.content) and not _asked_to_pay(desk, look.last_open)
    return _recorded(desk, look, fetched, Saw.PAYWALLED if paywalled else Saw.PRESENT, added.snapshot)


def _asked_to_pay(desk: Desk, snapshot: Snapshot | None) -> bool:
    return snapshot is None or asks_to_pay(Blobs(desk.folder / ARCHIVE).get(snapshot.digest))


def _recorded(desk: Desk, look: _Look, fetched: Fetched, saw: Saw, snapshot: Snapshot | None) -> Looked:
    """Put a look into the record, with how the report can be had now, and return it."""
    sighting = Sighting(
        saw=saw,
        first=_second(fetched.taken_at),
        last=_second(fetched.taken_at),
        status=fetched.status,
        address=fetched.final,
        snapshot=snapshot.id if snapshot else "",
    )
    sightings = with_look(look.sightings, sighting)
    fresh_one = len(sightings) > len(look.sightings)
    note: dict[str, str] = {}
    if fresh_one and snapshot is None:
        exchange = Blobs(desk.folder / ARCHIVE).put(fetched.exchange)
        sightings = (*sightings[:-1], replace(sightings[-1], exchange=exchange))
        note = {"blob": exchange}
    before = find(desk, Report, look.report.value.id)
    report = _restated(before.value, saw)
    touched = [_watched(look, sightings), *([before.becomes(report)] if report != before.value else ())]
    decide(desk, Act.WATCH_REPORT, touched, reason="looked at again", note=note)
    return Looked(
        report=report,
        sightings=sightings,
        before=look.last,
        after=snapshot,
        changed=fresh_one and (bool(look.sightings) or snapshot is None or snapshot.id not in look.snapshots),
    )


def _compared(texts: Texts, looked: Looked) -> Looked:
    """Return the look with what differs from what was there before."""
    if not looked.changed or looked.before is None or looked.after is None or looked.before == looked.after:
        return looked
    try:
        difference = difference_of(texts, looked.report, looked.before, looked.after)
    except DatelineError as error:
        return replace(looked, doubt=f"what changed cannot be shown: {error}")
    seen_alike = len({each.saw for each in looked.sightings[-2:]}) == 1
    return replace(looked, difference=difference, changed=not (seen_alike and difference.same_words))


def _watched(look: _Look, sightings: tuple[Sighting, ...]) -> Touched:
    watch = Watch(id=look.report.value.id, sightings=sightings)
    return look.watch.becomes(watch) if look.watch else fresh(watch)


def _restated(report: Report, saw: Saw) -> Report:
    """Return the report with how it can be had now; that one is open is only said of one that was not."""
    state = state_after(saw, report.state)
    return report if saw is Saw.PRESENT and report.state is None else replace(report, state=state)


def _second(moment: str) -> str:
    return f"{moment[:19]}Z"
