"""What a correction in a report aims at: the claims in its words, held against what an entry tells."""

import re
from collections.abc import Iterator
from dataclasses import replace

from dateline.builtin.checks.finding import told
from dateline.domain.accounts import Claim, Property
from dateline.domain.dates import Day, Precision
from dateline.domain.records import dataclass
from dateline.domain.shown import ShownEntry
from dateline.domain.texts import Note
from dateline.language import claiming
from dateline.language.claiming.righting import puts_right
from dateline.language.dating import Bounds, Rules, overlaps
from dateline.language.numerals import NUMBER, numbers_in
from dateline.language.weighting import terms
from dateline.language.wording import listed

_MOST = 3
_READ = 2_000
# The day of the note itself is nothing that it corrects.
_EDITORIAL = re.compile(
    r"(?:amended|updated|corrected|clarified|published|changed|appended|dated|edited|revised|posted|added|issued)\W*$"
    r"|^\W*(?:correction|clarification|korrektur|rectificatif|corrección)\s?[,(]\s?$",
    re.IGNORECASE,
)
# The number alone, as what it is of is said before.
_INSTEAD = re.compile(
    rf"\b(?:not|rather\s+than|instead\s+of|nicht|statt|non\s+pas|et\s+non|no)\s+(?:the\s+)?(?P<number>{NUMBER})(?![\w:])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Aim:
    """What a correction is of, as the end of a sentence; `misses` where the entry tells nothing of the kind."""

    words: str = ""
    misses: bool = False


def aim_of(note: Note, entry: ShownEntry) -> Aim:
    """Return what a correction is of, and whether that is what the entry tells."""
    claims = list(_claims(note, entry))
    met = [claim for claim in claims if _tells(entry, claim)]
    if met:
        return Aim(words=f"it is of {_listed(met)}, as this entry tells it")
    if claims and all(claim.property is Property.HOW_MANY or _tells_of(entry, claim) for claim in claims):
        return Aim(words=f"it is of {_listed(claims)}, which this entry does not tell, so it misses", misses=True)
    return Aim()


def tells_note(note: Note, entry: ShownEntry) -> bool:
    """Return whether an entry tells of the note itself, in its words."""
    words = " ".join(terms(note.words))
    own = (text for text in _texts(entry) if puts_right(text))
    return any(" ".join(terms(text)) in words for text in own)


def _texts(entry: ShownEntry) -> Iterator[str]:
    yield entry.text
    yield from (account.text for account in entry.accounts)


def _claims(note: Note, entry: ShownEntry) -> Iterator[Claim]:
    """Yield the dates, times and numbers of a note, but the day on which it was put there."""
    first = entry.when.first
    words = note.words[:_READ]
    found = claiming.find(words, Rules(year=first.year if first else None))
    for claim in found:
        if claim.property is not Property.WHEN or not _EDITORIAL.search(words[: claim.start]):
            yield claim
    yield from _bare(words, [claim for claim in found if claim.property is Property.HOW_MANY])


def _bare(words: str, counted: list[Claim]) -> Iterator[Claim]:
    """Yield the numbers that stand without their thing ("twelve people, not 14"): they are of what was counted last."""
    for found in _INSTEAD.finditer(words):
        before = [claim for claim in counted if claim.end <= found.start()]
        if before and not any(claim.start <= found.start("number") < claim.end for claim in counted):
            start, end = found.span("number")
            yield replace(before[-1], words=found["number"], value=found["number"], start=start, end=end)


def _tells(entry: ShownEntry, claim: Claim) -> bool:
    """Tell whether the entry, or an account of it, claims the same: "about 900" is met by a correction of 900."""
    if claim.property is Property.WHEN:
        return overlaps(_bounds(claim), entry.when) is True
    if claim.property is Property.HOW_MANY:
        return any(numbers_in(claim.words) & numbers_in(each.words) for each in _alike(entry, claim))
    return any(claim.value == each.value for each in _alike(entry, claim))


def _tells_of(entry: ShownEntry, claim: Claim) -> bool:
    """Tell whether the entry claims something that could be compared."""
    if claim.property is Property.WHEN:
        return overlaps(_bounds(claim), entry.when) is False
    return any(True for _ in _alike(entry, claim))


def _alike(entry: ShownEntry, claim: Claim) -> Iterator[Claim]:
    own = claiming.find(entry.text[:_READ], Rules())
    for each in (*own, *(claimed for account in entry.accounts for claimed in account.claims)):
        if (each.property, each.topic) == (claim.property, claim.topic):
            yield each


def _bounds(claim: Claim) -> Bounds:
    first = Day.parse(claim.earliest) if claim.earliest else None
    return Bounds(first, Day.parse(claim.latest) if claim.latest else None, Precision.RANGE)


def _listed(claims: list[Claim]) -> str:
    return listed(list(dict.fromkeys(told(claim.words) for claim in claims))[:_MOST])
