"""How many independent origins each draft that waits stands on: counted one way wherever the draft is shown."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dateline.app.desk import Desk
from dateline.app.regrouping import Waiting
from dateline.app.sealing import veil_of
from dateline.app.standing import held
from dateline.domain.dates import Day
from dateline.domain.drafts import Draft, Telling
from dateline.domain.reports import Report, Snapshot
from dateline.domain.shown import Origins
from dateline.language.wording import capitalised, counted
from dateline.stages.drafting.entries import ONLY_COPIES, is_new, is_of_all, new_by, told_by, weak_by
from dateline.stages.weighing.lineage import Lineage
from dateline.stages.weighing.origins import origins_of


def with_origins(desk: Desk, waiting: Sequence[Waiting]) -> list[Waiting]:
    """Return the drafts with their origins, and with grounds and doubts that say the same.

    Those that drafting found by the passages and those that the whole texts show are compared: the fewer have more
    reports shown to be one, and hold. What nobody counted, as a merged draft, is counted here.
    """
    lineage = _lineage(desk, [each for each in waiting if len(_reports(each.draft)) > 1])
    return [_founded(each, origins_behind(each.draft, lineage)) for each in waiting]


def origins_behind(draft: Draft, lineage: Lineage | None = None) -> Origins:
    """Return how many independent origins the draft stands on, and why, where drafting did not say so.

    Where drafting has not counted them, reports that only copy others of the draft count for nothing.
    """
    if len(_reports(draft)) == 1:
        return Origins(count=1, unknown=False, grounds="")
    drafted = Origins(count=draft.origins, unknown=False, grounds="") if draft.origins else _of_those_who_tell(draft)
    if lineage is None:
        return drafted
    shown = origins_of([(each, each) for each in draft.entry.citations], elsewhere={}, lineage=lineage)
    return shown if shown.count < drafted.count else drafted


def in_a_sentence(draft: Draft, origins: Origins) -> str:
    """Return how many origins a draft has and why, in sentences."""
    if origins.grounds:
        return origins.grounds
    counts = f"{counted(len(_reports(draft)), 'report')}, {counted(origins.count, 'origin')}"
    return capitalised(f"{counts}, as the grounds of the draft say.")


def _of_those_who_tell(draft: Draft) -> Origins:
    """Return the origins of the reports that do more than copy others of the draft."""
    telling = {each.report for each in draft.tellings if not _is_copy(draft, each)}
    own = [each for each in draft.entry.citations if each.report in telling]
    return origins_of([(each, each) for each in own], elsewhere={})


def _is_copy(draft: Draft, telling: Telling) -> bool:
    return any(telling.copy_of == each.key for each in draft.tellings)


def _lineage(desk: Desk, waiting: Sequence[Waiting]) -> Lineage | None:
    """Return where the reports come from that drafts stand on, as the texts of no sealed source show."""
    if not waiting:
        return None
    from dateline.app.deriving import lineage_of  # noqa: PLC0415 an empty inbox traces nothing

    veil = veil_of(desk)
    snapshots = [each for each in held(desk, Snapshot) if veil is None or each.id not in veil.snapshots]
    return lineage_of(desk, held(desk, Report), snapshots, [each.draft.entry for each in waiting])


def _founded(waiting: Waiting, origins: Origins) -> Waiting:
    draft = waiting.draft
    if origins.count == draft.origins:
        return replace(waiting, origins=origins)
    grounds, doubts = tuple(_grounds(draft, origins)), tuple(_doubts(draft, origins))
    return replace(waiting, draft=replace(draft, grounds=grounds, doubts=doubts), origins=origins)


def _grounds(draft: Draft, origins: Origins) -> Iterator[str]:
    """Yield the grounds, with that of the whole anew: what an entry has of it already was counted by drafting."""
    count = len(_reports(draft))
    if any(map(is_new, draft.grounds)):
        yield from (new_by(count, origins.count) if is_new(each) else each for each in draft.grounds)
        return
    yield told_by(count, origins.count, list(_days(draft)))
    yield from (each for each in draft.grounds if not is_of_all(each))


def _doubts(draft: Draft, origins: Origins) -> Iterator[str]:
    if weak := weak_by(len(_reports(draft)), origins.count):
        yield weak
    dated = [telling for telling in draft.tellings if telling.dated_by]
    if dated and all(_is_copy(draft, telling) for telling in dated):
        yield ONLY_COPIES
    yield from (each for each in draft.doubts if not is_of_all(each))


def _reports(draft: Draft) -> set[str]:
    return {telling.report for telling in draft.tellings}


def _days(draft: Draft) -> Iterable[Day]:
    """Yield the days on which its reports were published, where they are known to the day."""
    for when in (each.published for each in draft.entry.citations):
        if when is not None and when.first is not None and when.first == when.last:
            yield when.first
