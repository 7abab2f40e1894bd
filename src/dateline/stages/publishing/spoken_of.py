"""Where the actors of a case stand in what is published: no name comes out that no published words hold."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from dateline.domain.actors import Actor
from dateline.domain.records import dataclass
from dateline.domain.shown import ShownEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenOf:
    """An actor as published words have it: the spellings found, each with the ids of the entries it stands in.

    `name` is the actor's own where it was found, else the spelling found most often: a name that only the desk
    knows stays there.
    """

    id: str
    name: str
    kind: str
    spellings: Mapping[str, Sequence[str]]

    @property
    def entries(self) -> int:
        """In how many entries the actor stands under any name."""
        return len({name for found in self.spellings.values() for name in found})


def spoken_of(actors: Iterable[Actor], entries: Sequence[ShownEntry]) -> list[SpokenOf]:
    """Return the actors that are found in the entries, by name; those joined into another come under its name."""
    standing = [actor for actor in actors if actor.joined_into is None]
    found = _found({words for actor in standing for words in _spellings(actor)}, entries)
    told = [spoken for actor in standing if (spoken := _spoken(actor, found))]
    return sorted(told, key=lambda spoken: (spoken.name.casefold(), spoken.id))


def _spellings(actor: Actor) -> dict[str, None]:
    """Every spelling of an actor, each once, its name first."""
    words = (actor.name, *(spelling.words for spelling in actor.spellings))
    return dict.fromkeys(_plain(each) for each in words if each.strip())


def _spoken(actor: Actor, found: Mapping[str, Sequence[str]]) -> SpokenOf | None:
    spellings = {words: found[words] for words in _spellings(actor) if words in found}
    if not spellings:
        return None
    own = _plain(actor.name)
    name = own if own in spellings else max(spellings, key=lambda words: len(spellings[words]))
    return SpokenOf(id=actor.id, name=name, kind=actor.kind, spellings=spellings)


def _found(names: Iterable[str], entries: Iterable[ShownEntry]) -> Mapping[str, list[str]]:
    """For each name the ids of the entries whose words hold it, in order; a longer name hides those within it."""
    pattern = _pattern(names)
    found: dict[str, list[str]] = {}
    if pattern is None:
        return found
    for entry in entries:
        words = {match for text in _texts(entry) for match in pattern.findall(_plain(text))}
        for name in sorted(words):
            found.setdefault(name, []).append(entry.id)
    return found


def _pattern(names: Iterable[str]) -> re.Pattern[str] | None:
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    if not longest_first:
        return None
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")


def _texts(entry: ShownEntry) -> Iterator[str]:
    """The published words of an entry in which somebody can be spoken of."""
    yield entry.text
    yield entry.lane
    yield from entry.details.values()
    for account in entry.accounts:
        yield account.text
        yield account.citation.label
        yield from account.citation.bylines


def _plain(words: str) -> str:
    return " ".join(words.split())
