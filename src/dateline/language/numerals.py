"""Numbers as people write them: digits with any separators, and the small ones in words."""

import re
from collections.abc import Mapping

from dateline.domain.patterns import compile_late

_UNITS = (
    "zero one two three four five six seven eight nine",
    "null eins zwei drei vier fünf sechs sieben acht neun",
    "zéro un deux trois quatre cinq six sept huit neuf",
    "cero uno dos tres cuatro cinco seis siete ocho nueve",
)
_TEENS = (
    "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
    "zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn",
    "dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf",
    "diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve",
)
_TENS = (
    "twenty thirty forty fifty sixty seventy eighty ninety",
    "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
    "vingt trente quarante cinquante soixante soixante-dix quatre-vingts quatre-vingt-dix",
    "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
)
_OTHERS = {"dozen": 12, "dutzend": 12, "douzaine": 12, "docena": 12, "score": 20, "hundred": 100, "hundert": 100}
_SCALES = {
    "hundred": 100, "thousand": 1000, "million": 10**6, "millions": 10**6, "billion": 10**9, "billions": 10**9,
    "m": 10**6, "bn": 10**9, "k": 1000, "dozen": 12, "tausend": 1000, "mio": 10**6, "millionen": 10**6,
    "milliarden": 10**9, "mille": 1000, "milliards": 10**9, "mil": 1000, "millón": 10**6, "millones": 10**6,
}  # fmt: skip


def _words() -> dict[str, int]:
    units = {word: number for line in _UNITS for number, word in enumerate(line.split())}
    teens = {word: 10 + number for line in _TEENS for number, word in enumerate(line.split())}
    tens = {word: 10 * (2 + number) for line in _TENS for number, word in enumerate(line.split())}
    joined = {
        f"{ten}-{unit}": tens[ten] + units[unit]
        for ten in _TENS[0].split()
        for unit in _UNITS[0].split()
        if units[unit]
    }
    spelled = {**_OTHERS, **joined, **tens, **teens, **units}
    return {**spelled, **{word.casefold(): number for word, number in spelled.items()}}


NUMBER_WORDS: Mapping[str, int] = _words()

_LONGEST = 15
"""How many digits in a row are read as one number."""
_DIGITS = (
    r"\d{1,3}(?:[,.'’\u00a0\u202f ]\d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?"
    rf"|\d{{1,{_LONGEST}}}(?:[.,]\d{{1,3}}(?!\d))?"
)
_SCALE = "|".join(sorted(_SCALES, key=len, reverse=True))
_WORD = "|".join(sorted(NUMBER_WORDS, key=len, reverse=True))

# One number: digits or a word, and a scale behind it.
NUMBER = rf"(?:(?:{_DIGITS})|(?<![\w-])(?:{_WORD})(?![\w-]))(?:[\s\u00a0](?:{_SCALE})(?!\w))?"
_READ = compile_late(rf"(?P<digits>{_DIGITS})|(?P<word>{_WORD})(?![\w-])", re.IGNORECASE)
_SCALED = compile_late(rf"[\s\u00a0](?P<scale>{_SCALE})$", re.IGNORECASE)
_GROUPED = compile_late(r"(?<=\d)[,.'’\u00a0\u202f ](?=\d{3}(?!\d))")


def value_of(words: str) -> float | None:
    """Return the number that `words` write ("1,200", "twelve", "3 million"), None when they write none."""
    if words.isdecimal() and len(words) <= _LONGEST:
        return float(words)
    found = _READ.match(words.strip())
    if found is None:
        return None
    scaled = _SCALED.search(words.strip())
    scale = _SCALES[scaled["scale"].casefold()] if scaled else 1
    if found["word"]:
        number = NUMBER_WORDS[found["word"].casefold()]
        return float(number if number == scale else number * scale)
    digits = found["digits"]
    grouped = scaled is None or len(_GROUPED.findall(digits)) > 1
    return _from_digits(digits, grouped=grouped) * scale


def _from_digits(digits: str, *, grouped: bool) -> float:
    """Read "1,200" as twelve hundred where groups of three are groups, "1.5" and "1,5" as one and a half."""
    plain = _GROUPED.sub("", digits) if grouped else digits
    return float(plain.replace(",", "."))


def numbers_in(text: str) -> frozenset[float]:
    """Return the numbers that a text writes, in figures or in words."""
    values = (value_of(found[0]) for found in _WRITTEN.finditer(text))
    return frozenset(value for value in values if value is not None)


def plain_number(number: float) -> str:
    """Return the number in digits, without a fraction where it has none."""
    return str(int(number)) if number == int(number) else repr(number)


def with_figures(text: str) -> str:
    """Return a text with the figures of each number behind its words: "twenty-five 25 bets"."""
    # To look for all these words at every place takes a hundred times as long as to look at each word once.
    has_any = any(word in NUMBER_WORDS for word in _TOKEN.findall(text.casefold()))
    return _WRITTEN.sub(_with_figure, text) if has_any else text


def _with_figure(found: re.Match[str]) -> str:
    value = value_of(found[0])
    return found[0] if value is None or found[0][0].isdigit() else f"{found[0]} {plain_number(value)}"


_TOKEN = re.compile(r"[\w-]+")
_WRITTEN = compile_late(NUMBER, re.IGNORECASE)
