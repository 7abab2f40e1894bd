"""Reports → which of them come from which, or from which agency, and the passages that show it."""

from collections.abc import Iterator, Sequence

from dateline.language.citing.credits import Credit, credits_in
from dateline.stages.tracing.copying import Copied, copies_among
from dateline.stages.tracing.directing import earlier_first
from dateline.stages.tracing.pile import Pile, Told, Traced

__all__ = ["Told", "Traced", "trace"]

_COPIES = 0.5


def trace(reports: Sequence[Told]) -> list[tuple[Traced, ...]]:
    """Return for each report what it comes from, the report it most likely was made from first.

    Of two reports that share text, the one that comes from the other is told by their dates, else by an agency's
    name, else by their length; a credit names an agency without leading to a report.
    """
    pile = Pile(reports)
    credits_of = [credits_in(report.text) for report in reports]
    ranks = earlier_first(reports, credits_of)
    found: list[list[Copied]] = [[] for _ in reports]
    for copied in copies_among(pile):
        later = copied.here if ranks[copied.here] > ranks[copied.there] else copied.there
        found[later].append(copied if copied.here == later else copied.turned())
    return [
        (*_from_reports(pile, copies, ranks), *_from_agencies(report, credited))
        for report, copies, credited in zip(reports, found, credits_of, strict=True)
    ]


def _from_reports(pile: Pile, copies: list[Copied], ranks: Sequence[int]) -> Iterator[Traced]:
    """Yield the reports that one was made from: what shares most first, of those the earliest."""
    for copied in sorted(copies, key=lambda each: (-each.words, ranks[each.there])):
        mine, other = pile.reports[copied.here], pile.reports[copied.there]
        whole = copied.words >= _COPIES * pile.sizes[copied.here]
        kind = "updates" if whole and mine.publisher and mine.publisher == other.publisher else "copies"
        yield Traced(source=other.doc, kind=kind, passages=copied.passages)


def _from_agencies(report: Told, credited: Sequence[Credit]) -> Iterator[Traced]:
    """Yield what a report credits; an agency's own credit in its own report leads nowhere."""
    for credit in credited:
        if credit.agency != report.agency:
            yield Traced(origin=credit.agency, kind=credit.kind, passages=((credit.start, credit.end),))
