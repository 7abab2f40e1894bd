"""order-contradicts-bounds."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from dateline.builtin.checks.finding import found, name_of
from dateline.domain.problems import Problem, Severity
from dateline.domain.roles import Examined
from dateline.domain.shown import ShownEntry
from dateline.language.wording import spoken_stretch

_ORDERLY = 0.8


class OrderContradictsBounds:
    """Finds entries that stand where their date does not belong."""

    name = "order-contradicts-bounds"
    version = "1"
    severity = Severity.WARNING
    summary = (
        "An entry stands among entries that are certainly later or certainly earlier, in a table kept in order of time."
    )
    example = "3 May 2031 | The ferry Alba leaves\n4 May 2013 | The Alba is lost\n5 May 2031 | Divers find her"
    repair = "mend its date (dateline entry revise {n}) or move it (dateline entry move {n} …)"

    def run(self, examined: Examined) -> Iterator[Problem]:
        """Yield a problem for the fewest entries that, taken out, leave the rest in order; per lane."""
        lanes: dict[str, list[ShownEntry]] = {}
        for entry in examined.shown.entries:
            lanes.setdefault(entry.lane, []).append(entry)
        for entries in lanes.values():
            yield from self._in_lane([entry for entry in entries if _closed(entry)])

    def _in_lane(self, entries: Sequence[ShownEntry]) -> Iterator[Problem]:
        rising, falling = _longest_order(entries), _longest_order(entries[::-1])
        kept, ordered = (rising, entries) if len(rising) >= len(falling) else (falling, entries[::-1])
        if len(kept) < _ORDERLY * len(entries):
            return
        before, after = _walls(ordered, kept)
        for at, entry in enumerate(ordered):
            earlier, later = before[at], after[at]
            if earlier is not None and _last(entry) < _first(earlier):
                yield self._misplaced(entry, earlier, "after")
            elif later is not None and _first(entry) > _last(later):
                yield self._misplaced(entry, later, "before")

    def _misplaced(self, entry: ShownEntry, other: ShownEntry, side: str) -> Problem:
        message = (
            f"it is dated {spoken_stretch(entry.when.first, entry.when.last)}, and stands {side} {name_of(other)}, "
            f"which is dated {spoken_stretch(other.when.first, other.when.last)}"
        )
        return found(self, entry, message, words=entry.when.words)


def _closed(entry: ShownEntry) -> bool:
    return entry.when.earliest is not None and entry.when.latest is not None


def _first(entry: ShownEntry) -> int:
    day = entry.when.first
    return day.ordinal if day else 0


def _last(entry: ShownEntry) -> int:
    day = entry.when.last
    return day.ordinal if day else 0


def _longest_order(entries: Sequence[ShownEntry]) -> list[int]:
    """Return places of a longest run of entries, in order, none of which ends before an earlier one begins.

    Each entry counts with its earliest day; patience sorting keeps it at n log n.
    """
    tops: list[int] = []
    top_places: list[int] = []
    behind: list[int | None] = []
    for place, entry in enumerate(entries):
        at = bisect_right(tops, _first(entry))
        behind.append(top_places[at - 1] if at else None)
        tops[at : at + 1] = [_first(entry)]
        top_places[at : at + 1] = [place]
    return _traced(behind, top_places[-1] if top_places else None)


def _traced(behind: Sequence[int | None], last: int | None) -> list[int]:
    places: list[int] = []
    while last is not None:
        places.append(last)
        last = behind[last]
    return places[::-1]


def _walls(
    entries: Sequence[ShownEntry], kept: Sequence[int]
) -> tuple[list[ShownEntry | None], list[ShownEntry | None]]:
    """Return for each place the orderly entry before it that begins last, and the one after it that ends first."""
    orderly = set(kept)
    before: list[ShownEntry | None] = [None] * len(entries)
    after: list[ShownEntry | None] = [None] * len(entries)
    highest: ShownEntry | None = None
    for at, entry in enumerate(entries):
        before[at] = highest
        if at in orderly and (highest is None or _first(entry) > _first(highest)):
            highest = entry
    lowest: ShownEntry | None = None
    for at in range(len(entries) - 1, -1, -1):
        after[at] = lowest
        if at in orderly and (lowest is None or _last(entries[at]) < _last(lowest)):
            lowest = entries[at]
    return before, after
