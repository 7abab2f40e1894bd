"""The phrases of each language read here."""

from collections.abc import Iterator

from dateline.language.reporting.languages.dutch import DUTCH
from dateline.language.reporting.languages.english import ENGLISH
from dateline.language.reporting.languages.french import FRENCH
from dateline.language.reporting.languages.german import GERMAN
from dateline.language.reporting.languages.italian import ITALIAN
from dateline.language.reporting.languages.polish import POLISH
from dateline.language.reporting.languages.portuguese import PORTUGUESE
from dateline.language.reporting.languages.spanish import SPANISH
from dateline.language.reporting.phrases import Phrases

ALL: tuple[Phrases, ...] = (ENGLISH, GERMAN, FRENCH, SPANISH, PORTUGUESE, ITALIAN, DUTCH, POLISH)


def every(kind: str) -> Iterator[str]:
    """Yield the phrases of a kind in every language: a page says in no sure way which one it is in."""
    for phrases in ALL:
        yield from getattr(phrases, kind)
