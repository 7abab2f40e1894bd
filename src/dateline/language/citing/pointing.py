"""Labels that point back to what was cited before: "Id. at 4", "Lund, supra note 3", "Lund and Carr"."""

import re
from dataclasses import replace

from dateline.domain.chronologies import Citation, CitationKind
from dateline.language.citing import cues
from dateline.language.citing.agencies import is_known_publisher
from dateline.language.citing.people import is_dated, is_publisher, read_names

_MOST_NAMES = 6
_MOST_WORDS = 12
_STOPS = " ,.;:—–-()“”\"'"
_SEE = re.compile(r"^(?:see|vgl\.?|cf\.?|siehe)\b\s*", re.IGNORECASE)
# Surnames alone; a page needs a comma or a word before it, and a year is none ("Trends 2020").
_SURNAMES = re.compile(
    r"(?P<names>[A-ZÀ-Þ][\w’'-]+(?:(?:, | and | & | und | et | y )[A-ZÀ-Þ][\w’'-]+){0,3})(?: et al\.?)?"
    r"(?:(?:, (?:at |pp?\. ?|S\. ?)?| (?:at |pp?\. ?|S\. ?))"
    r"(?P<place>(?!(?:1[89]|20)\d\d)\d{1,4}(?:[–-]\d{1,4})?))?[.:]?"
)


def read_pointing(words: str, *, linked: bool = False) -> Citation | None:
    """Return the citation when its words only point back ("Id. at 4", "Smith, supra"), None when it stands alone."""
    found = cues.ID.match(words)
    if found is not None and _only_points(words[found.end() :]):
        return _pointing(words[found.end() :], CitationKind.ID)
    mark = cues.find_short(words)
    if mark is not None and len(words.split()) <= _MOST_WORDS and _points_round(words, mark):
        note = mark["note"] or mark["above"]
        rest = f"{words[: mark.start()]}, {words[mark.end() :]}"
        pointing = _pointing(rest, CitationKind.SHORT)
        return replace(pointing, locator=pointing.locator or (f"note {note}" if note else ""))
    return None if linked else _read_surnames(words)


def _points_round(words: str, mark: re.Match[str]) -> bool:
    """True when names stand before the mark, and nothing but a place in the report behind it."""
    behind = cues.LOCATOR.sub("", words[mark.end() :]).strip(_STOPS)
    return _only_points(words[: mark.start()]) and (not behind or behind.isdigit())


def _only_points(rest: str) -> bool:
    """True when nothing but names, a place in the report and stops stands there."""
    bare = _SEE.sub("", cues.LOCATOR.sub("", rest).strip(_STOPS))
    if not bare or bare.isdigit():
        return True
    names, end = read_names(bare)
    return bool(names) and end == len(bare) and len(names) <= _MOST_NAMES


def _pointing(rest: str, kind: CitationKind) -> Citation:
    place = cues.LOCATOR.search(rest)
    bare = _SEE.sub("", cues.LOCATOR.sub("", rest).strip(_STOPS))
    names = [name.words for name in read_names(bare)[0]]
    publishers = [name for name in names if is_known_publisher(name)]
    return Citation(
        label="",
        kind=kind,
        bylines=tuple(name for name in names if name not in publishers),
        publisher=publishers[0] if publishers else "",
        locator=place["place"] if place else "",
    )


def _read_surnames(words: str) -> Citation | None:
    """Return a short citation by surnames alone ("Griffin and Tomlinson", "Itzkowitz, 19"), None when it is none."""
    found = _SURNAMES.fullmatch(words)
    if found is None:
        return None
    names = re.split(r", | and | & | und | et | y ", found["names"])
    if any(is_publisher(name, after_people=False) or is_dated(name) for name in names):
        return None
    if len(names) == 1 and found["place"] is None:
        return None
    return Citation(label="", kind=CitationKind.SHORT, bylines=tuple(names), locator=found["place"] or "")
