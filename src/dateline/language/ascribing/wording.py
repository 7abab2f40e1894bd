"""In whose words a content is put, and where the quotation it begins ends."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate

from dateline.domain.accounts import Stretch, Wording
from dateline.domain.chronologies import Quotation

_MOSTLY = 0.8
_CLOSING = re.compile(r"[.,;:!?…]{0,3}[”»\"]")
_GERMAN_CLOSING = re.compile(r"[.,;:!?…]{0,3}“")
_MARK = re.compile(r"([“„«”»\"])")


class Taken:
    """Stretches of a text that are spoken for."""

    def __init__(self, stretches: Sequence[Stretch]) -> None:
        self._joined: list[Stretch] = []
        for start, end in sorted(stretches):
            if self._joined and start <= self._joined[-1][1]:
                self._joined[-1] = (self._joined[-1][0], max(end, self._joined[-1][1]))
            else:
                self._joined.append((start, end))

    def meets(self, stretch: Stretch) -> bool:
        """Return whether a stretch shares a character with them."""
        at = bisect_left(self._joined, (stretch[1], stretch[1])) - 1
        return at >= 0 and self._joined[at][1] > stretch[0]


class Held:
    """Stretches of a text, to tell whether one of them holds another stretch as a whole."""

    def __init__(self, stretches: Sequence[Stretch]) -> None:
        ordered = sorted(stretches)
        self._starts = [start for start, _ in ordered]
        self._reached = list(accumulate((end for _, end in ordered), max))

    def holds(self, stretch: Stretch) -> bool:
        """Return whether one of them holds the whole stretch."""
        at = bisect_right(self._starts, stretch[0]) - 1
        return at >= 0 and self._reached[at] >= stretch[1]


def quotations_of(text: str, found: Sequence[Quotation]) -> list[Stretch]:
    """Return where the outermost quotations that run over paragraphs stand."""
    whole = (each for each in found if each.depth == 0 and each.closed)
    return [(each.start, each.end) for each in whole if "\n" in text[each.start : each.end]]


def lengthened(text: str, content: Sequence[Stretch], quotations: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """Return the content with the rest of a quotation that runs on over the next paragraphs."""
    if not content or not quotations:
        return tuple(content)
    start, end = content[-1]
    at = bisect_left(quotations, (end, end)) - 1
    if at < 0 or not quotations[at][0] <= end < quotations[at][1]:
        return tuple(content)
    break_at = text.find("\n", end, quotations[at][1])
    if break_at < 0 or text[end:break_at].strip(" .,”\"'’!?"):
        return tuple(content)
    return (*content[:-1], (start, quotations[at][1]))


def with_marks(text: str, stretch: Stretch) -> Stretch:
    """Return the stretch with the quotation marks that stand right before and behind it."""
    start, end = stretch
    if start and text[start - 1] in '“„«"':
        start -= 1
    closed = (_GERMAN_CLOSING if text[start : start + 1] == "„" else _CLOSING).match(text, end)
    return start, closed.end() if closed else end


def wording_of(text: str, content: Sequence[Stretch]) -> Wording:
    """Return whether a content stands in quotation marks: as a whole, not at all, or in parts."""
    signs = quoted = 0
    for start, end in content:
        opened = _opened_before(text, start)
        for words in _MARK.split(text[start:end]):
            if _MARK.fullmatch(words):
                opened = _opens(opened, words)
                continue
            here = sum(map(str.isalnum, words)) if words else 0
            signs += here
            quoted += here * bool(opened)
    if not quoted:
        return Wording.INDIRECT
    return Wording.DIRECT if quoted >= _MOSTLY * signs else Wording.MIXED


def _opened_before(text: str, start: int) -> str:
    """Return the opening quotation mark right before the stretch, "" where none is."""
    return text[start - 1] if start and text[start - 1] in '“„«"' else ""


def _opens(opened: str, mark: str) -> str:
    """Return the mark that is open behind another one; "“" closes what "„" opened."""
    if mark in "”»" or (mark == "“" and opened == "„") or (mark == '"' and opened):
        return ""
    return mark
