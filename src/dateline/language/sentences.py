"""Where sentences begin and end."""

import re
from bisect import bisect_right
from functools import lru_cache

from dateline.domain.patterns import compile_late
from dateline.domain.records import dataclass
from dateline.language.vocabulary import words_of

# It begins with the marks that can end a sentence, so that all else is passed over fast.
_STOP = compile_late(
    r"[.!?…\n。！？](?:(?<=[.!?…])(?<![.!?…].)[.!?…]*[”“’»\"')\]]*(?:\[\d+\])?(?=\s+[^\s\wa-z]*[^\W_])"
    r"|(?<=\n)[^\S\n]*\n\s*|(?<=[。！？])[。！？]*[」』”]*)"
)
_BEFORE = compile_late(r"(\w[\w.’'-]*)\.$")
_NEXT = compile_late(r"\s+[“„«‘\"'(\[¿¡—–-]*(\S)")
_MONTH = compile_late(r"\s+(?:Jan|Feb|März|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)")
_ABBREVIATIONS = words_of(
    "adm art bros bzw capt ca cf cie cmdr co col corp dept dr d.h e.g ed etc ft gen gov gouv hon i.e inc jr lt ltd maj",
    "mlle mme messrs mgr min mr mrs ms mt mr no nr nos op p pp pres prof rep rev s sen sept sgt sr sra st ste str u.a",
    "usw v vgl vol vs z.b zt jan feb mar apr jun jul aug oct nov dec núm pág ud uds",
)


@dataclass(frozen=True, slots=True)
class Sentences:
    """The sentences of a text, by where each begins; the last one ends with the text."""

    text: str
    starts: tuple[int, ...]

    def around(self, at: int) -> tuple[int, int]:
        """Return where the sentence that holds the character at `at` begins and ends."""
        number = bisect_right(self.starts, at) - 1
        end = self.starts[number + 1] if number + 1 < len(self.starts) else len(self.text)
        start = self.starts[number]
        return start, start + len(self.text[start:end].rstrip())


@lru_cache(maxsize=8)
def sentences(text: str) -> Sentences:
    """Return the sentences of `text`; abbreviations, initials and what goes on in small letters end none.

    The last few texts are kept in mind: each is looked at for several things, one after the other.
    """
    starts = [0]
    for stop in _STOP.finditer(text):
        if stop[0][0] == "\n" or stop[0][0] in "。！？" or _ends(text, stop):
            following = _following(text, stop.end())
            if starts[-1] < following < len(text):
                starts.append(following)
    return Sentences(text, tuple(starts))


def _following(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _ends(text: str, stop: re.Match[str]) -> bool:
    after = _NEXT.match(text, stop.end())
    if after is None or after[1].islower():
        return False
    if stop[0][0] != ".":
        return True
    word = _BEFORE.search(text[max(0, stop.start() - 20) : stop.start() + 1])
    if word is None:
        return True
    if word[1].isdigit() and _MONTH.match(text, stop.end()):
        return False
    last = word[1].rpartition(".")[2]
    return not (word[1].casefold() in _ABBREVIATIONS or (len(last) == 1 and last.isupper()))
