"""Text cut into date words: what each stands for, and where it is."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from dateline.language.dating import kinds as k
from dateline.language.dating.calendar import is_day
from dateline.language.dating.lexicon import LETTERS, Lexicon, Sense
from dateline.language.dating.rules import Reading

_CLOCK = r"\d{1,2}[hH]\d\d(?!\w)|\d{1,2}:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?: ?\+\d\d:?\d\d| ?-\d{4})?(?![\d:])"
_MASKED = r"(?<![\w-])(?:1\d|20)(?:\d[?xX_]|\?\?|xx|XX|__|--)(?![\w?])"
_PIECE = re.compile(rf"{_CLOCK}|{_MASKED}|\d{{1,3}}(?:,\d{{3}})+(?!\d)|['’‘]\d\ds?(?![\d\w])|\d+|{LETTERS}|[^\w\s]|_")
_ROMAN = re.compile(r"([IVX]{1,6})(e|ème|eme|er|ᵉ|th|º|o|ª)?")
_GLUED = re.compile(r"([A-Z][a-z]{2,})[A-Z]")
_SINGLES = {"I": 1, "V": 5, "X": 10}
_ORDINAL_ENDINGS = frozenset(
    ("st", "nd", "rd", "th", "ro", "ero", "er", "ère", "re", "e", "ème", "eme", "º", "ª", "°", "o", "a", "ste")
)
_SLAVIC_ENDINGS = frozenset(("го", "й", "е", "ого", "я", "м", "ой"))
_DECADE_ENDINGS = frozenset(("s", "er", "ers", "е", "х"))
_EAST_ASIAN = {
    "年": k.YEAR,
    "년": k.YEAR,
    "月": k.MONTH,
    "월": k.MONTH,
    "日": k.ORDINAL,
    "号": k.ORDINAL,
    "일": k.ORDINAL,
}
"""What a sign right behind a number makes of it: 1999年5月3日."""
_TURKISH_PLURALS = frozenset(("li", "lı", "lu", "lü", "ler", "lar"))
_DASHES = "-–—‒―−‐‑"
_INVISIBLE = "\u00ad\u0654\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u2060\u2066\u2067\u2068\u2069\ufeff"
_SILENT = '()[]"“”«»„*†‡_•·●○▪‣◦׳॰' + _INVISIBLE
_MARKS = {"~": k.ABOUT, ",": ",", "/": "/", "&": k.AND, ";": ";", ":": ":", "<": k.BEFORE, ">": k.AFTER, "+": k.AFTER}
_LONGEST_NUMBER = 18


class Tokens(NamedTuple):
    """Date words in order: `shape` holds one kind a word, the lists what it stands for and where it is.

    `read` are the dates among them that were read before, which their tokens count from 0.
    """

    shape: str
    values: list[int]
    starts: list[int]
    ends: list[int]
    read: tuple[Reading, ...] = ()


def with_read(tokens: Tokens, found: Sequence[tuple[int, int, Reading]]) -> Tokens:
    """Return the tokens with one for each date read before, at start and end, in place of those of its words."""
    if not found:
        return tokens
    begins = [start for start, _, _ in found]
    rows = [
        row
        for row in zip(tokens.starts, tokens.shape, tokens.values, tokens.ends, strict=True)
        if not (at := bisect_right(begins, row[0])) or row[0] >= found[at - 1][1]
    ]
    rows += [(start, k.READ, number, end) for number, (start, end, _) in enumerate(found)]
    rows.sort()
    return Tokens(
        "".join(kind for _, kind, _, _ in rows),
        [value for _, _, value, _ in rows],
        [start for start, _, _, _ in rows],
        [end for _, _, _, end in rows],
        tuple(reading for _, _, reading in found),
    )


class _Held(NamedTuple):
    """A word that is a unit before last or next, and says nothing elsewhere: l'an dernier, l'an 1900."""

    value: int
    start: int
    end: int


def tokenize(text: str, lexicon: Lexicon) -> Tokens:
    """Return the date words of `text`; words without a meaning for dates (of, the, brackets) are left out."""
    pieces = [(match.group(), match.start()) for match in _PIECE.finditer(plain_apostrophes(text))]
    tokens = Tokens("", [], [], [])
    shape: list[str] = []
    index, count = 0, len(pieces)
    held: _Held | None = None
    while index < count:
        word, start = pieces[index]
        if word[0].isdecimal():
            kind, value, taken = _number(pieces, index)
        elif word[0].isalpha():
            kind, value, taken = _word(pieces, index, lexicon)
        elif len(word) > 1 and word[1].isdecimal():
            kind, value, taken = k.DECADE if word[-1] == "s" else k.APOSTROPHE_YEAR, int(word[1:3]), 1
        else:
            kind, value, taken = _mark(text, word, start, shape), int(word == "+"), 1
        index += taken
        if kind == k.NEXT and held is not None:
            shape.append(k.UNIT)
            tokens.values.append(held.value)
            tokens.starts.append(held.start)
            tokens.ends.append(held.end)
        held = _Held(value, start, start + len(word)) if kind == k.FILLER and value else None
        if kind and kind != k.FILLER:
            shape.append(kind)
            tokens.values.append(value)
            tokens.starts.append(start)
            last, last_start = pieces[index - 1]
            tokens.ends.append(last_start + len(last))
    return _without_idle_joints(_with_today(tokens._replace(shape="".join(shape))))


def plain_apostrophes(text: str) -> str:
    """Return the text with the apostrophe of typewriters for that of printers, each in its place."""
    return text.replace("’", "'") if "’" in text else text


_TODAY = 1
"""The value of a word for the present that is the day of the report too: aujourd'hui, heute."""
_JOINTS = frozenset((k.DASH, k.SPACED_DASH, k.BEFORE, "-"))


