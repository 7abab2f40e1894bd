"""Entries as a program proposes them, and what an author answered.

A draft is a proposal: it is kept beside the record and can be made anew. What an author decides of it is in the log:
an entry where it is accepted, a rejection where it is not, a grouping where its passages belong together or apart.
"""

from enum import StrEnum

from dateline.domain.chronologies import Entry
from dateline.domain.events import Dispute, Judgement
from dateline.domain.proofs import Passage
from dateline.domain.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A passage of a report that tells of a draft's happening.

    `key` names the passage in the log: it is made of the snapshot, the words and those that date it, and tells none of
    them. `snapshot` is the id of the one whose text it stands in, "" where that is not known: it keeps its id when its
    report is merged. `dated_by` are the words that date the happening, "" where the passage names no day; `copy_of` is
    the key of the passage that this one copies, "" where it is in words of its own.
    """

    key: str
    report: str
    passage: Passage
    dated_by: str = ""
    copy_of: str = ""
    snapshot: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An entry as a program proposes it, and the passages it stands on, the earliest report's first.

    `entry` is what would be written: its state is draft, it keeps its id when it is accepted, and the text of each of
    its citations is what the report says, in quotation marks. `adds_to` is the id of an entry of the chronology that
    tells of the same happening and would get these accounts, "" where it would be a new one. `disputes` are those that
    the draft would bring: between drafts, and between drafts and entries. `grounds` say why it matters, `doubts` what
    is weak about it, a sentence each; `share` is its weight as a share of that of the heaviest draft.
    `origins` counts the independent origins of its tellings, 0 where nobody counted; `origins_unknown` holds where it
    cannot be told for sure, `origins_grounds` says which they are and why.
    """

    entry: Entry
    tellings: tuple[Telling, ...]
    share: float
    grounds: tuple[str, ...]
    doubts: tuple[str, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    adds_to: str = ""
    origins: int = 0
    origins_unknown: bool = False
    origins_grounds: str = ""


class RejectionKind(StrEnum):
    """Why a draft was turned down."""

    OFF_TOPIC = "off topic"
    NO_HAPPENING = "no happening"
    MINOR = "minor"
    TOLD_ALREADY = "told already"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejection:
    """A draft that an author turned down: the keys of its passages, and why."""

    id: str
    chronology: str
    kind: RejectionKind
    passages: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouping:
    """What an author judged of passages: `passages` and `others`, by their keys, tell of one happening or of two.

    Same: all of them tell of one. Different: none of `passages` tells of what any of `others` tells of.
    """

    id: str
    chronology: str
    judgement: Judgement
    passages: tuple[str, ...]
    others: tuple[str, ...]
