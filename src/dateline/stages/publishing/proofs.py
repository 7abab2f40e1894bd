"""Quotations as an entry's page tells of them: whether the report, as it is kept, bears them out, and where."""

import re
from collections.abc import Iterator

from dateline.domain.chronologies import Quotation
from dateline.domain.proofs import ProofKind
from dateline.domain.records import dataclass
from dateline.domain.shown import ShownAccount, ShownEntry, is_borne
from dateline.language.interface import Voice, message

_SAID = {
    "exact": message("stands word for word in the report, as it is kept"),
    "marked": message("stands in the report, as it is kept, but for what its marks say"),
    "translated": message("is a translation; the original stands in the report, as it is kept"),
    "altered": message("differs from the report, as it is kept"),
    "missing": message("does not stand in the report, as it is kept"),
}
_PLACES = {
    "page": message("page %(number)s"),
    "paragraph": message("paragraph %(number)s"),
    "line": message("line %(number)s"),
    "lines": message("lines %(number)s"),
}
_BESIDE = {
    "headline": message("headline"),
    "caption": message("caption"),
    "beside the text": message("beside the text"),
}
_NUMBERED = re.compile(r"(?P<kind>[a-z]+) (?P<number>\d+(?:-\d+)?)")


@dataclass(frozen=True, slots=True, kw_only=True)
class SetProof:
    """One quotation as it is set: its words, what the report says to them, where, and there other words if any."""

    words: str
    kind: str
    said: str
    place: str
    standing: str

    @property
    def told(self) -> str:
        """What the report says, and where, as the end of a sentence."""
        return f"{self.said} ({self.place})" if self.place else self.said


def proofs_of(voice: Voice, entry: ShownEntry) -> list[SetProof]:
    """Return what is said of each quotation of an entry and its accounts.

    Those nobody could prove are left out, as are those whose original is not borne out: that is told beside it. What
    both an entry and an account quote is told once.
    """
    found = (proof for quotation in _quotations(entry) if (proof := proof_of(voice, quotation)))
    return list(dict.fromkeys(found))


def _quotations(entry: ShownEntry) -> Iterator[Quotation]:
    tellings: tuple[ShownEntry | ShownAccount, ...] = (entry, *entry.accounts)
    for told in tellings:
        for quotation in told.quotations:
            if quotation.proof == ProofKind.TRANSLATED or not is_borne(quotation, told.originals):
                yield quotation


def proof_of(voice: Voice, quotation: Quotation) -> SetProof | None:
    """Return what is said of one quotation, None where nobody could prove it."""
    if quotation.proof not in _SAID:
        return None
    passage = quotation.evidence.passage if quotation.evidence else None
    return SetProof(
        words=quotation.words,
        kind=quotation.proof,
        said=voice.gettext(_SAID[quotation.proof]),
        place=_place(voice, passage.place) if passage else "",
        standing=passage.exact if passage and quotation.proof == "altered" else "",
    )


def _place(voice: Voice, place: str) -> str:
    """Return a locator in the reader's language; times and what nobody knows stay as they are."""
    read = _NUMBERED.fullmatch(place)
    numbered = _PLACES.get(read["kind"], "") if read else ""
    if read and numbered:
        return voice.gettext(numbered, number=read["number"])
    return voice.gettext(_BESIDE[place]) if place in _BESIDE else place
