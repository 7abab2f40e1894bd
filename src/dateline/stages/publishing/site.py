"""All that the pages of a site share: what is shown, in what order and where, how it is said, and what leads where."""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from dateline.domain.dates import When
from dateline.domain.shown import Shown, ShownChronology, ShownEntry
from dateline.language.interface import Voice, choose_language, voice_of
from dateline.stages.publishing.ordering import in_order
from dateline.stages.publishing.ordering import pages as paged

File = tuple[str, bytes]
"""A file of the site: its path, "/" between its parts, and its content."""

HOME = "index.html"

_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How to publish.

    `published_on` is the ISO day for the footer, `per_page` how many entries a page of the table holds. `language` is
    that of the interface, "" for the chronology's own. `url` is the address that the site will have, "" where that is
    not known. `templates` is a folder whose templates take the place of ours. `drafts` shows drafts, marked as such.
    """

    published_on: str = ""
    per_page: int = 1000
    language: str = ""
    url: str = ""
    templates: Path | None = None
    drafts: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """What leads to a file from every page: by its label at the foot, and by its relation (`rel`) in the head.

    A link without a label stands in the head alone, one without a relation at the foot alone.
    """

    path: str
    label: str = ""
    rel: str = ""
    media_type: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where an entry stands: the name of its page and anchor, and the page of the table."""

    id: str
    n: int
    when: When
    name: str
    page: str

    @property
    def entry_path(self) -> str:
        """The path of the entry's own page."""
        return f"entries/{self.name}.html"

    @property
    def table_path(self) -> str:
        """Where it stands in the table, from the top of the site."""
        return f"{self.page}#e-{self.name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """What is shown, cut into pages of the table; `places` are those of entries, by id; `links` lead to other pages."""

    shown: Shown
    options: Options
    voice: Voice
    pages: Mapping[str, Sequence[ShownEntry]]
    places: Mapping[str, Place]
    links: Sequence[Link] = field(default_factory=tuple)

    @classmethod
    def of(cls, shown: Shown, options: Options) -> "Site":
        """Return the site of what anybody may see."""
        ordered = in_order(shown.entries, shown.chronology.sort)
        pages = {page_name(number): page for number, page in enumerate(paged(ordered, options.per_page), start=1)}
        places = {
            entry.id: Place(id=entry.id, n=entry.n, when=entry.when, name=safe_name(entry.id), page=name)
            for name, page in pages.items()
            for entry in page
        }
        voice = voice_of(choose_language(options.language, shown.chronology.language))
        return cls(shown=shown, options=options, voice=voice, pages=pages, places=places)

    @property
    def head(self) -> ShownChronology:
        """The head of the chronology."""
        return self.shown.chronology

    @property
    def title(self) -> str:
        """What the chronology is called."""
        return self.head.title.strip() or self.voice.gettext("A chronology")

    @property
    def ordered(self) -> list[ShownEntry]:
        """All entries in the order shown."""
        return [entry for page in self.pages.values() for entry in page]


def page_name(number: int) -> str:
    """Return the file name of the table's page, from 1."""
    return HOME if number == 1 else f"page-{number}.html"


def safe_name(name: str) -> str:
    """Return a name fit for files and anchors: the id itself where it is one of ours, else a digest of it."""
    return name if _NAME.fullmatch(name) else "x" + hashlib.sha256(name.encode()).hexdigest()[:20]
