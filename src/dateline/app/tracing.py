"""Where reports come from: what `dateline origins` tells of a pile of them."""

from collections.abc import Iterator, Sequence
from typing import BinaryIO

import msgspec

from dateline.app.jsonlines import Door, Published, Told, date_told
from dateline.domain.records import dataclass
from dateline.stages import tracing


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedReport:
    """A line in: a report's text, and when (an ISO day) and by whom it was published, where that is known."""

    text: str
    doc: str | int | float | None = None
    published: Published = None
    publisher: str | None = None
    title: str | None = None


class Derived(msgspec.Struct, frozen=True, kw_only=True, rename={"source": "from"}):
    """What a report comes from: the report `source`, or the agency `origin`; `passages` show it in its own text."""

    source: str | int | float | None
    origin: str | None
    kind: str
    passages: Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class TracedReport:
    """A line out."""

    doc: str | int | float | None
    derived: Sequence[Derived]


def trace_lines(source: BinaryIO) -> Iterator[Told]:
    """Yield one line per line of `source`, in the same order; all are read before the first is answered."""
    asked: list[AskedReport] = []
    read = list(Door(AskedReport, asked.append).open(source))
    answers = iter(zip(asked, tracing.trace([_report(each) for each in asked]), strict=True))
    for told in read:
        yield _answer(*next(answers)) if told.good else told


def _report(asked: AskedReport) -> tracing.Told:
    return tracing.Told(
        doc=asked.doc, text=asked.text, published=date_told(asked.published), publisher=asked.publisher or ""
    )


def _answer(asked: AskedReport, traced: Sequence[tracing.Traced]) -> Told:
    derived = [
        Derived(source=each.source, origin=each.origin, kind=each.kind, passages=each.passages) for each in traced
    ]
    return Told(msgspec.json.encode(TracedReport(doc=asked.doc, derived=derived)), good=True)
