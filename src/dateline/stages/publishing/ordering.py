"""In what order entries are shown, under which marks of time, and on which page."""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace

from dateline.domain.dates import When
from dateline.domain.events import Dispute
from dateline.domain.records import dataclass
from dateline.domain.shown import Shown, ShownEntry
from dateline.language.interface import Voice
from dateline.stages.holding import Chosen, spooled

_PUBLIC = frozenset({"published", "corrected"})
_UNITS = ("month", "year", "decade", "century")
_FEW_RUNS = 6
_BEFORE_ALL = -(10**9)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Entries that stand under one mark of time, such as "July 2031"; `year` is the first it can lie in, if known."""

    mark: str
    year: int | None
    entries: tuple[ShownEntry, ...]


def in_order(entries: Sequence[ShownEntry], rule: str) -> Sequence[ShownEntry]:
    """Return the entries by earliest or latest bound, or as written; one open there stays behind its neighbour."""
    if rule == "written":
        return entries
    keys: list[tuple[int, int]] = []
    before = _BEFORE_ALL
    for place, entry in enumerate(entries):
        day = entry.when.first if rule == "earliest" else entry.when.last
        before = before if day is None else day.ordinal
        keys.append((before, place))
    return Chosen(entries, [place for _, place in sorted(keys)])


def stretches(voice: Voice, entries: Sequence[ShownEntry]) -> list[Stretch]:
    """Return the entries in runs that share a mark of time: months where several share one, else years or longer."""
    found: list[Stretch] = []
    for unit in _UNITS:
        found = _runs(voice, entries, unit)
        if len(found) <= max(_FEW_RUNS, len(entries) / 2):
            break
    return found


def mark_of(voice: Voice, when: When, unit: str = "month") -> str:
    """Return the month or the years in which something happened, no finer than `unit`; "" when neither end is known."""
    first, last = when.first, when.last
    start, end = first or last, last or first
    if start is None or end is None:
        return ""
    if unit == "month" and start[:2] == end[:2]:
        return voice.month(start)
    if unit in {"month", "year"}:
        return voice.years(start.year, end.year)
    told = _spoken(voice, start.year, unit), _spoken(voice, end.year, unit)
    return told[0] if told[0] == told[1] else f"{told[0]} – {told[1]}"


def _runs(voice: Voice, entries: Iterable[ShownEntry], unit: str) -> list[Stretch]:
    """The runs by marks of one unit; an entry without a date stands under the mark before it."""
    runs: list[tuple[str, list[ShownEntry]]] = []
    for entry in entries:
        mark = mark_of(voice, entry.when, unit) or (runs[-1][0] if runs else voice.gettext("Undated"))
        if not runs or runs[-1][0] != mark:
            runs.append((mark, []))
        runs[-1][1].append(entry)
    return [Stretch(mark=mark, year=_year_of(run), entries=tuple(run)) for mark, run in runs]


def _year_of(entries: Iterable[ShownEntry]) -> int | None:
    """The year in which the first of some entries that has a date can have happened."""
    days = (entry.when.first or entry.when.last for entry in entries)
    return next((day.year for day in days if day), None)


def _spoken(voice: Voice, year: int, unit: str) -> str:
    """The decade or century that a year lies in; decades before our era are said as centuries."""
    return voice.decade(year) if unit == "decade" and year > 0 else voice.century(year)


def pages(entries: Sequence[ShownEntry], most: int) -> Iterator[Sequence[ShownEntry]]:
    """Yield the entries in pages of at most `most`, as even as can be; one page even when there are none."""
    count = max(1, -(-len(entries) // most))
    size, longer = divmod(len(entries), count)
    at = 0
    for number in range(count):
        end = at + size + (number < longer)
        yield entries[at:end]
        at = end


def public(shown: Shown, *, drafts: bool = False) -> Shown:
    """Return what anybody may see: nothing withdrawn, drafts only if asked for, and no trace of what is left out."""
    states = _PUBLIC | {"draft"} if drafts else _PUBLIC
    kept = {entry.id for entry in shown.entries if entry.state in states}
    if len(kept) == len(shown.entries):
        return shown
    return replace(
        shown,
        entries=spooled(_without_traces(entry, kept) for entry in shown.entries if entry.id in kept),
        problems=tuple(problem for problem in shown.problems if not problem.entry or problem.entry in kept),
    )


def _without_traces(entry: ShownEntry, kept: Container[str]) -> ShownEntry:
    if not entry.disputes and not entry.disputed_by:
        return entry
    return replace(
        entry,
        disputes=tuple(each for each in entry.disputes if _leads_to(each, kept)),
        disputed_by=tuple(each for each in entry.disputed_by if each.entry in kept),
    )


def _leads_to(dispute: Dispute, kept: Container[str]) -> bool:
    kind, _, name = dispute.target.partition(":")
    return kind != "entry" or name in kept
