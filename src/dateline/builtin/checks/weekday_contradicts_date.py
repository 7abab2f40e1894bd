"""weekday-contradicts-date."""

from collections.abc import Iterator

from dateline.builtin.checks.finding import credit_of, found, told
from dateline.domain.accounts import Claim
from dateline.domain.dates import Day
from dateline.domain.problems import Problem, Severity
from dateline.domain.roles import Examined
from dateline.domain.shown import ShownEntry
from dateline.language.dating import weekday_name, weekday_of
from dateline.language.wording import spoken_day, verb_for


class WeekdayContradictsDate:
    """Finds dates that fall on another weekday than their words say."""

    name = "weekday-contradicts-date"
    version = "1"
    severity = Severity.ERROR
    summary = "The weekday written beside a date is not the weekday of that date."
    example = "Friday, 3 May 2031 | The ferry Alba is lost\nSunday, 4 May 2031 | Divers find her"
    repair = 'find out whether the day or the weekday is wrong: dateline entry revise ENTRY --date "…" -m "why"'

    def run(self, examined: Examined) -> Iterator[Problem]:
        """Yield a problem for each such date, of the entry itself and in its texts."""
        language = examined.shown.chronology.language
        for entry in examined.shown.entries:
            when = entry.when
            if when.earliest and when.earliest == when.latest:
                yield from self._wrong(entry, when.words, Day.parse(when.earliest), language, "")
            for claim, teller in _dated(entry):
                if claim.earliest and claim.earliest == claim.latest:
                    yield from self._wrong(entry, claim.words, Day.parse(claim.earliest), language, teller)

    def _wrong(self, entry: ShownEntry, words: str, day: Day, language: str, teller: str) -> Iterator[Problem]:
        named = weekday_of(words, language)
        if named is not None and named != day.weekday:
            said = f"{teller} {verb_for(teller, 'says', 'say')} " if teller else ""
            message = f"{said}{told(words)}, but {spoken_day(day)} was a {weekday_name(day.weekday)}"
            yield found(self, entry, message, words=words)


def _dated(entry: ShownEntry) -> Iterator[tuple[Claim, str]]:
    """Yield the claims of an entry, and who makes each, "" for the entry itself."""
    for claim in entry.claims:
        yield claim, ""
    for account in entry.accounts:
        for claim in account.claims:
            yield claim, credit_of(account)
