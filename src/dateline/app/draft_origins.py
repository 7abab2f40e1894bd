"""How many independent origins a draft, and the entry made of it, stands on: counted one way wherever it is shown."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from dateline.app.deriving import derivations_of
from dateline.app.desk import DRAFTS, Desk
from dateline.app.passages import Asked, published_of, read_kept
from dateline.app.regrouping import Waiting
from dateline.app.standing import held, standing
from dateline.app.texts import Texts
from dateline.domain.chronologies import Citation, Entry
from dateline.domain.dates import Day
from dateline.domain.drafts import Draft, Telling
from dateline.domain.reports import Derivation, Report, Snapshot
from dateline.domain.shown import Origins
from dateline.language.quoting.setting import in_marks
from dateline.stages.drafting.descent import Descent, descent_of
from dateline.stages.drafting.entries import ONLY_COPIES, is_of_all, new_by, told_by, weak_by
from dateline.stages.drafting.origins import origins_of
from dateline.stages.drafting.pile import Account, HeldReport
from dateline.stages.weighing import origins as weighing
from dateline.store import Kept


class OriginsCount:
    """Counts the origins of entries whose accounts are passages of kept reports, as drafting counts them.

    `derivations` tell where the reports come from that have one of the `snapshots`.
    """

    def __init__(
        self, desk: Desk, reports: Sequence[Report], snapshots: Sequence[Snapshot], derivations: Sequence[Derivation]
    ) -> None:
        self._desk = desk
        self._reports = {report.id: report for report in reports}
        self._snapshots: dict[str, list[Snapshot]] = {}
        for each in sorted(snapshots, key=lambda each: each.taken_at, reverse=True):
            self._snapshots.setdefault(each.report, []).append(each)
        self._derivations = derivations

    @cached_property
    def _descent(self) -> Descent:
        return descent_of(self._derivations, list(self._reports.values()))

    @cached_property
    def _moved(self) -> set[str]:
        """The snapshots that came with another report, which was merged since."""
        return {one.value.id for one in standing(self._desk, Snapshot) if one.version > 1}

    def of(self, entry: Entry) -> Origins | None:
        """Return the origins of an entry; None where an account of it is anything but passages of a kept report."""
        if not entry.citations or not all(each.report in self._snapshots and each.printed for each in entry.citations):
            return None
        with Texts(self._desk) as texts, Kept(self._desk.folder / DRAFTS) as kept:
            told = [self._accounts(each, texts, kept) for each in entry.citations]
        if not all(told):
            return None
        accounts = sorted((one for each in told for one in each), key=lambda account: account.place)
        origins = origins_of(accounts, self._descent)
        return replace(origins.told(), groups=_places(entry.citations, origins.groups))

    def _accounts(self, citation: Citation, texts: Texts, kept: Kept) -> list[Account]:
        """Return the passages that an account gives, where it is made of nothing else; the newest snapshot first."""
        for snapshot in self._snapshots[citation.report or ""]:
            one = self._read(snapshot, texts, kept)
            if one is not None and (found := _given(citation.printed, one)):
                return found
        return []

    def _read(self, snapshot: Snapshot, texts: Texts, kept: Kept) -> HeldReport | None:
        report = self._reports.get(snapshot.report)
        if report is None:
            return None
        is_moved = snapshot.id in self._moved
        published = published_of(self._desk, report, snapshot) if is_moved else report.published
        read = read_kept(Asked(report, snapshot, published), texts, kept)
        taken = snapshot.taken_at
        return (
            HeldReport(report=report, read=read, taken=taken, snapshot=snapshot.id, dated=published) if read else None
        )


def _given(text: str, held_report: HeldReport) -> list[Account]:
    """Return the passages of a report that a text gives in quotation marks; nothing where it says anything else."""
    found = []
    for passage in held_report.read.passages:
        words = in_marks(passage.words)
        if words in text:
            text = text.replace(words, "")
            found.append(Account(held=held_report, passage=passage, telling=passage.words))
    return [] if text.strip() else found


def _places(citations: Sequence[Citation], groups: Sequence[Sequence[str]]) -> tuple[tuple[int, ...], ...]:
    """Return the places of citations by the first origin that stands behind each."""
    found: dict[int, list[int]] = {}
    for place, citation in enumerate(citations):
        first = next((number for number, group in enumerate(groups) if citation.report in group), -1 - place)
        found.setdefault(first, []).append(place)
    return tuple(map(tuple, found.values()))


def counting_of(desk: Desk, reports: Sequence[Report], snapshots: Sequence[Snapshot]) -> OriginsCount:
    """Return what counts the origins of drafts and of the entries made of them."""
    return OriginsCount(desk, reports, snapshots, derivations_of(desk, reports, snapshots))


def with_origins(desk: Desk, waiting: Sequence[Waiting]) -> list[Waiting]:
    """Return the drafts with their origins, and with grounds and doubts that say the same.

    What drafting did not count, as a merged draft, is counted here.
    """
    uncounted = [each for each in waiting if not each.draft.origins]
    counting = counting_of(desk, held(desk, Report), held(desk, Snapshot)) if uncounted else None
    return [_founded(each, counting) for each in waiting]


def _founded(waiting: Waiting, counting: OriginsCount | None) -> Waiting:
    draft = waiting.draft
    if draft.origins or counting is None:
        return replace(waiting, origins=_drafted(draft))
    origins = counting.of(draft.entry) or _of_those_who_tell(draft)
    if any(map(is_of_all, draft.grounds)):
        return replace(waiting, origins=origins)
    grounds, doubts = _grounds(draft, origins), tuple(_doubts(draft, origins))
    return replace(waiting, draft=replace(draft, grounds=grounds, doubts=doubts), origins=origins)


def _drafted(draft: Draft) -> Origins:
    return Origins(count=draft.origins, unknown=draft.origins_unknown, grounds=draft.origins_grounds)


def _of_those_who_tell(draft: Draft) -> Origins:
    """Return the origins of the reports that do more than copy others of the draft, as their citations tell them."""
    telling = {each.report for each in draft.tellings if not _is_copy(draft, each)}
    own = [each for each in draft.entry.citations if each.report in telling]
    return weighing.origins_of([(each, each) for each in own], elsewhere={})


def _is_copy(draft: Draft, telling: Telling) -> bool:
    return any(telling.copy_of == each.key for each in draft.tellings)


def _grounds(draft: Draft, origins: Origins) -> tuple[str, ...]:
    """Return the grounds, with that of the whole anew."""
    count = len({telling.report for telling in draft.tellings})
    told = new_by(count, origins.count) if draft.adds_to else told_by(count, origins.count, list(_days(draft)))
    return (told, *draft.grounds)


def _doubts(draft: Draft, origins: Origins) -> Iterator[str]:
    if weak := weak_by(len({telling.report for telling in draft.tellings}), origins.count):
        yield weak
    dated = [telling for telling in draft.tellings if telling.dated_by]
    if dated and all(_is_copy(draft, telling) for telling in dated):
        yield ONLY_COPIES
    yield from draft.doubts


def _days(draft: Draft) -> Iterable[Day]:
    """Yield the days on which its reports were published, where they are known to the day."""
    for when in (each.published for each in draft.entry.citations):
        if when is not None and when.first is not None and when.first == when.last:
            yield when.first
