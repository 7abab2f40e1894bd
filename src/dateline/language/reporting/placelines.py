"""The place line that a report begins with: "LONDON, 3 March (Reuters) —"."""

import re

from dateline.language.reporting.names import is_dated

_CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ.’'-]+(?:(?:[ /-]| and )[A-ZÀ-Þ][A-ZÀ-Þ.’'-]*){0,4}"
_TITLED = r"[A-ZÀ-Þ][\w.’'-]+(?:[ /-](?:[A-ZÀ-Þ][\w.’'-]+|de|del|la|upon|am|an der|of)){0,4}"
_BEYOND = r"(?:,\s+[A-ZÀ-Þ][\w.’'-]+(?: [A-ZÀ-Þ][\w.’'-]*)?){0,2}"
_DAY = r"(?:,?\s+(?:\d{1,2}\.? ?)?[^\W\d_]{3,10}\.?(?: ?\d{1,2}(?!\d))?(?:,? ?\d{4})?)?"
_AGENCY = r"(?:\s*[(\[][^()\[\]\n]{2,50}[)\]])"
_LINE = re.compile(
    rf"(?P<place>(?:{_CAPITALS}){_BEYOND}){_DAY}(?:{_AGENCY}?\s*[-–—]{{1,2}}|{_AGENCY}[.:])\s"
    rf"|(?P<named>(?:{_TITLED}){_BEYOND}){_DAY}{_AGENCY}\s*[-–—:.]?\s?"
    rf"|(?P<bare>(?:{_CAPITALS})(?:,\s+[A-ZÀ-Þ][\w.’'-]+){{1,2}})\s*:\s"
)
_LONGEST = 60
_LOOKED_AT = 200


def find_place(text: str) -> str:
    """Return the place that a text begins with as printed, "" where it begins with none."""
    found = _LINE.match(text[:_LOOKED_AT])
    return _place(found) if found else ""


def place_line_end(text: str) -> int:
    """Return where the place line that a text begins with ends, 0 where it begins with none."""
    found = _LINE.match(text[:_LOOKED_AT])
    return found.end() if found and _place(found) else 0


def _place(found: re.Match[str]) -> str:
    place = (found["place"] or found["named"] or found["bare"]).strip(" ,")
    return "" if len(place) > _LONGEST or is_dated(place) else place
