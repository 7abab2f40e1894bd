"""What an entry's page says of accounts that differ, side by side, and of what the editor makes of them."""

from collections.abc import Iterator, Mapping, Sequence

from markupsafe import Markup

from dateline.domain.accounts import Modality, Naming, Property
from dateline.domain.grades import Credibility, Likelihood, Reliability
from dateline.domain.records import dataclass
from dateline.domain.shown import ShownAccount, ShownEntry
from dateline.domain.weighings import Amendment, Ground, Side, WeighedClaim, Weighing
from dateline.language.interface import Voice, message
from dateline.stages.publishing.topics import PROPERTIES, heading_of

_DOT = "●"
_MOST_DOTS = 30
_DISTANCES = {"first-hand": message("first-hand"), "hearsay": message("at second hand")}
_NAMINGS = {
    Naming.NAMED: message("from a named source"),
    Naming.UNNAMED: message("from a source without a name"),
    Naming.COLLECTIVE: message("from a body that names nobody"),
}
_AMENDMENTS = {
    Amendment.CORRECTED: message("taken back since by its report"),
    Amendment.RETRACTED: message("retracted since"),
    Amendment.SUPERSEDED: message("told otherwise since by its own origin"),
    Amendment.NOTED: message("from a report that carries a correction"),
}
_GROUNDS = {
    Ground.STANDING: message("what says otherwise no longer stands"),
    Ground.ORIGINS: message("more independent origins"),
    Ground.DISTANCE: message("telling from closer by"),
    Ground.NAMING: message("less leaning on sources without a name"),
    Ground.PROOF: message("words closer to the report, as it is kept"),
    Ground.UNDISPUTED: message("nobody denying it"),
    Ground.UNCORRECTED: message("a report that needed no correction"),
    Ground.RELIABILITY: message("the editor’s grade of a source"),
    Ground.CREDIBILITY: message("the editor’s grade of an account"),
}
_PROOFS = {
    "exact": message("in words that the report bears out"),
    "marked": message("in words that the report bears out"),
    "translated": message("in a translation of words that the report bears out"),
    "altered": message("in words that differ from the report"),
    "missing": message("in words that do not stand in the report"),
}
_RELIABILITIES: Mapping[Reliability, str] = {
    Reliability.A: message("completely reliable"),
    Reliability.B: message("usually reliable"),
    Reliability.C: message("fairly reliable"),
    Reliability.D: message("not usually reliable"),
    Reliability.E: message("unreliable"),
    Reliability.F: message("reliability cannot be judged"),
}
_CREDIBILITIES: Mapping[Credibility, str] = {
    Credibility.CONFIRMED: message("confirmed by other sources"),
    Credibility.PROBABLY_TRUE: message("probably true"),
    Credibility.POSSIBLY_TRUE: message("possibly true"),
    Credibility.DOUBTFUL: message("doubtful"),
    Credibility.IMPROBABLE: message("improbable in itself"),
    Credibility.OPEN: message("cannot be judged"),
}
_LIKELIHOODS = {
    "almost no chance": message("almost no chance"),
    "remote": message("remote"),
    "very unlikely": message("very unlikely"),
    "highly improbable": message("highly improbable"),
    "unlikely": message("unlikely"),
    "improbable": message("improbable"),
    "roughly even chance": message("roughly even chance"),
    "roughly even odds": message("roughly even odds"),
    "likely": message("likely"),
    "probable": message("probable"),
    "very likely": message("very likely"),
    "highly probable": message("highly probable"),
    "almost certain": message("almost certain"),
    "nearly certain": message("nearly certain"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SetTeller:
    """Who says what a side says, and the place among the entry's accounts, from 0, at which that stands."""

    name: str
    place: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SetSide:
    """One side as it is set: its words, who says so, what is known of them; `suggested` where the grounds do.

    `tally` counts its origins in words, `dots` has a sign for each of them.
    """

    words: str
    tellers: Sequence[SetTeller]
    tally: str
    dots: str
    known: Sequence[str]
    suggested: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SetWeighing:
    """A property as it is set: its name, its sides, and what is to be said of all of them.

    `reading` is what the editor holds, as held.
    """

    name: Markup
    sides: Sequence[SetSide]
    verdict: Sequence[str]
    reading: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SetGrade:
    """A grade as it is set: of what, the grade in words, and why, as written."""

    name: str
    words: str
    grounds: str


def weighings_of(voice: Voice, entry: ShownEntry) -> list[SetWeighing]:
    """Return the properties on which the accounts of an entry differ."""
    return [_weighing(voice, weighing) for weighing in entry.weighings if len(weighing.sides) > 1]


def grades_of(voice: Voice, account: ShownAccount) -> list[SetGrade]:
    """Return the editor's grades: of the source, and of what it tells in this entry."""
    grades = [
        SetGrade(
            name=voice.gettext("Reliability"),
            words=f"{each.reliability.value}, {voice.gettext(_RELIABILITIES[each.reliability])}",
            grounds=each.grounds,
        )
        for each in account.reliability[:1]
    ]
    return [
        *grades,
        *(_credibility(voice, each.property, each.credibility, each.grounds) for each in account.credibility),
    ]


def likelihood_of(voice: Voice, stated: Likelihood | None) -> SetGrade | None:
    """Return how likely the editor holds an entry to be, in words and as a band of chances."""
    if stated is None:
        return None
    words = voice.gettext(
        "%(words)s (%(low)s to %(high)s per cent)",
        words=voice.gettext(_LIKELIHOODS[stated.words]),
        low=voice.figure(stated.band.low),
        high=voice.figure(stated.band.high),
    )
    return SetGrade(name=voice.gettext("How likely"), words=words, grounds=stated.grounds)


def _credibility(voice: Voice, prop: str, credibility: Credibility, grounds: str) -> SetGrade:
    about = voice.gettext(PROPERTIES[Property(prop)]) if prop in list(Property) else ""
    words = f"{credibility.value}, {voice.gettext(_CREDIBILITIES[credibility])}"
    return SetGrade(
        name=voice.gettext("Credibility"),
        words=voice.gettext("%(property)s: %(grade)s", property=about, grade=words) if about else words,
        grounds=grounds,
    )


def _weighing(voice: Voice, weighing: Weighing) -> SetWeighing:
    return SetWeighing(
        name=heading_of(voice, weighing.property, weighing.topic, weighing.sides[0].words),
        sides=[_side(voice, side, weighing.suggested) for side in weighing.sides],
        verdict=[*_missing(voice, weighing), *_verdict(voice, weighing)],
        reading=weighing.reading,
    )


def _missing(voice: Voice, weighing: Weighing) -> Iterator[str]:
    """Yield who denies or doubts what nobody here claims."""
    denies = message("%(who)s denies “%(words)s”, which nobody here claims.")
    doubts = message("%(who)s doubts “%(words)s”, which nobody here claims.")
    for claim in weighing.missing:
        said = denies if claim.modality is Modality.DENIED else doubts
        yield voice.gettext(said, who=voice.named(claim.teller), words=claim.words)


def _verdict(voice: Voice, weighing: Weighing) -> Iterator[str]:
    """Yield which side the grounds speak for, and what they are."""
    grounds = _pointing(voice, weighing)
    if weighing.suggested:
        told = voice.gettext("The grounds speak for “%(words)s”", words=weighing.suggested)
        yield voice.gettext("%(side)s: %(grounds)s.", side=told, grounds=grounds[0]) if grounds else f"{told}."
        return
    yield voice.gettext("The grounds speak for none of these alone.")
    if grounds:
        yield voice.gettext("They point different ways: %(grounds)s.", grounds=voice.parted(grounds))


def _pointing(voice: Voice, weighing: Weighing) -> list[str]:
    """Return for each side that something speaks for what that is; with its words where there are several."""
    speaking: dict[int, list[str]] = {}
    for each in weighing.pointing:
        speaking.setdefault(each.side, []).append(voice.gettext(_GROUNDS[each.ground]))
    if weighing.suggested:
        return [voice.listed(words) for words in speaking.values()]
    told = message("for “%(words)s” %(grounds)s")
    return [
        voice.gettext(told, words=weighing.sides[at].words, grounds=voice.listed(words))
        for at, words in sorted(speaking.items())
    ]


def _side(voice: Voice, side: Side, suggested: str) -> SetSide:
    tellers = {claim.account: claim.teller for claim in side.claims}
    return SetSide(
        words=side.words,
        tellers=[SetTeller(name=voice.named(name), place=place) for place, name in tellers.items()],
        tally=voice.ngettext("%(number)s origin", "%(number)s origins", side.origins),
        dots=_DOT * side.origins if side.origins <= _MOST_DOTS else "",
        known=list(dict.fromkeys(_known(voice, side))),
        suggested=bool(suggested) and side.words == suggested,
    )


def _known(voice: Voice, side: Side) -> Iterator[str]:
    """Yield what is known of those who say so, and of those who deny it."""
    for claim in side.claims:
        yield from (voice.gettext(words) for words in _of_claim(claim))
        if claim.reliability:
            yield voice.gettext("source graded %(grade)s", grade=claim.reliability)
        if claim.credibility:
            yield voice.gettext("account graded %(grade)s", grade=claim.credibility)
    for claim in side.against:
        denied = claim.modality is Modality.DENIED
        said = message("denied by %(who)s") if denied else message("doubted by %(who)s")
        yield voice.gettext(said, who=voice.named(claim.teller))
    if side.disputes:
        yield voice.gettext("disputed")


def _of_claim(claim: WeighedClaim) -> Iterator[str]:
    if claim.distance in _DISTANCES:
        yield _DISTANCES[claim.distance]
    if claim.naming is not None:
        yield _NAMINGS[claim.naming]
    if claim.proof in _PROOFS:
        yield _PROOFS[claim.proof]
    if claim.amendment is not None:
        yield _AMENDMENTS[claim.amendment]
