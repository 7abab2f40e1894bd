"""false-precision."""

import re
from collections.abc import Iterator

from dateline.builtin.checks.finding import found, told
from dateline.domain.dates import Basis, When
from dateline.domain.problems import Problem, Severity
from dateline.domain.roles import Examined
from dateline.domain.shown import ShownChronology
from dateline.language.dating import Rules, parse

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
        for entry in examined.shown.entries:
            held, read = _fineness(entry.when.edtf), _read_again(entry.when, examined.shown.chronology)
            if read and held < read:
                message = f"{told(entry.when.words)} tells {_said(read)}, and {entry.when.edtf} is held, {_said(held)}"
                yield found(self, entry, message, words=entry.when.words)


def _read_again(when: When, chronology: ShownChronology) -> int:
    """Return the fineness of the words alone, 0 where they tell no date or where the date is reasoned out."""
    if when.basis is not Basis.STATED or not when.edtf:
        return 0
    rules = Rules(order=chronology.order, year=chronology.year, language=chronology.language)
    return _fineness(parse(when.words, rules).edtf)


def _fineness(edtf: str) -> int:
    """Return 1 for a day, 2 for a month and so on, the finest that stands in an EDTF value; 0 where there is none."""
    return next((at for at, (pattern, _) in enumerate(_FINENESS, start=1) if pattern.search(edtf)), 0)


def _said(fineness: int) -> str:
    return _FINENESS[fineness - 1][1]
