"""Which language a report is in: by its words, held against what its page declares."""

import re
from collections.abc import Sequence

from dateline.domain.texts import About, Clue

_CODE = re.compile(r"([a-z]{2,3})(?:[-_][A-Za-z]+)*", re.IGNORECASE)
_ENOUGH, _SAMPLE = 200, 1500


def choose_language(clues: Sequence[Clue], words: str) -> str:
    """Return the ISO 639 code of a report's language, "" where nothing tells it.

    Pages often declare the language of the system that made them, so words enough outweigh what is declared.
    """
    declared = [code for clue in clues if clue.about is About.LANGUAGE and (code := code_of(clue.words))]
    told = identify(words[:_SAMPLE]) if len(words) >= _ENOUGH else ""
    if told:
        return told
    return declared[0] if declared else identify(words) if words else ""


def code_of(tag: str) -> str:
    """Return the language of a tag such as "en-GB" or "de_AT", "" where it is none."""
    found = _CODE.fullmatch(tag.strip().split(",")[0])
    return found[1].lower() if found else ""


def identify(words: str) -> str:
    """Return the code of the language that words are most likely in."""
    from py3langid import classify  # noqa: PLC0415 its weights take a while to load

    code, _ = classify(words)
    return str(code)
