"""Which days a dispute contests: never those of the report it names, and none where it corrects or retracts."""

import pytest

from dateline.domain.dates import When
from dateline.domain.events import Dispute, DisputeKind
from dateline.language.dating import DEFAULT_EXTENTS, Rules, parse
from dateline.stages.weighing.windows import contested_days, missing, weighed

SAID = parse("9 April 2031", Rules())


def misses(kind: DisputeKind, scope: str, told: When, within: str = "") -> bool | None:
    return missing(contested_days(kind, scope, SAID, DEFAULT_EXTENTS, within=within), told)


@pytest.mark.parametrize(
    "scope",
    [
        "its article of March 14, “Pilot was held hostage”",
        "our report of Tuesday",
        "a story published on 3 May",
        "its 14 March article",
        "son article du 14 mars",
        "den Artikel vom 14. März",
    ],
)
def test_the_day_of_a_report_is_no_day_of_what_it_told(scope: str) -> None:
    assert misses(DisputeKind.DENIES, scope, parse("10 March 2031", Rules())) is None


def test_a_day_that_is_a_reports_in_the_words_around_it_is_none() -> None:
    within = "its report of March 14 that the pilot was held"
    assert misses(DisputeKind.DENIES, "March 14", parse("10 March 2031", Rules()), within) is None
    assert misses(DisputeKind.DENIES, "March 14", parse("10 March 2031", Rules())) is True


def test_a_denial_of_another_time_misses_and_a_correction_never_does() -> None:
    told = parse("2 March 2031", Rules())
    assert misses(DisputeKind.DENIES, "last week", told) is True
    assert misses(DisputeKind.DOUBTS, "on March 2", told) is False
    assert misses(DisputeKind.CORRECTS, "on March 12", told) is None
    assert misses(DisputeKind.RETRACTS, "on March 12", told) is None


def test_what_was_once_recorded_of_a_correction_is_told_no_more() -> None:
    old = Dispute(
        id="d",
        entry="a",
        target="entry:b",
        kind=DisputeKind.CORRECTS,
        scope="on March 12",
        earliest="2031-03-12",
        latest="2031-03-12",
        misses=True,
    )
    assert (weighed(old).earliest, weighed(old).misses, weighed(old).scope) == (None, None, "on March 12")
