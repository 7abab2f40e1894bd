"""The pile of reports that entries are drafted from, and each telling of a happening in it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, fields
from functools import cached_property
from hashlib import blake2b
from typing import Self, overload

from dateline.domain.dates import Basis, Day, Precision, When
from dateline.domain.ids import id_from
from dateline.domain.reports import Report
from dateline.stages.drafting.passages import ReadReport, ToldPassage, clause_of

_LAST = "~"
"""What comes behind every time of day."""
_NO_DAY = "", ""
_BESIDE_PASSAGES = tuple(each.name for each in fields(ReadReport) if each.name != "passages")


@dataclass(frozen=True, kw_only=True)
class HeldReport:
    """A report of the case with what was read in it: `snapshot` is the id of what was read, `taken` when it was taken.

    `dated` is when its text was published: another day than that of the report where it came from one merged into it.
    """

    report: Report
    read: ReadReport
    taken: str = ""
    snapshot: str = ""
    dated: When | None = None

    @cached_property
    def published(self) -> int | None:
        """The day of publication as `Day.ordinal` counts it, None where it is not known to the day."""
        when = self.dated or self.report.published
        first = when.first if when else None
        return first.ordinal if when and first and first == when.last else None

    @cached_property
    def appeared(self) -> When | None:
        """The day of publication as a date that no words give: what is told without a day was told by then."""
        if self.published is None:
            return None
        day = str(Day.from_ordinal(self.published))
        return When(words="", edtf=day, earliest=day, latest=day, precision=Precision.DAY, basis=Basis.INFERRED)

    @cached_property
    def place(self) -> tuple[bool, int, tuple[str, ...]]:
        """What reports are put in order by: the earlier ones first, those without a day or a time of day behind others.

        Of equal ones their contents tell the order, and never when or under which id this case took them in.
        """
        published, report = self.published, self.report
        contents = (report.title, report.publisher, report.address, self.read.digest, *report.bylines, report.label)
        return published is None, published or 0, (self.read.moment or _LAST, *contents, report.id)

    @cached_property
    def mark(self) -> bytes:
        """What stands for the report and what was read in it; its passages are what this program reads in its text."""
        read = [getattr(self.read, name) for name in _BESIDE_PASSAGES]
        told = (self.report, self.taken, self.snapshot, self.dated, read)
        return blake2b(repr(told).encode(errors="surrogatepass"), digest_size=16).digest()

    @property
    def day(self) -> Day | None:
        """The day of publication, None where it is not known to the day."""
        return None if self.published is None else Day.from_ordinal(self.published)


class Account:
    """One happening that a passage tells of: `when` dates it, None where the passage names no day.

    `number` and `start` are those of the passage, as it stands in its report. `is_spoken` holds where the date is that
    of the saying alone, `is_aside` where the passage tells of something else and only looks there.
    """

    # There are millions of them: one that names no day has its words from its report, each time they are asked for.
    __slots__ = (
        "_at",
        "_days",
        "_key",
        "_of",
        "_passage",
        "_telling",
        "held",
        "is_aside",
        "is_of_reporting",
        "is_spoken",
        "is_taken_back",
        "number",
        "start",
        "when",
    )

    def __init__(
        self,
        *,
        held: HeldReport,
        passage: ToldPassage,
        telling: str,
        when: When | None = None,
        is_spoken: bool = False,
        is_aside: bool = False,
    ) -> None:
        self.held, self.when, self.is_spoken, self.is_aside = held, when, is_spoken, is_aside
        self.number, self.start = passage.number, passage.start
        self.is_taken_back, self.is_of_reporting = passage.is_taken_back, passage.is_of_reporting
        self._passage: ToldPassage | None = passage
        self._telling: str | None = telling
        self._at = self._of = -1
        self._key = ""
        self._days: tuple[int, int] | None = None
        if when is not None and (first := when.first) is not None and (last := when.last) is not None:
            self._days = first.ordinal, last.ordinal

    def shelved(self, at: int, of: int) -> Self:
        """Let go of the words: those of the passage at a place of its report, and of the telling at one of that.

        The account stays what it is.
        """
        self._passage, self._at, self._of = None, at, of
        if self.when is None:
            self._telling = None
        return self

    def dated(self, when: When, *, is_spoken: bool = False) -> "Account":
        """Return the same account with a date of its own."""
        return Account(
            held=self.held,
            passage=self.passage,
            telling=self.telling,
            when=when,
            is_spoken=is_spoken,
            is_aside=self.is_aside,
        )

    @property
    def passage(self) -> ToldPassage:
        """The passage that tells it, or the clause of it."""
        if self._passage is not None:
            return self._passage
        passage = self.held.read.passages[self._at]
        span = passage.tellings[self._of].span
        return clause_of(passage, span) if span else passage

    @property
    def telling(self) -> str:
        """The words that tell of it, without those that only date it."""
        if self._telling is not None:
            return self._telling
        return self.held.read.passages[self._at].tellings[self._of].words

    @property
    def key(self) -> str:
        """What names the telling in the log: made of the snapshot, its digest, the words, and those that date it.

        A snapshot keeps its id when its report is merged into another one, and two of the same bytes have two.
        """
        if not self._key:
            dated_by = self.when.words if self.when else ""
            snapshot = self.held.snapshot or self.held.report.id
            self._key = id_from("\n".join((snapshot, self.held.read.digest, self.passage.words, dated_by)))
        return self._key

    @property
    def place(self) -> tuple[object, ...]:
        """What accounts are put in order by."""
        return *self.held.place, *self.within

    @property
    def within(self) -> tuple[int, int, tuple[str, str]]:
        """What those of one report are put in order by."""
        return self.number, self.start, (self.when.edtf, self.when.words) if self.when else _NO_DAY

    @property
    def spot(self) -> tuple[str, int]:
        """Where the passage stands: in which report, and at which place of it."""
        return self.held.report.id, self.start

    @property
    def sentence(self) -> str:
        """The whole sentence that the telling stands in, also where it is a clause of it alone."""
        whole = self.held.read.passages[self.passage.number : self.passage.number + 1]
        return whole[0].words if whole and self.passage.words in whole[0].words else self.passage.words

    @property
    def founding(self) -> tuple[object, ...]:
        """What says which account was taken in first."""
        return self.held.taken, self.place

    @property
    def days(self) -> tuple[int, int] | None:
        """The first and the last day that the happening can have been on, as `Day.ordinal` counts."""
        return self._days

    @property
    def looks_aside(self) -> bool:
        """True where all that the passage tells of anything it only looks at from something else."""
        tellings = self.passage.tellings
        return bool(tellings) and all(each.is_aside for each in tellings)

    @property
    def founds(self) -> bool:
        """True where a happening can stand on it alone: it tells of one with a day, and its report stands."""
        return self._days is not None and not (self.is_aside or self.is_of_reporting or self.held.read.is_retracted)

    @property
    def is_of_a_day(self) -> bool:
        """True where the words name one day."""
        return self._days is not None and self._days[0] == self._days[1]


@dataclass(slots=True, eq=False)
class Happening:
    """Tellings of one happening: `dated` say when, `others` name no day; `against` are none but deny or doubt it.

    Of those `unsure`, in another language, it is not clear whether they tell of it.
    """

    dated: list[Account]
    others: list[Account] = field(default_factory=list)
    against: list[Account] = field(default_factory=list)
    unsure: list[Account] = field(default_factory=list)

    @property
    def accounts(self) -> list[Account]:
        """All tellings in order."""
        return sorted((*self.dated, *self.others), key=lambda account: account.place)

    @property
    def days(self) -> tuple[int, int]:
        """The tightest stretch of days that any telling gives; of equal ones the earliest."""
        return min((account.days for account in self.dated if account.days), key=lambda days: (days[1] - days[0], days))

    @property
    def is_spoken(self) -> bool:
        """True where all that is dated is that somebody said something."""
        return all(account.is_spoken for account in self.dated)


def accounts_of(reports: Iterable[HeldReport]) -> list[Account]:
    """Return what the passages of the reports tell of, in order, whatever order the reports come in."""
    ordered = sorted(reports, key=lambda held: held.place)
    return [account for held in ordered for account in sorted(_items(held), key=lambda account: account.within)]


def _items(held: HeldReport) -> Iterator[Account]:
    for at, passage in enumerate(held.read.passages):
        for number, each in enumerate(passage.tellings):
            account = Account(
                held=held,
                passage=clause_of(passage, each.span) if each.span else passage,
                telling=each.words,
                when=passage.datings[each.dating].when if each.dating >= 0 else None,
                is_spoken=each.is_spoken,
                is_aside=each.is_aside,
            )
            yield account.shelved(at, number)


class Tellings(Sequence[str]):
    """The words of accounts, each had when it is looked at."""

    def __init__(self, accounts: Sequence[Account]) -> None:
        self._accounts = accounts

    def __len__(self) -> int:
        return len(self._accounts)

    @overload
    def __getitem__(self, at: int) -> str: ...

    @overload
    def __getitem__(self, at: slice) -> "Tellings": ...

    def __getitem__(self, at: int | slice) -> "str | Tellings":
        return Tellings(self._accounts[at]) if isinstance(at, slice) else self._accounts[at].telling
