"""Whether a text says at all that somebody said so: not where that is denied, asked, or put as a condition."""

import re
from collections.abc import Sequence

from dateline.domain.accounts import Modality, Stretch, Wording
from dateline.language.attributing.cues import MANNERS

_SAYING = frozenset(MANNERS.values())
_REACH = 60
"""How many characters before a source or cue may hold a word that takes the saying back."""
_NOBODY = re.compile(
    r"(?:no[ -]one|nobody|none|neither|not (?:one|a single)|noone)\b"
    r"|(?:niemand|keine[rs]?|personne|aucune?|nadie|ningun[oa])\b"
    r"|no(?=\s+[a-z])",
    re.IGNORECASE,
)
_NAMED_NO = re.compile(r"No(?:ne)?\s+[A-Z0-9]")
_NOT = r"(?:not|never|neither|no\s+longer|nie|niemals|nicht|jamais|nunca)\b(?!\s+(?:only|just|merely|simply|nur)\b)"
_NOT_IN_CUE = re.compile(
    rf"\W*(?:(?:has|have|had|did|does|do|would|will|could|can|may|might|should|is|are|was|were|hat|haben)\s+){{0,2}}"
    rf"(?:{_NOT}(?!\s+(?:miss|stop|tir|ceas|fail)\w*)|cannot\b|\w+?\s?n['’]t\b)",
    re.IGNORECASE,
)
_NOT_BEFORE = re.compile(rf"(?:\b{_NOT}|n['’]t\b)(?:\s+\w+){{0,2}}\s*$", re.IGNORECASE)
_ASKED = re.compile(
    r"\b(?:whether|ob|(?:ask|wonder|unclear|doubt|question)\w*(?:\s+\w+){0,2}\s+if)\b[^,;:.!?“”„\"\n]*$", re.IGNORECASE
)
_CONDITION = re.compile(r"\b(?:if|unless|falls)\b[^,;:.!?“”„\"\n]*$", re.IGNORECASE)
_OPEN = re.compile(r"\W*(?:when|whether|how|why|what|who|where|which|if|much|anything)\b", re.IGNORECASE)
_QUESTION = re.compile(
    r"(?:^|[.!?\n“\"]\s*)(?:Did|Does|Do|Has|Have|Had|Would|Will|Could|Can)\s*$|(?:^|[.!?\n“\"]\s*)Who\s[^.!?\n“”\"]*$"
)


def is_nobody(words: str) -> bool:
    """Return whether a source stands for nobody: "no one in the room"; "No 10" is somebody."""
    return bool(_NOBODY.match(words)) and not _NAMED_NO.match(words)


def reserve_of(
    text: str, source: Sequence[Stretch], cue: Sequence[Stretch], content: Sequence[Stretch]
) -> Modality | None:
    """Return how a text takes back that somebody said so, None where it does not."""
    if any(is_nobody(text[slice(*each)]) for each in source) or _is_denied(text, source, cue):
        return Modality.DENIED
    first = min(start for start, _ in (*source, *cue))
    before = _before(text, first, [end for _, end in content if end <= first])
    if _ASKED.search(before) or _QUESTION.search(before) or _asks_who(text, source, before):
        return Modality.DOUBTED
    return Modality.CONDITIONAL if _CONDITION.search(before) else None


def undoes(manner: str, kind: Wording, content: str) -> bool:
    """Return whether a reserve leaves nothing said: not where one is silent on a question, or merely does not hold.

    "He has not said when" and "she does not defend it" tell of somebody; "he never said it was closed" of no saying.
    """
    if kind is not Wording.INDIRECT:
        return True
    return manner in _SAYING and not _OPEN.match(content)


def _is_denied(text: str, source: Sequence[Stretch], cue: Sequence[Stretch]) -> bool:
    """True where a word of denial stands in the cue, or right before it and behind source and quotation."""
    if _NOT_IN_CUE.match(" ".join(text[slice(*each)] for each in cue)):
        return True
    at = cue[0][0]
    return bool(_NOT_BEFORE.search(_before(text, at, [end for _, end in source if end <= at])))


def _before(text: str, at: int, ends: Sequence[int]) -> str:
    """Return the words before a place, as far as the nearest of the ends before it."""
    return text[max(at - _REACH, 0, *ends) : at]


def _asks_who(text: str, source: Sequence[Stretch], before: str) -> bool:
    begins = not before.strip() or before.rstrip().endswith((".", "!", "?", "“", "”", '"'))
    return begins and any(text[slice(*each)] == "Who" for each in source)
