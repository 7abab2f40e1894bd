"""The cells of a table with what they are read as, as settling goes on."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from dateline.language.dating.parsing import understand
from dateline.language.dating.rules import Reading, Rules
from dateline.language.dating.settling.cells import DateCell, Hints
from dateline.language.dating.spans import join_spans


class Row(NamedTuple):
    """One cell: its number from 1, its words with those of its end cell, the rules it is read by, the reading."""

    number: int
    cell: DateCell
    words: str
    rules: Rules
    reading: Reading

    @property
    def name(self) -> str:
        """What to call the row in a sentence."""
        return f"entry {self.number}"


def read_rows(cells: Sequence[DateCell], hints: Hints) -> list[Row]:
    """Return the cells read by what the hints and their own headings give."""
    return [_read(number, cell, hints) for number, cell in enumerate(cells, 1)]


def read_again(row: Row, **rules: Any) -> Row:  # noqa: ANN401 - the types are those of Rules
    """Return the row read by further rules."""
    changed = replace(row.rules, **rules)
    return row._replace(rules=changed, reading=_understand(row.cell, row.words, changed))


def _read(number: int, cell: DateCell, hints: Hints) -> Row:
    rules = Rules(
        order=hints.order, year=hints.year, language=hints.language, context=cell.context, extents=hints.extents
    )
    words = join_words(cell.words, cell.end_words)
    return Row(number, cell, words, rules, _understand(cell, words, rules))


def join_words(start: str, end: str) -> str:
    """Return the words of a range written in two cells."""
    start, end_stripped = start.strip() if end.strip() else start, end.strip()
    if not end_stripped or end_stripped == start:
        return start
    return f"{start} – {end_stripped}" if start else f"– {end_stripped}"


def _understand(cell: DateCell, words: str, rules: Rules) -> Reading:
    """Read the joined words; where they do not read as one, join what the two cells say by themselves."""
    reading = understand(words, rules)
    if reading.edtf and not reading.passed_over:
        return reading
    if not cell.end_words.strip() or not cell.words.strip():
        return reading
    start, end = understand(cell.words, rules), understand(cell.end_words, rules)
    if not start.edtf or not end.edtf:
        return start if start.edtf else end if end.edtf else reading
    return join_spans(start, end) or start._replace(
        reasons=(
            *start.reasons,
            f'the end "{cell.end_words.strip()}" lies before the start, so only the start is taken',
        )
    )
