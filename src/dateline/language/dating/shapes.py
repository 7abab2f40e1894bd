"""The grammar of dates over shapes: one short string of kinds in, one plan of how to read it out.

Shapes recur ("M2,Y" is every "July 24, 2015"), so each is understood once and its plan kept. Plans hold places of
tokens, counted from where the planned part starts, never values.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from dateline.language.dating import kinds as k

_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Point:
    """One date: which token plays which role."""

    roles: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Relative:
    """One date told from another: how, and which token plays which role."""

    how: str
    roles: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Doubt:
    """A date that is about right (`kind` A) or that somebody believes (`kind` U)."""

    kind: str
    of: "Placed"


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a date: early, mid, late; `index` is the token that says which."""

    index: int
    of: "Placed"


@dataclass(frozen=True, slots=True)
class Night:
    """A time of day, said in words at `index`, of a date."""

    index: int
    of: "Placed"


@dataclass(frozen=True, slots=True)
class Bound:
    """Before or after a date; `index` is the token that says which and whether the date itself counts."""

    index: int
    of: "Placed"


@dataclass(frozen=True, slots=True)
class Interval:
    """From one date to another; a side of None is open."""

    start: "Placed | None"
    end: "Placed | None"


@dataclass(frozen=True, slots=True)
class Several:
    """Several dates; `joints` are the tokens between them."""

    members: tuple["Placed", ...]
    joints: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Undated:
    """Words that say that the date is not known."""


Plan = Point | Relative | Doubt | Part | Night | Bound | Interval | Several | Undated


@dataclass(frozen=True, slots=True)
class Placed:
    """A plan and the token where its part starts."""

    at: int
    plan: Plan


_W = r"(?:(?P<weekday>W),?)?"
_W_AFTER = r"(?:,?n?(?P<weekday_after>W))?"
_D = r"(?P<day>[12o])\.?"
_M = r"(?P<month>M)"
_Y = r"(?P<year>Y)"
_E = r"(?P<era>E)?"
_T = r"(?:,?(?:(?P<clock>T)(?P<half>m)?|(?P<hour>1)(?P<half_of>m)))?"
_BEFORE_T = r"(?:(?P<clock>T)(?P<half>m)?|(?P<hour>1)(?P<half_of>m)),?"

_POINTS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_Y}{_E}",
        r"(?P<stamp>8)(?:(?P<clock>T))?",
        rf"{_W}{_Y}[-/.](?P<number_month>1)[-/.](?P<day>[12]){_T}",
        rf"{_M}-(?P<either>[012])",
        rf"{_W}{_D}[-./,]?{_M}(?:[-./,]?{_Y}|[-./]?(?P<short>[k012]))?{_E}{_T}",
        rf"{_W}{_M}[-./]?{_D}(?:,?(?:{_Y}|(?P<short>k)))?{_E}{_T}{_W_AFTER}",
        rf"{_M}[-,/.]?(?:{_Y}|(?P<short>k)){_E}",
        rf"{_Y}[-,/.:]?{_M}(?:[-,/.]?{_D})?{_T}",
        rf"{_M}",
        rf"{_W}(?P<first>[12])(?P<mark>[-./])(?P<second>[12])[-./](?:{_Y}|(?P<short>[k012])){_T}",
        rf"{_W}(?P<first>[12])(?P<mark>[-./])(?P<second>[12])\.?{_T}",
        rf"{_Y}-(?P<reduced>1)",
        rf"{_Y}[/.](?P<number_month>1)",
        rf"(?P<number_month>1)[-/.]{_Y}",
        r"(?P<era>E)(?P<year>[Yy012])",
        rf"(?P<year>[y]){_E}",
        r"(?P<year>[0129])(?P<era>E)",
        r"(?P<short>k)",
        rf"(?P<nth>[o12Rn])\.?C{_E}",
        rf"C(?P<nth>[oR12]){_E}",
        rf"(?P<decade>D)G?{_E}",
        r"GG?(?P<decade>D)",
        r"G(?P<decade>[YDk]|[012])\.?",
        r"(?P<decade>[Y])G",
        rf"(?P<season>S),?{_Y}(?:[-–/](?P<until>[012yY]))?",
        rf"{_Y},?(?P<season>S)",
        r"(?P<season>S)",
        rf"(?P<quarter>Q)(?P<count>1),?[-/]?{_Y}",
        rf"(?P<count>[o1])(?P<quarter>Q),?{_Y}",
        rf"{_Y}[-,/]?(?P<quarter>Q)(?P<count>1)",
        rf"{_Y}[-,/]?(?P<count>[o1])(?P<quarter>Q)",
        r"(?P<quarter>Q)(?P<count>1)",
        r"(?P<count>o)(?P<quarter>Q)",
        rf"(?P<holiday>H)(?:,?{_Y})?",
        rf"{_D}(?P<holiday>H)",
        rf"U[-/.]U[-/.]{_Y}",
        rf"U[-/.](?P<number_month>1)[-/.]{_Y}",
        rf"(?P<number_month>1)[-/.]U[-/.]{_Y}",
        rf"{_Y}[-/.](?P<number_month>1)[-/.]U",
        rf"{_Y}[-/.]U(?:[-/.]U)?",
        rf"U,?{_M},?{_Y}",
        rf"{_M},?U,?{_Y}",
        rf"{_Y},?X",
        rf"X,?{_Y}",
        rf"X,?{_M},?{_Y}",
        rf"{_M}X,?{_Y}",
        rf"(?P<week_of>u){_W}{_D}{_M}(?:,?{_Y})?",
        rf"(?P<week_of>u){_W}{_M}{_D}(?:,?{_Y})?",
        rf"(?P<week_unit>u)(?P<week>[120]),?/?{_Y}",
        rf"{_Y}[-,/]?(?P<week_unit>u)(?P<week>[120])",
        rf"{_BEFORE_T}{_W}{_D}{_M}(?:,?{_Y})?{_W_AFTER}",
        rf"{_BEFORE_T}{_W}{_M}{_D}(?:,?{_Y})?{_W_AFTER}",
        rf"L{_W}{_D}{_M}(?:,?{_Y})?",
        rf"L{_W}{_M}{_D}(?:,?{_Y})?",
    )
)
"""Whole dates, commonest first."""

