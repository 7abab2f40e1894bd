"""Many cited reports beside many kept ones."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from dateline.domain.events import Judgement
from dateline.domain.reports import Report
from dateline.language.wording import counted
from dateline.stages.matching.comparing import LEAST_QUOTED, Compared, Evidence, Read, compare, house_days
from dateline.stages.matching.judging import Judged, judge, twins_of
from dateline.stages.matching.looking_up import Shelf
from dateline.stages.matching.nouns import CitedReport, Citing, KeptReport, Match

_ORDER = {Judgement.SAME: 0, Judgement.UNSURE: 1, Judgement.DIFFERENT: 2}


def quotations_sought(cited: Sequence[CitedReport]) -> list[str]:
    """Return the quotations by which kept reports can be told, each once: those that are long enough."""
    found = (words for each in cited for citing in each.citings for words in (*citing.quoted, *citing.beside))
    return list(dict.fromkeys(words for words in found if len(words.split()) >= LEAST_QUOTED))


def match(
    cited: Sequence[CitedReport],
    kept: Sequence[KeptReport],
    *,
    carriers: Mapping[str, Collection[str]],
    read: Read,
) -> list[Match]:
    """Return for each cited report the kept ones that it may be, with a judgement on each: the surest first.

    `carriers` gives for a quotation the ids of the kept reports that print it, `read` the words of a kept report.
    """
    shelf = Shelf(kept)
    counted_days = Counter(each for report in cited for each in house_days(report.report))
    crowded = frozenset(each for each, count in counted_days.items() if count > 1)
    evidence = Evidence(carriers=carriers, read=read, crowded=crowded)
    return [each for report in cited for each in sorted(_matches(report, shelf, evidence), key=_weight)]


def _weight(found: Match) -> tuple[int, bool]:
    return _ORDER[found.judgement], not found.is_whole


def _matches(cited: CitedReport, shelf: Shelf, evidence: Evidence) -> Iterator[Match]:
    """Yield the kept reports that one may be.

    One that only its byline or its publisher tells may stand for several: it is judged each time that it is cited.
    """
    citings = cited.citings or (Citing(places=()),)
    asked = (_joined(citings),) if _is_told(cited.report) else citings
    judged = [(citing, _judged(cited.report, citing, shelf, evidence)) for citing in asked]
    sure = {compared.kept.id for _, each in judged for compared, judgement, _ in each if judgement is Judgement.SAME}
    parted = len(sure) > 1 or any(_is_denied(each, sure) for _, each in judged)
    seen: dict[str, Match] = {}
    for citing, each in judged:
        for compared, judgement, twins in each:
            found = _match(cited, compared, judgement, twins, (citing,) if parted else cited.citings, whole=not parted)
            known = seen.get(compared.kept.id)
            seen[compared.kept.id] = found if known is None else _both(known, found)
    decided = {id(citing) for each in seen.values() if each.judgement is Judgement.SAME for citing in each.citings}
    for found in seen.values():
        yield from _still_open(found, sure, decided, judged)


def _is_denied(judged: Sequence[tuple[Compared, Judgement, object]], sure: Collection[str]) -> bool:
    """True where what is quoted this time stands in none of those that another time is sure of."""
    return any(
        each.kept.id in sure and "words" in each.differs and judgement is not Judgement.SAME
        for each, judgement, _ in judged
    )


def _is_told(report: Report) -> bool:
    """True for a report that is told from all others of its writers and its publisher."""
    return bool(report.address or report.archive_address or report.title or (report.published and report.bylines))


def _joined(citings: Sequence[Citing]) -> Citing:
    """Return all times that a report is cited as one."""
    firsts = [each.first for each in citings if each.first is not None]
    return Citing(
        places=tuple(place for each in citings for place in each.places),
        quoted=tuple(dict.fromkeys(words for each in citings for words in each.quoted)),
        beside=tuple(dict.fromkeys(words for each in citings for words in each.beside)),
        told="\n".join(each.told for each in citings),
        first=min(firsts, default=None),
    )


def _judged(
    report: Report, citing: Citing, shelf: Shelf, evidence: Evidence
) -> list[tuple[Compared, Judgement, tuple[str, ...]]]:
    compared = [compare(report, citing, each, evidence) for each in shelf.about(report, citing, evidence.carriers)]
    judged: list[Judged] = judge(compared)
    return [(each, judgement, twins_of(each, compared)) for each, judgement in judged]


def _match(
    cited: CitedReport,
    compared: Compared,
    judgement: Judgement,
    twins: tuple[str, ...],
    citings: tuple[Citing, ...],
    *,
    whole: bool,
) -> Match:
    same = judgement is not Judgement.DIFFERENT
    return Match(
        cited=cited.report.id,
        kept=compared.kept.id,
        judgement=judgement,
        grounds=compared.grounds,
        twins=twins if same else (),
        citings=citings,
        is_whole=whole,
    )


def _both(one: Match, other: Match) -> Match:
    """Return what two times that a report is cited say of one kept report: the surer judgement counts."""
    surer, less = sorted((one, other), key=lambda each: _ORDER[each.judgement])
    if surer.is_whole or surer.judgement is not less.judgement:
        return surer
    return replace(surer, citings=(*one.citings, *other.citings))


def _still_open(
    found: Match, sure: Collection[str], decided: Collection[int], judged: Sequence[tuple[Citing, object]]
) -> Iterator[Match]:
    """Yield a match unless another one answers it; tell how often the report is cited where that was left open."""
    if found.judgement is Judgement.UNSURE and sure:
        open_citings = tuple(each for each in found.citings if id(each) not in decided)
        if found.is_whole or not open_citings:
            return
        yield replace(found, citings=open_citings)
        return
    times = len(found.citings)
    if found.judgement is Judgement.SAME and found.is_whole and len(judged) > 1 and times > 1:
        grounds = f"{found.grounds[:-1]}; it is cited {counted(times, 'time')} in these words."
        yield replace(found, grounds=grounds)
        return
    yield found
