"""One page for each entry, with everything that is known of it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from dateline.domain.problems import Problem
from dateline.domain.shown import ShownEntry
from dateline.language.interface import counted
from dateline.stages.publishing.cited import cited_in, report_paths
from dateline.stages.publishing.citing_entries import cited
from dateline.stages.publishing.lines import line_of, others
from dateline.stages.publishing.linked_data import entry_data
from dateline.stages.publishing.pages.embedding import codes_of
from dateline.stages.publishing.pages.kinds import Kind
from dateline.stages.publishing.pages.rendering import render, site_key
from dateline.stages.publishing.proofs import proofs_of
from dateline.stages.publishing.site import Deferred, File, Place, Site, key_of
from dateline.stages.publishing.weighed import grades_of, likelihood_of, weighings_of


def entry_pages(site: Site) -> Iterator[File]:
    """Yield the page of each entry, in the order shown; it is made only where something in it changed."""
    problems, whole = _by_entry(site.shown.problems), site_key(site)
    places, reports = list(site.places.values()), report_paths(site)
    for at, entry in enumerate(site.ordered):
        about = _About(
            before=places[at - 1] if at else None,
            after=places[at + 1] if at + 1 < len(places) else None,
            problems=problems.get(entry.id, ()),
            reports=[reports.get(name, "") for name in cited_in(entry)],
        )
        key = _key(site, entry, about, whole)
        yield places[at].entry_path, Deferred(key=key, make=partial(_made, site, at, about, reports))


@dataclass(frozen=True, slots=True, kw_only=True)
class _About:
    """What the page of an entry shows besides it; `reports` are where the report of each account is, "" for none."""

    before: Place | None
    after: Place | None
    problems: Sequence[Problem]
    reports: Sequence[str]


def _key(site: Site, entry: ShownEntry, about: _About, whole: str) -> str:
    met = [site.places.get(name) for name in others(entry)]
    place, stamp, digest = site.places[entry.id], site.stamp_of(entry.id), site.digest_of(entry)
    return key_of(whole, place, stamp, met, digest, about.before, about.after, about.problems, about.reports)


def _made(site: Site, at: int, about: _About, paths: Mapping[str, str]) -> tuple[bytes]:
    """Return the page of the entry at a place, which is looked up only now: very many may wait to be made."""
    return (_page(site, site.ordered[at], about, paths),)


def _page(site: Site, entry: ShownEntry, about: _About, paths: Mapping[str, str]) -> bytes:
    line = line_of(site, entry, _lead)
    return render(
        site,
        "entry.html",
        line.place.entry_path,
        line=line,
        before=about.before,
        after=about.after,
        problems=about.problems,
        led=about.reports,
        stamp=site.stamp_of(entry.id),
        data=entry_data(site, entry, paths),
        cited=cited(site, line),
        behind=counted(entry.origins.grounds),
        proofs=proofs_of(site.voice, entry),
        weighings=weighings_of(site.voice, entry),
        grades=[grades_of(site.voice, account) for account in entry.accounts],
        likelihood=likelihood_of(site.voice, entry.likelihood),
        codes=codes_of(site, line.place, line.title),
    )


def _lead(place: Place) -> str:
    """Links from an entry's page lead to other entries' pages."""
    return f"{place.name}.html"


def _by_entry(problems: Sequence[Problem]) -> Mapping[str, Sequence[Problem]]:
    found: dict[str, list[Problem]] = {}
    for problem in problems:
        found.setdefault(problem.entry, []).append(problem)
    return found


ENTRIES = Kind(make=entry_pages)
