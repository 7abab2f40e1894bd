"""Told report → its sentences with the days that they name."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from dateline.language.dating import Rules, Timex, find
from dateline.language.dating.rules import AnchorBounds
from dateline.stages.drafting.reports import DatedReport, DatedSentence, NamedDay, Told

_FIRST_YEAR, _LAST_YEAR = 1000, 9999


def date(report: Told) -> DatedReport:
    """Return the report's sentences with the days that each names, told from all of the report's words.

    What is vaguer than a day names none. Relative words count from the day of publication; where only the days are
    known that it lies between, they name a day only where it is the same from all of these.
    """
    found = find("\n".join(report.sentences), _rules(report))
    days: list[dict[int, str]] = [{} for _ in report.sentences]
    starts = list(accumulate((len(sentence) + 1 for sentence in report.sentences), initial=0))
    for day in _named(found):
        days[bisect_right(starts, day[0]) - 1].setdefault(day[1], day[2])
    published = report.first.ordinal if report.first and report.first == report.last else None
    return DatedReport(report.doc, published, tuple(_dated(report.sentences, days)))


def _rules(report: Told) -> Rules:
    if report.first == report.last:
        return Rules(anchor=report.first, language=report.language)
    return Rules(anchor_bounds=AnchorBounds(report.first, report.last), language=report.language)


def _named(found: Sequence[Timex]) -> Iterator[tuple[int, int, str]]:
    """Yield where an expression begins that means one day, that day and the words."""
    for timex in found:
        first = timex.when.first
        if timex.type in ("DATE", "TIME") and first and first == timex.when.last and _is_plain(first.year):
            yield timex.start, first.ordinal, timex.text


def _is_plain(year: int) -> bool:
    """Return whether a year is written with four figures, as the days of a draft are."""
    return _FIRST_YEAR <= year <= _LAST_YEAR


def _dated(sentences: Sequence[str], days: Sequence[dict[int, str]]) -> Iterator[DatedSentence]:
    for words, named in zip(sentences, days, strict=True):
        yield DatedSentence(words, tuple(NamedDay(*day) for day in named.items()))
