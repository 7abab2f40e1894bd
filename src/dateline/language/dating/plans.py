"""How the tokens of a date hang together. Plans hold places of tokens, counted from where the planned part starts."""

from dateline.domain.records import dataclass


@dataclass(frozen=True, slots=True)
class Point:
    """One date: which token plays which role."""

    roles: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Relative:
    """One date told from another: how, and which token plays which role."""

    how: str
    roles: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Doubt:
    """A date that is about right (`kind` A) or that somebody believes (`kind` U)."""

    kind: str
    of: "Placed"


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a date: early, mid, late; `index` is the token that says which, `until` the second of "mid to late"."""

    index: int
    of: "Placed"
    until: int | None = None


@dataclass(frozen=True, slots=True)
class Share:
    """The n-th half or quarter of a date: `count` and `unit` are the tokens that say which."""

    count: int
    unit: int
    of: "Placed"


@dataclass(frozen=True, slots=True)
class Night:
    """A time of day, said in words at `index`, of a date."""

    index: int
    of: "Placed"


@dataclass(frozen=True, slots=True)
class Bound:
    """Before or after a date; `index` is the token that says which and whether the date itself counts."""

    index: int
    of: "Placed"


@dataclass(frozen=True, slots=True)
class Interval:
    """From one date to another; a side of None is open."""

    start: "Placed | None"
    end: "Placed | None"


@dataclass(frozen=True, slots=True)
class Several:
    """Several dates; `joints` are the tokens between them, none where they stand for one day in two calendars."""

    members: tuple["Placed", ...]
    joints: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Undated:
    """Words that say that the date is not known."""


Plan = Point | Relative | Doubt | Part | Share | Night | Bound | Interval | Several | Undated


@dataclass(frozen=True, slots=True)
class Placed:
    """A plan and the token where its part starts."""

    at: int
    plan: Plan
