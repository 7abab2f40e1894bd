"""Takes reports into a case: bytes into the archive, reports and snapshots into the log."""

import time
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import groupby

from dateline.app.desk import ARCHIVE, Desk
from dateline.app.filling import Filling, filling_of, wants_filling
from dateline.app.media import SAVE_AS, UNKNOWN, media_type_of, why_unknown
from dateline.app.reports import published_on
from dateline.app.shelving import Arrival, Shelf
from dateline.app.snapshots import blobs_behind
from dateline.app.standing import Standing, Touched, decision
from dateline.app.texts import JOBS, Texts
from dateline.app.turns import one_at_a_time
from dateline.app.twins import MOST_AT_ONCE, Twins
from dateline.archive.blobs import Blobs
from dateline.domain.dates import When
from dateline.domain.errors import Conflict, DatelineError, Invalid
from dateline.domain.ids import new_id
from dateline.domain.problems import Problem, Severity
from dateline.domain.records import dataclass
from dateline.domain.reports import Rendering, Report, Snapshot
from dateline.domain.revisions import Act, Decision
from dateline.domain.texts import Text
from dateline.stages.intake import Incoming, Received, Rendered, legible, moment_of, trouble

_LARGEST_AT_ONCE = 64 * 1024 * 1024
_LONGEST_AT_ONCE = 5.0
"""Seconds: what was fetched is not asked for a second time because it had to wait for others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What became of a report that came in: the report as held, and the snapshot of its bytes.

    `snapshot` is None where only the address was known. `new` holds where something was added that was not held
    before; `new_report` where the report itself was not; `version` where it is another version of a report of which
    one was held before, by its address or by what its page tells.
    """

    name: str
    report: Report
    snapshot: Snapshot | None
    new: bool
    new_report: bool
    version: bool = False


class Intake:
    """Takes reports into a case, batch after batch, knowing what the case holds already."""

    def __init__(self, desk: Desk, *, reason: str) -> None:
        self._desk, self._reason = desk, reason
        self._shelf: Shelf | None = None

    def add(self, received: Sequence[Received]) -> list[Added]:
        """Take reports in, all of them or none, as `add_received` does."""
        archive = Blobs(self._desk.folder / ARCHIVE)
        contents = [archive.put(each.content) if each.content else "" for each in received]
        with one_at_a_time(self._desk):
            if self._shelf is None:
                archive.sweep()
            shelf = self._up_to_date()
            place = _Placing(self._desk, shelf, archive.put, self._reason).place
            placed = [place(*each) for each in zip(received, contents, strict=True)]
            self._append([decided for _, decided in placed if decided is not None], self._desk.author, shelf)
        return [added for added, _ in placed]

    def fill(self, fillings: Sequence[Filling]) -> None:
        """Put into the log what readers fill in; where an author was quicker, what the author said stays."""
        shelf = self._up_to_date()
        for author, several in groupby(sorted(fillings, key=_author), key=_author):
            by_author = list(several)
            try:
                self._append([each.decision(self._desk.settings.fill) for each in by_author], author, shelf)
            except Conflict:
                self._shelf = None
                continue
            for each in by_author:
                shelf.hold(Standing(each.before.version + 1, each.report))

    def _append(self, decisions: list[Decision], author: str, shelf: Shelf) -> None:
        try:
            shelf.follow(self._desk.store.append(decisions, author=author))
        except DatelineError:
            self._shelf = None
            raise

    def _up_to_date(self) -> Shelf:
        if self._shelf is None or self._shelf.seq != self._desk.store.head().seq:
            self._shelf = Shelf(self._desk)
        return self._shelf


def add_received(desk: Desk, received: Sequence[Received], *, reason: str) -> Sequence[Added]:
    """Take reports into the case, all of them or none; on disk when it returns.

    The same bytes twice are one snapshot; the same address with new bytes is a new snapshot of one report. One
    revision is written for each report that is new or has a new snapshot.
    """
    return Intake(desk, reason=reason).add(received)


