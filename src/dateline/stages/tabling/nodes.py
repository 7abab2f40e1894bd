"""The blocks of a page as one run of nodes, each with the date that opens it, if one does.

Lines typed one below the other in one paragraph are parted where dates open them. A paragraph or an entry of a list
that is nothing but a date counts as a heading below all true headings.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from dateline.domain.prose import Prose
from dateline.domain.records import dataclass
from dateline.domain.written import Block, Grid, Heading, Item, Paragraph
from dateline.stages.tabling.common import flat, lines
from dateline.stages.tabling.leads import MONTHS, Lead, closing, fineness, opening
from dateline.stages.tabling.surroundings import is_contents, is_reference_heading

_NUMBER = re.compile(r"(\d{1,3})[.)]\s+")
BELOW_HEADINGS = 10
BELOW_ITEMS = 20
_OPENABLE = frozenset({"item", "text", "term", "quote", "description"})
_LONG_LINES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """One block, or one line of it. `index` is that of the block on the page; `level` nests headings and lists.

    `kind` is "heading", "item", "grid" or a paragraph's kind. `lead` is the date that opens it, `tail` the date
    that closes it (headings only). `beside` is the index of a block that is one with it, a date above its heading.
    """

    index: int
    kind: str
    level: int
    prose: Prose
    place: str
    lead: Lead | None = None
    tail: Lead | None = None
    beside: int | None = None

    @property
    def dates_all(self) -> bool:
        """True when the node is nothing but a date."""
        return self.lead is not None and self.lead.strong and self.lead.alone


def read_nodes(blocks: Sequence[Block]) -> list[Node]:
    """Return the blocks as nodes, in order."""
    nodes = [node for index, block in enumerate(_unnumbered(blocks)) for node in _nodes(index, block)]
    return _titled([_standing(node) for node in _terms_as_dates(_defined_by_date(nodes))])


def _unnumbered(blocks: Sequence[Block]) -> list[Block]:
    """The blocks without the numbers of headings that are counted from one up before their dates."""
    counted: dict[int, list[tuple[int, Heading, re.Match[str]]]] = defaultdict(list)
    for at, block in enumerate(blocks):
        if isinstance(block, Heading) and (found := _NUMBER.match(block.prose.words)):
            counted[block.level].append((at, block, found))
    kept = list(blocks)
    for numbered in counted.values():
        if [int(found[1]) for _, _, found in numbered] == list(range(1, len(numbered) + 1)):
            rests = [block.prose.cut(found.end(), len(block.prose.words)) for _, block, found in numbered]
            if sum(map(_begins_with_own_date, rests)) * 2 > len(rests):
                for (at, block, _), rest in zip(numbered, rests, strict=True):
                    kept[at] = replace(block, prose=rest)
    return kept


def _begins_with_own_date(prose: Prose) -> bool:
    """True where a day or a year opens the words; before a month alone, a number is the day of it ("1. Mai")."""
    lead = opening(prose)
    return lead is not None and fineness(lead.date) != MONTHS


def _defined_by_date(nodes: list[Node]) -> list[Node]:
    """The nodes with terms that are defined by dates ("Death of a king: 1610") made entries with those dates."""
    pairs = {
        at
        for at, (term, after) in enumerate(pairwise(nodes))
        if term.kind == "term" and after.kind == "description" and term.lead is None and after.dates_all
    }
    terms = sum(node.kind == "term" for node in nodes)
    if not pairs or len(pairs) * 2 < terms:
        return nodes
    merged = {at: _merged(nodes[at], nodes[at + 1]) for at in pairs}
    return [merged.get(at, node) for at, node in enumerate(nodes) if at - 1 not in pairs]


def _titled(nodes: list[Node]) -> list[Node]:
    """The nodes with a date above or below a heading made one with it, where most headings of its level have one."""
    above = _pairs(nodes, date_first=True)
    below = _pairs(nodes, date_first=False)
    pairs = above if len(above) >= len(below) else below
    merged: list[Node] = []
    skipped = {at + 1 for at in pairs}
    for at, node in enumerate(nodes):
        if at in pairs:
            merged.append(_merged(*((nodes[at + 1], node) if pairs is above else (node, nodes[at + 1]))))
        elif at not in skipped:
            merged.append(node)
    return merged


def _pairs(nodes: Sequence[Node], *, date_first: bool) -> frozenset[int]:
    """Where a line that is nothing but a date stands directly above (or below) a true heading without one."""
    found: dict[int, list[int]] = defaultdict(list)
    for at, (first, second) in enumerate(pairwise(nodes)):
        date, heading = (first, second) if date_first else (second, first)
        if BELOW_HEADINGS <= date.level < BELOW_ITEMS and date.dates_all and _is_bare_heading(heading):
            found[heading.level].append(at)
    counts = Counter(node.level for node in nodes if _is_bare_heading(node))
    usual = [pairs for level, pairs in found.items() if len(pairs) > 1 and len(pairs) * 2 >= counts[level]]
    return frozenset(at for pairs in usual for at in pairs)


def _is_bare_heading(node: Node) -> bool:
    if node.kind != "heading" or node.level >= BELOW_HEADINGS or node.lead is not None:
        return False
    return not is_reference_heading(node.prose.words)


def _merged(heading: Node, date: Node) -> Node:
    lead = replace(date.lead, rest=heading.prose) if date.lead is not None else None
    return replace(heading, lead=lead, tail=None, beside=date.index)


def _terms_as_dates(nodes: list[Node]) -> list[Node]:
    """The nodes with every term a date where many are: a list of definitions of dates has nothing else for terms."""
    terms = [node for node in nodes if node.kind == "term"]
    dated = sum(node.lead is not None for node in terms)
    if not dated or dated * 3 < len(terms):
        return nodes
    return [_as_date(node) if node.kind == "term" and node.lead is None else node for node in nodes]


def _as_date(node: Node) -> Node:
    words = flat(node.prose.words)
    return replace(node, lead=Lead(date=words, rest=Prose(words=""), strong=True))


def _nodes(index: int, block: Block) -> Iterator[Node]:
    if isinstance(block, Grid):
        yield Node(index=index, kind="grid", level=0, prose=Prose(words=""), place=block.place)
    elif isinstance(block, Heading):
        yield _heading(index, block)
    elif is_contents(block):
        yield Node(index=index, kind="furniture", level=0, prose=block.prose, place=block.place)
    elif isinstance(block, Item):
        yield Node(
            index=index, kind="item", level=block.depth, prose=block.prose, place=block.place, lead=opening(block.prose)
        )
    else:
        yield from _paragraph(index, block)


def _heading(index: int, block: Heading) -> Node:
    lead = opening(block.prose)
    tail = closing(block.prose) if lead is None or not lead.alone else None
    return Node(
        index=index, kind="heading", level=block.level, prose=block.prose, place=block.place, lead=lead, tail=tail
    )


def _paragraph(index: int, block: Paragraph) -> Iterator[Node]:
    whole = Node(index=index, kind=block.kind, level=0, prose=block.prose, place=block.place)
    if block.kind not in _OPENABLE:
        yield whole
        return
    typed = lines(block.prose) if "\n" in block.prose.words and block.kind != "term" else []
    leads = [opening(line) for line in typed]
    strong = sum(lead is not None and lead.strong for lead in leads)
    if strong < _LONG_LINES or strong * 2 < len(leads):
        yield replace(whole, lead=opening(block.prose))
        return
    for line, lead in zip(typed, leads, strict=True):
        yield Node(index=index, kind=block.kind, level=0, prose=line, place=block.place, lead=lead)


def _standing(node: Node) -> Node:
    """The node as a heading below the true ones where it is nothing but a date."""
    if node.kind == "heading" or not node.dates_all or node.kind not in _OPENABLE:
        return node
    base = BELOW_ITEMS + 3 * node.level if node.kind == "item" else BELOW_HEADINGS
    fine = fineness(node.lead.date) if node.lead is not None else 0
    return replace(node, kind="heading", level=base + fine)


def date_of(node: Node) -> Lead | None:
    """Return the date that a heading gives: the one that opens it, else the one that closes it."""
    if node.lead is not None and (node.lead.strong or node.tail is None):
        return node.lead
    return node.tail


def spanned(nodes: Iterable[Node]) -> frozenset[int]:
    """Return the indexes of the blocks that the nodes are of."""
    return frozenset(at for node in nodes for at in (node.index, node.beside) if at is not None)


__all__ = ["BELOW_HEADINGS", "BELOW_ITEMS", "Node", "date_of", "read_nodes", "spanned"]
