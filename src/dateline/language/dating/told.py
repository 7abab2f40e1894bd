"""A cell that tells its date as running text does: three Fridays ago, between Christmas and New Year, im Spätsommer."""

from collections.abc import Iterable
from dataclasses import replace

from dateline.domain.dates import Basis, Day
from dateline.language.dating.rules import UNANCHORED, Reading, Rules
from dateline.language.dating.tagging.finding import read_whole
from dateline.language.dating.tagging.grammar import has_grammar

_SOME_DAY = Day(2001, 9, 12)
"""A day by which is found out whether words count from one."""
_WITHOUT_YEAR = Reading(reasons=("the year is not given",), missing_year=True)


def is_one_date(words: str, rules: Rules) -> bool:
    """Return whether words in the language of the rules are nothing but one date with what frames it."""
    return has_grammar(rules.language) and read_whole(words, rules) is not None


def read_told(words: str, rules: Rules, languages: Iterable[str]) -> Reading | None:
    """Return the one date that the words are in the first of the languages whose grammar reads them, else None.

    As in other cells, a day without a year is the last one before the anchor.
    """
    for language in filter(has_grammar, languages):
        told = replace(rules, language=language)
        if reading := read_whole(words, told):
            return reading
        if rules.anchor is None and (reading := read_whole(words, replace(told, anchor=_SOME_DAY))):
            return UNANCHORED if reading.basis is Basis.RELATIVE else _WITHOUT_YEAR
    return None
