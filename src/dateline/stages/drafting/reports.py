"""A report as a draft is made from it: its sentences, each with the days that it names."""

from collections.abc import Sequence
from typing import NamedTuple

from dateline.domain.dates import Day
from dateline.domain.records import dataclass
from dateline.language.sentences import sentences

Doc = str | int | float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A report to draft from: the days it can have been published on (None where unknown), and its sentences."""

    doc: Doc
    sentences: Sequence[str]
    first: Day | None = None
    last: Day | None = None
    language: str = ""


class NamedDay(NamedTuple):
    """A day, as `Day.ordinal` counts it, that a sentence names, and the words that name it."""

    day: int
    words: str


class DatedSentence(NamedTuple):
    """A sentence as it stands in its report, and the days it names."""

    words: str
    days: tuple[NamedDay, ...]


class DatedReport(NamedTuple):
    """A report with its dated sentences; `published` is the day as `Day.ordinal` counts it, None where not known."""

    doc: Doc
    published: int | None
    sentences: tuple[DatedSentence, ...]

    @property
    def place(self) -> tuple[bool, int, str]:
        """What reports are put in order by: the earlier ones first, those without a day last."""
        return self.published is None, self.published or 0, str(self.doc)


def cut(text: str) -> list[str]:
    """Return the sentences of a text as they stand in it, without the spaces between them."""
    found = sentences(text)
    ends = (*found.starts[1:], len(text))
    parts = (text[start:end].strip() for start, end in zip(found.starts, ends, strict=True))
    return [part for part in parts if part]
