"""Texts with the differences between typesetters taken out, and the way back to the text as it stands."""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

_QUOTES = "\"“”„‟＂〝〞〟«»″‘’‚‛‹›ʼ′＇`´'"
_DASHES = frozenset("‒–—―-")
_ALIKE = str.maketrans({**dict.fromkeys(_QUOTES, "'"), **dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"), "ſ": "s"})
_INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufe0e\ufe0f"
_NO_APOSTROPHE = rf"[«‹][\u00a0\u202f]|[\u00a0\u202f][»›]|(?<![^\W_])[{_QUOTES}]+|[{_QUOTES}]+(?![^\W_])"
_IRREGULAR = re.compile(
    rf"{_NO_APOSTROPHE}|\s*[‒–—―]\s*|\s+-{{1,3}}\s+|\s{{2,}}|[^\S ]|[{_INVISIBLE}]+|…|\.(?: \.){{2,}}"
    r"|[ﬀ-ﬆ]|\w[\u0300-\u036f]+|--+"
)


@dataclass(frozen=True, slots=True)
class Folded:
    """A text in its plainest form, and where its characters stand in the text as given.

    From `folded_at[i]` on, up to the next one, characters stand at `standing_at[i]` plus their distance from it.
    """

    words: str
    folded_at: tuple[int, ...]
    standing_at: tuple[int, ...]

    def place(self, at: int) -> int:
        """Return where the character at `at` of the folded words stands in the text."""
        step = bisect_right(self.folded_at, at) - 1
        exact = self.standing_at[step] + at - self.folded_at[step]
        following = self.standing_at[step + 1 : step + 2]
        return min(exact, following[0] - 1) if following else exact

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where the folded words from `start` to `end` stand in the text."""
        return self.place(start), self.place(end - 1) + 1


def fold(text: str) -> Folded:
    """Return `text` with dashes, white space, ellipses and composed letters each in one form.

    Quotation marks are taken out, apostrophes within words stay: houses order marks and stops in their own ways, and
    each paragraph of a quotation may repeat its mark. Letters and their case stay.
    """
    pieces: list[str] = []
    folded_at, standing_at = [0], [0]
    length = done = 0
    for found in _IRREGULAR.finditer(text):
        plain = _plain(found[0])
        pieces += (text[done : found.start()], plain)
        length += found.start() - done + len(plain)
        done = found.end()
        folded_at += (length - len(plain), length)
        standing_at += (found.start(), done)
    pieces.append(text[done:])
    return Folded("".join(pieces).translate(_ALIKE), tuple(folded_at), tuple(standing_at))


def _plain(words: str) -> str:
    if words.strip()[:1] in _DASHES:
        return "-"
    if any(mark in _QUOTES for mark in words):
        return ""
    if words[0].isspace():
        return " "
    if words[0] in "….":
        return "..."
    if words[0].isprintable():
        return unicodedata.normalize("NFKC", words)
    return ""
