"""A slow twin of the `re` engine that counts its steps: what backtracking costs, told without a clock."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from re import _constants as c  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

Node = tuple[Any, Any]


class Stepper:
    """A pattern that is matched step by step, as `re` does it: greedy, left to right, going back where it must."""

    def __init__(self, pattern: str) -> None:
        self.tree = parser.parse(pattern)
        self.steps = 0

    def findall(self, text: str) -> list[str]:
        """Return what `re.findall` returns for a pattern without groups, and count the steps."""
        found, at = [], 0
        while at < len(text):
            end = self.match(text, at)
            if end is not None and end > at:
                found.append(text[at:end])
            at = max(end or 0, at + 1)
        return found

    def match(self, text: str, at: int) -> int | None:
        """Return where a match that starts at a place ends."""
        return next(self._sequence(list(self.tree), 0, text, at), None)

    def _sequence(self, nodes: Sequence[Node], index: int, text: str, at: int) -> Iterator[int]:
        if index == len(nodes):
            yield at
            return
        for end in self._node(nodes[index], text, at):
            yield from self._sequence(nodes, index + 1, text, end)

    def _node(self, node: Node, text: str, at: int) -> Iterator[int]:
        self.steps += 1
        what, told = node
        if what in (c.LITERAL, c.NOT_LITERAL, c.IN, c.ANY):
            if at < len(text) and _fits(node, text[at]):
                yield at + 1
        elif what is c.BRANCH:
            for branch in told[1]:
                yield from self._sequence(list(branch), 0, text, at)
        elif what is c.SUBPATTERN:
            yield from self._sequence(list(told[3]), 0, text, at)
        elif what is c.MAX_REPEAT:
            yield from self._repeat(*told, text, at)
        elif what in (c.ASSERT, c.ASSERT_NOT):
            if self._looks(told, text, at) == (what is c.ASSERT):
                yield at
        else:
            raise NotImplementedError(what)

    def _looks(self, told: tuple[int, Any], text: str, at: int) -> bool:
        direction, inner = told
        start = at if direction > 0 else at - inner.getwidth()[1]
        return start >= 0 and next(self._sequence(list(inner), 0, text, start), None) is not None

    def _repeat(self, least: int, most: int, inner: Any, text: str, at: int) -> Iterator[int]:
        nodes, places = list(inner), [at]
        going = [self._sequence(nodes, 0, text, at)]
        while going:
            end = next(going[-1], None) if len(places) <= most else None
            if end is not None and end > places[-1]:
                places.append(end)
                going.append(self._sequence(nodes, 0, text, end))
            elif end is None:
                if len(places) > least:
                    yield places[-1]
                places.pop()
                going.pop()


@cache
def _one(node_text: str) -> re.Pattern[str]:
    return re.compile(node_text)


def _fits(node: Node, character: str) -> bool:
    """Return whether a character is one of those that a node stands for."""
    what, told = node
    if what is c.LITERAL:
        return ord(character) == told
    if what is c.NOT_LITERAL:
        return ord(character) != told
    if what is c.ANY:
        return character != "\n"
    negated = told[0][0] is c.NEGATE
    return any(_among(each, character) for each in told[negated:]) != negated


_CATEGORIES = {
    c.CATEGORY_DIGIT: r"\d",
    c.CATEGORY_NOT_DIGIT: r"\D",
    c.CATEGORY_SPACE: r"\s",
    c.CATEGORY_NOT_SPACE: r"\S",
    c.CATEGORY_WORD: r"\w",
    c.CATEGORY_NOT_WORD: r"\W",
}


def _among(each: Node, character: str) -> bool:
    what, told = each
    if what is c.LITERAL:
        return ord(character) == told
    if what is c.RANGE:
        return told[0] <= ord(character) <= told[1]
    return _one(_CATEGORIES[told]).match(character) is not None
