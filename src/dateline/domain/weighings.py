"""How the claims that accounts make of one property of an entry stand to one another; worked out, never held."""

from enum import StrEnum

from dateline.domain.accounts import Modality, Naming
from dateline.domain.records import dataclass


class Amendment(StrEnum):
    """What became of a claim after its report was published."""

    CORRECTED = "corrected"
    RETRACTED = "retracted"
    SUPERSEDED = "superseded"
    NOTED = "noted"


class Ground(StrEnum):
    """What can speak for one side rather than another, in the order in which it is told."""

    STANDING = "what says otherwise no longer stands"
    ORIGINS = "more independent origins"
    DISTANCE = "telling from closer by"
    NAMING = "less leaning on sources without a name"
    PROOF = "words closer to the report, as it is kept"
    UNDISPUTED = "nobody denying it"
    UNCORRECTED = "a report that needed no correction"
    RELIABILITY = "the editor's grade of a source"
    CREDIBILITY = "the editor's grade of an account"


@dataclass(frozen=True, slots=True, kw_only=True)
class WeighedClaim:
    """What one account claims, and what stands behind it.

    `account` is its place among the entry's accounts, from 0, and `origin` that of the independent origin it goes back
    to, None where what the citation means is not known. `words` are the claim's. `source` are those it is ascribed to,
    in the words used, "" where the report says it by itself; `naming` whether they are named; `distance` "first-hand"
    or "hearsay" where the words tell; `links` through how many mouths the words went before the report. `published` is
    the day of the report, None where it is not known. `amendment` says what became of it since, and `amended` that in
    a clause; `proof` how the quotation it stands in was proved, "" where it stands in none.
    """

    account: int
    origin: int | None
    teller: str
    words: str
    modality: Modality = Modality.ASSERTED
    source: str = ""
    naming: Naming | None = None
    distance: str = ""
    links: int = 0
    published: str | None = None
    amendment: Amendment | None = None
    amended: str = ""
    proof: str = ""
    reliability: str = ""
    credibility: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One value, and the claims that can hold together with it.

    `words` are those of its closest claim, `value` the comparable form: EDTF for a date, a number or range, a name.
    `origins` counts the independent origins that still bear it out. `against` are the claims of this entry that deny
    or doubt it; `disputes` are the ids of disputes whose scope meets it.
    """

    words: str
    value: str
    claims: tuple[WeighedClaim, ...]
    origins: int
    against: tuple[WeighedClaim, ...] = ()
    disputes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointing:
    """One ground, and the place among the sides, from 0, of the one that it speaks for."""

    ground: Ground
    side: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighing:
    """The claims of one property side by side; `topic` says of what ("date", "dead", "time of arrival").

    `suggested` are the words of the side that the grounds speak for, "" where they speak for none; `pointing` are those
    of them that are told, `grounds` all reasons, in sentences. `missing` are claims that deny or doubt a value which
    nobody here claims. `reading` says which one the editor holds and why, "" while nobody chose.
    """

    property: str
    topic: str
    sides: tuple[Side, ...]
    suggested: str
    grounds: str
    missing: tuple[WeighedClaim, ...] = ()
    reading: str = ""
    pointing: tuple[Pointing, ...] = ()
