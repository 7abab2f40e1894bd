"""What the credits of a report tell of where it comes from, beyond the agencies that are listed."""

import re
from collections.abc import Collection, Iterator, Sequence

from dateline.domain.reports import Derivation, DerivationKind
from dateline.language.citing.agencies import agency
from dateline.language.citing.identity import is_called_by_initials, publisher_key
from dateline.language.citing.people import plain
from dateline.language.dating import parse

_PARTED = re.compile(r"\s*(?:,|;|/|&|\band\b|\bund\b|\bet\b|\by\b)\s*")
_NAME = re.compile(r"(?<=\s)[^\W\d_a-zß-öø-ÿ][^\W\d_]{3,}")
_SOON = 3
"""A translation comes out so many days after its original, at the latest."""
_LEAST_NAMES = 3
_MOST_SHARED = 0.6


def credited(
    agencies: Sequence[str], others: Sequence[str], houses: Collection[str], *, own: str
) -> Iterator[Derivation]:
    """Yield that a report copies each of the agencies that it credits, and is based on others that are publishers.

    `houses` are the publishers known, as they are compared: anyone else may be a person who helped. What a report
    credits its own publisher with leads nowhere. The report itself is left out.
    """
    for name in agencies:
        if publisher_key(name) != publisher_key(own) and not is_called_by_initials(own, name):
            yield Derivation(report="", kind=DerivationKind.COPIES, agency=agency(name) or name, passages=(name,))
    for words in others:
        for name in filter(None, _PARTED.split(words)):
            known = publisher_key(name) in houses or agency(name)
            if known and publisher_key(name) != publisher_key(own):
                yield Derivation(
                    report="", kind=DerivationKind.BASED_ON, agency=agency(name) or name, passages=(words,)
                )


def translated(mine: tuple[str, str], others: Sequence[tuple[str, str]]) -> int | None:
    """Return which of the others a report is likely a translation of; None where none is, or several may be.

    Each is told by its day (EDTF) and its words. Names stay the same in another language.
    """
    day, words = mine
    last, names = _day(day), _names_in(words)
    if last is None or len(names) < _LEAST_NAMES:
        return None
    near = [
        (place, _names_in(told))
        for place, (published, told) in enumerate(others)
        if (own := _day(published)) is not None and 0 <= last - own <= _SOON
    ]
    fitting = [
        (place, len(names & theirs))
        for place, theirs in near
        if len(names & theirs) >= max(_LEAST_NAMES, _MOST_SHARED * min(len(names), len(theirs)))
    ]
    best = max((shared for _, shared in fitting), default=0)
    found = [place for place, shared in fitting if shared == best]
    return found[0] if len(found) == 1 else None


def _day(published: str) -> int | None:
    first = parse(published).first if published else None
    return None if first is None else first.ordinal


def _names_in(words: str) -> set[str]:
    """Return the words with a capital inside sentences, as they are compared."""
    return {plain(found[0]) for found in _NAME.finditer(words)}
