"""Takes the code of page templates (Liquid, Jinja, kramdown) out of Markdown, keeping lines where they are."""

import re
from collections.abc import Iterator

_CLOSERS = {"{%": "%}", "{{": "}}", "{:": "}"}
_OPENER = re.compile(r"\{[%{:]")
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})", re.MULTILINE)
_ELEMENT = re.compile(r"<[^<>\n]*>")
_HOLE = "\x00"
"""Stands where code was taken out; decoded text holds none."""


def without_template_code(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the text without template code outside code fences, and a sentence when there was any.

    A line of which nothing but punctuation is left was made by the template and goes with it.
    """
    spans = list(_spans(text)) if _OPENER.search(text) else []
    if not spans:
        return text, ()
    pieces: list[str] = []
    at = 0
    for start, end in spans:
        pieces.append(text[at:start])
        pieces.append(_HOLE + "\n" * text.count("\n", start, end))
        at = end
    pieces.append(text[at:])
    kept = "\n".join(_closed_up(line) for line in "".join(pieces).split("\n"))
    first = text.count("\n", 0, spans[0][0]) + 1
    return kept, (f"template code was left out in {len(spans)} places, the first on line {first}",)


def fences(text: str) -> list[tuple[int, int]]:
    """Return where fenced code begins and ends; a fence never closed ends with the text."""
    found: list[tuple[int, int]] = []
    opened: tuple[int, str] | None = None
    for match in _FENCE.finditer(text):
        mark = match.group(1)
        if opened is None:
            opened = (match.start(), mark)
        elif mark[0] == opened[1][0] and len(mark) >= len(opened[1]):
            found.append((opened[0], match.end()))
            opened = None
    return [*found, (opened[0], len(text))] if opened else found


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield where template code begins and ends, outside fences."""
    closed = iter(fences(text))
    fence = next(closed, (len(text), len(text)))
    unclosed: set[str] = set()
    at = 0
    while match := _OPENER.search(text, at):
        start, opener = match.start(), match.group()
        while fence[1] <= start:
            fence = next(closed, (len(text), len(text) + 1))
        end = -1 if opener in unclosed else text.find(_CLOSERS[opener], start + 2)
        if fence[0] <= start:
            at = fence[1]
        elif end < 0:
            unclosed.add(opener)
            at = start + 2
        else:
            yield start, end + 2
            at = end + 2


def _closed_up(line: str) -> str:
    if _HOLE not in line:
        return line
    if any(character.isalnum() for character in _ELEMENT.sub("", line)):
        return line.replace(_HOLE, "")
    return "".join(_ELEMENT.findall(line))
