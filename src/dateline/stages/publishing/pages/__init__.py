"""The kinds of pages that a site is made of, each in a module of its own."""

from dateline.stages.publishing.pages.entries import ENTRIES
from dateline.stages.publishing.pages.kinds import Kind
from dateline.stages.publishing.pages.problems import PROBLEMS
from dateline.stages.publishing.pages.reading_guide import READING_GUIDE
from dateline.stages.publishing.pages.reported import REPORTED
from dateline.stages.publishing.pages.styles import STYLES
from dateline.stages.publishing.pages.table import TABLE
from dateline.stages.publishing.pages.time import TIME
from dateline.stages.publishing.pages.whole import WHOLE

__all__ = ["KINDS", "Kind"]

KINDS = (TABLE, ENTRIES, TIME, REPORTED, READING_GUIDE, PROBLEMS, WHOLE, STYLES)
"""In this order they are made, and their links stand at the foot of every page."""
