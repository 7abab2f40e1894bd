"""The types of the published JSON; the schema is made from them."""

from typing import Annotated

import msgspec
from msgspec import Meta, Struct

VERSION = 1

Start = Annotated[int, Meta(description="Where it begins, in characters (Unicode code points) of the text.")]
End = Annotated[int, Meta(description="Where it ends: the place behind its last character.")]
Words = Annotated[str, Meta(description="The words as written.")]
Earliest = Annotated[str | None, Meta(description="First day it can have been, ISO 8601; null when open or unknown.")]
Latest = Annotated[str | None, Meta(description="Last day it can have been, ISO 8601; null when open or unknown.")]
Edtf = Annotated[str, Meta(description='EDTF value (ISO 8601-2, levels 0 to 2); "" when unknown.')]
Grounds = Annotated[str, Meta(description="Why, in a sentence that can be printed.")]
EntryName = Annotated[str, Meta(description="The id of an entry.")]


class NotedStyle(Struct, kw_only=True, frozen=True):
    """What holds for some characters: a link, italics, bold, struck through, or a mark for a note."""

    kind: Annotated[str, Meta(description="link, italic, bold, struck or note.")]
    start: Start
    end: End
    target: Annotated[str, Meta(description="The address of a link, the label of a note.")] = ""


class NotedMark(Struct, kw_only=True, frozen=True):
    """A mark that a writer set into a quotation; places count from the start of its words."""

    kind: Annotated[str, Meta(description="sic, bracket, ellipsis or emphasis.")]
    start: Start
    end: End


class NotedPassage(Struct, kw_only=True, frozen=True):
    """A stretch of a report's text, as the W3C's TextQuote and TextPosition selectors tell it."""

    exact: Annotated[str, Meta(description="The words as they stand in the report.")]
    prefix: Annotated[str, Meta(description="What stands before them.")] = ""
    suffix: Annotated[str, Meta(description="What stands behind them.")] = ""
    start: Start = 0
    end: End = 0
    place: Annotated[str, Meta(description="A page, paragraph or time, for a pin cite.")] = ""
    snapshot: Annotated[str, Meta(description="The digest (SHA-256) of the report's bytes.")] = ""
    reader: Annotated[str, Meta(description="The reader, with its version, that made the text.")] = ""


class NotedEvidence(Struct, kw_only=True, frozen=True):
    """What the proof of a quotation stands on."""

    report: Annotated[str, Meta(description="The id of the report whose snapshot says it.")] = ""
    passage: Annotated[
        NotedPassage | None, Meta(description="Where the words stand, or those most like them; null when missing.")
    ] = None
    variants: Annotated[tuple[str, ...], Meta(description="What differs in typesetting alone.")] = ()
    differences: Annotated[tuple[str, ...], Meta(description="What was altered, in sentences.")] = ()
    notes: Annotated[tuple[str, ...], Meta(description="What the marks of the quotation do not tell.")] = ()
    places: Annotated[int, Meta(description="In how many places the words stand.")] = 0


class NotedQuotation(Struct, kw_only=True, frozen=True):
    """Words in quotation marks; the marks themselves stand outside."""

    words: Words
    marks: tuple[NotedMark, ...] = ()
    proof: Annotated[
        str, Meta(description="exact, marked, translated (the account's original is), altered, missing or no snapshot.")
    ] = "no snapshot"
    evidence: Annotated[
        NotedEvidence | None, Meta(description="What the proof stands on; null where there is no snapshot.")
    ] = None
    start: Start = 0
    end: End = 0
    closed: Annotated[bool, Meta(description="False when the writer never closed it.")] = True
    depth: Annotated[int, Meta(description="1 for a quotation inside another one.")] = 0
    joined: Annotated[bool, Meta(description="True where two quotations seem run together at an ellipsis.")] = False


