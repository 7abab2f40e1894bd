"""A text as words, and as the runs of words in which texts can be compared."""

import unicodedata
from array import array
from hashlib import blake2b

from dateline.domain.patterns import compile_late

RUN = 5
_BYTES = 7
"""Numbers of so many bytes are their own hashes."""

# Scripts written without spaces: each of their signs counts as a word.
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
WORD = compile_late(rf"[{_UNSPACED}]|[^\W{_UNSPACED}]+")


class Vocabulary(dict[str, int]):
    """A number for each word, the same in any process: equal for spellings that differ in case or in width only."""

    def __missing__(self, word: str) -> int:
        folded = unicodedata.normalize("NFKC", word).casefold()
        digest = blake2b(folded.encode("utf-8", "surrogatepass"), digest_size=_BYTES).digest()
        self[word] = number = int.from_bytes(digest)
        return number


def words_in(text: str) -> list[str]:
    """Return the words of `text` in order, without marks and spaces."""
    return WORD.findall(text)


def runs_of(text: str, vocabulary: Vocabulary) -> "array[int]":
    """Return a number for each run of RUN words, in order: equal runs have equal numbers in any process.

    Runs that differ share a number once in 2**64 cases. A text of fewer than RUN words has none.
    """
    numbers = list(map(vocabulary.__getitem__, words_in(text)))
    return array("q", map(hash, zip(*(numbers[ahead:] for ahead in range(RUN)), strict=False)))
