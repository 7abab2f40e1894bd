"""Takes words away for good: out of the log, out of what is held, out of the archive."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from dateline.app.desk import ARCHIVE, DRAFTS, LOOKS, REMEMBERED, Desk
from dateline.app.recalling import find_subject, value_before
from dateline.app.resembling import NO_RUNS, Runs, runs_of, texts_in, texts_of, texts_within
from dateline.app.snapshots import own_blobs, snapshots_of, with_companions
from dateline.app.texts import forget_texts
from dateline.archive.blobs import Blobs
from dateline.domain.chronologies import Entry
from dateline.domain.errors import Conflict, NotFound, Refused
from dateline.domain.folding import State
from dateline.domain.ids import Subject, kind_of
from dateline.domain.records import dataclass
from dateline.domain.revisions import Act, Decision, Held, Revision

# What else a redacted revision held is held on by a revision of this act.
_HOLDING_ON: Mapping[str, Act] = {
    "chronology": Act.REVISE_CHRONOLOGY,
    "entry": Act.REVISE_ENTRY,
    "report": Act.REVISE_REPORT,
    "snapshot": Act.TAKE_SNAPSHOT,
    "watch": Act.WATCH_REPORT,
    "attestation": Act.ATTEST_SNAPSHOTS,
    "sealing": Act.SEAL_SOURCE,
    "dispute": Act.DRAW_DISPUTE,
    "link": Act.DRAW_LINK,
    "assessment": Act.CHOOSE_READING,
    "silence": Act.SILENCE_CHECK,
    "reliability": Act.GRADE_SOURCE,
    "credibility": Act.GRADE_ACCOUNT,
    "likelihood": Act.STATE_LIKELIHOOD,
    "rejection": Act.REJECT_DRAFT,
    "grouping": Act.GROUP_PASSAGES,
    "actor": Act.NAME_ACTOR,
    "edition": Act.PUBLISH_EDITION,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Redaction:
    """What a redaction takes away: revisions and blobs; `elsewhere` says, in sentences, where the same words stay.

    `revision` is the one that says so, None while it is only planned.
    """

    seqs: tuple[int, ...]
    blobs: tuple[str, ...]
    elsewhere: tuple[str, ...] = ()
    revision: Revision | None = None


@dataclass(frozen=True, slots=True)
class _Aim:
    """What is aimed at: revisions and blobs; the subjects that are to go, or back to what they were; the words.

    `runs` are looked for everywhere; `all_runs`, short ones too, only where values stand beside the words.
    """

    seqs: frozenset[int] = frozenset()
    blobs: frozenset[str] = frozenset()
    leaving: frozenset[Subject] = frozenset()
    reverting: frozenset[Subject] = frozenset()
    runs: Runs = NO_RUNS
    all_runs: Runs = NO_RUNS


def plan_redaction(desk: Desk, target: str, *, everywhere: bool = False) -> Redaction:
    """Return what `redact` would take away; nothing is done."""
    return _plan(desk, _aim(desk, target), everywhere=everywhere)


def redact(desk: Desk, target: str, *, reason: str, everywhere: bool = False) -> Redaction:
    """Take away what `target` names: a revision (by number), a blob (by digest), or all that was ever held of a thing.

    With `everywhere` all other revisions and blobs that hold the same words go too, else they are named in
    `elsewhere`. What else those revisions held is held on; a thing whose standing value holds the words goes.
    """
    aim = _aim(desk, target)
    plan = _plan(desk, aim, everywhere=everywhere)
    if not plan.seqs and not plan.blobs:
        raise Conflict(f"{target}: is redacted already; `dateline log` says when and why")
    desk.store.append(list(_held_on(desk, plan.seqs, aim)), author=desk.author)
    revision = desk.store.redact(plan.seqs, reason=reason, author=desk.author, blobs=plan.blobs)
    for name in plan.blobs:
        Blobs(desk.folder / ARCHIVE).redact(name)
    forget_readings(desk)
    return replace(plan, revision=revision)


def forget_readings(desk: Desk) -> None:
    """Take away what programs read in texts, which quotes them; it is worked out anew."""
    for name in (REMEMBERED, LOOKS, DRAFTS):
        for ending in ("", "-journal"):
            (desk.folder / f"{name}{ending}").unlink(missing_ok=True)
    forget_texts(desk.folder)


def is_redacted_since(desk: Desk, seq: int) -> bool:
    """Return whether words were redacted after revision `seq`: what was read before may hold them."""
    return next(desk.store.log(acts=[Act.REDACT], after=seq), None) is not None


def _aim(desk: Desk, target: str) -> _Aim:
    if (number := target.removeprefix("#")).isdecimal():
        return _aim_at_revision(desk, desk.store.revision(int(number)))
    if target.startswith("sha256:"):
        return _aim_at_blob(desk, target)
    return _aim_at_subject(desk, find_subject(desk, target))


def _aim_at_revision(desk: Desk, revision: Revision) -> _Aim:
    # What stood there before is not what this revision brought in.
    now = desk.store.now_of(revision)
    before = {subject: _before(desk, subject, revision) for subject in now}
    brought = {subject for subject in now if _texts(now[subject]) - _texts(before[subject])}
    runs = Runs.joined(runs_of([now[subject]]).without(runs_of([before[subject]])) for subject in now)
    return _Aim(seqs=_seqs([revision]), reverting=frozenset(brought), runs=runs)


def _aim_at_blob(desk: Desk, name: str) -> _Aim:
    archive = Blobs(desk.folder / ARCHIVE)
    if not archive.has(name):
        raise NotFound(f"{name}: no such blob in {archive.folder}; `dateline verify` names what is amiss")
    return _Aim(blobs=with_companions(desk, {name}), runs=Runs.of(texts_in(archive.get(name))))


def _aim_at_subject(desk: Desk, name: Subject) -> _Aim:
    """Return the aim at all that was ever held of a thing, with the snapshots of a report and the bytes of both."""
    leaving = {name, *snapshots_of(desk, name)}
    revisions = {each.seq: each for subject in leaving for each in desk.store.log(subject=subject)}
    values = [
        value for each in revisions.values() for subject, value in desk.store.now_of(each).items() if subject in leaving
    ]
    return _Aim(
        seqs=_seqs(revisions.values()),
        blobs=own_blobs(desk, leaving, values),
        leaving=frozenset(leaving),
        runs=runs_of(values),
        all_runs=runs_of(values, fewest=1),
    )


def _seqs(revisions: Iterable[Revision]) -> frozenset[int]:
    return frozenset(each.seq for each in revisions if not each.redacted and each.act is not Act.REDACT)


def _before(desk: Desk, subject: Subject, revision: Revision) -> Held | None:
    try:
        return value_before(desk, subject, revision)
    except Refused:
        # Redacted: what it was is not known, so all of this counts as new.
        return None


def _texts(value: Held | None) -> set[str]:
    return set() if value is None else set(texts_within(value))


def _plan(desk: Desk, aim: _Aim, *, everywhere: bool) -> Redaction:
    holding = [each for each in desk.store.log() if each.seq not in aim.seqs and aim.runs.stand_in(texts_of(each))]
    blobs = with_companions(desk, _blobs_holding(desk, aim)) - aim.blobs
    if everywhere:
        lasting = [_remark(each) for each in holding if each.act is Act.REDACT]
        return _redaction(aim.seqs | _seqs(holding), aim.blobs | blobs, lasting)
    remarks = [*map(_remark, holding), *(f"blob {name} in the archive holds the same words" for name in sorted(blobs))]
    return _redaction(aim.seqs, aim.blobs, remarks)


def _redaction(seqs: Iterable[int], blobs: Iterable[str], remarks: Iterable[str]) -> Redaction:
    return Redaction(seqs=tuple(sorted(seqs)), blobs=tuple(sorted(blobs)), elsewhere=tuple(remarks))


def _remark(revision: Revision) -> str:
    return f"revision {revision.seq} ({revision.act.value}, {revision.subject}) holds the same words"


def _blobs_holding(desk: Desk, aim: _Aim) -> Iterator[str]:
    """Yield the blobs that hold the words, and those that the subject was imported from, whatever their format."""
    archive = Blobs(desk.folder / ARCHIVE)
    imported = set(_imported_from(desk, aim.leaving | aim.reverting))
    for name in archive.digests():
        if name not in aim.blobs and (name in imported or aim.runs.stand_in(texts_in(archive.get(name)))):
            yield name


def _imported_from(desk: Desk, subjects: frozenset[Subject]) -> Iterator[str]:
    ids = {subject.partition(":")[2] for subject in subjects}
    for revision in desk.store.log():
        note = desk.store.note_of(revision)
        if "blob" in note and not ids.isdisjoint(note.get("entries", "").split()):
            yield note["blob"]


def _held_on(desk: Desk, seqs: Iterable[int], aim: _Aim) -> Iterator[Decision]:
    """Yield a decision for everything whose standing value came from a revision that goes, and can be held on."""
    for revision in map(desk.store.revision, seqs):
        for subject in revision.touches:
            state = desk.store.state(subject)
            value = _kept(desk, subject, state, revision, aim) if state and state.seq == revision.seq else None
            if state and value is not None:
                yield Decision(
                    act=_HOLDING_ON[kind_of(subject)],
                    expects={subject: state.version},
                    now={subject: value},
                    reason=f"held on: revision {revision.seq} is redacted",
                    note={},
                )


def _kept(desk: Desk, subject: Subject, state: State, revision: Revision, aim: _Aim) -> Held | None:
    """Return what is held on of a subject: its standing value, or what it was before where that value is to go."""
    value = _before(desk, subject, revision) if subject in aim.reverting else state.value
    return _staying(subject, value, aim)


def _staying(subject: Subject, value: Held | None, aim: _Aim) -> Held | None:
    """Return the value as it can be held on, None where it goes; grounds that quote the words can be done without."""
    if value is None or subject in aim.leaving:
        return None
    for kept in (value, _groundless(value)):
        texts = list(texts_within(kept))
        if not aim.runs.stand_in(texts) and not aim.all_runs.stand_in(texts):
            return kept
    return None


def _groundless(value: Held) -> Held:
    return replace(value, when=replace(value.when, grounds="")) if isinstance(value, Entry) else value
