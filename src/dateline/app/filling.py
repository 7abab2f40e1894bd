"""Fills in what a report says of itself, from its text as read: a named program's act, as far as case.toml lets it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from dateline.app.desk import Desk
from dateline.app.reports import published_on
from dateline.app.shelving import called
from dateline.app.standing import Standing, find, subject_of
from dateline.domain.dates import Basis, When
from dateline.domain.errors import Invalid, NotFound
from dateline.domain.records import dataclass
from dateline.domain.reports import Report, Snapshot
from dateline.domain.revisions import Act, Decision
from dateline.domain.texts import CreditKind, DateFound, Text
from dateline.language.citing.identity import publisher_key
from dateline.language.reporting.dates import told_by_address
from dateline.language.reporting.publishers import host_of

_REASON = "read in its snapshot; case.toml lets programs fill in what nobody has set"
_NOTED = "snapshot"


@dataclass(frozen=True, slots=True, kw_only=True)
class Filling:
    """What a reader fills in of a report: the report as it was and as it becomes, from which snapshot, by whom."""

    before: Standing[Report]
    report: Report
    snapshot: str
    reader: str

    @property
    def author(self) -> str:
        """Under whose name it goes into the log."""
        return f"reader {self.reader}"

    def decision(self, policy: Sequence[str]) -> Decision:
        """Return what goes into the log."""
        touched = self.before.becomes(self.report)
        return Decision(
            act=Act.REVISE_REPORT,
            expects={touched.subject: touched.version},
            now={touched.subject: self.report},
            reason=_REASON,
            note={_NOTED: self.snapshot, "reader": self.reader, "policy": f"fill: {', '.join(policy)}"},
        )


def wants_filling(desk: Desk, report: Report) -> bool:
    """Return whether a program may fill in something of a report: a field is empty, and none has done it before."""
    if not any(not getattr(report, name) for name in desk.settings.fill):
        return False
    return not any(is_filling(desk.store.note_of(each)) for each in desk.store.log(subject=subject_of(report)))


def filling_of(desk: Desk, snapshot: Snapshot, text: Text, name: str) -> Filling | None:
    """Return what the text of a snapshot fills in of its report, None where there is nothing to fill in.

    Only fields that are empty now and never held anything are filled; a name given by the file (`name`) gives way to
    the title.
    """
    try:
        before = find(desk, Report, snapshot.report)
    except NotFound:
        return None
    settled = _ever_set(desk, before.value)
    told = {field: value for field, value in _told(desk, text).items() if value and field not in settled}
    if _is_only_credited(before.value, text):
        told.pop("publisher", None)
    report = replace(before.value, **told)
    if told.get("title") and report.label == called(name):
        report = replace(report, label="")
    if report == before.value:
        return None
    return Filling(before=before, report=report, snapshot=snapshot.id, reader=text.reader)


def _told(desk: Desk, text: Text) -> dict[str, Any]:
    """Return what the text says, of what the case lets programs fill in."""
    told = {
        "title": text.title,
        "bylines": text.bylines,
        "publisher": text.publisher,
        "published": _day(desk, text.published),
        "language": text.language,
    }
    return {field: told[field] for field in desk.settings.fill}


def _is_only_credited(report: Report, text: Text) -> bool:
    """Return whether a page says no more of its publisher than which agency it has its words from.

    A page under the name of the agency is its own.
    """
    is_page = report.address.startswith(("http:", "https:"))
    named = publisher_key(text.publisher).replace(" ", "")
    if named and named in host_of(report.address).replace("-", "").split("."):
        return False
    return is_page and any(each.kind is CreditKind.AGENCY and each.name == text.publisher for each in text.credits)


def _day(desk: Desk, found: DateFound) -> When | None:
    if not found.edtf:
        return None
    try:
        when = published_on(desk, found.edtf)
    except Invalid:
        return None
    return replace(when, grounds=found.grounds, basis=when.basis if found.certain else Basis.INFERRED)


def _ever_set(desk: Desk, report: Report) -> set[str]:
    return {field for held in _ever_held(desk, report) for field in desk.settings.fill if _is_set(held, field)}


def _is_set(report: Report, field: str) -> bool:
    """True for what somebody gave: a day that only the address told gives way to that of the page."""
    value = getattr(report, field)
    return bool(value) and not (field == "published" and value == told_by_address(report.address))


def _ever_held(desk: Desk, report: Report) -> Iterator[Report]:
    yield report
    name = subject_of(report)
    for revision in desk.store.log(subject=name):
        value = desk.store.now_of(revision).get(name)
        if isinstance(value, Report):
            yield value


def is_filling(note: object) -> bool:
    """Return whether what an act says besides is what a filling says."""
    return isinstance(note, dict) and _NOTED in note
