"""What of given words must be proved: the quotations where they are nothing else, otherwise all of them."""

from collections.abc import Sequence

from dateline.domain.chronologies import Quotation
from dateline.language.quoting.finding import find
from dateline.language.quoting.marking import marks_in


def pieces_of(words: str) -> tuple[Quotation, ...]:
    """Return the stretches of words that a report must have letter by letter, in order."""
    quotations = tuple(each for each in find(words) if not each.depth)
    if quotations and not _has_words(_beside(words, quotations)):
        return quotations
    return (Quotation(words=words, start=0, end=len(words), marks=marks_in(words)),)


def _beside(words: str, quotations: Sequence[Quotation]) -> str:
    starts = (0, *(each.end for each in quotations))
    ends = (*(each.start for each in quotations), len(words))
    return "".join(words[start:end] for start, end in zip(starts, ends, strict=True))


def _has_words(text: str) -> bool:
    return any(letter.isalnum() for letter in text)
