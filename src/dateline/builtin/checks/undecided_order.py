"""undecided-order."""

import re
from collections.abc import Iterator

from dateline.builtin.checks.finding import name_of, told
from dateline.domain.problems import Problem, Severity
from dateline.domain.roles import Examined
from dateline.language.wording import counted

_ONE_OF = re.compile(r"\[(-?\d{4,}|XXXX)-(\d\d)-(\d\d),(-?\d{4,}|XXXX)-(\d\d)-(\d\d)\]")


class UndecidedOrder:
    """Finds out that nobody said whether the day or the month comes first."""

    name = "undecided-order"
    version = "1"
    severity = Severity.WARNING
    summary = (
        "Dates such as 3/4/2031 can be read in two ways, and nothing in the chronology settles which one is meant."
    )
    example = (
        "3/4/2031 | The ferry Alba is lost | Reporting by Ada Lund\n5/4/2031 | Divers find her | Reporting by Ada Lund"
    )
    repair = "settle it for the whole table: dateline import TABLE --order dmy (or mdy)"

    def run(self, examined: Examined) -> Iterator[Problem]:
        """Yield one problem for the whole chronology, naming the first such date."""
        open_ones = [entry for entry in examined.shown.entries if _is_swapped(entry.when.edtf)]
        if open_ones:
            first, dates = open_ones[0], counted(len(open_ones), "date")
            yield Problem(
                check=self.name,
                severity=self.severity,
                entry=first.id,
                message=f"day and month can be read either way in {dates}, first in {told(first.when.words)}",
                repair=self.repair,
                place=name_of(first),
                words=first.when.words,
            )


def _is_swapped(edtf: str) -> bool:
    """True for a set of two days that differ by day and month changing places."""
    found = _ONE_OF.fullmatch(edtf.replace(" ", ""))
    return found is not None and found[2] == found[6] and found[3] == found[5] and found[1] == found[4]
