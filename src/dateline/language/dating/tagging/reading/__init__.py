"""From the words of an expression to what it means: a reader for each family of shapes."""

from collections.abc import Callable, Iterator

from dateline.language.dating.tagging.meanings import Meaning
from dateline.language.dating.tagging.reading import calendar, counted, divisions, lengths, relatives, repeats, several
from dateline.language.dating.tagging.reading.parts import Part
from dateline.language.dating.tagging.reading.points import read_point
from dateline.language.dating.tagging.tokens import Tokens

__all__ = ["FAMILIES", "Part", "read"]


def read(family: str, tokens: Tokens) -> Iterator[Part]:
    """Yield what the tokens of an expression of `family` mean; nothing where they name no time after all."""
    if family in _SEVERAL:
        yield from _SEVERAL[family](tokens)
    elif (meaning := _READERS[family](tokens)) is not None:
        yield Part(int(tokens[0].kind == "around" or family == "about_year"), len(tokens) - 1, meaning)


_READERS: dict[str, Callable[[Tokens], Meaning | None]] = {
    "point": calendar.read_place,
    "season": read_point,
    "holiday": read_point,
    "nth_of": calendar.read_nth_of,
    "spelled_year": calendar.read_spelled_year,
    "counted_year": calendar.read_counted_year,
    "day_number": calendar.read_day_number,
    "ordinal_day": calendar.read_ordinal_day,
    "bare_hour": calendar.read_bare_hour,
    "at_figures": calendar.read_at_figures,
    "night_into": calendar.read_night_into,
    "night_of_two": calendar.read_night_of_two,
    "morrow": calendar.read_morrow,
    "about_year": calendar.read_about_year,
    "decade": divisions.read_decade,
    "century": divisions.read_century,
    "share": divisions.read_share,
    "quarter": divisions.read_quarter,
    "quarter_meant": divisions.read_quarter_meant,
    "relative": relatives.read_relative,
    "told_unit": relatives.read_told_unit,
    "counted": counted.read_counted,
    "week_on": counted.read_week_on,
    "week_ago": counted.read_week_ago,
    "reference": relatives.read_reference,
    "window": lengths.read_window,
    "offset": lengths.read_offset,
    "duration": lengths.read_duration,
    "seconds": lengths.read_seconds,
    "length_word": lengths.read_length_word,
    "whole_unit": lengths.read_whole_unit,
    "repeat": repeats.read_repeat,
    "rate": repeats.read_rate,
    "some_day": relatives.read_some_day,
}
_SEVERAL: dict[str, Callable[[Tokens], Iterator[Part]]] = {
    "years": several.read_years,
    "days": several.read_days,
    "slash_days": several.read_slash_days,
    "centuries": several.read_centuries,
    "repeats": several.read_repeats,
}
FAMILIES = frozenset((*_READERS, *_SEVERAL))
"""The families of shapes that there are readers for."""
