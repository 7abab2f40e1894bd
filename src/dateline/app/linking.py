"""Which reports, and which words in them, tell of one happening: what `dateline link` tells of a pile of them."""

from collections.abc import Iterator, Mapping, Sequence
from typing import BinaryIO

import msgspec

from dateline.app.dates import UNKNOWN, Written, written_on
from dateline.app.jsonlines import Door, Published, Told, date_told
from dateline.app.surmising import surmise_language
from dateline.domain.errors import Invalid
from dateline.domain.events import Judgement
from dateline.domain.records import dataclass
from dateline.language.wording import listed
from dateline.stages import linking
from dateline.stages.linking import Doc, Linked, Pair, Part

_LOOKED_AT = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedReport:
    """A line in: a report's text and title, and when it was published (EDTF), where that is known."""

    text: str
    doc: Doc = None
    published: Published = None
    title: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedReport:
    """A line out: reports of one happening, and words of one event, have the same cluster."""

    id: Doc
    cluster: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldPair:
    """A report beside one of those nearest to it: what was judged of the two and why, in a sentence and in parts."""

    other: Doc
    judgement: Judgement
    nearness: float
    grounds: str
    agree: Mapping[Part, Sequence[str]]
    differ: Mapping[Part, Sequence[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainedReport(LinkedReport):
    """A line out with its nearest pairs."""

    pairs: Sequence[ToldPair]


def link_lines(source: BinaryIO, *, explain: bool = False) -> Iterator[Told]:
    """Yield one line per line of `source`, in the same order; all are read before the first is answered."""
    asked: list[linking.Told] = []

    def take(line: AskedReport) -> None:
        asked.append(_report(line))

    read = list(Door(AskedReport, take).open(source))
    linked = zip(asked, linking.link(asked, explain=explain), strict=True)
    for told in read:
        yield _answer(*next(linked), asked, explain=explain) if told.good else told


class AskedWords(msgspec.Struct, frozen=True, kw_only=True):
    """Words that tell of an event, at `start` to `end` of the text they stand in, in characters."""

    id: Doc
    start: int
    end: int


class AskedTelling(msgspec.Struct, frozen=True, kw_only=True, rename={"words": "mentions"}):
    """A line in with the words of its text to group."""

    text: str
    words: list[AskedWords]
    doc: Doc = None
    published: Published = None
    title: str | None = None


def link_words(source: BinaryIO) -> Iterator[Told]:
    """Yield one line for each of the words that the lines of `source` name, in order; all are read before the first."""
    asked: list[tuple[linking.Told, list[AskedWords]]] = []

    def take(line: AskedTelling) -> None:
        _check(line)
        asked.append((_report(line), line.words))

    read = list(Door(AskedTelling, take).open(source))
    words = [
        linking.Words(report=number, start=each.start, end=each.end)
        for number, (_, named) in enumerate(asked)
        for each in named
    ]
    events = iter(linking.link_words([report for report, _ in asked], words))
    good = iter(asked)
    for told in read:
        if not told.good:
            yield told
            continue
        for each in next(good)[1]:
            yield Told(msgspec.json.encode(LinkedReport(id=each.id, cluster=next(events))), good=True)


def _check(line: AskedTelling) -> None:
    """Raise Invalid where words do not lie in their text."""
    for each in line.words:
        if not 0 <= each.start < each.end <= len(line.text):
            raise Invalid(f"{each.id}: {each.start} to {each.end} is no place in a text of {len(line.text)} characters")


def _report(line: AskedReport | AskedTelling) -> linking.Told:
    published = date_told(line.published)
    written: Written = written_on(published) if published else UNKNOWN
    return linking.Told(
        doc=line.doc,
        text=line.text,
        title=line.title or "",
        first=written.first,
        last=written.last,
        language=surmise_language(line.text[:_LOOKED_AT]) or "en",
    )


def _answer(report: linking.Told, linked: Linked, pile: Sequence[linking.Told], *, explain: bool) -> Told:
    if not explain:
        return Told(msgspec.json.encode(LinkedReport(id=report.doc, cluster=linked.cluster)), good=True)
    pairs = [_pair(pair, pile[pair.other].doc) for pair in linked.pairs]
    return Told(msgspec.json.encode(ExplainedReport(id=report.doc, cluster=linked.cluster, pairs=pairs)), good=True)


def _pair(pair: Pair, other: Doc) -> ToldPair:
    return ToldPair(
        other=other,
        judgement=pair.judgement,
        nearness=round(pair.nearness, 3),
        grounds=_grounds(pair),
        agree=pair.agree,
        differ=pair.differ,
    )


def _grounds(pair: Pair) -> str:
    """Return what agrees and what only the first report has, in sentences."""
    shared = [f"the {part} {listed(terms)}" for part, terms in pair.agree.items()]
    own = [f"the {part} {listed(terms)}" for part, terms in pair.differ.items()]
    sentences = [f"Both have {'; '.join(shared)}." if shared else "They share nothing that tells."]
    sentences += [f"Only the first has {'; '.join(own)}."] if own else []
    sentences += ["Their days lie apart."] if pair.are_apart else []
    return " ".join(sentences)
