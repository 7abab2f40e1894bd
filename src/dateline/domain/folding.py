"""The present as a function of the log."""

from collections.abc import Iterable, Mapping

from dateline.domain.ids import Subject
from dateline.domain.records import dataclass
from dateline.domain.revisions import Held


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """A subject as it stands: its value, None when taken out or redacted, after `version` acts, the last at `seq`."""

    subject: Subject
    version: int
    seq: int
    value: Held | None


def fold_all(
    revisions: Iterable[tuple[int, Mapping[Subject, int], Mapping[Subject, Held | None]]],
) -> dict[Subject, State]:
    """Return the states that all `revisions`, in order, leave behind."""
    states: dict[Subject, State] = {}
    for seq, touches, now in revisions:
        for subject, version in touches.items():
            states[subject] = State(subject=subject, version=version, seq=seq, value=now.get(subject))
    return states
