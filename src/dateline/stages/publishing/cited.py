"""The reports that a chronology cites, each with everything that stands on it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field

from dateline.domain.events import Dispute
from dateline.domain.records import dataclass
from dateline.domain.reports import Report
from dateline.domain.shown import ShownAccount, ShownCitation, ShownDerivation, ShownEntry
from dateline.language.citing.agencies import agency
from dateline.language.citing.identity import publisher_key
from dateline.language.exchange.addresses import safe_name
from dateline.language.wording import clipped
from dateline.stages.publishing.site import Site

MOST_PAGES = 2_000
"""Up to so many reports have a page each; where there are more, several share one."""
SHARED = 100
PER_INDEX = 1_000
"""How many reports a page of the list of all of them names."""

_FULL = "full"


@dataclass(frozen=True, slots=True, kw_only=True)
class Citing:
    """One place where a report is cited: the id and the first words of the entry, and its account."""

    entry: str
    text: str
    account: ShownAccount


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedReport:
    """A report with the places that cite it, the disputes aimed at it, and what comes from where.

    `path` leads to it from the top of the site. `bases` are names of what it rests on, as it says or its text shows,
    each with those of the reports cited that the text shows to be its source; `resting` are reports that rest on it or
    on its publisher.
    """

    report: Report
    name: str
    path: str
    citings: Sequence[Citing]
    disputes: Sequence[Dispute] = ()
    bases: Mapping[str, Sequence[str]] = field(default_factory=dict)
    resting: Sequence[str] = ()


def cited_reports(site: Site) -> Mapping[str, CitedReport]:
    """Return by its id each report that an entry cites, in the order in which they are first cited."""
    citings = _citings(site.ordered)
    known = {report.id: report for report in site.record.reports}
    reports = {name: known.get(name) or _as_cited(name, found) for name, found in citings.items()}
    paths = _paths(reports)
    resting = _resting(reports.values())
    derived = _derived(citings)
    drawn_upon = _drawn_upon(derived)
    disputes = _disputes(site.shown.entries)
    return {
        name: CitedReport(
            report=report,
            name=safe_name(name),
            path=paths[name],
            citings=citings[name],
            disputes=disputes.get(name, ()),
            bases=_bases(report, derived[name], citings),
            resting=_others(
                (*(resting.get(_house(report.publisher), ()) if report.publisher else ()), *drawn_upon.get(name, ())),
                name,
            ),
        )
        for name, report in reports.items()
    }


def report_paths(site: Site) -> Mapping[str, str]:
    """Return where the page of each report that an entry cites is, by the report's id."""
    return _paths(dict.fromkeys(name for entry in site.ordered for name in cited_in(entry) if name))


def cited_in(entry: ShownEntry) -> Iterator[str]:
    """Yield for each account of an entry the id of its report, "" where it has none."""
    for account in entry.accounts:
        yield account.citation.resolves_to or account.citation.report or ""


def _citings(entries: Iterable[ShownEntry]) -> Mapping[str, list[Citing]]:
    found: dict[str, list[Citing]] = {}
    for entry in entries:
        for account, name in zip(entry.accounts, cited_in(entry), strict=True):
            if name:
                found.setdefault(name, []).append(
                    Citing(entry=entry.id, text=clipped(entry.text, 160), account=account)
                )
    return found


def _as_cited(name: str, citings: Sequence[Citing]) -> Report:
    """What is known of a report that nothing is held of: what its first full citation says, else its first."""
    citations = [citing.account.citation for citing in citings]
    best = next((each for each in citations if each.kind == _FULL), citations[0])
    return _read(name, best)


def _read(name: str, citation: ShownCitation) -> Report:
    return Report(
        id=name,
        label=citation.label,
        title=citation.title or "",
        publisher=citation.publisher or "",
        bylines=citation.bylines,
        affiliation=citation.affiliation or "",
        address=citation.url or "",
        archive_address=citation.archive_url or "",
        published=citation.published,
        based_on=citation.based_on,
    )


def _paths(reports: Iterable[str]) -> Mapping[str, str]:
    names = list(reports)
    if len(names) <= MOST_PAGES:
        return {name: f"reports/{safe_name(name)}.html" for name in names}
    return {name: f"reports/part-{at // SHARED + 1}.html#r-{safe_name(name)}" for at, name in enumerate(names)}


def _house(name: str) -> str:
    return publisher_key(agency(name) or name)


def _resting(reports: Iterable[Report]) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for report in reports:
        for basis in report.based_on:
            found.setdefault(_house(basis), []).append(report.id)
    return found


def _derived(citings: Mapping[str, Sequence[Citing]]) -> Mapping[str, Sequence[ShownDerivation]]:
    """Return what each report comes from, as its text shows, where that makes it no origin of its own."""
    found = {name: (each.account.citation.derived for each in several) for name, several in citings.items()}
    return {
        name: [each for each in next(filter(None, several), ()) if each.is_strong] for name, several in found.items()
    }


def _drawn_upon(derived: Mapping[str, Sequence[ShownDerivation]]) -> Mapping[str, list[str]]:
    """Return for each report those whose texts come from it."""
    found: dict[str, list[str]] = {}
    for name, several in derived.items():
        for each in several:
            if each.report:
                found.setdefault(each.report, []).append(name)
    return found


def _bases(
    report: Report, derived: Sequence[ShownDerivation], citings: Mapping[str, Sequence[Citing]]
) -> Mapping[str, Sequence[str]]:
    """Return what a report rests on; who names an agency as a basis names none of its reports."""
    bases: dict[str, list[str]] = {basis: [] for basis in report.based_on}
    names = {_house(basis): basis for basis in bases}
    for each in derived:
        shown = bases.setdefault(names.setdefault(_house(each.told), each.told), [])
        if each.report and each.report in citings and each.report not in shown:
            shown.append(each.report)
    return bases


def _others(names: Sequence[str], own: str) -> list[str]:
    return [name for name in dict.fromkeys(names) if name != own]


def _disputes(entries: Iterable[ShownEntry]) -> Mapping[str, list[Dispute]]:
    """The disputes that are aimed at a report, by its id."""
    found: dict[str, list[Dispute]] = {}
    for dispute in _all(entries):
        kind, _, name = dispute.target.partition(":")
        if kind == "report":
            found.setdefault(name, []).append(dispute)
    return found


def _all(entries: Iterable[ShownEntry]) -> Iterator[Dispute]:
    for entry in entries:
        yield from entry.disputes
