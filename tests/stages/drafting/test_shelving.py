"""Passages that lie on a shelf: had from elsewhere, a few of them held, and drafts that never notice."""

from collections.abc import Sequence
from dataclasses import replace

from made_affairs import read_affair

from dateline.stages.drafting.passages import ToldPassage
from dateline.stages.drafting.pile import HeldReport
from dateline.stages.drafting.proposing import propose
from dateline.stages.drafting.shelving import Shelf


class Library:
    """Reports whose passages lie on a shelf that holds so many of them; counts how often one had to be had."""

    def __init__(self, reports: Sequence[HeldReport], at_hand: int) -> None:
        self.loaded = list[str]()
        self._passages = {each.report.id: each.read.passages for each in reports}
        shelf = Shelf(self._load, at_hand=at_hand)
        self.reports = [replace(each, read=shelf.lay(each.report.id, each.read)) for each in reports]

    def _load(self, name: str) -> Sequence[ToldPassage]:
        self.loaded.append(name)
        return self._passages[name]


def test_drafts_are_the_same_wherever_passages_lie() -> None:
    for affair in ("ferry", "halcyon"):
        reports = read_affair(affair)
        library = Library(reports, at_hand=5)
        assert propose(library.reports, most=100) == propose(reports, most=100)
        assert len(library.loaded) > len(reports)


def test_what_was_looked_at_last_is_held() -> None:
    reports = read_affair("ferry")
    library = Library(reports, at_hand=sum(len(each.read.passages) for each in reports))
    propose(library.reports, most=100)
    assert library.loaded == []
    few = Library(reports[:2], at_hand=len(reports[1].read.passages))
    assert few.reports[1].read.passages[-1].words == reports[1].read.passages[-1].words
    assert few.loaded == []
    assert few.reports[0].read.passages[0].words == reports[0].read.passages[0].words
    assert few.loaded == [reports[0].report.id]
