"""What a sentence says was done on a day, or to those counted: whether two sentences tell of one deed."""

import re
from functools import lru_cache

from dateline.language.happening.heads import base_of, head_of
from dateline.language.numerals import NUMBER_WORDS
from dateline.language.vocabulary import words_of
from dateline.stages.weighing.telling import is_empty

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_CLAUSE_END = re.compile(
    r"[;:—.!?]|,(?!\d)|\b(?:and|but|while|after|before|when|because|which|who|where|that)\b", re.IGNORECASE
)
_NEAR = 6
_SHORTEST = 4
_YEAR = re.compile(r"(?<!\d)(?:1\d|20)\d\d(?!\d)")
# Verbs and nouns of which each can stand for the other where something is counted.
_ALIKE = {
    base_of(word): group
    for group, words in {
        "lose": "lose loss lost spill spilt leak escape release discharge pour",
        "take": "take seize seizure confiscate remove carry",
    }.items()
    for word in words.split()
}
_ANYBODY = words_of(
    "people persons men women least about around some nearly almost more than fewer less most over under roughly",
    "approximately close to at up no as many others were was are is have has had been being be who reported feared",
    "dead deaths died killed killing fatalities injured injuring wounded wounding hurt hurting injuries casualties",
    "arrested detained arrests taken brought rushed admitted carried sent flown airlifted treated remain remained in",
    "the a an to hospital hospitals hospitalised hospitalized evacuated rescued missing still now also badly seriously",
    "slightly critically later of and between from",
)


def is_of_one_deed(entry: str, sentence: str, words: str) -> bool:
    """Tell whether `sentence` dates with `words` what the entry tells: its verb, and one word more, are the entry's."""
    before, found, after = sentence.partition(words)
    if not found:
        return False
    deed = _last_verb(before) or _first_verb(after)
    ours = _contents(entry)
    if not deed or head_of(deed).common:
        return False
    return base_of(deed) in ours and bool(ours & _contents(sentence) - {base_of(deed)})


def can_be_of_one_year(one: str, other: str) -> bool:
    """Tell whether two sentences name a year in common, or one of them none."""
    years = [frozenset(_YEAR.findall(sentence)) for sentence in (one, other)]
    return not all(years) or not years[0].isdisjoint(years[1])


def are_counted_alike(one: str, its: str, other: str, others: str) -> bool:
    """Tell whether of two sentences what is counted in `its` and `others` is of one thing: it befell them alike."""
    return bool(_deeds(one, its) & _deeds(other, others))


def share_a_matter(one: str, its: str, other: str, others: str) -> bool:
    """Tell whether two sentences share a word beside what they count."""
    return bool((_contents(one) - _contents(its)) & (_contents(other) - _contents(others)))


def counted_in(words: str) -> frozenset[str]:
    """Return what the words of a count say was counted, but for words that are of anybody ("people")."""
    found = (word.casefold() for word in _WORD.findall(words))
    return frozenset(base_of(word) for word in found if word not in _ANYBODY and word not in NUMBER_WORDS)


def _deeds(sentence: str, words: str) -> frozenset[str]:
    """Return the verbs right around a count, and the nouns made of them ("the loss was put at", "were lost")."""
    before, found, after = sentence.partition(words)
    if not found:
        return frozenset()
    led = _WORD.findall(_CLAUSE_END.split(before)[-1])[-_NEAR:]
    followed = _WORD.findall(_CLAUSE_END.split(after)[0])[:_NEAR]
    near = [word.casefold() for word in (*led, *followed)]
    return frozenset(_deed(word) for word in near if _is_verb(word) or base_of(word) in _ALIKE)


def _deed(word: str) -> str:
    base = base_of(word)
    return _ALIKE.get(base, base)


def _last_verb(before: str) -> str:
    clause = [word for word in _WORD.findall(_CLAUSE_END.split(before)[-1]) if _is_verb(word.casefold())]
    return clause[-1].casefold() if clause else ""


def _first_verb(after: str) -> str:
    return next((word.casefold() for word in _WORD.findall(after) if _is_verb(word.casefold())), "")


def _is_verb(word: str) -> bool:
    """Tell whether a word has the form of a past tense or a participle, and says more than that something was."""
    is_past = word.endswith("ed") or (not word.endswith("s") and base_of(word) != word and not word.endswith("ing"))
    return is_past and len(word) >= _SHORTEST - 1 and word not in _AUXILIARIES and not is_empty(word)


_AUXILIARIES = words_of("was were been had has have did done being said told according added made put")


@lru_cache(maxsize=4096)
def _contents(text: str) -> frozenset[str]:
    """Return the base forms of the words of a text that say what it is about."""
    words = (word.casefold() for word in _WORD.findall(text))
    return frozenset(base_of(word) for word in words if len(word) >= _SHORTEST and not is_empty(word))
