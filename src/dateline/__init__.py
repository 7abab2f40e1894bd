"""Dateline: who says what happened, when, and how they know.

>>> import dateline
>>> case = dateline.open("case")       # doctest: +SKIP
>>> case.entries[0].when.earliest      # doctest: +SKIP
"""

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.app.notebook import Case as Case
    from dateline.app.notebook import new as new
    from dateline.app.notebook import open_case as open  # noqa: A004 dateline.open, as gzip.open
    from dateline.domain.chronologies import Chronology as Chronology
    from dateline.domain.chronologies import Citation as Citation
    from dateline.domain.chronologies import Entry as Entry
    from dateline.domain.dates import Day as Day
    from dateline.domain.dates import When as When
    from dateline.domain.errors import DatelineError as DatelineError
    from dateline.domain.problems import Problem as Problem
    from dateline.domain.shown import ShownEntry as ShownEntry

__version__ = "0.1.0"

__all__ = [
    "Case",
    "Chronology",
    "Citation",
    "DatelineError",
    "Day",
    "Entry",
    "Problem",
    "ShownEntry",
    "When",
    "__version__",
    "new",
    "open",
]

_HOMES = {
    "Case": ("dateline.app.notebook", "Case"),
    "new": ("dateline.app.notebook", "new"),
    "open": ("dateline.app.notebook", "open_case"),
    "Chronology": ("dateline.domain.chronologies", "Chronology"),
    "Citation": ("dateline.domain.chronologies", "Citation"),
    "Entry": ("dateline.domain.chronologies", "Entry"),
    "Day": ("dateline.domain.dates", "Day"),
    "When": ("dateline.domain.dates", "When"),
    "DatelineError": ("dateline.domain.errors", "DatelineError"),
    "Problem": ("dateline.domain.problems", "Problem"),
    "ShownEntry": ("dateline.domain.shown", "ShownEntry"),
}


def __getattr__(name: str) -> object:
    """Import public names when they are first used: the command line starts faster."""
    if name not in _HOMES:
        raise AttributeError(f"module 'dateline' has no attribute {name!r}")
    module, attribute = _HOMES[name]
    return getattr(importlib.import_module(module), attribute)
