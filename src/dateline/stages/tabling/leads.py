"""Parts a date from what it dates, at the start or the end of a line, by what the writer set between them."""

import re
from dataclasses import replace
from functools import lru_cache

from dateline.domain.dates import Precision
from dateline.domain.prose import Prose
from dateline.domain.records import dataclass
from dateline.language.dating import leading_date, looks_like_date, trailing_date, weekday_of
from dateline.stages.tabling.columns import role_by_name
from dateline.stages.tabling.common import plain
from dateline.stages.tabling.wordlists import word_list

REACH = 120
_PRECISE = frozenset({Precision.TIME, Precision.DAY, Precision.WEEK})
YEARS, MONTHS, DAYS = 0, 1, 2
_BULLETS = "•●○▪‣◦·*–—-> \t\u200b\ufeff"
_PICTURES = re.compile(
    r"(?:[\u2190-\u21ff\u2300-\u2bff\u3030\ufe0e\ufe0f\u200d\U0001f000-\U0001faff]|:[a-z][a-z0-9_+-]{1,30}:)+\s*"
)
_HARD = re.compile(
    r"[\t\n|｜]|[:：](?=\s|$|[^\d\s/])|\s[–—‒―-]{1,3}(?=\s)|(?<=[^\s\d])[–—―](?=[^\s\d])|\s*[—―]{1,2}\s*|[.!](?=\s|$)|[)\]](?=\W|$)"
)
_FINAL = re.compile(r"[\t\n|｜]|[:：]")
_YEAR = re.compile(r"(\d{3,4}s?(?:\s?[–/-]\s?\d{1,4})?(?:\s?(?:BCE?|CE|AD))?)\s+(?=[^\s\d])")
_FIELD = re.compile(r"(?P<name>[^\W\d_]{2,20})\s?[:：]\s*(?P<value>[^\n]{3,120})(?:\n|$)")
_COUNT = re.compile(r"\(\d{1,6}\)")
_SIGN = re.compile(r"[)\]]?\s*([:：|｜\t\n]|[–—‒―-]{1,3})")
_SET_OFF = frozenset({"bold", "italic", "link"})
_LONGEST_UNKNOWN = 80
_FEW_WORDS = 4
_SHORT = 24
_NEAR = 48
_WORDS_OF_DATE = 5
_AROUND = " .,;:：|｜–—‒―-()[]*•"
_EDGES = " \t\n:：|｜–—‒―-,;"
_DAY = re.compile(
    r"[\s•*–-]{0,4}(?P<date>(?:(?P<before>[^\W\d_]{1,12})\.?,?\s)?(?:the\s)?(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|°|\.)?(?:\s?(?:[–—-]|to|and|&|,)\s?\d{1,2}(?:st|nd|rd|th|\.)?)?)"
    r"(?P<said>\s\([^()]{1,30}\))?(?:\s?[:：]\s|\s[–—-]\s|\.?\s*[—]\s*|\)\s|\s?\|\s|\t|,\s(?=\D))"
)
_CLOSING = {"(": ")", "[": "]", "（": "）", "【": "】"}
_AT_END = re.compile(r"[|｜\t\n]|\s[–—‒―-]{1,3}\s|(?<=\S)[–-]\s|,\s|:\s|\s@\s")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """A date that opens or closes a line: its words, the rest of the line, and whether a sign parts the two.

    `link` is the address the date's words are linked to, or ""; `labelled` is True for the first field of a record
    ("Date: 3 May 1999").
    """

    date: str
    rest: Prose
    strong: bool
    link: str = ""
    labelled: bool = False

    @property
    def alone(self) -> bool:
        """True when the line holds nothing but the date."""
        return not self.rest


@lru_cache(maxsize=8192)
def is_date(words: str) -> bool:
    """True when the words, and all of them, are a date."""
    return 0 < len(words) <= REACH and looks_like_date(words)


@lru_cache(maxsize=8192)
def fineness(words: str) -> int:
    """Return how fine the date in the words is: YEARS (or longer), MONTHS or DAYS (or shorter)."""
    found = leading_date(words)
    if found is None:
        return DAYS
    if found.when.precision in _PRECISE:
        return DAYS
    return MONTHS if found.when.precision is Precision.MONTH else YEARS


def is_fine(words: str) -> bool:
    """True when the words name a day or less, False for a month, a year or a longer time."""
    return fineness(words) == DAYS


def _first_word(words: str) -> int:
    """Where the words begin behind bullets and little pictures."""
    start = len(words) - len(words.lstrip(_BULLETS))
    pictures = _PICTURES.match(words, start)
    return _first_word_behind(words, pictures.end()) if pictures else start


def _first_word_behind(words: str, at: int) -> int:
    return at + len(words[at:]) - len(words[at:].lstrip(_BULLETS))


