"""likelihood-contradicted."""

from collections.abc import Iterator

from dateline.builtin.checks.assuring import is_own
from dateline.builtin.checks.finding import credit_of, found, told
from dateline.domain.grades import BANDS, CREDIBILITIES, EVEN, AccountGrade, Credibility, band_of
from dateline.domain.problems import Problem, Severity
from dateline.domain.roles import Examined
from dateline.domain.shown import ShownAccount, ShownEntry
from dateline.language.assuring import Chance, chances
from dateline.language.wording import listed

_SURE = len(BANDS) - 2
_HARDLY = 1
_BELIEVED = frozenset({Credibility.CONFIRMED, Credibility.PROBABLY_TRUE})
_DOUBTED = frozenset({Credibility.DOUBTFUL, Credibility.IMPROBABLE})


class LikelihoodContradicted:
    """Finds likelihoods, stated or in an entry's words, that grades or open conflicts speak against."""

    name = "likelihood-contradicted"
    version = "1"
    severity = Severity.WARNING
    summary = (
        "A word of likelihood, stated or in an entry's text, does not fit the grades, an open conflict, or the other."
    )
    example = (
        "3 May 2031 | The ferry Alba almost certainly sank off Corran Head"
        " | Reporting by Ada Lund :: “The Alba sank off Corran Head on May 3.”"
        " | Reporting by Bo Carr :: “The Alba sank off Corran Head in June.”"
    )
    repair = (
        'state another: dateline likelihood state ENTRY "likely" -m "why"; or settle what speaks against it: '
        "dateline why ENTRY"
    )

    def run(self, examined: Examined) -> Iterator[Problem]:
        """Yield a problem for each word of likelihood that something speaks against."""
        for entry in examined.shown.entries:
            own = _own(entry)
            stated = band_of(entry.likelihood.words) if entry.likelihood else None
            if entry.likelihood and stated is not None:
                yield from self._contradicted(entry, stated, f"it is stated to be {told(entry.likelihood.words)}")
                if own and (own.band > EVEN) != (stated > EVEN):
                    message = f"it is stated to be {told(entry.likelihood.words)}, and its text says {told(own.words)}"
                    yield found(self, entry, message, words=own.words)
            elif own:
                yield from self._contradicted(entry, own.band, f"it says {told(own.words)}")

    def _contradicted(self, entry: ShownEntry, band: int, said: str) -> Iterator[Problem]:
        for against in _against(entry, band):
            yield found(self, entry, f"{said}, and {against}")


def _own(entry: ShownEntry) -> Chance | None:
    """Return the first word of likelihood that is the entry's own."""
    return next((each for each in chances(entry.text) if is_own(entry, each)), None)


def _against(entry: ShownEntry, band: int) -> Iterator[str]:
    """Yield what speaks against a likelihood of this band."""
    grades = [(account, grade) for account in entry.accounts for grade in account.credibility]
    if band >= _SURE:
        open_ones = list(dict.fromkeys(each.property for each in entry.conflicts if not each.reading))
        if open_ones:
            yield f"which account holds as to {listed(open_ones)} is not settled"
        if grades and all(grade.credibility in _DOUBTED for _, grade in grades):
            yield f"all that is graded of it is doubted: {_graded(*grades[0])}"
    elif band <= _HARDLY:
        believed = [each for each in grades if each[1].credibility in _BELIEVED and not each[1].property]
        if believed:
            yield f"an account of it is believed: {_graded(*believed[0])}"


def _graded(account: ShownAccount, grade: AccountGrade) -> str:
    return f"{credit_of(account)} has a {grade.credibility.value} ({CREDIBILITIES[grade.credibility]})"
