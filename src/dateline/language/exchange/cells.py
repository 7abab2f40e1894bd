"""Cells of CSV that no spreadsheet takes for a formula, and back (<https://owasp.org/www-community/attacks/CSV_Injection>)."""

import re

_LIVE = re.compile(r"[=+\-@\t\r\n＝＋－＠']")
_NUMBER = re.compile(r"-?\d{1,15}(?:\.\d{1,15})?")


def neutral(cell: str) -> str:
    """Return the cell with an apostrophe before what could be taken for a formula; numbers stay numbers."""
    return f"'{cell}" if _LIVE.match(cell) and not _NUMBER.fullmatch(cell) else cell


def native(cell: str) -> str:
    """Return the cell as it was before `neutral`."""
    return cell[1:] if cell.startswith("'") and _LIVE.match(cell, 1) else cell
