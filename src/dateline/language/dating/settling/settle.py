"""The whole table at once."""

from collections.abc import Sequence

from dateline.language.dating.parsing import parse
from dateline.language.dating.rules import Rules
from dateline.language.dating.settling.cells import DateCell, Hints, Settled


def settle(cells: Sequence[DateCell], hints: Hints) -> Settled:
    """Return what the dates of a table mean, read together."""
    whens = tuple(
        parse(
            cell.words if not cell.end_words else f"{cell.words} – {cell.end_words}",
            Rules(order=hints.order, year=hints.year, language=hints.language, context=cell.context),
        )
        for cell in cells
    )
    return Settled(whens=whens, order=hints.order, year=hints.year)
