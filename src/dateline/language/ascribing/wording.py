"""In whose words a content is put, and where the quotation it begins ends."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from dateline.domain.accounts import Stretch, Wording
from dateline.domain.chronologies import Quotation

_MOSTLY = 0.8
_CLOSING = re.compile(r"[.,;:!?…]{0,3}[”»\"]")


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
    closed = _CLOSING.match(text, end)
    return start, closed.end() if closed else end


def wording_of(text: str, content: Sequence[Stretch]) -> Wording:
    """Return whether a content stands in quotation marks: as a whole, not at all, or in parts."""
    signs = quoted = 0
    for start, end in content:
        inside = _opened_before(text, start)
        for sign in text[start:end]:
            if sign in "“„«":
                inside = True
            elif sign in "”»":
                inside = False
            elif sign == '"':
                inside = not inside
            elif sign.isalnum():
                signs += 1
                quoted += inside
    if not quoted:
        return Wording.INDIRECT
    return Wording.DIRECT if quoted >= _MOSTLY * signs else Wording.MIXED


def _opened_before(text: str, start: int) -> bool:
    """True where an opening quotation mark stands right before the stretch."""
    return bool(start) and text[start - 1] in '“„«"'
