"""Text with its letters made plain, every one in its place; numbers in letters of other scripts."""

import unicodedata
from functools import cache

_APOSTROPHES = "’‘ʿʾʻʼ`´ʹ׳ʽ＇"
_SPACES = "\u00a0\u202f\u2009\u200e\u200f\u061c\u2068\u2069"
_ARABIC = {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ې": "ي", "ک": "ك", "ة": "ه", "ۀ": "ه", "ە": "ه"}
_OTHERS = {
    "ı": "i",
    "ł": "l",
    "ø": "o",
    "đ": "d",
    "İ": "i",
    "–": "-",
    "—": "-",
    "‑": "-",
    "‐": "-",
    "־": "-",
    "״": '"',
    "“": '"',
    "”": '"',
}
_LAST_LATIN = 0x1EFF
_HEBREW_VALUES = {
    letter: value
    for letters, values in (
        ("אבגדהוזחט", range(1, 10)),
        ("יכלמנסעפצ", range(10, 100, 10)),
        ("קרשת", range(100, 500, 100)),
        ("ךםןףץ", (20, 40, 50, 80, 90)),
    )
    for letter, value in zip(letters, values, strict=True)
}
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_THOUSAND = 1000


def fold(text: str) -> str:
    """Return the text in small letters without accents, of the same length."""
    return text.translate(_plain_letters())


@cache
def _plain_letters() -> dict[int, str]:
    """Letters of Latin and Arabic script with what they are told apart by taken off; signs of one kind made one."""
    table = {code: chr(code).lower() for code in range(0x41, 0x5B)}
    for code in range(0xC0, _LAST_LATIN + 1):
        base = unicodedata.normalize("NFD", chr(code))[0].lower()
        if base != chr(code) and base.isascii() and len(base) == 1:
            table[code] = base
    table.update({ord(mark): "'" for mark in _APOSTROPHES})
    table.update({ord(mark): " " for mark in _SPACES})
    table.update({ord(letter): plain for letter, plain in (_ARABIC | _OTHERS).items()})
    return table


def read_number(word: str) -> int | None:
    """Return the number that digits of any script, Roman numerals or Hebrew letters stand for, None where none."""
    bare = word.strip("'\". ")
    if bare.isdecimal():
        return int(bare)
    if bare and set(bare) <= _ROMAN_VALUES.keys():
        return _read_roman(bare)
    return _read_hebrew(word)


def _read_roman(word: str) -> int:
    values = [_ROMAN_VALUES[letter] for letter in word]
    return sum(
        -value if value < following else value for value, following in zip(values, [*values[1:], 0], strict=True)
    )


def _read_hebrew(word: str) -> int | None:
    """Read תשע"ה as 775 and ה'תשע"ה as 5775: a letter set apart in front counts thousands."""
    thousands, mark, rest = word.partition("'")
    if not (mark and rest and len(thousands) == 1):
        thousands, rest = "", word
    letters = rest.replace("'", "").replace('"', "")
    if not letters or not set(letters + thousands) <= _HEBREW_VALUES.keys():
        return None
    above: int = _HEBREW_VALUES[thousands] * _THOUSAND if thousands else 0
    return above + sum(_HEBREW_VALUES[letter] for letter in letters)
