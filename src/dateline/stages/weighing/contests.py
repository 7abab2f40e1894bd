"""What entries contest by their words, and what is known of all entries that it may be about."""

from collections.abc import Collection, Mapping, Sequence

from dateline.domain.chronologies import Entry
from dateline.domain.dates import When
from dateline.domain.records import dataclass
from dateline.language.claiming.cues import DisputeCue
from dateline.stages.weighing.phrases import Phrases
from dateline.stages.weighing.telling import Vocabulary


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The entries of a chronology in written order, with what each tells and who tells of whom."""

    entries: Sequence[Entry]
    numbers: Sequence[int]
    vocabulary: Vocabulary
    days: Sequence[tuple[int | None, int | None]]
    places: Mapping[str, int]
    same: Mapping[str, Collection[str]]
    phrases: Phrases

    @classmethod
    def of(
        cls,
        entries: Sequence[Entry],
        numbers: Sequence[int],
        *,
        voiced: Collection[int],
        same: Mapping[str, Collection[str]],
        spellings: Mapping[str, str],
        phrases: Phrases,
    ) -> "Known":
        """Return what is known of the entries; those at the places `voiced` contest something by their own words."""
        return cls(
            entries=entries,
            numbers=numbers,
            vocabulary=Vocabulary([text_of(entry) for entry in entries], spellings, voiced),
            days=[_days(entry) for entry in entries],
            places={entry.id: place for place, entry in enumerate(entries)},
            same=same,
            phrases=phrases,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Contest:
    """Words that contest something, when they were said, and the place of the account they stand in, if in one."""

    cue: DisputeCue
    said: When | None
    account: int | None = None


def contests_in(entry: Entry, answered: Collection[tuple[str, str]], phrases: Phrases) -> list[Contest]:
    """Return what the entry contests by its own words; where they contest nothing, what its accounts do."""
    if (entry.id, "") in answered:
        return []
    own = [Contest(cue=cue, said=entry.when) for cue in phrases.cues(entry.text)]
    told = own or [
        Contest(cue=cue, said=citation.published, account=at)
        for at, citation in enumerate(entry.citations)
        for cue in phrases.cues(citation.text)
    ]
    return [each for each in told if (entry.id, each.cue.kind.value) not in answered]


def text_of(entry: Entry) -> str:
    """An entry without words of its own is known by those of its accounts."""
    return entry.text if entry.text.strip() else "\n\n".join(citation.text for citation in entry.citations)


def _days(entry: Entry) -> tuple[int | None, int | None]:
    """Return the first and the last day of an entry as ordinals."""
    first, last = entry.when.first, entry.when.last
    return (first.ordinal if first else None, last.ordinal if last else None)
