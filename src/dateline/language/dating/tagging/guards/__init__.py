"""What looks like time and is none: names, ages, fractions, amounts, verbs."""

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from dateline.language.dating.tagging.guards.figures import (
    are_ancient,
    are_pages,
    is_amount,
    is_ancient,
    is_count,
    is_floor,
    is_fraction,
    is_glued,
    is_part_of_ancient,
    is_possessive,
)
from dateline.language.dating.tagging.guards.lengths import (
    continues,
    is_age,
    is_anniversary,
    is_any_fiscal,
    is_bare,
    is_decade_of_life,
    is_half_of_something,
    is_lasting,
    is_minutes,
    is_pace,
    is_part_count,
    is_share,
    is_verb,
)
from dateline.language.dating.tagging.guards.names import (
    is_beside_an_event,
    is_compound,
    is_downfall,
    is_eve,
    is_march,
    is_name,
    is_paper,
    is_pre_dawn,
    is_shouted,
    is_sorting,
    is_surname,
    is_tagged,
    is_titled,
    names_event,
)
from dateline.language.dating.tagging.surroundings import Surroundings

Guard = Callable[[Surroundings], bool]


def is_time(around: Surroundings) -> bool:
    """Return whether an expression is time, judged by what stands in and around it."""
    for guard in guards_of(around.family, around.head, single=around.is_single):  # noqa: SIM110 - as fast as can be
        if guard(around):
            return False
    return True


@cache
def guards_of(family: str, head: str, *, single: bool) -> tuple[Guard, ...]:
    """Return the guards that know expressions of a family with a kind first: more of them where that is all."""
    return tuple(post.guard for post in _POSTS if post.knows(family, head, single=single))


class _Post(NamedTuple):
    """A guard, and what it knows: expressions of any of the families, with any of the kinds first; all where empty."""

    guard: Guard
    families: frozenset[str] = frozenset()
    heads: frozenset[str] = frozenset()
    single: bool = True

    def knows(self, family: str, head: str, *, single: bool) -> bool:
        """Return whether the guard has something to say of such an expression."""
        if self.single and not single:
            return False
        return (not self.families or family in self.families) and (not self.heads or head in self.heads)


_YEAR, _MONTH = frozenset(("year",)), frozenset(("month",))
_LENGTHS = frozenset(("duration",))
_LASTING = frozenset(("duration", "window", "relative", "whole_unit", "length_word", "seconds"))
"""The families that mean a length."""
_NAMES = frozenset(("month", "low_month", "season", "seasons", "weekday", "short_weekday", "daypart", "dayparts"))
"""The kinds that are names of people too, or verbs."""
_POSTS: tuple[_Post, ...] = (
    _Post(is_glued, single=False),
    _Post(is_paper, heads=frozenset(("weekday",)), single=False),
    _Post(is_name, single=False),
    _Post(names_event, frozenset(("season",)), single=False),
    _Post(is_downfall, frozenset(("season",)), single=False),
    _Post(is_eve, frozenset(("relative",)), single=False),
    _Post(is_pre_dawn, heads=frozenset(("daypart",))),
    _Post(is_possessive, frozenset(("decade",)), single=False),
    _Post(is_anniversary, frozenset(("relative", "quarter_meant", "duration", "repeat")), single=False),
    _Post(is_share, _LENGTHS, frozenset(("a", "approx", "over")), single=False),
    _Post(is_pace, frozenset(("relative", "duration", "quarter_meant")), single=False),
    _Post(is_any_fiscal, heads=frozenset(("fiscal",)), single=False),
    _Post(is_lasting, frozenset(("window",)), frozenset(("last",)), single=False),
    _Post(is_half_of_something, frozenset(("quarter",)), single=False),
    _Post(is_part_count, frozenset(("duration", "window")), single=False),
    _Post(is_age, _LASTING, single=False),
    _Post(is_decade_of_life, frozenset(("decade", "share")), single=False),
    _Post(continues, frozenset(("reference",)), single=False),
    _Post(is_compound, frozenset(("reference",)), single=False),
    _Post(is_beside_an_event, frozenset(("relative", "duration")), single=False),
    _Post(is_sorting, frozenset(("reference",))),
    _Post(is_tagged, heads=_NAMES | {"holiday"}),
    _Post(is_amount, heads=_YEAR),
    _Post(is_count, heads=_YEAR),
    _Post(is_fraction, frozenset(("point",)), frozenset(("slash",))),
    _Post(is_ancient, heads=frozenset(("big",))),
    _Post(is_part_of_ancient, heads=frozenset(("part",)), single=False),
    _Post(are_ancient, heads=frozenset(("years",))),
    _Post(are_pages, heads=frozenset(("years",))),
    _Post(is_floor, frozenset(("point",)), frozenset(("the",)), single=False),
    _Post(is_surname, heads=_NAMES),
    _Post(is_march, heads=_MONTH),
    _Post(is_titled, heads=frozenset(("weekday", "month", "season", "seasons", "daypart", "dayparts"))),
    _Post(is_shouted, heads=_NAMES),
    _Post(is_minutes, _LENGTHS),
    _Post(is_bare, _LENGTHS),
    _Post(is_verb, heads=_NAMES),
)
