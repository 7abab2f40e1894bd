"""Which of the titles that a page gives itself is the report's: the one that most places agree on."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from dateline.domain.texts import About, Clue

_WEIGHTS = {
    "h1": 5.2,
    "h2": 1.2,
    "h3": 0.6,
    "og:title": 2.0,
    "json-ld": 2.0,
    "twitter:title": 0.7,
    "title": 1.0,
    "part of title": 1.3,
    "part of h1": 0.8,
    "part of og:title": 2.0,
    "part of json-ld": 2.0,
    "json-ld page": 0.5,
    "subject": 5.0,
    "title of file": 2.5,
}
_USUAL = 0.8
_HEADINGS = ("h1", "h2", "h3")
_TOLD = ("og:title", "json-ld", "twitter:title")
_SHORTENED = 0.4
_AGREED = 2.0
_LEADING_HOME = 0.5
_PARTED = {"title": 1.0, "og:title": 0.3, "json-ld": 0.3, "twitter:title": 0.3}
_WITHOUT_H1 = {**_WEIGHTS, "h2": 2.4, "h3": 1.0}
_BETWEEN = re.compile(r"\s+(?:[|–—·•»›«‹:/>]+|-{1,3}|::)\s+|\s*[|»›·•]\s*|\s+[|–—-]$")
_SHAPES = str.maketrans("‘’‚‛“”„«»–—−‐‑\u00a0", '\'\'\'\'"""""----- ', "\u00ad\u200b\u200c\u200d\ufeff")
_LONGEST_WORDS = 45
_LONGEST_NAME = 5


def choose_title(clues: Iterable[Clue], publishers: Sequence[str] = ()) -> str:
    """Return the title, "" where nothing may be one; `publishers` are names that no title is."""
    titles = [clue for clue in clues if clue.about is About.TITLE]
    given = list(_with_parts(titles))
    houses = {fold(name) for name in publishers if len(name.split()) <= _LONGEST_NAME}
    site = fold(site_heading(titles))
    sure = _agreed_headings(titles)
    weights = _WEIGHTS if any(clue.source == "h1" and clue.weight >= 0.5 for clue in titles) else _WITHOUT_H1
    scores: dict[str, float] = defaultdict(float)
    words: dict[str, str] = {}
    for source, weight, title in _first_of_each(given):
        key = fold(title)
        if key:
            scores[key] += weight * weights.get(source, _USUAL)
            words.setdefault(key, title)
    scores.pop(site, None)
    for key in scores:
        scores[key] += _fitness(key, scores, houses) + (_AGREED if key in sure else 0.0)
    best = max(scores, key=lambda key: scores[key], default="")
    return words.get(best, "")


def site_heading(clues: Iterable[Clue]) -> str:
    """Return the heading that names the site and no report, "" where none does.

    It is a part of the page's title: the end of it, where it leads home, or any where another part stands below as a
    heading ("Port Gazette", "Ferries stay in port").
    """
    titles = [clue for clue in clues if clue.about is About.TITLE]
    told = {fold(clue.words) for clue in titles if clue.source in _TOLD}
    wholes = [clue.words for clue in titles if clue.source == "title"]
    parts = {fold(part) for whole in wholes for part in parts_of(whole)}
    named = [clue for clue in titles if clue.source in _HEADINGS and clue.shown and fold(clue.words) in parts - told]
    first = named[0] if named and named[0].weight <= 1 else None
    if first is None or first.source == "h3":
        return ""
    if first.weight < _LEADING_HOME and any(fold(whole).endswith(fold(first.words)) for whole in wholes):
        return first.words
    size = len(first.words.split())
    below = [clue for clue in named[1:] if clue.weight >= 1 and len(clue.words.split()) >= size]
    return first.words if any(fold(clue.words) != fold(first.words) for clue in below) else ""


def _agreed_headings(titles: Sequence[Clue]) -> set[str]:
    """Return the headings that the page's title is, word for word."""
    whole = {fold(clue.words) for clue in titles if clue.source == "title"}
    return {fold(clue.words) for clue in titles if clue.source in _HEADINGS and fold(clue.words) in whole}


def fold(title: str) -> str:
    """Return a title as it is compared: without case, white space, and the shapes of quotes and dashes."""
    return " ".join(unicodedata.normalize("NFKC", title.translate(_SHAPES)).casefold().split())


def parts_of(title: str) -> list[str]:
    """Return what a page's title may hold beside a publisher's name: its beginnings and its ends."""
    stops = list(_BETWEEN.finditer(title))
    heads = [title[: stop.start()] for stop in stops]
    tails = [title[stop.end() :] for stop in stops]
    return [part.strip() for part in (*reversed(heads), *tails) if part.strip()]


def _with_parts(titles: Sequence[Clue]) -> Iterator[tuple[str, float, str]]:
    """Yield titles and their parts.

    Where a heading is part of a title, the heading is the title, and the rest a publisher's name; where a piece of a
    heading is a title elsewhere, the piece is the title, and the rest a kicker.
    """
    elsewhere = {
        fold(part)
        for clue in titles
        if clue.source in _PARTED
        for part in (clue.words, *parts_of(clue.words), *_BETWEEN.split(clue.words))
    }
    pieces = _longest({fold(clue.words) for clue in titles if clue.source == "part of h1"} & elsewhere, titles)
    headings = {fold(clue.words) for clue in titles if clue.source in _HEADINGS and clue.weight >= 0.5} | pieces
    for clue in titles:
        parts = parts_of(clue.words) if clue.source in _PARTED else []
        named = [part for part in parts if fold(part) in headings]
        kicked = (
            clue.source == "h1" and fold(clue.words) not in elsewhere and any(p in fold(clue.words) for p in pieces)
        )
        agreed = clue.source == "part of h1" and fold(clue.words) in pieces
        source = "h1" if agreed else clue.source
        yield source, clue.weight * (_SHORTENED if named or kicked else 1.0), clue.words
        for part in parts:
            share = 0.9 if part in named else _PARTED[clue.source]
            yield f"part of {clue.source}", share * clue.weight, part


def _longest(pieces: set[str], titles: Sequence[Clue]) -> set[str]:
    """Return the pieces; of those of one heading the longest alone, as shorter ones are kickers."""
    headings = [fold(clue.words) for clue in titles if clue.source == "h1"]
    beaten = {
        piece
        for heading in headings
        for piece in pieces
        if any(len(piece) < len(other) for other in pieces if piece in heading and other in heading)
    }
    return pieces - beaten


def _first_of_each(given: Iterable[tuple[str, float, str]]) -> Iterator[tuple[str, float, str]]:
    """Yield each source's titles once; later headings of a level count less than the first."""
    seen: set[tuple[str, str]] = set()
    number: dict[tuple[str, bool], int] = defaultdict(int)
    for source, weight, title in given:
        if (source, fold(title)) in seen:
            continue
        seen.add((source, fold(title)))
        level = source, weight >= 1
        number[level] += 1
        later = 0.85 if source in _HEADINGS and number[level] > 1 else 1.0
        yield source, weight * max(later ** (number[level] - 1), 0.3), title


def _fitness(key: str, scores: dict[str, float], houses: set[str]) -> float:
    """Return what speaks for a title or against it besides where it stands."""
    fit = 0.0
    size = len(key.split())
    if key in houses:
        fit -= 4.0
    if size == 1:
        fit -= 0.6
    if size > _LONGEST_WORDS:
        fit -= 2.0
    if size > 2 and any(other != key and key in other for other in scores):
        fit += 0.5
    return fit
