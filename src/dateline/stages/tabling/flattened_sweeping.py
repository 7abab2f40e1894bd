"""Parts the lines of a page from its furniture."""

from collections.abc import Sequence
from dataclasses import replace

from dateline.domain.records import dataclass
from dateline.domain.written import Dropped
from dateline.stages.tabling.flattened_furniture import Furniture, furniture_in
from dateline.stages.tabling.flattened_leads import opens, shape
from dateline.stages.tabling.flattened_lines import Line

_BEHIND = "it stands below the page's comment form"


@dataclass(frozen=True, slots=True, kw_only=True)
class Swept:
    """Lines without the furniture among them, and the furniture with the reasons."""

    lines: tuple[Line, ...]
    dropped: tuple[Dropped, ...]


def sweep(lines: Sequence[Line]) -> Swept:
    """Return the lines without furniture; what stood on either side of some stands apart afterwards."""
    kinds = [furniture_in(line.words) for line in lines]
    dated = [_shape(line) for line in lines]
    reasons = _reasons(kinds, dated, [line.gap for line in lines])
    kept: list[Line] = []
    dropped: list[Dropped] = []
    for at, (line, why) in enumerate(zip(lines, reasons, strict=True)):
        if why:
            dropped.append(Dropped(words=line.words, place=line.place, why=why))
        else:
            kept.append(replace(line, gap=max(line.gap, 1)) if at and reasons[at - 1] else line)
    return Swept(lines=tuple(kept), dropped=tuple(dropped))


def _shape(line: Line) -> str:
    return shape(line.lead.date) if line.lead and opens(line, line.lead) else ""


def _reasons(kinds: Sequence[Furniture | None], dated: Sequence[str], gaps: Sequence[int]) -> list[str]:
    """Return for each line why it is furniture, "" where it is none."""
    end = _end(kinds, dated)
    reasons: list[str] = []
    listing = ""
    for at, kind in enumerate(kinds):
        if at > end:
            reasons.append(kind.why if kind else _BEHIND)
            continue
        counts = kind is not None and not (kind.weak and not _has_company(kinds, at))
        if dated[at] or not listing:
            listing = kind.why if kind and counts and kind.opens and not _ends_menu(kinds, gaps, at) else ""
        reasons.append(kind.why if kind and counts else listing)
    return reasons


def _ends_menu(kinds: Sequence[Furniture | None], gaps: Sequence[int], at: int) -> bool:
    """True for the last line of a menu: furniture stands right above it, and a gap below."""
    below = at + 1 < len(gaps) and gaps[at + 1] > 0
    return at > 0 and kinds[at - 1] is not None and gaps[at] == 0 and below


def _has_company(kinds: Sequence[Furniture | None], at: int) -> bool:
    """True when the line before or after is furniture too."""
    return any(0 <= beside < len(kinds) and kinds[beside] is not None for beside in (at - 1, at + 1))


def _end(kinds: Sequence[Furniture | None], dated: Sequence[str]) -> int:
    """Return the line with which the page's comments begin, below all rows; behind the last line where none does."""
    before: dict[str, int] = {}
    after: dict[str, int] = {}
    for form in filter(None, dated):
        after[form] = after.get(form, 0) + 1
    for at, (kind, form) in enumerate(zip(kinds, dated, strict=True)):
        if form:
            before[form] = before.get(form, 0) + 1
            after[form] -= 1
        elif kind and kind.ends and before and all(after[form] <= count for form, count in before.items()):
            return at
    return len(kinds)
