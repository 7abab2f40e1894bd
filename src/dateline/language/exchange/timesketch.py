"""Timesketch, CSV and JSON lines: every line has an exact time there, so each says which bound of the date it is.

<https://timesketch.org/guides/user/import-from-json-csv/>
"""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

from dateline.domain.dates import Day
from dateline.domain.prose import Prose
from dateline.domain.shown import Shown, ShownEntry
from dateline.domain.written import WrittenChronology, WrittenEntry, WrittenSource
from dateline.language.carrying import ENTRY, SEEN, carry
from dateline.language.exchange import telling
from dateline.language.exchange.cells import native, neutral
from dateline.language.exchange.days import is_approximate, is_uncertain
from dateline.language.exchange.extending import head_of
from dateline.language.notation import held_part, note_entry
from dateline.language.typesetting import linkable

COLUMNS = ("message", "timestamp", "datetime", "timestamp_desc")
OWN_COLUMNS = ("date_words", "edtf", "earliest", "latest", "source", "source_url", "lane", "entry", "dateline")
_MOST_BYTES = 32_766
_YEARS = range(1678, 2262)
"""Years whose nanoseconds pandas, which Timesketch reads with, can count."""
_SEEN = ("message", "date_words", "source", "lane")

Line = dict[str, str | int]


def write_csv(shown: Shown) -> bytes:
    """Return the entries that have a bound as CSV, formulas neutralised."""
    out = io.StringIO()
    writer = csv.DictWriter(out, (*COLUMNS, *OWN_COLUMNS))
    writer.writeheader()
    for line in _lines(shown):
        writer.writerow({name: neutral(each) if isinstance(each, str) else each for name, each in line.items()})
    return out.getvalue().encode()


def write_lines(shown: Shown) -> bytes:
    """Return the entries that have a bound as JSON lines."""
    return b"".join(json.dumps(line, ensure_ascii=False).encode() + b"\n" for line in _lines(shown))


def left_out(shown: Shown) -> tuple[str, ...]:
    """Return a sentence for each thing that Timesketch does not hold."""
    told = ["Timesketch knows exact times only: each line stands at a bound of its date, and says at which."]
    held = {entry.id for entry in bounded(shown)}
    if without := [entry for entry in shown.entries if entry.id not in held]:
        told.append(f"{telling.named(without).capitalize()} left out: no bound between 1678 and 2261 is known.")
    if long := [entry for entry in shown.entries if any(_is_long(str(each)) for each in _whole(entry).values())]:
        told.append(f"Timesketch takes {_MOST_BYTES:,} bytes in a field: {telling.named(long)} cut, with “…”.")
    return (*told, *telling.unspoken(shown, "Timesketch"))


def bounded(shown: Shown) -> list[ShownEntry]:
    """Return the entries that become a line: those with a bound that Timesketch can hold."""
    return [entry for entry in shown.entries if _bound(entry) is not None]


def read_csv(content: str) -> WrittenChronology:
    """Return the lines as entries."""
    csv.field_size_limit(2**31 - 1)
    rows = csv.DictReader(io.StringIO(content, newline=""))
    return read({name: native(value) for name, value in row.items() if name and isinstance(value, str)} for row in rows)


def read(lines: Iterator[Mapping[str, object]]) -> WrittenChronology:
    """Return the lines as entries; the date is the words that an export of ours left, else the day of the stamp."""
    entries = [_entry(line, f"line {number}") for number, line in enumerate(lines, start=1)]
    return head_of({}, "timesketch", entries)


def _lines(shown: Shown) -> Iterator[Line]:
    for entry in shown.entries:
        if _bound(entry) is not None:
            yield {name: _cut(value) if isinstance(value, str) else value for name, value in _whole(entry).items()}


def _whole(entry: ShownEntry) -> Line:
    """Return the line of an entry before anything is cut."""
    day, which = _bound(entry) or (Day(1970, 1, 1), "")
    labels = [account.citation.alone.strip() for account in entry.accounts]
    addresses = [linkable(account.citation.url) or linkable(account.citation.archive_url) for account in entry.accounts]
    line: Line = {
        "message": entry.text or telling.nothing_written(entry),
        "timestamp": int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()) * 1_000_000,
        "datetime": f"{day}T00:00:00+00:00",
        "timestamp_desc": which,
        "date_words": entry.when.words,
        "edtf": entry.when.edtf,
        "earliest": entry.when.earliest or "",
        "latest": entry.when.latest or "",
        "source": "; ".join(filter(None, labels)),
        "source_url": " ".join(filter(None, addresses)),
        "lane": entry.lane,
        "entry": entry.id,
    }
    hint = carry(held_part(note_entry(entry)), _seen({name: _cut(str(line[name])) for name in _SEEN}))
    return {**line, "dateline": "" if _is_long(hint) else hint}


def _bound(entry: ShownEntry) -> tuple[Day, str] | None:
    """Return the bound that stands for the date, and what it is: the earliest day where one is known."""
    first, last = entry.when.first, entry.when.last
    if first is not None and first.year in _YEARS:
        if first == last:
            sure = not (is_approximate(entry.when) or is_uncertain(entry.when))
            return first, f"Day it {'happened' if sure else 'may have happened'} (UTC midnight stands for its time)"
        return first, "Earliest day it can have happened (UTC midnight stands for its time)"
    if last is not None and last.year in _YEARS:
        return last, "Latest day it can have happened; the earliest is not known"
    return None


def _is_long(words: str) -> bool:
    return len(words.encode("utf-8", "replace")) > _MOST_BYTES


def _cut(words: str) -> str:
    """Return the words cut to what a field takes."""
    if not _is_long(words):
        return words
    return words.encode("utf-8", "replace")[: _MOST_BYTES - 3].decode("utf-8", "ignore") + "…"


def _seen(line: Mapping[str, object]) -> list[str]:
    return [str(line.get(name) or "") for name in _SEEN]


def _entry(line: Mapping[str, object], place: str) -> WrittenEntry:
    hint = line.get("dateline")
    label, addresses = str(line.get("source") or ""), str(line.get("source_url") or "").split()
    sources = (
        [WrittenSource(label=label, url=addresses[0] if addresses else "", place=place)] if label or addresses else []
    )
    return WrittenEntry(
        place=place,
        date=str(line.get("date_words") or "") or str(line.get("datetime") or "")[:10],
        text=Prose(words=str(line.get("message") or "")),
        sources=tuple(sources),
        lane=str(line.get("lane") or ""),
        hints={ENTRY: hint, SEEN: "\n".join(_seen(line))} if isinstance(hint, str) and hint else {},
    )
