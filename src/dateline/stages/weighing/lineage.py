"""Where kept reports come from, as far as their texts tell: what makes several of them one origin, and why."""

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from itertools import combinations

from dateline.domain.records import dataclass
from dateline.domain.reports import Derivation, DerivationKind, Report, ReportState, Voice
from dateline.language.citing.agencies import agency
from dateline.language.citing.identity import publisher_key
from dateline.language.reusing.words import words_in
from dateline.language.wording import clipped, counted, listed, spoken_day, surname

ENOUGH = 0.2
"""A report that has less than this of its words from another one may tell the rest from elsewhere."""
LEAST_SAID = 4
"""So few words are said by many."""
_AS_MUCH = 0.95
_ONE_BRIEFING = 2
"""Days between reports of one briefing."""
_VERBS = {
    DerivationKind.COPIES: ("copies", "copy"),
    DerivationKind.UPDATES: ("updates", "update"),
    DerivationKind.TRANSLATES: ("translates", "translate"),
    DerivationKind.QUOTES: ("quotes", "quote"),
    DerivationKind.BASED_ON: ("is based on", "are based on"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """What several reports of one entry have from people whom none of them names: one briefing, or perhaps one."""

    reports: tuple[str, ...]
    voice: Voice
    is_one: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Lineage:
    """What is known of where reports come from: by report, the derivations of each; the voices of those that matter.

    `agencies` are the names, as they are compared, that other reports credit as an agency.
    """

    reports: Mapping[str, Report]
    derivations: Mapping[str, Sequence[Derivation]] = field(default_factory=dict)
    voices: Mapping[str, Sequence[Voice]] = field(default_factory=dict)
    agencies: frozenset[str] = frozenset()
    _known: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def sources(self, report: str) -> tuple[str, ...]:
        """Return names of all that a report goes back to, itself included; equal ones make two reports one origin."""
        if report not in self._known:
            self._known[report] = self._sources(report)
        return self._known[report]

    def _sources(self, report: str) -> tuple[str, ...]:
        found: dict[str, None] = {}
        waiting = [report]
        while waiting:
            name = waiting.pop()
            if f"report:{name}" not in found:
                found[f"report:{name}"] = None
                for each in self.strong(name):
                    waiting += [each.source] if each.source else []
                    found.update({source_of(each.agency): None} if each.agency else {})
        return tuple(found)

    def strong(self, report: str) -> Sequence[Derivation]:
        """Return the derivations by which a report is no origin of its own."""
        return [each for each in self.derivations.get(report, ()) if is_strong(each)]

    def main(self, report: str) -> Derivation | None:
        """Return the derivation that tells most of where a report comes from: from what comes from nothing else."""
        strong = self.strong(report)
        firsts = [each for each in strong if each.source and not self.strong(each.source)]
        return next(iter((*firsts, *strong)), None)

    def weak(self, report: str) -> Iterator[Derivation]:
        """Yield what leaves open how much of a report is its own."""
        sure = self.sources(report)
        for each in self.derivations.get(report, ()):
            name = f"report:{each.source}" if each.source else source_of(each.agency)
            if not is_strong(each) and name not in sure:
                yield each

    def name(self, derivation: Derivation) -> str:
        """Return how a sentence names what a report comes from."""
        return report_name(self.reports.get(derivation.source)) if derivation.source else derivation.agency

    def sentence(self, names: Sequence[str], derivations: Sequence[Derivation]) -> str:
        """Return that reports, as a sentence names them, come from one source, which their derivations lead to."""
        first = derivations[0]
        others = counted(len(names) - 1, "other")
        who = listed(names) if len(names) < 3 else f"{names[0]} and {others}"
        verb = _VERBS[first.kind][len(names) > 1 or " and " in who]
        return f"{who} {verb} {self.name(first)}{_shares(derivations)}."

    def circle(self, report: str) -> str:
        """Return a sentence where a report comes back to its own publisher by way of another one, else ""."""
        chain = self._way_back(report)
        if not chain:
            return ""
        names = [report_name(self.reports.get(each)) for each in chain]
        further = "".join(f", that from {name}" for name in names[2:])
        return f"This goes in a circle: {names[0]} comes from {names[1]}{further}."

    def _way_back(self, report: str) -> tuple[str, ...]:
        """Return the shortest way from a report through those of others to one of its own publisher; mostly none."""
        own = self._house(report)
        ways: deque[tuple[tuple[str, ...], bool]] = deque([((report,), False)] if own else [])
        seen = {(report, False)}
        while ways:
            way, is_abroad = ways.popleft()
            for each in (derivation.source for derivation in self.derivations.get(way[-1], ()) if derivation.source):
                at_home = self._house(each) == own
                if at_home and is_abroad:
                    return (*way, each)
                step = (each, is_abroad or not at_home)
                if step not in seen:
                    seen.add(step)
                    ways.append(((*way, each), step[1]))
        return ()

    def _house(self, report: str) -> str:
        held = self.reports.get(report)
        return publisher_key(held.publisher) if held else ""

    def shared_voices(self, reports: Sequence[str]) -> Iterator[Shared]:
        """Yield what several reports of one happening have from people whom none of them names."""
        told = [each for each in dict.fromkeys(reports) if self.voices.get(each)]
        for one, other in combinations(told, 2):
            if self._is_one_time(one, other):
                shared = self._shared(one, other)
                if shared is not None:
                    yield shared

    def _shared(self, one: str, other: str) -> Shared | None:
        said = {_letters(voice.words): voice for voice in self.voices[one] if len(voice.words.split()) >= LEAST_SAID}
        for voice in self.voices[other]:
            known = said.get(_letters(voice.words))
            if known is not None:
                return Shared(reports=(one, other), voice=known, is_one=True)
        described: dict[tuple[int | None, str], Voice] = {
            (voice.count, _letters(voice.who)): voice for voice in self.voices[one] if voice.count
        }
        for voice in self.voices[other]:
            alike = described.get((voice.count, _letters(voice.who)))
            if alike is not None:
                return Shared(reports=(one, other), voice=alike, is_one=False)
        return None

    def _is_one_time(self, one: str, other: str) -> bool:
        whens = [held.published for each in (one, other) if (held := self.reports.get(each)) is not None]
        days = [when.first.ordinal for when in whens if when is not None and when.first is not None]
        return len(days) == len((one, other)) and abs(days[0] - days[1]) <= _ONE_BRIEFING


def without_siblings(derivations: Sequence[Derivation]) -> list[Derivation]:
    """Return the derivations without those that a common source explains: two copies of one wire copy not each other.

    A report that has no more of its words from another one than from where that has its own took them there.
    """
    shares: dict[tuple[str, str], float] = {(each.report, each.source): each.share for each in derivations}
    sources: dict[str, list[str]] = {}
    for each in derivations:
        if each.source and is_strong(each):
            sources.setdefault(each.report, []).append(each.source)

    def is_explained(derivation: Derivation) -> bool:
        own = [shares.get((derivation.report, source), 0.0) for source in sources.get(derivation.source, ())]
        return bool(derivation.share) and any(share >= _AS_MUCH * derivation.share for share in own)

    return [each for each in derivations if not is_explained(each)]


def is_strong(derivation: Derivation) -> bool:
    """Return whether a derivation makes a report no origin of its own."""
    told = not derivation.share or derivation.share >= ENOUGH
    return told and derivation.kind is not DerivationKind.QUOTES


def source_of(name: str) -> str:
    """Return what is equal for the names of one agency."""
    return f"agency:{agency(name) or publisher_key(name)}"


def report_name(report: Report | None) -> str:
    """Return how a sentence names a report: "Coastwire’s report of 26 July 2019"."""
    if report is None:
        return "a report that is no more"
    if report.state is ReportState.PRIVATE:
        return "a private report"
    who = report.publisher or listed([surname(name) for name in report.bylines])
    title = report.title or report.label
    if not who:
        return f"“{clipped(title, 60)}”" if title else "a report without a name"
    when = report.published
    if when is not None and when.first is not None and when.first == when.last:
        return f"{who}’s report of {spoken_day(when.first)}"
    return f"{who}’s report “{clipped(title, 60)}”" if title else f"a report of {who}"


def _shares(derivations: Sequence[Derivation]) -> str:
    """Return how much of the words came along, as the end of a clause."""
    parts = sorted({round(100 * each.share) for each in derivations if each.share})
    if not parts:
        return ""
    told = f"{parts[0]}" if len(parts) == 1 else f"{parts[0]} to {parts[-1]}"
    return f" ({told} in 100 of {'its' if len(derivations) == 1 else 'their'} words)"


def _letters(words: str) -> str:
    return " ".join(words_in(words)).casefold()
