"""Which part of a case somebody wants to see."""

from dateline.domain.records import dataclass

LARGE = 2_000
"""More entries than that are shown a line each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What to show of the case, and as of when: a moment as `states_at` takes it.

    `sort`, `first` (from 0) and `limit` pick a page for people. `sealed` shows who sealed sources are.
    """

    slug: str = ""
    as_of: str | int | None = None
    withdrawn: bool = False
    drafts: bool = False
    sort: str = ""
    first: int = 0
    limit: int | None = None
    sealed: bool = False


ALL = Wanted()
