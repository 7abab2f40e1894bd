"""Which of the reports that are kept the cited ones are: proposed, and accepted by merging them."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from dateline.app.desk import TEXTS, Desk
from dateline.app.merging import Merged, Merger, merge_all
from dateline.app.profiles import Profile, Profiles
from dateline.app.reports import published_on
from dateline.app.standing import held
from dateline.domain.chronologies import Citation, CitationKind, Entry
from dateline.domain.dates import When
from dateline.domain.errors import Invalid, NotFound
from dateline.domain.events import Judgement
from dateline.domain.ids import kind_of
from dateline.domain.records import dataclass
from dateline.domain.reports import Report, Snapshot
from dateline.domain.revisions import Act
from dateline.language import quoting
from dateline.stages.matching import CitedReport, Citing, KeptReport, Match, match, quotations_sought
from dateline.stages.proving import prove_all
from dateline.store import Kept

_COUNT = b"matches numbered"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedMatch:
    """A match as it is proposed: its number, which stays the same, both reports, and where it is cited."""

    n: int
    cited: Report
    kept: Report
    match: Match

    @property
    def is_sure(self) -> bool:
        """True when the two are judged to be the same."""
        return self.match.judgement is Judgement.SAME


def propose_matches(desk: Desk) -> list[ProposedMatch]:
    """Return which kept reports the cited ones may be, each with its number; a number once told stays that match's."""
    return _numbered(desk, _matches(desk))


def count_matches(desk: Desk, *, kept: Collection[str] | None = None) -> int:
    """Return how many cited reports may be among those kept, or among these; quoted words are not looked up for it."""
    if not desk.store.count("snapshot"):
        return 0
    found = _matches(desk, only=kept, by_words=False)
    return len({each.cited for each in found if each.judgement is not Judgement.DIFFERENT})


def beyond_doubt(proposed: Sequence[ProposedMatch]) -> list[ProposedMatch]:
    """Return the matches that are the same, without those that would make one cited report several kept ones."""
    sure = [each for each in proposed if each.is_sure]
    rivals = [
        {one.n, other.n}
        for one, other in combinations(sure, 2)
        if one.cited.id == other.cited.id and _overlap(one.match, other.match)
    ]
    return [each for each in sure if not any(each.n in pair for pair in rivals)]


def accept_matches(
    desk: Desk, numbers: Iterable[int] = (), *, all_sure: bool = False, reason: str = ""
) -> list[tuple[ProposedMatch, Merged]]:
    """Merge the cited reports with the kept ones as proposed: those of these numbers, or all that are the same."""
    proposed = {each.n: each for each in propose_matches(desk)}
    wanted = [_proposed(proposed, number) for number in dict.fromkeys(numbers)]
    wanted += [each for each in proposed.values() if all_sure and each.is_sure and each not in wanted]
    _check_one_each(wanted)
    if not wanted:
        raise NotFound(f"{desk.folder.name}: no match is sure; `dateline report match` lists what is proposed")
    return list(zip(wanted, merge_all(desk, _mergers(wanted, reason)), strict=True))


def _proposed(proposed: Mapping[int, ProposedMatch], number: int) -> ProposedMatch:
    if number not in proposed:
        raise NotFound(f"no match {number} is proposed (any more); `dateline report match` lists what is")
    return proposed[number]


def _check_one_each(wanted: Sequence[ProposedMatch]) -> None:
    """Refuse to make one cited report several kept ones, unless it was cited for each another time."""
    seen: dict[str, list[ProposedMatch]] = {}
    for each in wanted:
        for other in seen.setdefault(each.cited.id, []):
            if _overlap(each.match, other.match):
                raise Invalid(f"matches {other.n} and {each.n} are of one cited report; accept one of them")
        seen[each.cited.id].append(each)


def _overlap(one: Match, other: Match) -> bool:
    places, others = ({place for citing in each.citings for place in citing.places} for each in (one, other))
    return one.is_whole or other.is_whole or bool(places & others)


def _mergers(wanted: Sequence[ProposedMatch], reason: str) -> list[Merger]:
    """Return the mergers; kept reports that are one go together with the first match of them."""
    merged: set[str] = set()
    mergers = []
    for each in wanted:
        told = reason or f"match {each.n}: {each.match.grounds.removesuffix('.')}"
        if each.match.is_whole:
            others = (each.cited.id, *(twin for twin in each.match.twins if twin not in merged))
            mergers.append(Merger(keep=each.kept.id, others=others, reason=told))
            merged.update(others)
        else:
            citations = _places_by_entry(each.match.citings)
            mergers.append(Merger(keep=each.kept.id, others=(each.cited.id,), reason=told, citations=citations))
    return mergers


def _places_by_entry(citings: Iterable[Citing]) -> dict[str, tuple[int, ...]]:
    places: dict[str, tuple[int, ...]] = {}
    for citing in citings:
        for entry, place in citing.places:
            places[entry] = (*places.get(entry, ()), place)
    return places


