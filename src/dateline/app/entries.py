"""Acts on single entries: writing, revising, withdrawing, moving."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypedDict, Unpack

from dateline.app.chronologies import choose
from dateline.app.dating import date
from dateline.app.desk import Desk
from dateline.app.placing import make_room, place_of, window
from dateline.app.restyling import restyle
from dateline.app.standing import Standing, check_revised, decide, find, fresh
from dateline.domain.chronologies import Chronology, Citation, Entry, EntryState
from dateline.domain.errors import Conflict, Invalid, NotFound
from dateline.domain.ids import new_id
from dateline.domain.prose import Style
from dateline.domain.revisions import Act

LONGEST_NUMBER = 6
_FEW, _BATCH = 50, 1_000


class EntryFields(TypedDict, total=False):
    """What can be said of an entry: `edtf` is its date's, `styles` are those of its text."""

    edtf: str
    styles: tuple[Style, ...]
    citations: tuple[Citation, ...]
    state: EntryState
    lane: str
    details: Mapping[str, str]


class RevisedEntry(EntryFields, total=False):
    """What can be revised of an entry: the words of its date, its text."""

    words: str
    text: str


def find_entry(desk: Desk, name: str, chronology: str | None = None) -> Entry:
    """Return the entry called `name`: its id, the beginning of its id, or its number as shown ("3").

    Numbers count the entries of one chronology (slug or id, the only one when None) in written order from 1, drafts
    and withdrawn ones left out.
    """
    return standing_entry(desk, name, chronology).value


def standing_entry(desk: Desk, name: str, chronology: str | None = None) -> Standing[Entry]:
    """Return what `find_entry` finds, with its version."""
    if name.isdecimal() and len(name) <= LONGEST_NUMBER:
        return _numbered(desk, int(name), choose(desk, chronology or "").value)
    return find(desk, Entry, name)


def write_entry(
    desk: Desk,
    words: str,
    text: str,
    *,
    reason: str,
    chronology: str = "",
    after: str = "",
    **known: Unpack[EntryFields],
) -> Entry:
    """Write an entry dated by `words`, at the end of a chronology or behind the entry `after`.

    `edtf` gives the date where its words alone do not do.
    """
    whole = choose(desk, chronology).value
    place = _place_behind(desk, after, whole) if after else desk.store.count("entry", chronology=whole.id)
    [position], renumbered = make_room(desk, whole.id, place)
    when = date(desk, whole, words, known.get("edtf", ""))
    entry = Entry(id=new_id(), chronology=whole.id, position=position, when=when, text=text, **_plain(known))
    _check(entry)
    decide(desk, Act.WRITE_ENTRY, [fresh(entry), *renumbered], reason=reason)
    return entry


def revise_entry(
    desk: Desk, name: str, *, reason: str, chronology: str | None = None, **revised: Unpack[RevisedEntry]
) -> Entry:
    """Give an entry another date, other words or another state; what is not named stays.

    Links and other styles stay on the words that stay, unless `styles` are given.
    """
    before = standing_entry(desk, name, chronology)
    after = replace(before.value, **_plain(revised))
    if "text" in revised:
        kept = restyle(before.value.text, before.value.styles, revised["text"])
        after = replace(after, text=revised["text"], styles=revised.get("styles", kept))
    if "words" in revised or "edtf" in revised:
        words = revised.get("words", before.value.when.words)
        after = replace(after, when=date(desk, _chronology_of(desk, after), words, revised.get("edtf", "")))
    check_revised(before.value, after)
    _check(after)
    decide(desk, Act.REVISE_ENTRY, [before.becomes(after)], reason=reason)
    return after


def withdraw_entry(desk: Desk, name: str, *, reason: str, chronology: str | None = None) -> Entry:
    """Take an entry out of what is shown; it stays in the record."""
    before = standing_entry(desk, name, chronology)
    if before.value.state is EntryState.WITHDRAWN:
        raise Conflict(f"entry {before.value.id}: is withdrawn already; `dateline log` says why")
    after = replace(before.value, state=EntryState.WITHDRAWN)
    decide(desk, Act.WITHDRAW_ENTRY, [before.becomes(after)], reason=reason)
    return after


def move_entry(
    desk: Desk, name: str, *, reason: str, after: str = "", before: str = "", chronology: str | None = None
) -> Entry:
    """Put an entry directly behind `after`, or directly before `before`, in written order."""
    moving = standing_entry(desk, name, chronology)
    if bool(after) == bool(before):
        raise Invalid(f"entry {moving.value.id}: say either which entry it goes after, or which it goes before")
    beside = standing_entry(desk, after or before, chronology).value
    if beside.id == moving.value.id or beside.chronology != moving.value.chronology:
        raise Invalid(f"entry {moving.value.id}: cannot stand beside {beside.id}; name another entry of its chronology")
    place = place_of(desk, beside) + bool(after)
    [position], renumbered = make_room(desk, beside.chronology, place, leaving=moving.value.id)
    moved = replace(moving.value, position=position)
    decide(desk, Act.MOVE_ENTRY, [moving.becomes(moved), *renumbered], reason=reason)
    return moved


def _numbered(desk: Desk, number: int, chronology: Chronology) -> Standing[Entry]:
    passed = start = 0
    while batch := window(desk, chronology.id, start, start + min(max(number - passed, _FEW), _BATCH)):
        shown = [entry for entry in batch if entry.value.in_force]
        if 1 <= number - passed <= len(shown):
            return shown[number - passed - 1]
        passed += len(shown)
        start += len(batch)
    raise NotFound(f"entry {number}: {chronology.slug} has {passed}; `dateline show` lists them")


def _place_behind(desk: Desk, name: str, chronology: Chronology) -> int:
    beside = standing_entry(desk, name, chronology.slug).value
    if beside.chronology != chronology.id:
        raise Invalid(f"entry {beside.id}: stands in another chronology than {chronology.slug}; name one of its own")
    return place_of(desk, beside) + 1


def _chronology_of(desk: Desk, entry: Entry) -> Chronology:
    return choose(desk, entry.chronology).value


def _plain(known: Mapping[str, Any]) -> dict[str, Any]:
    return {name: known[name] for name in ("styles", "citations", "state", "lane", "details") if name in known}


def _check(entry: Entry) -> None:
    if not entry.text.strip() and not any(citation.text.strip() for citation in entry.citations):
        raise Invalid(f"entry {entry.when.words!r}: says nothing; give its text")
    if any(not 0 <= style.start < style.end <= len(entry.text) for style in entry.styles):
        raise Invalid(f"entry {entry.id}: a style reaches beyond its text; give start and end within it")
