"""Words that tell of events → which of them tell of the same one."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Sequence
from typing import NamedTuple

from dateline.domain.records import dataclass
from dateline.language.happening import Head, head_of
from dateline.language.sentences import sentences
from dateline.language.weighting import Rarity, terms
from dateline.stages.linking.clustering import Clustering
from dateline.stages.linking.neighbours import neighbours_among
from dateline.stages.linking.pile import Told
from dateline.stages.linking.reports import link

# Set on the training topics (bench/linking.py): words that are said of much are of one event where the
# sentences around them are as near as this.
COMMON_NEAR = 0.15


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Words of a report, at `start` to `end` of its text, that tell of an event; `report` is its number in the pile."""

    report: int
    start: int
    end: int


class _Headed(NamedTuple):
    """Words by their number, with their head and the report they stand in."""

    number: int
    head: Head
    words: Words


def link_words(reports: Sequence[Told], words: Sequence[Words]) -> list[int]:
    """Return for each of the words the number of its event, from 1 in their order.

    Only words of reports that tell of one happening can tell of one event. They do where their heads share a base or a
    family; words that are said of much ("said") only where the sentences around them are near as well.
    """
    clusters = [each.cluster for each in link(reports)]
    groups: defaultdict[Hashable, list[_Headed]] = defaultdict(list)
    for headed, key in _keyed(reports, words, clusters):
        groups[key].append(headed)
    names: dict[Hashable, int] = {}
    events: dict[int, Hashable] = {}
    for key, group in groups.items():
        for part, members in enumerate(_parts(group, reports)):
            events.update({each.number: (key, part) for each in members})
    return [names.setdefault(events[number], len(names) + 1) for number in range(len(words))]


def _keyed(
    reports: Sequence[Told], words: Sequence[Words], clusters: Sequence[int]
) -> Iterator[tuple[_Headed, Hashable]]:
    """Yield the words with what they must have in common to tell of one event."""
    headed = [
        _Headed(number, head_of(reports[each.report].text[each.start : each.end]), each)
        for number, each in enumerate(words)
    ]
    families: defaultdict[int, Counter[int]] = defaultdict(Counter)
    for each in headed:
        if len(each.head.families) == 1:
            families[clusters[each.words.report]].update(each.head.families)
    for each in headed:
        cluster = clusters[each.words.report]
        yield each, (each.number if each.head.points else (cluster, _sense(each.head, families[cluster])))


def _sense(head: Head, families: Counter[int]) -> Hashable:
    """Return the family of a head: of several the one that most words of its cluster are of; else its base."""
    if not head.families:
        return head.base
    return min(head.families, key=lambda family: (-families[family], family))


def _parts(group: Sequence[_Headed], reports: Sequence[Told]) -> Iterator[Sequence[_Headed]]:
    """Yield the words of a group by event: all at once, but where their heads are said of much."""
    if len(group) == 1 or not group[0].head.common:
        yield group
        return
    told = [terms(_around(each.words, reports[each.words.report].text)) for each in group]
    rarity = Rarity()
    for each in told:
        rarity.count(each)
    vectors = [rarity.weigh(each) for each in told]
    for members in Clustering(vectors, neighbours_among(vectors), COMMON_NEAR):
        yield [group[number] for number in members]


def _around(words: Words, text: str) -> str:
    """Return the sentence around words, without them."""
    start, end = sentences(text).around(words.start)
    return f"{text[start : words.start]} {text[words.end : max(end, words.end)]}"
