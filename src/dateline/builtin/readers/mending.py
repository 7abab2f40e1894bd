"""Mends Markdown that strict parsers read otherwise than people do, keeping every line where it is."""

from markdown_it.rules_block.table import escapedSplit

from dateline.builtin.readers.templates import fences

_DEEPEST = 40
_MARKERS = frozenset(">-*+")
_LEADING = " \t>-*+"
_DELIMITERS = frozenset("|-:+ \t")


def mended(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the text with delimiter rows as wide as their headers and no nesting beyond all use, and what was lost."""
    lines = _same_front_matter(text.split("\n"))
    code = _code_lines(text)
    flattened = 0
    for at, line in enumerate(lines):
        if at in code:
            continue
        if _is_delimiter(line) and _heads_table(lines, at):
            lines[at] = _delimiter_like(line, lines[at - 1])
        shallow = _shallow(line)
        if shallow != line:
            lines[at] = shallow
            flattened = flattened or at + 1
    if not flattened:
        return "\n".join(lines), ()
    return "\n".join(lines), (
        f"lists or quotations nested more than {_DEEPEST} deep were flattened from line {flattened} on",
    )


def _same_front_matter(lines: list[str]) -> list[str]:
    """Set front matter between plus signs, as Hugo writes it, between dashes as others do."""
    if lines[0].rstrip() != "+++":
        return lines
    closed = next((at for at, line in enumerate(lines[1:200], start=1) if line.rstrip() == "+++"), 0)
    return ["---", *lines[1:closed], "---", *lines[closed + 1 :]] if closed else lines


def _code_lines(text: str) -> set[int]:
    """Return the numbers, from 0, of lines inside code fences."""
    inside: set[int] = set()
    line = at = 0
    for start, end in fences(text):
        line += text.count("\n", at, start)
        height = text.count("\n", start, end)
        inside.update(range(line, line + height + 1))
        line, at = line + height, end
    return inside


def _is_delimiter(line: str) -> bool:
    return "|" in line and "-" in line and len(line) < 10_000 and set(line) <= _DELIMITERS


def _heads_table(lines: list[str], at: int) -> bool:
    """Tell whether a delimiter row stands under a first row, and not in the middle of a table."""
    return at > 0 and "|" in lines[at - 1] and (at == 1 or "|" not in lines[at - 2])


def _delimiter_like(line: str, header: str) -> str:
    wanted = _width(header)
    if _width(line.replace("+", "|")) == wanted and "+" not in line:
        return line
    return "|" + "---|" * wanted


def _width(line: str) -> int:
    return len(escapedSplit(line.strip().strip("|")))


def _shallow(line: str) -> str:
    """Return a line with no more marks of lists and quotations before its words than a parser can follow."""
    words = line.lstrip(_LEADING)
    lead = line[: len(line) - len(words)]
    if not words or (len(lead) < 4 * _DEEPEST and sum(map(lead.count, _MARKERS)) <= _DEEPEST):
        return line
    marks = [mark for mark in lead if mark in _MARKERS][:_DEEPEST]
    return (" ".join(marks) + " " if marks else " " * 4 * _DEEPEST) + words