def take_in(desk: Desk, incoming: Iterable[Incoming], *, reason: str, jobs: int = JOBS) -> Iterator[Added | Problem]:
    """Yield what becomes of each report that comes in, and each problem, while they are taken in batch by batch.

    A batch is on disk before its reports are told. Whatever interrupts it, taking in the same again finishes it. What
    a report says of itself is filled in from its text, which `jobs` processes read.
    """
    intake, twins = Intake(desk, reason=reason), Twins(desk)
    with Texts(desk) as texts:
        for batch in _batches(incoming):
            yield from (each for each in batch if isinstance(each, Problem))
            received = [each for each in batch if isinstance(each, Received)]
            known, unknown = _sorted_out(received)
            yield from unknown
            added = intake.add(known)
            unjoined = {each.report.id for each in added if each.new_report or twins.is_unjoined(each.report)}
            read = _read(desk, texts, added, unjoined, jobs)
            troubles = list(_fill(desk, intake, read, added))
            yield from _joined(twins, read, added, unjoined)
            yield from troubles


def _batches(incoming: Iterable[Incoming]) -> Iterator[list[Incoming]]:
    """Yield what comes in batches that are small enough to be lost without regret."""
    batch: list[Incoming] = []
    size, begun = 0, time.monotonic()
    for each in incoming:
        batch.append(each)
        size += each.weight if isinstance(each, Received) else 0
        slow = time.monotonic() - begun > _LONGEST_AT_ONCE
        if slow or len(batch) >= MOST_AT_ONCE or size > _LARGEST_AT_ONCE:
            yield batch
            batch, size, begun = [], 0, time.monotonic()
    if batch:
        yield batch


def _sorted_out(received: Sequence[Received]) -> tuple[list[Received], list[Problem]]:
    """Return what is a report by its content or known by its address alone, and a problem for everything else."""
    known: list[Received] = []
    unknown: list[Problem] = []
    for each in received:
        if each.content and media_type_of(each) == UNKNOWN:
            unknown.append(trouble(legible(each.name), *why_unknown(each)))
        else:
            known.append(each)
    return known, unknown


_Read = Sequence[tuple[Snapshot, Text | DatelineError]]


def _read(desk: Desk, texts: Texts, added: Sequence[Added], unjoined: Collection[str], jobs: int) -> _Read:
    """Return the texts of new snapshots, and of those whose filling or joining was interrupted."""
    wanted = {
        each.snapshot.id: each.snapshot
        for each in added
        if each.snapshot and (each.new or each.report.id in unjoined or wants_filling(desk, each.report))
    }
    return list(texts.of_all(wanted.values(), jobs=jobs))


def _fill(desk: Desk, intake: Intake, read: _Read, added: Sequence[Added]) -> Iterator[Problem]:
    """Fill in what the texts that were read say; yield what is unread."""
    # Where one came twice it is called as it was called first.
    names = {each.snapshot.id: each.name for each in reversed(added) if each.snapshot}
    fillings: dict[str, Filling] = {}
    for snapshot, text in read:
        if isinstance(text, DatelineError):
            yield _unread(names[snapshot.id], snapshot, text)
        elif snapshot.report not in fillings and (filling := filling_of(desk, snapshot, text, names[snapshot.id])):
            fillings[snapshot.report] = filling
    intake.fill(list(fillings.values()))


def _joined(twins: Twins, read: _Read, added: Sequence[Added], unjoined: Collection[str]) -> Iterator[Added]:
    """Yield what was added; new reports that are versions of known ones are one with them from now on."""
    fresh_ones = {each.report.id: each.report for each in added if each.report.id in unjoined}
    texts = [(one.report, text) for one, text in read if one.report in fresh_ones and isinstance(text, Text)]
    known = twins.join((fresh_ones[name], text) for name, text in texts)
    for each in added:
        report = known.get(each.report.id)
        snapshot = replace(each.snapshot, report=report.id) if report and each.snapshot else each.snapshot
        yield replace(each, report=report, snapshot=snapshot, new_report=False, version=True) if report else each


