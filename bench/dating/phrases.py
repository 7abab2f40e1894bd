"""Tables of phrases by the makers of other finders: a phrase, the moment it is said at, what it means.

A phrase is right when the longest expression found in it denotes the days that the table gives, and the same time of
day where the table gives one; a length or repetition, when the TIMEX3 values are equal in uniform notation. Answers
may say their days by value or by bounds, and a range as one expression or, as TimeML has it, as its two ends: what is
right counts. Where a table gives a past and a coming reading, either is right. How each table is read:

- duckling-en: a moment spans its grain (a week from Monday); an interval below the day is compared by its days; of an
  open interval the closed side is compared. All phrases are kept, also those that count from the minute.
- dateparser-en: what is expected is a day; the day and the period that the table names with it are both right.
- recognizers-text-en: sentences. All that is expected must be found and right, and nothing else be found. The tables
  for extents alone hold extents, whose preposition may be left out; where the two kinds meet, both must hold.
"""

import calendar
import json
import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from dating.corpora import TIME, Answers, scorer
from dating.refining import extent
from dating.running import Text

FRESH = "2014-09-01T10:30:00"
TOLD = "2012-11-13T00:00:00"
PERIODS = "2015-02-15T15:30:00"
SETTINGS = {"settings", "locales", "days_ago", "prefer_day", "prefer_month", "order"}
STAMP = re.compile(r"-?\d{9,}")
STEPS = {"Day": 1, "Week": 7}


class Sense(NamedTuple):
    """What a phrase means: days, a time of day, a length; None is not compared."""

    first: str | None = None
    last: str | None = None
    clock: str | None = None
    length: str | None = None


class Expected(NamedTuple):
    """What is expected at a place of a text (None: anywhere), and the senses any of which is right (none: all are)."""

    span: tuple[int, int] | None
    senses: tuple[Sense, ...]


class Phrase(NamedTuple):
    """A text said at a moment, and all that is expected in it."""

    doc: str
    said: str
    text: str
    expected: tuple[Expected, ...]

    @property
    def alone(self) -> bool:
        """Whether the whole text is one expression."""
        return len(self.expected) == 1 and self.expected[0].span is None


def phrases() -> list[Phrase]:
    """Return the phrases of all tables; ids begin with the table."""
    return [*duckling(), *dateparser(), *recognizers()]


def texts(given: Iterable[Phrase]) -> list[Text]:
    """Return phrases as texts to look into."""
    return [Text(phrase.doc, phrase.said, phrase.text, "phrase") for phrase in given]


def shares(given: Iterable[Phrase], answers: Answers) -> dict[str, tuple[int, int]]:
    """Return per table how many phrases are right, and of how many."""
    tally: dict[str, list[int]] = {}
    for phrase in given:
        row = tally.setdefault(phrase.doc.partition("/")[0], [0, 0])
        row[0] += is_right(phrase, answers.get(phrase.doc, []))
        row[1] += 1
    return {table: (right, total) for table, (right, total) in tally.items()}


def is_right(phrase: Phrase, found: list[dict[str, Any]]) -> bool:
    """Return whether what was found in a phrase is what is expected."""
    if phrase.alone:
        longest = max(found, key=lambda each: each["end"] - each["start"], default=None)
        senses = phrase.expected[0].senses
        return longest is not None and (means(senses, longest, phrase.said) or spanned(senses, found, phrase.said))
    left = sorted(found, key=lambda each: each["start"])
    return all(is_met(phrase, expected, left) for expected in phrase.expected) and not left


def is_met(phrase: Phrase, expected: Expected, left: list[dict[str, Any]]) -> bool:
    """Return whether the answers at a place are what is expected there; they are taken from those left."""
    start, end = expected.span or (0, len(phrase.text))
    here = [each for each in left if each["start"] < end and start < each["end"]]
    left[:] = [each for each in left if each not in here]
    if len(here) == 1:
        return is_at(phrase.text, expected.span, here[0]) and means(expected.senses, here[0], phrase.said)
    whole = {**here[0], "end": here[-1]["end"]} if here else None
    if whole is None or not is_at(phrase.text, expected.span, whole):
        return False
    return spanned(expected.senses, here, phrase.said) if expected.senses else len(here) == 2


def spanned(senses: tuple[Sense, ...], found: list[dict[str, Any]], said: str) -> bool:
    """Return whether two answers are the ends of a range that is one of the senses."""
    if len(found) != 2:
        return False
    first, last = (list(given_senses(each, said)) for each in found)
    ranges = [Sense(one.first, other.last) for one in first for other in last]
    return any(wanted.clock is None and agrees(wanted, given) for wanted in senses for given in ranges)


