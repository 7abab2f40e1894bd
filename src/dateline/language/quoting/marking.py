"""The editor's marks inside quoted words: sic, brackets, ellipses, notes on emphasis."""

import re

from dateline.domain.chronologies import Mark
from dateline.language.vocabulary import words_of

ELLIPSIS = r"\[ ?(?:…|\.{3,4}|\.[ \u00a0]\.[ \u00a0]\.) ?\]|\((?:…|\.{3,4})\)|\.?…[.…]*|\.(?:[ \u00a0]?\.){2,}"
SIC = r"[\[(]sic\b[^\[\]()\n]{0,60}[\])]"
EMPHASIS = (
    r"[\[(](?:(?:my|our|the) )?(?:emphas[ie]s|italics?|boldface|underlining|stress)(?: is| are)?"
    r" (?:added|mine|ours|theirs|supplied|omitted|in (?:the )?original)[^\[\]()\n]{0,60}[\])]"
    r"|[\[(]Hervorhebung(?:en)?[^\[\]()\n]{0,60}[\])]"
    r"|[\[(](?:c'est )?(?:nous soulignons|je souligne|nous qui soulignons|souligné par)[^\[\]()\n]{0,60}[\])]"
    r"|[\[(](?:énfasis|cursivas?|(?:el )?subrayado)[^\[\]()\n]{0,60}[\])]"
)
BRACKET = r"\[[^\[\]\n]*\]"

_MARK = re.compile(
    f"(?P<emphasis>{EMPHASIS})|(?P<sic>{SIC})|(?P<ellipsis>{ELLIPSIS})|(?P<bracket>{BRACKET})", re.IGNORECASE
)
_ELLIPSIS = re.compile(ELLIPSIS)

# After one of these the sentence goes on across the gap, whatever the next letter is.
_GOES_ON = words_of(
    "a about against among an and as at be been between but by for from has have he her his if in into is it its",
    "mr mrs ms no nor not of on or our over said she than that the their this to under was were when which who with",
    "au aux avec dans de des du en et la le les mais ou par pour que qui sur un une",
    "am auf das dass dem den der die ein eine für im in mit nach oder und von vom zu zum zur",
    "al con del el las los para pero por que sin un una y",
)
_LAST_WORD = re.compile(r"[^\W\d_]+$")


def marks_in(words: str) -> tuple[Mark, ...]:
    """Return the marks in `words`, in order; offsets count characters of `words`."""
    return tuple(
        Mark(kind=str(found.lastgroup), start=found.start(), end=found.end()) for found in _MARK.finditer(words)
    )


def joins(words: str) -> tuple[tuple[int, int], ...]:
    """Return where an ellipsis without a space runs what look like two sentences or fragments together."""
    return tuple(found.span() for found in _ELLIPSIS.finditer(words) if _runs_together(words, *found.span()))


def _runs_together(words: str, start: int, end: int) -> bool:
    if start == 0 or end == len(words) or not words[end].isupper():
        return False
    before = words[max(0, start - 30) : start]
    if before[-1].isspace() or before[-1] in "([{“‘\"'":
        return False
    last = _LAST_WORD.search(before)
    return last is None or last[0].casefold() not in _GOES_ON
