"""Entries in rows, each with its words and with a strip of the time that the page covers."""

from collections.abc import Iterable, Iterator, Sequence

from dateline.domain.records import dataclass
from dateline.domain.shown import ShownEntry
from dateline.language.wording import clipped
from dateline.stages.publishing.pictures.marks import Mark, mark_of
from dateline.stages.publishing.pictures.naming import contests_of, notes_of
from dateline.stages.publishing.pictures.scale import Scale
from dateline.stages.publishing.saying import gloss
from dateline.stages.publishing.site import Site

_LONGEST = 160


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One entry: where its page is, its date in words, what happened, what to note, and how it is drawn."""

    path: str
    words: str
    gloss: str
    text: str
    notes: Sequence[str]
    contests: Sequence[str]
    mark: Mark | None


def rows_of(site: Site, entries: Iterable[ShownEntry], scale: Scale) -> Iterator[Row]:
    """Yield the rows of some entries, in the order given."""
    for entry in entries:
        yield Row(
            path=site.places[entry.id].entry_path,
            words=entry.when.words.strip() or site.voice.gettext("undated"),
            gloss=gloss(site.voice, entry.when),
            text=clipped(entry.text, _LONGEST),
            notes=list(notes_of(site.voice, entry)),
            contests=list(contests_of(site.voice, entry, site.places)),
            mark=mark_of(entry, scale, denials=True),
        )
