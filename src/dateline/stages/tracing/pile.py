"""The pile of reports that is traced: their words in runs, and which runs several of them share."""

from array import array
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

from dateline.domain.records import dataclass
from dateline.language.citing.agencies import agency
from dateline.language.citing.identity import is_called_by_initials, publisher_key
from dateline.language.reusing import Anatomy, Vocabulary, runs_of
from dateline.stages.tracing.sketching import STEP, Sketch

# Of more runs than these, one of twice as many is looked up, and so on.
MOST_RUNS = 8_000_000
_KEPT = 512


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A report to be traced: its text, and when and by whom it was published (an ISO day; "" where unknown).

    Where there is a sketch of the text, the text itself may be left out. `credited` are houses that it credits besides
    the agencies that its text is known to name. `seen` is the moment (ISO 8601, UTC) at which it was had, `moment` that
    of publication, "" where they are not known.
    """

    doc: str | int | float | None
    text: str = ""
    published: str = ""
    publisher: str = ""
    credited: tuple[str, ...] = ()
    seen: str = ""
    moment: str = ""

    @property
    def agency(self) -> str:
        """The agency that published it, "" where no agency did."""
        return agency(self.publisher) if self.publisher else ""

    def is_by(self, name: str) -> bool:
        """Return whether it was published by the agency of this name, known to us or not."""
        is_short = is_called_by_initials(self.publisher, name)
        return is_short or (
            bool(self.publisher) and (name == self.agency or publisher_key(name) == publisher_key(self.publisher))
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Traced:
    """What a report comes from: another report (`source`, its doc), or a named agency (`origin`).

    `passages` are the places in its own text that show it, in characters; `share` is how much of its words came from
    there, 0 to 1, where the words tell it.
    """

    kind: str
    source: str | int | float | None = None
    origin: str | None = None
    passages: tuple[tuple[int, int], ...] = ()
    share: float = 0.0


class Pile:
    """Reports with their sketches; a run is looked up in the pile only where several reports have it.

    `read` gives the words of a report by its number; `runs` are those of all reports, where they are at hand.
    """

    def __init__(
        self,
        reports: Sequence[Told],
        sketches: Sequence[Sketch],
        read: Callable[[int], str],
        runs: Sequence[Sequence[int]] = (),
    ) -> None:
        self.reports = reports
        self.sketches = sketches
        self.sizes = [each.size for each in sketches]
        self._read = read
        self._runs = runs
        self._vocabulary = Vocabulary()
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
        if step == STEP:
            return [each.looked_up for each in self.sketches]
        return [array("q", (run for run in each.looked_up if not run % step)) for each in self.sketches]

    def anatomy(self, number: int) -> Anatomy:
        """Return the anatomy of a report; those asked for last are kept."""
        kept = self._anatomies.pop(number, None) or self._anatomy(number)
        self._anatomies[number] = kept
        if len(self._anatomies) > _KEPT:
            del self._anatomies[next(iter(self._anatomies))]
        return kept

    def _anatomy(self, number: int) -> Anatomy:
        text = self._read(number)
        return Anatomy(text, self._runs[number] if self._runs else runs_of(text, self._vocabulary))
