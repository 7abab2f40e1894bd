"""How entries and reports stand to one another, as authors judged."""

from enum import StrEnum

from dateline.domain.records import dataclass


class DisputeKind(StrEnum):
    """How one contests another."""

    DENIES = "denies"
    DOUBTS = "doubts"
    CORRECTS = "corrects"
    RETRACTS = "retracts"


class Judgement(StrEnum):
    """Whether two entries tell of the same happening."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """One entry contests another entry, or a report (`target` is a subject such as "entry:…" or "report:…").

    `scope` is what is contested, in the words used ("last week"). `earliest` and `latest` bound the window that is
    denied, where the scope is a time. `misses` is True when that window cannot meet the target, None when it
    cannot be told. `drawn` is False for what a program proposes and nobody decided.
    """

    id: str
    entry: str
    target: str
    kind: DisputeKind
    scope: str = ""
    earliest: str | None = None
    latest: str | None = None
    misses: bool | None = None
    grounds: str = ""
    drawn: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Whether two entries tell of the same happening, and why."""

    id: str
    entry: str
    other: str
    judgement: Judgement
    grounds: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """The reading of one property that the editor holds, with the grounds; `claim` is the claim's words."""

    id: str
    entry: str
    property: str
    claim: str
    edtf: str = ""
    grounds: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """One check keeps quiet about one entry, for a reason."""

    id: str
    entry: str
    check: str
    reason: str
