"""Happenings that are called by a noun with "the" once they are known, and the words that first tell of them.

"Two days after the vote" means the one entry that tells of a vote in its own right: by a verb ("votes to strike") or
by "a vote". Where several do, or none, nobody can be sure which is meant, and nothing is said.
"""

import re
from collections.abc import Sequence
from functools import cache

from dateline.language.relating.languages import TONGUES

_OPENING = 240
"""How much of an entry is looked at: what it is about stands at its beginning."""


def tells_of(noun: str, text: str, told: Sequence[str] = (), language: str = "en") -> bool:
    """Return whether the entry tells in its own right of such a happening, and uses all the words told of it."""
    opening = " ".join(text[:_OPENING].split())
    spoken = opening.casefold()
    if any(word.casefold() not in spoken for word in told):
        return False
    not_yet = _not_yet(language)
    return any(not not_yet.search(opening[: match.start()]) for match in _introduced(noun, language).finditer(opening))


@cache
def _introduced(noun: str, language: str) -> re.Pattern[str]:
    tongue = TONGUES[language]
    verbs = tongue.happenings[noun].replace("{noun}", rf"{noun}\w{{0,2}}")
    return re.compile(rf"\b(?:{verbs})\b|\b{tongue.introduced.format(noun=noun)}\b", re.IGNORECASE)


@cache
def _not_yet(language: str) -> re.Pattern[str]:
    return re.compile(TONGUES[language].not_yet, re.IGNORECASE)
