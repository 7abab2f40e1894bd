"""What was published before, and what changed from one edition to the next, out of the log in one reading.

Nothing that was never published comes out: of each entry only what it was when an edition was made. Where anything
was redacted after an edition, the words of that edition stay where they are, since nobody can tell which of them the
redaction was about. What is sealed now is sealed in all of it: words that would tell a sealed source are withheld, and
so are those that an entry citing it had in editions before it was sealed.
"""

from collections.abc import Iterator, Mapping
from dataclasses import field, replace
from types import MappingProxyType

from dateline.app.desk import Desk
from dateline.app.sealing import veil_of
from dateline.app.standing import held
from dateline.domain.chronologies import Chronology, Edition, Entry
from dateline.domain.events import Assessment, Dispute
from dateline.domain.folding import State
from dateline.domain.grades import AccountGrade, Likelihood
from dateline.domain.ids import Subject, kind_of
from dateline.domain.records import dataclass
from dateline.domain.revisions import Act, Held, Revision
from dateline.stages.publishing.record import ChangeKind, EntryChange, PastEdition
from dateline.stages.sealing import Veil

NOTHING_READ: Mapping[Subject, State] = MappingProxyType({})


def past_editions(
    desk: Desk, chronology: Chronology, states: Mapping[Subject, State] = NOTHING_READ
) -> tuple[PastEdition, ...]:
    """Return all editions of a chronology from the first, each with what changed since the one before.

    `states` are those of what stands, where they were read already: what a revision left and stands is not read again.
    """
    mine = (edition for edition in held(desk, Edition) if edition.chronology == chronology.id)
    return tuple(_read(desk, chronology, sorted(mine, key=lambda edition: edition.seq), states))


def _read(
    desk: Desk, chronology: Chronology, editions: list[Edition], states: Mapping[Subject, State]
) -> Iterator[PastEdition]:
    veil = veil_of(desk)
    # A veil may lie otherwise on what stands than on what a revision says by itself.
    states = states if veil is None else NOTHING_READ
    reading = _Reading(chronology=chronology, veil=veil)
    redacted_at = _last(desk, Act.REDACT)
    sealed_at = _last(desk, Act.SEAL_SOURCE)
    read = before = 0
    for edition in editions:
        for revision in desk.store.log(after=read, until=edition.seq):
            reading.take(revision, _standing(revision, states) or reading.seen(desk.store.now_of(revision)))
        withheld = (before or edition.seq) < redacted_at
        # What the first edition added is what it was: nobody needs it said twice.
        is_open = (before or edition.seq) >= sealed_at
        changes = tuple(reading.changes(bare=withheld or not before, is_open=is_open))
        yield PastEdition(edition=_seen(edition, veil), withheld=withheld, changes=changes)
        read = before = edition.seq


def _standing(revision: Revision, states: Mapping[Subject, State]) -> Mapping[Subject, Held | None]:
    """Return the values that a revision carries where all of them still stand, nothing where they are to be read."""
    stand = [state for name in revision.touches if (state := states.get(name)) and state.seq == revision.seq]
    is_whole = len(stand) == len(revision.touches) and not revision.redacted
    return {state.subject: state.value for state in stand} if is_whole else {}


def _seen(edition: Edition, veil: Veil | None) -> Edition:
    """Return an edition without a note that would tell a sealed source."""
    return replace(edition, note="") if veil and any(veil.told_by(edition.note)) else edition


def _last(desk: Desk, act: Act) -> int:
    """Return the last revision of an act, 0 where there is none."""
    return max((revision.seq for revision in desk.store.log(acts=[act])), default=0)


@dataclass(frozen=True, slots=True)
class _Was:
    """What an entry was when the last edition was made; `lost` where that was redacted since."""

    entry: Entry | None
    lost: bool


@dataclass(slots=True)
class _Reading:
    """The log, read so far: what is held, whose value is lost, and what changed since the last edition."""

    chronology: Chronology
    veil: Veil | None = None
    now: dict[Subject, Held | None] = field(default_factory=dict)
    lost: set[Subject] = field(default_factory=set)
    was: dict[Subject, _Was] = field(default_factory=dict)
    around: set[Subject] = field(default_factory=set)

    def seen(self, values: Mapping[Subject, Held | None]) -> Mapping[Subject, Held | None]:
        """Return the values that a revision carries as outsiders see them."""
        veil = self.veil
        return values if veil is None else {name: veil.value(value) for name, value in values.items()}

    def take(self, revision: Revision, values: Mapping[Subject, Held | None]) -> None:
        """Hold what a revision holds; where it was redacted, that is lost."""
        for subject in revision.touches:
            self.around |= _bound_by(self.now.get(subject)) | _bound_by(values.get(subject))
            if kind_of(subject) == "entry":
                self.was.setdefault(subject, _Was(self._public(subject), subject in self.lost))
            self.now[subject] = values.get(subject)
            self.lost.discard(subject)
            if revision.redacted:
                self.lost.add(subject)

    def changes(self, *, bare: bool, is_open: bool) -> Iterator[EntryChange]:
        """Yield what changed since the last call, in written order; without any words where `bare`.

        Unless `is_open` something was sealed since: entries that ever cited it tell no words they had before.
        """
        for subject in sorted(self.was.keys() | self.around, key=self._position):
            was = self.was.get(subject) or _Was(self._public(subject), subject in self.lost)
            after = self._public(subject)
            kind = self._kind(subject, was, after)
            if kind is not None:
                name = subject.partition(":")[2]
                hushed = not is_open and self.veil is not None and name in self.veil.touched
                lost = bare or hushed or kind is ChangeKind.REDACTED or self._tells(was.entry, after)
                yield EntryChange(id=name, kind=kind, before=None if lost else was.entry, after=None if lost else after)
        self.was, self.around = {}, set()

    def _tells(self, *entries: Entry | None) -> bool:
        """Return whether an entry as it was would tell who a sealed source is."""
        return self.veil is not None and any(self.veil.told_by(entries))

    def _kind(self, subject: Subject, was: _Was, after: Entry | None) -> ChangeKind | None:
        if was.lost or subject in self.lost:
            return ChangeKind.REDACTED
        if was.entry is None or after is None:
            return ChangeKind.ADDED if after else ChangeKind.WITHDRAWN if was.entry else None
        if replace(was.entry, position=0.0) != replace(after, position=0.0):
            return ChangeKind.REVISED
        return ChangeKind.AROUND if subject in self.around else None

    def _public(self, subject: Subject) -> Entry | None:
        """An entry of the chronology as anybody could see it, None where nobody could."""
        value = self.now.get(subject)
        mine = isinstance(value, Entry) and value.chronology == self.chronology.id and value.in_force
        return value if isinstance(value, Entry) and mine else None

    def _position(self, subject: Subject) -> tuple[float, str]:
        was = self.was.get(subject)
        entry = self._public(subject) or (was.entry if was else None)
        return (entry.position if entry else 0.0), subject


def _bound_by(value: Held | None) -> set[Subject]:
    """The entries that a dispute, a reading, a grade or a likelihood is bound to."""
    if isinstance(value, Dispute):
        return {Subject(f"entry:{value.entry}"), Subject(value.target)}
    if isinstance(value, Assessment | AccountGrade | Likelihood):
        return {Subject(f"entry:{value.entry}")}
    return set()
