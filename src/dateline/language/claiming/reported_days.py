"""Which dates in a text are those of reports: "its article of March 14" tells when it was printed, not what befell."""

import re

from dateline.domain.patterns import compile_late
from dateline.language.claiming.contesting import TOLD
from dateline.language.dating import Rules, find_dates

_PRINTED = r"(?:(?:that\s+)?(?:was\s+|were\s+)?(?:first\s+)?(?:published|issued|dated|printed|posted|broadcast|aired))"
_REPORT = (
    rf"(?:{TOLD}|articles|items?|dispatch(?:es)?|broadcasts?|columns?|posts?|papers?|editions?|bulletins?|interviews?)"
)
_ABROAD = (
    r"(?:Artikels?|Berichte?[sn]?|Meldung(?:en)?|Beitrag(?:s|es)?|Ausgabe|articles?|dépêches?|reportages?|artículos?"
    r"|noticias?|informaci(?:ón|ones)|artículo|articol[oi]|reportajes?)"
)
_BEFORE = compile_late(
    rf"\b(?:{_REPORT}\s+(?:{_PRINTED}\s+)?(?:(?:made|spread)\s+)?(?:(?:by|in)\s+(?:[^\s,;.]+\s+){{1,4}}?)?"
    rf"(?:(?:of|from|on|dated)\s+)?"
    rf"|{_ABROAD}\s+(?:(?:publiée?s?|publicad[oa]s?|erschienen)\s+)?(?:(?:vom|von|aus|am|du|de|del|le|el)\s+)?)"
    r"(?:the\s+)?$",
    re.IGNORECASE,
)
_BEHIND = compile_late(rf"(?:['’]s?)?\s+(?:(?:press|media|newspaper|news|front-page)\s+)?{_REPORT}\b", re.IGNORECASE)
_NAMES_REPORT = compile_late(rf"{_REPORT}|{_ABROAD}", re.IGNORECASE)
_AROUND = 80


def is_of_a_report(words: str, start: int, end: int) -> bool:
    """Return whether what stands at `start` to `end` of some words is the day of a report that they name."""
    before, behind = words[max(0, start - _AROUND) : start], words[end : end + _AROUND]
    led = re.match(r"(?:of|from|on|vom|am|du|del?|le|el)\s+", words[start:end], re.IGNORECASE)
    before += led[0] if led else ""
    return bool(_BEFORE.search(before) or _BEHIND.match(behind))


def without_days_of_reports(words: str) -> str:
    """Return the words with blanks for the days of reports that they name."""
    if not _NAMES_REPORT.search(words):
        return words
    for language in _LANGUAGES:
        for date in find_dates(words, Rules(year=_ANY, language=language)):
            if is_of_a_report(words, date.start, date.end):
                words = f"{words[: date.start]}{' ' * (date.end - date.start)}{words[date.end :]}"
    return words


_ANY = 2000
_LANGUAGES = ("", "de", "fr", "es")
"""A phrase is too short to tell its language by."""
