"""Text cut into pieces, and the shape of it: one character a piece that tells its kind."""

import re
from collections.abc import Iterable, Mapping
from itertools import accumulate
from typing import NamedTuple

from dateline.language.dating.tagging import units as u
from dateline.language.dating.tagging.figures import LONGEST_LIFE, Sense, sense_of_figures
from dateline.language.dating.tagging.joining import joined
from dateline.language.dating.tagging.kinds import CODES, compile_notation
from dateline.language.dating.tagging.language import Endings, Language
from dateline.language.dating.wholes import tells_of_whole

_POINTED = r"[ap]\.\s?m\.?(?![a-z])|[AP]\.\s?M\.?(?![A-Za-z])|[AB]\.\s?[CD]\.(?:\s?E\.)?"
_APOSTROPHES = "'’‘"
_APOSTROPHE = f"[{_APOSTROPHES}]"
_INITIALS = r"(?:[A-Z]\.){2,}(?![A-Za-z])"
"""U.S., D.C.: dots that end no sentence."""
_ABOUT = r"(?:c|[cC]a|[cC]irca)\.(?=\s?\d)"
"""About, before a figure; elsewhere the dot ends a sentence."""
_WORD = r"(?:[a-zA-Z]+(?![^\W\d_])|[^\W\d_]+)"
"""Letters; those of English are tried first, as they are told fastest."""
_SUPPLIED = r"\[(?:[^\W\d_]+|1\d{3}|20\d\d)\]"
"""A word or a year that whoever quotes has put in: [Ten] years ago, [last] Friday, May [2014]."""
_REST = rf"{_WORD}(?:[{_APOSTROPHES}]clock)?|[{_APOSTROPHES}](?:s(?!\w)|\d\ds?(?!\w))|{_SUPPLIED}|[^\w\s]|_"
_LED_ABOUT = ("c.", "ca.", "circa.")
_SPACE = r"(?: (?=\S)|[^\S\n]*(?:\n(?!\s*\n)[^\S\n]*)?)"
_UNSAID = Sense("unknown")
_VERBS = frozenset(("will", "did", "bade", "fixed", "deferred", "has", "is_"))
_MOST_KNOWN = 200_000
"""How many pieces are kept in mind; texts that never end may not fill the memory."""
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


class Words(NamedTuple):
    """The words of a language by their spelling in small letters, or as they are written where a capital tells two
    apart.
    """

    senses: Mapping[str, Sense]
    language: Language


def pieces_of(words: Words) -> re.Pattern[str]:
    """Return the pattern of a piece of text: figures, a phrase, a word, a mark, with the space behind it.

    Every character of a text belongs to one piece; a blank line is a piece of its own.
    """
    spelled = joined(_spelled(word) for word in words.senses if _is_phrase(word))
    phrase = rf"(?:{spelled})(?![^\W_])|" if spelled else ""
    return re.compile(
        rf"(?:{phrase}{words.language.figures.pattern}|{_POINTED}|{_ABOUT}|{_INITIALS}|{_REST}){_SPACE}|\s+"
    )


def _is_phrase(word: str) -> bool:
    return word[0].isalnum() and not word.isalpha() and not re.fullmatch(_POINTED, word) and word not in _LED_ABOUT


def _spelled(phrase: str) -> tuple[str, ...]:
    """Return a phrase as patterns of a character each; each word of it may begin with a capital."""
    parts = [part for part in re.split(r"([ -])", phrase) if part]
    return tuple(each for part in parts for each in ((r"\s+",) if part == " " else _capitalised(part)))


def _capitalised(word: str) -> tuple[str, ...]:
    first, *rest = (_APOSTROPHE if character == "'" else re.escape(character) for character in word)
    return (f"[{word[0]}{word[0].upper()}]" if word[0].isalpha() else first, *rest)


class Senses(dict[str, str]):
    """The kind of each piece met so far, as a character; forgets all when it has met too many.

    `telling` are those that can belong to a date that no shape of kinds is of (see `wholes`).
    """

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.telling: set[str] = set()
        self._words = words
        self._senses: dict[str, Sense] = {}

    def __missing__(self, piece: str) -> str:
        if len(self) > _MOST_KNOWN:
            self.clear()
        word = piece.rstrip()
        if word and word != piece:
            code, tells = self[word], word in self.telling
        else:
            code, tells = CODES[self.sense(piece).kind], any(map(tells_of_whole, _words_of(word)))
        if tells:
            self.telling.add(piece)
        self[piece] = code
        return code

    def sense(self, piece: str) -> Sense:
        """Return what a piece stands for."""
        known = self._senses.get(piece)
        if known is None:
            if len(self._senses) > _MOST_KNOWN:
                self._senses.clear()
            known = self._senses[piece] = _sense(piece, self._words)
        return known


def bare(piece: str) -> str:
    """Return a piece without the brackets that a word or a year stands in which was put in."""
    return piece[1:-1] if piece[:1] == "[" and len(piece) > 1 else piece


