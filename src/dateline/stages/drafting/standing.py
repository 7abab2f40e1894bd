"""Which sentences of a pile of reports are dated to a day, and how."""

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, field
from typing import NamedTuple

from dateline.language.weighting import terms
from dateline.stages.drafting.reports import DatedReport, DatedSentence, Doc
from dateline.stages.drafting.subject import Subject

# Set on the developer topics (bench/drafting.py). A sentence without a day of its own is dated by the day
# of its report, or by one of the two days before that its report has named already: it counts UNDATED, and LAG times
# that for each day between. One written before the day tells what was expected.
UNDATED, LAG, FURTHEST = 0.6, 0.75, 2
EXPECTED = 0.3

_MOST = 1500
Place = tuple[bool, int, str]


class Standing(NamedTuple):
    """A sentence dated to a day, where it stands, and what it counts for that day.

    `dated_by` are the words that name the day, "" where the sentence goes by the day of its report.
    """

    weight: float
    place: Place
    number: int
    doc: Doc
    words: str
    dated_by: str

    @property
    def heaviest_first(self) -> tuple[object, ...]:
        """What standings are put in order by: the heaviest first, of equal ones that of the earliest report."""
        return -self.weight, self.place, self.number, self.words


@dataclass(slots=True)
class OfDay:
    """What stands of one day: its sentences, and the reports that name it.

    `first_told` gives for each wording that names the day the earliest report that has it.
    """

    standings: list[Standing] = field(default_factory=list)
    reports: set[Place] = field(default_factory=set)
    first_told: dict[int, Place] = field(default_factory=dict)

    def add(self, standing: Standing, wording: int) -> None:
        """Take in a sentence; only the _MOST heaviest are kept for sure."""
        self.standings.append(standing)
        if standing.dated_by:
            self.reports.add(standing.place)
            self.first_told[wording] = min(standing.place, self.first_told.get(wording, standing.place))
        if len(self.standings) == 2 * _MOST:
            self.settle()

    def settle(self) -> None:
        """Put the sentences in order, the heaviest first, and keep the _MOST heaviest."""
        self.standings.sort(key=lambda standing: standing.heaviest_first)
        del self.standings[_MOST:]

    @property
    def origins(self) -> int:
        """How many reports name the day in a wording that no earlier report has."""
        return len(set(self.first_told.values()))


def gather(days: Sequence[int], reports: Iterable[DatedReport], subject: Subject) -> dict[int, OfDay]:
    """Return for each of the days what the reports tell of it."""
    gathered = {day: OfDay() for day in days}
    for report in reports:
        named: set[int] = set()
        for number, sentence in enumerate(report.sentences):
            named.update(day for day, _ in sentence.days)
            dated = [each for each in _dated(report.published, sentence, named) if each[0] in gathered]
            if not dated:
                continue
            told = terms(sentence.words)
            near, wording = subject.nearness(subject.rarity.weigh(told)), hash(tuple(told))
            for day, dated_by, share in dated:
                weight = near * share
                standing = Standing(weight, report.place, number, report.doc, sentence.words, dated_by)
                gathered[day].add(standing, wording)
    for of_day in gathered.values():
        of_day.settle()
    return gathered


def _dated(published: int | None, sentence: DatedSentence, named: Set[int]) -> Iterator[tuple[int, str, float]]:
    """Yield the days that a sentence is dated to, the words that say so, and what it counts for each."""
    for day, words in sentence.days:
        expected = published is not None and published < day
        yield day, words, (EXPECTED if expected else 1) / len(sentence.days)
    if not sentence.days and published is not None:
        for back in range(FURTHEST + 1):
            if not back or published - back in named:
                yield published - back, "", UNDATED * LAG**back
