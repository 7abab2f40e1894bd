"""What a file of our own says of an entry besides its words, taken where the words are still those it was said of."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

from dateline.domain.chronologies import Entry, EntryState
from dateline.domain.dates import When
from dateline.domain.errors import Unreadable
from dateline.domain.events import Dispute, DisputeKind
from dateline.domain.ids import subject
from dateline.domain.written import Doubt, WrittenEntry
from dateline.language import dating, notation
from dateline.language.carrying import ENTRY, SEEN, STATE, named, taken

_NAME = re.compile(r"[A-Za-z0-9_-]{1,64}")
_WHEN = ("edtf", "earliest", "latest", "precision", "basis", "anchor", "grounds", "calendar")


@dataclass(frozen=True, slots=True, kw_only=True)
class Hinted:
    """What the hints of one entry give: its id, the whole entry, its disputes, a date or a state decided before."""

    name: str = ""
    entry: Entry | None = None
    disputes: tuple[Dispute, ...] = ()
    when: When | None = None
    state: EntryState | None = None
    doubts: tuple[Doubt, ...] = ()


NOTHING = Hinted()


def read_hints(written: WrittenEntry, *, chronology: str, position: float) -> Hinted:
    """Return what the hints give; what cannot be read is doubted, and the words are read as anyone's."""
    if not written.hints:
        return NOTHING
    try:
        if ENTRY in written.hints:
            return _carried(written.hints, chronology=chronology, position=position)
        return _told(written)
    except (Unreadable, ValueError, RecursionError) as error:
        message = f"what the file says of this entry besides its words cannot be read: {error}"
        return Hinted(doubts=(Doubt(place=written.place, message=message, remedy="export the chronology again"),))


def _carried(hints: Mapping[str, str], *, chronology: str, position: float) -> Hinted:
    """Return the whole entry that a hint carries; only its id where a person changed the words since."""
    part = taken(hints[ENTRY], [hints[SEEN]]) if SEEN in hints else _plain(hints[ENTRY])
    if part is None:
        return Hinted(name=_name(named(hints[ENTRY])), state=_state(hints))
    noted = notation.entry_from(part)
    entry = notation.entry_of(noted, chronology=chronology, position=position)
    disputes = tuple(_dispute(dispute, entry.id) for dispute in noted.disputes if dispute.drawn)
    return Hinted(name=_name(entry.id), entry=entry, disputes=disputes)


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
