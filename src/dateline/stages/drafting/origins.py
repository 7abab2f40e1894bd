"""How many independent origins stand behind tellings of one happening: copies, and who leans on others, count once."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from enum import StrEnum

from dateline.domain.reports import Report
from dateline.language.attributing.cues import MANNERS
from dateline.language.citing.identity import publisher_key
from dateline.language.reusing import Vocabulary, runs_of
from dateline.language.vocabulary import words_of
from dateline.language.weighting import terms
from dateline.language.wording import clipped, listed, spoken_day, surname
from dateline.stages.drafting.pile import Account, HeldReport
from dateline.stages.drafting.voices import one_mouth, one_speaker

_FEWEST_RUNS, _COPIED = 3, 0.5
_TELLING_RUNS = 7
_SPELT, _MOSTLY = 2, 0.6
_AND = re.compile(r"\s*(?:,|/|;|&|\band\b|\bund\b|\bet\b|\by\b)\s*")
_BESIDE = re.compile(r"[^\W\d_]+")
_MOST_NAMED = 4
_TITLE = 60


class Shared(StrEnum):
    """What reports have in common that makes them one origin."""

    WORDS = "words"
    MOST = "most words"
    CREDIT = "credit"
    OUTLET = "outlet"
    PEOPLE = "people"
    HOUSE = "house"
    MOUTH = "mouth"
    SPEAKER = "speaker"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """A report that is one origin with others: it shares `name` with them, or has its words from the report `name`."""

    report: str
    shared: Shared
    name: str
    told: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origins:
    """Reports by what they come from.

    `groups` are their ids, the first report of each first; what was retracted is of none. `copies` gives for the key
    of a telling that of the passage that it copies; `leaning` are the reports that have it from others; `reasons` say
    in sentences why reports were taken together; `names` is how a sentence calls each report.
    """

    groups: tuple[tuple[str, ...], ...]
    copies: Mapping[str, str]
    leaning: frozenset[str]
    reasons: tuple[str, ...]
    names: Mapping[str, str]

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.groups)

    @property
    def first(self) -> frozenset[str]:
        """The first report of each origin."""
        return frozenset(group[0] for group in self.groups)

    def among(self, reports: Collection[str]) -> int:
        """Return how many of them stand behind some of the reports."""
        return sum(any(report in reports for report in group) for group in self.groups)


Copying = Set[tuple[str, str]]
"""Reports, each with one that it has long passages from."""


def copying_among(happenings: Iterable[Sequence[Account]]) -> Copying:
    """Return which reports have a long passage from which others: what short ones they share is from there as well."""
    found: set[tuple[str, str]] = set()
    for accounts in happenings:
        reports = {account.key: account.held.report.id for account in accounts}
        found.update(
            (reports[key], reports[source]) for key, source, runs in _shared(accounts) if runs >= _TELLING_RUNS
        )
    return frozenset(found)


def origins_of(accounts: Sequence[Account], copying: Copying = frozenset()) -> Origins:
    """Return the independent origins of tellings of one happening, which come in order."""
    reports = {account.held.report.id: account.held for account in accounts}
    by_key = {account.key: account.held.report.id for account in accounts}
    by_words = {account.key: account.passage.words for account in accounts}
    copies = {
        key: source
        for key, source, runs in _shared(accounts)
        if runs >= _TELLING_RUNS or by_words[key] == by_words[source] or (by_key[key], by_key[source]) in copying
    }
    ties = [*_copied(accounts, copies), *_credits(reports), *_outlets(accounts, reports)]
    derived = {tie.report for tie in ties}
    ties += [*_own_houses(reports, derived), *_people(reports), *_voices(accounts, copies)]
    roots: dict[str, str] = {}
    for tie in ties:
        other = tie.name if tie.shared in {Shared.WORDS, Shared.MOST} else f"{_KEYS[tie.shared]}:{tie.name}"
        first, second = _root(roots, other), _root(roots, tie.report)
        roots[second] = first
    groups: dict[str, list[str]] = {}
    for report in (name for name, held in reports.items() if not held.read.is_retracted):
        groups.setdefault(_root(roots, report), []).append(report)
    names = names_of(reports)
    together = [tie for tie in ties if len(groups.get(_root(roots, tie.report), ())) > 1]
    return Origins(
        groups=tuple(map(tuple, groups.values())),
        copies=copies,
        leaning=frozenset(derived),
        reasons=tuple(_reasons(together, names)),
        names=names,
    )


_KEYS = {
    Shared.CREDIT: "house",
    Shared.OUTLET: "house",
    Shared.HOUSE: "house",
    Shared.PEOPLE: "people",
    Shared.MOUTH: "mouth",
    Shared.SPEAKER: "speaker",
}


def _root(roots: dict[str, str], name: str) -> str:
    while roots.setdefault(name, name) != name:
        roots[name] = roots.setdefault(roots[name], roots[name])
        name = roots[name]
    return name


def _shared(accounts: Sequence[Account]) -> Iterator[tuple[str, str, int]]:
    """Yield the key of each telling that has half of its runs from an earlier one of another report, and how many."""
    vocabulary = Vocabulary()
    first: dict[int, Account] = {}
    for account in accounts:
        runs = set(runs_of(account.passage.words, vocabulary))
        holders = Counter(first[run].key for run in runs if run in first and first[run].held is not account.held)
        if len(runs) >= _FEWEST_RUNS and holders.total() >= _COPIED * len(runs):
            source = min(holders, key=lambda key: (-holders[key], key))
            yield account.key, source, holders.total()
        for run in runs:
            first.setdefault(run, account)


def _copied(accounts: Sequence[Account], copies: Mapping[str, str]) -> Iterator[Tie]:
    told = {account.key: account for account in accounts}
    for key, source in copies.items():
        is_whole = told[key].passage.words == told[source].passage.words
        shared = Shared.WORDS if is_whole else Shared.MOST
        yield Tie(report=told[key].held.report.id, shared=shared, name=told[source].held.report.id)


def _credits(reports: Mapping[str, HeldReport]) -> Iterator[Tie]:
    """Yield what each report credits; one that stands on several at once goes with the first of them that is here."""
    for held in reports.values():
        bases = [base for base in _credited(held) if not _is_of(held, base)]
        here = [base for base in bases if len(bases) == 1 or _stands_here(base, held, reports)]
        for base in here[:1]:
            yield Tie(report=held.report.id, shared=Shared.CREDIT, name=publisher_key(base), told=base)


def _is_of(held: HeldReport, house: str) -> bool:
    """Return whether a house is the report's own: "Northern Press" is the Northern Press Agency."""
    own, other = publisher_key(held.report.publisher), publisher_key(house)
    return bool(own) and (own.startswith(other) or other.startswith(own))


