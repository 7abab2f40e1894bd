"""The patterns of any language, from the Unicode CLDR."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from dateline.language.dating.cldr import locale_data, locale_of
from dateline.language.dating.formatting.patterns import Patterns, Spread, Trio

_ZEROS = {
    "adlm": "\U0001e950",
    "arab": "٠",
    "arabext": "۰",
    "beng": "০",
    "cakm": "\U00011136",
    "deva": "०",
    "hmnp": "\U0001e140",
    "mtei": "\uabf0",
    "mymr": "၀",
    "nkoo": "߀",
    "olck": "᱐",
    "tibt": "༠",
}
"""The digit 0 of the numbering systems that languages write by default, besides our own."""
_FIRSTS = {"fr": "1er", "it": "1º"}
"""How the first day of a month is written where it has an ordinal, which the CLDR leaves out."""
_JOINT = re.compile(r"\s*[–—~～-]\s*$")
_LETTER = re.compile(r"(.*[A-Za-z])(\W*\w*\W*)", re.DOTALL)
_DAY_FIRST = re.compile(r"[^A-Za-z']*d.*M.*y", re.DOTALL)
_SHORT = re.compile(r"(?<![ML])([ML])\1\1(?![ML])")

Intervals = Mapping[str | None, Any]


@cache
def locale_patterns(language: str) -> Patterns:
    """Return the patterns of `language` ("de", "pt-BR"); Unsupported where the CLDR has none."""
    locale = locale_of(language)
    data = locale_data(locale)
    long, skeletons = data["date_formats"]["long"].pattern, data["datetime_skeletons"]
    patterns = {name: skeletons[name].pattern for name in ("y", "yMMMM", "MMMMd", "Gy", "GyMMM", "GyMMMd")}
    months, periods = data["months"], data["day_periods"]["format"]
    early = Trio(
        patterns["Gy"],
        _with_era(patterns["yMMMM"], patterns["Gy"], patterns["GyMMM"]),
        _with_era(long, patterns["Gy"], patterns["GyMMMd"]),
    )
    return Patterns(
        plain=Trio(patterns["y"], patterns["yMMMM"], long),
        bare=Trio(patterns["y"], "LLLL", patterns["MMMMd"]),
        early=early,
        young=early,
        spreads=_spreads(long, patterns, data["interval_formats"]),
        joint=_between(data["interval_formats"][None]),
        time=data["time_formats"]["short"].pattern.replace("B", "a"),
        timed=data["datetime_formats"]["medium"],
        either=data["list_patterns"]["or"]["2"],
        both=data["list_patterns"]["standard"]["2"],
        listed=_between(data["list_patterns"]["standard"]["start"]),
        months=_twelve(months["format"]["wide"]),
        short_months=_twelve(months["format"]["abbreviated"]),
        lone_months=_twelve(months["stand-alone"]["wide"]),
        eras=(data["eras"]["abbreviated"][0], data["eras"]["abbreviated"][1]),
        halves=(periods["abbreviated"]["am"], periods["abbreviated"]["pm"]),
        first=_FIRSTS.get(locale.language, ""),
        zero=_ZEROS.get(locale.default_numbering_system, "0"),
    )


def _twelve(names: Mapping[int, str]) -> tuple[str, ...]:
    return tuple(names[number] for number in range(1, 13))


def _between(pattern: str) -> str:
    return pattern.replace("{0}", "").replace("{1}", "")


def _with_era(pattern: str, year: str, short: str) -> str:
    """Return the pattern with the era beside its year; that of short dates where the year does not stand last."""
    return pattern[:-1] + year if pattern[-1] == "y" else _widened(short)


def _widened(pattern: str) -> str:
    """Return the pattern with its months written out."""
    return _SHORT.sub(r"\1\1\1\1", pattern)


def _spreads(day: str, patterns: Mapping[str, str], intervals: Intervals) -> Mapping[tuple[str, str], Spread]:
    """Stretches of days follow the long date where the day stands first, for CLDR gives them for short months only."""
    joint, bare = _between(intervals[None]), patterns["MMMMd"]
    days, bare_days = _days(day, bare, intervals["yMMMd"]), _days(bare, bare, intervals["MMMd"])
    months, eras = intervals["yMMMM"] if "yMMMM" in intervals else intervals["yMMM"], intervals.get("Gy", {})
    return {
        **{("day", part): spread for part, spread in days.items()},
        ("day", "year"): Spread(day, _split(intervals["yMMMd"]["y"])[1], day),
        **{("bare day", part): spread for part, spread in bare_days.items()},
        ("month", "month"): _spread(months["M"]) or Spread("LLLL", joint, patterns["yMMMM"]),
        ("month", "year"): _spread(months["y"]) or Spread(patterns["yMMMM"], joint, patterns["yMMMM"]),
        ("bare month", "month"): Spread("LLLL", joint, "LLLL"),
        ("year", "year"): _spread(intervals["y"]["y"]) or Spread("y", joint, "y"),
        ("early year", "year"): _spread(eras.get("y", ())) or Spread(patterns["Gy"], joint, patterns["Gy"]),
    }


def _days(day: str, bare: str, interval: Mapping[str, Any]) -> dict[str, Spread]:
    near, far = _split(interval["d"]), _split(interval["M"])
    if _DAY_FIRST.match(day) or (day == bare and day.lstrip()[:1] == "d"):
        start = near[0] if "dd" in day else near[0].replace("dd", "d")
        return {"day": Spread(start, near[1], day), "month": Spread(bare, far[1], day)}
    return {
        "day": Spread(*near, _widened(interval["d"][-1])),
        "month": Spread(*far, _widened(interval["M"][-1])),
    }


def _split(interval: Any) -> tuple[str, str]:  # noqa: ANN401 - what Babel has for one stretch
    """Return the pattern of a stretch's start, and what joins it to its end."""
    start = _widened(interval[0])
    if match := _JOINT.search(start):
        return start[: match.start()], match[0]
    match = _LETTER.fullmatch(start)
    return (match[1], match[2]) if match else (start, "")


def _spread(interval: Any) -> Spread | None:  # noqa: ANN401 - what Babel has for one stretch
    return Spread(*_split(interval), _widened(interval[1])) if len(interval) == 2 else None
