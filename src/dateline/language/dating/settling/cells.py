"""What a whole table of dates is settled from, and what comes out."""

from dateline.domain.dates import Day, When
from dateline.domain.records import dataclass
from dateline.language.dating.extents import DEFAULT_EXTENTS, Extents


@dataclass(frozen=True, slots=True, kw_only=True)
class DateCell:
    """One date as it stands in a table.

    `context` is the heading or column that holds what the words leave out, `end_words` the second cell of a range,
    `place` where it stands in words, `text` the entry's own text with the addresses of its sources: evidence. `decided`
    is True where something beside the table says what it means: that is not asked again.
    """

    words: str
    context: str = ""
    end_words: str = ""
    place: str = ""
    text: str = ""
    decided: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Hints:
    """What is known of the whole table: order and year where the editor gave them, its language, the day it was
    published on, what the file says of itself (title, preface, file name), and how far vague words reach.
    """

    order: str = ""
    year: int | None = None
    language: str = ""
    published: Day | None = None
    facts_text: str = ""
    extents: Extents = DEFAULT_EXTENTS


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What only the editor can settle: where, what is in doubt, and what to give ("--order dmy")."""

    place: str
    message: str
    remedy: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RunnerUp:
    """The second best order or year: the weight that speaks for it beside that of the one taken, and why.

    `place` is the first entry that it would change.
    """

    value: str
    weight: int
    best_weight: int
    grounds: str
    place: str

    @property
    def is_close(self) -> bool:
        """True where more than a bare word speaks for it, and at least half as much as for the one taken."""
        return self.weight > 1 and 2 * self.weight >= self.best_weight


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """The dates in the order of the cells, and how they were settled.

    `order` is "dmy", "mdy" or "" when even; `year` the one year of all dates without one, None where there is none
    or several. The grounds are printable sentences. The runners-up are what was nearly taken instead, the closest one
    of the years; `doubts` names those that are close.
    """

    whens: tuple[When, ...]
    order: str = ""
    order_grounds: str = ""
    year: int | None = None
    year_grounds: str = ""
    questions: tuple[Question, ...] = ()
    order_runner_up: RunnerUp | None = None
    year_runner_up: RunnerUp | None = None
    doubts: tuple[Question, ...] = ()