class NotedWhen(Struct, kw_only=True, frozen=True):
    """A date: the words that state it, and bounds that can be defended."""

    words: Words
    edtf: Edtf = ""
    earliest: Earliest = None
    latest: Latest = None
    precision: Annotated[
        str,
        Meta(description="time, day, week, month, season, quarter, year, decade, century, range or unknown."),
    ] = "unknown"
    basis: Annotated[str, Meta(description="stated, relative (to another date) or inferred.")] = "stated"
    grounds: Grounds = ""
    anchor: Annotated[str | None, Meta(description="What a relative date counts from.")] = None
    calendar: Annotated[str, Meta(description="The calendar that the words use.")] = "gregorian"


class NotedAttribution(Struct, kw_only=True, frozen=True):
    """To whom the words ascribe what they tell."""

    words: Words
    naming: Annotated[str, Meta(description="named, unnamed or collective.")]
    count: Annotated[int | None, Meta(description="How many they are, where the words say so.")] = None
    role: Annotated[str, Meta(description="Their office or role, as written.")] = ""
    source: Annotated[str, Meta(description="The part of the words that names or describes them.")] = ""
    manner: Annotated[str, Meta(description="The verb or cue: say, according to.")] = ""
    place: Annotated[str, Meta(description="Where they are, as written.")] = ""
    distance: Annotated[str, Meta(description='first-hand or hearsay, "" when the words do not tell.')] = ""
    start: Start = 0
    end: End = 0


class NotedClaim(Struct, kw_only=True, frozen=True):
    """One assertion that can be compared with its like."""

    property: Annotated[str, Meta(description="what, when, where, who or how many.")]
    words: Words
    edtf: Edtf = ""
    earliest: Earliest = None
    latest: Latest = None
    modality: Annotated[str, Meta(description="asserted, denied, alleged, expected or doubted.")] = "asserted"
    value: Annotated[str, Meta(description="The comparable form: a number, a time of day, a name.")] = ""
    topic: Annotated[str, Meta(description="What a number or time belongs to.")] = ""
    start: Start = 0
    end: End = 0


class NotedDerivation(Struct, kw_only=True, frozen=True):
    """What the kept text of a report shows that it comes from: worked out, and not held."""

    kind: Annotated[str, Meta(description="copies, quotes, translates, updates or based on.")]
    name: Annotated[str, Meta(description="How a sentence names what it comes from.")]
    told: Annotated[str, Meta(description="How `based_on` names that.")]
    grounds: Grounds = ""
    report: Annotated[str | None, Meta(description="The id of the report it comes from, where that is held.")] = None
    is_strong: Annotated[bool, Meta(description="True where it makes the report no origin of its own.")] = True
    written: Annotated[bool, Meta(description="True where the citation itself names it as its basis.")] = False


class NotedCitation(Struct, kw_only=True, frozen=True):
    """A source as the writer put it, and what was read out of it."""

    label: Annotated[str, Meta(description="The words as written.")]
    kind: Annotated[str, Meta(description="full, short, or id (id., ibid.).")] = "full"
    bylines: Annotated[tuple[str, ...], Meta(description="The names of those who wrote it.")] = ()
    publisher: Annotated[str | None, Meta(description="Paper, agency, station or body.")] = None
    url: Annotated[str | None, Meta(description="Its address.")] = None
    resolves_to: Annotated[str | None, Meta(description="The id of the report that is meant.")] = None
    based_on: Annotated[
        tuple[str, ...], Meta(description="Agencies or papers that it names as its basis, and those in `derived`.")
    ] = ()
    resolution: Annotated[str, Meta(description="How a short form was resolved, in a sentence.")] = ""
    stands_for: Annotated[str, Meta(description="The words of the full citation that a short form means.")] = ""
    affiliation: Annotated[str | None, Meta(description="The body its author belongs to.")] = None
    title: Annotated[str | None, Meta(description="Its title.")] = None
    archive_url: Annotated[str | None, Meta(description="The address of an archived copy.")] = None
    published: Annotated[
        NotedWhen | None, Meta(description="When it was published; of a short form, when the report it means was.")
    ] = None
    locator: Annotated[str | None, Meta(description="Page, paragraph or minute.")] = None
    anonymous: Annotated[bool, Meta(description="True when it says that nobody signed it.")] = False
    report: Annotated[str | None, Meta(description="The id of the report held for it.")] = None
    derived: Annotated[
        tuple[NotedDerivation, ...], Meta(description="What its kept text shows that it comes from.")
    ] = ()


