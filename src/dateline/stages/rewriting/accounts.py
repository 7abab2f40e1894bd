"""Accounts that a model points to in a report → those that the report's own words bear out, as drafts of entries."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from dateline.domain.drafts import Draft
from dateline.domain.errors import Invalid
from dateline.domain.proofs import ProofKind
from dateline.domain.records import dataclass
from dateline.domain.rewritings import Refusal, RefusalKind
from dateline.language import quoting, tongues
from dateline.language.dating import bounds
from dateline.language.wording import clipped
from dateline.stages.drafting.descent import Descent
from dateline.stages.drafting.entries import doubts_of, entry_of, tellings_of
from dateline.stages.drafting.origins import copying_among, origins_of
from dateline.stages.drafting.passages import ToldPassage
from dateline.stages.drafting.pile import Account, HeldReport, accounts_of
from dateline.stages.drafting.readings import reading_of
from dateline.stages.rewriting.words import fits, words_in

_NEAR = 3
"""A passage without a day may be dated by one of so many passages before it."""
_ELSEWHERE = "The passage names no day: “{}”, in a passage right before it, was taken for its date."
_TELLING = 20
"""By so many passages the language of a report is told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PointedTo:
    """An account as a model points to it: words of the report, the words for who says so ("" for nobody), the date."""

    words: str
    who: str
    date: str


def untold(held: HeldReport, told: Collection[str]) -> list[Account]:
    """Return what a report tells of something on a day, in passages of whose accounts none is among those `told`.

    What a passage without a day tells is among them once for each day that the passages right before it name.
    """
    own = accounts_of([held])
    accounts = [*(each for each in own if each.founds), *(late for each in own for late in _dated_before(each))]
    known = {each.passage.number for each in (*own, *accounts) if each.key in told}
    return [each for each in accounts if each.passage.number not in known]


def is_dated_elsewhere(account: Account) -> bool:
    """Tell whether the words that date an account stand in another passage than its own."""
    return account.when is not None and account.when.words not in account.passage.words


def _dated_before(account: Account) -> Iterator[Account]:
    """Yield an account without a day under each day that the passages right before it name."""
    passage = account.passage
    if account.when is not None or passage.datings or passage.is_taken_back or passage.is_of_reporting:
        return
    known: set[tuple[str | None, str | None]] = set()
    for each in account.held.read.passages:
        if passage.number - _NEAR <= each.number < passage.number:
            for dating in each.datings:
                days = (dating.when.earliest, dating.when.latest)
                if dating.is_held and not dating.is_spoken and days not in known:
                    known.add(days)
                    yield account.dated(dating.when, is_spoken=account.is_spoken)


def prove_account(pointed: PointedTo, accounts: Sequence[Account]) -> Account | Refusal:
    """Return which account of a report is pointed to, or why there is none."""
    found = [each for each in accounts if _has(each.passage.words, pointed.words)]
    if not found:
        return Refusal(kind=RefusalKind.QUOTATION, words=clipped(pointed.words))
    passage = found[0].passage
    if passage.is_taken_back or passage.is_of_reporting:
        return Refusal(kind=RefusalKind.RESERVE, words=clipped(passage.words))
    if pointed.who and not _says(passage, pointed.who, language_of(found[0].held)):
        return Refusal(kind=RefusalKind.SPEAKER, words=clipped(pointed.who))
    days = _days(pointed.date)
    account = next((each for each in found if days and each.days == days), None)
    return account or Refusal(kind=RefusalKind.DATE, words=clipped(pointed.date))


def draft_of(account: Account, chronology: str, why: str) -> Draft:
    """Return the draft that stands on one account; `why` says who pointed to it."""
    accounts = [account]
    origins = origins_of(accounts, Descent(copying=copying_among([accounts])))
    tellings = tellings_of(accounts, origins)
    elsewhere = is_dated_elsewhere(account)
    return Draft(
        entry=entry_of(chronology, account, accounts, origins),
        tellings=tuple(replace(each, dated_by="") if elsewhere else each for each in tellings),
        share=0.0,
        grounds=(why,),
        doubts=(
            *doubts_of(reading_of(accounts, origins), account, accounts, origins),
            *([_ELSEWHERE.format(account.when.words)] if elsewhere and account.when else []),
        ),
        origins=origins.count,
    )


def _has(words: str, quoted: str) -> bool:
    return quoting.prove(quoted, words).kind is ProofKind.EXACT


def _says(passage: ToldPassage, who: str, language: str) -> bool:
    """Tell whether a passage is ascribed to somebody: as rules find it, where they find anybody, else in its words."""
    if not passage.sayers:
        return _has(passage.words, who)
    meant = words_in(who, language)
    return any(fits(meant, words_in(each.words, language)) for each in passage.sayers)


def language_of(held: HeldReport) -> str:
    """Return the language that a report is in: as it says, else by its words, English where these do not tell."""
    said = held.read.language or held.report.language
    return said or tongues.language_of(" ".join(each.words for each in held.read.passages[:_TELLING])) or "en"


def _days(date: str) -> tuple[int, int] | None:
    """Return the first and the last day of a date in EDTF, None where it is none with both."""
    try:
        first, last, _ = bounds(date)
    except Invalid:
        return None
    return (first.ordinal, last.ordinal) if first and last else None
