"""What the pages say in sentences: bounds, origins, and the whole at a glance."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.domain.dates import Basis, Day, When
from dateline.domain.shown import ShownCitation, ShownEntry
from dateline.language.dating.formatting import Fineness
from dateline.language.interface import Voice, message
from dateline.language.wording import capitalised

_FINENESSES: tuple[Fineness, ...] = ("day", "month", "year")
BASES = {
    Basis.STATED: message("The words state it."),
    Basis.RELATIVE: message("The words relate it to another date."),
    Basis.INFERRED: message("A part of it is inferred."),
}


def bounds(voice: Voice, when: When) -> str:
    """Return the bounds of a date as a reader says them, with "about" or "possibly" where the date does."""
    first, last = when.first, when.last
    stretch, phrases = voice.reach(first, last), voice.writer.phrases
    if first is None or last is None:
        return stretch or phrases.unknown
    said = voice.between(first, last) if _is_uncertain(when) else stretch
    # What lies between two days is as open as "about" could say.
    if ("~" in when.edtf or "%" in when.edtf) and said == stretch:
        said = (phrases.about.day if first == last else phrases.about.other).format(said)
    return phrases.unsure.format(said) if "?" in when.edtf or "%" in when.edtf else said


def gloss(voice: Voice, when: When) -> str:
    """Return the bounds where they say more than the words do, else ""."""
    if not when.known and not when.words.strip():
        return ""
    said = bounds(voice, when)
    return "" if _tokens(said) <= _tokens(when.words) else said


def glance(voice: Voice, entries: Iterable[ShownEntry]) -> str:
    """Return what there is and when, in a sentence: "Three entries, 3–25 August 2031; one disputed.".

    Days, months or years are told: no finer than the dates of what is first and last are known.
    """
    tally = _tally(entries)
    if not tally.entries:
        return voice.gettext("No entries yet.")
    said = voice.ngettext("%(number)s entry", "%(number)s entries", tally.entries)
    if tally.first and tally.last:
        fineness = max(tally.begun, tally.ended, key=_rank)
        stretch = voice.writer.stretch(fineness, tally.first, tally.last)
        said = voice.gettext("%(entries)s, %(stretch)s", entries=said, stretch=stretch)
    notes = list(_notes(voice, tally))
    if notes:
        said = voice.gettext("%(whole)s; %(notes)s", whole=said, notes=voice.listed(notes))
    return sentence(said)


@dataclass(slots=True)
class _Tally:
    """How many entries there are, of which kinds, and the first and last day among them.

    `begun` and `ended` are how finely these two days are known.
    """

    entries: int = 0
    disputed: int = 0
    contrary: int = 0
    bare: int = 0
    first: Day | None = None
    begun: Fineness = "day"
    last: Day | None = None
    ended: Fineness = "day"

    def reach(self, when: When) -> None:
        """Take in one more date; of those that begin or end alike the one known best counts."""
        begun, ended = _known(when)
        first, last = when.first, when.last
        if first and (self.first is None or (first, _rank(begun)) < (self.first, _rank(self.begun))):
            self.first, self.begun = first, begun
        if last and (self.last is None or (last, -_rank(ended)) > (self.last, -_rank(self.ended))):
            self.last, self.ended = last, ended


def _tally(entries: Iterable[ShownEntry]) -> _Tally:
    tally = _Tally()
    for entry in entries:
        tally.entries += 1
        tally.disputed += bool(entry.disputed_by)
        tally.contrary += bool(entry.conflicts)
        tally.bare += not entry.accounts
        tally.reach(entry.when)
    return tally


def _known(when: When) -> tuple[Fineness, Fineness]:
    """Return how finely a date is known where it begins and where it ends: each end of what went on by itself."""
    if not _is_uncertain(when):
        begun, _, ended = when.edtf.partition("/")
        return _written(begun), _written(ended)
    first, last = when.first, when.last
    if first is None or last is None or first == last:
        return "day", "day"
    return ("month", "month") if first[:2] == last[:2] else ("year", "year")


def _written(edtf: str) -> Fineness:
    """Return how finely an end of a stretch is written: "2031-05" is a month."""
    return _FINENESSES[max(0, 2 - edtf.lstrip("-").count("-"))]


def _rank(fineness: Fineness) -> int:
    return _FINENESSES.index(fineness)


def _notes(voice: Voice, tally: _Tally) -> Iterator[str]:
    """What a reader should look out for, each with how many entries it is true of."""
    if tally.disputed:
        yield voice.ngettext("%(number)s disputed", "%(number)s disputed", tally.disputed)
    if tally.contrary:
        yield voice.ngettext(
            "%(number)s with accounts that disagree", "%(number)s with accounts that disagree", tally.contrary
        )
    if tally.bare:
        yield voice.ngettext("%(number)s without a source", "%(number)s without a source", tally.bare)


def origins(voice: Voice, entry: ShownEntry) -> str:
    """Return how many origins the reports cited come down to: "Three reports, two origins"."""
    reports = len({_named(account.citation) for account in entry.accounts})
    if not reports:
        return ""
    told = voice.ngettext("%(number)s report", "%(number)s reports", reports)
    if entry.origins.unknown:
        told = voice.gettext("%(reports)s; how many origins cannot be told", reports=told)
    elif entry.origins.count:
        count = voice.ngettext("%(number)s origin", "%(number)s origins", entry.origins.count)
        told = voice.gettext("%(reports)s, %(origins)s", reports=told, origins=count)
    return capitalised(told)


def _named(citation: ShownCitation) -> str:
    """What tells the report of a citation from others: its id, else the words it is cited by."""
    return citation.resolves_to or citation.report or citation.label


def is_one_day(when: When) -> bool:
    """Return whether the date is known to the day: `day_of` then names it by that, else by its words."""
    return when.first is not None and when.first == when.last


def day_of(voice: Voice, when: When) -> str:
    """Return when an entry happened, short enough to name it by."""
    if when.first is not None and is_one_day(when):
        return voice.day(when.first)
    return " ".join(when.words.split())[:60] or bounds(voice, when)


def basis(voice: Voice, when: When) -> str:
    """Return in a sentence what the date rests on, where it gives no grounds."""
    return voice.gettext(BASES[when.basis]) if when.known else voice.gettext("Nothing says when.")


def sentence(words: str) -> str:
    """Return the words with a capital letter and a full stop, "" when there are none."""
    told = capitalised(words.strip())
    return told if not told or told[-1] in '.!?…”"' else f"{told}."


def _is_uncertain(when: When) -> bool:
    """True where something happened once within the bounds, not all the while."""
    return when.basis is Basis.RELATIVE or "/" not in when.edtf


def _tokens(words: str) -> set[str]:
    """The words and numbers of a date, whichever digits they are written in."""
    plain = words.casefold()[:200]
    if not plain.isascii():
        plain = "".join(str(unicodedata.decimal(letter, letter)) for letter in plain)
    return set(re.findall(r"\w+", plain))