def _with_today(tokens: Tokens) -> Tokens:
    """Take such words for the day, but where a range ends with them."""
    if k.PRESENT not in tokens.shape or _TODAY not in tokens.values:
        return tokens
    shape, values = list(tokens.shape), list(tokens.values)
    for at, kind in enumerate(tokens.shape):
        if kind == k.PRESENT and values[at] == _TODAY and (not at or shape[at - 1] not in _JOINTS):
            shape[at], values[at] = k.DEICTIC, 0
    return tokens._replace(shape="".join(shape), values=values)


_JOINT_OR_AT = 2
"""The value of a word that joins two dates, and elsewhere is "at" or "in": à, au."""


def _without_idle_joints(tokens: Tokens) -> Tokens:
    """Leave out such words where no date stands before them, or none behind."""
    if _JOINT_OR_AT not in tokens.values or k.DASH not in tokens.shape:
        return tokens
    shape, values, last = tokens.shape, tokens.values, len(tokens.shape) - 1
    kept = [
        at
        for at, kind in enumerate(shape)
        if not (kind == k.DASH and values[at] == _JOINT_OR_AT and (not at or at == last or shape[at + 1] == k.UNKNOWN))
    ]
    values, starts, ends = ([column[at] for at in kept] for column in (values, tokens.starts, tokens.ends))
    return Tokens("".join(shape[at] for at in kept), values, starts, ends, tokens.read)


def _number(pieces: list[tuple[str, int]], index: int) -> tuple[str, int, int]:
    word, _ = pieces[index]
    if ":" in word or word[-3:-2] in ("h", "H"):
        return _clock(word.lower().replace("h", ":"))
    if not word.isdecimal():
        return _number_with_signs(word)
    value = int(word) if len(word) <= _LONGEST_NUMBER else 0
    ending, taken = _ending(pieces, index)
    if ending[:1] in _EAST_ASIAN:
        return _EAST_ASIAN[ending[0]], value, 1 + taken
    if ending in _DECADE_ENDINGS and 2 <= len(word) <= 4 and value % 10 == 0:
        return k.DECADE, value, 1 + taken
    if len(word) <= 2 and (ending in _ORDINAL_ENDINGS or ending in _SLAVIC_ENDINGS):
        return k.ORDINAL, value, 1 + taken
    return _kind_of_number(word, value), value, 1


def _number_with_signs(word: str) -> tuple[str, int, int]:
    """Read thousands (10,000) and years with open digits (198?, 19xx): ten times the year plus how many are open."""
    digits = "".join(character for character in word if character.isdecimal())
    if "," in word:
        return k.NUMBER, int(digits[:_LONGEST_NUMBER]), 1
    return k.MASKED, int(digits.ljust(4, "0")) * 10 + 4 - len(digits), 1


def _clock(word: str) -> tuple[str, int, int]:
    hour, _, rest = word.partition(":")
    minutes = int(rest[:2])
    return (k.CLOCK, int(hour) * 60 + minutes, 1) if int(hour) < 25 and minutes < 60 else (k.NUMBER, 0, 1)


