"""What an import read, dropped and doubts, in words and as JSON."""

from collections.abc import Iterable, Iterator

from dateline.app.importing import Plan, Reading
from dateline.cli.context import counted, write
from dateline.cli.words import bounds, plain
from dateline.domain.written import Doubt
from dateline.stages.comparing import Difference, FieldDifference, WordPart, WordPartKind

MOST = 20
MOST_OF_HEAD = 300
HEAD = ("title", "status", "preface")
MARKS = {WordPartKind.TAKEN: ("[-", "-]"), WordPartKind.PUT: ("{+", "+}")}


def print_preview(reading: Reading, proposed: Plan | None, *, entries: bool) -> None:
    """Write what was read, in the order in which a person checks it: columns, dates, entries, what was left out."""
    written, proposal = reading.written, reading.proposal
    write(f"{plain(reading.name)}: {counted(len(proposal.entries), 'entry', 'entries')} (reader {reading.reader})")
    for name, words in _head(reading, proposed).items():
        write(f"  {name}: {_short(words, MOST_OF_HEAD)}")
    for column in written.columns:
        write(f"  column {plain(column.name)!r}: {column.role}, {plain(column.why)}")
    for grounds in filter(None, (proposal.order_grounds, proposal.year_grounds)):
        write(f"  dates: {plain(grounds)}")
    if entries:
        _write_some(list(_entries(reading)))
    _write_some([f"  dropped, {d.place}: {_short(d.words)} ({d.why})" for d in written.dropped])
    _write_some([f"  doubtful, {d.place}: {_told(d)}" for d in proposal.doubts])
    _write_some([f"  undecided, {q.place}: {_told(q)}" for q in proposal.questions])
    for line in lines(proposed.differences if proposed else ()):
        write("  " + line)
    for sentence in proposed.clashes if proposed else ():
        write("  not accepted: " + plain(sentence))


def _told(doubt: Doubt) -> str:
    """Return what is doubtful and the remedy, parted by a semicolon unless a sentence has ended."""
    message = plain(doubt.message)
    stop = "" if not doubt.remedy or message.endswith((".", "?", "!", ";")) else ";"
    return f"{message}{stop} {doubt.remedy}".rstrip()


def describe(reading: Reading, proposed: Plan | None, outcome: str) -> dict[str, object]:
    """Return the same as plain data for --json."""
    proposal = reading.proposal
    return {
        "file": reading.name,
        "reader": reading.reader,
        "chronology": proposed.chronology.slug if proposed else None,
        **{name: getattr(proposal, name) for name in HEAD},
        "columns": reading.written.columns,
        "order": proposal.order,
        "order_grounds": proposal.order_grounds,
        "year": proposal.year,
        "year_grounds": proposal.year_grounds,
        "entries": [
            {"when": entry.when, "text": entry.text, "citations": entry.citations, "lane": entry.lane}
            for entry in proposal.entries
        ],
        "dropped": reading.written.dropped,
        "doubts": proposal.doubts,
        "questions": proposal.questions,
        "differences": proposed.differences if proposed else (),
        "clashes": proposed.clashes if proposed else (),
        "outcome": outcome,
    }


def lines(differences: Iterable[Difference]) -> Iterator[str]:
    """Yield the differences as people read them: entry by entry, word by word."""
    for difference in differences:
        entry = difference.new or difference.old
        if entry is None:
            continue
        yield f"{difference.kind.value}: {_short(entry.when.words)} · {_short(entry.text)}"
        for each in difference.fields:
            yield f"    {each.field}: {words(each)}"


def words(difference: FieldDifference) -> str:
    """Return a field before and after in one line: [-taken-] {+put+}; long stretches that are equal are cut."""
    return marked(difference.words)


def marked(compared: Iterable[WordPart]) -> str:
    """Return parts of two texts in one line: [-taken-] {+put+}; long stretches that are equal are cut."""
    parts = []
    for part in compared:
        before, after = MARKS.get(part.kind, ("", ""))
        text = part.text if before else _middle_cut(part.text)
        parts.append(f"{before}{text}{after}")
    return plain("".join(parts).replace("\n", "⏎"))


def _head(reading: Reading, proposed: Plan | None) -> dict[str, str]:
    """Return what the file says of the whole, which is published above the table, where a first import takes it in."""
    said = {name: getattr(reading.proposal, name) for name in HEAD} if proposed is None or proposed.new else {}
    return {name: words for name, words in said.items() if words.strip()}


def _entries(reading: Reading) -> Iterator[str]:
    for n, entry in enumerate(reading.proposal.entries, start=1):
        sources = "; ".join(_short(c.label or c.url, 40) for c in entry.citations) or "no source"
        edtf = f" [{entry.when.edtf}]" if entry.when.edtf else ""
        yield f"  {n:>4}  {plain(entry.when.words)}{edtf} ({bounds(entry.when)})  {_short(entry.text)}  — {sources}"


def _write_some(every: list[str]) -> None:
    for line in every[:MOST]:
        write(line)
    if len(every) > MOST:
        write(f"  … and {len(every) - MOST} more; --json lists all")


def _short(text: str, most: int = 60) -> str:
    text = " ".join(plain(text).split())
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def _middle_cut(text: str, most: int = 60) -> str:
    return text if len(text) <= most else f"{text[: most // 2]} … {text[-(most // 2) :]}"
