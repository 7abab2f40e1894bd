"""Which character parts the cells of a text file."""

import csv
import io
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from dateline.domain.records import dataclass

DELIMITERS = (",", ";", "\t", "|")
_SAMPLE_ROWS = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialect:
    """How cells are parted; `quoted` is False where quotation marks are letters like any other.

    `fits` is False where a quoted cell would go on behind its closing mark.
    """

    delimiter: str
    quoted: bool = True
    steadiness: float = 0.0
    columns: int = 1
    fits: bool = True


def read_rows(text: str, dialect: Dialect) -> Iterator[tuple[int, list[str]]]:
    """Yield each row that is not blank with the number of the line it begins on."""
    csv.field_size_limit(2**31 - 1)
    lines = io.StringIO(text, newline="")
    if dialect.quoted:
        reader = csv.reader(lines, delimiter=dialect.delimiter)
    else:
        reader = csv.reader(lines, delimiter=dialect.delimiter, quoting=csv.QUOTE_NONE)
    begins = 1
    for row in reader:
        if row:
            yield begins, row
        begins = reader.line_num + 1


def find_dialect(text: str) -> Dialect:
    """Return the dialect under which rows are most alike."""
    first, _, _ = text.partition("\n")
    if first.lower().startswith("sep=") and len(first) == 5:
        return Dialect(delimiter=first[4], steadiness=1.0, columns=2)
    tried = [measured(text, delimiter) for delimiter in DELIMITERS]
    return max(tried, key=lambda dialect: (dialect.columns > 1, dialect.fits, dialect.steadiness, dialect.columns))


def measured(text: str, delimiter: str) -> Dialect:
    """Return the dialect of one delimiter with the share of rows that have the commonest number of cells."""
    sample = text[: 1024 * 1024]
    widths = Counter(
        len(row) for _, row in islice(read_rows(sample, Dialect(delimiter=delimiter)), _SAMPLE_ROWS) if any(row)
    )
    if not widths:
        return Dialect(delimiter=delimiter)
    columns, count = max(widths.items(), key=lambda item: (item[1], item[0]))
    fits = _fits(sample, delimiter)
    return Dialect(delimiter=delimiter, steadiness=count / widths.total(), columns=columns, fits=fits)


def _fits(sample: str, delimiter: str) -> bool:
    """Tell whether every quoted cell ends where a cell may end, so that no delimiter stands inside the quotes."""
    reader = csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter, strict=True)
    try:
        for _ in islice(reader, _SAMPLE_ROWS):
            pass
    except csv.Error:
        return False
    return True


def looks_delimited(text: str) -> bool:
    """Tell whether text of no known kind is a table after all: four rows or more, all of three cells or more."""
    body = text.rpartition("\n")[0] if len(text) >= 60_000 else text
    lines = [line for line in body.split("\n") if line.strip()]
    if len(lines) < 4 or any(len(line) > 20_000 for line in lines[:50]):
        return False
    for delimiter in (",", ";", "|"):
        if not all(delimiter in line for line in lines[:4]):
            continue
        dialect = measured(body, delimiter)
        if dialect.steadiness == 1.0 and dialect.columns >= 3:
            return not any(", " in line for line in lines) if delimiter == "," and '"' not in body else True
    return False
