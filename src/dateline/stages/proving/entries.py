"""The quotations of entries, proved against the reports that their accounts cite."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from dateline.domain.chronologies import Quotation
from dateline.domain.proofs import Evidence, Proof, ProofKind
from dateline.domain.records import dataclass
from dateline.domain.shown import ShownAccount, ShownEntry, ShownOriginal
from dateline.domain.texts import Text
from dateline.language.quoting import bears_out, fold
from dateline.language.tongues import language_of
from dateline.stages.proving.pinning import passage_of

_BORNE_OUT = frozenset({ProofKind.EXACT, ProofKind.MARKED})
_UNHEARD = frozenset({ProofKind.MISSING, ProofKind.NO_SNAPSHOT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What reports say to a quotation, and what that stands on."""

    kind: ProofKind
    evidence: Evidence | None = None

    @property
    def holds(self) -> bool:
        """True when the words are borne out."""
        return self.kind in {ProofKind.EXACT, ProofKind.MARKED}


NO_SNAPSHOT = Answer(kind=ProofKind.NO_SNAPSHOT)

Ask = Callable[[str, Sequence[str]], Answer]
"""Says what the reports of these ids say to words, the best of their answers."""


def prove_entries(entries: Iterable[ShownEntry], ask: Ask) -> Iterator[ShownEntry]:
    """Yield the entries with their quotations proved: those of an account against the report it cites.

    Those of the entry's own words are proved against all reports that it cites. Quotations that translate an original
    stand and fall with it.
    """
    for entry in entries:
        cited = [account.citation.resolves_to for account in entry.accounts]
        reports = list(dict.fromkeys(report for report in cited if report))
        accounts = tuple(_account(account, ask) for account in entry.accounts)
        quotations = _with_translated(_proved(entry.quotations, reports, ask), accounts)
        yield replace(entry, quotations=quotations, accounts=accounts)


def _account(account: ShownAccount, ask: Ask) -> ShownAccount:
    report = account.citation.resolves_to
    if not report or not (account.quotations or account.original):
        return account
    quotations = _proved(account.quotations, [report], ask)
    if account.original is None:
        return replace(account, quotations=quotations)
    original = replace(account.original, quotations=_proved(account.original.quotations, [report], ask))
    return replace(
        account, original=original, quotations=tuple(_through(quotation, original) for quotation in quotations)
    )


def _with_translated(quotations: Sequence[Quotation], accounts: Sequence[ShownAccount]) -> tuple[Quotation, ...]:
    """Return the quotations of an entry's own words, each proved through the account of which it gives the translation.

    An original above which no account stands speaks for a quotation only where no other could be meant.
    """
    original = _lone([account.original for account in accounts if account.original and not account.text])
    unproved = [each for each in quotations if not each.depth and each.proof in _UNHEARD and not _told(each, accounts)]
    return tuple(
        _through(each, _told(each, accounts) or (original if original and unproved == [each] else None))
        for each in quotations
    )


def _told(quotation: Quotation, accounts: Sequence[ShownAccount]) -> ShownOriginal | None:
    """Return what the first account translates that has the words of a quotation too."""
    told = (each for each in accounts if each.original and each.text and bears_out(quotation.words, fold(each.text)))
    return next((account.original for account in told), None)


def _lone(originals: Sequence[ShownOriginal]) -> ShownOriginal | None:
    return originals[0] if len(originals) == 1 else None


def _through(quotation: Quotation, original: ShownOriginal | None) -> Quotation:
    """Return a quotation proved by the original that it translates.

    Words that the report has itself, as they are or altered, are no translation; nor are those of one language.
    """
    if original is None or quotation.proof not in _UNHEARD or _is_of_one_language(quotation.words, original):
        return quotation
    proof = ProofKind.TRANSLATED.value if original.proof in _BORNE_OUT else original.proof
    return replace(quotation, proof=proof, evidence=original.evidence)


def _is_of_one_language(words: str, original: ShownOriginal) -> bool:
    language = language_of(words)
    return bool(language) and language == original.language.partition("-")[0].lower()


def _proved(quotations: tuple[Quotation, ...], reports: Sequence[str], ask: Ask) -> tuple[Quotation, ...]:
    if not quotations or not reports:
        return quotations
    answers = [ask(quotation.words, reports) for quotation in quotations]
    return tuple(
        replace(quotation, proof=answer.kind.value, evidence=answer.evidence)
        for quotation, answer in zip(quotations, answers, strict=True)
    )


def answer_of(proof: Proof, text: Text, *, report: str) -> Answer:
    """Return what a text of a report says to a quotation, with its passage and where that stands."""
    evidence = Evidence(
        report=report,
        passage=passage_of(text, *proof.at) if proof.at else None,
        variants=proof.variants,
        differences=tuple(difference.sentence for difference in proof.differences),
        notes=proof.notes,
        places=1 + len(proof.others) if proof.holds else 0,
    )
    return Answer(kind=proof.kind, evidence=evidence)


def best_of(answers: Sequence[Answer]) -> Answer:
    """Return the answer that counts: the best, and none where the words may stand in a report without a snapshot."""
    best = min(answers, key=lambda answer: answer.kind.rank, default=NO_SNAPSHOT)
    silent = any(answer.kind is ProofKind.NO_SNAPSHOT for answer in answers)
    return NO_SNAPSHOT if silent and best.kind is ProofKind.MISSING else best
