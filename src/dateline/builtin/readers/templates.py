"""Takes the code of page templates (Liquid, Jinja) out of Markdown, keeping lines where they are."""

import re

_OPENERS = {"{%": "%}", "{{": "}}"}
_OPENER = re.compile(r"\{[%{]")
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})", re.MULTILINE)
_TAGS = re.compile(r"<[^<>\n]*>")


def without_template_code(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the text without template code outside code fences, and a sentence when there was any.

    A line of which nothing but punctuation is left was made by the template and goes with it.
    """
    if not _OPENER.search(text):
        return text, ()
    fences = _fences(text)
    pieces: list[str] = []
    at = found = first = 0
    touched: set[int] = set()
    for start, end in _spans(text, fences):
        pieces.append(text[at:start])
        code = text[start:end]
        line = text.count("\n", 0, start) + 1 if not found else first
        first = first or line
        pieces.append(_HOLE + "\n" * code.count("\n"))
        at, found = end, found + 1
    if not found:
        return text, ()
    pieces.append(text[at:])
    del touched
    kept = "\n".join(_mended(line) for line in "".join(pieces).split("\n"))
    return kept, (f"template code was left out in {found} places, the first on line {first}",)


_HOLE = "\x00"


def _mended(line: str) -> str:
    if _HOLE not in line:
        return line
    bare = _TAGS.sub("", line)
    if any(character.isalnum() for character in bare):
        return line.replace(_HOLE, "")
    return "".join(_TAGS.findall(line))


def _spans(text: str, fences: list[tuple[int, int]]) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    at = 0
    spent: set[str] = set()
    while match := _OPENER.search(text, at):
        start, opener = match.start(), match.group()
        while fences and fences[0][1] <= start:
            fences.pop(0)
        if fences and fences[0][0] <= start:
            at = fences[0][1]
            continue
        end = -1 if opener in spent else text.find(_OPENERS[opener], start + 2)
        if end < 0:
            spent.add(opener)
            at = start + 2
            continue
        spans.append((start, end + 2))
        at = end + 2
    return spans


def _fences(text: str) -> list[tuple[int, int]]:
    """Return where fenced code begins and ends."""
    fences: list[tuple[int, int]] = []
    opened: tuple[int, str] | None = None
    for match in _FENCE.finditer(text):
        mark = match.group(1)
        if opened is None:
            opened = (match.start(), mark)
        elif mark[0] == opened[1][0] and len(mark) >= len(opened[1]):
            fences.append((opened[0], match.end()))
            opened = None
    if opened:
        fences.append((opened[0], len(text)))
    return fences
