"""What each report of a case tells, passage by passage: read once by several processes, and kept beside the record."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

import msgspec

from dateline.app.desk import DRAFTS, Desk
from dateline.app.programs import program
from dateline.app.standing import held, standing
from dateline.app.surmising import surmise_language
from dateline.app.texts import JOBS, Texts
from dateline.domain.dates import When
from dateline.domain.errors import Conflict, DatelineError
from dateline.domain.ids import subject
from dateline.domain.problems import Problem, Severity
from dateline.domain.records import dataclass
from dateline.domain.reports import Report, Snapshot
from dateline.domain.texts import Text
from dateline.engine.local import each
from dateline.language.citing.labelling import label_for
from dateline.language.dating import Rules
from dateline.language.dating.rules import AnchorBounds
from dateline.stages.drafting.passages import ReadReport, ToldPassage, cut_of, read_report
from dateline.stages.drafting.pile import HeldReport
from dateline.stages.drafting.shelving import Shelf
from dateline.store import Kept

T = TypeVar("T")

READING = "reading"
_AT_ONCE = 512

Told = Callable[[str, int, int], None]
"""Is told of a step, how much of it is done, and of how much."""


def quiet(step: str, done: int, of: int) -> None:
    """Tell nobody."""


def unpacked(content: bytes | None, kind: type[T]) -> T | None:
    """Return what was kept as a value of a type; None where nothing was, or it is damaged."""
    if content is None:
        return None
    try:
        return msgspec.msgpack.decode(content, type=kind)
    except msgspec.MsgspecError:
        return None


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """A report to read: its newest snapshot, and when the text of that was published."""

    report: Report
    snapshot: Snapshot
    published: When | None


def read(desk: Desk, jobs: int, unread: list[Problem], told: Told, shelf: Shelf[Asked]) -> Iterator[HeldReport]:
    """Yield each report that can be read with what is read in it; what cannot be read becomes a problem.

    Its passages lie on the shelf.
    """
    asked = list(_asked(desk))
    with Texts(desk) as texts, Kept(desk.folder / DRAFTS) as kept:
        for first in range(0, len(asked), _AT_ONCE):
            some = asked[first : first + _AT_ONCE]
            reading = _Reading(texts, kept, jobs, unread)
            for done, (one, read) in enumerate(reading.of(some), start=first + 1):
                told(READING, done, len(asked))
                if read is not None:
                    yield HeldReport(
                        report=one.report,
                        read=shelf.lay(one, read),
                        taken=one.snapshot.taken_at,
                        snapshot=one.snapshot.id,
                        dated=one.published,
                    )


@contextmanager
def shelf_of(desk: Desk) -> Iterator[Shelf[Asked]]:
    """Give a shelf that has the passages of reports from where they are kept, beside the record; else they are read."""
    with Texts(desk) as texts, Kept(desk.folder / DRAFTS) as kept:

        def load(asked: Asked) -> Sequence[ToldPassage]:
            read = read_kept(asked, texts, kept)
            if read is None:
                who = label_for(asked.report)
                raise Conflict(f"{who}: cannot be read any more, which it could before; draft again: `dateline draft`")
            return read.passages

        yield Shelf(load)


def _asked(desk: Desk) -> Iterator[Asked]:
    """Yield the reports that stand, each with its newest snapshot."""
    reports = {report.id: report for report in held(desk, Report)}
    taken = standing(desk, Snapshot)
    moved = {one.value.id for one in taken if one.version > 1}
    for snapshot in _newest(one.value for one in taken):
        report = reports.get(snapshot.report)
        if report is not None:
            published = published_of(desk, report, snapshot) if snapshot.id in moved else report.published
            yield Asked(report, snapshot, published)


@dataclass(frozen=True, slots=True)
class _Reading:
    """Reads reports by several processes, each once: what was read in it is remembered."""

    texts: Texts
    kept: Kept
    jobs: int
    unread: list[Problem]

    def of(self, asked: Sequence[Asked]) -> Iterator[tuple[Asked, ReadReport | None]]:
        """Yield each report with what is read in it, in order; None where it cannot be read."""
        known = {one.snapshot.id: unpacked(self.kept.recall(_key(one)), ReadReport) for one in asked}
        texts = self._texts([one for one in asked if known[one.snapshot.id] is None])
        made = iter(each(_passages, list(texts.values())))
        for one in asked:
            if one.snapshot.id in texts:
                content = next(made)
                self.kept.keep(_key(one), content)
                known[one.snapshot.id] = unpacked(content, ReadReport)
            yield one, known[one.snapshot.id]

    def _texts(self, asked: Sequence[Asked]) -> dict[str, tuple[Asked, Text]]:
        """Return the texts of reports by the ids of their snapshots; what has none becomes a problem."""
        found: dict[str, tuple[Asked, Text]] = {}
        texts = self.texts.of_all([one.snapshot for one in asked], jobs=self.jobs)
        for one, (_, text) in zip(asked, texts, strict=True):
            if isinstance(text, DatelineError):
                self.unread.append(_problem(text, one.report))
            else:
                found[one.snapshot.id] = one, text
        return found


def read_kept(asked: Asked, texts: Texts, kept: Kept) -> ReadReport | None:
    """Return what is read in one report, as it is kept, else read anew; None where it cannot be read."""
    found = unpacked(kept.recall(_key(asked)), ReadReport)
    if found is not None:
        return found
    try:
        return unpacked(_passages((asked, texts.of(asked.snapshot))), ReadReport)
    except DatelineError:
        return None


@contextmanager
def reports_read(desk: Desk) -> Iterator[list[HeldReport]]:
    """Give what drafts are made of: each report that can be read, with what is read in it; most of it is kept."""
    with shelf_of(desk) as shelf:
        yield list(read(desk, JOBS, [], quiet, shelf))


def published_of(desk: Desk, report: Report, snapshot: Snapshot) -> When | None:
    """Return when the text of a snapshot was published: its own report says it, where that was merged into this one."""
    name = subject("snapshot", snapshot.id)
    first = next(desk.store.log(subject=name), None)
    taken = desk.store.now_of(first).get(name) if first else None
    if not isinstance(taken, Snapshot) or taken.report == report.id:
        return report.published
    own = subject("report", taken.report)
    said = [
        each
        for revision in desk.store.log(subject=own)
        if isinstance(each := desk.store.now_of(revision).get(own), Report)
    ]
    return (said[-1].published if said else None) or report.published


def told_cut(read: Iterable[HeldReport], unread: list[Problem]) -> Iterator[HeldReport]:
    """Yield the reports; one of which only the beginning was looked at becomes a problem as well."""
    for one in read:
        if cut := cut_of(one.read):
            unread.append(_cut_problem(cut, one.report))
        yield one


def _cut_problem(cut: str, report: Report) -> Problem:
    return Problem(
        check="draft",
        severity=Severity.WARNING,
        entry="",
        message=f"{label_for(report)}: {cut.rstrip('.')}",
        repair="cut the file into parts and take each in, to have the rest drafted",
        place=label_for(report),
    )


def _newest(snapshots: Iterable[Snapshot]) -> list[Snapshot]:
    newest: dict[str, Snapshot] = {}
    for snapshot in snapshots:
        known = newest.get(snapshot.report)
        if known is None or snapshot.taken_at >= known.taken_at:
            newest[snapshot.report] = snapshot
    return list(newest.values())


def _problem(error: DatelineError, report: Report | None) -> Problem:
    return Problem(
        check="draft",
        severity=Severity.WARNING,
        entry="",
        message=str(error),
        repair="take the report in again from a file that can be read",
        place=label_for(report) if report else "",
    )


def _passages(asked: tuple[Asked, Text]) -> bytes:
    one, text = asked
    return msgspec.msgpack.encode(read_report(text, _rules(one, text)))


def _rules(asked: Asked, text: Text) -> Rules:
    """Return how the dates of a report are read: relative words count from the day on which the text was published."""
    language = text.language or asked.report.language or surmise_language(text.words)
    when = asked.published
    if when is None or not when.known:
        return Rules(language=language)
    if when.first == when.last:
        return Rules(anchor=when.first, language=language)
    return Rules(anchor_bounds=AnchorBounds(when.first, when.last), language=language)


def _key(asked: Asked) -> bytes:
    when = asked.published
    day = f"{when.earliest} {when.latest}" if when else ""
    told = f"passages {program()} {asked.snapshot.digest} {asked.snapshot.media_type} {day} {asked.report.language}"
    return hashlib.sha256(told.encode(errors="surrogatepass")).digest()
