"""duplicate-entries."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from rapidfuzz.fuzz import token_sort_ratio

from dateline.builtin.checks.finding import found, name_of, told
from dateline.domain.problems import Problem, Severity
from dateline.domain.roles import Examined
from dateline.domain.shown import ShownEntry

_ALIKE = 90
_NEIGHBOURS = 6
_ENOUGH_WORDS = 4
_LONGEST = 600
_WORD = re.compile(r"\w+")


class DuplicateEntries:
    """Finds entries that say the same of the same date."""

    name = "duplicate-entries"
    version = "1"
    severity = Severity.WARNING
    summary = "Two entries of one date say the same in the same words, or nearly."
    example = (
        "3 May 2031 | The ferry Alba is lost off Port Corran\n3 May 2031 | The ferry Alba was lost off Port Corran"
    )
    repair = 'make one of them: dateline entry merge OTHER ENTRY -m "why"; or tell them apart by their words'

    def run(self, examined: Examined) -> Iterator[Problem]:
        """Yield a problem for each entry that repeats another; those of one date and lane are compared with neighbours.

        Neighbours are those next to it when sorted by their words forwards, and by their words backwards.
        """
        dates: dict[tuple[str, str], list[tuple[str, ShownEntry]]] = {}
        for entry in examined.shown.entries:
            told = " ".join((entry.text[:_LONGEST], *entry.details.values()))[: 2 * _LONGEST]
            words = " ".join(_WORD.findall(told.casefold()))
            if entry.text.strip() and words:
                dates.setdefault((entry.lane, entry.when.edtf or entry.when.words), []).append((words, entry))
        for same_date in dates.values():
            if len(same_date) > 1:
                yield from self._among(same_date)

    def _among(self, entries: Sequence[tuple[str, ShownEntry]]) -> Iterator[Problem]:
        repeated: dict[str, tuple[ShownEntry, ShownEntry]] = {}
        for line in (sorted(entries, key=lambda e: e[0]), sorted(entries, key=lambda e: e[0][::-1])):
            for at, (words, entry) in enumerate(line):
                for other_words, other in line[at + 1 : at + _NEIGHBOURS]:
                    if _alike(words, other_words):
                        first, second = sorted((entry, other), key=lambda e: e.n)
                        repeated.setdefault(second.id, (first, second))
        for first, second in repeated.values():
            repair = self.repair.replace("OTHER", str(first.n)).replace("ENTRY", str(second.n))
            yield found(self, second, f"it repeats {name_of(first)}: {told(second.text)}", repair=repair)


def _alike(words: str, other: str) -> bool:
    """True when the same words stand in both, or nearly so in texts long enough to tell; numbers must be the same."""
    if words == other:
        return True
    if min(words.count(" "), other.count(" ")) < _ENOUGH_WORDS or _numbers(words) != _numbers(other):
        return False
    return token_sort_ratio(words, other, score_cutoff=_ALIKE) > 0


@lru_cache(maxsize=4 * _NEIGHBOURS)
def _numbers(words: str) -> list[str]:
    return sorted(word for word in words.split() if not word.isalpha() and any(map(str.isdigit, word)))
