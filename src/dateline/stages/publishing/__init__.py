"""Shown chronology → the files of a static site: no script, no other host, the same bytes for the same input."""

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.domain.shown import Shown
from dateline.language.notation import encode, note
from dateline.stages.publishing.lines import Site
from dateline.stages.publishing.ordering import public
from dateline.stages.publishing.pages import entry_pages, plain_pages, style, table_pages

__all__ = ["Options", "publish"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How to publish: the ISO day for the footer, and how many entries a page of the table holds."""

    published_on: str = ""
    per_page: int = 1000


PLAIN = Options()


def publish(shown: Shown, options: Options = PLAIN) -> Iterator[tuple[str, bytes]]:
    """Yield each file's path and content; drafts and withdrawn entries stay out, problems come where there are any."""
    view = public(shown)
    site = Site.of(view, published_on=options.published_on, per_page=options.per_page)
    yield from table_pages(site)
    yield from entry_pages(site)
    yield from plain_pages(site)
    yield "chronology.json", encode(note(view))
    yield "style.css", style()
