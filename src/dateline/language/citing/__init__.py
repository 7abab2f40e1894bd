"""Sources as writers put them: read, found in lines, pointed back from, written anew."""

from typing import TYPE_CHECKING

from dateline.language.homes import at_home

if TYPE_CHECKING:
    from dateline.language.citing.agencies import agencies_in
    from dateline.language.citing.completing import completed
    from dateline.language.citing.finding import FoundCitation, find, find_leading
    from dateline.language.citing.identity import cited_in_full, key, team
    from dateline.language.citing.reading import read
    from dateline.language.citing.resolving import Resolution, full_citations, resolve
    from dateline.language.citing.styling import recast

__all__ = [
    "FoundCitation",
    "Resolution",
    "agencies_in",
    "cited_in_full",
    "completed",
    "find",
    "find_leading",
    "full_citations",
    "key",
    "read",
    "recast",
    "resolve",
    "team",
]

__getattr__ = at_home(
    __name__,
    {
        "agencies": ("agencies_in",),
        "completing": ("completed",),
        "finding": ("FoundCitation", "find", "find_leading"),
        "identity": ("cited_in_full", "key", "team"),
        "reading": ("read",),
        "resolving": ("Resolution", "full_citations", "resolve"),
        "styling": ("recast",),
    },
)
