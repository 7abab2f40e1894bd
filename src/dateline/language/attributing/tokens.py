"""The words and marks of a sentence, with what each tells by itself: that is found out once for each spelling."""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from dateline.language.attributing import cues
from dateline.language.citing.people import is_dated
from dateline.language.numerals import NUMBER_WORDS

ROLES = cues.ONE | cues.MANY | cues.BODIES
# Each with the blanks behind it, so that the lengths of all tell where each stands.
_TOKEN = re.compile(r"(?:(?:[A-Z]\.\s?){2,}|[^\W_]+(?:[.'’-][^\W_]+)*|[^\s\w]|_)\s*|\s+")
_FIRST_NAMES = frozenset({"Una"})
"""What is an article in one language and a first name in another."""
OPENERS = "“„«»\"‘'"
_COMPOUND = re.compile(
    r"(?<=[a-zäöüß]{3})(?:(?P<one>minister|sprecher|bürgermeister|leiter|direktor|richter|vertreter|chef|kanzler)s?"
    r"|ministerin|sprecherin|bürgermeisterin|leiterin|direktorin|richterin|chefin|kanzlerin|präsident(?:in)?|beamter?"
    r"|beamten|anwalt|anwältin|experten?|kreisen?|quellen?|behörden?|polizei|ministerium|gericht)$"
)
"""What a German noun for somebody ends in that is put together: "Verteidigungsministers"."""
_PREFIXED = re.compile(r"(?:[ae][lnrs]h?|[dlo])[-'’](?=[^\W\d_])(?![a-zß-ÿ])")


class Token(NamedTuple):
    """A word or a mark as it is written, and its form for comparison: of a German compound for somebody its last part.

    `is_capital` is what a name may be made of, `is_apart` what never belongs to a role: marks, verbs of saying, months
    and weekdays. What `may_lead` can end a cue that stands before whoever says so, what `may_say` can begin one that
    stands behind; what `says` is a verb of saying.
    """

    words: str
    plain: str
    is_word: bool
    is_capital: bool
    is_small: bool
    is_role: bool
    is_number: bool
    is_apart: bool
    may_lead: bool
    may_say: bool
    says: bool


class Tokens(list[Token]):
    """The words and marks of a stretch of text in order, and where in the text each stands."""

    __slots__ = ("starts",)

    def __init__(self, tokens: Iterable[Token], starts: list[int]) -> None:
        super().__init__(tokens)
        self.starts = starts

    def end(self, at: int) -> int:
        """Return where in the text a token ends."""
        return self.starts[at] + len(self[at].words)


def is_determiner(tokens: Tokens, at: int) -> bool:
    """Return whether a word is an article or the like; "Una" is a first name before another word with a capital."""
    if tokens[at].words in _FIRST_NAMES and at + 1 < len(tokens) and tokens[at + 1].is_capital:
        return False
    return tokens[at].plain in cues.DETERMINERS


def tokens_in(text: str, start: int, end: int) -> Tokens:
    """Return the words and marks from `start` to `end` of `text`."""
    pieces = _TOKEN.findall(text, start, end)
    starts = list(accumulate(map(len, pieces), initial=start))
    told = [_token(piece) for piece in pieces]
    if None in told:
        starts = [at for at, token in zip(starts, told, strict=False) if token is not None]
    return Tokens([token for token in told if token is not None], starts)


@lru_cache(maxsize=16384)
def _token(piece: str) -> Token | None:
    """Return the word or the mark that a piece of text is, None where it is blank or a line to write on."""
    words = piece.rstrip()
    if words in {"", "_"}:
        return None
    plain = words.casefold().removesuffix("'s").removesuffix("’s")
    is_word = words[0].isalnum()
    is_capital = words[0].isupper() or (len(words) > 2 and _PREFIXED.match(words) is not None)
    if is_capital and (compound := _COMPOUND.search(plain)):
        plain = compound["one"] or compound[0]
    return Token(
        words=words,
        plain=plain,
        is_word=is_word,
        is_capital=is_capital,
        is_small=words.islower(),
        is_role=plain in ROLES,
        is_number=words.isdigit() or plain in NUMBER_WORDS,
        is_apart=not is_word or (plain in cues.MANNERS and not is_capital) or is_dated(words),
        may_lead=words in OPENERS or plain.endswith(cues.LEADING_ENDS + cues.LEADING_JOINTS),
        may_say=plain.partition(".")[0] in cues.BEGINNING_TO_SAY or plain.endswith("ly"),
        says=words in cues.MANNERS,
    )