_SIDES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_W}{_D}",
        r"(?P<day>0)",
        rf"{_D},?{_Y}{_E}",
        rf"{_Y}-(?P<number_month>1)",
    )
)
"""Dates cut short, as they stand beside another one that completes them: the 19 of "January 18–19"."""

_CUT_SHORT = tuple(re.compile(pattern) for pattern in (rf"{_W}{_D}{_T}", rf"{_T}"))

_RELATIVES = tuple(
    (how, re.compile(pattern))
    for how, pattern in (
        ("day", r"(?P<step>d)"),
        ("weekday", r"(?P<step>L)?(?P<weekday>W)"),
        ("weekday", r"(?P<weekday>W)(?P<step>L)u?"),
        ("unit", r"(?P<step>L)(?P<unit>u)"),
        ("units", r"(?P<step>L)(?P<count>[n102])?(?P<unit>u)"),
        ("month", r"(?P<step>L)(?P<month>M)"),
        ("season", r"(?P<step>L)(?P<season>S)"),
        ("ago", r"(?P<count>[n102])(?P<unit>u)(?P<step>g)"),
        ("ago", r"(?P<unit>u)(?P<step>g)"),
        ("ahead", r"i(?P<count>[n102])?(?P<unit>u),?[UA]*(?:g|x){0,2}"),
        ("same", r"(?P<same>s)"),
        ("within", r"g,?i?(?P<step>L)(?P<unit>u)"),
    )
)


@lru_cache(maxsize=16384)
def plan(shape: str) -> Placed | None:
    """Return how to read a whole shape, None where it is no date."""
    return _read(shape, side=False) if len(shape) <= _LONGEST else None


def cut_short(shape: str) -> Placed | None:
    """Return how to read a shape that a heading completes: a bare day under a month, a time under a day."""
    found = _point(shape.rstrip(".,;:"), _CUT_SHORT)
    return Placed(0, found) if found else None


@lru_cache(maxsize=16384)
def _read(shape: str, *, side: bool) -> Placed | None:
    """Return how to read `shape`; on a `side` of a range a bare number will do."""
    bare = shape.lstrip(",;:./&i")
    at = len(shape) - len(bare)
    if shape[:1] == k.IN and (relative := _relative(shape)):
        return Placed(0, relative)
    bare = bare.rstrip(",;:./&i")
    if not bare:
        return None
    found = _point(bare, _POINTS) or (_point(bare, _SIDES) if side else None) or _compound(bare)
    return Placed(at, found) if found else None


def _point(shape: str, patterns: tuple[re.Pattern[str], ...]) -> Point | None:
    for pattern in patterns:
        if match := pattern.fullmatch(shape):
            return Point(_roles(match))
    return None


def _roles(match: re.Match[str]) -> tuple[tuple[str, int], ...]:
    return tuple((role, match.start(role)) for role in match.re.groupindex if match.start(role) >= 0)


def _compound(shape: str) -> Plan | None:
    if shape.strip(k.UNDATED + k.UNSURE + ",") == "":
        return Undated()
    for reader in (_several_apart, _between, _bound, _interval, _said_of_one, _several, _said_of, _relative):
        if found := reader(shape):
            return found
    return None


def _sub(shape: str, start: int, end: int, *, side: bool = False) -> Placed | None:
    found = _read(shape[start:end], side=side)
    return Placed(start + found.at, found.plan) if found else None


def _several_apart(shape: str) -> Plan | None:
    return _split_all(shape, ";")


