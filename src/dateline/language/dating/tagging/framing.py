"""Words around a date that change what it bounds: since, by, between … and, no later than, the rest of."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dateline.language.dating.rules import Reading, Rules
from dateline.language.dating.spans import join_spans
from dateline.language.dating.tagging.frames import read_frame
from dateline.language.dating.tagging.grammar import Grammar
from dateline.language.dating.tagging.kinds import DATE
from dateline.language.dating.tagging.sightings import Sighting


class Framed(NamedTuple):
    """One or two sightings with the frame around them, as a range of pieces, and what they bound together."""

    first: int
    last: int
    sightings: tuple[Sighting, ...]
    reading: Reading


class _Reduced(NamedTuple):
    """A shape with one character for each sighting, the piece that each character stands for, and the sightings."""

    shape: str
    places: list[int]
    dates: dict[int, Sighting]

    def sightings(self, at: int, end: int) -> tuple[Sighting, ...]:
        """Return the sightings among the characters from `at` to before `end`."""
        return tuple(self.dates[index] for index in range(at, end) if self.shape[index] == DATE)


def framed(shape: str, sightings: Sequence[Sighting], words: Grammar, rules: Rules) -> Iterator[Framed]:
    """Yield the sightings in the frames around them, in order, those without a frame as they are."""
    if not sightings:
        return
    reduced = _reduce(shape, sightings)
    end = 0
    while begun := words.framing.search(reduced.shape, end):
        at = begun.start()
        end, inside, reading = _first_read(reduced, at, words, rules)
        if reading is None:
            yield from (Framed(each.first, each.last, (each,), each.placed.reading) for each in inside)
        else:
            last = inside[-1].last if reduced.shape[end - 1] == DATE else reduced.places[end - 1] + 1
            yield Framed(reduced.places[at], last, inside, reading)


def _first_read(
    reduced: _Reduced, at: int, words: Grammar, rules: Rules
) -> tuple[int, tuple[Sighting, ...], Reading | None]:
    """Return the longest frame at a place that frames the dates in it: where it ends, those and the whole."""
    for match in words.frames_at(reduced.shape, at):
        inside = reduced.sightings(at, match.end)
        if reading := read_frame(match.name, inside, rules):
            return match.end, inside, reading
    return at + 1, reduced.sightings(at, at + 1), None


def _reduce(shape: str, sightings: Sequence[Sighting]) -> _Reduced:
    """Return each sighting as one character; two that one piece of text holds ("1910-1980") are one."""
    parts: list[str] = []
    places: list[int] = []
    dates: dict[int, Sighting] = {}
    at = 0
    for sighting in sightings:
        if sighting.first < at:
            dates[len(places) - 1] = _joined(dates[len(places) - 1], sighting)
            at = sighting.last
            continue
        parts.append(shape[at : sighting.first] + DATE)
        places.extend(range(at, sighting.first + 1))
        dates[len(places) - 1] = sighting
        at = sighting.last
    parts.append(shape[at:])
    places.extend(range(at, len(shape)))
    return _Reduced("".join(parts), places, dates)


def _joined(one: Sighting, other: Sighting) -> Sighting:
    first, last = one.placed.reading, other.placed.reading
    reading = join_spans(first, last) if first.edtf and last.edtf else None
    return one._replace(last=other.last, placed=one.placed._replace(reading=reading)) if reading else one
