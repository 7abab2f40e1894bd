"""A draft of a chronology from a pile of reports: what `dateline draft` tells."""

import tempfile
from collections.abc import Iterator, Sequence
from typing import BinaryIO

import msgspec

from dateline.app.dates import UNKNOWN, written_on
from dateline.app.jsonlines import Door, Published, Told, date_told
from dateline.app.surmising import surmise_language
from dateline.domain.dates import Day
from dateline.domain.errors import Invalid
from dateline.domain.records import dataclass
from dateline.language.wording import capitalised, counted, spoken_day, spoken_stretch
from dateline.stages import drafting
from dateline.stages.drafting import DatedReport, DraftedDay, Standing, cut

_LENGTH = 8
_LOOKED_AT = 50
_OWN = ("{} does so in words of its own", "{} do so in words of their own")
Doc = str | int | float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedReport:
    """A line in: a report's text or its sentences, and when it was published (EDTF), where that is known."""

    text: str | None = None
    sentences: list[str] | None = None
    doc: Doc = None
    published: Published = None
    title: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldDay:
    """A line out: a day, what the reports say of it in their own words, and the report of each sentence."""

    date: str
    sentences: Sequence[str]
    docs: Sequence[Doc]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainedDay(ToldDay):
    """A line out with its reasons: in a sentence, in figures, and for each sentence what dates it to the day.

    `share` is the day's weight as a share of the heaviest day's; `first` and `last` are the days of the first and the
    last report that names the day.
    """

    grounds: str
    share: float
    reports: int
    origins: int
    first: str | None
    last: str | None
    dated_by: Sequence[str]


class Spool:
    """Dated reports, kept in a file without a name: gone through as often as needed, never held all at once."""

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile()  # noqa: SIM115 it goes with the spool
        self._size = 0

    def add(self, report: DatedReport) -> None:
        """Keep one report more."""
        line = msgspec.msgpack.encode(report)
        self._file.write(len(line).to_bytes(_LENGTH, "big") + line)
        self._size += 1

    def close(self) -> None:
        """Let go of what is kept."""
        self._file.close()

    def __len__(self) -> int:
        return self._size

    def __contains__(self, report: object) -> bool:
        return any(each == report for each in self)

    def __iter__(self) -> Iterator[DatedReport]:
        decoder = msgspec.msgpack.Decoder(DatedReport)
        self._file.seek(0)
        while header := self._file.read(_LENGTH):
            yield decoder.decode(self._file.read(int.from_bytes(header, "big")))


def draft_lines(
    source: BinaryIO, *, dates: int | None, sentences: int, explain: bool = False, jobs: int = 1
) -> Iterator[Told]:
    """Yield what is wrong with each bad line of `source`, then the days drafted from all good ones, in order."""
    spool = Spool()
    try:
        for told in Door(AskedReport, dated).open(source, jobs=jobs):
            if told.good:
                spool.add(msgspec.json.decode(told.line, type=DatedReport))
            else:
                yield told
        for day in drafting.draft(spool, dates=dates, sentences=sentences):
            yield Told(msgspec.json.encode(_explained(day) if explain else _told(day)), good=True)
    finally:
        spool.close()


def dated(asked: AskedReport) -> DatedReport:
    """Return the dated sentences of a report; Invalid where it has neither text nor sentences, or no such day."""
    if asked.sentences is None and asked.text is None:
        raise Invalid('a report needs "text" or "sentences"')
    sentences = asked.sentences if asked.sentences is not None else cut(asked.text or "")
    published = date_told(asked.published)
    written = written_on(published) if published else UNKNOWN
    language = surmise_language("\n".join(sentences[:_LOOKED_AT])) or "en"
    report = drafting.Told(
        doc=asked.doc, sentences=sentences, first=written.first, last=written.last, language=language
    )
    return drafting.date(report)


def _told(day: DraftedDay) -> ToldDay:
    return ToldDay(date=_iso(day.day), sentences=[each.words for each in day.sentences], docs=_docs(day))


def _explained(day: DraftedDay) -> ExplainedDay:
    told = _told(day)
    return ExplainedDay(
        date=told.date,
        sentences=told.sentences,
        docs=told.docs,
        grounds=_grounds(day),
        share=round(day.share, 3),
        reports=day.reports,
        origins=day.origins,
        first=None if day.first is None else _iso(day.first),
        last=None if day.last is None else _iso(day.last),
        dated_by=[_dated_by(each, day.day) for each in day.sentences],
    )


def _docs(day: DraftedDay) -> list[Doc]:
    return [each.doc for each in day.sentences]


def _iso(day: int) -> str:
    return str(Day.from_ordinal(day))


def _grounds(day: DraftedDay) -> str:
    """Return why a day was drafted, in a sentence."""
    reports, verb = counted(day.reports, "report"), "names" if day.reports == 1 else "name"
    ones = "" if day.reports == 1 else f"; {_OWN[day.origins != 1].format(counted(day.origins, 'of them', 'of them'))}"
    return capitalised(f"{reports} {verb} {spoken_day(Day.from_ordinal(day.day))}{_from_to(day)}{ones}.")


def _from_to(day: DraftedDay) -> str:
    if day.first is None or day.last is None:
        return ""
    first, last = Day.from_ordinal(day.first), Day.from_ordinal(day.last)
    return f", published on {spoken_day(first)}" if first == last else f", published {spoken_stretch(first, last)}"


def _dated_by(standing: Standing, day: int) -> str:
    """Return what dates a sentence to a day."""
    if standing.dated_by:
        return f"it names the day: “{standing.dated_by}”"
    if standing.place[1] == day:
        return "it names no day, and its report was published on this one"
    return "it names no day, but its report has named this one before"
