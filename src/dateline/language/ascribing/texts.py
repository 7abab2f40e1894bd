"""A text as words and marks, with the sentence, paragraph and quotation that each stands in."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from dateline.domain.records import dataclass
from dateline.language.sentences import sentences

NONE, OPENS, CLOSES = 0, 1, 2

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"
    r"|\d+(?:[.,:]\d+)*"
    r"|[^\W\d_]{1,60}?(?=[nN]['’][tT]\b)|[nN]['’][tT]\b"
    r"|['’](?:s|S|ll|re|ve|d|m|LL|RE|VE)\b"
    r"|[^\W_]+(?:-[^\W_]+)*"
    r"|\.\.+|--+|``|''|\S"
)
_PARTNERS = {"“": '”"“', "„": "“”", "«": "»", "``": "''\"", '"': '"”', "‘": "’", "‟": "”"}
_ENDED = frozenset('.!?:”"’»)…')
_WRAPPED = 50


@dataclass(frozen=True, slots=True)
class Words:
    """The words and marks of a text in order, one entry each in every list.

    `sentences` and `paragraphs` number what each stands in; `marks` says whether it is a quotation mark that opens or
    closes, `quoted` whether it stands within one (1) or not (0), marks included.
    """

    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    words: Sequence[str]
    sentences: Sequence[int]
    paragraphs: Sequence[int]
    marks: Sequence[int]
    quoted: Sequence[int]

    def __len__(self) -> int:
        return len(self.words)


def read(text: str) -> Words:
    """Return the words of `text`; a line break parts paragraphs unless the line was only wrapped."""
    found = [(each.start(), each.end()) for each in _TOKEN.finditer(text)]
    words = [text[start:end] for start, end in found]
    paragraphs = list(_paragraphs(text, found))
    marks, quoted = _quotations(words, paragraphs)
    return Words(
        text,
        [start for start, _ in found],
        [end for _, end in found],
        words,
        list(_sentences(text, found, paragraphs)),
        paragraphs,
        marks,
        quoted,
    )


def _paragraphs(text: str, found: Sequence[tuple[int, int]]) -> Iterator[int]:
    number = before = 0
    for start, end in found:
        if before and text.find("\n", before, start) >= 0 and _parts(text, before, start):
            number += 1
        yield number
        before = end


def _parts(text: str, before: int, start: int) -> bool:
    """True unless the line break between `before` and `start` only wraps a long line."""
    if text.count("\n", before, start) > 1:
        return True
    line = before - max(text.rfind("\n", 0, before), 0)
    return not (line >= _WRAPPED and (text[start].islower() or text[before - 1] not in _ENDED))


def _sentences(text: str, found: Sequence[tuple[int, int]], paragraphs: Sequence[int]) -> Iterator[int]:
    """Yield a number for each word that grows with every sentence and every paragraph."""
    begun = sentences(text).starts
    number, last = 0, (0, 0)
    for (start, _), paragraph in zip(found, paragraphs, strict=True):
        here = (bisect_right(begun, start), paragraph)
        number += last[0] > 0 and here != last
        last = here
        yield number


def _quotations(words: Sequence[str], paragraphs: Sequence[int]) -> tuple[list[int], list[int]]:
    """Return what each mark does and what stands in quotation marks; a quotation ends with its paragraph at latest."""
    marks, quoted = [NONE] * len(words), [0] * len(words)
    opened, paragraph = "", 0
    for at, word in enumerate(words):
        if paragraphs[at] != paragraph:
            opened, paragraph = "", paragraphs[at]
        if opened and word in _PARTNERS[opened]:
            marks[at], quoted[at], opened = CLOSES, 1, ""
        elif not opened and word in _PARTNERS:
            marks[at], quoted[at], opened = OPENS, 1, word
        else:
            quoted[at] = int(bool(opened))
            marks[at] = CLOSES if word in {"”", "»"} else NONE
    return marks, quoted
