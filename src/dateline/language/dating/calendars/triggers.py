"""Where a text can speak of another calendar at all: told by its different words, so that other texts cost little."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from dateline.language.dating.calendars.spelling import fold

_BEFORE, _BEHIND = 70, 90
_SHORT = 200
_WORD = re.compile(r"[^\W\d_]{2,}")
_HEADS = (
    r"(?:al)?mu?h?arr|moharr|mouharr|safa?e?r$|rabi(?!n|d|es|c)|rebiul|[jd]j?o?umada|cemaziyel|rajab|rad?jab|redjeb|rece[pb]$|"
    r"sha$|sha?'?a?ban$|chaa?ban|rama[dz]|ramzan|sc?haww?al|chaw+al|sevval|dhu|dhou|zu$|zul|zil|hij|hegira|anno$|hicri|"
    r"ا?ل?(?:رمضان|محرم|صفر|ربيع|جمادي?|رجب|شعبان|شوال|قعد|حج|هجري|ه$|شمسي)|هـ|"
    r"tishr|tisri|(?:mar)?c?h?k?heshvan|kisl|te[bv]e|sh[ve]?[vb]?e?[vb]?at$|adar|veadar|nis+an|iy+ar|siv|tam+uz|menachem|"
    r"av$|elul|hebrew|jewish|ב?(?:תשר|מ?ר?חשו|כסל|טבת|שבט|אדר|ניס|אייר|סיו|תמוז|אב$|מנחם|אלול)|"
    r"vendemiaire|brumaire|frimaire|nivose|pluviose|ventose|germinal|floreal|prairial|messidor|thermidor|fructidor|"
    r"complementa|sans(?:$|c)|culott|republi|"
    r"farvard|ordibeh|khordad|tir$|a?mordad|shahriv|mehr$|aban$|azar$|dey$|bahman|esfand|"
    r"فروردين|ارديبهشت|خرداد|تير|ا?مرداد|شهريور|مهر|ابان|اذر|دي$|بهمن|اسفند|"
    r"julian|giulian|style$|stil(?:[eiaos]|es)?$|estilo|стил|юлиан|юліан|ст$"
)
_MARKS = re.compile(
    r"A(?<!\wA)(?:H(?!\w)|\.\s?H\.|M\s[3-6]\d{3}|\.M\.\s[3-6]\d{3})|O(?<!\wO)(?:S(?!\w)|\.\s?S\.)|o(?<!\wo)\.\s?s\.|"
    r"\d\s?(?:A\.?\s?H\b|a\.\s?h\.|S\.?H\b|A\.?P\b|H\b|A\.?\s?M\b)|a(?<!\wa)\.\s?St\.|هـ"
)
_IN_MARKS = ("H", "h.", "OS", "S.", "s.", "St.", "AM", "A.M", "AP", "A.P", "هـ")
_MARK_WORDS = frozenset(("H", "h", "O", "o", "St", "OS", "AM", "AP", "AH", "SH", "A.M.", "A. M.", "A.M", "A. M"))
"""The words that every mark holds one of; "a.m." is of the morning."""
_MARK_REACH, _LONGEST_WORD = 12, 40


def may_hold_other_calendar(text: str) -> bool:
    """Return whether a word or mark in the text can belong to a date of another calendar."""
    return _may_hold(text) if len(text) <= _SHORT else _holds_trigger(text)


@lru_cache(maxsize=4096)
def _may_hold(text: str) -> bool:
    return _holds_trigger(text)


def _holds_trigger(text: str) -> bool:
    if _telling_words(text):
        return True
    return any(map(text.__contains__, _IN_MARKS)) and _MARKS.search(text) is not None


def tells_of_calendar(word: str) -> bool:
    """Return whether a word, or a phrase, can belong to a date of another calendar or to a mark of one."""
    return word in _MARK_WORDS or any(map(_tells, _WORD.findall(word)))


def telling_windows(text: str, places: Sequence[int] | None = None) -> Iterator[tuple[int, int]]:
    """Yield the stretches of the text, apart from each other, around words that can belong to such a date.

    `places` are where words stand that tell of one, as `tells_of_calendar` says; None where they are not known.
    """
    start = end = -1
    for at in sorted(_places(text)) if places is None else (place for place in places if _is_telling(text, place)):
        if end < 0 or at - _BEFORE > end:
            if end >= 0:
                yield start, end
            start = max(at - _BEFORE, 0)
        end = min(at + _BEHIND, len(text))
    if end >= 0:
        yield start, end


def _places(text: str) -> list[int]:
    telling = _telling_words(text)
    words = [match.start() for match in _WORD.finditer(text) if match.group() in telling] if telling else []
    return words + [match.start() for match in _MARKS.finditer(text)]


def _is_telling(text: str, place: int) -> bool:
    """Return whether a word that may tell does, with the marks around it."""
    if any(map(_tells, _WORD.findall(text, place, place + _LONGEST_WORD))):
        return True
    return _MARKS.search(text, max(place - _MARK_REACH, 0), place + _MARK_REACH) is not None


def _telling_words(text: str) -> frozenset[str]:
    return frozenset(filter(_tells, set(_WORD.findall(text))))


@lru_cache(maxsize=1 << 16)
def _tells(word: str) -> bool:
    is_plain = word.isascii() and word.islower()
    return _heads().match(word if is_plain else fold(word)) is not None


@cache
def _heads() -> re.Pattern[str]:
    return re.compile(_HEADS)
