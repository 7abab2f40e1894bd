"""The grammar of dates over shapes: one short string of kinds in, one plan of how to read it out.

Shapes recur ("M2,Y" is every "July 24, 2015"), so each is understood once and its plan kept.
"""

import re
from functools import lru_cache

from dateline.language.dating import kinds as k
from dateline.language.dating.patterns import (
    CUT_SHORT_RANGE,
    CUT_SHORT_SPAN,
    LONG_SEASON,
    SHARE,
    TWO_CALENDARS,
    TWO_PARTS,
    days_cut_short,
    points,
    relatives,
    sides,
)
from dateline.language.dating.plans import (
    Bound,
    Doubt,
    Interval,
    Night,
    Part,
    Placed,
    Plan,
    Point,
    Relative,
    Several,
    Share,
    Undated,
)

_LONGEST = 40
_DOUBTS = frozenset((k.ABOUT, k.UNSURE, k.GAP))
_FIGURES_OF_DAY = re.compile(r"Y[-/.]1[-/.][12]")
_LEADING = ",;:./&if"
_TRAILING = ",;:./&"


@lru_cache(maxsize=16384)
def plan(shape: str) -> Placed | None:
    """Return how to read a whole shape, None where it is no date."""
    return _read(shape, side=False) if len(shape) <= _LONGEST else None


def cut_short(shape: str) -> Placed | None:
    """Return how to read a shape that a heading completes: a bare day under a month, a time under a day."""
    bare = shape.rstrip(".,;:")
    found = _point(bare, days_cut_short()) or _days_cut_short(bare) or _said_of_cut_short(bare)
    return Placed(0, found) if found else None


def _said_of_cut_short(shape: str) -> Plan | None:
    """Read "about the 20th" and "30 (night)" under a month."""
    if shape[:1] in _DOUBTS and (of := cut_short(shape[1:])):
        return Doubt(shape[0], Placed(1 + of.at, of.plan))
    if shape[-1:] == k.NIGHT and (of := cut_short(shape[:-1])):
        return Night(len(shape) - 1, of)
    return None


def _days_cut_short(shape: str) -> Plan | None:
    """Read the days of a range or list: "13–15" and "3, 4 and 9" under a month."""
    if not CUT_SHORT_SPAN.fullmatch(shape):
        return None
    close = shape.replace(k.SPACED_DASH, k.DASH)
    return _first_interval(close, 0, (k.DASH, "-", "/")) or _several(close)


@lru_cache(maxsize=16384)
def _read(shape: str, *, side: bool) -> Placed | None:
    """Return how to read `shape`; on a `side` of a range a bare number will do."""
    if whole := _point(shape, points()):
        return Placed(0, whole)
    bare = shape.lstrip(_LEADING)
    at = len(shape) - len(bare)
    if shape[:1] == k.IN and (relative := _relative(shape)):
        return Placed(0, relative)
    bare = bare.rstrip(_TRAILING)
    if not bare:
        return None
    found = _point(bare, points()) or (_point(bare, sides()) if side else None) or _compound(bare)
    return Placed(at, found) if found else None


def _point(shape: str, patterns: tuple[re.Pattern[str], ...]) -> Point | None:
    for pattern in patterns:
        if match := pattern.fullmatch(shape):
            return Point(_roles(match))
    return None


def _roles(match: re.Match[str]) -> tuple[tuple[str, int], ...]:
    return tuple((role, match.start(role)) for role in match.re.groupindex if match.start(role) >= 0)


def _compound(shape: str) -> Plan | None:
    if shape.strip(k.UNDATED + k.UNSURE + k.GAP + ",") == "":
        return Undated()
    for reader in (
        _two_calendars,
        _several_apart,
        _between,
        _bound,
        _doubt_of_short_range,
        _said_of_long_season,
        _weekday_night,
        _interval,
        _said_of_one,
        _several,
        _said_of,
        _relative,
    ):
        if found := reader(shape):
            return found
    return None


def _sub(shape: str, start: int, end: int, *, side: bool = False) -> Placed | None:
    found = _read(shape[start:end], side=side)
    return Placed(start + found.at, found.plan) if found else None


def _two_calendars(shape: str) -> Plan | None:
    """Read 25 October (7 November) 1917 as one day in two calendars, or either day."""
    match = next(filter(None, (pattern.fullmatch(shape) for pattern in TWO_CALENDARS)), None)
    if not match:
        return None
    first, second = _sub(shape, *match.span("one")), _sub(shape, *match.span("other"))
    return Several((first, second), ()) if first and second else None


