"""What is said of a happening that several languages tell: who tells it so, and what shows that it is the same."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from babel import Locale

from dateline.domain.events import Judgement
from dateline.language.wording import capitalised
from dateline.stages.drafting.crossing import Crosser, are_in_two_languages
from dateline.stages.drafting.origins import called
from dateline.stages.drafting.pile import Account
from dateline.stages.drafting.sharing import language_of
from dateline.stages.drafting.ties import listed_shortly

_MOST_UNSURE = 3


def told_in_languages(
    lead: Account, accounts: Sequence[Account], crosser: Crosser, names: Mapping[str, str]
) -> Iterator[str]:
    """Yield for each other language in which a happening is told who tells it so, and what shows that it is the same.

    `names` is how a sentence calls each report.
    """
    by_language: dict[str, dict[str, list[Account]]] = {}
    for account in (each for each in accounts if each.days and are_in_two_languages(each, lead)):
        by_language.setdefault(language_of(account), {}).setdefault(account.held.report.id, []).append(account)
    for language, reports in by_language.items():
        known = {report: crosser.best([lead], told) for report, told in reports.items()}
        same = [report for report, crossing in known.items() if crossing.judgement is Judgement.SAME]
        if same:
            verb = "tells" if len(same) == 1 else "tell"
            who = capitalised(listed_shortly([names[report] for report in same]))
            shared = known[same[0]].told()
            yield f"{who} {verb} it in {_called(language)}: of one day, and both have {shared}."


def unsure_in_languages(lead: Account, accounts: Sequence[Account], crosser: Crosser) -> Iterator[str]:
    """Yield for each report in another language, of those whose tellings may be the same, what agrees."""
    by_report = {account.held.report.id: account for account in reversed(accounts)}
    for account in sorted(by_report.values(), key=lambda account: account.place)[:_MOST_UNSURE]:
        shared = crosser.cross(lead, account).told()
        if shared:
            who, language = called(account.held.report), _called(language_of(account))
            yield f"{capitalised(who)} may tell the same in {language}: of one day, and both have {shared}."


@cache
def _called(language: str) -> str:
    """Return how English calls a language, its code where it has no name."""
    return str(Locale("en").languages.get(language, language))
