"""What a report said each time it was seen, and what differs between any two of its snapshots."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

from dateline.app.desk import Desk
from dateline.app.snapshots import find_snapshots
from dateline.app.standing import held
from dateline.domain.errors import Invalid, NotFound
from dateline.domain.records import dataclass
from dateline.domain.reports import Report, Snapshot
from dateline.domain.texts import About, Text
from dateline.domain.watches import Sighting, Version, Watch, Watched
from dateline.language.citing.identity import address_key
from dateline.stages.comparing import WordPart, compare_versions
from dateline.stages.watching import sightings_with

if TYPE_CHECKING:
    from dateline.app.texts import Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionDifference:
    """What differs between two snapshots of a report: their bytes, paragraphs, and what they say of themselves.

    `told` is what each of them says where that differs, as (about what, before, after).
    """

    report: Report
    old: Snapshot
    new: Snapshot
    paragraphs: Sequence[Sequence[WordPart]]
    told: Sequence[tuple[About, str, str]] = ()

    @property
    def same_words(self) -> bool:
        """True when a person reads the same in both, whatever their bytes are."""
        return not self.paragraphs and not self.told

    @property
    def same_bytes(self) -> bool:
        """True when the snapshots hold the very same bytes."""
        return self.old.digest == self.new.digest


def between_snapshots(desk: Desk, name: str, old: str = "", new: str = "") -> VersionDifference:
    """Return what differs between two snapshots of the report that `name` means: the last two where none is named.

    A snapshot is named by its id, the beginning of it, or its number: 1 is the one taken first.
    """
    from dateline.app.texts import Texts  # noqa: PLC0415 - loads the readers of reports, of which few cases have any

    report, snapshots = find_snapshots(desk, name)
    ordered = sorted(
        (each for each in held(desk, Snapshot) if each.report == report.id), key=lambda each: each.taken_at
    )
    if len(ordered) < 2:
        raise Invalid(f"report {report.id}: has {len(snapshots)} snapshot; `dateline recheck {report.id}` looks again")
    one = _named(report, ordered, old) if old else ordered[-2]
    other = _named(report, ordered, new) if new else ordered[-1]
    with Texts(desk) as texts:
        return difference_of(texts, report, one, other)


def difference_of(texts: "Texts", report: Report, old: Snapshot, new: Snapshot) -> VersionDifference:
    """Return what differs between the texts of two snapshots; Unreadable where one of them has none."""
    if old.digest == new.digest:
        return VersionDifference(report=report, old=old, new=new, paragraphs=())
    one, other = texts.of(old), texts.of(new)
    paragraphs = compare_versions(_words(one), _words(other))
    said = zip(_told(one), _told(other), strict=True)
    told = tuple((about, before, after) for (about, before), (_, after) in said if before != after)
    return VersionDifference(report=report, old=old, new=new, paragraphs=paragraphs, told=told)


def watched_reports(desk: Desk, cited: AbstractSet[str]) -> list[Watched]:
    """Return what was seen of reports of which there are snapshots; `cited` are their ids, or keys of addresses."""
    snapshots: dict[str, list[Snapshot]] = {}
    for snapshot in held(desk, Snapshot) if cited else ():
        snapshots.setdefault(snapshot.report, []).append(snapshot)
    addresses = {each.id: _addresses(each, snapshots[each.id]) for each in held(desk, Report) if each.id in snapshots}
    chosen = [each for each in addresses if not {each, *map(address_key, addresses[each])}.isdisjoint(cited)]
    texts = _texts(desk, [snapshot for each in chosen for snapshot in snapshots[each]]) if chosen else {}
    watches = {each.id: each.sightings for each in held(desk, Watch)} if chosen else {}
    return [_watched(each, addresses[each], snapshots[each], watches.get(each, ()), texts) for each in chosen]


def watched_alone(desk: Desk, report: str, snapshots: Sequence[Snapshot]) -> Watched:
    """Return what the snapshots of one report show of it."""
    return _watched(report, (), snapshots, (), _texts(desk, snapshots))


def _watched(
    report: str,
    addresses: tuple[str, ...],
    snapshots: Sequence[Snapshot],
    sightings: Sequence[Sighting],
    texts: Mapping[str, Text],
) -> Watched:
    seen = sightings_with(sightings, snapshots)
    versions = tuple(_versions(snapshots, seen, texts))
    return Watched(report=report, versions=versions, addresses=addresses, sightings=seen)


def _addresses(report: Report, snapshots: Iterable[Snapshot]) -> tuple[str, ...]:
    seen = [address for each in snapshots for address in (each.address, *each.redirects)]
    return tuple(dict.fromkeys(each for each in (report.address, report.archive_address, *seen) if each))


def _texts(desk: Desk, snapshots: Sequence[Snapshot]) -> Mapping[str, Text]:
    from dateline.app.texts import Texts  # noqa: PLC0415 - loads the readers of reports, of which few cases have any

    with Texts(desk) as texts:
        return {each.id: text for each, text in texts.of_all(snapshots) if isinstance(text, Text)}


def _versions(
    snapshots: Sequence[Snapshot], sightings: Sequence[Sighting], texts: Mapping[str, Text]
) -> Iterator[Version]:
    """Yield a version for each time that another one was seen, and for each file that was handed in."""
    seen = [(each.first, each.snapshot) for each in sightings if each.snapshot]
    told = {snapshot for _, snapshot in seen}
    moments = seen + [(each.taken_at, each.id) for each in snapshots if each.id not in told]
    for moment, snapshot in sorted(moments, key=lambda each: each[0]):
        text = texts.get(snapshot)
        if text is not None:
            yield Version(snapshot=snapshot, seen_at=moment, words=_words(text), notes=text.notes)


def _words(text: Text) -> str:
    """Return all that a report says, with its headline."""
    return text.words if text.title in text.words else f"{text.title}\n\n{text.words}"


def _told(text: Text) -> Iterator[tuple[About, str]]:
    """Yield what a report says of itself beside its words."""
    yield About.BYLINE, "; ".join(text.bylines or text.houses)
    yield About.PUBLISHER, text.publisher
    yield About.PUBLISHED, text.published.edtf
    yield About.UPDATED, text.updated.edtf


def _named(report: Report, ordered: Sequence[Snapshot], name: str) -> Snapshot:
    if name.isascii() and name.isdecimal() and 1 <= int(name) <= len(ordered):
        return ordered[int(name) - 1]
    begun = [each for each in ordered if each.id.startswith(name.removeprefix("snapshot:"))]
    if len(begun) != 1:
        known = ", ".join(f"{number} ({each.id})" for number, each in enumerate(ordered, start=1))
        raise NotFound(f"report {report.id}: no one snapshot is called {name!r}; there are {known}")
    return begun[0]
