"""Days counted from another date in the same words, or from the anchor: two weeks after, on its tenth anniversary."""

import re

from dateline.domain.dates import Basis, Day, Precision
from dateline.language.dating import kinds as k
from dateline.language.dating.calendar import add_months
from dateline.language.dating.frames import Read
from dateline.language.dating.lexicon import english
from dateline.language.dating.relative import DAY, MONTH, YEAR, read_relative
from dateline.language.dating.rules import Reading, Rules
from dateline.language.dating.tokens import tokenize

_SOME_DAY = re.compile(
    r"\s*(?:on\s|in\s)?the\s(?P<unit>day|week|month|year)\s(?P<side>after|before|following|preceding)\s", re.IGNORECASE
)
_COUNTED = re.compile(
    r"\s*(?P<about>about\s|around\s|approximately\s|roughly\s|some\s(?=\d)|nearly\s|almost\s)?"
    r"(?:exactly\s)?(?P<count>\d{1,3}|an?|a\sfew|a\scouple\sof|[a-z]+)\s(?P<unit>days?|weeks?|fortnights?|months?|years?|decades?)"
    r"(?P<exact>,?\sto\sthe\sday,?)?\s(?P<side>after|later\sthan|from|following|before|earlier\sthan|prior\sto)\s",
    re.IGNORECASE,
)
_ANNIVERSARY = re.compile(
    r"\s*(?:on\s|by\s)?(?:the\s|its\s|their\s|his\s|her\s)?(?P<nth>\d{1,4}(?:st|nd|rd|th)|[a-z]+(?:-[a-z]+)?)\s"
    r"(?:anniversary|birthday)(?P<of>\sof\s)?",
    re.IGNORECASE,
)
_ANY_ANNIVERSARY = re.compile(r"\s*(?:on\s)?(?:the|an)\sanniversary\sof\s", re.IGNORECASE)
_TO_THE_DAY = re.compile(
    r"\s*(?P<count>\d{1,3}|an?|[a-z]+)\s(?P<unit>years?|months?)\sto\sthe\sday(?:\s(?:later|after(?:wards)?|on))?\s*",
    re.IGNORECASE,
)
_BEFORE = ("before", "preceding", "earlier than", "prior to")


def read_counted(words: str, read: Read, rules: Rules) -> Reading | None:
    """Return the date that the words count from another one, None where they count from none.

    What counts from a date that is not in the words counts from the anchor; without one it stays open.
    """
    if match := _ANY_ANNIVERSARY.match(words):
        return _any_anniversary(read(words[match.end() :]))
    if match := _ANNIVERSARY.match(words):
        return _anniversary(words, match, read, rules)
    if match := _TO_THE_DAY.fullmatch(words):
        return _from_anchor(_months(match["count"], match["unit"]), rules)
    match = _SOME_DAY.match(words) or _COUNTED.match(words)
    return _counted(words, match, read, rules) if match else None


def _anniversary(words: str, match: re.Match[str], read: Read, rules: Rules) -> Reading | None:
    """Return the day so many years after the date that is named, or after the anchor."""
    count = _ordinal(match["nth"])
    if count is None:
        return None
    if not match["of"]:
        return _from_anchor(12 * count, rules) if not words[match.end() :].strip(" .,") else None
    of = read(words[match.end() :])
    return _months_on(of, 12 * count, f"{count} years on") if of.edtf else None


def _any_anniversary(of: Reading) -> Reading | None:
    """Return the day of a year not known: which anniversary it is, the words leave open."""
    if of.earliest is None or of.earliest != of.latest:
        return None
    day = of.earliest
    return Reading(
        edtf=f"XXXX-{day.month:02d}-{day.day:02d}",
        precision=Precision.DAY,
        missing_year=True,
        reasons=(f"an anniversary of {day}",),
    )


def _from_anchor(months: int | None, rules: Rules) -> Reading | None:
    if months is None:
        return None
    if rules.anchor is None:
        return read_relative("ago", {}, None, rules.extents)
    day = add_months(rules.anchor, months)
    on = Reading(str(day), day, day, Precision.DAY, Basis.RELATIVE, anchor=rules.anchor)
    return on._replace(reasons=(f"counted from {rules.anchor}, to the day",))


def _months_on(of: Reading, months: int, reason: str) -> Reading | None:
    if of.earliest is None or of.latest is None:
        return None
    first, last = add_months(of.earliest, months), add_months(of.latest, months)
    edtf = f"{first}/{last}" if first != last else f"{first}"
    if of.precision is Precision.YEAR and first.month == 1:
        edtf = f"{first.year:04d}"
    return of._replace(edtf=edtf, earliest=first, latest=last, reasons=(*of.reasons, reason))


def _counted(words: str, match: re.Match[str], read: Read, rules: Rules) -> Reading | None:
    given = match.groupdict()
    count, unit = _count(given.get("count") or "a"), _count(given["unit"])
    of = read(words[match.end() :])
    if count is None or unit is None or not of.edtf or of.earliest is None or of.latest is None:
        return None
    sign = -1 if " ".join(given["side"].lower().split()) in _BEFORE else 1
    if given.get("exact") and unit in (MONTH, YEAR):
        return _months_on(of, sign * count * (12 if unit == YEAR else 1), "to the day")
    how = "ago" if given.get("count") or unit == DAY else "unit"
    ends = [read_relative(how, {"count": count, "unit": unit, "step": sign}, day, rules.extents) for day in _ends(of)]
    return _from_first_to_last(ends, of, about=bool(given.get("about")))


def _ends(of: Reading) -> list[Day]:
    return [day for day in (of.earliest, of.latest) if day]


def _from_first_to_last(ends: list[Reading], of: Reading, *, about: bool) -> Reading:
    """Return one reading of what the count gives from the first and from the last day that the other date can be."""
    start, end = ends
    edtf = start.edtf if start.edtf == end.edtf else f"{_side(start.edtf, 0)}/{_side(end.edtf, -1)}"
    mark = "~" if about and "~" not in edtf and "/" not in edtf else ""
    anchor = of.earliest if of.earliest == of.latest else None
    counted = f"counted from {of.earliest}" + (f" to {of.latest}" if anchor is None else "")
    own = tuple(reason for reason in start.reasons if not reason.startswith("counted from"))
    return start._replace(
        edtf=f"{edtf}{mark}",
        latest=end.latest,
        basis=Basis.RELATIVE,
        anchor=anchor,
        reasons=(*of.reasons, *own, counted),
        passed_over=of.passed_over,
    )


def _side(edtf: str, index: int) -> str:
    return edtf.split("/")[index]


def _months(count: str, unit: str) -> int | None:
    number = _count(count)
    if number is None or number < 1:
        return None
    return number * (12 if unit.lower().startswith("year") else 1)


def _count(word: str) -> int | None:
    """Return the number, the vague count (below zero) or the unit that the word is, None where it is none."""
    tokens = tokenize(word, english())
    if len(tokens.shape) != 1:
        return None
    value = tokens.values[0]
    if tokens.shape == k.COUNT and value > _MOST_COUNTED:
        return -value
    return value if tokens.shape in _NUMBERS else None


_MOST_COUNTED = 100
_NUMBERS = frozenset((k.COUNT, k.UNIT, k.SMALL, k.DAY, k.SHORT, k.HUNDREDS))


def _ordinal(word: str) -> int | None:
    tokens = tokenize(word, english())
    if word[0].isdecimal():
        return int(word[:-2])
    return tokens.values[0] if tokens.shape == k.ORDINAL else None
