"""A text on a terminal with its dates marked in colour."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.text import Text

from dateline.cli.dates import value_of
from dateline.cli.tables import console
from dateline.cli.words import plain

if TYPE_CHECKING:
    from dateline.language.dating import Timex

STYLES = {"DATE": "bold cyan", "TIME": "bold blue", "DURATION": "bold magenta", "SET": "bold yellow"}


def print_marked(text: str, found: "Sequence[Timex]") -> None:
    """Print a text, its expressions of time coloured by type and followed by what they come to."""
    shown, at = Text(), 0
    for timex in found:
        shown.append(plain(text[at : timex.start]))
        shown.append(plain(timex.text), style=STYLES[timex.type])
        shown.append(f" ‹{value_of(timex)}›", style="green")
        at = timex.end
    shown.append(plain(text[at:]))
    console().print(shown, soft_wrap=True)
