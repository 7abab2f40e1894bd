"""dateparser: `search_dates`, its own period for the fineness."""

from collections.abc import Iterator
from datetime import datetime

from dateparser.date import DateDataParser  # type: ignore[import-not-found]
from dateparser.search import search_dates  # type: ignore[import-not-found]

from dating.peers.serving import Found, by_fineness, placed, serve


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
