"""Pages for the actors of a case: every spelling, and where it stands; and the list of all of them."""

from collections.abc import Iterator, Sequence

from dateline.domain.records import dataclass
from dateline.language.exchange.addresses import safe_name
from dateline.language.wording import clipped
from dateline.stages.publishing import saying
from dateline.stages.publishing.pages.kinds import Kind
from dateline.stages.publishing.pages.rendering import page
from dateline.stages.publishing.site import File, Link, Place, Site
from dateline.stages.publishing.spoken_of import SpokenOf, spoken_of

INDEX = "actors/index.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Standing:
    """One entry in which a spelling stands."""

    place: Place
    words: str
    text: str


def actor_pages(site: Site) -> Iterator[File]:
    """Yield the list of actors and the page of each; nothing where none stands in what is published."""
    actors = spoken_of(site.record.actors, site.ordered)
    if not actors:
        return
    yield page(site, "actors.html", INDEX, actors=[(actor, _path(actor)) for actor in actors])
    texts = {entry.id: entry.text for entry in site.shown.entries}
    for actor in actors:
        spellings = [(words, _standings(site, ids, texts)) for words, ids in actor.spellings.items()]
        stamp = site.newest_stamp(name for ids in actor.spellings.values() for name in ids)
        yield page(site, "actor.html", _path(actor), actor=actor, spellings=spellings, index=INDEX, stamp=stamp)


def _path(actor: SpokenOf) -> str:
    return f"actors/{safe_name(actor.id)}.html"


def _standings(site: Site, ids: Sequence[str], texts: dict[str, str]) -> list[_Standing]:
    return [
        _Standing(
            place=site.places[name],
            words=saying.day_of(site.voice, site.places[name].when),
            text=clipped(texts[name], 160),
        )
        for name in ids
    ]


def _links(site: Site) -> list[Link]:
    if not site.record.actors or not spoken_of(site.record.actors, site.ordered):
        return []
    return [Link(path=INDEX, label=site.voice.gettext("Actors"))]


ACTORS = Kind(make=actor_pages, links=_links)
