"""When a revision was made: UTC, ISO 8601 with microseconds and "Z", so that stamps sort as text."""

from datetime import UTC, date, datetime

from dateline.domain.errors import Invalid


def stamp(at: str | None) -> str:
    """Return `at`, or the present, as a stamp; a time without a zone is taken as UTC."""
    try:
        moment = datetime.fromisoformat(at) if at else datetime.now(UTC)
        moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise Invalid(f"{at}: not a time; write it like 2015-07-24T18:05:00Z") from error
    return moment.isoformat(timespec="microseconds").replace("+00:00", "Z")


def last_stamp(moment: str) -> str:
    """Return the last stamp of a moment, which for a bare date is its end."""
    try:
        return f"{date.fromisoformat(moment).isoformat()}T23:59:59.999999Z"
    except ValueError:
        return stamp(moment)


def is_stamp(at: str) -> bool:
    """Tell whether `at` is a stamp, letter by letter."""
    try:
        return stamp(at) == at
    except Invalid:
        return False
