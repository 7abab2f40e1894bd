"""Drafts of entries from the reports of a case: read report by report, remembered, kept beside the record."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeVar

import msgspec

from dateline import __version__
from dateline.app.answers import answers_of
from dateline.app.desk import DRAFTS, Desk
from dateline.app.programs import program
from dateline.app.redacting import forget_readings, is_redacted_since
from dateline.app.remembering import Remembering
from dateline.app.standing import held, standing
from dateline.app.surmising import surmise_language
from dateline.app.texts import JOBS, Texts
from dateline.app.viewing import chronologies, entries_of, find_chronology
from dateline.domain.chronologies import Chronology
from dateline.domain.dates import When
from dateline.domain.drafts import Draft
from dateline.domain.errors import Conflict, DatelineError
from dateline.domain.ids import subject
from dateline.domain.problems import Problem, Severity
from dateline.domain.reports import Report, Snapshot
from dateline.domain.texts import Text
from dateline.engine.local import each
from dateline.language.citing.labelling import label_for
from dateline.language.dating import Rules
from dateline.language.dating.rules import AnchorBounds
from dateline.language.wording import capitalised, counted, spoken_when
from dateline.stages.drafting.answered import Answered
from dateline.stages.drafting.passages import ReadReport, cut_of, read_report
from dateline.stages.drafting.pile import HeldReport
from dateline.stages.drafting.proposing import propose
from dateline.store import Kept

T = TypeVar("T")

READING, DRAFTING = "reading", "drafting"
_AT_ONCE = 512

Told = Callable[[str, int, int], None]
"""Is told of a step, how much of it is done, and of how much."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafting:
    """The drafts of a chronology (its id, "" where the case has none yet), the heaviest first, made at one moment.

    `changes` say what is otherwise than in the drafting before; `reports` counts those that were read, `unread` is
    what could not be. `seq` is the revision that the log ended with when they were read.
    """

    drafts: tuple[Draft, ...]
    changes: tuple[str, ...] = ()
    reports: int = 0
    unread: tuple[Problem, ...] = ()
    chronology: str = ""
    made_by: str = ""
    made_at: str = ""
    seq: int = 0


def quiet(step: str, done: int, of: int) -> None:
    """Tell nobody."""


def draft(
    desk: Desk, slug: str = "", *, most: int | None = None, jobs: int | None = None, told: Told = quiet
) -> Drafting:
    """Draft entries from the newest snapshots of the case's reports, keep the drafts beside the record, return them.

    Nothing goes into the log. What was read in a report before by this very program is not read again. Conflict where
    words were redacted meanwhile: nothing that was read is kept.
    """
    seq = desk.store.head().seq
    with undisturbed(desk, seq):
        return _draft(desk, slug, seq, most=most, jobs=jobs, told=told)


@contextmanager
def undisturbed(desk: Desk, seq: int) -> Iterator[None]:
    """Forget what was read in texts where words were redacted after revision `seq`, and raise Conflict."""
    try:
        yield
    finally:
        # A redaction that begins after this look takes away itself what is kept by now.
        is_disturbed = is_redacted_since(desk, seq)
        if is_disturbed:
            forget_readings(desk)
    if is_disturbed:
        raise Conflict(
            f"{desk.folder.name}: words were redacted while reports were read; draft again: `dateline draft`"
        )


def _draft(desk: Desk, slug: str, seq: int, *, most: int | None, jobs: int | None, told: Told) -> Drafting:
    chronology = _chronology(desk, slug)
    before = last_drafting(desk, slug)
    unread: list[Problem] = []
    reports = list(_told_cut(_read(desk, jobs or JOBS, unread, told), unread))
    told(DRAFTING, 0, len(reports))
    name = chronology.id if chronology else ""
    answered = _answered(desk, chronology)
    with _remembering(desk, name) as memory:
        drafts = propose(
            reports,
            chronology=name,
            answered=answered,
            previous=before.drafts if before else (),
            most=most,
            extents=desk.settings.extents,
            memory=memory,
        )
    drafting = Drafting(
        drafts=tuple(drafts),
        changes=tuple(changes_between(_open(before, answered), drafts)) if before else (),
        reports=len(reports),
        unread=tuple(unread),
        chronology=name,
        made_by=f"dateline {__version__}",
        made_at=datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        seq=seq,
    )
    keep_drafting(desk, drafting)
    told(DRAFTING, len(reports), len(reports))
    return drafting


