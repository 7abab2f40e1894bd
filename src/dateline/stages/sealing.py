"""Looks at what is held as outsiders see it: sealed sources have a description, and nothing else."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from dateline.domain.actors import Actor
from dateline.domain.chronologies import Citation, CitationKind, Entry
from dateline.domain.dates import When
from dateline.domain.events import Assessment, Dispute, Link
from dateline.domain.folding import State
from dateline.domain.grades import AccountGrade, Likelihood, SourceGrade
from dateline.domain.ids import Subject, kind_of, subject
from dateline.domain.records import dataclass
from dateline.domain.reports import Report
from dateline.domain.revisions import Held
from dateline.domain.sealings import Hidden, Sealing
from dateline.domain.shown import ShownEntry, ShownRevision
from dateline.language import citing
from dateline.language.withholding import joined, repeated, told_in

_OF_REPORTS = frozenset({"report", "watch"})
UNTOLD_DAY = "related to the day of a report, which is not told"
"""Takes the place of grounds that tell when a sealed report was published."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Veil:
    """All that is sealed: `snapshots` are the ids of the snapshots of sealed reports, `hidden` what would tell them.

    `touched` are the ids of entries that cite a sealed report or once did, `days` the days on which sealed reports were
    published, as grounds write them, `lone_days` those of them that no open report has. `said` are the words of sealed
    reports, and those of entries while they cited one (`withholding.joined`).
    """

    sealings: Sequence[Sealing]
    snapshots: frozenset[str] = frozenset()
    hidden: Sequence[Hidden] = ()
    touched: frozenset[str] = frozenset()
    days: frozenset[str] = frozenset()
    lone_days: frozenset[str] = frozenset()
    said: str = ""

    def face_of(self, report: str | None) -> Report | None:
        """Return a report as outsiders know it; None where it is not sealed."""
        sealed = self._on(f"report:{report}")
        return Report(id=sealed.id, label=sealed.description) if sealed else None

    def faces(self) -> frozenset[str]:
        """Return the ids under which outsiders know sealed reports."""
        return frozenset(each.id for each in self.sealings if kind_of(each.subject) == "report")

    def covers(self, name: str) -> bool:
        """Return whether a subject of the log is sealed, or belongs to what is."""
        kind, _, identifier = name.partition(":")
        if kind == "snapshot":
            return identifier in self.snapshots
        if kind == "sealing":
            return True
        return self._on(f"report:{identifier}" if kind in _OF_REPORTS else name) is not None

    def states(self, states: Mapping[Subject, State]) -> Mapping[Subject, State]:
        """Return states as outsiders see them; faces of reports stand last, in an order that tells nothing."""
        values = [state.value for state in states.values()]
        meant = self._pointing([value for value in values if isinstance(value, Entry)])
        open_ones = {name: state for name, state in states.items() if not self.covers(name)}
        shown = {name: replace(state, value=self._value(state.value, meant)) for name, state in open_ones.items()}
        kept = dict(self._unrepeating({name: each for name, each in shown.items() if each.value is not None}))
        return {**kept, **{state.subject: state for state in self._face_states(states)}}

    def drafts(self, states: Mapping[Subject, State]) -> Mapping[Subject, State]:
        """Return drafts as outsiders see them: none of those that repeat what a sealed report says, word for word."""
        faces = self.faces()
        seen = self.states(states)
        kept = {
            name
            for name, state in seen.items()
            if isinstance(state.value, Entry) and faces.isdisjoint(each.report for each in state.value.citations)
        }
        return {name: state for name, state in seen.items() if name in kept or _is_about(state.value, kept, states)}

    def value(self, value: Held | None) -> Held | None:
        """Return one value as outsiders see it, None where they see nothing of it."""
        shown = self._value(value, {})
        return _unworded(shown, self._repeating(shown, "")) if shown else None

    def seen(self, entries: Sequence[Entry]) -> list[Entry]:
        """Return entries of one chronology as outsiders see them."""
        meant = self._pointing(entries)
        return [self._entry(entry, meant[entry.id]) for entry in entries]

    def uncovered(self, given: Entry, held: Entry, seen: Entry) -> Entry:
        """Return an entry that came back from outside with its sealed sources named again.

        `held` is the entry as it is, `seen` as outsiders see it. What the entry gives under a source stays as it came.
        """
        pairs = zip(held.citations, seen.citations, strict=True)
        covered = [(own, face) for own, face in pairs if face.report in self.faces()]
        citations: list[Citation] = []
        for citation in given.citations:
            at = next((at for at, (_, face) in enumerate(covered) if face.label == citation.label.strip()), None)
            own = None if at is None else covered.pop(at)[0]
            citations.append(replace(own, text=citation.text, styles=citation.styles) if own else citation)
        when = held.when if given.when == seen.when else given.when
        return replace(given, citations=tuple(citations), when=when)

    def revisions(self, revisions: Iterable[ShownRevision]) -> Iterator[ShownRevision]:
        """Yield lines of the log without what is sealed; a line that touches nothing else is left out."""
        for each in revisions:
            touches = {name: version for name, version in each.touches.items() if not self.covers(name)}
            if touches:
                yield replace(each, touches=touches)

    def entries(self, entries: Iterable[ShownEntry]) -> Iterator[ShownEntry]:
        """Yield entries that count no sealed source as independent of another: outsiders cannot tell."""
        faces = self.faces()
        for entry in entries:
            sealed = [each.citation.label for each in entry.accounts if each.citation.resolves_to in faces]
            yield _uncounted(entry, sealed[0]) if sealed and entry.origins.count > 1 else entry

    def told_by(self, value: object) -> Iterator[tuple[str, Hidden, str]]:
        """Yield each place within a value that would tell who a sealed source is, the source, and what tells it."""
        return told_in(value, self.hidden)

    def _on(self, name: str) -> Sealing | None:
        return next((each for each in self.sealings if each.subject == name), None)

    def _face_states(self, states: Mapping[Subject, State]) -> Iterator[State]:
        for sealed in sorted(self.sealings, key=lambda each: each.id):
            name = subject("report", sealed.id)
            if sealed.subject in states:
                face = self.face_of(sealed.subject.partition(":")[2])
                yield State(subject=name, version=1, seq=0, value=face)

    def _value(self, value: Held | None, meant: Mapping[str, Sequence[str | None]]) -> Held | None:
        match value:
            case Entry():
                return self._entry(value, meant.get(value.id, ()))
            case Dispute() if face := self.face_of(value.target.removeprefix("report:")):
                return replace(value, target=f"report:{face.id}")
            case Actor():
                return self._actor(value)
            case SourceGrade() if self.covers(value.source) or any(self.told_by(value.source)):
                return None
            case AccountGrade() if self.covers(f"report:{value.report}"):
                return None
            case _:
                return value

    def _entry(self, entry: Entry, meant: Sequence[str | None]) -> Entry:
        """Return an entry whose sealed sources are cited by description; `meant` are the reports it means."""
        pairs = zip(entry.citations, meant or [None] * len(entry.citations), strict=True)
        citations = tuple(self._citation(citation, report) for citation, report in pairs)
        stands = entry.id in self.touched or citations != entry.citations
        return replace(entry, citations=citations, when=self._when(entry.when, stands=stands))

    def _when(self, when: When, *, stands: bool) -> When:
        """Return a date that does not tell the day of a sealed report, on which its entry stands or not."""
        days = self.days if stands else self.lone_days
        tells = when.anchor in days or (stands and when.anchor is not None) or _names_one(when.grounds, days)
        return replace(when, anchor=None, grounds=UNTOLD_DAY) if tells else when

    def _unrepeating(self, states: Mapping[Subject, State]) -> Iterator[tuple[Subject, State]]:
        """Yield states, judgements among them without the words of sealed reports that no entry gives any more."""
        entries = (state.value for state in states.values() if isinstance(state.value, Entry))
        openly = joined(text for entry in entries for text in texts_of(entry)) if self.said else ""
        for name, state in states.items():
            fields = self._repeating(state.value, openly)
            value = _unworded(state.value, fields) if state.value and fields else state.value
            if value is not None:
                yield name, replace(state, value=value) if fields else state

    def _repeating(self, value: Held | None, openly: str) -> list[str]:
        """Return the fields of a judgement that repeat what a sealed report says, and no entry given out does."""
        return [field for field in _worded(value) if repeated(getattr(value, field), self.said, openly)]

    def _citation(self, citation: Citation, meant: str | None) -> Citation:
        face = self.face_of(citation.report) or self.face_of(meant)
        return face_citation(face, citation) if face else citation

    def _actor(self, actor: Actor) -> Actor | None:
        """Return an actor without the names of a sealed source, None where it has no other."""
        spellings = tuple(each for each in actor.spellings if not any(self.told_by(each.words)))
        return None if any(self.told_by(actor.name)) else replace(actor, spellings=spellings)

    def _pointing(self, entries: Sequence[Entry]) -> Mapping[str, Sequence[str | None]]:
        """Return for each entry the reports that its citations mean, short ones too."""
        groups: dict[str, list[Entry]] = defaultdict(list)
        for entry in sorted(entries, key=lambda each: (each.position, each.id)):
            groups[entry.chronology].append(entry)
        meant: dict[str, Sequence[str | None]] = {}
        for group in groups.values():
            for entry, resolved in zip(group, citing.resolve([each.citations for each in group]), strict=True):
                meant[entry.id] = [each.report for each in resolved]
            in_force = [entry for entry in group if entry.in_force]
            for entry, resolved in zip(in_force, citing.resolve([each.citations for each in in_force]), strict=True):
                known = zip(meant[entry.id], [each.report for each in resolved], strict=True)
                meant[entry.id] = [self._either(*pair) for pair in known]
        return meant

    def _either(self, one: str | None, other: str | None) -> str | None:
        """Return of two reports the one that is sealed, where one is."""
        return one if self.face_of(one) else other


