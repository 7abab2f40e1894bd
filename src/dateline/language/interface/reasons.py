"""The reasons that are kept in English, said in the reader's language: whole, or not at all.

What is held of a date, a source or an origin says why in English sentences, made of known patterns; so they can be
told again from the catalogs, their values as they stand.
"""

import re
from collections.abc import Iterable
from functools import cache

from dateline.domain.dates import Day
from dateline.language.interface.messages import message
from dateline.language.interface.voices import Voice, voice_of
from dateline.language.wording import MONTHS

_CLAUSES = (
    message("year %(year)s from %(evidence)s and %(further)s"),
    message("year %(year)s from %(evidence)s"),
    message("year %(year)s as given for the whole chronology"),
    message("year %(year)s, the last one before %(day)s"),
    message("year %(year)s, the next one after %(day)s"),
    message("year %(year)s, the nearest to %(day)s"),
    message("year %(year)s, the year of %(day)s"),
    message("year %(year)s, in the year of %(day)s"),
    message("“%(words)s” in a report of %(published)s"),
    message('"%(words)s" fits %(year)s'),
    message('"%(words)s" is taken as %(first)s to %(last)s'),
    message('no later than "%(words)s", the next dated entry'),
    message('no earlier than "%(words)s", the dated entry before'),
    message('stands between "%(before)s" and "%(after)s" in a table in date order'),
    message('month first because "%(words)s" (%(entry)s) can be read in no other way'),
    message("counted from %(day)s"),
    message("written as EDTF"),
    message("no end is stated"),
    message("it may have begun earlier"),
    message("the words themselves are not sure of it"),
    message("the words say that the date is not known"),
    message("relative to a date that is not given; an anchor such as the report's date settles it"),
    message("related to the day of a report, which is not told"),
    message("no date is written"),
    message('no date is seen in "%(words)s"'),
)
"""What dates rest on; several are joined by semicolons."""

_SENTENCES = (
    message("No source is given."),
    message("%(names)s is based on %(bases)s and not independent of them."),
    message("%(names)s are based on %(bases)s and not independent of them."),
    message("Which of the %(number)s bases stands behind this cannot be told."),
    message("%(names)s are named together: whether one or several of them stand behind this cannot be told."),
    message("Whether the %(number)s reports of %(house)s are independent of one another cannot be told."),
    message("Whether the %(number)s reports that name nobody are independent of one another cannot be told."),
    message("Whether %(names)s are one and the same cannot be told."),
    message("%(names)s also stands behind %(entries)s, as one and the same origin."),
    message("%(names)s also stand behind %(entries)s, as one and the same origin."),
    message("What “%(label)s” means is not known."),
    message("“%(label)s” points to %(target)s: the citation just before it."),
    message("“%(label)s” points to %(target)s: the citation just before it that bears these names."),
    message("“%(label)s” points to %(target)s: the latest full citation that bears these names."),
    message(
        "“%(label)s” points to %(target)s: the latest citation that bears these names, though others stand between."
    ),
    message(
        "“%(label)s” points to %(target)s: the last citation before it, but the entry before this one gives no source."
    ),
    message("“%(label)s” points to nothing: no citation stands before it."),
    message("“%(label)s” points to nothing: no earlier citation bears the name %(names)s."),
    message("The editor holds “%(claim)s”."),
    message("The editor holds “%(claim)s”, because %(grounds)s."),
)

_EVIDENCE = (
    message("the address %(address)s (%(entry)s)"),
    message('the file itself ("%(words)s")'),
    message("the day it was published (%(day)s)"),
)
_NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_ENTRY = re.compile(r"entry (\d+)(?: \(([^()]*(?:\([^()]*\)[^()]*)*)\))?")
_QUOTED = re.compile(r'("[^"]*")(?: \((entry \d+)\))?')
_MORE = re.compile(r"(\d+) more")
_OF_ENTRY = re.compile(r"“(.*)” of (entry \d+)")
_FIGURES = frozenset({"year", "day", "first", "last", "number"})
_SOLID = r"[^\s\"]+"
_BETWEEN = re.compile(r", | and ")
_NOBODY = frozenset({message("an anonymous report"), message("a source without a name")})
_COUNTED = re.compile(r"(?:[A-Z][\w-]*|\d+) citations?(?:, [\w-]+ pointing back)?, [\w-]+ origins?(?:: |\.)")
_LONGEST = 2_000


def told(voice: Voice, reasons: str) -> str:
    """Return the reasons in the reader's language, "" where some of them follow no known pattern."""
    if voice.language == "en":
        return reasons
    if len(reasons) > _LONGEST:
        return ""
    words = reasons.strip()
    return _joined(voice, words, "; ", _CLAUSES) or _joined(voice, words, " ", _SENTENCES)


