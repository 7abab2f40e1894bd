"""The turn of a century and of a year: stretches around a New Year, not the century or the year itself."""

import re
from collections.abc import Iterator, Sequence

from dateline.domain.dates import Basis, Day, Precision
from dateline.language.dating.calendar import year_span
from dateline.language.dating.partial import year_text
from dateline.language.dating.rules import NO_RULES, Reading, Rules
from dateline.language.dating.vocabulary.english import ORDINALS
from dateline.language.dating.windows import telling_windows

_ORDINALS = ORDINALS.split("|")
TELLING = ("turn of", "wende", "tournant d", "Wende zum", "zwischen den Jahren")
_CENTURY = re.compile(
    rf"(?<!\w)(?:(?:the |this )?turn of the (?:(?P<nth>\d{{1,2}}(?:st|nd|rd|th)|{'|'.join(_ORDINALS)}) )?century"
    r"(?P<era> B\.?C\.?(?:E\.?)?)?|(?:der |um die )?Jahrhundertwende|"
    r"(?:an der )?Wende zum (?P<german>\d{1,2})\. Jahrhundert|"
    r"(?:le |au )?tournant du (?P<french>[XVI]{1,5})e siècle|(?:le |au )?tournant du siècle)(?!\w)"
)
_MILLENNIUM = re.compile(r"(?<!\w)(?:the )?turn of the millennium(?!\w)|(?<!\w)Jahrtausendwende(?!\w)")
_YEAR = re.compile(
    r"(?<!\w)(?:(?:the )?turn of the years?|(?:zur |der |um die )?Jahreswende)(?: of)? (?P<year>\d{4})"
    r"(?:\s?[-–/]\s?(?P<until>\d{4}|\d{2}))?(?!\w)"
)
_NEAREST = re.compile(r"(?<!\w)(?:the )?turn of the year(?!s?(?: of)? \d)(?!\w)")
_CHRISTMAS_WEEK = re.compile(r"(?<!\w)zwischen den Jahren(?! \d{4}(?: und | bis |[/–-]))(?: (?P<year>\d{4}))?(?!\w)")
_ROMAN = {"I": 1, "V": 5, "X": 10}


def find_turns(
    text: str, rules: Rules = NO_RULES, windows: Sequence[tuple[int, int]] | None = None
) -> Iterator[tuple[int, int, Reading]]:
    """Yield the turns of centuries, millennia and years in the text, in order.

    `windows` are the stretches of the text that can hold one, None where that is not known.
    """
    for window in telling_windows(text, TELLING, windows):
        found = [
            *((*match.span(), _of_century(match, rules)) for match in _CENTURY.finditer(text, *window)),
            *((*match.span(), _around(2000, rules)) for match in _MILLENNIUM.finditer(text, *window)),
            *((*match.span(), _of_year(match)) for match in _YEAR.finditer(text, *window)),
            *((*match.span(), _nearest(rules.anchor)) for match in _NEAREST.finditer(text, *window) if rules.anchor),
            *((*match.span(), _of_christmas_week(match, rules)) for match in _CHRISTMAS_WEEK.finditer(text, *window)),
        ]
        yield from sorted(found, key=lambda each: each[0])


def _of_century(match: re.Match[str], rules: Rules) -> Reading:
    count = _count(match)
    if count:
        return _around(1 - count * 100 if match["era"] else (count - 1) * 100, rules)
    if told := _told_before(match, rules.anchor):
        year = (told + _LONG_BEFORE) // 100 * 100
        around = _around(year, rules)
        reason = f"the one nearest to {told}, as told before"
        return around._replace(basis=Basis.INFERRED, reasons=(reason, *around.reasons))
    if rules.anchor is None:
        return Reading(basis=Basis.RELATIVE, reasons=("which century turned is not said, and no anchor tells it",))
    year = (rules.anchor.year + rules.extents.about_turn) // 100 * 100
    around = _around(year, rules)
    reason = f"the last turn of a century before {rules.anchor}"
    return around._replace(basis=Basis.INFERRED, anchor=rules.anchor, reasons=(reason, *around.reasons))


def _told_before(match: re.Match[str], anchor: Day | None) -> int | None:
    """Return the year told last before a turn where all those told there are long past, None where not."""
    years = [int(year) for year in _YEARS.findall(match.string, max(match.start() - _REACH, 0), match.start())]
    if not years or (anchor and max(years) > anchor.year - _LONG_AGO):
        return None
    return years[-1]


_YEARS = re.compile(
    r"(?:\b(?:in|by|since|from|until|around|of|to|and|um|seit|bis|im Jahre?|von|en|vers|depuis|jusqu’en)\s|[(–-])"
    r"([12]\d{3})(?![\w/])",
    re.IGNORECASE,
)
_REACH, _LONG_AGO, _LONG_BEFORE = 400, 30, 65
"""How many characters back a year is looked for, how many years ago it is long past, and how many before a turn a tale
tells of that turn as to come: behind 1836 the turn is that of 1900, behind 1830 that of 1800."""


def _count(match: re.Match[str]) -> int:
    if nth := match["nth"]:
        return int(nth[:-2]) if nth[0].isdecimal() else _ORDINALS.index(nth) + 1
    if match["french"]:
        values = [_ROMAN[letter] for letter in match["french"]]
        return sum(-value if value < more else value for value, more in zip(values, [*values[1:], 0], strict=True))
    return int(match["german"] or 0)


def _around(year: int, rules: Rules) -> Reading:
    first, last = year_span(year - rules.extents.about_turn, year + rules.extents.about_turn)
    reason = f"its turn is taken as {first.year} to {last.year}"
    return Reading(f"{year_text(year)}~", first, last, Precision.YEAR, reasons=(reason,))


def _of_christmas_week(match: re.Match[str], rules: Rules) -> Reading:
    """The days from Christmas to New Year's Eve: of the year named, else the nearest to the report."""
    anchor = rules.anchor
    if match["year"] or anchor is None:
        year = int(match["year"]) if match["year"] else rules.year
        if year is None:
            return Reading("XXXX-12-25/XXXX-12-31", missing_year=True, reasons=("of which year is not said",))
        return _christmas_week(year)
    near = _christmas_week(anchor.year - (anchor.month <= _JUNE))
    reason = f"the one nearest to {anchor}"
    return near._replace(basis=Basis.INFERRED, anchor=anchor, reasons=(reason,))


_JUNE = 6


def _christmas_week(year: int) -> Reading:
    return Reading(f"{year}-12-25/{year}-12-31", Day(year, 12, 25), Day(year, 12, 31), Precision.RANGE)


def _nearest(anchor: Day) -> Reading:
    """The turn nearest to the report, from the middle of December to that of January."""
    year = anchor.year + (anchor.month > _JUNE)
    first, last = Day(year - 1, 12, 16), Day(year, 1, 17)
    reasons = ("the one nearest to the report",)
    return Reading(f"{first}/{last}", first, last, Precision.RANGE, Basis.RELATIVE, reasons, anchor)


def _of_year(match: re.Match[str]) -> Reading:
    """December and January; where one year is named, the turn into it or out of it."""
    year = int(match["year"])
    if match["until"]:
        return Reading(f"{year}-12/{year + 1}-01", Day(year, 12, 1), Day(year + 1, 1, 31), Precision.RANGE)
    return Reading(
        edtf=f"[{year - 1}-12..{year}-01,{year}-12..{year + 1}-01]",
        earliest=Day(year - 1, 12, 1),
        latest=Day(year + 1, 1, 31),
        precision=Precision.RANGE,
        reasons=("the turn into the year or out of it",),
    )
