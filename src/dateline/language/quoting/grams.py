"""The runs of words by which a quotation can be looked for in many texts."""

import re
from collections.abc import Iterator, Sequence

from dateline.language.quoting.cutting import cut
from dateline.language.quoting.folding import UNSPACED, plain_form

Gram = tuple[bytes, ...]
"""One, two or three words on end, in small letters."""

LONG_RUN = 8
"""A run of so many words is looked for by three words on end, a shorter one by two."""

_TO_SMALL_WORDS = bytes(
    ord(chr(at).lower()) if chr(at).isalnum() or at > 127 else ord(" ") for at in range(128)
) + bytes(range(128, 256))
_SIGNS = re.compile(
    rb"\xe2[\x80\x81][\x80-\xbf]|\xc2[\xa0-\xa9\xab-\xb4\xb6-\xb9\xbb-\xbf]|\xe2\x88\x92|\xe3\x80[\x80-\x9f]"
    rb"|\xd8[\x8c\x9b\x9f]|\xd7[\xbe\xf3\xf4]|\xef\xbc\x8c"
)


# Letters of Latin scripts, composed, and the signs of printers: nothing in them has to be resolved.
_NOT_LATIN = re.compile(
    "[^\x00-\xac\xae-\u0131\u0134-\u017e\u0180-\u01c3\u01cd-\u01f0\u01f4-\u02bb\u02bd-\u02ff\u2010-\u2027\u2030-\u205e]"
)


def words_of(text: str) -> list[bytes]:
    """Return the words of a text as they are looked up: small, in UTF-8, without signs.

    Letters of scripts that part no words stand alone.
    """
    if text.isascii():
        return text.encode().translate(_TO_SMALL_WORDS).split()
    plain = _spelt_out(text) if _NOT_LATIN.search(text) else text
    return _SIGNS.sub(b" ", plain.encode("utf-8", "surrogatepass")).translate(_TO_SMALL_WORDS).split()


def _spelt_out(text: str) -> str:
    plain = plain_form(text)
    return UNSPACED.sub(r" \g<0> ", plain) if UNSPACED.search(plain) else plain


def grams_of(quotation: str) -> Iterator[Gram]:
    """Yield the runs of words in a quotation by which it can be looked for, in order; a mark ends a run."""
    runs = [words_of(piece.folded.plain) for piece in cut(quotation)]
    longest = max(map(len, runs), default=0)
    for run in runs:
        size = 3 if len(run) >= LONG_RUN else 2 if longest > 1 else 1
        yield from grams_in(run, size)


def grams_in(words: Sequence[bytes], size: int) -> Iterator[Gram]:
    """Yield all runs of so many words."""
    return zip(*(words[at:] for at in range(size)), strict=False)
