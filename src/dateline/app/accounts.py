"""What texts ascribe to whom: what `dateline accounts` tells."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dateline.app.dates import UNKNOWN, AskedText, Written, view_of, written_on
from dateline.app.reading import Reading, read_file
from dateline.app.surmising import checked_language, surmise_language
from dateline.domain.accounts import Attributed, Claim, Stretch
from dateline.domain.errors import DatelineError
from dateline.domain.records import dataclass
from dateline.language.ascribing import has_model
from dateline.language.dating import Rules
from dateline.language.dating.rules import NO_RULES
from dateline.stages.extracting import Extracted, extract, writer_of


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundClaim:
    """A claim within a content: `start` and `end` count the characters of the whole text."""

    property: str
    start: int
    end: int
    words: str
    value: str
    edtf: str
    earliest: str | None
    latest: str | None
    modality: str
    topic: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundAttribution:
    """An attribution as it is told; stretches count the characters of the text."""

    source: Sequence[Stretch]
    cue: Sequence[Stretch]
    content: Sequence[Stretch]
    kind: str
    sure: bool
    manner: str
    modality: str
    naming: str | None
    actor: str
    count: int | None
    role: str
    place: str
    distance: str
    within: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimingAttribution(FoundAttribution):
    """An attribution with the claims in its content."""

    claims: Sequence[FoundClaim]


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldAccounts:
    """A line out."""

    doc: str | int | float | None
    attributions: Sequence[FoundAttribution]


@dataclass(frozen=True, slots=True, kw_only=True)
class Extractor:
    """Answers lines; `claims` adds the claims of each content, `rules_alone` leaves the model out."""

    claims: bool = False
    rules_alone: bool = False

    def __call__(self, asked: AskedText) -> ToldAccounts:
        """Return the attributions of one text; Invalid when its `dct` is no date or its language is not known."""
        found = self.extract(asked.text, checked_language(asked.language), asked.dct or "")
        return ToldAccounts(doc=asked.doc, attributions=[_told(each, claims=self.claims) for each in found])

    def extract(self, text: str, language: str, day: str, writer: str = "") -> tuple[Extracted, ...]:
        """Return what is found; `language` is told from the words where it is "", `day` is when the text is of.

        `writer` is who wrote it, where it is a letter or a mail.
        """
        language = language or surmise_language(text)
        written = written_on(day) if day else UNKNOWN
        rules = _rules(text, language, written) if self.claims else None
        return extract(text, language, writer=writer, rules=rules, rules_alone=self.rules_alone)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadAccounts:
    """A report read from a file with what it ascribes; `error` says what was wrong where it could not be read."""

    doc: str
    title: str = ""
    text: str = ""
    found: tuple[Extracted, ...] = ()
    error: str = ""

    @property
    def told(self) -> ToldAccounts:
        """Return it as a line out."""
        claims = any(each.claims for each in self.found)
        return ToldAccounts(doc=self.doc, attributions=[_told(each, claims=claims) for each in self.found])


def read_accounts(paths: Iterable[str], extractor: Extractor) -> Iterator[ReadAccounts]:
    """Yield what the report in each file ascribes; one that cannot be read costs its own answer."""
    with Reading() as reading:
        for path in paths:
            try:
                text = read_file(path, reading)
                day = text.published.edtf if text.published.certain else ""
                found = extractor.extract(text.words, text.language, day, writer_of(text))
            except (DatelineError, OSError, ValueError) as error:
                yield ReadAccounts(doc=path, error=str(error))
                continue
            yield ReadAccounts(doc=path, title=text.title, text=text.words, found=found)


def _rules(text: str, language: str, written: Written) -> Rules:
    """Return how dates are read: counted from the day of the text where that is known to the day."""
    view = view_of(text, replace(NO_RULES, language=language), written)
    known = view.written.first == view.written.last
    return replace(view.rules, anchor=view.written.first if known else None)


def what_is_missing() -> str:
    """Return what the answers lack, "" where nothing does."""
    if has_model():
        return ""
    return (
        "the learned weights are not installed; rules alone find about a third of the attributions, and mark none"
        " as sure. Install dateline from a wheel, or learn them anew: docs/decisions/0017-attribution-model.md"
    )


def _told(extracted: Extracted, *, claims: bool) -> FoundAttribution:
    told = _fields(extracted.attribution)
    if not claims:
        return told
    fields = {name: getattr(told, name) for name in FoundAttribution.__dataclass_fields__}
    return ClaimingAttribution(**fields, claims=[_claim(claim) for claim in extracted.claims])


def _fields(found: Attributed) -> FoundAttribution:
    return FoundAttribution(
        source=found.source,
        cue=found.cue,
        content=found.content,
        kind=found.kind,
        sure=found.sure,
        manner=found.manner,
        modality=found.modality,
        naming=found.naming,
        actor=found.actor,
        count=found.count,
        role=found.role,
        place=found.place,
        distance=found.distance,
        within=found.within,
    )


def _claim(claim: Claim) -> FoundClaim:
    return FoundClaim(
        property=claim.property,
        start=claim.start,
        end=claim.end,
        words=claim.words,
        value=claim.value,
        edtf=claim.edtf,
        earliest=claim.earliest,
        latest=claim.latest,
        modality=claim.modality,
        topic=claim.topic,
    )
