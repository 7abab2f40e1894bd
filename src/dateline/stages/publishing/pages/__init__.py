"""The kinds of pages that a site is made of, each in a module of its own."""

from dateline.stages.publishing.pages.actors import ACTORS
from dateline.stages.publishing.pages.editions import EDITIONS
from dateline.stages.publishing.pages.embedding import EMBEDDING
from dateline.stages.publishing.pages.entries import ENTRIES
from dateline.stages.publishing.pages.feeds import FEEDS
from dateline.stages.publishing.pages.kinds import Kind
from dateline.stages.publishing.pages.known import KNOWN
from dateline.stages.publishing.pages.problems import PROBLEMS
from dateline.stages.publishing.pages.reading_guide import READING_GUIDE
from dateline.stages.publishing.pages.reported import REPORTED
from dateline.stages.publishing.pages.reports import REPORTS
from dateline.stages.publishing.pages.search import SEARCH
from dateline.stages.publishing.pages.sitemap import SITEMAP
from dateline.stages.publishing.pages.structured import STRUCTURED
from dateline.stages.publishing.pages.styles import STYLES
from dateline.stages.publishing.pages.table import TABLE
from dateline.stages.publishing.pages.time import TIME
from dateline.stages.publishing.pages.whole import WHOLE

__all__ = ["KINDS", "Kind"]

KINDS = (
    ENTRIES,
    TABLE,
    TIME,
    REPORTED,
    KNOWN,
    REPORTS,
    ACTORS,
    EDITIONS,
    SEARCH,
    READING_GUIDE,
    PROBLEMS,
    FEEDS,
    WHOLE,
    STRUCTURED,
    SITEMAP,
    EMBEDDING,
    STYLES,
)
"""In this order they are made, and their links stand at the head and foot of every page.

Rows of the table are made with the pages of their entries."""
