"""The act that lets a draft in: an entry in the chronology, or further accounts of one that is there."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from dateline.app.answers import HOST, PASSAGES, PROMPT, REWRITTEN, WITHOUT
from dateline.app.chronologies import opened
from dateline.app.dating import date
from dateline.app.desk import Desk
from dateline.app.disputes import aimed, same_dispute
from dateline.app.entries import standing_entry
from dateline.app.inbox import Inbox
from dateline.app.placing import by_date, make_room, place_of
from dateline.app.redacting import is_redacted_since
from dateline.app.regrouping import Waiting, without
from dateline.app.rejections import check_unanswered
from dateline.app.restyling import restyle
from dateline.app.standing import Touched, decide, find, fresh
from dateline.domain.chronologies import Chronology, Entry, EntryState
from dateline.domain.drafts import Draft
from dateline.domain.errors import Conflict, Invalid, NotFound
from dateline.domain.events import Dispute
from dateline.domain.ids import Subject, new_id, subject
from dateline.domain.records import dataclass
from dateline.domain.reports import Report, Snapshot
from dateline.domain.revisions import Act, Revision
from dateline.domain.rewritings import Rewriting
from dateline.language.wording import counted, listed


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What an author alters in a draft while accepting it; None and "" leave it as drafted.

    `words` and `edtf` are its date's. `left_out` are the numbers, from 1, of its passages that are not to stand behind
    the entry. `after` is the entry behind which it goes, else its date says where. `disputes` draws the disputes that
    it brings. `own` makes an entry of its own of what would be added to one. `rewriting` takes the text that a language
    model wrote.
    """

    words: str | None = None
    edtf: str = ""
    text: str | None = None
    left_out: tuple[int, ...] = ()
    after: str = ""
    disputes: bool = False
    own: bool = False
    rewriting: Rewriting | None = None

    @property
    def new_text(self) -> str | None:
        """The text that takes the place of the draft's; None where that stays."""
        return self.rewriting.text if self.rewriting else self.text


AS_DRAFTED = Changes()


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted:
    """What came of a draft: the entry as it now stands, the revision that says so, how many disputes it drew."""

    entry: Entry
    revision: Revision
    disputes: int


def accept(desk: Desk, inbox: Inbox, waiting: Waiting, *, reason: str = "", changes: Changes = AS_DRAFTED) -> Accepted:
    """Write the entry that is drafted, or add the accounts that its entry lacks, in one revision.

    Conflict where it was answered meanwhile, where the entry it adds to has changed since the draft was read, or where
    a report that it stands on stands no more.
    """
    check_unanswered(desk, waiting)
    left = _left_out(waiting, changes)
    draft = without(waiting.draft, left)
    relied = _relied_on(desk, inbox, waiting.n, draft)
    chronology = opened(desk, inbox.chronology.slug if inbox.chronology else "")
    joins = bool(draft.adds_to) and not changes.own
    touched = _added(desk, waiting, draft, changes) if joins else _written(desk, chronology, draft, changes)
    entry = touched[0].now
    if not isinstance(entry, Entry):
        raise NotFound(f"draft {waiting.n}: leaves no entry; draft anew with `dateline draft`")
    disputes = list(_drawn(desk, draft, entry)) if changes.disputes else []
    note = {**_note(inbox, draft, left), **_rewritten_by(changes)}
    touched = [*touched, *map(fresh, disputes)]
    revision = decide(desk, Act.ACCEPT_DRAFT, touched, reason=reason or _reason(changes), note=note, relies_on=relied)
    return Accepted(entry=entry, revision=revision, disputes=len(disputes))


def _relied_on(desk: Desk, inbox: Inbox, number: int, draft: Draft) -> Mapping[Subject, int]:
    """Return the versions of the reports and snapshots that a draft stands on; Conflict where one stands no more."""
    again = "draft again: `dateline draft`"
    if is_redacted_since(desk, inbox.drafting.seq):
        raise Conflict(f"draft {number}: words were redacted since it was drafted; {again}")
    cited = {each.report for each in draft.entry.citations if each.report}
    reports = cited | {each.report for each in draft.tellings}
    snapshots = {each.snapshot: each.report for each in draft.tellings if each.snapshot}
    names = [*(subject("report", each) for each in reports), *(subject("snapshot", each) for each in snapshots)]
    states = {name: desk.store.state(name) for name in names}
    for name, state in states.items():
        if state is None or state.value is None:
            raise Conflict(f"draft {number}: the {name.replace(':', ' ')} it stands on stands no more; {again}")
        match state.value:
            case Snapshot(id=identifier, report=report) if report != snapshots[identifier]:
                raise Conflict(f"draft {number}: the report it stands on was merged into {report}; {again}")
    return {name: state.version for name, state in states.items() if state is not None}


def _left_out(waiting: Waiting, changes: Changes) -> tuple[str, ...]:
    if changes.rewriting and (changes.left_out or changes.text is not None):
        raise Invalid(
            f"draft {waiting.n}: the rewritten text stands on all its passages and is taken as it was proved; "
            "leave --rewritten out, or the other text and --without"
        )
    tellings = waiting.draft.tellings
    strange = [number for number in changes.left_out if not 1 <= number <= len(tellings)]
    if strange:
        raise Invalid(f"draft {waiting.n}: has no passage {strange[0]}; `dateline inbox show {waiting.n}` numbers them")
    left = tuple(dict.fromkeys(tellings[number - 1].key for number in changes.left_out))
    if len(left) == len(waiting.keys):
        raise Invalid(f"draft {waiting.n}: nothing is left to stand on; turn it down with `dateline inbox reject`")
    return left