def _ending(pieces: list[tuple[str, int]], index: int) -> tuple[str, int]:
    """Return the letters stuck to a number (1st, 1980s, 1980-е) and how many pieces they take."""
    at = index + 1
    end = pieces[index][1] + len(pieces[index][0])
    if (
        at + 1 < len(pieces)
        and pieces[at] == ("-", end)
        and pieces[at + 1][1] == end + 1
        and not pieces[at + 1][0].isascii()
    ):
        return pieces[at + 1][0].lower(), 2
    if at + 1 < len(pieces) and pieces[at] == (".", end) and pieces[at + 1] in (("º", end + 1), ("ª", end + 1)):
        return pieces[at + 1][0], 2
    if at + 1 < len(pieces) and pieces[at][0] in "'’" and pieces[at + 1][0].lower() in _TURKISH_PLURALS:
        return "s", 2
    if at < len(pieces) and pieces[at][1] == end:
        return pieces[at][0].lower(), 1
    return "", 0


def _kind_of_number(word: str, value: int) -> str:
    length = len(word)
    if length <= 2:
        return k.SMALL if 1 <= value <= 12 else k.DAY if 13 <= value <= 31 else k.SHORT
    if length == 4:
        return k.YEAR
    if length == 3:
        return k.HUNDREDS
    if length == 8 and is_day(value // 10000, value // 100 % 100, value % 100):
        return k.STAMP
    return k.NUMBER


def _word(pieces: list[tuple[str, int]], index: int, lexicon: Lexicon) -> tuple[str, int, int]:
    word = pieces[index][0]
    low = word.lower()
    if low in lexicon.phrases and (phrase := _phrase(pieces, index + 1, lexicon.phrases[low])):
        return phrase
    sense = lexicon.words.get(low)
    if sense and not (word[0].islower() and low in lexicon.capitalised):
        return *sense, 1
    if roman := _ROMAN.fullmatch(word):
        return k.ROMAN, _roman(roman[1]), 1
    return _glued(word, lexicon)


def _phrase(
    pieces: list[tuple[str, int]], index: int, phrases: Mapping[str, tuple[Sense, ...]]
) -> tuple[str, int, int] | None:
    """Return the longest phrase that goes on at `index`, None where none does; dots may stand between its words."""
    at = index + 1 if index < len(pieces) and pieces[index][0] == "." else index
    if at >= len(pieces):
        return None
    for rest, kind, value in phrases.get(pieces[at][0].lower(), ()):
        if taken := _follows(pieces, index, rest):
            return kind, value, 1 + taken
    return None


def _glued(word: str, lexicon: Lexicon) -> tuple[str, int, int]:
    """Read the month in front of a word that ran into the next one: OctoberThis."""
    if glued := _GLUED.match(word):
        kind, value = lexicon.words.get(glued[1].lower(), (k.UNKNOWN, 0))
        if kind == k.MONTH:
            return kind, value, 1
    return k.UNKNOWN, 0, 1


def _follows(pieces: list[tuple[str, int]], index: int, rest: tuple[str, ...]) -> int:
    """Return how many pieces the words of `rest` take up from `index`, with the dots between them; 0 if not there."""
    at = index
    for word in rest:
        if at < len(pieces) and pieces[at][0] == ".":
            at += 1
        if at >= len(pieces) or pieces[at][0].lower() != word:
            return 0
        at += 1
    return at - index


def _roman(word: str) -> int:
    total = 0
    for letter, following in zip(word, word[1:] + " ", strict=True):
        value = _SINGLES[letter]
        total += -value if _SINGLES.get(following, 0) > value else value
    return total


def _mark(text: str, mark: str, start: int, shape: list[str]) -> str:
    """Return the kind of a punctuation mark, "" for one that says nothing."""
    previous = shape[-1] if shape else ""
    if mark in _DASHES:
        return _dash(text, mark, start)
    if mark == ".":
        return "." if previous and previous in "012oY" else ""
    if mark == "?":
        return "" if previous == k.GAP and text[start - 1] == "?" else k.GAP
    if mark in _SILENT:
        return ""
    return _MARKS.get(mark, k.APOSTROPHE_YEAR if len(mark) == 3 and mark[1:].isdecimal() else k.UNKNOWN)


def _dash(text: str, mark: str, start: int) -> str:
    tight = start > 0 and start + 1 < len(text) and not text[start - 1].isspace() and not text[start + 1].isspace()
    if not tight:
        return k.SPACED_DASH
    return mark if mark == "-" else k.DASH
