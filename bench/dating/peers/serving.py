"""Serves a finder of dates over JSON Lines, in the environment of that finder. Standard library only.

Most finders give a full date and time whatever the words say. A value is cut to the fineness that the finder itself
states (period, accuracy, grain, certain fields); where it states none, to what the words name.
"""

import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import NamedTuple

MONTH = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.IGNORECASE)
NUMBER = re.compile(r"(?<![\d:.,])\d{1,2}(?:st|nd|rd|th)?(?![\d:%,])(?!\.\d)")
CLOCK = re.compile(r"\d:\d|\b\d{1,2}\s*[ap]\.?m\b|\bnoon\b|\bmidnight\b|o'clock", re.IGNORECASE)
YEAR = re.compile(r"(?:\w+\s+)?\d{4}")
NEUTRAL = datetime(2000, 1, 1)  # noqa: DTZ001 the day that texts without a date of their own are read on


class Found(NamedTuple):
    """What a finder found, in the words of TIMEX3; `earliest` and `latest` where it states both ends."""

    start: int
    end: int
    type: str
    value: str
    earliest: str | None = None
    latest: str | None = None


Finder = Callable[[str, datetime, str], Iterable[Found]]


def serve(find: Finder) -> None:
    """Answer each line of standard input; `find` takes a text, the moment it was written, and its kind.

    Where a finder raises, what it found of the text so far is its answer.
    """
    for line in sys.stdin:
        given = json.loads(line)
        found: list[dict[str, object]] = []
        try:
            found.extend(each._asdict() for each in find(given["text"], moment(given.get("dct")), given["kind"]))
        except Exception as error:
            sys.stderr.write(f"{given['doc']}: {type(error).__name__}: {error}\n")
        sys.stdout.write(json.dumps({"doc": given["doc"], "timexes": found}) + "\n")


def moment(written: str | None) -> datetime:
    """Return the moment a text was written, the first one of it where only a month or year is known."""
    if not written:
        return NEUTRAL
    padded = written + "-01-01"[len(written) - 4 :] if len(written) < 10 else written
    return datetime.fromisoformat(padded).replace(tzinfo=None)


def placed(text: str, words: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Yield where words stand that a finder gave in order without their places; (-1, -1) where they do not stand."""
    at = 0
    for each in words:
        found = re.compile(r"\s+".join(re.escape(part) for part in each.split())).search(text, at)
        yield found.span() if found else (-1, -1)
        at = found.end() if found else at


def states_clock(words: str) -> bool:
    """Return whether the words name a time of day."""
    return bool(CLOCK.search(words))


def by_words(words: str, at: datetime) -> tuple[str, str]:
    """Return type and value of a moment as fine as the words are: time of day, day, month or year."""
    bare = words.strip()
    if states_clock(bare):
        return "TIME", at.strftime("%Y-%m-%dT%H:%M")
    if YEAR.fullmatch(bare) and not MONTH.search(bare):
        return "DATE", at.strftime("%Y")
    if MONTH.search(bare) and not NUMBER.search(bare):
        return "DATE", at.strftime("%Y-%m")
    return "DATE", at.strftime("%Y-%m-%d")


def by_fineness(fineness: str, at: datetime) -> tuple[str, str]:
    """Return type and value of a moment held as fine as a year, quarter, month, week or day; else as a time of day."""
    forms = {"year": "%Y", "month": "%Y-%m", "day": "%Y-%m-%d", "week": "%G-W%V"}
    if fineness == "quarter":
        return "DATE", f"{at.year}-Q{(at.month + 2) // 3}"
    if fineness in forms:
        return "DATE", at.strftime(forms[fineness])
    return "TIME", at.strftime("%Y-%m-%dT%H:%M")
