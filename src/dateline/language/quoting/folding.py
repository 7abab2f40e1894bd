"""Texts reduced to their letters and figures, so that words are found whatever the typesetter did; and the way back."""

import re
import unicodedata
from bisect import bisect_right
from itertools import accumulate

_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_ZERO_WIDTH = "\u180e\u200b-\u200d\u2060-\u2064\ufeff\ufe0e\ufe0f"
_LIGATURES = "\ufb00-\ufb17\u0132\u0133\u01c4-\u01cc\u01f1-\u01f3"
_FULL_WIDTH = "\u3000\uff01-\uffee"
_PRESENTATION = "\ufb1d-\ufd3d\ufd50-\ufdff\ufe70-\ufefc"
_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u093c\u09bc\u09be\u09d7\u0a3c\u0b3c\u0b3e\u0b56\u0b57"
    "\u0bbe\u0bd7\u0c56\u0cc2\u0cd5\u0cd6\u0d3e\u0d57\u0dca\u0dcf\u0ddf\u1dc0-\u1dff\u20d0-\u20f0\u3099\u309a"
)
_DECOMPOSED = rf"\w[{_MARKS}]+|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|[\u212a\u212b\u2126\u0340-\u0343\u0374]"

UNSEEN = {
    "soft hyphens": re.compile("\u00ad+"),
    "direction marks": re.compile(f"[{_BIDI}]+"),
    "zero-width characters": re.compile(f"[{_ZERO_WIDTH}]+"),
    "ligatures": re.compile(f"[{_LIGATURES}]"),
    "full-width and half-width forms": re.compile(f"[{_FULL_WIDTH}]+"),
    "presentation forms of letters": re.compile(f"[{_PRESENTATION}]+"),
    "the long s": re.compile("\u017f"),
    "stretched letters": re.compile("\u0640+"),
    "the shape of apostrophes": re.compile("\u02bc"),
    "composed and decomposed letters": re.compile(_DECOMPOSED),
}
"""What reading resolves, by the name of the variant."""

UNSPACED = re.compile("[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")
"""Letters of scripts that part no words by spaces: Thai, Japanese, Chinese."""

_DROPPED = f"\u00ad\u0640{_BIDI}{_ZERO_WIDTH}"
_IRREGULAR = re.compile(f"[{_DROPPED}]+|[{_LIGATURES}]|[{_FULL_WIDTH}]+|[{_PRESENTATION}]+|\u017f|\u02bc|\uff07")
_IRREGULAR_OR_DECOMPOSED = re.compile(f"{_IRREGULAR.pattern}|{_DECOMPOSED}")
_ODD = re.compile(f"[{_DROPPED}{_LIGATURES}{_FULL_WIDTH}{_PRESENTATION}\u017f\u02bc]")
_DROPPED_ONLY = re.compile(f"[{_DROPPED}]+")
_GAPS = re.compile(r"[\W_]+")
_NO_LETTERS = bytes(at for at in range(128) if not chr(at).isalnum())
_BLOCK, _FEW = 512, 8


