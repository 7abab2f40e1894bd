"""What stands behind one claim: who says it, from how far, what became of it since, how it is proved."""

import re
from collections.abc import Callable, Mapping, Sequence

from dateline.domain.accounts import Attribution
from dateline.domain.shown import Origins, ShownAccount
from dateline.domain.texts import NoteKind
from dateline.domain.watches import Version, Watched
from dateline.domain.weighings import Amendment, WeighedClaim
from dateline.language.sentences import sentences
from dateline.stages.weighing.claims import Told

Seen = Callable[[ShownAccount], Watched | None]
"""Gives what was seen of the report of an account, None where nothing was."""

_RETRACTED = frozenset({NoteKind.RETRACTION})
_CORRECTED = frozenset({NoteKind.CORRECTION, NoteKind.CLARIFICATION})
_SIC = re.compile(r"\s*[\[(]sic!?[\])]", re.IGNORECASE)
_WORD = re.compile(r"\w+")


def weighed(told: Told, accounts: Sequence[ShownAccount], origins: Origins, seen: Seen) -> WeighedClaim:
    """Return a claim with all that stands behind it."""
    account = accounts[told.account]
    spoken = _spoken(account, told)
    nearest = min(spoken, key=lambda each: (_apart(each, told), each.start), default=None)
    watched = seen(account)
    amendment, amended = _amendment(told, watched) if watched and watched.versions else (None, "")
    published = account.citation.published
    return WeighedClaim(
        account=told.account,
        origin=_origin(origins, told.account),
        teller=told.teller,
        words=told.words,
        modality=told.claim.modality,
        source=nearest.source if nearest else "",
        naming=nearest.naming if nearest else None,
        distance=nearest.distance if nearest else "",
        links=len(spoken),
        published=published.earliest if published and published.earliest == published.latest else None,
        amendment=amendment,
        amended=amended,
        proof=_proof(account, told),
        reliability=account.reliability[0].reliability.value if account.reliability else "",
        credibility=_credibility(account, told),
    )


def _origin(origins: Origins, account: int) -> int | None:
    return next((at for at, group in enumerate(origins.groups) if account in group), None)


def _spoken(account: ShownAccount, told: Told) -> list[Attribution]:
    """Return the attributions of the sentence that the claim stands in."""
    if not account.attributions:
        return []
    start, end = sentences(account.text).around(told.claim.start)
    return [each for each in account.attributions if start <= each.start < end]


def _apart(attribution: Attribution, told: Told) -> int:
    """Return how many characters lie between an attribution and the claim."""
    return max(attribution.start - told.claim.end, told.claim.start - attribution.end, 0)


def _proof(account: ShownAccount, told: Told) -> str:
    around = (each for each in account.quotations if each.start <= told.claim.start and told.claim.end <= each.end)
    proof = next((each.proof for each in around), "")
    return "" if proof == "no snapshot" else proof


def _credibility(account: ShownAccount, told: Told) -> str:
    """Return the editor's grade of this property, else of all that the account tells."""
    grades: Mapping[str, str] = {each.property: each.credibility.value for each in account.credibility}
    return grades.get(told.claim.property.value, grades.get("", ""))


def _amendment(told: Told, watched: Watched) -> tuple[Amendment | None, str]:
    """Return what became of a claim in the versions of its report, and that in a clause."""
    last, words = watched.versions[-1], _plain(_SIC.sub("", told.words))
    kinds = {note.kind for note in last.notes}
    if kinds & _RETRACTED:
        return Amendment.RETRACTED, "has been retracted since"
    corrected = bool(kinds & _CORRECTED)
    if words not in _plain(_body(last)) and _ever_said(words, watched):
        since = "since it was corrected" if corrected else "since it was changed"
        return Amendment.CORRECTED, f"no longer says so {since}"
    return (Amendment.NOTED, "carries a correction") if corrected else (None, "")


def _ever_said(words: str, watched: Watched) -> bool:
    """Tell whether an earlier version says it, or a note of the last one tells that it was said."""
    notes = (note.words for note in watched.versions[-1].notes if note.kind in _CORRECTED)
    earlier = (_body(version) for version in watched.versions[:-1])
    return any(words in _plain(text) for text in (*notes, *earlier))


def _body(version: Version) -> str:
    """Return the words of a version without its editors' notes, whose places are those of the text without headline."""
    words = version.words
    for note in version.notes:
        words = words.replace(note.words, " ")
    return words


def _plain(text: str) -> str:
    """Return the words of a text in lower case, each between spaces."""
    return f" {' '.join(_WORD.findall(text.casefold()))} "
