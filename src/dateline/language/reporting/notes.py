"""What editors say of a report in it: corrections, clarifications, retractions, updates, notes."""

import re
from collections.abc import Iterable

from dateline.domain.texts import Note, NoteKind
from dateline.language.reporting.languages import every
from dateline.language.reporting.phrases import any_of

_AFTER = r"\s*(?:\((?:[^()]{1,60})\)|[,\d][\w ,./]{0,30})?\s*[:–—-]"
_LABELS = (
    (NoteKind.RETRACTION, "retractions"),
    (NoteKind.CORRECTION, "corrections"),
    (NoteKind.CLARIFICATION, "clarifications"),
    (NoteKind.EDITORS_NOTE, "editors_notes"),
    (NoteKind.UPDATE, "updates"),
)
# As agencies write above what they send once more: "(Corrects month in second paragraph)".
_CORRECTS = re.compile(r"\((?:Corrects|Correcting|Fixes|Korrigiert|Berichtigt|Corrige|Corrigeert)\b[^()]{3,300}\)\s*$")
_LABELLED = tuple(
    (kind, re.compile(rf"[\W_]{{0,4}}{any_of(every(name))}{_AFTER}", re.IGNORECASE)) for kind, name in _LABELS
)
_SENTENCES = tuple(
    (kind, re.compile(rf"[\W_]{{0,4}}(?:{any_of(phrase for phrase in every(name) if ' ' in phrase)})\b", re.IGNORECASE))
    for kind, name in _LABELS
    if any(" " in phrase for phrase in every(name))
)


def find_notes(text: str, lines: Iterable[tuple[int, int]]) -> tuple[Note, ...]:
    """Return the lines of a text that are notes of its editors."""
    found = []
    for start, end in lines:
        kind = _kind_of(text[start:end])
        if kind:
            found.append(Note(kind=kind, words=text[start:end], start=start, end=end))
    return tuple(found)


def is_note(words: str) -> bool:
    """Return whether a line is a note of the editors."""
    return _kind_of(words) is not None


def _kind_of(line: str) -> NoteKind | None:
    if _CORRECTS.match(line):
        return NoteKind.CORRECTION
    labelled = next((kind for kind, pattern in _LABELLED if pattern.match(line)), None)
    return labelled or next((kind for kind, pattern in _SENTENCES if pattern.match(line)), None)
