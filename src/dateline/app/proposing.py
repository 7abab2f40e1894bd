"""Drafts of entries from the reports of a case: read report by report, remembered, kept beside the record."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime

import msgspec

from dateline import __version__
from dateline.app.answers import answers_of
from dateline.app.deriving import derivations_of
from dateline.app.desk import DRAFTS, Desk
from dateline.app.passages import Told, quiet, read, shelf_of, told_cut, unpacked
from dateline.app.redacting import forget_readings, is_redacted_since
from dateline.app.remembering import Remembering
from dateline.app.standing import held
from dateline.app.texts import JOBS
from dateline.app.viewing import chronologies, entries_of, find_chronology
from dateline.domain.chronologies import Chronology
from dateline.domain.drafts import Draft
from dateline.domain.errors import Conflict
from dateline.domain.problems import Problem
from dateline.domain.records import dataclass
from dateline.domain.reports import Report, Snapshot
from dateline.language.quoting.setting import in_marks
from dateline.language.wording import capitalised, clipped, counted, spoken_when
from dateline.stages.drafting.answered import Answered
from dateline.stages.drafting.descent import Descent, descent_of
from dateline.stages.drafting.proposing import propose
from dateline.store import Kept

DRAFTING = "drafting"


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
    name = chronology.id if chronology else ""
    answered = _answered(desk, chronology)
    with shelf_of(desk) as shelf, _remembering(desk, name) as memory:
        reports = list(told_cut(read(desk, jobs or JOBS, unread, told, shelf), unread))
        told(DRAFTING, 0, len(reports))
        drafts = propose(
            reports,
            chronology=name,
            answered=answered,
            previous=before.drafts if before else (),
            most=most,
            extents=desk.settings.extents,
            memory=memory,
            descent=_descent(desk),
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


def _descent(desk: Desk) -> Descent | None:
    """Return where the reports come from, as their texts tell when all are held together; None where they are one."""
    known, snapshots = held(desk, Report), held(desk, Snapshot)
    return descent_of(derivations_of(desk, known, snapshots), known) if len(snapshots) > 1 else None


@contextmanager
def _remembering(desk: Desk, chronology: str) -> Iterator[Remembering]:
    """Give what the last drafting of this very program worked out for a chronology, and keep what this one does."""
    with Kept(desk.folder / DRAFTS) as kept:
        memory = Remembering(kept, f"worked out {chronology}")
        yield memory
        memory.end()


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
    found = next((drafting for each in contents if (drafting := unpacked(each, Drafting))), None)
    return None if found is None or is_redacted_since(desk, found.seq) else found


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


_BEGINNING = 60


def _called(draft: Draft) -> str:
    words = draft.entry.when.words
    days = "" if words == _days(draft) else f" ({_days(draft)})"
    return f"the draft of “{words}”{days}, {in_marks(clipped(draft.entry.text.strip('“”'), _BEGINNING))}"


def _days(draft: Draft) -> str:
    return spoken_when(draft.entry.when)
