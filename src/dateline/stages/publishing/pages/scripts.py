"""The few scripts of the site: each a file of its own, and none is needed to read."""

from dateline.stages.publishing.pages.rendering import source
from dateline.stages.publishing.site import File, Site


def script(site: Site, name: str) -> File:
    """Return a script by its name, as it is written."""
    return name, source(site, f"scripts/{name}").encode()
