"""What the checks share: how a problem of an entry is put, and where quotations stand."""

from collections.abc import Iterator

from dateline.domain.chronologies import Quotation
from dateline.domain.problems import Problem
from dateline.domain.proofs import Passage
from dateline.domain.roles import Check
from dateline.domain.shown import ShownAccount, ShownEntry, is_borne
from dateline.language.wording import clipped, credit, entry_name

_INNER = str.maketrans('“”„«»"', "‘’‚‹›'")


def found(check: Check, entry: ShownEntry, message: str, *, words: str = "", repair: str = "") -> Problem:
    """Return a problem of one entry; `repair` is the check's own, unless given, with the entry's number for ENTRY."""
    return Problem(
        check=check.name,
        severity=check.severity,
        entry=entry.id,
        message=message,
        repair=repair or check.repair.replace("ENTRY", str(entry.n)),
        place=name_of(entry),
        words=words,
    )


def name_of(entry: ShownEntry) -> str:
    """Return how a sentence names an entry."""
    return entry_name(entry.n, entry.when.words)


def credit_of(account: ShownAccount) -> str:
    """Return how a sentence names the source of an account."""
    return credit(account.citation)


def quotations_of(entry: ShownEntry) -> Iterator[tuple[Quotation, ShownAccount | None]]:
    """Yield every quotation of an entry, with the account it stands in, None for the entry's own words."""
    for quotation in entry.quotations:
        yield quotation, None
    for account in entry.accounts:
        for quotation in account.quotations:
            yield quotation, account


def proved_of(entry: ShownEntry) -> Iterator[tuple[Quotation, ShownAccount | None]]:
    """Yield all that reports must bear out letter by letter: the quotations, and originals for what translates them."""
    for quotation, account in quotations_of(entry):
        if not is_borne(quotation, (account or entry).originals):
            yield quotation, account
    for account in entry.accounts:
        yield from ((piece, account) for original in account.originals for piece in original.quotations)


def texts_of(entry: ShownEntry) -> Iterator[str]:
    """Yield everything a person wrote in an entry: date, text, other columns, accounts with originals, and labels."""
    yield entry.when.words
    yield entry.text
    yield from entry.details.values()
    for account in entry.accounts:
        yield account.text
        yield account.citation.label
        if account.original:
            yield account.original.words


def under(account: ShownAccount | None) -> str:
    """Return where a quotation stands, as the end of a clause: " under Griffin and Tomlinson", or nothing."""
    return f" under {credit_of(account)}" if account else ""


def told(words: str, length: int = 60) -> str:
    """Return words as a message quotes them, their own quotation marks made single."""
    return f"“{clipped(words, length).translate(_INNER)}”"


def standing_at(passage: Passage) -> str:
    """Return where a passage stands, as the end of a clause: " (page 3)", or nothing."""
    return f" ({passage.place})" if passage.place else ""
