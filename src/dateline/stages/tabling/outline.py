"""Reads a chronology told in headings, lists and lines: each entry opens with a date, or stands under one."""

from collections.abc import Iterator, Sequence
from dataclasses import field, replace

from dateline.domain.prose import Prose
from dateline.domain.records import dataclass
from dateline.domain.written import Dropped, Page
from dateline.stages.tabling.anchors import Anchors, Marker, find_anchors
from dateline.stages.tabling.assembling import assemble, begins_with_label, with_links
from dateline.stages.tabling.common import Finding, flat
from dateline.stages.tabling.drafts import Draft
from dateline.stages.tabling.flattened_furniture import furniture_in
from dateline.stages.tabling.leads import Lead
from dateline.stages.tabling.nodes import BELOW_HEADINGS, BELOW_ITEMS, Node, read_nodes, spanned
from dateline.stages.tabling.sources import Notes, only_links
from dateline.stages.tabling.surroundings import AFTER, is_furniture, is_reference_heading

LINE_LEVEL = 100
FURNITURE = "it belongs to the page, not to the chronology"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Standing:
    """A heading that what follows stands under."""

    level: int
    marker: Marker
    node: Node


@dataclass(slots=True, kw_only=True)
class _Walk:
    """Where the walk stands: the headings above, the entry that is open, and what came of the nodes so far."""

    anchors: Anchors
    stack: list[_Standing] = field(default_factory=list)
    open: Draft | None = None
    drafts: list[Draft] = field(default_factory=list)
    outside: list[tuple[Node, str]] = field(default_factory=list)
    aside: int = 0


def read_outline(page: Page, notes: Notes) -> Finding:
    """Return the chronology that headings, lists and lines of the page tell."""
    nodes = [node for node in read_nodes(page.blocks) if node.kind not in {"grid", "furniture"}]
    walk = _Walk(anchors=find_anchors(nodes))
    for at, node in enumerate(nodes):
        _take(walk, at, node)
    drafts, after = _trimmed(walk.drafts)
    drafts = list(_with_lanes(drafts))
    used = spanned(node for draft in drafts for node in draft.nodes)
    return Finding(
        shape="outline",
        entries=tuple(with_links(assemble(draft, notes) for draft in drafts)),
        units=len(drafts),
        dated=sum(bool(draft.date) for draft in drafts),
        blocks=used,
        headings=frozenset(at for draft in drafts for at in draft.above),
        why=_why(drafts),
        dropped=tuple(_dropped(walk.outside + after, used)),
    )


def _take(walk: _Walk, at: int, node: Node) -> None:
    if walk.aside and (node.kind != "heading" or node.level >= BELOW_HEADINGS):
        walk.outside.append((node, "it stands in a list of references or notes"))
    elif node.kind == "heading":
        _take_heading(walk, at, node)
    elif at in walk.anchors.lines:
        _open_line(walk, node, walk.anchors.lines[at])
    elif not node.prose and node.kind != "rule":
        return
    elif node.kind == "code" and (walk.open is None or not walk.open.pieces):
        walk.outside.append((node, "it is code or a pattern to fill in"))
    elif node.kind == "rule":
        if walk.open is not None:
            walk.open.pieces.append(node)
    elif walk.open is None and is_furniture(node.prose.words):
        walk.outside.append((node, FURNITURE))
    else:
        _take_body(walk, at, node)


def _take_heading(walk: _Walk, at: int, node: Node) -> None:
    marker = walk.anchors.headings[at]
    if marker.role == "idle":
        walk.open = None
        walk.outside.append((node, "it is a date with nothing below it"))
        return
    inside = walk.open is not None and walk.open.level < node.level
    if marker.role == "group" and inside and walk.open is not None:
        walk.open.pieces.append(node)
        return
    walk.open = None
    while walk.stack and walk.stack[-1].level >= node.level:
        walk.stack.pop()
    if walk.aside and node.level <= walk.aside:
        walk.aside = 0
    if marker.role == "group" and is_reference_heading(node.prose.words):
        walk.aside = node.level
        walk.outside.append((node, "it heads a list of references or notes"))
        return
    if marker.role == "entry":
        lead = Lead(date=marker.date, rest=marker.title, strong=True, link=marker.link)
        _begin(walk, node, lead, node.level)
    else:
        walk.stack.append(_Standing(level=node.level, marker=marker, node=node))


def _open_line(walk: _Walk, node: Node, lead: Lead) -> None:
    if node.kind == "item":
        while walk.stack and walk.stack[-1].level >= BELOW_ITEMS + 3 * node.level:
            walk.stack.pop()
    _begin(walk, node, lead, LINE_LEVEL + node.level)


def _take_body(walk: _Walk, at: int, node: Node) -> None:
    if walk.open is not None and not _opens_anew(walk, at, node):
        walk.open.pieces.append(node)
    elif at in walk.anchors.siblings or (_dated(walk) is not None and not only_links(node.prose)):
        _begin(walk, node, None, LINE_LEVEL + node.level)
    else:
        walk.outside.append((node, ""))


