"""The disputes of a chronology: those that are held, and those that the words of its entries propose."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Protocol

from dateline.domain.actors import Actor
from dateline.domain.chronologies import Entry, EntryState
from dateline.domain.events import Dispute, Judgement, Link, Silence
from dateline.stages.showing.whole import Way

UNLINKED = "unlinked-dispute"


class Proposing(Protocol):
    """Gives the disputes that the words of some entries make; `among` says which entries of the chronology they are."""

    def __call__(
        self, among: str, entries: Sequence[Entry], numbers: Sequence[int], answered: Collection[tuple[str, str]]
    ) -> Iterable[Dispute]: ...


def proposing(chronology: str, links: Iterable[Link], actors: Iterable[Actor], way: Way) -> Proposing:
    """Return what proposes disputes in a chronology, given what is judged and how actors are spelt."""
    from dateline.stages.weighing.phrases import Phrases  # noqa: PLC0415 - lines do without
    from dateline.stages.weighing.reproposing import Beside, propose  # noqa: PLC0415 - as above

    same, spellings = same_happenings(links), spelt_words(actors)
    phrases = Phrases(extents=way.extents, memory=way.memory)

    def proposed_among(
        among: str, entries: Sequence[Entry], numbers: Sequence[int], answered: Collection[tuple[str, str]]
    ) -> Iterable[Dispute]:
        beside = Beside(answered=answered, same=same, spellings=spellings, phrases=phrases)
        return propose(f"{chronology} {among}", entries, numbers, beside)

    return proposed_among


def proposed(
    entries: Sequence[Entry],
    numbers: Sequence[int],
    answered: set[tuple[str, str]],
    propose: Proposing,
) -> list[Dispute]:
    """Return the disputes that are proposed: drafts are looked at only for what no other entry is found to be about."""
    settled = [place for place, entry in enumerate(entries) if entry.state is not EntryState.DRAFT]
    first = list(propose("settled", [entries[at] for at in settled], [numbers[at] for at in settled], answered))
    if len(settled) == len(entries):
        return first
    found = {(dispute.entry, dispute.kind.value) for dispute in first}
    return [*first, *propose("all", entries, numbers, answered | found)]


def answered_by(disputes: Iterable[Dispute], silences: Iterable[Silence]) -> set[tuple[str, str]]:
    """Return the entries whose own disputes are settled, each with the kind settled, "" for all kinds."""
    drawn = {(dispute.entry, dispute.kind.value) for dispute in disputes}
    return drawn | {(silence.entry, "") for silence in silences if silence.check == UNLINKED}


def same_happenings(links: Iterable[Link]) -> Mapping[str, set[str]]:
    """Return for an entry's id the ids of those judged to tell of the same happening, both ways."""
    same: dict[str, set[str]] = {}
    for link in links:
        if link.judgement is Judgement.SAME:
            same.setdefault(link.entry, set()).add(link.other)
            same.setdefault(link.other, set()).add(link.entry)
    return same


def spelt_words(actors: Iterable[Actor]) -> Mapping[str, str]:
    """Return for each word of a spelling, in lower case, the word it stands for in the actor's name."""
    spelt: dict[str, str] = {}
    for actor in actors:
        name = actor.name.casefold().split()
        for spelling in actor.spellings:
            words = spelling.words.casefold().split()
            if len(words) == len(name):
                spelt.update(zip(words, name, strict=True))
    return spelt
