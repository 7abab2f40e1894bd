"""Names of days as they stand in running text; the vocabulary of date columns holds them in pieces."""

from collections.abc import Mapping
from typing import NamedTuple


class Feasts(NamedTuple):
    """Names of days by their code (see `named_days.codes`), and which of them need their capital."""

    names: Mapping[int, str]
    capital: frozenset[str]


def feasts(names: Mapping[int, str], common: Mapping[int, str]) -> Feasts:
    """Return named days with those that go by their name in small letters too: a `common` one keeps its day."""
    written = {code: _joined(spellings) for code, spellings in names.items()}
    known = {word for spellings in common.values() for word in spellings.split("|")}
    rare = [word for spellings in written.values() for word in spellings.split("|") if word not in known]
    merged = {code: "|".join(filter(None, (written.get(code), common.get(code)))) for code in {**written, **common}}
    return Feasts(merged, frozenset(rare))


def _joined(spellings: str) -> str:
    """Presidents ' day, eid al - fitr: without the spaces that parting words and marks leaves."""
    spaced = spellings.replace(" ' s ", "'s ").replace(" ' ", "' ")
    return spaced.replace(" - ", "-").replace(" , ", ", ")
