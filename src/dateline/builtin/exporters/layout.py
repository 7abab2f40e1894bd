"""How a chronology is laid out as a table that people can read and edit, for every format that has tables."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from dateline.domain.prose import Prose, Style, join
from dateline.domain.records import dataclass
from dateline.domain.shown import Shown, ShownAccount, ShownChronology, ShownEntry
from dateline.language.carrying import carry, row_words
from dateline.language.citing.originals import line_of
from dateline.language.dating import looks_like_date
from dateline.language.notation import held_part, note_entry
from dateline.language.typesetting import linkable

MOST_DETAILS = 12
NOTHING_WRITTEN = "(nothing written)"

_EMPTY = Prose(words="")
_OWN_NAMES = frozenset({"date", "earliest", "latest", "lane", "event", "source", "state", "dateline"})
_ILLEGIBLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")

Lines = tuple[Prose, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow:
    """One entry: its cells in the order of the columns, each as lines, and its accounts, which the source's joins."""

    entry: ShownEntry
    cells: tuple[Lines, ...]
    accounts: tuple[Lines, ...]
    source: int

    @property
    def hint(self) -> str:
        """What carries the rest, bound to the words of all cells."""
        cells = [join(cell, "\n") for cell in self.cells]
        return self.hint_beside(cells, [cells[self.source]])

    def hint_beside(self, cells: Iterable[Prose], sources: Iterable[Prose]) -> str:
        """Return what carries the rest, bound to words that the format shows in its own way, in its own order."""
        return carry(held_part(note_entry(self.entry)), row_words(cells), row_words(sources))


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The columns that a chronology needs, by name; the last `len(details)` of them are further columns of its own.

    Where a format does not link (`linked` is False), addresses stand below what they belong to.
    """

    lanes: bool
    states: bool
    details: tuple[str, ...]
    linked: bool = True

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of all columns in order."""
        lane = ("Lane",) if self.lanes else ()
        state = ("State",) if self.states else ()
        return ("Date", *lane, "Event", "Source", *state, *self.details)

    @property
    def event(self) -> int:
        """The place of the event among the columns; that of the source is the next."""
        return 2 if self.lanes else 1

    def row(self, entry: ShownEntry) -> TableRow:
        """Return the row of an entry."""
        lane = (_lines(Prose(words=entry.lane)),) if self.lanes else ()
        state = (_lines(Prose(words="" if entry.state == "published" else entry.state)),) if self.states else ()
        details = (_lines(Prose(words=entry.details.get(name, ""))) for name in self.details)
        accounts = tuple(lines for account in entry.accounts if (lines := self._account(account)))
        date, source = _lines(Prose(words=entry.when.words)), _parted(accounts)
        event = _lines(Prose(words=entry.text, styles=entry.styles))
        if not event and not source:
            event = (Prose(words=NOTHING_WRITTEN),)
        cells = (date, *lane, event, source, *state, *details)
        return TableRow(entry=entry, cells=cells, accounts=accounts, source=self.event + 1)

    def _account(self, account: ShownAccount) -> Lines:
        """The citation, linked to its address or with it below, then what the entry gives, and what that translates."""
        given = _lines(Prose(words=account.text, styles=account.styles))
        return _citation(account, linked=self.linked) + given + _original(account)


def layout_of(shown: Shown, *, linked: bool = True) -> Layout:
    """Return the layout that shows as much of the chronology as people can take in."""
    return Layout(
        linked=linked,
        lanes=any(entry.lane.strip() for entry in shown.entries),
        states=any(entry.state != "published" for entry in shown.entries),
        details=_most_used(shown.entries),
    )


def legible(words: str) -> str:
    """Return the words with a space for each sign that neither XML nor text files hold; places stay the same."""
    return _ILLEGIBLE.sub(" ", words)