def _outlets(accounts: Sequence[Account], reports: Mapping[str, HeldReport]) -> Iterator[Tie]:
    """Yield the outlets that passages name as those who told it."""
    houses = {name: key for held in reports.values() for name in _houses(held) if (key := publisher_key(name))}
    for account in accounts:
        own = {publisher_key(name) for name in _houses(account.held)}
        others = [house for house, key in houses.items() if key not in own]
        for name in (*_named(account.passage.words, others), *_meant(account, others), *_speaking(account, others)):
            yield Tie(report=account.held.report.id, shared=Shared.OUTLET, name=houses[name], told=name)


def _own_houses(reports: Mapping[str, HeldReport], derived: Collection[str]) -> Iterator[Tie]:
    """Yield the houses of reports that have it from nobody else: two of one house are no two origins."""
    for held in reports.values():
        own = publisher_key(held.report.publisher)
        if own and held.report.id not in derived:
            yield Tie(report=held.report.id, shared=Shared.HOUSE, name=own, told=held.report.publisher)


def _houses(held: HeldReport) -> Iterator[str]:
    if held.report.publisher:
        yield held.report.publisher
    yield from _credited(held)


def _credited(held: HeldReport) -> Iterator[str]:
    for agencies in held.read.agencies:
        yield from (name for name in _AND.split(agencies) if name)


def _stands_here(base: str, held: HeldReport, reports: Mapping[str, HeldReport]) -> bool:
    others = (other for other in reports.values() if other is not held)
    return any(publisher_key(base) in map(publisher_key, _houses(other)) for other in others)


def _named(words: str, houses: Iterable[str]) -> Iterator[str]:
    """Yield the houses that a passage names as those who tell it: "rapporte NordPress", "The Lantern reported"."""
    for house, called_so in _called(sorted(houses)):
        at = words.find(called_so)
        if at < 0:
            continue
        before = [word for word in _BESIDE.findall(words[:at])[-3:] if word not in _HELPING][-1:]
        after = [word for word in _BESIDE.findall(words[at + len(called_so) :])[:3] if word not in _HELPING][:1]
        if any(word in _TELLING for word in (*before, *after)):
            yield house


def _meant(account: Account, houses: Sequence[str]) -> Iterator[str]:
    """Yield the house that a passage calls "the newspaper" alone, where its report names one and no other."""
    if _OF_ITS_KIND.search(account.passage.words):
        named = [house for house in houses if any(house in each.words for each in account.held.read.passages)]
        yield from named if len(named) == 1 else ()


_OF_ITS_KIND = re.compile(
    r"\b(?:according to|told|reported by|citing) the "
    r"(?:newspaper|paper|agency|daily|weekly|magazine|broadcaster|station)\b"
    r"|\bthe (?:newspaper|paper|agency|daily|weekly|magazine|broadcaster|station) (?:had |has )?"
    r"(?:said|says|reported|reports|wrote|writes)\b",
    re.IGNORECASE,
)


