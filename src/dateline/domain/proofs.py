"""What a text says to quoted words: where they stand, how they were marked, what was altered."""

from enum import StrEnum

from dateline.domain.records import dataclass


class ProofKind(StrEnum):
    """What a text says to quoted words; the order is from best to worst.

    Words are translated where the text bears out the original that is given beside them: no text says that of itself.
    """

    EXACT = "exact"
    MARKED = "marked"
    TRANSLATED = "translated"
    ALTERED = "altered"
    MISSING = "missing"
    NO_SNAPSHOT = "no snapshot"

    @property
    def rank(self) -> int:
        """Where it stands in that order, from 0 for the best."""
        return tuple(ProofKind).index(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A stretch of a report's text, told so that it can be found again (W3C TextQuote and TextPosition selectors).

    `start` and `end` count characters of the text that `reader` made of the bytes with the digest `snapshot`; `exact`
    are the words there, `prefix` and `suffix` those around them. `place` is a locator ("page 3", "paragraph 4",
    "00:01:02", "headline"), "" where the text has none. Behind the text's own characters count those of its headline,
    its captions, and what else stands beside it.
    """

    exact: str
    prefix: str = ""
    suffix: str = ""
    start: int
    end: int
    place: str = ""
    snapshot: str = ""
    reader: str = ""


class StepKind(StrEnum):
    """What a quotation does with a stretch of the text: prints it, leaves it out, or puts words of its own."""

    KEPT = "kept"
    SKIPPED = "skipped"
    REPLACED = "replaced"
    INSERTED = "inserted"
    NOTED = "noted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step from the text to the quotation: the text's characters `start` to `end` are printed as `printed`."""

    kind: StepKind
    printed: str
    start: int
    end: int


class DifferenceKind(StrEnum):
    """In what quoted words differ from the words of a text."""

    CAPITAL = "capital"
    LETTER = "letter"
    LOOKALIKE = "lookalike"
    NUMBER = "number"
    NEGATION = "negation"
    WORD = "word"
    LEFT_OUT = "left out"
    ADDED = "added"
    ORDER = "order"
    PUNCTUATION = "punctuation"
    BOUNDARY = "boundary"
    LOST = "lost"


EARLIER = "it stands in the snapshot taken on "
"""How a note begins that says that only an earlier snapshot bears words out."""
RENDERED = "its scripts had made the page what the snapshot is, "
"""How a note begins that says that the snapshot is what a browser showed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One place in which quoted words differ: what was quoted, what stands in the text, and that in a sentence."""

    kind: DifferenceKind
    quoted: str
    standing: str
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """What a text says to quoted words.

    `at` is where the words stand in the text, None when missing; `steps` lead from there to the quotation as printed,
    where it is exact or marked. `variants` name what differs in typesetting alone. `others` are further places that
    bear the words out as well: with any of them, the anchor is ambiguous. `notes` tell what the marks hide.
    """

    kind: ProofKind
    at: tuple[int, int] | None = None
    steps: tuple[Step, ...] = ()
    variants: tuple[str, ...] = ()
    differences: tuple[Difference, ...] = ()
    others: tuple[tuple[int, int], ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        """True when the text bears the words out."""
        return self.kind in {ProofKind.EXACT, ProofKind.MARKED}

    @property
    def altered(self) -> int:
        """How much is altered, in letters."""
        return sum(max(len(each.quoted), len(each.standing)) for each in self.differences)

    @property
    def is_ambiguous(self) -> bool:
        """True when the words stand in more than one place."""
        return bool(self.others)


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What the proof of a quotation stands on, for people and for programs that were not there.

    `report` is the id of the report whose snapshot says it, `passage` where; with the nearest passage where words were
    altered, and none where they are missing. `differences` are sentences; `places` counts where the words stand.
    """

    report: str = ""
    passage: Passage | None = None
    variants: tuple[str, ...] = ()
    differences: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    places: int = 0
