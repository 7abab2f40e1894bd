"""Which reports and snapshots a case holds already, by address and by digest, and what a new one makes of them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from dateline.app.desk import Desk
from dateline.app.standing import Standing, Touched, fresh, standing
from dateline.domain.dates import When
from dateline.domain.ids import new_id
from dateline.domain.records import dataclass
from dateline.domain.reports import Report, Snapshot
from dateline.domain.revisions import Revision
from dateline.language.citing.identity import address_key
from dateline.stages.intake import GivenReport


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """A report as it is to be held: where it is from, its bytes by digest, and what was said of it."""

    name: str
    address: str
    digest: str
    given: GivenReport
    published: When | None
    redirects: tuple[str, ...] = ()


class Shelf:
    """The reports and snapshots of a case as it stood at one revision, kept up to date by what is put on it."""

    def __init__(self, desk: Desk) -> None:
        self.seq = desk.store.head().seq
        self._reports = {each.value.id: each for each in standing(desk, Report)}
        self._by_address = {
            address_key(address): each.value.id for each in self._reports.values() for address in _addresses(each.value)
        }
        self._by_digest: dict[str, list[Snapshot]] = {}
        self._seen: set[str] = set()
        for snapshot in standing(desk, Snapshot):
            self.place_snapshot(snapshot.value)

    def follow(self, revisions: Sequence[Revision]) -> None:
        """Note that the log has grown by what was put on the shelf; where others wrote between, it is out of date."""
        for revision in revisions:
            self.seq = revision.seq if revision.seq == self.seq + 1 else -1

    def hold(self, report: Standing[Report]) -> None:
        """Put a report on the shelf as it now stands."""
        self._reports[report.value.id] = report
        for address in _addresses(report.value):
            self._by_address.setdefault(address_key(address), report.value.id)

    def report(self, identifier: str) -> Report:
        """Return a report as it stands on the shelf."""
        return self._reports[identifier].value

    def snapshot_of(self, arrival: Arrival) -> Snapshot | None:
        """Return the snapshot that holds the very bytes of an arrival, unless they came from another address."""
        for snapshot in self._by_digest.get(arrival.digest, ()):
            if self._is_of(snapshot, arrival):
                return snapshot
        return None

    def report_of(self, arrival: Arrival) -> Report | None:
        """Return the report held that an arrival is of: the one with its address, or with its very bytes."""
        known = self.snapshot_of(arrival) if arrival.digest else None
        if known is not None:
            return self.report(known.report)
        asked = (address_key(each) for each in (arrival.address, *arrival.redirects) if each)
        found = next((self._by_address[key] for key in asked if key in self._by_address), None)
        return None if found is None else self.report(found)

    def place_report(self, arrival: Arrival) -> tuple[Report, list[Touched]]:
        """Return the report of an arrival, completed by what was said of it, and how the log has to be touched."""
        held = self.report_of(arrival)
        if held is None:
            report = _completed(Report(id=new_id(), label=_label(arrival)), arrival)
            self.hold(Standing(1, report))
            return report, [fresh(report)]
        report = _completed(held, arrival)
        if report == held:
            return held, []
        before = self._reports[held.id]
        self.hold(Standing(before.version + 1, report))
        return report, [before.becomes(report)]

    def place_snapshot(self, snapshot: Snapshot) -> Touched:
        """Return how the log has to be touched for a new snapshot."""
        self._by_digest.setdefault(snapshot.digest, []).append(snapshot)
        self._seen.add(snapshot.report)
        return fresh(snapshot)

    def has_version(self, report: Report) -> bool:
        """Return whether a snapshot of a report is on the shelf."""
        return report.id in self._seen

    def _is_of(self, snapshot: Snapshot, arrival: Arrival) -> bool:
        if not arrival.address:
            return True
        of_report = self.report(snapshot.report).address if snapshot.report in self._reports else ""
        known = {address_key(each) for each in (snapshot.address, of_report) if each}
        return not known or not known.isdisjoint(map(address_key, (arrival.address, *arrival.redirects)))


def _addresses(report: Report) -> Iterator[str]:
    yield from (address for address in (report.address, report.archive_address) if address)


def _label(arrival: Arrival) -> str:
    """Return what a report is called that says nothing of itself: the name of its file, where it has no address."""
    told = arrival.given.label or arrival.given.title or arrival.address
    return arrival.given.label or ("" if told else called(arrival.name))


def called(name: str) -> str:
    """Return what a report is called by where it was found: the name of its file, without folders."""
    return name.rpartition("/")[2] or name


def _completed(report: Report, arrival: Arrival) -> Report:
    """Return the report with what was empty filled in from what was said; what is known stays."""
    given = arrival.given
    said: Mapping[str, Any] = {
        "title": given.title,
        "publisher": given.publisher,
        "bylines": given.bylines,
        "address": arrival.address,
        "archive_address": given.archive_address,
        "published": arrival.published,
        "language": given.language,
    }
    return replace(report, **{name: value for name, value in said.items() if value and not getattr(report, name)})
