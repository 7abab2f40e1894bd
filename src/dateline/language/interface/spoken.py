"""What reasons put in English words of a known form, said in the reader's language; "" where the form is another."""

import re

from dateline.domain.dates import Day
from dateline.domain.patterns import compile_late
from dateline.language.interface.catalogs import SOURCE
from dateline.language.interface.messages import message
from dateline.language.interface.voices import Voice
from dateline.language.wording import MONTHS

_MONTH = "|".join(MONTHS)
_DAYS = compile_late(
    rf"(?:(?P<begun>\d{{1,2}})(?: (?P<from>{_MONTH}))?(?: (?P<of>\d{{1,4}}))? to )?"
    rf"(?P<day>\d{{1,2}}) (?P<month>{_MONTH}) (?P<year>\d{{1,4}})"
)
_WHOLE = compile_late(rf"(?:(?P<month>{_MONTH}) )?(?P<year>\d{{1,4}})")
_SHARE = compile_late(r"(?P<source>.+) \((?P<share>\d+(?: to \d+)?) in 100 of (?:its|their) words\)", re.DOTALL)
_REPORT = compile_late(rf"(?P<house>.+)’s report of (?P<day>\d{{1,2}} (?:{_MONTH}) \d{{1,4}})", re.DOTALL)
_OF_DAY = compile_late(rf" of (\d{{1,2}} (?:{_MONTH}) \d{{1,4}})\b")
_OTHERS = compile_late(
    r"(?P<names>.+) and (?P<number>one|two|three|four|five|six|seven|eight|nine|ten|\d+) others?", re.DOTALL
)
_SIDE = compile_late(r"(?:, | and |^)(?P<teller>.+?) says? “(?P<words>.*?)”(?=, | and |$)", re.DOTALL)
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
TOPICS = (
    message("died"),
    message("were injured"),
    message("were arrested"),
    message("are missing"),
    message("are in hospital"),
    message("were evacuated"),
    message("were rescued"),
    message("time"),
    message("time of arrival"),
    message("time of departure"),
    message("time of beginning"),
    message("time of end"),
)
"""What is counted or timed, where that is no word of an account."""


def stretch_in(voice: Voice, words: str) -> str:
    """Return a stretch of days: "24 to 26 July 2015", "July 2015", "2015"."""
    days, whole = _DAYS.fullmatch(words), _WHOLE.fullmatch(words)
    if whole:
        year = int(whole["year"])
        return voice.month(Day(year, MONTHS.index(whole["month"]) + 1, 1)) if whole["month"] else voice.year(year)
    if not days:
        return ""
    last = Day(int(days["year"]), MONTHS.index(days["month"]) + 1, int(days["day"]))
    if not days["begun"]:
        return voice.day(last)
    month = MONTHS.index(days["from"]) + 1 if days["from"] else last.month
    return voice.stretch(Day(int(days["of"] or last.year), month, int(days["begun"])), last)


def source_in(voice: Voice, words: str) -> str:
    """Return what a report comes from: "Coastwire’s report of 26 July 2019 (72 in 100 of its words)"."""
    part = _SHARE.fullmatch(words)
    report = _REPORT.fullmatch(part["source"] if part else words)
    if report:
        day = stretch_in(voice, report["day"])
        told = voice.gettext("the report of %(house)s of %(day)s", house=voice.named(report["house"]), day=day)
    else:
        told = names_in(voice, part["source"]) if part else ""
    if not part:
        return told
    share = part["share"].replace(" to ", "–")
    return voice.gettext("%(source)s (%(share)s in 100 words)", source=told, share=share)


def names_in(voice: Voice, words: str) -> str:
    """Return names of reports, as they may be told apart by days: "Coastwire of 3 May 2031 and two others"."""
    if voice.language == SOURCE:
        return words
    named = _OF_DAY.sub(lambda day: f" ({stretch_in(voice, day[1])})", words)
    others = _OTHERS.fullmatch(named)
    if not others:
        return voice.named(named)
    number = voice.number(_NUMBERS.index(others["number"])) if others["number"] in _NUMBERS else others["number"]
    return voice.gettext("%(names)s and %(number)s others", names=voice.named(others["names"]), number=number)


def sides_in(voice: Voice, words: str) -> str:
    """Return who says what: "Lund says “in May” and Carr says “in June”"."""
    found = list(_SIDE.finditer(words))
    if not found or "".join(each[0] for each in found) != words:
        return ""
    pairs = [(each["words"], voice.named(each["teller"])) for each in found]
    return voice.parted(voice.gettext("“%(words)s” (%(tellers)s)", words=said, tellers=who) for said, who in pairs)


def topic_in(voice: Voice, words: str) -> str:
    """Return what is counted or timed; a word of an account stands as it is."""
    return voice.gettext(words) if words in TOPICS else words