def _several_apart(shape: str) -> Plan | None:
    return _split_all(shape, ";")


def _several(shape: str) -> Plan | None:
    apart = _split_all(shape, k.AND) if shape.count(k.YEAR) > 1 else None
    return apart or _split_all(shape, ",&") or _split_all(shape, ",&/")


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
        of = _sub(shape, 2 if shape[1:2] == "-" else 1, len(shape))
        return Bound(0, of) if of else None
    if shape[-1] in (k.BEFORE, k.AFTER):
        of = _sub(shape, 0, len(shape) - 1)
        return Bound(len(shape) - 1, of) if of else None
    return None


def _doubt_of_short_range(shape: str) -> Plan | None:
    """Read "about 1914-18", of which either end is doubtful: the second is no year by itself."""
    return _doubt(shape) if shape[0] in _DOUBTS and CUT_SHORT_RANGE.fullmatch(shape, 1) else None


def _said_of_long_season(shape: str) -> Plan | None:
    """Read "throughout the winter of 1834-35"; the second year ends no range."""
    said = len(shape) - len(shape.lstrip(f"{k.PART}{''.join(_DOUBTS)}{k.DASH}-"))
    return _said_of(shape) if said and LONG_SEASON.fullmatch(shape, said) else None


def _weekday_night(shape: str) -> Plan | None:
    """Read "Thursday night, 3/18/2032"."""
    if not shape.startswith(k.WEEKDAY + k.NIGHT):
        return None
    of = _sub(shape, 2, len(shape))
    return Night(1, of) if of and isinstance(of.plan, Point) else None


def _interval(shape: str) -> Plan | None:
    if shape[0] in (k.DASH, k.SPACED_DASH):
        end = _sub(shape, 1, len(shape))
        return Interval(None, end) if end else None
    if shape[-1] in (k.DASH, k.SPACED_DASH, "-"):
        start = _sub(shape, 0, len(shape) - 1)
        return Interval(start, None) if start else None
    for marks in ((k.SPACED_DASH, k.DASH, k.BEFORE), ("-",), ("/",)):
        if found := _first_interval(shape, 0, marks):
            return found
    return None


def _first_interval(shape: str, start: int, marks: tuple[str, ...]) -> Interval | None:
    for joint in (index for index in range(start + 1, len(shape)) if shape[index] in marks):
        first = _sub(shape, start, joint, side=True)
        if first is None or isinstance(first.plan, Several | Undated):
            continue
        if shape[joint + 1 :] == k.PRESENT:
            return Interval(first, None)
        last = _sub(shape, joint + 1, len(shape), side=_may_be_short(shape, joint))
        if last and not isinstance(last.plan, Several | Undated):
            return Interval(first, last)
    return None


def _may_be_short(shape: str, joint: int) -> bool:
    """Return whether a bare number may follow the joint: behind a spaced dash only as a day ("May 18 – 19")."""
    return shape[joint] != k.SPACED_DASH or k.MONTH in shape or bool(_FIGURES_OF_DAY.fullmatch(shape[:joint]))


def _said_of_one(shape: str) -> Plan | None:
    """Read what is said of a single date before lists are tried: about July 22, 2015."""
    found = _said_of(shape)
    return found if isinstance(found, Doubt | Part | Share | Night) and not isinstance(found.of.plan, Several) else None


def _said_of(shape: str) -> Plan | None:
    if shape[0] == k.UNDATED and (of := _sub(shape, 1, len(shape))):
        return Part(0, of)
    return _doubt(shape) or _part(shape) or _share(shape) or _night(shape)


def _share(shape: str) -> Plan | None:
    """Read the first half of the 19th century."""
    if (match := SHARE.match(shape)) and (of := _sub(shape, match.end(), len(shape))):
        return Share(0, match.end() - 1, of)
    return None


def _doubt(shape: str) -> Plan | None:
    if shape[0] in _DOUBTS and (of := _sub(shape, 1, len(shape))):
        return Doubt(shape[0], of)
    if shape[-1] in _DOUBTS and (of := _sub(shape, 0, len(shape) - 1)):
        return Doubt(shape[-1], of)
    return None


def _part(shape: str) -> Plan | None:
    if (match := TWO_PARTS.match(shape)) and (of := _sub(shape, match.end(), len(shape))):
        return Part(0, of, match.start("until"))
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
    for how, pattern in relatives():
        if match := pattern.fullmatch(shape):
            return Relative(how, _roles(match))
    return None
