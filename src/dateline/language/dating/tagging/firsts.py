"""Which kinds an expression can start with, told from its regular expression."""

import re

_PIECE = re.compile(r"\(\?<?[=!:]|[()|?]|\{\d+,\d+\}|.")
Firsts = tuple[frozenset[str], bool]
"""The characters it can start with, and whether it can match nothing."""


def firsts_of(expression: str) -> frozenset[str]:
    """Return the characters that a match of `expression` can start with.

    It is made of characters, groups, alternatives, `?`, `{m,n}` and looks around, as notations are.
    """
    pieces = _PIECE.findall(expression)
    firsts, _, _ = _alternatives(pieces, 0)
    return firsts


def _alternatives(pieces: list[str], at: int) -> tuple[frozenset[str], bool, int]:
    """Return the firsts of alternatives up to a closing bracket, and where that stands."""
    firsts, empty = frozenset[str](), False
    while True:
        found, nullable, at = _sequence(pieces, at)
        firsts, empty = firsts | found, empty or nullable
        if at >= len(pieces) or pieces[at] == ")":
            return firsts, empty, at
        at += 1


def _sequence(pieces: list[str], at: int) -> tuple[frozenset[str], bool, int]:
    firsts, nullable = frozenset[str](), True
    while at < len(pieces) and pieces[at] not in "|)":
        found, optional, at = _item(pieces, at)
        if nullable:
            firsts |= found
        nullable = nullable and optional
    return firsts, nullable, at


def _item(pieces: list[str], at: int) -> tuple[frozenset[str], bool, int]:
    piece = pieces[at]
    if piece[0] == "(":
        firsts, nullable, at = _alternatives(pieces, at + 1)
        if piece != "(?:":
            firsts, nullable = frozenset(), True
    else:
        firsts, nullable = frozenset(piece), False
    at += 1
    if at < len(pieces) and (pieces[at] == "?" or pieces[at].startswith("{0,")):
        return firsts, True, at + 1
    return firsts, nullable, at + (at < len(pieces) and pieces[at][0] == "{")