def _written(desk: Desk, chronology: Chronology, draft: Draft, changes: Changes) -> list[Touched]:
    """Return what becomes of the draft as an entry of its own, and of neighbours that make room for it."""
    entry = _changed(desk, chronology, draft.entry, changes)
    beside = standing_entry(desk, changes.after, chronology.slug).value if changes.after else None
    place = place_of(desk, beside) + 1 if beside else by_date(desk, chronology, entry.when)
    [position], renumbered = make_room(desk, chronology.id, place)
    entry = replace(entry, chronology=chronology.id, position=position, state=EntryState.PUBLISHED)
    state = desk.store.state(subject("entry", entry.id))
    return [Touched(subject("entry", entry.id), state.version if state else 0, entry), *renumbered]


def _changed(desk: Desk, chronology: Chronology, entry: Entry, changes: Changes) -> Entry:
    if (text := changes.new_text) is not None:
        if not text.strip():
            raise Invalid(f"draft {entry.id}: says nothing without a text; give one")
        entry = replace(entry, text=text, styles=restyle(entry.text, entry.styles, text))
    if changes.words is not None or changes.edtf:
        words = entry.when.words if changes.words is None else changes.words
        entry = replace(entry, when=date(desk, chronology, words, changes.edtf))
    return entry


def _added(desk: Desk, waiting: Waiting, draft: Draft, changes: Changes) -> list[Touched]:
    """Return what becomes of the entry that the draft adds to."""
    before = find(desk, Entry, draft.adds_to)
    entry = before.value
    if changes.words is not None or changes.edtf or changes.new_text is not None or changes.after:
        raise Invalid(
            f"draft {waiting.n}: adds accounts to entry {entry.id}, whose date, text and place are its own; revise "
            "that with `dateline entry`, or accept the draft as an entry of its own (--new)"
        )
    if before.version != waiting.version:
        raise Conflict(
            f"draft {waiting.n}: entry {entry.id}, which it adds to, has changed meanwhile; look at it again"
        )
    if entry.state is EntryState.WITHDRAWN:
        raise Conflict(f"draft {waiting.n}: entry {entry.id}, which it adds to, is withdrawn; undo that, or take --new")
    known = {(each.report, each.printed) for each in entry.citations}
    lacking = tuple(each for each in draft.entry.citations if (each.report, each.printed) not in known)
    return [before.becomes(replace(entry, citations=(*entry.citations, *lacking)))]


def _drawn(desk: Desk, draft: Draft, entry: Entry) -> Iterator[Dispute]:
    """Yield the disputes that the draft brings, between entries and reports that stand, as drawn by the author."""
    for dispute in draft.disputes:
        ends = [_end(desk, name, draft, entry) for name in (f"entry:{dispute.entry}", dispute.target)]
        contesting, contested = ends
        if isinstance(contesting, Entry) and contested is not None and contesting != contested:
            drawn = aimed(replace(dispute, id=new_id(), drawn=True), contesting, contested, desk.settings.extents)
            if same_dispute(desk, drawn) is None:
                yield drawn


def _end(desk: Desk, name: str, draft: Draft, entry: Entry) -> Entry | Report | None:
    """Return what a dispute is between: the entry itself for its draft, else what stands under the name."""
    kind, _, identifier = name.partition(":")
    if kind == "entry" and identifier in {draft.entry.id, entry.id}:
        return entry
    state = desk.store.state(subject(kind, identifier))
    value = state.value if state else None
    if isinstance(value, Entry):
        return value if value.in_force else None
    return value if isinstance(value, Report) else None


def _note(inbox: Inbox, draft: Draft, left: tuple[str, ...]) -> Mapping[str, str]:
    note = {
        "draft": draft.entry.id,
        "made_by": inbox.drafting.made_by,
        "made_at": inbox.drafting.made_at,
        PASSAGES: " ".join(telling.key for telling in draft.tellings),
    }
    return {**note, WITHOUT: " ".join(left)} if left else note


def _rewritten_by(changes: Changes) -> Mapping[str, str]:
    """Return what the record keeps of a text that a model wrote: which model, where, and what it was asked."""
    rewriting = changes.rewriting
    return {REWRITTEN: rewriting.model, HOST: rewriting.host, PROMPT: rewriting.prompt} if rewriting else {}


def _reason(changes: Changes) -> str:
    """Return what was done, where the author gives no reason."""
    altered = [
        *(["another date"] if changes.words is not None or changes.edtf else []),
        *(["another text"] if changes.text is not None else []),
        *([f"the text that {changes.rewriting.maker} wrote"] if changes.rewriting else []),
    ]
    parts = [f"with {listed(altered)}"] if altered else []
    if changes.left_out:
        parts.append(f"without {counted(len(changes.left_out), 'passage')}")
    return f"accepted {', '.join(parts) or 'as drafted'}"