def opening_day(prose: Prose) -> Lead | None:
    """Return the bare day of the month that opens a line under a month ("5 – …", "7th: …"), None where none does."""
    found = _DAY.match(prose.words)
    if found is None or int(found["day"]) > 31 or not _may_stand_before_day(found["before"] or ""):
        return None
    return _lead(prose, found.start("date"), max(found.end("date"), found.end("said")), found.end(), strong=True)


def _may_stand_before_day(word: str) -> bool:
    """True for a weekday, and for what says how sure the day is ("about the 20th")."""
    return not word or weekday_of(word) is not None or is_date(f"{word} 3 May 1999")


def opening(prose: Prose) -> Lead | None:
    """Return the date that opens the line, None where none does."""
    words = prose.words
    if not words or not _may_hold_date(words[:_NEAR]):
        return None
    start = _first_word(words)
    labelled = _labelled(prose, start)
    if labelled is not None:
        return labelled
    bounds = _styled(prose, start) or _bracketed(words, start) or _parted(words, start)
    if bounds is None:
        return _weak(prose, start)
    if _COUNT.fullmatch(words[bounds[2] :].strip()):
        return None
    return None if _cuts_title(prose, bounds[1]) else _lead(prose, *bounds, strong=True)


def closing(prose: Prose) -> Lead | None:
    """Return the date that closes the line behind a bar, dash, comma or in brackets, None where none does."""
    words = prose.words.rstrip()
    if not any(sign.isnumeric() for sign in words[-REACH:]):
        return None
    for at, begin, end in _closing_bounds(words):
        date = words[begin:end].strip()
        if is_date(date):
            return Lead(date=date, rest=prose.cut(0, at), strong=True, link=_link(prose, begin, end))
    found = trailing_date(words)
    if found is None or found.end < len(words.rstrip(" .)]")):
        return None
    rest = prose.cut(0, len(words[: found.start].rstrip(_EDGES + "([")))
    return Lead(date=words[found.start : found.end], rest=rest, strong=False, link=_link(prose, found.start, found.end))


def _may_hold_date(words: str) -> bool:
    """True for words with a figure in them, or with a date of words alone ("July.", "Easter Monday") at the start."""
    if any(sign.isnumeric() for sign in words):
        return True
    first = words.split("\n", 1)[0].split(maxsplit=_WORDS_OF_DATE)[:_WORDS_OF_DATE]
    return any(is_date(" ".join(first[:count]).strip(_AROUND)) for count in range(1, len(first) + 1))


def _labelled(prose: Prose, start: int) -> Lead | None:
    """The date of a line that is labelled as one."""
    found = _FIELD.match(prose.words, start)
    if found is None or role_by_name(found["name"]) != ("date", 1.0) or not is_date(found["value"].strip(_EDGES)):
        return None
    return replace(_lead(prose, found.start("value"), found.end("value"), found.end(), strong=True), labelled=True)


def _styled(prose: Prose, start: int) -> tuple[int, int, int] | None:
    """The bounds of a date that is set off as bold, italic or linked words at the start of the line."""
    for style in prose.styles:
        if style.start > start + 1:
            break
        if style.kind in _SET_OFF and style.end - style.start <= REACH:
            date = prose.words[style.start : style.end].strip(_EDGES)
            if is_date(_unbracketed(date)):
                begin = prose.words.index(_unbracketed(date), style.start)
                return begin, begin + len(_unbracketed(date)), style.end
    return None


def _bracketed(words: str, start: int) -> tuple[int, int, int] | None:
    close = _CLOSING.get(words[start : start + 1])
    end = words.find(close, start, start + REACH) if close else -1
    if end > 0 and is_date(words[start + 1 : end].strip()):
        return start + 1, end, end + 1
    return None


def _parted(words: str, start: int) -> tuple[int, int, int] | None:
    """The bounds of the longest date before a sign that parts it from the rest; a colon, bar or tab ends the search."""
    best: tuple[int, int, int] | None = None
    for sign in _HARD.finditer(words, start, start + REACH):
        keeps = sign.group()[0] in ".)]"
        end = sign.end() if keeps else sign.start()
        if best is not None and end - best[2] > _SHORT:
            return best
        if is_date(words[start:end].strip()) and not (sign.group() == "." and _goes_on(words, start, end)):
            best = (start, end, sign.end())
            if _FINAL.match(sign.group()):
                return best
    rest = len(words) - (best[2] if best else start)
    if rest <= (_SHORT if best else _NEAR) and is_date(words[start:].strip(_EDGES)):
        return start, start + len(words[start:].rstrip(_EDGES)), len(words)
    return best


def _goes_on(words: str, start: int, end: int) -> bool:
    """True where a full stop only shortens a word within the date ("Aug. 4, ca. 3:40 am")."""
    found = leading_date(words[start : start + REACH])
    return found is not None and start + found.end > end + 1


