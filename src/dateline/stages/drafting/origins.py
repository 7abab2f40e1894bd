"""How many independent origins stand behind tellings of one happening: copies, and who leans on others, count once."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dateline.domain.accounts import Naming
from dateline.domain.reports import Report
from dateline.language.citing.identity import publisher_key
from dateline.language.reusing import RUN, Vocabulary, runs_of
from dateline.stages.drafting.pile import HeldReport, Item

_SHORTEST, _COPIED = 3, 0.5
_LATER = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Origins:
    """Reports by what they come from: `groups` are their ids, the first report of each first.

    `copies` gives for the place of an item the key of the passage that it copies; `reasons` say in sentences why
    reports were taken together.
    """

    groups: tuple[tuple[str, ...], ...]
    copies: Mapping[tuple[object, ...], str]
    reasons: tuple[str, ...]

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.groups)

    def among(self, reports: set[str]) -> int:
        """Return how many of them stand behind some of the reports."""
        return sum(not reports.isdisjoint(group) for group in self.groups)


def origins_of(items: Sequence[Item]) -> Origins:
    """Return the independent origins of tellings of one happening, which come in order."""
    reports = {item.held.report.id: item.held for item in items}
    copies = dict(_copies(items))
    roots: dict[str, str] = {}
    reasons: list[str] = []
    for name, shared, why in (*_copied(items, copies), *_leaning(items, reports), *_from_one_mouth(items)):
        first, second = _root(roots, name), _root(roots, shared)
        if first != second:
            roots[second] = first
            reasons += [why] if why else []
    groups: dict[str, list[str]] = {}
    for report in reports:
        groups.setdefault(_root(roots, report), []).append(report)
    return Origins(
        groups=tuple(tuple(group) for group in groups.values()),
        copies={item.place: key for item, key in copies.items()},
        reasons=tuple(dict.fromkeys(reasons)),
    )


def _root(roots: dict[str, str], name: str) -> str:
    while roots.setdefault(name, name) != name:
        roots[name] = roots.setdefault(roots[name], roots[name])
        name = roots[name]
    return name


def _copies(items: Sequence[Item]) -> Iterator[tuple[Item, str]]:
    """Yield each item with the key of an earlier passage of another report that has half of its runs of words."""
    vocabulary = Vocabulary()
    first: dict[int, Item] = {}
    for item in items:
        runs = set(runs_of(item.passage.words, vocabulary))
        holders = [first[run] for run in runs if run in first and first[run].held is not item.held]
        if len(runs) >= _SHORTEST and len(holders) >= _COPIED * len(runs):
            counted = {
                holder.passage.key: sum(each.passage.key == holder.passage.key for each in holders)
                for holder in holders
            }
            yield item, min(counted, key=lambda key: (-counted[key], key))
        for run in runs:
            first.setdefault(run, item)


def _copied(items: Sequence[Item], copies: Mapping[Item, str]) -> Iterator[tuple[str, str, str]]:
    by_key: dict[str, Item] = {}
    for item in items:
        by_key.setdefault(item.passage.key, item)
    for item, key in copies.items():
        source = by_key[key].held.report
        why = f"{called(item.held.report)} has it word for word as {called(source)}."
        yield source.id, item.held.report.id, why


def _leaning(items: Sequence[Item], reports: Mapping[str, HeldReport]) -> Iterator[tuple[str, str, str]]:
    """Yield each report with the agency or the outlet that it credits or names as its source."""
    houses = {publisher_key(held.report.publisher) for held in reports.values() if held.report.publisher}
    for item in items:
        report = item.held.report
        own = publisher_key(report.publisher) if report.publisher else ""
        for agency in item.held.read.agencies[:1]:
            house = publisher_key(agency)
            why = "" if house == own else f"{called(report)} credits {agency}."
            yield f"house:{house}", report.id, why
        if own:
            yield f"house:{own}", report.id, ""
        for sayer in item.passage.sayers:
            house = publisher_key(sayer.words)
            if house in houses and house != own:
                yield f"house:{house}", report.id, f"{called(report)} has it from {sayer.words}."


def _from_one_mouth(items: Sequence[Item]) -> Iterator[tuple[str, str, str]]:
    """Yield reports that lean on unnamed people described in the same words within two days: one briefing, it seems."""
    known: dict[str, Item] = {}
    for item in items:
        for sayer in item.passage.sayers:
            if sayer.naming is not Naming.UNNAMED or len(sayer.words.split()) < RUN - 2:
                continue
            first = known.setdefault(sayer.words.casefold(), item)
            if first.held is not item.held and _is_near(first.held, item.held):
                why = f"{called(first.held.report)} and {called(item.held.report)} both lean on {sayer.words}."
                yield first.held.report.id, item.held.report.id, why


def _is_near(one: HeldReport, other: HeldReport) -> bool:
    if one.published is None or other.published is None:
        return False
    return abs(one.published - other.published) <= _LATER


def called(report: Report) -> str:
    """Return how a sentence calls a report."""
    if report.publisher:
        return (
            f"the report “{report.title}” ({report.publisher})" if report.title else f"the report by {report.publisher}"
        )
    return f"the report “{report.title or report.label or report.address}”"
