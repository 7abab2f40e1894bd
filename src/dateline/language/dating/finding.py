"""Dates in longer texts: at the start of a line, at its end, anywhere. Scan first, understand after."""

import re
from collections.abc import Iterator
from functools import lru_cache

from dateline.domain.dates import Basis, Precision, When
from dateline.language.dating import kinds as k
from dateline.language.dating.binding import bind
from dateline.language.dating.building import Work, build
from dateline.language.dating.feasts import names_day_again
from dateline.language.dating.lexicon import Lexicon, english, lexicon, speakers
from dateline.language.dating.parsing import understand, understand_whole, weekday_agrees, weekday_of
from dateline.language.dating.rules import NO_RULES, FoundDate, Reading, Rules
from dateline.language.dating.shapes import plan
from dateline.language.dating.tokens import Tokens, plain_apostrophes, tokenize

_LONGEST_CELL = 120
_LINE_REACH = 90
_MOST_TOKENS = 20
_SEPARATOR = re.compile(r"\s*(?:$|[:;,.!|)\]\t\n–—―]|-(?:\s|$)|[-–—]+\s)")
_LED_BY = re.compile(r"(?:^|[|:;,(\[\t–—―/]|\s-|\.\s|\bon|\bsince|\bfrom|\bin)\s*$", re.IGNORECASE)
_PLAIN_NUMBERS = re.compile(r"\W*(?:(?:c|ca|circa|about)\b\W*)?\d{1,2}\W+\d{1,2}\W*")
_LEAST_YEAR, _LAST_YEAR = 1000, 2100
_NEEDS_LEAD = frozenset((k.YEAR, k.MONTH, k.SEASON))
_FIGURES = frozenset("012oyY9R8.-/,–—&;:T")
_FIGURE_DATES = re.compile(r"Y-1-[12]T?|Y/1/[12]|[12]([-/.])[12]\1[Y0]T?|8T?|Y[-–—]Y|1/2|2/1|Y-1")
_UNFINISHED = frozenset((k.DASH, k.SPACED_DASH, "-", k.IN, k.AND))
_QUALIFIERS = frozenset((k.ABOUT, k.UNSURE, k.GAP))
_PART_OF = re.compile(r"\s+(?:of|cups?|inch|inches|miles?)\b")
_EDGES = frozenset(",;:/&")
_LED_IN = "AUqiBFf"
_BARE = frozenset((k.YEAR, k.HUNDREDS, k.MONTH, k.DECADE, k.SEASON, k.WEEKDAY))
_LETTERS_AND_MARKS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ ~?"
_OPENERS = {"(": ")", "[": "]"}
_COARSE = frozenset((Precision.YEAR, Precision.DECADE, Precision.CENTURY, Precision.MONTH, Precision.UNKNOWN))
_YEAR_CUES = frozenset(
    ("in", "since", "of", "by", "from", "until", "till", "during", "before", "after", "around", "to")
)


@lru_cache(maxsize=16384)
def looks_like_date(words: str) -> bool:
    """Return whether the whole of `words` is a date, as a cell or a heading holds it."""
    if not 3 <= len(words) <= _LONGEST_CELL or words.isspace():
        return False
    if not any(character.isdigit() for character in words) and len(words.split()) > 8:
        return False
    reading = understand_whole(words, NO_RULES) or _damaged(words) or _named_again(words)
    if reading is None:
        return False
    if reading.basis is Basis.RELATIVE and not reading.edtf:
        return len(words.split()) > 1
    return bool(reading.edtf) and not _is_weak(words, reading)


def _damaged(words: str) -> Reading | None:
    """Return the date that other words broke into, where its weekday proves it."""
    reading = understand(words, NO_RULES) if weekday_of(words) is not None else None
    if reading is None or not reading.weekday_fits:
        return None
    first = leading_date(words)
    return None if first and weekday_agrees(first.when) else reading


def _named_again(words: str) -> Reading | None:
    """Return the date beside which nothing stands but a feast or a day of another calendar."""
    reading = understand(words, NO_RULES)
    return reading if reading.edtf and names_day_again(reading.passed_over) else None


def _is_weak(words: str, reading: Reading) -> bool:
    """Tell what could as well be a version, a price, a range of numbers or a name from a date."""
    text = words.strip()
    if text.isdecimal():
        return text[0] == "0" or not (len(text) == 8 or (len(text) in (3, 4) and int(text) <= 2200))
    if _PLAIN_NUMBERS.fullmatch(text):
        return "/" not in text and not (text.count(".") == 2 and text.endswith("."))
    if reading.missing_year and reading.precision in (Precision.SEASON, Precision.QUARTER):
        return True
    return _is_unlikely_range(text)


def _is_unlikely_range(text: str) -> bool:
    """Numbers of unlike length beside each other are telephone numbers or pages rather than years."""
    numbers = re.findall(r"\d+", text)
    return (
        len(numbers) == 2
        and not any(character.isalpha() for character in text)
        and {len(number) for number in numbers} == {3, 4}
    )


