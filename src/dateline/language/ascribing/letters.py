"""What the writer of a letter or a mail says in it, in the first person or without naming anybody who says so.

A press officer who answers "We deny that …" or "It is not true that …" is whoever the mail is from.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from dateline.domain.accounts import Stretch
from dateline.domain.records import dataclass
from dateline.language.ascribing import ruling
from dateline.language.attributing.cues import MANNERS
from dateline.language.claiming import dispute_cues, opposed_in
from dateline.language.claiming.opposition import NEGATED
from dateline.language.reporting.mailparts import own_end
from dateline.language.sentences import sentences
from dateline.language.vocabulary import words_of

FIRST_PERSON = words_of("i we me us my our ich wir je nous yo nosotros")
DENYING = "deny"
_FURTHER = "reject rejects refute dispute emphasise emphasize stress reiterate underline understand regret assure"
_CUE = "|".join(sorted({*MANNERS, *_FURTHER.split()}, key=len, reverse=True))
_BY_FIRST = re.compile(
    r"(?<![\w’'-])(?P<source>I|[Ww]e)\s+"
    r"(?:(?:can|could|must|do|have to|wish to|want to|would like to|also|again|now|therefore|\w{2,16}ly)\s+){0,3}?"
    rf"(?P<cue>{_CUE})(?![\w’'-])"
)
_QUOTED_LINE = re.compile(r"^[ \t]*>", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Written:
    """What a letter says without a speaker beside it: `source` is empty where it does not even say "we"."""

    source: tuple[Stretch, ...]
    cue: Stretch
    content: tuple[Stretch, ...]
    manner: str = ""


def own_words(text: str) -> Callable[[int], bool]:
    """Return what tells whether a letter's own words stand at a place, and none that it quotes or passes on."""
    end = own_end(text)

    def is_own(at: int) -> bool:
        return at < end and not _QUOTED_LINE.match(text, text.rfind("\n", 0, at) + 1)

    return is_own


def is_first_person(text: str, source: Sequence[Stretch], quotations: Sequence[Stretch]) -> bool:
    """Return whether a source is the writer of a letter: "I" or "we", and not within a quotation."""
    if len(source) != 1 or text[slice(*source[0])].casefold() not in FIRST_PERSON:
        return False
    return not any(start <= source[0][0] < end for start, end in quotations)


def find(text: str, quotations: Sequence[Stretch]) -> Iterator[Written]:
    """Yield what the writer says, confirms and denies, sentence by sentence; quotations are others' words."""
    is_own, around = own_words(text), sentences(text)
    for start, end in pairwise([*around.starts, len(text)]):
        if is_own(start) and not any(first < end and start < last for first, last in quotations):
            yield from _in_sentence(text, start, end)


def _in_sentence(text: str, start: int, end: int) -> Iterator[Written]:
    found = [
        Written((each.span("source"),), each.span("cue"), content)
        for each in _BY_FIRST.finditer(text, start, end)
        if (content := ruling.content_of(text, each.span("source"), each.span("cue")))
    ]
    yield from found or _against(text, start, end)


def _against(text: str, start: int, end: int) -> Iterator[Written]:
    """Yield what a sentence denies in so many words, else what it says to be untrue or not to have happened."""
    sentence = text[start:end]
    for each in dispute_cues(sentence):
        content = _placed(sentence, each.content, each.end)
        if content is not None:
            who = _placed(sentence[: each.start], each.who, 0)
            yield _shifted(start, who, (each.start, each.end), content)
            return
    for other in opposed_in(sentence):
        content = _placed(sentence, other.content, 0)
        if content is not None and not other.points:
            negated = NEGATED.search(sentence) if other.plain else None
            yield _shifted(start, None, negated.span() if negated else _beside(sentence, content), content)
            return


def _placed(sentence: str, words: str, at: int) -> Stretch | None:
    """Return where words stand in a sentence, behind `at` rather than before it."""
    found = sentence.find(words, at) if words else -1
    found = sentence.find(words) if words and found < 0 else found
    return None if found < 0 else (found, found + len(words))


def _beside(sentence: str, content: Stretch) -> Stretch:
    """Return the words that are against the content: those behind it, before it, or within it where there are none."""
    behind, before = _bare(sentence, content[1], len(sentence)), _bare(sentence, 0, content[0])
    return next((each for each in (behind, before) if each[0] < each[1]), content)


def _bare(sentence: str, start: int, end: int) -> Stretch:
    while start < end and not sentence[start].isalnum():
        start += 1
    while start < end and not sentence[end - 1].isalnum():
        end -= 1
    return start, end


def _shifted(by: int, source: Stretch | None, cue: Stretch, content: Stretch) -> Written:
    def placed(stretch: Stretch) -> Stretch:
        return stretch[0] + by, stretch[1] + by

    return Written((placed(source),) if source else (), placed(cue), (placed(content),), DENYING)
