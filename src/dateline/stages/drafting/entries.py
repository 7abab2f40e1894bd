"""A happening → the entry that would be written of it, in the reports' own words, with what is weak about it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.domain.accounts import Naming
from dateline.domain.chronologies import Citation, Entry, EntryState
from dateline.domain.dates import Basis
from dateline.domain.drafts import Telling
from dateline.domain.ids import id_from
from dateline.domain.proofs import Passage
from dateline.language.citing import cited_in_full
from dateline.language.citing.labelling import label_for
from dateline.language.quoting.setting import in_marks
from dateline.language.wording import capitalised, counted, listed, spoken_day
from dateline.stages.drafting.choosing import choose
from dateline.stages.drafting.origins import Origins
from dateline.stages.drafting.pile import HeldReport, Item
from dateline.stages.drafting.readings import Reading, differences
from dateline.stages.drafting.standing import Standing
from dateline.stages.drafting.subject import Subject

MOST_WORDS = 60
_PRONOUN = re.compile(r"[“”‘’«»„\"'(\[]*(?:he|she|it|they|this|er|sie|es|il|elle|ils|elles|él|ella)\b", re.IGNORECASE)


def lead_of(reading: Reading, origins: Origins, subject: Subject) -> Item:
    """Return the telling that tells most of a happening, of those that are nobody's copy and give its date."""
    told = [item for item in reading.items if not item.is_aside] or list(reading.items)
    own = [item for item in told if item.key not in origins.copies] or told
    first = [item for item in own if item.held.report.id in origins.first] or own
    named = [item for item in first if not _PRONOUN.match(item.passage.words)] or first
    standings = {_standing(item, number): item for number, item in enumerate(named)}
    [chosen] = choose(list(standings), 1, subject)
    return next(item for standing, item in standings.items() if standing[1:] == chosen[1:])


def _standing(item: Item, number: int) -> Standing:
    place = (item.held.published is None, item.held.published or 0, item.held.report.id)
    return Standing(1.0, place, item.passage.number, number, item.passage.words, item.when.words if item.when else "")


def entry_of(chronology: str, lead: Item, items: Sequence[Item], origins: Origins) -> Entry:
    """Return the entry that would be written: dated as the leading passage dates it, told in its words."""
    founding = min((item for item in items if item.when), key=lambda item: item.founding)
    when = lead.when
    assert when is not None
    return Entry(
        id=id_from(founding.key),
        chronology=chronology,
        position=float(lead.days[0]) if lead.days else 0.0,
        when=when,
        text=in_marks(shortened(lead.passage.words)),
        citations=tuple(citations_of(lead, items, origins)),
        state=EntryState.DRAFT,
    )


def shortened(words: str, most: int = MOST_WORDS) -> str:
    """Return the words, cut behind a part of the sentence where they are more than `most`; "…" says so."""
    pieces = words.split()
    if len(pieces) <= most:
        return words
    ends = [number for number in range(most // 2, most) if pieces[number][-1] in ",;:—–"]
    kept = " ".join(pieces[: ends[-1] + 1] if ends else pieces[:most])
    return f"{kept.rstrip(',;:—– ')} …"


def citations_of(lead: Item, items: Sequence[Item], origins: Origins) -> Iterator[Citation]:
    """Yield a citation for each report that tells the happening: that of the lead first, then the others by day."""
    best: dict[str, Item] = {}
    for item in sorted(
        items, key=lambda item: (item is not lead, item.when is None, item.key in origins.copies, item.place)
    ):
        best.setdefault(item.held.report.id, item)
    first, *others = best.values()
    yield citation_of(first)
    yield from map(citation_of, sorted(others, key=lambda item: item.place))


def citation_of(item: Item) -> Citation:
    """Return the citation of one telling: the report in full, where the words stand in it, and the words."""
    cited = cited_in_full(item.held.report)
    return replace(
        cited,
        label=label_for(item.held.report),
        locator=item.passage.place,
        anonymous=not item.held.report.bylines,
        text=in_marks(item.passage.words),
    )


def tellings_of(items: Sequence[Item], origins: Origins) -> Iterator[Telling]:
    """Yield the passages that a happening stands on, the earliest report's first, each once."""
    known: set[str] = set()
    for item in items:
        if item.key not in known:
            known.add(item.key)
            yield Telling(
                key=item.key,
                report=item.held.report.id,
                passage=_located(item),
                dated_by=item.when.words if item.when else "",
                copy_of=origins.copies.get(item.key, ""),
            )


def _located(item: Item) -> Passage:
    passage = item.passage
    return Passage(
        exact=passage.words,
        prefix=passage.prefix,
        suffix=passage.suffix,
        start=passage.start,
        end=passage.end,
        place=passage.place,
        snapshot=item.held.read.digest,
        reader=item.held.read.reader,
    )


def grounds_of(items: Sequence[Item], origins: Origins) -> Iterator[str]:
    """Yield why a happening matters, in sentences that are true of its passages."""
    reports = list({item.held.report.id: item.held for item in items}.values())
    told = capitalised(f"told by {counted(len(reports), 'report')}")
    said = f"{told} of {counted(origins.count, 'origin')}"
    yield f"{said}{_between(reports)}."
    yield from origins.reasons


def _between(reports: Sequence[HeldReport]) -> str:
    days = sorted(held.published for held in reports if held.published is not None)
    known = [held.day for held in reports if held.day]
    if not days or not known:
        return ""
    first, last = min(known), max(known)
    return f" on {spoken_day(first)}" if first == last else f" between {spoken_day(first)} and {spoken_day(last)}"


def doubts_of(reading: Reading, lead: Item, items: Sequence[Item], origins: Origins) -> Iterator[str]:
    """Yield what is weak about a happening, a sentence each."""
    if origins.count == 1:
        yield "It has one origin." if len({item.held.report.id for item in items}) > 1 else "One report tells it."
    yield from differences(reading, origins)
    yield from _on_date(reading, lead, origins)
    yield from _on_sources(items)
    yield from _on_reports(items, origins)


def _on_date(reading: Reading, lead: Item, origins: Origins) -> Iterator[str]:
    if all(item.is_spoken for item in reading.items):
        yield f"The date, “{lead.when.words if lead.when else ''}”, is that of the saying."
    if all(item.key in origins.copies for item in reading.items):
        yield "Only copies give the date."
    if lead.when and lead.when.basis is Basis.RELATIVE and lead.held.published is None:
        yield f"“{lead.when.words}” counts from a day of publication that is not sure."


def _on_sources(items: Sequence[Item]) -> Iterator[str]:
    sayers = [sayer for item in items for sayer in item.passage.sayers]
    if sayers and all(item.passage.sayers for item in items) and all(each.naming is Naming.UNNAMED for each in sayers):
        yield f"Nobody is named who says so: {listed(list(dict.fromkeys(each.words for each in sayers))[:3])}."


def _on_reports(items: Sequence[Item], origins: Origins) -> Iterator[str]:
    reports = {item.held.report.id: item.held for item in items}
    corrected = [origins.names[held.report.id] for held in reports.values() if held.read.is_corrected]
    if corrected:
        verb = "was" if len(corrected) == 1 else "were"
        yield f"{capitalised(listed(corrected))} {verb} corrected."
    for held in reports.values():
        for doubt in held.read.doubts:
            yield f"{capitalised(origins.names[held.report.id])}: {doubt}"
