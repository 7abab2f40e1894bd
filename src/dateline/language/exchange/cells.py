"""Cells of CSV that are handed on: no spreadsheet takes them for a formula, and numbers stay numbers."""

import re

from dateline.language.disarming import disarm, rearm

_NUMBER = re.compile(r"-?\d{1,15}(?:\.\d{1,15})?")


def neutral(cell: str) -> str:
    """Return the cell disarmed where it is no number."""
    return cell if _NUMBER.fullmatch(cell) else disarm(cell)


def native(cell: str) -> str:
    """Return the cell as it was before `neutral`."""
    return rearm(cell)
