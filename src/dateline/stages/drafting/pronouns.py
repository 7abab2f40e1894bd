"""Who "he" or "she" is at the beginning of a sentence, where the sentence before names one person alone."""

import re
from collections.abc import Iterator, Sequence

from dateline.domain.accounts import Attributed
from dateline.language.attributing.bodies import is_body
from dateline.language.attributing.cues import MANNERS
from dateline.language.naming import names

_PRONOUN = re.compile(r"(?:He|She)\b")
_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Judge|Captain|General|Professor)\.?\s+$")
_LEADS = re.compile(r"^(?:(?:The|His|Her|Their)\s[^,]*,\s)?$")
_SUBJECT_OF = re.compile(r",?\s+(?:was|is|had|has|said|[a-z]+(?:ed|ew|ought|aid|old|ent|oke|ave|ook|et))\b")

_VERB = re.compile(r",?\s+([a-z]+)")

Stretch = tuple[int, int]


def meant(words: str, stretch: Stretch, before: Stretch, found: Sequence[Attributed]) -> str:
    """Return the name for the pronoun that a stretch of a text begins with, "" where it has none or it is not clear.

    It stands for the one person that the stretch before it names: with a title, as who says something, or as its
    subject. Where that names two, nobody can tell.
    """
    if not _PRONOUN.match(words[slice(*stretch)]):
        return ""
    persons = {name.split()[-1]: name for name in _persons(words, before, found)}
    return next(iter(persons.values())) if len(persons) == 1 else ""


def _persons(words: str, stretch: Stretch, found: Sequence[Attributed]) -> Iterator[str]:
    first, last = stretch
    sources = [each for attributed in found for each in attributed.source if first <= each[0] < last]
    for each in names(words[first:last]):
        start, end = first + each.start, first + each.end
        title = _TITLE.search(words[first:start])
        if title:
            yield f"{title[0].strip()} {each.words}"
        elif (
            len(each.words.split()) > 1
            and not is_body(each.words)
            and (
                any(begins <= start and end <= ends for begins, ends in sources)
                or (_LEADS.search(words[first:start]) and _SUBJECT_OF.match(words[end:last]))
                or _says(words[end:last])
            )
        ):
            yield each.words


def _says(words: str) -> bool:
    """Return whether words begin with a verb of saying, behind a comma or not."""
    found = _VERB.match(words)
    return found is not None and found[1] in MANNERS


def with_name(words: str, name: str) -> str:
    """Return words with the name in brackets in the place of the pronoun that they begin with, as editors put it."""
    return _PRONOUN.sub(f"[{name}]", words, count=1) if name else words
