"""How Dateline itself puts things in a sentence that can be printed: dates, lists, counts, sources, entries."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Protocol

from dateline.domain.dates import Day, When
from dateline.domain.events import Dispute

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_CHOICE = re.compile(r"\[(\d{4}(?:-\d\d){0,2}(?:,\d{4}(?:-\d\d){0,2})+)\]")
_MOST_CHOSEN = 4
"""How many dates a sentence gives to choose from; of more it says from when to when they reach."""
_DAY_ALONE = re.compile(rf"^\d{{1,2}} (?:{'|'.join(MONTHS)}) \d{{4}}$")
_YEAR, _MONTH = len("2026"), len("2026-10")
_PARTICLES = frozenset(
    ["al", "bin", "da", "de", "del", "della", "der", "di", "dos", "du", "el", "ibn", "la", "le", "ten", "van", "von"]
)


class Source(Protocol):
    """What a citation, held or shown, says of its source."""

    @property
    def label(self) -> str: ...

    @property
    def bylines(self) -> Sequence[str]: ...

    @property
    def publisher(self) -> str | None: ...

    @property
    def anonymous(self) -> bool: ...


def listed(names: Sequence[str], conjunction: str = "and") -> str:
    """Return the names as a sentence lists them: "a", "a and b", "a, b and c"."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {conjunction} {names[-1]}"


def counted(count: int, one: str, many: str = "") -> str:
    """Return the count with its noun: "three reports", "one report", "31 reports"."""
    number = _NUMBERS[count] if count < len(_NUMBERS) else str(count)
    return f"{number} {one if count == 1 else many or one + 's'}"