@contextmanager
def _remembering(desk: Desk, chronology: str) -> Iterator[Remembering]:
    """Give what the last drafting of this very program worked out for a chronology, and keep what this one does."""
    key = hashlib.sha256(f"worked out {program()} {chronology}".encode()).digest()
    with Kept(desk.folder / DRAFTS) as kept:
        memory = Remembering(kept.recall(key))
        yield memory
        kept.keep(key, memory.content())


def last_drafting(desk: Desk, slug: str = "") -> Drafting | None:
    """Return what was drafted last for a chronology, None where nothing was, or words were redacted since.

    For the only chronology of a case, that is what was drafted before it was opened, where nothing was since.
    """
    chronology = _chronology(desk, slug)
    names = [chronology.id] if chronology else [""]
    if chronology and len(chronologies(desk)) == 1:
        names.append("")
    with Kept(desk.folder / DRAFTS) as kept:
        contents = [kept.recall(_drafting_key(name)) for name in names]
    found = next((drafting for each in contents if (drafting := _unpacked(each, Drafting))), None)
    return None if found is None or is_redacted_since(desk, found.seq) else found


def _unpacked(content: bytes | None, kind: type[T]) -> T | None:
    if content is None:
        return None
    try:
        return msgspec.msgpack.decode(content, type=kind)
    except msgspec.MsgspecError:
        return None


def keep_drafting(desk: Desk, drafting: Drafting) -> None:
    """Keep a drafting beside the record as the last one of its chronology."""
    with Kept(desk.folder / DRAFTS) as kept:
        kept.keep(_drafting_key(drafting.chronology), msgspec.msgpack.encode(drafting))


def _chronology(desk: Desk, slug: str) -> Chronology | None:
    """Return the chronology called `slug`; None where none is named and the case has none."""
    return find_chronology(desk, slug) if slug or chronologies(desk) else None


def _drafting_key(chronology: str) -> bytes:
    return f"drafting {chronology}".encode()


def _answered(desk: Desk, chronology: Chronology | None) -> Answered:
    if chronology is None:
        return Answered()
    answers = answers_of(desk, chronology.id)
    return Answered(
        entries=entries_of(desk, chronology),
        accepted=answers.accepted,
        left_out=answers.left_out,
        rejections=answers.rejections,
        groupings=answers.groupings,
    )


def _open(drafting: Drafting, answered: Answered) -> list[Draft]:
    """Return the drafts of a drafting that nobody answered since."""
    keys = {*answered.accepted, *answered.left_out, *(key for each in answered.rejections for key in each.passages)}
    return [each for each in drafting.drafts if not all(telling.key in keys for telling in each.tellings)]


@dataclass(frozen=True, slots=True)
class _Asked:
    """A report to read: its newest snapshot, and when the text of that was published."""

    report: Report
    snapshot: Snapshot
    published: When | None


def _read(desk: Desk, jobs: int, unread: list[Problem], told: Told) -> Iterator[HeldReport]:
    """Yield each report that can be read with what is read in it; what cannot be read becomes a problem."""
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
                        read=read,
                        taken=one.snapshot.taken_at,
                        snapshot=one.snapshot.id,
                        dated=one.published,
                    )


def _asked(desk: Desk) -> Iterator[_Asked]:
    """Yield the reports that stand, each with its newest snapshot."""
    reports = {report.id: report for report in held(desk, Report)}
    taken = standing(desk, Snapshot)
    moved = {one.value.id for one in taken if one.version > 1}
    for snapshot in _newest(one.value for one in taken):
        report = reports.get(snapshot.report)
        if report is not None:
            published = _published(desk, report, snapshot) if snapshot.id in moved else report.published
            yield _Asked(report, snapshot, published)


