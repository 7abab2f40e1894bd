"""Shown chronology → the files of a static site: no script, no other host, the same bytes for the same input.

A kind of page is a module of `pages`, listed in its `KINDS`; what pages share is in `site`.
"""

from collections.abc import Iterator
from dataclasses import replace

from dateline.domain.shown import Shown
from dateline.stages.publishing.ordering import public
from dateline.stages.publishing.pages import KINDS
from dateline.stages.publishing.site import File, Options, Site

__all__ = ["Options", "publish"]

PLAIN = Options()


def publish(shown: Shown, options: Options = PLAIN) -> Iterator[File]:
    """Yield each file's path and content; withdrawn entries stay out, and drafts unless asked for.

    Problems come where there are any.
    """
    site = Site.of(public(shown, drafts=options.drafts), options)
    site = replace(site, links=tuple(link for kind in KINDS for link in kind.links(site)))
    for kind in KINDS:
        yield from kind.make(site)
