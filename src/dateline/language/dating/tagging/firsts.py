"""Which kinds an expression can start with, and which of them can stand second, told from its regular expression."""

import re
from collections.abc import Iterable
from typing import NamedTuple

_PIECE = re.compile(r"\(\?<?[=!:]|[()|?]|\{\d+,\d+\}|.")
_ANY: frozenset[str] | None = None


class _Starts(NamedTuple):
    """How what a regular expression matches can start: by which characters, which of them can be all of it, and what
    stands second behind each; `empty` where it can match nothing.
    """

    firsts: frozenset[str] = frozenset()
    singles: frozenset[str] = frozenset()
    seconds: dict[str, frozenset[str]] = {}  # noqa: RUF012 - never changed
    empty: bool = False


_NOTHING = _Starts(empty=True)


def starts_of(expression: str) -> dict[str, frozenset[str] | None]:
    """Return the characters that a match of `expression` can start with, each with those that can follow it in one.

    None stands for any, where the first can be the whole match. It is made of characters, groups, alternatives, `?`,
    `{m,n}` and looks around, as notations are.
    """
    starts, _ = _alternatives(_PIECE.findall(expression), 0)
    return {
        first: _ANY if first in starts.singles else starts.seconds.get(first, frozenset()) for first in starts.firsts
    }


def _alternatives(pieces: list[str], at: int) -> tuple[_Starts, int]:
    """Return how alternatives up to a closing bracket start, and where that stands."""
    several: list[_Starts] = []
    while True:
        starts, at = _sequence(pieces, at)
        several.append(starts)
        if at >= len(pieces) or pieces[at] == ")":
            return _either(several), at
        at += 1


def _either(several: list[_Starts]) -> _Starts:
    if len(several) == 1:
        return several[0]
    return _Starts(
        frozenset().union(*(each.firsts for each in several)),
        frozenset().union(*(each.singles for each in several)),
        _merged(each.seconds for each in several),
        any(each.empty for each in several),
    )


def _merged(tables: Iterable[dict[str, frozenset[str]]]) -> dict[str, frozenset[str]]:
    merged: dict[str, frozenset[str]] = {}
    for table in tables:
        for first, seconds in table.items():
            merged[first] = merged[first] | seconds if first in merged else seconds
    return merged


def _sequence(pieces: list[str], at: int) -> tuple[_Starts, int]:
    starts = _NOTHING
    while at < len(pieces) and pieces[at] not in "|)":
        if starts is not _NOTHING and not starts.empty and not starts.singles:
            return starts, _end(pieces, at)
        item, at = _item(pieces, at)
        starts = _then(starts, item)
    return starts, at


def _end(pieces: list[str], at: int) -> int:
    """Return where the alternative ends that the piece `at` stands in."""
    depth = 0
    while at < len(pieces) and (depth or pieces[at] not in "|)"):
        depth += (pieces[at][0] == "(") - (pieces[at] == ")")
        at += 1
    return at


def _then(one: _Starts, other: _Starts) -> _Starts:
    """Return how the one starts with the other behind it."""
    if one is _NOTHING or other is _NOTHING:
        return other if one is _NOTHING else one
    if not one.empty and not one.singles:
        return one
    behind = dict.fromkeys(one.singles, other.firsts)
    return _Starts(
        one.firsts | other.firsts if one.empty else one.firsts,
        (one.singles if other.empty else frozenset()) | (other.singles if one.empty else frozenset()),
        _merged((one.seconds, behind, other.seconds if one.empty else {})),
        one.empty and other.empty,
    )


def _item(pieces: list[str], at: int) -> tuple[_Starts, int]:
    piece = pieces[at]
    if piece[0] == "(":
        starts, at = _alternatives(pieces, at + 1)
        if piece != "(?:":
            starts = _NOTHING
    else:
        starts = _Starts(frozenset(piece), frozenset(piece))
    at += 1
    if at < len(pieces) and pieces[at] == "?":
        return starts._replace(empty=True), at + 1
    if at < len(pieces) and pieces[at][0] == "{":
        again = _then(starts, starts._replace(empty=True))
        return again._replace(empty=starts.empty or pieces[at].startswith("{0,")), at + 1
    return starts, at