def _unread(name: str, snapshot: Snapshot, error: DatelineError) -> Problem:
    message, _, repair = str(error).removeprefix(f"snapshot {snapshot.id}: ").partition("; ")
    told = trouble(name, f"kept as snapshot {snapshot.id}, but not read: {message}", repair or SAVE_AS)
    return replace(told, severity=Severity.WARNING)


def _author(filling: Filling) -> str:
    return filling.author


@dataclass(frozen=True, slots=True)
class _Placing:
    """Puts what came in on the shelf; `keep` keeps bytes that belong to a new snapshot, and returns their digest."""

    desk: Desk
    shelf: Shelf
    keep: Callable[[bytes], str]
    reason: str

    def place(self, received: Received, content: str) -> tuple[Added, Decision | None]:
        """Return what became of a report, and what the log has to say of it; `content` is the digest of its bytes."""
        shelf, name = self.shelf, legible(received.name)
        arrival = Arrival(
            name=name,
            address=received.address,
            digest=content,
            given=received.given,
            published=_published(self.desk, received),
            redirects=received.redirects,
        )
        known = shelf.snapshot_of(arrival) if content else None
        new_report = shelf.report_of(arrival) is None
        report, touched = shelf.place_report(arrival)
        taken = self._snapshot(received, report, content) if content and known is None else None
        version = taken is not None and shelf.has_version(report)
        if taken is not None:
            touched = [shelf.place_snapshot(taken), *touched]
        snapshot, new = known or taken, new_report or taken is not None
        added = Added(name=name, report=report, snapshot=snapshot, new=new, new_report=new_report, version=version)
        note = _note(name, taken) if taken else {"name": name}
        return added, _decided(touched, taken=taken is not None, added=added, reason=self.reason, note=note)

    def _snapshot(self, received: Received, report: Report, content: str) -> Snapshot:
        return Snapshot(
            id=new_id(),
            report=report.id,
            taken_at=_moment(received.taken_at),
            media_type=media_type_of(received),
            digest=content,
            size=len(received.content),
            address=received.address,
            how=received.how,
            exchange=self._kept(received.exchange),
            redirects=received.redirects,
            rendering=self._rendering(received.rendered) if received.rendered else None,
        )

    def _rendering(self, rendered: Rendered) -> Rendering:
        return Rendering(
            browser=rendered.browser,
            window=rendered.window,
            screenshot=self._kept(rendered.screenshot),
            pdf=self._kept(rendered.pdf),
            doubts=rendered.doubts,
        )

    def _kept(self, content: bytes) -> str:
        return self.keep(content) if content else ""


def _decided(
    touched: Sequence[Touched], *, taken: bool, added: Added, reason: str, note: dict[str, str]
) -> Decision | None:
    if not touched:
        return None
    act = Act.TAKE_SNAPSHOT if taken else Act.ADD_REPORT if added.new_report else Act.REVISE_REPORT
    return decision(act, touched, reason=reason, note=note)


def _note(name: str, snapshot: Snapshot) -> dict[str, str]:
    return {"name": name, "blob": " ".join(blobs_behind(snapshot))}


def _published(desk: Desk, received: Received) -> When | None:
    """Return the day of publication as it was given, None where none was, or no date."""
    if not received.given.published:
        return None
    try:
        return published_on(desk, received.given.published)
    except Invalid:
        return None


def _moment(told: str) -> str:
    """Return a moment as UTC with "Z", the present where none was told; Invalid where the words name none."""
    moment = moment_of(told or datetime.now(UTC).isoformat())
    if not moment:
        raise Invalid(f"{told[:80]!r} is no moment; give it as 2031-05-04T08:00:00Z, or leave it out")
    return moment
