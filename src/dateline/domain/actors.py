"""Who is spoken of."""

from dateline.domain.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """One way a name is written, and the entry where it stands."""

    words: str
    entry: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A person, body or place spoken of in reports, with every spelling; `joined_into` names the actor it became."""

    id: str
    name: str
    kind: str = ""
    spellings: tuple[Spelling, ...] = ()
    joined_into: str | None = None
