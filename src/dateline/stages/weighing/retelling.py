"""Dates that an account names only as part of what it contests, or as those of a report."""

import re
from collections.abc import Iterator

from dateline.domain.accounts import Claim
from dateline.domain.events import DisputeKind
from dateline.language.claiming import Opposed, opposed_in
from dateline.language.claiming.reported_days import is_of_a_report
from dateline.language.sentences import sentences

_PUT_RIGHT = frozenset((DisputeKind.CORRECTS, DisputeKind.RETRACTS))
# "It did not sink until 9 May": it sank then.
_UNTIL = re.compile(r"\b(?:until|till|before|bis|vor|avant|hasta|antes de)\s+(?:\S+\s+)?$", re.IGNORECASE)
_READ = 20_000


def is_retold(text: str, claim: Claim) -> bool:
    """Return whether a date is no day of what the account tells: of a report, of what is denied, or put right.

    What corrects or retracts tells again what it is of; no day in it is its own.
    """
    if is_of_a_report(text, claim.start, claim.end):
        return True
    return any(
        each.kind in _PUT_RIGHT or (holds and _is_denied(text, claim, each))
        for holds, each in _opposed(text[:_READ], claim)
    )


def _opposed(text: str, claim: Claim) -> Iterator[tuple[bool, Opposed]]:
    """Yield what each sentence is against, and whether it is the one in which the date stands."""
    starts = sentences(text).starts
    for start, end in zip(starts, (*starts[1:], len(text)), strict=True):
        for each in opposed_in(text[start:end].strip()):
            yield start <= claim.start < end, each


def _is_denied(text: str, claim: Claim, opposed: Opposed) -> bool:
    before = text[max(0, claim.start - 40) : claim.start]
    return claim.words.strip(" .,") in opposed.content and not (
        opposed.plain and (_UNTIL.search(before) or _UNTIL.match(f"{claim.words.split()[0]} "))
    )
