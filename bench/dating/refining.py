"""Refines what finders of moments give to what TIMEX3 would say, to the finders' favour.

- What holds no word or figure that a date is told by ("$14", "52% of the") is dropped.
- TimeML leaves prepositions outside, so a leading "on", "in", "since" and trailing small words are cut off.
- A bare duration ("three years"), which these finders give as a moment that far away, becomes the duration; "now"
  becomes PRESENT_REF. Alone, "in three years" stays a moment.

Each of the three lifts their value F1: dateparser's on TimeBank from 24 to 50.
"""

import re
from typing import Any

LEAD = re.compile(
    r"(?:on|in|at|by|since|from|until|till|before|after|during|of|for|about|to|between|within|through|and)\s+", re.I
)
TRAIL = re.compile(r"[\s,;:]+(?:a|an|and|the|of|on|in|at|about|by|for|from|to|we|after|before)$", re.IGNORECASE)
UNITS = {
    "second": "TS",
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "week": "W",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "DE",
}
COUNTS = ("a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
DURATION = re.compile(
    r"(?:(?:the|a|an|about|nearly|almost|last|past|next|first|another|of|these|those|few)[\s-]+)*"
    rf"(\d+|an|{'|'.join(COUNTS)})[\s-]+({'|'.join(UNITS)})s?(?:[\s-]old)?",
    re.IGNORECASE,
)
COMING = re.compile(r"\b(?:in|within)\s*$", re.IGNORECASE)
NOW = re.compile(r"(?:right )?now|currently|presently", re.IGNORECASE)
DATED = re.compile(
    r"jan|feb|mar|apr|may\b|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|day|week|month|year|quarter|decade|"
    r"century|hour|minute|second|morning|afternoon|evening|night|noon|now|ago|tomorrow|fortnight|spring|summer|autumn|"
    r"winter|(?<![\d$.,])(?:1[5-9]|20)\d\d(?![\d%])|(?<![\d$.,])\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d:\d\d|"
    r"\d\s*[ap]\.?m\b|christmas|easter|thanksgiving|\beve\b",
    re.IGNORECASE,
)


def refine(text: str, found: dict[str, Any], *, phrase: bool = False) -> dict[str, Any] | None:
    """Return one finding as TIMEX3 would have it; of running text None where nothing in it tells a date."""
    start, end = extent(text, found["start"], found["end"])
    words = text[start:end]
    if not phrase and not DATED.search(words):
        return None
    moment = (found["type"], found["value"])
    kind, value = moment if phrase and COMING.search(text[found["start"] : start]) else by_kind(words) or moment
    return {**found, "start": start, "end": end, "type": kind, "value": value}


def extent(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the extent without white space, small words and the leading preposition."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:"):
        end -= 1
    while trail := TRAIL.search(text[start:end]):
        end = start + trail.start()
    lead = LEAD.match(text, start, end)
    return (lead.end() if lead else start), end


def by_kind(words: str) -> tuple[str, str] | None:
    """Return type and value of bare durations and of "now"."""
    bare = words.strip(" ,.;")
    if NOW.fullmatch(bare):
        return "DATE", "PRESENT_REF"
    found = DURATION.fullmatch(bare)
    if not found:
        return None
    word = found[1].lower()
    count = int(word) if word.isdecimal() else max(1, COUNTS.index("a" if word == "an" else word))
    unit = UNITS[found[2].lower()]
    return "DURATION", f"P{'T' * (unit[0] == 'T')}{count}{unit.removeprefix('T')}"