def _words_of(piece: str) -> Iterable[str]:
    """Return the piece without what stands around it, of initials also each of them: O.S., B.E., [OS]."""
    return (piece, *piece.split(".")) if _IS_INITIALS.fullmatch(piece) else (bare(piece),)


_IS_INITIALS = re.compile(_INITIALS)


def _sense(piece: str, words: Words) -> Sense:
    word = " ".join(piece.split()).replace("’", "'")
    if not word:
        return Sense("break_")
    word = bare(word)
    if word[0].isdecimal():
        return words.senses.get(word.lower()) or sense_of_figures(word, words.language.figures)
    if mark := _MARKS.get(word):
        return Sense(mark)
    if word[0] in _APOSTROPHES and len(word) > 2:
        return Sense("decade" if word[-1] == "s" else "shortyear", (int(word[1:3]),))
    return _word_sense(word, words)


def _word_sense(word: str, words: Words) -> Sense:
    small, language = word.lower(), words.language
    if small in language.capital and not word[0].isupper():
        return _UNSAID
    if small in language.small and word.isupper():
        return _UNSAID
    if small in language.small_months and word[0].islower():
        return words.senses[small]._replace(kind="low_month")
    sense = words.senses.get(word) or words.senses.get(small)
    if sense and sense.kind in _VERBS and language.endings.small and word != small:
        return _UNSAID
    return sense or _verb_sense(word, small, language.endings)


def _verb_sense(word: str, small: str, endings: Endings) -> Sense:
    """A word that is not known may be a verb by its ending."""
    if len(small) < endings.least or ((endings.small or endings.named) and word != small):
        return _UNSAID
    if small.endswith(endings.past):
        return Sense("did")
    return Sense("will") if small.endswith(endings.future) else _UNSAID


class Scan(NamedTuple):
    """A text in pieces: `shape` has one character a piece; piece i is text[starts[i]:starts[i + 1]], with the space
    behind it. `tells_of_far_years` where numbers of less than four figures are years: 44 BC, 3 May 480. `telling` are
    the places in the text of words that can belong to a date that is read as a whole.
    """

    text: str
    pieces: list[str]
    shape: str
    starts: list[int]
    tells_of_far_years: bool
    telling: list[int]

    def opens_line(self, index: int) -> bool:
        """Return whether a piece is the first on its line."""
        return not index or "\n" in self.pieces[index - 1]


def scan(text: str, pattern: re.Pattern[str], senses: Senses) -> Scan:
    """Return `text` cut into pieces."""
    pieces = pattern.findall(text)
    shape = "".join(map(senses.__getitem__, pieces))
    starts = list(accumulate(map(len, pieces), initial=0))
    telling = _telling(pieces, starts, senses)
    may_be_in_two = CODES["open_"] in shape or CODES["stroke"] in shape
    if may_be_in_two and (in_two := [starts[match.start()] for match in _IN_TWO.finditer(shape)]):
        telling = sorted({*telling, *in_two})
    return Scan(text, pieces, shape, starts, _tells_of_far_years(shape, pieces, senses), telling)


def _tells_of_far_years(shape: str, pieces: list[str], senses: Senses) -> bool:
    if _FAR_YEAR.search(shape) or any(
        senses.sense(pieces[match.start("unit")]).value[:1] == (u.YEAR,) for match in _NAMED_YEAR.finditer(shape)
    ):
        return True
    return any(_is_life("".join(pieces[match.start() : match.end()])) for match in _LIFE.finditer(shape))


def _is_life(words: str) -> bool:
    """(c. 314 – 368): two years in brackets, as far apart as a life or a reign can be."""
    born, *died = _FIGURES.findall(words)
    return (
        len(born) == _THREE
        and len(died) == 1
        and len(died[0]) == _THREE
        and 0 < int(died[0]) - int(born) < LONGEST_LIFE
    )


_THREE = 3


def _telling(pieces: list[str], starts: list[int], senses: Senses) -> list[int]:
    if senses.telling.isdisjoint(pieces):
        return []
    return [at for at, piece in zip(starts, pieces, strict=False) if piece in senses.telling]


_NUMBER = "(?:big|small|mid)"
_FAR_YEAR = re.compile(compile_notation(f"(?:{_NUMBER}|years) era|era {_NUMBER}|month big (?!unknown)", {}))
_NAMED_YEAR = re.compile(f"[{CODES['the']}{CODES['in_']}](?P<unit>[{CODES['unit']}{CODES['units']}]){CODES['big']}")
_LIFE = re.compile(compile_notation("open_ approx? (?:big dash approx? big|years) close", {}))
_FIGURES = re.compile(r"\d+")
_DAY = "(?:(?:small|mid|ordinal) (?:suffix|dot)? of? month dot?|month dot? (?:small|mid) suffix?)"
_IN_TWO = re.compile(compile_notation(f"(?:open_|stroke) {_DAY} close? comma? of? year", {}))
"""A day behind another, of the same year: 7 November (25 October) 1917."""
