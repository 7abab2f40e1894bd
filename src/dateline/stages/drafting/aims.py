"""What passages contest, as vectors: their own words, what stands around them, and whose reports they name."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from dateline.domain.dates import When
from dateline.domain.events import DisputeKind
from dateline.language.claiming import Opposed
from dateline.language.claiming.contesting import TOLD
from dateline.language.claiming.reported_days import is_of_a_report
from dateline.language.dating import same
from dateline.language.numerals import with_figures
from dateline.language.weighting import Vector, terms, unit
from dateline.stages.drafting.happenings import Dating
from dateline.stages.drafting.houses import is_named, without_houses
from dateline.stages.drafting.likeness import Likeness, deeds_of, held_at_hand
from dateline.stages.drafting.passages import ToldPassage
from dateline.stages.drafting.pile import HeldReport

UNKNOWN = 0.4
PUT_RIGHT = frozenset((DisputeKind.CORRECTS, DisputeKind.RETRACTS))
_BEFORE, _BEHIND = 2, 1
_SCANT = 2
REPORTING = re.compile(rf"\b(?:{TOLD}|numbers?|figures?|given|my client|clients?|newspapers?|papers?)\b", re.IGNORECASE)
"""Words that tell of reporting, and of nothing that was reported."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Aim:
    """What a passage contests, as vectors: itself, what stands around it, the title of its report.

    `whole` is itself with the words that no telling has at their full weight. `bearing` are the words that alone are
    said not to be so, None where that is the deed; `wrong` the days that are put right.
    """

    held: HeldReport
    passage: ToldPassage
    opposed: Opposed
    content: Vector
    whole: Vector
    around: Vector
    title: Vector
    houses: frozenset[str]
    pointed: ToldPassage | None = None
    is_of_version: bool = False
    reported: tuple[When, ...] = ()
    bearing: frozenset[str] | None = None
    wrong: tuple[When, ...] = ()

    def is_right(self, when: When | None) -> bool:
        """Return whether a date is none of the days that are put right, where any are."""
        return bool(self.wrong) and when is not None and all(same(each, when) is False for each in self.wrong)

    def is_of_other_report(self, held: HeldReport) -> bool:
        """Return whether the passage names the day of the report that it is about, and this is one of another day."""
        day = held.published
        return bool(self.reported) and not any(
            each.first is not None
            and each.last is not None
            and (day is None or each.first.ordinal <= day <= each.last.ordinal)
            for each in self.reported
        )

    @cached_property
    def kin(self) -> Mapping[str, frozenset[int]]:
        """For each word of what is contested what it has in common with others that tell of the same deed."""
        return {term: kin for term in self.content if (kin := deeds_of(term))}

    @cached_property
    def deeds(self) -> frozenset[int]:
        """What all words of what is contested have in common with others that tell of the same deeds."""
        return frozenset().union(*self.kin.values())

    @cached_property
    def names(self) -> frozenset[str]:
        """The words of names in what is contested, around it, and in the title."""
        return frozenset(term for term in (*self.content, *self.around, *self.title) if is_name(term))

    @cached_property
    def weighed(self) -> Sequence[tuple[str, float, frozenset[int]]]:
        """The words of what is contested, each with how much of it that is, and with what others have in common."""
        return [(term, weight * weight, self.kin.get(term, frozenset())) for term, weight in self.content.items()]

    @cached_property
    def own_names(self) -> frozenset[str]:
        """The words of names in what is contested."""
        return frozenset(filter(is_name, self.content))

    @cached_property
    def is_said(self) -> bool:
        """True where somebody says it, rather than a report."""
        return self.opposed.said or any(terms(REPORTING.sub(" ", sayer.words)) for sayer in self.passage.sayers)

    @property
    def is_own(self) -> bool:
        """True where a house puts right or takes back what it told itself."""
        return self.opposed.kind in PUT_RIGHT

    def names_day(self, day: int | None) -> bool:
        """Return whether a day is named beside the contesting: "the Ledger's claims of Friday"."""
        return day is not None and self.names_days((day, day))

    def names_days(self, days: tuple[int, int] | None) -> bool:
        """Return whether the passage names a day of a stretch, other than that of the saying."""
        return days is not None and any(
            each.when.first is not None
            and each.when.last is not None
            and each.when.first.ordinal <= days[1]
            and days[0] <= each.when.last.ordinal
            for each in self.passage.datings
            if not each.is_spoken
        )


