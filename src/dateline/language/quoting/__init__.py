"""What stands in quotation marks, what its writer did to the words, and whether a text bears them out."""

from typing import TYPE_CHECKING

from dateline.language.homes import at_home

if TYPE_CHECKING:
    from dateline.language.quoting.deriving import derive
    from dateline.language.quoting.finding import find
    from dateline.language.quoting.folding import Folded, fold
    from dateline.language.quoting.marking import joins, marks_in
    from dateline.language.quoting.pieces import pieces_of
    from dateline.language.quoting.proving import bears_out, prove

__all__ = ["Folded", "bears_out", "derive", "find", "fold", "joins", "marks_in", "pieces_of", "prove"]

__getattr__ = at_home(
    __name__,
    {
        "deriving": ("derive",),
        "finding": ("find",),
        "folding": ("Folded", "fold"),
        "marking": ("joins", "marks_in"),
        "pieces": ("pieces_of",),
        "proving": ("bears_out", "prove"),
    },
)
