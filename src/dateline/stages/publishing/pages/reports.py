"""Pages for the reports that are cited, and the list of all of them."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from markupsafe import Markup

from dateline.domain.dates import When
from dateline.domain.events import Dispute
from dateline.domain.records import dataclass
from dateline.domain.reports import Report
from dateline.language import contesting
from dateline.language.typesetting import linkable
from dateline.language.wording import clipped
from dateline.stages.publishing import saying
from dateline.stages.publishing.cited import PER_INDEX, CitedReport, Citing, cited_reports
from dateline.stages.publishing.lines import Note, SetAccount, set_account
from dateline.stages.publishing.pages.kinds import Kind
from dateline.stages.publishing.pages.rendering import page, render, site_key
from dateline.stages.publishing.site import Deferred, File, Link, Place, Site, key_of

INDEX = "reports/index.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cited:
    """One place where a report is cited, as it is set."""

    place: Place
    words: str
    text: str
    account: SetAccount


@dataclass(frozen=True, slots=True, kw_only=True)
class _Set:
    """A report as it is set; `bases` are names, each with links to the reports of that name."""

    report: Report
    name: str
    path: str
    title: str
    published: str
    address: str
    archive: str
    cited: Sequence[_Cited]
    disputes: Sequence[Note]
    bases: Sequence[tuple[str, Sequence["_Led"]]]
    resting: Sequence["_Led"]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Led:
    """A link to a report."""

    path: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Listed:
    """A report in the list of all of them, and how many entries cite it."""

    path: str
    title: str
    by: str
    published: str
    entries: int


def report_pages(site: Site) -> Iterator[File]:
    """Yield the list of reports and the page of each; nothing where no report is cited."""
    reports = cited_reports(site)
    if not reports:
        return
    yield from _index(site, reports)
    shared: dict[str, list[CitedReport]] = {}
    for each in reports.values():
        shared.setdefault(each.path.partition("#")[0], []).append(each)
    whole = key_of("reports", site_key(site))
    for path, found in shared.items():
        key = key_of(whole, [_key(site, each, reports) for each in found])
        yield path, Deferred(key=key, make=partial(_page, site, path, found, reports))


def _page(site: Site, path: str, found: Sequence[CitedReport], reports: Mapping[str, CitedReport]) -> tuple[bytes]:
    """The page of one report, or of several that share it."""
    made = [_made(site, each, reports) for each in found]
    stamp = site.newest_stamp(citing.entry for each in found for citing in each.citings)
    return (render(site, "report.html", path, reports=made, index=INDEX, stamp=stamp),)


def _key(site: Site, each: CitedReport, reports: Mapping[str, CitedReport]) -> str:
    """A key that is the same while all that is shown of a report is."""
    entries = {citing.entry for citing in each.citings} | {dispute.entry for dispute in each.disputes}
    around = [(name, site.places.get(name), site.stamp_of(name)) for name in sorted(entries)]
    others = [*each.resting, *(name for names in each.bases.values() for name in names)]
    named = [(reports[name].path, title_of(site, reports[name].report)) for name in others]
    return key_of(each.report, each.citings, each.disputes, list(each.bases), named, around)


def _index(site: Site, reports: Mapping[str, CitedReport]) -> Iterator[File]:
    ordered = sorted(reports.values(), key=lambda each: _published_first(each.report))
    starts = range(0, len(ordered), PER_INDEX)
    paths = [INDEX, *(f"reports/index-{number}.html" for number in range(2, len(starts) + 1))]
    for path, start in zip(paths, starts, strict=True):
        listed = [_listed(site, each) for each in ordered[start : start + PER_INDEX]]
        yield page(site, "reports.html", path, reports=listed, paths=paths, total=len(ordered))


def _listed(site: Site, each: CitedReport) -> _Listed:
    return _Listed(
        path=each.path,
        title=title_of(site, each.report),
        by=_by(site, each.report),
        published=saying.bounds(site.voice, each.report.published) if each.report.published else "",
        entries=_entries(each),
    )


def _by(site: Site, report: Report) -> str:
    """Who wrote and who published it, where the title does not say so already."""
    named = [*report.bylines, report.publisher]
    return ", ".join(name for name in named if name and name not in title_of(site, report))


def _entries(each: CitedReport) -> int:
    return len({citing.entry for citing in each.citings})


def _published_first(report: Report) -> tuple[bool, When, str]:
    """In the order of publication, those without a date last."""
    when = report.published or When(words="")
    return not when.known, when, report.label


def _made(site: Site, each: CitedReport, reports: Mapping[str, CitedReport]) -> _Set:
    report = each.report
    return _Set(
        report=report,
        name=each.name,
        path=each.path,
        title=title_of(site, report),
        published=saying.bounds(site.voice, report.published) if report.published else "",
        address=linkable(report.address),
        archive=linkable(report.archive_address),
        cited=[_cited(site, citing) for citing in each.citings],
        disputes=[_note(site, dispute) for dispute in each.disputes],
        bases=[(name, _led(site, ids, reports)) for name, ids in each.bases.items()],
        resting=_led(site, each.resting, reports),
    )


def title_of(site: Site, report: Report) -> str:
    """Return what a report is called: its title, else how it is cited, else its address."""
    named = report.title.strip() or report.label.strip().rstrip(":") or report.address
    return clipped(named, 200) or site.voice.gettext("a source without a name")


def _cited(site: Site, citing: Citing) -> _Cited:
    place = site.places[citing.entry]
    return _Cited(
        place=place,
        words=saying.day_of(site.voice, place.when),
        text=citing.text,
        account=set_account(site.voice, citing.account),
    )


def _note(site: Site, dispute: Dispute) -> Note:
    place = site.places.get(dispute.entry)
    lead = contesting.contested(site.voice, dispute, "")
    if place is not None:
        day = saying.day_of(site.voice, place.when)
        linked = Markup('<a href="../{}"><bdi>{}</bdi></a>').format(place.entry_path, day)
        lead = contesting.contested(site.voice, dispute, linked, is_day=saying.is_one_day(place.when))
    return Note(
        sentence=contesting.with_outcome(site.voice, dispute, lead),
        grounds=contesting.untold_grounds(dispute),
        decided=dispute.drawn,
    )


def _led(site: Site, names: Sequence[str], reports: Mapping[str, CitedReport]) -> list[_Led]:
    return [_Led(path=reports[name].path, title=title_of(site, reports[name].report)) for name in names]


def _links(site: Site) -> list[Link]:
    cited = any(
        account.citation.resolves_to or account.citation.report
        for entry in site.shown.entries
        for account in entry.accounts
    )
    return [Link(path=INDEX, label=site.voice.gettext("Reports"))] if cited else []


REPORTS = Kind(make=report_pages, links=_links)