class NotedSourceGrade(Struct, kw_only=True, frozen=True):
    """How reliable the editor holds a source to be (Admiralty system)."""

    reliability: Annotated[str, Meta(description="A (completely reliable) to E (unreliable); F: cannot be judged.")]
    source: Annotated[str, Meta(description='What is graded: "report:" and an id, or "publisher:" and a name.')]
    grounds: Grounds = ""
    id: Annotated[str, Meta(description="The id of the grade.")] = ""


class NotedAccountGrade(Struct, kw_only=True, frozen=True):
    """How credible the editor holds what a source tells here (Admiralty system)."""

    credibility: Annotated[
        str, Meta(description="1 (confirmed by other sources) to 5 (improbable); 6: cannot be judged.")
    ]
    report: Annotated[str, Meta(description="The id of the report.")]
    property: Annotated[str, Meta(description='The one property that is meant, "" for all.')] = ""
    grounds: Grounds = ""
    id: Annotated[str, Meta(description="The id of the grade.")] = ""


class NotedReading(Struct, kw_only=True, frozen=True):
    """The reading of one property that the editor holds."""

    property: Annotated[str, Meta(description="what, when, where, who or how many.")]
    claim: Annotated[str, Meta(description="The words of the claim that is held.")]
    edtf: Edtf = ""
    grounds: Grounds = ""
    id: Annotated[str, Meta(description="The id of the reading.")] = ""


class NotedLikelihood(Struct, kw_only=True, frozen=True):
    """How likely the editor holds it to be that things were as the entry tells."""

    words: Annotated[
        str, Meta(description="A word of ICD 203: almost no chance, remote, … almost certain, nearly certain.")
    ]
    grounds: Grounds = ""
    id: Annotated[str, Meta(description="The id of the likelihood.")] = ""


class NotedOriginal(Struct, kw_only=True, frozen=True):
    """The words of a report in its own language, which the account gives translated."""

    words: Words
    language: Annotated[str, Meta(description='BCP 47 tag of their language; "" when not known.')] = ""
    translator: Annotated[str, Meta(description='Who translated them; "" when nobody said.')] = ""
    quotations: Annotated[
        tuple[NotedQuotation, ...], Meta(description="The pieces of it that the report must have letter by letter.")
    ] = ()
    proof: Annotated[
        str, Meta(description="That of the piece borne out least: exact, marked, altered, missing or no snapshot.")
    ] = "no snapshot"


class NotedAccount(Struct, kw_only=True, frozen=True):
    """What the entry gives under one source."""

    citation: NotedCitation
    text: Annotated[str, Meta(description='The words given under it; "" when the entry\'s own are all.')] = ""
    quotations: tuple[NotedQuotation, ...] = ()
    attributions: tuple[NotedAttribution, ...] = ()
    claims: tuple[NotedClaim, ...] = ()
    styles: tuple[NotedStyle, ...] = ()
    reliability: Annotated[
        tuple[NotedSourceGrade, ...], Meta(description="Grades of the source: of the report, then of its publisher.")
    ] = ()
    credibility: Annotated[tuple[NotedAccountGrade, ...], Meta(description="Grades of what it tells here.")] = ()
    original: Annotated[
        NotedOriginal | None, Meta(description="What the account translates; null where it gives the report's words.")
    ] = None


class NotedDispute(Struct, kw_only=True, frozen=True):
    """One entry contests another entry, or a report."""

    kind: Annotated[str, Meta(description="denies, doubts, corrects or retracts.")]
    target: Annotated[str, Meta(description='The id of the entry contested; "report:" and an id for a report.')] = (
        msgspec.field(name="to")
    )
    scope: Annotated[str, Meta(description="What is contested, in the words used.")] = ""
    misses: Annotated[bool | None, Meta(description="True when the scope cannot meet it; null: cannot be told.")] = None
    grounds: Grounds = ""
    id: Annotated[str, Meta(description="The id of the dispute.")] = ""
    entry: Annotated[str, Meta(description="The id of the entry that contests.")] = ""
    earliest: Earliest = None
    latest: Latest = None
    drawn: Annotated[bool, Meta(description="False when worked out and not yet decided by anybody.")] = True


