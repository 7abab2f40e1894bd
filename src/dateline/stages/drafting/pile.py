"""The pile of reports that entries are drafted from, and each telling of a happening in it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from dateline.domain.dates import Day, When
from dateline.domain.ids import id_from
from dateline.domain.reports import Report
from dateline.language.naming import names
from dateline.stages.drafting.happenings import Dating
from dateline.stages.drafting.passages import ReadReport, ToldPassage

_MOST = 3
_CLOCK = re.compile(r"(?<![\d:.])(\d{1,2})(?::|\.(?=\d\d\s*(?:[ap]\.?m\b|Uhr\b|h\b)))(\d\d)(?![\d:])")
_ASKED = re.compile(r"\?[”“’»\"')\]]*$")
_SOURCED = re.compile(
    r",?\s*\b(?:citing|quoting|according to|based on|laut|unter Berufung auf|selon|d['’]après|citant|según|citando)\b"
    r"[^,;.]*",
    re.IGNORECASE,
)
_FIRST_WORDS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldReport:
    """A report of the case with what was read in it; `taken` is when its snapshot was taken in."""

    report: Report
    read: ReadReport
    taken: str = ""

    @property
    def published(self) -> int | None:
        """The day of publication as `Day.ordinal` counts it, None where it is not known to the day."""
        when = self.report.published
        first = when.first if when else None
        return first.ordinal if when and first and first == when.last else None

    @property
    def place(self) -> tuple[bool, int, str, str]:
        """What reports are put in order by: the earlier ones first, those without a day last."""
        published = self.published
        return published is None, published or 0, self.taken, self.report.id

    @property
    def day(self) -> Day | None:
        """The day of publication, None where it is not known to the day."""
        return None if self.published is None else Day.from_ordinal(self.published)


@dataclass(frozen=True, kw_only=True, eq=False)
class Item:
    """One happening that a passage tells of: `when` dates it, None where the passage names no day.

    `telling` are the words that tell of it, without those that only date it; `is_spoken` holds where the date is that
    of the saying alone.
    """

    held: HeldReport
    passage: ToldPassage
    telling: str
    when: When | None = None
    is_spoken: bool = False

    @cached_property
    def key(self) -> str:
        """What names the telling in the log: made of the digest of the snapshot, the words, and those that date it."""
        dated_by = self.when.words if self.when else ""
        return id_from("\n".join((self.held.read.digest, self.passage.words, dated_by)))

    @cached_property
    def place(self) -> tuple[object, ...]:
        """What items are put in order by."""
        when = (self.when.edtf, self.when.words) if self.when else ("", "")
        return *self.held.place, self.passage.number, self.passage.start, when

    @property
    def founding(self) -> tuple[object, ...]:
        """What says which item was taken in first."""
        return self.held.taken, self.place

    @cached_property
    def days(self) -> tuple[int, int] | None:
        """The first and the last day that the happening can have been on, as `Day.ordinal` counts."""
        if self.when is None or self.when.first is None or self.when.last is None:
            return None
        return self.when.first.ordinal, self.when.last.ordinal

    @property
    def is_of_a_day(self) -> bool:
        """True where the words name one day."""
        return self.days is not None and self.days[0] == self.days[1]


def items_of(reports: Iterable[HeldReport]) -> list[Item]:
    """Return what the passages of the reports tell of, in order, whatever order the reports come in."""
    return sorted((item for held in reports for item in _items(held)), key=lambda item: item.place)


def _items(held: HeldReport) -> Iterator[Item]:
    for passage in held.read.passages if not held.read.is_retracted else ():
        if _ASKED.search(passage.words):
            continue
        datings = _of_happenings(passage)
        if not datings:
            yield Item(held=held, passage=passage, telling=_told(passage, 0, len(passage.words)))
        for each, (start, end) in zip(datings, _parts(passage, datings), strict=True):
            telling = _told(passage, start, end, () if each.is_spoken else (*passage.saying, (start, start)))
            if start and not names(telling):
                telling = f"{_subject(passage)} {telling}"
            yield Item(held=held, passage=passage, telling=telling, when=each.when, is_spoken=each.is_spoken)


def _of_happenings(passage: ToldPassage) -> list[Dating]:
    """Return the datings of a passage that date happenings; the day of the saying only where there is no other."""
    held = [each for each in passage.datings if each.is_held]
    told = [each for each in held if not each.is_spoken] or held[:1]
    narrow = [each for each in told if not any(_holds(each.when, other.when) for other in told)]
    by_days: dict[tuple[str | None, str | None], Dating] = {}
    for each in narrow:
        by_days.setdefault((each.when.earliest, each.when.latest), each)
    return list(by_days.values())[:_MOST]


def _holds(wider: When, other: When) -> bool:
    """Return whether a date is wider than another one that lies within it."""
    if (wider.first, wider.last) == (other.first, other.last):
        return False
    if wider.first is None or wider.last is None or other.first is None or other.last is None:
        return False
    return wider.first <= other.first and other.last <= wider.last


def _parts(passage: ToldPassage, datings: Sequence[Dating]) -> list[tuple[int, int]]:
    """Return for each dating the part of the passage that it dates: up to it, or from it on where the first leads."""
    if len(datings) < 2:
        return [(0, len(passage.words))] * len(datings)
    at = passage.start
    if datings[0].start - at < _FIRST_WORDS:
        cuts = [each.start - at for each in datings[1:]]
    else:
        cuts = [each.end - at for each in datings[:-1]]
    return list(zip((0, *cuts), (*cuts, len(passage.words)), strict=True))


def _told(passage: ToldPassage, start: int, end: int, saying: Iterable[tuple[int, int]] = ()) -> str:
    """Return the words of a part of a passage without those that date, and those that say who says so.

    Times of day are one number each.
    """
    words = list(passage.words[:end])
    for first, last in saying:
        words[first:last] = " " * len(words[first:last])
    for each in passage.datings:
        first, last = each.start - passage.start, each.end - passage.start
        clocks = "".join(_clocks(passage.words[first:last]))
        words[first:last] = clocks.ljust(len(words[first:last]))
    told = "".join(words[start:])
    return " ".join(_CLOCK.sub(r"\1\2", _SOURCED.sub(" ", told) if saying else told).split())


def _clocks(words: str) -> Iterator[str]:
    yield from (f"{found[1]}{found[2]} " for found in _CLOCK.finditer(words))


def _subject(passage: ToldPassage) -> str:
    """Return the first name of a passage, who or what it tells of as a rule."""
    return next((each.words for each in names(passage.words)), "")
