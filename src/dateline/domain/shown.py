"""A chronology as it is shown: what is held, and all that was worked out from it, in the shape of the JSON schema.

Field names are those of the published JSON (docs/reference/json.md) and stay put.
"""

from collections.abc import Mapping, Sequence
from dataclasses import field

from dateline.domain.accounts import Attribution, Claim
from dateline.domain.chronologies import Quotation
from dateline.domain.dates import When
from dateline.domain.events import Assessment, Dispute
from dateline.domain.grades import AccountGrade, Likelihood, SourceGrade
from dateline.domain.problems import Problem
from dateline.domain.proofs import Evidence, ProofKind
from dateline.domain.prose import Style
from dateline.domain.records import dataclass
from dateline.domain.weighings import Weighing


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownDerivation:
    """What the text of a cited report shows that it comes from: `name` is how a sentence names that.

    `report` is its id, None for an agency or a paper that is only named; `told` is how `based_on` names it. It counts
    where `is_strong`: then the report is no origin of its own. `grounds` is a sentence, `passages` are the words that
    show it.
    """

    kind: str
    name: str
    told: str
    grounds: str
    report: str | None = None
    is_strong: bool = True
    passages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownCitation:
    """A citation with what it points to: `resolves_to` is a report's id, `resolution` a sentence that says how.

    `stands_for` are the words of the full citation that a short form means, "" for what stands alone or means nothing.

    `problem` is "nothing" for a short form that points to nothing, "moved" for one that would now mean another report,
    "skipped" for an "Id." that reaches back over an entry without a source.
    """

    label: str
    kind: str
    bylines: tuple[str, ...] = ()
    publisher: str | None = None
    affiliation: str | None = None
    title: str | None = None
    url: str | None = None
    archive_url: str | None = None
    published: When | None = None
    based_on: tuple[str, ...] = ()
    locator: str | None = None
    anonymous: bool = False
    report: str | None = None
    resolves_to: str | None = None
    resolution: str = ""
    stands_for: str = ""
    problem: str = ""
    derived: tuple[ShownDerivation, ...] = ()

    @property
    def alone(self) -> str:
        """The words that cite it away from the table too: those it stands for, with its own place in the report."""
        whole = self.stands_for.strip().rstrip(":").rstrip()
        if not whole:
            return self.label
        return f"{whole}, {self.locator}" if self.locator and self.locator not in whole else whole


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownOriginal:
    """What an account translates; `quotations` are the pieces of it that its report must have letter by letter."""

    words: str
    language: str = ""
    translator: str = ""
    quotations: tuple[Quotation, ...] = ()

    @property
    def proof(self) -> str:
        """What the report says to the piece that it bears out least."""
        return self._least.proof

    @property
    def evidence(self) -> Evidence | None:
        """What that stands on."""
        return self._least.evidence

    def bears(self, quotation: Quotation) -> bool:
        """Return whether a quotation is proved by this, and so stands and falls with it."""
        return quotation.evidence == self.evidence and quotation.proof in (ProofKind.TRANSLATED, self.proof)

    @property
    def _least(self) -> Quotation:
        order = list(ProofKind)
        whole = Quotation(words=self.words, start=0, end=len(self.words))
        return max(self.quotations, key=lambda each: order.index(ProofKind(each.proof)), default=whole)


def is_borne(quotation: Quotation, originals: Sequence[ShownOriginal]) -> bool:
    """Return whether a quotation is proved by one of some originals, and not by words of its own."""
    return any(original.bears(quotation) for original in originals)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownAccount:
    """What the entry gives under one source; with an `original` it gives that in translation.

    `reliability` are the editor's grades of the source, that of the report before that of its publisher; `credibility`
    those of what it tells here.
    """

    citation: ShownCitation
    text: str = ""
    styles: tuple[Style, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    claims: tuple[Claim, ...] = ()
    reliability: tuple[SourceGrade, ...] = ()
    credibility: tuple[AccountGrade, ...] = ()
    original: ShownOriginal | None = None

    @property
    def originals(self) -> tuple[ShownOriginal, ...]:
        """What its quotations may translate."""
        return (self.original,) if self.original else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Origins:
    """How many independent origins stand behind an entry; `unknown` when it cannot be told; `grounds` in a sentence.

    `groups` are the places of the accounts, from 0, that go back to one origin each, where that was asked for.
    """

    count: int
    unknown: bool
    grounds: str
    groups: tuple[tuple[int, ...], ...] = ()


NO_ORIGINS = Origins(count=0, unknown=False, grounds="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Accounts of one entry that do not agree on a property: what each says with who says so, and a sentence.

    `topic` is of what ("date", "dead"), "" where that is not known. `reading` says which one the editor holds and why,
    "" while nobody chose.
    """

    property: str
    sides: tuple[str, ...]
    grounds: str
    reading: str = ""
    topic: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownEntry:
    """One entry with everything that was worked out from it. `n` counts in written order from 1.

    `weighings` are of the properties of which at least two accounts claim something; `readings` and `likelihood` are
    what the editor holds.
    """

    id: str
    n: int
    state: str
    when: When
    text: str
    styles: tuple[Style, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    claims: tuple[Claim, ...] = ()
    accounts: tuple[ShownAccount, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    disputed_by: tuple[Dispute, ...] = ()
    origins: Origins = NO_ORIGINS
    lane: str = ""
    details: Mapping[str, str] = field(default_factory=dict)
    merged_into: str | None = None
    weighings: tuple[Weighing, ...] = ()
    readings: tuple[Assessment, ...] = ()
    likelihood: Likelihood | None = None

    @property
    def originals(self) -> tuple[ShownOriginal, ...]:
        """What the quotations of its own words may translate."""
        return tuple(account.original for account in self.accounts if account.original)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownChronology:
    """The head of what is shown; `address` is that of the site it is published on, "" where that is not known."""

    slug: str
    title: str
    status: str
    edition: int | None
    head: str
    language: str = ""
    preface: str = ""
    sort: str = "earliest"
    order: str = ""
    year: int | None = None
    address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownRevision:
    """One line of the log, without what it says: `touches` gives each subject with its version after it."""

    seq: int
    act: str
    author: str
    at: str
    touches: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """The whole: entries in written order, the problems of `dateline check`, and the log for who asks for it."""

    chronology: ShownChronology
    entries: Sequence[ShownEntry] = ()
    problems: tuple[Problem, ...] = ()
    revisions: tuple[ShownRevision, ...] = ()
    dateline: int = 1
