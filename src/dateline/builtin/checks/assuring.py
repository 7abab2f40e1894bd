"""What the checks of sure words share: an entry's own words, apart from those of others, and who stands behind them."""

from collections.abc import Iterator
from typing import Protocol

from dateline.domain.accounts import Attribution, Naming
from dateline.domain.shown import ShownEntry
from dateline.language.sentences import sentences

_ANSWERABLE = frozenset({Naming.NAMED, Naming.COLLECTIVE})
_READ = 20_000


class Stretch(Protocol):
    """Some words of a text, by where they stand."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


def is_own(entry: ShownEntry, words: Stretch) -> bool:
    """Tell whether words are the entry's: not quoted, and in no sentence that ascribes it to somebody named."""
    if any(each.start <= words.start and words.end <= each.end for each in entry.quotations):
        return False
    start, end = sentences(entry.text[:_READ]).around(words.start)
    said = _attributed(entry.text[start:end])
    return not any(each.naming in _ANSWERABLE for each in said)


def attributions_of(entry: ShownEntry) -> Iterator[tuple[int, Attribution]]:
    """Yield to whom the accounts of an entry ascribe what they tell, each with its account's place, from 0."""
    for at, account in enumerate(entry.accounts):
        known = account.attributions or _attributed(account.text[:_READ])
        yield from ((at, each) for each in known)


def _attributed(text: str) -> tuple[Attribution, ...]:
    from dateline.language import attributing  # noqa: PLC0415 - takes time to load, and most words are nobody's

    return attributing.find(text)
