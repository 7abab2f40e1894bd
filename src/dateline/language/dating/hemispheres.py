"""Seasons of the other half of the earth, where the words say so: austral winter, southern summer."""

import re
from dataclasses import replace

from dateline.language.dating.extents import Hemisphere
from dateline.language.dating.rules import Rules

_SEASONS = r"(?:spring|summer|autumn|fall|winter)"
_FOREIGN = r"(?:printemps|été|automne|hiver|primavera|verano|otoño|invierno|estate|autunno|inverno|verão|outono)"
_SOUTH = r"austral|southern(?:[\s-]hemisphere)?(?:['’]s)?"
_NORTH = r"bor[eé]ale?|northern(?:[\s-]hemisphere)?(?:['’]s)?"
_BESIDE = re.compile(
    rf"\b(?P<south>{_SOUTH})\s(?={_SEASONS}\b)|\b(?P<north>{_NORTH})\s(?={_SEASONS}\b)|"
    rf"(?<=\w)\s\(?(?:in\sthe\s)?(?:(?P<far_south>southern)|(?P<far_north>northern))\shemisphere\)?|"
    rf"(?<=\w)\s(?:(?P<said_south>australe?)|(?P<said_north>bor[eé]ale?))\b",
    re.IGNORECASE,
)
_TELLING = ("ustral", "outhern", "orthern", "oreal", "oréal")
_ANY_SEASON = re.compile(rf"\b(?:{_SEASONS}|{_FOREIGN})\b", re.IGNORECASE)


def by_hemisphere(words: str, rules: Rules) -> tuple[str, Rules]:
    """Return the words without those that say whose season is meant, in place, and the rules with that hemisphere."""
    match = _BESIDE.search(words) if any(piece in words for piece in _TELLING) else None
    if match is None or not _ANY_SEASON.search(words):
        return words, rules
    hemisphere: Hemisphere = "south" if (match.lastgroup or "").endswith("south") else "north"
    blanked = words[: match.start()] + " " * len(match.group()) + words[match.end() :]
    return blanked, replace(rules, extents=replace(rules.extents, hemisphere=hemisphere))
