"""Drafts of entries from the reports of a case: read report by report, remembered, kept beside the record."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

import msgspec

from dateline import __version__
from dateline.app.answers import answers_of
from dateline.app.desk import DRAFTS, Desk
from dateline.app.programs import program
from dateline.app.redacting import forget_readings, is_redacted_since
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
from dateline.language.wording import capitalised, counted, spoken_stretch
from dateline.stages.drafting.answered import Answered
from dateline.stages.drafting.passages import ReadReport, cut_of, read_report
from dateline.stages.drafting.pile import HeldReport
from dateline.stages.drafting.proposing import propose
from dateline.store import Kept

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
    drafts = propose(
        reports,
        chronology=name,
        answered=answered,
        previous=before.drafts if before else (),
        most=most,
        extents=desk.settings.extents,
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
    found = next((drafting for each in contents if each and (drafting := _unpacked(each))), None)
    return None if found is None or is_redacted_since(desk, found.seq) else found


def _unpacked(content: bytes) -> Drafting | None:
    try:
        return msgspec.msgpack.decode(content, type=Drafting)
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
    """A report to read: its newest snapshot, the text of it, and when that was published."""

    report: Report
    snapshot: Snapshot
    text: Text
    published: When | None


def _read(desk: Desk, jobs: int, unread: list[Problem], told: Told) -> Iterator[HeldReport]:
    """Yield each report that can be read with what is read in it; what cannot be read becomes a problem."""
    reports = {report.id: report for report in held(desk, Report)}
    taken = standing(desk, Snapshot)
    snapshots = _newest(each.value for each in taken)
    moved = {each.value.id for each in taken if each.version > 1}
    with Texts(desk) as texts, Kept(desk.folder / DRAFTS) as kept:
        asked: list[_Asked] = []
        for done, (snapshot, text) in enumerate(texts.of_all(snapshots, jobs=jobs), start=1):
            told(READING, done, len(snapshots))
            report = reports.get(snapshot.report)
            if isinstance(text, DatelineError):
                unread.append(_problem(text, report))
            elif report is not None:
                published = _published(desk, report, snapshot) if snapshot.id in moved else report.published
                asked.append(_Asked(report, snapshot, text, published))
            if len(asked) == _AT_ONCE:
                yield from _read_all(asked, kept)
                asked = []
        yield from _read_all(asked, kept)


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


def _read_all(asked: Sequence[_Asked], kept: Kept) -> Iterator[HeldReport]:
    """Yield what is read in reports, in order; new ones are read by several processes and remembered."""
    known = {number: kept.recall(_key(one)) for number, one in enumerate(asked)}
    new = [one for number, one in enumerate(asked) if known[number] is None]
    made = iter(each(_passages, new))
    for number, one in enumerate(asked):
        content = known[number]
        if content is None:
            content = next(made)
            kept.keep(_key(one), content)
        read = msgspec.msgpack.decode(content, type=ReadReport)
        yield HeldReport(
            report=one.report, read=read, taken=one.snapshot.taken_at, snapshot=one.snapshot.id, dated=one.published
        )


def _passages(asked: _Asked) -> bytes:
    return msgspec.msgpack.encode(read_report(asked.text, _rules(asked)))


def _rules(asked: _Asked) -> Rules:
    """Return how the dates of a report are read: relative words count from the day on which the text was published."""
    language = asked.text.language or asked.report.language or surmise_language(asked.text.words)
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
    return spoken_stretch(draft.entry.when.first, draft.entry.when.last)
