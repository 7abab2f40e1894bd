"""How a reader cites one entry: its place, the edition it is quoted from, and the state of the log behind that."""

from collections.abc import Sequence
from functools import lru_cache
from urllib.parse import quote

from markupsafe import Markup, escape

from dateline.domain.dates import Day
from dateline.domain.records import dataclass
from dateline.language.exchange.entries import CitedEntry, bibtex_of, csl_of, ris_of
from dateline.language.interface import Voice
from dateline.language.wording import clipped
from dateline.stages.publishing import saying
from dateline.stages.publishing.lines import TITLE, Line
from dateline.stages.publishing.site import Site, Stamp

_WITHIN = str.maketrans("“”", "‘’")
"""What is quoted within the title, which stands between double marks itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Download:
    """A file that stands in the page itself: its name, what it is called, and its address with all of it."""

    name: str
    label: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A citation in parts that each run their own way, and what is in it: `address` is "" where the site has none.

    `downloads` are the same for programs that keep references.
    """

    parts: Sequence[str]
    address: str
    edition: str
    day: str
    head: str
    downloads: Sequence[Download]


def cited(site: Site, line: Line) -> Cited:
    """Return how an entry is cited: as it stands since the edition that last changed it."""
    stamp = site.stamp_of(line.entry.id)
    edition, day = _since(site.voice, stamp)
    address = site.address(line.place.entry_path)
    parts = [_titled(site, line), site.title, edition, day, address, stamp.head]
    told = CitedEntry(
        id=line.entry.id,
        title=line.title,
        chronology=site.title,
        address=address,
        edition=str(stamp.edition or ""),
        day=stamp.published_on,
        head=stamp.head,
    )
    return Cited(
        parts=[part for part in parts if part],
        address=address,
        edition=edition,
        day=day,
        head=stamp.head,
        downloads=_downloads(line.place.name, told),
    )


@lru_cache(maxsize=256)
def _since(voice: Voice, stamp: Stamp) -> tuple[str, str]:
    """Return the edition and its day as readers know them, "" what is not known."""
    edition = voice.gettext("edition %(edition)s", edition=voice.figure(stamp.edition)) if stamp.edition else ""
    return edition, voice.day(Day.parse(stamp.published_on)) if stamp.published_on else ""


def _titled(site: Site, line: Line) -> Markup:
    """The title between quotation marks; its day and its words each run their own way."""
    when, words = saying.day_of(site.voice, line.entry.when), clipped(line.entry.text, TITLE)
    words = words.translate(_WITHIN)
    between = ": " if when and words else ""
    return Markup(f"“<bdi>{escape(when)}</bdi>{between}<bdi>{escape(words)}</bdi>”")  # noqa: S704 - both are escaped


def _downloads(name: str, told: CitedEntry) -> list[Download]:
    """The files; as addresses of the page itself they take no further file for each entry, and no script."""
    kinds = (
        ("CSL-JSON", "csl.json", "application/vnd.citationstyles.csl+json", csl_of(told)),
        ("BibTeX", "bib", "application/x-bibtex", bibtex_of(told)),
        ("RIS", "ris", "application/x-research-info-systems", ris_of(told)),
    )
    return [
        Download(name=f"{name}.{ending}", label=label, address=f"data:{media};charset=utf-8,{_quoted(words)}")
        for label, ending, media, words in kinds
    ]


def _quoted(words: str) -> str:
    """Return the words as they stand in an address, word by word: entries share most of theirs."""
    return "%20".join(map(_quoted_word, words.split(" ")))


@lru_cache(maxsize=16384)
def _quoted_word(word: str) -> str:
    return quote(word, safe="")
