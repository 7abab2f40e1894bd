"""Who published a report: what its page says, what most of its places agree on, else whose address it has."""

import re
from collections import defaultdict
from collections.abc import Collection, Sequence
from urllib.parse import urlsplit

from dateline.domain.texts import About, Clue
from dateline.language.citing.agencies import PUBLISHERS
from dateline.language.reporting.titles import fold, parts_of, site_heading

_WEIGHTS = {
    "og:site_name": 3.0,
    "json-ld": 2.6,
    "json-ld site": 2.0,
    "dc.publisher": 1.6,
    "citation_journal_title": 3.0,
    "meta publisher": 1.5,
    "application-name": 1.4,
    "sender": 2.0,
}
_LONGEST = 80
_LONGEST_NAME = 5
_FEED_PARTS = re.compile(r":\s+|\s*[|»›·•>]\s*|\s+[–—-]+\s+")
_TAGLINE = re.compile(r"\s*(?:[|»•·]|\s[-–—:]\s).*$")


def choose_publisher(clues: Sequence[Clue]) -> str:
    """Return the publisher's name, "" where nothing tells it."""
    scores: dict[str, float] = defaultdict(float)
    words: dict[str, str] = {}
    for clue in clues:
        if clue.about is About.PUBLISHER and clue.source in _WEIGHTS:
            name = _TAGLINE.sub("", clue.words).strip()
            key = fold(name).removeprefix("the ")
            if key and len(name) <= _LONGEST:
                scores[key] += _WEIGHTS[clue.source]
                words.setdefault(key, name)
    for key in _ends_of_titles(clues):
        if key in scores:
            scores[key] += 1.0
    if not scores:
        return known_by_address(clues) or _told_by_title(clues)
    return words[max(scores, key=lambda key: scores[key])]


def house_of_feed(title: str, authors: Collection[str], address: str) -> str:
    """Return the part of a feed's title that names its house, by who writes it or whose address it has, else all of it.

    "Coastwire: the strait" at coastwire.example is Coastwire's.
    """
    # What stands further to the left in an address ("news.", "blog.") names the house less surely; its end never does.
    labels = host_of(address).split(".")[-2::-1]
    parts = {_letters(part): part.strip() for part in reversed(_FEED_PARTS.split(title)) if _letters(part)}
    return next(
        (parts[each] for each in map(_letters, (*labels[:1], *authors, *labels[1:])) if each in parts), title.strip()
    )


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, fold(name)))


def known_by_address(clues: Sequence[Clue]) -> str:
    """Return the publisher whose address the page has, "" where it is not among those known."""
    for clue in clues:
        host = host_of(clue.words) if clue.about is About.ADDRESS else ""
        parts = host.split(".")
        for start in range(len(parts) - 1):
            if name := PUBLISHERS.get(".".join(parts[start:])):
                return name
    return ""


def _told_by_title(clues: Sequence[Clue]) -> str:
    """Return what the page's title says behind the heading: "Ferries stay in port | Port Gazette"; "" for none."""
    if above := site_heading(clues):
        return above
    titles = [clue for clue in clues if clue.about is About.TITLE]
    headings = {fold(clue.words) for clue in titles if clue.source == "h1" and clue.shown}
    for clue in titles:
        parts = parts_of(clue.words) if clue.source == "title" else ()
        behind = [part for part in parts if fold(part) not in headings]
        if len(behind) == 1 and len(behind) < len(parts) and len(behind[0].split()) <= _LONGEST_NAME:
            return behind[0]
    return ""


def host_of(address: str) -> str:
    """Return the host of an address without "www.", "" where it has none."""
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _ends_of_titles(clues: Sequence[Clue]) -> set[str]:
    titles = [clue.words for clue in clues if clue.about is About.TITLE and clue.source in ("title", "og:title")]
    return {fold(part).removeprefix("the ") for title in titles for part in parts_of(title)}
