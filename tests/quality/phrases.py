"""Phrases with the bounds that hold for them, and whether bounds read out of one are sound and tight."""

import json
from datetime import date
from typing import Any, NamedTuple

from reading import HERE

Span = tuple[date | None, date | None]


class Phrase(NamedTuple):
    """A phrase, the day it was said, and what holds: `spans` has the usual view first, then the others allowed."""

    id: str
    words: str
    anchor: str
    spans: tuple[Span, ...]
    slack: int
    edtf: tuple[str, ...]


class Verdict(NamedTuple):
    """Of bounds read: they leave out nothing that holds; they do that and reach no further than the slack allows."""

    sound: bool
    right: bool


def read_phrases() -> list[Phrase]:
    """Return every phrase of `vague.jsonl`."""
    lines = (HERE / "vague.jsonl").read_text(encoding="utf-8").splitlines()
    return [_phrase(json.loads(line)) for line in lines]


def _phrase(row: dict[str, Any]) -> Phrase:
    spans = [span(earliest, latest) for earliest, latest in [(row["earliest"], row["latest"]), *row.get("also", [])]]
    return Phrase(row["id"], row["phrase"], row["anchor"], tuple(spans), row["slack_days"], tuple(row["edtf"]))


def span(earliest: str | None, latest: str | None) -> Span:
    """Return bounds as days; an empty or missing one is open."""
    return date.fromisoformat(earliest) if earliest else None, date.fromisoformat(latest) if latest else None


def accepts(phrase: Phrase, edtf: str | None) -> bool:
    """Tell whether an EDTF value is one of those that hold; where none does, only none is right."""
    return edtf in phrase.edtf if phrase.edtf else not edtf


def judge(phrase: Phrase, bounds: Span) -> Verdict:
    """Return whether bounds are sound and right in any of the views that the phrase allows."""
    sound = [wanted for wanted in phrase.spans if _holds(wanted, bounds)]
    return Verdict(bool(sound), any(_is_tight(wanted, bounds, phrase.slack) for wanted in sound))


def _holds(wanted: Span, bounds: Span) -> bool:
    (earliest, latest), (first, last) = wanted, bounds
    return (not first or bool(earliest and first <= earliest)) and (not last or bool(latest and last >= latest))


def _is_tight(wanted: Span, bounds: Span, slack: int) -> bool:
    return all(
        want is bound is None or (want and bound and abs((want - bound).days) <= slack)
        for want, bound in zip(wanted, bounds, strict=True)
    )
