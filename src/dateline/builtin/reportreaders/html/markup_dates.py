"""The day of publication as the date library finds it in the markup of a page."""

from collections.abc import Callable
from datetime import datetime
from functools import cache

from lxml import html

from dateline.language.dating import parse

_MOST_WORDS = 60
"""More than the library reads of an element: 52 characters."""


def find_markup_day(root: html.HtmlElement) -> str:
    """Return the day in ISO, "" where the library finds none."""
    try:
        return _finder()(root, original_date=True) or ""
    except (RecursionError, ValueError, TypeError, OverflowError):
        return ""


@cache
def _finder() -> Callable[..., str | None]:
    """Return what finds, with our reading of dates in place of another library that takes seconds to begin.

    What is put in its place has the one method that is asked for. Of an element the library looks at the beginning
    only: of one within many others it tidies no more either.
    """
    from htmldate import core, extractors, find_date  # noqa: PLC0415 takes a while to load, and only pages need it

    extractors.get_external_parser = _DayReader  # type: ignore[assignment]
    core.trim_text = _beginning  # type: ignore[attr-defined, assignment]
    return find_date


def _beginning(text: str) -> str:
    return " ".join(text.split(None, _MOST_WORDS)[:_MOST_WORDS])


class _DayReader:
    """Reads the words of one date in any language that date cells have, as the date library asks for it."""

    def get_date_data(self, words: str) -> dict[str, datetime | None]:
        when = parse(words)
        day = when.first if when.first == when.last else None
        return {"date_obj": datetime(*day) if day and day.year > 0 else None}  # noqa: DTZ001 - a day has no zone
