"""When a report was published and updated: what its page declares and shows, and its address, held together."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from dateline.domain.dates import Basis, Precision, When
from dateline.domain.texts import About, Clue, DateFound
from dateline.language.dating import Rules, find
from dateline.language.reporting.languages import every
from dateline.language.reporting.phrases import any_of

_WEIGHTS = {
    "json-ld": 3.0,
    "article:published_time": 3.0,
    "datePublished": 3.0,
    "meta datePublished": 2.6,
    "parsely-pub-date": 2.6,
    "sailthru.date": 2.4,
    "meta date": 2.2,
    "meta pubdate": 2.4,
    "dc.date": 2.0,
    "citation_publication_date": 2.2,
    "time element": 2.2,
    "date element": 2.0,
    "line near title": 2.3,
    "address": 4.0,
    "json-ld page": 2.4,
    "date header": 3.0,
    "htmldate": 1.0,
}
_SEEN = ("datePublished", "time element", "date element", "line near title")
_ISO = re.compile(r"\s*((?:19|20)\d\d)-(\d\d)-(\d\d)(?:[T ]|$|Z|\+)|\s*((?:19|20)\d\d)(\d\d)(\d\d)(?:T\d|$)")
_IN_ADDRESS = (
    re.compile(r"[/=]((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?([12]\d|3[01]|0[1-9])(?!\d)"),
    re.compile(r"[/_-]((?:19|20)\d\d)[-_/](0?[1-9]|1[0-2])[-_/]([12]\d|3[01]|0?[1-9])(?!\d)"),
    re.compile(r"/((?:19|20)\d\d)/(0?[1-9]|1[0-2])/([12]\d|3[01]|0?[1-9])/"),
)
_CHANGES = ("modified", "updated?", "last (?:changed|reviewed)", "stand", "letzte änderung", *every("updates"))
_UPDATED = re.compile(rf"{any_of(_CHANGES)}[^\d]{{0,20}}$", re.IGNORECASE)
_LEAST_WEIGHT = 0.4
_IN_LIST, _IN_SENTENCE, _LONG_LINE = 0.6, 0.4, 14
_OTHER_ORDER = 0.6
_FIRST_YEAR = 1900
_FIGURES = re.compile(r"(?<!\d)(\d{1,2})[./-](\d{1,2})[./-](?:19|20)?\d\d(?!\d)")
_CERTAIN_GROUPS, _AGAINST = 2, 1.5


class Sighting(NamedTuple):
    """A day that a clue names: where, how much it counts, and of which independent kind the place is."""

    day: date
    source: str
    weight: float
    group: str
    words: str


def choose_published(clues: Sequence[Clue], language: str = "") -> DateFound:
    """Return the day of first publication; certain where independent places agree on it and none names an earlier."""
    return _settle(list(_sightings(clues, About.PUBLISHED, language)))


def choose_updated(clues: Sequence[Clue], published: DateFound, language: str = "") -> DateFound:
    """Return the day of the last update, nothing where it is that of publication or before it."""
    found = _settle(list(_sightings(clues, About.UPDATED, language)))
    return found if found.edtf and found.edtf > published.edtf else DateFound()


def day_in(words: str, language: str = "") -> date | None:
    """Return the first whole day that words name, None where they name none."""
    return next((day for day, _ in _days_in(words, language)), None)


def day_in_address(address: str) -> date | None:
    """Return the day in a page's address, as many systems put it there."""
    for pattern in _IN_ADDRESS:
        for found in pattern.finditer(address):
            day = _made(*found.groups())
            if day:
                return day
    return None


def told_by_address(address: str) -> When | None:
    """Return the day in a page's address as the date of its report, inferred; None where there is none."""
    day = day_in_address(address)
    if day is None or day.year < _FIRST_YEAR:
        return None
    told = day.isoformat()
    return When(
        words="",
        edtf=told,
        earliest=told,
        latest=told,
        precision=Precision.DAY,
        basis=Basis.INFERRED,
        grounds=f"{told} stands in the address",
    )


