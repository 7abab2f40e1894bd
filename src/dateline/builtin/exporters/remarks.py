"""What a page on paper says of an entry besides its words: what its date can mean, disputes, a lack of sources."""

import re
from collections.abc import Iterator, Mapping

from dateline.domain.events import Dispute
from dateline.domain.shown import Shown, ShownEntry
from dateline.language import contesting
from dateline.language.interface import SOURCE, Voice, voice_of
from dateline.language.wording import capitalised, clipped, spoken_day, spoken_when

NO_SOURCE = "no source given"
_ENTRY = "entry:"
_NAME = 60


class Remarks:
    """Says in English what is to be known of the entries of a chronology, which name each other in it."""

    def __init__(self, shown: Shown) -> None:
        self._entries: Mapping[str, ShownEntry] = {entry.id: entry for entry in shown.entries}
        self._voice: Voice = voice_of(SOURCE)

    def of_date(self, entry: ShownEntry) -> Iterator[str]:
        """Yield the days that its date can mean, where they say more than its words do."""
        words = entry.when.words
        said = spoken_when(entry.when) if entry.when.known else "date unknown"
        if words.strip() and not _tokens(said) <= _tokens(words):
            yield said

    def of_event(self, entry: ShownEntry) -> Iterator[str]:
        """Yield the disputes that it makes and meets, and on what its accounts do not agree."""
        for dispute in entry.disputes:
            yield self._told(contesting.contests, dispute, dispute.target.removeprefix(_ENTRY))
        for dispute in entry.disputed_by:
            yield self._told(contesting.contested, dispute, dispute.entry)
        for conflict in entry.conflicts:
            yield capitalised(" ".join(filter(None, (conflict.grounds, conflict.reading))))

    def of_sources(self, entry: ShownEntry) -> Iterator[str]:
        """Yield that it has none, where that is so."""
        if not entry.accounts:
            yield NO_SOURCE

    def _told(self, say: contesting.Saying, dispute: Dispute, other: str) -> str:
        entry = self._entries.get(other)
        if entry is None:
            lead = say(self._voice, dispute, "")
        else:
            first, last = entry.when.first, entry.when.last
            is_day = first is not None and first == last
            name = spoken_day(first) if first is not None and is_day else clipped(entry.when.words, _NAME)
            lead = say(self._voice, dispute, name or spoken_when(entry.when), is_day=is_day)
        told = contesting.with_outcome(self._voice, dispute, lead)
        return told if dispute.drawn else f"{told} Not yet decided by an editor."


def _tokens(words: str) -> set[str]:
    return set(re.findall(r"\w+", words.casefold()))
