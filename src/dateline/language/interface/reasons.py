"""The reasons that are kept in English, said in the reader's language: whole, or not at all.

What is held of a date, a source or an origin says why in English sentences, made of known patterns; so they can be
told again from the catalogs, their values as they stand.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache

from dateline.domain.dates import Day
from dateline.language.interface.messages import message
from dateline.language.interface.patterns import (
    ALIKE,
    CLAUSES,
    CONTESTS,
    DERIVED,
    DIFFERENCES,
    HAPPENINGS,
    PLACES,
    PROBLEMS,
    SENTENCES,
)
from dateline.language.interface.spoken import names_in, sides_in, source_in, stretch_in, topic_in
from dateline.language.interface.voices import Voice, voice_of
from dateline.language.wording import MONTHS, closed

_EVIDENCE = (
    message("the address %(address)s (%(entry)s)"),
    message('the file itself ("%(words)s")'),
    message("“%(words)s”"),
    message("the day it was published (%(day)s)"),
)
_NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_ENTRY = re.compile(r"entry (\d+)(?: \(([^()]*(?:\([^()]*\)[^()]*)*)\))?")
_QUOTED = re.compile(r'"([^"]*)"(?: \((entry \d+)\))?')
_STRAIGHT = re.compile(r'"([^"]*)"')
_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)")
_TEAM = re.compile(r"(?P<names>.+?) \((?P<entries>entry .+)\)", re.DOTALL)
_MORE = re.compile(r"(\d+) more")
_OF_ENTRY = re.compile(r"“(.*)” of (entry \d+)")
_FIGURES = frozenset({"year", "day", "first", "last", "number", "figure"})
_SOLID = r"[^\s\"]+"
_PLACED = r"entry \d+(?: \([^()]*(?:\([^()]*\)[^()]*)*\))?"
_BETWEEN = re.compile(r", | and ")
_NAMES = frozenset({"", "names", "house", "who", "bases", "reports"})
"""Values that are names, one or several."""
_NOBODY = frozenset({message("an anonymous report"), message("a source without a name")})
_COUNTED = re.compile(r"(?:[A-Z][\w-]*|\d+) citations?(?:, [\w-]+ pointing back)?, [\w-]+ origins?(?:: |\.)")
_LONGEST = 2_000


def told(voice: Voice, reasons: str) -> str:
    """Return the reasons in the reader's language, "" where some of them follow no known pattern.

    Straight marks around quoted words become those of the language.
    """
    if voice.language == "en":
        return _APOSTROPHE.sub("’", _STRAIGHT.sub(r"“\1”", reasons))
    if len(reasons) > _LONGEST:
        return ""
    words = reasons.strip()
    return _joined(voice, words, "; ", CLAUSES) or _joined(voice, words, " ", SENTENCES)


def told_problem(voice: Voice, words: str) -> str:
    """Return what a check says in the reader's language, "" where it follows no known pattern."""
    if voice.language == "en":
        return words
    if len(words) > _LONGEST:
        return ""
    return _joined(voice, closed(words), " ", (*PROBLEMS, *SENTENCES))


def counted(reasons: str) -> tuple[str, str]:
    """Return whom the reasons of a count of origins name as such, "" where nobody, and what else they say."""
    begun = _COUNTED.match(reasons)
    if begun is None or len(reasons) > _LONGEST:
        return "", reasons
    if begun[0].endswith("."):
        return "", reasons[begun.end() :].strip()
    end = next(end for end in _ends(reasons, " ") if end > begun.end())
    rest = reasons[end:].strip()
    known = not rest or _joined(voice_of("en"), rest, " ", SENTENCES)
    return (reasons[begun.end() : end].removesuffix("."), rest) if known else ("", reasons[begun.end() :])


def _joined(voice: Voice, words: str, between: str, patterns: tuple[str, ...]) -> str:
    """The parts of the words said one by one, "" where one is unknown.

    A part may hold what parts them: names hold full stops, and words quoted semicolons. So from the last place where
    one may begin, back to the first, each is tried with all ends that lead on to known parts.
    """
    ends, joint = _ends(words, between), between if between == " " else voice.parted(("", ""))
    said: dict[int, str] = {len(words) + len(between): ""}
    for start in reversed([0, *(end + len(between) for end in ends[:-1])]):
        for end in (end for end in ends if end > start and end + len(between) in said):
            one = _one(voice, words[start:end], patterns)
            if one:
                said[start] = joint.join((one, said[end + len(between)])) if end < len(words) else one
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
        f"(?P<{part}>{_SOLID if part in _FIGURES else _PLACED if part == 'place' else '.+?'})"
        if at % 2
        else re.escape(part)
        for at, part in enumerate(parts)
    )
    return re.compile("".join(shaped), re.DOTALL)


