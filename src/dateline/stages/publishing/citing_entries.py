"""How a reader cites one entry: its place, the edition it is quoted from, and the state of the log behind that."""

from dataclasses import dataclass

from dateline.domain.dates import Day
from dateline.stages.publishing.lines import Line
from dateline.stages.publishing.site import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A citation in words, and its parts: `address` is "" where the site has none."""

    words: str
    address: str
    edition: str
    day: str
    head: str


def cited(site: Site, line: Line) -> Cited:
    """Return how an entry is cited: as it stands since the edition that last changed it."""
    voice, stamp = site.voice, site.stamp_of(line.entry.id)
    day = voice.day(Day.parse(stamp.published_on)) if stamp.published_on else ""
    edition = voice.gettext("edition %(edition)s", edition=voice.figure(stamp.edition)) if stamp.edition else ""
    address = site.address(line.place.entry_path)
    parts = [f"“{line.title}”", site.title, edition, day, address, stamp.head]
    words = ", ".join(part for part in parts if part)
    return Cited(words=f"{words}.", address=address, edition=edition, day=day, head=stamp.head)
