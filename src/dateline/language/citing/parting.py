"""The parts of a citation label, between its commas, dashes and other stops."""

import re

from dateline.language.citing.dates import is_date

_PART = re.compile(r"\s+[—–|-]\s+|\s*[;|]\s*|,\s+|\s+/\s+|—")


def parts_of(words: str) -> list[tuple[str, int]]:
    """Return the parts between stops with where each ends."""
    parts, at = [], 0
    for stop in _PART.finditer(words):
        parts.append((words[at : stop.start()].strip(), stop.start()))
        at = stop.end()
    parts.append((words[at:].strip(), len(words)))
    return [(part, end) for part, end in parts if part]


def join_dates(parts: list[str]) -> list[str]:
    """Join "July 2" and "2015", which the comma in a date has parted."""
    joined: list[str] = []
    for part in parts:
        if joined and is_date(f"{joined[-1]}, {part}"):
            joined[-1] = f"{joined[-1]}, {part}"
        else:
            joined.append(part)
    return joined