def is_at(text: str, span: tuple[int, int] | None, found: dict[str, Any]) -> bool:
    """Return whether an answer stands where it should, with or without the preposition that leads to it."""
    return span is None or extent(text, *span) == extent(text, found["start"], found["end"])


def means(senses: tuple[Sense, ...], found: dict[str, Any], said: str) -> bool:
    """Return whether an answer has one of the senses."""
    return not senses or any(agrees(wanted, given) for wanted in senses for given in given_senses(found, said))


def agrees(wanted: Sense, given: Sense) -> bool:
    """Return whether each part that is wanted is given so."""
    return all(mine is None or mine == theirs for mine, theirs in zip(wanted, given, strict=True))


def given_senses(found: dict[str, Any], said: str) -> Iterator[Sense]:
    """Yield what an answer says: by its value, and by its bounds."""
    score, value = scorer("timex_score"), found["value"] or ""
    clock = score.canonical(value).partition("T")[2] or None
    if value.startswith("P") and value[1:2] in "0123456789TX":
        yield Sense(length=score.canonical(value))
    days = score.bounds(value) or ((said[:10],) * 2 if value == "PRESENT_REF" else None)
    if days:
        yield Sense(str(days[0]), str(days[1]), clock)
    if found.get("earliest") or found.get("latest"):
        yield Sense(found.get("earliest"), found.get("latest"), clock)


def duckling() -> Iterator[Phrase]:
    """Yield Duckling's phrases."""
    table = json.loads((TIME / "duckling-en" / "time.json").read_text("utf-8"))
    said = table["reference"][:19]
    for number, each in enumerate(table["examples"]):
        if each["times"]:
            yield Phrase(f"duckling-en/{number}", said, each["text"], (Expected(None, (duckling_sense(each),)),))


def duckling_sense(each: dict[str, Any]) -> Sense:
    """Return what Duckling's table says of a phrase."""
    first, grain = each["times"][0], each["grain"]
    if each["open"]:
        return Sense(first=first[:10]) if each["open"] == "After" else Sense(last=first[:10])
    if len(each["times"]) > 1:
        return Sense(first[:10], until(each["times"][1]))
    if grain in ("Hour", "Minute", "Second"):
        return Sense(first[:10], first[:10], clock_of(first))
    return Sense(first[:10], str(grain_end(date.fromisoformat(first[:10]), grain)))


def until(end: str) -> str:
    """Return the last day of what goes on until a moment."""
    moment = datetime.fromisoformat(end.replace(" ", "T"))
    return str((moment - timedelta(seconds=1)).date())


def clock_of(moment: str) -> str:
    """Return the time of day, without seconds of zero."""
    return moment[11:19].removesuffix(":00") if moment[11:19].count(":") == 2 else moment[11:16]


def grain_end(first: date, grain: str) -> date:
    """Return the last day of a grain that begins on a day."""
    if grain in STEPS:
        return first + timedelta(days=STEPS[grain] - 1)
    months = {"Month": 1, "Quarter": 3, "Year": 12}[grain]
    year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
    return date(year, month + 1, 1) - timedelta(days=1)


def dateparser() -> Iterator[Phrase]:
    """Yield dateparser's phrases that hang on no setting of its own and whose moment is known."""
    table = json.loads((TIME / "dateparser-en" / "cases.json").read_text("utf-8"))
    for number, each in enumerate(table):
        said = said_at(each)
        day = said and expected_day(each, datetime.fromisoformat(said))
        if said and day and not STAMP.fullmatch(each["text"]):
            period = "month" if "today" in each["named"] else str(each["named"].get("period") or "day")
            yield Phrase(f"dateparser-en/{number}", said, each["text"], (Expected(None, tuple(spans(day, period))),))


def said_at(each: dict[str, Any]) -> str | None:
    """Return the moment that a phrase of dateparser's is said at; None where settings or an unknown moment decide."""
    named = each["named"]
    if SETTINGS & set(named) or named.get("period") == "time" or str(named.get("expected")).startswith("2017-01"):
        return None
    if {"ago", "in_future"} & set(named):
        return FRESH
    return str(named.get("today") or (PERIODS if "period" in named else TOLD))[:19]