def head_facts(head: ShownChronology) -> dict[str, str]:
    """Return what is said of the whole besides its title and preface, by the names that readers know."""
    return {
        "status": head.status,
        "language": head.language,
        "sort": head.sort,
        "order": head.order,
        "year": str(head.year or ""),
        "edition": str(head.edition or ""),
        "head": head.head,
    }


def left_out(shown: Shown, kind: str) -> tuple[str, ...]:
    """Return a sentence for each thing that a table in a file of `kind` does not hold."""
    told = []
    if shown.problems:
        told.append(f"{kind} holds no problems; `dateline check` finds them again.")
    if any(entry.conflicts or entry.origins.count or entry.origins.unknown for entry in shown.entries):
        told.append(
            f"{kind} shows neither conflicts between accounts nor counts of origins; they are worked out again."
        )
    if any(not dispute.drawn for entry in shown.entries for dispute in entry.disputes):
        told.append(f"{kind} holds no disputes that nobody has decided; they are found again.")
    if shown.chronology.head:
        told.append(f"{kind} holds no record of revisions; `dateline dump` gives that.")
    return tuple(told)


def _most_used(entries: Iterable[ShownEntry]) -> tuple[str, ...]:
    """The further columns that most entries fill, in the order in which they first occur."""
    uses: dict[str, int] = {}
    for entry in entries:
        for name, words in entry.details.items():
            if words.strip() and _names_a_column(name):
                uses[name] = uses.get(name, 0) + 1
    kept = set(sorted(uses, key=lambda name: -uses[name])[:MOST_DETAILS])
    return tuple(name for name in uses if name in kept)


def _names_a_column(name: str) -> bool:
    """True for a name that nobody can take for a value, or for one of our own columns."""
    if not name.isprintable() or "://" in name or name.strip().casefold() in _OWN_NAMES:
        return False
    return any(sign.isalpha() for sign in name) and not looks_like_date(name)


def _parted(accounts: Iterable[Lines]) -> Lines:
    """All accounts below one another, an empty line between them."""
    found: list[Prose] = []
    for account in accounts:
        found.extend([_EMPTY] if found else [])
        found.extend(account)
    return tuple(found)


def _citation(account: ShownAccount, *, linked: bool) -> Lines:
    label, address = account.citation.label, account.citation.url or ""
    words = label if label.strip() else address
    styles = (Style(kind="link", start=0, end=len(words), target=address),)
    if not label.strip() or (linked and linkable(address)):
        return _lines(Prose(words=words, styles=styles))
    return _lines(Prose(words=label)) + _lines(Prose(words=address))


def _original(account: ShownAccount) -> Lines:
    told = account.original
    return _lines(Prose(words=line_of(told.words, told.language, told.translator))) if told else ()


def _lines(prose: Prose) -> Lines:
    """The lines of the prose with the styles that every format can show; one empty line between paragraphs."""
    found: list[Prose] = []
    prose = replace(prose, words=legible(prose.words))
    for start, end in _places(prose.words):
        line = _showable(prose.cut(start, end))
        if line.words or (found and found[-1].words):
            found.append(line)
    return tuple(found if not found or found[-1].words else found[:-1])


def _places(words: str) -> Iterator[tuple[int, int]]:
    at = 0
    for piece in words.split("\n"):
        yield at, at + len(piece)
        at += len(piece) + 1


def _showable(line: Prose) -> Prose:
    """The line with styles that do not cross: links fit to follow, and what is bold or italic between them."""
    kept: list[Style] = []
    for style in sorted(line.styles, key=lambda style: (style.kind != "link", style.start, -style.end)):
        covered = line.words[style.start : style.end]
        apart = all(style.end <= other.start or style.start >= other.end for other in kept)
        if not apart or not covered.strip() or style.kind == "note":
            continue
        if style.kind != "link":
            kept.append(style)
        elif address := linkable(style.target):
            kept.append(replace(style, target=address))
    return replace(line, styles=tuple(sorted(kept, key=lambda style: style.start)))
