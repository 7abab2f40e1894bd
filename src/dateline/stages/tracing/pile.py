"""The pile of reports that is traced: their words in runs, and which runs several of them share."""

from array import array
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from dateline.language.citing.agencies import agency
from dateline.language.reusing import Anatomy, Vocabulary, runs_of

# One run of so many is looked up in the pile; of more than MOST_RUNS, one of twice as many, and so on.
STEP = 4
MOST_RUNS = 8_000_000
_KEPT = 512


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A report to be traced: its text, and when and by whom it was published (an ISO day; "" where unknown)."""

    doc: str | int | float | None
    text: str
    published: str = ""
    publisher: str = ""

    @property
    def agency(self) -> str:
        """The agency that published it, "" where no agency did."""
        return agency(self.publisher) if self.publisher else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Traced:
    """What a report comes from: another report (`source`, its doc), or a named agency (`origin`).

    `passages` are the places in its own text that show it, in characters.
    """

    kind: str
    source: str | int | float | None = None
    origin: str | None = None
    passages: tuple[tuple[int, int], ...] = ()


class Pile:
    """Reports with their runs; a run is looked up in the pile only where several reports have it."""

    def __init__(self, reports: Sequence[Told]) -> None:
        self.reports = reports
        vocabulary = Vocabulary()
        self.runs = [runs_of(report.text, vocabulary) for report in reports]
        self.sizes = [len(runs) for runs in self.runs]
        self._anatomies: dict[int, Anatomy] = {}

    @cached_property
    def step(self) -> int:
        """One run of so many is looked up."""
        step = STEP
        while sum(self.sizes) / step > MOST_RUNS:
            step *= 2
        return step

    @cached_property
    def holders(self) -> Mapping[int, Sequence[int]]:
        """For each run looked up that several reports have, those reports by their numbers, in order."""
        seen: set[int] = set()
        repeated: set[int] = set()
        for looked_up in self.looked_up:
            repeated.update(seen.intersection(looked_up))
            seen.update(looked_up)
        del seen
        found: defaultdict[int, list[int]] = defaultdict(list)
        for number, looked_up in enumerate(self.looked_up):
            for run in repeated.intersection(looked_up):
                found[run].append(number)
        return found

    @cached_property
    def looked_up(self) -> Sequence["array[int]"]:
        """For each report those of its runs that are looked up, each once."""
        step = self.step
        return [array("q", {run for run in runs if not run % step}) for runs in self.runs]

    def anatomy(self, number: int) -> Anatomy:
        """Return the anatomy of a report; those asked for last are kept."""
        kept = self._anatomies.pop(number, None) or Anatomy(self.reports[number].text, self.runs[number])
        self._anatomies[number] = kept
        if len(self._anatomies) > _KEPT:
            del self._anatomies[next(iter(self._anatomies))]
        return kept
