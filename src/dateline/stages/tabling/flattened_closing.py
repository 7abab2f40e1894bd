"""Finds the source that a row of one line closes with behind the event's full stop, where no lead word names it.

"(Reporting by …)", "Ada Holm, The Tern, 20 March 2031", "Statement by the harbour board", "(Memo, 3 May 2031)".
"""

import re
from functools import lru_cache

from dateline.language import citing
from dateline.stages.tabling.leads import is_date

_ENDED = re.compile(r"(?:[.!?…][”\"’»)\]]*|[”»])\s+(?=[^\W\d_a-zß-öø-ÿ]|[(\[])")
_WORKS = (
    r"(?:press |news |internal |public |joint |official |court |police |annual |open |private |written )*"
    r"(?:statement|letter|memo|memorandum|e-?mail|interview|testimony|release|announcement|minutes|transcript|filing"
    r"|report|record|diary|note|notice|telegram|cable|dispatch|recording|photograph|speech|briefing|affidavit|register"
    r"|erklärung|brief|schreiben|mitteilung|pressemitteilung|protokoll|vermerk|aussage"
    r"|communiqué|déclaration|lettre|compte rendu|procès-verbal|comunicado|declaración|carta|acta|informe)"
)
_WORK = re.compile(rf"{_WORKS}\b", re.IGNORECASE)
_WORK_OF = re.compile(
    rf"{_WORKS} (?:by|from|of|to|with|von|der|des|de|du|da|del|de la) (?:the |[a-z]{{2,3}} )?[^.!?:]{{2,80}}",
    re.IGNORECASE,
)
_NAMES = re.compile(r"[^\W\d_a-zß-öø-ÿ][^,.:;!?]{1,60}")
_REACH = 200
_MOST_WORDS = 14
_PAIRS = {"(": ")", "[": "]"}


@lru_cache(maxsize=4096)
def closing_source(words: str) -> int | None:
    """Return where the source starts that the words close with, None where they close with none."""
    bare = words.rstrip()
    first = max(0, len(bare) - _REACH)
    ends = [found.end() for found in _ENDED.finditer(bare, first)]
    return next((at for at in ends if _is_source(bare[at:])), None)


def _is_source(tail: str) -> bool:
    if len(tail.split()) > _MOST_WORDS:
        return False
    inner = _within_brackets(tail)
    if inner:
        return _is_led(inner) or _is_dated_list(inner) or (_WORK.match(inner) is not None and len(inner) <= 80)
    return tail[-1] not in ".!?" and (_is_dated_list(tail) or _WORK_OF.fullmatch(tail) is not None)


def _is_led(words: str) -> bool:
    found = citing.find(words)
    return bool(found) and found[0].start == 0 and found[-1].end == len(words)


def _within_brackets(tail: str) -> str:
    """The words within the one bracket that the tail is, "" where it is none."""
    bare = tail.removesuffix(".")
    close = _PAIRS.get(bare[0])
    whole = close is not None and bare.endswith(close) and not any(sign in bare[1:-1] for sign in "()[]")
    return bare[1:-1].strip() if whole else ""


def _is_dated_list(words: str) -> bool:
    """True for names and titles, parted by commas, with a date at their end."""
    parts = words.split(", ")
    for count in (1, 2):
        names = parts[:-count]
        if names and is_date(", ".join(parts[-count:])) and all(map(_NAMES.fullmatch, names)):
            return len(names) > 1 or _WORK.match(names[0]) is not None
    return False