def _called(houses: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield how words may call each house: in full, or "the Tribune" where no other one is called so."""
    last = Counter(house.split()[-1] for house in houses if house.split())
    for house in houses:
        yield house, house
        short = house.split()[-1] if house.split() else ""
        if last[short] == 1 and len(short) >= _SHORTEST_NAME and short != house:
            yield house, f"the {short}"
            yield house, f"The {short}"


_SHORTEST_NAME = 4
_HELPING = words_of("the had has have first also later that which as it was by to a on")


def _speaking(account: Account, houses: Iterable[str]) -> Iterator[str]:
    """Yield the houses that are said to say it: "the ports ministry of Tarn" where the Tarn Ports Ministry reports."""
    for house in houses:
        own = frozenset(terms(house))
        if len(own) >= _SPELT and any(
            len(own & frozenset(terms(sayer.words))) >= max(_SPELT, _MOSTLY * len(own))
            for sayer in account.passage.sayers
        ):
            yield house


_TELLING = {
    *MANNERS,
    "according",
    "citing",
    "quoting",
    "selon",
    "laut",
    "según",
    "rapporte",
    "rapporté",
    "meldet",
    "meldete",
    "informa",
}


def _people(reports: Mapping[str, HeldReport]) -> Iterator[Tie]:
    for held in reports.values():
        for name in held.report.bylines:
            yield Tie(report=held.report.id, shared=Shared.PEOPLE, name=name.casefold(), told=name)


def _voices(accounts: Sequence[Account], copies: Mapping[str, str]) -> Iterator[Tie]:
    """Yield reports that have it from one mouth."""
    for shared, voiced in ((Shared.MOUTH, one_mouth(accounts)), (Shared.SPEAKER, one_speaker(accounts, copies))):
        yield from (Tie(report=each.report, shared=shared, name=each.name, told=each.called) for each in voiced)


def _reasons(ties: Iterable[Tie], names: Mapping[str, str]) -> Iterator[str]:
    """Yield a sentence for what several reports share, or what one has from another."""
    found: dict[tuple[Shared, str, str], dict[str, None]] = {}
    for tie in ties:
        found.setdefault((tie.shared, tie.name, tie.told), {})[tie.report] = None
    for (shared, name, told), reports in found.items():
        alone = len(reports) == 1
        if alone and shared in _OF_SEVERAL:
            continue
        who = _listed([names[report] for report in reports])
        yield f"{who[:1].upper()}{who[1:]} {_SAID[shared][0 if alone else 1]} {names.get(name, told)}."


_OF_SEVERAL = frozenset((Shared.HOUSE, Shared.PEOPLE, Shared.MOUTH, Shared.SPEAKER))
_SAID = {
    Shared.WORDS: ("has it word for word as", "have it word for word as"),
    Shared.MOST: ("has most of its words from", "have most of their words from"),
    Shared.CREDIT: ("credits", "credit"),
    Shared.OUTLET: ("has it from", "have it from"),
    Shared.PEOPLE: ("", "are by one and the same"),
    Shared.HOUSE: ("", "are of one house,"),
    Shared.MOUTH: ("", "lean on the same unnamed people within two days,"),
    Shared.SPEAKER: ("", "have it from the same person on one occasion,"),
}


def _listed(names: Sequence[str]) -> str:
    more = len(names) - _MOST_NAMED
    return listed([*names[:_MOST_NAMED], *([f"{more} more"] if more > 0 else [])])


def names_of(reports: Mapping[str, HeldReport]) -> dict[str, str]:
    """Return how a sentence calls each report, no two of them alike: by its outlet, people or title.

    Those that share it are told apart by their days, else by their titles, else by their ids.
    """
    names = {name: called(held.report) for name, held in reports.items()}
    for more in (_of_day, _titled, _by_id):
        alike: dict[str, list[str]] = {}
        for name, short in names.items():
            alike.setdefault(short, []).append(name)
        for several in (each for each in alike.values() if len(each) > 1):
            names |= {name: f"{names[name]}{more(reports[name])}" for name in several}
    return names


def _of_day(held: HeldReport) -> str:
    return f" of {spoken_day(held.day)}" if held.day else ""


def _titled(held: HeldReport) -> str:
    is_told = not (held.report.publisher or held.report.bylines)
    return f", “{clipped(held.report.title, _TITLE)}”" if held.report.title and not is_told else ""


def _by_id(held: HeldReport) -> str:
    return f" (report {held.report.id})"


def called(report: Report) -> str:
    """Return how a sentence calls a report: its outlet, else its people, else its title."""
    if report.publisher:
        return report.publisher
    if report.bylines:
        return listed([surname(name) for name in report.bylines])
    return f"“{clipped(report.title or report.label or report.address)}”"