class NotedConflict(Struct, kw_only=True, frozen=True):
    """Accounts of one entry that do not agree."""

    property: Annotated[str, Meta(description="What they disagree on.")]
    sides: Annotated[tuple[str, ...], Meta(description="The words of each side.")]
    grounds: Grounds = ""


class NotedWeighedClaim(Struct, kw_only=True, frozen=True):
    """What one account claims, and what stands behind it."""

    account: Annotated[int, Meta(description="The place of its account in `accounts`, from 0.")]
    words: Words
    origin: Annotated[
        int | None, Meta(description="The place of its origin in `origins.groups`, from 0; null: not known.")
    ] = None
    teller: Annotated[str, Meta(description="The short name of the source.")] = ""
    modality: Annotated[str, Meta(description="asserted, alleged, denied or doubted.")] = "asserted"
    source: Annotated[str, Meta(description='Those it is ascribed to, as written; "" where the report says it.')] = ""
    naming: Annotated[str | None, Meta(description="named, unnamed or collective; null where ascribed to nobody.")] = (
        None
    )
    distance: Annotated[str, Meta(description='first-hand or hearsay, "" when the words do not tell.')] = ""
    links: Annotated[int, Meta(description="Through how many mouths the words went before the report.")] = 0
    published: Annotated[str | None, Meta(description="The day of the report, ISO 8601; null when not known.")] = None
    amendment: Annotated[str | None, Meta(description="corrected, retracted, superseded or noted; null when none.")] = (
        None
    )
    amended: Annotated[str, Meta(description="What became of it since, in a clause.")] = ""
    proof: Annotated[str, Meta(description='How its quotation was proved; "" where it stands in none.')] = ""
    reliability: Annotated[str, Meta(description="The grade of its source, A to F.")] = ""
    credibility: Annotated[str, Meta(description="The grade of what it tells, 1 to 6.")] = ""


class NotedSide(Struct, kw_only=True, frozen=True):
    """One value, and the claims that can hold together with it."""

    words: Words
    value: Annotated[str, Meta(description="EDTF, a number or a range (12/20, 12/..), or a name.")] = ""
    claims: tuple[NotedWeighedClaim, ...] = ()
    origins: Annotated[int, Meta(description="How many independent origins still bear it out.")] = 0
    against: Annotated[tuple[NotedWeighedClaim, ...], Meta(description="Claims that deny or doubt it.")] = ()
    disputes: Annotated[tuple[str, ...], Meta(description="The ids of disputes whose scope meets it.")] = ()


class NotedPointing(Struct, kw_only=True, frozen=True):
    """One ground, and the side that it speaks for."""

    ground: Annotated[str, Meta(description='What speaks for it, in words that stay put: "more independent origins".')]
    side: Annotated[int, Meta(description="The place of the side in `sides`, from 0.")]


class NotedWeighing(Struct, kw_only=True, frozen=True):
    """What accounts claim of one property, side by side."""

    property: Annotated[str, Meta(description="what, when, where, who or how many.")]
    topic: Annotated[str, Meta(description="Of what: date, dead, time of arrival.")] = ""
    sides: tuple[NotedSide, ...] = ()
    suggested: Annotated[str, Meta(description='The words of the side that the grounds speak for; "" for none.')] = ""
    grounds: Annotated[str, Meta(description="The reasons, in sentences that can be printed.")] = ""
    missing: Annotated[
        tuple[NotedWeighedClaim, ...], Meta(description="Claims that deny or doubt what nobody here claims.")
    ] = ()
    reading: Annotated[str, Meta(description='The reading that the editor holds, in a sentence; "" for none.')] = ""
    pointing: Annotated[tuple[NotedPointing, ...], Meta(description="The grounds, each with what it speaks for.")] = ()


