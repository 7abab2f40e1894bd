"""impossible-date."""

import re
from collections.abc import Iterator

from dateline.builtin.checks.finding import found, told
from dateline.domain.dates import Day
from dateline.domain.problems import Problem, Severity
from dateline.domain.roles import Examined
from dateline.language.wording import MONTHS, spoken_year

_MONTH = re.compile(r"-?\d{4,}-(?:0\d|1[0-2])[~?%]?")
_LATE_DAY = re.compile(r"(?<![\d:])(29|30|31)(?!\d|:)")


class ImpossibleDate:
    """Finds days that no calendar has."""

    name = "impossible-date"
    version = "1"
    severity = Severity.ERROR
    summary = "The words name a day that its month does not have."
    example = "30 February 2031 | The ferry Alba is lost\n31 April 2031 | Divers find her"
    repair = 'find out which day is meant: dateline entry revise ENTRY --date "…" -m "why"'

    def run(self, examined: Examined) -> Iterator[Problem]:
        """Yield a problem where words name a 29th, 30th or 31st and only the month, too short for it, could be held."""
        for entry in examined.shown.entries:
            when = entry.when
            day = _LATE_DAY.search(when.words) if _MONTH.fullmatch(when.edtf) else None
            last = when.last
            if day and last and int(day[1]) > last.day and _is_whole_month(when.first, last):
                month = f"{MONTHS[last.month - 1]} {spoken_year(last.year)}"
                message = f"{told(when.words)} names a day {day[1]}, and {month} has {last.day} days"
                yield found(self, entry, message, words=when.words)


def _is_whole_month(first: Day | None, last: Day) -> bool:
    return first is not None and first.day == 1 and first[:2] == last[:2]
