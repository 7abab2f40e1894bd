"""Forms of dates that only make sense in the language they are of: weekdays of two letters, years in front."""

import re
from collections.abc import Callable

from dateline.domain.dates import Precision
from dateline.language.dating.calendar import falls_on
from dateline.language.dating.lexicon import lexicon
from dateline.language.dating.rules import Reading, Rules

_WEEKDAY_FIRST = re.compile(r"\s*(?P<weekday>[^\W\d_]{1,3})[.,]{0,2}\s+(?P<rest>.*\d.*)")
_WEEKDAY_LAST = re.compile(r"(?P<rest>.*\d.*?)[,\s]+\(?(?P<weekday>[^\W\d_]{1,3})\.?\)?\s*")
_SHORT_YEAR_FIRST = re.compile(r"\s*(\d\d)\.\s?(\d{1,2})\.\s?(\d{1,2})\.?\s*")
_YEAR_FIRST = frozenset(("ko",))


def read_local_form(words: str, rules: Rules, read: Callable[[str], Reading | None]) -> Reading | None:
    """Return what the words say in the language that the rules name, where they say it in a form of that language."""
    language = lexicon(rules.language).language if rules.language else ""
    if rules.language[:2] in _YEAR_FIRST and (match := _SHORT_YEAR_FIRST.fullmatch(words)):
        year = rules.extents.pivot - (rules.extents.pivot - int(match[1])) % 100
        return read(f"{year}-{match[2]:0>2}-{match[3]:0>2}")
    if language in ("", "en"):
        return None
    match = _WEEKDAY_FIRST.fullmatch(words) or _WEEKDAY_LAST.fullmatch(words)
    return _by_short_weekday(match, language, read) if match else None


def _by_short_weekday(match: re.Match[str], language: str, read: Callable[[str], Reading | None]) -> Reading | None:
    """Read "po 4. 10. 2032" as that Monday, though po is "after" too: a weekday that fits is no accident."""
    from dateline.language.dating.cldr import weekdays_in_short  # noqa: PLC0415 - Babel is slow to load

    weekday = weekdays_in_short(language).get(match["weekday"].lower())
    reading = read(match["rest"]) if weekday is not None else None
    if reading is None or reading.precision is not Precision.DAY or reading.earliest is None or weekday is None:
        return None
    fits = reading.earliest == reading.latest and falls_on(reading.earliest, weekday)
    return reading._replace(weekday_fits=True) if fits else None
