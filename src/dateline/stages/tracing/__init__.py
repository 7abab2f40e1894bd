"""Reports → which of them come from which, or from which agency, and the passages that show it."""

from collections.abc import Callable, Iterator, Sequence

from dateline.language.citing.credits import Credit
from dateline.language.reusing import RUN, Vocabulary, runs_of
from dateline.stages.tracing.copying import Copied, Memory, copies_among
from dateline.stages.tracing.directing import earlier_first, is_later
from dateline.stages.tracing.pile import Pile, Told, Traced
from dateline.stages.tracing.sketching import Sketch, pack, sketch, unpack

__all__ = ["Memory", "Sketch", "Told", "Traced", "pack", "sketch", "trace", "trace_sketched", "unpack"]

_COPIES = 0.5


def trace(reports: Sequence[Told]) -> list[tuple[Traced, ...]]:
    """Return for each report what it comes from, the report it most likely was made from first.

    Of two reports that share text, the one that comes from the other is told by their dates, else by an agency's
    name, else by their length; a credit names an agency without leading to a report.
    """
    vocabulary = Vocabulary()
    runs = [runs_of(report.text, vocabulary) for report in reports]
    sketches = [sketch(report.text, own) for report, own in zip(reports, runs, strict=True)]
    return _traced(Pile(reports, sketches, lambda number: reports[number].text, runs), None)


def trace_sketched(
    reports: Sequence[Told], sketches: Sequence[Sketch], read: Callable[[int], str], memory: Memory | None = None
) -> list[tuple[Traced, ...]]:
    """Return the same of reports whose texts are sketched; `read` gives the text of one by its number when asked.

    What `memory` holds of two texts is not compared again, so that one report more costs little.
    """
    return _traced(Pile(reports, sketches, read), memory)


def _traced(pile: Pile, memory: Memory | None) -> list[tuple[Traced, ...]]:
    reports = pile.reports
    ranks = earlier_first(reports, pile.sketches)
    found: list[list[Copied]] = [[] for _ in reports]
    for copied in copies_among(pile, memory):
        later = copied.here if _is_later(pile, ranks, copied) else copied.there
        found[later].append(copied if copied.here == later else copied.turned())
    return [
        (*_from_reports(pile, copies, ranks), *_from_agencies(report, sketched.credits))
        for report, copies, sketched in zip(reports, found, pile.sketches, strict=True)
    ]


def _is_later(pile: Pile, ranks: Sequence[int], copied: Copied) -> bool:
    """Return whether the report here comes from the one there: as a later version of it, or by what ranks both."""
    sizes = pile.sizes[copied.here], pile.sizes[copied.there]
    versions = is_later(pile.reports[copied.here], pile.reports[copied.there], sizes)
    if versions is not None and copied.words >= _COPIES * max(sizes):
        return versions
    return ranks[copied.here] > ranks[copied.there]


def _from_reports(pile: Pile, copies: list[Copied], ranks: Sequence[int]) -> Iterator[Traced]:
    """Yield the reports that one was made from: what shares most first, of those the earliest."""
    for copied in sorted(copies, key=lambda each: (-each.words, ranks[each.there])):
        mine, other = pile.reports[copied.here], pile.reports[copied.there]
        share = copied.words / max(1, pile.sizes[copied.here] + RUN - 1)
        whole = copied.words >= _COPIES * pile.sizes[copied.here]
        kind = "updates" if whole and mine.publisher and mine.publisher == other.publisher else "copies"
        yield Traced(source=other.doc, kind=kind, passages=copied.passages, share=min(1.0, share))


def _from_agencies(report: Told, credited: Sequence[Credit]) -> Iterator[Traced]:
    """Yield what a report credits; an agency's own credit in its own report leads nowhere."""
    for credit in credited:
        if not report.is_by(credit.agency):
            yield Traced(origin=credit.agency, kind=credit.kind, passages=((credit.start, credit.end),))