def expected_day(each: dict[str, Any], said: datetime) -> date | None:
    """Return the day that dateparser's table expects; None where it expects none."""
    named = each["named"]
    for key, sign in (("ago", -1), ("in_future", 1)):
        if key in named:
            return stepped(said, named[key], sign)
    moments = [
        value for value in (*each["expect"], named.get("expected")) if isinstance(value, str) and value[:1].isdigit()
    ]
    return date.fromisoformat(moments[0][:10]) if moments else None


def stepped(said: datetime, steps: dict[str, float], sign: int) -> date:
    """Return the day that lies some units from a moment."""
    months = sign * int(steps.get("months", 0) + 12 * steps.get("years", 0) + 120 * steps.get("decades", 0))
    year, month = divmod(said.year * 12 + said.month - 1 + months, 12)
    day = min(said.day, calendar.monthrange(year, month + 1)[1])
    rest = {unit: sign * steps[unit] for unit in ("weeks", "days", "hours", "minutes", "seconds") if unit in steps}
    return (said.replace(year=year, month=month + 1, day=day) + timedelta(**rest)).date()


def spans(day: date, period: str) -> Iterator[Sense]:
    """Yield the day, and the period that it stands for."""
    yield Sense(str(day), str(day))
    if period == "week":
        monday = day - timedelta(days=day.weekday())
        yield Sense(str(monday), str(monday + timedelta(days=6)))
    if period == "month":
        yield Sense(str(day.replace(day=1)), str(grain_end(day.replace(day=1), "Month")))
    if period == "year":
        yield Sense(f"{day.year}-01-01", f"{day.year}-12-31")


def recognizers() -> Iterator[Phrase]:
    """Yield the sentences of Recognizers-Text."""
    for path in sorted((TIME / "recognizers-text-en").glob("*.json")):
        for number, each in enumerate(json.loads(path.read_text("utf-8-sig"))):
            said = (each.get("Context") or {}).get("ReferenceDateTime", "2016-11-07T00:00:00")[:19]
            expected = tuple(expected_at(result, said) for result in each["Results"])
            yield Phrase(f"recognizers-text-en/{path.stem}-{number}", said, each["Input"], expected)


def expected_at(result: dict[str, Any], said: str) -> Expected:
    """Return one expected result: its place, and its senses where the table gives any."""
    start = result["Start"]
    end = result["End"] + 1 if "End" in result else start + result["Length"]
    values = (result.get("Resolution") or {}).get("values") or []
    value = result.get("Value") or {}
    flat = [(values_of(each), each.get("timex", "")) for each in values]
    timex = value.get("Timex") or value.get("timex") or ""
    flat += [(values_of(value[side]), timex) for side in ("PastResolution", "FutureResolution") if side in value]
    return Expected((start, end), tuple(sense for each, timex in flat for sense in microsoft(each, timex, said)))


def values_of(given: dict[str, Any]) -> dict[str, str]:
    """Return the first and last moment of a result under one pair of names, whichever table it stands in."""
    names = {
        "start": ("start", "startDate", "startDateTime", "startTime"),
        "end": ("end", "endDate", "endDateTime", "endTime"),
        "at": ("date", "dateTime", "time", "value"),
    }
    return {name: given[key] for name, keys in names.items() for key in keys if isinstance(given.get(key), str)}


def microsoft(given: dict[str, str], timex: str, said: str) -> Iterator[Sense]:
    """Yield what a result of Recognizers-Text means; its ends are exclusive, in ranges perhaps not."""
    if timex == "PRESENT_REF":
        yield Sense(said[:10], said[:10])
    elif timex.startswith("P"):
        yield Sense(length=scorer("timex_score").canonical(timex))
    elif "start" in given or "end" in given:
        first, last = (dated(given.get(side), said) for side in ("start", "end"))
        yield Sense(first and first[:10], last and until(last))
        if last and timex.startswith("("):
            yield Sense(first and first[:10], last[:10])
    elif dated(given.get("at"), said):
        at = str(dated(given["at"], said))
        yield Sense(at[:10], at[:10], clock_of(at) if len(at) > 10 else None)
    elif scorer("timex_score").bounds(timex):
        first, last = scorer("timex_score").bounds(timex)
        yield Sense(str(first), str(last))


def dated(moment: str | None, said: str) -> str | None:
    """Return a moment with its day; a bare time of day is of the day it is said on."""
    if not moment or not moment[0].isdigit():
        return None
    return f"{said[:10]} {moment}" if moment[2:3] == ":" else moment