def counted(reasons: str) -> tuple[str, str]:
    """Return whom the reasons of a count of origins name as such, "" where nobody, and what else they say."""
    begun = _COUNTED.match(reasons)
    if begun is None or len(reasons) > _LONGEST:
        return "", reasons
    if begun[0].endswith("."):
        return "", reasons[begun.end() :].strip()
    end = next(end for end in _ends(reasons, " ") if end > begun.end())
    rest = reasons[end:].strip()
    known = not rest or _joined(voice_of("en"), rest, " ", _SENTENCES)
    return (reasons[begun.end() : end].removesuffix("."), rest) if known else ("", reasons)


def _joined(voice: Voice, words: str, between: str, patterns: tuple[str, ...]) -> str:
    """The parts of the words said one by one, "" where one is unknown.

    A part may hold what parts them: names hold full stops, and words quoted semicolons. So from the last place where
    one may begin, back to the first, each is tried with all ends that lead on to known parts.
    """
    ends = _ends(words, between)
    said: dict[int, str] = {len(words) + len(between): ""}
    for start in reversed([0, *(end + len(between) for end in ends[:-1])]):
        for end in (end for end in ends if end > start and end + len(between) in said):
            one = _one(voice, words[start:end], patterns)
            if one:
                said[start] = f"{one}{between if end < len(words) else ''}{said[end + len(between)]}"
                break
    return said.get(0, "")


def _ends(words: str, between: str) -> list[int]:
    # A full stop behind a single letter is an initial's.
    mark = r"(?<=\.)(?<!\b\w\.) " if between == " " else "; "
    return [*(found.start() for found in re.finditer(mark, words)), len(words)]


def _one(voice: Voice, words: str, patterns: Iterable[str]) -> str:
    for pattern in patterns:
        found = _shape(pattern).fullmatch(words)
        values = {name: _value(voice, name, value) for name, value in found.groupdict().items()} if found else {}
        if found and all(values.values()):
            return voice.gettext(pattern, **values)
    return ""


@cache
def _shape(pattern: str) -> re.Pattern[str]:
    parts = re.split(r"%\((\w+)\)s", pattern)
    shaped = (
        f"(?P<{part}>{_SOLID if part in _FIGURES else '.+?'})" if at % 2 else re.escape(part)
        for at, part in enumerate(parts)
    )
    return re.compile("".join(shaped), re.DOTALL)


def _value(voice: Voice, name: str, value: str) -> str:
    """A value of a pattern; "" where it is English in a way that is not known. Names and quoted words stay."""
    if name in {"evidence", "further"}:
        return _evidence(voice, value)
    if name in {"entry", "entries", "target"}:
        return _place(voice, value)
    if name == "number":
        return voice.number(_NUMBERS.index(value) + 2) if value in _NUMBERS else value if value.isdecimal() else ""
    if name == "published":
        return _day(voice, value)
    stands = voice.gettext(value.lower()) if value.lower() in _NOBODY else value
    return f"\u2068{stands}\u2069" if voice.direction == "rtl" else stands


def _day(voice: Voice, value: str) -> str:
    """A day that is written as `wording.spoken_day` does: "24 July 2015"."""
    day, month, year = [*value.split(" "), "", ""][:3]
    known = month in MONTHS and day.isdecimal() and year.isdecimal()
    return voice.day(Day(int(year), MONTHS.index(month) + 1, int(day))) if known else ""


def _evidence(voice: Voice, value: str) -> str:
    quoted = _QUOTED.fullmatch(value)
    if quoted is None:
        return _one(voice, value, _EVIDENCE)
    return f"{quoted[1]} ({_place(voice, quoted[2])})" if quoted[2] else quoted[1]


def _place(voice: Voice, value: str) -> str:
    """One entry or several, by their numbers; the words of a citation and the entry that it stands in."""
    found = _OF_ENTRY.fullmatch(value)
    if found:
        return voice.gettext("“%(label)s” of %(entry)s", label=found[1], entry=_place(voice, found[2]))
    named, at = [], 0
    for entry in _ENTRY.finditer(value):
        if at and not _BETWEEN.fullmatch(value, at, entry.start()):
            return ""
        named.append(_entry(voice, entry))
        at = entry.end()
    more = _MORE.fullmatch(value, at + len(" and ")) if named and value[at:].startswith(" and ") else None
    if more:
        named.append(voice.gettext("%(number)s more", number=voice.figure(int(more[1]))))
    return voice.listed(named) if named and (more or at == len(value)) else ""


def _entry(voice: Voice, found: re.Match[str]) -> str:
    name = voice.gettext("entry %(number)s", number=voice.figure(int(found[1])))
    return f"{name} ({found[2]})" if found[2] else name
