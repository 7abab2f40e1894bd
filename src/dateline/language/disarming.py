r"""Words in a table that a spreadsheet program would take for a formula, made harmless so that it can be undone.

A cell that begins with one of `= + - @`, their full-width forms, a tab or a line end can be run as a formula, or as a
command of older programs, by whoever opens the file (CWE-1236). An apostrophe before it keeps it words.
"""

import re

_FORMULA = re.compile(r"'*(?:\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])")


def disarm(words: str) -> str:
    """Return the words so that no spreadsheet program takes them for a formula; `rearm` gives them back."""
    return f"'{words}" if _FORMULA.match(words) else words


def rearm(words: str) -> str:
    """Return the words that `disarm` was given."""
    return words[1:] if words.startswith("'") and _FORMULA.match(words) else words