class NotedOrigins(Struct, kw_only=True, frozen=True):
    """How many independent origins stand behind an entry."""

    count: Annotated[int, Meta(description="How many can be told apart.")] = 0
    unknown: Annotated[bool, Meta(description="True when it cannot be told.")] = False
    grounds: Grounds = ""
    groups: Annotated[
        tuple[tuple[int, ...], ...],
        Meta(description="The places in `accounts`, from 0, of those that go back to one origin each."),
    ] = ()


class NotedEntry(Struct, kw_only=True, frozen=True):
    """One line of the chronology, with what was worked out from it."""

    id: EntryName
    n: Annotated[int, Meta(description="Its number in written order, from 1.")] = 0
    state: Annotated[str, Meta(description="draft, published, corrected or withdrawn.")] = "published"
    when: NotedWhen = NotedWhen(words="")
    text: Annotated[str, Meta(description="What happened, as written; an empty line parts paragraphs.")] = ""
    quotations: tuple[NotedQuotation, ...] = ()
    accounts: tuple[NotedAccount, ...] = ()
    disputes: Annotated[tuple[NotedDispute, ...], Meta(description="What this entry contests.")] = ()
    origins: NotedOrigins = NotedOrigins()
    disputed_by: Annotated[tuple[NotedDispute, ...], Meta(description="What contests this entry.")] = ()
    conflicts: tuple[NotedConflict, ...] = ()
    attributions: tuple[NotedAttribution, ...] = ()
    claims: tuple[NotedClaim, ...] = ()
    styles: tuple[NotedStyle, ...] = ()
    lane: Annotated[str, Meta(description="The group, column or place it stands under.")] = ""
    details: Annotated[dict[str, str], Meta(description="Further columns, by name.")] = {}
    merged_into: Annotated[str | None, Meta(description="The id of the entry that took this one in.")] = None
    weighings: Annotated[
        tuple[NotedWeighing, ...], Meta(description="The properties of which at least two accounts claim something.")
    ] = ()
    readings: Annotated[tuple[NotedReading, ...], Meta(description="The readings that the editor holds.")] = ()
    likelihood: NotedLikelihood | None = None


class NotedChronology(Struct, kw_only=True, frozen=True):
    """The head of the whole."""

    slug: Annotated[str, Meta(description="Its name in the case.")] = ""
    title: str = ""
    status: str = "work in progress"
    edition: Annotated[int | None, Meta(description="The number of the edition; null when none.")] = None
    head: Annotated[str, Meta(description='Digest of the log\'s last revision, "sha256:…".')] = ""
    language: Annotated[str, Meta(description="BCP 47 tag of its language.")] = ""
    preface: str = ""
    sort: Annotated[str, Meta(description="earliest, latest or written.")] = "earliest"
    order: Annotated[str, Meta(description='How 3/4 is read: dmy, mdy or "".')] = ""
    year: Annotated[int | None, Meta(description="The year that bare days belong to.")] = None


class NotedProblem(Struct, kw_only=True, frozen=True):
    """One thing wrong with the content."""

    check: Annotated[str, Meta(description="The check that found it.")]
    severity: Annotated[str, Meta(description="error, warning or note.")]
    entry: Annotated[str, Meta(description='The id of the entry, "" for the whole.')] = ""
    message: str = ""
    repair: Annotated[str, Meta(description="What to do about it.")] = ""
    place: Annotated[str, Meta(description="Where to look.")] = ""
    words: Annotated[str, Meta(description="The words meant.")] = ""


class Noted(Struct, kw_only=True, frozen=True):
    """A chronology with everything that was worked out from it."""

    dateline: Annotated[int, Meta(description="The version of this format: 1.", ge=1, le=VERSION)]
    chronology: NotedChronology = NotedChronology()
    entries: Annotated[tuple[NotedEntry, ...], Meta(description="In written order.")] = ()
    problems: tuple[NotedProblem, ...] = ()
