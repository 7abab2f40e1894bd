"""What a file of our own says of an entry besides its words, taken where the words are still those it was said of."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import field

from dateline.domain.chronologies import Citation, Entry, EntryState
from dateline.domain.dates import When
from dateline.domain.errors import Unreadable
from dateline.domain.events import Assessment, Dispute, DisputeKind
from dateline.domain.grades import AccountGrade, Credibility, Likelihood, Reliability, SourceGrade, band_of
from dateline.domain.ids import subject
from dateline.domain.prose import Prose
from dateline.domain.records import dataclass
from dateline.domain.written import Doubt, WrittenEntry
from dateline.language import dating, notation
from dateline.language.carrying import COLUMNS, ENTRY, SEEN, SOURCES, STATE, fingerprint, named, taken, taken_beside

_NAME = re.compile(r"[A-Za-z0-9_-]{1,64}")
_WHEN = ("edtf", "earliest", "latest", "precision", "basis", "anchor", "grounds", "calendar")


@dataclass(frozen=True, slots=True, kw_only=True)
class Hinted:
    """What the hints of one entry give: its id, the whole entry, its disputes, a date or a state decided before.

    `judged` are the readings, grades and the likelihood that an editor gave it.
    """

    name: str = ""
    entry: Entry | None = None
    disputes: tuple[Dispute, ...] = ()
    judged: "tuple[Judged, ...]" = ()
    when: When | None = None
    state: EntryState | None = None
    kept: "Kept | None" = None
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What is kept of an entry some of whose words were changed; None where it is those that were.

    `details` are those that the row has no columns for; `known` are the citations before the change.
    """

    text: Prose | None = None
    citations: tuple[Citation, ...] | None = None
    known: tuple[Citation, ...] = ()
    details: Mapping[str, str] = field(default_factory=dict)
    merged_into: str | None = None


NOTHING = Hinted()
Judged = Assessment | SourceGrade | AccountGrade | Likelihood


def read_hints(written: WrittenEntry, *, chronology: str, position: float) -> Hinted:
    """Return what the hints give; what cannot be read is doubted, and the words are read as anyone's."""
    if not written.hints:
        return NOTHING
    try:
        if ENTRY in written.hints:
            return _carried(written, chronology=chronology, position=position)
        return _told(written)
    except (Unreadable, ValueError, RecursionError) as error:
        message = f"what the file says of this entry besides its words cannot be read: {error}"
        return Hinted(doubts=(Doubt(place=written.place, message=message, remedy="export the chronology again"),))


def _carried(written: WrittenEntry, *, chronology: str, position: float) -> Hinted:
    """Return the whole entry that a hint carries; what still fits its words where a person changed some since."""
    hints = written.hints
    part = taken(hints[ENTRY], [hints[SEEN]]) if SEEN in hints else _plain(hints[ENTRY])
    if part is None:
        return _kept(hints, written, chronology=chronology, position=position)
    noted = notation.entry_from(part)
    entry = notation.entry_of(noted, chronology=chronology, position=position)
    disputes = tuple(_dispute(dispute, entry.id) for dispute in noted.disputes if dispute.drawn)
    return Hinted(name=_name(entry.id), entry=entry, disputes=disputes, judged=_judged(noted))


def _kept(hints: Mapping[str, str], written: WrittenEntry, *, chronology: str, position: float) -> Hinted:
    """Return what a hint carries beside those words that nobody changed: of the rest, the words win."""
    part, same_sources = taken_beside(hints[ENTRY], [hints.get(SOURCES, "")])
    if part is None:
        return Hinted(name=_name(named(hints[ENTRY])), state=_state(hints))
    noted = notation.entry_from(part)
    entry = notation.entry_of(noted, chronology=chronology, position=position)
    columns = hints.get(COLUMNS, "").split("\n")
    return Hinted(
        name=_name(entry.id),
        when=entry.when if _alike(written.date, entry.when.words) else None,
        state=_state(hints),
        disputes=tuple(_dispute(dispute, entry.id) for dispute in noted.disputes if dispute.drawn),
        judged=_judged(noted),
        kept=Kept(
            text=Prose(words=entry.text, styles=entry.styles) if _alike(written.text.words, entry.text) else None,
            citations=entry.citations if same_sources else None,
            known=entry.citations,
            details={name: words for name, words in entry.details.items() if name not in columns},
            merged_into=entry.merged_into,
        ),
    )


