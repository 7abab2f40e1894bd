"""A meaning beside the words that it was read from."""

from typing import NamedTuple

from dateline.language.dating.tagging.meanings import Meaning


class Part(NamedTuple):
    """A meaning and the first and last token it was read from.

    `skipped` and `spared` are the characters at its start and its end that belong to another meaning.
    """

    first: int
    last: int
    meaning: Meaning
    skipped: int = 0
    spared: int = 0