def sign_after(lead: Lead, prose: Prose) -> str:
    """Return the sign that parts the date from the rest: a style's name, a colon, dash, bar or tab, or ""."""
    at = prose.words.find(lead.date)
    for style in prose.styles:
        if style.kind in _SET_OFF and style.start <= at and at + len(lead.date) <= style.end <= at + len(lead.date) + 2:
            return style.kind
    found = _SIGN.match(prose.words, at + len(lead.date))
    return found.group(1)[-1] if found else ""


def opening_like(prose: Prose, sign: str, *, under_date: bool) -> Lead | None:
    """Return what opens the line where others like it have a date before `sign`, None where nothing like one does.

    This is how a date in words that no calendar here knows is still taken for one: with a figure in it or, under a
    heading that is a year or month, in few words.
    """
    bounds = _set_off(prose, sign) if sign in _SET_OFF else _before_sign(prose.words, sign)
    if bounds is None or not _may_stand_for_date(prose.words[bounds[0] : bounds[1]], under_date=under_date):
        return None
    return _lead(prose, *bounds, strong=True)


def _set_off(prose: Prose, kind: str) -> tuple[int, int, int] | None:
    style = next((style for style in prose.styles if style.kind == kind), None)
    if style is None or style.start > 1 or style.end - style.start > REACH:
        return None
    return style.start, style.start + len(prose.words[style.start : style.end].rstrip(_EDGES)), style.end


def _before_sign(words: str, sign: str) -> tuple[int, int, int] | None:
    for found in _HARD.finditer(words, 0, REACH):
        if sign and sign in found.group():
            return len(words) - len(words.lstrip(_BULLETS)), found.start(), found.end()
    return None


def _may_stand_for_date(words: str, *, under_date: bool) -> bool:
    if any(sign.isnumeric() or sign == "?" for sign in words):
        return len(words) <= _LONGEST_UNKNOWN
    few = 0 < len(words.split()) <= _FEW_WORDS
    return under_date and few and len(words) <= _LONGEST_UNKNOWN and role_by_name(words)[1] < 1.0


def _cuts_title(prose: Prose, at: int) -> bool:
    """True where the date would be part of a name in italics ("*1984: a novel* appears")."""
    return any(
        style.kind == "italic" and style.start < at < style.end and style.end < len(prose.words)
        for style in prose.styles
    )


def _weak(prose: Prose, start: int) -> Lead | None:
    """A date that nothing parts from the rest ("3 May 2011 the council met"), or that is part of the sentence."""
    head = prose.words[start : start + REACH]
    found = leading_date(head)
    if found is None:
        return _in_sentence(prose, start, head) or _bare_year(prose, start)
    begin, end = start + found.start, start + found.end
    if _cuts_title(prose, end):
        return None
    if plain(head.partition(" ")[0]) in word_list("labels.txt", "before dates"):
        return Lead(date=prose.words[begin:end], rest=prose, strong=False)
    return _lead(prose, begin, end, end, strong=False)


def _bare_year(prose: Prose, start: int) -> Lead | None:
    """A year with nothing but a space behind it ("1066 Battle at the hill"): others beside it make it a date."""
    found = _YEAR.match(prose.words, start)
    if found is None or not is_date(found[1]) or _cuts_title(prose, found.end(1)):
        return None
    return _lead(prose, start, found.end(1), found.end(), strong=False)


def _in_sentence(prose: Prose, start: int, head: str) -> Lead | None:
    """The date behind a word that leads to it ("On 3 May 2011 the council met"); the sentence stays whole."""
    first, _, after = head.partition(" ")
    if plain(first) not in word_list("labels.txt", "before dates"):
        return None
    found = leading_date(after)
    begin = start + len(first) + 1
    return Lead(date=prose.words[begin + found.start : begin + found.end], rest=prose, strong=False) if found else None


def _lead(prose: Prose, begin: int, end: int, rest: int, *, strong: bool) -> Lead:
    words = prose.words
    while rest < len(words) and words[rest] in _EDGES and not _PICTURES.match(words, rest):
        rest += 1
    return Lead(
        date=words[begin:end].strip(),
        rest=prose.cut(rest, len(words)),
        strong=strong,
        link=_link(prose, begin, end),
    )


def _closing_bounds(words: str) -> list[tuple[int, int, int]]:
    """Where the line's own words end, and where those of a date at its end may start and end; longest date last."""
    bounds = [
        (words.rindex(opener), words.rindex(opener) + 1, len(words) - 1)
        for opener, close in _CLOSING.items()
        if words.endswith(close) and opener in words
    ]
    first = max(0, len(words) - REACH)
    signs = list(_AT_END.finditer(words, first))
    return bounds + [(sign.start(), sign.end(), len(words)) for sign in signs]


def _unbracketed(date: str) -> str:
    close = _CLOSING.get(date[:1])
    return date[1:-1].strip() if close and date.endswith(close) else date


def _link(prose: Prose, begin: int, end: int) -> str:
    for style in prose.styles:
        if style.kind == "link" and style.start < end and style.end > begin:
            return style.target
    return ""
