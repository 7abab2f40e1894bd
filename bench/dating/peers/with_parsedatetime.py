"""parsedatetime: `Calendar.nlp` with contexts, whose accuracy says what the words stated."""

from collections.abc import Iterator
from datetime import datetime
from importlib import import_module

from dating.peers.serving import Found, by_fineness, by_words, serve

made = import_module("parsedatetime")
CALENDAR = made.Calendar(version=made.VERSION_CONTEXT_STYLE)
CALENDAR.ptc.DOWParseStyle = -1  # a bare weekday is the last one, and today's own name is today
CALENDAR.ptc.CurrentDOWParseStyle = True
CALENDAR.ptc.YearParseStyle = 0  # a day without its year is in the year of the text
CONTEXT = made.pdtContext
FINENESS = (
    (CONTEXT.ACU_HOUR | CONTEXT.ACU_MIN | CONTEXT.ACU_SEC | CONTEXT.ACU_HALFDAY | CONTEXT.ACU_NOW, "minute"),
    (CONTEXT.ACU_DAY, "day"),
    (CONTEXT.ACU_WEEK, "week"),
    (CONTEXT.ACU_MONTH, "month"),
    (CONTEXT.ACU_YEAR, "year"),
)


def find(text: str, written: datetime, kind: str) -> Iterator[Found]:  # noqa: ARG001 kinds are one to it
    """Yield what is found."""
    for at, context, start, end, words in CALENDAR.nlp(text, written) or ():
        fineness = next((name for flags, name in FINENESS if context.accuracy & flags), "")
        yield Found(start, end, *(by_fineness(fineness, at) if fineness else by_words(words, at)))


serve(find)
