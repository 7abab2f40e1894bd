"""The style sheet, made of its pieces."""

from collections.abc import Iterator

from dateline.stages.publishing.pages.kinds import Kind
from dateline.stages.publishing.pages.rendering import names, source
from dateline.stages.publishing.site import File, Site

FIRST, LAST = "styles/base.css", "styles/print.css"
"""What the other pieces rest on, and what has the last word."""


def style_sheet(site: Site) -> Iterator[File]:
    """Yield all pieces in one file: the base, then the others by their names, then what holds for paper."""
    between = [name for name in names(site, ".css") if name not in {FIRST, LAST}]
    themed = site.options.theme.css
    pieces = [source(site, name).strip() for name in (FIRST, *between)]
    pieces += [f"/* As the editor has it */\n{themed}"] if themed else []
    pieces += [source(site, LAST).strip()]
    yield "style.css", ("\n\n".join(pieces) + "\n").encode()


STYLES = Kind(make=style_sheet)
