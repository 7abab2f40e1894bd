"""Which of the reports that are kept the cited ones are: proposed, and accepted by merging them."""

from collections import OrderedDict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Self

import msgspec

from dateline.app.desk import TEXTS, Desk
from dateline.app.merging import Merged, Merger, merge_all
from dateline.app.programs import program
from dateline.app.reports import published_on
from dateline.app.standing import held
from dateline.app.texts import Texts
from dateline.domain.chronologies import Citation, CitationKind, Entry
from dateline.domain.dates import When
from dateline.domain.errors import DatelineError, Invalid, NotFound
from dateline.domain.events import Judgement
from dateline.domain.ids import digest
from dateline.domain.reports import Report, Snapshot
from dateline.domain.texts import CreditKind, Text
from dateline.language import quoting
from dateline.stages.matching import CitedReport, Citing, KeptReport, Match, match, quotations_sought
from dateline.stages.proving import prove_all
from dateline.store import Kept

_AT_HAND = 64
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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Profile:
    """What the text of a snapshot says of its report."""

    title: str
    publisher: str
    bylines: tuple[str, ...]
    published: str
    address: str
    agencies: tuple[str, ...]


class _Words:
    """The texts of kept reports: what they say of themselves, and their words; those asked for last are at hand."""

    def __init__(self, desk: Desk, snapshots: Mapping[str, Sequence[Snapshot]]) -> None:
        self._snapshots = snapshots
        self._texts = Texts(desk)
        self._kept = Kept(desk.folder / TEXTS)
        self._at_hand: OrderedDict[str, str] = OrderedDict()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._kept.close()
        self._texts.__exit__(None, None, None)

    def profiles(self, report: str) -> Iterator[_Profile]:
        """Yield what each text of a report says of it."""
        for snapshot in self._snapshots.get(report, ()):
            key = bytes.fromhex(digest(f"profile {program()} {snapshot.digest} {snapshot.media_type}".encode())[7:])
            kept = self._kept.recall(key)
            profile = _profile_in(kept) or _profile_of(self._text(snapshot))
            if profile is not None:
                self._kept.keep(key, msgspec.msgpack.encode(profile))
                yield profile

    def read(self, report: str) -> str:
        """Return all words that a report printed, in any of its snapshots."""
        if report not in self._at_hand:
            texts = [text for each in self._snapshots.get(report, ()) if (text := self._text(each)) is not None]
            self._at_hand[report] = "\n\n".join(f"{text.title}\n\n{text.words}" for text in texts)
            if len(self._at_hand) > _AT_HAND:
                self._at_hand.popitem(last=False)
        self._at_hand.move_to_end(report)
        return self._at_hand[report]

    def _text(self, snapshot: Snapshot) -> Text | None:
        try:
            return self._texts.of(snapshot)
        except DatelineError:
            return None


def propose_matches(desk: Desk) -> list[ProposedMatch]:
    """Return which kept reports the cited ones may be, each with its number; a number once told stays that match's."""
    return _numbered(desk, _matches(desk))


def count_matches(desk: Desk, *, kept: Collection[str] | None = None) -> int:
    """Return how many cited reports may be among those kept, or among these; quoted words are not looked up for it."""
    if not desk.store.count("snapshot"):
        return 0
    found = _matches(desk, only=kept, by_words=False)
    return len({each.cited for each in found if each.judgement is not Judgement.DIFFERENT})


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
        told = reason or f"match {each.n}: {each.match.grounds}"
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
    snapshots: dict[str, list[Snapshot]] = {}
    for snapshot in held(desk, Snapshot):
        snapshots.setdefault(snapshot.report, []).append(snapshot)
    reports = held(desk, Report)
    unkept = [report for report in reports if report.id not in snapshots]
    if not snapshots or not unkept:
        return []
    cited = _cited(desk, unkept)
    chosen = [each for each in reports if each.id in snapshots and (only is None or each.id in only)]
    with _Words(desk, snapshots) as words:
        kept = [_kept(desk, report, snapshots[report.id], words) for report in chosen]
        carriers = _carriers(quotations_sought(cited), chosen, words) if by_words else {}
        return match(cited, kept, carriers=carriers, read=words.read)


def _carriers(quotations: Sequence[str], reports: Sequence[Report], words: _Words) -> Mapping[str, Collection[str]]:
    """Return for each quotation the reports that print it."""
    if not quotations:
        return {}
    sought = prove_all(quotations, ((report.id, words.read(report.id)) for report in reports))
    return {each.words: tuple(dict.fromkeys(each.docs)) for each in sought}


def _kept(desk: Desk, report: Report, snapshots: Sequence[Snapshot], words: _Words) -> KeptReport:
    profiles = list(words.profiles(report.id))
    had = [address for each in snapshots for address in (each.address, *each.redirects)]
    return KeptReport(
        id=report.id,
        titles=_each_once(report.title, *(each.title for each in profiles)),
        publishers=_each_once(report.publisher, *(each.publisher for each in profiles)),
        agencies=_each_once(*(name for each in profiles for name in each.agencies)),
        bylines=report.bylines or _each_once(*(name for each in profiles for name in each.bylines)),
        published=report.published or _first_day(desk, profiles),
        addresses=_each_once(report.address, report.archive_address, *had),
        told_addresses=_each_once(*(each.address for each in profiles)),
        names=_each_once(report.label),
    )


def _each_once(*names: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, names)))


def _first_day(desk: Desk, profiles: Iterable[_Profile]) -> When | None:
    for each in profiles:
        try:
            return published_on(desk, each.published)
        except Invalid:
            continue
    return None


def _cited(desk: Desk, unkept: Sequence[Report]) -> list[CitedReport]:
    """Return the reports without a snapshot, with each time that they are cited."""
    citings: dict[str, list[Citing]] = {report.id: [] for report in unkept}
    for entry in held(desk, Entry):
        beside = _quoted(entry.text)
        for place, citation in enumerate(entry.citations):
            own = citings.get(citation.report or "")
            if own is not None:
                _take(own, citation, _citing(entry, place, citation, beside))
    return [CitedReport(report=report, citings=tuple(citings[report.id])) for report in unkept]


def _citing(entry: Entry, place: int, citation: Citation, beside: tuple[str, ...]) -> Citing:
    return Citing(
        places=((entry.id, place),),
        quoted=_quoted(citation.text),
        beside=beside,
        told=f"{entry.text}\n{citation.text}",
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


def _quoted(text: str) -> tuple[str, ...]:
    return tuple(each.words for each in quoting.find(text) if each.depth == 0) if text else ()


def _profile_in(content: bytes | None) -> _Profile | None:
    try:
        return None if content is None else msgspec.msgpack.decode(content, type=_Profile)
    except msgspec.MsgspecError:
        return None


def _profile_of(text: Text | None) -> _Profile | None:
    if text is None:
        return None
    return _Profile(
        title=text.title,
        publisher=text.publisher,
        bylines=text.bylines,
        published=text.published.edtf,
        address=text.address,
        agencies=tuple(credit.name for credit in text.credits if credit.kind is CreditKind.AGENCY),
    )


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
