"""order-contradicts-bounds."""

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from statistics import median_low
from typing import NamedTuple

from dateline.builtin.checks.finding import found, name_of
from dateline.domain.problems import Problem, Severity
from dateline.domain.roles import Examined
from dateline.domain.shown import ShownEntry
from dateline.language.wording import spoken_stretch

_ORDERLY = 0.8


class _Closed(NamedTuple):
    """An entry whose date is bounded on both sides, and the days of these bounds."""

    entry: ShownEntry
    first: int
    last: int

    @property
    def length(self) -> int:
        return self.last - self.first


class OrderContradictsBounds:
    """Finds entries that stand where their date does not belong."""

    name = "order-contradicts-bounds"
    version = "1"
    severity = Severity.WARNING
    summary = (
        "An entry stands among entries that are certainly later or certainly earlier, in a table kept in order of time."
    )
    example = (
        "1 May 2031 | She leaves\n2 May 2031 | She sinks\n3 May 2013 | Divers come\n"
        "4 May 2031 | They dive\n5 May 2031 | They go"
    )
    repair = (
        'mend its date: dateline entry revise ENTRY --date "…" -m "why"; '
        'or move it: dateline entry move ENTRY --after OTHER -m "why"'
    )

    def run(self, examined: Examined) -> Iterator[Problem]:
        """Yield a problem for the fewest entries that, taken out, leave the rest in order; per lane."""
        lanes: dict[str, list[ShownEntry]] = {}
        for entry in examined.shown.entries:
            lanes.setdefault(entry.lane, []).append(entry)
        for entries in lanes.values():
            yield from self._in_lane([closed for entry in entries if (closed := _closed(entry))])

    def _in_lane(self, entries: Sequence[_Closed]) -> Iterator[Problem]:
        if not entries:
            return
        usual = median_low(entry.length for entry in entries)
        rising, falling = _orderly(entries, usual), _orderly(entries[::-1], usual)
        (kept, narrow), ordered = (rising, entries) if len(rising[0]) >= len(falling[0]) else (falling, entries[::-1])
        if len(kept) >= _ORDERLY * narrow:
            yield from self._against(ordered, kept)

    def _against(self, entries: Sequence[_Closed], kept: Collection[int]) -> Iterator[Problem]:
        before, after = _walls(entries, kept)
        for each, earlier, later in zip(entries, before, after, strict=True):
            if earlier is not None and each.last < earlier.first:
                yield self._misplaced(each.entry, earlier.entry)
            elif later is not None and each.first > later.last:
                yield self._misplaced(each.entry, later.entry)

    def _misplaced(self, entry: ShownEntry, other: ShownEntry) -> Problem:
        side = "after" if entry.n > other.n else "before"
        message = (
            f"it is dated {spoken_stretch(entry.when.first, entry.when.last)}, and stands {side} {name_of(other)}, "
            f"which is dated {spoken_stretch(other.when.first, other.when.last)}"
        )
        move = f"--{'before' if side == 'after' else 'after'} {other.n}"
        repair = self.repair.replace("--after OTHER", move).replace("ENTRY", str(entry.n))
        return found(self, entry, message, words=entry.when.words, repair=repair)


def _closed(entry: ShownEntry) -> _Closed | None:
    first, last = entry.when.first, entry.when.last
    return None if first is None or last is None else _Closed(entry, first.ordinal, last.ordinal)


def _orderly(entries: Sequence[_Closed], usual: int) -> tuple[Collection[int], int]:
    """Return the places of a longest run of entries in order of time, and how many entries were looked at.

    Entries of more than the usual length say little about order ("2031" among days) and are not looked at.
    """
    narrow = [place for place, entry in enumerate(entries) if entry.length <= usual]
    run = _longest_run([entries[place].first for place in narrow])
    return frozenset(narrow[at] for at in run), len(narrow)


def _longest_run(days: Sequence[int]) -> list[int]:
    """Return places of a longest run of days that never falls, by patience sorting: n log n."""
    tops: list[int] = []
    top_places: list[int] = []
    behind: list[int | None] = []
    for place, day in enumerate(days):
        at = bisect_right(tops, day)
        behind.append(top_places[at - 1] if at else None)
        tops[at : at + 1] = [day]
        top_places[at : at + 1] = [place]
    return _traced(behind, top_places[-1] if top_places else None)


def _traced(behind: Sequence[int | None], last: int | None) -> list[int]:
    places: list[int] = []
    while last is not None:
        places.append(last)
        last = behind[last]
    return places[::-1]


def _walls(entries: Sequence[_Closed], kept: Collection[int]) -> tuple[list[_Closed | None], list[_Closed | None]]:
    """Return for each place the orderly entry before it that begins last, and the one after it that ends first."""
    before: list[_Closed | None] = []
    highest: _Closed | None = None
    for at, entry in enumerate(entries):
        before.append(highest)
        if at in kept and (highest is None or entry.first > highest.first):
            highest = entry
    after: list[_Closed | None] = []
    lowest: _Closed | None = None
    for at, entry in reversed(list(enumerate(entries))):
        after.append(lowest)
        if at in kept and (lowest is None or entry.last < lowest.last):
            lowest = entry
    return before, after[::-1]