def clipped(words: str, length: int = 80) -> str:
    """Return the words on one line, cut at a word with "…" when longer than `length` characters."""
    line = " ".join(words[: 4 * length].split())
    if len(line) <= length:
        return line
    return line[: length - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


def verb_for(names: str, one: str, many: str) -> str:
    """Return the form of a verb that goes with the short name of a source: several people take the plural."""
    return many if " and " in names.partition(",")[0] else one


def capitalised(sentence: str) -> str:
    """Return the sentence with a capital first letter, the rest untouched."""
    return sentence[:1].upper() + sentence[1:]


def closed(sentence: str) -> str:
    """Return the words as a sentence: with a capital and a full stop."""
    words = capitalised(sentence.strip())
    return words if words.endswith((".", "!", "?")) else f"{words}."


def entry_name(n: int, words: str) -> str:
    """Return how a sentence names an entry: "entry 3 (7/24)"."""
    return f"entry {n} ({clipped(words, 40)})" if words.strip() else f"entry {n}"


@lru_cache(maxsize=4096)
def surname(name: str) -> str:
    """Return the family name with its particles: "Karen de Young" gives "de Young"; of a body its whole name."""
    parts = name.split()
    if _is_of_body(parts):
        return " ".join(parts)
    start = len(parts) - 1
    while start > 1 and parts[start - 1].lower().rstrip(".-") in _PARTICLES:
        start -= 1
    return " ".join(parts[max(start, 0) :])


def _is_of_body(parts: Sequence[str]) -> bool:
    """Return whether a name is no person's: "Inspectorate of Prisons", "Guards’ Union", "The Editors"."""
    from dateline.language.attributing.cues import BODIES  # noqa: PLC0415 dates alone need none of it

    if len(parts) < 2:
        return False
    last = parts[-1].casefold()
    is_owned = any(part.endswith(("s’", "s'", "’s", "'s")) for part in parts[:-1])
    return is_owned or last in BODIES or parts[0] == "The" or not {"of", "for"}.isdisjoint(parts)


def credit(source: Source) -> str:
    """Return the short name of a source: "Griffin and Tomlinson", "Salama, AP", or its label where it names nobody.

    Only what says of itself that nobody signed it is called anonymous: what names no publisher has a title still.
    """
    team = listed([surname(name) for name in source.bylines])
    named = ", ".join(part for part in (team, listed((source.publisher or "").split(" / "))) if part)
    if named:
        return named
    if source.anonymous and _is_called_unsigned(source.label):
        return "an anonymous report"
    return _DAY_ALONE.sub(r"a report of \g<0>", clipped(source.label, 60)) or "a source without a name"


def _is_called_unsigned(label: str) -> bool:
    from dateline.language.citing.cues import ANONYMOUS, LEAD  # noqa: PLC0415 most sources name somebody

    lead = LEAD.match(label)
    return bool(ANONYMOUS.match(label, lead.end() if lead else 0))


def spoken_year(year: int) -> str:
    """Return a year as it is said: astronomical year -860 is "861 BC"."""
    return str(year) if year > 0 else f"{1 - year} BC"


def spoken_day(day: Day) -> str:
    """Return a day as it is said: "24 July 2015"."""
    return f"{day.day} {MONTHS[day.month - 1]} {spoken_year(day.year)}"


def spoken_when(when: When) -> str:
    """Return a date as it is said: "6 or 7 October 2026" where it is one of several, else its stretch of days."""
    return _spoken_choice(when) or spoken_stretch(when.first, when.last)


def _spoken_choice(when: When) -> str:
    """Return the dates that one is chosen from with "or"; "" where it is no choice, or its bounds are tighter."""
    match = _CHOICE.fullmatch(when.edtf)
    dates = sorted(match[1].split(",")) if match else []
    if not 1 < len(dates) <= _MOST_CHOSEN or not _reaches(when, dates[0], dates[-1]):
        return ""
    words = [_words_of(date) for date in dates]
    shared = 0
    while all(len(each) > shared + 1 for each in words) and len({each[-shared - 1] for each in words}) == 1:
        shared += 1
    heads = [" ".join(each[: len(each) - shared]) for each in words]
    return " ".join([listed(heads, "or"), *words[0][len(words[0]) - shared :]])


def _reaches(when: When, first: str, last: str) -> bool:
    """Return whether a date may be any day from the first day of one date to the last day of another."""
    ends = when.last
    if when.earliest != f"{first}-01-01"[:10] or ends is None or not str(ends).startswith(last):
        return False
    behind = ends.shift(1)
    return behind.day == 1 and behind.month == 1 if len(last) == _YEAR else behind.day == 1 or len(last) > _MONTH


def _words_of(date: str) -> list[str]:
    """Return the words of a day, a month or a year: "6", "October" and "2026"."""
    year, *rest = map(int, date.split("-"))
    months = [MONTHS[rest[0] - 1]] if rest else []
    return [*map(str, rest[1:]), *months, spoken_year(year)]


def spoken_stretch(first: Day | None, last: Day | None) -> str:
    """Return a stretch of days as it is said: "24 to 26 July 2015", "July 2015", "not before 3 May 2015"."""
    if first is None or last is None:
        if first is None and last is None:
            return "an unknown date"
        return f"not before {spoken_day(first)}" if first else f"not after {spoken_day(last)}" if last else ""
    if first == last:
        return spoken_day(first)
    return _whole(first, last) or _parted(first, last)


def _whole(first: Day, last: Day) -> str:
    """A stretch that is exactly some years or one month is said without its days."""
    starts_month, ends_month = first.day == 1, last.shift(1).day == 1
    if (first.month, last.month) == (1, 12) and starts_month and ends_month:
        years = (spoken_year(first.year), spoken_year(last.year))
        return years[0] if first.year == last.year else f"{years[0]} to {years[1]}"
    if starts_month and ends_month and first[:2] == last[:2]:
        return f"{MONTHS[first.month - 1]} {spoken_year(first.year)}"
    return ""


def _parted(first: Day, last: Day) -> str:
    if first[:2] == last[:2]:
        return f"{first.day} to {spoken_day(last)}"
    if first.year == last.year:
        return f"{first.day} {MONTHS[first.month - 1]} to {spoken_day(last)}"
    return f"{spoken_day(first)} to {spoken_day(last)}"


def window_of(dispute: Dispute) -> str:
    """Return what a dispute contests in time, and whether it can meet its target, in sentences; "" where it is open."""
    first = Day.parse(dispute.earliest) if dispute.earliest else None
    last = Day.parse(dispute.latest) if dispute.latest else None
    sentences = [f"“{dispute.scope}” is {spoken_stretch(first, last)}."] if first or last else []
    sentences += ["What it contests cannot meet that: it misses."] if dispute.misses else []
    return " ".join(sentences)


def untold_window_of(dispute: Dispute) -> str:
    """Return `window_of` a dispute, "" where its grounds say it."""
    window = window_of(dispute)
    return "" if window in dispute.grounds else window