class Aims:
    """Makes of passages what they contest; `houses` are the names of those whose reports there are, with their keys."""

    def __init__(self, likeness: Likeness, houses: Mapping[str, str], is_known: Callable[[str], bool]) -> None:
        self._likeness = likeness
        self._houses = houses
        self._is_known = is_known
        self._denied: dict[str, Vector] = {}
        self._titled: tuple[str, Vector] = "", {}

    def aim(self, held: HeldReport, passage: ToldPassage, opposed: Opposed) -> Aim:
        """Return what a passage of a report contests."""
        before, behind = _beside(held, passage)
        puts_right = opposed.kind in PUT_RIGHT
        pointed = next((each for each in reversed(before) if puts_right or not each.opposed), None)
        named = {name: key for name, key in self._houses.items() if is_named(name, opposed.rest)}
        bare = REPORTING.sub(" ", without_houses(_undated(opposed.content, passage), named))
        is_of_version = bool(named) and not opposed.plain and len(terms(bare)) < _SCANT
        content = f"{bare} {pointed.words if pointed else held.report.title}" if opposed.points else bare
        if is_of_version:
            content = " ".join((content, *(each.words for each in before)))
        # A letter says "we": who that is stands beneath it.
        beside = (*(each.words for each in (*before, *behind)), held.read.signature)
        around = " ".join((_undated(opposed.rest, passage), *beside))
        return Aim(
            held=held,
            passage=passage,
            opposed=opposed,
            content=self.read(content),
            whole=self._likeness.read(with_figures(content)),
            around=self.read(around),
            title=self._title(held),
            houses=frozenset(named.values()),
            pointed=pointed if before[-1:] == [pointed] else None,
            is_of_version=is_of_version,
            reported=tuple(_reported(opposed, passage)),
            bearing=_bearing(opposed, passage),
            wrong=tuple(_wrong(opposed, passage)),
        )

    def _title(self, held: HeldReport) -> Vector:
        """Return the title of a report as a vector; what one report contests comes together."""
        if self._titled[0] != held.report.title:
            self._titled = held.report.title, self.read(held.report.title)
        return self._titled[1]

    def denied(self, opposed: Opposed) -> Vector:
        """Return what is said not to be so as a vector; equal words are read once."""
        known = self._denied.get(opposed.content)
        return held_at_hand(self._denied, opposed.content, self.read(opposed.content)) if known is None else known

    def read(self, words: str) -> Vector:
        """Return words as a vector; those that no telling has weigh a part."""
        vector = self._likeness.read(with_figures(words))
        return unit({term: weight * (1.0 if self._is_known(term) else UNKNOWN) for term, weight in vector.items()})


def _beside(held: HeldReport, passage: ToldPassage) -> tuple[Sequence[ToldPassage], Sequence[ToldPassage]]:
    """Return the passages of a report that stand before and behind one of it."""
    passages = held.read.passages
    at = bisect_right(passages, passage.start, key=lambda each: each.start)
    before = [each for each in passages[max(0, at - _BEFORE - 1) : at] if each.start < passage.start]
    return before[-_BEFORE:], passages[at : at + _BEHIND]


def _reported(opposed: Opposed, passage: ToldPassage) -> Iterator[When]:
    """Yield the days of reports that a passage names: "our report of September 2"."""
    for each in passage.datings:
        if opposed.kind in PUT_RIGHT and _is_of_a_report(each, passage):
            yield each.when


def _is_of_a_report(dating: Dating, passage: ToldPassage) -> bool:
    return is_of_a_report(passage.words, dating.start - passage.start, dating.end - passage.start)


def _bearing(opposed: Opposed, passage: ToldPassage) -> frozenset[str] | None:
    """Return the words that alone are said not to be so, None where that is the deed, or a day of it."""
    undated = _undated(opposed.bearing, passage)
    if not opposed.bearing or (undated != opposed.bearing and not terms(undated)):
        return None
    return frozenset(terms(undated) or undated.casefold().split())


# "It was 7 May", "instead of 7 May": the right day, behind the wrong one; but "not 6 May" is the wrong one.
_RIGHT = re.compile(
    r"(?:[.;]|\b(?:it|he|she|they|that|which|this) (?:was|were|is|did|came|had|in fact)\b"
    r"|\binstead of\b|\brather than\b|\b(?:should|in fact|actually|correct)\b)",
    re.IGNORECASE,
)
_NOT = re.compile(r"\bnot (?:(?:in|on|at|of|the|last|until) )*$", re.IGNORECASE)


def _wrong(opposed: Opposed, passage: ToldPassage) -> Iterator[When]:
    """Yield the days that what is put right had given: those before what says how it was, or behind a "not"."""
    if opposed.kind is not DisputeKind.CORRECTS:
        return
    at = passage.words.find(opposed.content)
    told = [each for each in passage.datings if at >= 0 and each.start - passage.start >= at]
    told = [each for each in told if not _is_of_a_report(each, passage)]
    negated = [each for each in told if _NOT.search(passage.words[: each.start - passage.start])]
    for each in negated or told:
        if negated or not _RIGHT.search(passage.words[at : each.start - passage.start]):
            yield each.when


def _undated(words: str, passage: ToldPassage) -> str:
    """Return words without those that date something: when it was is asked of the days."""
    for each in passage.datings:
        words = words.replace(each.when.words, " ")
    return words


def is_of_same(saying: ToldPassage, telling: ToldPassage) -> bool:
    """Return whether those who say something are among those who tell it: "one of the officials", "three officials"."""
    said, told = (_speakers(each) for each in (saying, telling))
    return bool(said) and said <= told


def _speakers(passage: ToldPassage) -> frozenset[str]:
    behind = _SAID_BEHIND.search(passage.words)
    said = (*(each.words for each in passage.sayers), behind["who"] if behind else "")
    words = frozenset(term for each in said for term in terms(with_figures(each)))
    return frozenset(each for each in words - _COUNTS if not each.isdigit())


_SAID_BEHIND = re.compile(r",[”’\"']?\s(?P<who>[^,;“”]{3,60}?)\s(?:said|say|says|told|added)\b", re.IGNORECASE)
_COUNTS = frozenset(terms("one both all some several many of the those them")) | {"one", "several", "another"}


def is_name(term: str) -> bool:
    """Return whether a term of a vector is a word of a name."""
    return term[0] not in "~=#" and not term[0].isdigit()
