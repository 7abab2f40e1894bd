"""The kept reports that are worth comparing with a cited one, looked up by what they say of themselves."""

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence

from dateline.domain.reports import Report
from dateline.language.citing.people import plain, surname
from dateline.stages.matching.comparing import (
    TIMELY,
    days_of,
    file_words,
    hosts_of,
    keys_of,
    page_keys_of,
    publisher_keys,
    publishers_named,
)
from dateline.stages.matching.nouns import Citing, KeptReport
from dateline.stages.matching.titles import LEAST_TITLE

MOST_OF_ONE_HOUSE = 30
"""Of a publisher with more reports than these, only those that came out about the time are looked at."""


class Shelf:
    """The kept reports by address, title, people, publisher, day and file."""

    def __init__(self, kept: Sequence[KeptReport]) -> None:
        self.reports = {each.id: each for each in kept}
        self._places = {each.id: place for place, each in enumerate(kept)}
        self._by: defaultdict[Hashable, list[str]] = defaultdict(list)
        for each in kept:
            for key in set(_keys_of_kept(each)):
                self._by[key].append(each.id)

    def about(self, report: Report, citing: Citing, carriers: Mapping[str, Collection[str]]) -> list[KeptReport]:
        """Return the reports that may be the one cited, in the order in which they are kept."""
        found = {name for key in _keys_of_cited(report) for name in self._by.get(key, ())}
        found.update(self._of_house(report, citing))
        for words in (*citing.quoted, *citing.beside):
            found.update(carriers.get(words, ()))
        return [self.reports[name] for name in sorted(found, key=self._places.__getitem__)]

    def _of_house(self, report: Report, citing: Citing) -> Iterator[str]:
        names = publishers_named(report)
        keys = [*(("publisher", key) for key in publisher_keys(names)), *(("host", name) for name in names)]
        found = dict.fromkeys(name for key in keys for name in self._by.get(key, ()))
        few = len(found) <= MOST_OF_ONE_HOUSE
        days = days_of(report.published)
        yield from (name for name in found if few or self._is_timely(name, days, citing.first))

    def _is_timely(self, name: str, days: tuple[int, int] | None, first: int | None) -> bool:
        own = days_of(self.reports[name].published)
        if own is None:
            return False
        if days is not None:
            return days[0] - 1 <= own[1] and own[0] <= days[1] + 1
        return first is not None and first <= own[1] and own[0] <= first + TIMELY


def _keys_of_kept(kept: KeptReport) -> Iterator[Hashable]:
    yield from (("address", key) for key in keys_of(kept.addresses) | page_keys_of(kept.told_addresses))
    yield from (("host", host) for host in hosts_of(kept))
    yield from (("publisher", _first_word(key)) for key in publisher_keys(kept.publishers or kept.agencies))
    yield from (("publisher", key) for key in publisher_keys(kept.publishers or kept.agencies))
    yield from (("surname", surname(name)) for name in kept.bylines)
    yield from (("title", words) for title in kept.titles for words in _beginnings(title))
    yield from (("file", tuple(words)) for name in kept.names for words in _file_names(name))


def _first_word(key: str) -> str:
    """A feed is called by its publisher, and by more."""
    return key.partition(" ")[0]


def _keys_of_cited(report: Report) -> Iterator[Hashable]:
    yield from (("address", key) for key in keys_of((report.address, report.archive_address)))
    yield from (("surname", surname(name)) for name in report.bylines)
    for words in (plain(report.title).split(), plain(report.label).split()):
        yield from (("title", tuple(words[at : at + LEAST_TITLE])) for at in range(len(words)))
    ending = report.address.rstrip("/").rpartition("/")[2].partition("?")[0].partition(".")[0]
    yield from (("file", tuple(words)) for name in (report.title, report.label, ending) if (words := file_words(name)))


def _beginnings(title: str) -> Iterator[tuple[str, ...]]:
    words = plain(title).split()
    if words:
        yield tuple(words[:LEAST_TITLE])


def _file_names(name: str) -> Iterator[list[str]]:
    bare = file_words(name.rpartition("/")[2].rpartition(".")[0])
    if bare:
        yield bare
        yield bare[1:] if bare[0].isdigit() else bare
