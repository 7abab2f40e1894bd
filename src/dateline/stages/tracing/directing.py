"""Which of two reports that share text was there first."""

from collections.abc import Sequence

from dateline.language.citing.credits import Credit
from dateline.stages.tracing.pile import Told


def earlier_first(reports: Sequence[Told], credited: Sequence[Sequence[Credit]]) -> list[int]:
    """Return for each report its rank: lower where others more likely come from it.

    The day of publication goes first; of one day, an agency's own report, then one that credits nobody, then the
    longer. A report without a date ranks by the rest among those of the same pile, behind the dated ones.
    """

    def key(number: int) -> tuple[str, bool, bool, int, str]:
        report = reports[number]
        day = report.published[:10] or "9999"
        return day, not report.agency, bool(credited[number]), -len(report.text), report.text

    ranks = [0] * len(reports)
    for rank, number in enumerate(sorted(range(len(reports)), key=key)):
        ranks[number] = rank
    return ranks
