"""All that the pages of a site share: what is shown, in what order and where, how it is said, and what leads where."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar, cast

import msgspec

from dateline.domain.dates import When
from dateline.domain.records import dataclass
from dateline.domain.shown import Shown, ShownChronology, ShownEntry
from dateline.language.exchange.addresses import safe_name
from dateline.language.interface import Voice, choose_language, message, voice_of
from dateline.stages.publishing.ordering import in_order
from dateline.stages.publishing.ordering import pages as paged
from dateline.stages.publishing.record import NO_RECORD, Record
from dateline.stages.theming import PLAIN, Theme
from dateline.stages.understanding import Each, Memory

T = TypeVar("T")

HOME = "index.html"

_BEGUN = message("work in progress")


@dataclass(frozen=True, slots=True, kw_only=True)
class Deferred:
    """Content in pieces that is made when it is needed; under the same `key` it is the same bytes.

    Where `is_made`, `make` only hands on what was made before.
    """

    key: str
    make: Callable[[], Iterable[bytes]]
    is_made: bool = False


File = tuple[str, bytes | Deferred]
"""A file of the site: its path, "/" between its parts, and its content."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """An edition as pages name it: its number, the ISO day it was published on, and the head of the log."""

    edition: int | None = None
    published_on: str = ""
    head: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How to publish.

    `published_on` is the ISO day of the edition, `per_page` how many entries a page of the table holds. `language` is
    that of the interface, "" for the chronology's own. `url` is the address that the site will have, "" where that is
    not known. `templates` is a folder whose templates take the place of ours. `drafts` shows drafts, marked as such.
    `stamps` are for entries, by their ids, the editions in which they last changed. `made_by` is the version of the
    program that makes the pages: what another one made is made anew. `memory` remembers what was made, `each` makes
    much of it at once. `record` is what the site tells besides: reports, actors, what was known when, editions.
    """

    published_on: str = ""
    per_page: int = 1000
    language: str = ""
    url: str = ""
    templates: Path | None = None
    theme: Theme = PLAIN
    drafts: bool = False
    stamps: Mapping[str, Stamp] = field(default_factory=lambda: MappingProxyType({}))
    made_by: str = ""
    memory: Memory | None = None
    each: Each = map
    record: Record = NO_RECORD


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
    """What is shown, in the order shown and cut into pages of the table.

    Of many entries, only those asked for are in memory: go through `ordered`, and keep of them what is needed.
    `places` are those of the entries by their ids, in the order shown; `links` lead to the other pages. `digests` stand
    for the entries as they are shown today, by their ids.
    """

    shown: Shown
    options: Options
    voice: Voice
    ordered: Sequence[ShownEntry]
    pages: Mapping[str, Sequence[ShownEntry]]
    places: Mapping[str, Place]
    links: Sequence[Link] = ()
    digests: Mapping[str, bytes] = field(default_factory=lambda: MappingProxyType({}))
    _worked: dict[object, object] = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def of(cls, shown: Shown, options: Options) -> "Site":
        """Return the site of what anybody may see."""
        ordered = in_order(shown.entries, shown.chronology.sort)
        pages = {page_name(number): page for number, page in enumerate(paged(ordered, options.per_page), start=1)}
        places, digests = {}, {}
        for name, page in pages.items():
            for entry in page:
                places[entry.id] = Place(id=entry.id, n=entry.n, when=entry.when, name=safe_name(entry.id), page=name)
                digests[entry.id] = _digest(entry)
        voice = voice_of(choose_language(options.language, shown.chronology.language)).keeping(_names_in(ordered))
        return cls(
            shown=shown,
            options=options,
            voice=voice,
            ordered=ordered,
            pages=pages,
            places=places,
            digests=digests,
        )

    def seen_at(self, shown: Shown) -> "Site":
        """Return the site with entries in it as they stood at another time."""
        return replace(self, shown=shown, digests={}, _worked={})

    def once(self, work: Callable[["Site"], T]) -> T:
        """Return what `work` makes of the site: what several kinds of pages need is worked out by the first."""
        if work not in self._worked:
            self._worked[work] = work(self)
        return cast("T", self._worked[work])

    def digest_of(self, entry: ShownEntry) -> bytes:
        """Return what stands for an entry in keys: the same while all that is shown of it is."""
        return self.digests.get(entry.id) or _digest(entry)

    @property
    def head(self) -> ShownChronology:
        """The head of the chronology."""
        return self.shown.chronology

    @property
    def title(self) -> str:
        """What the chronology is called."""
        return self.head.title.strip() or self.voice.gettext("A chronology")

    @property
    def status(self) -> str:
        """How far the whole is; what every chronology begins with is said in the reader's language."""
        begun = self.head.status.casefold().removeprefix("a ") == _BEGUN
        said = self.voice.gettext(_BEGUN)
        return said if begun and said != _BEGUN else self.head.status

    @property
    def record(self) -> Record:
        """What the site tells besides the chronology as it stands."""
        return self.options.record

    def address(self, path: str) -> str:
        """Return where a file will be found on the web, "" where the site's own address is not known."""
        url = self.options.url.rstrip("/")
        return f"{url}/{'' if path == HOME else path}" if url else ""

    @property
    def stamp(self) -> Stamp:
        """The edition that is published."""
        return Stamp(edition=self.head.edition, published_on=self.options.published_on, head=self.head.head)

    def newest_stamp(self, entries: Iterable[str]) -> Stamp:
        """Return the newest edition in which one of these entries changed; that published now where there are none."""
        stamps = [self.stamp_of(name) for name in entries]
        return max(stamps, key=lambda stamp: stamp.edition or 0, default=self.stamp)

    def remembered(self, about: Sequence[object], make: Callable[[], bytes]) -> bytes:
        """Return what `make` gives, made only where something in `about`, which says all that goes into it, is new."""
        return self.recalled(memory_key(*about), make)

    def recalled(self, key: bytes, make: Callable[[], bytes]) -> bytes:
        """Return what is remembered under a key, else what `make` gives."""
        memory = self.options.memory
        if memory is None:
            return make()
        made = memory.recall(key)
        if made is None:
            made = make()
            memory.keep(key, made)
        return made

    def stamp_of(self, entry: str) -> Stamp:
        """Return the edition in which an entry last changed, by its id."""
        return self.options.stamps.get(entry, self.stamp)


def page_name(number: int) -> str:
    """Return the file name of the table's page, from 1."""
    return HOME if number == 1 else f"page-{number}.html"


def key_of(*parts: object) -> str:
    """Return a key that is the same for the same parts alone: plain values, and the nouns of the domain."""
    return hashlib.blake2b(_ENCODER.encode(parts), digest_size=16).hexdigest()


def memory_key(*parts: object) -> bytes:
    """Return the key under which what is made of these parts is remembered."""
    return hashlib.blake2b(_ENCODER.encode(parts), digest_size=16).digest()


def _names_in(entries: Iterable[ShownEntry]) -> Iterator[str]:
    """Yield whatever names the sources of the entries bear."""
    for citation in (account.citation for entry in entries for account in entry.accounts):
        yield from (*citation.bylines, *citation.based_on, citation.publisher or "", citation.title or "")


def _digest(entry: ShownEntry) -> bytes:
    return hashlib.blake2b(_ENCODER.encode(entry), digest_size=16).digest()


_ENCODER = msgspec.msgpack.Encoder(order="deterministic")
