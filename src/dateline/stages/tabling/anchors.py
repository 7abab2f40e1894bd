"""Decides what opens an entry: which headings give a date, and which lines and entries of lists begin with one.

A level of headings, or all lines of one kind, are judged together: one heading that happens to name a year in a page
of others that name none is no date.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from dateline.domain.prose import Prose
from dateline.domain.records import dataclass
from dateline.stages.tabling.columns import role_by_name
from dateline.stages.tabling.common import flat
from dateline.stages.tabling.leads import DAYS, MONTHS, Lead, closing, fineness, opening_day, opening_like, sign_after
from dateline.stages.tabling.nodes import BELOW_HEADINGS, Node, date_of
from dateline.stages.tabling.surroundings import is_reference_heading

NOTHING = Prose(words="")
_ALIKE = 3
_SAMPLE = 50
_OPENING_KINDS = frozenset({"item", "text", "term", "quote"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Marker:
    """What a heading does.

    "context" dates what stands below it, "entry" opens an entry, "group" only names; "idle" is a date in a list of
    dates, with nothing below.
    """

    role: str
    date: str = ""
    title: Prose = NOTHING
    link: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchors:
    """Markers of headings and dates of lines, by their place in the run of nodes.

    `sibling` holds lines of a kind that mostly opens with a date, though they do not.
    """

    headings: Mapping[int, Marker]
    lines: Mapping[int, Lead]
    siblings: frozenset[int]


def find_anchors(nodes: Sequence[Node]) -> Anchors:
    """Return what opens entries in the nodes."""
    headings = _markers(nodes)
    lines, siblings = _lines(nodes, headings)
    return Anchors(headings=headings, lines=lines, siblings=siblings)


def _markers(nodes: Sequence[Node]) -> Mapping[int, Marker]:
    levels: dict[int, list[int]] = defaultdict(list)
    for at, node in enumerate(nodes):
        if node.kind == "heading":
            levels[node.level].append(at)
    found = {at: marker for level in levels.values() for at, marker in _level(nodes, level)}
    for level, of in levels.items():
        if level >= BELOW_HEADINGS and sum(_has_words_below(nodes, at) for at in of) * 2 < len(of):
            found.update({at: Marker(role="idle") for at in of})
    return {
        at: found.get(at) or Marker(role="group", title=node.prose)
        for at, node in enumerate(nodes)
        if node.kind == "heading"
    }


def _level(nodes: Sequence[Node], at: Sequence[int]) -> Iterator[tuple[int, Marker]]:
    """The markers of the headings of one level."""
    counted = [i for i in at if not _is_label(nodes[i]) and (len(at) > 1 or nodes[i].dates_all)]
    strong = [i for i in counted if (lead := date_of(nodes[i])) is not None and lead.strong]
    dated = [i for i in counted if date_of(nodes[i]) is not None]
    if len(dated) * 3 < len(counted) * 2:
        dated = strong if _regular(len(strong), len(counted)) else [i for i in counted if nodes[i].dates_all]
    if not dated:
        return
    chosen = frozenset(dated)
    alone = sum(nodes[i].dates_all for i in dated)
    whole = alone >= 3 and alone * 5 >= len(counted) * 4
    context = _mostly_contexts(nodes, dated)
    for i in counted:
        lead = date_of(nodes[i])
        if whole and not nodes[i].dates_all and any(sign.isdigit() for sign in nodes[i].prose.words):
            yield i, _whole(nodes[i])
        elif i in chosen and lead is not None:
            yield i, _dated(lead, context=context)


def _regular(dated: int, of: int) -> bool:
    return dated > 0 and (dated * 2 >= of or (dated >= 3 and dated * 10 >= of * 3))


def _is_label(node: Node) -> bool:
    return node.lead is None and (is_reference_heading(node.prose.words) or role_by_name(node.prose.words)[1] == 1.0)


def _whole(node: Node) -> Marker:
    """A heading among dates whose words are damaged: all of them are the date."""
    link = next((style.target for style in node.prose.links), "")
    return Marker(role="context", date=flat(node.prose.words), link=link)


def _dated(lead: Lead, *, context: bool) -> Marker:
    if lead.alone or (context and fineness(lead.date) < DAYS):
        return Marker(role="context", date=lead.date, title=lead.rest, link=lead.link)
    return Marker(role="entry", date=lead.date, title=lead.rest, link=lead.link)


def _mostly_contexts(nodes: Sequence[Node], dated: Sequence[int]) -> bool:
    """True where most of the headings have dates of their own below them."""
    having = sum(_has_dates_below(nodes, at) for at in dated)
    return having * 2 >= len(dated)


def _has_dates_below(nodes: Sequence[Node], at: int) -> bool:
    for node in nodes[at + 1 :]:
        if node.kind == "heading" and node.level <= nodes[at].level:
            return False
        if node.kind == "heading" and _is_label(node):
            return False
        lead = node.lead
        if node.kind in {*_OPENING_KINDS, "heading"} and lead is not None and lead.strong:
            return True
    return False


def _has_words_below(nodes: Sequence[Node], at: int) -> bool:
    """True where something stands below that is no heading of the same rank, nor of a higher one."""
    below = nodes[at + 1] if at + 1 < len(nodes) else None
    return below is not None and (below.kind != "heading" or below.level > nodes[at].level)


def _lines(nodes: Sequence[Node], headings: Mapping[int, Marker]) -> tuple[Mapping[int, Lead], frozenset[int]]:
    kinds: dict[tuple[str, int, str], list[int]] = defaultdict(list)
    leads: dict[int, Lead] = {}
    for at, regime in _regimes(nodes, headings):
        node = nodes[at]
        kinds[node.kind, node.level, regime].append(at)
        lead = (opening_day(node.prose) if regime == "month" else None) or node.lead
        if lead is not None:
            leads[at] = lead
    lines: dict[int, Lead] = {}
    siblings: set[int] = set()
    for (kind, _, regime), of in kinds.items():
        opened = _opened(of, leads, kind, regime)
        lines.update({at: leads[at] for at in opened})
        if opened and kind in {"item", "text"} and len(opened) * 3 >= len(of) * 2:
            beside = _beside(nodes, of, opened)
            under = regime in {"year", "month"}
            like = _opened_alike(nodes, beside, {at: leads[at] for at in opened}, under_date=under)
            lines.update(like)
            siblings.update(at for at in beside if kind == "item" and at not in like)
    lines.update(_of_same_look(nodes, leads, lines))
    return lines or _closed(nodes, kinds), frozenset(siblings)


def _of_same_look(nodes: Sequence[Node], leads: Mapping[int, Lead], opened: Mapping[int, Lead]) -> Mapping[int, Lead]:
    """Lines under a heading without a date whose own date is set off as those of most entries before them are."""
    looks = Counter((nodes[at].kind, sign_after(lead, nodes[at].prose)) for at, lead in opened.items())
    look, count = looks.most_common(1)[0] if looks else (("", ""), 0)
    if not look[1] or count < _ALIKE or count * 3 < len(opened) * 2:
        return {}
    first = min(opened)
    return {
        at: lead
        for at, lead in leads.items()
        if at > first
        and at not in opened
        and lead.strong
        and (nodes[at].kind, sign_after(lead, nodes[at].prose)) == look
    }


def _beside(nodes: Sequence[Node], of: Sequence[int], opened: Collection[int]) -> list[int]:
    """Lines that open with no date, in sections where at least half of the lines do."""
    section: dict[int, int] = {}
    heading = 0
    for at, node in enumerate(nodes):
        heading = at if node.kind == "heading" else heading
        section[at] = heading
    every = Counter(section[at] for at in of)
    dated = Counter(section[at] for at in opened)
    return [at for at in of if at not in opened and dated[section[at]] * 2 >= every[section[at]]]


def _closed(nodes: Sequence[Node], kinds: Mapping[tuple[str, int, str], Sequence[int]]) -> Mapping[int, Lead]:
    """Entries of lists that end with their dates, where no line begins with one."""
    found: dict[int, Lead] = {}
    for (kind, _, regime), of in kinds.items():
        if kind == "item" and regime != "entry" and _often(closing(nodes[at].prose) for at in of[:_SAMPLE]):
            tails = {at: tail for at in of if (tail := closing(nodes[at].prose)) is not None and tail.strong}
            if len(tails) >= _ALIKE and len(tails) * 3 >= len(of) * 2:
                found.update(tails)
    return found


def _regimes(nodes: Sequence[Node], headings: Mapping[int, Marker]) -> Iterator[tuple[int, str]]:
    """For each line that could open an entry, what it stands under: "", "year", "month", "day" or "entry"."""
    stack: list[tuple[int, str]] = []
    for at, node in enumerate(nodes):
        if node.kind == "heading":
            if headings[at].role != "idle":
                while stack and stack[-1][0] >= node.level:
                    stack.pop()
                stack.append((node.level, _regime(headings[at], stack)))
        elif node.kind in _OPENING_KINDS:
            yield at, stack[-1][1] if stack else ""


def _regime(marker: Marker, stack: Sequence[tuple[int, str]]) -> str:
    above = stack[-1][1] if stack else ""
    if marker.role == "group":
        return above
    if marker.role == "entry":
        return "entry"
    return {DAYS: "day", MONTHS: "month"}.get(fineness(marker.date), "year")


def _often(tails: Iterable[Lead | None]) -> bool:
    found = [tail is not None for tail in tails]
    return sum(found) * 2 >= len(found)


def _opened_alike(
    nodes: Sequence[Node], of: Sequence[int], opened: Mapping[int, Lead], *, under_date: bool
) -> Mapping[int, Lead]:
    """Lines whose date is in words unknown, but set off as the dates of most others are."""
    signs = Counter(sign_after(lead, nodes[at].prose) for at, lead in opened.items())
    sign, count = signs.most_common(1)[0]
    if not sign or count < _ALIKE or count * 3 < len(opened) * 2:
        return {}
    found = {at: opening_like(nodes[at].prose, sign, under_date=under_date) for at in of}
    return {at: lead for at, lead in found.items() if lead is not None}


def _opened(of: Sequence[int], leads: Mapping[int, Lead], kind: str, regime: str) -> set[int]:
    """Those of the lines of one kind, under like headings, that open entries with their dates."""
    if regime == "entry":
        return set()
    strong = {at for at in of if at in leads and leads[at].strong}
    every = {at for at in of if at in leads}
    if regime in {"year", "month"}:
        return every if len(every) * 2 >= len(of) and kind == "item" else strong
    if regime == "day":
        return strong if len(strong) * 2 >= len(of) and len(of) > 2 else set()
    first, last = min(strong, default=0), max(strong, default=-1)
    between = [at for at in of if first <= at <= last]
    share = len(strong) / max(len(between), 1)
    if len(every) * 3 >= len(of) * 2 and (len(every) >= 3 or strong):
        return every
    least = 0.3 if kind == "item" else 0.1
    return strong if len(strong) >= 2 and share >= least else set()
