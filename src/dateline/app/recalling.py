"""What was held before: subjects by name, and values as they stood."""

from collections import deque

from dateline.app.desk import Desk
from dateline.domain.errors import Invalid, NotFound, Refused
from dateline.domain.ids import Subject, kind_of
from dateline.domain.revisions import Held, Revision


def find_subject(desk: Desk, name: str) -> Subject:
    """Return the one subject ever touched that `name` means: whole, by its id, or by the beginning of its id."""
    if desk.store.state(Subject(name)) is not None:
        return Subject(name)
    kind, _, begun = name.rpartition(":")
    known = [each for each in desk.store.as_of(desk.store.head().seq) if kind in ("", kind_of(each))]
    found = [each for each in known if begun and each.partition(":")[2].startswith(begun)]
    whole = [each for each in found if each.partition(":")[2] == begun]
    if not found:
        raise NotFound(f"{name}: nothing of this name was ever held; `dateline log` lists what was")
    if len(whole or found) > 1:
        raise Invalid(f"{name}: {len(found)} ids begin like this; give more of it")
    return (whole or found)[0]


def value_before(desk: Desk, subject: Subject, revision: Revision) -> Held | None:
    """Return the value that a subject had before a revision, None when it had none; Refused when that is redacted."""
    last = deque(desk.store.log(subject=subject, until=revision.seq - 1), maxlen=1)
    if not last:
        return None
    before = last.pop()
    if before.redacted:
        raise Refused(f"{subject}: what it was before revision {revision.seq} is redacted (revision {before.seq})")
    return desk.store.now_of(before).get(subject)
