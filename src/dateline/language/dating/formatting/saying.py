"""A date as a house or a language writes it."""

from enum import StrEnum
from functools import cache

from dateline.domain.dates import Day, When
from dateline.domain.errors import Invalid, Unsupported
from dateline.language.dating.calendar import days_in
from dateline.language.dating.edtf.reading import parse_edtf
from dateline.language.dating.edtf.writing import write_span
from dateline.language.dating.formatting.expressions import say
from dateline.language.dating.formatting.houses import AP, DAY_FIRST
from dateline.language.dating.formatting.patterns import Patterns
from dateline.language.dating.formatting.phrases import phrases_of
from dateline.language.dating.formatting.writing import Fineness, Writer


class Style(StrEnum):
    """How a date is written: as it was, in ISO 8601 or EDTF, by a house style, or as its language does."""

    AS_WRITTEN = "as-written"
    ISO = "iso"
    EDTF = "edtf"
    AP = "ap"
    DAY_FIRST = "day-first"
    LOCALE = "locale"


def format_when(
    when: When, style: Style | str = Style.LOCALE, language: str = "en", *, bare_year: int | None = None
) -> str:
    """Return the date in the style and the language: "24–26 July 2015", "about 1911", "winter 2014–15".

    It is as fine as its EDTF value; what that cannot say is said by the bounds. Dates of `bare_year` go without their
    year. ISO gives the bounds, "2015-07-20/2015-07-23". AP is for English; day-first for languages that write so.
    """
    style = _style(style)
    if style is Style.AS_WRITTEN and when.words:
        return when.words
    if style is Style.EDTF:
        return when.edtf
    if style is Style.ISO:
        return _iso(when)
    writer = writer_of(style, language, bare_year)
    return (say(parse_edtf(when.edtf), writer, when) if when.edtf else "") or _bounds(when, writer)


def format_bounds(
    when: When, style: Style | str = Style.LOCALE, language: str = "en", *, bare_year: int | None = None
) -> str:
    """Return the bounds in words: "between 20 and 23 July 2015", "18 or 19 March 2015", "by 31 December 2014"."""
    return _bounds(when, writer_of(style, language, bare_year))


def _style(style: Style | str) -> Style:
    try:
        return Style(style)
    except ValueError as error:
        raise Invalid(f'There is no date style "{style}": choose one of {", ".join(Style)}.') from error


def _iso(when: When) -> str:
    if "T" in when.edtf:
        return when.edtf
    return write_span(when.first, when.last) or "/".join(filter(None, (when.earliest, when.latest)))


def writer_of(style: Style | str, language: str, bare_year: int | None = None) -> Writer:
    """Return the way in which the style and the language write days, months, years and stretches of them."""
    return Writer(_patterns(_style(style), language), phrases_of(language), bare_year)


@cache
def _patterns(style: Style, language: str) -> Patterns:
    """The house styles are English; another language writes day first in its own way, if it does."""
    is_english = language.lower().replace("_", "-").split("-")[0] == "en"
    if is_english and style in (Style.DAY_FIRST, Style.AS_WRITTEN, Style.AP):
        return AP if style is Style.AP else DAY_FIRST
    if style is Style.AP:
        raise Unsupported(f'The AP style is for English, not for "{language}": ask for the style locale')
    # Babel takes longer to load than all the rest, so it waits for who needs a language of its own.
    from dateline.language.dating.formatting.locales import locale_patterns  # noqa: PLC0415

    patterns = locale_patterns(language)
    if style is Style.DAY_FIRST and not patterns.is_day_first:
        raise Unsupported(f'The day does not come first in "{language}": ask for the style locale')
    return patterns


def _bounds(when: When, writer: Writer) -> str:
    first, last, phrases = when.first, when.last, writer.phrases
    if when.edtf.startswith("[") and (said := _one_of(when, writer)):
        return said
    if first is None and last is None:
        return phrases.unknown
    if first is None and last is not None:
        return phrases.by.day.format(writer.point("day", last))
    if last is None or first is None:
        return phrases.since.day.format(writer.point("day", first)) if first else ""
    fineness = _fineness(first, last)
    if writer.stretch(fineness, first, last) == writer.point(fineness, first):
        return writer.point(fineness, first)
    said = phrases.between.day if fineness == "day" else phrases.between.other
    return said.format(*writer.ends(fineness, first, last))


def _one_of(when: When, writer: Writer) -> str:
    """Return 18 or 19 March, where the bounds are those of the days told apart; a run of days is none such."""
    value = parse_edtf(when.edtf)
    listed = all(member.kind not in ("run", "open") for member in value.members)
    return say(value, writer, when) if listed and (value.earliest, value.latest) == (when.first, when.last) else ""


def _fineness(first: Day, last: Day) -> Fineness:
    """Return whether the bounds are those of whole years, of whole months, or of days."""
    if first[1:] == (1, 1) and last[1:] == (12, 31):
        return "year"
    return "month" if first.day == 1 and last.day == days_in(last.year, last.month) else "day"
