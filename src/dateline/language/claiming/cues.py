"""Words of a text that contest something, as they are found: apart from how, so that who was told of some need not."""

from dateline.domain.events import DisputeKind
from dateline.domain.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeCue:
    """Words at `start` to `end` that contest something.

    `content` is what they contest as far as the sentence says it, `scope` the words of time in it ("last week"),
    `who` the words for whoever contests. `at_reports` is True when reporting itself is aimed at.
    """

    kind: DisputeKind
    start: int
    end: int
    content: str = ""
    scope: str = ""
    who: str = ""
    at_reports: bool = False
