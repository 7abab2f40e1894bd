"""The act of publishing: a chronology as shown at one moment."""

from collections.abc import Sequence
from datetime import UTC, datetime

import msgspec

from dateline.app.chronologies import choose
from dateline.app.desk import Desk
from dateline.app.sealing import veil_of
from dateline.app.standing import decide, fresh, standing
from dateline.domain.chronologies import Chronology, Edition, Entry
from dateline.domain.errors import Conflict, Invalid
from dateline.domain.events import Assessment, Dispute, Link
from dateline.domain.folding import State
from dateline.domain.ids import Digest, digest, subject
from dateline.domain.reports import Report
from dateline.domain.revisions import Act, Held


def publish_edition(
    desk: Desk, slug: str = "", *, reason: str, note: str = "", drafts: Sequence[Entry] = ()
) -> Edition:
    """Record that a chronology is published as it stands; where nothing shown is new, the last edition stays.

    `note` is printed for readers; the reason stays in the log. `drafts` are those that are shown too, as
    outsiders see them.
    """
    head = desk.store.head()
    chronology = choose(desk, slug).value
    entries = [*_entries(desk, chronology), *drafts]
    last = last_edition(desk, chronology)
    # Readers of an edition must be able to learn that nothing of it stands any more.
    if not entries and last is None:
        raise Invalid(f"{chronology.slug}: has no entry to publish; `dateline import TABLE` takes some in")
    content = _content(desk, chronology, entries)
    if last and last.content == content:
        return last
    if desk.store.head() != head:
        raise Conflict(f"{chronology.slug}: somebody wrote while it was being published; publish again")
    number = last.number + 1 if last else 1
    edition = Edition(
        # Two who publish at once make the same id, so that one of them is told.
        id=f"{chronology.id}-{number}",
        chronology=chronology.id,
        number=number,
        seq=head.seq,
        head=head.digest,
        content=content,
        published_at=datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z"),
        note=note,
    )
    decide(desk, Act.PUBLISH_EDITION, [fresh(edition)], reason=reason)
    return edition


def last_edition(desk: Desk, chronology: Chronology) -> Edition | None:
    """Return the edition of a chronology published last, None when there is none."""
    editions = [each.value for each in standing(desk, Edition) if each.value.chronology == chronology.id]
    return max(editions, key=lambda edition: edition.number, default=None)


def _entries(desk: Desk, chronology: Chronology) -> list[Entry]:
    states = desk.store.states("entry", chronology=chronology.id)
    entries = [state.value for state in states if isinstance(state.value, Entry)]
    return [entry for entry in entries if entry.in_force]


def _content(desk: Desk, chronology: Chronology, entries: Sequence[Entry]) -> Digest:
    """Return a digest of everything that is shown: heading, entries, what is bound to them, the reports they cite.

    It goes by what outsiders see: a digest of what is sealed would let them try who it is.
    """
    values = _seen(desk, entries)
    named = {value.id: value for value in values if isinstance(value, Entry)}
    entries = [named.get(entry.id, entry) for entry in entries]
    shown = {entry.id for entry in entries}
    cited = {citation.report for entry in entries for citation in entry.citations}
    bound = [each for each in values if isinstance(each, Dispute | Link | Assessment)]
    reports = [each for each in values if isinstance(each, Report) and each.id in cited]
    parts = [
        chronology,
        entries,
        sorted((each for each in bound if each.entry in shown), key=lambda each: each.id),
        sorted(reports, key=lambda each: each.id),
    ]
    return digest(msgspec.json.encode(parts, order="sorted"))


def _seen(desk: Desk, entries: Sequence[Entry]) -> list[Held | None]:
    """Return the entries, what is bound to them and reports, as outsiders see them."""
    names = {subject("entry", entry.id): entry for entry in entries}
    states = {name: State(subject=name, version=0, seq=0, value=entry) for name, entry in names.items()}
    kinds = ("dispute", "link", "assessment", "report")
    states |= {state.subject: state for kind in kinds for state in desk.store.states(kind)}
    veil = veil_of(desk)
    return [state.value for state in (veil.states(states) if veil else states).values()]
