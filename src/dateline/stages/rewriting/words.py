"""A sentence as the words that a shorter one is held to, and whether a shorter one keeps to them.

What is left out are whole parts: from a comma, a preposition or a conjunction on, up to a comma or the end. So nobody
loses "deputy" before "minister", a verb its object's owner, or a claim the verb that it hangs on. At the end no part is
left out that begins with anything else: ", the Ports Department made clear" says who says so, in whatever words.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import accumulate

from dateline.domain.records import dataclass
from dateline.language.numerals import NUMBER_WORDS, plain_number, value_of
from dateline.language.vocabulary import words_of

Stretch = tuple[int, int]

_WORD = re.compile(r"[^\W_]+(?:[’'.,:/-][^\W_]+)*")
_COMMA = re.compile(r"[,;:—–]|\s-\s")
_PART = re.compile(r"[,;:—–()…]|\s-\s")
_GOING_ON = re.compile(r"\b(?:and|or|but|that|und|oder|aber|dass|et|ou|mais|que|y|o|pero)\b", re.IGNORECASE)
# They can come and go without altering what is told.
_SMALL = {
    "en": words_of("a an the and that had has have"),
    "de": words_of("der die das dem den des ein eine einen einem einer und dass hat haben hatte hatten"),
    "fr": words_of("le la les un une et que a ont avait avaient"),
    "es": words_of("el los las la un una y que ha han había habían"),
}
LANGUAGES = frozenset(_SMALL)
"""Languages whose words of denial, doubt and the like are known, so that none is lost."""
# What they bring in can go, and they with it.
LEADING = words_of(
    "of in on at to by from with without for against over under into onto near off after before since until during",
    "through across along around behind between among amid despite because while when where as which who whose whom",
    "via about toward towards upon than within throughout aboard beyond above below beside besides including if",
    "but or aber oder sondern mais ou donc pero o u sino",
    "aus bei mit nach von vor zu zum zur durch für gegen ohne um in im an am auf über unter während weil als wenn seit",
    "bis de du des à au aux en dans par pour sur sous avec sans contre après avant depuis pendant vers chez qui dont",
    "où del al con sin contra desde hasta durante tras ante por para sobre bajo entre hacia cuando donde quien",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word at `start` to `end` of its sentence; `key` is equal for spellings that say the same.

    `opens` holds where a part begins with it, `heads` where that part may be one that says who says so, `closes` where
    what follows can be left out, `stays` where it cannot be itself.
    """

    key: str
    start: int
    end: int
    opens: bool = False
    heads: bool = False
    closes: bool = False
    stays: bool = False


def words_in(
    sentence: str, language: str, *, apart: Iterable[Stretch] = (), staying: Iterable[Stretch] = ()
) -> list[Word]:
    """Return the words of a sentence that carry what it tells, in order.

    What stands in a stretch of `apart` is proved by itself and left out here; what stands in one of `staying` stays.
    """
    held, small = list(staying), _SMALL[language]
    moved = [each for each in apart if each[0] < each[1]]
    found: list[Word] = []
    end = 0
    for word in _WORD.finditer(sentence):
        stays = _is_in(word.span(), held)
        key = key_of(word[0])
        if _is_in(word.span(), moved) or word[0].casefold() in small:
            continue
        between = sentence[end : word.start()]
        parted = bool(_PART.search(between)) or any(start >= end and last <= word.start() for start, last in moved)
        leads = key in LEADING or bool(_GOING_ON.search(between))
        if found:
            found[-1] = replace(found[-1], closes=parted or leads)
        heads = bool(_COMMA.search(between)) and not leads
        opens = parted or not found
        found.append(Word(key=key, start=word.start(), end=word.end(), opens=opens, heads=heads, stays=stays))
        end = word.end()
    return [*found[:-1], replace(found[-1], closes=True)] if found else []


def key_of(word: str) -> str:
    """Return what is equal for two spellings of one word: small letters, one apostrophe, a number by its value."""
    value = None if word.isupper() and word.isalpha() else value_of(word)
    if value is not None and (word.casefold() in NUMBER_WORDS or _is_number(word)):
        return f"#{plain_number(value)}"
    return word.casefold().replace("’", "'")


def fits(shorter: Sequence[Word], whole: Sequence[Word]) -> bool:
    """Tell whether words are those of a whole, in order, with nothing but whole parts left out, and none that stays."""
    if not shorter:
        return False
    staying = [0, *accumulate(each.stays for each in whole)]
    heading = [0, *accumulate(each.heads for each in whole)]

    def may_skip(first: int, last: int) -> bool:
        if first == last:
            return True
        closed = first == 0 or whole[first - 1].closes
        opened = whole[last].opens if last < len(whole) else heading[first] == heading[last]
        return closed and opened and staying[first] == staying[last]

    reached = [-1]
    for word in shorter:
        at = [number for number, each in enumerate(whole) if each.key == word.key]
        reached = [one for one in at if any(before < one and may_skip(before + 1, one) for before in reached)]
        if not reached:
            return False
    return any(may_skip(last + 1, len(whole)) for last in reached)


def _is_number(word: str) -> bool:
    return all(letter.isdigit() or letter in ".,'’" for letter in word)


def _is_in(span: Stretch, stretches: Iterable[Stretch]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in stretches)