def _matches(desk: Desk, *, only: Collection[str] | None = None, by_words: bool = True) -> list[Match]:
    """Return all matches; with `only` among these kept reports, without `by_words` no quotations are looked up."""
    reports = held(desk, Report)
    with Profiles(desk, held(desk, Snapshot)) as profiles:
        unkept = [report for report in reports if report.id not in profiles.by_report]
        if not profiles.by_report or not unkept:
            return []
        cited = _cited(desk, unkept, quoted=by_words)
        chosen = [each for each in reports if each.id in profiles.by_report and (only is None or each.id in only)]
        names = _names_of_files(desk) if by_words else {}
        kept = [_kept(desk, report, profiles, names) for report in chosen]
        carriers = _carriers(quotations_sought(cited), chosen, profiles) if by_words else {}
        return match(cited, kept, carriers=carriers, read=profiles.words)


def _carriers(
    quotations: Sequence[str], reports: Sequence[Report], profiles: Profiles
) -> Mapping[str, Collection[str]]:
    """Return for each quotation the reports that print it."""
    if not quotations:
        return {}
    printed = ((report.id, words) for report in reports for words in profiles.pieces(report.id))
    sought = prove_all(quotations, printed)
    return {each.words: tuple(dict.fromkeys(each.docs)) for each in sought}


def _names_of_files(desk: Desk) -> Mapping[str, str]:
    """Return what each snapshot was called when it came, by its id."""
    taken = (revision for revision in desk.store.log() if revision.act is Act.TAKE_SNAPSHOT)
    return {
        name.partition(":")[2]: desk.store.note_of(revision).get("name", "")
        for revision in taken
        for name in revision.touches
        if kind_of(name) == "snapshot"
    }


def _kept(desk: Desk, report: Report, profiles: Profiles, names: Mapping[str, str]) -> KeptReport:
    told = list(profiles.of_report(report.id))
    snapshots = profiles.by_report[report.id]
    had = [address for each in snapshots for address in (each.address, *each.redirects)]
    return KeptReport(
        id=report.id,
        titles=_each_once(report.title, *(each.title for each in told)),
        publishers=_each_once(report.publisher, *(each.publisher for each in told)),
        agencies=_each_once(*(name for each in told for name in each.agencies)),
        bylines=report.bylines or _each_once(*(name for each in told for name in each.bylines)),
        published=report.published or _first_day(desk, told),
        addresses=_each_once(report.address, report.archive_address, *had),
        told_addresses=_each_once(*(each.address for each in told)),
        names=_each_once(report.label, *(names.get(each.id, "") for each in snapshots)),
    )


def _each_once(*names: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, names)))


def _first_day(desk: Desk, profiles: Iterable[Profile]) -> When | None:
    for each in profiles:
        try:
            return published_on(desk, each.published)
        except Invalid:
            continue
    return None


def _cited(desk: Desk, unkept: Sequence[Report], *, quoted: bool) -> list[CitedReport]:
    """Return the reports without a snapshot, with each time that they are cited, and with `quoted` what is quoted."""
    citings: dict[str, list[Citing]] = {report.id: [] for report in unkept}
    for entry in held(desk, Entry):
        cited = [(place, each) for place, each in enumerate(entry.citations) if each.report in citings]
        beside = _quoted(entry.text) if quoted and cited else ()
        for place, citation in cited:
            own = _printed(citation) if quoted else ()
            _take(citings[citation.report or ""], citation, _citing(entry, place, citation, own, beside))
    return [CitedReport(report=report, citings=tuple(citings[report.id])) for report in unkept]


def _citing(entry: Entry, place: int, citation: Citation, own: tuple[str, ...], beside: tuple[str, ...]) -> Citing:
    return Citing(
        places=((entry.id, place),),
        quoted=own,
        beside=beside,
        told=f"{entry.text}\n{citation.printed}",
        first=entry.when.first.ordinal if entry.when.first else None,
    )


def _take(citings: list[Citing], citation: Citation, citing: Citing) -> None:
    """Add one time that a report is cited; a short citation goes with the full one that it points back to."""
    if citation.kind is CitationKind.FULL or not citings:
        citings.append(citing)
    else:
        citings[-1] = _with(citings[-1], citing)


def _with(one: Citing, other: Citing) -> Citing:
    return replace(one, places=(*one.places, *other.places), quoted=(*one.quoted, *other.quoted))


def _printed(citation: Citation) -> tuple[str, ...]:
    """Return the words that a cited report should have: those quoted, and an original whole."""
    return (*_quoted(citation.text), citation.original.words) if citation.original else _quoted(citation.text)


def _quoted(text: str) -> tuple[str, ...]:
    return tuple(each.words for each in quoting.find(text) if each.depth == 0) if text else ()


def _numbered(desk: Desk, found: Sequence[Match]) -> list[ProposedMatch]:
    reports = {report.id: report for report in held(desk, Report)}
    # What is different is seldom looked at, and leaves no gaps in what is.
    in_order = sorted(found, key=lambda each: each.judgement is Judgement.DIFFERENT)
    with Kept(desk.folder / TEXTS) as kept:
        return [
            ProposedMatch(n=_number(kept, each), cited=reports[each.cited], kept=reports[each.kept], match=each)
            for each in in_order
        ]


def _number(kept: Kept, found: Match) -> int:
    """Return the number of a match: the one it was told by before, or the next that no other has."""
    key = f"match {found.cited} {found.kept}".encode()
    known = kept.recall(key)
    if known is not None:
        return int(known)
    number = int(kept.recall(_COUNT) or 0) + 1
    kept.keep(_COUNT, str(number).encode())
    kept.keep(key, str(number).encode())
    return number