def _sightings(clues: Sequence[Clue], about: About, language: str) -> Iterator[Sighting]:
    days: dict[str, set[date]] = defaultdict(set)
    for clue in clues:
        if clue.about is about:
            for sighting in _of_clue(clue, about, language):
                days[sighting.source].add(sighting.day)
                listed = len(days[sighting.source]) > 1 and sighting.group == "shown"
                yield sighting._replace(weight=sighting.weight * (_IN_LIST if listed else 1.0))
        elif clue.about is About.ADDRESS and about is About.PUBLISHED:
            day = day_in_address(clue.words)
            if day:
                yield Sighting(day, "address", _WEIGHTS["address"], "address", clue.words)


def _of_clue(clue: Clue, about: About, language: str) -> Iterator[Sighting]:
    source = clue.source.removesuffix(" dateCreated")
    weight = clue.weight * _WEIGHTS.get(source, 1.5)
    group = "shown" if source in _SEEN else "library" if source == "htmldate" else "declared"
    if group == "shown" and len(clue.words.split()) > _LONG_LINE:
        weight *= _IN_SENTENCE
    for day, updated in _days_in(clue.words, language):
        if not (updated and about is About.PUBLISHED):
            yield Sighting(day, clue.source, weight, group, clue.words)
            other = _other_order(day, clue.words)
            if other:
                yield Sighting(other, clue.source, weight * _OTHER_ORDER, group, clue.words)
            return


def _other_order(day: date, words: str) -> date | None:
    """Return what the figures mean in the other order of day and month, None where only one order is possible."""
    figures = _FIGURES.search(words)
    if not figures or day.day == day.month or {int(figures[1]), int(figures[2])} != {day.day, day.month}:
        return None
    return _made(str(day.year), str(day.day), str(day.month))


def _days_in(words: str, language: str) -> Iterator[tuple[date, bool]]:
    """Yield the whole days in words, and whether each is said to be that of an update."""
    stamp = _ISO.match(words)
    if stamp:
        day = _made(*[part for part in stamp.groups() if part])
        if day:
            yield day, False
            return
    for timex in find(words[:400], Rules(language=language)):
        if timex.when.precision in (Precision.DAY, Precision.TIME) and timex.when.earliest:
            day = _made(*timex.when.earliest[:10].split("-"))
            if day:
                yield day, bool(_UPDATED.search(words[: timex.start]))


def _made(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _settle(sightings: Sequence[Sighting]) -> DateFound:
    strong = [each for each in sightings if each.weight >= _LEAST_WEIGHT and each.day.year >= _FIRST_YEAR]
    if not strong:
        return DateFound()
    scores = _scores(strong)
    best = max(scores, key=lambda day: (scores[day], -day.toordinal()))
    return DateFound(
        edtf=best.isoformat(),
        certain=_is_certain(best, strong),
        grounds=_grounds(best, strong),
        moment=next((each.words for each in strong if each.day == best and "T" in each.words[:12]), ""),
    )


def _scores(sightings: Iterable[Sighting]) -> Mapping[date, float]:
    """Return how much speaks for each day: of each source its best sighting, once."""
    best: dict[tuple[date, str], float] = defaultdict(float)
    for each in sightings:
        key = (each.day, each.source)
        best[key] = max(best[key], each.weight)
    scores: dict[date, float] = defaultdict(float)
    for (day, _), weight in best.items():
        scores[day] += weight
    return scores


def _is_certain(day: date, sightings: Sequence[Sighting]) -> bool:
    """Return whether places of two kinds agree on a day and none that counts names another, be it the day beside it."""
    groups = {each.group for each in sightings if each.day == day and each.weight >= 1}
    return len(groups) >= _CERTAIN_GROUPS and not any(each.day != day and each.weight >= _AGAINST for each in sightings)


def _grounds(day: date, sightings: Sequence[Sighting]) -> str:
    """Return in a sentence where the day stands, and where another one does."""
    agreeing = dict.fromkeys(_place(each) for each in sightings if each.day == day)
    told = f"{day.isoformat()} stands in {_listed(list(agreeing))}"
    others: dict[date, list[str]] = defaultdict(list)
    for each in sightings:
        if each.day != day and each.weight >= 1:
            others[each.day].append(_place(each))
    if not others:
        return told
    against = [
        f"{other.isoformat()} in {_listed(list(dict.fromkeys(places)))}" for other, places in sorted(others.items())[:4]
    ]
    return f"{told}; but {_listed(against)}"


def _place(sighting: Sighting) -> str:
    names = {"address": "the address", "htmldate": "the markup", "line near title": "a line near the title"}
    return names.get(sighting.source, sighting.source)


def _listed(parts: Sequence[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
