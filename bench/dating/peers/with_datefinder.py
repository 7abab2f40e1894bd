"""datefinder: `find_dates`; what changes with the base date was not stated by the words."""

from collections.abc import Iterator
from datetime import datetime
from importlib import import_module

from dating.peers.serving import Found, by_words, serve, states_clock

datefinder = import_module("datefinder")
ELSEWHEN = datetime(1950, 11, 26)  # noqa: DTZ001 differs from any real base in year, month and day


def find(text: str, written: datetime, kind: str) -> Iterator[Found]:  # noqa: ARG001 kinds are one to it
    """Yield what is found."""
    for at, words, span in datefinder.find_dates(text, source=True, index=True, base_date=written):
        yield Found(span[0], span[1], *fitting(words, at))


def fitting(words: str, at: datetime) -> tuple[str, str]:
    """Return type and value, as fine as what does not follow the base date."""
    again = next(iter(datefinder.find_dates(words, base_date=ELSEWHEN)), None)
    if again and again.month == ELSEWHEN.month != at.month and again.year == at.year and not states_clock(words):
        return "DATE", at.strftime("%Y")
    return by_words(words, at)


serve(find)
