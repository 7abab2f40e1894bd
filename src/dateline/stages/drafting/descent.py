"""What the whole pile tells of where its reports come from: shared words, credits, translations, outlets."""

from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from dataclasses import field

from dateline.domain.records import dataclass
from dateline.domain.reports import Derivation, DerivationKind, Report

MOSTLY = 0.5
"""A report with so much of its words from another one has what they both tell from there, in whatever words."""
_SHORTEST = 3
_AROUND = ".,;:!?’'\"“”„«»()[]-–—"
_MADE_FROM = {
    DerivationKind.COPIES: "copies",
    DerivationKind.UPDATES: "updates",
    DerivationKind.TRANSLATES: "translates",
    DerivationKind.BASED_ON: "is based on",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Descent:
    """Where reports come from, by their ids.

    `copying` gives for a report those that it has long passages from, `made_from` those that it was made from as a
    whole, with the verb that says how; `houses` are the outlets that publish in the pile by the words in their names.
    """

    copying: Mapping[str, Set[str]] = field(default_factory=dict)
    made_from: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    houses: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def named_in(self, texts: Iterable[str]) -> tuple[str, ...]:
        """Return the houses that texts may name: those of which they have a word, in order."""
        if not self.houses:
            return ()
        words = {_bare(word) for text in texts for word in text.split()}
        return tuple(sorted({house for word in words & self.houses.keys() for house in self.houses[word]}))

    def pairs(self, reports: Collection[str]) -> list[tuple[str, str]]:
        """Return which of some reports have long passages from which others of them, in order."""
        return sorted((one, other) for one in reports for other in self.copying.get(one, ()) if other in reports)

    def makings(self, reports: Collection[str]) -> list[tuple[str, str, str]]:
        """Return which of some reports were made from which others of them, and the verb that says how, in order."""
        return sorted(
            (one, other, verb)
            for one in reports
            for other, verb in self.made_from.get(one, {}).items()
            if other in reports
        )


NOTHING_KNOWN = Descent()


def descent_of(derivations: Iterable[Derivation], reports: Sequence[Report]) -> Descent:
    """Return what is known of a pile of reports, traced as a whole."""
    copying: dict[str, set[str]] = {}
    made_from: dict[str, dict[str, str]] = {}
    for each in (each for each in derivations if each.source):
        if each.share:
            copying.setdefault(each.report, set()).add(each.source)
        if each.kind in _MADE_FROM and (each.share >= MOSTLY or not each.share):
            made_from.setdefault(each.report, {})[each.source] = _MADE_FROM[each.kind]
    return Descent(copying=copying, made_from=made_from, houses=houses_by_word(reports))


def houses_by_word(reports: Iterable[Report]) -> dict[str, tuple[str, ...]]:
    """Return the outlets that publish by each longer word in their names."""
    found: dict[str, list[str]] = {}
    for house in sorted({each.publisher for each in reports} - {""}):
        for word in {_bare(each) for each in house.split() if len(each) >= _SHORTEST}:
            found.setdefault(word, []).append(house)
    return {word: tuple(houses) for word, houses in found.items()}


def _bare(word: str) -> str:
    """Return a word without capitals and what stands around it: "Echo’s" is "echo"."""
    return word.strip(_AROUND).casefold().removesuffix("’s").removesuffix("'s")