class Folded:
    """A text, the same in plain characters, and its letters and figures alone.

    `plain` is the text with ligatures, full-width and presentation forms resolved, letters composed and what cannot be
    seen taken out; `letters` holds what is a letter or a figure of it, in its case. Places are turned into one another
    by `plain_place` and `span`.
    """

    __slots__ = ("_counted", "_plain_at", "_raw_at", "_small", "letters", "plain", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.plain, self._plain_at, self._raw_at = _resolved(text)
        self.letters = _letters_of(self.plain)
        self._counted: list[int] | None = None
        self._small: str | None = None

    @property
    def small(self) -> str:
        """The letters without their case, each in its place."""
        if self._small is None:
            self._small = without_case(self.letters)
        return self._small

    @property
    def _counts(self) -> list[int]:
        """How many letters stand before each block of the plain text."""
        if self._counted is None:
            starts = range(0, max(1, len(self.plain) - _BLOCK), _BLOCK)
            lengths = (len(_letters_of(self.plain[at : at + _BLOCK])) for at in starts)
            self._counted = [0, *accumulate(lengths)]
        return self._counted

    def plain_place(self, at: int) -> int:
        """Return where the letter at `at` of `letters` stands in `plain`."""
        block = bisect_right(self._counts, at) - 1
        start, ahead, size = block * _BLOCK, at - self._counts[block], _BLOCK // 2
        while size >= _FEW:
            count = len(_letters_of(self.plain[start : start + size]))
            if count <= ahead:
                start, ahead = start + size, ahead - count
            size //= 2
        return _walk(self.plain, start, ahead + 1) - 1

    def plain_span(self, start: int, end: int) -> tuple[int, int]:
        """Return where the letters `start` to `end` stand in `plain`."""
        first = self.plain_place(start)
        if end - start <= _FEW:
            return first, _walk(self.plain, first, end - start)
        return first, self.plain_place(end - 1) + 1

    def letter_place(self, at: int) -> int:
        """Return how many letters stand before the place `at` of `plain`."""
        block = at // _BLOCK
        if block >= len(self._counts):
            return len(self.letters)
        return self._counts[block] + len(_letters_of(self.plain[block * _BLOCK : at]))

    def place(self, at: int) -> int:
        """Return where the character at `at` of `plain` stands in the text."""
        if len(self._plain_at) == 1:
            return at
        step = bisect_right(self._plain_at, at) - 1
        exact = self._raw_at[step] + at - self._plain_at[step]
        following = self._raw_at[step + 1 : step + 2]
        return min(exact, following[0] - 1) if following else exact

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where the characters `start` to `end` of `plain` stand in the text."""
        if start >= end:
            at = self.place(start)
            return at, at
        return self.place(start), self._end_of(end - 1)

    def _end_of(self, at: int) -> int:
        """Return where the character at `at` of `plain` ends in the text: a cluster of several ends with its last."""
        if len(self._plain_at) == 1:
            return at + 1
        step = bisect_right(self._plain_at, at) - 1
        following = self._raw_at[step + 1] if step + 1 < len(self._raw_at) else len(self.text)
        last_of_step = step + 1 < len(self._plain_at) and self._plain_at[step + 1] == at + 1
        return following if last_of_step and step % 2 else min(self.place(at) + 1, following)


def fold(text: str) -> Folded:
    """Return `text` with its plain form and its letters at hand; it can be folded once for many quotations."""
    return Folded(text)


def plain_form(text: str) -> str:
    """Return the text in plain characters alone."""
    return _resolved(text)[0]


def without_case(words: str) -> str:
    """Return the words in small letters, as many characters as before."""
    small = words.lower()
    if len(small) == len(words):
        return small
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in words)


def _resolved(text: str) -> tuple[str, list[int], list[int]]:
    """Return the plain form, and stretch by stretch where it begins there and in the text; odd ones were resolved."""
    if text.isascii():
        return text, [0], [0]
    composed = unicodedata.is_normalized("NFC", text)
    if composed and not _ODD.search(text):
        return text, [0], [0]
    irregular = _IRREGULAR if composed else _IRREGULAR_OR_DECOMPOSED
    pieces: list[str] = []
    plain_at, raw_at = [0], [0]
    length = done = 0
    for found in irregular.finditer(text):
        resolved = _resolve(found[0])
        pieces += (text[done : found.start()], resolved)
        begun = length + found.start() - done
        length = begun + len(resolved)
        done = found.end()
        plain_at += (begun, length)
        raw_at += (found.start(), done)
    if not pieces:
        return text, plain_at, raw_at
    pieces.append(text[done:])
    return "".join(pieces), plain_at, raw_at


def _resolve(words: str) -> str:
    if words[0] in "\u00ad\u0640" or _DROPPED_ONLY.fullmatch(words):
        return ""
    if words == "\u02bc":
        return "'"
    composed = unicodedata.normalize("NFC", words)
    return composed if _DECOMPOSED_ONLY.fullmatch(words) else unicodedata.normalize("NFKC", composed)


_DECOMPOSED_ONLY = UNSEEN["composed and decomposed letters"]


def _letters_of(words: str) -> str:
    kept = words.encode("utf-8", "surrogatepass").translate(None, _NO_LETTERS).decode("utf-8", "surrogatepass")
    return kept if kept.isascii() else _GAPS.sub("", kept)


def _walk(plain: str, start: int, count: int) -> int:
    """Return where `count` letters from `start` on end."""
    for place in range(start, len(plain)):
        if plain[place].isalnum():
            count -= 1
            if not count:
                return place + 1
    return len(plain)