def _worded(value: Held | None) -> tuple[str, ...]:
    """Return the fields in which a judgement gives words of what it is about."""
    match value:
        case Dispute():
            return ("grounds", "scope")
        case Assessment():
            return ("claim", "grounds")
        case Link() | SourceGrade() | AccountGrade() | Likelihood():
            return ("grounds",)
        case _:
            return ()


def _unworded(value: Held, fields: Collection[str]) -> Held | None:
    """Return a judgement without what stands in some of its fields; None where nothing is left to hold on to."""
    emptied: dict[str, Any] = dict.fromkeys(fields, "")
    return None if "claim" in fields else replace(value, **emptied)


def texts_of(entry: Entry) -> Iterator[str]:
    """Yield what an entry tells, and its accounts, translated and in the words of their reports."""
    yield entry.text
    for citation in entry.citations:
        yield citation.text
        if citation.original:
            yield citation.original.words


def _names_one(grounds: str, days: Collection[str]) -> bool:
    """Return whether grounds name one of some days."""
    return any(re.search(rf"(?<!\d){re.escape(day)}(?!\d)", grounds) for day in days)


def _is_about(value: Held | None, kept: Collection[str], drafts: Mapping[Subject, State]) -> bool:
    """Return whether something is bound to entries of which none is a draft that is not shown."""
    if not isinstance(value, Dispute):
        return not isinstance(value, Entry)
    ends = (f"entry:{value.entry}", value.target)
    return all(end in kept or end not in drafts for end in ends)


def face_citation(face: Report, citation: Citation) -> Citation:
    """Return how outsiders see a citation of a sealed report: its description, and what the entry gives under it.

    An original goes: whoever looks for its words, which nobody translated anew, finds the report.
    """
    return Citation(
        label=face.label,
        kind=CitationKind.FULL,
        anonymous=True,
        text=citation.text,
        styles=citation.styles,
        report=face.id,
    )


def _uncounted(entry: ShownEntry, description: str) -> ShownEntry:
    doubt = f"Whether {description} is independent of the others is not told."
    grounds = f"{entry.origins.grounds} {doubt}"
    return replace(entry, origins=replace(entry.origins, unknown=True, grounds=grounds))
