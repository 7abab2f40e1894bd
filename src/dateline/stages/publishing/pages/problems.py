"""The problems that the editor's checks found, where they are published."""

from collections.abc import Iterator

from dateline.stages.publishing.pages.kinds import Kind
from dateline.stages.publishing.pages.rendering import page
from dateline.stages.publishing.site import File, Link, Site

_PATH = "problems.html"


def problem_page(site: Site) -> Iterator[File]:
    """Yield the list of problems, where there are any."""
    if site.shown.problems:
        found = [(problem, site.places.get(problem.entry)) for problem in site.shown.problems]
        yield page(site, "problems.html", _PATH, problems=found, slug=site.head.slug)


def _links(site: Site) -> list[Link]:
    return [Link(path=_PATH, label=site.voice.gettext("Known problems"))] if site.shown.problems else []


PROBLEMS = Kind(make=problem_page, links=_links)
