"""Tables where people read: Date, Event, Source on a terminal."""

import os
import sys
from collections.abc import Iterator, Sequence

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from dateline.cli.words import bounds, plain
from dateline.domain.shown import ShownAccount, ShownEntry

NARROW, WIDE = 60, 120
DAY = len("2031-05-03")
"""So wide is a column of dates at least: no day is cut in two."""
_PIPED = 100


def console() -> Console:
    """Return a console on standard output; a pipe gets no colour, and the width that COLUMNS says, else a fixed one."""
    width = None if sys.stdout.isatty() else _columns() or _PIPED
    return Console(width=width, soft_wrap=False, highlight=False, markup=False)


def _columns() -> int:
    """Return how many columns the environment wishes for, 0 where it says nothing of use."""
    said = os.environ.get("COLUMNS", "")
    return int(said) if said.isascii() and said.isdecimal() else 0


def chronology_table(entries: Sequence[ShownEntry], *, ids: bool = False, whole: bool = True) -> Table:
    """Return the table that people read; without `whole`, long entries are cut to their first lines."""
    table = Table(box=SIMPLE_HEAD, expand=True, show_edge=False, pad_edge=False, leading=1)
    table.add_column("n", justify="right", style="dim", no_wrap=True)
    if ids:
        table.add_column("id", style="dim", no_wrap=True)
    table.add_column("Date", ratio=3, width=DAY)
    table.add_column("Event", ratio=9)
    table.add_column("Source", ratio=6)
    for entry in entries:
        cells = [_date(entry), _event(entry, whole=whole), _sources(entry, whole=whole)]
        table.add_row(str(entry.n), *([entry.id] if ids else []), *cells)
    return table


def chronology_lines(entries: Sequence[ShownEntry], *, ids: bool = False) -> Iterator[str]:
    """Yield one line an entry, for more entries than a laid-out table is good for: cells parted by tabs."""
    for entry in entries:
        labels = "; ".join(_label(account) for account in entry.accounts) or "no source"
        state = "" if entry.state == "published" else f" [{entry.state}]"
        cells = (plain(entry.when.words) or "undated", bounds(entry.when), plain(entry.text) + state, labels)
        head = (str(entry.n), entry.id) if ids else (str(entry.n),)
        yield "\t".join(" ".join(cell.split()) for cell in (*head, *cells))


def _date(entry: ShownEntry) -> Text:
    words = plain(entry.when.words) or "undated"
    text = Text(words, style="bold")
    text.append(f"\n{bounds(entry.when)}", style="dim")
    if entry.when.basis != "stated":
        text.append(f"\n{entry.when.basis}", style="dim italic")
    return text


def _event(entry: ShownEntry, *, whole: bool) -> Text:
    text = Text(_cut(plain(entry.text), whole=whole))
    for dispute in entry.disputes:
        proposed = "" if dispute.drawn else " (proposed)"
        misses = "; the denial misses" if dispute.misses else ""
        text.append(f"\n{dispute.kind.value}{misses}{proposed}", style="yellow")
    for conflict in entry.conflicts:
        text.append(f"\naccounts disagree: {plain(conflict.grounds)}", style="yellow")
        if conflict.reading:
            text.append(f"\n{plain(conflict.reading)}", style="green")
    if entry.state not in ("published",):
        text.append(f"\n[{entry.state}]", style="magenta")
    return text


def _sources(entry: ShownEntry, *, whole: bool) -> Text:
    if not entry.accounts:
        return Text("no source", style="red")
    text = Text()
    for at, account in enumerate(entry.accounts):
        given = "" if account.text == entry.text else account.text
        text.append("\n\n" if at and given else "\n" if at else "")
        text.append(_label(account))
        if given:
            text.append("\n" + _cut(plain(given), whole=whole), style="dim")
        if told := account.original:
            from dateline.language.citing.originals import line_of  # noqa: PLC0415 - most chronologies translate nothing

            line = line_of(told.words, told.language, told.translator)
            text.append("\n" + _cut(plain(line), whole=whole), style="dim italic")
    return text


def _label(account: ShownAccount) -> str:
    citation = account.citation
    return plain(citation.label or citation.url or "a source without words")


def _cut(words: str, *, whole: bool, most: int = 240) -> str:
    return words if whole or len(words) <= most else words[: words.rfind(" ", 0, most)].rstrip() + " …"
