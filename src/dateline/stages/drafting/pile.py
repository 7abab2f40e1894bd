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
_ASIDE = re.compile(
    r"(?:\b(?:\w+\s+)?(?:minutes?|hours?|days?|weeks?|months?|years?|shortly|soon|just|long)\s+)?"
    r"\b(?:before|after|since|following(?=\s+(?:the|an?|his|her|its|their)\b)|ahead of|nachdem|bevor|après|avant"
    r"|después de|antes de)\b(?!\s+(?:\d|an?\b|all\b|midnight\b|midday\b|noon\b|dawn\b|dusk\b|dark\b))[^,;.]*",
    re.IGNORECASE,
)
_LEAST_LEFT = 5
_FIRST_WORDS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldReport:
    """A report of the case with what was read in it: `snapshot` is the id of what was read, `taken` when it was taken.

    `dated` is when its text was published: another day than that of the report where it came from one merged into it.
    """

    report: Report
    read: ReadReport
    taken: str = ""
    snapshot: str = ""
    dated: When | None = None

    @property
    def published(self) -> int | None:
        """The day of publication as `Day.ordinal` counts it, None where it is not known to the day."""
        when = self.dated or self.report.published
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
class Account:
    """One happening that a passage tells of: `when` dates it, None where the passage names no day.

    `telling` are the words that tell of it, without those that only date it; `is_spoken` holds where the date is that
    of the saying alone, `is_aside` where the passage tells of something else and only looks there.
    """

    held: HeldReport
    passage: ToldPassage
    telling: str
    when: When | None = None
    is_spoken: bool = False
    is_aside: bool = False

    @cached_property
    def key(self) -> str:
        """What names the telling in the log: made of the snapshot, its digest, the words, and those that date it.

        A snapshot keeps its id when its report is merged into another one, and two of the same bytes have two.
        """
        dated_by = self.when.words if self.when else ""
        snapshot = self.held.snapshot or self.held.report.id
        return id_from("\n".join((snapshot, self.held.read.digest, self.passage.words, dated_by)))

    @cached_property
    def place(self) -> tuple[object, ...]:
        """What accounts are put in order by."""
        when = (self.when.edtf, self.when.words) if self.when else ("", "")
        return *self.held.place, self.passage.number, self.passage.start, when

    @property
    def founding(self) -> tuple[object, ...]:
        """What says which account was taken in first."""
        return self.held.taken, self.place

    @cached_property
    def days(self) -> tuple[int, int] | None:
        """The first and the last day that the happening can have been on, as `Day.ordinal` counts."""
        if self.when is None or self.when.first is None or self.when.last is None:
            return None
        return self.when.first.ordinal, self.when.last.ordinal

    @property
    def founds(self) -> bool:
        """True where a happening can stand on it alone: it tells of one with a day, and its report stands."""
        return self.days is not None and not (
            self.is_aside or self.passage.is_of_reporting or self.held.read.is_retracted
        )

    @property
    def is_of_a_day(self) -> bool:
        """True where the words name one day."""
        return self.days is not None and self.days[0] == self.days[1]


def accounts_of(reports: Iterable[HeldReport]) -> list[Account]:
    """Return what the passages of the reports tell of, in order, whatever order the reports come in."""
    return sorted((account for held in reports for account in _items(held)), key=lambda account: account.place)


def _items(held: HeldReport) -> Iterator[Account]:
    for passage in held.read.passages:
        if not _ASKED.search(passage.words):
            yield from _told_in(held, passage)


def _told_in(held: HeldReport, passage: ToldPassage) -> Iterator[Account]:
    """Yield what a passage tells of: what each of its dates dates, and what it looks back on."""
    asides = _asides(passage)
    own = [each for each in _of_happenings(passage) if _around(asides, each, passage.start) is None]
    for each, part in zip(own, _parts(passage, own), strict=True):
        telling = _told(passage, part, asides, () if each.is_spoken else passage.saying, sourced=each.is_spoken)
        if part[0] and not names(telling):
            telling = f"{_subject(passage)} {telling}"
        yield Account(held=held, passage=passage, telling=telling, when=each.when, is_spoken=each.is_spoken)
    if not own:
        yield Account(held=held, passage=passage, telling=_told(passage, (0, len(passage.words)), asides, ()))
    for each in _of_happenings(passage):
        aside = _around(asides, each, passage.start)
        if aside is not None:
            yield Account(held=held, passage=passage, telling=_told(passage, aside), when=each.when, is_aside=True)


def _asides(passage: ToldPassage) -> list[tuple[int, int]]:
    """Return the parts of a passage that look to another happening: "after last week's visit to Tarn"."""
    found = [each.span() for each in _ASIDE.finditer(passage.words)]
    left = len(passage.words.split()) - sum(len(passage.words[start:end].split()) for start, end in found)
    return found if left >= _LEAST_LEFT else []


def _around(asides: Sequence[tuple[int, int]], dating: Dating, at: int = 0) -> tuple[int, int] | None:
    return next((each for each in asides if each[0] <= dating.start - at < each[1]), None)


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


def _told(
    passage: ToldPassage,
    part: tuple[int, int],
    asides: Sequence[tuple[int, int]] = (),
    saying: Sequence[tuple[int, int]] = (),
    *,
    sourced: bool = True,
) -> str:
    """Return the words of a part of a passage without those that date, look elsewhere, or say who says so.

    Times of day are one number each.
    """
    words = list(passage.words[: part[1]])
    for first, last in (*asides, *saying):
        words[first:last] = " " * len(words[first:last])
    for each in passage.datings:
        first, last = each.start - passage.start, each.end - passage.start
        clocks = "".join(_clocks(passage.words[first:last]))
        words[first:last] = clocks.ljust(len(words[first:last]))[: len(words[first:last])]
    told = "".join(words[part[0] :])
    return " ".join(_CLOCK.sub(r"\1\2", told if sourced else _SOURCED.sub(" ", told)).split())


def _clocks(words: str) -> Iterator[str]:
    yield from (f"{found[1]}{found[2]} " for found in _CLOCK.finditer(words))


def _subject(passage: ToldPassage) -> str:
    """Return the first name of a passage, who or what it tells of as a rule."""
    return next((each.words for each in names(passage.words)), "")
