"""From entries to statements: their dates, what they say of each other, their reports, the order of the rows."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, pairwise

from dateline.domain.dates import Basis, Day, Precision, When
from dateline.domain.shown import ShownEntry
from dateline.language.claiming.righting import puts_right
from dateline.language.crediting import credit_meant, full_citations
from dateline.language.dating.network import Gap, Kind, Statement, is_not_after, lies
from dateline.language.relating.happenings import tells_of
from dateline.language.relating.phrases import Relation, find_relations
from dateline.language.wording import entry_name, spoken_day, spoken_stretch

_FORETOLD = re.compile(
    r"\b(?:will|shall|would|is to|are to|was to|were to|to be|due|expect\w*|schedul\w*|plan\w*|set to|slated|upcoming"
    r"|forthcoming|tomorrow|ahead of|wird|werden|soll|sollen|geplant|erwartet|prévue?s?|sera|seront|previst[oa]s?"
    r"|será|serán)\b",
    re.IGNORECASE,
)
_FEWEST_STEPS = 2
_READ = 2_000
_MANY = 3
"""Besides the entry itself two more tell of it: which is meant is no longer clear."""


def names_of(entries: Sequence[ShownEntry]) -> Mapping[str, str]:
    """Return how sentences name the entries, by id."""
    return {entry.id: entry_name(entry.n, entry.when.words) for entry in entries}


def owner_of(statement: Statement) -> str:
    """Return the id of the entry in which the statement stands."""
    return statement.id.rpartition("/")[0]


def statements_of(entries: Sequence[ShownEntry]) -> list[Statement]:
    """Return what the entries, in written order, say about when they were."""
    names = names_of(entries)
    return [
        *_dates(entries, names),
        *relations_told(entries, names),
        *_reports(entries, names),
        *(statement for lane in _lanes(entries) for statement in _rows(lane, names)),
    ]


def _dates(entries: Sequence[ShownEntry], names: Mapping[str, str]) -> Iterator[Statement]:
    for entry in entries:
        when = entry.when
        if gaps := lies(entry.id, when.first, when.last):
            words = f"{names[entry.id]} is dated {spoken_stretch(when.first, when.last)}"
            yield Statement(id=f"{entry.id}/date", gaps=gaps, words=words, kind=_kind(when))


def _kind(when: When) -> Kind:
    if when.basis is not Basis.STATED:
        return Kind.INFERRED
    return Kind.WRITTEN_DAY if when.precision in (Precision.DAY, Precision.TIME) else Kind.WRITTEN_PART


def relations_told(entries: Sequence[ShownEntry], names: Mapping[str, str]) -> Iterator[Statement]:
    """Yield what the words of dates and the first words of entries say of other entries, where it is clear of which."""
    before = _entries_before(entries)
    found: dict[tuple[str, tuple[str, ...]], list[ShownEntry]] = {}
    for entry in entries:
        for place, text, dated in (("dated", entry.when.words, True), ("told", entry.text, False)):
            relation = find_relations(text, dated=dated)
            if relation is None:
                continue
            other = _meant(relation, entry, entries, found) if relation.noun else before.get(entry.id)
            if other is not None and other.id != entry.id:
                gaps = (Gap(other.id, entry.id, relation.least, relation.most),)
                words = f"“{relation.words}” in {names[entry.id]} counts from {names[other.id]}"
                yield Statement(id=f"{entry.id}/{place}", gaps=gaps, words=words, kind=_trusted(relation))


def _trusted(relation: Relation) -> Kind:
    return Kind.SAID if relation.least is None or relation.most is None else Kind.COUNTED


def _entries_before(entries: Sequence[ShownEntry]) -> Mapping[str, ShownEntry]:
    """Return for each entry the one before it that its date counts from.

    That is the row above, where rows do not run backward, and unless the date was counted from another day than that.
    """
    found: dict[str, ShownEntry] = {}
    for lane in _lanes(entries):
        if _direction(lane) < 0:
            continue
        for above, entry in pairwise(lane):
            if entry.when.anchor is None or above.when.earliest == above.when.latest:
                found[entry.id] = above
    return found


def _meant(
    relation: Relation,
    entry: ShownEntry,
    entries: Sequence[ShownEntry],
    found: dict[tuple[str, tuple[str, ...]], list[ShownEntry]],
) -> ShownEntry | None:
    """Return the one other entry that tells of what the relation calls by a noun, None where not just one does."""
    key = (relation.noun, relation.told)
    if key not in found:
        telling = (one for one in entries if tells_of(relation.noun, one.text, relation.told, relation.language))
        found[key] = list(islice(telling, _MANY))
    others = [one for one in found[key] if one.id != entry.id]
    return others[0] if len(others) == 1 else None


def _reports(entries: Sequence[ShownEntry], names: Mapping[str, str]) -> Iterator[Statement]:
    """Yield that what reports tell of, and do not foretell, was not after they were published."""
    full = full_citations(entries)
    for entry in entries:
        told = [account for account in entry.accounts if account.citation.published and account.citation.published.last]
        if not told or _FORETOLD.search(entry.text[:_READ]):
            continue
        for at, account in enumerate(told):
            published = account.citation.published
            if published and (last := published.last) and not _is_added(entry, account.text, last):
                words = f"{credit_meant(account.citation, full)} told of {names[entry.id]} by {spoken_day(last)}"
                gaps = lies(entry.id, None, last)
                yield Statement(id=f"{entry.id}/report {at}", gaps=gaps, words=words, kind=Kind.PAST_TENSE)


def _is_added(entry: ShownEntry, text: str, published: Day) -> bool:
    """Return whether what is told put a report right after it was published: a page that was updated."""
    return entry.when.first is not None and published < entry.when.first and puts_right(text or entry.text)


def _lanes(entries: Sequence[ShownEntry]) -> list[list[ShownEntry]]:
    lanes: dict[str, list[ShownEntry]] = {}
    for entry in entries:
        lanes.setdefault(entry.lane, []).append(entry)
    return list(lanes.values())


def _direction(lane: Sequence[ShownEntry]) -> int:
    """Return 1 or -1 where the dated rows all run forward or backward in time, 0 where they do not or are too few."""
    known = [(first, last) for entry in lane if (first := entry.when.first) and (last := entry.when.last)]
    steps = [(later[0] > earlier[1]) - (later[1] < earlier[0]) for earlier, later in pairwise(known)]
    forth, back = steps.count(1), steps.count(-1)
    if forth and back:
        return 0
    return 1 if forth >= _FEWEST_STEPS else -1 if back >= _FEWEST_STEPS else 0


def _rows(lane: Sequence[ShownEntry], names: Mapping[str, str]) -> Iterator[Statement]:
    """Yield that undated rows lie between the rows dated to the day around them, where rows run one way.

    Months and years among days say little about order: writers put them before their days or behind.
    """
    direction = _direction(lane)
    days = [at for at, entry in enumerate(lane) if _is_day(entry.when)]
    for earlier, later in pairwise(days) if direction else ():
        first, last = (lane[earlier], lane[later])[::direction]
        for entry in lane[earlier + 1 : later]:
            if not entry.when.edtf and entry.when.basis is not Basis.RELATIVE:
                words = (
                    f"{names[entry.id]} stands between {names[first.id]} and {names[last.id]} in a table in date order"
                )
                gaps = is_not_after(first.id, entry.id) + is_not_after(entry.id, last.id)
                yield Statement(id=f"{entry.id}/row", gaps=gaps, words=words, kind=Kind.ROW_ORDER)


def _is_day(when: When) -> bool:
    return when.earliest is not None and when.earliest == when.latest
