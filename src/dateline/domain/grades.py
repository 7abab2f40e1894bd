"""Grades that an editor gives, and words of likelihood: how far a report, an account, an entry is trusted.

Reliability and credibility are those of the Admiralty (NATO) system: the one is of the source, the other of what it
says, and neither follows from the other. The words of likelihood are those of Intelligence Community Directive 203
(analytic standards, 2015), with its two scales of words for the same seven bands.
"""

from collections.abc import Mapping
from enum import StrEnum

from dateline.domain.records import dataclass


class Reliability(StrEnum):
    """How far a source was to be relied on until now; F says that nobody can judge, not that it is bad."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"


class Credibility(StrEnum):
    """How far what is told can be believed, whoever tells it; 6 says that nobody can judge."""

    CONFIRMED = "1"
    PROBABLY_TRUE = "2"
    POSSIBLY_TRUE = "3"
    DOUBTFUL = "4"
    IMPROBABLE = "5"
    OPEN = "6"


RELIABILITIES: Mapping[Reliability, str] = {
    Reliability.A: "completely reliable",
    Reliability.B: "usually reliable",
    Reliability.C: "fairly reliable",
    Reliability.D: "not usually reliable",
    Reliability.E: "unreliable",
    Reliability.F: "reliability cannot be judged",
}
CREDIBILITIES: Mapping[Credibility, str] = {
    Credibility.CONFIRMED: "confirmed by other sources",
    Credibility.PROBABLY_TRUE: "probably true",
    Credibility.POSSIBLY_TRUE: "possibly true",
    Credibility.DOUBTFUL: "doubtful",
    Credibility.IMPROBABLE: "improbable",
    Credibility.OPEN: "cannot be judged",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """One band of likelihood: its word on either scale, and the percentages from `low` to `high`."""

    likelihood: str
    probability: str
    low: int
    high: int


BANDS = (
    Band(likelihood="almost no chance", probability="remote", low=1, high=5),
    Band(likelihood="very unlikely", probability="highly improbable", low=5, high=20),
    Band(likelihood="unlikely", probability="improbable", low=20, high=45),
    Band(likelihood="roughly even chance", probability="roughly even odds", low=45, high=55),
    Band(likelihood="likely", probability="probable", low=55, high=80),
    Band(likelihood="very likely", probability="highly probable", low=80, high=95),
    Band(likelihood="almost certain", probability="nearly certain", low=95, high=99),
)
EVEN = 3
"""The place of the band that leaves it open."""


def band_of(words: str) -> int | None:
    """Return the place of the band, from 0, that a word of either scale names; None for any other word."""
    told = words.casefold().strip()
    return next((at for at, band in enumerate(BANDS) if told in (band.likelihood, band.probability)), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceGrade:
    """How reliable the editor holds a source to be; `source` is "report:" and an id, or "publisher:" and a name."""

    id: str
    source: str
    reliability: Reliability
    grounds: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountGrade:
    """How credible the editor holds what a report tells in an entry; `property` narrows it to one, "" for all."""

    id: str
    entry: str
    report: str
    credibility: Credibility
    property: str = ""
    grounds: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Likelihood:
    """How likely the editor holds it to be that things were as an entry tells; `words` are of ICD 203."""

    id: str
    entry: str
    words: str
    grounds: str = ""

    @property
    def band(self) -> Band:
        """The band that the words name."""
        at = band_of(self.words)
        return BANDS[EVEN if at is None else at]