def leading_date(text: str, rules: Rules = NO_RULES) -> FoundDate | None:
    """Return the date that a line begins with, without what separates it from the rest; None where there is none."""
    line = text[:_LINE_REACH].partition("\n")[0]
    for words in _lexicons(line[:60], rules):
        tokens = tokenize(line, words)
        if tokens.shape and tokens.shape[0] != k.UNKNOWN and not line[: tokens.starts[0]].strip(" \t*•·–—-([\"“'#>|+"):
            for end in range(min(_known_run(tokens.shape), _MOST_TOKENS), 0, -1):
                found = _at(line, tokens, 0, end, rules)
                if found and _opens_line(line, tokens, end, found):
                    return found
    return None


def trailing_date(text: str, rules: Rules = NO_RULES) -> FoundDate | None:
    """Return the date that a line ends with, without what separates it from the rest; None where there is none."""
    line = text.rstrip()
    cut = max(len(line) - _LINE_REACH, 0)
    for words in _lexicons(line[-60:], rules):
        tokens = tokenize(line[cut:], words)
        count = len(tokens.shape)
        first = count - _known_run(tokens.shape[::-1])
        for start in range(max(first, count - _MOST_TOKENS), count):
            found = _at(line[cut:], tokens, start, count, rules)
            if found and _closes_line(line[cut:], found):
                return found._replace(start=found.start + cut, end=found.end + cut)
    return None


def scan_dates(text: str, rules: Rules = NO_RULES) -> tuple[FoundDate, ...]:
    """Return the dates in running text by the shapes that cells have, in order, none overlapping another."""
    tokens = tokenize(text, lexicon(rules.language) if rules.language else english())
    return tuple(_scan(text, tokens, rules))


def _scan(text: str, tokens: Tokens, rules: Rules) -> Iterator[FoundDate]:
    at, count = 0, len(tokens.shape)
    while at < count:
        if tokens.shape[at] not in _STARTERS and not tokens.shape.startswith(_UNIT_TOLD, at):
            at += 1
            continue
        reach = _reach(text, tokens, at)
        for end in range(reach, at, -1):
            found = _at(text, tokens, at, end, rules)
            if found and _is_said(text, tokens, at, end, found, rules.language):
                yield found
                at = end - 1
                break
        at += 1


_UNIT_TOLD = k.UNIT + k.NEXT
"""La semaine dernière; of other units the number stands first."""
_COUNTED = re.compile(f"[{k.COUNT}102]{k.UNIT}[{k.BEFORE}{k.AFTER}]")
_STARTERS = frozenset("12Y8oMWSHEAPBFfbdLgnsNQDRCi0Tk") - {"0"}
_TELLING = frozenset("MYDKSHCdLsgQ8WERAFBk")
_MOST_FIGURES = 6
_MOST_YEARS = 4
_ENDERS = frozenset("x;:")


def _reach(text: str, tokens: Tokens, start: int) -> int:
    """Return how far a date that starts at a token could go: to the next unknown word or end of a sentence."""
    end = start + 1
    last = min(len(tokens.shape), start + _MOST_TOKENS)
    if tokens.shape.count(k.YEAR, start, last) > _MOST_YEARS:
        last = min(last, start + _MOST_FIGURES)
    while end < last and tokens.shape[end] not in _ENDERS and not _parted(text, tokens, end):
        end += 1
    # Without a month, a year or a word, only a date all in figures can stand here.
    return end if _TELLING.intersection(tokens.shape[start:end]) else min(end, start + _MOST_FIGURES)


def _parted(text: str, tokens: Tokens, index: int) -> bool:
    gap = text[tokens.ends[index - 1] : tokens.starts[index]]
    if "\n\n" in gap:
        return True
    if "." not in gap:
        return False
    ends_sentence = tokens.shape[index - 1] == k.YEAR and gap[-1:].isspace() and text[tokens.starts[index]].isupper()
    return ends_sentence or tokens.ends[index - 1] - tokens.starts[index - 1] > 4


_DURING = 3
"""The value of a word that leads to a date without saying which part of it is meant: pendant."""


def _is_said(text: str, tokens: Tokens, start: int, end: int, found: FoundDate, language: str) -> bool:
    """Tell a date in running text from numbers and names: a bare year or month needs a word that leads to it."""
    shape, when = tokens.shape[start:end], found.when
    if shape[-1] in _UNFINISHED or shape[-1] == k.ABOUT:
        return False
    if shape[-1] == k.PART and tokens.values[end - 1] == _DURING:
        return False
    if when.basis is Basis.RELATIVE:
        return not (_COUNTED.fullmatch(shape) and tokens.shape[end : end + 1] in _STARTERS)
    years = (value for kind, value in zip(shape, tokens.values[start:end], strict=True) if kind == k.YEAR)
    if not when.edtf or not all(_LEAST_YEAR <= year <= _LAST_YEAR for year in years):
        return False
    if shape in _NEEDS_LEAD:
        return _is_led(text, found.start, language)
    return bool(_FIGURE_DATES.fullmatch(shape)) or not _FIGURES.issuperset(shape)