def _value(voice: Voice, name: str, value: str) -> str:
    """A value of a pattern; "" where it is English in a way that is not known. Names and quoted words stay."""
    say = _SAYINGS.get(name)
    if say is not None:
        return say(voice, value)
    stands = (
        voice.gettext(value.lower()) if value.lower() in _NOBODY else voice.named(value) if name in _NAMES else value
    )
    return f"\u2068{stands}\u2069" if voice.direction == "rtl" else stands


def _number(voice: Voice, value: str) -> str:
    return voice.number(_NUMBERS.index(value) + 2) if value in _NUMBERS else value if value.isdecimal() else ""


def _named(voice: Voice, value: str) -> str:
    return _value(voice, "", names_in(voice, value))


def _source(voice: Voice, value: str) -> str:
    return source_in(voice, value) or _named(voice, value)


def _contest(voice: Voice, value: str) -> str:
    found = _CONTEST.fullmatch(value)
    entry = _place(voice, found["entry"]) if found else ""
    if not found or not entry:
        return ""
    if found["entries"]:
        others = _place(voice, found["entries"])
        entry = voice.gettext("%(entry)s, with %(entries)s", entry=entry, entries=others) if others else ""
    contests = CONTESTS[found["kind"]]
    return voice.gettext(contests, entry=entry) if entry else ""


def _origins(voice: Voice, value: str) -> str:
    """Whom the origins are, without how many citations come down to how many of them."""
    begun = _COUNTED.match(value)
    return _named(voice, value[begun.end() if begun else 0 :])


def _derived(voice: Voice, value: str) -> str:
    for verbs, pattern in DERIVED.items():
        found = re.fullmatch(rf"(?P<names>.+?) (?:{verbs}) (?P<source>.+)", value, re.DOTALL)
        if found:
            names, source = _named(voice, found["names"]), _source(voice, found["source"])
            return voice.gettext(pattern, names=names, source=source)
    return ""


def _shared(voice: Voice, value: str) -> str:
    return voice.listed([_value(voice, "", name) for name in _BETWEEN.split(value)])


def _teams(voice: Voice, value: str) -> str:
    """Teams, each with the entries that it stands behind."""
    said = []
    for team in re.split(r"(?<=\)); (?=.+? \(entry )", value):
        found = _TEAM.fullmatch(team)
        entries = _place(voice, found["entries"]) if found else ""
        if not found or not entries:
            return ""
        said.append(f"{_named(voice, found['names'])} ({entries})")
    return voice.parted(said)


def _kinds(voice: Voice, value: str) -> str:
    kinds = _BETWEEN.split(value)
    return voice.listed([voice.gettext(kind) for kind in kinds]) if set(kinds) <= set(HAPPENINGS) else ""


def _day(voice: Voice, value: str) -> str:
    """A day that is written as `wording.spoken_day` does: "24 July 2015"."""
    day, month, year = [*value.split(" "), "", ""][:3]
    known = month in MONTHS and day.isdecimal() and year.isdecimal()
    return voice.day(Day(int(year), MONTHS.index(month) + 1, int(day))) if known else ""


def _evidence(voice: Voice, value: str) -> str:
    quoted = _QUOTED.fullmatch(value)
    if quoted is None:
        return _one(voice, value, _EVIDENCE)
    said = voice.gettext("“%(words)s”", words=quoted[1])
    return f"{said} ({_place(voice, quoted[2])})" if quoted[2] else said


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


_CONTEST = re.compile(
    r"It (?P<kind>denies|doubts|corrects|retracts) (?:the reporting of )?what (?P<entry>entry .+?) tells"
    r"(?:, with (?P<entries>.+))?"
)
_SAYINGS: Mapping[str, Callable[[Voice, str], str]] = {
    "evidence": _evidence,
    "further": _evidence,
    "entry": _place,
    "entries": _place,
    "target": _place,
    "place": _place,
    "number": _number,
    "published": _day,
    "stretch": stretch_in,
    "told": stretch_in,
    "sides": sides_in,
    "counted": topic_in,
    "timed": topic_in,
    "source": _source,
    "names": _named,
    "contest": _contest,
    "derived": _derived,
    "origins": _origins,
    "shared": _shared,
    "kinds": _kinds,
    "teams": _teams,
    "alike": lambda voice, value: _joined(voice, value, "; ", ALIKE),
    "differing": lambda voice, value: _joined(voice, value, "; ", DIFFERENCES),
    "where": lambda voice, value: _one(voice, value, PLACES) or _value(voice, "", value),
}
"""How values are said that are not words as they stand, by their names in patterns."""
