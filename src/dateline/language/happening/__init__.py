"""Words that tell that something happened: their base form, and which of them can tell of the same."""

from dateline.language.happening.deeds import deeds_in
from dateline.language.happening.heads import Head, head_of
from dateline.language.happening.kin import kin_of

__all__ = ["Head", "deeds_in", "head_of", "kin_of"]
