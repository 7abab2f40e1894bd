"""Acts that make one entry of several, or several of one."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from dateline.app.desk import Desk
from dateline.app.entries import standing_entry
from dateline.app.placing import make_room, place_of
from dateline.app.rebinding import rebind
from dateline.app.standing import decide, fresh, subject_of
from dateline.domain.chronologies import Citation, Entry, EntryState
from dateline.domain.errors import Conflict, Invalid
from dateline.domain.ids import new_id
from dateline.domain.prose import Prose, join
from dateline.domain.revisions import Act


def merge_entries(desk: Desk, keep: str, others: Sequence[str], *, reason: str, chronology: str | None = None) -> Entry:
    """Take `others` into the entry `keep`: they are withdrawn, and what they tell becomes accounts of it.

    The text of an entry with citations becomes the account of those that have none; unsourced text is added to the
    kept text. Disputes, links, readings and silences of the others become those of the kept entry.
    """
    kept = standing_entry(desk, keep, chronology)
    taken = [standing_entry(desk, name, chronology) for name in others]
    _check_mergeable(kept.value, [each.value for each in taken])
    merged = kept.value
    for each in taken:
        merged = _take_in(merged, each.value)
    gone = [each.becomes(replace(each.value, state=EntryState.WITHDRAWN, merged_into=merged.id)) for each in taken]
    bound = rebind(desk, merged.id, {each.value.id for each in taken})
    decide(desk, Act.MERGE_ENTRIES, [kept.becomes(merged), *gone, *bound], reason=reason)
    return merged


def split_entry(
    desk: Desk,
    name: str,
    *,
    reason: str,
    at: int | None = None,
    parts: Sequence[str] = (),
    chronology: str | None = None,
) -> tuple[Entry, ...]:
    """Make several entries of one, at the character `at` of its text, or so that each has one of `parts`.

    The first keeps the id; all keep date and citations. The parts must be the whole text, white space aside.
    """
    before = standing_entry(desk, name, chronology)
    ends = [at] if at is not None else _ends(before.value, parts)
    text = _prose(before.value)
    pieces = [text.cut(*pair) for pair in pairwise([0, *ends, len(text.words)])]
    if len(pieces) < 2 or not all(pieces):
        raise Invalid(f"entry {before.value.id}: each part needs words; say where to split with --at, or give parts")
    place = place_of(desk, before.value) + 1
    positions, renumbered = make_room(desk, before.value.chronology, place, len(pieces) - 1)
    touched = {touch.subject: touch for touch in renumbered}
    itself = touched.pop(subject_of(before.value), None)
    moved = itself.now if itself and isinstance(itself.now, Entry) else before.value
    first = _piece(moved, pieces[0])
    rest = [
        replace(_piece(moved, piece), id=new_id(), position=position)
        for position, piece in zip(positions, pieces[1:], strict=True)
    ]
    decide(desk, Act.SPLIT_ENTRY, [before.becomes(first), *map(fresh, rest), *touched.values()], reason=reason)
    return (first, *rest)


def _check_mergeable(kept: Entry, taken: Sequence[Entry]) -> None:
    names = [kept.id, *(each.id for each in taken)]
    if not taken or len(set(names)) != len(names):
        raise Invalid(f"entry {kept.id}: name the entries to merge into it, each once and not itself")
    for each in (kept, *taken):
        if each.state is EntryState.WITHDRAWN:
            raise Conflict(f"entry {each.id}: is withdrawn; undo that first if it is to be merged")


def _take_in(kept: Entry, other: Entry) -> Entry:
    if not other.citations:
        words = join([piece for piece in (_prose(kept), _prose(other)) if piece])
        own = tuple(_told(citation, kept) for citation in kept.citations)
        return replace(kept, text=words.words, styles=words.styles, citations=own)
    new = [told for citation in other.citations if (told := _told(citation, other)) not in kept.citations]
    return replace(kept, citations=(*kept.citations, *new))


def _prose(entry: Entry) -> Prose:
    return Prose(words=entry.text, styles=entry.styles)


def _told(citation: Citation, entry: Entry) -> Citation:
    return citation if citation.text else replace(citation, text=entry.text, styles=entry.styles)


def _piece(entry: Entry, piece: Prose) -> Entry:
    return replace(entry, text=piece.words, styles=piece.styles)


def _ends(entry: Entry, parts: Sequence[str]) -> list[int]:
    """Return where each part but the last ends in the entry's text."""
    ends = []
    at = 0
    for part in parts:
        start = entry.text.find(part.strip(), at)
        if start < 0 or entry.text[at:start].strip():
            raise Invalid(
                f"entry {entry.id}: its text does not go on with {part.strip()[:40]!r}; give it whole, in order"
            )
        at = start + len(part.strip())
        ends.append(at)
    if entry.text[at:].strip():
        raise Invalid(f"entry {entry.id}: no part has {entry.text[at:].strip()[:40]!r}; give its text whole, in order")
    return ends[:-1]
