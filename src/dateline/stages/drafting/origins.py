"""How many independent origins stand behind tellings of one happening: copies, and who leans on others, count once."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from dateline.domain import shown
from dateline.domain.records import dataclass
from dateline.domain.reports import Report
from dateline.language.citing.identity import publisher_key
from dateline.language.wording import capitalised, clipped, counted, listed, spoken_day, surname
from dateline.stages.drafting.descent import NOTHING_KNOWN, Descent
from dateline.stages.drafting.houses import houses_of
from dateline.stages.drafting.pile import Account, HeldReport
from dateline.stages.drafting.ties import (
    OF_REPORTS,
    TELLING_RUNS,
    Shared,
    Tie,
    authors,
    leanings,
    listed_shortly,
    offices,
    reasons,
    said_once,
    shared_runs,
    voices,
)
from dateline.stages.drafting.witnesses import beside, is_among, witnesses_of

_TITLE = 60
_WHOLLY = frozenset((Shared.MADE, Shared.CREDIT, Shared.FIGURES, Shared.CLAUSE, Shared.BESIDE))
_UNNAMED_PRESS = re.compile(
    r"\b(?:local|state|foreign|social|other|several|some|unconfirmed|earlier|press|media|news|newspaper)\s+"
    r"(?:media|press|newspapers|papers|broadcasters|outlets|reports)\b(?!\s+(?:release|conference|briefing|officer))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Origins:
    """Reports by what they come from.

    `groups` are their ids, the first report of each first, one group for each origin: a report in which several people
    tell it by name stands in several; what was retracted is of none. `called` is how a sentence calls each origin.
    `copies` gives for the key of a telling that of the passage that it copies; `leaning` are the reports that have it
    from others; `reasons` say in sentences why reports were taken together or apart, `doubts` what cannot be told;
    `names` is how a sentence calls each report.
    """

    groups: tuple[tuple[str, ...], ...]
    called: tuple[str, ...]
    copies: Mapping[str, str]
    leaning: frozenset[str]
    reasons: tuple[str, ...]
    doubts: tuple[str, ...]
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

    def told(self) -> shown.Origins:
        """Return how many there are, whether that can be told, and why, in the sentences that are shown everywhere."""
        counts = f"{counted(len(self.names), 'citation')}, {counted(self.count, 'origin')}"
        named = f": {'; '.join(self.called)}" if self.called else ""
        sentences = (f"{capitalised(counts)}{named}.", *self.reasons, *self.doubts)
        return shown.Origins(count=self.count, unknown=bool(self.doubts), grounds=" ".join(sentences))


def copying_among(happenings: Iterable[Sequence[Account]]) -> dict[str, set[str]]:
    """Return which reports have a long passage from which others: what short ones they share is from there as well."""
    found: dict[str, set[str]] = {}
    for accounts in happenings:
        reports = {account.key: account.held.report.id for account in accounts}
        for key, source, runs in shared_runs(accounts):
            if runs >= TELLING_RUNS:
                found.setdefault(reports[key], set()).add(reports[source])
    return found


def origins_of(accounts: Sequence[Account], descent: Descent = NOTHING_KNOWN) -> Origins:
    """Return the independent origins of tellings of one happening, which come in order."""
    reports = {account.held.report.id: account.held for account in accounts}
    copies = _copies(accounts, descent.pairs(reports))
    leaning = leanings(accounts, reports, copies, descent)
    witnesses = _witnesses(accounts, reports, leaning, descent)
    vague = _vague(accounts)
    roots = _Roots(reports, leaning, witnesses, frozenset(_voiced(accounts, witnesses)), vague)
    heard = (tie for tie in voices(accounts, copies) if tie.shared is Shared.SPEAKER or not roots.is_named(tie.report))
    spoken = (tie for tie in offices(accounts, copies) if roots.tells(tie.report, tie.who))
    ties = [*leaning, *roots.houses(), *roots.people(), *spoken, *heard, *authors(witnesses, reports)]
    for tie in ties:
        roots.join(tie)
    groups = roots.groups()
    names = names_of(reports)
    together = [tie for tie in ties if roots.is_shared(tie, groups)]
    return Origins(
        groups=tuple(tuple(group) for group in groups.values()),
        called=tuple(roots.called(root, group, names) for root, group in groups.items()),
        copies=copies,
        leaning=roots.derived,
        reasons=(*reasons(said_once(together, reports), names), *roots.apart(names)),
        doubts=tuple(_doubts(vague, names)),
        names=names,
    )


def _copies(accounts: Sequence[Account], copying: Collection[tuple[str, str]]) -> dict[str, str]:
    by_key = {account.key: account for account in accounts}

    def is_copy(key: str, source: str, runs: int) -> bool:
        mine, other = by_key[key], by_key[source]
        is_whole = runs >= TELLING_RUNS or mine.passage.words == other.passage.words
        return is_whole or (mine.held.report.id, other.held.report.id) in copying

    return {key: source for key, source, runs in shared_runs(accounts) if is_copy(key, source, runs)}


def _witnesses(
    accounts: Sequence[Account], reports: Mapping[str, HeldReport], leaning: Sequence[Tie], descent: Descent
) -> dict[str, dict[str, str]]:
    """Return who tells it by name in which report, in passages that the report has from nobody else.

    Where a report leans on others, those count of whom no earlier report speaks: the others may come with the words.
    """
    wholly = {tie.report for tie in leaning if tie.shared in _WHOLLY}
    spots = {(tie.report, tie.spot) for tie in leaning if tie.spot is not None and tie.shared is not Shared.MOST}
    told = [each for each in accounts if each.held.report.id not in wholly]
    own = [*(each for each in told if each.spot not in spots), *(other for each in told for other in beside(each))]
    here = (name for held in reports.values() for name in houses_of(held))
    found = witnesses_of(own, {*here, *descent.named_in(each.passage.words for each in own)})
    for report in found.keys() & {tie.report for tie in leaning}:
        before = _told_before(reports[report], reports)
        found[report] = {name: words for name, words in found[report].items() if name not in before}
    return {report: told for report, told in found.items() if told}


def _voiced(accounts: Sequence[Account], witnesses: Mapping[str, Mapping[str, str]]) -> Iterator[str]:
    """Yield the reports with witnesses that have it from somebody else as well, a body or somebody without a name.

    "The porter" of one sentence is he whom the next one calls "the porter, Emil Krantz".
    """
    for account in accounts:
        told = " ".join(witnesses.get(account.held.report.id, {}).values())
        sayers = account.passage.sayers
        if told and sayers and not any(is_among(sayer, told, account.held) for sayer in sayers):
            yield account.held.report.id


def _told_before(held: HeldReport, reports: Mapping[str, HeldReport]) -> str:
    """Return all that earlier reports say, without capitals."""
    earlier = (each for each in reports.values() if each.place < held.place)
    return " ".join(passage.words for each in earlier for passage in each.read.passages).casefold()


class _Roots:
    """What tells a happening, reports and the people who tell it in them, joined where it is one origin."""

    def __init__(
        self,
        reports: Mapping[str, HeldReport],
        leaning: Sequence[Tie],
        witnesses: Mapping[str, Mapping[str, str]],
        voiced: frozenset[str],
        vague: Collection[str],
    ) -> None:
        self._reports, self._witnesses, self._vague = reports, witnesses, vague
        self.derived = frozenset(tie.report for tie in leaning)
        self._by_itself = self.derived | voiced
        self._roots: dict[str, str] = {}

    def nodes(self, report: str) -> list[str]:
        """Return what stands for a report: those who tell it there by name, and itself where it leans on others too."""
        told = [self._node(report, name) for name in self._witnesses.get(report, ())]
        return [report, *told] if report in self._by_itself or not told else told

    def _node(self, report: str, name: str) -> str:
        """Return what stands for somebody who tells it: for all reports of one house the same."""
        return f"{publisher_key(self._reports[report].report.publisher) or report}/{name}"

    def is_named(self, report: str) -> bool:
        """Return whether people tell it by name in a report."""
        return report in self._witnesses

    def tells(self, report: str, who: str) -> bool:
        """Return whether somebody tells it by name in a report; without a name, whether nobody does."""
        return who in self._witnesses.get(report, ()) if who else not self.is_named(report)

    def houses(self) -> Iterator[Tie]:
        """Yield the houses of reports that have it from nobody else: two of one house are no two origins.

        Where several people tell it by name in reports of one house, each counts, and one of them stands for the house.
        Where all reports of a house have it from others, its first one stands for it: who names the house has it from
        there, also where they name one another all round.
        """
        own = [(report, publisher_key(held.report.publisher)) for report, held in self._reports.items()]
        first = {house: report for report, house in reversed(own)}
        standing = {house for report, house in own if report not in self.derived}
        yield from self._once(
            (report, Shared.HOUSE, house, self._reports[report].report.publisher)
            for report, house in own
            if house and (report not in self.derived or (house not in standing and first[house] == report))
        )

    def people(self) -> Iterator[Tie]:
        """Yield who wrote each report."""
        yield from self._once(
            (report, Shared.PEOPLE, name.casefold(), name)
            for report, held in self._reports.items()
            for name in held.report.bylines
        )

    def _once(self, named: Iterable[tuple[str, Shared, str, str]]) -> Iterator[Tie]:
        standing: dict[tuple[Shared, str], str] = {}
        for report, shared, name, told in named:
            first = self.nodes(report)[0]
            if first == report or standing.setdefault((shared, name), first) == first:
                yield Tie(report=report, shared=shared, name=name, told=told)

    def join(self, tie: Tie) -> None:
        """Make one origin of what a tie holds together."""
        if tie.shared in OF_REPORTS | {Shared.AUTHOR}:
            other = self.nodes(tie.name)[0]
        else:
            other = f"{_KEYS[tie.shared]}:{tie.name}"
        first, second = self._root(other), self._root(self._tied(tie))
        self._roots[second] = first

    def _tied(self, tie: Tie) -> str:
        """Return what of a report a tie holds: who tells it by name where the tie is of them, else what comes first."""
        who = {Shared.SPEAKER: tie.name, Shared.AUTHOR: surname(tie.told).casefold()}.get(tie.shared, tie.who)
        own = self._node(tie.report, who) if who else ""
        nodes = self.nodes(tie.report)
        return own if own in nodes else nodes[0]

    def _root(self, name: str) -> str:
        while self._roots.setdefault(name, name) != name:
            self._roots[name] = self._roots.setdefault(self._roots[name], self._roots[name])
            name = self._roots[name]
        return name

    def groups(self) -> dict[str, list[str]]:
        """Return the reports of each origin by its root, what leans on others last, and without what was retracted.

        What has it from nobody knows whose reports alone is no origin beside others: it may be theirs.
        """
        groups: dict[str, dict[str, None]] = {}
        for report in (name for name, held in self._reports.items() if not held.read.is_retracted):
            for node in self.nodes(report):
                groups.setdefault(self._root(node), {})[report] = None
        told = {root: group for root, group in groups.items() if not group.keys() <= set(self._vague)} or groups
        return {root: sorted(group, key=lambda report: report in self.derived) for root, group in told.items()}

    def is_shared(self, tie: Tie, groups: Mapping[str, Sequence[str]]) -> bool:
        """Return whether a tie holds several reports together that count."""
        return len(groups.get(self._root(self._tied(tie)), ())) > 1

    def called(self, root: str, group: Sequence[str], names: Mapping[str, str]) -> str:
        """Return how a sentence calls an origin: its reports, before each who tells it there, of several."""
        return listed_shortly([self._called(root, report, names[report]) for report in group])

    def _called(self, root: str, report: str, name: str) -> str:
        told = self._witnesses.get(report, {})
        here = [words for key, words in told.items() if self._root(self._node(report, key)) == root]
        is_split = len({self._root(node) for node in self.nodes(report)}) > 1
        return f"{listed(here)} in {name}" if here and is_split else name

    def apart(self, names: Mapping[str, str]) -> Iterator[str]:
        """Yield a sentence for each house in whose reports several people tell it by name."""
        houses: dict[str, dict[str, str]] = {}
        for report in (each for each in self._reports if each in self._witnesses):
            told = houses.setdefault(publisher_key(self._reports[report].report.publisher) or report, {})
            for key, words in self._witnesses[report].items():
                told.setdefault(key, f"{words} in {names[report]}")
        for told in (each for each in houses.values() if len(each) > 1):
            yield f"{capitalised(listed_shortly(list(told.values())))} tell it each by name, and count each."


_KEYS = {
    Shared.CREDIT: "house",
    Shared.OUTLET: "house",
    Shared.HOUSE: "house",
    Shared.PEOPLE: "people",
    Shared.MOUTH: "mouth",
    Shared.STATEMENT: "statement",
    Shared.SPEAKER: "speaker",
    Shared.OFFICE: "office",
}


def _vague(accounts: Sequence[Account]) -> dict[str, str]:
    """Return for each report that has it from the press, and not from whose, what it calls that."""
    vague: dict[str, str] = {}
    for account in accounts:
        named = [each for sayer in account.passage.sayers if (each := _UNNAMED_PRESS.search(sayer.words))]
        if named:
            vague.setdefault(account.held.report.id, named[0][0])
    return vague


def _doubts(vague: Mapping[str, str], names: Mapping[str, str]) -> Iterator[str]:
    """Yield what cannot be told of where reports have it from."""
    for report, words in vague.items():
        yield f"{capitalised(names[report])} has it from “{words}”: whose they are cannot be told."


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
