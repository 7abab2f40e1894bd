"""A label for a report that nobody has cited yet, made of what is known of it."""

from dateline.domain.dates import When
from dateline.domain.reports import Report
from dateline.language.wording import capitalised, listed, spoken_day, spoken_stretch


def label_for(report: Report) -> str:
    """Return how a report is cited: its label where it has one, else people, title, publisher and day.

    What is not known is left out: “Rain, and more rain”, The Lantern, 3 May 2019.
    """
    if report.label:
        return report.label
    people = f"Reporting by {listed(report.bylines)}" if report.bylines else ""
    title = f"“{report.title.translate(_INNER)}”" if report.title else ""
    parts = [people, title, report.publisher, _day(report.published)]
    return capitalised(", ".join(part for part in parts if part)) or report.address or report.archive_address


_INNER = str.maketrans("“”", "‘’")


def _day(published: When | None) -> str:
    if published is None or not published.known:
        return ""
    if published.first and published.first == published.last:
        return spoken_day(published.first)
    return spoken_stretch(published.first, published.last)
