"""Whole EDTF strings: single dates, intervals and sets."""

from functools import lru_cache

from dateline.domain.dates import Precision
from dateline.domain.errors import Invalid
from dateline.language.dating.edtf.single import read_single
from dateline.language.dating.edtf.value import Bounds, Edtf

_OPEN = Edtf(kind="open", text="..")
_BLANK = Edtf(kind="blank", text="")
_LONGEST = 4096


@lru_cache(maxsize=8192)
def parse_edtf(text: str) -> Edtf:
    """Return what the EDTF string `text` says; Invalid, with the place, when it is none."""
    if not text:
        raise Invalid("An empty string is no EDTF date: write 2015, 2015-07 or 2015-07-24.")
    if len(text) > _LONGEST:
        raise Invalid(f'"{text[:40]}…" is too long for a date: {_LONGEST} characters are read at most.')
    if text[0] in "[{":
        return _read_set(text)
    if "/" in text:
        return _read_interval(text)
    return read_single(text)


def is_valid(text: str) -> bool:
    """Return whether `text` is an EDTF string of level 0, 1 or 2."""
    try:
        parse_edtf(text)
    except Invalid:
        return False
    return True


def bounds(text: str) -> Bounds:
    """Return the days that the EDTF string `text` can mean, marks left aside; Invalid when it is none."""
    return parse_edtf(text).bounds


def canonical(text: str) -> str:
    """Return `text` in one notation: no spaces in sets, few marks, long years written out, times to the second."""
    return parse_edtf(text).text


def _read_interval(text: str) -> Edtf:
    sides = text.split("/")
    if len(sides) != 2:
        raise Invalid(f'"{text[:60]}" has more than one "/": an interval has one start and one end.')
    start, end = _read_side(sides[0]), _read_side(sides[1])
    _check_order(start, end, text)
    return Edtf(
        kind="interval",
        text=f"{start.text}/{end.text}",
        earliest=start.earliest,
        latest=end.latest,
        precision=Precision.RANGE,
        begins=start.begins,
        ends_from=end.ends_from,
        approximate=start.approximate or end.approximate,
        uncertain=start.uncertain or end.uncertain,
        members=(start, end),
    )


def _read_side(text: str) -> Edtf:
    if text == "..":
        return _OPEN
    if not text:
        return _BLANK
    side = read_single(text)
    if side.kind not in ("date", "season"):
        raise Invalid(f'"{text[:60]}" cannot bound an interval: use a day, a month, a year or a season.')
    return side


def _check_order(start: Edtf, end: Edtf, text: str) -> None:
    if start.begins and end.ends_from and end.ends_from < start.begins:
        raise Invalid(f'"{text[:60]}" ends before it starts: swap the two sides.')


def _read_set(text: str) -> Edtf:
    closing = {"[": "]", "{": "}"}[text[0]]
    if text[-1] != closing or len(text) < 3:
        raise Invalid(f'"{text[:60]}" opens with "{text[0]}" and must close with "{closing}".')
    parts = [part.strip(" ") for part in text[1:-1].split(",")]
    members = tuple(_read_member(part, position, len(parts)) for position, part in enumerate(parts))
    return Edtf(
        kind="one" if closing == "]" else "all",
        text=f"{text[0]}{','.join(member.text for member in members)}{closing}",
        earliest=None if parts[0].startswith("..") else min(m.earliest for m in members if m.earliest),
        latest=None if parts[-1].endswith("..") else max(m.latest for m in members if m.latest),
        precision=_common_precision(members) if closing == "]" else Precision.RANGE,
        begins=members[0].begins,
        ends_from=members[-1].ends_from,
        approximate=any(member.approximate for member in members),
        uncertain=any(member.uncertain for member in members),
        members=members,
    )


def _common_precision(members: tuple[Edtf, ...]) -> Precision:
    precisions = {member.precision for member in members}
    return precisions.pop() if len(precisions) == 1 else Precision.RANGE


def _read_member(text: str, position: int, count: int) -> Edtf:
    if ".." not in text:
        return _read_dated(text)
    start, _, end = text.partition("..")
    if (not start and position > 0) or (not end and position < count - 1) or not (start or end):
        raise Invalid(f'"{text[:60]}" is open inside a set: only its first member may lack a start, its last an end.')
    return _read_run(text, _read_dated(start) if start else None, _read_dated(end) if end else None)


def _read_run(text: str, first: Edtf | None, last: Edtf | None) -> Edtf:
    if first and last:
        if first.precision != last.precision:
            raise Invalid(f'"{text[:60]}" mixes precisions: give both sides as days, months or years.')
        _check_order(first, last, text)
    sides = tuple(side for side in (first, last) if side)
    return Edtf(
        kind="run",
        text=f"{first.text if first else ''}..{last.text if last else ''}",
        earliest=first.earliest if first else None,
        latest=last.latest if last else None,
        precision=Precision.RANGE,
        begins=first.begins if first else None,
        ends_from=last.ends_from if last else None,
        approximate=any(side.approximate for side in sides),
        uncertain=any(side.uncertain for side in sides),
        members=sides,
    )


def _read_dated(text: str) -> Edtf:
    member = read_single(text)
    if member.kind not in ("date", "season"):
        raise Invalid(f'"{text[:60]}" cannot stand in a set: use a day, a month, a year or a season.')
    return member
