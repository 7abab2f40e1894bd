"""Text cut into pieces, and the shape of it: one character a piece that tells its kind."""

import re
from collections.abc import Mapping
from itertools import accumulate
from typing import NamedTuple

from dateline.language.dating.tagging.figures import ENGLISH_FIGURES, Figures, Sense, sense_of_figures
from dateline.language.dating.tagging.kinds import CODES

_POINTED = r"[ap]\.\s?m\.?(?![a-z])|[AP]\.\s?M\.?(?![A-Za-z])|[AB]\.\s?[CD]\.(?:\s?E\.)?"
_APOSTROPHES = "['’‘]"
_REST = rf"[^\W\d_]+(?:{_APOSTROPHES}clock)?|{_APOSTROPHES}(?:s(?!\w)|\d\ds?(?!\w))|[^\w\s]|_"
_SPACE = r"[^\S\n]*(?:\n(?!\s*\n)[^\S\n]*)?"
_SPACES = re.compile(r"\s+")
_MOST_KNOWN = 200_000
_UNKNOWN = CODES["unknown"]
_MARKS = {
    ",": "comma",
    ".": "dot",
    "-": "dash",
    "–": "dash",
    "—": "dash",
    "/": "stroke",
    "(": "open_",
    ")": "close",
    "+": "plus",
    "@": "at",
    "#": "number_sign",
    "&": "and_",
    "?": "stop",
    "!": "stop",
    ";": "stop",
    ":": "symbol",
    "$": "symbol",
    "£": "symbol",
    "€": "symbol",
    "%": "symbol",
    "'s": "quote_s",
    "'": "apostrophe",
}


class Endings(NamedTuple):
    """Endings of verbs in the past and in the future, of `least` letters with them; `small` where no verb has a capital."""

    past: tuple[str, ...] = ()
    future: tuple[str, ...] = ()
    small: bool = False
    least: int = 5


class Words(NamedTuple):
    """The words of a language by their spelling in small letters, or as they are written where a capital tells two
    apart; `capital` ones count with a capital letter only, `small` ones never all in capitals.
    """

    senses: Mapping[str, Sense]
    capital: frozenset[str]
    small_months: frozenset[str] = frozenset()
    small: frozenset[str] = frozenset()
    endings: Endings = Endings()
    figures: Figures = ENGLISH_FIGURES


def pieces_of(words: Words) -> re.Pattern[str]:
    """Return the pattern of a piece of text: figures, a phrase, a word, a mark, with the space behind it.

    Every character of a text belongs to one piece; a blank line is a piece of its own.
    """
    phrases = sorted((word for word in words.senses if _is_phrase(word)), key=len, reverse=True)
    by_initial: dict[str, list[str]] = {}
    for phrase in phrases:
        by_initial.setdefault(phrase[0], []).append(_spelled(phrase[1:]))
    spelled = "|".join(f"[{initial}{initial.upper()}](?:{'|'.join(rest)})" for initial, rest in by_initial.items())
    phrase = rf"(?:{spelled})(?![^\W_])|" if spelled else ""
    return re.compile(rf"(?:{phrase}{words.figures.pattern}|{_POINTED}|{_REST}){_SPACE}|\s+")


def _is_phrase(word: str) -> bool:
    return word[0].isalnum() and not word.isalpha() and not re.fullmatch(_POINTED, word)


def _spelled(phrase: str) -> str:
    """Each word of a phrase may begin with a capital."""
    words = [_capitalised(word) if index else re.escape(word) for index, word in enumerate(phrase.split(" "))]
    return r"\s+".join(words).replace("'", _APOSTROPHES)


def _capitalised(word: str) -> str:
    return f"[{word[0]}{word[0].upper()}]{re.escape(word[1:])}" if word[:1].isalpha() else re.escape(word)


class Senses(dict[str, str]):
    """The kind of each piece met so far, as a character; forgets all when it has met too many."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.known: dict[str, Sense] = {}

    def __missing__(self, piece: str) -> str:
        if len(self) > _MOST_KNOWN:
            self.clear()
        sense = self.sense(piece)
        code = CODES[sense.kind]
        self[piece] = code
        return code

    def sense(self, piece: str) -> Sense:
        """Return what a piece stands for."""
        known = self.known.get(piece)
        if known is None:
            if len(self.known) > _MOST_KNOWN:
                self.known.clear()
            known = self.known[piece] = _sense(piece, self._words)
        return known


def _sense(piece: str, words: Words) -> Sense:
    word = _SPACES.sub(" ", piece.rstrip()).replace("’", "'")
    if not word:
        return Sense("break_", ())
    if word[0].isdecimal():
        return words.senses.get(word.lower()) or sense_of_figures(word, words.figures)
    mark = _MARKS.get(word)
    if mark is not None:
        return Sense(mark, ())
    if word[0] in "'’‘" and len(word) > 2:
        return Sense("decade" if word[-1] == "s" else "shortyear", (int(word[1:3]),))
    return _word_sense(word, words)


def _word_sense(word: str, words: Words) -> Sense:
    small = word.lower()
    if small in words.capital and not word[0].isupper():
        return _UNSAID
    if small in words.small and word.isupper():
        return _UNSAID
    if small in words.small_months and word[0].islower():
        return words.senses[small]._replace(kind="low_month")
    sense = words.senses.get(word) or words.senses.get(small)
    if sense is not None and words.endings.small and word != small and sense.kind in _VERBS:
        return _UNSAID
    return sense or _ended_sense(word, small, words.endings)


_VERBS = frozenset(("will", "did", "has"))


def _ended_sense(word: str, small: str, endings: Endings) -> Sense:
    if len(small) < endings.least or (endings.small and word != small):
        return _UNSAID
    if small.endswith(endings.past):
        return Sense("did", ())
    return Sense("will", ()) if small.endswith(endings.future) else _UNSAID


_UNSAID = Sense("unknown", ())


class Scan(NamedTuple):
    """A text in pieces: `shape` has one character a piece; piece i is text[starts[i]:starts[i + 1]], space behind it."""

    text: str
    pieces: list[str]
    shape: str
    starts: list[int]


def scan(text: str, pattern: re.Pattern[str], senses: Senses) -> Scan:
    """Return `text` cut into pieces."""
    pieces = pattern.findall(text)
    return Scan(text, pieces, "".join(map(senses.__getitem__, pieces)), list(accumulate(map(len, pieces), initial=0)))