@dataclass(frozen=True, slots=True)
class _Reading:
    """Reads reports by several processes, each once: what was read in it is remembered."""

    texts: Texts
    kept: Kept
    jobs: int
    unread: list[Problem]

    def of(self, asked: Sequence[_Asked]) -> Iterator[tuple[_Asked, ReadReport | None]]:
        """Yield each report with what is read in it, in order; None where it cannot be read."""
        known = {one.snapshot.id: _unpacked(self.kept.recall(_key(one)), ReadReport) for one in asked}
        texts = self._texts([one for one in asked if known[one.snapshot.id] is None])
        made = iter(each(_passages, list(texts.values())))
        for one in asked:
            if one.snapshot.id in texts:
                content = next(made)
                self.kept.keep(_key(one), content)
                known[one.snapshot.id] = _unpacked(content, ReadReport)
            yield one, known[one.snapshot.id]

    def _texts(self, asked: Sequence[_Asked]) -> dict[str, tuple[_Asked, Text]]:
        """Return the texts of reports by the ids of their snapshots; what has none becomes a problem."""
        found: dict[str, tuple[_Asked, Text]] = {}
        texts = self.texts.of_all([one.snapshot for one in asked], jobs=self.jobs)
        for one, (_, text) in zip(asked, texts, strict=True):
            if isinstance(text, DatelineError):
                self.unread.append(_problem(text, one.report))
            else:
                found[one.snapshot.id] = one, text
        return found


def reports_read(desk: Desk) -> list[HeldReport]:
    """Return what drafts are made of: each report that can be read, with what is read in it; most of it is kept."""
    return list(_read(desk, JOBS, [], quiet))


def _published(desk: Desk, report: Report, snapshot: Snapshot) -> When | None:
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


def _told_cut(read: Iterable[HeldReport], unread: list[Problem]) -> Iterator[HeldReport]:
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


def _passages(asked: tuple[_Asked, Text]) -> bytes:
    one, text = asked
    return msgspec.msgpack.encode(read_report(text, _rules(one, text)))


def _rules(asked: _Asked, text: Text) -> Rules:
    """Return how the dates of a report are read: relative words count from the day on which the text was published."""
    language = text.language or asked.report.language or surmise_language(text.words)
    when = asked.published
    if when is None or not when.known:
        return Rules(language=language)
    if when.first == when.last:
        return Rules(anchor=when.first, language=language)
    return Rules(anchor_bounds=AnchorBounds(when.first, when.last), language=language)


def _key(asked: _Asked) -> bytes:
    when = asked.published
    day = f"{when.earliest} {when.latest}" if when else ""
    told = f"passages {program()} {asked.snapshot.digest} {asked.snapshot.media_type} {day} {asked.report.language}"
    return hashlib.sha256(told.encode(errors="surrogatepass")).digest()


def changes_between(before: Sequence[Draft], after: Sequence[Draft]) -> Iterator[str]:
    """Yield what is otherwise in a drafting than in the one before, a sentence each: new, grown, changed, gone."""
    known = {each.entry.id: each for each in before}
    for one in after:
        was = known.pop(one.entry.id, None)
        if was is None:
            yield f"New: {_called(one)}."
        else:
            yield from (f"{capitalised(_called(was))} {what}" for what in _changed(was, one))
    for gone in known.values():
        yield f"Gone: {_called(gone)}."


def _changed(was: Draft, now: Draft) -> Iterator[str]:
    more = {each.report for each in now.tellings} - {each.report for each in was.tellings}
    if more:
        yield f"is told by {counted(len(more), 'more report')}."
    if was.entry.when.edtf != now.entry.when.edtf:
        yield f"is dated “{now.entry.when.words}” ({_days(now)}) now."
    elif was.entry.text != now.entry.text:
        yield "is told in other words now."


def _called(draft: Draft) -> str:
    return f"the draft of “{draft.entry.when.words}” ({_days(draft)})"


def _days(draft: Draft) -> str:
    return spoken_when(draft.entry.when)
