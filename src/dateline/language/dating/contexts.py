"""What a heading or a column says that the date below it leaves out."""

import re
from functools import lru_cache

from dateline.language.dating import kinds as k
from dateline.language.dating.lexicon import english, lexicon
from dateline.language.dating.partial import Partial
from dateline.language.dating.plans import Point
from dateline.language.dating.points import parts_of
from dateline.language.dating.rules import NO_RULES
from dateline.language.dating.shapes import plan
from dateline.language.dating.tokens import Tokens, tokenize

_REACH = 200
_YEAR = re.compile(r"(?<![\d-])[12]\d{3}(?!\d)")


@lru_cache(maxsize=8192)
def context_parts(context: str, language: str) -> Partial:
    """Return the year, month and day that `context` names, each None where it names none or several."""
    context = context[:_REACH]
    years = set(_YEAR.findall(context))
    if len(years) > 1:
        return Partial()
    for words in (lexicon(language), english()):
        if parts := _single_date(tokenize(context, words)):
            return parts
    return Partial(year=int(years.pop())) if years else Partial()


def _single_date(tokens: Tokens) -> Partial | None:
    """Return the one date of days, months or years among the words; None where there is none or another kind."""
    for run in re.finditer(f"[^{k.UNKNOWN}{k.SPACED_DASH}:;]+", tokens.shape):
        placed = plan(run.group())
        if placed and isinstance(placed.plan, Point):
            parts = parts_of(placed.plan, run.start() + placed.at, tokens, NO_RULES)
            if parts and parts.span == 1 and parts.season is None and not parts.swappable and parts.short_year is None:
                return parts
    return None


def complete_from(parts: Partial, context: Partial) -> Partial:
    """Return the parts with the day, month and year that the heading above gives, coarser ones only."""
    if parts.month is None and parts.day is None and parts.time and parts.year is None:
        return context._replace(time=parts.time) if context.day is not None else parts
    if parts.month is None and parts.day is not None:
        parts = parts._replace(month=context.month)
    return parts if parts.year is not None else parts._replace(year=context.year)