def _alike(words: str, others: str) -> bool:
    return fingerprint([words]) == fingerprint([others])


def _state(hints: Mapping[str, str]) -> EntryState | None:
    """Return the state that the row shows; None where nothing says so, or says what is none."""
    shown = hints.get(STATE, "").strip().casefold()
    return EntryState(shown) if shown in set(EntryState) else None


def _plain(hint: str) -> Mapping[str, object] | None:
    """Return the entry of a hint that stands by itself, bound to no words."""
    part = json.loads(hint)
    if not isinstance(part, dict):
        raise Unreadable("it is no JSON object")
    return None if ENTRY in part else part


def _dispute(noted: notation.NotedDispute, entry: str) -> Dispute:
    target = noted.target if ":" in noted.target else subject("entry", noted.target)
    return Dispute(
        id=_name(noted.id),
        entry=entry,
        target=target,
        kind=DisputeKind(noted.kind),
        scope=noted.scope,
        earliest=noted.earliest,
        latest=noted.latest,
        misses=noted.misses,
        grounds=noted.grounds,
    )


def _judged(noted: notation.NotedEntry) -> tuple[Judged, ...]:
    """Return what an editor judged of an entry and of its accounts; ValueError where a grade is none."""
    readings = (
        Assessment(
            id=_name(each.id),
            entry=noted.id,
            property=each.property,
            claim=each.claim,
            edtf=each.edtf,
            grounds=each.grounds,
        )
        for each in noted.readings
    )
    likelihood = noted.likelihood
    stated = [
        Likelihood(id=_name(each.id), entry=noted.id, words=_band(each.words), grounds=each.grounds)
        for each in ([likelihood] if likelihood else [])
    ]
    return (*readings, *_graded(noted), *stated)


def _graded(noted: notation.NotedEntry) -> Iterator[SourceGrade | AccountGrade]:
    for account in noted.accounts:
        for source in account.reliability:
            yield SourceGrade(
                id=_name(source.id),
                source=source.source,
                reliability=Reliability(source.reliability),
                grounds=source.grounds,
            )
        for told in account.credibility:
            yield AccountGrade(
                id=_name(told.id),
                entry=noted.id,
                report=told.report,
                credibility=Credibility(told.credibility),
                property=told.property,
                grounds=told.grounds,
            )


def _band(words: str) -> str:
    if band_of(words) is None:
        raise ValueError(f"{words!r} is no word of likelihood")
    return words


def _told(written: WrittenEntry) -> Hinted:
    """Return the single values that a file tells of an entry."""
    hints = written.hints
    state = EntryState(hints["state"]) if hints.get("state") else None
    return Hinted(name=_name(hints.get("id", "")), when=_when(written), state=state)


def _when(written: WrittenEntry) -> When | None:
    """Return the date that the hints tell, None where they tell none or were told of other words."""
    told = {name: written.hints[name] for name in _WHEN if written.hints.get(name)}
    edtf = told.get("edtf", "")
    if not edtf or written.hints.get("words", written.date) != written.date:
        return None
    if not dating.is_valid(edtf):
        raise ValueError(f"{edtf!r} is no EDTF date")
    return notation.when_of(notation.NotedWhen(words=written.date, **{**_bounds(edtf), **told}))


def _bounds(edtf: str) -> dict[str, str]:
    value = dating.parse_edtf(edtf)
    bounds = {"earliest": str(value.earliest or ""), "latest": str(value.latest or "")}
    return {"precision": value.precision.value, **{name: day for name, day in bounds.items() if day}}


def _name(name: str) -> str:
    """Return an id that can be held; "" for anything else."""
    return name if _NAME.fullmatch(name) else ""
