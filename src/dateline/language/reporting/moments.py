"""The moment at which a report was published, where its page or its head gives a time of day."""

from datetime import UTC, datetime


def in_utc(stamp: str) -> str:
    """Return a time stamp (ISO 8601) in UTC, "" where it tells no time of day; one without a zone is taken as it is."""
    if ":" not in stamp:
        return ""
    try:
        moment = datetime.fromisoformat(stamp.strip())
        moment = moment.astimezone(UTC) if moment.tzinfo else moment
    except (ValueError, OverflowError):
        return ""
    return moment.strftime("%Y-%m-%dT%H:%M:%S")
