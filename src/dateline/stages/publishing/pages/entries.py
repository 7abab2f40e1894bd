"""One page for each entry, with everything that is known of it."""

from collections.abc import Iterator, Mapping, Sequence

from dateline.domain.problems import Problem
from dateline.domain.shown import ShownEntry
from dateline.stages.publishing.lines import compared, line_of
from dateline.stages.publishing.pages.kinds import Kind
from dateline.stages.publishing.pages.rendering import page
from dateline.stages.publishing.site import File, Place, Site


def entry_pages(site: Site) -> Iterator[File]:
    """Yield the page of each entry, in the order shown."""
    problems = _by_entry(site.shown.problems)
    places = list(site.places.values())
    for at, entry in enumerate(site.ordered):
        before = places[at - 1] if at else None
        after = places[at + 1] if at + 1 < len(places) else None
        yield _entry_page(site, entry, before=before, after=after, problems=problems.get(entry.id, ()))


def _entry_page(
    site: Site, entry: ShownEntry, *, before: Place | None, after: Place | None, problems: Sequence[Problem]
) -> File:
    line = line_of(site, entry, _lead)
    return page(
        site,
        "entry.html",
        line.place.entry_path,
        line=line,
        compared=compared(site, entry) if entry.conflicts else line.accounts,
        before=before,
        after=after,
        problems=problems,
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
