"""iCalendar: the windows in which what was expected should happen, as tentative all-day events (RFC 5545)."""

import hashlib
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from dateline.domain.accounts import Claim
from dateline.domain.dates import Day
from dateline.domain.shown import Shown, ShownEntry, ShownRevision
from dateline.language.claiming.expecting import due_day, first_day
from dateline.language.exchange.addresses import entry_address
from dateline.language.exchange.telling import named
from dateline.language.wording import clipped

_OCTETS = 75
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_BREAKS = re.compile(r"\r\n|[\r\n\u2028\u2029]")
_NO_MOMENT = "19700101T000000Z"
_LONGEST_SUMMARY, _LONGEST = 120, 8_000


class Expectation(NamedTuple):
    """What an entry expects: the claim, and the first and the last day on which it can be met."""

    entry: ShownEntry
    claim: Claim
    first: Day
    last: Day


def write(shown: Shown) -> bytes:
    """Return the calendar; stamps are those of the log, so that the same chronology gives the same bytes."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Dateline//Dateline 1//EN", "CALSCALE:GREGORIAN"]
    lines.append(f"X-WR-CALNAME:{_text(shown.chronology.title or shown.chronology.slug)}")
    last = _last_revisions(shown)
    for expectation in expectations(shown):
        lines.extend(_event(expectation, last.get(f"entry:{expectation.entry.id}"), shown.chronology.address))
    lines.append("END:VCALENDAR")
    return "".join(_folded(line) for line in lines).encode()


def left_out(shown: Shown) -> tuple[str, ...]:
    """Return a sentence for each thing that the calendar does not hold."""
    told = ["A calendar holds what is expected and when it is due; everything else is left out."]
    held = {expectation.entry.id for expectation in expectations(shown)}
    if not held:
        told.append("No entry expects anything by a day: the calendar is empty.")
    if late := {entry.id: entry for entry, _ in _expected(shown) if entry.id not in held}:
        told.append(f"Days of calendars have years of four digits: {named(late.values())} left out.")
    if not shown.revisions:
        told.append("Nothing was said of the log, so that DTSTAMP is the beginning of 1970.")
    return tuple(told)


def expectations(shown: Shown) -> Iterator[Expectation]:
    """Yield what entries expect by a day that a calendar can hold, each once for the words of an entry."""
    told: set[tuple[str, str]] = set()
    for entry, claim in _expected(shown):
        if (entry.id, claim.words) in told:
            continue
        told.add((entry.id, claim.words))
        due = due_day(claim, entry.when)
        first = first_day(claim, entry.when) or due
        if due is not None and first is not None and first.year > 0 and due.year < 9999:
            yield Expectation(entry, claim, first, due)


def _expected(shown: Shown) -> Iterator[tuple[ShownEntry, Claim]]:
    for entry in shown.entries:
        for claim in (*entry.claims, *(claim for account in entry.accounts for claim in account.claims)):
            if due_day(claim, entry.when) is not None:
                yield entry, claim


def _last_revisions(shown: Shown) -> Mapping[str, ShownRevision]:
    return {subject: revision for revision in shown.revisions for subject in revision.touches}


def _event(expectation: Expectation, revision: ShownRevision | None, base: str) -> Iterator[str]:
    entry, claim, first, last = expectation
    stamp = _stamp(revision.at) if revision else _NO_MOMENT
    yield "BEGIN:VEVENT"
    yield f"UID:{_uid(entry, claim)}"
    yield f"DTSTAMP:{stamp}"
    yield f"DTSTART;VALUE=DATE:{_day(first)}"
    yield f"DTEND;VALUE=DATE:{_day(last.shift(1))}"
    yield f"SUMMARY:{_text(f'Due: {clipped(claim.words, 60)}: {clipped(entry.text, _LONGEST_SUMMARY)}')}"
    yield f"DESCRIPTION:{_text(_description(entry, claim))}"
    if base:
        yield f"URL:{entry_address(base, entry.id)}"
    if revision:
        yield f"LAST-MODIFIED:{stamp}"
        yield f"SEQUENCE:{revision.touches[f'entry:{entry.id}'] - 1}"
    yield "STATUS:TENTATIVE"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _uid(entry: ShownEntry, claim: Claim) -> str:
    """The same for the same expectation in the same entry, however its bounds are worked out."""
    told = hashlib.sha256(f"{entry.id}\n{claim.words}".encode("utf-8", "replace")).hexdigest()[:32]
    return f"{told}@dateline.invalid"


def _description(entry: ShownEntry, claim: Claim) -> str:
    stretch = f"{claim.earliest} to {claim.latest or 'no day named'}" if claim.earliest else f"by {claim.latest}"
    window = f"Expected “{claim.words}” ({entry.when.words}): {stretch}."
    sources = "; ".join(account.citation.alone.strip() for account in entry.accounts)
    told = (entry.text[:_LONGEST], window, f"Source: {sources[:_LONGEST]}" if sources else "")
    return "\n\n".join(filter(None, told))


def _stamp(at: str) -> str:
    """Return a moment of the log as iCalendar has it, to the second."""
    return f"{re.sub('[-:]', '', at[:19])}Z"


def _day(day: Day) -> str:
    return f"{day.year:04d}{day.month:02d}{day.day:02d}"


def _text(words: str) -> str:
    """Return the words as a TEXT value: nothing in them ends the line (RFC 5545, 3.3.11)."""
    escaped = _CONTROLS.sub("\ufffd", words).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return _BREAKS.sub(r"\\n", escaped)


def _folded(line: str) -> str:
    """Return the line cut after at most 75 octets, never within a character (RFC 5545, 3.1)."""
    pieces: list[str] = []
    start = size = 0
    for at, letter in enumerate(line):
        width = len(letter.encode("utf-8", "replace"))
        if size + width > _OCTETS - bool(pieces):
            pieces.append(line[start:at])
            start, size = at, 0
        size += width
    return "\r\n ".join((*pieces, line[start:])) + "\r\n"