_CUES_OF = {
    "fr": "en an l'an année l'année depuis dès jusqu'en avant après vers d'ici",
    "it": "nel dal del fino prima dopo verso anno",
    "nl": "in sinds van vanaf tot voor na rond jaar",
    "pt": "em desde até de antes após ano",
}
"""The words of other languages that lead to a bare year in running text."""


def _is_led(text: str, start: int, language: str) -> bool:
    before = text[max(start - 12, 0) : start]
    if before.endswith("("):
        return True
    word = plain_apostrophes(before.rstrip(" (").rpartition(" ")[2].lower())
    return word in _YEAR_CUES or word in _CUES_OF.get(language, "").split()


def _lexicons(words: str, rules: Rules) -> Iterator[Lexicon]:
    """Yield the lexicon of the rules' language, the English one, then those of languages that know the words."""
    asked = lexicon(rules.language)
    yield asked
    for code in ("en", *(() if rules.language else speakers(words))):
        if code != asked.language:
            yield lexicon(code)


def _known_run(shape: str) -> int:
    cut = shape.find(k.UNKNOWN)
    return len(shape) if cut < 0 else cut


def _at(text: str, tokens: Tokens, start: int, end: int, rules: Rules) -> FoundDate | None:
    if tokens.shape[start] in _EDGES or _ends_outside(tokens.shape[start:end]):
        return None
    placed = plan(tokens.shape[start:end])
    reading = build(placed, Work(tokens, rules, start)) if placed else None
    if reading is None or not (reading.edtf or reading.basis is Basis.RELATIVE):
        return None
    first, last = _with_brackets(text, tokens.starts[start], tokens.ends[end - 1])
    return FoundDate(first, last, bind(text[first:last], reading))


def _ends_outside(shape: str) -> bool:
    """Return whether the last mark belongs to the sentence; the dot of 24.7. is the date's own."""
    return shape[-1] in _EDGES or (shape[-1] == "." and (k.MONTH in shape or shape[-2:-1] == k.YEAR))


def _with_brackets(text: str, start: int, end: int) -> tuple[int, int]:
    """Take in a bracket whose other half stands within, and the dot that ends an abbreviation (B.C.)."""
    words = text[start:end]
    for opening, closing in _OPENERS.items():
        if words.count(closing) > words.count(opening) and text[start - 1 : start] == opening:
            start -= 1
        if words.count(opening) > words.count(closing) and text[end : end + 1] in (closing, "."):
            end = text.find(closing, end) + 1 if closing in text[end : end + 2] else end
    if text[end : end + 1] == "." and re.search(r"\w\.\s?\w$", text[max(start, end - 4) : end]):
        end += 1
    return start, end


def _opens_line(text: str, tokens: Tokens, end: int, found: FoundDate) -> bool:
    """Coarse dates open a line only when something parts them from the rest; so do cut-short ends of ranges."""
    shape = tokens.shape[:end]
    if shape[-1] in _UNFINISHED and end < len(tokens.shape):
        return False
    if text[found.end : found.end + 1].isalnum() or _is_mere_figures(found.when.words):
        return False
    if _SEPARATOR.match(text, found.end):
        return not (found.when.basis is Basis.RELATIVE and end == 1 and not found.when.edtf)
    if shape[-1] in _QUALIFIERS or (_PLAIN_NUMBERS.fullmatch(found.when.words) and _PART_OF.match(text, found.end)):
        return False
    return not _needs_separator(shape, found.when)


def _is_mere_figures(words: str) -> bool:
    """Return whether the words are figures that a day and month are seldom written as: 1.1, 3-4, 0602."""
    figures = words.lstrip(_LETTERS_AND_MARKS)
    if figures[:1] == "0" and figures.isdecimal():
        return True
    return "/" not in figures and figures.count(".") != 2 and bool(_PLAIN_NUMBERS.fullmatch(figures))


def _needs_separator(shape: str, when: When) -> bool:
    if len(shape) > 2 and shape[-1] in "12o" and shape[-2] in (k.SPACED_DASH, ",", k.AND):
        return True
    if when.basis is Basis.RELATIVE and not when.edtf:
        return True
    return when.precision in _COARSE and shape.lstrip(_LED_IN).rstrip(k.ERA) in _BARE


def _closes_line(text: str, found: FoundDate) -> bool:
    """Coarse dates close a line only behind something that parts them from the rest."""
    if text[found.start - 1 : found.start].isalnum():
        return False
    if text[found.end :].strip(" .)]*_|\"”’'"):
        return False
    if _is_mere_figures(found.when.words):
        return False
    if found.start == 0 or _LED_BY.search(text, 0, found.start):
        return True
    if _PLAIN_NUMBERS.fullmatch(found.when.words):
        return False
    return found.when.precision in (Precision.DAY, Precision.TIME) and found.when.basis is not Basis.RELATIVE
