"""Reports → a draft of a chronology: the days that matter, each told in sentences as they stand in the reports."""

from collections.abc import Collection

from dateline.domain.records import dataclass
from dateline.stages.drafting import days
from dateline.stages.drafting.choosing import choose
from dateline.stages.drafting.dating import date
from dateline.stages.drafting.reports import DatedReport, DatedSentence, NamedDay, Told, cut
from dateline.stages.drafting.standing import OfDay, Standing, gather
from dateline.stages.drafting.subject import Subject

__all__ = ["DatedReport", "DatedSentence", "DraftedDay", "NamedDay", "Standing", "Told", "cut", "date", "draft"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftedDay:
    """A day of a draft, as `Day.ordinal` counts it, with the sentences chosen for it and why it was.

    `share` is its weight as a share of that of the heaviest day; `reports` name it, `origins` of them in words that no
    earlier report has; `first` and `last` are the days of the first and the last report that names it.
    """

    day: int
    sentences: tuple[Standing, ...]
    share: float
    reports: int
    origins: int
    first: int | None
    last: int | None


def draft(reports: Collection[DatedReport], *, dates: int | None = None, sentences: int = 2) -> list[DraftedDay]:
    """Return the days that matter most, in order, with the sentences that tell most of each.

    The reports are gone through three times and need not be held in memory. The draft is the same in whatever order
    they come. Without `dates`, days that weigh no less than the mean of all days are taken.
    """
    subject = Subject(each.words for report in reports for each in report.sentences)
    weights = days.weigh(reports, subject)
    chosen = days.chosen(weights, dates)
    heaviest = max(weights.values(), default=0) or 1
    gathered = gather(chosen, reports, subject)
    drafted = [_drafted(day, gathered[day], sentences, subject, weights[day] / heaviest) for day in chosen]
    return sorted((each for each in drafted if each.sentences), key=lambda each: each.day)


def _drafted(day: int, of_day: OfDay, number: int, subject: Subject, share: float) -> DraftedDay:
    published = [place[1] for place in of_day.reports if not place[0]]
    return DraftedDay(
        day=day,
        sentences=tuple(choose(of_day.standings, number, subject)),
        share=share,
        reports=len(of_day.reports),
        origins=of_day.origins,
        first=min(published, default=None),
        last=max(published, default=None),
    )
