"""false-precision."""

import re
from collections.abc import Iterator

from dateline.builtin.checks.finding import found, told
from dateline.domain.dates import Basis, When
from dateline.domain.problems import Problem, Severity
from dateline.domain.roles import Examined
from dateline.language.dating import Rules, parse
from dateline.language.dating.plain import read_plain

_A_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_FINENESS = (
    (re.compile(r"(?<!\d)\d{4,}-\d\d-\d\d"), "a day"),
    (re.compile(r"(?<!\d)\d{4,}-(?:0\d|1[0-2])(?![\dX])"), "a month"),
    (re.compile(r"(?<!\d)\d{4,}-[2-4]\d"), "a season"),
    (re.compile(r"(?<!\d)\d{4,}(?![\dX])"), "a year"),
    (re.compile(r"\d{3}X"), "a decade"),
)


class FalsePrecision:
    """Finds dates that are held finer than their words are."""

    name = "false-precision"
    version = "1"
    severity = Severity.ERROR
    summary = "A date is held as a day or a month where its words only tell a month or a year."
    example = "May 2031 | The ferry Alba is lost\nheld as: 2031-05-01"
    repair = (
        "hold the date as its words have it, or write what makes it finer: "
        'dateline entry revise ENTRY --date "…" -m "why"'
    )

    def run(self, examined: Examined) -> Iterator[Problem]:
        """Yield a problem for each stated date whose words, read again, give less than is held."""
        told_by = examined.shown.chronology
        rules = Rules(order=told_by.order, year=told_by.year, language=told_by.language)
        for entry in examined.shown.entries:
            held, read = _fineness(entry.when.edtf), _read_again(entry.when, rules)
            if read and held < read:
                message = f"{told(entry.when.words)} tells {_said(read)}, and {entry.when.edtf} is held, {_said(held)}"
                yield found(self, entry, message, words=entry.when.words)


def _read_again(when: When, rules: Rules) -> int:
    """Return the fineness of the words alone, 0 where they tell no date or where the date is reasoned out."""
    if when.basis is not Basis.STATED or not when.edtf:
        return 0
    plain = read_plain(when.words)
    return _fineness(plain.edtf if plain else parse(when.words, rules).edtf)


def _fineness(edtf: str) -> int:
    """Return 1 for a day, 2 for a month and so on, the finest that stands in an EDTF value; 0 where there is none."""
    return 1 if _A_DAY.fullmatch(edtf) else next((at for at, (p, _) in enumerate(_FINENESS, 1) if p.search(edtf)), 0)


def _said(fineness: int) -> str:
    return _FINENESS[fineness - 1][1]
