"""Dates that an account names only as part of what it contests, or as those of a report."""

import re

from dateline.domain.accounts import Claim
from dateline.language.claiming import Opposed, opposed_in
from dateline.language.claiming.reported_days import is_of_a_report
from dateline.language.claiming.righting import puts_right
from dateline.language.sentences import sentences

# "It did not sink until 9 May": it sank then.
_UNTIL = re.compile(r"\b(?:until|till|before|bis|vor|avant|hasta|antes de)\s+(?:\S+\s+)?$", re.IGNORECASE)
_READ = 20_000


def is_retold(text: str, claim: Claim) -> bool:
    """Return whether a date is no day of what the account tells: of a report, of what is denied, or put right.

    What corrects or retracts tells again what it is of; no day in it is its own.
    """
    if is_of_a_report(text, claim.start, claim.end):
        return True
    if puts_right(text):
        return True
    start, end = sentences(text).around(claim.start)
    return any(_is_denied(text, claim, each) for each in opposed_in(text[start:end][:_READ].strip()))


def _is_denied(text: str, claim: Claim, opposed: Opposed) -> bool:
    before = text[max(0, claim.start - 40) : claim.start]
    return claim.words.strip(" .,") in opposed.content and not (
        opposed.plain and (_UNTIL.search(before) or _UNTIL.match(f"{claim.words.split()[0]} "))
    )