def _opens_anew(walk: _Walk, at: int, node: Node) -> bool:
    """True for an entry of a list without date that stands beside others, each of them an entry."""
    draft = walk.open
    if draft is None or node.kind != "item" or only_links(node.prose) or draft.level < LINE_LEVEL:
        return False
    if at in walk.anchors.siblings:
        return True
    if _dated(walk) is None or node.level > draft.level - LINE_LEVEL:
        return False
    return not (draft.nodes[-1].kind != "item" and draft.nodes[-1].prose.words.rstrip().endswith((":", "：")))


def _dated(walk: _Walk) -> _Standing | None:
    """The nearest heading above that gives a date."""
    return next((above for above in reversed(walk.stack) if above.marker.date), None)


def _begin(walk: _Walk, node: Node, lead: Lead | None, level: int) -> None:
    """Open an entry, with the date of its own or that of the heading it stands under."""
    dates = [above for above in walk.stack if above.marker.date]
    nearest = dates[-1] if dates else None
    draft = Draft(
        place=node.place,
        date=lead.date if lead else nearest.marker.date if nearest else "",
        context=" ".join(above.marker.date for above in reversed(dates if lead else dates[:-1])),
        names=tuple((above.node.index, flat(above.marker.title.words)) for above in walk.stack if above.marker.title),
        title=lead.rest if lead else Prose(words=""),
        link=lead.link if lead else "",
        link_above=nearest.marker.link if nearest else "",
        level=level,
        record=lead is not None and lead.labelled,
        opener=node,
        above=spanned(above.node for above in dates),
    )
    if lead is None:
        draft.pieces.append(node)
    walk.open = draft
    walk.drafts.append(draft)


def _trimmed(drafts: list[Draft]) -> tuple[list[Draft], list[tuple[Node, str]]]:
    """The drafts, the last without what follows the chronology, and that with the reason."""
    if not drafts:
        return drafts, []
    last = drafts[-1]
    usual = max((len(draft.pieces) for draft in drafts[:-1]), default=len(last.pieces))
    cut = min(_first_foreign(drafts), len(last.pieces) if last.level < LINE_LEVEL else _last_own(last, usual))
    cut = max(cut, int(not last.own))
    after = [
        (piece, FURNITURE if is_furniture(piece.prose.words) else AFTER)
        for piece in last.pieces[cut:]
        if piece.kind != "rule"
    ]
    return [*drafts[:-1], replace(last, pieces=last.pieces[:cut])], after


def _last_own(draft: Draft, usual: int) -> int:
    """Where the pieces of the last entry end: as many as others have, and beyond that what clearly hangs on it."""
    count = min(usual, len(draft.pieces))
    while count < len(draft.pieces) and _hangs_on(draft.pieces[count], draft):
        count += 1
    return count


def _hangs_on(piece: Node, draft: Draft) -> bool:
    nested = piece.kind == "item" and (draft.opener.kind != "item" or piece.level > draft.opener.level)
    labelled = begins_with_label(piece.prose, record=draft.record)
    return nested or labelled or piece.kind == "description" or only_links(piece.prose)


def _first_foreign(drafts: Sequence[Draft]) -> int:
    """Where in the last entry something first ends the chronology: a rule, or furniture that no other entry has."""
    pieces = drafts[-1].pieces
    foreign = {at: kind for at, piece in enumerate(pieces) if (kind := _foreign(piece))}
    if not foreign:
        return len(pieces)
    usual = {_foreign(piece) for draft in drafts[:-1] for piece in draft.pieces} - {"rule"}
    return next((at for at, kind in foreign.items() if kind not in usual), len(pieces))


def _foreign(piece: Node) -> str:
    kind = furniture_in(piece.prose.words)
    return "rule" if piece.kind == "rule" else kind.why if kind else ""


def _with_lanes(drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The drafts, each with the name nearest above it that does not stand above all of them."""
    common = set.intersection(*({index for index, _ in draft.names} for draft in drafts)) if drafts else set()
    for draft in drafts:
        names = [(index, name) for index, name in draft.names if index not in common]
        index, lane = names[-1] if names else (None, "")
        yield replace(draft, lane=lane, above=draft.above | ({index} if index is not None else set()))


def _dropped(outside: Sequence[tuple[Node, str]], used: frozenset[int]) -> Iterator[Dropped]:
    for node, why in outside:
        if why and node.index not in used and node.prose:
            yield Dropped(words=node.prose.words, place=node.place, why=why)


def _why(drafts: Sequence[Draft]) -> str:
    headed = sum(draft.level < LINE_LEVEL for draft in drafts)
    dated = sum(draft.own for draft in drafts)
    return (
        f"{len(drafts)} entries: {headed} opened by a heading with a date, {dated - headed} by a line with a date,"
        f" {len(drafts) - dated} standing under a date"
    )
