"""What a report tells, and to whom it ascribes it."""

from enum import StrEnum

from dateline.domain.records import dataclass


class Naming(StrEnum):
    """Whether those who say so are named."""

    NAMED = "named"
    UNNAMED = "unnamed"
    COLLECTIVE = "collective"


class Modality(StrEnum):
    """How the claim is put."""

    ASSERTED = "asserted"
    DENIED = "denied"
    ALLEGED = "alleged"
    EXPECTED = "expected"
    DOUBTED = "doubted"
    CONDITIONAL = "conditional"


class Wording(StrEnum):
    """Whose words a content is put in: the speaker's, the report's, or some of each."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Property(StrEnum):
    """What a claim is about."""

    WHAT = "what"
    WHEN = "when"
    WHERE = "where"
    WHO = "who"
    HOW_MANY = "how many"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who says so, in the words used.

    `words` is the whole phrase ("three senior officials in the region say") at `start` to `end` of the text it
    stands in; `source` the part that names or describes them, `manner` the verb or cue ("say", "according to"),
    `count` how many when said, `distance` "first-hand" or "hearsay" when the words tell, else "".
    """

    words: str
    start: int
    end: int
    source: str
    naming: Naming
    manner: str = ""
    count: int | None = None
    role: str = ""
    place: str = ""
    distance: str = ""


Stretch = tuple[int, int]
"""Where words stand in a text: their first character, and the one behind their last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attributed:
    """What a text ascribes to somebody: `content` to `source` by the words of `cue`, each as stretches of the text.

    `source` is empty where nobody is named or described ("it was said that"). `sure` says that such attributions are
    right in nearly nine of ten. `actor` is who the source stands for in this text, in the fullest words that it has
    for them ("he" → "Foreign Minister Jo Tal"); "" where that is not clear. `manner` is the plain form of the cue,
    `modality` what it makes of the content. `within` is the number of the attribution, counted from 0 in the order of
    the text, in whose content this one stands: what it tells has gone through both.
    """

    source: tuple[Stretch, ...]
    cue: tuple[Stretch, ...]
    content: tuple[Stretch, ...]
    kind: Wording
    sure: bool
    manner: str = ""
    modality: Modality = Modality.ASSERTED
    naming: Naming | None = None
    actor: str = ""
    count: int | None = None
    role: str = ""
    place: str = ""
    distance: str = ""
    within: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One assertion in an account, comparable with its like in other accounts.

    `words` stand at `start` to `end` of the account's text. For property "when" `edtf`, `earliest` and `latest`
    are filled; for the others `value` is the comparable form (a number, a time of day "06:50", a flight "5130",
    a normalised name).
    """

    property: Property
    words: str
    start: int
    end: int
    value: str = ""
    edtf: str = ""
    earliest: str | None = None
    latest: str | None = None
    modality: Modality = Modality.ASSERTED
    topic: str = ""
