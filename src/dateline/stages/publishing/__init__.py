"""Shown chronology → the files of a static site: no script, no other host, the same bytes for the same input.

A kind of page is a module of `pages`, listed in its `KINDS`; what pages share is in `site`.
"""

from collections.abc import Iterator
from dataclasses import replace

from dateline.domain.shown import Shown
from dateline.stages.publishing.ordering import public
from dateline.stages.publishing.pages import KINDS
from dateline.stages.publishing.site import Deferred, File, Options, Site, Stamp
from dateline.stages.theming import Theme, read_theme

__all__ = ["Deferred", "File", "Options", "Stamp", "Theme", "plan", "publish", "read_theme"]

_USUAL = Options()


def publish(shown: Shown, options: Options = _USUAL) -> Iterator[tuple[str, bytes]]:
    """Yield each file's path and content; withdrawn entries stay out, and drafts unless asked for.

    Problems come where there are any.
    """
    for path, content in plan(shown, options):
        yield path, b"".join(content.make()) if isinstance(content, Deferred) else content


def plan(shown: Shown, options: Options = _USUAL) -> Iterator[File]:
    """Yield the same files, but leave what is deferred to be made by whoever needs it."""
    site = Site.of(public(shown, drafts=options.drafts), options)
    site = replace(site, links=tuple(link for kind in KINDS for link in kind.links(site)))
    for kind in KINDS:
        yield from kind.make(site)
