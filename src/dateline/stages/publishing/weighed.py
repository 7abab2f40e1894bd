"""What an entry's page says of accounts that differ, side by side, and of what the editor makes of them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dateline.domain.accounts import Modality, Naming, Property
from dateline.domain.grades import Credibility, Likelihood, Reliability
from dateline.domain.shown import ShownAccount, ShownEntry
from dateline.domain.weighings import Amendment, Side, WeighedClaim, Weighing
from dateline.language.claiming.counting import how_many
from dateline.language.interface import Voice, message

_PROPERTIES = {
    Property.WHEN: message("The date"),
    Property.WHERE: message("The place"),
    Property.WHO: message("Who it was"),
    Property.HOW_MANY: message("How many"),
    Property.WHAT: message("Times and numbers"),
}
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
_PROOFS = {
    "exact": message("in words that the report bears out"),
    "marked": message("in words that the report bears out"),
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
class SetSide:
    """One side as it is set: its words, who says so, what stands behind them; `suggested` where the grounds do."""

    words: str
    tellers: str
    known: Sequence[str]
    suggested: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SetWeighing:
    """A property as it is set: its name, of what it is, its sides, what the grounds speak for, and these as held."""

    name: str
    topic: str
    sides: Sequence[SetSide]
    verdict: str
    grounds: str


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
    about = voice.gettext(_PROPERTIES[Property(prop)]) if prop in list(Property) else ""
    words = f"{credibility.value}, {voice.gettext(_CREDIBILITIES[credibility])}"
    return SetGrade(
        name=voice.gettext("Credibility"),
        words=voice.gettext("%(property)s: %(grade)s", property=about, grade=words) if about else words,
        grounds=grounds,
    )


def _weighing(voice: Voice, weighing: Weighing) -> SetWeighing:
    verdict = (
        voice.gettext("The grounds speak for “%(words)s”.", words=weighing.suggested)
        if weighing.suggested
        else voice.gettext("The grounds speak for none of these alone.")
    )
    return SetWeighing(
        name=voice.gettext(_PROPERTIES[Property(weighing.property)]),
        topic=_topic(weighing),
        sides=[_side(voice, side, weighing.suggested) for side in weighing.sides],
        verdict=verdict,
        grounds=weighing.grounds,
    )


def _topic(weighing: Weighing) -> str:
    """Return of what it is, as its words say it: "boxes"; "" for dates, of which there is nothing to add."""
    if weighing.property == Property.HOW_MANY and weighing.sides:
        return how_many(weighing.topic, weighing.sides[0].words).removeprefix("how many ")
    return "" if weighing.property == Property.WHEN else weighing.topic


def _side(voice: Voice, side: Side, suggested: str) -> SetSide:
    return SetSide(
        words=side.words,
        tellers="; ".join(dict.fromkeys(claim.teller for claim in side.claims)),
        known=list(dict.fromkeys(_known(voice, side))),
        suggested=bool(suggested) and side.words == suggested,
    )


def _known(voice: Voice, side: Side) -> Iterator[str]:
    """Yield what is known of those who say so, and of those who deny it."""
    yield voice.ngettext("%(number)s origin", "%(number)s origins", side.origins)
    for claim in side.claims:
        yield from (voice.gettext(words) for words in _of_claim(claim))
        if claim.reliability:
            yield voice.gettext("source graded %(grade)s", grade=claim.reliability)
        if claim.credibility:
            yield voice.gettext("account graded %(grade)s", grade=claim.credibility)
    for claim in side.against:
        denied = claim.modality is Modality.DENIED
        said = message("denied by %(who)s") if denied else message("doubted by %(who)s")
        yield voice.gettext(said, who=claim.teller)
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