def _several(shape: str) -> Plan | None:
    return _split_all(shape, ",&/")


def _split_all(shape: str, marks: str) -> Plan | None:
    """Read a list: the first member ends at the first mark that leaves two readable parts."""
    for joint in (index for index, kind in enumerate(shape) if kind in marks):
        first, rest = _sub(shape, 0, joint, side=True), _sub(shape, joint + 1, len(shape), side=True)
        if first and rest and not isinstance(first.plan, Several):
            return _join(first, joint, rest)
    return None


def _join(first: Placed, joint: int, rest: Placed) -> Several:
    if not isinstance(rest.plan, Several):
        return Several((first, rest), (joint,))
    moved = tuple(Placed(rest.at + member.at, member.plan) for member in rest.plan.members)
    return Several((first, *moved), (joint, *(rest.at + index for index in rest.plan.joints)))


def _between(shape: str) -> Plan | None:
    if shape[0] != k.BETWEEN:
        return None
    return _first_interval(shape, 1, (k.AND, k.SPACED_DASH, k.DASH, "-"))


def _bound(shape: str) -> Plan | None:
    """Read before and after, in front or behind; "from … until …" is an interval."""
    if shape[0] in (k.BEFORE, k.AFTER):
        if shape[0] == k.AFTER and (found := _first_interval(shape, 1, (k.BEFORE, k.SPACED_DASH, k.DASH, "-"))):
            return found
        of = _sub(shape, 1, len(shape))
        return Bound(0, of) if of else None
    if shape[-1] in (k.BEFORE, k.AFTER):
        of = _sub(shape, 0, len(shape) - 1)
        return Bound(len(shape) - 1, of) if of else None
    return None


def _interval(shape: str) -> Plan | None:
    if shape[0] in (k.DASH, k.SPACED_DASH):
        end = _sub(shape, 1, len(shape))
        return Interval(None, end) if end else None
    if shape[-1] in (k.DASH, k.SPACED_DASH, "-"):
        start = _sub(shape, 0, len(shape) - 1)
        return Interval(start, None) if start else None
    return _first_interval(shape, 0, (k.SPACED_DASH, k.DASH, k.BEFORE)) or _first_interval(shape, 0, ("-", "/"))


def _first_interval(shape: str, start: int, marks: tuple[str, ...]) -> Interval | None:
    for joint in (index for index in range(start + 1, len(shape)) if shape[index] in marks):
        first = _sub(shape, start, joint, side=True)
        if first is None:
            continue
        if shape[joint + 1 :] == k.PRESENT:
            return Interval(first, None)
        if last := _sub(shape, joint + 1, len(shape), side=_may_be_short(shape, joint)):
            return Interval(first, last)
    return None


def _may_be_short(shape: str, joint: int) -> bool:
    """Return whether a bare number may follow the joint: behind a spaced dash only as a day ("May 18 – 19")."""
    return shape[joint] != k.SPACED_DASH or k.MONTH in shape


def _said_of_one(shape: str) -> Plan | None:
    """Read what is said of a single date before lists are tried: about July 22, 2015."""
    found = _said_of(shape)
    return found if isinstance(found, Doubt | Part | Night) and not isinstance(found.of.plan, Several) else None


def _said_of(shape: str) -> Plan | None:
    return _doubt(shape) or _part(shape) or _night(shape)


def _doubt(shape: str) -> Plan | None:
    if shape[0] in (k.ABOUT, k.UNSURE) and (of := _sub(shape, 1, len(shape))):
        return Doubt(shape[0], of)
    if shape[-1] in (k.ABOUT, k.UNSURE) and (of := _sub(shape, 0, len(shape) - 1)):
        return Doubt(shape[-1], of)
    return None


def _part(shape: str) -> Plan | None:
    if shape[0] == k.PART:
        skipped = 2 if shape[1:2] in ("-", k.DASH) else 1
        of = _sub(shape, skipped, len(shape)) or _this_unit(shape, skipped)
        return Part(0, of) if of else None
    if shape[0] == k.AGO and (of := _sub(shape, 1, len(shape))):
        return Part(0, of)
    if shape[-1] == k.PART and (of := _sub(shape, 0, len(shape) - 1)):
        return Part(len(shape) - 1, of)
    return None


def _this_unit(shape: str, start: int) -> Placed | None:
    return Placed(start, Relative("unit", (("unit", 0),))) if shape[start:] == k.UNIT else None


def _night(shape: str) -> Plan | None:
    if shape[0] == k.NIGHT and (of := _sub(shape, 1, len(shape))):
        return Night(0, of)
    if shape[-1] == k.NIGHT and (of := _sub(shape, 0, len(shape) - 1)):
        return Night(len(shape) - 1, of)
    return None


def _relative(shape: str) -> Plan | None:
    for how, pattern in _RELATIVES:
        if match := pattern.fullmatch(shape):
            return Relative(how, _roles(match))
    return None
