"""What the pages say in sentences: bounds, origins, disputes, and the whole at a glance."""

import re
from collections.abc import Sequence

from dateline.domain.dates import Basis, When
from dateline.domain.events import Dispute
from dateline.domain.shown import Origins, ShownEntry
from dateline.language.wording import capitalised, counted, listed, spoken_day, spoken_stretch

BASES = {
    "stated": "The words state it.",
    "relative": "The words relate it to another date.",
    "inferred": "A part of it is inferred.",
}
STATES = {"corrected": "corrected", "withdrawn": "withdrawn"}

_DOES = {"denies": "Denies", "doubts": "Doubts", "corrects": "Corrects", "retracts": "Retracts"}
_DONE = {"denies": "Denied", "doubts": "Doubted", "corrects": "Corrected", "retracts": "Retracted"}
_NOUN = {"denies": "denial", "doubts": "doubt", "corrects": "correction", "retracts": "retraction"}


def bounds(when: When) -> str:
    """Return the bounds of a date as a reader says them, with "about" or "perhaps" where the date does."""
    if not when.known:
        return "date unknown"
    stretch = spoken_stretch(when.first, when.last)
    perhaps = "perhaps " if "?" in when.edtf or "%" in when.edtf else ""
    about = "about " if "~" in when.edtf or "%" in when.edtf else ""
    if " to " in stretch and _is_uncertain(when):
        # What lies between two days is as open as "about" could say.
        return f"{perhaps}between {stretch.replace(' to ', ' and ')}"
    return perhaps + about + stretch


def gloss(when: When) -> str:
    """Return the bounds where they say more than the words do, else ""."""
    if not when.known and not when.words.strip():
        return ""
    said = bounds(when)
    return "" if _tokens(said) <= _tokens(when.words) else said


def glance(entries: Sequence[ShownEntry]) -> str:
    """Return what there is and when, in a sentence: "Three entries, 1 January to 25 August 2031; one disputed."."""
    if not entries:
        return "No entries yet."
    firsts = [entry.when.first for entry in entries if entry.when.first]
    lasts = [entry.when.last for entry in entries if entry.when.last]
    when = f", {spoken_stretch(min(firsts), max(lasts))}" if firsts and lasts else ""
    notes = [
        counted(count, one, many)
        for count, one, many in (
            (sum(1 for entry in entries if entry.disputed_by), "disputed", "disputed"),
            (
                sum(1 for entry in entries if entry.conflicts),
                "with accounts that disagree",
                "with accounts that disagree",
            ),
            (sum(1 for entry in entries if not entry.accounts), "without a source", "without a source"),
        )
        if count
    ]
    noted = f"; {listed(notes)}" if notes else ""
    return f"{capitalised(counted(len(entries), 'entry', 'entries'))}{when}{noted}."


def origins(accounts: int, found: Origins) -> str:
    """Return how many origins the accounts come down to: "Two accounts, one origin"."""
    if not accounts:
        return ""
    told = capitalised(counted(accounts, "account"))
    if found.unknown:
        return f"{told}; how many origins cannot be told"
    return f"{told}, {counted(found.count, 'origin')}" if found.count else told


def contests(dispute: Dispute) -> str:
    """Return the verb with which an entry contests another: "Denies"."""
    return _DOES.get(dispute.kind, "Contests")


def contested(dispute: Dispute) -> str:
    """Return what befell the entry contested: "Denied"."""
    return _DONE.get(dispute.kind, "Contested")


def outcome(dispute: Dispute) -> str:
    """Return whether the dispute meets what it contests: "the denial misses"; "" when there is nothing to weigh."""
    noun = _NOUN.get(dispute.kind, "contest")
    if dispute.misses:
        return f"the {noun} misses"
    if dispute.earliest is None and dispute.latest is None:
        return ""
    return f"whether the {noun} meets it cannot be told" if dispute.misses is None else f"the {noun} meets it"


def day_of(entry: ShownEntry) -> str:
    """Return when an entry happened, short enough to name it by."""
    when = entry.when
    if when.first is not None and when.first == when.last:
        return spoken_day(when.first)
    return " ".join(when.words.split())[:60] or bounds(when)


def basis(when: When) -> str:
    """Return in a sentence what the date rests on; its grounds where it has any."""
    return sentence(when.grounds) or (BASES[when.basis] if when.known else "Nothing says when.")


def sentence(words: str) -> str:
    """Return the words with a capital letter and a full stop, "" when there are none."""
    told = capitalised(words.strip())
    return told if not told or told[-1] in '.!?…”"' else f"{told}."


def _is_uncertain(when: When) -> bool:
    """True where something happened once within the bounds, not all the while."""
    return when.basis is Basis.RELATIVE or "/" not in when.edtf


def _tokens(words: str) -> set[str]:
    return set(re.findall(r"\w+", words.casefold()[:200])) - {"to"}
