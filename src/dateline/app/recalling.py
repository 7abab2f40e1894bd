"""What was held before: subjects by name, and values as they stood."""

from collections import deque

from dateline.app.desk import Desk
from dateline.app.entries import LONGEST_NUMBER, find_entry
from dateline.domain.errors import Invalid, NotFound, Refused
from dateline.domain.ids import Subject, kind_of, subject
from dateline.domain.revisions import KINDS, Held, Revision


def find_subject(desk: Desk, name: str) -> Subject:
    """Return the one subject ever touched that `name` means.

    A subject is named whole ("entry:…"), by its id or the beginning of it, an entry also by its number as shown.
    """
    if name.isdecimal() and len(name) <= LONGEST_NUMBER:
        return subject("entry", find_entry(desk, name).id)
    for exact in (Subject(name), *(subject(kind, name) for kind in KINDS)):
        if desk.store.state(exact) is not None:
            return exact
    kind, _, begun = name.rpartition(":")
    known = [each for each in desk.store.as_of(desk.store.head().seq) if kind in ("", kind_of(each))]
    found = [each for each in known if begun and each.partition(":")[2].startswith(begun)]
    if not found:
        raise NotFound(f"{name}: nothing of this name was ever held; `dateline log` lists what was")
    if len(found) > 1:
        raise Invalid(f"{name}: {len(found)} ids begin like this; give more of it")
    return found[0]


def value_before(desk: Desk, subject: Subject, revision: Revision) -> Held | None:
    """Return the value that a subject had before a revision, None when it had none; Refused when that is redacted."""
    last = deque(desk.store.log(subject=subject, until=revision.seq - 1), maxlen=1)
    if not last:
        return None
    before = last.pop()
    if before.redacted:
        raise Refused(f"{subject}: what it was before revision {revision.seq} is redacted (revision {before.seq})")
    return desk.store.now_of(before).get(subject)
