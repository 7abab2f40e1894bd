"""dateparser: `search_dates`, its own period for the fineness."""

from collections.abc import Iterator
from datetime import datetime
from importlib import import_module

from dating.peers.serving import Found, by_fineness, placed, serve

DateDataParser = import_module("dateparser.date").DateDataParser
search_dates = import_module("dateparser.search").search_dates


def find(text: str, written: datetime, kind: str) -> Iterator[Found]:  # noqa: ARG001 kinds are one to it
    """Yield what is found; the period is asked for once more, as the search does not hand it on."""
    wishes = {"RELATIVE_BASE": written, "RETURN_TIME_AS_PERIOD": True}
    found = search_dates(text, languages=["en"], settings=wishes) or []
    parser = DateDataParser(languages=["en"], settings=wishes)
    for span, (words, at) in zip(placed(text, [words for words, _ in found]), found, strict=True):
        if span[0] >= 0:
            period = parser.get_date_data(words).period or "day"
            yield Found(*span, *by_fineness("minute" if period == "time" else period, at))


serve(find)
